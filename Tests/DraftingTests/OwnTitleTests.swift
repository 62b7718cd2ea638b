import Testing
import TextCore

@testable import Drafting

/// The setting 标题 is a document's first line, word for word, whatever template lays it out; one person's report is of
/// that person throughout.
@Suite struct OwnTitleTests {
  private static let rows = [
    "1,文稿工作,,领导讲话,起草讲话52篇,,2023年5月,已完成,办公室,,,", "2,会务工作,,纪要,起草纪要24期,,2023年4月,已完成,办公室,,,",
    "3,学习工作,,读书笔记,记笔记3万字,,2023年4月,已完成,办公室,,,", "4,督办工作,,督办,还有5项没有办结,,2023年4月,进行中,办公室,,,",
  ]

  @Test(arguments: Support.documents)
  func standsWordForWordInEveryTemplate(_ template: String) throws {
    let ledger = Support.ledger(Self.rows)
    let request = Support.request(ledger, settings: "标题：某县某局2023年工作总结\n", template: template)
    let draft = try #require(Drafter.draft(request).draft)
    #expect(draft.title == "某县某局2023年工作总结")
    let first = try #require(draft.report.sentences.first)
    #expect(first.text == "某县某局2023年工作总结")
    #expect(first.sources.contains { $0.kind == "setting" && $0.at == "设置.txt:6" }, "\(first.sources)")
  }

  @Test(arguments: [("工作总结", "某市某局2023年度工作总结"), ("党建工作总结", "2023年度党建工作总结"), ("个人述职报告", "2023年度个人述职报告")])
  func isTheTemplatesWhereNoneIsSet(_ template: String, _ expected: String) throws {
    let draft = try #require(Drafter.draft(Support.request(Support.ledger(Self.rows), template: template)).draft)
    #expect(draft.title == expected)
  }

  @Test(arguments: [
    ("标题：2023年度个人述职报告\n姓名：程某\n", "个人述职报告"), ("标题：2023年度述职报告\n姓名：程某\n职务：副科长\n", "个人述职报告"),
    ("标题：2023年度个人述职报告\n", "工作总结"), ("标题：2023年工作总结\n姓名：程某\n", "工作总结"),
    ("标题：2023年度述职报告\n姓名：程某\n人称：单位\n", "工作总结"), ("", "工作总结"),
  ])
  func onePersonsReportHasItsOwnTemplate(_ settings: String, _ expected: String) {
    #expect(Settings.parse(SourceText(name: "设置.txt", settings)).0.usualTemplate == expected)
  }

  @Test func onePersonsReportIsThePersonsThroughout() throws {
    let settings = "标题：2023年度个人述职报告\n姓名：程某\n职务：综合科副科长\n"
    let request = Support.request(Support.ledger(Self.rows), settings: settings, template: "个人述职报告")
    let text = try #require(Drafter.draft(request).draft).text
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines[1] == "综合科副科长　程某")
    #expect(lines[2].contains("我担任综合科副科长") || lines[2].contains("我认真履行综合科副科长职责"), "\(lines[2])")
    for word in ["本单位", "我局", "本人"] { #expect(!text.contains(word), "\(text)") }
    for heading in ["履职情况", "存在不足", "下一步打算", "以上报告，请予审议。"] { #expect(text.contains(heading), "\(text)") }
  }
}

/// No heading says again what another heading says.
@Suite struct TitleEchoTests {
  @Test(arguments: [
    ("聚焦日常监督，严明纪律作风", "聚焦纪律过硬，抓实日常监督", true), ("聚焦日常监督，严明纪律作风", "聚焦纪律过硬，抓细经常教育", false),
    ("坚持党建引领，夯实基层基础", "坚持以上率下，夯实基层基础", true), ("抓实理论学习", "抓实学习教育", false), ("思想", "思想", false),
  ])
  func findsFourCharactersInARow(_ one: String, _ other: String, _ expected: Bool) {
    #expect(TitleEcho.share(one, other) == expected)
    #expect(TitleEcho.share(other, one) == expected)
  }
}
