import Foundation
import TextCore

/// A large ledger counted, as a whole process.
enum LedgerBenchmark {
  /// Writes a ledger of so many rows, counts it with `bigan ledger --format count`, and prints the time.
  static func run(rows: Int) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "bigan-bench-\(UUID().uuidString).csv")
    defer { try? FileManager.default.removeItem(at: path) }
    let size = try write(rows, to: path)
    let answer = path.appendingPathExtension("count")
    defer { try? FileManager.default.removeItem(at: answer) }
    _ = try ProcessTimer.run(["ledger", path.path, "--format", "count"], output: answer.path)
    let counted = try String(contentsOf: answer, encoding: .utf8)
    guard counted == "\(rows)\n" else { throw BenchError("counted \(counted), wrote \(rows)") }
    let name = "\(rows) rows (\(size / 1_000_000) MB) counted"
    print(try ProcessTimer.line(name, runs: 5, ["ledger", path.path, "--format", "count"]))
  }

  private static let tasks = ["中心组学习", "专题研讨", "阵地检查", "谈心谈话", "述职评议", "党建督查", "主题党日", "业务培训班"]
  private static let tails = ["，梳理问题12个并全部整改到位", "，形成成果8篇", "，参加156人次", ""]

  /// Writes rows of the shape and size of real ones; the same for the same number.
  private static func write(_ rows: Int, to path: URL) throws -> Int {
    guard FileManager.default.createFile(atPath: path.path, contents: nil) else {
      throw BenchError("cannot write \(path.path)")
    }
    let file = try FileHandle(forWritingTo: path)
    defer { try? file.close() }
    var random = SeededGenerator(seed: 2023)
    var size = 0
    var text = "序号,类别,事项,工作任务,完成情况,数量,完成时间,完成状态,责任科室,重点,佐证材料,备注\n"
    for i in 1...max(1, rows) {
      let task = tasks[Int(random.next() % 8)]
      let result = "围绕年度重点任务组织\(task)" + tails[Int(random.next() % 4)]
      // One row in a hundred has quotation marks in it.
      let cell = random.next() % 100 == 0 ? "\"\(result)，反馈\"\"好\"\"评\"" : result
      text += "\(i),思想,理论学习,\(task),\(cell),\(random.next() % 60 + 1)次,2023年\(random.next() % 12 + 1)月,已完成,办公室,,工作记录,\n"
      if text.utf8.count > 1 << 20 || i == rows {
        size += text.utf8.count
        try file.write(contentsOf: Data(text.utf8))
        text = ""
      }
    }
    return size
  }
}
