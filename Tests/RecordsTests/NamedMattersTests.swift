import Testing

@testable import Records

/// Tables in which 事项 names each row's task.
@Suite struct NamedMattersTests {
  private static func records(_ header: String, _ rows: [String]) -> [TaskRecord] {
    LedgerReader.read(text: ([header] + rows).joined(separator: "\n") + "\n", name: "台账.csv", year: 2025).records
  }

  private static let rows = [
    "1月,走访慰问,走访困难残疾人家庭并送米油,320户", "3月,专场招聘会,联合人社局举办，达成意向41人,1场", "5月,白内障筛查,下到11个乡镇筛查,1420人",
    "6月,手语培训,培训政务大厅工作人员,60人",
  ]

  @Test func eachOfItsOwnIsTheTask() throws {
    let records = Self.records("时间,事项,内容,数量", Self.rows)
    #expect(records.map(\.task) == ["走访慰问", "专场招聘会", "白内障筛查", "手语培训"])
    #expect(records[0].result == "走访困难残疾人家庭并送米油")
    #expect(records.allSatisfy { $0.topic.isEmpty })
    #expect(records[3].quantityText == "60人")
  }

  @Test func besideAResultTheContentIsHowItWasDone() throws {
    let rows = Self.rows.map { $0 + ",已经办好并报送" }
    let records = Self.records("时间,事项,内容,数量,完成情况", rows)
    #expect(records[0].task == "走访慰问" && records[0].measures == "走访困难残疾人家庭并送米油")
  }

  /// 主题党日 and 志愿服务 return in a diary: what each was about is its result.
  @Test func eventsOfADiaryAreTasks() throws {
    let rows = [
      "1.15,主题党日,学习党章,112", "2.18,主题党日,我为医院献一策,108", "3.5,志愿服务,学雷锋义诊,26", "3.13,主题党日,义务植树,115",
      "5.11,志愿服务,到石坪乡义诊,18", "6.27,总支书记讲党课,七一专题党课,121", "7.22,警示教育大会,通报典型案例6起,189",
    ]
    let records = Self.records("时间,事项,内容,参加人数", rows)
    #expect(records.map(\.task).prefix(3) == ["主题党日", "主题党日", "志愿服务"])
    #expect(records[0].result == "学习党章" && records.allSatisfy { $0.topic.isEmpty })
  }

  /// Where the kinds of a diary are events, they are no sections.
  @Test func kindsOfEventsAreTasks() {
    let rows = [
      "1.8,支委会,商量过年慰问困难党员,5", "1.16,主题党日,学习中央一号文件,26", "2.20,主题党日,清扫村道,24", "3.18,党课,镇党委副书记讲乡村振兴,28",
      "5.15,党员大会,推选积极分子2名,29",
    ]
    let records = Self.records("时间,类型,内容,人数", rows)
    #expect(records.map(\.task).prefix(2) == ["支委会", "主题党日"] && records.allSatisfy { $0.section.isEmpty })
  }

  /// 事项 | 干了啥 | 结果: what each row has of its own is the task, and 干了啥 how it was done.
  @Test(arguments: ["干了啥", "做了什么", "怎么干的"])
  func deedsBesideMattersAreWays(_ header: String) {
    let rows = ["1月,流动人口登记,按楼栋更新,登记612套", "3月,加装电梯,协调一楼住户,成3部", "6月,反诈宣传,入户发资料,全年被骗9起"]
    let records = Self.records("月份,事项,\(header),结果", rows)
    #expect(records.map(\.task) == ["流动人口登记", "加装电梯", "反诈宣传"])
    #expect(records.map(\.measures) == ["按楼栋更新", "协调一楼住户", "入户发资料"])
    #expect(records[0].result == "登记612套" && records.allSatisfy { $0.topic.isEmpty })
  }

  /// Matters that return are topics, and 干了啥 names the tasks below them.
  @Test func deedsBelowTopicsAreTasks() {
    let rows = ["1月,党建,开主题党日,到会26人", "2月,党建,讲党课,到会31人", "3月,平安,排查出租屋,查214户", "4月,平安,反诈入户,走访86户"]
    let records = Self.records("月份,事项,干了啥,结果", rows)
    #expect(records.map(\.topic) == ["党建", "党建", "平安", "平安"])
    #expect(records[0].task == "开主题党日")
  }

  /// 党建品牌 names what 具体内容 tells of; 会议 names meetings beside their 议题.
  @Test(arguments: [
    ("党建品牌,具体内容,覆盖人数", ["红色议事厅,每月议事一次,460人", "银龄课堂,开设书法班,120人", "小巷管家,党员认领楼栋,86名"]),
    ("类型,主题,时间,参加人数", ["主题党日,缅怀先烈,4月4日,28", "党课,作风建设,6月20日,30", "组织生活会,查摆问题,2月10日,29"]),
    ("会议,议题,次数", ["党委会,研究议题132个,24", "中心组学习,交流发言48人次,12", "民主生活会,查摆问题23条,1"]),
  ])
  func namesOfThingsAreTasks(_ header: String, _ rows: [String]) {
    let records = Self.records(header, rows)
    #expect(records.map(\.task) == rows.map { String($0.prefix { $0 != "," }) })
  }

  /// What was left and is done as well is no shortfall.
  @Test func theRestThatWasDoneAsWellIsDone() throws {
    let rows = ["学习教育,查摆问题32条，7月底改了30条，剩2条（停车难）9月也改完了", "巡察整改,反馈15条，剩2条（停车难）还没改完"]
    let records = Self.records("工作任务,完成情况", rows)
    #expect(records.map(\.state) == [.done, .ongoing])
  }

  /// Kinds that return are topics, as ever.
  @Test func kindsOfTasksStayTopics() throws {
    let rows = ["党建,组织主题党日,12次", "党建,讲授专题党课,4次", "业务,检查企业,36家", "业务,培训骨干,60人", "业务,走访群众,80户"]
    let records = Self.records("事项,内容,数量", rows)
    #expect(records.map(\.topic) == ["党建", "党建", "业务", "业务", "业务"])
    #expect(records[0].task == "组织主题党日")
  }

  private static let fields = [
    "控辍保学", "德育", "教研", "体育", "美育", "资助", "安全", "家校协同", "党建", "课后服务", "阅读推广", "营养改善", "信息化",
  ]

  /// So many fields of one row each are tasks, and the paragraphs beside them their results.
  @Test func fieldsOfOneRowEachAreTasks() {
    let rows = Self.fields.enumerated().map { "\($1),全年组织\($1)方面的检查\($0 + 3)次，覆盖6个年级24个班，没有漏掉一个学生," }
    let records = Self.records("板块,工作内容,存在问题", rows)
    #expect(records.map(\.task) == Self.fields && records.allSatisfy { $0.section.isEmpty })
    #expect(records[1].result.hasPrefix("全年组织德育方面的检查4次"))
  }

  /// A few fields are tasks as well where no other column could name one.
  @Test func fewFieldsBesideWaysAndEffectsAreTasks() {
    let rows = Self.fields.prefix(4).enumerated().map { "\($1),逐校督查并按月通报,督查\($0 + 3)次，覆盖126所学校" }
    let records = Self.records("领域,主要做法,取得成效", rows)
    #expect(records.map(\.task) == Array(Self.fields.prefix(4)) && records[0].measures == "逐校督查并按月通报")
  }

  /// So are they where nothing is called a task.
  @Test func fieldsBesideWaysAndEffectsAreTasks() {
    let rows = Self.fields.enumerated().map { "\($1),逐校督查并按月通报,督查\($0 + 3)次，覆盖126所学校" }
    let records = Self.records("领域,主要做法,取得成效", rows)
    #expect(records.map(\.task) == Self.fields && records.allSatisfy { $0.section.isEmpty })
  }

  /// 项目 names the task where 具体内容 is blank in rows that have it.
  @Test func itemsWithoutDetailsAreTasks() {
    let rows = ["急救演练,心肺复苏、火灾疏散,16次,", "规范化培训,,48人,合格率100%", "业务讲座,,24场,", "拔管率,‰,0.19,≤0.30"]
    let records = Self.records("项目,具体内容,全年,备注", rows)
    #expect(records.map(\.task) == ["急救演练", "规范化培训", "业务讲座", "拔管率"])
    #expect(records[1].quantityText == "48人" && records[0].result == "心肺复苏、火灾疏散")
  }

  /// A chapter a row, few as they are, or brief tasks beside them, stay sections.
  @Test func fewFieldsAreSections() {
    let rows = Self.fields.prefix(6).enumerated().map { "\($1),全年组织\($1)方面的检查\($0 + 3)次，覆盖6个年级24个班，没有漏掉一个学生" }
    #expect(Self.records("板块,工作内容", Array(rows)).map(\.section) == Array(Self.fields.prefix(6)))
    let brief = Self.fields.enumerated().map { "\($1),\($1)检查,检查\($0 + 3)次" }
    #expect(Self.records("类别,工作任务,完成情况", brief).map(\.section) == Self.fields)
  }
}
