import TextCore

/// How the words ahead of a number stand to a clause that tells the same deed in other words: 清理工作群 to 清理不活跃工作群, 查处有偿补课
/// to 查有偿补课.
enum LabelFit {
  /// The clause says more of the thing: it takes the number.
  case clauseLonger
  /// The label says more: it takes the clause's place.
  case labelLonger

  /// How a label fits a clause without a number; nil where they tell of different things.
  static func of(_ label: String, in clause: String) -> LabelFit? {
    guard label.count >= 3, clause.count >= 3, label != clause, label.allSatisfy(Punctuation.isHan),
      !clause.hasDigit, !clause.contains(where: { "、和及与或的".contains($0) }), !clause.starts(withOneOf: denials),
      clause.hasSuffix(label.suffix(2)), label.first == clause.first || clause.holds(label.prefix(2))
    else { return nil }
    if clause.count > label.count, clause.count <= label.count * 2 + 2, isWithin(label, clause) { return .clauseLonger }
    if label.count > clause.count, label.first == clause.first, isWithin(clause, label) { return .labelLonger }
    return nil
  }

  /// Whether the letters of one word stand in another in their order.
  private static func isWithin(_ word: String, _ text: String) -> Bool {
    var rest = text[...]
    for letter in word {
      guard let at = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: at)...]
    }
    return true
  }

  private static let denials = ["未", "没", "不", "无", "拟", "计划", "准备", "将"]
}
