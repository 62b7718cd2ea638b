import Records
import TextCore

/// How a rate stands to the year before's, in points: `比上年提高1.8个百分点` for 92.6% and 90.8%. The ledger has both rates
/// and not their difference, so the arithmetic is shown.
struct RateChange {
  /// The words.
  let text: String
  /// Whether it is better than it was.
  let isGood: Bool
  /// The difference with what it was made from.
  let sum: Sum

  /// Nil where the two are no rates that differ.
  /// - Parameters:
  ///   - now: the row's own rate.
  ///   - before: the year before's, with or without its sign.
  ///   - task: the rate's name, which tells whether less of it is better.
  ///   - record: the row.
  init?(_ now: Quantity, before: String, task: String, record: Int) {
    guard now.unit == "%", now.approximate.isEmpty else { return nil }
    let digits = before.hasSuffix("%") || before.hasSuffix("％") ? String(before.dropLast()) : before
    guard let last = ExactNumber(digits), last != now.value else { return nil }
    let rises = last < now.value
    guard let points = rises ? now.value.subtracting(last) : last.subtracting(now.value) else { return nil }
    let isBurden = YearChange.isBurden(task)
    isGood = rises != isBurden
    text = "比上年" + (rises ? isBurden ? "上升" : "提高" : "下降") + points.description + "个百分点"
    let (more, less) = rises ? (now.digits, digits) : (digits, now.digits)
    let shown = points.description + "个百分点"
    sum = Sum(.sum, shown: shown, of: [Sum.Part(record: record, value: "\(shown)（\(more)%减\(less)%）")])
  }
}

extension Point {
  /// The point with the arithmetic behind a number that it tells.
  func showing(_ sum: Sum) -> Point {
    guard clauses.contains(where: { $0.text.holds(sum.shown) }) else { return self }
    return inserting([], behind: clauses.count - 1, [sum])
  }
}
