import TextCore

/// Papers that are counted and nothing else are handed out: `发放禁火令3.2万份，签订责任书11.6万份`.
enum HandedOut {
  private static let papers = [
    "禁火令", "告知书", "宣传单", "宣传册", "手册", "折页", "倡议书", "公开信", "明白纸", "明白卡", "海报", "提示单", "宣传资料", "提醒卡", "通告",
  ]
  private static let units: WordSet = ["份", "张", "册", "本", "余份", "余张", "余册", "万份", "多份"]

  /// The clauses with the verb that such papers lack.
  static func told(_ clauses: [Clause]) -> [Clause] {
    var out = clauses
    for i in out.indices where out[i].hasNumber && out[i].text.utf8.count <= 60 {
      let text = out[i].text
      guard let digit = text.firstIndex(where: \.isDigit), case let noun = text[..<digit], (2...8).contains(noun.count),
        noun.allSatisfy(Punctuation.isHan), let paper = papers.first(where: { noun.hasSuffix($0) }),
        noun.count <= paper.count + 4, !noun.starts(withOneOf: verbs),
        // 入户发放宣传单: the verb stands behind where it was done.
        !noun.dropLast(paper.count).contains(where: { "发印贴签送收递派寄投".contains($0) }),
        units.contains(String(text[digit...].drop { $0.isDigit || $0 == "." }))
      else { continue }
      out[i].text = "发放" + text
    }
    return out
  }

  private static let verbs = [
    "发", "印", "张贴", "签", "制作", "编", "送", "收", "下", "递", "出具", "审", "投", "派", "寄", "散", "推", "新", "更", "购", "含", "其中",
  ]
}
