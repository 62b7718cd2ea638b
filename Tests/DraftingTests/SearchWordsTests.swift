import Testing
import TextCore

@testable import Drafting

/// Looking for words of a list, held against asking for one after the other.
@Suite struct SearchWordsTests {
  private static let list = ["开展", "学习研讨", "学习", "学", "会", "召开会", "a", "ab", "𠮷祥", "“第一", "展会", "", "开展"]
  private static let words = SearchWords(list)

  @Test
  func findsWhatOneAfterTheOtherDoes() {
    let parts = Self.list + ["的", "，", "é", "👍", "b", "习", "展", "开"]
    var random = SeededGenerator(seed: 3)
    let known = Self.list.filter { !$0.isEmpty }
    for _ in 0..<5_000 {
      let text = (0..<Int.random(in: 0...4, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }
        .joined()
      #expect(text.holds(oneOf: Self.words) == known.contains { text.holds($0) }, "\(text)")
      #expect(text.starts(withOneOf: Self.words) == text.starts(withOneOf: known))
      #expect(text.ends(inOneOf: Self.words) == text.ends(inOneOf: known))
      #expect(text.head(of: Self.words) == known.first { text.begins(with: $0) })
      #expect(text.tail(of: Self.words) == known.first { text.ends(with: $0) })
    }
  }

  @Test
  func keepsTheOrderOfItsList() {
    #expect(Array(Self.words) == Self.list)
    #expect("学习研讨会".head(of: ["学", "学习"]) == "学" && "学习研讨会".head(of: ["学习", "学"]) == "学习")
    #expect(!"学习".holds(oneOf: [] as SearchWords) && !"".starts(withOneOf: Self.words))
  }

  @Test(arguments: ["", "开展学习", "一，二；三", "甲，“乙，丙”，丁", "，，甲，", "（甲，乙", "e\u{301}，é", "甲\n乙"])
  func partsAtMarks(_ text: String) {
    let parts = Punctuation.split(text, at: ["，", "；", "\n"])
    let joined = parts.map { ($0.mark.map(String.init) ?? "") + $0.text }.joined()
    // Marks with nothing behind them are lost.
    #expect(joined.filter { !"，；".contains($0) } == text.filter { !"，；".contains($0) })
    #expect(parts.allSatisfy { !$0.text.isEmpty })
  }

  @Test
  func partsOutsideQuotationMarks() {
    let parts = Punctuation.split("甲，“乙，丙”；（丁，戊）己", at: ["，", "；"])
    #expect(parts.map(\.text) == ["甲", "“乙，丙”", "（丁，戊）己"] && parts.map(\.mark) == [nil, "，", "；"])
  }

  @Test(arguments: ["", "开展", "é的👍🏽", "e\u{301}"])
  func putsCharactersTogether(_ text: String) {
    #expect(String(Array(text)) == text && String(Array(text)[...].dropFirst()) == String(text.dropFirst()))
  }
}
