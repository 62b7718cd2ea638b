import Foundation
import Records
import Testing
import TextCore

@testable import Drafting

/// Which chapters a draft has, what they are called, and which of their topics have titles.
@Suite struct ChaptersTests {
  private func ledger(_ header: String, _ rows: [String]) -> Ledger {
    LedgerReader.read(text: ([header] + rows).joined(separator: "\n") + "\n", name: "台账.csv", year: 2023)
  }

  private func sorting(_ header: String, _ rows: [String], _ settings: String = "") -> Sorting {
    let settings = Settings.parse(SourceText(name: "设置.txt", settings)).0
    return Sorting(ledger(header, rows).records, bank: Support.bank, settings: settings)
  }

  private func draft(_ header: String, _ rows: [String], _ settings: String = "") throws -> Draft {
    let request = Support.request(ledger(header, rows), settings: settings, template: "工作总结")
    return try #require(Drafter.draft(request).draft)
  }

  /// The lines of a draft that are headings of chapters.
  private func headings(_ draft: Draft) -> [String] {
    draft.text.split(separator: "\n").filter { line in
      line.prefix(3).contains("、") && line.count < 20 && "一二三四五六七八九十".contains(line.first ?? " ")
    }.map { String($0.split(separator: "、", maxSplits: 1)[1]) }.dropLast()
  }

  // MARK: - Frames

  private static let clinic = [
    "门诊,接诊63420人次,已完成", "家医签约,签约18630人,已完成", "预防接种,接种21870剂次,已完成", "居民档案,建档41200份,已完成",
    "党员进网格,入户620户,已完成",
  ]

  @Test func aLedgerWithoutSectionsIsDraftedWhole() {
    let sorting = sorting("工作任务,完成情况,完成状态", Self.clinic)
    #expect(sorting.accounts.allSatisfy { $0.fate == .used })
    #expect(sorting.sections.map(\.name) == ["业务", "党的建设"])
    #expect(sorting.accounts[0].reason.hasSuffix("没有类别，归入“业务”"))
    #expect(sorting.accounts[4].reason.hasSuffix("没有类别，任务是党建工作"))
    #expect(sorting.placedByFrame == [0, 1, 2, 3])
  }

  @Test(arguments: [
    ("某县人民医院", "工作总结", 1, true), ("某县人民医院", "工作总结", 2, true), ("某县人民医院", "工作总结", 3, false),
    ("某县人民医院党委", "工作总结", 2, false), ("某镇人民政府党政办", "工作总结", 2, true), ("某县人民医院", "党建工作总结", 2, false),
    ("某县人民医院党委", "工作总结", 1, true),
  ])
  func theFrameIsThatOfMostRows(unit: String, template: String, ofParty: Int, isBusiness: Bool) {
    // So many of five tasks are party work.
    let party = ["中心组学习", "党员大会", "廉政教育"].prefix(ofParty).map { "\($0),开展2次,已完成" }
    let other = ["门诊", "体检", "接种", "讲座"].prefix(5 - ofParty).map { "\($0),开展2次,已完成" }
    let records = ledger("工作任务,完成情况,完成状态", party + other).records
    let settings = Settings.parse(SourceText(name: "设置.txt", "单位：\(unit)\n模板：\(template)")).0
    let frame = SectionFrame(records, settings: settings, isFree: true)
    #expect(frame.takesAll)
    #expect(frame.isBusiness == isBusiness)
  }

  @Test func inAPartySummaryWhatNoKeywordSortsStandsUnderTheNeutralSection() {
    let rows = ["中心组学习,开展学习2次,已完成", "支部换届,完成换届,已完成", "打扫,打扫卫生2次,已完成"]
    let sorting = sorting("工作任务,完成情况,完成状态", rows)
    #expect(sorting.sections.map(\.name) == ["思想", "组织", "业务"])
    #expect(sorting.accounts[2].reason == "没有类别，也没有关键词相符，归入“业务”")
  }

  @Test func aBlankAmongSectionsIsLeftToTheClerk() {
    let sorting = sorting("类别,工作任务,完成情况,完成状态", ["思想,甲,做了甲,已完成", ",打扫,打扫卫生2次,已完成"])
    #expect(sorting.accounts.map(\.fate) == [.used, .unsorted])
  }

  @Test func anotherColumnGroupsWhatHasNoSection() {
    let rows = [
      "两会报道,刊发稿件20篇,采访部,已完成", "春耕报道,刊发稿件38篇,采访部,已完成", "客户端改版,改版1次,新媒体部,已完成",
      "全会精神报道,刊发稿件64篇,采访部,已完成", "粉丝,总数186万,新媒体部,已完成", "党员发展,发展1名,机关支部,已完成",
    ]
    let sorting = sorting("工作任务,完成情况,部门,完成状态", rows)
    #expect(sorting.sections.map(\.name) == ["业务", "党的建设"])
    #expect(sorting.sections[0].topics.map(\.name) == ["采访部", "新媒体部"])
    #expect(sorting.sections[0].topics.map(\.records) == [[0, 1, 3], [2, 4]])
  }

  /// Where a list is kept by those who answer for it, its neighbours stay together.
  @Test func aListKeptByItsOwnersKeepsItsOrder() throws {
    let rows = [
      "年鉴,编写年鉴43万字,编纂科", "家谱,收录家谱2.86万页,编纂科", "方志,校注方志7420页,编纂科", "口述史,整理口述史4800段,史料科",
      "老照片,收集老照片7批,史料科", "碑刻,拓印碑刻18通,文物科", "名录,编制名录12卷,文物科", "地图,绘制地图2幅,编图科", "沙盘,制作沙盘6件,编图科",
    ]
    let text = try draft("工作任务,完成情况,责任科室", rows).text
    let places = ["43万", "2.86万", "7420页", "4800段", "7批", "18通", "12卷", "2幅", "6件"].map { word in
      text.range(of: word).map { text.distance(from: text.startIndex, to: $0.lowerBound) } ?? -1
    }
    #expect(!places.contains(-1) && places == places.sorted(), "\(text)")
  }

  /// Without states nobody knows how many are done, and a blank row tells nothing: one that is only ticked is named,
  /// and no count is told that has it.
  @Test func aLedgerWithoutStatesGivesNoCountAndAsksAboutBlankRows() throws {
    let rows = ["读书班,举办读书班2期", "员工家访,", "文艺演出,举办文艺演出3场"]
    let draft = try draft("工作任务,完成情况", rows)
    #expect(!draft.text.contains("项任务") && !draft.text.contains("家访"), "\(draft.text)")
    #expect(draft.report.records.map(\.fate) == ["used", "rejected", "used"])
    let known = try self.draft("工作任务,完成情况,完成状态", rows.map { $0 + ",已完成" })
    #expect(known.text.contains("家访") && !known.text.contains("3项"), "\(known.text)")
  }

  @Test func whoLeadsIsNotSaidToGuideToo() throws {
    let text = try draft(
      "工作任务,完成情况,完成状态", ["中心组学习,开展学习2次,已完成"], "年度：2023\n单位：某局\n上级：县委\n指导单位：县委\n"
    ).text
    #expect(!text.contains("县委指导") && !text.contains("县委的指导"))
  }

  // MARK: - Headings

  @Test(arguments: [
    // Names of work: a verb each, none twice; what is a heading stays.
    (["支部建设", "产业发展", "乡村建设", "服务群众"], ["加强支部建设", "推动产业发展", "推进乡村建设", "服务群众"]),
    (
      ["领导班子建设", "干部教育培训", "年轻干部", "考核激励", "干部监督", "公务员管理", "档案工作", "自身建设"],
      ["加强领导班子建设", "深化干部教育培训", "抓好年轻干部工作", "强化考核激励", "做实干部监督", "规范公务员管理", "做好档案工作", "推进自身建设"]
    ),
    (["夯实基层基础", "组织建设"], ["夯实基层基础", "加强组织建设"]),
    // Nouns: one form for all, nothing spelt out, 其他 without a verb.
    (["食品", "特设", "药械", "登记", "自身建设", "其他"], ["食品工作", "特设工作", "药械工作", "登记工作", "自身建设", "其他工作"]),
    // Departments: by what they do; bodies as they are.
    (["采访部", "办公室", "技术部", "人事"], ["采访工作", "办公室工作", "技术工作", "人事"]),
    (["第一支部", "东岭所", "项目部"], ["第一支部", "东岭所", "项目部"]),
    // Verbs would run out.
    (
      ["一建设", "二建设", "三建设", "四建设", "五建设", "六建设", "七建设"],
      ["一建设", "二建设", "三建设", "四建设", "五建设", "六建设", "七建设"]
    ),
  ])
  func headingsOfTheLedgersOwnSectionsHaveOneForm(_ names: [String], _ wanted: [String]) {
    let headings = OwnHeadings(names, Support.wordbook)
    #expect(names.map { headings[$0] } == wanted)
  }

  /// Sections in spoken words make written headings.
  @Test func spokenNamesArePutIntoWriting() {
    let names = ["党员队伍", "产业和集体收入", "修路修水", "人居环境", "村里管事", "老百姓的事", "风气"]
    let headings = OwnHeadings(names, Support.wordbook, spoken: Support.bank.lexicon.headings)
    #expect(
      names.map { headings[$0] } == ["建强党员队伍", "壮大产业和集体经济", "完善基础设施", "改善人居环境", "健全治理机制", "办好民生实事", "培育文明乡风"])
  }

  /// Names that the lexicon's 章题 knows make headings of two halves; a name of two, or a chapter of two, has a half for
  /// each. One that it does not know leaves all with one half.
  @Test(arguments: [
    (["经营", "安全", "供电质量"], ["抓好经营管理，推动提质增效", "夯实安全基础，守牢安全底线", "加强运行管理，提升供电质量"]),
    (["安全 师资", "党建工作", "其他"], ["夯实安全基础，抓实教师培养", "坚持党建引领，夯实基层基础", "做好其他工作，办好具体事务"]),
    (["队伍党建", "群团与其他"], ["加强队伍建设，坚持党建引领", "发挥群团作用，服务职工群众"]),
    (["党员队伍", "乡村振兴", "文明乡风"], ["建强党员队伍，严格教育管理", "推进乡村振兴，助力强村富民", "培育文明乡风，倡导时代新风"]),
    (["招生、学籍和资助", "招生和学生"], ["规范招生学籍，做好学生资助", "规范招生工作，做实学生工作"]),
    (["违建治理、户外广告和执法办案", "安全"], ["加强违建治理、户外广告和执法办案", "夯实安全基础，守牢安全底线"]),
    (
      ["防汛抗旱", "重点工程", "水资源与水土保持", "农村供水与移民", "党建与机关"],
      [
        "落实防汛措施，保障安全度汛", "推进重点工程，抓好节点落实",
        "严格水资源管理，做好水土保持", "抓好农村供水，做好移民工作", "坚持党建引领，加强机关建设",
      ]
    ),
    (["粮食安全", "旅游发展"], ["抓实粮食生产，落实稳产任务", "推动旅游发展，丰富旅游供给"]),
    // A word within a name is not what the name is about.
    (["征收管理", "风险管理", "纳税服务", "社保征缴"], ["规范征收管理", "加强风险管理", "优化纳税服务", "抓好社保征缴工作"]),
    (["护理质量", "护理队伍", "计划执行", "登记信用"], ["提升护理质量", "建强护理队伍", "抓好计划执行工作", "做好登记信用工作"]),
    (["安全", "党建", "茶艺"], ["夯实安全基础", "坚持党建引领", "抓好茶艺工作"]),
    (["合唱", "茶艺", "摄影", "安全"], ["合唱工作", "茶艺工作", "摄影工作", "安全工作"]),
    (["村里管事", "老百姓的事"], ["健全治理机制，维护和谐稳定", "办好民生实事，回应群众期盼"]),
  ])
  func knownSectionsHaveHeadingsOfTwoHalves(_ names: [String], _ wanted: [String]) {
    let headings = OwnHeadings(
      names, Support.wordbook, spoken: Support.bank.lexicon.headings,
      table: TwoPartHeadings(Support.bank.themes.halves))
    #expect(names.map { headings[$0] } == wanted)
  }

  /// Each half is a verb with its object in four to eight characters, and no word stands for two headings.
  @Test func theHalvesOfHeadingsAreShortAndEachWordHasOne() {
    var words: Set<String> = []
    for entry in Support.bank.themes.halves {
      for half in [entry.first, entry.second] { #expect((4...9).contains(half.count), "\(half)") }
      for word in entry.words { #expect(words.insert(word).inserted, "\(word)") }
    }
    #expect(words.count > 100)
  }

  @Test(arguments: [("生产经营指标", "抓好生产经营指标"), ("执行工作", "抓好执行工作"), ("校园文化", "丰富校园文化")])
  func aKindOfWorkHasItsVerb(_ name: String, _ heading: String) {
    #expect(OwnHeadings([name], Support.wordbook)[name] == heading)
  }

  @Test func aSectionThatIsLikeOneOfTheBanksKeepsItsNameAndItsPlace() throws {
    let rows = [
      "领导班子建设,班子研判,研判66个班子,已完成", "干部教育培训,专题轮训,轮训642人,已完成", "公务员管理,招录,招录54名,已完成", "自身建设,集中学习,学习43次,已完成",
    ]
    let draft = try draft("类别,工作任务,完成情况,完成状态", rows)
    #expect(headings(draft) == ["加强班子建设，提升履职能力", "抓实干部教育，增强履职本领", "规范公务员管理，激发队伍活力", "加强自身建设，锤炼过硬作风"])
  }

  @Test func theUsersOwnNameInTheSettingStandsInTheHeading() throws {
    let rows = ["职代会,召开职代会1次,已完成", "送温暖,慰问职工8户,已完成"]
    let draft = try draft("工作任务,完成情况,完成状态", rows, "归类：职代会=民主管理，送温暖=关心关爱\n章节：民主管理，关心关爱\n")
    #expect(headings(draft) == ["规范民主管理", "强化关心关爱"])
  }

  @Test func chaptersOfOneShortRowStandTogetherLast() {
    let many = ["食品", "登记", "执法"].flatMap { name in (1...4).map { "\(name),\(name)检查\($0),检查\($0)0户,已完成" } }
    let rows = ["其他,创卫,包保2条街巷,已完成"] + many + ["药械,药店,检查53家,已完成", "价费,价格,检查9家,已完成"]
    let sorting = sorting("类别,工作任务,完成情况,完成状态", rows)
    // What has kin stands with it.
    #expect(sorting.sections.map(\.name) == ["食品和药械", "登记", "执法", "其他"])
    #expect(sorting.accounts[13].section == "食品和药械")
    #expect(sorting.accounts[14].section == "其他")
    #expect(sorting.accounts[14].reason == "类别栏；只有这一条，并入“其他”")
  }

  // MARK: - Titles

  @Test func aTitleNeedsTheWordsOfAllItsRows() throws {
    let rows = [
      "考核激励,平时考核,考核公务员1846名,已完成", "考核激励,职级晋升,晋升327人,已完成", "档案工作,档案审核,审核档案1264卷,已完成",
      "档案工作,《阳光热线》,播出48期,已完成", "年轻干部,中青班,会同县委党校举办培训班1期,已完成",
    ]
    let text = try draft("类别,工作任务,完成情况,完成状态", rows).text
    for title in ["抓实干部工作", "走到群众中去", "管好日常训练"] { #expect(!text.contains(title)) }
    // All items of a chapter have titles or none.
    #expect(!text.contains("做好其他工作"))
  }

  @Test func theLedgersOwnTopicsAreTitlesAsTheyStand() throws {
    let rows = [
      "读者服务,特殊群体,残障服务,服务残障读者1200人次,已完成", "读者服务,特殊群体,送书上门,送书400次,已完成", "读者服务,展览,办展,办展24场,已完成",
      "阅读推广,进校园,送书,送书2000册,已完成", "阅读推广,队伍,培训,培训馆员40人,已完成", "阅读推广,队伍,练兵,开展编目比赛3项,已完成",
    ]
    let text = try draft("类别,事项,工作任务,完成情况,完成状态", rows).text
    for title in ["特殊群体。", "展览工作。", "进校园。", "队伍建设。"] { #expect(text.contains(title), "\(text)") }
  }

  // MARK: - Order

  @Test(arguments: [
    ("全年检查食品经营户1312户次", Ordering.Band.total), ("获评市级先进集体", .award), ("全年发放补贴3412万元，获评先进集体", .total),
    ("接警出动692起，其中火灾213起", .total), ("检查药店53家", .usual), ("召开座谈会2次", .small), ("完成档案整理", .small),
    ("修订印发综合考核办法，把考核指标精简三分之一，并对排名靠后的单位进行提醒谈话", .usual),
  ])
  func totalsAndAwardsGoFirstAndSmallThingsLast(_ text: String, _ band: Ordering.Band) {
    #expect(Ordering.band(text).band == band)
  }

  // MARK: - The setting 归类

  @Test(arguments: [
    ("归类：直播=新闻宣传，推介=经营创收", "新闻宣传", "归类设置“直播”；“推介”一样长，写在后面，没有用"),
    ("归类：直播=新闻宣传，推介直播=经营创收", "经营创收", "归类设置“推介直播”"), ("归类：直播=新闻宣传，推介=新闻宣传", "新闻宣传", "归类设置“直播”"),
  ])
  func ofTwoWordsTheLongerWinsAndLevelOnesAreSaid(_ setting: String, _ section: String, _ reason: String) {
    let account = sorting("工作任务,完成情况,完成状态", ["文旅推介直播,直播4场,已完成"], setting).accounts[0]
    #expect([account.section, account.reason] == [section, reason])
    #expect(Corrections.hasRival(account.reason) == reason.contains("一样长"))
  }
}
