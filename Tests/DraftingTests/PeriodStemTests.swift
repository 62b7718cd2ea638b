import Testing

@testable import Drafting

@Suite struct PeriodStemTests {
  @Test(arguments: [
    ("理论学习中心组学习（一季度）", "理论学习中心组学习"),
    ("主题党日（上半年）", "主题党日"),
    ("党员集中轮训（第二批）", "党员集中轮训"),
    ("第3季度意识形态研判", "意识形态研判"),
    ("5月主题党日", "主题党日"),
    ("1-3月谈心谈话", "谈心谈话"),
    ("机关小讲堂第2期", "机关小讲堂"),
    ("党建督查（第一轮）", "党建督查"),
    ("2023年党建要点", "党建要点"),
    ("主题党日（12月）", "主题党日"),
    ("秋冬攻坚（10—12月）执结", "秋冬攻坚执结"),
  ])
  func takesThePeriodOut(_ task: String, _ stem: String) {
    #expect(PeriodStem.of(task) == stem)
  }

  @Test(arguments: [
    "落实“三会一课”制度", "召开座谈会3场", "“两学一做”学习教育", "一岗双责落实情况（含附件）", "三重一大决策", "第一议题", "十四五规划评估",
    "上半年", "三季度末预算执行", "6月底资产清查",
  ])
  func leavesOtherNumbers(_ task: String) {
    #expect(PeriodStem.of(task) == task)
  }
}
