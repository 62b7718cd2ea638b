import Testing
import TextCore

@Suite struct TextSearchTests {
  @Test(arguments: [
    ("围绕高质量发展", "高质量", true), ("围绕高质量发展", "发展", true), ("围绕", "围绕", true), ("围绕", "围绕高", false),
    ("", "高", false), ("高", "", false), ("aab", "ab", true), ("学习研讨", "习讨", false),
  ])
  func finds(_ text: String, _ other: String, _ expected: Bool) {
    #expect(text.holds(other) == expected)
  }
}
