import TextCore

/// What a result says of the rest that is not done: 产权不清 of 整改161个，剩3个是老旧小区楼道，产权不清. Told with what is done,
/// it would be said of that.
enum LeftBehind {
  /// The clauses without those that go on from an open rest.
  static func without(_ clauses: [String], isDone: (String) -> Bool) -> [String] {
    var kept: [String] = []
    var isRest = false
    for (at, clause) in clauses.enumerated() {
      if clause.hasDigit, clause.starts(withOneOf: heads), !isDone(clause) {
        isRest = true
        kept.append(clause)
        continue
      }
      // 整改4个，1个是结余资金清理，正在走财政手续.
      if at > 0, at + 1 < clauses.count, isOne(clause), !isDone(clauses[at + 1]) { continue }
      isRest = isRest && (!clause.hasDigit || clause.starts(withOneOf: reasons)) && !clause.starts(withOneOf: results)
      if !isRest { kept.append(clause) }
    }
    return kept
  }

  private static func isOne(_ clause: String) -> Bool {
    let digits = clause.prefix(while: \.isDigit)
    let rest = clause.dropFirst(digits.count)
    return !digits.isEmpty && "个处条项件起".contains(rest.first ?? " ") && rest.dropFirst().hasPrefix("是")
  }

  private static let heads: SearchWords = ["剩", "余", "其余", "尚有", "尚余", "还有", "还剩", "仅剩", "另有"]
  private static let reasons: SearchWords = ["涉及", "是", "均为", "都是", "主要", "因", "由于", "其中"]
  /// 已采取停用和围挡措施 is still of the rest.
  private static let results: SearchWords = [
    "已全部", "已完成", "已办结", "已整改", "已建成", "已投", "已通过", "已经", "均已", "全部", "共", "完成", "达到", "获",
  ]
}
