import Foundation
import Records
import Testing

@testable import Drafting

/// Parts of a year that stayed behind while the year did not, and numbers that ran on.
@Suite struct MadeUpTests {
  private static let header = "季度,工作事项,计划,实际,单位,进度,说明\n"
  private static let others = """

    四季度,新增注册商标,900,860,件,未完成,
    四季度,放心消费示范店,60,64,家,完成,
    三季度,液化气充装站检查,12,13,家,完成,停业整顿1家

    """

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let rows: String
    let isMadeUp: Bool
  }

  @Test(arguments: [
    Case(
      testDescription: "one quarter stayed behind",
      rows: """
        一季度,食品抽检,600,612,批次,完成,不合格9批次
        二季度,食品抽检,600,598,批次,基本完成,不合格11批次，差2批次三季度补上
        三季度,食品抽检,600,630,批次,完成,不合格14批次
        四季度,食品抽检,600,640,批次,完成,不合格8批次
        """, isMadeUp: true),
    Case(
      testDescription: "the first half stayed behind",
      rows: "上半年,食品抽检,1200,1150,批次,未完成,\n下半年,食品抽检,1200,1270,批次,完成,", isMadeUp: true),
    Case(
      testDescription: "the row of the year says so",
      rows: "上半年,食品抽检,1200,1150,批次,未完成,\n全年,食品抽检,2400,2420,批次,完成,", isMadeUp: true),
    Case(
      testDescription: "a rate that came up by the end",
      rows: "一季度,食品抽检合格率,97,96.2,%,未达标,\n二季度,食品抽检合格率,97,97.3,%,完成,\n四季度,食品抽检合格率,97,98.1,%,完成,",
      isMadeUp: true),
    Case(
      testDescription: "a rate that went down",
      rows: "一季度,食品抽检合格率,97,97.3,%,完成,\n四季度,食品抽检合格率,97,96.1,%,未达标,", isMadeUp: false),
    Case(
      testDescription: "the year stayed behind too",
      rows: """
        一季度,食品抽检,600,602,批次,完成,
        二季度,食品抽检,600,588,批次,基本完成,
        三季度,食品抽检,600,600,批次,完成,
        四季度,食品抽检,600,604,批次,完成,
        """, isMadeUp: false),
    Case(
      testDescription: "a quarter is missing",
      rows: "一季度,食品抽检,600,712,批次,完成,\n二季度,食品抽检,600,598,批次,基本完成,\n三季度,食品抽检,600,630,批次,完成,",
      isMadeUp: false),
  ])
  func whatTheYearMadeUpForIsNoShortfall(_ item: Case) throws {
    let ledger = LedgerReader.read(text: Self.header + item.rows + Self.others, name: "台账.csv", year: 2023)
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
    let ends = draft.text.components(separatedBy: "不足").dropFirst().joined()
    #expect(!ends.isEmpty && ends.contains("商标"), "\(draft.text)")
    #expect(ends.contains("食品抽检") != item.isMadeUp, "\(draft.text)")
    Law.check(draft, ledger)
    let short = try #require(
      draft.report.records.first { $0.fields.values.contains { ["基本完成", "未完成", "未达标"].contains($0) } })
    if item.isMadeUp {
      #expect(["merged", "excluded"].contains(short.fate))
      #expect(short.why?.contains("全年已经完成") == true || short.why?.contains("只写后来的") == true)
    }
  }

  @Test func aNumberThatRanOnIsToldOnce() throws {
    let ledger = LedgerReader.read(
      text: """
        什么时候,做了啥,谁牵头,弄得怎么样,记一笔
        10月,校本教研，到这个月一共搞了21次,教导处,照着计划走,
        12月,校本教研，到年底一共28次，计划是28次,教导处,完成,连前面的一起算
        10月,暑假家访，到这个月一共跑了12户,德育处,照着计划走,
        3月,推门听课，校长听了18节,教导处,弄完了,

        """, name: "台账.csv", year: 2023)
    let pairs = SettledLater.rows(of: [0, 2], ledger.records)
    #expect(pairs.map { [$0.row, $0.later] } == [[0, 1]])
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
    #expect(!draft.text.contains("21次") && draft.text.contains("28次"), "\(draft.text)")
    #expect(draft.report.records[0].why?.contains("只写后来的") == true)
  }

  /// Rows as `task|result|date`.
  @Test(arguments: [
    (
      ["2023届就业|毕业生412人，去向落实377人，91.5%|8/31", "2023届就业|落实386人，93.7%|2023年12月31日"],
      ["做好2023届就业工作，毕业生412人，落实386人，93.7%"]
    ),
    (["村民参保|参保3820人，参保率95.5%|6月30日", "村民参保|参保3884人，参保率97.1%|12月20日"], ["村民参保3884人，参保率97.1%"]),
    (["园区二期工程形象进度|完成45%|6月30日", "园区二期工程形象进度|完成80%|12月20日"], ["做好园区二期工程形象进度工作，完成80%"]),
    // Two inquiries are two things.
    (["群众满意率|96.2%|6月30日", "群众满意率|97.1%|12月20日"], nil),
    // Of another whole, and of one day, they are two things.
    (["2023届就业|落实377人，91.5%|8/31", "2023届就业|落实386人，81.7%|2023年12月31日"], nil),
    (["2023届就业|落实377人，91.5%|8/31", "2023届就业|落实386人，93.7%|8/31"], nil),
  ])
  func aRateAtTwoDatesIsThatOfTheLast(_ rows: [String], _ expected: [String]?) throws {
    let ledger = Support.ledger(
      rows.enumerated().map { i, row in
        let cells = row.split(separator: "|").map(String.init)
        return "\(i + 1),学生,就业,\(cells[0]),\"\(cells[1])\",,\(cells[2]),已完成,办公室,,,"
      })
    let points = Support.grouping.points(Array(ledger.records.indices), of: ledger.records)
    #expect(points.flatMap { $0.covered.keys }.sorted() == (expected == nil ? [] : [0]))
    if let expected { #expect(points.map { $0.text(.full) } == expected) }
  }

  /// Rows as `result|quantity|date|remark`: the last one is told.
  @Test(arguments: [
    (["41篇||1—6月|", "87篇，其中一区23篇||1—12月|"], [0]), (["||上半年|", "||下半年|"], []),
    (["|37所次|6月30日|", "发现问题54个，全部整改|86所次|12月20日|含上半年"], [0]), (["41篇||1—6月|", "46篇||7—12月|"], []),
    (["|5200件|1—9月|", "|7400件|1—12月|"], [0]), (["|300件|6月底|", "|680件|12月底|累计数"], [0]),
    (["|1120人次|6月30日|", "|2460人次|12月31日|含上半年"], [0]), (["|21次|10月|", "|28次|12月|连前面的一起算"], [0]),
    (["|300件|6月底|", "|680件|12月底|"], []),
  ])
  func spansThatBeginTogetherEndInTheLast(_ rows: [String], _ covered: [Int]) {
    let ledger = Support.ledger(
      rows.enumerated().map { i, row in
        let cells = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        return "\(i + 1),科研,,核心论文发表,\"\(cells[0])\",\(cells[1]),\(cells[2]),已完成,办公室,,,\(cells[3])"
      })
    let points = Support.grouping.points(Array(ledger.records.indices), of: ledger.records)
    #expect(points.flatMap { $0.covered.keys }.sorted() == covered)
  }

  /// Tasks that name in brackets up to when they count: rows as `task|quantity`.
  @Test(arguments: [
    (["热线受理（1-6月）|3120件", "热线受理（1-12月）|6480件"], ["全年受理热线6480件", "受理热线6480件"]),
    (["工单办理（截至6月底）|1200件", "工单办理（截至12月底）|2600件"], ["办理工单2600件"]),
    (["督查回访（到10月底）|210件", "督查回访（到12月底）|260件"], ["督查回访260件"]),
    (["企业走访（前三季度）|86家", "企业走访（全年）|120家"], ["开展120家企业走访", "走访企业120家"]),
  ])
  func bracketsOfSpansThatBeginWithTheYear(_ rows: [String], _ expected: [String]) {
    let ledger = Support.ledger(
      rows.enumerated().map { i, row in
        let cells = row.split(separator: "|").map(String.init)
        return "\(i + 1),服务,,\(cells[0]),,\(cells[1]),,已完成,办公室,,,"
      })
    let points = Support.grouping.points(Array(ledger.records.indices), of: ledger.records)
    #expect(points.count == 1 && points[0].covered == [0: 1])
    #expect(expected.contains(points.first?.text(.full) ?? ""), "\(points.map { $0.text(.full) })")
  }

  @Test(arguments: [
    ("1—9月", 9), ("1月至8月", 8), ("截至6月底", 6), ("到年底", 12), ("前三季度", 9), ("全年", 12), ("7—12月", nil), ("二季度", nil),
    ("6月底", nil),
    ("12月", nil), ("到位", nil),
  ])
  func partsThatBeginWithTheYear(_ words: String, _ month: Int?) {
    #expect(RunningSpan.end(of: words) == month)
  }

  @Test func theYearsRowHasItsNumberInAColumn() {
    let ledger = Support.ledger([
      "1,疾控,,学校防控督导（上半年）,,37所次,6月30日,已完成,办公室,,,", "2,疾控,,学校防控督导（全年累计）,发现问题54个，全部整改,86所次,12月20日,已完成,办公室,,,含上半年",
    ])
    let points = Support.grouping.points(Array(ledger.records.indices), of: ledger.records)
    #expect(points.count == 1 && points[0].covered == [0: 1])
    #expect(points[0].text(.full).contains("86所次"))
  }
}
