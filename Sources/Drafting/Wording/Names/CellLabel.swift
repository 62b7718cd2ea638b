import TextCore

/// The label that a cell begins with, before a colon: 高考：参考716人, 送达工作：集中送达文书2.68万份.
extension TopicLead {
  /// The clauses with a head before a colon as the first of them: `高考` of 高考：参考716人.
  func headed(_ clauses: [Clause]) -> [Clause]? {
    guard let first = clauses.first, let colon = first.text.prefix(20).firstIndex(of: "："),
      case let head = first.text[..<colon], (2...18).contains(head.count), !head.contains("，"),
      !Self.withoutDay(head).hasDigit,
      !head.starts(withOneOf: Self.labels), !head.ends(inOneOf: Self.labels),
      wordbook.headVerb(head) == nil || head.hasSuffix("成绩") || head.starts(withOneOf: ["获奖", "学雷锋"]),
      case let rest = first.text[first.text.index(after: colon)...], rest.count >= 2
    else { return nil }
    var (lead, next) = (first, first)
    (lead.text, next.text, next.mark) = (String(head), String(rest), "，")
    return [lead, next] + clauses.dropFirst()
  }

  /// `集中送达文书2.68万份` of 送达工作：集中送达文书2.68万份, and `多元解纷方面，设调解工作室11个`: a cell's own label that no form takes.
  static func unlabelled(_ clauses: [Clause], _ stem: String) -> [Clause]? {
    guard let first = clauses.first, let colon = first.text.prefix(12).firstIndex(of: "："),
      case let label = String(first.text[..<colon]), (3...10).contains(label.count), stem.hasPrefix(label),
      label.allSatisfy({ Punctuation.isHan($0) || $0 == "、" }), !label.starts(withOneOf: labels),
      !label.ends(inOneOf: labels), !label.contains(where: { "一两三四五六七八九十几项大".contains($0) }),
      case let rest = String(first.text[first.text.index(after: colon)...]), rest.count >= 4, rest.hasDigit
    else { return nil }
    let name = label.trimmingSuffix("工作").trimmingSuffix("队伍")
    let isSaid = zip(name, name.dropFirst()).contains { rest.holds(String([$0, $1])) }
    if isSaid { return telling(rest, clauses) }
    guard name.count >= 2, rest.first?.isDigit == false else { return nil }
    var (lead, next) = (first, first)
    (lead.text, next.text, lead.mark) = (name + field, rest, "，")
    return [lead, next] + clauses.dropFirst()
  }

  /// Words without a day in brackets: 全国科技工作者日活动 of 全国科技工作者日（5.30）活动.
  static func withoutDay(_ words: Substring) -> String {
    guard let open = words.firstIndex(of: "（"), let close = words[open...].firstIndex(of: "）"),
      words[open...close].dropFirst().dropLast().allSatisfy({ $0.isDigit || ".—-月日".contains($0) })
    else { return String(words) }
    return String(words[..<open] + words[words.index(after: close)...])
  }

  /// Heads that are of a list and no name.
  private static let labels: SearchWords = ["结果", "其中", "包括", "分别", "共", "为", "是", "如下", "原因", "计划", "备注"]
}
