import Foundation
import Records
import Testing

@testable import Drafting

/// Rows of a part of the year beside a row of the year under another name.
@Suite struct InterimRowsTests {
  /// Rows as `task|result|quantity|remark`, and the row that is within another one; -1 for none.
  @Test(arguments: [
    (["白内障复明手术（上半年）|定点医院县医院|86例|", "全年白内障手术|全年免费手术|173例|含上半年86"], 0),
    (["上半年干部调整|3批104人次||含在全年内", "县管干部调整|全年提请7批263人次||"], 0),
    (["一季度办证|新办残疾人证，其中上门评残18人|112本|", "全年办证|新办486本，换领731本；全年上门评残64人|486本|"], 0),
    (["违法查处分季度|供支队调度，一季度5.42万、二季度6.35万、三季度6.71万、四季度6.15万起||", "交通违法查处总量|24.63万起||"], 0),
    // More than the year's number, another matter, a level of its own.
    (["上半年手术|完成手术186例|186例|", "全年白内障手术|全年免费手术|173例|"], -1),
    (["上半年安全检查|检查12次||", "全年消防演练|全年演练14次||"], -1),
    (["一季度工作|召开会议3次，研究解决征地拆迁遗留问题||", "全年工作|全年召开会议12次||"], -1),
  ])
  func areWithinTheYears(_ rows: [String], _ part: Int) throws {
    let ledger = Support.ledger(
      rows.enumerated().map { i, row in
        let cells = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        return "\(i + 1),业务,工作,\(cells[0]),\(cells[1]),\(cells[2]),2023年\(i + 3)月,已完成,办公室,,,\(cells[3])"
      })
    let found = InterimRows.tellers(Array(ledger.records.indices), ledger.records)
    #expect(found.map(\.row) == (part < 0 ? [] : [part]))
    let back = InterimRows.tellers(ledger.records.indices.reversed(), ledger.records)
    #expect(back.map(\.row) == found.map(\.row))
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
    Law.check(draft, ledger)
  }

  /// Rows as `task|result|quantity|remark`, and what is told of them.
  @Test(arguments: [
    (["滨河路北段|全长3.6公里，投资2.14亿元，9月28日通车||", "滨河北路建成通车|3.6公里，同步绿化4.2万平方米||"], "同步绿化4.2万平方米", "3.6公里"),
    (["6月强降雨灾毁抢修|阻断37处，修复资金680万元||", "村道水毁修复|37处，680万元||同上一行，养护股也报了"], "修复资金680万元", "37处"),
    (
      ["助残日集中活动|现场发放辅具138件，200余名志愿者参加||", "助残日系列活动|入户走访640户；主会场发放辅具138件||辅具和上一行是一回事"],
      "走访640户", "138件"
    ),
  ])
  func toldOnce(_ rows: [String], _ words: String, _ once: String) throws {
    for rows in [rows, rows.reversed()] {
      let ledger = Support.ledger(
        rows.enumerated().map { i, row in
          let cells = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
          return "\(i + 1),业务,工作,\(cells[0]),\(cells[1]),\(cells[2]),2023年,已完成,办公室,,,\(cells[3])"
        })
      let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
      Law.check(draft, ledger)
      #expect(draft.text.contains(words), "\(draft.text)")
      #expect(draft.text.components(separatedBy: once).count == 2, "\(draft.text)")
    }
  }

  @Test(arguments: [
    ("排查14个（村12个、社区2个）", "村12个、社区2个"), ("隔离带131公里（新建46公里，维护85公里）", "新建46公里、维护85公里"),
    ("排查14个（村12个、社区3个）", nil), ("古树1127株（一级43株）", nil), ("民宿4家（甲级1、乙级3）", nil), ("检查14个（含村级）", nil),
  ])
  func partsOfABracket(_ text: String, _ parts: String?) {
    #expect(BracketedParts.parted(text)?.parts == parts)
  }

  @Test(arguments: [
    ("项目22→26项", "项目由22项增加到26项"), ("时限15→8个工作日", "时限由15个工作日减少到8个工作日"), ("合格率95.2%→96.9%", nil), ("A→B", nil),
    ("由15个工作日压到8个", "由15个工作日压缩到8个"),
  ])
  func changesInWords(_ text: String, _ expected: String?) {
    let told = Change.arrowed(Change.written(text))
    #expect(told == expected ?? text)
  }

  /// Rows as `task|result|remark`, and the one that another row has the numbers of by its own remark; -1 for none.
  @Test(arguments: [
    (["行政执法|检查企业286家次，立案47件|", "四季度执法情况|四季度检查78家次，立案13件|含在上一行"], 1),
    (["一季度门诊|接诊4120人次|全年数见12月", "门诊|接诊18600人次|"], 0),
    (["信访总量|受理2864件次，其中来信312件|", "四季度信访量|四季度受理651件次，其中来信74件|已含在全年数里", "初信初访|受理1932件|"], 1),
    // More than the year's, apart from it, no part of the year.
    (["门诊|接诊4120人次|", "四季度门诊|接诊18600人次|含在全年数里"], -1),
    (["门诊|接诊18600人次|", "四季度门诊|接诊4120人次|不含在全年数里"], -1),
    (["门诊|接诊18600人次|", "义诊门诊|接诊320人次|含在全年数里"], -1),
  ])
  func saySoThemselves(_ rows: [String], _ part: Int) throws {
    let ledger = Support.ledger(
      rows.enumerated().map { i, row in
        let cells = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        return "\(i + 1),业务,工作,\(cells[0]),\(cells[1]),,2023年,已完成,办公室,,,\(cells[2])"
      })
    let records = RemarkOrders.obeyed(ledger.records, year: 2023)
    #expect(InterimRows.noted(Array(records.indices), records).map(\.row) == (part < 0 ? [] : [part]))
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
    Law.check(draft, ledger)
  }

  /// Rows as `task|result`, and what is told of both in one place; nil where they are two matters.
  @Test(arguments: [
    (["库房恒温改造开工|4月", "库房恒温改造|11月20日完工，投资312万元"], "库房恒温改造4月开工，11月20日完工，投资312万元"),
    (["青石崖治理工程开工|5月12日开工", "青石崖治理工程完工|11月下旬完工，投资860万元"], "青石崖治理工程5月12日开工，11月下旬完工，投资860万元"),
    (["滨河路改造（开工）|3月12日开工，总投资4860万元", "滨河路提升工程|10月28日完工通车，全长2.3公里"], "3月12日开工，总投资4860万元，10月28日完工通车"),
    (["应急指挥中心升级开工|3月18日开工，总投资680万元", "应急指挥平台升级|11月26日完工并试运行"], "3月18日开工，总投资680万元，11月26日完工"),
    (["教学楼开工|3月18日举行开工仪式", "新建教学楼|12月竣工，建筑面积3600平方米"], "3月18日举行开工仪式，12月竣工"),
    (["东村水渠开工|3月18日开工", "西村水渠完工|12月竣工，全长3公里"], nil),
    (["石桥小学教学楼开工|3月18日开工", "白果小学教学楼完工|12月竣工，面积3600平方米"], nil),
    (["滨河路改造开工|3月18日开工", "滨河路绿化完工|12月竣工，面积3600平方米"], nil),
  ])
  func startsAreToldWithTheEnd(_ rows: [String], _ words: String?) throws {
    for rows in [rows, rows.reversed()] {
      let ledger = Support.ledger(
        rows.enumerated().map { i, row in
          let cells = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
          return "\(i + 1),业务,工作,\(cells[0]),\(cells[1]),,2023年,已完成,办公室,,,"
        })
      let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
      Law.check(draft, ledger)
      if let words { #expect(draft.text.contains(words), "\(draft.text)") }
      let merged = draft.report.records.count { $0.fate == Fate.merged.rawValue }
      #expect(merged == (words == nil ? 0 : 1), "\(draft.text)")
    }
  }

  /// What a cell tells of the year and of a part of it, the remark, and what is told.
  @Test(arguments: [
    ("全年受理62.37万件，办结率99.6%（四季度受理17.8万件，含在内）", "", "全年受理62.37万件，办结率99.6%"),
    ("全年交易320亩，收益9600万元；三季度交易180亩", "180亩已含在320亩里", "全年交易320亩，收益9600万元"),
    // Another unit, a part that nobody says is one.
    ("全年交易320亩；三季度交易18宗", "18宗已含在内", "全年交易320亩；三季度交易18宗"),
    ("全年交易320亩；三季度交易180亩", "", "全年交易320亩；三季度交易180亩"),
  ])
  func partsInOneCell(_ result: String, _ note: String, _ told: String) {
    let ledger = Support.ledger(["1,业务,工作,指标交易,\(result),,2023年,已完成,办公室,,,\(note)"])
    #expect(RemarkOrders.obeyed(ledger.records, year: 2023)[0].result == told)
  }
}
