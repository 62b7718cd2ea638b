import TextCore

/// How a thing was done, in a column beside what came of it: what bears a fact stays and goes ahead of the numbers, and what is only
/// speech (用方言土话讲，一般不超过半小时; 有记录本; 车开到村里) is left out.
enum SpokenWays {
  /// The words as they go ahead of the numbers, in one sentence: `村级妇联换届后补选、轮训，“四新”领域建组织`.
  static func written(_ text: String) -> String {
    // A paragraph has its own sentences.
    guard text.count <= longest else { return text }
    var kept: [Clause] = []
    for clause in Clause.split(text) {
      if isSpeech(clause.text) { continue }
      var clause = clause
      if clause.mark == "。" { clause.mark = "，" }
      kept.append(clause)
    }
    return Clause.joined(kept)
  }

  private static let longest = 48

  private static func isSpeech(_ text: String) -> Bool {
    !text.hasDigit && text.count <= 16
      && (text.starts(withOneOf: heads) || text.holds(oneOf: words))
  }

  private static let heads: SearchWords = ["一般", "大概", "平时", "有记录", "有台账", "有照片", "有签到", "有专人", "谁", "反正", "尽量"]
  private static let words: SearchWords = [
    "土话", "方言", "自己", "开到", "谈好", "说好", "商量好", "都有", "均有", "随便", "聊", "唠", "打个电话", "跑一趟", "碰头", "顺便", "拉家常",
  ]
}
