import Testing

@testable import Drafting

/// Names of deeds that were stuck to their clauses, or taken apart.
struct GluedNameTests {
  private let check = NameAndClause(wordbook: Support.wordbook)

  /// What does not go on from the name stands behind its lead, or alone where it says the name.
  @Test(arguments: [
    ("宗教活动场所安全检查", "宗教活动场所安全对全县46处宗教活动场所检查4轮184处次", "对全县46处宗教活动场所检查4轮184处次"),
    ("养老机构消防排查", "养老机构消防排查对全市23家养老机构每季度查一遍", "对全市23家养老机构每季度查一遍"),
    ("司法所规范化建设", "司法所规范化全县15个司法所，今年改造提升5个", "推进司法所规范化建设，全县15个司法所，今年改造提升5个"),
    ("智慧矫正中心创建", "智慧矫正中心创建投入设备采购96万元", "推进智慧矫正中心创建，投入设备采购96万元"),
    ("护理员培训", "护理员培训民政局举办，去9人", "护理员培训由民政局举办，去9人"), ("驾驶员培训", "驾驶员培训市交通局组织，38人参加", "驾驶员培训由市交通局组织，38人参加"),
    ("伙食委员会", "老人5名、职工2名，每周定菜谱上墙", "伙食委员会由老人5名、职工2名组成，每周定菜谱上墙"),
    ("石榴籽宣讲队", "干部6名、教师4名，宣讲22场", "石榴籽宣讲队由干部6名、教师4名组成，宣讲22场"),
  ])
  func itIsParted(_ stem: String, _ text: String, _ expected: String) {
    #expect(check.told(Clause.split(text), stem: stem).map { Clause.joined($0) } == expected)
  }

  /// What goes on from its name does so.
  @Test(arguments: [
    ("公租房空置房维修", "公租房空置房维修已全部完成"), ("滨河路改造", "滨河路改造累计投资320万元"), ("燃气安全检查", "燃气安全检查632家次"),
    ("食品抽检", "食品抽检合格率98.2%"), ("农村危房改造", "农村危房改造全部竣工"),
  ])
  func whatGoesOnStays(_ stem: String, _ text: String) { #expect(check.told(Clause.split(text), stem: stem) == nil) }

  /// No deed is the object of another, and a kind stands ahead of its thing.
  @Test(arguments: [
    ("行政执法办案", "立案712件", "行政执法立案712件"), ("治安执法办案", "立案86件", "治安执法立案86件"),
    ("基层所标准化", "建成2个", "建成标准化基层所2个"), ("阅览室规范化", "建成12个", "建成规范化阅览室12个"),
    ("公益诉讼检察", "立案45件", "公益诉讼检察立案45件"),
    ("设备故障停机", "全年停机146小时", "全年停机146小时"), ("场所安全排查", "检查46处，发现隐患16处", "开展场所安全排查，检查46处，发现隐患16处"),
  ])
  func deedsStayApart(_ task: String, _ result: String, _ expected: String) {
    let points = Support.points([(task: task, result: result, quantity: "")])
    let told = TitlesSpoken.told([[points]], Support.wordbook).joined().joined().map { $0.text(.full) }
    #expect(told == [expected])
  }
}
