import Records
import Testing
import TextCore

@testable import Drafting

@Suite struct TraceAuditTests {
  /// A draft of four rows with its report; the template writes one point a row.
  private func drafted() throws -> Draft {
    let ledger = Support.ledger(tasks: [
      ("中心组学习（一季度）", "围绕高质量发展开展集体学习研讨", "2次"), ("中心组学习（二季度）", "围绕安全生产开展集体学习研讨", "1次"),
      ("谈心谈话", "班子成员与干部谈心谈话", "135人次"), ("专题党课", "各支部书记讲授专题党课", "8次"),
    ])
    return try #require(Drafter.draft(Support.request(ledger)).draft)
  }

  private func audit(_ edit: (String) -> String = { $0 }) throws -> TraceAudit {
    let draft = try drafted()
    let report = try Report(json: draft.report.json())
    return TraceAudit(report, SourceText(name: "稿.txt", edit(draft.text)))
  }

  private func support(of shown: String, in audit: TraceAudit) throws -> TraceAudit.Number.Support {
    try #require(audit.sentences.flatMap(\.numbers).first { $0.shown == shown }).support
  }

  @Test func supportsEveryNumberOfAnUntouchedDraft() throws {
    let audit = try audit()
    #expect(audit.unsupported == 0)
    #expect(audit.gone.isEmpty)
    #expect(audit.sentences.allSatisfy { $0.match.status == .unchanged })
    #expect(try support(of: "135人次", in: audit) == .cited(["台账.csv:4"]))
    guard case .sum(let sum) = try support(of: "3次", in: audit) else {
      Issue.record("3次 is no sum")
      return
    }
    #expect(sum.of.map(\.value) == ["2次", "1次"])
  }

  /// Whatever ledger it comes from, an untouched draft is known sentence by sentence and number by number.
  @Test(arguments: 1...60) func knowsUntouchedDrafts(seed: UInt64) throws {
    var maker = LedgerMaker(seed: seed)
    guard let draft = Drafter.draft(Support.request(maker.ledger())).draft else { return }
    let audit = TraceAudit(draft.report, SourceText(name: "稿.txt", draft.text))
    #expect(audit.sentences.map(\.place.text) == draft.report.sentences.map(\.text))
    #expect(audit.sentences.allSatisfy { $0.match.status == .unchanged })
    #expect(audit.gone.isEmpty)
    let missing = audit.sentences.flatMap(\.numbers).filter { $0.support == .none }
    #expect(missing.isEmpty, "\(missing.map(\.shown))")
  }

  @Test func namesNumbersWithoutSupport() throws {
    let audit = try audit {
      $0.replacing("135人次", with: "137人次").replacing("研讨3次", with: "研讨8次")
        + "我局还慰问老党员9户，2023年全年讲党课8次。\n"
    }
    #expect(try support(of: "137人次", in: audit) == .none)
    // Another row says 8次, but not one of this sentence.
    #expect(try support(of: "8次", in: audit) == .elsewhere(["台账.csv:5"]))
    // A month or an item's own number is no nine households.
    #expect(try support(of: "9户", in: audit) == .none)
    #expect(try support(of: "2023年", in: audit) == .setting("年度"))
    #expect(audit.unsupported == 2)
    #expect(audit.sentences.last?.match.status == .own)
  }

  @Test func saysWhichFactsAnEditLost() throws {
    let sentence = try #require(try drafted().report.sentences.first { $0.text.contains("135人次") })
    let rows = TraceAudit.rows(of: sentence)
    #expect(rows.contains("台账.csv:4"))
    let audit = try audit { $0.replacing(sentence.text, with: "") }
    #expect(audit.gone.map { audit.report.sentences[$0.sentence].text } == [sentence.text])
    #expect(audit.gone.first?.lost == rows)
    // Told somewhere else in other words, nothing is lost.
    let kept = try self.audit { $0.replacing(sentence.text, with: "") + "其间，" + sentence.text }
    #expect(kept.gone.isEmpty)
  }

  @Test func tilesWhateverStandsThere() throws {
    for text in ["", "\n\n", "。", "“", String(repeating: "一", count: 5000), "\r\n甲\r\n\r\n乙1次", "\u{FEFF}甲。"] {
      let audit = try audit { _ in text }
      let told = audit.sentences.flatMap(\.place.parts).map { Array(text.utf8)[$0] }.joined()
      let solid = text.filter { !$0.isWhitespace && $0 != "\u{FEFF}" }
      #expect(String(decoding: Array(told), as: UTF8.self).filter { !$0.isWhitespace } == solid)
    }
  }

  @Test(arguments: [
    ("开展检查3次", ["3次"]), ("参加135人次", ["135人次"]), ("发放２４００份", ["２４００份"]), ("投资1,200.50万元", ["1,200.50万元"]),
    ("办结100余次", ["100余次"]), ("下降9%", ["9%"]), ("9—11月", ["9", "11月"]), ("1.召开会议2次", ["2次"]), ("没有", []),
  ])
  func findsNumbers(_ text: String, _ shown: [String]) {
    let tokens = NumberScanner.tokens(text)
    #expect(tokens.map(\.shown) == shown)
    for token in tokens { #expect(Array(text.utf8)[token.range].count <= token.shown.utf8.count) }
  }

  @Test(arguments: [
    ("2025/9/11", "9月", true), ("2025/9/11", "9户", false), ("2025-09-11", "11日", true), ("2023.5", "5月", true),
    ("2023.5", "5次", false), ("2023.05.09", "9日", true), ("12", "12个", true), ("参加34人", "34名", true),
    ("5个", "5项", true),
    ("3.60吨", "3.6吨", true), ("1,000人", "1000人", true), ("7次", "7人", false), ("100次", "100余次", true),
  ])
  func comparesNumbersWithTheirUnits(_ cell: String, _ shown: String, _ fits: Bool) throws {
    let number = try #require(NumberScanner.tokens(shown).first)
    #expect(CellNumbers.tokens(cell).contains { $0.fits(number) } == fits)
  }

  @Test func keepsTheOrderOfColumns() {
    let rows = [["a", "c"], ["a", "b", "c"], ["z", "a"]].map { $0.map { (name: $0, value: "") } }
    #expect(LedgerOutline.columns(rows) == ["z", "a", "b", "c"])
  }
}
