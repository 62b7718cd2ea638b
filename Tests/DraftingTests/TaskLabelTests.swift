import Testing

@testable import Drafting

/// Labels of rows that say more than the task's name.
struct TaskLabelTests {
  /// A label in one piece with its comment, before what the row tells.
  @Test(arguments: [
    ("抓好手卫生依从率，抓了一年，还是差工作，86.4%（24年83.7%）", "手卫生依从率86.4%（24年83.7%），抓了一年，还是差"),
    ("抓实跌倒，加装床栏扶手、高危挂牌工作，18例，发生率0.11‰", "跌倒18例，加装床栏扶手、高危挂牌，发生率0.11‰"),
    ("做好机动护士库，哪忙调哪工作，库内20人", "机动护士库，哪忙调哪，库内20人"), ("抓实市中医护理技能竞赛，工作，团体二等奖", "参加市中医护理技能竞赛，获团体二等奖"),
  ])
  func aLabelGivesItsNounTheNumber(_ text: String, _ expected: String) throws {
    let told = try #require(TaskLabel.told([Clause(text: text, mark: "，")]))
    #expect(Clause.joined(told) == expected)
  }
}
