import TextCore

/// A remark that the row's number is that of a larger body than whoever keeps the ledger: `全科办理收文2310件` of 办理收文2310件
/// and 2310是全科的数.
enum WhoseFigure {
  private static let wholes: WordSet = [
    "全科", "全室", "全股", "全组", "全队", "全所", "全班", "全处", "全部门", "全办", "科里", "科室", "处里", "股里",
  ]

  /// The clauses with that body before what was done.
  static func named(_ clauses: [Clause], note: String) -> [Clause] {
    guard note.holds("是全") || note.holds("是科") || note.holds("是处") || note.holds("是股") else { return clauses }
    for remark in Clause.split(note).map(\.text) {
      let digits = remark.prefix { $0.isDigit || $0 == "." }
      let rest = remark.dropFirst(digits.count)
      guard !digits.isEmpty, let place = rest.place(of: "是"), rest[..<place.lowerBound].count <= 2,
        let end = ["的数", "的", "合计", "总数"].first(where: { rest.hasSuffix($0) }),
        case let who = rest[place.upperBound...].dropLast(end.count), wholes.contains(String(who)),
        let at = clauses.firstIndex(where: { tells($0.text, digits) }), !clauses[at].text.holds(who.suffix(2))
      else { continue }
      var out = clauses
      let body = who.hasPrefix("全") ? String(who) : "全" + who.prefix(1)
      out[at].text = body + out[at].text
      return out
    }
    return clauses
  }

  /// Whether a clause has a number by itself, and not within another.
  private static func tells(_ text: String, _ digits: Substring) -> Bool {
    guard let place = text.place(of: digits) else { return false }
    return text[..<place.lowerBound].last?.isDigit != true && text[place.upperBound...].first?.isDigit != true
  }
}
