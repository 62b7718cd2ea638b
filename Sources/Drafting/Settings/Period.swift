import Records
import TextCore

/// The part of the year that a draft sums up, as the setting 期间 writes it.
package enum Period: String, Sendable, CaseIterable {
  case year = "全年"
  case firstHalf = "上半年"
  case secondHalf = "下半年"
  case firstQuarter = "一季度"
  case secondQuarter = "二季度"
  case thirdQuarter = "三季度"
  case fourthQuarter = "四季度"

  /// Its months, from 1.
  var months: ClosedRange<Int> {
    switch self {
    case .year: 1...12
    case .firstHalf: 1...6
    case .secondHalf: 7...12
    case .firstQuarter: 1...3
    case .secondQuarter: 4...6
    case .thirdQuarter: 7...9
    case .fourthQuarter: 10...12
    }
  }

  /// What the time that follows is called.
  var next: String {
    switch self {
    case .firstHalf: "下半年"
    case .firstQuarter: "二季度"
    case .secondQuarter: "三季度"
    case .thirdQuarter: "四季度"
    case .year, .secondHalf, .fourthQuarter: "明年"
    }
  }

  /// Whether a date lies wholly behind it; false where the month is not known.
  ///
  /// Nothing lies behind a whole year: what was put off to the next is still not done in this one.
  func isBefore(_ date: DateSpan?, year: Int?) -> Bool {
    guard self != .year, let start = date?.start, let year else { return false }
    if start.year != year { return start.year > year }
    return start.month.map { $0 > months.upperBound } ?? false
  }

  /// Whether what was done at a date may be told as done in the period: a date that reaches out of it (全年, or a month
  /// of the other half) brings numbers that are not the period's own.
  func holds(_ date: DateSpan?, year: Int?) -> Bool {
    guard self != .year, let date, date.start.year == year, date.end.year == year else { return true }
    return months.contains(date.start.month ?? 1) && months.contains(date.end.month ?? 12)
  }

  /// Set wording that speaks of a whole year, as it is said of this period.
  ///
  /// - Parameter named: whether the sentence has said already which period it is about.
  func reworded(_ text: String, named: Bool) -> String {
    guard self != .year else { return text }
    return wording(named: named).reduce(text) { $0.replacing($1.year, with: $1.period) }
  }

  /// The longer expressions first, so that the shorter do not cut into them.
  private func wording(named: Bool) -> [(year: String, period: String)] {
    let isHalf = self == .firstHalf || self == .secondHalf
    return [
      ("新的一年", next == "明年" ? "新的一年" : next), ("一年来", isHalf ? "半年来" : "本季度"),
      ("一年下来", isHalf ? "半年下来" : "一个季度下来"), ("一年", isHalf ? "半年" : "一个季度"),
      ("全年", named ? "" : rawValue), ("年度任务", named ? "任务" : rawValue + "任务"), ("年内", rawValue),
    ]
  }
}
