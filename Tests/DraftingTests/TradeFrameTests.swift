import Phrases
import Records
import Testing
import TextCore

@testable import Drafting

/// How the unit's name decides which chapters a ledger without sections has.
@Suite struct TradeFrameTests {
  private func sorting(_ rows: [String], unit: String) -> Sorting {
    let text = (["工作任务,完成情况"] + rows).joined(separator: "\n") + "\n"
    let ledger = LedgerReader.read(text: text, name: "台账.csv", year: 2023)
    let settings = Settings.parse(SourceText(name: "设置.txt", "单位：\(unit)\n年份：2023\n")).0
    return Sorting(ledger.records, bank: Support.bank, settings: settings)
  }

  private static let traffic = [
    "道路交通事故情况,事故213起", "简易程序事故快处,快处6842起", "酒驾醉驾整治,查处酒驾612起", "停车位,新划1360个", "护学岗,护学岗32个", "联合治超,卸载3860吨",
    "车驾管业务,机动车业务8.94万笔", "送考送牌下乡,46次", "交通事故刑事案件,立案171起", "逃逸案件侦破,破23起", "辅警招录,到岗18人", "实战练兵,练兵12期",
  ]

  @Test func thePoliceOfTheRoadsHaveTheirChapters() {
    let sorting = sorting(Self.traffic, unit: "某县公安局交通管理大队")
    #expect(
      sorting.sections.map(\.name) == ["预防道路交通事故", "严查交通违法行为", "保障道路安全畅通", "优化便民服务", "严格规范执法办案", "加强队伍建设"])
    #expect(sorting.accounts[8].section == "严格规范执法办案")
    #expect(sorting.accounts[5].reason.contains("联合治超"))
  }

  @Test(arguments: [
    (
      "农商银行岐安支行",
      ["存款,比年初增9亿元", "整村授信,146个村", "客户投诉处理,34件", "金融知识宣传,14场", "防范电信诈骗,堵截23起", "消防演练,9场", "督查督办,118项", "公文会议,143件"],
      "抓好存贷业务"
    ),
    (
      "澄阳县残疾人联合会",
      ["盲人按摩机构扶持,5家", "残疾人专场招聘会,1场", "白内障手术,173例", "辅具适配,892件", "残疾人证,486本", "托养服务,180人", "助残日,走访640户", "信访维权,47件"],
      "促进残疾人就业"
    ),
    (
      "国有资产物业服务有限公司",
      [
        "门面公开招租,成交27间", "租金清欠,收回143万元", "会务收入,158万元", "上缴收益,120万元", "报修处理,7426单", "绿化补植,2300株", "国庆安保,420人次",
        "电梯年检,126台",
      ],
      "盘活国有资产"
    ),
  ])
  func aTradesOwnWordsDecide(_ unit: String, _ rows: [String], _ title: String) {
    let sorting = sorting(rows, unit: unit)
    #expect(
      sorting.accounts[0].section == title && sorting.accounts[1].section == title,
      "\(sorting.sections.map(\.name))")
    #expect(!sorting.sections.contains { ["加强治安防范", "维护治安秩序", "做好医疗服务"].contains($0.name) })
  }

  private static let schools = [
    "招生入学,小学招生6230人，初中招生5860人", "校园安全,排查隐患312处，整改308处", "教师招聘,招聘教师186人", "校舍建设,新建教学楼3栋", "学生资助,资助1.3万人次",
    "“双减”督查,检查机构62家，查处4家", "控辍保学,劝返9人", "教师培训,培训教师3200人次", "党建工作,开展主题党日12次", "信访件办理,办结信访件132件", "食堂管理,检查食堂96家次",
  ]

  /// What any office does beside its trade is of its work on itself, whatever stands above it.
  @Test func houseDutiesAreOfNoTrade() {
    let sorting = sorting(Self.schools, unit: "某县教育局")
    #expect(sorting.accounts[9].section.hasPrefix("加强党的建设"), "\(sorting.accounts[9].section)")
    #expect(sorting.accounts[2].section == "建强教师队伍" && sorting.accounts[7].section == "建强教师队伍")
  }

  /// A chapter of few rows that took in what its title has no word for says that there is more; the others do not.
  @Test func titlesSayThatThereIsMore() {
    let rows = [
      "春耕备耕,调运化肥320吨", "森林防火,巡山420人次", "人居环境整治,清理垃圾86处", "招商引资,签约2个", "防汛抗旱,转移56户", "双抢,收割早稻1.1万亩", "医保征缴,参保2.36万人",
      "冬修水利,清淤23公里",
    ]
    let sorting = sorting(rows, unit: "清水镇人民政府")
    #expect(sorting.sections.map(\.name).contains("抓好农业生产等工作"), "\(sorting.sections.map(\.name))")
    #expect(sorting.accounts[3].section == "抓好农业生产等工作")
  }

  /// Where the name tells no trade, the words of the tasks do, as before.
  @Test func withoutATradeTheTasksDecide() {
    let sorting = sorting(Self.traffic, unit: "某县某局")
    #expect(!sorting.sections.contains { $0.name == "严查交通违法行为" })
  }

  @Test(arguments: [
    ("澄阳县物业公司", "维护治安秩序", true), ("县公安局", "维护治安秩序", false), ("县公安局", "办理审判案件", true), ("县人民法院", "办理审判案件", false),
    ("县残疾人联合会", "丰富校园生活", true), ("县实验中学", "丰富校园生活", false), ("石桥镇人民政府", "加强治安防范", false), ("某局", "抓好教学工作", false),
    ("县水利局", "加强自身建设", false),
  ])
  func aHeadingOfAnotherTradeIsForeign(_ unit: String, _ title: String, _ isForeign: Bool) {
    #expect(OwnTrade(unit).isForeign(title) == isForeign)
  }

  @Test(arguments: [("加强水资源管理", true), ("完善基础设施", false), ("做好河湖管理", true)])
  func noTitleSaysWhatAnotherChapterSays(_ title: String, _ isBarred: Bool) {
    let limits = TitleLimits(unit: "某县水利局", chapters: ["水资源与水土保持", "河湖管理", "防汛"])
    #expect(limits.bars(title) == isBarred)
  }

  @Test(arguments: [("学校概况和党建", "党建"), ("党建", "党建"), ("学校概况", "学校概况"), ("概况、教学与科研", "教学与科研")])
  func aSectionIsCalledWithoutItsSurvey(_ label: String, _ told: String) {
    #expect(SectionLabel.told(label) == told)
  }

  @Test(arguments: [("主要指标", true), ("指标", true), ("季度指标", true), ("年度统计数据", true), ("生产运行指标", false), ("经营指标", false)])
  func onlyABareSheetOfIndicatorsIsNoChapter(_ name: String, _ isBare: Bool) {
    #expect(IndicatorRows.isOfIndicators(name) == isBare)
  }

  /// Offices of other trades, rows of theirs, and the chapters that some of them stand in.
  @Test(arguments: [
    (
      "某市公安局石桥派出所",
      [
        "一季度接警,612起", "反诈进门,走访1860户", "纠纷调解,调成661起", "户籍窗口,办件6120件", "刑事立案,148起", "盗窃案侦破,抓获2人", "护学岗,4所学校", "辅警练兵,12次",
        "禁毒宣传,5场",
      ],
      [0: "维护治安秩序", 1: "加强治安防范", 2: "服务群众", 4: "打击违法犯罪"]
    ),
    (
      "中共某镇石湾坪村支部委员会",
      [
        "水渠清淤老党员带头,清淤2.6公里", "栽李子树,新栽120亩", "村集体收入,36.5万元", "改厕,33户", "垃圾清运,160吨", "调解纠纷,24起", "汛期巡堤,9晚", "给困难户送年货,32户",
        "医保缴费,1298人", "路灯,64盏",
      ],
      [0: "完善基础设施", 1: "壮大产业和集体经济", 3: "改善人居环境", 5: "维护平安稳定", 7: "强化民生保障"]
    ),
    (
      "宁澜市交通投资集团有限公司",
      [
        "营业收入,12.86亿元", "利润总额,5820万元", "固定资产投资,39.7亿元", "融资到位资金,48.6亿元", "农村公路代建,126公里", "澜江三桥,主塔封顶", "公交客运量,3412万人次",
        "充电桩建设,236个", "招标采购,86宗", "压减法人户数,4户",
      ],
      [0: "抓好生产经营", 2: "做好投资融资", 3: "做好投资融资", 4: "推进项目建设", 6: "提升运营服务", 8: "深化企业改革"]
    ),
    (
      "禾岚县图书馆",
      [
        "读者到馆,38.6万人次", "文献外借,21.4万册次", "新增藏书,1.86万册", "地方文献征集,433种", "阅读推广活动,246场", "少儿故事会,48场", "乡镇分馆建设,2个",
        "流动图书车下乡,112趟", "馆员培训,19次",
      ],
      [0: "做好读者服务", 2: "丰富馆藏资源", 4: "推广全民阅读", 6: "完善服务网络"]
    ),
    // A park service sweeps no streets, whatever its hot line is asked.
    (
      "平湖县园林绿化服务中心",
      [
        "新建口袋公园,5处", "补植乔木,1346株", "绿地养护,320公顷", "病虫害防治,飞防3次", "行道树修剪,2.71万株", "公园便民设施,更换座椅120组", "12345热线办理,办结412件",
        "毁绿线索移交,14条", "党支部学习,12次",
      ],
      [0: "推进绿化建设", 2: "加强绿地养护", 5: "完善公园服务，规范绿化管理", 6: "完善公园服务，规范绿化管理"]
    ),
  ])
  func officesHaveTheChaptersOfTheirTrade(_ unit: String, _ rows: [String], _ chapters: [Int: String]) {
    let found = self.sorting(rows, unit: unit)
    for (row, chapter) in chapters {
      #expect(found.accounts[row].section == chapter, "\(rows[row]) \(found.accounts[row].reason)")
    }
  }
}

/// In what order a chapter tells its points.
@Suite struct LedgerOrderTests {
  private func chapter(_ section: String, _ rows: [String]) throws -> String {
    let header = "类别,工作任务,完成情况"
    let more = ["养老,助餐点,建成助餐点12个", "养老,床位,新增床位180张", "救助,低保,救助低保对象3126户"]
    let text = ([header] + rows.map { "\(section),\($0)" } + more).joined(separator: "\n") + "\n"
    let ledger = LedgerReader.read(text: text, name: "台账.csv", year: 2023)
    return try #require(Drafter.draft(Support.request(ledger, settings: "", template: "工作总结")).draft).text
  }

  private func isInOrder(_ words: [String], _ text: String) -> Bool {
    let places = words.compactMap { text.place(of: $0)?.lowerBound }
    return places.count == words.count && zip(places, places.dropFirst()).allSatisfy { $0 < $1 }
  }

  /// A total leads; a small thing, an award and a number told by its parts stay where the clerk has them.
  @Test func theLedgersOrderStandsButForTotals() throws {
    let text = try chapter(
      "绿化",
      [
        "封山育林,封山育林1.2万亩，设封山牌86块", "森林乡村,认定森林乡村6个，获评市级先进", "苗圃,抽检苗圃14家", "古树保护,登记古树1127株，其中一级43株", "营造林合计,全年完成营造林4.36万亩",
      ])
    let body = String(text[try #require(text.place(of: "一、")).lowerBound...])
    #expect(isInOrder(["4.36万亩", "1.2万亩", "森林乡村6个", "14家", "1127株"], body), "\(text)")
  }

  @Test func partyWorkOpensWithWhatWasLearnt() throws {
    let text = try chapter("党建", ["主题党日,开展主题党日12次", "发展党员,发展党员6名", "中心组学习,开展中心组学习24次，交流发言38人次"])
    #expect(isInOrder(["24次", "12次", "6名"], text), "\(text)")
  }
}
