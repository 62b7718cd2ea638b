import Testing
import TextCore

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
