import Records
import Testing

@testable import Drafting

/// Rows of indicators and of stages, as offices keep them: what was aimed at, what came of it and what later rows say of it.
@Suite struct StatedShortfallTests {
  private func draft(_ header: String, _ rows: [String], settings: String = "") throws -> String {
    let ledger = LedgerReader.read(
      text: ([header] + rows).joined(separator: "\n") + "\n", name: "台账.csv", year: 2025)
    let draft = try #require(Drafter.draft(Support.request(ledger, settings: "年度：2025\n" + settings)).draft)
    Law.check(draft, ledger)
    return draft.text
  }

  private static let indicators = "部门,重点工作,年度目标,全年完成,完成率,备注"

  @Test(arguments: [
    // The fewer the better: 11 of at most 15 is no shortfall, whatever the rate says.
    ("运维部,95598投诉,≤15件,11件,73.3%,", "11件，控制在15件以内", true),
    ("安监部,反违章,同比下降20%,\"查处147起，同比下降18.8%\",未完成,对3家施工单位停工整顿", "同比下降18.8%，没有达到下降20%的目标", true),
    ("营销部,办电服务（高压平均时长）,35天,29.6天,118.2%,", "办电高压平均时长29.6天", true),
    ("营销部,营商环境排名,前3名,第4名,未完成,差在接电成本", "营商环境排名第4名，没有进入前3名，差在接电成本", true),
    ("发展部,农网改造工程（项数）,46项,46项,100%,", "项数", false),
    ("营销部,接电,1300户,1386户,106.6%,营商环境下一步：推广线上并联审批", "营商环境下一步", false),
    ("运检部,台区治理,86台,79台,91.9%,剩7台：4台等物资，3台用地村里不同意", "主要是3台", false),
  ])
  func anIndicatorIsJudgedByItsAim(_ row: String, _ words: String, _ isTold: Bool) throws {
    let text = try draft(Self.indicators, ["党建部,主题党日,12次,12次,100%,", "人资部,员工培训,36期,38期,105.6%,", row])
    #expect(text.contains(words) == isTold, "\(text)")
  }

  /// What was left in June is not left in December.
  @Test func aLaterCountIsTheOneThatIsTold() throws {
    let text = try draft(
      "日期,科室,任务名称,进展,是否完成,问题,备注",
      [
        "2025/6/20,党委办,巡察整改推进,\"27个问题已整改19个，剩余8个。修订制度14项。\",进行中,剩下的多为历史遗留,",
        "2025/12/19,党委办,巡察整改收尾,27个问题整改完成26个，剩陈欠清理1个列入长期整改。,基本完成,,",
        "2025/3/20,服务科,培训,培训86人,是,,", "2025/5/20,服务科,宣传,发放宣传册1800份,是,,",
      ])
    #expect(text.contains("27个问题整改完成26个") && text.contains("修订制度14项"), "\(text)")
    #expect(!text.contains("19个") && !text.contains("还有8个") && !text.contains("整改收尾"), "\(text)")
  }

  /// The year's row says what its quarters come to; what they tell beside it stays.
  @Test func theYearsRowIsToldForItsQuarters() throws {
    let text = try draft(
      "科室,工作事项,完成情况,状态,存在问题,下一步",
      [
        "产业科,旅游接待（一季度）,\"接待游客246.3万人次，旅游收入18.2亿元。其中春节8天41.5万人次\",已完成,,",
        "产业科,旅游接待（二季度）,\"接待351.8万人次，收入27.1亿元，上半年累计598.1万人次、45.3亿元。五一5天68.4万人次\",已完成,,",
        "产业科,旅游接待（三季度）,\"接待372.5万人次，收入29.4亿元。1-9月累计970.6万人次、74.7亿元。8月上旬强降雨，景区闭园6天\",已完成,,",
        "产业科,旅游接待（四季度及全年）,\"四季度315.8万人次、24.0亿元。全年累计1286.4万人次，同比增长9.2%；旅游收入98.7亿元。年初目标1300万人次、100亿元，分别差13.6万人次、1.3亿元（12月为预计数）\",未完成,8月强降雨闭园,",
        "公服科,送戏下乡,135场,已完成,,",
      ])
    #expect(text.contains("春节8天接待游客41.5万人次") && text.contains("五一5天接待68.4万人次"), "\(text)")
    #expect(text.contains("全年累计1286.4万人次") && text.contains("与年初目标1300万人次、100亿元分别差13.6万人次、1.3亿元"), "\(text)")
    for number in ["246.3", "351.8", "970.6", "598.1", "（及）"] { #expect(!text.contains(number), "\(number): \(text)") }
  }

  /// What is not to go out of the house does not.
  @Test func whatIsKeptInTheHouseIsNotTold() throws {
    let text = try draft(
      "日期,股室,任务名称,进展,是否完成,问题,备注",
      [
        "2025/11/27,风险局,配合稽查,\"移送线索12条。与公安联合打掉一个团伙，涉案价税合计约2300万元。\",是,,\"涉案情况勿对外宣传，以市局口径为准\"",
        "2025/12/15,纪检组,信访,\"下半年收5件。全年9件办结8件，剩1件正在协调。\",否,,来访人罗某某，重访3次，注意稳控",
        "2025/3/20,服务科,培训,培训86人,是,,", "2025/5/20,服务科,宣传,发放宣传册1800份,是,,",
      ])
    #expect(text.contains("移送线索12条"))
    for word in ["团伙", "2300万元", "重访", "稳控", "罗某"] { #expect(!text.contains(word), "\(word): \(text)") }
  }

  /// 控检查 is no 再检查, however short it is.
  @Test func aShortStepKeepsItsVerb() throws {
    let text = try draft(
      "类别,项目,完成情况,状态,短板,下一步,备注",
      ["运营管理,医疗收入,\"5.32亿元，同比增长2.2%\",完成,检查检验占比高,\"控检查，提手术和中医收入\",", "护理,优质护理,病区28个全覆盖,完成,,,"])
    #expect(text.contains("控检查") && !text.contains("再次检查") && !text.contains("城市运营"), "\(text)")
  }

  private static let tale = "类别,项目,完成情况,状态,短板,下一步,备注"

  /// How many there are says nothing without of whom.
  @Test(arguments: [
    ("帮扶,困难职工解困脱困,\"在档47户，全年脱困21户、新增9户\",完成,,,", "困难职工在档47户"),
    ("福利,孤儿和事实无人抚养儿童保障,\"在册282人，其中孤儿68人、事实无人抚养214人\",完成,,,", "孤儿和事实无人抚养儿童在册282人"),
  ])
  func aStockSaysOfWhom(_ row: String, _ words: String) throws {
    let text = try draft(Self.tale, [row, "护理,优质护理,病区28个全覆盖,完成,,,"])
    #expect(text.contains(words), "\(text)")
  }

  /// A number and its aim in the text of a row that is not done, neither in a column.
  @Test func anAimInTheTextHasItsNumber() throws {
    let text = try draft(
      Self.tale, ["医疗,CMI值,\"全年1.04，年度目标1.08\",未完成,轻症收得多,编码员再招2人,", "护理,优质护理,病区28个全覆盖,完成,,,"])
    #expect(text.contains("CMI值1.04，没有达到1.08的目标"), "\(text)")
  }

  /// A diary's today is no day of the summary.
  @Test func todayIsTheDayOfItsRow() throws {
    let text = try draft(
      "日期,股室,任务名称,进展,是否完成,问题,备注",
      ["2025/12/25,社保股,居民医保征缴,\"参保登记21.0万人，截至今日缴费18.64万人\",是,,", "2025/3/20,服务科,培训,培训86人,是,,"])
    #expect(text.contains("截至12月25日缴费18.64万人"), "\(text)")
  }

  /// Where there is room for some of many problems, those with an aim for the next year go ahead of those that count nothing.
  @Test func whatCountsIsToldOfManyProblems() throws {
    let plain = (1...12).map {
      "业务,第\($0)片区巡查维护,巡查\($0 + 60)次并逐项登记建账、分级交办、限期反馈,完成,片区里有的点位偏远、沿线树木遮挡、夜间巡查的照明条件又比较差,与相关单位做好沟通衔接,"
    }
    let text = try draft(
      Self.tale, plain + ["业务,培训考核,培训86人,完成,参训率只有71%,把参训率提到90%,"], settings: "字数：1000\n")
    #expect(text.contains("参训率只有71%") && text.contains("提到90%"), "\(text)")
  }

  /// A rate that its own result says to have stayed below its aim is a shortfall, whatever the row's state.
  @Test(arguments: [
    ("医疗,手术,\"12846台；四级2158台，占16.8%，未到18%目标\",完成,,,", "四级占16.8%，没有达到18%的目标", "未到18%"),
    ("医疗,收入,\"5.32亿元。服务收入占比33.8%，未达到35%\",完成,,,", "服务收入占比33.8%，没有达到35%的目标", "未达到35%"),
  ])
  func aMissedRateIsNoResult(_ row: String, _ missed: String, _ gone: String) throws {
    let text = try draft(Self.tale, [row, "护理,优质护理,病区28个全覆盖,完成,,,"])
    #expect(text.contains(missed) && !text.contains(gone), "\(text)")
  }

  /// 41800项次 of a column is 4.18万项次 of the text, and told once.
  @Test func aNumberInTenThousandsIsToldOnce() throws {
    let text = try draft(
      "类别,项目,完成情况,数量,单位,状态",
      ["信息,检查检验互认,\"互认医疗机构27家，互认4.18万项次\",41800,项次,完成", "护理,优质护理,病区28个全覆盖,28,个,完成"])
    #expect(text.contains("4.18万项次") && !text.contains("41800"), "\(text)")
  }

  /// What is done of a task that is not finished says neither what share of the plan it is nor why.
  @Test func aShareOfThePlanIsNoAchievement() throws {
    let text = try draft(
      Self.tale,
      [
        "图书,借阅服务,\"到馆42.6万人次，同比增长7.3%；外借31.8万册次。举办阅读推广活动186场，参加2.1万人次。新增藏书1.2万册，计划1.5万册，完成80%，因为经费调剂，9万元书款没安排\",部分完成,藏书更新慢,向财政申请专项,",
        "图书,总分馆制,11个分馆通借通还,完成,,,",
      ])
    let chapters = text.split(separator: "\n").dropLast(2).joined(separator: "\n")
    #expect(chapters.contains("新增藏书1.2万册") && !chapters.contains("80%") && !chapters.contains("因为"), "\(text)")
  }
}
