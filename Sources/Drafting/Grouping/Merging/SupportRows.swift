import Records
import TextCore

/// Rows of what was done for one matter that has a name of its own, 1%人口抽样调查培训 and 1%人口抽样调查宣传 beside
/// 2025年全国1%人口抽样调查: they are told with it in the order of the work, and its name stands once.
enum SupportRows {
  /// What is done for a matter, in the order in which it is done, each by what a name ends with.
  private static let supports: [SearchWords] = [
    ["方案制定", "方案编制", "方案", "部署会", "动员会", "动员部署", "动员"], ["选聘", "人员选聘", "队伍组建"], ["业务培训", "培训会", "培训"],
    ["宣传动员", "宣传活动", "宣传"], ["摸底", "清查摸底"], ["登记", "入户登记", "现场登记"], ["质量抽查", "事后抽查", "抽查", "核查", "数据审核", "审核"],
  ]

  /// So many characters the name of a matter has at least: what is shorter, 垃圾分类宣传, is a field of work.
  private static let leastName = 6

  /// Rows of one matter, the one that has its name alone first, and what they tell together.
  struct Group {
    let rows: [Grouping.Row]
    let text: String
  }

  static func groups(_ rows: [Grouping.Row], _ records: [TaskRecord]) -> [Group] {
    let found = rows.indices.compactMap { i -> (row: Int, name: String, step: Int)? in
      let row = rows[i]
      guard isPlain(row, records[row.index]), row.text.count <= 60,
        let step = supports.firstIndex(where: { row.task.ends(inOneOf: $0) }),
        let end = supports[step].first(where: { row.task.hasSuffix($0) }),
        case let name = String(row.task.dropLast(end.count)), name.count >= leastName
      else { return nil }
      return (i, name, step)
    }
    guard found.count > 1 else { return [] }
    var out: [Group] = []
    for name in Set(found.map(\.name)).sorted() {
      let parts = found.filter { $0.name == name }.sorted { ($0.step, $0.row) < ($1.step, $1.row) }
      let mains = rows.filter { $0.task.hasSuffix(name) && isPlain($0, records[$0.index]) }
      guard (2...4).contains(parts.count), mains.count == 1, let main = mains.first else { continue }
      let words = parts.map { text(rows[$0.row], of: name) } + [main.text]
      out.append(Group(rows: [main] + parts.map { rows[$0.row] }, text: words.joined(separator: "；")))
    }
    return out
  }

  /// Whether a row tells in words, and nothing stands beside them.
  private static func isPlain(_ row: Grouping.Row, _ record: TaskRecord) -> Bool {
    row.occasion.kind == .none && row.plan == nil && row.covered.isEmpty && row.twins.isEmpty && !row.isBegun
      && row.column.isEmpty && !row.text.isEmpty && record.isEmpty(.note) && record.isEmpty(.effect)
  }

  /// What a row tells, with what was done where its words do not say: 培训2期85人次, 宣传张贴海报260张.
  private static func text(_ row: Grouping.Row, of name: String) -> String {
    let act = String(row.task.dropFirst(name.count))
    return row.text.first?.isDigit == true ? act + row.text : row.text
  }
}
