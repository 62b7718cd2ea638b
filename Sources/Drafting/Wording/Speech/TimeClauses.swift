import TextCore

/// Clauses that say only when, with the clause that they are of: `全年发现重伤轨27处` of 全年，发现重伤轨27处, `3户房屋10月底全部完成` of
/// 3户房屋全部完成，10月底.
enum TimeClauses {
  static func joined(_ clauses: [Clause]) -> [Clause] {
    guard clauses.count > 1 else { return clauses }
    var out = clauses
    for i in out.indices.reversed()
    where i + 1 < out.count && out[i].text.head(of: spans) == out[i].text && out[i + 1].mark == "，" {
      // 全年，发现重伤轨27处: when is no clause of its own.
      let mark = out[i].mark
      out.remove(at: i)
      out[i].text = (out[i].text.starts(withOneOf: spans) ? "" : clauses[i].text) + out[i].text
      out[i].mark = mark
    }
    for i in out.indices.dropFirst().reversed() where out[i].mark == "，" && out[i].rows.isEmpty {
      guard let told = onTime(out[i - 1].text, out[i].text) else { continue }
      out[i - 1].text = told
      out.remove(at: i)
    }
    return out
  }

  private static let ends: SearchWords = ["全部完成", "全部完工", "完成", "完工", "竣工", "通车", "投用", "开工", "上线", "封顶"]

  /// `3户房屋10月底全部完成` of 3户房屋全部完成 and 10月底: when it came about stands ahead of its verb.
  private static func onTime(_ text: String, _ time: String) -> String? {
    guard time.hasDigit, (3...8).contains(time.count), time.allSatisfy({ $0.isDigit || "年月日底初末上中下旬".contains($0) }),
      time.contains("月"), let end = text.tail(of: ends), text.count >= end.count + 2, !text.contains("月"),
      !text.dropLast(end.count).ends(inOneOf: behind)
    else { return nil }
    return text.dropLast(end.count) + time + end
  }

  /// Words that go with the verb behind them, so that no time comes between.
  private static let behind: SearchWords = [
    "未", "没", "待", "拟", "将", "预计", "按期", "如期", "提前", "基本", "顺利", "已", "正式", "实现", "完成",
  ]
  private static let spans: SearchWords = ["全年", "今年", "上半年", "下半年", "一季度", "二季度", "三季度", "四季度"]
}
