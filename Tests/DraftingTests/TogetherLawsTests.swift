import Foundation
import Records
import Testing
import TextCore

@testable import Drafting

/// Ledgers of rows that belong together, made by a seeded generator: the laws hold, and the order of rows is no matter.
@Suite struct TogetherLawsTests {
  private static let tasks = ["党建督查", "业务培训班", "走访慰问", "理论学习", "占道经营整治", "制定管理办法", "第一支部主题党日", "第二支部主题党日"]
  private static let occasions = [
    "", "（一季度）", "（二季度）", "（上半年）", "（下半年）", "（第一批）", "（第二批）", "(第1期)", "(第2期)", "（春节）", "（中秋）", "（东城大队）", "（西城大队）",
    "（刑事审判）", "（民商事审判）", "（1—6月）",
  ]
  private static let results = [
    "对8个支部开展督查，发现问题{n}个，整改{n}个", "发现问题{n}个，全部整改", "发现问题{n}个，整改{n}个", "检查{n}个支部，反馈问题{n}个", "计划{n}人，实到{n}人", "举办培训班",
    "慰问困难职工{n}户，发放慰问金{n}.5万元", "慰问困难职工{n}户，发放慰问金{n}00元", "学习{t}", "围绕{t}开展研讨", "一季度{n}次；二季度{n}次；三季度{n}次", "已完成", "",
    "8个支部", "累计注册{n}人", "清理垃圾约{n}吨、乱贴乱画{n}余处", "印发《{t}办法》", "{t}，请专家来讲", "{t}", "由{n}个调整为{n}个",
  ]
  private static let matters = ["党的二十大精神", "安全生产", "教育、科技和人才", "“十五五”规划"]
  private static let quantities = [
    "", "1次", "{n}次", "{n}期；{n}人", "{n}人次", "近{n}次", "{n}余次", "约{n}人", "{n}.2万元", "{n}00元", "累计{n}次", "计划{n}人", "1项",
  ]

  private func rows(_ seed: Int) -> [String] {
    var random = SeededGenerator(seed: UInt64(seed))
    let task = Self.tasks.indices.map { _ in Int.random(in: 0..<Self.tasks.count, using: &random) }
    let result = Self.results.indices.map { _ in Int.random(in: 0..<Self.results.count, using: &random) }
    return (0..<Int.random(in: 2...24, using: &random)).map { _ in
      // Few tasks and results to a ledger, so that rows do belong together.
      let name =
        Self.tasks[task[Int.random(in: 0..<3, using: &random)]]
        + Self.occasions[Int.random(in: 0..<Self.occasions.count, using: &random)]
      var row = name + "|" + Self.results[result[Int.random(in: 0..<2, using: &random)]] + "|"
      row += Self.quantities[Int.random(in: 0..<Self.quantities.count, using: &random)]
      row = row.replacing("{t}", with: Self.matters[Int.random(in: 0..<Self.matters.count, using: &random)])
      while let slot = row.range(of: "{n}") {
        row.replaceSubrange(slot, with: String(Int.random(in: 1...60, using: &random)))
      }
      return row
    }
  }

  private func ledger(_ rows: [String]) -> Ledger {
    Support.ledger(
      tasks: rows.map { row in
        let cells = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        return (cells[0], cells[1], cells[2])
      })
  }

  @Test(arguments: 1...40)
  func theLawsHold(_ seed: Int) throws {
    let ledger = ledger(rows(seed))
    let draft = try #require(Drafter.draft(Support.request(ledger, settings: "种子：\(seed)\n")).draft)
    Law.check(draft, ledger)
    for sum in draft.report.sentences.flatMap(\.sums) where sum.kind == "sum" {
      #expect(Set(sum.of.map { unit(of: $0.value) }).count == 1, "\(sum)")
    }
  }

  /// What stands behind a value's digits: 人次 of 近300余人次.
  private func unit(of value: String) -> String {
    String(value.drop { !$0.isNumber }.drop { $0.isNumber || $0 == "." }.drop { "余多".contains($0) })
  }

  /// What a point says: its rows and its numbers.
  private struct Fact: Hashable {
    let rows: Set<String>
    let numbers: [String]
  }

  private func facts(_ rows: [String]) -> Set<Fact> {
    let records = ledger(rows).records
    return Set(
      Support.grouping.points(Array(records.indices), of: records).map { point in
        Fact(
          rows: Set(point.records.map { rows[$0] }), numbers: SupportedNumbers.numbers(point.text(.full)).sorted())
      })
  }

  @Test(arguments: 1...150)
  func theOrderOfRowsIsNoMatter(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) &+ 7)
    let rows = rows(seed)
    #expect(facts(rows) == facts(rows.shuffled(using: &random)))
  }
}
