import Records
import Testing
import TextCore

@testable import Drafting

/// Rows of a small office's notebook: bare numbers, parts named in speech, stages of a project, and names that need no
/// 做好.
@Suite struct NotebookRowsTests {
  private static func told(_ task: String, _ result: String, _ quantity: String = "") -> [String] {
    Support.points([(task, result, quantity)]).map { $0.text(.full) }
  }

  private static func turned(_ task: String, _ text: String, date: String = "") -> String {
    NotebookTurns(wordbook: Support.wordbook, task: task, date: date).written(text)
  }

  @Test(arguments: [
    ("进馆", "186420人次，上年142300", "186420人次，上年142300人次"), ("外借", "97315册次，去年88210", "97315册次，上年88210册次"),
    ("办证", "3216张，里头少儿证1874张", "3216张，其中少儿证1874张"), ("地方文献", "218种，家谱31部在内", "218种，其中家谱31部"),
    ("开馆", "每周开63小时", "每周开放63小时"), ("消防演练", "搞过了", ""), ("通借通还", "15个分馆全通了", "15个分馆全部实现通借通还"),
    ("古籍修补", "43册，从上面登记的里头挑的", "43册，从登记的古籍中选取"), ("读者荐购", "荐538种，购置412种", "读者荐购538种，购置412种"),
    ("志愿者", "326人，5800小时", "326人，服务5800小时"), ("古籍登记", "1360册，善本27册", "1360册，其中善本27册"),
    ("年底考核", "镇里年底考核第一", "年底考核列全镇第一"), ("自助借还机", "4台，12.8万", "4台，投入12.8万元"),
    ("免费开放补助", "20万，由上级拨付", "免费开放补助20万元，由上级拨付"), ("主题教育", "学习12次，办实事6件", "开展主题教育，学习12次，办实事6件"),
    ("进馆", "186420人次，门口计数器的数", "186420人次，据门口计数器统计"), ("流动图书车", "下乡68趟，23个村", "下乡68次，23个村"),
  ])
  func makesNotebooksWhole(_ task: String, _ text: String, _ expected: String) {
    #expect(Self.turned(task, text) == expected)
  }

  /// What only looks like it stays.
  @Test(arguments: [
    ("会议", "包括老党员12人在内"), ("新建公厕", "8座，垃圾站3座"), ("COD排放", "36.8吨，许可42吨"), ("设备检定", "12台，新购3台"),
    ("外借", "97315册，上年88210册"), ("整改率", "98%，上年95"), ("平台", "12.8万"),
    ("培训", "12期，7.5万"), ("值班", "每周开会1次"),
    ("健康教育", "学习贯彻精神"), ("经费", "以上年120为基数"), ("扶贫车间", "进了设备3台"),
  ])
  func leavesOthers(_ task: String, _ text: String) { #expect(Self.turned(task, text) == text) }

  @Test func opensOnItsDay() {
    #expect(Self.turned("城市书房", "开了，260平米", date: "6月18日") == "6月18日开放，面积260平方米")
    #expect(Self.turned("城市书房", "开了", date: "6月") == "6月开放")
    #expect(Self.turned("城市书房", "开了", date: "6.18") == "已开放")
  }

  /// Units of bare numbers, from the name, the text, the remark, the date or the noun.
  @Test(arguments: [
    ("开馆天数", "352", "每周开放63小时", "", "", "开馆352天，每周开放63小时"), ("参训人数", "48", "", "", "", "参训48人"),
    ("网上服务", "23.5", "万次访问，发文章186篇", "", "", "访问23.5万次，发文章186篇"),
    ("展览", "9", "线上3个，线下6个", "", "", "9个，其中线上3个、线下6个"), ("周六故事会", "46", "1650人次", "含上半年22场", "", "1650人次|46场"),
    ("禾川讲坛", "2", "听众170", "", "", "听众170|2场"), ("安全检查", "12", "查出9处问题", "", "每月", "查出9处问题|12次"),
    ("安全检查", "12", "查出9处问题", "", "5月", "查出9处问题|12"), ("展览", "10", "线上3个，线下6个", "", "", "线上3个，线下6个|10"),
    ("居民健康档案", "27650", "", "", "", "居民健康档案27650"), ("签约服务", "8", "", "", "", "|8"),
  ])
  func countsBareNumbers(
    _ task: String, _ number: String, _ text: String, _ note: String, _ date: String, _ expected: String
  ) {
    let told = BareNumbers(wordbook: Support.wordbook).told(
      task, text, QuantityParser.parse(number), note: note, date: date)
    #expect(([told.text] + told.quantities.map { $0.amount() }).joined(separator: "|") == expected)
  }

  /// A number is reported where no sentence tells it, and only there.
  @Test(
    arguments: [
      ("居民健康档案", "27650", "", nil), ("禾川讲坛", "2", "听众170", nil), ("开馆天数", "352", "", nil),
      ("宣传活动", "5", "群众反映较好", "数量“5”没有单位，没有写进句子"), ("签约服务", "8", "", "数量“8”没有单位，没有写进句子"),
    ] as [(String, String, String, String?)])
  func reportsBareNumbers(_ task: String, _ number: String, _ result: String, _ message: String?) throws {
    let ledger = Support.ledger([
      "1,业务,,业务培训,举办业务培训,6期,5月,已完成,,,,", "2,业务,,\(task),\(result),\(number),6月,已完成,,,,",
    ])
    let made = Drafter.draft(Support.request(ledger))
    let found = made.diagnostics.filter { $0.code == "bare-number" }
    #expect(found.map(\.message.zh) == (message.map { [$0] } ?? []))
    #expect(try #require(made.draft).text.contains(number) == (message == nil))
  }

  @Test(arguments: [
    ("小许比赛", "全市古籍知识竞赛二等奖", "小许参加全市古籍知识竞赛，获二等奖"), ("获奖", "全省气象行业技能大赛第三名", "参加全省气象行业技能大赛，获第三名"),
  ])
  func namesContests(_ task: String, _ result: String, _ expected: String) {
    #expect(Self.told(task, result) == [expected])
  }

  @Test func leavesWhoeverGivesPrizes() {
    #expect(ContestName("劳动竞赛", "评出一等奖2名") == nil)
    #expect(ContestName("比赛", "王某在全市竞赛中获一等奖") == nil)
    #expect(ContestName("业务培训", "全市知识竞赛一等奖") == nil)
  }

  @Test func stagesOfOneProjectGoTogether() throws {
    let records = Support.ledger([
      "1,项目,,云光器件项目,\"签约，总投资22亿元\",,2月,已完成,,,,", "2,项目,,云光器件项目,\"摘地，工业用地186亩\",,5月,已完成,,,,",
      "3,项目,,云光器件项目,\"开工\",,8月,已完成,,,,", "4,项目,,医药产业园一期,\"竣工，标准厂房8万平方米\",,9月,已完成,,,,",
    ]).records
    let texts = Support.grouping.points(Array(records.indices), of: records).map { $0.text(.full) }
    #expect(texts == ["云光器件项目2月签约，总投资22亿元；5月摘地，工业用地186亩；8月开工", "医药产业园一期9月竣工，标准厂房8万平方米"])
  }

  @Test func audiencesOfQuartersStandSideBySide() {
    let rows = ["170,2", "360,4", "255,3"].enumerated().map { i, cell in
      let parts = cell.split(separator: ",")
      return "\(i + 1),文化,,清河讲坛,听众\(parts[0]),\(parts[1]),\(["一", "二", "三"][i])季度,已完成,,,,"
    }
    let records = Support.ledger(rows).records
    let points = Support.grouping.points(Array(records.indices), of: records)
    #expect(points.map { $0.text(.full) } == ["举办清河讲坛9场，听众785人次，一季度、二季度、三季度分别为170、360、255人次"])
    #expect(points.flatMap(\.sums).map(\.shown) == ["9场", "785人次"])
  }

  @Test func seasonsAreParts() {
    #expect(Self.told("招聘会", "春季6场、秋季4场", "10场") == ["举办招聘会10场，其中春季6场、秋季4场"])
  }

  // MARK: - Remarks

  @Test func remarksOnParts() {
    let clauses = Clause.split("15个分馆全部实现通借通还")
    #expect(PartRemark.told("含今年新建3个", behind: clauses) == "其中今年新建3个")
    #expect(PartRemark.told("含今年新建3人", behind: clauses) == nil)
    #expect(PartRemark.told("含今年新建30个", behind: clauses) == nil)
    // Of people and of times that people came: nobody says whose part it is.
    let people = Clause.split("资助参保1.9万人，救助2.34万人次，1860万元")
    #expect(PartRemark.told("含倾斜救助126人", behind: people) == nil)
    #expect(PartRemark.told("含倾斜救助126人", behind: Clause.split("救助1.9万人，1860万元")) == "1.9万人中含倾斜救助126人")
    #expect(PartRemark.told("含上半年", behind: clauses) == nil)
    #expect(PartRemark.apart("没算进进馆数") == "未计入进馆数")
    #expect(PartRemark.apart("不计入考核成绩") == nil)
    #expect(PartRemark.apart("没算进上面那张表") == nil)
  }

  @Test func remarksOnWhatIsOutside() {
    let clauses = Clause.split("行政处罚33人，县级救援队60人已满编，乡镇队伍13支260人")
    #expect(PartRemark.told("公安机关办理的7人不在33人内", behind: clauses) == "公安机关办理的7人未计入")
    #expect(PartRemark.told("60人不在260人内", behind: clauses) == nil)
    #expect(PartRemark.told("综合那次不在10次内", behind: clauses) == nil)
  }

  @Test(arguments: [
    ("开展职工培训213人次", "计划200人次", "超额完成200人次的计划"), ("服务主体1100户", "年初计划1100户", "完成1100户的计划"),
    ("服务主体900户", "计划1100户", nil), ("由78个压减到59个", "计划50个", nil), ("开展培训213人次", "计划12期", nil),
  ])
  func plansInRemarks(_ text: String, _ remark: String, _ expected: String?) {
    #expect(PartRemark.told(remark, behind: Clause.split(text)) == expected)
  }

  @Test func oneMatterInTwoRowsIsToldOnce() throws {
    let ledger = Support.ledger([
      "1,服务,,企业用工,\"招聘会10场，帮助企业招工2300余人\",,全年,已完成,,,,", "2,服务,,招聘会,春季6场、秋季4场,10场,全年,已完成,,,,与用工一行为同一事",
    ])
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
    #expect(draft.text.contains("招聘会10场，其中春季6场、秋季4场，帮助企业招工2300余人"), "\(draft.text)")
  }

  @Test func anItemOfAListIsOneOfBoth() {
    let told = Self.told("危险化学品和烟花爆竹检查", "检查加油站23座、烟花爆竹批发企业2家，整改问题74项")
    #expect(told.count == 1 && told[0].contains("加油站23座、烟花爆竹批发企业2家"), "\(told)")
  }

  @Test func papersAreMadeOfEach() {
    let told = "完成半导体、新能源等4条产业链图谱，目标企业260家"
    #expect(Self.turned("产业链图谱", "半导体、新能源等4条产业链，目标企业260家") == told)
  }

  @Test func aRemarkOnTheRowsOwnNumberAddsNothing() throws {
    let ledger = Support.ledger([
      "1,责任,,县安委会全体会议,召开5次，其中扩大会议2次,,全年,已完成,,,,扩大会议含在5次内", "2,防汛,,强降雨防范应对,启动应急响应5次,,全年,已完成,,,,",
    ])
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
    #expect(draft.text.contains("其中扩大会议2次"), "\(draft.text)")
    #expect(!draft.text.contains("含在"), "\(draft.text)")
  }

  @Test func aPartOfAnotherMeasureHasNoAside() throws {
    let ledger = Support.ledger([
      "1,招商,,签约项目,签约项目46个,,全年,已完成,,,,", "2,招商,,专题推介会,在上海等地举办,5场,全年,已完成,,,,含在46个内",
    ])
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
    #expect(!draft.text.contains("5场（含在"), "\(draft.text)")
  }

  @Test func aHalfThatTheYearHoldsIsToldOnce() {
    let records = Support.ledger([
      "1,文化,,周六故事会,780人次,22,上半年,已完成,,,,", "2,文化,,周六故事会,1650人次,46,全年,已完成,,,,含上半年22场",
    ]).records
    let points = Support.grouping.points(Array(records.indices), of: records)
    #expect(points.map { $0.text(.full) } == ["举办周六故事会46场、1650人次，其中上半年22场"])
  }
}
