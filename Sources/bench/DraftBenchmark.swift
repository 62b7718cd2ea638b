import Assets
import Foundation

/// Drafts timed as whole processes: the sample, many workspaces at once, and a large ledger.
enum DraftBenchmark {
  /// Prints what the drafts take.
  /// - Parameters:
  ///   - workspaces: how many workspaces the batch has.
  ///   - rows: how many rows the large ledger has.
  static func run(workspaces: Int, rows: Int) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "bigan-bench-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let sample = try workspace(folder.appending(path: "sample"))
    print(try ProcessTimer.line("draft of the sample", runs: 20, ["draft", sample, "--stdout"]))
    try batch(workspaces, folder)
    let large = try workspace(folder.appending(path: "large"), rows: rows)
    print(try ProcessTimer.line("draft of \(rows) rows, printed", runs: 3, ["draft", large, "--stdout"]))
    print(try ProcessTimer.line("draft of \(rows) rows, written with its trace", runs: 3, ["draft", large]))
  }

  private static func batch(_ count: Int, _ folder: URL) throws {
    let paths = try (1...max(1, count)).map { try workspace(folder.appending(path: "batch/\($0)")) }
    let run = try ProcessTimer.run(["draft"] + paths)
    let rate = Double(paths.count) * 1000 / run.milliseconds
    print(
      String(
        format: "\(paths.count) workspaces drafted and written: %.1f s, %.0f a second, peak %.0f MiB",
        run.milliseconds / 1000, rate, run.peakMemory))
  }

  /// A workspace with the sample's settings, and its ledger or a made one; gives its path.
  private static func workspace(_ folder: URL, rows: Int? = nil) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for file in EmbeddedFiles.sample {
      let path = folder.appending(path: file.name)
      if let rows, file.name.hasSuffix(".csv") {
        try LedgerSample.write(rows, to: path.path)
      } else {
        try Data(file.bytes).write(to: path)
      }
    }
    return folder.path
  }
}
