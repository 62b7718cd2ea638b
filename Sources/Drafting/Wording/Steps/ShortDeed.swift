import TextCore

/// A step that ends in a day and one character has its verb in full: 高标准农田2026年春季动 is `高标准农田2026年春季动工`.
enum ShortDeed {
  static func written(_ step: String) -> String {
    guard let last = step.last, let full = verbs[last], case let before = step.dropLast(), let time = before.last,
      times.contains(time), before.hasDigit || before.ends(inOneOf: seasons)
    else { return step }
    // 2026年6月底前改 of a finding, and of a pipe.
    return before + (last == "改" && step.holds(oneOf: findings) ? "整改到位" : full)
  }

  private static let times: Set<Character> = [
    "月", "年", "季", "度", "旬", "底", "初", "前", "后", "节", "春", "夏", "秋", "冬", "日",
  ]
  private static let seasons: SearchWords = ["春季", "夏季", "秋季", "冬季", "开春", "节前", "节后", "暑假", "寒假", "开学前", "汛期前", "汛前"]
  private static let findings: SearchWords = ["问题", "隐患", "整改"]
  private static let verbs: [Character: String] = [
    "动": "动工", "完": "完成", "交": "交付", "投": "投用", "建": "建成", "装": "安装到位", "改": "改造到位", "办": "办结", "通": "贯通", "搬": "搬迁到位",
    "修": "修复", "拆": "拆除", "验": "验收", "开": "开工",
  ]
}
