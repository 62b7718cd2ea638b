import Records
import Testing

@testable import Drafting

/// Rows of parts of the year beside a row of the whole year: rows as `task|result|quantity|remark`.
@Suite struct YearTotalTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rows: [String]
    let texts: [String]
    /// The rows that are not told.
    let covered: [Int]

    var testDescription: String { rows[0] }

    init(_ rows: [String], _ texts: [String], covered: [Int] = []) {
      self.rows = rows
      self.texts = texts
      self.covered = covered
    }
  }

  private func ledger(_ rows: [String]) -> Ledger {
    Support.ledger(
      rows.enumerated().map { i, row in
        let cells = (row + "|||").split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        return "\(i + 1),思想,理论学习,\(cells[0]),\(cells[1]),\(cells[2]),2023年\(i + 3)月,已完成,办公室,,,\(cells[3])"
      })
  }

  @Test(arguments: [
    Case(
      ["党风廉政意见回复（上半年）|上半年回复党风廉政意见21人次|21人次", "党风廉政意见回复|全年累计回复党风廉政意见47人次，其中提出暂缓意见1人次|累计47人次|含上半年"],
      ["全年回复党风廉政意见47人次，其中提出暂缓意见1人次"], covered: [0]),
    // Totals that run on: the last one only.
    Case(
      ["撂荒地整治（一季度）|整治310亩|310亩", "撂荒地整治（二季度）|累计整治560亩|560亩", "撂荒地整治（全年）|累计整治820亩|820亩"],
      ["全年整治撂荒地820亩"], covered: [0, 1]),
    // 1-5月 and 累计 of earlier months are within the year's.
    Case(
      ["反诈|1-5月堵截电信诈骗11起，避免损失96万元|11起|累计数", "反诈|全年堵截23起，避免损失187万元，2人获表扬|23起"],
      ["加强反诈工作，全年堵截23起，避免损失187万元，2人获表扬"], covered: [0]),
    Case(["整村授信|累计完成92个村|92个", "整村授信|累计完成146个村，授信农户2.83万户|146个"], ["累计完成146个村，授信农户2.83万户"], covered: [0]),
    Case(
      ["一季度满意度|95.2%", "二季度满意度|95.9%", "三季度满意度|96.4%", "四季度满意度|96.9%", "全年满意度|平均96.1%"],
      ["满意度平均96.1%，由一季度95.2%升至四季度96.9%"], covered: [0, 1, 2, 3]),
    // The quarters of one cell are not added to the year's number, nor told beside it.
    Case(["中心组学习|全年12次，一季度3次、二季度3次、三季度4次、四季度2次"], ["中心组学习全年12次"]),
    Case(["社会培训|全年4260人次（一季度620、二季度1180、三季度1310、四季度1150），收入218万元"], ["全年开展社会培训4260人次，收入218万元"]),
    Case(["违法建设拆除|拆除46处3820平方米。一季度610、二季度1240、三季度1170、四季度800"], ["做好违法建设拆除，拆除46处3820平方米"]),
    Case(["业务收入（上半年）|1.49亿元|1.49亿元", "业务收入|全年累计3.12亿元|3.12亿元|含上半年"], ["业务收入全年累计3.12亿元"], covered: [0]),
    Case(
      ["半年数|上半年接警1120起，刑案立18起、破11起|1120起", "全年数|累计接警2280起，刑案立33起、破24起，破案率72.7%|2280起|含上半年"],
      ["全年接警2280起，刑事案件立案33起、破案24起，破案率72.7%"], covered: [0]),
    Case(
      ["主题党日（上半年）|6个支部开展主题党日36次|36次", "主题党日（全年）|6个支部累计开展主题党日72次|72次|含上半年"],
      ["全年6个支部开展主题党日72次"], covered: [0]),
    Case(
      ["一季度收入|租金412万元，物业费386万元|798万元", "上半年收入|租金868万元，物业费812万元|1680万元"],
      ["上半年租金868万元，物业费812万元"], covered: [0]),
    // Named parts that add up to the whole are told within it.
    Case(
      ["春播粮食|播种1.2万亩|1.2万亩", "秋播粮食|播种0.9万亩|0.9万亩", "全年粮食生产|全年粮食播种面积2.1万亩，总产量1.03万吨|2.1万亩|含春播、秋播"],
      ["全年粮食播种面积2.1万亩，其中春播1.2万亩、秋播0.9万亩，总产量1.03万吨"], covered: [0, 1]),
    Case(
      ["春播粮食|播种1.2万亩|1.2万亩", "秋播粮食|播种0.8万亩|0.8万亩", "全年粮食生产|全年粮食播种面积2.1万亩，总产量1.03万吨|2.1万亩|含春播、秋播"],
      ["全年粮食播种面积2.1万亩，总产量1.03万吨"], covered: [0, 1]),
    // A remark of the part's own says so, too.
    Case(
      ["组织税费收入|全年组织税费收入18.62亿元，同比增长7.3%|18.62亿元", "一季度组织收入|一季度组织税费收入5.31亿元，实现首季平稳开局|5.31亿元|已含在全年数内"],
      ["全年组织税费收入18.62亿元，同比增长7.3%"], covered: [1]),
    Case(
      ["隐患排查（一季度）|查126，改119|", "隐患排查（二季度）|查141，改138|", "全年隐患汇总|查542，改534，整改率98.5%||含四个季度"],
      ["查出隐患542条，整改534条，整改率98.5%"], covered: [0, 1]),
    // What the year's row does not have is no part of it.
    Case(
      ["线索受理（上半年）|受理线索8件，谈话12人|8件", "线索受理|全年受理线索14件|14件"],
      ["上半年受理线索8件，谈话12人", "全年受理线索14件"]),
    Case(
      ["信访接待（一季度）|接待来访30批|30批", "信访接待（二季度）|接待来访20批|20批"], ["接待来访50批"]),
  ])
  func onlyTheYearsNumbersAreTold(_ item: Case) throws {
    let ledger = ledger(item.rows)
    let points = Support.grouping.points(Array(ledger.records.indices), of: ledger.records)
    #expect(points.map { $0.text(.full) } == item.texts)
    #expect(points.flatMap { $0.covered.keys }.sorted() == item.covered)
    #expect(points.flatMap(\.records).sorted() == Array(item.rows.indices))
    let draft = try #require(Drafter.draft(Support.request(ledger)).draft)
    Law.check(draft, ledger)
    for row in item.covered {
      #expect(draft.report.records[row].fate == "merged")
      #expect(draft.report.records[row].why?.contains("全年数") == true)
    }
  }

  /// A row that names no part of the year beside one that does, without dates, is the year's where it has as much.
  @Test(arguments: [
    (["委托检验,完成7843批次,", "四季度委托检验,完成2216批次,"], "7843批次", "10059"),
    (["委托检验,完成7843批次,", "四季度委托检验,完成2216批次,含在序号1"], "7843批次", "10059"),
    (["接待来访,接待120批次,", "上半年接待来访,接待300批次,"], "420批次", "？"),
  ])
  func aRowWithoutAPartIsTheYears(_ rows: [String], _ told: String, _ never: String) throws {
    let text = (["序号,工作任务,完成情况,备注"] + rows.enumerated().map { "\($0 + 1),\($1)" }).joined(separator: "\n") + "\n"
    let ledger = LedgerReader.read(text: text, name: "台账.csv", year: 2023)
    let draft = try #require(Drafter.draft(Support.request(ledger)).draft)
    #expect(draft.text.contains(told) && !draft.text.contains(never), "\(draft.text)")
  }
}
