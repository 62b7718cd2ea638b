import Testing

@testable import Records

/// Tables of numbers, whose first column names what each row counts.
@Suite struct NamedSubjectsTests {
  private static func records(_ header: String, _ rows: [String]) -> [TaskRecord] {
    LedgerReader.read(text: ([header] + rows).joined(separator: "\n") + "\n", name: "台账.csv", year: 2025).records
  }

  @Test(arguments: [
    ("类别,件数,办结数,办结率", ["来信,86,85,98.8%", "来访,412,398,96.6%", "网上信访,1230,1221,99.3%"], "办结85件，办结率98.8%"),
    (
      "科室,门诊人次,出院人次,手术台次", ["内一科,31200,2860,", "外科,22800,2410,1860", "儿科,26700,2150,12"],
      "门诊31200人次，出院2860人次"
    ),
    ("案件类型,受理,审结,结案率", ["刑事,860,842,97.9%", "民商事,5230,5016,95.9%", "行政,412,398,96.6%"], "受理860件，审结842件，结案率97.9%"),
    ("窗口,受理件,办结件", ["社保,36820,36790", "不动产,18630,18590", "公安,26510,26500"], "受理36820件，办结36790件"),
    (
      "检查对象,检查家数,发现隐患数,整改数", ["危化企业,36,128,126", "烟花爆竹,42,86,85", "工贸企业,120,312,305"],
      "检查36家，发现隐患128处，整改126处"
    ),
    ("单位,项目数量,完成投资（万元）", ["城建股,12,18600", "房管股,5,4200", "燃气办,3,960"], "项目12个，完成投资18600万元"),
    ("类别,接警数,破案数,抓获人数", ["刑事,148,96,112", "治安,612,488,530", "诈骗,86,31,42"], "接警148起，破案96起，抓获112人"),
    ("平台,发稿量,粉丝数（万）", ["微信公众号,1260,12.6", "抖音号,2130,28.3", "客户端,3620,6.8"], "发稿量1260，粉丝12.6万人"),
    ("社区,低保户数,残疾人数", ["东关,86,120", "西门,62,98", "南湖,41,76"], "低保86户，残疾人120人"),
    ("厂区,用水量（m³/d）,处理量（吨）,检修次数", ["东厂,86,120,3", "西厂,62,98,4", "南厂,41,76,6"], "处理120吨，检修3次"),
    ("灾种,起数,死亡,受伤", ["道路交通,126,8,56", "火灾,42,1,3", "工矿商贸,3,2,1"], "死亡8人，受伤56人"),
    ("年级,学生数,优秀率,平均分", ["七年级,420,32.1%,78.2", "八年级,398,30.5%,76.9", "九年级,386,35.2%,81.4"], "学生420人，优秀率32.1%，平均分78.2"),
  ])
  func theFirstColumnIsTheTask(_ header: String, _ rows: [String], _ told: String) {
    let records = Self.records(header, rows)
    #expect(records.map(\.task) == rows.map { String($0.prefix { $0 != "," }) })
    #expect(records.first?.effect == told)
  }

  /// A number beside its plan or its change needs no others.
  @Test(arguments: [
    ("产品,计划,完成,完成率", ["手机银行,3000户,3412户,113.7%", "信用卡,800张,762张,95.3%", "理财销售,300万元,336万元,112%"], "3412户"),
    ("类别,数量,同比", ["信息编发,186,12.3%", "来文办理,2130,5.6%", "督查督办,96,-8.1%"], "186，同比增长12.3%"),
  ])
  func aNumberBesideItsPlanIsEnough(_ header: String, _ rows: [String], _ told: String) {
    let records = Self.records(header, rows)
    #expect(records.map(\.task) == rows.map { String($0.prefix { $0 != "," }) })
    #expect(records.first?.quantityText == told)
  }

  /// Months are no subjects, kinds that return are none, one column of numbers is no table of them, and where a column
  /// names tasks it stays theirs.
  @Test(arguments: [
    ("月份,警情（起）,纠纷（件）", ["1月,42,18", "2月,38,12", "3月,45,21"]),
    ("类别,签约户数,搬迁户数", ["住宅,12,10", "住宅,9,9", "商铺,3,2", "商铺,4,4"]),
    ("科室,门诊人次", ["内科,312", "外科,228", "儿科,267"]),
  ])
  func othersAreNone(_ header: String, _ rows: [String]) {
    #expect(Self.records(header, rows).isEmpty)
  }

  @Test func aColumnOfTasksStaysTheirs() {
    let rows = ["办公室,信访接待,86,85", "法制科,合同审查,120,118", "综合科,公文办理,412,398"]
    let records = Self.records("科室,工作任务,受理数,办结数", rows)
    #expect(records.map(\.task) == ["信访接待", "合同审查", "公文办理"])
  }

  /// What was found stands ahead of what was put right, with the deed of its header.
  @Test func findingsStandAheadOfWhatCameOfThem() {
    let rows = ["食品安全检查,156家,问题32个,已整改32个", "特种设备检查,62台,隐患15处,整改14处", "计量检定,460台,不合格12台,责令停用12台"]
    let records = Self.records("检查内容,检查数量,发现问题,整改情况", rows)
    #expect(records.map(\.result) == ["发现问题32个", "发现隐患15处", "不合格12台"])
    #expect(records.map(\.effect) == ["已整改32个", "整改14处", "责令停用12台"])
  }

  /// 存在问题 is the office's own and stays what is lacking.
  @Test func ownProblemsAreNoFindings() {
    let records = Self.records("工作任务,存在问题,整改情况", ["台账管理,缺2份,已补齐2份", "设备维护,坏3台,已修好3台", "培训,少4人,已补训4人"])
    #expect(records.allSatisfy { !$0.result.hasPrefix("发现") })
  }

  /// 一期厂房封顶 under 进度 tells what has been built; a bare step of it goes on. What was begun in another year is of this one.
  @Test func stepsOfWorksAreToldAndGoOn() {
    let rows = [
      "新材料产业园,12.6,2025年3月,一期厂房封顶", "冷链物流中心,4.2,2024年9月,设备安装", "智慧停车,0.9,2025年5月,完工", "污水处理厂扩建,1.8,2025年8月,基础施工",
    ]
    let records = Self.records("项目名称,总投资（亿元）,开工时间,进度", rows)
    #expect(records.map(\.state) == [.done, .ongoing, .done, .ongoing])
    #expect(records[0].result == "一期厂房封顶" && records[1].result == "设备安装")
    #expect(records.allSatisfy { $0.date == nil })
  }

  /// States under 进度 stay states.
  @Test func statesStayStates() {
    let records = Self.records("项目名称,投资（万元）,进度", ["修路,12,已完成", "修桥,9,进行中", "修渠,3,未开工", "植树,2,已完成"])
    #expect(records.map(\.state) == [.done, .ongoing, .notDone, .done])
  }

  /// 年初 | 年末 | 增减: the year's end is what was reached, and the change is since its beginning.
  @Test func theYearsEndIsWhatWasReached() {
    let rows = ["存款余额（亿元）,126.8,138.2,+11.4", "贷款余额（亿元）,98.6,109.3,+10.7", "净利润（万元）,8600,9120,+520"]
    let records = Self.records("经营指标,年初,年末,增减", rows)
    #expect(records.map(\.quantityText).first == "138.2，比年初增加11.4亿元" || records[0].quantityText.contains("比年初增加11.4亿元"))
    #expect(records.allSatisfy { !$0.effect.contains("年初") })
  }

  /// A budget that was changed in the year is no aim that was surpassed.
  @Test func changedBudgetsAreNoAims() {
    let rows = ["教育支出,42000,43600,43100", "社会保障,38000,39200,39000", "农林水,26000,28800,28100"]
    let records = Self.records("科目,年初预算（万元）,调整预算（万元）,执行数（万元）", rows)
    #expect(records.map(\.task).first == "教育支出" && records.allSatisfy { $0.target.isEmpty })
  }

  /// Something is done with 无人机, which denies nothing; what has not come is missed.
  @Test(arguments: [("无人机防治", TaskState.done), ("无人机未到货", .notDone)])
  func dronesDenyNothing(_ note: String, _ state: TaskState) {
    let records = Self.records("任务,计划,完成,单位,说明", ["病虫害防治,800,850,亩,\(note)", "造林,1200,1260,亩,超额", "抚育,3000,3000,亩,"])
    #expect((records[0].state == .done) == (state == .done))
  }
}
