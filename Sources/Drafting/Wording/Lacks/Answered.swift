import TextCore

/// Clauses of a problem's cell that tell what is done about it, and not what is wrong: 正与运营方商量调整菜价, 报水利站维修, 催燃气公司12月进场,
/// 社区牵头协商. They belong to what comes next.
enum Answered {
  /// Whether a clause tells that.
  static func isOne(_ clause: String) -> Bool {
    guard (3...24).contains(clause.count), !clause.holds(oneOf: denials) else { return false }
    if clause.starts(withOneOf: turning), clause.holds(oneOf: talking) { return true }
    if clause.starts(withOneOf: ["与", "跟", "和"]), clause.holds(oneOf: ["比对", "会商", "对账", "核对"]), isRoutine(clause) {
      return true
    }
    if clause.starts(withOneOf: ["报", "已报", "正报", "上报"]), clause.ends(inOneOf: asked), clause.count >= 4 {
      return true
    }
    if clause.starts(withOneOf: ["催", "正催", "已催", "再催", "正在催"]), !clause.holds(oneOf: ["催缴", "催化", "催收", "催办", "催讨"]) {
      return true
    }
    if clause.hasSuffix("再催一遍") || clause.hasSuffix("再催一次") { return true }
    if clause.holds("牵头"), clause.ends(inOneOf: ["协商", "协调", "化解", "解决"]) { return true }
    if clause.ends(inOneOf: ["打电话联系", "电话联系", "上门联系", "逐户联系"]) { return true }
    if clause.hasPrefix("已按"), clause.ends(inOneOf: ["处理", "处置", "整改", "办理"]) { return true }
    // 靠夜间蓄水、错峰调度顶过来的.
    if clause.hasPrefix("靠"), clause.ends(inOneOf: ["过来的", "过来", "缓解", "解决", "补上"]) { return true }
    return clause.hasPrefix("剩下的拟") || clause.hasPrefix("其余拟") || clause.hasPrefix("其余的拟") || clause.hasPrefix("余下的拟")
  }

  /// Whether such a clause is over, so that nothing comes next of it.
  static func isOver(_ clause: String) -> Bool {
    clause.starts(withOneOf: ["靠", "已按", "年底", "年内"]) || clause.hasSuffix("联系") || isRoutine(clause)
      // 催燃气公司12月进场 is of the year itself.
      || clause.holds("催") && clause.holds("月") && !clause.holds("明年")
  }

  /// 与自然资源局比对每季一次: how one keeps at it.
  private static func isRoutine(_ clause: String) -> Bool {
    clause.holds(oneOf: ["每季", "每月", "每周", "每年", "每半年"]) && clause.ends(inOneOf: ["次", "遍"])
  }

  /// 与运营方商量调整菜价 of 正与运营方商量调整菜价, as what comes next.
  static func asStep(_ clause: String) -> String { clause.withoutHead(of: ["正在", "正", "已"]) }

  private static let turning: SearchWords = [
    "正与", "正和", "正跟", "正同", "正在与", "正在和", "正在跟", "正向", "正在向", "已与", "已和", "已跟", "已向", "与", "跟", "和", "向",
  ]
  private static let talking: SearchWords = ["商量", "协商", "沟通", "对接", "洽谈", "申请", "衔接", "联系", "协调", "争取", "汇报", "请示"]
  private static let asked: SearchWords = [
    "维修", "修复", "审批", "处理", "处置", "解决", "协调", "更换", "核定", "立项", "维护", "检修", "加固", "拆除",
  ]
  private static let denials: SearchWords = ["未", "没", "不", "难", "无", "少", "弱", "差距"]
}
