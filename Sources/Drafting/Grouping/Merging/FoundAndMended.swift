import Records
import TextCore

/// Rows of one task in the terms or halves of a year that tell what was found and what was put right of it:
/// `每周一查，查出37处，改好35处，…2处要等暑假` and `查出29处，当月全部改好` are `每周一查，查出66处，整改65处`, where a row of
/// its own says that one of the two was done later.
struct FoundAndMended {
  /// What one row tells.
  private struct Round {
    let record: Int
    var rhythm = ""
    var label = ""
    var found: Quantity
    var mended: Quantity?
    /// The names of what was left: 北楼外墙砖空鼓 and 老水泵房线路老化.
    var left: [String] = []
  }

  /// What the rows say together; nil where one of them tells anything else, or what became of the rest is not known.
  static func merged(_ rows: [Merging.Row], _ records: [TaskRecord]) -> Merged? {
    guard rows.count > 1, rows.count <= 4, Addition.areNamed(rows.map(\.occasion)), let first = rows.first else {
      return nil
    }
    let rounds = rows.compactMap(round)
    guard rounds.count == rows.count, let lead = rounds.first, rounds.dropFirst().allSatisfy({ $0.rhythm.isEmpty }),
      rounds.allSatisfy({ $0.label == lead.label }),
      let found = Addends(rounds.map { ($0.record, $0.found) })?.sum()
    else { return nil }
    // What was put right later is told by a row of its own, which says that it was left.
    var later: [Addends.Part] = []
    for name in rounds.flatMap(\.left) {
      guard let row = row(of: name, records), let one = QuantityParser.parse("1" + lead.found.unit).first else {
        return nil
      }
      if records[row].state == .done { later.append((row, one)) }
    }
    guard let mended = Addends(rounds.map { ($0.record, $0.mended ?? $0.found) } + later)?.sum() else { return nil }
    let isAll = mended.amount.number == found.amount.number
    var clauses = lead.rhythm.isEmpty ? [] : [Clause(text: lead.rhythm, mark: "，")]
    clauses.append(Clause(text: lead.label + found.amount.number, mark: "，"))
    clauses.append(Clause(text: isAll ? "全部整改" : "整改" + mended.amount.number, mark: "，"))
    return Merged(task: first.occasion.stem, clauses: clauses, sums: isAll ? [found.sum] : [found.sum, mended.sum])
  }

  private static let findings: WordSet = [
    "查出", "排查出", "发现", "查出隐患", "发现隐患", "排查隐患", "发现问题", "查出问题", "排查出隐患", "查出各类隐患", "排查整治隐患",
  ]
  private static let mendings: WordSet = [
    "改好", "整改", "已整改", "完成整改", "已完成整改", "整改完成", "整改到位", "已改", "改了", "已改好", "销号",
  ]
  private static let heads = ["当月", "当场", "当日", "当天", "已", "均", "均已"]
  private static let all: WordSet = ["全部改好", "全部整改", "全部整改到位", "全部整改完毕", "全部整改完成", "全部完成整改", "全部销号", "全部改完"]

  /// What a row tells; nil where it is of another kind.
  private static func round(_ row: Merging.Row) -> Round? {
    var clauses = Clause.split(row.text).map(\.text)
    var rhythm = ""
    if let first = clauses.first, first.hasPrefix("每"), first.count <= 8, !first.hasDigit {
      rhythm = first
      clauses.removeFirst()
    }
    guard (2...3).contains(clauses.count), case let finding = NumberSkeleton(clauses[0]), finding.isCount,
      findings.contains(finding.between[0]), let found = finding.quantities.first, found.approximate.isEmpty,
      row.quantities.allSatisfy({ $0.amount() == found.amount() && $0.label.isEmpty && $0.tail.isEmpty })
    else { return nil }
    var round = Round(record: row.index, rhythm: rhythm, label: finding.between[0], found: found)
    let rest = clauses[1]
    let bare = heads.first { rest.hasPrefix($0) }.map { String(rest.dropFirst($0.count)) } ?? rest
    if clauses.count == 2, all.contains(bare) || all.contains(rest) { return round }
    let mending = NumberSkeleton(rest)
    guard mending.isCount, mendings.contains(mending.between[0]), let mended = mending.quantities.first,
      mended.unit == found.unit, mended.approximate.isEmpty
    else { return nil }
    round.mended = mended
    if clauses.count == 2 { return mended.value == found.value ? round : nil }
    // What is left, each by its name: as many as are lacking.
    guard let number = QuantityParser.find(in: clauses[2]).first, number.quantity.unit == found.unit,
      mended.value.adding(number.quantity.value) == found.value,
      let place = clauses[2].place(of: number.quantity.amount())
    else { return nil }
    round.left = clauses[2][..<place.lowerBound].split(separator: "、").map(String.init)
    guard number.quantity.value == ExactNumber(round.left.count), round.left.allSatisfy({ $0.count >= 4 }) else {
      return nil
    }
    return round
  }

  /// The row that goes on with what was left, as its remark says: 上学期遗留.
  private static func row(of name: String, _ records: [TaskRecord]) -> Int? {
    let words = name.prefix(5)
    return records.indices.first { at in
      !records[at].isEmpty(.note) && records[at].note.holds("遗留") && records[at].task.holds(words)
    }
  }
}
