import Records
import Testing

@testable import Drafting

/// What was planned beside what came of it: rows as `task|result|quantity|plan`.
@Suite struct PlanComparisonTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rows: [String]
    let text: String
    let sums: [String]

    var testDescription: String { rows[0] }

    init(_ rows: String..., is text: String, sums: [String] = []) {
      self.rows = rows
      self.text = text
      self.sums = sums
    }
  }

  @Test(arguments: [
    Case("廉政宣讲进基层|计划开展廉政宣讲6场，实际开展8场，受教育320余人次|8场；320余人次|", is: "开展廉政宣讲8场，超额完成6场的计划，受教育320余人次"),
    // A plan right behind a number is of that one, and not of the next.
    Case("人才工作|引进硕士18人，计划15人；外出进修41人||", is: "加强人才工作，引进硕士18人，超额完成15人的计划；外出进修41人"),
    Case("造林抚育|造林180亩，计划150亩；抚育410亩||", is: "造林180亩，超额完成150亩的计划；抚育410亩"),
    Case("新技术新项目|计划10项，完成13项|13项|", is: "完成新技术新项目13项，超额完成10项的计划"),
    Case("撂荒地整治|整治撂荒地820亩，任务800亩|820亩|", is: "整治撂荒地820亩，超额完成800亩的任务"),
    Case("固定资产投资|计划8600万元，实际完成9120万元，完成率106%|9120万元|", is: "完成固定资产投资9120万元，达到8600万元计划的106%"),
    Case("信息报送|计划报送信息20篇，实际报送20篇|20篇|", is: "报送信息20篇"),
    // The year's plan is one plan, whichever rows have it.
    Case(
      "报送政务信息（一季度）|报送18篇，被采用7篇||", "报送政务信息（四季度）|报送20篇，被采用8篇；全年任务30篇||", is: "报送政务信息38篇，超额完成30篇的全年任务，被采用15篇",
      sums: ["18篇＋20篇＝38篇", "7篇＋8篇＝15篇"]),
    Case(
      "党委中心组学习（一季度）|围绕党的二十大精神开展集体学习研讨|6次|全年10次", "党委中心组学习（二季度）|围绕主题教育开展集体学习研讨|5次|全年10次",
      is: "党委中心组围绕党的二十大精神和主题教育开展集体学习研讨11次，超额完成10次的全年计划", sums: ["6次＋5次＝11次"]),
    // Plans of a column.
    Case("内部审计|做7个项目，查出问题34个，整改31个||7个", is: "开展内部审计，做7个项目，查出问题34个，整改31个"),
    Case("“第一议题”学习|开展“第一议题”学习14次|14次|全年12次", is: "开展“第一议题”学习14次，超额完成12次的全年计划"),
    Case("发展党员|发展党员4名|4名|4名", is: "发展党员4名"),
    Case("巡察反馈问题整改|巡察反馈问题21个，已整改19个|19个|21个", is: "巡察反馈问题21个，已整改19个"),
    Case("各项存款|余额48.62亿元，比年初新增3.86亿元，完成计划的110.3%||新增3.5亿元", is: "各项存款余额48.62亿元，比年初新增3.86亿元，完成3.5亿元计划的110.3%"),
    // Bounds.
    Case("不良贷款控制|不良贷款率0.87%，比年初下降0.12个百分点||1%以内", is: "不良贷款率0.87%，控制在1%以内，比年初下降0.12个百分点"),
    Case("病历质量|甲级病案率97.8%（目标≥95%）||", is: "甲级病案率97.8%，高于95%的目标"),
    Case("院感监测|医院感染发生率0.82%（控制目标1.5%以内）||", is: "医院感染发生率0.82%，控制在1.5%以内"),
    Case("抗菌药物|抗菌药物使用强度38.2DDDs，目标≤40，达标||", is: "抗菌药物使用强度38.2DDDs，达到不高于40的目标"),
    Case("粮食生产|粮食播种面积2.1万亩，完成县下达播种任务2.05万亩|2.1万亩|", is: "粮食播种面积2.1万亩，完成县下达的2.05万亩播种任务"),
    Case(
      "妇女病筛查|开展适龄妇女筛查，计划5000人，实际筛查5136人|5136人|", is: "开展适龄妇女筛查5136人，超额完成5000人的计划"),
    // What was aimed at in words is no number.
    Case("普法宣传|围绕目标任务开展普法宣传3场|3场|", is: "围绕目标任务开展普法宣传3场"),
  ])
  func saysHowItStandsToItsPlan(_ item: Case) throws {
    let header = "工作任务,完成情况,数量,计划目标,完成状态,类别"
    let rows = item.rows.map { row in
      let cells = (row + "|||").split(separator: "|", omittingEmptySubsequences: false).map { "\"\($0)\"" }
      return cells.prefix(4).joined(separator: ",") + ",已完成,思想"
    }
    let ledger = LedgerReader.read(text: ([header] + rows).joined(separator: "\n") + "\n", name: "台账.csv", year: 2023)
    let points = Support.grouping.points(Array(ledger.records.indices), of: ledger.records)
    #expect(points.map { $0.text(.full) } == [item.text])
    #expect(points.flatMap(\.sums).compactMap(\.arithmetic) == item.sums)
    Law.check(try #require(Drafter.draft(Support.request(ledger)).draft), ledger)
  }

  /// Aims that a cell or a remark tells of its own rate: 高于 where it was reached, and for 不足 alone where it was not.
  @Test(arguments: [
    ("卷宗送达,\"送达1.2万件，电子送达率76.3%，目标75%\",", "电子送达率76.3%，高于75%的目标", ""),
    ("卷宗送达,\"送达1.2万件，电子送达率72.3%，目标75%\",", "电子送达率72.3%。", "电子送达率72.3%，没有达到75%的目标"),
    ("老年人体检,\"体检4236人，体检率72.4%\",\"目标75%，外出多\"", "体检4236人，体检率72.4%。", "体检率72.4%，没有达到75%的目标"),
    ("窗口服务,\"办件4236件，投诉率1.4%，目标1.5%\",", "投诉率1.4%，目标1.5%", ""),
  ])
  func ratesAreHeldAgainstTheAimsBesideThem(_ row: String, _ told: String, _ lack: String) throws {
    let table = "工作任务,完成情况,备注\n\(row)\n预防接种,接种1.26万剂次,\n家庭医生签约,签约1.1万人,\n"
    let ledger = LedgerReader.read(text: table, name: "台账.csv", year: 2025)
    let text = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft).text
    #expect(text.contains(told) && (lack.isEmpty || text.contains(lack)), "\(text)")
    #expect(!lack.isEmpty || !text.contains("没有达到"), "\(text)")
  }
}
