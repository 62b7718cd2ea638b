import Testing
import TextCore

struct SentencesTests {
  static let table: [(String, [String])] = [
    ("", []), (" \n\u{3000}\n", []), ("标题", ["标题"]),
    ("学习。研讨。", ["学习。", "研讨。"]), ("学习。 研讨。", ["学习。", "研讨。"]),
    ("一、思想。一是学。\n二、政治。", ["一、思想。", "一是学。", "二、政治。"]),
    ("标题\r\n正文一。\r\n正文二", ["标题", "正文一。", "正文二"]), ("甲\r乙", ["甲", "乙"]),
    ("\u{3000}\u{3000}缩进。尾", ["缩进。", "尾"]), ("真的吗？！是的！！", ["真的吗？！", "是的！！"]),
    ("他说：“好。”散会。", ["他说：“好。”", "散会。"]), ("（见附件。）下文", ["（见附件。）", "下文"]),
    ("（“完。”）下文", ["（“完。”）", "下文"]), ("等等……下文", ["等等……", "下文"]), ("等…下文", ["等…下文"]),
    ("好。……下文", ["好。……", "下文"]), ("v1.2 版! 又", ["v1.2 版! 又"]), ("3.5%？对", ["3.5%？", "对"]),
    ("说\"好。\"又说\"行。\"", ["说\"好。\"", "又说\"行。\""]), ("完。\"新\"的", ["完。", "\"新\"的"]),
    ("a\u{2028}b", ["a", "b"]), ("句中 有空格。 ", ["句中 有空格。"]), ("。", ["。"]), ("”。", ["”。"]),
    ("《请回答！》印发", ["《请回答！》", "印发"]), ("\u{FEFF}头。", ["头。"]), ("𠮷。吉", ["𠮷。", "吉"]),
  ]

  @Test(arguments: table)
  func splits(text: String, expected: [String]) {
    let bytes = Array(text.utf8)
    #expect(Sentences.split(text).map { String(decoding: bytes[$0], as: UTF8.self) } == expected)
  }

  @Test(arguments: table.map(\.0))
  func everyCharacterButWhiteSpaceBelongsToOne(text: String) {
    let bytes = Array(text.utf8)
    let ranges = Sentences.split(text)
    for (a, b) in zip(ranges, ranges.dropFirst()) { #expect(a.upperBound <= b.lowerBound) }
    func solid(_ text: String) -> [Unicode.Scalar] {
      text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }
    }
    let covered = ranges.map { String(decoding: bytes[$0], as: UTF8.self) }.joined()
    #expect(solid(covered) == solid(text))
    for range in ranges {
      let sentence = String(decoding: bytes[range], as: UTF8.self)
      #expect(sentence.first?.isWhitespace == false && sentence.last?.isWhitespace == false)
    }
  }

  @Test(
    arguments: [[0xE4, 0x0A, 0x41], [0x80, 0x80], [0xF0, 0x9F], [0xE3, 0x80, 0x0A, 0xE3]] as [[UInt8]])
  func brokenBytesAreKeptAndEndNoLineWrongly(bytes: [UInt8]) {
    let covered = Sentences.split(bytes).flatMap { Array(bytes[$0]) }
    #expect(covered == bytes.filter { $0 != 0x0A })
  }
}
