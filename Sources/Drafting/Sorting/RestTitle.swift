/// The headings of what has no theme: no words of single tasks, which would promise a chapter about one.
enum RestTitle {
  /// The heading of the rest.
  static let general = "抓好其他工作"
  /// The heading of the rest with one or two rows of party work ahead.
  static let withParty = "抓好党建和其他工作"
  /// The heading of a rest that the ledger marks as the year's highlights.
  static let highlights = "抓好重点工作"
}
