import Testing
import TextCore

@testable import Drafting

/// Accidents happen and nobody does them; targets and what became of things stand beside the numbers.
struct BadNewsTests {
  @Test(arguments: [
    ("检修滑跌", "轻伤1人，歇工12天；四不放过，处理3人，整改4条", "发生检修滑跌轻伤事故，轻伤1人，歇工12天；按“四不放过”原则处理3人，整改4条"),
    ("管线泄漏事故", "受伤2人，已痊愈", "发生管线泄漏事故，受伤2人，已痊愈"),
  ])
  func anAccidentHappens(_ task: String, _ result: String, _ told: String) throws {
    #expect(Clause.joined(try #require(Accidents.told(task, Clause.split(result)))) == told)
  }

  @Test(arguments: [("事故应急演练", "轻伤1人情景演练"), ("工伤认定", "重伤2人、轻伤5人认定办结"), ("检修", "完成检修12台")])
  func workOnAccidentsIsWork(_ task: String, _ result: String) {
    #expect(Accidents.told(task, Clause.split(result)) == nil)
  }

  @Test(
    arguments: [
      ("一般及以上安全生产事故0起", "未发生一般及以上安全生产事故"), ("火灾0起", "未发生火灾"), ("全年发生责任事故0起", "未发生责任事故"), ("投诉0起", nil),
    ] as [(String, String?)])
  func whatDidNotHappenIsToldAsThat(_ text: String, _ told: String?) {
    #expect(Accidents.none(text) == told)
  }

  @Test(arguments: [
    ("第三方测评96.2分", "95分", "第三方测评96.2分，高于95分的目标"),
    ("平均2.6个工作日，小型用户报装零材料", "3个工作日内", "平均2.6个工作日，控制在3个工作日以内，小型用户报装零材料"),
    ("扩容到位，全年接听电话5.86万个", "座席4个增加到8个", "扩容到位，座席由4个增加到8个，全年接听电话5.86万个"),
    ("第三方测评93.2分", "95分", "第三方测评93.2分"),
    ("平均4个工作日", "3个工作日内", "平均4个工作日"),
  ])
  func theTargetStandsBesideWhatCameOfIt(_ result: String, _ target: String, _ told: String) {
    #expect(TargetBeside.worded(result, target: target) == told)
  }
}
