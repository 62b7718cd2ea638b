import Records
import TextCore

/// Which next steps of a ledger are still to come when its year is over.
extension UnfinishedWording {
  /// Whether a step was meant for the year that is told: 二季度接着排 in a row of the first quarter that is done.
  func isPast(_ plan: String, _ record: TaskRecord) -> Bool {
    // 下学期 of the spring term is the autumn of the same year.
    if plan.hasPrefix("下学期"), let year = cleaner.year, let date = record.date, date.end.year == year,
      let month = date.end.month, (2...7).contains(month)
    {
      return true
    }
    guard record.state == .done, let year = cleaner.year, !plan.isEmpty, !namesLater(plan, year),
      let date = record.date, date.end.year == year, let month = date.end.month, month <= 9
    else { return false }
    // A row of a quarter or of some months, of which others follow.
    if let first = date.start.month, month - first >= 2, !record.isEmpty(.quantity) { return true }
    return Self.month(of: plan).map { $0 > month } ?? false
  }

  /// A step of a row of the whole year with the year that its bare month is in: 2025年6月前 for 6月前.
  func withYear(_ plan: String, _ record: TaskRecord) -> String {
    guard record.state == .ongoing || record.state == .notDone, let year = cleaner.year, !namesLater(plan, year),
      let date = record.date, date.end.year == year, (date.end.month ?? 12) == 12, let month = Self.month(of: plan),
      month <= 9
    else { return plan }
    return "\(year + 1)年" + plan
  }

  /// `2026年8月投用` of 9月26日主体封顶，形象进度65%，2026年8月投用: what a row that is done so far comes to, and when.
  func dueOfDone(_ record: TaskRecord) -> String? {
    guard let year = cleaner.year, record.result.holds("明年") || record.result.holds("\(year + 1)年") else { return nil }
    for clause in ownClauses(record) where clause.count <= 16 {
      let dated = TimePhrase.dated(clause, year: year)
      guard let (before, time, deed) = TimePhrase.split(dated), before.isEmpty, time.holds("\(year + 1)年"),
        Self.arrivals.contains(deed)
      else { continue }
      return time.withoutHead(of: ["预计在", "预计", "计划在"]) + (deed == "用上" ? "投入使用" : deed)
    }
    return nil
  }

  private static let arrivals: WordSet = [
    "投用", "投入使用", "投产", "开放", "完工", "竣工", "建成", "交付", "交付使用", "上线", "通车", "通水", "启用", "开馆", "开业", "入住", "建成投用", "用上",
  ]

  private func namesLater(_ plan: String, _ year: Int) -> Bool {
    (year + 1...year + 3).contains { plan.holds(String($0)) }
  }

  /// The last month of the time that a plan opens with: 6 of 二季度; nil where it opens with none, or with its year.
  static func month(of plan: String) -> Int? {
    let plan = plan.withoutHead(of: ["争取在", "争取", "力争在", "力争", "拟", "将", "限"])
    if let quarter = quarters.first(where: { plan.hasPrefix($0.key) }) { return quarter.month }
    let digits = plan.prefix { $0.isASCII && $0.isDigit }
    let behind = plan.dropFirst(digits.count)
    guard digits.count <= 2, let month = Int(digits), (1...12).contains(month), behind.hasPrefix("月") else {
      return nil
    }
    return month
  }

  private static let quarters = [
    (key: "一季度", month: 3), (key: "二季度", month: 6), (key: "三季度", month: 9), (key: "四季度", month: 12),
    (key: "上半年", month: 6),
    (key: "下半年", month: 12),
  ]
}
