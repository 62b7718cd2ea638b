import Foundation
import Phrases
import Records
import Testing
import TextCore

@testable import Drafting

/// Set wording that fits who writes, of which part of the year, and what the rows name.
@Suite struct FittingWordingTests {
  private static func draft(_ rows: [String], _ settings: String, template: String = "工作总结") throws -> Draft {
    var request = Support.request(Support.ledger(rows), template: template)
    request.settings = Settings.parse(SourceText(name: "设置.txt", settings)).0
    let result = Drafter.draft(request)
    return try #require(result.draft, "\(result.diagnostics.map(\.message.zh))")
  }

  /// A film about the Party's history is no part of the campaign of 2024, though a keyword sorts it there.
  @Test(arguments: 1...10)
  func titlesNameNoCampaignThatNoRowNames(_ seed: Int) throws {
    let rows = [
      "1,思想,,组织观看党史题材电影,组织观看党史题材电影3次,,,已完成,,,,",
      "2,思想,,对照检视问题,对照检视问题5个,,,已完成,,,,",
    ]
    let draft = try Self.draft(rows, "年度：2024\n单位：某局\n种子：\(seed)\n")
    for campaign in ["党纪学习教育", "主题教育"] { #expect(!draft.text.contains(campaign)) }
  }

  @Test(arguments: ["2024,党纪学习教育", "2021,党史学习教育"])
  func titlesNameTheCampaignOfATopicThatTheRowsName(_ pair: String) throws {
    let (year, campaign) = (pair.prefix(4), pair.dropFirst(5))
    let draft = try Self.draft(
      ["1,思想,学习教育,举办读书班,举办读书班2期,,,已完成,,,,"], "年度：\(year)\n单位：某局\n")
    #expect(draft.text.contains(campaign))
  }

  @Test(arguments: 1...10)
  func halfAYearOpensWithWordingOfItsOwn(_ seed: Int) throws {
    let rows = (1...4).map { "\($0),业务,,办理第\($0)批来信,办理第\($0)批来信\($0)件,,3月,\($0 == 4 ? "进行中" : "已完成"),,,," }
    let settings = "年度：2025\n单位：某局\n上级：县委\n指导单位：县直机关工委\n种子：\(seed)\n"
    let half = try Self.draft(rows, settings, template: "半年小结").text
    let opening = try #require(half.split(separator: "\n").dropFirst().first)
    #expect(opening.contains("上半年") || opening.contains("2025年以来"))
    #expect(opening.components(separatedBy: "上半年").count <= 3)
    for word in ["全年", "一年", "年终"] { #expect(!half.contains(word), "\(half)") }
    let whole = try Self.draft(rows, settings).text
    #expect(!whole.contains("上半年") && !whole.contains("年以来"))
  }

  /// What an office means to do is not one clerk's to say.
  @Test(arguments: 1...10)
  func onePersonPlansForThemselves(_ seed: Int) throws {
    let rows = ["1,思想,,参加理论学习,参加理论学习6次,,,已完成,,,,", "2,作风,,参加警示教育,参加警示教育2次,,,已完成,,,,"]
    let draft = try Self.draft(rows, "年度：2025\n单位：某局\n人称：本人\n种子：\(seed)\n")
    let used = Set(draft.report.sentences.flatMap(\.sources).filter { $0.kind == "phrase" }.map(\.at))
    let plans = Support.bank.roles.filter { $0.kind == .plan && $0.section != nil }.flatMap(\.phrases)
    let chosen = plans.filter { used.contains($0.id) }
    #expect(!chosen.isEmpty && chosen.allSatisfy { $0.tags.contains("个人") }, "\(chosen.map(\.text))")
  }
}
