import TextCore

/// Rows of like events at different festivals that end in one remark are one statement:
/// `清明执勤16人次、五一巡逻60多人次、国庆安保72人次，均未发生事故`.
struct LikeEvents {
  /// One statement of several rows.
  struct Group {
    let rows: [Grouping.Row]
    let text: String
  }

  private(set) var groups: [Group] = []
  /// The rows that are told by themselves, in their order.
  private(set) var others: [Grouping.Row] = []

  /// - Parameter rows: rows of one topic that have their task alone, in the order of the ledger.
  init(_ rows: [Grouping.Row]) {
    var events: [String: [(row: Grouping.Row, number: String)]] = [:]
    var order: [String] = []
    for row in rows {
      guard let (number, unit, remark) = Self.event(row) else { continue }
      let key = unit + remark
      if events[key] == nil { order.append(key) }
      events[key, default: []].append((row, number))
    }
    var told: Set<Int> = []
    for key in order {
      guard let members = events[key], (2...5).contains(members.count), let remark = Self.event(members[0].row)?.remark,
        Set(members.map(\.row.task)).count == members.count
      else { continue }
      let list = members.map { $0.row.task + $0.number }.joined(separator: "、")
      let head = remark.starts(withOneOf: ["均", "全部", "都"]) ? "" : "均"
      groups.append(Group(rows: members.map(\.row), text: list + "，" + head + remark))
      told.formUnion(members.map(\.row.index))
    }
    others = rows.filter { !told.contains($0.index) }
  }

  private static let units: Set<String> = ["人次", "次", "人", "名", "场"]

  /// The number of those who were out at a festival, and the remark: 16人次 and 未发生事故 of 清明执勤.
  private static func event(_ row: Grouping.Row) -> (number: String, unit: String, remark: String)? {
    guard (4...8).contains(row.task.count), Occasion.festival(headOf: row.task) != nil,
      row.covered.isEmpty, row.plan == nil
    else { return nil }
    let clauses = Clause.split(row.text)
    guard clauses.count == 2, (4...12).contains(clauses[1].text.count), clauses[1].text.allSatisfy(Punctuation.isHan)
    else { return nil }
    let skeleton = NumberSkeleton(clauses[0].text)
    guard skeleton.isCount, skeleton.between[0].count <= 2, let quantity = skeleton.quantities.first,
      units.contains(quantity.unit)
    else { return nil }
    return (quantity.amount(), quantity.unit, clauses[1].text)
  }
}
