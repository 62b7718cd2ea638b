import Records
import Testing
import TextCore

@testable import Drafting

/// The chapters of the offices of a county, in ledgers without sections.
@Suite struct TradeChaptersTests {
  private func sorting(_ rows: [String], unit: String) -> Sorting {
    let text = (["工作任务,完成情况"] + rows).joined(separator: "\n") + "\n"
    let ledger = LedgerReader.read(text: text, name: "台账.csv", year: 2023)
    let settings = Settings.parse(SourceText(name: "设置.txt", "单位：\(unit)\n年份：2023\n")).0
    return Sorting(ledger.records, bank: Support.bank, settings: settings)
  }

  @Test(arguments: [
    (
      "青岚县妇女联合会",
      [
        "巾帼大宣讲,进村15场": "加强思想引领", "三八节纪念大会,表扬三八红旗手20名": "加强思想引领", "巾帼直播带货培训,办2期96人": "促进创业就业",
        "女性专场招聘会,提供岗位1850个": "促进创业就业", "巾帼信贷,发放68户1360万元": "促进创业就业", "寻找最美家庭,评出30户": "深化家庭建设",
        "社区家长学校,新建7个": "深化家庭建设", "家庭教育公益讲座,举办34场": "深化家庭建设", "婚姻家庭矛盾纠纷排查,排查1420户": "维护妇女儿童权益",
        "反家暴日宣传,宣传7场": "维护妇女儿童权益", "爱心暑托班,开办6个班": "关爱妇女儿童", "两癌筛查,筛查6240人": "关爱妇女儿童",
        "妇女之家示范点,打造5个": "夯实基层组织", "妇联干部培训班,培训112人": "夯实基层组织",
      ]
    ),
    (
      "临泽县人力资源和社会保障局",
      [
        "春风行动招聘会,举办12场": "促进就业创业", "公益性岗位,安置320人": "促进就业创业", "零工市场建设,建成2个": "促进就业创业", "社保卡发放,换发2.1万张": "做好社会保险",
        "养老金待遇资格认证,认证6.8万人": "做好社会保险", "事业单位公开招聘,招聘86人": "加强人事人才工作", "职称评审,评审412人": "加强人事人才工作",
        "电焊工培训班,办班2期96人": "促进就业创业", "社保基金安全警示教育,开展2次": "做好社会保险", "根治欠薪专项行动,追回工资860万元": "构建和谐劳动关系",
        "劳动仲裁案件,受理132件": "构建和谐劳动关系", "窗口办件,办结3.2万件": "优化公共服务",
        "社保一件事改革,上线6项": "优化公共服务", "业务培训,举办6期": "加强自身建设", "人大建议办理,办结9件": "加强自身建设",
      ]
    ),
    (
      "石桥镇中心小学",
      [
        "少先队入队,新队员78名": "落实立德树人", "暑假家访,走访412户": "落实立德树人", "公开课,上课34节": "提高教学质量", "期末质量监测,语文平均分81.2": "提高教学质量",
        "教师师德学习,学习8次": "建强教师队伍", "青蓝师徒结对,结对9对": "建强教师队伍", "春季运动会,310人参赛": "丰富体艺活动", "读书节,图书漂流1300本": "丰富体艺活动",
        "消防演练,演练4次": "守牢校园安全", "食堂陪餐,陪餐180次": "守牢校园安全", "操场维修,维修600平方米": "改善办学条件", "营养改善计划,486人享受": "改善办学条件",
      ]
    ),
    (
      "桐湾街道柳荫社区居民委员会",
      [
        "居民议事会,召开8次": "深化居民自治", "矛盾纠纷调解,调解46件": "深化居民自治", "临时救助,救助31人": "强化民生保障", "老年助餐点,日均就餐60人": "强化民生保障",
        "楼道清理,清理46个单元": "改善小区环境", "老旧小区改造,改造2个小区": "改善小区环境", "反诈入户宣传,入户1860户": "维护平安稳定", "电动车消防检查,检查36次": "维护平安稳定",
        "端午文艺汇演,300人参加": "丰富文化生活", "老年大学书画班,开班2期": "丰富文化生活",
      ]
    ),
    (
      "安澜县应急管理局",
      [
        "安委会成员单位责任书,签订36份": "压实安全责任", "党政领导包保督导,督导48次": "压实安全责任", "危化品企业检查,检查62家": "严格安全监管", "行政处罚案件,立案38件": "严格安全监管",
        "森林防火巡护,巡护320次": "防范自然灾害", "受灾群众救助,救助860人": "防范自然灾害", "综合应急演练,演练6场": "提升应急能力", "救援队伍建设,组建12支": "提升应急能力",
        "安全生产月宣传,宣传26场": "加强宣传培训", "企业负责人培训,培训420人": "加强宣传培训",
      ]
    ),
    (
      "柳湾县司法局",
      [
        "行政复议,受理46件": "推进法治建设", "规范性文件审查,审查28件": "推进法治建设", "法律援助,办理320件": "优化公共法律服务", "村居法律顾问,服务1260次": "优化公共法律服务",
        "宪法宣传周,宣传18场": "深化普法宣传", "法律明白人培训,培训460人": "深化普法宣传", "人民调解,调解1860件": "化解矛盾纠纷", "矛盾排查,排查2310件": "化解矛盾纠纷",
        "社区矫正对象管理,在册186人": "抓好社区矫正和安置帮教", "刑满释放人员安置,衔接92人": "抓好社区矫正和安置帮教",
      ]
    ),
  ])
  func eachRowGoesToItsTradesChapter(_ unit: String, _ rows: [String: String]) {
    // The ledger of a year that is kept by no order.
    let lines = rows.keys.sorted()
    let sorting = sorting(lines, unit: unit)
    for (line, account) in zip(lines, sorting.accounts) {
      #expect(account.section == rows[line], "\(unit) \(line): \(account.section) \(account.reason)")
    }
  }

  /// What any office does for itself is that, whatever other work its name holds.
  @Test(arguments: [("平川县财政局", "乡村振兴驻村帮扶"), ("青岭县教育局", "局机关培训"), ("清源县卫生健康局", "人大建议办理")])
  func theOfficesOwnMattersAreItsOwn(_ unit: String, _ task: String) throws {
    let finder = try #require(Support.bank.themes.frames(of: unit).first)
    let match = try #require(finder.matches(in: task).first)
    #expect(match.theme == finder.themes.count - 1, "\(match.word)")
  }

  /// A community of a street is a community, and what stands last in a name decides.
  @Test(arguments: [
    ("桐湾街道办事处柳荫社区", "深化居民自治"), ("桐湾街道办事处", "深化社会治理"), ("县教育局石坳小学", "提高教学质量"), ("县教育局", "提高教育质量"),
    ("桐湾街道社区卫生服务中心", "抓好疾病防控"), ("县卫生健康局疾病预防控制中心", "实施免疫规划"),
  ])
  func whatStandsLastInANameIsTheBody(_ unit: String, _ title: String) throws {
    let finder = try #require(Support.bank.themes.frames(of: unit).first)
    #expect(finder.themes.contains { $0.title == title }, "\(finder.themes.map(\.title))")
  }

  /// No business stands under 党建和其他工作, whether the trade knows its words or not.
  @Test func aStrayRowJoinsWhatItIsNearestTo() {
    let rows = [
      "市容整治,清理640处", "校园周边整治,规范137个", "公厕新建,新建3座", "生活垃圾清运,清运18.9万吨", "路灯检修,修复418盏", "口袋公园,建成4处", "拆违,拆除311处",
      "渣土运输整治,查处126台", "12345热线,受理9264件", "数字城管案件,受理46105件", "柳絮治理,注射1200株", "党建学习,集中学习12次",
    ]
    let sorting = sorting(rows, unit: "澜湖区城市管理局")
    #expect(!sorting.sections.contains { $0.name.contains("其他") }, "\(sorting.sections.map(\.name))")
    #expect(sorting.accounts[10].section != "党的建设" && !sorting.accounts[10].section.isEmpty)
  }

  /// Two chapters of a row or two each, side by side, are told under both titles.
  @Test func smallNeighboursShareAChapter() {
    let rows = [
      "新设经营主体,新设9160户", "知识产权质押融资,2.35亿元", "个转企,203户", "食品抽检,2480批次", "校园食堂检查,检查182家", "养老机构食堂检查,检查46家", "电梯维保抽查,1016台",
      "气瓶充装站检查,12家", "产品质量抽查,260批次", "办结案件,469件", "12315投诉举报,办结6815件", "放心消费示范店,64家",
    ]
    let sorting = sorting(rows, unit: "澜江市市场监督管理局")
    #expect(sorting.accounts[9].section == "严格监管执法，维护消费权益", "\(sorting.accounts[9].section)")
    #expect(sorting.accounts[10].section == "严格监管执法，维护消费权益", "\(sorting.accounts[10].section)")
  }
}

/// Rows whose names have no word of the trade, in a ledger that keeps each chapter's rows together.
@Suite struct NeighbourChaptersTests {
  private func sections(_ rows: [String], unit: String) -> [String] {
    let text = (["工作任务,完成情况"] + rows).joined(separator: "\n") + "\n"
    let ledger = LedgerReader.read(text: text, name: "台账.csv", year: 2025)
    let settings = Settings.parse(SourceText(name: "设置.txt", "单位：\(unit)\n年份：2025\n")).0
    return Sorting(ledger.records, bank: Support.bank, settings: settings).accounts.map(\.section)
  }

  private static let power = [
    "售电量,18.62亿千瓦时", "线损率,3.12%", "抢修,抢修86次", "配网改造,改造12条线路", "台区改造,新增12台", "农网工程,完成9项", "业扩报装,新装6820户",
    "“三零”服务,为客户节省投资1950万元", "高压接电平均时长,19.6天", "95598工单,8940件", "大客户走访,216户", "安全检查,168次", "应急演练,2次", "隐患排查,21处",
    "员工技能培训,14期", "党建活动,12次",
  ]

  /// 投资 in a result says less than 报装 above and below, and 高压接电平均时长 is no work of the office on itself.
  @Test func aRowWithoutAWordStandsWithItsNeighbours() {
    let sections = sections(Self.power, unit: "云麓县供电公司")
    #expect(sections[7] == sections[6] && sections[8] == sections[6] && sections[6] == sections[9], "\(sections)")
  }

  /// 其中配网故障抢修 is told with its whole, whatever its words.
  @Test func aPartStandsWithItsWhole() {
    var rows = Self.power
    rows.insert("其中配网故障抢修,46次", at: 7)
    let sections = sections(rows, unit: "云麓县供电公司")
    #expect(sections[7] == sections[6], "\(sections)")
  }

  @Test func whatStandsFirstGoesWithTheNext() {
    let rows = [
      "地区工作,136.2亿元", "经济运行监测,12期", "十五五规划,形成草案", "服务业,新增9家", "市级重点项目,完成48.3亿元", "项目集中开工,4次", "专项债,6.9亿元",
      "优化营商环境,28项", "招投标监管,152个", "信用体系,41万条", "节能降碳,降2.7%", "充电桩,284个", "光伏,4.3万千瓦",
    ]
    let sections = sections(rows, unit: "云溪县发展和改革局")
    #expect(sections[0] == sections[1], "\(sections)")
  }
}

/// What the draft says of its chapters and its unit.
@Suite struct ChapterTellingTests {
  private func draft(_ csv: [String], unit: String) throws -> String {
    let ledger = LedgerReader.read(text: csv.joined(separator: "\n") + "\n", name: "台账.csv", year: 2023)
    var request = Support.request(ledger, template: "工作总结")
    request.settings = Settings.parse(SourceText(name: "设置.txt", "年度：2023\n单位：\(unit)\n上级：县委\n")).0
    return try #require(Drafter.draft(request).draft).text
  }

  @Test(arguments: [
    (["党的建设", "自身建设"], "党的建设和自身建设"), (["行政审判", "刑事审判"], "行政和刑事审判"), (["环卫", "绿化"], "环卫和绿化"),
  ])
  func sharedEndsAreSaidOnceWhereTheRestIsANoun(_ names: [String], _ label: String) {
    #expect(ThinChapters.label(names) == label)
  }

  /// The row of what the school is stands with its name, whatever the sections are, and nowhere else.
  @Test func aSurveyStandsInTheOpening() throws {
    let text = try draft(
      [
        "工作,内容,数据", "学校概况,本部12个教学班，另辖教学点2个,学生486人", "一、德育工作,,", "升旗仪式,每周一次,36次", "主题班会,按月定主题,18节", "家访,分片家访,412户次",
        "二、教学工作,,", "公开课,公开课34节,", "听课,听课120节,", "教学检查,检查9次,",
      ], unit: "石坳乡中心小学")
    let opening = try #require(text.split(separator: "\n").first { $0.hasPrefix("2023年") })
    #expect(opening.contains("本部有12个教学班，另辖教学点2个，学生486人"), "\(text)")
    #expect(text.components(of: "486人") == 1, "\(text)")
  }

  /// Whose it is was said ahead, and a part of the row's own number leaves with no other row.
  @Test func aSurveyLosesItsSubjectAndKeepsItsParts() throws {
    let text = try draft(
      [
        "工作,内容", "学校基本情况,我校现有教学班24个，学生1086人，教职工63人；下辖教学点2个，学生共74人（含在1086人内）。", "升旗仪式,每周一次，共36次",
        "营养改善计划,受益学生1086人", "主题班会,按月定主题，共18节", "家访,分片家访412户次", "公开课,公开课34节", "听课,听课120节", "教学检查,检查9次",
        "消防演练,演练4次",
      ], unit: "石坳乡中心小学")
    let opening = try #require(text.split(separator: "\n").first { $0.hasPrefix("2023年") })
    #expect(opening.contains("现有教学班24个，学生1086人，教职工63人，下辖教学点2个，学生共74人") && !opening.contains("我校现有我校"), "\(text)")
    #expect(!text.contains("其中，学生1086人") && text.contains("受益学生1086人"), "\(text)")
  }

  /// 其他 of a few rows is told with what the office does for itself, where the ledger has a section of that.
  @Test func theRestIsToldWithTheOfficesOwnWork() throws {
    let text = try draft(
      [
        "类别,工作任务,完成情况", "普查调查,经济普查,登记单位2310家", "普查调查,人口抽样,登记2318户", "普查调查,住户调查,走访480户次", "统计服务,统计分析,撰写42篇",
        "统计服务,统计月报,编发11期",
        "统计服务,数据咨询,答复56人次", "统计法治,双随机执法,检查企业24家", "统计法治,法治宣传,发放资料1200份", "统计法治,统计督察,自查企业244家", "基层基础,业务培训,培训512人次",
        "基层基础,统计站建设,建成5个", "基层基础,统计员配备,配齐132个村", "其他,驻村帮扶,走访104户次", "其他,建议办理,办结1件",
      ], unit: "岚川县统计局")
    #expect(!text.contains("其他工作") && !text.contains("日常工作"), "\(text)")
  }

  @Test(arguments: ["县妇联获市级维权先进集体", "我会获市级维权先进集体", "青岚县妇女联合会获市级维权先进集体"])
  func anHonourNeedsNoNameOfItsOwnOffice(_ words: String) throws {
    let text = try draft(
      [
        "工作任务,完成情况", "荣誉,\(words)；1户家庭获评省级最美家庭", "巾帼大宣讲,进村15场", "家政培训,培训93人", "招聘会,提供岗位1850个", "最美家庭,评出30户",
        "家长学校,新建7个",
        "信访维权,接待163件", "反家暴宣传,宣传7场", "暑托班,开办6个班", "妇女之家,打造5个",
      ], unit: "青岚县妇女联合会")
    let opening = try #require(text.split(separator: "\n").first { $0.hasPrefix("2023年") })
    #expect(opening.contains("获评市级维权先进集体") && !text.contains("获县妇联"), "\(text)")
    #expect(text.contains("1户家庭获评省级最美家庭"), "\(text)")
  }

  @Test(arguments: [
    (["婚姻登记", "殡葬整治", "地名标志", "公益性公墓", "婚俗改革", "界线联检"], "婚姻登记", "婚俗改革"),
    (["婚姻登记", "殡葬整治", "地名标志", "公益性公墓", "婚俗改革", "界线联检"], "殡葬整治", "公益性公墓"),
    (["餐厨收运", "除雪", "厨余分出量", "公厕新建", "机械化清扫", "环卫驿站"], "餐厨收运", "厨余分出量"),
  ])
  func oneMatterHasManyNames(_ names: [String], _ one: String, _ other: String) throws {
    let kin = MatterKin(names)
    let (a, b) = (try #require(names.firstIndex(of: one)), try #require(names.firstIndex(of: other)))
    #expect(kin.areKin(a, b) && !kin.areKin(a, (a + 1) % names.count))
  }

  @Test func theCloserKinStandsFirst() {
    let kin = MatterKin(["生活垃圾清运", "垃圾分类宣传", "餐厨收运", "厨余分出量", "垃圾分类小区覆盖", "除雪", "公厕", "驿站", "路灯", "井盖"])
    #expect(kin.closeTogether([0, 1, 2, 3, 4]) == [0, 1, 4, 2, 3])
  }

  /// Nobody 加强 conditions: three halves, where one verb for all three does not go with the first.
  @Test func conditionsAreImproved() throws {
    let table = TwoPartHeadings(Support.bank.themes.halves)
    let heading = try #require(table.heading(["办学条件", "安全", "后勤保障"], listed: "加强办学条件、安全和保障"))
    #expect(!heading.whole.contains("加强办学条件") && heading.whole.split(separator: "，").count == 3, "\(heading)")
  }

  @Test func aListOfKindsOfWorkHasAVerb() throws {
    let headings = OwnHeadings(["儿童福利和残疾人福利", "社会救助", "养老服务"], Support.wordbook)
    #expect(headings["儿童福利和残疾人福利"] == "保障儿童福利和残疾人福利")
  }
}

extension String {
  fileprivate func components(of word: String) -> Int {
    var (count, rest) = (0, Substring(self))
    while let place = rest.place(of: word) {
      count += 1
      rest = rest[place.upperBound...]
    }
    return count
  }
}
