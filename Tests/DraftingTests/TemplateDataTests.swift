import Testing
import TextCore

@testable import Drafting

/// What templates see of a ledger beyond its sections.
@Suite struct TemplateDataTests {
  private static let rows = [
    "1,思想,理论学习,举办读书班,集中学习3天,1期,2023年4月,已完成,办公室,是,,",
    "2,组织,支部建设,支部换届,指导支部换届,8个,2023年5月9日,√,机关党委,,,",
    "3,组织,支部建设,建设活动室,场地已落实，待装修,,2023-09,进行中,机关党委,,,",
    "4,思想,理论学习,内部事项,不外传,,2023年4月,已完成,办公室,,,内部掌握",
    "6,政治,督查,开展督查,督查支部全年共9次,,全年,已完成,办公室,,,",
    "5,作风,调查研究,开展调研,形成报告2篇,,2023年11月,已完成,办公室,,,",
  ]

  private func draft(_ template: String, settings: String = "", rows: [String] = rows) throws -> Draft {
    let ledger = Support.ledger(rows)
    let request = Support.request(
      ledger, settings: settings, source: SourceText(name: "试.liquid", template))
    let result = Drafter.draft(request)
    let draft = try #require(result.draft, "\(result.diagnostics.map(\.message.zh))")
    Law.check(draft, ledger)
    #expect(!result.diagnostics.contains { $0.code == "unsupported-number" })
    return draft
  }

  @Test(arguments: [
    ("{{ 任务数 }} {{ 完成数 }} {{ 未完成数 }}", "5 4 1"),
    ("{% for 组 in 清单 %}{{ 组.序号 }}{{ 组.名称 }}{{ 组.完成数 }}/{{ 组.任务数 }}；{% endfor %}", ""),
    ("{% for 项 in 任务 %}{{ 项.编号 }}{{ 项.状态 }}，{{ 项.时间 }}。{% endfor %}", ""),
    ("{% for 项 in 未完成 %}{{ 项.名称 }}：{{ 项.完成情况 }}（{{ 项.责任 }}）{% endfor %}", "建设活动室：场地已落实，待装修（机关党委）"),
    ("{{ 编号 }} {{ 期间 }} {{ 下期 }}", "一是 全年 明年"),
    (
      "{% for 章 in 章节 %}{% for 事 in 章.事项 %}{% for 点 in 事.要点 %}{{ 点.重点 }}{{ 点.有数字 }} {% endfor %}{% endfor %}{% endfor %}",
      "truetrue falsetrue falsetrue falsetrue "
    ),
  ])
  func listsWhatMayBeShown(_ template: String, _ expected: String) throws {
    let text = try draft(template).text
    if !expected.isEmpty { #expect(text == expected + "\n" || text == expected) }
    #expect(!text.contains("内部事项"))
  }

  @Test func numbersOfDatesStandInTheRow() throws {
    let text = try draft("{% for 项 in 任务 %}{{ 项.编号 }}：{{ 项.时间 }}；{% endfor %}").text
    #expect(text.contains("1：4月") && text.contains("2：5月9日"))
    // A 9 that the cell writes as 09 is shown as the cell has it.
    #expect(text.contains("3：2023-09"))
  }

  @Test(arguments: [("一是", "一是"), ("1.", "1."), ("（一）", "（一）"), ("1、", "1."), ("(一)", "（一）")])
  func numbersItemsAsTheSettingSays(_ style: String, _ expected: String) throws {
    let text = try draft(
      "{% for 章 in 章节 %}{% for 事 in 章.事项 %}\n{{ 事.编号 }}{{ 事.标题 }}。{{ 事.正文 }}{% endfor %}{% endfor %}",
      settings: "编号：\(style)\n"
    ).text
    #expect(text.split(whereSeparator: \.isNewline).first?.hasPrefix(expected) == true, "\(text)")
  }

  @Test func keepsTheNumberOfAnItemFromItsText() throws {
    let rows = [
      "1,医疗,12345热线,接听,接听来电80次,,2023年5月,已完成,办公室,,,", "3,医疗,12345热线,转办,转办诉求60件,,2023年5月,已完成,办公室,,,",
      "2,医疗,义诊,下乡,下乡9次,,2023年5月,已完成,办公室,,,",
    ]
    let text = try draft(
      "{% for 章 in 章节 %}{% for 事 in 章.事项 %}{{ 事.编号 }}{{ 事.标题 }}。{% endfor %}{% endfor %}", settings: "编号：1.\n",
      rows: rows
    ).text
    #expect(text.hasPrefix("1. 12345热线。2.义诊"), "\(text)")
  }

  @Test(arguments: [("一是", "一是8个"), ("1.", "8个"), ("（一）", "8个")])
  func aParagraphWithoutATitleHasNoNumber(_ style: String, _ expected: String) throws {
    let rows = ["1,医疗,,支部换届,8个支部按期换届,,2023年5月,已完成,办公室,,,"]
    let text = try draft(
      "{% for 章 in 章节 %}{% for 事 in 章.事项 %}{{ 事.编号 }}{{ 事.正文 }}{% endfor %}{% endfor %}", settings: "编号：\(style)\n",
      rows: rows
    ).text
    #expect(text.hasPrefix(expected), "\(text)")
  }

  @Test func tellsOnlyThePeriodThatIsAskedFor() throws {
    let draft = try draft("{{ 开头 }}{% for 章 in 章节 %}{{ 章.名称 }}{% endfor %}\n{{ 不足 }}{{ 打算 }}", settings: "期间：上半年\n")
    #expect(draft.text.hasPrefix("2023年"))
    #expect(draft.text.contains("上半年"))
    for word in ["全年", "一年", "年内", "作风", "9次"] { #expect(!draft.text.contains(word), "\(draft.text)") }
    let late = try #require(draft.report.records.first { $0.id == "5" })
    #expect(late.fate == "excluded" && late.why?.contains("不在上半年之内") == true)
    // What was planned for later does not fall short: it comes next.
    #expect(!draft.text.contains("待装修"))
    #expect(draft.text.contains("活动室建设"))
  }

  @Test func speaksForOnePerson() throws {
    let draft = try draft("{{ 开头 }}\n{{ 不足 }}{{ 打算 }}", settings: "人称：本人\n")
    #expect(draft.text.contains("我") && !draft.text.contains("本人"), "\(draft.text)")
    #expect(!draft.text.contains("我局"))
  }
}
