import Records
import Testing

@testable import Drafting

/// What a clause of the remarks is good for: a fact, a plan, a reason, or nothing for the reader.
@Suite struct NoteReadingTests {
  private static func read(_ note: String, isOpen: Bool = false) -> NoteReading {
    NoteReading(Support.cleaner.clean(note, keepsHead: true), isOpen: isOpen, year: 2023)
  }

  @Test(arguments: [
    "阳性19批次", "现场销毁127公斤", "全县第二", "居全市首位", "上年立案71件", "比上年增加12件", "同比增长9.3%", "满意率98%", "其中女性36人",
    "2件入选市级典型案例", "获县委通报表扬", "被评为先进集体", "未发生安全事故", "惠及群众1200余户", "含上年结转2件", "收集意见12条", "投入资金38.6万元",
    "覆盖8个社区", "排名全省第三", "综合考评全系统第一", "发放资料3000份", "平均办理时间缩短2天", "参与志愿者86人", "挽回损失48.3万元",
  ])
  func factsGoOn(_ note: String) {
    let reading = Self.read(note)
    #expect(reading.facts == [note] && reading.asides.isEmpty && reading.plans.isEmpty && reading.problems.isEmpty)
  }

  @Test(arguments: [
    "明年继续开展", "打算明年扩大到10个社区", "2024年3月底前建成", "争取明年立项", "拟提交党组会审议", "预计明年1月出结果", "下一步推广到乡镇", "已报2024年预算",
    "到了接着装", "力争上半年完工", "明年继续申报", "来年再办2期", "节后开工", "年后联合街道开协调会", "经费明年3月到位", "后续跟进2户",
  ])
  func plansAreNextSteps(_ note: String) {
    let reading = Self.read(note)
    #expect(reading.plans == [note] && reading.facts.isEmpty && reading.asides.isEmpty)
  }

  @Test(arguments: [
    "局里自己跑的23批不在里面",
    "已签字", "见附件3", "存档2份", "材料在办公室", "照片12张", "联系电话13900000000", "张三负责", "发票已报销", "与第5行重复", "数据截至11月底", "统计口径不同",
    "领导已阅", "目标40户", "要求每季度1次", "计划数30人", "上报市局2次", "可能有12户", "约200人？", "3次", "文号〔2023〕5号", "经办人李四", "台账另附",
    "每季度", "分两批", "县局要的", "老规矩", "王主任带队", "会签中", "票据26张", "系统里有5条", "12月补报3份", "因雨改期2次",
  ])
  func bookkeepingIsLeftOut(_ note: String) {
    let reading = Self.read(note)
    #expect(reading.asides == [note] && reading.facts.isEmpty && reading.plans.isEmpty && reading.problems.isEmpty)
  }

  @Test(arguments: [
    ("没地方，等新所搬", "缺少场地，等新所搬"), ("省里项目没批下来", "省里项目未获批"), ("传统广告少了", "传统广告少了"), ("人手不够", "人员不足"),
    ("审批较慢", "审批较慢"), ("还差40万元", "还差40万元"), ("设备没到", "设备未到"), ("2个网点未签约", "2个网点未签约"), ("设备厂交货晚", "设备厂交货晚"),
    ("无力缴纳", "无力缴纳"), ("年底前未完工", "年底前未完工"),
  ])
  func ofAnOpenTaskTheReasonIsToldWithWhatIsMissing(_ note: String, _ told: String) {
    let reading = Self.read(note, isOpen: true)
    #expect(reading.problems.joined(separator: "，") == told && reading.facts.isEmpty && reading.asides.isEmpty)
  }

  @Test(arguments: ["重点", "★", "无", "/", "亮点", "是"])
  func marksAreNoWords(_ note: String) { #expect(Self.read(note).all.isEmpty) }

  @Test func clausesAreReadEachForItself() {
    let reading = Self.read("绿园小区2台老电梯，维修基金卡在业委会没表决，打算年后联合街道、住建开协调会", isOpen: true)
    #expect(reading.problems == ["绿园小区2台老旧电梯，维修基金卡在业委会未表决"])
    #expect(reading.plans == ["打算年后联合街道、住建开协调会"])
    let both = Self.read("全县第二，已签字；明年再办2期")
    #expect(both.facts == ["全县第二"] && both.asides == ["已签字"] && both.plans == ["明年再办2期"])
  }

  @Test func factsAreToldAndTheRestIsReported() throws {
    let ledger = Support.ledger([
      "1,思想,理论学习,中心组学习,开展集体学习研讨,6次,2023年9月,已完成,,,,\"全县第二，材料已存档\"",
      "2,思想,理论学习,宣讲,开展宣讲,12场,2023年9月,已完成,,,,重点",
    ])
    let result = Drafter.draft(Support.request(ledger))
    let draft = try #require(result.draft)
    Law.check(draft, ledger)
    #expect(draft.text.contains("全县第二") && !draft.text.contains("存档"))
    #expect(draft.report.records[0].why?.contains("材料已存档") == true)
    #expect(draft.report.records[1].why == nil)
    #expect(result.diagnostics.filter { $0.code == "remark-left-out" }.count == 1)
  }
}
