/// The headings of what has no theme: no words of single tasks, which would promise a chapter about one.
enum RestTitle {
  /// The heading of the rest.
  static let general = "抓好其他工作"
  /// The heading of the rest with one or two rows of party work ahead.
  static let withParty = "抓好党建和其他工作"
  /// The headings of a rest so large that it is no rest.
  static let daily = "抓好日常业务工作"
  static let dailyWithParty = "抓好党建和日常业务工作"
  /// The heading of what no theme is known for and most of the work is: the office's own trade.
  static let main = "抓好主要业务工作"
  /// So many tasks are more than a rest.
  static let many = 5
  /// All headings of what has no theme.
  static let all = [general, withParty, daily, dailyWithParty, main]
  /// The heading of a rest that the ledger marks as the year's highlights.
  static let highlights = "抓好重点工作"
}
