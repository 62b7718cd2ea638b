import Records
import Testing

@testable import Drafting

/// Numbers of a column that what came of the work names stand there, and what is told already is not told again.
@Suite struct ColumnOfEffectTests {
  private static func record(_ row: String) throws -> TaskRecord {
    let text = "项目,主要做法,成效,数量,上年\n" + row + "\n"
    return try #require(LedgerReader.read(text: text, name: "台账.csv", year: 2025).records.first)
  }

  @Test(arguments: [
    ("手术能力,选送骨干进修,住院手术台次增长10.1%,6842台,6215台", "住院手术6842台次，增长10.1%"),
    ("门急诊服务量,增设夜间门诊,门急诊量较上年增长5.9%,412685人次,389742人次", "门急诊量412685人次，较上年增长5.9%"),
    ("平均住院日,推行日间手术,缩短0.5天,7.6天,8.1天", "平均住院日7.6天，缩短0.5天"),
    ("药占比,处方点评12次,药占比下降1.3个百分点,25.8%,27.1%", "药占比25.8%，下降1.3个百分点"),
    ("远程会诊,统一出报告,远程影像18732例、远程心电12460例,31192例,25840例", "远程影像18732例、远程心电12460例，合计31192例"),
  ])
  func theNumberStandsWithItsNoun(_ row: String, _ told: String) throws {
    #expect(ColumnOfEffect.read(try Self.record(row))[.effect] == told)
  }

  /// Of another unit, or with a number of its own.
  @Test(arguments: [
    "用水管理,严格计量,万元产值用水量较上年下降4.2%,1.42亿立方米,1.5亿立方米", "三四级手术,全面铺开,三四级手术占比48.5%，提高3.5个百分点,3318台,2796台",
    "整改,逐条销号,问题整改率提高5%,312件,300件",
  ])
  func othersStay(_ row: String) throws { #expect(ColumnOfEffect.read(try Self.record(row)).isEmpty) }

  @Test(arguments: [
    ("床位使用,开放床位600张,床位使用率84.4%,84.4%,86.7%", true), ("卒中中心,院前预警,静脉溶栓112例，DNT平均42分钟,112例、42分钟,87例、48分钟", true),
    ("满意度,第三方调查,住院患者满意度94.6%，门诊患者满意度91.2%,94.6%／91.2%,", true), ("信息化,应用升级,通过四级评审,四级,三级", true),
    ("行风,落实准则,收到锦旗87面、感谢信52封,139件,121件", true), ("住院服务,优化流程,出院患者增长3.4%,24316人次,23508人次", false),
    ("检查,逐家检查,发现问题184.4个,84.4个,", false),
  ])
  func whatIsTold(_ row: String, _ isTold: Bool) throws {
    #expect(ColumnOfEffect.isTold(try Self.record(row)) == isTold)
  }

  @Test func aDraftTellsEachNumberOnce() throws {
    let rows = [
      "床位使用,开放床位600张,床位使用率84.4%,84.4%,86.7%", "手术能力,选送骨干进修,住院手术台次增长10.1%,6842台,6215台",
      "护理服务,开展上门护理,上门护理服务632人次,632人次,405人次", "院感管理,每月督导,医院感染发病率1.02%,1.02%,1.15%",
    ]
    let text = "项目,主要做法,成效,数量,上年\n" + rows.joined(separator: "\n") + "\n"
    let ledger = LedgerReader.read(text: text, name: "台账.csv", year: 2025)
    let draft = try #require(Drafter.draft(Support.request(ledger)).draft)
    Law.check(draft, ledger)
    let body = draft.text.split(separator: "\n").dropFirst(2).joined()
    for number in ["84.4%", "6842台次", "632人次", "1.02%"] {
      #expect(body.components(of: number) == 1, "\(number) in \(body)")
    }
  }
}

extension String {
  /// How often words stand in a text.
  fileprivate func components(of words: String) -> Int {
    split(separator: words, omittingEmptySubsequences: false).count - 1
  }
}
