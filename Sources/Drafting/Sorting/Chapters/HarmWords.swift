import TextCore

/// Words of what went wrong: no heading names them, for none is work to be done well.
enum HarmWords {
  private static let words = [
    "事故", "伤亡", "轻伤", "重伤", "工伤", "死亡", "受伤", "滑跌", "坠落", "坍塌", "爆炸", "泄漏", "火灾", "起火", "中毒", "投诉", "举报", "违纪",
    "违规", "违法", "处分", "诫勉", "问责", "欠费", "欠款", "拖欠", "亏损", "逾期", "故障", "停产", "停水", "停电", "被骗", "损失", "失败", "退回", "流标",
    "未批", "延期", "滞后", "上访", "舆情", "差错",
  ]

  /// Whether a name holds such a word.
  static func has(_ name: String) -> Bool { words.contains { name.holds($0) } }
}
