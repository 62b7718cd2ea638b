import Foundation
import Records
import TextCore

/// A large ledger read: its parts within this process, and the commands as whole processes.
enum LedgerBenchmark {
  /// Prints what so many rows take as CSV, beside a tenth of them: ten times the rows should take ten times as long.
  static func run(rows: Int) throws {
    let part = try measure(max(1, rows / 10))
    let whole = try measure(rows)
    let ratio = Double(rows) / Double(max(1, rows / 10))
    for (name, small, large) in [
      ("scanned", part.scan, whole.scan), ("understood", part.read, whole.read), ("counted", part.count, whole.count),
      ("counted by `bigan ledger --format count`", part.command, whole.command),
    ] {
      print(String(format: "  %.1f× the rows \(name) in %.1f× the time", ratio, large / small))
    }
  }

  /// Writes so many rows as a workbook, counts them as a whole process, and prints the time.
  static func workbook(rows: Int, save: String?) throws {
    try inFile("xlsx", save) { path in
      try WorkbookSample.write(rows, to: path)
      print("\(rows) rows in a workbook of \(size(path) / 1_000_000) MB")
      try counts(rows, path)
      print(try ProcessTimer.line("  counted", runs: 3, ["ledger", path, "--format", "count"]))
      print(try ProcessTimer.line("  shown as a table", runs: 3, ["ledger", path]))
    }
  }

  /// Medians in seconds.
  private struct Times {
    let scan: Double
    let read: Double
    let count: Double
    let command: Double
  }

  private static func measure(_ rows: Int) throws -> Times {
    try inFile("csv", nil) { path in
      try LedgerSample.write(rows, to: path)
      let bytes = try FileReading.read(path)
      let size = Double(bytes.count) / 1e6
      print("\(rows) rows (\(Int(size)) MB)")
      try counts(rows, path)
      var found = 0
      let scan = median(5) { found = CSVReader.read(bytes).table.rowCount }
      guard found == rows + 1 else { throw BenchError("scanned \(found) rows, wrote \(rows + 1)") }
      let read = median(5) { found = LedgerReader.read(bytes: bytes, name: "台账.csv", year: 2023).records.count }
      guard found == rows else { throw BenchError("understood \(found) rows, wrote \(rows)") }
      let count = median(5) { found = LedgerReader.count(bytes: bytes, name: "台账.csv") }
      guard found == rows else { throw BenchError("counted \(found) rows, wrote \(rows)") }
      print(String(format: "  cells scanned: %.3f s (%.0f MB/s)", scan, size / scan))
      print(String(format: "  records understood: %.3f s (%.0f MB/s)", read, size / read))
      print(String(format: "  rows counted: %.3f s (%.0f MB/s)", count, size / count))
      let command = try ProcessTimer.run(["ledger", path, "--format", "count"]).milliseconds / 1000
      print(try ProcessTimer.line("  bigan ledger --format count", runs: 3, ["ledger", path, "--format", "count"]))
      print(try ProcessTimer.line("  bigan ledger", runs: 3, ["ledger", path]))
      return Times(scan: scan, read: read, count: count, command: command)
    }
  }

  /// A file for the time of the body, or one that stays where it is to be saved.
  private static func inFile<R>(_ ending: String, _ save: String?, _ body: (String) throws -> R) throws -> R {
    let temporary = FileManager.default.temporaryDirectory.appending(path: "bigan-bench-\(UUID().uuidString).\(ending)")
      .path
    defer { try? FileManager.default.removeItem(atPath: temporary) }
    return try body(save ?? temporary)
  }

  private static func size(_ path: String) -> Int {
    (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
  }

  /// What the program counts must be what was written.
  private static func counts(_ rows: Int, _ path: String) throws {
    let answer = path + ".count"
    defer { try? FileManager.default.removeItem(atPath: answer) }
    _ = try ProcessTimer.run(["ledger", path, "--format", "count"], output: answer)
    let counted = try String(contentsOfFile: answer, encoding: .utf8)
    guard counted == "\(rows)\n" else { throw BenchError("counted \(counted), wrote \(rows)") }
  }

  private static func median(_ runs: Int, _ body: () -> Void) -> Double {
    body()
    let times = (0..<runs).map { _ in ContinuousClock().measure(body) / .seconds(1) }.sorted()
    return times[runs / 2]
  }
}
