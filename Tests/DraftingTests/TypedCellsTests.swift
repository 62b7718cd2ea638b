import Records
import Testing
import TextCore

@testable import Drafting

/// Cells as they are typed: points for full stops, numbers without units, units in names, and limits that nobody marked.
@Suite struct TypedCellsTests {
  /// What the rows of a table tell once their remarks are obeyed.
  private static func told(_ text: String, year: Int = 2025) -> String {
    let records = LedgerReader.read(text: text, name: "台账.csv", year: year).records
    let obeyed = RemarkOrders.obeyed(records, year: year)
    return Support.grouping.points(Array(obeyed.indices), of: obeyed).map { $0.text(.full) }.joined(separator: "\n")
  }

  @Test(
    arguments: [
      ("欠320.雨季塌路", "欠320；雨季塌路"), ("金额386万元.3台流标", "金额386万元；3台流标"), ("未完成.材料6月已报", "未完成；材料6月已报"),
      ("同比-7.4%.小微减免", "同比-7.4%；小微减免"), ("余230明年3月前", "余230，明年3月前"), ("收入96次年底结清", nil),
      ("1.加强学习2.改进作风", "1.加强学习2.改进作风"), ("头潮卤度2.9波美", nil), ("见图3.东侧", nil), ("8.24开车", nil), ("12.5万人次", nil),
    ] as [(String, String?)])
  func aStopIsWrittenAsOne(_ cell: String, _ expected: String?) {
    #expect((TypedStops.parted(cell) ?? cell) == (expected ?? cell))
  }

  @Test(arguments: [
    ("人工造林,1200亩,1260亩,杉木700、枫香560", "其中杉木700亩、枫香560亩"), ("查处案件,,9起,移送2，办结7", "其中移送2起、办结7起"),
    ("专利授权,5件,6件,发明1，实用新型5", "其中发明1件、实用新型5件"), ("监督抽检,4200批次,4236批次,不合格187", "不合格187批次"),
    ("退化林修复,1500亩,1180亩,欠320", "欠320亩"), ("免费开放,,\"进馆21.6万人次，其中老年人6.3万\",", "进馆21.6万人次，其中老年人6.3万人次"),
    ("换土,85万亩,85.4万亩,上半年52.1", "其中上半年52.1万亩"),
    // What does not add up stays.
    ("查处案件,,9起,移送2，办结6", "移送2，办结6"), ("能力验证,20项,22项,排名第1", "排名第1"), ("抽检,1万批次,1.2万批次,不合格1", "不合格1"),
    ("经营总收入,1900万元,1986万元,上年1873", "上年1873"), ("新增就业,4200人,4386人,一季度2146，二季度2240", "一季度2146，二季度2240"),
  ])
  func partsTakeTheUnitOfTheirWhole(_ row: String, _ expected: String) {
    let text = "项目,年度计划,完成,备注\n" + row + "\n"
    let records = LedgerReader.read(text: text, name: "台账.csv", year: 2025).records
    let read = PartUnits.read(records[0])
    #expect((read[.note] ?? read[.result] ?? records[0].note + records[0].result) == expected)
  }

  @Test(arguments: [
    // A unit of scale and measure in the name's brackets.
    ("售电量（亿千瓦时）,18.3,18.62,17.48,", "售电量18.62亿千瓦时，超额完成18.3亿千瓦时的目标"),
    ("综合电耗（千瓦时/吨）,62,60.8,63.5,", "综合电耗60.8千瓦时/吨，控制在62千瓦时/吨以内"),
    ("出院人次,3000,3126,2964,", "出院3126人次，超额完成3000人次的目标"), ("参训人数,,862,,", "参训862人"),
    ("10千伏线损率（%）,3.3,3.12,3.41,", "线损率3.12%"), ("客户数（户）,3000,3100,2900,", "客户数3100户，超额完成3000户的目标"),
  ])
  func aUnitOfTheNameIsTold(_ row: String, _ expected: String) {
    let text = Self.told("指标,年度目标,实际完成,上年同期,备注\n" + row + "\n投诉量（件）,≤10,7,12,\n采暖面积（万平方米）,30,31,29,\n")
    #expect(text.contains(expected), "\(text)")
  }

  /// Which part of a thing a row is of belongs to its name.
  @Test(arguments: [
    ("青石岭隧道（右洞）", "青石岭隧道右洞"), ("青石岭隧道(左洞)开挖", "青石岭隧道左洞开挖"), ("南环路（二标段）", "南环路二标段"), ("病房楼(东区)", "病房楼东区"),
    ("支部换届（第一批）", "支部换届（第一批）"), ("食堂（新）", "食堂（新）"), ("培训（线上）", "培训（线上）"),
  ])
  func aPartOfAThingIsNamed(_ task: String, _ name: String) {
    let records = LedgerReader.read(text: "工作任务,完成情况\n\(task),完成497m\n", name: "台账.csv", year: 2025).records
    #expect(RemarkOrders.obeyed(records, year: 2025)[0].task == name)
  }

  /// A trade's own measures make 单位 no column of offices, so that no number is lost.
  @Test func measuresOfATradeAreUnits() {
    let text = Self.told(
      "项目,单位,年度目标,实际完成,上年同期,说明\n滩田修整,公亩,12000,12600,11800,\n溴素,吨,26,27,25,\n酸液,摩尔,30,33,31,\n"
        + "换土,万平米,85,85.4,79,\n轻伤,起,≤2,1,3,\"4.11码垛扭伤,已通报\"\n隐患整改,项,,283/289,241/250,限2026.2\n")
    #expect(text.contains("滩田修整12600公亩，超额完成12000公亩的目标"), "\(text)")
    #expect(text.contains("85.4万平方米"), "\(text)")
    #expect(text.contains("轻伤1起，") && text.contains("码垛扭伤，已通报"), "\(text)")
    #expect(!text.contains("已通报1起"), "\(text)")
    #expect(text.contains("隐患289项") && text.contains("整改283项"), "\(text)")
  }

  /// A quota that was not used up was not missed.
  @Test func aQuotaIsNoPlan() {
    #expect(Self.told("项目,年度计划,完成,备注\n采伐限额,1.8万方,1.52万方,未超\n", year: 2025).contains("1.52万方"))
    let records = LedgerReader.read(text: "项目,年度计划,完成,备注\n采伐限额,1.8万方,1.52万方,\n", name: "台账.csv", year: 2025).records
    let sorting = Sorting(RemarkOrders.obeyed(records, year: 2025), bank: Support.bank, settings: Settings())
    #expect(sorting.unfinished.isEmpty)
  }

  @Test(arguments: [
    ("2010-2019年档案", "2010—2019年档案"), ("7-8月检修", "7—8月检修"), ("2025-3-8", "2025-3-8"), ("3-5人", "3-5人"),
    ("装60%;2026.3投", "装60%；2026.3投"), ("一次合格率98.9%,3个返工", "一次合格率98.9%，3个返工"),
  ])
  func spansAndStopsAreWide(_ cell: String, _ expected: String) {
    #expect(MarkWidth.widened(cell) == expected)
  }

  @Test(arguments: [
    ("限2026.2", "限2026年2月"), ("外协件未到，2026.3投", "外协件未到，2026年3月投"), ("21600卷，5.20完", "21600卷，5月20日完"),
    ("2.20上路", "2月20日上路"), ("均价2026.5元", "均价2026.5元"), ("总量2026.3", "总量2026.3"),
  ])
  func datesAsTheyAreTyped(_ text: String, _ expected: String) {
    #expect((DateStyle(year: 2025).written(text)?.text ?? text) == expected)
  }

  @Test(arguments: [
    ("退库", "退了52家，都是停产的", "退库52家，都是停产的"), ("拆违", "全年拆了73处、4260平方米", "全年拆违73处、4260平方米"),
    ("营业收入", "全年做了1.18亿元", "全年实现1.18亿元"), ("业委会组建", "今年要成立8个，成了6个", "今年要成立8个，成立6个"),
    ("调解", "一共26起，成了24起", "一共26起，成功24起"), ("招商", "来了23家", "来了23家"), ("场馆出租", "收了148万元", "收入148万元"),
    ("党费收缴", "收了3162元", "收缴3162元"),
    ("孕产妇管理", "管了126人", "管理126人"), ("红白理事会", "管了27场事", "管了27场事"), ("儿童疫苗", "打了3640针次", "接种3640针次"),
    ("除雪", "下了两场", "下了两场"),
  ])
  func aShortVerbIsTheTasks(_ task: String, _ result: String, _ expected: String) {
    #expect(OwnVerb(wordbook: Support.wordbook).inFull(result, of: task) == expected)
  }

  @Test(arguments: [
    ("来了67个", "来了67个"), ("赢了33个", "赢了33个"), ("共送出去10.6万元", "共发放10.6万元"), ("改掉379处", "整改379处"), ("破了3项纪录", "打破3项纪录"),
    ("义诊看了约130人", "义诊看了约130人"), ("看了42处工地", "查看42处工地"), ("开了6张床位", "开设6张床位"), ("开了320张处方", "开具320张处方"),
    ("本来定了9.14", "本来定于9.14"), ("定了3项制度", "出台3项制度"), ("就来了1个", "就来了1个"), ("走了2个", "走了2个"),
    ("打了牛羊疫苗1.9万头次", "接种牛羊疫苗1.9万头次"), ("收了党费3.2万元", "收缴党费3.2万元"), ("整了19处", "整改19处"),
    ("调整了19处", "调整19处"),
    ("劝了40来人次", "劝导40来人次"),
  ])
  func whatSaysNothingWithoutItsMark(_ text: String, _ expected: String) {
    #expect(CountedVerb(wordbook: Support.wordbook).written(text) == expected)
  }

  @Test(arguments: [
    ("春耕备耕会", "开了一次，14个村都到了", "召开春耕备耕会一次，14个村都到了"), ("厕所改造", "计划改120户，改成98户", "计划改120户，改造98户"),
    ("改厕", "累计改了412户", "累计改造412户"), ("村委会", "开了12次", "开了12次"),
  ])
  func aMeetingIsCalledAndAHouseRebuilt(_ task: String, _ result: String, _ expected: String) {
    #expect(OwnVerb(wordbook: Support.wordbook).inFull(result, of: task) == expected)
  }

  /// 26, 12 and 0.6 under 完成值 are numbers held against their aims, and no shares of what is done.
  @Test func aFigureBesideItsAimIsNoShare() {
    let records = LedgerReader.read(
      text:
        "工作,目标值,完成值,同期,说明\n合理用药科普（场）,24,26,22,\n麻精药品检查（次）,12,12,12,账物相符率100%\n差错率（‰）,≤1,0.6,0.9,\n收入（万元）,90,95.5,88,票款到账\n",
      name: "台账.csv", year: 2025
    ).records
    #expect(records.map(\.state) == [.done, .done, .done, .done])
  }

  /// Below its plan by the columns, whatever stands between.
  @Test(arguments: [("特种作业取证,人,60,58,52,2人补考"), ("管网改造,公里,42,38.5,36,\"欠3.5.铁路下穿手续才批\""), ("标准制修订,项,3,2,4,行标1送审")])
  func aPlanOfAColumnOfUnitsIsMissed(_ row: String) {
    let records = LedgerReader.read(
      text: "项目,单位,年度目标,实际完成,上年同期,说明\n纯碱,吨,100,120,90,\n\(row)\n电石,吨,100,120,90,\n", name: "台账.csv", year: 2025
    ).records
    #expect(StatedGaps.read(RemarkOrders.obeyed(records, year: 2025), year: 2025)[1].amended?.gap != nil)
  }

  @Test(arguments: ["2.5.1节要求", "2026.3万元", "头潮2.9波美"])
  func noMonthIsReadOfANumber(_ text: String) { #expect(DateStyle(year: 2025).written(text) == nil) }

  /// A number of a part of the year is not added to that of the work that its remark names by the row's number.
  @Test(arguments: ["含在2行", "含在序号2", "金额含在序号2委托检验内"])
  func aPartOfTheSameWorkIsNotAdded(_ remark: String) {
    let records = LedgerReader.read(
      text: "序号,项目,单位,年度目标,实际完成,上年同期,说明\n1,检验总量,批次,12000,12864,11730,\n2,委托检验,批次,7000,7843,6890,\n"
        + "3,四季度委托检验,批次,,2216,1987,\(remark)\n4,监督抽检,批次,4200,4236,4105,\n", name: "台账.csv", year: 2025
    ).records
    let row = RemarkOrders.obeyed(records, year: 2025)[2]
    #expect(row.amended?.wholeRow == 1 && row.amended?.whole == PartAside.above)
  }

  @Test(arguments: [("比上年降了1.4个点", "比上年降了1.4个百分点"), ("拿了3个点", "拿了3个点")])
  func pointsAreOfAPercentage(_ text: String, _ expected: String) { #expect(Change.written(text) == expected) }

  @Test func aDifferenceIsToldOnce() {
    let told = ComparisonPlace.toldOnce(Clause.split("受理投诉326件，比上年减少65件，都回访过了，少了65件"))
    #expect(Clause.joined(told) == "受理投诉326件，比上年减少65件，都回访过了")
    let other = Clause.split("受理投诉326件，比上年减少165件，少了65件")
    #expect(ComparisonPlace.toldOnce(other) == other)
  }

  /// An order under 存在问题 is no problem; what is lacking there is one.
  @Test(arguments: [("批了啥不写", ""), ("人手不足", "人手不足")])
  func anOrderIsNoProblem(_ cell: String, _ expected: String) {
    let records = LedgerReader.read(
      text: "工作,进展情况,存在问题/下一步\n统计分析,写了47篇，县领导批示9篇,\(cell)\n数据咨询,接待330人次,\n", name: "台账.csv", year: 2025
    ).records
    #expect(RemarkOrders.obeyed(records, year: 2025)[0].problem == expected)
  }

  /// How much it was a day or a head is no thing that was received.
  @Test(arguments: ["每天收52吨左右", "人均月增收1600元左右", "每户收3袋"])
  func whatComesEachDayIsNoObject(_ text: String) {
    #expect(ObjectFirst(wordbook: Support.wordbook).turned(text) == text)
  }

  @Test(arguments: [
    ("年初定的任务是新建10家，实际建成11家", "11家", "超额完成10家"), ("全年实现1.18亿元，年初定的1.15亿元", "实现1.18亿元", "超额完成1.15亿元"),
  ])
  func aPlanSaidAloudIsHeldAgainstTheNumber(_ result: String, _ came: String, _ passed: String) {
    let text = Self.told("工作事项,完成情况\n共富工坊,\(result)\n")
    #expect(text.contains(came) && text.contains(passed) && !text.contains("年初定"), "\(text)")
  }
}
