import Records
import Testing

@testable import Drafting

/// What the remarks of a row that counts as done tell to be weak, missing or not there yet has its place in 不足; what was settled, what is of one
/// person, and what is only a remark has none.
struct WeakPointTests {
  @Test(arguments: [
    "疏港路用地没批", "设备还没招标", "龙脊村有2段渠没通水", "床护比偏低", "夜间抢修队只有两组人", "财政补贴到位率只有七成", "首台手术准点率只有78%", "高铁站夜间拉客还是反复",
    "儿科、病理科连续两年招不到人",
    "几个偏远组保洁员工资晚发了两个月", "驻点补助标准低", "基层药品目录没统一", "器乐社团缺专业老师", "年轻人不愿交", "客运班线逐年萎缩", "部门数据回传慢", "塘冲村冬季水量还是小",
    "课题研究存在重立项轻结题的现象",
    "仍有11名年轻教师排队", "老旧监控还有19个点位不清晰", "后勤支部活动形式比较单一", "外科仅1名主治", "修复人员仅1人且是临聘",
  ])
  func itIsTold(_ clause: String) { #expect(WeakPoint.isTold(by: clause)) }

  @Test(arguments: [
    "未发现参与民间借贷", "没出过事故", "已换票", "鸭塘村支书不太管事", "有个助理与当事人私下加微信", "比上年减少3人", "明年争取补齐", "按统计局口径", "未到审限", "不含临时工", "因雨推迟一周",
    "发票不全已补齐",
    "没大问题", "名单不外报", "全年未发生责任事故", "主要是漏水", "上年没有", "少先队活动室", "调解不成的引导诉讼", "结果没公布", "有的说不上", "窗口已不再排队", "整治乱收费现象",
    "会议仅开1次",
  ])
  func itIsNone(_ clause: String) { #expect(!WeakPoint.isTold(by: clause)) }

  private func draft(_ row: String, header: String = "类别,任务,完成情况,备注") throws -> (chapters: String, closing: String) {
    let lines = [header, "公路,农村公路,新改建农村公路312公里,", "公路,危桥改造,改造危桥14座,", "水运,岸电使用,使用岸电41.6万度，同比增长22%,", row]
    let ledger = LedgerReader.read(text: lines.joined(separator: "\n") + "\n", name: "台账.csv", year: 2025)
    let draft = try #require(Drafter.draft(Support.request(ledger)).draft)
    Law.check(draft, ledger)
    let parts = draft.text.split(separator: "\n")
    return (parts.dropLast(2).joined(), parts.suffix(2).joined(separator: "\n"))
  }

  @Test(arguments: [
    ("水运,临港作业区,3个泊位水工主体完成,疏港路用地没批，设备还没招标", "疏港路用地未批，设备尚未招标"), ("水运,公交优化,调整线路9条,财政补贴到位率只有七成", "财政补贴到位率只有七成"),
    ("水运,环境整治,清运垃圾4300吨,几个偏远组保洁员工资晚发了两个月，群众有意见", "保洁员工资晚发了两个月，群众有意见"),
    ("水运,护理服务,23个病区全部覆盖,床护比1:0.43，偏低", "床护比1:0.43，偏低"), ("水运,信息化,互认1.8万项次,五级还要投500万左右，钱没着落", "五级还要投500万左右，钱未落实"),
    ("水运,隐患整治,排查重大隐患34处，整改完成32处,余2处为公铁立交移交，铁路方没签", "铁路方未签"),
  ])
  func whatARemarkTellsToBeWeakIsTold(_ row: String, _ lack: String) throws {
    let told = try draft(row)
    #expect(told.closing.contains(lack), "\(told.closing)")
    #expect(!told.chapters.contains(lack), "\(told.chapters)")
  }

  @Test(arguments: [
    "水运,自查,发现白条2张,收据不全，已换票", "水运,党建,发展党员8名,鸭塘村支书不太管事，年后要调", "水运,培训,培训120人,名单不全，不写进总结", "水运,验收,验收3处,3块牌子被车撞歪，不齐，已扶正",
    "水运,学习,集中学习12次,记录本9月那页字迹不清，不全，抽空重抄",
  ])
  func whatIsSettledOrOfOnePersonIsNot(_ row: String) throws {
    let told = try draft(row)
    #expect(
      !told.closing.contains("不齐") && !told.closing.contains("不全") && !told.closing.contains("支书"), "\(told.closing)")
  }

  /// What finds fault with one person is for nobody else to read, nor what is meant to be done about it.
  @Test(arguments: ["鸭塘村支书不太管事，年后要调", "有一名班长责任心不强，谈过话", "个别人员作风拖拉，年后要调", "有两名同志长期靠后，谈过一次"])
  func blameOfOnePersonIsNotTold(_ blame: String) throws {
    let told = try draft("水运,党建,发展党员8名,\(blame)；新购图书120册")
    let first = blame.prefix { $0 != "，" }
    #expect(!(told.chapters + told.closing).contains(first), "\(told.closing)")
    #expect(!told.closing.contains("年后") && !told.closing.contains("谈过"), "\(told.closing)")
    #expect(told.chapters.contains("发展党员8名"))
  }

  /// A sentence of the result that tells of a lack and of nothing else stands in 不足.
  @Test(arguments: [
    ("水运,人才,招聘2人，送县医院进修4人；缺全科医师2名、检验1名，公告挂了两次没人,", "缺全科医师2名、检验1名"), ("水运,信息化,影像会诊1530例，互认检验；村卫生室系统还是卡，下午断网,", "系统还是卡"),
  ])
  func aLackOfTheResultIsTold(_ row: String, _ lack: String) throws {
    let told = try draft(row)
    #expect(told.closing.contains(lack), "\(told.closing)")
    #expect(!told.chapters.contains(lack), "\(told.chapters)")
  }

  /// A column of ways says what was done, and no step for what a remark tells to be weak.
  @Test func theColumnOfWaysIsNoStep() throws {
    let told = try draft("运输,公交优化,调整线路9条,日均客流18.7万人次,财政补贴到位率只有七成", header: "类别,任务,措施,成效,备注")
    #expect(told.closing.contains("补贴到位率只有七成"))
    #expect(!told.closing.contains("调整线路9条"), "\(told.closing)")
  }

  @Test func praiseIsAFact() throws {
    let told = try draft("水运,科普日,活动58场,被市科协评为优秀组织单位")
    #expect(told.chapters.contains("被市科协评为优秀组织单位"), "\(told.chapters)")
  }
}
