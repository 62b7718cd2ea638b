import Records
import Testing

@testable import Drafting

/// Ledgers that tell a task in a paragraph, or measure it in columns with a tale beside: each number stands at its own name, and what is meant for
/// next year, or weak, leaves the chapters for 打算 and 不足.
@Suite struct LongCellsTests {
  private static let others = ["培训干部,举办培训班3期，培训120人", "垃圾清运,清运垃圾1.2万吨，日产日清", "公文处理,收文1204件，发文198件"]

  private func draft(_ row: String, header: String = "工作内容,完成情况", others: [String] = others) throws -> (
    chapters: String, closing: String
  ) {
    let text = ([header] + others + [row]).joined(separator: "\n") + "\n"
    let ledger = LedgerReader.read(text: text, name: "台账.csv", year: 2023)
    let draft = try #require(Drafter.draft(Support.request(ledger)).draft)
    Law.check(draft, ledger)
    let parts = draft.text.split(separator: "\n")
    return (parts.dropLast(2).joined(separator: "\n"), parts.suffix(2).joined(separator: "\n"))
  }

  @Test(arguments: [
    ("教师培训|外出培训87人次，校本培训16场。培训经费支出24.6万元，执行率87.9%。明年拟增加班主任专题。", "外出培训87人次", "增加班主任专题"),
    ("节能与资产|全年用电78.6万度，下降5.5%。用水4.1万吨。报废桌椅612套、电脑38台。锅炉房计划明年改为空气能，正在测算费用。", "用电78.6万度", "改为空气能，正在测算费用"),
    ("校园安全|查出隐患17处，全部整改。校车检查4次。未发生火灾，明年打算把护栏再延长30米，已和交警中队对接。", "校车检查4次", "把护栏再延长30米，已和交警中队对接"),
    ("廉政教育|开展警示教育2次，198名教职工参加。发送廉政提醒4次，明年继续抓教辅征订和食堂采购两个关口。", "警示教育2次", "继续抓教辅征订和食堂采购两个关口。"),
    (
      "党员发展|现有党员121名，发展党员3名，均为35岁以下一线教师。党费按月收缴。入党积极分子5名，发展对象里数学、理科教师偏少，明年注意培养。流动党员2名，均已纳入支部管理。", "发展党员3名",
      "针对发展对象里数学、理科教师偏少的问题，2024年注意培养"
    ),
  ])
  func aPlanForNextYearIsToCome(_ row: String, _ done: String, _ plan: String) throws {
    let told = try draft(row.asRow)
    #expect(told.chapters.contains(done), "\(told.chapters)")
    #expect(told.closing.contains(plan), "\(told.closing)")
    #expect(!told.chapters.contains("明年") && !told.chapters.contains(plan), "\(told.chapters)")
  }

  /// What was done in this year for the next is a result, and a work that is to be finished then is not done.
  @Test(arguments: [
    ("预算编制|编制预算12份，明年预算编制完成", true), ("利率调整|办理4.37万笔，明年1月1日起执行", true), ("报刊征订|征订132份，2026年度征订完成", true),
    ("道路改造|改造2条，投资260万元，路灯安装12盏，拟明年完工", false),
  ])
  func whatIsDoneForNextYearIsDone(_ row: String, _ isDone: Bool) throws {
    let text = "工作内容,完成情况\n" + row.asRow + "\n"
    let record = try #require(LedgerReader.read(text: text, name: "台账.csv", year: 2025).records.first)
    #expect((record.state == .done) == isDone)
    #expect(PlansInTale.read(record, 2025) == nil)
  }

  @Test(arguments: [
    ("跨馆异地查档、一网通办|300件|526件|接入长三角等跨省查档平台，与市内8家馆互通", "跨馆异地查档、一网通办526件"),
    ("存量贷款利率下调||4.37万笔|5月8日起新发放贷款执行新利率", "存量贷款利率下调4.37万笔"), ("提取公积金付首付||612笔|今年4月新出政策，提取8900万元", "提取公积金付首付612笔"),
    ("网办率||89.7%|43项业务全程网办，23项“跨省通办”", "网办率89.7%"),
    // The tale's own deed keeps it, and so does what says it in words.
    ("档案进馆接收|1.5万件|18236件|接收农业农村局等19家单位到期档案", "到期档案18236件"), ("“一件事”改革||3项|企业开办、注销、迁移三项一窗办理", "迁移三项一窗办理"),
  ])
  func theNumberOfATableIsItsTasks(_ row: String, _ told: String) throws {
    let text = try draft(
      row.asRow, header: "重点任务,年度计划,实际完成,进展说明",
      others: ["培训,2期,3期,", "检查,12次,14次,", "贷款发放,20亿元,21亿元,"]
    ).chapters
    #expect(text.contains(told), "\(text)")
  }

  @Test(arguments: [
    ("预算和设备采购|采购设备27台，金额862万元，1台质谱仪因二次招标，年底未到货", "1台质谱仪因二次招标，年底未到货"),
    ("教师招聘|今年计划招聘14人，到岗12人，物理、地理各缺1人。教职工198人中高级职称61人，占30.8%。", "教师招聘计划14人，到岗12人"),
    ("收结案情况|收案2268件，结案2210件。四季度收案集中，年底未结335件，个别案件仍未送达。", "收结案方面，"),
  ])
  func whatIsOpenHasItsSubject(_ row: String, _ lack: String) throws {
    let closing = try draft(row.asRow).closing
    #expect(closing.contains(lack) && !closing.contains("30.8%"), "\(closing)")
  }

  @Test func aRateThatIsNotReachedHasItsNumber() throws {
    let closing = try draft(
      "贷款,个贷率,82.6%,-2.9个百分点,贷款增得没有归集快,持续", header: "类别,工作内容,本年数,同比,办理情况,状态",
      others: ["归集,缴存额,38.62亿元,6.4%,,完成", "归集,开户单位,486家,7.5%,,完成", "贷款,贷款余额,98.73亿元,6.8%,,完成"]
    ).closing
    #expect(closing.contains("个贷率82.6%，同比下降2.9个百分点，贷款增得没有归集快"), "\(closing)")
  }

  /// Both numbers of an aim that was not reached stand in 不足, whatever its column is called; what is told already is not told twice.
  @Test(
    arguments: [
      ("臭氧污染管控,浓度不高于160微克/立方米,\"第90百分位浓度166微克/立方米，超标29天\",否,治理设施简易", "第90百分位浓度166微克/立方米，高于160微克/立方米的控制目标，治理设施简易"),
      ("上级资金,5000万元,\"到位中央、省级资金4260万元，入库项目9个\",否,项目前期谋划浅", "到位中央、省级资金4260万元，没有完成5000万元的计划，项目前期谋划浅"),
      ("人才引进,引进6人,到岗4人（硕士1人）,否,儿科没有人报名", "到岗4人，没有完成6人的计划"), ("排污口整治,应整治64个,整治完成58个,否,剩6个为雨污混接", nil),
      ("热费收缴,98%,收缴率97.6%,否,收缴率97.6%，空置房欠费集中", nil),
    ] as [(String, String?)])
  func anAimThatWasNotReachedIsTold(_ row: String, _ lack: String?) throws {
    let closing = try draft(
      row, header: "重点任务,目标要求,进展情况,是否完成,存在的问题", others: ["扬尘检查,200次,检查212次,是,", "普法宣传,10场,宣传12场,是,"]
    ).closing
    #expect(lack.map(closing.contains) ?? !closing.contains("的目标"), "\(closing)")
  }

  @Test(arguments: [
    ("政务新媒体代运维（季末数）,家,9", "政务新媒体代运维9家", "季末数"), ("公众号10万+作品,条,10", "公众号10万+作品10条", "征集"),
    ("防火通道维护,公里,42", "防火通道维护42公里", "（"),
  ])
  func aNameIsItsOwn(_ row: String, _ told: String, _ left: String) throws {
    let chapters = try draft(row + ",", header: "工作项目,单位,全年,情况说明", others: ["发稿,篇,120,", "直播,场,12,"]).chapters
    #expect(chapters.contains(told) && !chapters.contains(left), "\(chapters)")
  }

  @Test(arguments: [
    ("客户端日活日活离年初定的5000人差得远", "客户端日活", "客户端日活离年初定的5000人差得远"), ("收结案情况四季度收案集中", "收结案情况", "收结案方面，四季度收案集中"),
  ])
  func aNameGoesOnIntoItsLack(_ lack: String, _ name: String, _ told: String) {
    #expect(LackJoint.parted(lack, of: name, in: [], Support.wordbook) == told)
  }

  /// A row of what is planned for the year ahead is no task that was left undone.
  @Test func thePlanOfTheYearAheadIsNoTask() throws {
    let row = "2024年重点工作谋划,\"拟定：建货车司机之家2个；产改试点扩大到10家\",待实施,待常委会研究"
    let closing = try draft(
      row, header: "工作内容,实际完成,进度,备注", others: ["培训,培训9期,已完成,", "检查,检查12次,已完成,", "宣讲,宣讲16场,已完成,"]
    ).closing
    #expect(closing.contains("建货车司机之家2个") && closing.contains("产改试点扩大到10家"), "\(closing)")
    #expect(!closing.contains("谋划") && !closing.contains("拟定"), "\(closing)")
  }

  /// What a remark counts stands at the number that it is of, and behind no case of it.
  @Test(arguments: [
    (
      "法律援助|办理援助案件58件，为职工挽回损失216.8万元；其中会同人社、法院为城北水厂工地46名农民工一次性追回工资73.5万元||追讨欠薪案件39件", "追回工资73.5万元；追讨欠薪案件39件"
    ),
    ("图斑核查|下发19个，查实2个违法，已恢复植被|19个|较上年减少11个", "图斑19个，较上年减少11个，查实2个"),
    ("图斑核查|下发19个，查实2个违法，已恢复植被|19个|比上年减少11个", "图斑19个，比上年减少11个，查实2个"),
  ])
  func aRemarkStandsAtItsNumber(_ row: String, _ told: String) throws {
    let chapters = try draft(row.asRow, header: "工作内容,完成情况,数量,备注").chapters
    #expect(chapters.contains(told), "\(chapters)")
  }

  /// 10个达标 says how ten stand: the other four are none of that.
  @Test func howOthersStandIsNoNameOfTheRest() throws {
    let closing = try draft(
      "工会规范化建设|10个达标，其余4个正在补档案|推进中|4个乡镇没有专门办公场所".asRow, header: "工作内容,完成情况,状态,存在问题",
      others: ["公文处理,收文1204件,已完成,", "垃圾清运,清运垃圾1.2万吨,已完成,", "图书采购,采购图书3200册,已完成,"]
    ).closing
    #expect(closing.contains("还有4个乡镇正在补档案") || closing.contains("还有4个正在补档案"), "\(closing)")
  }

  @Test func whatTwoColumnsTellIsToldOnce() {
    #expect(LackForm.once("主体完成，设备采购流标一次，设备采购流标，资金缺口180万元") == "主体完成，设备采购流标一次，资金缺口180万元")
    #expect(LackForm.once("新招2人，新招3人未到岗") == "新招2人，新招3人未到岗")
  }

  @Test func whatThingsAreIsNoRest() {
    #expect(RestClause.written("管护站房改造还有2个站是上世纪80年代土坯房") == "管护站房改造还有2个站是上世纪80年代土坯房")
    #expect(RestClause.written("整改问题还有2个是历史遗留旧楼") != "整改问题还有2个是历史遗留旧楼")
    #expect(FileNotes.isOne("全年数为平均数") && !FileNotes.isOne("全年数高于平均数"))
    #expect(StepWords.told("剩2项按时序，时限2026年12月") == "剩2项按时序，争取2026年12月前完成")
  }

  /// What an unfinished task alone in its section counts as done stands with what the ledger has beside it.
  @Test func whatIsBegunFindsItsChapter() throws {
    let chapters = try draft(
      "风控|电子稽查疑点整改|整改1219条，整改率97.8%|进行中".asRow, header: "类别,工作内容,办理情况,状态",
      others: [
        "归集,公积金缴存,缴存38.62亿元,完成", "归集,单位开户,新开户486家,完成", "贷款,贷款发放,发放3126笔,完成", "贷款,贷款催收,催收132户,完成", "服务,热线服务,接听6.42万通,完成",
      ]
    ).chapters
    #expect(chapters.contains("疑点1219条，整改率97.8%"), "\(chapters)")
    #expect(chapters.contains("催收132户") && !chapters.contains("收到"), "\(chapters)")
  }

  /// 2026年拟外包一部分，把剩下740页修完: both are to come.
  @Test func whatGoesOnFromAPlanIsNoFact() {
    let note = NoteReading("修复人员仅1人；2026年拟外包一部分，把剩下740页修完", isOpen: false, year: 2025)
    #expect(note.plans == ["2026年拟外包一部分", "把剩下740页修完"] && !note.facts.contains { $0.contains("740") })
    #expect(NoteReading("2026年扩建，剩余740页已修完", isOpen: false, year: 2025).plans == ["2026年扩建"])
  }

  @Test(arguments: [
    ("平均住院日|7.6天，上年8.1天||已完成||控制在7.5天以内", "平均住院日控制在7.5天以内"), ("急救培训|完成1386人||已完成||推到中小学", "急救培训推到中小学"),
    ("智慧校园|新装黑板16块||已完成|老旧监控还有19个点位不清晰|2024年计划更换，需要经费7万元", "老旧监控还有19个点位不清晰的问题，2024年更换"),
    ("排污口整治|整治58个||进行中|剩6个为雨污混接|随管网工程2024年6月底前完成", "排污口整治，随管网工程2024年6月底前完成"),
    ("儿童健康管理|管理2.64万人，筛查2296人||已完成|儿保医生只有5名，排队时间长|明年拟再招2名", "再招儿保医生2名"),
    ("安全检查|检查12次，整改隐患26处，还有1处消防通道待改造||已完成||春节前改完", "春节前完成消防通道改造"),
    ("示范区创建|规划已批，2项指标待补||已完成|2项指标资料欠账|上半年迎检，省厅现场核查", "上半年迎检"),
  ])
  func aStepHasItsSubject(_ row: String, _ step: String) throws {
    let closing = try draft(row.asRow, header: "工作内容,完成情况,数量,状态,存在问题,下一步", others: []).closing
    #expect(closing.contains(step) && !closing.contains("问题，上半年抓紧迎检"), "\(closing)")
  }
}

extension String {
  /// A row of cells that stand between bars, each in quotation marks: their own marks part nothing.
  fileprivate var asRow: String {
    split(separator: "|", omittingEmptySubsequences: false).map { "\"\($0)\"" }.joined(separator: ",")
  }
}
