import Testing

@testable import Drafting

/// The opening tells what came of the year: totals with their parts, honours, and the count of tasks last.
@Suite struct OpeningFactsTests {
  private func draft(_ rows: [String], template: String = "工作总结") throws -> [String] {
    let ledger = Support.ledger(rows)
    let draft = try #require(Drafter.draft(Support.request(ledger, template: template)).draft)
    Law.check(draft, ledger)
    return draft.text.split(separator: "\n").map(String.init)
  }

  private static let tax =
    "1,收入,组织收入,组织税费收入,全年组织税费收入18.62亿元，同比增长7.3%。其中，税收收入11.45亿元，同比增长9.1%。,,12月31日,已完成,,重点,,"

  @Test func aPartIsToldAsAPart() throws {
    let text = try draft([Self.tax, "2,服务,办税,办税服务,受理诉求1284件,,全年,已完成,,,,"])[1]
    #expect(text.contains("18.62亿元，比上年增长7.3%，其中税收收入11.45亿元，比上年增长9.1%"), "\(text)")
  }

  /// 已含在税收收入内: nobody is to add it to what holds it.
  @Test func whatIsInAnotherNumberIsNoTotalOfItsOwn() throws {
    let text = try draft([
      Self.tax, "2,服务,办税,县级税收,完成县级税收收入4.87亿元，同比增长6.2%,,12月,已完成,,,,已含在税收收入内",
    ])[1]
    #expect(!text.contains("4.87"), "\(text)")
  }

  @Test func theCountOfTasksStandsLast() throws {
    let rows = ["2,服务,办税,大厅改造,改造大厅2处,,6月,进行中,,,,", "3,服务,办税,窗口整合,整合窗口3个,,6月,已完成,,,,"]
    let alone = try draft(rows)[1]
    #expect(alone.contains("2项任务已完成1项。"), "\(alone)")
    // Beside what came of the year nobody boasts of a row that is left.
    let text = try draft([Self.tax] + rows)[1]
    #expect(text.contains("18.62亿元") && !text.contains("项任务") && !text.contains("围绕"), "\(text)")
    let done = try draft([Self.tax, rows[1]])[1]
    #expect(done.contains("2项任务全部完成"), "\(done)")
  }

  /// 含在上一行: a part of a row is no task.
  @Test func partsAreNotCountedAsTasks() throws {
    let rows = [
      "2,服务,办税,大厅改造,改造大厅2处,,6月,已完成,,,,", "3,服务,办税,窗口整合,整合窗口3个,,6月,已完成,,,,", "4,服务,办税,其中:综合窗口,整合1个,,6月,已完成,,,,含在上一行",
    ]
    let text = try draft(rows)[1]
    #expect(!text.contains("项任务"), "\(text)")
  }

  /// How an amount grew is told once, by its rate; what is said of a number is none of its own.
  @Test(arguments: [
    ("全年入库21480万元，同比增收1260万元，增长6.23%", "21480万元，比上年增长6.23%。"),
    ("全年支出20480万元，同比增支1260万元，增长6.55%", "20480万元，比上年增长6.55%。"),
  ])
  func growthIsToldByItsRate(_ result: String, _ told: String) throws {
    let text = try draft(["1,收入,收入,税费收入总量,\(result),,全年,已完成,,,,", "2,服务,办税,窗口整合,整合窗口3个,,6月,进行中,,,,"])[1]
    #expect(text.contains(told), "\(text)")
  }

  @Test func aBlankRowIsNotCountedAsDone() throws {
    let text = try draft([Self.tax, "2,服务,办税,档案整理,,,6月,已完成,,,,", "3,服务,办税,咨询,接受咨询12次,,6月,已完成,,,,"])[1]
    #expect(!text.contains("项任务"), "\(text)")
  }

  /// An honour told in the opening is not told again, and what else its row tells stays in its chapter.
  @Test func anHonourIsToldOnce() throws {
    let lines = try draft([
      Self.tax, "2,队伍,表彰,受表彰情况,5个集体、11人次受到市级以上表彰，被评为全市先进法院,,12月,已完成,,重点,,",
      "3,综合,综合,创建,获评市级“文明单位”,,12月,已完成,,重点,,", "4,队伍,培训,业务培训,举办业务培训4期,,6月,已完成,,,,",
    ])
    #expect(lines[1].contains("被评为全市先进法院") && lines[1].contains("获评市级“文明单位”"), "\(lines[1])")
    let body = lines.dropFirst(2).joined()
    #expect(!body.contains("全市先进法院") && !body.contains("文明单位") && body.contains("11人次"), "\(body)")
  }

  @Test func aTemplateWithoutAnOpeningLosesNoHonour() throws {
    let lines = try draft(
      [Self.tax, "2,综合,综合,创建,获评市级“文明单位”,,12月,已完成,,重点,,"], template: "领导汇报提纲")
    #expect(lines.joined().contains("文明单位"), "\(lines)")
  }

  @Test func aSchoolIsAsLargeAsItsLatestRowSays() throws {
    let text = try draft([
      "1,教学,课后,课后服务（春季）,1436名学生参加，占在校生1892人的75.9%,,6月,已完成,,,,",
      "2,教学,课后,课后服务（秋季）,1537名学生参加，占在校生1936人的79.4%,,12月,已完成,,,,",
      "3,综合,荣誉,学校荣誉,市级文明校园,,12月,已完成,,重点,,",
    ])[1]
    #expect(text.contains("有在校学生1936人") && text.contains("获评市级文明校园"), "\(text)")
  }

  /// What an inspection left for later is not told where a later row says what became of it.
  @Test func aYearsEndIsToldByHowThingsStandThen() throws {
    let text = try draft([
      "1,安全,检查,隐患排查,查出隐患37处，整改36处，北楼外墙砖空鼓1处要等暑假,,6月,已完成,,,,",
      "2,安全,改造,北楼外墙砖空鼓处理,投入23.4万元，已验收,,8月,已完成,,,,",
    ]).joined()
    #expect(!text.contains("要等暑假") && text.contains("23.4万元"), "\(text)")
  }
}
