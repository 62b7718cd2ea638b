import Records
import Testing

@testable import Drafting

/// Shorter forms are whole statements, and tell what became of what was found.
@Suite struct ShorteningTests {
  @Test(arguments: [
    // A fault never without what became of it.
    ("巡察整改", "集团巡察反馈问题36个，完成整改34个，制定制度15项", "集团巡察反馈问题36个，完成整改34个"),
    ("专项督查", "发现问题34个，全部整改，通报4期", "开展专项督查，发现问题34个，全部整改"),
    // No clause that only leads up to the next one.
    ("支部换届", "3个支部届满，按期换届3个，选出委员15名", "3个支部届满，全部按期换届"),
    ("支部定级", "11个支部中，5个为一类，6个为二类", "11个支部中，5个为一类，6个为二类"),
    // Who took a course goes before how long it was, and what was done before the means.
    ("中青班", "会同县委党校举办中青年干部培训班，学制2个月，学员45名，形成调研报告9篇", "会同县委党校举办中青年干部培训班，学员45名"),
    (
      "班子研判", "采取个别谈话的方式，由分管领导带队，对全县14个乡镇班子进行分析研判，累计谈话1386人次，提出建议58条",
      "对全县14个乡镇班子进行分析研判，累计谈话1386人次"
    ),
    // Nothing leans on what went: a share stays behind its whole, and asides go.
    ("接处警", "接警出动692起，其中火灾213起，同比下降4.1%，营救被困187人", "接警出动692起"),
    ("改厕", "改厕41户（计划45户，4户长期在外）", "改厕41户"),
    // A long list by its first items and its true count.
    ("制度建设", "修订财务、采购、车辆、印章、档案、值班制度", "修订财务、采购、车辆等6项"),
    // The first number, where the first clause has none.
    ("召开思想政治工作会议", "分析思想动态，回应诉求17条", "召开思想政治工作会议，回应诉求17条"),
    ("师徒结对", "与社区、企业结对，开展普法讲座210场，化解纠纷386件", "与社区、企业结对，开展普法讲座210场，化解纠纷386件"),
  ])
  func tellsTheMain(_ task: String, _ result: String, _ expected: String) {
    #expect(Support.points([(task, result, "")]).map { $0.text(.main) } == [expected])
  }

  @Test func aReportKeepsWholeSentencesWithNumbers() throws {
    let report =
      "配合完成6个小区改造，惠及居民2317户。改造期间，街道多次召开协商会；针对停车位不足等问题，逐个小区建立清单，112个问题解决108个，其余4个已移交。"
      + "同步引导小区成立业委会，制定公约6份，明确养犬等事项。居民反响良好。回访居民1980户，满意率96.4%。该做法被区里推广。"
      + "新装电梯5部，累计完成14部。议事厅由4个增加到7个，议定事项63件，办结59件。配建消防站6个、充电端口480个，拆除飞线1260米；"
      + "引导社会资本投入52万元改造便民菜店，居民出门不远就能买菜。"
    let point = try #require(Support.points([("老旧小区改造", report, "")]).first)
    let lean = point.text(.lean)
    let short = point.text(.short)
    #expect(short.count <= lean.count && lean.count <= Shortening.longest)
    #expect(short.hasPrefix("配合完成6个老旧小区改造，惠及居民2317户"))
    #expect(short.contains("112个问题解决108个，其余4个已移交"))
    #expect(!short.contains("反响良好"))
    #expect(point.text(.main) == "配合完成6个老旧小区改造，惠及居民2317户")
  }

  @Test func whatCameOfItFollows() throws {
    let header = "工作任务,工作措施,完成情况,取得成效,数量,完成状态"
    let rows = [
      "干警谈心谈话,分级谈,与干警谈心谈话,解决困难26件,300余人次,已完成",
      "员额法官遴选,考试,遴选员额法官,\"9名法官入额，平均年龄34岁\",9名,已完成",
      "暑期实践,,组建实践团19支,省级优秀团队2支,,已完成",
      "信息公开,\"1.编制指南；2.按月发布信息36条\",,效果良好,,已完成",
    ]
    let ledger = LedgerReader.read(text: ([header] + rows).joined(separator: "\n") + "\n", name: "台账.csv", year: 2023)
    let points = Support.grouping.points(Array(ledger.records.indices), of: ledger.records)
    #expect(
      points.map { $0.text(.full) } == [
        "与干警谈心谈话300余人次，解决困难26件", "遴选员额法官9名，平均年龄34岁", "暑期组建实践团19支，获评省级优秀团队2支",
        "编制指南；按月发布信息36条",
      ])
  }
}
