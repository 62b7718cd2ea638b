import TextCore

/// 开展 at the head of every line is all that a reader sees: where the line before has it, the next one has the verb that
/// goes as well with what was done (`组织应急演练`, `推进专项整治`).
enum VerbChange {
  private static let others: [(verb: String, nouns: [String])] = [
    (
      "组织",
      ["活动", "演练", "宣讲", "评选", "评比", "观摩", "志愿服务", "培训", "竞赛", "义诊", "走访", "检查", "督查", "调研", "学习", "研讨", "测评", "党日"]
    ),
    ("实施", ["行动", "审计", "救助", "改造"]), ("推进", ["整治", "治理"]),
    ("加强", ["监督", "监管", "宣传教育", "安全教育", "健康教育", "帮扶", "服务", "管理"]),
  ]

  /// A text with another verb in the place of 开展; nil where none goes with its noun.
  static func other(for text: String) -> String? {
    guard text.hasPrefix("开展"), case let rest = text.dropFirst(2),
      case let noun = rest.prefix(while: { !$0.isDigit && $0 != "，" && $0 != "（" }), (3...24).contains(noun.count),
      let other = others.first(where: { noun.ends(inOneOf: $0.nouns) })
    else { return nil }
    // What is counted is done, and not strengthened.
    let isCounted = rest.dropFirst(noun.count).first?.isDigit == true
    if ["加强", "推进"].contains(other.verb), isCounted || !text.contains("，") { return nil }
    // 民主测评 and 教育活动 of those who were there.
    if rest.hasPrefix("组织") || noun.hasSuffix("学习教育") { return nil }
    return other.verb + rest
  }
}
