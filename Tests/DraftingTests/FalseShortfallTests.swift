import Records
import Testing

@testable import Drafting

/// What a row leaves over that is no shortfall, and numbers below their plans that are one.
@Suite struct FalseShortfallTests {
  private static let wording = UnfinishedWording(
    wordbook: Support.wordbook, cleaner: ResultCleaner(ownNames: ["甲局"], words: Support.wordbook.cleaning, year: 2025))

  private static func record(_ cells: String) throws -> TaskRecord {
    let text = "工作任务,年度目标,完成情况,存在问题,下一步,备注\n\(cells)\n"
    return try #require(LedgerReader.read(text: text, name: "台账.csv", year: 2025).records.first)
  }

  @Test(arguments: [
    "汛前检查,,\"查出隐患57处，汛前整改52处，其余5处落实度汛措施，6月30日前全部销号\",,,", "日常检查,,\"发现问题214个，完成整改209个\",,,另5个在整改期内",
    "网格走访,,\"上报事件2147件，办结2109件，38件转街道在办\",,,", "消防检查,,\"隐患87处，整改85处，2处（两家小吃店煤气瓶）报消防所\",,,",
    "校园安全,,\"排查隐患64处，整改62处，东围墙2处列入2026年维修\",,,", "督察整改,,\"反馈问题14个，整改12个，另2个达到序时进度\",,,",
    "撂荒地整治,,\"排查730亩，复耕682亩，余48亩不具备耕种条件，已报县局核减\",,,",
    "家属座谈会,,\"提意见9条，当场答复6条，剩下3条6月办完\",,,", "违法图斑,,\"立案17起，办结15起，移送公安2起\",,,",
    "信访维权,,\"来信来访47件次，办结46件；1件盲道被占，转县城管局\",,,",
  ])
  func aRestThatHasItsPlaceIsNoShortfall(_ row: String) throws {
    #expect(Self.wording.isRestSettled(try Self.record(row)))
  }

  @Test(arguments: [
    "校园安全,,\"排查隐患64处，整改62处，剩2处没有整改\",,,", "反馈问题,,\"反馈27个，整改25个，其余2个长期推进\",,,", "招聘,,\"计划6人，到岗5人，1人放弃\",,,",
  ])
  func whatIsOpenYetIsNot(_ row: String) throws {
    #expect(!Self.wording.isRestSettled(try Self.record(row)))
  }

  /// One or two of many people stand with the many; a post that is empty does not.
  @Test(arguments: [
    ("护理员培训,,\"去9人，取证8人，1人待补考\",,,", true), ("驾驶员体检,,\"体检46人，合格45人，1人待复查\",,,", true),
    ("护士招聘,,\"计划9人，到岗8人，1人待招\",,,", false), ("培训,,\"去3人，取证2人，1人待补考\",,,", false),
  ])
  func oneOfManyIsNoShortfall(_ row: String, _ isTail: Bool) throws {
    let record = try Self.record(row)
    #expect(Self.wording.isTailOnly(record) == isTail)
  }

  /// What a column of problems tells that is over is a result.
  @Test(arguments: [
    ("麻岭、石塘2个村阵地偏旧，石塘村党组织列为软弱涣散，10月经县委验收已摘帽。", "麻岭、石塘2个村阵地偏旧", "石塘村党组织列为软弱涣散，10月经县委验收已摘帽"),
    ("3号泵房水泵损坏，5月已更换", "", "3号泵房水泵损坏，5月已更换"), ("人手少；食堂台账不全，已整改到位", "人手少", "食堂台账不全，已整改到位"),
    ("文书差错较多，去年通报的2个问题已整改到位", "文书差错较多", "去年通报的2个问题已整改到位"),
    // A part that is over leaves the others, and what was asked for is not done.
    ("3组钢筋不合格，已退场", "", "3组钢筋不合格，已退场"),
    ("5个问题，2个已解决", nil, ""), ("路灯损坏，已申请更换", nil, ""), ("场地不足", nil, ""), ("资金缺口大，部分已解决", nil, ""),
  ])
  func whatIsOverIsNoProblem(_ problem: String, _ open: String?, _ settled: String) {
    let parted = SettledProblem.parted(problem)
    #expect(parted?.open == open)
    #expect((parted?.settled ?? "") == settled)
  }

  @Test(arguments: [
    ("引进项目3个：甲厂（签约3000万元，已投产）、乙厂（签约800万元，正在装修）、丙库（尚在办用地）", ClauseSense.done),
    ("完成2处（东桥、西桥）", .done), ("项目3个：甲厂（正在装修）、乙厂（尚在办用地）", .open), ("还有2个在建（石塘路、溪尾冷库）", .open),
  ])
  func aListOfWhatIsDoneAndWhatIsNotIsTold(_ clause: String, _ sense: ClauseSense) {
    #expect(ClauseSense.of(clause, year: 2025) == sense)
  }

  @Test(arguments: [
    ("油茶低改,0.8万亩,\"0.74万亩，省级资金9月才到，错过施工季，欠0.06万亩\",,,", "油茶低改完成0.74万亩，没有完成0.8万亩的计划，主要是省级资金9月才到，错过施工季"),
    ("融资到位,20亿元,18.7亿元：银行贷款9.4亿元、公司债6亿元、专项债3.3亿元,,,", "融资到位18.7亿元，没有完成20亿元的计划"),
    ("规上工业增加值,增长8%,增长6.7%,两户龙头企业减产,,", "规上工业增加值增长6.7%，没有达到增长8%的目标"),
    // A part, another span, less that is better, and what is reached.
    ("监测站点改造,40处,改造雨量站28处、水位站12处,,,", nil), ("营业收入,9.5亿元,1—11月9.12亿元，占目标96%,,,", nil),
    ("融资成本,5%以内,4.76%,,,", nil), ("子公司压减,压到18家以内,压到16家,,,", nil), ("油茶新造,0.5万亩,0.52万亩,,,", nil),
    ("除险加固,12座,\"完工11座，其中9座通过验收\",,,", nil), ("物资采购,预算180万元,签订合同171.6万元，物资已入库,,,", nil),
  ])
  func aNumberBelowItsPlanIsToldWithBoth(_ row: String, _ lack: String?) throws {
    #expect(Self.wording.shortOfTarget(try Self.record(row)) == lack)
  }

  @Test(arguments: [
    ("党员队伍,,年底党员236名,含退休未转出11名,,", ""), ("防溺水,,签责任书486份,全年无溺水事故,,", ""), ("质量监测,,综合第9名,放这备查,,", ""),
    ("宣传报道,,用稿32篇,基层来稿少,,", "基层来稿少"),
  ])
  func whatLacksNothingIsNoProblem(_ row: String, _ problem: String) throws {
    #expect(Self.wording.problem(try Self.record(row)) == problem)
  }

  @Test(arguments: [
    ("除险加固,12座,\"完工11座。黄泥塘水库征地纠纷，10月才进场，形象进度40%\",,,黄泥塘未完", "黄泥塘水库因征地纠纷10月才进场，形象进度40%"),
    ("除险加固,12座,完工11座,,,黄泥塘未完", nil), ("除险加固,12座,完工12座,,,", nil),
  ])
  func aRemarkNamesWhatIsNotFinished(_ row: String, _ lack: String?) throws {
    #expect(Self.wording.notedUnfinished(try Self.record(row)) == lack)
  }

  @Test(arguments: [
    ("房屋租赁,,租金收入1865万元,还有87万元欠租没收回,两户走诉讼,", "对两户欠租通过诉讼追缴"),
    ("资格年审,,审核1246户,\"已搬31户，6户不搬\",走诉讼,", "对6户不搬的通过诉讼解决"),
    ("融资到位,,18.7亿元,\"第二期公司债4亿元取得批文，尚未发行\",明年一季度择机发行,", "2026年一季度择机发行第二期公司债4亿元"),
    ("物业费调价,,单价上调8%,甲方没同意,暂缓,", ""), ("老旧小区改造,,19个完工,两个家属院管线迁改慢,2026年4月底前完工,", "确保两个家属院2026年4月底前完工"),
    ("产业园厂房,,竣工8.6万平方米,,剩余厂房2026年6月竣工,", "确保产业园厂房剩余厂房2026年6月竣工"),
  ])
  func aStepTakesItsObjectFromTheProblem(_ row: String, _ step: String) throws {
    #expect(Self.wording.nextStep(try Self.record(row)) == step)
  }

  @Test func aDiarysProblemsEndWithTheirMonths() throws {
    let rows = [
      "1月,节前检查,逐个查,46处,配电室2处要停电改,3月处理", "2月,员工招聘,补保安,28人,保安年龄偏大,", "3月,配电室整改,遗留的2处,2处,,",
      "4月,门面招租,公开竞价,成交27间,4间流标,二批降底价再挂", "5月,兜底物业,接管6个小区,6个,到年底缴费率只有61%,明年先做2个样板",
      "6月,资格年审,联合比对,1246户,6户不搬,走诉讼", "7月,防汛抢排,连夜抽排,58人,施工期间摊位扰民,", "11月,充电桩,计划60个,建成44个,电力增容没批,明年补16个",
    ]
    let text = "月份,事项,内容,数量,存在问题,下一步\n" + rows.joined(separator: "\n") + "\n"
    let records = LedgerReader.read(text: text, name: "台账.csv", year: 2025).records
    let diary = try #require(MonthDiary(records, year: 2025))
    let settled = records.filter(diary.isSettled).map(\.problem)
    #expect(settled == ["配电室2处要停电改", "4间流标", "施工期间摊位扰民"])
  }

  @Test(arguments: [
    ("国库系统升级,,招标流标一次,,明年3月上线,", "系统3月上线，2个所建起来"), ("乡镇财政所标准化,8个,\"建成6个，剩2个场地没落实\",,,", "乡镇财政所标准化全部建成"),
  ])
  func aListedPlanAnswersItsTask(_ row: String, _ item: String) throws {
    let text = "工作任务,年度目标,完成情况,存在问题,下一步,备注\n\(row)\n明年打算,,\(item),,,\n"
    let records = LedgerReader.read(text: text, name: "台账.csv", year: 2025).records
    let closing = try #require(ClosingRow(records[1], 1, year: 2025))
    let step = Self.wording.nextStep(records[0])
    let task = OpenMatter(record: 0, lack: "", step: step)
    let told = ClosingMatters([closing], [task], records, Self.wording)
    #expect(told.ofTasks[0].step.isEmpty && told.ofTasks[0].isAnswered)
  }
}
