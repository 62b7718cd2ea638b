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

/// What is asked of strings under the library's names, held against the library's own answers.
@Suite struct PlainQuestionsTests {
  static let texts = [
    "", "a", "的", "支部开展主题党日12次，参加480余人次。", "《办法》（试行）“一岗双责”", "①走访②座谈", "e\u{301}tude的", "的e\u{301}", "\r\n的\r\n", "👨‍👩‍👧的👍🏽",
    "Ａ１％", "한국", "的\u{FE0F}", "2️⃣项",
  ]
  static let counts = [0, 1, 2, 3, 100]

  @Test(arguments: texts, counts)
  func partsLikeTheLibrary(_ text: String, _ count: Int) {
    let characters = Array(text)
    let inner = ("的" + text + "的").dropFirst().dropLast()
    #expect(text.count == characters.count)
    #expect(String(text.prefix(count)) == String(characters.prefix(count)))
    #expect(String(text.suffix(count)) == String(characters.suffix(count)))
    #expect(String(text.dropFirst(count)) == String(characters.dropFirst(count)))
    #expect(String(text.dropLast(count)) == String(characters.dropLast(count)))
    #expect(text.first == characters.first && text.last == characters.last)
    #expect(text.characters == characters)
    #expect(inner.count == Array(inner).count && inner.first == Array(inner).first && inner.last == Array(inner).last)
  }

  @Test(arguments: texts, ["的", "，", "a", "2", "e\u{301}", "👍🏽"] as [Character])
  func findsLikeTheLibrary(_ text: String, _ wanted: Character) {
    let characters = Array(text)
    func offset(_ index: String.Index?) -> Int? { index.map { text[..<$0].count } }
    #expect(text.contains(wanted) == characters.contains(wanted))
    #expect(text.contains { $0 == wanted } == characters.contains { $0 == wanted })
    #expect(text.allSatisfy { $0 == wanted } == characters.allSatisfy { $0 == wanted })
    #expect(text.first { $0 == wanted } == characters.first { $0 == wanted })
    #expect(offset(text.firstIndex(of: wanted)) == characters.firstIndex(of: wanted))
    #expect(offset(text.firstIndex { $0 == wanted }) == characters.firstIndex { $0 == wanted })
    #expect(offset(text.lastIndex { $0 == wanted }) == characters.lastIndex { $0 == wanted })
    #expect(String(text.prefix { $0 != wanted }) == String(characters.prefix { $0 != wanted }))
    #expect(String(text.drop { $0 != wanted }) == String(characters.drop { $0 != wanted }))
    #expect(String(text.suffix { $0 != wanted }) == String(characters.reversed().prefix { $0 != wanted }.reversed()))
    #expect(text.split { $0 == wanted }.map(String.init) == characters.split { $0 == wanted }.map { String($0) })
    for omits in [true, false] {
      let parts = characters.split(separator: wanted, omittingEmptySubsequences: omits).map { String($0) }
      #expect(text.split(separator: wanted, omittingEmptySubsequences: omits).map(String.init) == parts)
    }
    #expect(text[...].split { $0 != wanted }.map(String.init) == characters.split { $0 != wanted }.map { String($0) })
  }
}
