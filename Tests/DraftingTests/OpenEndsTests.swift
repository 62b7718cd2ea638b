import Foundation
import Records
import Testing

@testable import Drafting

/// What is open of tasks whose results are told in their chapters: the reason and how far they are, and no result twice.
@Suite struct OpenEndsTests {
  private static let wording = UnfinishedWording(wordbook: Support.wordbook, cleaner: Support.cleaner)

  private static func ledger(_ header: String, _ rows: [String]) -> Ledger {
    LedgerReader.read(text: ([header] + rows).joined(separator: "\n") + "\n", name: "台账.csv", year: 2023)
  }

  private static func record(_ cells: String) throws -> TaskRecord {
    let header = "工作任务,年度目标,完成数,同比,完成情况,完成状态,备注"
    return try #require(ledger(header, [cells]).records.first)
  }

  /// A date that a cell writes as 2026.4 accounts for the month of the sentence that tells it.
  @Test(arguments: [
    ("电镜还没到货，预计2024.4", "4月"), ("剩2处等设计，2024.5前", "5月"),
  ])
  func aDateOfARemarkIsAccountedFor(_ note: String, _ day: String) throws {
    let rows = ["大型仪器平台,\"新购设备9台套，开放共享机时1.9万小时\",\"\(note)\"", "隐患整改,\"117处，改115处\",\"\(note)\"", "教材建设,出版教材2部,"]
    let ledger = Self.ledger("工作任务,完成情况,备注", rows)
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
    #expect(draft.text.contains(day), "\(draft.text)")
    Law.check(draft, ledger)
  }

  @Test(arguments: [
    // A number of a column that stayed below its plan.
    (
      "到位内资,80亿元,76.4亿元,+4.8%,2个项目按工程进度推后付款,未完成,完成目标的95.5%", "到位内资76.4亿元，完成80亿元计划的95.5%，同比增长4.8%",
      "到位内资76.4亿元，没有完成80亿元的计划，主要是2个项目按工程进度推后付款"
    ),
    // The rate is told only where the numbers bear it out.
    (
      "到位内资,80亿元,76.4亿元,,2个项目按工程进度推后付款,未完成,完成目标的91%", "到位内资76.4亿元",
      "到位内资76.4亿元，没有完成80亿元的计划，主要是2个项目按工程进度推后付款"
    ),
    ("新投产项目,15个,13个,,2个设备仍在调试,未完成,", "新投产项目13个", "新投产项目13个，没有完成15个的计划，2个项目的设备仍在调试"),
    // What was told stands in its chapter alone.
    (
      "启澜功率器件项目,,,,\"桩基完成，进入主体施工，当年到位资金3.2亿元\",进行中,计划2024年底投产",
      "启澜功率器件项目桩基完成，进入主体施工，当年到位资金3.2亿元", "启澜功率器件项目正在主体施工，尚未投产"
    ),
    (
      "基金招商,,,,\"认缴规模10亿元，投资4个项目1.35亿元，带动2个落户\",进行中,", "基金招商认缴规模10亿元，投资4个项目1.35亿元，带动2个落户",
      "基金招商还在推进"
    ),
    // Numbers that say what is left stay.
    ("县委巡察反馈整改,,,,\"反馈问题14个，整改13个\",进行中,", "县委巡察反馈问题14个，整改13个", "县委巡察反馈问题14个，整改13个，还在推进"),
    ("巡察反馈问题整改,,,,\"反馈26个，整改24个\",进行中,2个长期推进", "巡察反馈26个，整改24个", "巡察反馈问题还有2个长期推进"),
    ("以水灭火蓄水池,,,,\"建成14口，6口林地手续未批\",进行中,", "以水灭火蓄水池建成14口", "以水灭火蓄水池还有6口林地手续未批"),
    (
      "综合减灾示范社区创建,,,,\"城北社区获评全国综合减灾示范社区；省级已申报，待公布\",进行中,", "城北社区获评全国综合减灾示范社区",
      "综合减灾示范社区创建省级已申报，待公布"
    ),
    ("生物医药产业园二期,,,,\"6万平方米，规划调整未批\",推迟,", "", "生物医药产业园二期（6万平方米）规划调整未批"),
    ("道路照明提升,,,,\"财政预算460万元，因地铁施工占道没有开工\",推迟,", "", "道路照明提升因地铁施工占道没有开工"),
  ])
  func tellsTheResultOnceAndWhatIsOpen(_ row: String, _ achieved: String, _ standing: String) throws {
    let record = try Self.record(row)
    #expect(Self.wording.achieved(record) == achieved)
    #expect(Self.wording.standing(record) == standing)
  }

  @Test(arguments: [
    (
      "安全生产考核,,,,\"反馈问题87个，整改85个\",完成,其余2个限2024年3月底前整改到位", "安全生产考核还有2个问题没有整改到位",
      "2024年3月底前整改安全生产考核剩余2个问题"
    ),
    (
      "防雷安全检查,,,,\"检查重点单位164家，发现隐患93处，整改91处\",完成,剩余2处限2024年1月", "防雷安全检查还有2处隐患没有整改",
      "2024年1月完成防雷安全检查剩余2处隐患整改"
    ),
    (
      "因灾倒房重建,,,,\"倒房11户，9户已入住，2户主体完工\",完成,2户2024年1月20日前入住", "因灾倒房重建还有2户尚未入住",
      "确保因灾倒房重建2户2024年1月20日前入住"
    ),
  ])
  func aRemainderTakesTheNounOfItsRow(_ row: String, _ lack: String, _ step: String) throws {
    let record = try Self.record(row)
    #expect(Self.wording.problemOfDone(record) == lack)
    #expect(Self.wording.nextStep(record) == step)
  }

  @Test(arguments: [
    ("直升机临时起降点,建成1处,,,推迟,,\"省里选址未定，推迟到2024年\"", "2024年待省里选址确定后推进直升机临时起降点"),
    ("订正系统二期,,,,服务器采购流标,推迟,推迟到2024年二季度", "2024年二季度完成订正系统二期"),
  ])
  func promisesNothingThatOthersHaveNotDecided(_ row: String, _ step: String) throws {
    #expect(Self.wording.nextStep(try Self.record(row)) == step)
  }

  @Test func stagesOfOneTaskAreToldInTheirOrderAndTheLastIsOpen() throws {
    let ledger = Self.ledger(
      "类别,季度,工作任务,完成情况,状态,备注",
      [
        "观测,二季度,天气雷达,塔楼主体封顶,进行中,", "观测,三季度,天气雷达,设备到货,进行中,",
        "观测,四季度,天气雷达,天线吊装完成，正在联调,进行中,拟2024年4月试运行",
        "观测,全年,设备检定,检定327台套,完成,", "观测,全年,台站巡检,巡检台站96站次,完成,",
      ])
    let wording = Self.wording.telling(Stages(ledger.records, [0, 1, 2], Self.wording))
    #expect(wording.stages.superseded == [0, 1])
    #expect(wording.achieved(ledger.records[0]).isEmpty)
    #expect(wording.achieved(ledger.records[2]) == "天气雷达塔楼主体封顶，设备到货，天线吊装完成")
    #expect(wording.standing(ledger.records[2]) == "天气雷达正在联调")
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
    Law.check(draft, ledger)
    #expect(draft.text.contains("天气雷达塔楼主体封顶，设备到货，天线吊装完成。"), "\(draft.text)")
    #expect(!draft.text.contains("继续推进天气雷达"), "\(draft.text)")
    #expect(!draft.text.contains("设备到货，还在推进"), "\(draft.text)")
  }

  /// Rows of one task that each leave something open are no stages.
  @Test func whatEachRowLeavesOpenStays() {
    let ledger = Self.ledger(
      "类别,季度,工作任务,完成情况,状态",
      ["整改,二季度,巡察整改,\"反馈10个，整改8个\",进行中", "整改,四季度,巡察整改,\"反馈12个，整改9个\",进行中"])
    #expect(Stages(ledger.records, [0, 1], Self.wording).superseded.isEmpty)
  }

  @Test func aTaleGoneOnWithIsOpenOnce() {
    let ledger = Self.ledger(
      "编号,板块,时段,工作开展情况,存在问题,下一步,状态",
      [
        "1,环境卫生,上半年,年度计划改造公厕18座，上半年完成10座，同步增设无障碍厕位。,,,进行中",
        "2,环境卫生,下半年,公厕改造又完成6座，累计16座；其余2座污水管网没有接通，未能开工。,2座公厕未开工,与区水务局对接管网,未完成",
        "3,环境卫生,全年,清运生活垃圾21.6万吨，日均约590吨，全部无害化处理，无渗漏。,,,已完成",
      ])
    #expect(Stages(ledger.records, [0, 1], Self.wording).superseded == [0])
  }

  @Test(arguments: [
    ("推行“门前三包”，应签约商户6528家，已签6215家，签约率95.2%；命名示范街4条。", "部分商户签而不管", "推行“门前三包”中，部分商户签而不管"),
    ("承办热线工单9874件，按期办结率100%；对重复投诉较多的36件由局领导包案，化解33件。", "3件尚未化解", "重复投诉较多的36件中还有3件尚未化解"),
  ])
  func aTaleSaysOfWhatItsProblemIs(_ tale: String, _ problem: String, _ lack: String) throws {
    let ledger = Self.ledger(
      "编号,板块,时段,工作开展情况,存在问题,下一步,状态", ["1,市容秩序,全年,\(tale),\(problem),继续包案,已完成"])
    #expect(Self.wording.problemOfDone(try #require(ledger.records.first)) == lack)
  }

  @Test func whatAnUnfinishedTaskCountedHasAChapter() throws {
    let ledger = Self.ledger(
      "编号,板块,工作开展情况,状态",
      [
        "1,市容秩序,规范占道经营2475起，在28处校园周边点位实行定人定岗，制止噪声扰考23起。,已完成",
        "2,餐饮油烟,督促1126家餐饮单位安装油烟净化设施，其中210家接入在线监测，受理投诉764件。,已完成",
        "3,燃气安全,督促燃气企业入户安检12.8万户，整改隐患3426处；更换老旧管网18.6公里，年度计划20公里，完成93%。,未完成",
        "4,数字城管,平台受理案件5.68万件，结案5.61万件，结案率98.8%，其中智能识别1.35万件。,已完成",
      ])
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
    Law.check(draft, ledger)
    let place = try #require(draft.text.range(of: "入户安检12.8万户，整改隐患3426处")?.lowerBound)
    let before = try #require(draft.text.range(of: "1126家")?.lowerBound)
    let behind = try #require(draft.text.range(of: "5.68万件")?.lowerBound)
    #expect(before < place && place < behind, "\(draft.text)")
  }
}
