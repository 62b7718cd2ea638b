import Records
import Testing

@testable import Drafting

/// One matter under two names of their own, which its numbers give away. Rows as `task|result|quantity|date|section`.
@Suite struct SameNumbersTests {
  typealias Case = ToldOnceTests.Case

  @Test(arguments: [
    Case(
      testDescription: "a building under two names, with its number in both",
      rows: [
        "3号学生公寓建设|7月竣工、8月投入使用，建筑面积6200平方米，新增床位768个，完成投资1860万元||2025年8月",
        "新宿舍启用|暑假新建的3号学生宿舍投用，增加床位768个，解决走读转住宿问题||2025年8月|组织",
      ], twin: [1, 0], added: ["解决走读转住宿问题"]),
    Case(
      testDescription: "two numbers and a word in common",
      rows: [
        "城镇老旧小区改造|改造城镇老旧小区12个，惠及居民1846户，完成投资5230万元||2025年11月",
        "民生实事办理|全县12个老旧小区改造工程全部完工，1846户居民受益||2025年11月|组织",
      ], twin: [1, 0]),
    Case(
      testDescription: "a name in fewer characters",
      rows: ["农村卫生厕所改造|群众自愿申请|1218户|12月|思想", "农村改厕|全年改厕1218户，均已纳入长效管护||12月|组织"], twin: [1, 0],
      added: ["均已纳入长效管护"]),
    Case(
      testDescription: "numerals in words",
      rows: ["送戏下乡演出|任务150场，完成152场||", "惠民演出进乡村|群众反映好，一百五十二场||"], twin: [1, 0]),
    Case(
      testDescription: "people are no evidence: all of a school take part in what it does",
      rows: ["春季运动会|全校1892人参加，共42个班||", "艺术节|全校42个班、1892人参加||"], twin: nil),
    Case(
      testDescription: "every pupil gets one of each",
      rows: ["防溺水安全教育|发放告家长书684份||", "交通安全教育|发放告家长书684份||"], twin: nil),
    Case(
      testDescription: "round numbers are equal by chance",
      rows: ["送戏下乡演出|演出200场||", "惠民演出进乡村|演出200场||"], twin: nil),
    Case(
      testDescription: "two months are two matters",
      rows: [
        "城镇老旧小区改造|改造城镇老旧小区12个，惠及居民1846户||2025年3月", "民生实事办理|全县12个老旧小区改造工程全部完工，1846户居民受益||2025年11月",
      ], twin: nil),
    Case(
      testDescription: "seasons are two matters",
      rows: ["春季学校食堂检查|检查学校食堂182家，发现问题205条||", "秋季食堂检查|检查学校食堂182家||"], twin: nil),
    Case(
      testDescription: "what has a number of its own is told",
      rows: [
        "城镇老旧小区改造|改造城镇老旧小区12个，惠及居民1846户，完成投资5230万元||2025年11月",
        "民生实事办理|12个老旧小区改造工程完工，1846户居民受益，加装电梯35部||2025年11月",
      ], twin: nil),
  ])
  func numbersGiveOneMatterAway(_ item: Case) throws {
    let ledger = ToldOnceTests.ledger(item.rows)
    let once = ToldOnce(Array(ledger.records.indices), ledger.records)
    #expect(once.all.map { [$0.row, $0.teller] } == (item.twin.map { [$0] } ?? []))
    #expect(once.all.flatMap(\.added) == item.added)
    let draft = try #require(Drafter.draft(Support.request(ledger)).draft)
    Law.check(draft, ledger)
    for words in item.added { #expect(draft.text.contains(words), "\(draft.text)") }
    let turned = ToldOnceTests.ledger(item.rows.reversed())
    let other = try #require(Drafter.draft(Support.request(turned)).draft)
    #expect(SupportedNumbers.numbers(draft.text).sorted() == SupportedNumbers.numbers(other.text).sorted())
    guard let twin = item.twin else { return }
    #expect(draft.report.records[twin[0]].fate == "merged")
  }
}
