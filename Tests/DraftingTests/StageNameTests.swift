import Records
import Testing

@testable import Drafting

/// Stages of one thing in rows of their own, by the names that clerks give them, and how a short clause is said with its name.
struct StageNameTests {
  private func text(_ rows: [String], header: String = "工作事项,完成情况,时间,备注") throws -> String {
    let ledger = LedgerReader.read(
      text: header + "\n" + rows.joined(separator: "\n") + "\n", name: "台账.csv", year: 2023)
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
    Law.check(draft, ledger)
    return draft.text
  }

  @Test(arguments: [
    (["新馆建设-开工,3月18日开工，总投资约6200万元,,", "新馆建设-主体,12月6日封顶，年内付款2870万元,,"], "新馆建设3月18日开工，总投资约6200万元，主体12月6日封顶，年内付款2870万元"),
    (["敬老院扩建-开工,5月6日开工，总投资900万元,,"], "开工敬老院扩建，总投资900万元"),
    (
      ["老旧小区改造开工,棉纺三村、邮电巷两个小区动工，19栋楼,3.5,", "老旧小区改造完工,棉纺三村、邮电巷改完，验收通过，投入3120万元,11.28,"],
      "老旧小区改造棉纺三村、邮电巷两个小区3月5日动工，19栋楼，棉纺三村、邮电巷改造完成，11月28日验收通过"
    ),
    (["国家储备林,3000亩，投资960万元,11月底完工,", "国家储备林开工,3000亩,4.8,"], "国家储备林4月8日开工，11月底完工，3000亩，投资960万元"),
    (["1%人口抽样调查（准备）,选出调查员186名，培训2期,8月,"], "1%人口抽样调查准备，选出调查员186名，培训2期"),
  ])
  func aStageIsOfItsThing(_ rows: [String], _ told: String) throws {
    let text = try text(rows)
    #expect(text.contains(told), "\(text)")
  }

  /// The name's own words stay in their order, and what a number is of stays with it.
  @Test(arguments: [
    ("餐厨垃圾收运,签约餐饮单位1365家，每天收52吨左右,,", "每天收52吨左右"), ("巾帼共富工坊,年初定的任务是新建10家，实际建成11家，人均月增收1600元左右,,", "人均月增收1600元左右"),
    ("委托检验,检验7843批次,,", "委托检验7843批次"), ("统计分析,写了47篇，县领导批示9篇,,", "撰写统计分析47篇"), ("机关党建,学习25次，讲党课5次,,", "机关党建学习25次"),
    ("春节前走访困难户,跑了212户，每户500元,,", "春节前走访困难户212户，每户500元"), ("招生,招了420人，其中外地65人,,", "招生420人，其中外地65人"),
    ("植树,全年植了3200株，成活率91%,,", "全年植树3200株"), ("三季度末预算执行,9月集中调度一次,,", "三季度末预算执行，9月集中调度一次"),
    ("木材销售,\"1.46万方，收入1168万元.价跌\",,", "收入1168万元；价跌"), ("CNAS复评审,5月下旬.不符合项6项.均关闭,,", "5月下旬，不符合项6项；均关闭"),
  ])
  func aClauseKeepsItsWords(_ row: String, _ told: String) throws {
    let text = try text([row])
    #expect(text.contains(told), "\(text)")
  }

  /// What is not finished is one thing with how it was begun and planned.
  @Test func anOpenThingHasItsStart() throws {
    let text = try text([
      "公厕改造开工,计划改造12座,3.15,见10月那行", "公厕改造完工,完成10座，东关、纺织路2座因管线迁改没谈下来，没改成,10月,明年上半年接着弄",
    ])
    #expect(text.contains("公厕改造计划12座，完成10座，东关、纺织路2座因管线迁改未谈妥"), "\(text)")
    #expect(!text.contains("公厕改造完工") && !text.contains("公厕改造开工"), "\(text)")
  }

  @Test(arguments: [
    ("水厂扩建-二期,管网敷设完成8公里，10月通水,,", "水厂扩建二期管网敷设8公里"), ("能力测试,5.20通过，得分92,,", "能力测试5月20日通过"),
    ("暴雨后抢通,7.22大雨，夜里出动380人,,", "暴雨后抢通，7月22日大雨，夜里出动380人"),
    ("省级档案馆测试,11月13日通过，得分91.6,,", "省级档案馆测试11月13日通过"), ("安全培训（新员工）,办了6期、312人,,", "举办6期、312人"),
  ])
  func aPartIsOfItsThing(_ row: String, _ told: String) throws {
    let text = try text([row])
    #expect(text.contains(told), "\(text)")
  }

  /// Kinds of a deed are no object of it, measures have their value, and no verb is said twice around a name.
  @Test(arguments: [
    ("人民调解,调了618件，成功609件,,", "人民调解618件，成功609件"), ("行政调解,调解312件，成功率96%,,", "行政调解312件，成功率96%"),
    ("业主满意度,第三方测评，88.6分,,", "业主满意度88.6分，第三方测评"), ("债务化解,化解隐性债务2.3亿元,,", "化解隐性债务2.3亿元"),
    ("国家奖学金评审,国家奖学金12人、7.2万元,,", "发放国家奖学金12人、7.2万元"),
  ])
  func aNameIsNotTurnedAbout(_ row: String, _ told: String) throws {
    let text = try text([row])
    #expect(text.contains(told) && !text.contains("化解债务"), "\(text)")
  }

  @Test func aMeetingIsCountedByItself() throws {
    let text = try text(["召开经济责任审计联席会议,研究年度计划及结果运用,2,次"], header: "工作事项,完成情况,数量,单位")
    #expect(text.contains("召开经济责任审计联席会议2次，研究年度计划及结果运用"), "\(text)")
  }

  /// A way that a thing was done is no list of what was looked into.
  @Test func aWayIsNoList() throws {
    let text = try text(["人影安全检查,\"逐点检查，弹药当日清点\",\"检查28次，整改隐患15个\""], header: "工作事项,做法,成效")
    #expect(text.contains("弹药当日清点，检查28次，整改隐患15个"), "\(text)")
  }

  /// Points in numbers, dates, lists and names are no stops.
  @Test(arguments: ["执行率7.4%", "3.18开工", "1.加强领导", "完成2项；3.建成1个", "阿不都.买买提获奖", "No.3机组", "一.产量", "V2.0系统"])
  func pointsThatAreNoStops(_ cell: String) { #expect(TypedStops.parted(cell) == nil) }
}
