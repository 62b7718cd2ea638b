import Testing

@testable import Drafting

/// Where the name of a row goes that would stand ahead of its clauses with nothing but a comma.
struct NamePlaceTests {
  private let check = NameAndClause(wordbook: Support.wordbook)

  private func told(_ name: String, _ text: String) -> String? {
    check.told(Clause.split(name + "，" + text), stem: name).map { Clause.joined($0) }
  }

  /// The name is the object that a verb with nothing but a number lacks, in the first clause or behind how it was done.
  @Test(arguments: [
    ("少数民族发展任务资金", "下达1860万元，安排项目23个", "下达少数民族发展任务资金1860万元，安排项目23个"),
    ("场所法人登记", "新办2处，累计19处", "新办场所法人登记2处，累计19处"), ("合理化建议", "收136条，采用49条", "收集合理化建议136条，采用49条"),
    ("光荣牌", "村级服务站核查，破损即换，新挂298块，更换176块", "村级服务站核查，破损即换，新挂光荣牌298块，更换176块"),
    ("手足口病", "报412例，重症0", "报告手足口病412例，重症0"), ("村务公开栏", "各村自查，更换36块", "各村自查，更换村务公开栏36块"),
    ("民主法治示范村", "新创省级2个、市级5个", "新创省级民主法治示范村2个、市级5个"), ("创业担保贷款", "发放1260万元", "发放创业担保贷款1260万元"),
    ("工会驿站", "新建6个，累计31个，其中1个入选全省最美工会驿站", "新建工会驿站6个，累计31个，其中1个入选全省最美工会驿站"),
    ("自助借还机", "新购，分馆装6台", "新购自助借还机，分馆装6台"), ("智能垃圾箱", "新购，小区装40组", "新购智能垃圾箱，小区装40组"),
    ("义务兵家庭优待金", "核对名册后打卡发放，287户，574万元", "核对名册后打卡发放义务兵家庭优待金287户、574万元"),
    ("失业金", "按月足额发放126人", "按月足额发放失业金126人"), ("孤儿养育津贴", "每季度发放86人", "每季度发放孤儿养育津贴86人"),
    ("高龄津贴", "按季足额拨付，1320人，86万元", "按季足额拨付高龄津贴1320人、86万元"),
  ])
  func itIsTheObject(_ name: String, _ text: String, _ expected: String) {
    #expect(told(name, text) == expected)
  }

  /// A campaign is told with what was done in it, and is no object of that.
  @Test(arguments: [
    ("秋季征兵", "体检31人，送兵9人", "秋季征兵体检31人，送兵9人"), ("秸秆禁烧", "巡查62天，处置火点5个", "秸秆禁烧巡查62天，处置火点5个"),
    ("义务献血", "发动120人", nil),
  ])
  func aCampaignIsNoObject(_ name: String, _ text: String, _ expected: String?) {
    let told = told(name, text)
    #expect(expected == nil ? told?.hasPrefix("发动义务献血") != true : told == expected, "\(told ?? "")")
  }

  /// The name goes on in the clause, or the clause says it.
  @Test(arguments: [
    ("职工医疗互助", "2.14万人参加，补助1036人次", "2.14万人参加职工医疗互助，补助1036人次"), ("送立功喜报", "送喜报62份", "送立功喜报62份"),
    ("零散烈士墓迁葬", "迁葬39座", "零散烈士墓迁葬39座"), ("为烈士寻亲", "为5位烈士找到亲属", "为5位烈士找到亲属"),
    ("患者满意度", "住院96.3%，门诊94.1%", "住院患者满意度96.3%，门诊94.1%"), ("门急诊总量", "全院合计112680人次", "全院门急诊总量112680人次"),
    ("基层工会组建", "新建基层工会46家", "新建基层工会46家"), ("教育和儿童", "乡中心小学改造操场，投资86万元", "乡中心小学改造操场，投资86万元"),
    ("住院分娩", "产妇1168人（上年为1213人）", "住院分娩产妇1168人（上年为1213人）"),
    ("烟花爆竹", "许可零售点83个，比上年减少11个", "许可烟花爆竹零售点83个，比上年减少11个"), ("澜江三桥", "10月下旬主塔封顶", "澜江三桥10月下旬主塔封顶"),
    ("冷链物流", "新设网点12个", "新设冷链物流网点12个"),
    ("债务", "归还银行贷款1200万元", "归还银行贷款1200万元"),
    ("农村饮水", "新建集中供水点2处", "新建集中供水点2处"), ("“铁拳”行动", "立案263件", "“铁拳”行动立案263件"),
    ("争取上级补助资金", "到位19.86亿元", "争取上级补助资金到位19.86亿元"),
    ("粮食烘干能力", "260吨/日", "粮食烘干能力260吨/日"),
    ("知识产权质押融资", "41笔、3.46亿元", "知识产权质押融资41笔、3.46亿元"),
  ])
  func itGoesOnOrIsSaid(_ name: String, _ text: String, _ expected: String) {
    #expect(told(name, text) == expected)
  }

  /// A deed leads with a verb that goes with it.
  @Test(arguments: [
    ("优抚对象医疗补助", "定点医院“一站式”结算，补助1266人次", "发放优抚对象医疗补助，定点医院“一站式”结算，补助1266人次"),
    ("招聘回访", "实际到岗207人", "开展招聘回访，实际到岗207人"), ("结核病", "推荐转诊可疑症状者63人", "加强结核病防治，推荐转诊可疑症状者63人"),
    ("安全生产", "开展演练12次", "加强安全生产，开展演练12次"),
    ("自主就业退役士兵接收", "提前对接名单", "做好自主就业退役士兵接收，提前对接名单"), ("企业退出便利化", "简易注销2874户", "推进企业退出便利化，简易注销2874户"),
    ("元旦春节送温暖", "走访企业36家", "开展元旦春节送温暖活动，走访企业36家"),
  ])
  func aDeedLeads(_ name: String, _ text: String, _ expected: String) {
    #expect(told(name, text) == expected)
  }

  /// A verb with its object leads by itself, and things that no verb lacks stay ahead.
  @Test(arguments: [
    ("落实过紧日子要求", "压减一般性支出2870万元"), ("压减法人户数", "由23户减至19户"), ("办村晚", "自己演的，18个节目"), ("自助借还机", "县里统一配"),
    ("烟花爆竹", "许可企业83家"), ("困难党员", "七一走访，每户500元"),
  ])
  func otherNamesStay(_ name: String, _ text: String) { #expect(told(name, text) == nil) }

  /// A number by itself is of the deed before it, and the name of a part stands in it.
  @Test func numbersAndParts() {
    #expect(
      check.told(Clause.split("开展职工技能培训，31期2460人次，取得证书875人"), stem: "名称").map { Clause.joined($0) }
        == "开展职工技能培训31期2460人次，取得证书875人")
    #expect(
      check.told(Clause.split("发放残疾人两项补贴，发放387人，62万元"), stem: "名称").map { Clause.joined($0) }
        == "发放残疾人两项补贴387人，62万元")
    #expect(check.told(Clause.split("为企业减免检定费136万元"), stem: "名称") == nil)
    #expect(
      check.told(Clause.split("22870台件，为企业减免检定费136万元"), stem: "强制检定").map { Clause.joined($0) }
        == "强制检定22870台件，为企业减免检定费136万元")
    var clauses = Clause.split("立案712件")
    clauses.append(Clause(text: "其中，“铁拳”行动，立案263件", mark: "。", rows: [1]))
    #expect(
      check.told(clauses, stem: "名称", names: { _ in "“铁拳”行动" }).map { Clause.joined($0) }
        == "立案712件。其中，“铁拳”行动立案263件")
  }
}
