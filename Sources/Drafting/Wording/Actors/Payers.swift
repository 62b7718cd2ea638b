import TextCore

/// Who paid for what was done, as a clerk notes it: 县教育局出的钱, 钱是县财政出的. It goes with the sum: `由县教育局出资4.6万元`.
enum Payers {
  private static let bodies = [
    "局", "委", "办", "部", "财政", "政府", "公司", "集团", "协会", "基金会", "镇", "乡", "村", "街道", "企业", "中心", "厂", "校友", "商会", "医院",
    "学校", "联合会", "总会",
  ]

  /// `由县教育局出资` of such a clause, nil of any other.
  static func told(_ clause: String) -> String? {
    guard clause.utf8.count <= 60, !clause.hasDigit else { return nil }
    if let purse = purse(clause) { return purse }
    var text = clause.withoutHead(of: ["这钱", "钱", "费用", "经费", "资金"])
    text = text.withoutHead(of: ["都是", "全是", "是", "由", "都由"])
    guard
      let end = ["出的钱", "掏的钱", "给的钱", "拿的钱", "买的单", "出资", "出钱", "出的", "掏的"].first(where: { text.hasSuffix($0) }),
      // 出的 alone is said of money only where the money is named.
      end.count > 2 || ["出资", "出钱"].contains(end) || text.count < clause.count,
      case let who = text.dropLast(end.count), (2...12).contains(who.count), who.allSatisfy(Punctuation.isHan),
      who.ends(inOneOf: bodies), !who.starts(withOneOf: ["我", "本", "共同", "联合", "自", "群众"])
    else { return nil }
    return "由" + who + "出资"
  }

  /// `使用福彩金` of 福彩金出的, `由乡贤出资` of 乡贤出的: who or what pays for things, and makes nothing else.
  private static func purse(_ clause: String) -> String? {
    guard let end = ["里出的", "上出的", "出的钱", "出的"].first(where: { clause.hasSuffix($0) }) else { return nil }
    let who = clause.dropLast(end.count).description.withoutHead(of: ["钱是", "是", "用的", "从"])
    return purses.contains(who) ? "使用" + who : givers.contains(who) ? "由" + who + "出资" : nil
  }

  private static let purses: WordSet = [
    "福彩金", "福彩公益金", "体彩金", "体彩公益金", "彩票公益金", "公益金", "公用经费", "办公经费", "专项资金", "专项经费", "工会经费", "党费", "衔接资金", "帮扶资金",
    "慈善资金",
    "维修基金", "公维金",
  ]
  private static let givers: WordSet = ["乡贤", "爱心企业", "爱心人士", "企业", "校友", "家属", "群众", "业主", "商会", "慈善会", "慈善总会", "财政"]

  private static let sums = ["投入", "投资", "花费", "支出", "总投资", "出资"]

  /// The clauses with the payer before the sum where one stands there alone.
  static func placed(_ clauses: [Clause]) -> [Clause] {
    guard clauses.count > 1,
      let at = clauses.firstIndex(where: {
        ($0.text.hasPrefix("由") && $0.text.hasSuffix("出资")
          || $0.text.hasPrefix("使用") && purses.contains(String($0.text.dropFirst(2))))
          && !$0.hasNumber
      }),
      let sum = clauses[..<at].lastIndex(where: { clause in
        sums.contains { clause.text.hasPrefix($0) && clause.text.dropFirst($0.count).first?.isDigit == true }
          && clause.text.hasSuffix("元")
      }), let verb = sums.first(where: { clauses[sum].text.hasPrefix($0) }),
      clauses[..<at].count(where: { $0.text.hasSuffix("元") }) == 1
    else { return clauses }
    var out = clauses
    out[sum].text = clauses[at].text + clauses[sum].text.dropFirst(verb.count)
    out.remove(at: at)
    return out
  }
}
