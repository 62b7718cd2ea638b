import TextCore

/// A number of January to November beside the word that December added none is the year's: `全年累计拆除违法建设311处` of
/// 拆违1-11月累计拆除311处 and 12月没有新增.
enum NoneSince {
  private static let nones: WordSet = ["12月没有新增", "12月无新增", "12月未新增", "12月没新增", "12月份没有新增", "12月份无新增"]
  private static let spans = ["1-11月", "1—11月", "1–11月", "1至11月", "1~11月", "前11个月", "前11月"]
  /// Names that hold a deed and what it is done to, in short.
  private static let shorts = [("拆违", "拆除", "违法建设"), ("控违拆违", "拆除", "违法建设")]

  /// The clauses as the year's; nil where they say no such thing.
  static func told(_ clauses: [Clause]) -> [Clause]? {
    guard let none = clauses.firstIndex(where: { nones.contains($0.text) }), none > 0, let first = clauses.first,
      let span = spans.first(where: { first.text.holds($0) }), let place = first.text.place(of: span)
    else { return nil }
    let head = String(first.text[..<place.lowerBound])
    var rest = String(first.text[place.upperBound...])
    var out = clauses
    if let short = shorts.first(where: { $0.0 == head }), let deed = rest.place(of: short.1),
      rest[deed.upperBound...].first?.isDigit == true, ["", "累计", "共"].contains(rest[..<deed.lowerBound])
    {
      rest = rest[..<deed.upperBound] + short.2 + rest[deed.upperBound...]
      out[0].text = "全年" + rest
    } else {
      out[0].text = head + "全年" + rest
    }
    out.remove(at: none)
    return out
  }
}
