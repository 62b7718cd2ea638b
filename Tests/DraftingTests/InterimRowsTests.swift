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
}
