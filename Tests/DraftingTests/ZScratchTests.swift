import Foundation
import Records
import Testing
@testable import Drafting
@Suite struct ZScratchTests {
  @Test func q() {
    for t in ["4个", "计划4个", "14口", "建成14口", "20口", "3"] {
      print(
        "ZQ", t, QuantityParser.parse(t).map { ($0.digits, $0.unit, $0.label, $0.tail, $0.amount()) },
        QuantityParser.find(in: t).count)
    }
  }
  @Test func show() throws {
    for n in ["yingji", "tushuguan", "chengguan"] {
      let text = try String(contentsOfFile: "/tmp/chief12/\(n)/台账.csv", encoding: .utf8)
      let ledger = LedgerReader.read(text: text, name: "台账.csv", year: n == "tushuguan" ? 2023 : 2024)
      let cleaner = ResultCleaner(
        ownNames: ["我局"], rules: Support.bank.lexicon.cleaning, verbs: Support.bank.lexicon.verbs,
        year: n == "tushuguan" ? 2023 : 2024)
      let w = UnfinishedWording(wordbook: Support.wordbook, cleaner: cleaner)
      for r in ledger.records where r.state != .done {
        print(
          "ZZ", n, r.source.row, r.state, r.quantities.map(\.text), "|", w.ownClauses(r), "|A:", w.achieved(r), "|B:",
          w.isBarelyBegun(r), w.named(r))
      }
    }
  }
}
