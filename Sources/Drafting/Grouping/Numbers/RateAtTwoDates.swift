import Records
import TextCore

/// Rows of one task that tell a number and its rate at two dates: `去向落实377人，91.5%` in August and `落实386人，93.7%` in
/// December. That both are of one whole shows in the numbers themselves, 412人: the later ones are the year's.
enum RateAtTwoDates {
  /// An earlier row, the later one that takes its place, and what only the earlier one tells.
  struct Pair {
    let earlier: Int
    let later: Int
    let kept: [Clause]
  }

  /// - Parameter group: places of rows of one task.
  static func pairs(_ group: [Int], _ rows: [Grouping.Row], _ records: [TaskRecord]) -> [Pair] {
    let risen = risen(group, rows, records)
    guard risen.isEmpty else { return risen }
    let told = group.compactMap { at in
      let date = records[rows[at].index].date?.end
      return date?.month == nil ? nil : Told(rows[at]).map { (at: at, told: $0, date: date) }
    }
    guard told.count > 1, told.count == group.count else { return [] }
    let order = told.sorted { one, other in
      guard let a = one.date, let b = other.date else { return one.at < other.at }
      return a == b ? one.at < other.at : a < b
    }
    guard let last = order.last, order.dropLast().last?.date != last.date else { return [] }
    let before = order.dropLast()
    guard before.allSatisfy({ last.told.isLater(than: $0.told) }) else { return [] }
    return before.map { Pair(earlier: $0.at, later: last.at, kept: $0.told.rest) }
  }

  /// Names of rates that only go up within a year: how far a thing has come.
  private static let rising: SearchWords = [
    "形象进度", "工程进度", "建设进度", "完成率", "完成进度", "签约率", "参保率", "缴费率", "收缴率", "入库率", "落实率", "就业率", "建成率", "回款率", "建档率",
    "兑现率", "支出进度", "执行率", "开工率", "普及率",
  ]

  /// Rows of such a rate and nothing else, at several dates, which it went up to.
  private static func risen(_ group: [Int], _ rows: [Grouping.Row], _ records: [TaskRecord]) -> [Pair] {
    guard let first = group.first, rows[first].occasion.stem.ends(inOneOf: rising) else { return [] }
    let told = group.compactMap { at -> (at: Int, date: CalendarPoint, rate: Double)? in
      let cells = rows[at].column.map { $0.amount() } + Clause.split(rows[at].text).map(\.text).filter(\.hasDigit)
      guard let date = records[rows[at].index].date?.end, date.month != nil,
        let rate = cells.first.flatMap(UnfinishedWording.percent),
        cells.allSatisfy({ UnfinishedWording.percent($0) == rate })
      else { return nil }
      return (at, date, rate)
    }.sorted { ($0.date, $0.at) < ($1.date, $1.at) }
    guard told.count == group.count, told.count > 1, let last = told.last,
      zip(told, told.dropFirst()).allSatisfy({ $0.date < $1.date && $0.rate <= $1.rate })
    else { return [] }
    return told.dropLast().map { pair in
      let rest = Clause.split(rows[pair.at].text).filter { !$0.hasNumber && !rows[last.at].said.holds($0.text) }
      return Pair(earlier: pair.at, later: last.at, kept: rest)
    }
  }

  /// A text with what an earlier row tells of the whole, behind the task's name where it opens with that.
  static func text(_ text: String, _ kept: [Clause], behind name: String) -> String {
    let new = kept.map(\.text).filter { !text.holds($0) }
    guard !new.isEmpty else { return text }
    let head = !name.isEmpty && text.hasPrefix(name) ? name : ""
    return head + new.joined(separator: "，") + "，" + text.dropFirst(head.count)
  }

  /// A count with its rate right behind it, and the clauses besides.
  private struct Told {
    private let label: String
    private let count: Quantity
    private let bounds: ClosedRange<Double>
    let rest: [Clause]

    init?(_ row: Grouping.Row) {
      // 2024届 of 2024届就业落实386人 is no number.
      let stem = row.occasion.stem
      let clauses = Clause.split(row.said.hasPrefix(stem) ? String(row.said.dropFirst(stem.count)) : row.said)
      guard
        let at = clauses.indices.dropLast().first(where: { i in
          Self.rate(clauses[i + 1].text) != nil && NumberSkeleton(clauses[i].text).quantities.count == 1
        }), case let skeleton = NumberSkeleton(clauses[at].text), let count = skeleton.quantities.first,
        skeleton.between.last?.isEmpty == true, count.isAddable, count.approximate.isEmpty,
        count.unit.hasPrefix("%") == false,
        let value = Double(count.value.description), let rate = Self.rate(clauses[at + 1].text), value >= Self.least,
        rate.lowerBound > 0
      else { return nil }
      label = skeleton.between[0]
      self.count = count
      bounds = value / rate.upperBound * 100...value / rate.lowerBound * 100
      rest = clauses.indices.filter { $0 != at && $0 != at + 1 }.map { clauses[$0] }
    }

    /// Of few things many wholes fit a rate.
    private static let least = 20.0

    /// A percentage alone, or behind 占 and 率, within what rounding leaves open.
    private static func rate(_ text: String) -> ClosedRange<Double>? {
      let digits = text.drop { !$0.isDigit }.prefix { $0.isDigit || $0 == "." }
      guard text.hasSuffix("%"), text.hasSuffix(digits + "%"), let value = Double(String(digits)), value <= 100 else {
        return nil
      }
      let lead = text.dropLast(digits.count + 1)
      guard lead.isEmpty || lead == "占" || lead.hasSuffix("率") else { return nil }
      let half = digits.contains(".") ? 0.051 : 0.51
      return max(0, value - half)...value + half
    }

    /// Whether this is how the same whole stood later on.
    func isLater(than other: Told) -> Bool {
      count.unit == other.count.unit && count.scale == other.count.scale && other.count.value <= count.value
        && (label.hasSuffix(other.label) || other.label.hasSuffix(label)) && bounds.overlaps(other.bounds)
        && bounds.upperBound < bounds.lowerBound * 1.02
    }
  }
}
