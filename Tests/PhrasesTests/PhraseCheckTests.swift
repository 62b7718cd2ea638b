import Foundation
import Phrases
import Testing
import TextCore

/// The rules of `phrases check`: what each finds, and what it lets pass.
struct PhraseCheckTests {
  private static let usage = SourceText(
    name: "用语.md",
    """
    # 用语
    ## 时语
    - 主题教育：2019-2020 2023-2024；出处：意见，2023年3月
    - 党纪学习教育：2024；出处：通知
    - 脱贫攻坚：-2020
    - 脱贫攻坚成果：2020-2025
    ## 断语
    - 满意度 名列前茅
    - 第一：第一书记 第一议题

    """)

  /// The codes found in a file beside the usage above, without those on too few phrases.
  private func codes(_ text: String, extraSlots: [String] = []) -> [String] {
    let findings = PhraseCheck.findings(
      [SourceText(name: "测试.md", text)], beside: [Self.usage], extraSlots: extraSlots)
    return findings.map(\.code).filter { $0 != "too-few-phrases" && $0 != "section-without-topics" }
  }

  @Test(arguments: [
    ("抓好主题教育", ["undated-expression"]),
    ("抓好主题教育 #2023-2024", []),
    ("抓好主题教育 #2019-2020", []),
    ("抓好主题教育 #2019-2023", ["expression-outside-its-years"]),
    ("抓好主题教育 #2023-", ["expression-outside-its-years"]),
    ("推进党纪学习教育 #2024", []),
    ("打好脱贫攻坚战", ["undated-expression"]),
    ("打好脱贫攻坚战 #-2020", []),
    ("巩固脱贫攻坚成果 #2021-2025", []),
    ("巩固脱贫攻坚成果 #2019-2025", ["expression-outside-its-years"]),
    ("群众满意度再上台阶", ["claim-in-phrase"]),
    ("当好第一书记", []),
    ("争当第一", ["claim-in-phrase"]),
    ("抓实{{ 单位 }}学习", []),
    ("完成任务3项", ["digit-in-phrase"]),
    ("抓实{{ 单味 }}学习", ["unknown-slot"]),
    ("坚持把理论学习与业务工作紧密结合起来做到学用一体真正落到实处", ["long-for-its-role"]),
    ("抓实学习 #短 #长", ["never-eligible"]),
    ("抓实学习 #支部 #局", ["never-eligible"]),
    ("抓实学习 #支布", ["unknown-tag"]),
    ("抓实学习 #2023 #2024", ["malformed-year-tag"]),
  ])
  func judgesATitle(phrase: String, expected: [String]) {
    #expect(codes("# 测试\n## 标题\n- \(phrase)\n") == expected)
  }

  @Test(arguments: [
    ("不足", "工作中还有不足。", ["missing-slot"]), ("不足", "工作中还有不足：{{ 未完成 }}。", []),
    ("打算带重点", "下一步，抓好{{ 结转 }}。", ["missing-slot"]),
    ("开头", "{{ 年度 }}年，{{ 任务数 }}项任务，{{ 全部完成数 }}项全部完成。", ["never-eligible"]),
  ])
  func judgesAGeneralPhrase(kind: String, phrase: String, expected: [String]) {
    #expect(codes("# 通用\n## \(kind)\n- \(phrase)\n") == expected)
  }

  @Test func findsNearDuplicatesOfOneRoleOnly() {
    let two = "# 测试\n## 导语\n- 坚持围绕中心抓学习，把力气用在解决实际问题上。\n"
    #expect(codes(two + "- 坚持围绕中心抓学习，把力气用在解决现实问题上。\n") == ["near-duplicate"])
    #expect(codes(two + "- 坚持围绕中心抓学习，把力气用在解决现实问题上。 #支部\n") == [])
    #expect(codes(two + "## 不足\n- 坚持围绕中心抓学习，把力气用在解决现实问题上。\n") == [])
    let dated = "# 测试\n## 标题\n- 抓实主题教育不放松 #2019-2020\n- 抓实主题教育不松劲 #2023-2024\n"
    #expect(codes(dated) == [])
  }

  @Test func asksForWhatASectionNeeds() {
    let findings = PhraseCheck.findings(
      [SourceText(name: "信访.md", "# 信访\n## 标题\n- 抓好信访工作\n## 事项：接访\n### 小标题\n- 做好接访工作\n")])
    let few = findings.filter { $0.code == "too-few-phrases" }.map(\.message.zh)
    #expect(few.count == 8)
    #expect(few.contains { $0.contains("“信访”的“标题”有1条") })
    #expect(few.contains { $0.contains("“信访/接访”的“做法”有0条") })
    #expect(findings.contains { $0.code == "topic-without-keywords" })
  }

  @Test func judgesAddedPhrasesOnlyAndFindsRivalKeywords() {
    let built = SourceText(name: "思想.md", "# 思想\n## 标题\n- 抓好主题教育\n## 事项：学习\n关键词：研讨\n### 小标题\n- 抓实学习\n")
    let own = SourceText(name: "我的.md", "# 思想\n## 事项：宣讲\n关键词：研讨\n### 小标题\n- 组织宣讲\n")
    let findings = PhraseCheck.findings([own], beside: [built, Self.usage])
    #expect(findings.map(\.code) == ["keyword-claimed-twice"])
  }

  @Test func showsPlaceFoundExpectedAndRemedy() throws {
    let file = SourceText(name: "思想.md", "# 思想\n## 标题\n- 抓好主题教育\n")
    let findings = PhraseCheck.findings([file], beside: [Self.usage])
    let finding = try #require(findings.first { $0.code == "undated-expression" })
    #expect(
      DiagnosticPrinter(.chinese).text(finding) == """
        思想.md:3:5: 提醒：“主题教育”只在2019-2020、2023-2024年说（意见，2023年3月），这条短语没有标年份
          |
        3 | - 抓好主题教育
          |       ^^^^^^^^
          办法：在短语末尾标上“ #2019-2020”或“ #2023-2024”，或换一种说法
        """)
  }

  @Test(arguments: ["主题教育", "主题教育：", "主题教育：今年", "：2024", "主题教育：2024-2023"])
  func refusesAMalformedEntry(_ entry: String) {
    let findings = PhraseBank.parse(files: [SourceText(name: "用语.md", "# 用语\n## 时语\n- \(entry)\n")]).1
    #expect(findings.map(\.code) == ["malformed-entry"])
  }

  @Test func theBuiltInBankIsClean() {
    let findings = PhraseCheck.findings(PhrasebankFilesTests.files)
    #expect(findings.map { DiagnosticPrinter(.chinese).text($0) } == [])
  }

  @Test func everyDatedExpressionHasASource() {
    let dated = PhrasebankFilesTests.bank.usage.dated
    #expect(dated.count >= 30)
    for expression in dated { #expect(!expression.source.isEmpty, "\(expression.text)") }
  }

  @Test(arguments: [
    ("主题教育", 2023, true), ("主题教育", 2022, false), ("党纪学习教育", 2024, true), ("党纪学习教育", 2025, false),
    ("脱贫攻坚", 2020, true), ("脱贫攻坚", 2021, false), ("两个确立", 2020, false), ("两个确立", 2026, true),
  ])
  func knowsTheYears(expression: String, year: Int, isValid: Bool) throws {
    let known = try #require(PhrasebankFilesTests.bank.usage.dated.first { $0.text == expression })
    #expect(known.isValid(in: year) == isValid)
  }
}

/// A workspace's own files over the built-in ones.
struct OwnPhrasesTests {
  private static let builtIn = SourceText(
    name: "思想.md",
    "# 思想\n别名：思想建设\n## 标题\n- 甲标题\n- 乙标题\n## 事项：学习\n### 小标题\n- 抓实学习\n- 深化学习 #2022-\n### 做法\n- 坚持学用，{{ 做法 }}\n")

  private func parse(_ own: String) -> (PhraseBank, [Diagnostic]) {
    PhraseBank.parse(files: [Self.builtIn, SourceText(name: "Phrasebank/思想.md", own)])
  }

  private func texts(_ bank: PhraseBank, _ name: String) -> [String] {
    bank.roles.filter { $0.name == name }.flatMap(\.phrases).map(\.text)
  }

  @Test func addsByDefault() {
    let (bank, findings) = parse("# 思想建设\n## 标题\n- 丙标题\n")
    #expect(findings.isEmpty && texts(bank, "思想/标题") == ["甲标题", "乙标题", "丙标题"])
  }

  @Test func replacesAGroup() {
    let (bank, findings) = parse("# 思想\n## 标题 覆盖\n- 丙标题\n- 甲标题\n## 事项：学习\n### 小标题　覆盖\n- 抓好学习\n")
    #expect(findings.isEmpty)
    #expect(texts(bank, "思想/标题") == ["丙标题", "甲标题"])
    #expect(texts(bank, "思想/学习/小标题") == ["抓好学习"])
    #expect(texts(bank, "思想/学习/做法") == ["坚持学用，{{ 做法 }}"])
  }

  @Test(arguments: [
    ("# 思想\n## 停用\n- 甲标题\n- 深化学习\n", ["乙标题", "抓实学习"]),
    ("# 思想\n## 停用\n- 深化学习 #2022-\n- 思想.md:4\n", ["乙标题", "抓实学习"]),
    ("# 思想\n## 事项：学习\n### 停用\n- 抓实学习\n", ["甲标题", "乙标题", "深化学习"]),
    ("# 通用\n## 停用\n- 思想.md：5\n", ["甲标题", "抓实学习", "深化学习"]),
  ])
  func switchesOff(own: String, left: [String]) {
    let (bank, findings) = parse(own)
    #expect(findings.map(\.message.zh) == [])
    #expect(texts(bank, "思想/标题") + texts(bank, "思想/学习/小标题") == left)
  }

  @Test(arguments: [
    ("# 信访\n## 标题 覆盖\n- 甲\n", "nothing-replaced", "检查版块"),
    ("# 思想\n## 停用\n- 甲的标题\n", "nothing-disabled", "是不是“甲标题”（思想.md:4）"),
    ("# 思想\n## 停用\n- 思想.md:99\n", "nothing-disabled", "phrases search"),
    ("# 思想\n## 事项：学习\n### 停用\n- 甲标题\n", "nothing-disabled", "照抄"),
    ("# 思想\n## 标题覆盖\n- 甲\n", "unknown-group", "标题"),
  ])
  func saysWhatMatchesNothing(own: String, code: String, remedy: String) throws {
    let finding = try #require(parse(own).1.first)
    #expect(finding.code == code)
    #expect(finding.remedy?.zh.contains(remedy) == true, "\(finding.remedy?.zh ?? "")")
  }

  @Test func replacesWordsOfTheLexicon() {
    let lexicon = SourceText(name: "词汇.md", "# 词汇\n## 主体\n- 党组 党委\n")
    let own = SourceText(name: "own/词汇.md", "# 词汇\n## 主体 覆盖\n- 支部\n")
    #expect(PhraseBank.parse(files: [lexicon, own]).0.lexicon.actors == ["支部"])
  }
}
