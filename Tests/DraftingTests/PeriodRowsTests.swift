import Records
import Testing
import TextCore

@testable import Drafting

/// Rows of the quarters and halves of a year: what is added, what is told apart, and what a later row has already.
@Suite struct PeriodRowsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let ledger: String
    let has: [String]
    var lacks: [String] = []
  }

  private static let quarters = "科室,季度,工作事项,进展及数据,完成率,状态,备注\n"
  private static let tales = "编号,板块,时段,工作开展情况,存在问题,下一步,状态\n"

  /// Rows that tell in words, so that the columns are read as in a whole ledger.
  private static let rest = """

    法规科,全年,防雷检查,检查重点单位164家，发现隐患93处，整改91处,,完成,剩余2处限2024年1月整改
    办公室,全年,科普宣传,科普进校园26场，世界气象日接待群众3400余人,,完成,

    """

  private func draft(_ text: String) throws -> String {
    let ledger = LedgerReader.read(text: text, name: "台账.csv", year: 2023)
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
    Law.check(draft, ledger)
    return draft.text
  }

  @Test(arguments: [
    Case(
      testDescription: "the last quarter is not finished",
      ledger: quarters + """
        观测科,一季度,区域自动站升级,6个,,完成,全年计划40个
        观测科,二季度,区域自动站升级,14个,,完成,
        观测科,三季度,区域自动站升级,11个,,完成,
        观测科,四季度,区域自动站升级,5个，另4个站址用地没有落实,90%,未完成,完成率按全年计
        """,
      has: ["区域自动站升级36个，为全年计划40个的90%"], lacks: ["31个", "升级5个"]),
    Case(
      testDescription: "all of them are under way",
      ledger: quarters + """
        农业科,一季度,高标准农田改造,320亩,,进行中,
        农业科,二季度,高标准农田改造,410亩,,进行中,
        农业科,三季度,高标准农田改造,150亩,,进行中,
        农业科,四季度,农技培训,3期,,完成,
        """,
      has: ["高标准农田改造880亩"], lacks: ["320亩"]),
    Case(
      testDescription: "the rate bears out that growing numbers are each quarter's own",
      ledger: quarters + """
        建设科,一季度,路灯改造,20盏,,完成,全年计划200盏
        建设科,二季度,路灯改造,50盏,,完成,
        建设科,三季度,路灯改造,90盏，其余等待供货,80%,未完成,
        """,
      has: ["路灯改造160盏，为全年计划200盏的80%"]),
    Case(
      testDescription: "numbers that may run on are told apart, each with its quarter",
      ledger: quarters + """
        建设科,一季度,路灯改造,20盏,,完成,
        建设科,二季度,路灯改造,50盏,,完成,
        建设科,三季度,路灯改造,90盏，其余等待供货,,未完成,
        """,
      has: ["一季度", "二季度", "三季度", "20盏", "50盏", "90盏"], lacks: ["160盏", "70盏"]),
    Case(
      testDescription: "so are those that are all done",
      ledger: quarters + """
        商务科,一季度,走访企业,12家,,完成,
        商务科,二季度,走访企业,25家,,完成,
        商务科,三季度,走访企业,41家,,完成,
        商务科,四季度,走访企业,60家,,完成,
        """,
      has: ["一季度", "四季度", "60家"], lacks: ["138家"]),
    Case(
      testDescription: "a remark says that they run on",
      ledger: quarters + """
        气象台,一季度,预警信号发布,12条,,完成,按年初起累计
        气象台,二季度,预警信号发布,96条,,完成,按年初起累计
        气象台,三季度,预警信号发布,211条,,完成,按年初起累计
        气象台,四季度,预警信号发布,238条,,完成,按年初起累计
        """,
      has: ["238条"], lacks: ["557条", "211条", "96条"]),
    Case(
      testDescription: "numbers that fall are added",
      ledger: quarters + """
        商务科,一季度,外出招商,12批,,完成,
        商务科,二季度,外出招商,19批,,完成,
        商务科,三季度,外出招商,17批,,完成,
        """,
      has: ["外出招商48批"], lacks: ["一季度"]),
  ])
  func ofTheYear(_ item: Case) throws {
    let text = try draft(item.ledger + Self.rest)
    for words in item.has { #expect(text.contains(words), "\(text)") }
    for words in item.lacks { #expect(!text.contains(words), "\(text)") }
  }

  @Test(arguments: [
    Case(
      testDescription: "a number of each quarter's tale",
      ledger: tales + """
        1,市容秩序,一季度,开展市容环境集中整治，规范占道经营1940起；设置年货临时疏导点3处，安置摊户126户，正月十六全部撤除。,,,已完成
        2,市容秩序,二季度,"1.开展“清风夜查”42次，劝导整改餐饮门店187家，立案19起。
        2.规范占道经营2310起。
        3.在5个考点周边实行静音值守，制止噪声扰考23起。",,,已完成
        3,市容秩序,三季度,规范占道经营2475起，暂扣经营工具86件，已依法返还71件；在28处校园周边点位实行定人定岗。,,,已完成
        4,市容秩序,四季度,规范占道经营1688起；对全区常设疏导点逐一评估，保留11处，撤并2处，修订疏导点管理办法。,,,已完成
        """,
      has: ["规范占道经营8413起，一至四季度分别为1940起、2310起、2475起、1688起", "暂扣经营工具86件", "安置摊户126户"],
      lacks: ["完成暂扣", "出台对全区"]),
    Case(
      testDescription: "two quarters make no year: each says which it is",
      ledger: tales + """
        1,执法,一季度,查处违章停车410起，清理违停车辆36辆，劝导商户收摊入室经营共180余户次。,,,已完成
        2,执法,三季度,查处违章停车388起，联合交警部门开展夜间专项整治行动5次，拖移车辆21辆。,,,已完成
        3,执法,全年,办结行政处罚案件212件，罚款37.5万元，没有被撤销的案件，评查优秀卷21卷。,,,已完成
        """,
      has: ["一季度查处违章停车410起", "三季度查处违章停车388起"], lacks: ["798起"]),
    Case(
      testDescription: "the year's row has the half year's number",
      ledger: tales + """
        1,违建治理,上半年,拆除违法建设3.16万平方米。,,,已完成
        2,违建治理,全年,拆除违法建设386处、7.42万平方米，完成年度任务7万平方米的106%；其中新增违建61处，全部在发现后7日内拆除；配合老旧小区改造，清退圈占公共绿地74处（含在386处内）。,,,已完成
        """,
      has: ["7.42万平方米", "386处中，配合老旧小区改造，清退圈占公共绿地74处"], lacks: ["3.16万", "含在386处内"]),
    Case(
      testDescription: "the end of the year has what ran on",
      ledger: tales + """
        1,垃圾分类,上半年,截至6月底，累计建成四分类小区212个，覆盖率82.5%；撤桶并点建成投放亭340座。,,,已完成
        2,垃圾分类,下半年,截至12月底，累计建成四分类小区251个，覆盖率97.7%；累计建成投放亭405座；打造精品小区30个。,6个小区没有落实,2024年补齐,进行中
        3,垃圾分类,全年,入户宣传4.3万户次，进校园56场，招募分类志愿者620名，发放分类手册2.1万份。,,,已完成
        """,
      has: ["251个", "405座"], lacks: ["212个", "82.5%", "340座"]),
    Case(
      testDescription: "又完成 leans on nothing",
      ledger: tales + """
        1,环境卫生,上半年,年度计划改造公厕18座，上半年完成10座，同步增设无障碍厕位。,,,进行中
        2,环境卫生,下半年,公厕改造又完成6座，累计16座；其余2座污水管网没有接通，未能开工。,2座公厕未开工,2024年5月底前完成,未完成
        3,环境卫生,全年,列入整治的40条背街小巷全部完成，清理卫生死角1263处，清运积存垃圾约860吨。,,,已完成
        """,
      has: ["累计完成公厕改造16座，年度计划18座"], lacks: ["又完成"]),
    Case(
      testDescription: "又 of this year and a total of all years stay",
      ledger: tales + """
        1,产业,全年,今年又流转土地210亩，累计1340亩，其中连片种植辣椒620亩，带动158户增收，亩均增收800元。,,,已完成
        2,产业,全年,建成冷库1座，可储存300吨，投入96万元，其中镇里补助60万元，村里自筹36万元。,,,已完成
        """,
      has: ["又流转土地210亩，累计1340亩"]),
  ])
  func ofTales(_ item: Case) throws {
    let text = try draft(item.ledger)
    for words in item.has { #expect(text.contains(words), "\(text)") }
    for words in item.lacks { #expect(!text.contains(words), "\(text)") }
  }

  private static let columns = "科室,季度,工作事项,计划,实际,上年,单位,进度,说明\n"
  private static let restOfColumns = """

    食品科,三季度,校园周边食品店检查,300,326,281,户次,完成,9月前查完，下架过期食品约70件
    质监科,全年,产品质量监督抽查,260,260,240,批次,完成,不合格17批次

    """

  @Test(arguments: [
    Case(
      testDescription: "quarters that are done for the most part, with the year's number in a remark",
      ledger: columns + """
        食品科,一季度,食品抽检,600,612,560,批次,完成,不合格9批次
        食品科,二季度,食品抽检,600,598,570,批次,基本完成,不合格11批次，差2批次三季度补上
        食品科,3季度,食品抽检,600,630,590,批次,完成,不合格14批次
        食品科,Q4,食品抽检,600,640,590,批次,完成,不合格8批次；全年累计2480批次
        """,
      has: ["食品抽检2480批次，超额完成2400批次的计划，不合格42批次"], lacks: ["598批次", "4960"]),
    Case(
      testDescription: "what one quarter's row tells of the year goes behind the sum",
      ledger: columns + """
        稽查科,一季度,案件查办,,96,102,件,完成,
        稽查科,二季度,案件查办,,121,108,件,完成,
        稽查科,三季度,案件查办,,134,115,件,完成,
        稽查科,四季度,案件查办,,118,106,件,完成,全年罚没386.5万元，移送公安5件
        """,
      has: ["469件", "比上年多38件", "全年罚没386.5万元，移送公安5件"], lacks: ["351件"]),
    Case(
      testDescription: "each row repeats the year's plan, and one has words of its own",
      ledger: columns + """
        工程科,一季度,施工产值,18000,3150,,万元,完成,
        工程科,二季度,施工产值,18000,5280,,万元,完成,
        工程科,三季度,施工产值,18000,4670,,万元,完成,汛期停工19天
        工程科,四季度,施工产值,18000,5260,,万元,完成,
        """,
      has: ["施工产值18360万元，超额完成18000万元的计划，其中三季度汛期停工19天"], lacks: ["72000", "10540"]),
    Case(
      testDescription: "the same bodies are not counted twice",
      ledger: columns + """
        食品科,上半年,食堂检查,182,182,179,家,完成,问题205条，已改
        食品科,下半年,食堂检查,182,182,179,家,完成,秋季开学再查，同一批食堂
        """,
      has: ["182家"], lacks: ["364家", "358家"]),
    Case(
      testDescription: "three quarters have no year's plan",
      ledger: columns + """
        电梯科,一季度,电梯抽查,250,256,240,台,完成,
        电梯科,二季度,电梯抽查,250,250,238,台,完成,
        电梯科,三季度,电梯抽查,250,263,238,台,完成,
        """,
      has: ["抽查电梯769台"], lacks: ["750台", "716台"]),
    Case(
      testDescription: "a number of the year that is no sum is not told as one",
      ledger: columns + """
        电梯科,一季度,电梯抽查,250,256,240,台,完成,
        电梯科,二季度,电梯抽查,250,250,238,台,完成,
        电梯科,三季度,电梯抽查,250,263,238,台,完成,全年累计1016台
        """,
      has: ["1016台"], lacks: ["共1016台"]),
  ])
  func ofColumns(_ item: Case) throws {
    let text = try draft(item.ledger + Self.restOfColumns)
    for words in item.has { #expect(text.contains(words), "\(text)") }
    for words in item.lacks { #expect(!text.contains(words), "\(text)") }
  }

  private static let notebook = "序号,日期,事项,数量,单位,经办,进展,备注\n"
  private static let restOfNotebook = """

    11,3.20,法治宣传,2,场,刘倩,完,发放宣传单3000余份
    12,6月26日,禁毒宣传,5,场,马莉,完,踏查山林约1200亩，没有发现种毒

    """

  @Test(arguments: [
    Case(
      testDescription: "remarks say up to which month numbers run",
      ledger: notebook + """
        1,4月,反诈劝阻,17,起,刘倩,完,1-4月累计
        2,6.30,反诈劝阻,31,起,刘倩,完,1-6月累计
        3,12.16,反诈劝阻,58,起,刘倩,完,1-12月累计
        """,
      has: ["58起"], lacks: ["48起", "106起", "31起"]),
    Case(
      testDescription: "a row that was entered again on the same day",
      ledger: notebook + """
        1,3月20日,信访听证会,8,场,刘倩,完,6件当场化解
        2,2023-3-20,信访听证会,8,场,刘倩,完,6件当场化解（重记了）
        """,
      has: ["8场"], lacks: ["16场"]),
    Case(
      testDescription: "two days are two events",
      ledger: notebook + """
        1,3月20日,信访听证会,8,场,刘倩,完,
        2,2023-9-20,信访听证会,8,场,刘倩,完,
        """,
      has: ["16场"]),
  ])
  func ofNotebooks(_ item: Case) throws {
    let text = try draft(item.ledger + Self.restOfNotebook)
    for words in item.has { #expect(text.contains(words), "\(text)") }
    for words in item.lacks { #expect(!text.contains(words), "\(text)") }
  }
}
