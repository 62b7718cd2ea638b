import Testing
import TextCore

/// `==` of texts and characters, and looking for a character, held against the library's own answers, which a generic
/// function asks for.
@Suite struct PlainEqualityTests {
  private static func library<T: Equatable>(_ a: T, _ b: T) -> Bool { a == b }

  private static let texts = [
    "", "a", "b", "的", "的a", "a的", "的\u{301}", "e\u{301}", "é", "e", "·", "\u{387}", "\u{F9B6}", "禮", "\r\n", "\n",
    "\r", "か\u{3099}",
    "が", "가", "\u{1100}\u{1161}", "\u{212B}", "Å", "A\u{30A}", "的é的", "的e\u{301}的", "q\u{307}\u{323}",
    "q\u{323}\u{307}", "支部开展学习12次",
    "支部开展学习13次", "支部开展学习", "𠮷", "𠮶", "　", " ",
  ]

  @Test(arguments: texts)
  func equalsLikeTheLibrary(_ text: String) {
    for other in Self.texts {
      #expect((text == other) == Self.library(text, other), "\(text) \(other)")
      #expect((text != other) == !Self.library(text, other))
      guard text.characters.count == 1, other.characters.count == 1 else { continue }
      #expect((Character(text) == Character(other)) == Self.library(Character(text), Character(other)))
      #expect((Character(text) != Character(other)) == !Self.library(Character(text), Character(other)))
    }
  }

  @Test
  func equalsLikeTheLibraryWhateverIsPutTogether() {
    let parts = [
      "的", "a", "é", "e\u{301}", "\u{301}", "\u{323}", "·", "\u{387}", "，", "禮", "\u{F9B6}", "\r", "\n", "👍", "🏽",
    ]
    var random = SeededGenerator(seed: 5)
    func text() -> String {
      (0..<Int.random(in: 0...4, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
    }
    for _ in 0..<20_000 {
      let (a, b) = (text(), text())
      #expect((a == b) == Self.library(a, b), "\(a) \(b)")
      let characters = Array(a)
      for character in b {
        #expect(a.contains(character) == characters.contains { Self.library($0, character) }, "\(a) \(character)")
      }
    }
  }

  @Test
  func findsAWordAmongOthers() {
    let words = ["开展", "组织", "学习", "é"]
    #expect(words.contains("学习") && !words.contains("学") && !words.contains("") && words.contains("e\u{301}"))
    #expect(!([] as [String]).contains("学习"))
  }
}

/// The search for a word, held against one that tries every place.
@Suite struct WordSearchTests {
  @Test
  func findsTheFirstPlace() {
    var random = SeededGenerator(seed: 9)
    func text(_ length: Int) -> [UInt8] {
      (0..<Int.random(in: 0...length, using: &random)).map { _ in
        [0x61, 0x62, 0xE5][Int.random(in: 0...2, using: &random)]
      }
    }
    for _ in 0..<20_000 {
      let (word, text) = (text(4), text(12))
      let slow =
        word.isEmpty || word.count > text.count
        ? nil : (0...(text.count - word.count)).first { Array(text[$0..<($0 + word.count)]) == word }
      let found = word.withUnsafeBufferPointer { word in
        text.withUnsafeBufferPointer { TextSearch.offset(of: word, in: $0) }
      }
      #expect(found == slow)
    }
  }
}
