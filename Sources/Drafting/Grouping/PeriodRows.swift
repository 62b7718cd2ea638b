import Records
import TextCore

/// Rows of one task in the parts of a year (一季度, 二季度) that each count the same: whether their numbers are each part's
/// own, to be added, or may run on through the year. The last one may not be finished: 6个, 14个, 11个 and
/// `5个，另4个站址用地没有落实` are 36个 of the year.
struct PeriodRows {
  /// What the rows' numbers are.
  enum Verdict {
    /// Each part's own: the rows, all told alike.
    case own([Grouping.Row])
    /// Perhaps running totals: the rows, each with the name of its part, none of which is to be added to another.
    case apart([Grouping.Row])
    /// Nothing to be decided here.
    case none
  }

  /// - Parameter rows: the rows of one task, in the order of the ledger, with those that are begun behind the others.
  static func verdict(_ rows: [Grouping.Row], _ records: [TaskRecord]) -> Verdict {
    let hasBegun = rows.contains(where: \.isBegun)
    guard rows.count > (hasBegun ? 1 : 2) else { return .none }
    let names = rows.map { name($0, records) }
    guard !names.contains(""), Set(names).count == names.count else { return .none }
    var alike = rows
    for i in rows.indices where rows[i].isBegun {
      guard let bare = bare(rows[i]) else { return .none }
      alike[i].text = bare
      alike[i].isBegun = false
    }
    let counts = alike.map(count)
    guard let first = counts[0],
      counts.allSatisfy({ $0?.label == first.label && $0?.quantity.unit == first.quantity.unit })
    else { return .none }
    let order = alike.indices.sorted { (rank(names[$0]), $0) < (rank(names[$1]), $1) }
    let values = order.compactMap { counts[$0]?.quantity.value }
    let told = order.map { alike[$0] }
    guard mayRunOn(values, names) else { return hasBegun ? .own(told) : .none }
    if hasBegun, let total = sum(values), YearPlan(rows, records, unit: first.quantity.unit)?.isRate(of: total) == true
    {
      return .own(told)
    }
    return .apart(zip(order, told).map { at, row in dated(row, names[at]) })
  }

  /// The rows of one task with the parts of the year that only the column of dates names, where each has another.
  static func dated(_ rows: [Grouping.Row], _ records: [TaskRecord]) -> [Grouping.Row] {
    guard rows.count > 1, rows.allSatisfy({ $0.occasion.kind == .none && !$0.isBegun }) else { return rows }
    let names = rows.map { name($0, records) }
    guard !names.contains(""), Set(names).count == names.count else { return rows }
    return zip(rows, names).map { dated($0, $1) }
  }

  private static func dated(_ row: Grouping.Row, _ name: String) -> Grouping.Row {
    var row = row
    row.occasion = Occasion(kind: .season, text: name, stem: row.occasion.stem)
    return row
  }

  /// The part of the year that a row is of, by its task or by the column of dates; "" where neither names one.
  static func name(_ row: Grouping.Row, _ records: [TaskRecord]) -> String {
    if row.occasion.kind == .season { return isPart(row.occasion.text) ? row.occasion.text : "" }
    guard row.occasion.kind == .none else { return "" }
    let date = records[row.index].dateText
    return isPart(date) ? date : ""
  }

  /// Whether words name a quarter or a half of the year, as rows of periods have them.
  static func isPart(_ name: String) -> Bool { parts.contains(name) }

  private static let parts: WordSet = [
    "一季度", "二季度", "三季度", "四季度", "第一季度", "第二季度", "第三季度", "第四季度", "1季度", "2季度", "3季度", "4季度", "上半年", "下半年",
  ]

  /// Where in the year a part ends.
  private static func rank(_ name: String) -> Int { Occasion(kind: .season, text: name, stem: "").rank }

  // MARK: - What a row counts

  /// What is achieved of a task that is not finished, without the name that tells of what: 5个 of 区域自动站升级5个.
  private static func bare(_ row: Grouping.Row) -> String? {
    let stem = row.occasion.stem
    guard stem.count >= 2, row.text.hasPrefix(stem) else { return nil }
    let rest = row.text.dropFirst(stem.count)
    return rest.first?.isDigit == true ? String(rest) : nil
  }

  /// The number of a row that tells no more than one, with the words before it; nil where it tells more, or one that
  /// runs on.
  private static func count(_ row: Grouping.Row) -> (label: String, quantity: Quantity)? {
    if row.text.isEmpty {
      guard row.quantities.count == 1, let own = row.quantities.first, own.isAddable, own.approximate.isEmpty,
        !own.unit.isEmpty
      else { return nil }
      return (own.label, own)
    }
    guard !row.text.contains(where: { "，；。、".contains($0) }), !row.text.holds("累计"), !row.text.hasPrefix("共") else {
      return nil
    }
    let skeleton = NumberSkeleton(row.text)
    guard skeleton.quantities.count == 1, skeleton.between[1].isEmpty, let own = skeleton.quantities.first,
      own.isAddable,
      own.approximate.isEmpty
    else { return nil }
    return (skeleton.between[0], own)
  }

  /// Whether numbers may run on through the year: none is less than the one before it, and the last one is of a size
  /// that all of them together may have.
  private static func mayRunOn(_ values: [ExactNumber], _ names: [String]) -> Bool {
    guard values.count > 2 || !names.contains("下半年"), let first = values.first, let last = values.last,
      zip(values, values.dropFirst()).allSatisfy({ $0 < $1 }), let twice = first.adding(first)
    else { return false }
    return twice <= last
  }

  private static func sum(_ values: [ExactNumber]) -> ExactNumber? {
    values.reduce(ExactNumber(0) as ExactNumber?) { $0?.adding($1) }
  }
}
