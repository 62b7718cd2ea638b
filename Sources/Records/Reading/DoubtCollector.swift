import TextCore

/// Gathers doubts about rows: the same doubt in many rows becomes one finding that lists the first rows.
struct DoubtCollector {
  private struct Key: Hashable {
    let code: String
    let detail: String
    let column: Int
  }

  private struct Doubt {
    let severity: Severity
    let code: String
    let message: Message
    let remedy: Message?
    let column: Int?
    var rows: [Int]
    var count: Int
  }

  /// How many rows a finding lists, and how many different details one code has before the rest is summed up.
  private static let listed = 5
  private static let distinct = 40

  private let file: String
  private var doubts: [Doubt] = []
  private var places: [Key: Int] = [:]
  private var kinds: [String: Int] = [:]

  init(file: String) {
    self.file = file
  }

  /// Adds a doubt about a row (from 0) and a column (from 0): `detail` tells doubts of one code apart.
  mutating func add(
    _ code: String, _ detail: String = "", row: Int, column: Int? = nil,
    _ make: () -> (Severity, Message, Message?)
  ) {
    var key = Key(code: code, detail: detail, column: column ?? -1)
    if places[key] == nil, kinds[code, default: 0] >= Self.distinct {
      key = Key(code: code, detail: "\u{0}", column: -1)
    }
    if let at = places[key] {
      doubts[at].count += 1
      if doubts[at].rows.count < Self.listed { doubts[at].rows.append(row + 1) }
      return
    }
    let (severity, message, remedy) = make()
    let rest = Message("还有同类问题：例如，" + message.zh, "more of the same kind, such as: " + message.en)
    places[key] = doubts.count
    kinds[code, default: 0] += 1
    doubts.append(
      Doubt(
        severity: severity, code: code, message: key.detail == "\u{0}" ? rest : message, remedy: remedy,
        column: column.map { $0 + 1 }, rows: [row + 1], count: 1))
  }

  /// The findings in the order of their first rows.
  func diagnostics() -> [Diagnostic] {
    let order = doubts.indices.sorted {
      (doubts[$0].rows[0], doubts[$0].column ?? 0, $0) < (doubts[$1].rows[0], doubts[$1].column ?? 0, $1)
    }
    return order.map { at in
      let doubt = doubts[at]
      return Diagnostic(
        doubt.severity, doubt.code,
        doubt.count > 1 ? Self.withRows(doubt.message, doubt.rows, doubt.count) : doubt.message,
        remedy: doubt.remedy, at: .cell(file: file, row: doubt.rows[0], column: doubt.column))
    }
  }

  private static func withRows(_ message: Message, _ rows: [Int], _ count: Int) -> Message {
    let more = count > rows.count
    let list = rows.map(String.init)
    return Message(
      "\(message.zh)（共 \(count) 行：第 \(list.joined(separator: "、"))\(more ? "……" : "") 行）",
      "\(message.en) (\(count) rows: \(list.joined(separator: ", "))\(more ? ", …" : ""))")
  }
}
