import Testing

@testable import Records

/// Numbers in columns beside the task's own are told under their headers.
struct FurtherFiguresTests {
  private func effects(_ csv: String) -> [String] {
    LedgerReader.read(bytes: Array(csv.utf8), name: "台账.csv", year: 2025).records.map(\.effect)
  }

  @Test(arguments: [
    ("场次,参加人数", "12,3400", "参加3400人"),
    ("数量,罚没金额（万元）", "2场,38.6", "罚没金额38.6万元"),
    ("数量,查出问题金额（万元）", "2个,870", "查出问题金额870万元"),
    ("数量,媒体报道（篇）", "2场,6篇", "媒体报道6篇"),
    ("数量,发现隐患数,整改数", "2次,32,30", "发现隐患32处，整改30处"), ("工程量,完成金额（万元）", "32公里,28.8", "完成金额28.8万元"),
    ("数量,服务人次,群众满意率", "2场,约1200,98.6", "服务约1200人次，群众满意率98.6%"),
  ])
  func tellsNumbersUnderTheirHeaders(_ header: String, _ cells: String, _ effect: String) {
    #expect(effects("工作任务,完成情况,\(header)\n开展普法宣传,进社区宣讲,\(cells)\n") == [effect])
  }

  @Test(arguments: [
    ("数量,预算金额（万元）", "2场,38.6"), ("数量,经费支出（万元）", "2场,3.6"), ("数量,去年参加人数", "2场,300"),
    ("数量,累计服务人次", "2场,3000"), ("数量,参加人数", "2场,0"), ("数量,参加人数", "2场,待定"), ("数量,权重分（分）", "2场,5"),
  ])
  func leavesOutWhatIsNotOfTheYearsWork(_ header: String, _ cells: String) {
    #expect(effects("工作任务,完成情况,\(header)\n开展普法宣传,进社区宣讲,\(cells)\n") == [""])
  }

  @Test func doesNotTellTwiceWhatTheResultHas() {
    #expect(effects("工作任务,完成情况,数量,参加人数\n开展普法宣传,培训320人,2场,320\n") == [""])
  }

  @Test func standsWithTheEffectInTheOrderOfTheColumns() {
    let csv = "工作任务,完成情况,数量,查出问题金额（万元）,整改成效,约谈人次\n专项审计,走访企业64户,1个,346,追回资金218万元,3\n"
    #expect(effects(csv) == ["查出问题金额346万元，追回资金218万元，约谈3人次"])
  }

  /// What inspections and audits find is their result, and what came of that stands behind it.
  @Test(arguments: [
    ("查出问题,整改情况", "查出问题58个,追回资金55万元", "查出问题58个，追回资金55万元", ""),
    ("处理结果", "处罚企业3家，罚款2.1万元", "处罚企业3家，罚款2.1万元", ""),
    ("整改计划", "3月底前整改完", "", ""), ("存在问题,整改情况", "人手不够，缺2人,从乡镇借调1人充实", "从乡镇借调1人充实", "人手不够，缺2人"),
    ("整改情况", "已完成", "", ""),
  ])
  func tellsWhatElseCameOfTheWork(_ header: String, _ cells: String, _ effect: String, _ problem: String) {
    let csv = "工作任务,完成情况,\(header)\n经济责任审计,对4个乡镇实施,\(cells)\n"
    let records = LedgerReader.read(bytes: Array(csv.utf8), name: "台账.csv", year: 2025).records
    #expect(records.map(\.effect) == [effect])
    #expect(records.map(\.problem) == [problem])
  }

  /// What a work cost and what came in is told; what an office spends on itself is not.
  @Test(arguments: [
    ("换路灯", "装成64盏", "9.6万元", "投入9.6万元"), ("村组路", "3.2公里完工通车", "128万元", "投入128万元"),
    ("卫生室翻修", "门窗换新", "42000元", "投入42000元"),
    ("人居环境", "清运垃圾46吨", "奖补5.7万元", "奖补5.7万元"), ("换灯管", "换20根", "300元", ""), ("春节慰问", "32户", "12800元", ""),
    ("修渠", "修4.3公里，投入9.6万元", "9.6万元", ""), ("业务培训", "3期", "2.4万元", ""), ("修水泵", "修好2台", "无", ""),
  ])
  func spendingOnWorksIsTold(_ task: String, _ result: String, _ spent: String, _ expected: String) {
    let text = "日期,事项,结果,用钱,备注\n1.5,\(task),\"\(result)\",\(spent),\n2.6,三务公开,公开12期,0,\n3.1,低保年审,46户,500元,\n"
    let records = LedgerReader.read(text: text, name: "台账.csv", year: 2025).records
    #expect(records[0].effect == expected && records[1].effect.isEmpty && records[2].effect.isEmpty)
  }

  /// How many took part is told from their column, and who alone is not.
  @Test(arguments: [
    ("大班家长98人", "满意度97%", "大班家长98人参加"), ("全体教职工", "满意度97%", ""), ("师生（364人）", "用时2分50秒", ""),
  ])
  func thoseWhoTookPartAreTold(_ who: String, _ result: String, _ effect: String) {
    let text = "时间,活动内容,参加人员,完成情况\n3月5日,家长讲座,\(who),\(result)\n4月6日,植树,干部120人,120人植树\n"
    let records = LedgerReader.read(text: text, name: "台账.csv", year: 2025).records
    #expect(records.map(\.effect) == [effect, ""])
  }
}
