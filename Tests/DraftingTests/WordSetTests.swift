import Testing

@testable import Drafting

@Suite struct WordSetTests {
  private static let words = ["人", "人次", "开展", "学习研讨班", "a", "“第一议题”", "𠮷祥", "开展"]

  @Test(arguments: words)
  func holdsItsWords(_ word: String) {
    #expect(WordSet(Self.words).contains(word))
    #expect(WordSet(Self.words).contains(("的" + word).dropFirst()))
  }

  @Test(arguments: ["", "开", "展", "开展了", "研讨", "人人", "A", "次"])
  func holdsNoOther(_ word: String) {
    #expect(!WordSet(Self.words).contains(word))
    #expect(!([] as WordSet).contains(word))
  }
}

@Suite struct ScalarSetTests {
  private static let scalars: ScalarSet = "的，0𠮷"

  @Test(
    arguments: [
      ("的", true), ("，", true), ("0", true), ("𠮷", true), ("地", false), ("1", false), ("0\u{301}", false),
      ("\r\n", false),
    ] as [(Character, Bool)])
  func tellsCharacters(_ character: Character, _ isHeld: Bool) { #expect(Self.scalars.contains(character) == isHeld) }

  @Test(arguments: [("", false), ("无", false), ("有的", true), ("10", true), ("𠮶", false), ("𠮷祥", true)])
  func looksThroughTexts(_ text: String, _ isHeld: Bool) { #expect(text.holds(oneOf: Self.scalars) == isHeld) }
}
