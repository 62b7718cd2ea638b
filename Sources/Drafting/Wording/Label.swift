import TextCore

/// Labels with a comment behind their noun (`手卫生依从率，抓了一年，还是差`) that stood behind 做好……工作: the noun takes its number,
/// the comment stands behind it. `手卫生依从率86.4%，抓了一年，还是差`.
enum Label {
  private static let verbs = ["做好", "抓好", "抓实", "做实"]
  private static let contests = ["竞赛", "大赛", "比赛", "比武", "运动会"]

  /// The clauses with the label's noun before its number; nil where there is no such label.
  static func told(_ clauses: [Clause]) -> [Clause]? {
    guard let first = clauses.first, let verb = verbs.first(where: { first.text.hasPrefix($0) }),
      case let parts = Punctuation.split(first.text, at: ["，"]).map(\.text), parts.count > 1,
      // 做好加装电梯工作，党员上门做工作: the name has its own.
      !parts[0].hasSuffix("工作"),
      let end = parts.indices.dropFirst().first(where: { parts[$0].hasSuffix("工作") })
    else { return nil }
    let noun = String(parts[0].dropFirst(verb.count))
    guard (2...16).contains(noun.count), !noun.contains(where: { "；：、".contains($0) }) else { return nil }
    var tail = Array(parts[1...end])
    tail[tail.count - 1] = String(tail[tail.count - 1].dropLast(2))
    tail.removeAll { $0.isEmpty }
    let behind = Array(parts[(end + 1)...])
    var rest = behind.map { Clause(text: $0, mark: "，") } + clauses.dropFirst()
    guard let next = rest.first, next.mark == "，" else { return nil }
    if tail.isEmpty, noun.ends(inOneOf: contests) {
      rest[0].text = (next.text.hasPrefix("团体") ? "获" : "") + next.text
      return [telling("参加" + noun, first)] + rest
    }
    let comment = tail.map { Clause(text: $0, mark: "，") }
    // 跌倒18例，加装床栏扶手: the noun has its number.
    if next.text.first?.isDigit == true {
      return [telling(noun + next.text, first)] + comment + rest.dropFirst()
    }
    return [telling(noun, first)] + comment + rest
  }

  private static func telling(_ text: String, _ clause: Clause) -> Clause {
    var clause = clause
    clause.text = text
    clause.isWhole = true
    return clause
  }
}
