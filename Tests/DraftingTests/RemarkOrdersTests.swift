import Records
import Testing

@testable import Drafting

/// What clerks jot beside their rows is obeyed, and copied into no sentence.
@Suite struct RemarkOrdersTests {
  @Test(
    arguments: [
      ("内部的不写", [nil]), ("内部事，总结不写", [nil]), ("内部事务不写", [nil]), ("农业农村局牵头，数据待核，先不写", [nil]), ("领导意见：今年不提", [nil]),
      ("写不写都行", []), ("可写可不写", [nil]), ("不要写建成", []), ("没结果，别写成获评", []), ("数字待核，先不写死", []), ("2024年11月就验收了，去年总结写过", []),
      ("移送线索内部掌握，不对外写", ["移送线索"]), ("重点户名单内部掌握", ["重点户名单"]), ("此案移送公安，内部掌握", []), ("内部掌握", []),
      ("谈话人数内部掌握，不写", ["谈话人数内部掌握"]), ("有2期批示，领导交代不写批示", ["批示"]), ("剩下2个涉及历史遗留；另有1条线索转纪委，不写", ["另有1条线索转纪委"]),
      ("18%是派出所口头说的，没文件，先不写", ["18%是派出所口头说的"]), ("具体人员不写", ["具体人员"]), ("入库数归税务，不写", ["入库数归税务"]), ("离职原因不写", ["离职原因"]),
    ] as [(String, [String?])])
  func knowsWhatABanIsOf(_ cell: String, _ objects: [String?]) {
    #expect(RemarkBan.all(in: cell).map(\.object) == objects)
  }

  @Test(arguments: [
    ("谈话人数内部掌握", "专题会4次；通报典型案例6起；谈话提醒19人次", "专题会4次；通报典型案例6起"), ("18%是派出所口头说的", "入户宣传1.2万户；发案下降18%", "入户宣传1.2万户"),
    ("批示", "编6期，2期获批示", "编6期"), ("市交办的那4件", "化解积案12件，其中市交办4件", "化解积案12件"),
    ("金额", "收回欠租3处，追缴156万元", "收回欠租3处"), ("一致率", "抽查58人，一致率96.0%（一致率不对外）", "抽查58人"),
    ("具体人员", "排查326人，发现问题4个", "排查326人，发现问题4个"),
  ])
  func takesOutWhatIsBanned(_ object: String, _ cell: String, _ kept: String) {
    #expect(BannedParts.without(object, cell).kept == kept)
  }

  @Test(arguments: [
    ("含在上一行", "上一行", false), ("同上行", "上一行", false), ("即上一行的学校4场", "上一行", false), ("就是上面的漏水", "上一行", false),
    ("含在13行", "第13行", false), ("含在序号3", "第3行", false), ("金额含在序号1社保费内", "第1行", false),
    ("和窗口办件里的一样", "窗口办件", false), ("算在19场里", "19场", false), ("含在4260里", "4260", false), ("已含在23起内", "23起", false),
    ("老旧小区改造里的", "老旧小区改造", false), ("不算在86名里", "86名", true), ("不在立案23起内", "立案23起", true), ("含在公交客运量里", "公交客运量", false),
    ("也是窗口办件的一部分", "窗口办件", false),
  ])
  func readsWhatANumberIsPartOf(_ text: String, _ whole: String, _ isApart: Bool) throws {
    let aside = try #require(PartAside(text, rowAbove: "矛盾调解：漏水62"))
    #expect(aside.whole == whole)
    #expect(aside.isApart == isApart)
  }

  /// Where there is no column of remarks, the order ends the result; 计划 beside next year's plans keeps none of them out.
  @Test(arguments: [
    ("看冷库,\"镇里来人，中午留饭。这个不往外写\",", true), ("流感处置,\"去年聚集16起，停课班级29个。对比用\",", true),
    ("高血压管理,\"管4.12万人。卫健局报的数，我们只做指导，不写\",", true), ("职工体检,\"内部事务,不报\",", true),
    ("信访,\"受理16件，一件不漏报\",", false), ("垃圾分类,\"建亭6个，写进村规民约\",", false),
  ])
  func anOrderMayEndTheResult(_ cells: String, _ isKeptOut: Bool) throws {
    #expect((KeptOut.mark(try Self.record(cells)) != nil) == isKeptOut)
  }

  @Test(arguments: [
    ("局里自己跑的23批不在里面", true), ("几项有交叉", true), ("代管的2家没算在内", true), ("有交叉", false), ("领导在里面讲话", false),
  ])
  func knowsWhatIsOnlyForWhoAddsUp(_ text: String, _ isOfSums: Bool) { #expect(PartAside.isOfSums(text) == isOfSums) }

  @Test(arguments: ["含在全年内", "与上一行不是一回事", "不含公益林护林员", "在建", "数据见表二", "跟上一行是一回事", "累计数", "在读"])
  func readsNoWholeElsewhere(_ text: String) { #expect(PartAside(text, rowAbove: "") == nil) }

  private static func record(_ cells: String) throws -> TaskRecord {
    try #require(
      LedgerReader.read(text: "工作任务,完成情况,备注\n\(cells)\n", name: "台账.csv", year: 2025).records.first)
  }

  @Test(arguments: [
    "预算绩效,等次良好,这是2024年度的", "发放轮椅,发放37辆,\"去年任务，不计入今年\"", "清收,18.6万元,\"去年账，报财务\"", "决算,34个小区决算办完（去年的项目）,",
    "优秀作品,三等奖1件,\"去年拿的，今年才收到证书\"", "验收,5处全部通过,\"2024年的任务,去年已报\"",
    "质量监测,全县第9名,\"去年学期的，放这备查\"", "邮包发放,发放120个,\"2024年底就发完了，补登记的，不算今年\"",
  ])
  func rowsOfTheYearBefore(_ cells: String) throws { #expect(YearAgo(2025).mark(try Self.record(cells)) != nil) }

  @Test(arguments: ["提升,完成20个（其中3个是去年续建）,", "补助,到位2.36亿元,去年2.10亿元", "在建,完成3亿元,去年的项目今年接着建完", "党员,418名,去年底11个"])
  func rowsOfThisYear(_ cells: String) throws { #expect(YearAgo(2025).mark(try Self.record(cells)) == nil) }

  @Test(arguments: [
    ("用水总量,2.71亿立方米,\"初步数，待市局核定\"", "初步数"), ("货运量,900万吨,\"四季度快报数，待核\"", "其中四季度为快报数"),
    ("税收,3.18亿元,\"待核，以税务数为准\"", "待核定"),
    ("年审,安置218人,\"存量，不是今年新增\"", "存量"), ("总产值,50.2亿元,\"统计局没反馈，待核\"", "待核定"),
  ])
  func saysThatANumberIsNotFinal(_ cells: String, _ words: String) throws {
    #expect(FigureRemark(try Self.record(cells))?.words == words)
  }

  @Test func whatTheRowAboveTellsIsToldThere() throws {
    let rows = ["集中活动,\"主会场发放辅具138件，志愿者参加\",", "系列活动,入户走访640户；主会场发放辅具138件,\"组宣部报，辅具和上一行是一回事\""]
    let text = "工作任务,完成情况,备注\n" + rows.joined(separator: "\n") + "\n"
    let records = RemarkOrders.obeyed(LedgerReader.read(text: text, name: "台账.csv", year: 2025).records, year: 2025)
    #expect(try #require(records.last).result == "入户走访640户")
  }

  private func told(_ rows: [String]) throws -> String {
    let ledger = Support.ledger(rows)
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
    Law.check(draft, ledger)
    return draft.text
  }

  @Test func aPartGoesBehindTheRowAbove() throws {
    let text = try told([
      "1,安全,,安全检查,检查企业1380家次，查隐患2146处,,全年,已完成,,,,", "2,安全,,九小场所检查,检查742家次，隐患1015处,,全年,已完成,,,,含在上一行",
      "3,安全,,应急演练,演练22场,,全年,已完成,,,,",
    ])
    #expect(text.contains("其中，九小场所检查742家次"), "\(text)")
    #expect(!text.contains("上一行"), "\(text)")
  }

  @Test func theSameNumberIsToldOnce() throws {
    let text = try told([
      "1,服务,,窗口办件,全年3412件，其中上门代办126件,,全年,已完成,,,,", "2,服务,,代办服务,给行动不便的老人上门126件（和窗口办件里的一样）,,全年,已完成,,,,",
      "3,服务,,义诊,开展义诊6场,,全年,已完成,,,,",
    ])
    #expect(text.firstRange(of: "126件") != nil && text.ranges(of: "126件").count == 1, "\(text)")
    #expect(!text.contains("一样"), "\(text)")
  }

  @Test(arguments: [
    ("职教高考,\"512人参加，本科上线68人，专科上线421人\",去年本科上线53人", "512人参加，本科上线68人（上年53人），专科上线421人"),
    ("窗口办件,\"办件8620件，满意率98.6%\",满意率上年97.9%", "办件8620件，满意率98.6%（上年97.9%）"),
    ("婚姻登记,\"办理4072件，其中结婚登记2186对、离婚登记874对\",\"2024年结婚登记1957对，增11.7%\"", "办理4072件，其中结婚登记2186对（比上年增长11.7%）、离婚登记874对"),
    ("社会组织,\"新成立11家，年末在册268家\",去年末266家", "新成立11家，年末在册268家（上年266家）"),
    ("酒驾整治,酒驾612起、醉驾148起,上年703起、181起", "酒驾612起、醉驾148起"),
    ("平台,\"下载量14.2万，日活1.3万\",下载量为累计", "累计下载量14.2万，日活1.3万"),
    ("早班车,\"截至12月10日播出344期，到年底播满365期\",总结按344写", "截至12月10日播出344期"),
    ("化债,3.5亿元,报材料只写完成年度任务", "完成年度任务"),
  ])
  func theResultIsAmended(_ cells: String, _ result: String) throws {
    let record = try #require(RemarkOrders.obeyed([try Self.record(cells)], year: 2025).first)
    #expect(record.result == result, "\(record.result)")
  }

  @Test(arguments: [
    "专题会,4次,内部的不写", "追缴赃款,追缴赃款156万元,金额不对外", "开门红存款,较年初增加4.6亿元,\"过程数，看季末\"", "拆违任务,下达8万平方米,任务数",
    "县残疾人运动会,原定10月办,\"并入县全民健身运动会，取消\"", "违法查处分季度,一季度5万起,\"同上，是总量拆开的\"", "融资计划,\"初步22亿元，董事会没过，待定\",",
    "上半年康复救助,在训92人,\"人和年底的有重复，不能加\"",
  ])
  func theRowIsKeptOut(_ cells: String) throws {
    let record = try #require(RemarkOrders.obeyed([try Self.record(cells)], year: 2025).first)
    #expect(KeptOut.mark(record) != nil)
  }

  @Test func whatIsApartSaysSo() throws {
    let text = try told([
      "1,人才,,引进急需紧缺人才,引进86名,,全年,已完成,,,,", "2,人才,,柔性引进专家,\"23名（不算在86名里），专家下基层服务47人次\",,全年,已完成,,,,",
      "3,人才,,人才公寓,新投用120套,,全年,已完成,,,,",
    ])
    #expect(text.contains("另") && text.contains("柔性引进专家23名"), "\(text)")
    #expect(!text.contains("不算在"), "\(text)")
  }

  @Test func onlyWhatMayBeToldIsTold() throws {
    let text = try told([
      "1,融资,,隐性债务化解,3.5亿元（数字不公开，报材料只写完成年度任务）,,全年,已完成,,,,", "2,融资,,还本付息,到期债务本息23.6亿元全部按期兑付,,全年,已完成,,,,",
    ])
    #expect(text.contains("完成隐性债务化解年度任务") && !text.contains("3.5亿元"), "\(text)")
  }

  @Test func aRemarksAimIsThePlan() throws {
    let text = try told([
      "1,护理,,基础护理合格率,97.6%（22年96.1%）,,全年,已完成,,,,目标95%", "2,护理,,手卫生依从率,86.4%（22年83.7%）,,全年,已完成,,,,\"目标90%，没到\"",
      "3,护理,,业务学习,24次,,全年,已完成,,,,",
    ])
    #expect(text.contains("比上年提高1.5个百分点"), "\(text)")
    #expect(text.contains("没有达到90%的目标"), "\(text)")
    #expect(!text.contains("22年"), "\(text)")
  }

  /// 移送线索内部掌握 keeps that one thing out, 重点户名单内部掌握 no number of the row, and 内部掌握 alone the row.
  @Test func whatIsKeptToTheHouseIsOneThingOfItsRow() throws {
    let table = """
      工作任务,完成情况,数量,备注
      基金专项整治,检查定点机构，追回违规资金，向纪委移送线索,检查机构156家；追回资金213.7万元；移送线索4条,"移送线索内部掌握，不对外写"
      纠纷排查化解,联合上门，分级包联,排查纠纷412件；化解387件,重点户名单内部掌握
      心理健康筛查,春秋两季各一次,筛查6.3万人次；重点关注236人,重点关注人数内部掌握
      处置问题线索,核查线索,2件,内部掌握
      涉案查处,查处一起,1件,"此案移送公安，内部掌握"
      重点户走访,张三丰、李四等3户逐户上门,3户,重点户名单内部掌握
      走访企业,走访甲公司,2次,线索来源内部掌握
      帮扶困难职工,走访（赵小明）,9人次,帮扶名单内部掌握，不写
      """
    let ledger = LedgerReader.read(text: table + "\n", name: "台账.csv", year: 2025)
    let text = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft).text
    for words in ["156家", "213.7万元", "412件", "387件", "6.3万人次"] { #expect(text.contains(words), "\(text)") }
    for words in ["移送", "线索", "236", "查处", "张三", "李四", "赵小明", "甲公司"] { #expect(!text.contains(words), "\(text)") }
  }
}
