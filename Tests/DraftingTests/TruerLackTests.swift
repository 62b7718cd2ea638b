import Records
import Testing
import TextCore

@testable import Drafting

/// What falls short and what only sounds like it: rates held against the aims that name them, what is within its time, limits that were
/// overstepped, what is done about a problem, and whose a problem is.
@Suite struct TruerLackTests {
  private func told(_ header: String, _ rows: [String]) throws -> (chapters: String, closing: String) {
    let ledger = LedgerReader.read(text: ([header] + rows).joined(separator: "\n") + "\n", name: "台账.csv", year: 2023)
    let draft = try #require(Drafter.draft(Support.request(ledger)).draft)
    Law.check(draft, ledger)
    let at = try #require(draft.text.place(of: "不足"))
    return (String(draft.text[..<at.lowerBound]), String(draft.text[at.lowerBound...]))
  }

  private static let others = ["培训,办班4期,4期,", "宣传,进村12场,14场,"]

  /// A rate that reached the aim of its name is done; one above its limit is a lack, with by how much and why.
  @Test(arguments: [
    ("增值税申报,按期申报率99%,99.3%,", "增值税按期申报率99.3%", ""),
    ("护理质量,合格率≥95%,97.1%,", "合格率97.1%", ""),
    ("院感监测,发生率≤3%,1.24%,", "发生率1.24%", ""),
    ("不良贷款率,不超过1.80%,1.93%,\"余额982万元，主要是一户苗木经营户逾期\"", "", "不良贷款率1.93%，超过1.80%的上限，主要是一户苗木经营户逾期"),
    ("院感监测,发生率≤3%,1.24%,\"手卫生依从率82%，离90%还差，明年重点抓\"", "发生率1.24%", "手卫生依从率82%，与90%的要求还有差距"),
  ])
  func aRateIsHeldAgainstItsAim(_ row: String, _ done: String, _ lack: String) throws {
    let text = try told("指标,目标值,完成值,说明", Self.others + [row])
    #expect(done.isEmpty || text.chapters.contains(done), "\(text)")
    #expect(lack.isEmpty ? !text.closing.contains("一是") : text.closing.contains(lack), "\(text.closing)")
  }

  @Test(arguments: [
    ("按期申报率99%", 99.0, false, "按期申报率"), ("≤3%", 3, true, ""), ("不超过1.80%", 1.8, true, ""),
    ("帮扶率90%以上", 90, false, "帮扶率"),
    ("差错率控制在2%", 2, true, "差错率"), ("12.5%以下", 12.5, true, ""),
  ])
  func anAimOfARate(_ cell: String, _ rate: Double, _ isMost: Bool, _ name: String) throws {
    let aim = try #require(RateAim(cell))
    #expect(aim.rate == rate && aim.isMost == isMost && aim.name == name)
  }

  @Test(arguments: ["完成60%以上工程量", "增长8%", "10期，合格率95%", "95", "第一批30%"])
  func whatIsNoAimOfARate(_ cell: String) { #expect(RateAim(cell).map(\.name) ?? "none" == "none") }

  /// Words in the column of numbers are what was done, and the remarks remain remarks.
  @Test func proseInTheColumnOfNumbersIsTheResult() throws {
    let text = try told(
      "工作任务,年度目标,完成数,完成率,备注",
      [
        "创业贷款,发放2500万元,\"2386万元，扶持创业218人，带动就业654人\",95.4%,\"差114万元，12月申报的9户额度用完\"",
        "根治欠薪,案件按期办结率98%,\"受理线索386条，办结381条\",98.7%,余5条正在核查",
        "仲裁,调解成功率70%,\"受理案件297件，审结289件\",调解成功率74.0%,\"结案率97.3%，8件未到审限\"",
        "职业培训,2000人次,\"2142人次，取证1687人\",107.1%,",
      ])
    #expect(
      text.closing.contains("创业贷款2386万元，没有完成2500万元的计划") || text.closing.contains("比2500万元的计划少114万元"), "\(text.closing)")
    #expect(!text.closing.contains("仲裁") && !text.closing.contains("欠薪"), "\(text.closing)")
  }

  @Test(arguments: [
    ("其余15条未到期", true), ("8件未到审限", true), ("均在办案期限内", true), ("还有1件定于2026年1月开庭", true),
    // A day that was missed, and one's own plan, are none.
    ("原定于10月开庭", false), ("定于2026年1月完工", false), ("3件到期未办", false),
  ])
  func whatIsWithinItsTimeIsNoLack(_ clause: String, _ isWithin: Bool) {
    #expect(WithinTime.isTold(by: clause) == isWithin)
  }

  @Test(arguments: [("拟开放7315件", true), ("拟录用12人", true), ("拟新建3座", false), ("拟开放办学", false)])
  func whatAReviewProposesIsItsResult(_ clause: String, _ isResult: Bool) {
    #expect(ProposedCount.isTold(by: clause) == isResult)
  }

  @Test(arguments: [
    "运动会,4月24日—25日，破校纪录3项,,因雨推迟一周", "廉政,签承诺书15份,无违纪情况,", "自来水入户,\"剩余14户通水，全村328户已通326户\",,已完成",
    "公益诉讼,\"立案52件，提起诉讼3件，已判2件\",,还有1件定于2024年1月开庭", "医保收缴,\"医保应参1387人，已参1352人，参保率97.5%\",,35人有的在外地买了",
    "执法检查,\"查隐患721条，已整改706条，其余15条未到期\",,",
  ])
  func whatIsNoLack(_ row: String) throws {
    let text = try told("工作任务,完成情况,存在问题,备注", ["培训,办班4期，培训120人,,", row])
    #expect(
      !text.closing.contains("一是") && !text.closing.contains("推迟") && !text.closing.contains("还有"), "\(text.closing)")
  }

  /// What is done about a problem is no part of it.
  @Test(arguments: [
    ("正与运营方商量调整菜价", true), ("报水利站维修", true), ("社区牵头协商", true), ("靠夜间蓄水、错峰调度顶过来的", true), ("与自然资源局比对每季一次", true),
    ("剩下的拟种油茶", true), ("催燃气公司12月进场", true),
    ("与目标还有差距", false), ("陈欠催缴难", false), ("正在催收", false), ("报名人数少", false), ("向上争取不够", false), ("靠企业自报", false),
  ])
  func whatIsDoneAboutAProblem(_ clause: String, _ isAnswer: Bool) { #expect(Answered.isOne(clause) == isAnswer) }

  /// The name is parted from a clause with a subject of its own, and stays with one that needs it.
  @Test(arguments: [
    ("水费回收率陈欠约260万元", "水费回收率", "陈欠约260万元", "水费回收率方面，陈欠约260万元"),
    ("智能水表更换个别表传输不稳", "智能水表更换", "个别表传输不稳", "智能水表更换中，个别表传输不稳"),
    ("年度执法检查中2家无专用库房", "年度执法检查", "2家无专用库房", "年度执法检查中，2家无专用库房"),
    ("安全生产有限空间作业票填写不规范", "安全生产", "有限空间作业票填写不规范", "安全生产方面，有限空间作业票填写不规范"),
    ("道路养护进度滞后", "道路养护", "进度滞后", "道路养护进度滞后"), ("高标准农田还有2眼机井未通电", "高标准农田", "还有2眼机井未通电", "高标准农田还有2眼机井未通电"),
    ("办公楼漏水，修了两次还漏", "办公楼漏水", "修了两次还漏", "办公楼漏水，修了两次还漏"), ("2号泵房屋顶经常漏水", "2号泵房", "屋顶经常漏水", "2号泵房屋顶经常漏水"),
  ])
  func aNameIsPartedFromItsProblem(_ lack: String, _ name: String, _ cell: String, _ told: String) {
    #expect(LackJoint.parted(lack, of: name, in: [cell], Support.wordbook) == told)
  }

  @Test(
    arguments: [
      ("改造9座（计划10座，文化路那座因管线迁改未做）", "计划改造10座，改造9座，文化路那座因管线迁改未做"), ("改造12座（计划10座）", nil),
      ("改造41户（计划45户，4户长期在外）", nil), ("改造9座（含移动公厕2座）", nil),
    ] as [(String, String?)])
  func aPlanInABracketIsToldAheadOfWhatCameOfIt(_ clause: String, _ told: String?) {
    #expect(BracketedPlan.parted(clause) == told)
  }

  @Test(arguments: [
    ("高标准农田剩余机井2眼未通电", "高标准农田还有2眼机井未通电"), ("剩余机井2眼未通电", "剩余机井2眼未通电"), ("技改剩余资金2万元", "技改剩余资金2万元"),
  ])
  func whatIsLeftIsCountedAhead(_ lack: String, _ told: String) { #expect(RestClause.written(lack) == told) }

  @Test(arguments: [("围墙见7月", true), ("详见附件", false), ("见7月", false), ("会见7月", false), ("围墙见7月表", false)])
  func aRemarkPointsToALaterRow(_ clause: String, _ isOne: Bool) {
    #expect((SeenLater.reference(clause) != nil) == isOne)
  }

  /// What was weak among the results goes to the lacks, and the rest of its row stands without it.
  @Test(
    arguments: [
      ("日均到馆920人，座位不够，二楼走廊加座60个", "日均到馆920人，二楼走廊加座60个", "座位不够"),
      ("签约386家，日均收运11.3吨。部分小饭馆仍有自行倾倒，查处14起、罚款2.6万元", "签约386家，日均收运11.3吨，查处14起、罚款2.6万元", "部分小饭馆仍有自行倾倒"),
      ("办证146个，缺点是图书漂流收回率低，放出300册收回约190册", "办证146个", "图书漂流收回率低，放出300册收回约190册"),
      ("清理垃圾45吨，沟渠3.2公里。三组、五组反复，下雨后又脏，主要是垃圾池小。评红黑榜12次", "清理垃圾45吨，沟渠3.2公里，评红黑榜12次", "三组、五组反复，下雨后又脏，主要是垃圾池小"),
      ("经多方协商、多次反复，签约12户", "", nil),
      ("查处座位不够的教室3间，整改3间", "查处座位不够的教室3间，整改3间", nil), ("场地够用，开班4期", "场地够用，开班4期", nil),
    ] as [(String, String, String?)])
  func aWeaknessIsNoResult(_ result: String, _ told: String, _ lack: String?) {
    let parted = LackInResult(result)
    #expect(parted?.lack == lack)
    if let parted { #expect(parted.told.replacing("。", with: "，") == told.replacing("。", with: "，")) }
  }

  /// Whose a lack is, once, and with what it is about.
  @Test(arguments: [
    ("垃圾分类,城区居民小区126个，设投放点118个小区、214个点位，余8个小区因产权没谈下来,,", "还有8个小区因产权", "小区小区"),
    ("中转站新建,原计划新建城北中转站1座，选址论证已做，因周边居民有意见，没能开工,,", "计划新建城北中转站1座", "中转站新建计划"),
    ("胸痛中心、卒中中心,卒中中心10月挂牌；胸痛中心未启动,,缺介入医师", "卒中中心10月挂牌，胸痛中心未启动", "胸痛中心、卒中中心10月"),
    ("质量分析,六年级数学及格率91.3%；四年级英语偏低，及格率78.6%，主要是教师休产假，单词和听力都没跟上,,", "四年级英语偏低，及格率78.6%", "质量分析中，单词"),
    ("监督模型,应用模型7个，自建模型1个，成案23件,,计划自建2个，另一个因数据未调取到没有完成", "没有完成2个的计划，另一个因数据未调取到", "主要是另一个"),
    ("培训与人员,参加培训87人次，新招录3名,,书记员缺4名", "书记员缺4名", "与人员书记员"),
    ("道路保洁,保洁面积312万平方米。配备保洁员326人，招人难，缺口约20人，拟明年外包一部分,,", "招人难，缺口约20人", "一部分，"),
    ("广播村村通,全县178个行政村，已装169个，其余9个村电信线路未到位,,催电信", "还有9个村电信线路未到位", "行政村村"),
    ("评估准备,按指标归档材料132项，还差8项，主要是数字资源总量,,", "还差8项，主要是数字资源总量", "132项，主要是"),
  ])
  func aLackHasItsSubject(_ row: String, _ lack: String, _ garble: String) throws {
    let text = try told("工作任务,完成情况,存在问题,备注", ["培训,办班4期，培训120人,,", row])
    #expect(text.closing.contains(lack), "\(text.closing)")
    #expect(!(text.chapters + text.closing).contains(garble), "\(text)")
  }

  @Test(arguments: [
    ("8、9月病房改造停床20张", "8、9月病房改造停床20张"), ("3、4号楼屋面维修", "3、4号楼屋面维修"), ("1、完成修缮3处", "完成修缮3处"), ("2、3户搬迁", "3户搬迁"),
  ])
  func twoNumbersOfOneUnitAreNoNumbering(_ cell: String, _ told: String) {
    #expect(Support.cleaner.clean(cell) == told)
  }

  @Test func aRemarkOfTwoHalvesIsNoFact() {
    let note = NoteReading("35人有的在外地买了，有的说不上", isOpen: false, year: 2023)
    #expect(note.facts.isEmpty && note.problems.isEmpty && note.asides.count == 2)
    #expect(NoteReading("全县第二，有的参赛两次", isOpen: false, year: 2023).facts == ["全县第二"])
  }

  /// Many points that no kind parts evenly stand by the chapters that they are of.
  @Test func manyPointsStandByTheirFields() {
    func item(_ text: String) -> KindGroups.Item {
      KindGroups.Item(text: TracedText(text, .records([0], sums: [])), kind: .other)
    }
    let fields = [
      PlanField(name: "供水", label: "保障供水安全", bank: nil, rows: [0, 1]),
      PlanField(name: "客服", label: "优化客户服务", bank: nil, rows: [2]),
      PlanField(name: "工程", label: "推进工程建设", bank: nil, rows: [3]),
    ]
    let items = ["水压不足", "余氯偏低", "投诉多", "管网老旧", "未开工"].enumerated().map { (item($1), $0) }
    let groups = FieldGroups(items, fields, sections: [4: "工程"])
    #expect(groups?.blocks.map(\.text) == ["供水安全方面，水压不足；余氯偏低", "投诉多", "工程建设方面，管网老旧；未开工"])
    #expect(FieldGroups(items, [fields[0]], sections: [:]) == nil)
  }

  /// 罚没款 lacks nothing, what a number is to be taken from is no lack, and the reason of a rest stays with the rest.
  @Test func finesAndRests() throws {
    let text = try told(
      "工作任务,完成情况,完成状态,存在问题,备注",
      [
        "培训,办班4期,已完成,,", "执法办案,\"立案312件，结案287件，罚没款268.4万元，25件正在办理\",进行中,大要案少,罚没款以财务决算为准",
        "设备监察,\"发现隐患87个，整改85个，2个正在推进，因维修资金动用需业主表决\",进行中,,",
      ])
    #expect(text.chapters.contains("罚没款268.4万元") && !text.chapters.contains("表决"))
    #expect(!text.closing.contains("罚没") && text.closing.contains("还有25件正在办理"))
    #expect(text.closing.contains("还有2个正在推进，因维修资金动用需业主表决"))
  }

  /// Of a row whose own rate reached its aim, another rate of its result is held against nothing.
  @Test func anotherRateIsHeldAgainstNothing() throws {
    let text = try told(
      "指标名称,年度目标,2022年,2023年,增幅,工作情况说明",
      ["培训（期）,4,3,5,66.7%,", "宣传（场）,12,10,14,40.0%,", "绿色建筑占新建建筑比例,100%,100%,100%,持平,\"装配式建筑占比42%，目标40%，上年37.5%\""])
    #expect(!text.closing.contains("42%"))
  }
}
