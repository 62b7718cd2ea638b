import Records
import Testing

@testable import Drafting

/// Works that go on beyond the year: what was designed is held against what came of it since it was begun, the year's plan
/// against the year's own number.
@Suite struct WholeWorkTests {
  static func records(_ rows: [String]) -> [TaskRecord] {
    let header = "日期,专业,事项,本期完成,累计完成,计量单位,年度计划或设计量,完成率,状态,说明"
    return LedgerReader.read(text: ([header] + rows).joined(separator: "\n") + "\n", name: "台账.csv", year: 2024).records
  }

  @Test(arguments: [
    // The rate is that of the running number: the plan is the whole.
    ("12月底,进度,墩柱,58,82,根,96,85.4%,进行中,", "墩柱58根，累计82根，占设计量96根的85.4%"),
    ("12月31日,进度,开工以来产值,,30760,万元,48600,63.3%,进行中,设计量为合同额", "开工以来产值30760万元，占合同额48600万元的63.3%"),
    ("12月31日,安全,安全生产天数,,731,天,,,进行中,2023年1月1日开工算起，没有发生生产安全责任事故", "自2023年1月1日开工起，安全生产731天，没有发生生产安全责任事故"),
    ("12月底,进度,主墩钢围堰拆除,拆了一半,,,12月底拆完,,进行中,水位偏高，拖到明年1月", ""),
    // Its own number stays what was missed.
    ("12月底,进度,梁板预制,316,,片,360,87.8%,未完成,台座周转慢，差44片", "梁板预制316片"),
    // 6项 of the task, 4项 of what was granted.
    ("全年,督办,重点事项督办,63,,项,,,进行中,办结58项，剩5项", "重点事项督办63项，办结58项"),
  ])
  func tellsWhatCameOfIt(_ row: String, _ expected: String) {
    // What the columns hold is read off several rows.
    let others = [
      "8月20日,进度,桩基,62,186,根,186,100%,完成,", "12月底,进度,架设,148,,片,140,105.7%,完成,", "全年,安全,检查,48,,次,48,100%,完成,查出隐患326条",
    ]
    let record = Self.records([row] + others)[0]
    let cleaner = ResultCleaner(
      ownNames: [], rules: Support.bank.lexicon.cleaning, verbs: Support.bank.lexicon.verbs, year: 2024)
    #expect(UnfinishedWording(wordbook: Support.wordbook, cleaner: cleaner).achieved(record) == expected)
  }

  @Test func comparesLikeWithLike() {
    let records = Self.records([
      "8月20日,进度,桩基,62,186,根,186,100%,完成,",
      "12月底,进度,梁板架设,148,,片,140,105.7%,完成,",
      "6月底,进度,施工产值（二季度）,5280,8430,万元,18000,46.8%,完成,",
      "12月底,进度,便道,3,5,公里,9,,进行中,",
    ])
    #expect(records.map(\.target) == ["", "140", "18000", ""])
    #expect(records[0].wholeWork?.done.amount() == "186根")
    #expect(records[3].wholeWork == nil && records[3].plansWhole)
  }
}
