import Testing

@testable import Drafting

/// One row in, one statement out: the clerk's words, with the quantity beside what it counts.
@Suite struct PointWordingTests {
  @Test(arguments: [
    // The number goes behind the act.
    ("集体学习研讨", "围绕高质量发展开展集体学习研讨", "2次", "围绕高质量发展开展集体学习研讨2次"),
    ("节前提醒", "重要节日前发送廉政提醒短信", "860条", "重要节日前发送廉政提醒短信860条"),
    ("节前提醒", "在6个重要节日前发送廉政提醒短信", "720条", "在6个重要节日前发送廉政提醒短信720条"),
    // Ahead of a clause with a number of its own.
    ("开展党建工作督查", "对各支部开展党建工作督查，反馈问题21个", "2轮", "对各支部开展党建工作督查2轮，反馈问题21个"),
    ("青年小组", "组建青年小组，形成调研成果12篇", "5个", "组建青年小组5个，形成调研成果12篇"),
    // A lone one says nothing; the number that the text has is not said again.
    ("召开思想政治工作会议", "分析思想动态，回应诉求17条", "1次", "召开思想政治工作会议，分析思想动态，回应诉求17条"),
    ("走访", "走访企业30家", "30家", "走访企业30家"),
    // People: those who came, those before whom the number goes, those who are the object.
    ("讲专题党课", "党组书记为全体党员讲授专题党课", "1次；128人", "党组书记为全体党员讲授专题党课，128人参加"),
    ("选派干部", "选派年轻干部到一线锻炼", "7人", "选派7名年轻干部到一线锻炼"),
    ("干部选任", "选拔任用科级干部", "6人", "选拔任用科级干部6人"),
    ("述职", "组织支部书记述职，逐人点评", "8人", "组织8名支部书记述职，逐人点评"),
    ("警示教育", "组织观看警示教育片", "3场；256人次", "组织观看警示教育片3场、256人次"),
    // Labels.
    ("举办读书班", "举办读书班，班子成员交流发言", "1期；参加42人", "举办读书班1期，42人参加，班子成员交流发言"),
    ("建立台账", "建立落实台账，逐项销号", "办结31项", "建立落实台账，逐项销号，办结31项"),
    // Bodies that 个 counts.
    ("支部换届", "指导支部按期规范换届", "8个", "指导8个支部按期规范换届"),
    ("支部换届", "指导水管站等支部按期换届", "3个", "指导水管站等3个支部按期换届"),
    ("支部换届", "水管站、勘测队等支部按期完成换届", "3个", "水管站、勘测队等3个支部按期完成换届"),
    // The number of an event stays with it where a later clause has one inside.
    ("意识形态研究", "党组会研究意识形态工作，排查漏洞5处并整改", "2次", "党组会研究意识形态工作2次，排查漏洞5处并整改"),
    ("讲授专题党课", "党组书记结合工作讲党课", "8次；306人次", "讲授专题党课，党组书记结合工作讲党课8次、306人次"),
    // The task's fuller name, its subject, or its own clause where the result lacks it.
    ("修订全面从严治党责任清单", "修订责任清单，细化责任43条", "", "修订全面从严治党责任清单，细化责任43条"),
    ("理论学习中心组学习", "围绕党史开展研讨", "2次", "理论学习中心组围绕党史开展研讨2次"),
    ("机关小讲堂", "组织业务骨干讲政策", "1期；65人次", "举办机关小讲堂1期、65人次，组织业务骨干讲政策"),
    // Only that it is done: made from the task.
    ("举办青年干部培训班", "已完成", "2期", "举办青年干部培训班2期"),
    ("年度述职评议", "", "", "开展年度述职评议"),
    // Twice the same number.
    ("专项整治", "开展专项整治，排查问题9个、完成整改9个", "2项", "开展专项整治2项，排查问题9个、全部完成整改"),
  ])
  func words(_ task: String, _ result: String, _ quantity: String, _ expected: String) {
    let points = Support.points([(task, result, quantity)])
    #expect(points.map { $0.text(.full) } == [expected])
  }
}
