import Foundation

/// What went wrong, for the person who runs the benchmark.
struct BenchError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

/// Times whole processes of the program that stands beside this one.
enum ProcessTimer {
  /// What a run took and printed.
  struct Run {
    /// Wall time in milliseconds.
    let milliseconds: Double
    /// The largest resident set of any child so far, in MiB.
    let peakMemory: Double
    let output: String
  }

  /// Runs `bigan` once; an exit status other than 0 is an error.
  static func run(_ arguments: [String]) throws -> Run {
    let process = Process()
    process.executableURL = try program()
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    let start = ContinuousClock.now
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let time = ContinuousClock.now - start
    guard process.terminationStatus == 0 else {
      throw BenchError("bigan \(arguments.joined(separator: " ")) ended with status \(process.terminationStatus)")
    }
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
    return Run(
      milliseconds: Double(time.components.seconds) * 1000 + Double(time.components.attoseconds) / 1e15,
      peakMemory: Double(usage.ru_maxrss) / 1024, output: String(decoding: data, as: UTF8.self))
  }

  /// Minimum, median and maximum of several runs after one warm-up, as a line.
  static func line(_ name: String, runs: Int, _ arguments: [String]) throws -> String {
    _ = try run(arguments)
    var times: [Double] = []
    var peak = 0.0
    for _ in 0..<runs {
      let run = try run(arguments)
      times.append(run.milliseconds)
      peak = run.peakMemory
    }
    times.sort()
    let shown = [times[0], times[times.count / 2], times[times.count - 1]].map { String(format: "%.1f", $0) }
    return "\(name): \(shown[1]) ms median (\(shown[0])–\(shown[2]), \(runs) runs), peak \(Int(peak)) MiB"
  }

  private static func program() throws -> URL {
    let this = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    let program = this.deletingLastPathComponent().appending(path: "bigan")
    guard FileManager.default.isExecutableFile(atPath: program.path) else {
      throw BenchError("no \(program.path): run “swift build -c release” first")
    }
    return program
  }
}
