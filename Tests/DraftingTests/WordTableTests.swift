import Testing

@testable import Drafting

@Suite struct WordTableTests {
  private static let table = WordTable(["开展", "学习", "学习研讨", "课", "“第一议题”", "𠮷祥"])

  @Test(arguments: [
    ("开展党课", 0, "课", 3), ("学习研讨", 2, "学习研讨", 2), ("学", nil, nil, nil), ("", nil, nil, nil), ("ab课", nil, "课", 3),
    ("“第一议题”学习", 4, "学习", 1), ("落实“第一议题”", nil, "“第一议题”", 4), ("𠮷祥课", 5, "课", 3), ("学习“第一议题", 1, nil, nil),
  ])
  func findsTheLongest(_ text: String, _ head: Int?, _ tail: String?, _ last: Int?) {
    #expect(Self.table.head(text)?.value == head)
    #expect(Self.table.tail(text).map { String(text.suffix($0.count)) } == tail)
    #expect(Self.table.tail(text)?.value == last)
  }
}
