import Records
import Testing

@testable import Drafting

/// What 不足 and 打算 say of real rows: the numbers, the reason, and what comes next.
@Suite struct OpenMattersTests {
  private static let wording = UnfinishedWording(wordbook: Support.wordbook, cleaner: Support.cleaner)

  private static func record(_ cells: String) throws -> TaskRecord {
    let text = "工作任务,年度目标,完成情况,完成状态,存在问题,下一步打算\n" + cells + "\n"
    return try #require(LedgerReader.read(text: text, name: "台账.csv", year: 2023).records.first)
  }

  @Test(arguments: [
    ("欠税清理,,\"年度任务3000万元，实际清缴2640万元，完成88%\",未完成,\"3户企业停产，无力缴纳\",", "欠税清理只完成任务的88%，3户企业停产，无力缴纳"),
    ("土地增值税清算,,\"列入计划5个项目，已清算3个，入库税款2280万元，另2个资料尚未收齐\",部分完成,,", "土地增值税清算还有2个项目资料尚未收齐"),
    ("破产审判,,\"受理5件，审结3件，化解债务1.2亿元；另2件在审\",部分完成,,", "破产审判还有2件在审"),
    ("元旦文艺晚会,,\"节目审定16个，因流感高发延期\",否,,", "元旦文艺晚会节目审定16个，因流感高发延期"),
    ("污泥处理车间,三季度开工,\"未开工，环评退回重报\",0,,", "污泥处理车间未开工，环评退回重报"),
    (
      "城北水厂扩建,\"日供水能力由5万吨提到8万吨，年底通水\",\"土建全部完工，设备安装完成80%；总投资7800万元，累计完成投资6240万元\",80%,进口阀门到货晚了2个月,",
      "城北水厂扩建进口阀门到货晚了2个月，未能按计划年底通水"
    ),
    ("综合楼,,正在装修,进行中,,2024年8月交付使用", "综合楼正在装修，尚未交付使用"),
    ("创客空间,,\"空间装修完成，设备招标中\",进行中,,2024年4月启用", "创客空间装修完成，设备招标中，尚未启用"),
    ("县委巡察反馈整改,,\"反馈问题14个，整改13个\",进行中,用地手续涉及多部门,", "县委巡察反馈问题14个，整改13个，尚未全部整改，用地手续涉及多部门"),
    ("SIL评估,,\"委托了，报告没出\",进行中,,", "SIL评估已委托，但报告未出"),
    ("农家民宿,,\"3户报名，改好1户，另外2户没动工\",未完成,,", "农家民宿还有2户未动工"),
    ("陈欠水费清收,800万元,692万元,86.5%,3家破产企业欠费难收,", "陈欠水费清收完成692万元，没有完成800万元的计划，主要是3家破产企业欠费难收"),
    // What is left and what stands in the way may be the same words.
    ("文物安全巡查,,\"发现隐患3处，整改2处\",进行中,剩1处正在施工,", "文物安全巡查还有1处正在施工"),
  ])
  func saysWhatIsLacking(_ row: String, _ told: String) throws {
    #expect(Self.wording.standing(try Self.record(row)) == told)
  }

  @Test func whatASumTookUpIsNotReportedAsLeftOut() throws {
    let text =
      "类别,工作任务,完成情况,完成状态,备注\n文物,文物安全巡查（上半年）,\"巡查文保单位48处，发现隐患5处，整改5处\",已完成,\n"
      + "文物,文物安全巡查（下半年）,\"巡查文保单位52处，发现隐患3处，整改2处\",进行中,剩1处正在施工\n文物,古城墙修缮,修缮城墙180米,已完成,\n"
    let ledger = LedgerReader.read(text: text, name: "台账.csv", year: 2023)
    let made = Drafter.draft(Support.request(ledger, template: "工作总结"))
    let draft = try #require(made.draft)
    Law.check(draft, ledger)
    #expect(draft.text.contains("巡查文保单位100处，发现隐患8处，整改7处"), "\(draft.text)")
    #expect(!made.diagnostics.contains { $0.code == "remark-left-out" })
  }

  @Test func anIndicatorIsToldWithBothNumbers() throws {
    let text =
      "指标,单位,年计划,一季度,二季度,三季度,四季度,全年累计,完成率,备注\n营业收入,万元,12800,2985,3240,3518,3217,12960,101.3%,\n"
      + "利润总额,万元,680,112,176,243,130,661,97.2%,\"电费、药剂涨价，多支约45万元\"\n"
    let record = try #require(LedgerReader.read(text: text, name: "台账.csv", year: 2023).records.last)
    let told = Self.wording.standing(record)
    #expect(told == "利润总额计划680万元，实际完成661万元，完成计划的97.2%，电费、药剂涨价，多支约45万元")
    #expect(Self.wording.goingOn(record) == "继续努力提高利润总额")
  }

  @Test(arguments: [
    ("元旦文艺晚会,,\"节目审定16个，因流感高发延期\",否,,改到2024年1月5日", "2024年1月5日举办元旦文艺晚会"),
    ("党建述职评议,,11名支部书记述职,未完成,,定在2024年1月", "2024年1月开展党建述职评议"),
    ("陈欠水费清收,800万元,692万元,86.5%,,走法律程序", "通过法律程序推进陈欠水费清收"),
    ("项目融资,,1200万元已申报,100%,,盯紧批复", "盯紧项目融资批复"),
    ("智慧水务平台（一期）,,7月上线,100%,,二期正在做方案", "抓紧编制智慧水务平台二期方案"),
    ("污水站提标,,\"土建完，设备没装，原定10月底完工\",进行中,,拖到2024年3月", "确保污水站提标2024年3月完工"),
  ])
  func aDayAloneIsNoStep(_ row: String, _ step: String) throws {
    #expect(Self.wording.nextStep(try Self.record(row)) == step)
  }

  /// A row that is ticked and tells nothing is asked about; 已完成 is an answer.
  @Test(arguments: [("是", Fate.rejected), ("√", .rejected), ("", .rejected), ("已完成", .used), ("否", .unfinished)])
  func aTickAloneTellsNothing(_ state: String, _ fate: Fate) {
    let text =
      "类别,工作任务,完成情况,成效,是否完成\n思想,理论学习,开展学习12次,,是\n作风,军训慰问,,,\(state)\n组织,支部换届,完成支部换届5个,,是\n"
    let records = LedgerReader.read(text: text, name: "台账.csv", year: 2023).records
    let sorting = Sorting(records, bank: Support.bank, settings: Settings())
    #expect(sorting.accounts.map(\.fate) == [.used, fate, .used])
  }

  @Test func aTickedItemWithNothingBehindItsColonTellsNothing() {
    let text = "# 2023年工作\n\n## 风气\n- [x] 三务公开：上墙12期\n- [x] 清廉家风：\n- [x] 村务监督：查账4次，提意见9条\n"
    let records = LedgerReader.read(text: text, name: "台账.md", year: 2023).records
    let sorting = Sorting(records, bank: Support.bank, settings: Settings())
    #expect(sorting.accounts.map(\.fate) == [.used, .rejected, .used])
  }

  @Test(arguments: [
    ("536件含在民商事案件内", [String](), ["536件含在民商事案件内"]),
    ("县级2名在20名之内", [], ["县级2名在20名之内"]), ("118人是两期合计", [], ["118人是两期合计"]),
    ("31名不都出自今年这86名", [], ["31名不都出自今年这86名"]), ("63条在542条里头", [], ["63条在542条里头"]),
    ("是上年的数", ["为上年度数据"], []), ("与教务处共同组织", ["与教务处共同组织"], []),
    ("全年就这一起；重伤以上没有", ["全年仅此一起", "未发生重伤及以上事故"], []), ("用时控制在3天之内", ["用时控制在3天之内"], []),
  ])
  func whatChangesAFactIsToldAndWhatOnlyHelpsToAddUpIsNot(_ note: String, _ facts: [String], _ asides: [String]) {
    let reading = NoteReading(Support.cleaner.clean(note, keepsHead: true), isOpen: false, year: 2023)
    #expect(reading.facts == facts)
    #expect(reading.asides.count == asides.count)
  }
}
