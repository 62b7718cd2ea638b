import Testing

@testable import Records
@testable import TextCore

/// Quantities that stand in several columns: a number and its unit, the parts of the year, the change, the target.
@Suite struct FigureColumnTests {
  static func read(_ text: String) -> Ledger { LedgerReader.read(text: text, name: "台账.csv", year: 2023) }

  static func meanings(_ ledger: Ledger) -> String {
    ledger.columns.map { $0.meaning?.key ?? "-" }.joined(separator: " ")
  }

  /// 单位 over measure words is the unit of the number beside it; over offices it is who answers for it.
  @Test(arguments: [
    (
      "序号,工作任务,完成情况,数量,单位\n1,党课,开讲,1,次\n2,招生,招了,1436,人\n3,收入,收了,18.62,亿元\n4,班级,用了,6,个班\n",
      "id task result quantity unit", ["1次", "1436人", "18.62亿元", "6个班"]
    ),
    (
      "序号,工作任务,完成情况,数量,单位\n1,党课,开讲,1次,办公室\n2,招生,招了,2人,教务处\n3,收入,收了,3万元,财务科\n",
      "id task result quantity owner", ["1次", "2人", "3万元"]
    ),
    (
      "序号,任务,责任部门,完成情况,数量,单位\n1,培训,办公室,办了,14人；46人次,\n2,诉求,办公室,办了,\"1,284\",件\n3,听课,办公室,听了,约300,人次\n4,其他,办公室,做了,,项\n",
      "id task owner result quantity unit", ["14人；46人次", "1,284件", "约300人次", ""]
    ),
    ("序号,工作任务,完成情况,数量,计量单位\n1,甲,做了,,\n2,乙,做了,5,场\n", "id task result quantity unit", ["", "5场"]),
  ])
  func unit(text: String, meanings: String, quantities: [String]) {
    let ledger = Self.read(text)
    #expect(Self.meanings(ledger) == meanings)
    #expect(ledger.records.map(\.quantityText) == quantities)
    #expect(!ledger.diagnostics.contains { $0.code == "second-column" })
  }

  @Test func unitsCount() throws {
    let ledger = Self.read("任务,完成情况,数量,单位\n甲,做了,3.1,万人\n乙,做了,1200余,人\n")
    #expect(ledger.records.map { $0.quantities.map(\.unit) } == [["万人"], ["人"]])
    #expect(ledger.records.map { $0.quantities.map(\.scale) } == [["万"], [""]])
    #expect(ledger.records[1].quantities[0].approximate == "余")
    #expect(ledger.records[0].fields.map(\.value) == ["甲", "做了", "3.1", "万人"])
  }

  /// The year's column is the quantity, with the change behind it; the parts are told where it is blank.
  @Test(arguments: [
    (
      "编号,条线,工作事项,1—6月,1—12月,同比,情况说明,是否完成\n1,审判,受理案件,4862件,9347件,+6.8%,旧存312件,是\n"
        + "2,审判,刑事案件,148件,316件,-4.2%,判处387人,是\n3,审判,调撤率,48.2%,53.6%,,调撤,是\n4,审判,回访,3次,,,回访当事人,是\n5,审判,服判,,,,服判率91.7%,是\n",
      "id section task - quantity change result state",
      ["9347件，同比增长6.8%", "316件，同比下降4.2%", "53.6%", "上半年3次", ""]
    ),
    (
      "工作任务,完成情况,上半年,全年\n甲,做了甲,2,5\n乙,做了乙,3,\n", "task result - quantity", ["5", "上半年3"]
    ),
    (
      "工作任务,完成情况,一季度,二季度,三季度,四季度\n甲,做了甲,2次,3次,,4次\n乙,做了乙,—,1次,0次,\n", "task result - - - -",
      ["一季度2次；二季度3次；四季度4次", "二季度1次；三季度0次"]
    ),
    (
      "工作任务,完成情况,季度,数量\n甲,做了甲,一季度,2次\n乙,做了乙,二季度,3次\n", "task result date quantity", ["2次", "3次"]
    ),
    ("工作任务,一季度,二季度,全年\n甲,1次,2次,3次\n乙,,1次,1次\n", "task - - quantity", ["3次", "1次"]),
    ("工作任务,上年,今年,同比\n甲,100件,120件,+20%\n", "task - quantity change", ["120件，同比增长20%"]),
    ("指标,单位,一季度,二季度\n甲,人,1,2\n乙,次,,3\n", "task unit - -", ["一季度1人；二季度2人", "二季度3次"]),
    ("年度目标,完成情况\n建成养老驿站3个,建成3个\n开展培训,培训2期\n", "task result", ["", ""]),
    (
      "工作任务,一季度,二季度,完成状态\n甲,做了甲并报送,接着做了乙,已完成\n", "task result date state", [""]
    ),
  ])
  func periods(text: String, meanings: String, quantities: [String]) {
    let ledger = Self.read(text)
    #expect(Self.meanings(ledger) == meanings)
    #expect(ledger.records.map(\.quantityText) == quantities)
  }

  @Test func partsAreReportedAsSuperseded() throws {
    let ledger = Self.read("工作任务,完成情况,一季度,二季度,全年累计\n甲,做了甲,2,3,5\n")
    let finding = try #require(ledger.diagnostics.first { $0.code == "superseded-columns" })
    #expect(finding.message.zh.contains("“一季度”、“二季度”的数含在“全年累计”里"))
    #expect(finding.severity == .note)
    // The year's sum of a row is no running total of the rows.
    #expect(ledger.records[0].quantities.allSatisfy { !$0.isRunningTotal })
  }

  @Test(arguments: [
    ("+6.8%", "同比", "", "同比增长6.8%"), ("-11.0%", "同比", "", "同比下降11.0%"), ("−4.2%", "同比", "", "同比下降4.2%"),
    ("6.8%", "同比", "", "同比增长6.8%"), ("增长6.8%", "同比", "", "同比增长6.8%"), ("下降3%", "比上年", "", "同比下降3%"),
    ("↑2.4个百分点", "同比", "", "同比提高2.4个百分点"), ("6.8", "同比（%）", "", "同比增长6.8%"), ("持平", "同比", "", "与上年持平"),
    ("0.0%", "同比", "", "与上年持平"), ("+12", "较上年", "件", "同比增加12件"), ("0.068", "同比", "件", ""), ("", "同比", "", ""),
    ("—", "同比", "", ""), ("见附件", "同比", "", ""), ("4.2%", "同比下降", "", "同比下降4.2%"),
  ])
  func change(cell: String, header: String, unit: String, clause: String) {
    #expect(YearChange.clause(cell, under: header, unit: unit) ?? "" == clause)
  }

  /// The change is told behind its number, which is asked for by `tellsChange`.
  @Test func changeIsTold() {
    let ledger = Self.read("工作任务,完成情况,数量,单位,同比\n甲,做了甲,47,件,+20.5%\n乙,做了乙,3,件,\n丙,做了丙,,,+3%\n")
    #expect(ledger.records.map(\.tellsChange) == [true, false, false])
    #expect(ledger.records.map(\.quantityText) == ["47件，同比增长20.5%", "3件", ""])
    #expect(LedgerExport.csv(ledger).contains("甲,做了甲,47件，同比增长20.5%\n"))
  }

  /// The number of the year is the task's own, ahead of what the result tells of others.
  @Test func numberLeads() {
    let ledger = Self.read(
      """
      工作任务,完成情况,上半年,全年
      金融借款纠纷,另有214件诉前化解,200件,536件
      审务督察,通报9人次,7次,16次
      破产审判,受理5件,2件,5件
      调撤率,适用率,80%,86%
      """)
    #expect(ledger.records.map(\.numberLeads) == [true, true, false, false])
    let plain = Self.read("工作任务,完成情况,数量\n金融借款,另有214件化解,536件\n督察,通报9人次,16次\n")
    #expect(plain.records.map(\.numberLeads) == [true, false])
  }

  /// 参与人数 says what its numbers count; a number of teams stays what it is.
  @Test func people() {
    let ledger = Self.read("工作任务,参与人数,开展情况\n甲,1126,做了甲\n乙,2300余人次,做了乙\n丙,24队,做了丙\n丁,9,新发展团员9名\n")
    #expect(
      ledger.records.flatMap(\.quantities).map { $0.label + $0.amount() } == ["参加1126人", "参加2300余人次", "24队", "9人"])
  }

  /// A ditto mark takes the numbers above it from a row of the same task only.
  @Test func dittoOfAnotherTask() {
    let ledger = Self.read(
      "工作任务,完成情况,数量\n心理辅导,新建辅导室1间，辅导76人次,\n家访（秋季）,〃,915户\n团支书培训（上半年）,开班讲课3次,64人\n团支书培训（下半年）,〃,71人\n"
        + "慰问党员,送去慰问金,\n慰问职工,〃,\n")
    #expect(
      ledger.records.map(\.result) == [
        "新建辅导室1间，辅导76人次", "", "开班讲课3次", "开班讲课3次", "送去慰问金", "送去慰问金",
      ])
    #expect(ledger.diagnostics.filter { $0.code == "ditto-of-another" }.count == 1)
  }

  /// A sheet of indicators is a ledger: the indicator is the task, the year's number its quantity.
  @Test func indicators() {
    let ledger = Self.read(
      """
      2023年度生产经营指标完成情况,,,,,,,,,
      指标,单位,年计划,一季度,二季度,三季度,四季度,全年累计,完成率,备注
      供水总量,万吨,4200,1012,1086,1174,1058,4330,103.1%,
      产销差率,%,≤13,12.6,12.4,12.3,12.4,12.4,达标,按全年水量算
      利润总额,万元,680,112,176,243,130,661,97.2%,电费涨价
      管网抢修,次,—,96,81,102,118,397,,及时率98.7%
      安全事故,起,0,0,0,0,0,0,达标,
      档案,页,80000,,,,,,,
      """)
    #expect(Self.meanings(ledger) == "task unit target - - - - quantity state note")
    #expect(ledger.records.map(\.quantityText) == ["4330万吨", "12.4%", "661万元", "397次", "0起", ""])
    #expect(ledger.records.map(\.state) == [.done, .done, .ongoing, .done, .done, .done])
    #expect(ledger.records.map(\.target) == ["4200", "≤13", "680", "—", "0", "80000"])
    #expect(ledger.records.map(\.saysNothingOfBeingDone) == [false, false, false, false, false, true])
    #expect(!ledger.hasErrors)
  }

  @Test func aBlankRateWithoutAResultIsNoState() {
    let ledger = Self.read("工作任务,完成率\n甲,114.1%\n乙,\n丙,2000%\n")
    #expect(ledger.records.map(\.state) == [.done, .unknown, .unknown])
    #expect(ledger.diagnostics.map(\.code) == ["no-state", "unknown-state"])
  }

  /// A rate beyond the whole is done; where the only state is a rate and blank, the words of the result decide.
  @Test func rates() {
    let ledger = Self.read(
      """
      工作任务,年度目标,完成情况,完成率,备注
      甲,32公里,改造36.5公里,114.1%,
      乙,25处,完成22处,88%,
      丙,占比85%,占比87.3%,,
      丁,三季度开工,未开工,0,
      戊,装修,今年不搞了,取消,
      己,8万页,,,
      庚,三套,做了两套，第三套还没动工,,
      """)
    #expect(ledger.records.map(\.state) == [.done, .ongoing, .done, .notDone, .cancelled, .done, .ongoing])
    #expect(ledger.records.map(\.saysNothingOfBeingDone) == [false, false, false, false, false, true, false])
    #expect(ledger.records[0].target == "32公里")
    #expect(ledger.diagnostics.filter { $0.severity == .warning }.map(\.code) == ["pending-without-state"])
    #expect(ledger.diagnostics.contains { $0.message.zh.contains("“完成率”空着，正文写着“第三套还没动工”") })
  }

  /// A total that its parts do not add up to is doubted; where the clerk doubts it too, the parts are told.
  @Test(arguments: [
    ("2,2,3,2,8,合计待核", "9次", "2+2+3+2=9；起草写相加的数"),
    ("2,2,3,2,8,", "8次", "2+2+3+2=9；起草写合计的数"), ("2,2,3,2,9,合计待核", "9次", nil),
    // Numbers that run on, and one that is blank.
    ("26,58,90,121,121,各季为累计数，待核", "121次", nil), (",,3,,8,合计待核", "8次", nil),
  ])
  func totalsOfARow(_ cells: String, _ quantity: String, _ doubt: String?) {
    let ledger = Self.read("项目,计数单位,一季度,二季度,三季度,四季度,合计,备注,完成状态\n理论研讨,次,\(cells),已完成\n集中学习,次,1,1,1,1,4,,已完成\n")
    #expect(ledger.records.map(\.quantityText) == [quantity, "4次"])
    let found = ledger.diagnostics.filter { $0.code == "wrong-total" }
    #expect(found.map(\.severity) == (doubt == nil ? [] : [.warning]))
    if let doubt { #expect(found.first?.message.zh.contains(doubt) == true) }
  }
}

/// The unit of a column of its own, for cells that are more than one bare number.
@Suite struct CellUnitTests {
  @Test(arguments: [
    ("上转2105、下转1873", "人次", "上转2105人次、下转1873人次"), ("约2.1万", "剂次", "约2.1万剂次"), ("人均约1.2万", "分", "人均约1.2万分"),
    ("8.6万余", "户", "8.6万余户"), ("1.2万", "万元", "1.2万元"), ("1,284", "件", "1,284件"), ("60余", "次", "60余次"),
    // As they are: a unit of their own, prose, a rank, numbers that nothing tells apart.
    ("14人；46人次", "人", "14人；46人次"), ("拆了一半", "处", "拆了一半"), ("第2", "名", "第2"), ("12、13", "个", "12、13"),
    ("5批7人次", "批", "5批7人次"),
  ])
  func fills(_ cell: String, _ unit: String, _ expected: String) {
    #expect(CellUnit.filled(cell, unit) == expected)
  }

  @Test func readsLargeScales() {
    #expect(QuantityParser.parse("6.80亿千瓦时").map { [$0.scale, $0.unit] } == [["亿", "亿千瓦时"]])
    #expect(QuantityParser.parse("3万人次").map(\.unit) == ["万人次"])
  }
}
