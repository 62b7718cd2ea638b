import Foundation
import TextCore

/// Rows of the shape and size of a real ledger's, the same for the same number: what the benchmarks read.
struct LedgerSample {
  /// The columns.
  static let header = [
    "序号", "类别", "事项", "工作任务", "完成情况", "数量", "完成时间", "完成状态", "责任科室", "重点", "佐证材料", "备注",
  ]

  private static let topics = [
    ("思想", "理论学习", ["中心组学习", "专题研讨", "专题党课"]), ("思想", "意识形态", ["阵地检查", "信息审核"]),
    ("思想", "思想政治工作", ["谈心谈话", "思想动态分析"]), ("政治", "党建责任", ["述职评议", "责任清单修订"]),
    ("政治", "政治监督", ["党建督查", "整改回头看"]), ("组织", "支部建设", ["主题党日", "支部换届", "党费公示"]),
    ("组织", "教育培训", ["业务培训班", "机关小讲堂"]), ("作风", "监督管理", ["廉政提醒", "专项整治"]),
    ("作风", "廉政教育", ["警示教育", "基地参观"]),
  ]
  private static let units = ["次", "场", "期", "人次", "项", "个", "份", "条"]
  private static let offices = ["办公室", "机关党委", "人事科", "纪检组", "信息中心", "各支部"]
  private static let tails = ["，梳理问题#个并全部整改到位", "，形成成果#篇", "，参加#人次", "，印发通报#期", ""]

  private var random = SeededGenerator(seed: 2023)
  private var number = 0

  /// The cells of the next row.
  mutating func next() -> [String] {
    number += 1
    var (section, topic, tasks) = pick(Self.topics)
    let task = pick(tasks)
    var result = "围绕年度重点任务组织\(task)"
    let tail = pick(Self.tails).split(separator: "#")
    if tail.count == 2 { result += "\(tail[0])\(below(89) + 2)\(tail[1])" }
    // One row in fifty has no section, one in a hundred quotation marks.
    if below(50) == 0 { (section, topic) = ("", "") }
    if below(100) == 0 { result += "，反馈\"好\"评" }
    let state = below(20)
    return [
      String(number), section, topic, task, result, "\(below(60) + 1)\(pick(Self.units))", "2023年\(below(12) + 1)月",
      state == 0 ? "进行中" : state == 1 ? "未完成" : "已完成", pick(Self.offices), below(10) == 0 ? "是" : "", "工作记录", "",
    ]
  }

  private mutating func below(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }

  private mutating func pick<T>(_ list: [T]) -> T { list[below(list.count)] }

  /// Writes a ledger of so many rows as CSV.
  static func write(_ rows: Int, to path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forWritingAtPath: path)
    else { throw BenchError("cannot write \(path)") }
    defer { try? file.close() }
    var out = Batches { try file.write(contentsOf: Data($0)) }
    try out.append(header.joined(separator: ",") + "\n")
    var sample = LedgerSample()
    for _ in 0..<rows {
      let cells = sample.next().map { cell in
        cell.utf8.contains(0x22) ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
      }
      try out.append(cells.joined(separator: ",") + "\n")
    }
    try out.flush()
  }
}

/// Hands bytes on in large pieces.
struct Batches {
  private var bytes: [UInt8] = []
  /// The bytes so far.
  private(set) var count = 0
  private let write: ([UInt8]) throws -> Void

  init(_ write: @escaping ([UInt8]) throws -> Void) {
    self.write = write
  }

  mutating func append(_ text: String) throws {
    count += text.utf8.count
    bytes.append(contentsOf: text.utf8)
    if bytes.count > 1 << 20 { try flush() }
  }

  mutating func flush() throws {
    try write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
