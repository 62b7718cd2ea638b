import Testing

@testable import Drafting

@Suite struct GroupingTests {
  @Test func foldsQuartersAndShowsTheSum() throws {
    let points = Support.points([
      ("理论学习中心组学习（一季度）", "围绕党的二十大精神开展集体学习研讨", "2次"),
      ("理论学习中心组学习（二季度）", "结合主题教育开展集体学习研讨", "1次"),
      ("理论学习中心组学习（三季度）", "围绕高质量发展开展集体学习研讨", "2次"),
      ("理论学习中心组学习（四季度）", "围绕全面从严治党开展集体学习研讨", "1次"),
    ])
    let point = try #require(points.first)
    #expect(points.count == 1)
    #expect(point.text(.full) == "理论学习中心组围绕党的二十大精神、高质量发展和全面从严治党，结合主题教育开展集体学习研讨6次")
    #expect(point.sums.map(\.arithmetic) == ["2次＋1次＋2次＋1次＝6次"])
    #expect(point.records == [0, 1, 2, 3])
  }

  @Test func addsNumbersInsideTheText() {
    let points = Support.points([
      ("党建督查（第一轮）", "开展党建督查，反馈问题13个", "1轮"), ("党建督查（第二轮）", "开展党建督查，反馈问题6个", "1轮"),
    ])
    #expect(points.map { $0.text(.full) } == ["开展党建督查2轮，反馈问题19个"])
    #expect(points.flatMap(\.sums).map(\.arithmetic) == ["13个＋6个＝19个", "1轮＋1轮＝2轮"])
  }

  @Test(arguments: [
    // Approximate numbers stay approximate.
    ("100余次", "20次", "普遍谈心谈话120余次"),
    ("1,200次", "300次", "普遍谈心谈话1500次"),
    ("1.5次", "1.5次", "普遍谈心谈话3次"),
    // Numerals add up in figures.
    ("两次", "3次", "普遍谈心谈话5次"),
    ("十余次", "三次", "普遍谈心谈话13余次"),
  ])
  func adds(_ first: String, _ second: String, _ expected: String) {
    let points = Support.points([("谈心谈话（上半年）", "普遍谈心谈话", first), ("谈心谈话（下半年）", "普遍谈心谈话", second)])
    #expect(points.map { $0.text(.full) } == [expected])
  }

  @Test func showsTheSumOfNumeralsInFigures() {
    let points = Support.points([("谈心谈话（上半年）", "普遍谈心谈话", "两次"), ("谈心谈话（下半年）", "普遍谈心谈话", "3次")])
    #expect(points.flatMap(\.sums).map(\.arithmetic) == ["2次＋3次＝5次"])
  }

  @Test(arguments: [
    ("60人", "70人次"),  // unlike units
    ("近100次", "100余次"),  // approximations in different directions
    ("30%", "40%"),  // shares
    ("计划40人", "计划30人"),  // aims
  ])
  func doesNotAdd(_ first: String, _ second: String) {
    let points = Support.points([("谈心谈话（上半年）", "普遍谈心谈话", first), ("谈心谈话（下半年）", "普遍谈心谈话", second)])
    #expect(points.flatMap(\.sums).isEmpty)
    let text = points.map { $0.text(.full) }.joined()
    for number in [first, second] {
      let digits = number.filter { $0.isWholeNumber }
      #expect(text.contains(digits), "\(text) lacks \(digits)")
    }
  }

  @Test func keepsDifferentMattersApart() {
    let points = Support.points([
      ("座谈会（一季度）", "召开企业座谈会，征集意见建议", "12条"), ("座谈会（二季度）", "到乡镇听取群众对供水的意见", "3次"),
    ])
    #expect(points.count == 2)
  }

  @Test func addsClauseByClause() {
    let points = Support.points([
      ("中心组学习", "第一季度：专题学习研讨2次，撰写心得体会20篇", "2次"), ("中心组学习（第二季度）", "专题学习研讨3次，撰写心得体会20篇", "3次"),
      ("中心组学习（下半年）", "专题学习研讨6次", "6次"),
    ])
    #expect(points.map { $0.text(.full) } == ["中心组专题学习研讨11次，撰写心得体会40篇"])
  }

  @Test func aResultThatRepeatsTheTaskSaysNothing() {
    let points = Support.points([
      ("党员冬训", "党员冬训(第一期)", "参训612人"), ("党员冬训", "党员冬训(第二期)", "参训598人"),
    ])
    #expect(points.map { $0.text(.full) } == ["开展党员冬训，1210人参训"])
  }

  @Test func theSameBodiesAreNotCountedTwice() {
    let points = Support.points([
      ("主题党日（上半年）", "指导8个支部开展主题党日活动", "48次"), ("主题党日（下半年）", "指导8个支部开展主题党日活动", "46次"),
    ])
    #expect(points.map { $0.text(.full) } == ["指导8个支部开展主题党日活动94次"])
  }
}
