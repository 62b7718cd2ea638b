import Testing
import TextCore

/// The faster forms give what the standard library gives: its own are reached through `Substring` and `Array`.
@Suite struct PlainTextTests {
  static let texts = [
    "", "a", "开展学习", "开展12次，共86人；其中“专题”3次。", "行\r\n行", "行\n行", "e\u{301}x", "か\u{3099}", "葛\u{E0100}城",
    "👩‍👩‍👧", "1\u{FE0F}\u{20E3}", "王·李—…", "ＡＢ～｡ﾞ", "①②", "가\u{11A8}", "A\u{200D}B", "“\u{FE00}", "完成（一）、《通知》",
  ]

  @Test(arguments: texts)
  func counts(_ text: String) {
    #expect(text.count == Array(text).count)
  }

  @Test(arguments: texts)
  func contains(_ text: String) {
    for character in "开a，“1e\u{301}か②".map({ $0 }) + ["\r\n", "\n", "e", "\u{F9B6}", "禮"] {
      #expect(text.contains(character) == Array(text).contains(character))
    }
  }

  @Test(arguments: [
    ("开展学习", "开展", true, false), ("开展学习", "学习", false, true), ("开展", "开展学习", false, false), ("开展", "", true, true),
    ("", "", true, true), ("一二一", "一", true, true),
  ])
  func beginsAndEnds(_ text: String, _ word: String, _ begins: Bool, _ ends: Bool) {
    #expect(text.hasPrefix(word) == begins)
    #expect(text.hasSuffix(word) == ends)
    #expect(text[...].hasPrefix(word) == begins)
    #expect(text[...].hasSuffix(word) == ends)
  }

  @Test(arguments: [
    ("一，二，三", "，", "、", "一、二、三"), ("，（甲）", "，（", "（", "（甲）"), ("aaa", "aa", "b", "ba"), ("甲", "乙", "丙", "甲"),
    ("甲", "", "丙", "甲"), ("甲甲", "甲", "", ""),
  ])
  func replaces(_ text: String, _ word: String, _ other: String, _ expected: String) {
    #expect(text.replacing(word, with: other) == expected)
  }
}
