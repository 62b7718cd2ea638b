import Testing
import TextCore

struct CharacterCountTests {
  @Test(arguments: [
    ("", 0), ("   \n\t\u{3000}", 0), ("党建", 2), ("党建。", 3), ("党 建\n工作", 4),
    ("开展学习6次", 6), ("参加100余人次", 6), ("12%", 1), ("v1.2", 1), ("GB/T 9704-2012", 2),
    ("完成率12%，增长3.5个点。", 11), ("a b", 2), ("hello, world", 2), ("don’t", 1), ("‘好’", 3),
    ("“第一议题”", 6), ("……", 2), ("——", 2), ("１２", 2), ("①②", 2), ("5%～8%", 3),
    ("卡尔·马克思", 6), ("café", 1), ("cafe\u{301}", 1), ("\u{FEFF}党", 1), ("𠮷", 1), ("Liquid模板", 3),
    ("2023年", 2), ("2023年5月9日", 6), ("14:30", 1), ("\u{200B}", 0),
  ])
  func counts(text: String, expected: Int) {
    #expect(CharacterCount.count(text) == expected)
  }

  @Test func lineEndsCountNothing() {
    #expect(CharacterCount.count("一\r\n二\r三\n") == 3)
  }
}
