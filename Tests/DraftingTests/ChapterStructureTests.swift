import Records
import Testing
import TextCore

@testable import Drafting

/// In which order chapters stand, what leads them, and what stands together in a sentence.
@Suite struct ChapterStructureTests {
  private func sorting(_ rows: [String], unit: String) -> Sorting {
    let text = (["工作任务,完成情况"] + rows).joined(separator: "\n") + "\n"
    let ledger = LedgerReader.read(text: text, name: "台账.csv", year: 2023)
    let settings = Settings.parse(SourceText(name: "设置.txt", "单位：\(unit)\n年份：2023\n")).0
    return Sorting(ledger.records, bank: Support.bank, settings: settings)
  }

  private static let union = [
    "企业建会,新建工会46家", "会员发展,发展会员3820人", "集体协商,签订集体合同218份", "劳动争议调解,调解成功141件", "困难职工慰问,慰问职工1240人",
    "金秋助学,资助学生86人", "职工劳动竞赛,参赛8600人", "职工技能比武,参赛418人",
  ]

  /// What the ledger begins with leads, be it the last chapter of the trade.
  @Test func chaptersStandAsTheLedgerBeginsThem() {
    #expect(
      sorting(Self.union, unit: "临禾县总工会").sections.map(\.name)
        == ["夯实工会组织", "维护职工权益", "做实职工服务", "推动建功立业"])
    #expect(
      sorting(Array(Self.union.suffix(4) + Self.union.prefix(4)), unit: "临禾县总工会").sections.map(\.name)
        == ["做实职工服务", "推动建功立业", "夯实工会组织", "维护职工权益"])
    // A ledger that has its rows as they came says nothing of any order.
    let mixed = [0, 2, 4, 6, 1, 3, 5, 7, 2, 0].enumerated().map { Self.union[$1].replacing(",", with: "（\($0)）,") }
    #expect(sorting(mixed, unit: "临禾县总工会").sections.map(\.name).last == "夯实工会组织")
  }

  /// The office's work on itself stays last, wherever the ledger has it.
  @Test func workOnItselfStaysLast() {
    let rows = [
      "制度建设,修订制度9项", "业务培训,培训6期", "保障性住房,分配320套", "公租房补贴,发放687户", "商品房销售,销售36万平方米", "物业管理,检查42家",
      "工地扬尘,检查86次", "质量监督,监督项目53个",
    ]
    #expect(sorting(rows, unit: "柏川县住房和城乡建设局").sections.last?.name == "加强自身建设")
  }

  /// 老人 stands in the results of any row of a home for the old: it brings none into the first chapter.
  @Test func whomTheOfficeServesTellsNoChapter() {
    let rows = [
      "能力评估,评估老人88名", "失能照护,照护老人18名", "春季体检,体检老人124人", "医养签约,签约老人97人", "食堂整顿,老人满意", "院内空调,装空调22台",
      "生日会,为36位老人过生日", "书画活动,老人参加52人", "消防演练,疏散老人112人", "安全隐患,整改18处", "手机课,教会老人31人",
    ]
    let sorting = sorting(rows, unit: "柳屏区敬老院")
    #expect(sorting.accounts[10].section != "提升照护质量", "\(sorting.accounts[10].reason)")
  }

  @Test(arguments: [
    ("老人走失", "一位老人走失，3小时后找回", false), ("工伤事故", "发生1起，已处理", false), ("老人后事", "全年过世7人，后事均按规矩办", false),
    ("生产安全事故", "全年发生7起，比上年下降22.2%", true), ("安全事故", "全年未发生", true), ("找回走失老人", "找回3人", true),
  ])
  func harmLeadsNoChapter(_ task: String, _ result: String, _ leads: Bool) {
    let points = Support.points([(task, result, ""), ("能力评估", "评估老人88名", ""), ("护理床位", "改造60张", "")])
    let told = Ordering(wordbook: Support.wordbook).learnt(points)
    #expect((told.first?.stem == task) == leads && told.count == points.count, "\(told.map(\.stem))")
  }

  /// 全年 ahead of a few meetings sums nothing up, and a large number of the year leads.
  @Test(arguments: [("全年召开例会19次", false), ("全年接待群众1842人次", true)])
  func aTotalLeads(_ result: String, _ leads: Bool) {
    let points = Support.points([("在校生管理", "班主任配齐142名", ""), ("学雷锋", "组织活动36次", ""), ("例会", result, "")])
    let told = Ordering(wordbook: Support.wordbook).ordered(points)
    #expect((told.first?.stem == "例会") == leads, "\(told.map(\.stem))")
  }

  @Test(arguments: [
    ("铺设管网3.6公里，11月通水。投资456万元", "铺设管网3.6公里，11月通水；投资456万元"),
    ("巡河1820次。清理河道垃圾32吨。开展执法检查46次，立案3件", "巡河1820次；清理河道垃圾32吨。开展执法检查46次，立案3件"),
    ("改造学校操场86平方米。新建食堂一处并投入使用", "改造学校操场86平方米。新建食堂一处并投入使用"), ("改厕33户", "改厕33户"),
  ])
  func crumbsGoWithTheSentenceAhead(_ text: String, _ told: String) {
    #expect(Joining.withoutCrumbs(text) == told)
  }

  @Test(arguments: [
    (["行政立法与合法性审查", "合法性审查"], "行政立法与合法性审查"), (["渣土扬尘", "餐饮油烟"], "渣土扬尘和餐饮油烟"),
  ])
  func aNameWithinAnotherIsNotSaidTwice(_ names: [String], _ label: String) {
    #expect(ThinChapters.label(names) == label)
  }

  @Test(arguments: [
    (["准入与营商环境", "食品安全"], ["优化登记服务，改善营商环境", "严格食品监管，守护食品安全"]),
    (["特种设备与产品质量", "质量与知识产权"], ["强化特种设备监管，加强质量管控", "加强质量与知识产权工作"]),
    (["民族文化和服务"], ["抓好民族文化和服务"]), (["队伍和党建"], ["加强队伍建设，坚持党建引领"]),
  ])
  func headingsSayNoVerbAndNoHalfTwice(_ names: [String], _ wanted: [String]) {
    let headings = OwnHeadings(
      names, Support.wordbook, spoken: Support.bank.lexicon.headings,
      table: names == ["民族文化和服务"] ? nil : TwoPartHeadings(Support.bank.themes.halves))
    #expect(names.map { headings[$0] } == wanted)
  }

  /// A training is of what it is for, and what a result has in passing makes no work of the office on itself.
  @Test func trainingIsOfItsMatter() {
    let rows = [
      "果树剪枝培训,培训83人", "土地流转,流转320亩", "通组路硬化,硬化1.6公里", "路灯安装,安装64盏", "改厕,改厕33户", "垃圾清运,清运160吨", "低保评议,评议12户",
      "医保收缴,收缴1260人", "纠纷调解,调解26起", "防汛值守,转移46人", "村干部培训,培训2期", "自助服务点,投放设备6台并组织培训",
    ]
    let sorting = sorting(rows, unit: "柳沟村村民委员会")
    #expect(sorting.accounts[0].section == "壮大产业和集体经济", "\(sorting.accounts[0].reason)")
    #expect(sorting.accounts[10].reason.contains("干部培训"), "\(sorting.accounts[10].reason)")
    #expect(!sorting.accounts[11].reason.contains("完成情况里的“培训”"), "\(sorting.accounts[11].reason)")
  }

  /// What is only begun stands in the chapter of the trade nearest to its own, under both titles; where nothing was counted
  /// no title promises it.
  @Test(arguments: [
    ("招商引资,新签项目4个，协议资金3.6亿元，年度任务5个，差1个", "改善城市面貌，推动经济发展"), ("招商引资,客商未到，未签约", "改善城市面貌"),
  ])
  func whatIsBegunStandsNearItsTrade(_ row: String, _ title: String) {
    let rows = [
      "老旧小区改造,改造3个", "违建拆除,拆除47处", "垃圾分类,覆盖62个小区", "低保复核,复核312户", "城镇就业,新增1265人", "适老化改造,改造45户", "信访接待,接待214批",
      "矛盾调解,调解437件", "网格走访,走访9400户", "安全检查,检查176家", "防汛演练,演练2场", row,
    ]
    let names = sorting(rows, unit: "柏川区望湖街道办事处").sections.map(\.name)
    #expect(names.contains(title), "\(names)")
  }

  /// Party work that is only begun makes no chapter of one sentence beside the office's work on itself.
  @Test func partyWorkThatIsBegunStandsWithTheOfficesOwnWork() {
    let rows = [
      "税收收入,完成18亿元", "非税收入,完成6亿元", "民生支出,支出31亿元", "惠农补贴,发放2.1亿元", "预算绩效,评价42个项目", "政府采购,采购3.6亿元", "财会监督,检查36家",
      "代理记账检查,检查12家", "干部培训,培训320人次", "信息宣传,发稿64篇", "八项规定学习教育,查摆问题17个，整改16个，其余1个尚未完成",
    ]
    let sorting = sorting(rows, unit: "岚桥县财政局")
    #expect(sorting.sections.last?.name == "加强党的建设和自身建设", "\(sorting.sections.map(\.name))")
    #expect(sorting.accounts.last?.section == "加强党的建设和自身建设", "\(sorting.accounts.last?.section ?? "")")
  }

  /// Rows without a word of the trade stand with the row ahead where the ledger is no diary.
  @Test func neighboursTellWhereTheRestBelongs() {
    let rows = [
      "施工产值,完成2.17亿元", "桩基,完成212根", "青石岭左幅,推进655m", "青石岭右幅,推进497m", "声屏,安装16km", "成本控制,下降1.8%", "合同结算,结算12份",
      "计量支付,到账1.6亿元",
      "质量验收,验收286个", "样板引路,设立9处", "安全检查,检查48次", "应急演练,演练6次", "扬尘治理,投入86万元", "农民工实名制,实名486人",
    ]
    let names = sorting(rows, unit: "沛原路桥集团有限公司S317线项目经理部").sections.map(\.name)
    #expect(!names.contains { $0.contains("其他") } && names.first == "推进施工进度", "\(names)")
  }

  @Test func safetyBesideAChapterOfItsVerbHasAnother() {
    let rows = [
      "供水量,供水3042万立方米", "水质检测,检测1260次", "管网改造,改造27公里", "一户一表改造,改造2100户", "用水报装,办理640件", "供水热线,受理4200件",
      "营业收入,9742万元", "水费回收,回收率98%", "安全检查,检查36次", "职工技能比武,参赛60人", "员工招聘,招聘9人",
    ]
    let names = sorting(rows, unit: "棠汐县自来水有限责任公司").sections.map(\.name)
    #expect(names.contains("抓好经营管理，守牢安全底线"), "\(names)")
  }

  @Test(arguments: [
    ("澄岭县民族宗教事务局", "宗教场所消防检查", "规范宗教事务"), ("芳禾食品有限公司速冻面点车间", "出厂抽检", "加强质量管理"),
    ("中岭高速公路运营有限公司禾源收费站", "绿通车查验", "抓好收费运营"), ("岚溪县公路养护中心", "水毁抢修", "保障安全畅通"),
    ("禾溪县妇幼保健院", "剖宫产率", "保障母婴安全"), ("青岫县工业园区管理委员会", "标准厂房", "推进项目建设"),
  ])
  func eachKindOfOfficeHasTheChaptersOfItsTrade(_ unit: String, _ task: String, _ title: String) throws {
    let frame = try #require(Support.bank.themes.frames(of: unit).first)
    let match = try #require(frame.matches(in: task).first)
    #expect(frame.themes[match.theme].title == title)
  }

  /// Of a chapter under two titles the second's rows stand behind the first's, wherever the ledger has them.
  @Test func whatIsOfTheSecondTitleStandsBehind() throws {
    let rows = [
      "实验楼开工,3月开工", "防欺凌,排查4轮", "食堂改造,投入180万元", "校园安全,演练18次", "主题班会,开展36次", "家访,走访1420户", "教学常规,检查10次", "校本教研,公开课186节",
      "教师招聘,到岗11人", "师徒结对,结对32对", "艺术节,演出6场", "运动会,参加1200人", "高一招生,录取1050人", "教代会,召开2次",
    ]
    let sorting = sorting(Array(rows.dropFirst()), unit: "禾棠县高级中学")
    let chapter = try #require(sorting.sections.first { $0.name.contains("，") }, "\(sorting.sections.map(\.name))")
    #expect(chapter.name == "守牢校园安全，改善办学条件" && chapter.isJoint)
    #expect(chapter.topics.map(\.records) == [[0, 2], [1]])
  }
}
