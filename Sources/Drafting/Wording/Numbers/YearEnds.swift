import TextCore

/// What there was when the year began and when it ended are two numbers, and none is a part of the other: 年初余额5.2亿元，年末4.1亿元.
enum YearEnds {
  /// The clauses without 其中 between them; nil where there is none.
  static func told(_ clauses: [Clause]) -> [Clause]? {
    guard
      let at = clauses.indices.dropFirst().first(where: { i in
        clauses[i].text.starts(withOneOf: ["其中年末", "其中年底", "其中期末"]) && clauses[i - 1].text.holds("初")
      })
    else { return nil }
    var out = clauses
    out[at].text = String(clauses[at].text.dropFirst(2))
    return out
  }
}
