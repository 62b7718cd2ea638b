import Records
import Testing

@testable import Drafting

/// How a row's name goes with what is told of it, whole and in one piece.
struct NamesWithResultsTests {
  private static func told(_ task: String, _ result: String) -> String {
    let points = Support.points([(task: task, result: result, quantity: "")])
    return TitlesSpoken.told([[points]], Support.wordbook).joined().joined().map { $0.text(.full) }.joined(
      separator: "|")
  }

  @Test(arguments: [
    // The verb that the name begins with has the name's noun for its object.
    ("整顿软弱涣散党组织", "整顿11个，销号10个", "整顿软弱涣散党组织11个，销号10个"),
    ("预制T梁", "预制230片", "预制T梁230片"), ("培育新型农业经营主体", "培育36家", "培育新型农业经营主体36家"),
    // 党组织 is no deed.
    ("“两企三新”党建", "新建党组织9个，覆盖率92.1%", "加强“两企三新”党建，新建党组织9个，覆盖率92.1%"),
    // One word and its number go on from the name of a thing, and not from that of a field or of a deed to a thing.
    ("城乡居民养老保险", "缴费742人", "城乡居民养老保险缴费742人"), ("网络学院", "参学1966人，学时达标率98.2%", "网络学院参学1966人，学时达标率98.2%"),
    ("小规模纳税人增值税减免", "享受1843户次，减免742万元", "小规模纳税人增值税减免享受1843户次，减免742万元"),
    ("灵活就业人员养老保险费征收", "缴费7860人", "做好灵活就业人员养老保险费征收，缴费7860人"),
    ("茶叶全产业链", "茶园6.2万亩，干茶产量3180吨", "茶叶全产业链方面，茶园6.2万亩，干茶产量3180吨"),
    ("网格重新划分", "原来58个网格，拆成64个", "网格重新划分，原来58个网格，拆成64个"),
    // A campaign is no object of what was done in it.
    ("征兵", "体检上站86人，送走新兵17人", "征兵体检上站86人，送走新兵17人"), ("秋季征兵", "体检31人，送兵9人", "秋季征兵体检31人，送兵9人"),
    ("春耕备耕", "早稻落实8600亩", "春耕备耕期间，早稻落实8600亩"),
    // What the first number counts, both of them count.
    ("信访积案", "交办11件，化解9件", "信访积案交办11件，化解9件"),
    // Which part of a thing it is.
    ("青石岭隧道（右洞）", "掘进497m", "青石岭隧道右洞掘进497m"), ("沿江大道（东段）", "完工3.2公里", "沿江大道东段完工3.2公里"),
    // Trees are planted, and a short verb before a thing is its own.
    ("义务植树", "机关和社区干部160人，栽树420株", "机关和社区干部160人，植树420株"), ("换路灯", "装成64盏", "更换路灯，装成64盏"),
    // What is told at the end of the name once, and what goes on is not completed.
    ("死亡病例讨论", "31例全部讨论", "死亡病例31例全部讨论"), ("课堂教学改革", "公开课214节，听评课3560节次", "推进课堂教学改革，公开课214节，听评课3560节次"),
    ("教育数字化", "更新班班通230套，投入资金437万元", "推进教育数字化，更新班班通230套，投入资金437万元"),
    ("诉求办理", "12366、12345转办43件，全部按期办结", "做好诉求办理，12366、12345转办43件，全部按期办结"),
    // Those to whom it was done.
    ("春节慰问", "困难户、老党员共186户，发慰问金9.3万元", "春节慰问困难户、老党员共186户，发放慰问金9.3万元"),
    ("“七一”表彰", "优秀党员30名，先进支部6个", "“七一”表彰优秀党员30名，先进支部6个"),
    ("药品零售企业检查", "检查药店及诊所238家次", "开展药品零售企业检查，检查药店及诊所238家次"),
    // A span of days is no number of the name's.
    ("强降雨应对", "6月23日至25日，转移214户563人", "强化强降雨应对，6月23日至25日，转移214户563人"),
    // What was held stands ahead of the verb already, and nobody inspects production.
    ("党员活动", "主题党日搞了12次", "开展党员活动，主题党日开展12次"), ("移风易俗", "红白事从简办了17场", "推进移风易俗，红白事从简举办17场"),
    ("安全生产", "检查268次，整改率100%", "开展安全生产检查268次，整改率100%"), ("油茶", "新栽260亩，抚育老油茶640亩", "新栽油茶260亩，抚育老油茶640亩"),
    ("线路综合维修", "291km，含站线28km", "完成线路综合维修291km，含站线28km"), ("水稻", "种了2160亩，跟去年差不多", "种植水稻2160亩，与上年基本持平"),
    ("钢轨探伤", "全年，发现重伤轨27处，全部更换", "钢轨探伤，全年发现重伤轨27处，全部更换"),
    // Beside money a number without a unit is money.
    ("村集体收入", "今年一共收了46.8万，其中光伏14.3万，出租21.5万", "村集体收入收到46.8万元，其中光伏14.3万元，出租21.5万元"),
    ("直播带货", "销售农产品120万元，粉丝35万", "开展直播带货，销售农产品120万元，粉丝35万"),
    // The clause has its object ahead of the verb, and figures are no objects.
    ("残疾人补贴", "两项补贴发放12.6万元", "发放残疾人补贴，两项补贴发放12.6万元"), ("网点转型", "改造3家，撤并1家", "开展网点转型，改造3家，撤并1家"),
    ("消费扶贫", "采购46万元", "开展消费扶贫，采购46万元"),
    ("办件量", "全年受理62.37万件", "办件量全年受理62.37万件"), ("应急演练", "组织县级演练8场", "组织县级应急演练8场"),
    ("换轨大修", "12.6km，投资2310万元", "换轨大修12.6km，投资2310万元"),
    // When it came about stands ahead of its verb, and what is over was completed.
    ("涵洞通道", "38道完", "完成涵洞通道38道"), ("麦收", "小麦1240亩，6天收完", "小麦1240亩，6天收完"),
    ("征拆协调", "3户房屋、2处坟地全部完成，10月底", "推进征拆协调，3户房屋、2处坟地10月底全部完成"),
    ("供水管网改造", "三标段未完工，10月底", "推进供水管网改造，三标段未完工，10月底"),
    // The clerk points back.
    ("村组路", "上面说的路完工，验收合格", "村组路完工，验收合格"),
    // An examination has those who sat it.
    ("中考", "参考482人，上普高线263人", "482人参加中考，上普高线263人"),
    ("矛盾纠纷调解", "调解纠纷27起，成26起", "调解矛盾纠纷27起，成功26起"), ("不正当竞争", "查办案件97件", "不正当竞争方面，查办案件97件"),
  ])
  func theNameIsWhole(_ task: String, _ result: String, _ expected: String) {
    #expect(Self.told(task, result) == expected)
  }

  /// A change is no change where it is the first half of a word.
  @Test(arguments: [
    ("同比增收1260万元", "同比增收1260万元"), ("同比增支32万元", "同比增支32万元"), ("同比增幅12%", "同比增幅12%"), ("环比降幅3%", "环比降幅3%"),
    ("同比增12%", "同比增长12%"), ("同比增约三成", "同比增长约三成"), ("同比降了4.1%", "同比下降4.1%"), ("同比增长6.23%", "同比增长6.23%"),
    ("同比增加8件", "同比增加8件"),
  ])
  func halvesOfWords(_ text: String, _ expected: String) { #expect(Support.cleaner.clean(text) == expected) }

  /// A comma behind a percentage parts two clauses.
  @Test(arguments: [
    ("一次合格率98.9%,3个返工后合格", "一次合格率98.9%，3个返工后合格"), ("完成1,286件", "完成1286件"), ("A,B,C", "A,B,C"),
  ])
  func commasBehindPercentages(_ text: String, _ expected: String) { #expect(MarkWidth.widened(text) == expected) }

  /// What came of an aim is of what the aim names.
  @Test(arguments: [
    ("下降1.8%，节约390万元左右", "责任成本下降1.5%", "成本控制", "责任成本下降1.8%，节约390万元左右"),
    ("2项，其中1项获省级三等奖", "QC成果2项", "技术创新", "QC成果2项，其中1项获省级三等奖"),
    ("92%，随访1510人次", "高血压、糖尿病出院随访率≥90%", "慢病随访", "高血压、糖尿病出院随访率92%，随访1510人次"),
    ("10名", "发展党员10名", "党建", "发展党员10名"), ("实现；检查48次", "零死亡、零重伤", "安全生产", "实现零死亡、零重伤；检查48次"),
    ("建成，慰问困难职工11人", "建职工书屋、浴室", "职工关怀", "建成职工书屋、浴室，慰问困难职工11人"),
    ("全部完成，10月底", "完成3户房屋、2处坟地", "征拆协调", "3户房屋、2处坟地全部完成，10月底"),
  ])
  func theAimNamesIt(_ result: String, _ target: String, _ task: String, _ expected: String) {
    #expect(AimNoun.told(result, target: target, of: task) == expected)
  }

  @Test(arguments: [
    ("投入352万元", "提取不少于产值1.5%", "安全投入"), ("212根，全部成桩", "212根", "桩基"), ("3项", "力争2项", "课题"), ("12次", "全年10次", "主题党日"),
    ("148根，盖梁58片", "墩柱148根", "墩柱、盖梁"), ("5个", "每村2个", "议事亭"), ("完成", "完成95%", "征收"), ("实现", "达标", "环保"),
  ])
  func theAimNamesNothing(_ result: String, _ target: String, _ task: String) {
    #expect(AimNoun.told(result, target: target, of: task) == nil)
  }

  /// 人次 of a name is the unit of its bare number.
  @Test(arguments: [
    ("出院人次,3000,3126", "出院", "3126人次"), ("新增就业人数,1200,1265", "新增就业", "1265人"), ("在校生人数,,1486", "在校生人数", "1486"),
    ("出院人次,3000,3126人次", "出院人次", "3126人次"),
  ])
  func theUnitOfAName(_ cells: String, _ task: String, _ result: String) throws {
    let ledger = LedgerReader.read(text: "工作任务,年度目标,完成情况\n\(cells)\n", name: "台账.csv", year: 2025)
    let record = try #require(RemarkOrders.obeyed(ledger.records, year: 2025).first)
    #expect(record.task == task)
    #expect(record.result == result)
  }

  /// A number that came ahead of its name stands behind it.
  @Test func numbersBehindTheirNames() throws {
    let told = NameAndClause(wordbook: Support.wordbook).told(
      Clause.split("12.6km，换轨大修9月开工，11月完工"), stem: "换轨大修", isOneRow: false)
    #expect(Clause.joined(try #require(told)) == "换轨大修12.6km，9月开工，11月完工")
  }

  /// What a number does not count in, and a result that has nothing to tell yet, stay in the ledger.
  @Test func asidesStayInTheLedger() throws {
    let note = NoteReading("流转租金14.04万元是代收转付给农户的，不算", isOpen: false, year: 2025)
    #expect(note.facts.isEmpty && note.asides.count == 2)
    let ledger = LedgerReader.read(
      text: "工作任务,完成情况\n公务用车,（待核，车改台账没对上，先不写数）\n巡查,（含夜查）12次\n", name: "台账.csv", year: 2025)
    #expect(ledger.records.map { KeptOut.mark($0) != nil } == [true, false])
  }

  /// What a number comes to in all follows it into the way that it was done, and how many cases stand ahead of what they came to.
  @Test func totalsFollowTheirNumbers() {
    let told = WayAndFigures(wordbook: Support.wordbook, task: "特殊教育").joined(
      Clause.split("为重度残疾儿童少年送教上门，建立资源教室4间"), Clause.split("送教上门46人，共1380课时；适龄残疾儿童入学率98.1%"))
    #expect(Clause.joined(told.way) == "为重度残疾儿童少年送教上门46人，共1380课时，建立资源教室4间")
    #expect(Clause.joined(told.figures) == "适龄残疾儿童入学率98.1%")
    let points = Support.points([(task: "建筑工地扬尘治理", result: "罚款62万元", quantity: "处罚31起")])
    #expect(points.map { $0.text(.full) } == ["开展建筑工地扬尘治理，处罚31起，罚款62万元"])
  }
}
