import Foundation
import Records
import Testing
import TextCore

@testable import Drafting

/// The four laws, over ledgers made by a seeded generator: the same ones in every run.
@Suite struct LawsTests {
  @Test(arguments: 1...500)
  func hold(_ seed: Int) throws {
    var made = LedgerMaker(seed: UInt64(seed))
    let ledger = made.ledger()
    let length = [nil, 300, 800, 1500, 3000, 8000][seed % 6]
    let template = Support.documents[seed % Support.documents.count]
    let wordiness = ["少", "中", "多"][seed / 6 % 3]
    let request = Support.request(
      ledger, settings: "种子：\(seed)\n套话：\(wordiness)\n" + (length.map { "字数：\($0)\n" } ?? ""), template: template)
    let result = Drafter.draft(request)
    guard !ledger.records.isEmpty else {
      #expect(result.draft == nil)
      #expect(result.diagnostics.contains { $0.severity == .error })
      return
    }
    let draft = try #require(result.draft, "\(result.diagnostics.map(\.message.zh))")
    Law.check(draft, ledger)
    // The same input gives the same bytes. (Drafting all twice would take as long again.)
    guard seed % 5 == 0 else { return }
    let again = try #require(Drafter.draft(request).draft)
    #expect(draft.text == again.text)
    #expect(draft.report.json() == again.report.json())
  }

  @Test(arguments: 501...560)
  func theOrderOfRowsChangesNoFact(_ seed: Int) throws {
    var made = LedgerMaker(seed: UInt64(seed))
    let rows = made.rows() + [made.furtherRow()]
    let other = made.shuffled(rows)
    let drafts = try [rows, other].map { rows in
      try #require(Drafter.draft(Support.request(Support.ledger(rows))).draft)
    }
    let facts = drafts.map { SupportedNumbers.numbers($0.text).sorted() }
    let told = drafts.map { draft in draft.text.split(whereSeparator: { "。；\n".contains($0) }).map(String.init) }
    let differing = [Set(told[0]).subtracting(told[1]), Set(told[1]).subtracting(told[0])].map { $0.sorted() }
    #expect(facts[0] == facts[1], "\(differing)")
  }

  @Test(arguments: 561...620)
  func aFurtherRowLosesNoFactOfAnother(_ seed: Int) throws {
    var made = LedgerMaker(seed: UInt64(seed))
    let rows = made.rows()
    let before = Drafter.draft(Support.request(Support.ledger(rows))).draft
    let after = try #require(Drafter.draft(Support.request(Support.ledger(rows + [made.furtherRow()]))).draft)
    let told: Set<String> = ["used", "merged"]
    let kept = Set(after.report.records.filter { told.contains($0.fate) }.map(\.source))
    for record in before?.report.records ?? [] where told.contains(record.fate) {
      #expect(kept.contains(record.source), "\(record.source) is told no more")
    }
  }
}

/// The laws of an honest draft, each an expectation.
enum Law {
  static func check(_ draft: Draft, _ ledger: Ledger) {
    let report = draft.report
    everyRowHasAFate(report, ledger)
    sentencesTile(draft)
    numbersAreSupported(report)
    citationsAgree(report)
    nothingIsLeftOver(draft.text)
    if let target = report.length.target, report.length.why == nil {
      #expect(abs(report.length.actual - target) * 20 <= target, "\(report.length.actual) characters of \(target)")
    }
    #expect(report.length.actual == CharacterCount.count(draft.text))
  }

  private static func everyRowHasAFate(_ report: Report, _ ledger: Ledger) {
    let wanted =
      ledger.records.filter { !$0.isExample }.map(\.source.description) + ledger.rejected.map(\.source.description)
    #expect(report.records.map(\.source).sorted() == wanted.sorted())
    for record in report.records {
      let fate = Fate(rawValue: record.fate)
      #expect(fate != nil)
      #expect(fate == .used || fate == .merged || record.why?.isEmpty == false, "\(record.source) has no reason")
    }
  }

  private static func sentencesTile(_ draft: Draft) {
    func solid(_ text: String) -> String { text.filter { !$0.isWhitespace } }
    #expect(solid(draft.report.sentences.map(\.text).joined()) == solid(draft.text))
    let lines = draft.text.split(separator: "\n", omittingEmptySubsequences: false)
    for sentence in draft.report.sentences {
      #expect(lines[sentence.line - 1].contains(sentence.text))
      #expect(!sentence.sources.isEmpty)
    }
  }

  private static func numbersAreSupported(_ report: Report) {
    let records = Dictionary(report.records.map { ($0.source, $0) }, uniquingKeysWith: { first, _ in first })
    let settings = report.settings.values.flatMap(SupportedNumbers.numbers)
    for sentence in report.sentences {
      var pool = Set(settings)
      for source in sentence.sources where source.kind == "record" {
        for value in records[source.at]?.fields.values.map(\.self) ?? [] {
          pool.formUnion(SupportedNumbers.numbers(value))
        }
      }
      for sum in sentence.sums {
        pool.formUnion(SupportedNumbers.numbers(sum.shown))
        let values = sum.of.compactMap { SupportedNumbers.numbers($0.value).first }.compactMap { ExactNumber($0) }
        let total = values.reduce(ExactNumber(0)) { $0.adding($1) ?? $0 }
        let shown = SupportedNumbers.numbers(sum.shown).first ?? ""
        #expect(shown == (sum.kind == "count" ? String(sum.of.count) : total.description), "\(sum)")
      }
      for number in SupportedNumbers.numbers(sentence.text) {
        #expect(pool.contains(number), "\(number) is in no cited row: \(sentence.text)")
      }
    }
  }

  private static func citationsAgree(_ report: Report) {
    let cited = Set(report.sentences.flatMap(\.sources).filter { $0.kind == "record" }.map(\.at))
    let counted = Set(report.sentences.flatMap(\.sums).flatMap(\.of).map(\.at))
    for record in report.records {
      switch Fate(rawValue: record.fate) {
      case .used, .merged: #expect(cited.contains(record.source), "\(record.source) is cited nowhere")
      case .cut: #expect(!cited.contains(record.source))
      case .excluded, .rejected: #expect(!cited.contains(record.source) && !counted.contains(record.source))
      case .unfinished, .unsorted, nil: break
      }
    }
  }

  private static func nothingIsLeftOver(_ text: String) {
    for mark in ["{{", "}}", "{%", "nil", "null", "Optional(", "**", "××", "，，", "。。", "，。", "；。", "、，", "。，"] {
      #expect(!text.contains(mark), "the draft contains \(mark)")
    }
    for (open, close) in [("“", "”"), ("《", "》"), ("（", "）")] as [(Character, Character)] {
      for sentence in text.split(whereSeparator: { "。\n".contains($0) }) {
        let counts = [open, close].map { mark in sentence.count { $0 == mark } }
        #expect(counts[0] == counts[1], "\(open)\(close) do not pair: \(sentence)")
      }
    }
  }
}
