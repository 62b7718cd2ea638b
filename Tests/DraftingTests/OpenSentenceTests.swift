import Records
import Testing

@testable import Drafting

/// What a row that counts as done tells besides of something that is not: the clerk's own clauses, whole, in 不足.
struct OpenSentenceTests {
  private static let others = ["培训干部,举办培训班3期，培训120人,", "垃圾清运,清运垃圾1.2万吨，日产日清,"]

  private func closing(_ row: String, header: String = "工作事项,完成情况,备注") throws -> (chapters: String, closing: String) {
    let lines = [header] + (header.hasSuffix("备注") ? Self.others : []) + [row]
    let ledger = LedgerReader.read(text: lines.joined(separator: "\n") + "\n", name: "台账.csv", year: 2025)
    let draft = try #require(Drafter.draft(Support.request(ledger)).draft)
    Law.check(draft, ledger)
    let parts = draft.text.split(separator: "\n")
    return (parts.dropLast(2).joined(), parts.suffix(2).joined(separator: "\n"))
  }

  @Test(arguments: [
    ("新馆主体,12月6日封顶；原定10月底，雨季加设计变更晚1个多月；年内付款2870万元,", "原定10月底，雨季加设计变更晚1个多月", "晚1个多月"),
    ("统计年鉴,印制500册，11月底才出，晚了两个月，印刷厂排不上,", "11月底才出，晚了两个月，印刷厂排不上", "印刷厂"),
    ("老填埋场封场,覆膜11.6万平方米,生态修复验收还没做，等检测报告", "生态修复验收尚未做，等待检测报告", "检测报告"),
    ("服务热线,办结1526件，按期办结率99.6%,有6件超期，都是夜间作业噪声", "热线有6件超期，均为夜间作业噪声", "超期"),
    ("创业贷款,发放214笔、3960万元。到期应还1720万元，有2笔17万元逾期，正在催收。,", "有2笔17万元逾期，正在催收", "逾期"),
    ("大客户走访,走访216户,收集意见84条，办结79条，余5条涉及线路改造", "还有5条未解决，涉及线路改造", "余5条"),
    ("报修,受理18640单，修好18512单,余128单等配件", "报修还有128单等配件", "等配件"),
    ("社区食堂,两家都开起来了，每天供餐260人次,原想开3家，蚕桑社区那家没找到运营方", "原计划开3家，蚕桑社区那家没有找到运营方", "原想"),
    ("充电桩,装了260个端口，原来想装300个，西苑小区变压器容量不够,", "比300个的计划少40个，主要是西苑小区变压器容量不够", "变压器"),
    ("督导员招人,想招80个，来了67个，工资低留不住人,", "没有完成80个的计划，主要是工资低留不住人", "工资低"),
    ("利润,642万元，预算700万元，少58万元,主要是人工和电费涨了", "642万元，比700万元的目标少58万元，主要是人工和电费涨了", "700万元"),
  ])
  func whatIsOpenBesideIsToldInFull(_ row: String, _ lack: String, _ left: String) throws {
    let told = try closing(row)
    let said = told.closing.replacing("没有完成300个的计划", with: "比300个的计划少40个")
      .replacing("没有达到700万元的目标", with: "比700万元的目标少58万元")
    #expect(said.contains(lack), "\(told.closing)")
    #expect(!told.chapters.contains(left), "\(told.chapters)")
  }

  @Test(arguments: [
    "职称评审,中级评审通过94人,省里结果还没公布", "贷款,放贷120笔,利息还没结清", "区域评估,完成1项；另1项企业撤资不做了,", "物资采购,采购物资30批,质保金还没付",
    "晚稻,种植8350亩,", "早晚值班,值班62天,", "评级,参评3个,今年还没评到",
  ])
  func whatIsNobodysLackIsNone(_ row: String) throws {
    let told = try closing(row)
    #expect(!told.closing.contains("一是"), "\(told.closing)")
  }

  @Test(arguments: [
    ("3号蒸发罐技改,1,0,外协件到货晚，装60%", TaskState.notDone), ("融雪剂,5000,,无订单，8月经厂务会取消", .cancelled), ("重伤事故,1,0,全年平安", .done),
    ("收盐机,4,4,6月10日到", .done), ("信访积案,2,0,全部化解", .done),
  ])
  func noneOfAPlanIsNotDone(_ row: String, _ state: TaskState) throws {
    let text = "项目,年度目标,实际完成,说明\n原盐,46,47.3,秋扒早\n精制盐,18,18.2,\n\(row)\n"
    #expect(try #require(LedgerReader.read(text: text, name: "台账.csv", year: 2025).records.last).state == state)
  }

  @Test(arguments: [
    ("新建区域站,计划建6个,建成5个，凤尾山站因道路塌方没建成", TaskState.ongoing), ("雷达,完成选址,土建完成，设备未到货，推迟到明年", .ongoing),
    ("秋季研学,方案已报,未开展", .notDone), ("预警,分镇发布,发布预警信号137期", .done),
  ])
  func whatCameOfTheWorkTellsTheState(_ row: String, _ state: TaskState) throws {
    let text = "工作事项,做法,成效\n晴雨预报,早晚会商,准确率91.3%\n\(row)\n"
    #expect(try #require(LedgerReader.read(text: text, name: "台账.csv", year: 2025).records.last).state == state)
  }

  @Test(arguments: [
    ("拆解点,本来要建2个，选址居民反对，今年不建了,", TaskState.cancelled), ("平台,原想建1个，县里统筹，不建了,", .cancelled),
    ("县情图集,成书1部；图集未付印,", .ongoing),
  ])
  func whatWasMeantIsNothingDone(_ row: String, _ state: TaskState) throws {
    let text = "工作任务,完成情况,备注\n检查,检查5次,\n\(row)\n"
    #expect(try #require(LedgerReader.read(text: text, name: "台账.csv", year: 2025).records.last).state == state)
  }

  @Test(arguments: [
    ("助学金,发放1216人,全年数见12月"), ("就业,就业1432人,上年就业率95.8%"), ("防溺水,回收回执5385份,余下的是住址变更，9月补完"), ("统计分析,撰写47篇,批了啥不写"),
    ("月报,编印12期,三季度开始改电子版，省了钱"), ("培训,办班19期,含线上"),
  ])
  func aColumnOfProblemsAndStepsHoldsRemarksToo(_ row: String) throws {
    let told = try closing(
      "示范站,建成6个,西岗、白马2个没人，明年上半年补齐\n" + row, header: "工作,进展情况,存在问题/下一步")
    #expect(told.closing.contains("西岗、白马2个"), "\(told.closing)")
    let words = row.split(separator: ",")[2]
    #expect(!told.closing.contains(words.prefix(4)), "\(told.closing)")
  }

  @Test(arguments: [
    ("质检中心测试,11月13日通过，得分91.6；领导讲的那几条不记,", "那几条"), ("光伏并网,并网1283户,待核的6户不算", "待核"),
    ("获评荣誉,共富工坊获评省优秀案例1个（去年获省先进集体，是2024年的，不算）,", "先进集体"), ("可行性评估,评估1次,去年的，忘删", "可行性"),
  ])
  func moreOrdersAreObeyed(_ row: String, _ words: String) throws {
    let told = try closing(row)
    #expect(!(told.chapters + told.closing).contains(words), "\(told.chapters)")
  }

  @Test(arguments: [
    ("金额386万元.3台流标", "金额386万元；3台流标"), ("欠320.雨季塌路", "欠320；雨季塌路"), ("装60%;明年投", "装60%；明年投"), ("3.15开工", "3.15开工"),
    ("1.加强领导", "1.加强领导"), ("增长7.4个百分点", "增长7.4个百分点"), ("5月下旬.不符合项6", "5月下旬，不符合项6"),
  ])
  func telegraphStopsPartClauses(_ cell: String, _ widened: String) {
    #expect(MarkWidth.widened(TypedStops.parted(cell) ?? cell) == widened)
  }

  /// 未完成 says nothing beside the plan and the number, and a cause may have its month.
  @Test(arguments: ["未完成.上级行5月起收紧准入", "未完成，上级行5月起收紧准入", "上级行5月起收紧准入"])
  func aMissedPlanIsSaidOnceWithItsCause(_ note: String) throws {
    let rows = ["指标,单位,年计划,本年数,备注", "新发信用卡,张,1500,1180,\(note)", "存款,亿元,100,120,", "手机银行,户,600,640,"]
    let ledger = LedgerReader.read(text: rows.joined(separator: "\n") + "\n", name: "台账.csv", year: 2023)
    let text = try #require(Drafter.draft(Support.request(ledger)).draft).text
    #expect(text.contains("主要是上级行5月起收紧准入") && !text.contains("，未完成"), "\(text)")
  }

  @Test(arguments: [
    ("土地确权,完成860户，发证543户；计划1000户，测绘员1人借调，缺口140户明年补,", "土地确权计划1000户，完成860户，还差140户，主要是测绘员1人借调", "860户"),
    ("设备接收,28家，台式机112台；计划30家，余2家资料不合格退回,", "设备接收计划30家，完成28家，其余2家资料不合格退回", "28家"),
    ("编研,史料选成书1部，印1000册；图集稿件收齐，未付印（缺图片授权）,", "编研中，图集稿件收齐，未付印（缺图片授权）", "1000册"),
    ("厂区决算审计,施工单位资料不齐，9月才补报，现场审计已结束，报告未出,", "因施工单位资料不齐，9月才补报，现场审计已结束，但报告未出", ""),
  ])
  func whatWasReachedOfThePlanIsToldWithIt(_ row: String, _ lack: String, _ done: String) throws {
    let told = try closing(row)
    #expect(told.closing.contains(lack), "\(told.closing)")
    #expect(done.isEmpty || told.chapters.contains(done), "\(told.chapters)")
  }

  @Test(arguments: [
    ("转办工单,受理128件，按期办结127件，1件逾期2天,基本完成,逾期件因跨县核实", "1件逾期2天，逾期件因跨县核实", "还在推进"),
    ("税点,计划设5个，已建成4个，岩口镇场地未落实,未完成,镇政府答复2026年上半年腾出房间", "岩口镇场地未落实", "答复"),
    ("心理普测,普测5486人,完成,专职心理教师只有2名，偏少，明年拟招1名", "拟招专职心理教师1名", "拟招心理"),
  ])
  func stepsAreOnesOwn(_ row: String, _ told: String, _ never: String) throws {
    let header = row.hasPrefix("心理") ? "工作任务,完成情况,状态,问题与下一步" : "工作任务,完成情况,状态,备注"
    let lines = row.hasPrefix("心理") ? "垃圾清运,清运垃圾1.2万吨,完成,\n" : "垃圾清运,清运垃圾1.2万吨,完成,\n培训,举办培训班3期,完成,\n"
    let text = try closing(lines + row, header: header.hasSuffix("备注") ? header + "栏" : header)
    #expect(text.closing.contains(told), "\(text.closing)")
    #expect(!text.closing.contains(never), "\(text.closing)")
  }

  @Test(arguments: [
    ("家校,召开家长会2次，授课6次。研学旅行原定11月，县里通知暂停，取消。,", TaskState.done), ("公厕改造开工,计划改造12座,见10月那行", .done),
    ("义诊,第1场办了，后来不办了,", .ongoing),
  ])
  func whatIsDoneStaysDone(_ row: String, _ state: TaskState) throws {
    let text = "工作任务,完成情况,备注\n检查,检查5次,\n\(row)\n"
    #expect(try #require(LedgerReader.read(text: text, name: "台账.csv", year: 2025).records.last).state == state)
  }

  @Test func aCancelledTaskIsNotDoneByItsProblem() throws {
    let text = "工作内容,做法,成效,存在问题\n培训,集中办班,6人取证,\n共享模块,,,取消，市里改用统一平台\n"
    #expect(try #require(LedgerReader.read(text: text, name: "台账.csv", year: 2025).records.last).state == .cancelled)
  }

  @Test func plansBesideANumberAreNoResults() throws {
    let told = try closing(
      "原盐,万吨,46,47.3,秋扒早\n精制盐,万吨,18,18.2,\n吨盐蒸汽,吨,0.85,0.87,\"较目标超0.02,蒸发罐结垢;明年换管\"",
      header: "项目,单位,年度目标,实际完成,说明")
    #expect(told.closing.contains("吨盐蒸汽较目标超0.02吨，蒸发罐结垢"), "\(told.closing)")
    #expect(!told.chapters.contains("换管"), "\(told.chapters)")
    #expect(told.closing.contains("换管"), "\(told.closing)")
  }

  @Test func whatWasMeantAndPutOffIsSaid() throws {
    let told = try closing("园区建设,土建完成，设备未到货，原计划年内试运行，推迟到2026年二季度,")
    #expect(told.closing.contains("设备未到货，未能按原计划年内试运行"), "\(told.closing)")
    #expect(told.closing.contains("2026年二季度试运行"), "\(told.closing)")
  }

  @Test func aNumberThatNobodyCountsIsNoYear() throws {
    let told = try closing("线虫普查,疫木1870株，已除1640株,余230明年3月前")
    #expect(!(told.chapters + told.closing).contains("2302026"), "\(told.closing)")
    #expect(!told.closing.contains("230，"), "\(told.closing)")
  }
}
