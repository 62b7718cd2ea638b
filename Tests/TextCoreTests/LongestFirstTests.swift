import Testing

@testable import TextCore

@Suite struct LongestFirstTests {
  @Test func triesNoWordBehindItsOwnHead() {
    let words = ["会", "会议", "座谈会", "会议纪要", "A股", "会", ""]
    #expect(LongestFirst.sorted(words) == ["会议纪要", "座谈会", "会议", "A股", "会", "会", ""])
  }

  @Test func isOneOrderWhateverTheWordsCameIn() {
    var generator = SeededGenerator(seed: 7)
    let words = (0..<200).map { _ in
      String("一二三会议党员a1".shuffled(using: &generator).prefix(Int.random(in: 0...5, using: &generator)))
    }
    let sorted = LongestFirst.sorted(words)
    #expect(LongestFirst.sorted(words.shuffled(using: &generator)) == sorted)
    for (word, next) in zip(sorted, sorted.dropFirst()) {
      #expect(word.utf8.count >= next.utf8.count && !LongestFirst.precedes(next, word))
    }
  }
}
