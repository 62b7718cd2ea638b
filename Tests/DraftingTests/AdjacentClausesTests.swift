import Records
import Testing
import TextCore

@testable import Drafting

/// Two clauses that say one thing are told as one, and with whom it was done goes before what was done.
@Suite struct AdjacentClausesTests {
  private static func met(_ text: String) -> String {
    Clause.joined(AdjacentClauses(wordbook: Support.wordbook).met(Clause.split(text)))
  }

  @Test(arguments: [
    ("受理投诉764件，上年935件，下降18.3%", "受理投诉764件，比上年的935件下降18.3%"),
    ("进馆186420人次，上年142300人次，增长31%", "进馆186420人次，比上年的142300人次增长31%"),
    ("完成全省市级部门综合考评，列全省第3位", "在全省市级部门综合考评中列全省第3位"),
    ("第七次全国公共图书馆评估，获评二级馆", "在第七次全国公共图书馆评估中获评二级馆"),
    ("安装路灯，85盏，投入12.75万元", "安装路灯85盏，投入12.75万元"), ("开展职工培训，23期、1460人次，超额完成计划", "开展职工培训23期、1460人次，超额完成计划"),
    ("开展应急疏散演练11次，地震、消防、防踩踏", "开展地震、消防、防踩踏应急疏散演练11次"),
    ("COD排放36.8吨，许可42吨", "COD排放36.8吨，低于42吨的许可量"), ("开展反诈宣传，进企业、村居30场", "走进企业、村居开展反诈宣传30场"),
    ("开展法治宣传，走进机关、企业、乡村86场", "走进机关、企业、乡村开展法治宣传86场"),
    ("开展“冬日暖衣”募捐，面向师生开展募捐，募集善款2万元", "面向师生开展“冬日暖衣”募捐，募集善款2万元"),
    ("严格程序开展推荐优秀团员工作，推荐86名", "严格程序推荐优秀团员86名"), ("发送预警短信，约1260万条次", "发送预警短信约1260万条次"),
    ("开展执法人员轮训，办2期、112人次", "开展执法人员轮训2期、112人次"), ("完成县道改造，完成路基18公里", "推进县道改造，完成路基18公里"),
    ("开展“五四”主题团日，以“青春”为主题组织团日活动", "以“青春”为主题组织“五四”主题团日活动"),
  ])
  func tellsOnce(_ text: String, _ expected: String) { #expect(Self.met(text) == expected) }

  @Test(arguments: [
    "立案31件，上年24件、121万元，罚款下降3%", "受理投诉764件，上年935件，同比下降18.3%", "开展绩效考核，评为优秀12名", "完成路灯安装，12.75万元",
    "组织职工体检，214人", "举办展览9个，书法、绘画、摄影", "开展消防演练2次，干部、职工参加", "开展法治宣传，走进学校2所、工厂4家", "召开例会；85盏",
    "完成综合考评，列入计划", "开展志愿服务，在社区开展义诊",
  ])
  func leavesOthers(_ text: String) { #expect(Self.met(text) == text) }

  @Test(arguments: [
    ("世界读书日期间，开展11场活动，2300多人次，与县教育局联合举办", "世界读书日期间，与县教育局联合开展11场活动，2300多人次"),
    ("参加职业技能大赛，组建4支集训队备赛，获一等奖1项，与教务处共同组织", "参加职业技能大赛，与教务处共同组建4支集训队备赛，获一等奖1项"),
    ("建成物流网点22个，覆盖22个乡镇，与县邮政公司共建", "与县邮政公司共同建成物流网点22个，覆盖22个乡镇"),
    ("内涝风险预警平台上线运行，接入易涝点62处，与市住建局共建", "与市住建局共建的内涝风险预警平台上线运行，接入易涝点62处"),
  ])
  func putsPartnersAhead(_ text: String, _ expected: String) {
    #expect(Clause.joined(JointDoing.ahead(Clause.split(text))) == expected)
  }

  @Test(arguments: [
    "办结提案7件，与县政协联合举办", "与县教育局联合开展活动11场，2300人次", "召开座谈会2次，与各方共同努力", "完成检查12次，与市住建局共建",
  ])
  func leavesWhoeverHasNoPlace(_ text: String) {
    #expect(Clause.joined(JointDoing.ahead(Clause.split(text))) == text)
  }

  @Test func readsRemarks() {
    func facts(_ note: String) -> [String] { NoteReading(note, isOpen: false, year: 2023).facts }
    #expect(facts("组委会来信致谢") == ["组委会来信致谢"])
    #expect(facts("与市住建局共建") == ["与市住建局共建"])
    #expect(facts("上回三级") == ["上次为三级"])
    #expect(facts("原为三级馆") == ["原为三级馆"])
    #expect(facts("该矿10月验收合格后复产") == ["该矿10月验收合格后复产"])
    #expect(facts("没有超期贮存") == ["没有超期贮存"])
    #expect(facts("另2处落实度汛措施，工程11月完工") == ["另2处落实度汛措施", "工程11月完工"])
    #expect(facts("工程11月完工") == ["工程11月完工"])
    #expect(facts("没有地方放") == [])
    #expect(facts("上次没去") == [])
    #expect(facts("与往年一样") == [])
  }
}
