#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

exit(Frame(environment: .current).run(Array(CommandLine.arguments.dropFirst())).rawValue)
