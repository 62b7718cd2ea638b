import Phrases
import Records
import TextCore
import Testing

@testable import Drafting

/// Diaries of a party organisation: events that return, and rows that are no task.
@Suite struct RecurringEventsTests {
  private static func points(_ rows: [String]) -> [Point] {
    let header = "时间,工作任务,完成情况,参加人数,备注"
    let ledger = LedgerReader.read(
      text: ([header] + rows).joined(separator: "\n") + "\n", name: "台账.csv", year: 2023)
    return Support.grouping.points(Array(ledger.records.indices), of: ledger.records)
  }

  private static let days = [
    "1.15,主题党日,学习党章、重温入党誓词,112,", "3.13,主题党日,义务植树，栽树160棵,115,", "4.16,主题党日,\"参观县烈士陵园,祭扫\",110,",
  ]

  @Test func eventsAreToldTogetherWithHowOftenTheyWere() throws {
    let points = Self.points(Self.days)
    #expect(points.map { $0.text(.full) } == ["开展主题党日3次，先后学习党章、重温入党誓词；参观县烈士陵园，祭扫；义务植树，植树160棵"])
    let sum = try #require(points.first?.sums.first { $0.shown == "3次" })
    #expect(sum.kind == .count && sum.of.map(\.record) == [0, 1, 2])
  }

  /// The order of the rows changes no number.
  @Test func anyOrderOfRowsTellsTheSameNumber() throws {
    let points = Self.points(Self.days.reversed())
    #expect(points.count == 1 && points[0].text(.full).hasPrefix("开展主题党日3次，"))
  }

  @Test func aRowOfTheEventAndAnotherThingCounts() {
    let points = Self.points(Self.days + ["6.30,主题党日、七一表彰,表彰优秀共产党员20名,121,"])
    #expect(points.count == 1)
    #expect(points[0].text(.full).hasPrefix("开展主题党日4次，"))
    #expect(points[0].text(.full).holds("；七一表彰优秀共产党员20名"))
  }

  /// Where a row says how often the event was in the year, nobody counts rows.
  @Test func aTotalOfTheLedgerIsNotCountedAgain() {
    let points = Self.points(Self.days + ["12.15,年底汇总,全年开展主题党日12次,,"])
    #expect(!points.contains { $0.text(.full).holds("3次") })
  }

  @Test func whatEventsDidForPeopleIsAdded() throws {
    let points = Self.points([
      "3.5,志愿服务,学雷锋义诊，派出医护26名，服务群众312人次,26,", "5.11,志愿服务,到石坪乡义诊，服务186人次,18,",
    ])
    let text = try #require(points.first).text(.full)
    #expect(text.hasPrefix("开展志愿服务2次，服务群众498人次，其中"))
    #expect(points[0].sums.contains { $0.shown == "498人次" && $0.of.map(\.value) == ["312人次", "186人次"] })
  }

  @Test func lecturesSayWhatEachWasAbout() {
    let points = Self.points(["3.20,总支书记讲党课,学习教育动员,116,", "6.27,总支书记讲党课,七一专题党课,121,"])
    #expect(points.map { $0.text(.full) } == ["总支书记讲党课2次，一次为学习教育动员；一次为七一专题党课"])
  }

  /// Silent: rows that count the event themselves, rows of quarters, and names that are no event.
  @Test(arguments: [
    ["1.15,主题党日,开展2次,30,", "3.13,主题党日,开展3次,31,"], ["一季度,主题党日,学习党章,30,", "二季度,主题党日,义务植树,31,"],
    ["4.9,发展党员,接收预备党员2名,,", "11.26,发展党员,接收预备党员2名，确定积极分子6名,,"],
  ])
  func otherRowsAreToldAsEver(_ rows: [String]) {
    #expect(!Self.points(rows).contains { $0.sums.contains { $0.shown == "2次" } })
  }

  @Test(arguments: [
    ("12.15,年底汇总,全年总支委会13次、支委会48次,,", "全年召开总支委会13次、支委会48次"),
    ("12.12,年底名册,党员128名,,", "年底有党员128名"), ("9.18,院长讲党课,医德医风与医患沟通,98,", "院长围绕医德医风与医患沟通讲党课，98人参加"),
    ("11.20,副书记讲党课,四中全会精神专题党课,105,", "副书记讲授四中全会精神专题党课，105人参加"),
    ("1.7,总支委会,研究全年党建要点，定重点任务18项,7,", "召开总支委会，研究全年党建要点，定重点任务18项"),
    ("4.24,行风,药品耗材廉洁风险排查，排出风险点31个,,", "药品耗材廉洁风险排查，排出风险点31个"),
  ])
  func namesThatAreNoTaskAreNotTold(_ row: String, _ text: String) {
    #expect(Self.points([row]).map { $0.text(.full) } == [text])
  }

  /// A body that studies the whole year, a name whose end is counted, and what is sent to whom.
  @Test(arguments: [
    ("全年,落实“第一议题”制度,支委会全年“第一议题”学习14次,,", "支委会全年开展“第一议题”学习14次"),
    ("全年,支部集中学习,全年集中学习18次,,", "全年集中学习18次"),
    ("全年,支部集中学习,全年集中学习9次,,一季度4次，二季度5次", "全年集中学习9次"),
    ("全年,学习强国,在册32人全部参加,,", "学习强国，在册32人全部参加"),
    ("全年,党员先锋岗、责任区,创先锋岗22个、责任区15个,,", "创先锋岗22个、责任区15个"),
    ("7月,支部标准化规范化,对照清单自查38项，补齐资料15项,,", "推进支部标准化规范化，对照清单自查38项，补齐资料15项"),
    ("6月,送学上门,给9名退休党员送学2轮,,", "为9名退休党员送学2轮"),
  ])
  func wordsStayWhereTheyBelong(_ row: String, _ text: String) {
    #expect(Self.points([row]).map { $0.text(.full) } == [text])
  }
}
