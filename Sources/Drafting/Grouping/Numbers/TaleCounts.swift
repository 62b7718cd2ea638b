import Records
import TextCore

/// A number that each quarter's row tells among other things, in ledgers that tell and do not name: 规范占道经营1940起,
/// 2310起, 2475起 and 1688起. It is told once for the year, with each quarter's; where the rows do not make up the
/// year, or the numbers may run on, each keeps its place and says of which part of the year it is.
struct TaleCounts {
  /// What several rows count together.
  struct Total {
    let rows: [Int]
    let stem: String
    let text: String
    let sum: Sum
  }

  /// The rows, without what is told for all of them together.
  private(set) var rows: [Grouping.Row]
  private(set) var totals: [Total] = []

  /// One clause of a row's tale that is a number of its own.
  private struct Count {
    let row: Int
    let clause: Int
    let label: String
    let quantity: Quantity
    /// Whether its sentence begins with it.
    let isLead: Bool
  }

  /// - Parameter rows: the rows of one topic that are done, in the order of the ledger.
  init(_ rows: [Grouping.Row], _ records: [TaskRecord]) {
    self.rows = rows
    let dated = rows.indices.filter { at in
      rows[at].text.isEmpty && rows[at].column.isEmpty && rows[at].task.hasDigit
        && PeriodRows.part(records[rows[at].index].dateText) != nil
    }
    guard dated.count > 1 else { return }
    var tales = Dictionary(uniqueKeysWithValues: dated.map { ($0, Clause.split(rows[$0].task)) })
    var groups: [String: [Count]] = [:]
    var order: [String] = []
    for at in dated {
      for count in Self.counts(tales[at] ?? [], at) {
        let key = count.label + "\n" + count.quantity.unit
        if groups[key] == nil { order.append(key) }
        groups[key, default: []].append(count)
      }
    }
    for counts in order.compactMap({ groups[$0] }) where counts.count > 1 {
      let periods = counts.compactMap { PeriodRows.part(records[rows[$0.row].index].dateText) }
      guard Set(periods).count == periods.count, !isCounted(counts[0], besides: counts) else { continue }
      if let total = Self.total(counts, periods, rows) {
        totals.append(total)
        for count in counts { tales[count.row]?[count.clause].text = "" }
      } else {
        for (count, period) in zip(counts, periods) {
          tales[count.row]?[count.clause].text = period + count.label + count.quantity.amount()
        }
      }
    }
    for at in dated { self.rows[at] = Self.row(rows[at], telling: tales[at] ?? []) }
    self.rows.removeAll { row in totals.contains { $0.rows.contains(row.index) } && row.task.isEmpty && row.text.isEmpty
    }
  }

  /// The counts of a tale, each with words of its own before it: 规范占道经营1940起, but not 其中…, 累计… or 约….
  private static func counts(_ tale: [Clause], _ row: Int) -> [Count] {
    tale.indices.compactMap { at in
      let text = tale[at].text
      guard text.hasDigit, text.utf8.count <= 60 else { return nil }
      let skeleton = NumberSkeleton(text)
      guard skeleton.isCount, let quantity = skeleton.quantities.first, quantity.isAddable,
        quantity.approximate.isEmpty,
        case let label = skeleton.between[0], (4...14).contains(label.count), label.allSatisfy(Punctuation.isHan),
        !levels.contains(where: { label.holds($0) }), !label.starts(withOneOf: ["应", "占", "达", "第", "由", "从"])
      else { return nil }
      let isLead = at == 0 || tale[at].mark != "，"
      return Count(row: row, clause: at, label: label, quantity: quantity, isLead: isLead)
    }
  }

  /// Words of what is there, was aimed at, is a part or a share, or runs on.
  private static let levels = [
    "其中", "累计", "现有", "共有", "截至", "计划", "目标", "任务", "率", "占比", "均", "每", "达到", "增至", "还有", "剩余", "其余",
    "上年", "去年", "另有", "含", "年底", "年末", "保有", "存量", "总数", "总量",
  ]

  /// Whether another row of the topic counts the same, for the whole year.
  private func isCounted(_ count: Count, besides counts: [Count]) -> Bool {
    rows.indices.contains { at in
      !counts.contains { $0.row == at }
        && (rows[at].task.holds(count.label) || rows[at].text.holds(count.label))
    }
  }

  private static let quarters = ["一季度", "二季度", "三季度", "四季度"]

  /// The sum of the year with each part's number; nil where the parts are not the whole year, or the numbers may be
  /// running totals, or they stand within what one campaign did.
  private static func total(_ counts: [Count], _ periods: [String], _ rows: [Grouping.Row]) -> Total? {
    guard counts.count(where: { !$0.isLead }) <= 1, let first = counts.first else { return nil }
    let names: String
    if periods == quarters {
      names = "一至四季度"
      let values = counts.map(\.quantity.value)
      guard zip(values, values.dropFirst()).contains(where: { $1 < $0 }) else { return nil }
    } else if periods == ["上半年", "下半年"] {
      names = "上半年、下半年"
    } else {
      return nil
    }
    let parts = counts.map { (record: rows[$0.row].index, quantity: $0.quantity) }
    guard let (amount, sum) = Addends(parts)?.sum() else { return nil }
    let list = counts.map { $0.quantity.amount() }.joined(separator: "、")
    return Total(
      rows: parts.map(\.record), stem: first.label,
      text: first.label + amount.number + "，" + names + "分别为" + list, sum: sum)
  }

  /// A row with its tale anew.
  private static func row(_ row: Grouping.Row, telling tale: [Clause]) -> Grouping.Row {
    var kept: [Clause] = []
    // What comes behind a clause that went begins as that did.
    var mark: Character?
    for clause in tale {
      var clause = clause
      if clause.text.isEmpty {
        mark = mark ?? clause.mark
        continue
      }
      if let gone = mark, gone != "，" { clause.mark = gone }
      mark = nil
      kept.append(clause)
    }
    let task = Clause.joined(kept)
    return task == row.task ? row : row.telling(task)
  }
}

extension Grouping.Row {
  /// The row with what is left of its tale, which is no name of a task.
  fileprivate func telling(_ tale: String) -> Grouping.Row {
    Grouping.Row(
      index: index, task: "", text: tale, occasion: Occasion(kind: .none, text: "", stem: ""), column: column,
      isColumnRead: isColumnRead, plan: plan, isBegun: isBegun, covered: covered, hasLaterTotal: hasLaterTotal)
  }
}
