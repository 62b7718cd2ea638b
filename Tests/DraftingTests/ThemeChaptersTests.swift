import Foundation
import Phrases
import Records
import Testing
import TextCore

@testable import Drafting

/// How the own work of a ledger without sections is parted into titled chapters.
@Suite struct ThemeChaptersTests {
  private func sorting(_ header: String, _ rows: [String], _ settings: String = "") -> Sorting {
    Sorting(records(header, rows), bank: Support.bank, settings: Settings.parse(SourceText(name: "设置.txt", settings)).0)
  }

  private func records(_ header: String, _ rows: [String]) -> [TaskRecord] {
    LedgerReader.read(text: ([header] + rows).joined(separator: "\n") + "\n", name: "台账.csv", year: 2023).records
  }

  private func text(_ header: String, _ rows: [String], _ settings: String = "", _ template: String) throws -> String {
    let ledger = LedgerReader.read(
      text: ([header] + rows).joined(separator: "\n") + "\n", name: "台账.csv", year: 2023)
    return try #require(Drafter.draft(Support.request(ledger, settings: settings, template: template)).draft).text
  }

  private static let station = [
    "集镇电动车被盗案,破案1起,案件组", "冒充客服诈骗案,破案2起,案件组", "夏季行动,抓获7人,案件组", "清明执勤,出警16人次,值班组", "国庆安保,出动72人次,值班组",
    "开学护校,设护学岗3个,值班组", "反诈宣传,进学校2所,社区组", "防溺水,劝离56人次,社区组", "出租屋登记,登记312间,社区组", "小场所检查,检查64家,社区组",
  ]

  /// Drills and what keeps children from water are the school's safety, behind what the school is for.
  @Test func aSchoolsSafetyIsItsOwn() {
    let rows = [
      "教室换灯,12间,总务处", "操场改造,1处,总务处", "学生食堂改造,1处,总务处", "推门听课,听课64节,教导处", "教研活动,教研28次,教导处", "作业设计,评选2次,教导处",
      "期末质量分析,2次,教导处", "班主任培训,3次,德育处", "家访,512户,德育处", "团课,4次,德育处", "社团活动,14个,德育处",
      "防溺水,发告知书684份,安全办", "消防演练,全校撤离,安全办", "安全家长会,来600人,安全办",
    ]
    let sorting = sorting("工作任务,完成情况,责任人", rows)
    #expect(sorting.sections.map(\.name) == ["抓好教学工作", "加强学生教育管理", "维护校园安全", "改善办学条件"])
  }

  /// What its own name says goes to its kin, not with the cases of the officer who settled it.
  @Test func kinGoesBeforeAnOwnersOtherTasks() {
    let rows = Self.station + ["坟地纠纷调解,双方签字,案件组"]
    let sorting = sorting("工作任务,完成情况,责任人", rows)
    #expect(sorting.accounts[10].section == "维护治安秩序", "\(sorting.accounts[10].section)")
  }

  @Test func chaptersAreWhatTheNamesOfTasksPointTo() {
    let sorting = sorting("工作任务,完成情况,责任人", Self.station)
    #expect(sorting.sections.map(\.name) == ["打击违法犯罪", "维护治安秩序", "加强治安防范"])
    #expect(sorting.sections.map { $0.topics.flatMap(\.records) } == [[0, 1, 2], [3, 4, 5], [6, 7, 8, 9]])
    #expect(sorting.accounts[3].section == "维护治安秩序")
    #expect(sorting.accounts[3].reason == "没有类别，“执勤” → 维护治安秩序")
    // What has no word of its own stands with its owner's other tasks.
    #expect(sorting.accounts[9].reason == "没有类别，与“社区组”的其他任务一起")
    #expect(sorting.placedByFrame.isEmpty)
  }

  @Test func fewTasksAreNotParted() {
    let sorting = sorting("工作任务,完成情况,责任人", Array(Self.station.prefix(7)))
    #expect(sorting.sections.map(\.name) == ["业务"])
  }

  @Test func tasksOfWhichMostHaveNoThemeAreNotParted() {
    let names = ["甲事", "乙事", "丙件", "丁件", "戊物", "己物", "庚类", "辛类", "门诊", "住院", "处方点评", "院感"]
    let sorting = sorting("工作任务,完成情况", names.map { "\($0),做了2次" })
    #expect(sorting.sections.map(\.name) == ["业务"])
  }

  /// One that stands alone never has a chapter of its own.
  @Test(arguments: [
    // With what is nearest to it.
    ("调解,调解133起,调解室", "维护治安秩序"),
    // With its neighbour.
    ("年鉴,编写2卷,史志组", "加强治安防范"),
  ])
  func aTaskThatStandsAloneJoinsAChapter(_ row: String, _ title: String) {
    let sorting = sorting("工作任务,完成情况,责任人", Array(Self.station) + [row])
    #expect(sorting.sections.count == 3)
    #expect(sorting.accounts[10].section == title)
  }

  @Test func whatStandsAloneInTwoThemesThatAreKinHasAChapterUnderBothTitles() {
    let more = ["文艺汇演,在文化广场演出6场，群众前来观看2600余人次,甲", "工会慰问,春节和中秋慰问困难职工18户，发放慰问金2.6万元,乙", "年鉴,编写2卷,丙", "家谱,征集30部,丁"]
    let sorting = sorting("工作任务,完成情况,责任人", Self.station + more)
    #expect(sorting.sections.suffix(2).map(\.name) == ["关心关爱职工，组织文化活动", "抓好其他工作"])
  }

  @Test(arguments: ["办公室", "全所", "综合科"])
  func whoAnswersForWhateverComesTellsNoTheme(_ owner: String) {
    let rows = Self.station.map { $0.replacing("社区组", with: owner) }
    #expect(sorting("工作任务,完成情况,责任人", rows).accounts[9].reason == "没有类别，没有分题相符，只有这一条")
  }

  /// No heading has its words from a single task.
  @Test func whatHasNoThemeStandsLastUnderAHeadingOfNoTask() {
    let more = ["年鉴,编写2卷,甲", "检修滑跌,轻伤1人,乙"]
    let sorting = sorting("工作任务,完成情况,责任人", Self.station + more + ["家谱,征集30部,丁"])
    #expect(sorting.sections.map(\.name).last == "抓好其他工作")
    #expect(sorting.accounts[10].section == "抓好其他工作")
  }

  @Test func whatTheLedgerMarksIsNoRest() {
    let header = "工作任务,完成情况,责任人,备注"
    let station = Self.station.map { $0 + "," }
    let one = sorting(header, station + ["年鉴,编写2卷,甲,重点", "家谱,征集30部,丁,", "方志,校注3卷,丙,"])
    #expect(one.accounts[10].section == "加强治安防范")
    #expect(one.sections.map(\.name).last == "抓好其他工作")
    let two = sorting(header, station + ["年鉴,编写2卷,甲,重点", "家谱,征集30部,丁,重点", "方志,校注3卷,丙,", "碑刻,拓印9通,丙,"])
    #expect(two.sections.map(\.name).first == "抓好重点工作")
    #expect(two.sections[0].topics.flatMap(\.records) == [10, 11])
  }

  @Test func aNounThatTheLexiconDoesNotKnowMakesAChapter() {
    let museum = ["木雕普查", "木雕征集", "木雕修复", "古窑勘察", "古窑保护", "古窑立碑"]
    let rows = museum.map { "\($0),做了2次" } + ["门诊,接诊9人", "住院,收治9人", "手术,手术9台"]
    let sorting = sorting("工作任务,完成情况", rows)
    #expect(sorting.sections.map(\.name) == ["做好医疗服务", "抓好木雕工作", "抓好古窑工作"])
  }

  @Test func thePeriodsOfOneTaskAreOneTask() {
    let quarters = ["一", "二", "三", "四"].map { "走社区（\($0)季度）,走访12次,社区组" }
    let sorting = sorting("工作任务,完成情况,责任人", Self.station + quarters)
    // One that stands alone goes where its owner's others do, before any title is made longer for it.
    #expect(sorting.accounts[10...13].allSatisfy { $0.section == "加强治安防范" })
    #expect(sorting.sections.count == 3)
  }

  @Test func titlesOfWorksAreNoWords() {
    let finder = ThemeFinder(Support.bank.lexicon.themes)
    let reader = ThemeReader([0], records("工作任务,完成情况", ["《阳光热线》,共48期"]), finder)
    #expect(reader.place(0) == nil)
  }

  // MARK: - Kin

  private static let tax = [
    "组织税费收入,组织18亿元,收入核算股,重点", "县级税收收入,完成4亿元,收入核算股,", "居民医保征缴,缴费41万人,社会保险费股,", "环境保护税征管,征收310万元,税政二股,",
    "税费优惠政策落实,减税2亿元,税政一股,重点", "便民办税措施,推出36条,纳税服务股,", "网上办税,办税率97%,纳税服务股,", "政策宣传辅导,举办纳税人学堂24期,纳税服务股,",
    "发票风险应对,应对74户次,风险管理股,", "欠税清理,清缴2640万元,征收管理股,", "打击涉税违法行为,查处5起,法制股,", "绩效考核与创建,在全市列第2位,考核考评股,重点",
    "干部教育培训,举办18期,人事教育股,", "信息宣传,刊稿123篇,办公室,",
  ]

  @Test func theMainNounOfATaskDecidesAndNotOneWordInIt() {
    let sorting = sorting("工作任务,完成情况,责任部门,备注", Self.tax)
    let sections = sorting.accounts.map(\.section)
    #expect(Set(sections[0...3]) == ["组织税费收入"])
    // 宣传 is a word of any work: who answers for the task decides.
    #expect(sections[7] == sections[5] && sections[7].contains("优化办税服务"), "\(sections)")
    #expect(Set(sections[8...10]) == ["严格税收监管"])
  }

  @Test func whatIsTooLittleForAChapterJoinsItsKin() {
    let sorting = sorting("工作任务,完成情况,责任部门,备注", Self.tax)
    let sections = sorting.accounts.map(\.section)
    // One task of its theme stands with the theme nearest to it.
    #expect(sections[4] == sections[5], "\(sections)")
    // Single tasks of several themes stand together under one that is kin to all.
    #expect(Set(sections[11...13]) == ["加强自身建设"])
    #expect(!sorting.sections.contains { $0.name == RestTitle.general })
  }

  @Test func partyWorkOfOneRowIsNoChapter() {
    let sorting = sorting("工作任务,完成情况,责任部门,备注", Self.tax + ["发展党员,发展党员4名,党建股,"])
    #expect(sorting.sections.last?.name == "加强党的建设和自身建设")
    #expect(sorting.accounts[14].section == "加强党的建设和自身建设")
  }

  // MARK: - Honours

  @Test func anOfficesHonoursStandInItsOpening() throws {
    let rows = Self.station + ["荣誉,评为市级先进集体,内勤"]
    let text = try text("工作任务,完成情况,责任人", rows, "", "工作总结")
    let opening = try #require(text.components(separatedBy: "\n\n").dropFirst().first)
    #expect(opening.contains("评为市级先进集体"), "\(text)")
    #expect(text.components(separatedBy: "市级先进集体").count == 2)
  }

  @Test(arguments: [
    ("获奖", "市级金奖2项", true), ("荣誉", "评为先进单位", true), ("荣誉", "荣誉室建成", false), ("年度考核", "考核66个单位", false),
    ("年度考核", "获“优秀”等次", true), ("表彰大会", "表彰先进个人12名", false),
  ])
  func honoursAreWhatTheUnitWasAwarded(_ task: String, _ result: String, _ isHonour: Bool) {
    #expect(Honours.isAward(task, result) == isHonour)
  }

  // MARK: - Topics of a long chapter

  @Test func aLongChapterOfTheLedgersOwnIsPartedToo() throws {
    // Each row must bear its title out by its own words.
    let rows = Self.station.map { "平安法治," + $0.replacing("小场所检查", with: "流动人口登记") }
    let text = try text("类别,工作任务,完成情况,责任人", rows + ["乡村,修路,修路3公里,甲"], "", "部门工作总结")
    for title in ["（一）打击违法犯罪。", "（二）维护治安秩序。", "（三）加强治安防范。"] { #expect(text.contains(title), "\(text)") }
  }

  @Test func paragraphsWithoutTitlesHaveNoNumbers() throws {
    let rows = (1...16).map { "乡土,丁\($0)事,在全县范围内把这一件具体的事情办理了\($0 + 10)次，群众前来参加了\($0 + 300)人次" }
    let text = try text("类别,工作任务,完成情况", rows + ["乡村,修路,修路3公里"], "", "工作总结")
    #expect(!text.contains("1.") && !text.contains("（一）"), "\(text)")
  }

  // MARK: - One person's report

  private static let person = [
    "起草工作总结,改稿4次", "撰写调研报告,形成1篇", "报送政务信息,报送75篇", "办文核稿,收文2130件", "整理文书档案,归档412件", "春节值班,值班3天",
    "防汛值守,值守7天", "参加党校培训班,培训5天", "主题教育自学,读书5本", "上年度考核结果,评为优秀",
  ]

  @Test func onePersonsReportIsPartedToo() throws {
    let text = try text("工作任务,完成情况", Self.person, "", "个人述职报告")
    let titles = ["一、学习情况\n", "（一）做好文稿信息工作。", "（二）规范办文办会。", "（三）抓好值班值守。", "（四）奖惩情况。"]
    let places = titles.map { title in
      text.range(of: title).map { text.distance(from: text.startIndex, to: $0.lowerBound) } ?? -1
    }
    #expect(!places.contains(-1) && places == places.sorted(), "\(text)")
    #expect(!text.contains("业务工作") && !text.contains("党的建设"))
  }
}
