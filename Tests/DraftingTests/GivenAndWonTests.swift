import Testing

@testable import Drafting

/// The verb by who gives and who gets.
@Suite struct GivenAndWonTests {
  private func told(_ text: String, of unit: String = "安和县实验小学") -> String {
    let clauses = Clause.split(text)
    let point = Point(
      records: [0], clauses: clauses, sums: [], isHighlight: false, stem: "", weight: 0, date: 0)
    return GivenAndWon(wordbook: Support.wordbook, level: OwnLevel(of: unit)).mended(point).text(.full)
  }

  @Test(arguments: [
    ("举办职业技能大赛，组建4支集训队备赛，国赛二等奖1项、省赛一等奖2项", "参加职业技能大赛，组建4支集训队备赛，获国赛二等奖1项、省赛一等奖2项"),
    ("举办职工篮球比赛，评出一等奖1个、二等奖2个", "举办职工篮球比赛，评出一等奖1个、二等奖2个"),
    ("举办演讲比赛，一等奖1名、二等奖2名", "举办演讲比赛，一等奖1名、二等奖2名"),
    ("县优质课一等奖4人、二等奖5人，获市优质课二等奖1人", "获县优质课一等奖4人、二等奖5人，市优质课二等奖1人"),
    ("推荐7支团队参加省赛，银奖1项、铜奖2项", "推荐7支团队参加省赛，获银奖1项、铜奖2项"),
    ("评选市级骨干教师1人、县级学科带头人3人", "新增市级骨干教师1人、县级学科带头人3人"),
    ("评选校级骨干教师6人", "评选校级骨干教师6人"),
    ("考上本科7个，每人奖1000元", "考上本科7个，每人奖1000元"),
    ("2人被总队嘉奖", "2人被总队嘉奖"),
    ("表彰，获评校“五四红旗团委”", "获评校“五四红旗团委”"),
    ("惠及残疾人两项补贴9642人，共912.4万元", "发放残疾人两项补贴912.4万元，惠及9642人"),
    ("惠及高龄津贴约1.36万人，共1088.4万元", "发放高龄津贴1088.4万元，惠及约1.36万人"),
    ("惠及群众1420人次", "惠及群众1420人次"),
    ("出台制度，修订27，新订5，废止3", "健全制度，修订27项、新订5项、废止3项"),
    ("出台制度3项", "出台制度3项"),
  ])
  func puts(_ text: String, _ expected: String) { #expect(told(text) == expected) }

  @Test(arguments: [
    ("某县教育局", "评选县级骨干教师12人", "评选县级骨干教师12人"),
    ("某县教育局", "评选市级骨干教师2人", "新增市级骨干教师2人"),
    ("某市总工会", "评选市级工匠10人", "评选市级工匠10人"),
    ("某省教育厅", "评选省级名师10人", "评选省级名师10人"),
    ("江州职业技术学院机电工程学院团委", "评选省级优秀团员2人", "新增省级优秀团员2人"),
    ("我处", "评选市级工匠10人", "评选市级工匠10人"),
  ])
  func goesByTheLevelOfTheOffice(_ unit: String, _ text: String, _ expected: String) {
    #expect(told(text, of: unit) == expected)
  }
}
