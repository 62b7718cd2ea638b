import Testing

@testable import Drafting

/// Names of deeds that were stuck to what was done, and names behind 做好 that are no work.
struct TitleSeamTests {
  @Test(arguments: [
    ("重污染天气应对", "重污染天气应对修订应急减排清单，纳入企业58家", "强化重污染天气应对，修订应急减排清单，纳入企业58家"),
    ("社会组织登记", "社会组织登记新成立11家，注销9家", "新成立社会组织11家，注销9家"),
    ("救助资金审计整改", "救助资金审计整改县审计局反馈问题5个", "推进救助资金审计整改，县审计局反馈问题5个"),
    ("河长巡河", "河长巡河县乡村三级河长456名，全年巡河2.87万人次", "县乡村三级河长456名，全年巡河2.87万人次"),
    ("秸秆禁烧", "秸秆禁烧6月、10月两个重点时段出动312人次", "强化秸秆禁烧，6月、10月两个重点时段出动312人次"),
    ("燃煤小锅炉淘汰", "拆除燃煤小锅炉淘汰4台、合计17蒸吨", "拆除燃煤小锅炉4台、合计17蒸吨"),
    ("乡镇敬老院改造提升", "乡镇敬老院改造提升石桥、白沙2所敬老院完工", "推进乡镇敬老院改造提升，石桥、白沙2所敬老院完工"),
  ])
  func aDeedLeadsItsClause(_ stem: String, _ text: String, _ expected: String) throws {
    let told = try #require(TitleSeam(wordbook: Support.wordbook).told(Clause.split(text), stem: stem))
    #expect(Clause.joined(told) == expected)
  }

  /// Things of which it is told how far they are, indicators, and deeds with their object.
  @Test(arguments: [
    ("石门水库除险加固", "石门水库除险加固主体工程9月28日完工"), ("停车管理", "停车管理收入732万元"), ("城区堵点治理", "城区堵点治理计划8个，完成7个"),
    ("走访慰问", "走访慰问退休教职工58人次"), ("第二自来水厂", "第二自来水厂设计日供水5万吨"),
    ("机房UPS更换", "机房UPS更换电池32节"), ("数字档案馆系统升级", "数字档案馆系统升级1月立项、5月招标、10月20日上线试运行"),
  ])
  func othersGoOn(_ stem: String, _ text: String) {
    #expect(TitleSeam(wordbook: Support.wordbook).told(Clause.split(text), stem: stem) == nil)
  }

  @Test(arguments: [
    ("做好停车位工作，背街小巷划线，新增86个", "背街小巷划线，新增停车位86个"), ("抓实停车位工作，路内泊位，新划1360个，其中学校医院周边420个", "新划路内泊位1360个，其中学校医院周边420个"),
    ("做好滨河路北段工作，全长3.6公里，投资2.14亿元", "滨河路北段全长3.6公里，投资2.14亿元"),
    ("完成立功受奖，集体三等功1个，嘉奖11人", "获集体三等功1个，嘉奖11人"), ("做好学生竞赛获奖工作，县级以上89人次", "学生竞赛县级以上获奖89人次"),
    ("抓实假牌套牌工作，缉查布控，67起，行政拘留43人", "缉查布控，查处假牌套牌67起，行政拘留43人"),
    ("完成标志标线护栏，标线3.4万平方米，标志牌512块", "施划标线3.4万平方米，安装标志牌512块"),
    ("完成农村平交路口“千灯万带”，减速带326条，警示灯58处", "实施农村平交路口“千灯万带”，安装减速带326条，警示灯58处"),
    ("做好营业收入合计工作，租金、物业费、停车三块，涉及资金3860万元", "营业收入合计3860万元，包括租金、物业费、停车三块"),
    ("做好校运会工作，第23届，26个项目", "举办第23届校运会，26个项目"), ("抓好无人机巡航工作，城区和S308重点段，640架次", "在城区和S308重点段开展无人机巡航640架次"),
    ("做好业务指标工作，各项存款余额90.36亿元", "各项存款余额90.36亿元"), ("做好职业技能等级证书工作，学生参考780人", "职业技能等级证书学生参考780人"),
  ])
  func whatIsNoWorkNeedsNoShell(_ text: String, _ expected: String) throws {
    let told = try #require(ShellLead(wordbook: Support.wordbook).told(Clause.split(text)))
    #expect(Clause.joined(told) == expected)
  }

  @Test(arguments: ["做好安全播出工作，重要保障期87天", "抓实国庆中秋假期保畅工作，每天高峰车流1.6万辆", "完成老旧小区改造，14栋632户"])
  func workKeepsItsLead(_ text: String) {
    #expect(ShellLead(wordbook: Support.wordbook).told(Clause.split(text)) == nil)
  }

  @Test(arguments: [
    ("人才队伍", "1人", false), ("收费", "14家", false), ("个人有关事项报告", "28人", true), ("高龄津贴", "1.36万人", true),
    ("路灯", "60盏", true),
    ("困难群众", "35人", true), ("水行政执法", "5家", false),
  ])
  func aNounIsOfWhatItsNumberCounts(_ noun: String, _ number: String, _ fits: Bool) {
    #expect(ObjectFit.takes(noun, number) == fits)
  }

  /// What readers found turned round, row by row: the name, the cell and the sentence.
  @Test(arguments: [
    ("临时救助", "全年救助873人次，发放救助金156.2万元", "临时救助873人次"), ("水行政执法", "巡查326次，立案17起", "开展水行政执法巡查326次"),
    ("学习教育", "研讨5次，党课4次", "开展学习教育，研讨5次"),
    ("在职党员报到", "9家单位263人来社区报到，认领微心愿118个", "9家单位263名在职党员来社区报到"),
    ("教育培训班次", "计划26期，办24期3180人次", "教育培训班次计划26期"), ("报修处理", "全年报修7426单，办结7389单", "全年报修7426单"),
    ("选人用人专项检查", "查8个单位，发现问题31个", "对8个单位开展选人用人专项检查"),
    ("县级行政区域界线联检", "与邻县界线82.6公里联检完成，界桩9个完好", "与邻县界线82.6公里联检完成"),
  ])
  func namesAreNotTurnedRound(_ task: String, _ result: String, _ expected: String) {
    let told = Statement(wordbook: Support.wordbook).clauses(task, stem: task, Clause.split(result), [])
    #expect(Clause.joined(told).hasPrefix(expected), "\(Clause.joined(told))")
  }
}
