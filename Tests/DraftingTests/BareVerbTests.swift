import Testing

@testable import Drafting

/// A clause of a verb and its number has the name that says of what.
@Suite struct BareVerbTests {
  private static func told(_ name: String, _ text: String) -> String? {
    BareVerb.told(Clause.split(text), stem: name).map { Clause.joined($0) }
  }

  @Test(arguments: [
    ("审查逮捕", "受理186件254人，批准逮捕146人", "审查逮捕方面，受理186件254人，批准逮捕146人"), ("准点率", "年均93.1%，达标", "准点率年均93.1%，达标"),
    ("运营里程", "完成1486万公里，少跑约12万公里", "完成运营里程1486万公里，少跑约12万公里"),
    ("失业保险", "参保3.15万人，发放失业金612万元", "失业保险参保3.15万人，发放失业金612万元"),
  ])
  func theNameIsTold(_ name: String, _ text: String, _ told: String) { #expect(Self.told(name, text) == told) }

  @Test(arguments: [
    ("欠薪治理", "受理欠薪线索142条"), ("审查逮捕", "审查逮捕受理186件"), ("危桥改造", "完成危桥改造8座"), ("劳动监察", "检查用人单位318户"), ("春运", "投放客车216辆"),
  ])
  func othersStay(_ name: String, _ text: String) { #expect(Self.told(name, text) == nil) }
}
