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
  /// What a run took.
  struct Run {
    /// Wall time in milliseconds, from the spawn to the reaped exit.
    let milliseconds: Double
    /// The largest resident set in MiB.
    let peakMemory: Double
  }

  /// Runs `bigan` once with its results in a file; an exit status other than 0 is an error.
  static func run(_ arguments: [String], output: String = "/dev/null") throws -> Run {
    let program = try program()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child = pid_t()
    let start = ContinuousClock.now
    guard posix_spawn(&child, program, &actions, nil, &words, environ) == 0 else {
      throw BenchError("cannot start \(program)")
    }
    var status: Int32 = 0
    var usage = rusage()
    wait4(child, &status, 0, &usage)
    let time = ContinuousClock.now - start
    guard status == 0 else {
      throw BenchError("bigan \(arguments.joined(separator: " ")) ended with status \(status >> 8)")
    }
    return Run(
      milliseconds: Double(time.components.seconds) * 1000 + Double(time.components.attoseconds) / 1e15,
      peakMemory: Double(usage.ru_maxrss) / 1024)
  }

  /// Minimum, median and maximum of several runs after one warm-up, as a line.
  static func line(_ name: String, runs: Int, _ arguments: [String]) throws -> String {
    _ = try run(arguments)
    let all = try (0..<runs).map { _ in try run(arguments) }
    let times = all.map(\.milliseconds).sorted()
    let shown = [times[0], times[times.count / 2], times[times.count - 1]].map { String(format: "%.1f", $0) }
    let peak = Int(all.map(\.peakMemory).max() ?? 0)
    return "\(name): \(shown[1]) ms median (\(shown[0])–\(shown[2]), \(runs) runs), peak \(peak) MiB"
  }

  private static func program() throws -> String {
    let this = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    let program = this.deletingLastPathComponent().appending(path: "bigan").path
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw BenchError("no \(program): run “swift build -c release” first")
    }
    return program
  }
}
