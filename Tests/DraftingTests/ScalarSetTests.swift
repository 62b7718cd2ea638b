import Testing
import TextCore

@testable import Drafting

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

  @Test(arguments: ["", "的的", "无的", "有，0", "éa0", "👍的", "\u{301}", "𠮷"])
  func findsTheFirst(_ text: String) {
    var text = text
    let first = text.unicodeScalars.firstIndex(where: Self.scalars.contains)
    let expected = first.map { text.utf8.distance(from: text.startIndex, to: $0) }
    #expect(text.withUTF8 { Self.scalars.offset(in: $0) } == expected)
  }
}
