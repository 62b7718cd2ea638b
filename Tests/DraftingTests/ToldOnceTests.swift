import Records
import Testing

@testable import Drafting

/// One matter in two rows: told once, with its right number. Rows as `task|result|quantity|date|section`.
@Suite struct ToldOnceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let rows: [String]
    /// The row that is told with another one, and that one; nil where both are told.
    let twin: [Int]?
    var added: [String] = []
  }

  static func ledger(_ rows: [String]) -> Ledger {
    Support.ledger(
      rows.enumerated().map { i, row in
        let cells = (row + "||||").split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        let section = cells[4].isEmpty ? "思想" : cells[4]
        return "\(i + 1),\(section),,\(cells[0]),\(cells[1]),\(cells[2]),\(cells[3]),已完成,办公室,,,"
      })
  }

  @Test(arguments: [
    Case(
      testDescription: "a name that lacks who was examined",
      rows: [
        "农村适龄妇女“两癌”免费筛查|查出可疑病例41例，全部转诊随访|6218人|2023/10/30", "“两癌”免费筛查|查出可疑病例41例，全部转诊随访|6218人|10月30日",
      ], twin: [1, 0]),
    Case(
      testDescription: "a name without a word in its middle",
      rows: ["防汛应急演练|参演68人|1次|2023.5.22", "防汛演练|68人参加|1次|5月22日"], twin: [1, 0]),
    Case(
      testDescription: "a noun at the end that says nothing",
      rows: [
        "主题党日|开展志愿服务、红色观影、政策宣讲等，累计参加386人次|12次|", "主题党日活动|志愿服务、红色观影、政策宣讲等，386人次|12次|",
      ], twin: [1, 0]),
    Case(
      testDescription: "the month alone, where the result is the same too",
      rows: ["党校年轻干部培训班|结业|15天|8月", "市委党校年轻干部培训班|结业|15天|2023年8月"], twin: [0, 1]),
    Case(
      testDescription: "tales of one day",
      rows: ["植树，校园后坡栽了80余棵|||3月12日", "后坡栽树80余棵|||3月12日"], twin: [1, 0]),
    Case(
      testDescription: "a tale under a name and one without",
      rows: ["植树|校园后坡栽了80余棵||3月12日", "后坡栽树80余棵|||3月12日"], twin: [1, 0]),
    Case(
      testDescription: "what only one of them tells goes with it",
      rows: ["防汛应急演练|参演68人，检查沙袋600只|1次|2023.5.22", "防汛演练|68人参加，出动冲锋舟3艘|1次|5月22日"], twin: [1, 0],
      added: ["出动冲锋舟3艘"]),
    Case(
      testDescription: "entered by two departments, one of which names the festival",
      rows: ["七一慰问老党员|送慰问金6000元|12人|6月28日", "慰问老党员|发放慰问金6000元|12人|6.28|组织"], twin: [1, 0]),
    Case(
      testDescription: "another number is another matter",
      rows: ["防汛应急演练|参演68人|1次|2023.5.22", "防汛演练|72人参加|1次|5月22日"], twin: nil),
    Case(
      testDescription: "two days are two events",
      rows: ["防汛应急演练|参演68人|1次|2023.3.22", "防汛演练|参演68人|1次|10月22日"], twin: nil),
    Case(
      testDescription: "a number alone is no evidence",
      rows: ["党员干部教育培训|举办集中轮训|12期|", "干部教育培训|邀请专家授课|12期|"], twin: nil),
    Case(
      testDescription: "the same task comes again",
      rows: ["中心组学习研讨|研讨1次，交流发言6人次|1次|3月", "中心组学习研讨|研讨1次，交流发言6人次|1次|3月15日"], twin: nil),
    Case(
      testDescription: "levels are two matters",
      rows: ["教学改革项目立项|申报成功|3项|5月20日", "省级教学改革项目立项|申报成功|3项|5月20日"], twin: nil),
    Case(
      testDescription: "an examination is no training",
      rows: ["安全规程培训|全部合格|212人|3月15日", "安全规程培训考试|全部合格|212人|3月15日"], twin: nil),
    Case(
      testDescription: "quarters are to be added",
      rows: ["隐患排查整治（一季度）|查出隐患36处|36处|", "隐患排查整治（二季度）|查出隐患36处|36处|"], twin: nil),
  ])
  func oneMatterIsToldOnce(_ item: Case) throws {
    let ledger = Self.ledger(item.rows)
    let once = ToldOnce(Array(ledger.records.indices), ledger.records)
    #expect(once.all.map { [$0.row, $0.teller] } == (item.twin.map { [$0] } ?? []))
    #expect(once.all.flatMap(\.added) == item.added)
    let draft = try #require(Drafter.draft(Support.request(ledger)).draft)
    Law.check(draft, ledger)
    for words in item.added { #expect(draft.text.contains(words), "\(draft.text)") }
    guard let twin = item.twin else { return }
    let report = draft.report.records[twin[0]]
    #expect(report.fate == "merged")
    #expect(report.why?.contains("是一件事") == true)
    // The order of rows changes nothing.
    let turned = Self.ledger(item.rows.reversed())
    let other = try #require(Drafter.draft(Support.request(turned)).draft)
    #expect(SupportedNumbers.numbers(draft.text).sorted() == SupportedNumbers.numbers(other.text).sorted())
  }

  /// 租金868万元 of half a year is in 租金1796万元 of the year.
  @Test func theYearsRowsTellOfItsParts() throws {
    let rows = [
      "上半年收入|租金868万元，物业费812万元|1680万元||经营", "前三季度租金|租金累计1327万元|1327万元||租赁",
      "全年租金收入|目标1750万元，完成1796万元|1796万元||租赁", "全年物业费收入|完成1693万元|1693万元||物业", "上半年信访|接待来访12批|12批||物业",
    ]
    let ledger = Self.ledger(rows)
    let once = ToldOnce(Array(ledger.records.indices), ledger.records)
    #expect(once.all.map { [$0.row, $0.teller] } == [[0, 2], [1, 2]])
    let draft = try #require(Drafter.draft(Support.request(ledger)).draft)
    Law.check(draft, ledger)
    #expect(!draft.text.contains("868") && !draft.text.contains("1327") && draft.text.contains("1796"))
    // A half alone stays.
    let half = Self.ledger(Array(rows[..<2]))
    #expect(ToldOnce([0, 1], half.records).isEmpty)
  }

  /// Of three that may be one matter none is left out.
  @Test func tellsAllWhereItIsNotSure() {
    let ledger = Self.ledger([
      "应急救援演练|参演68人|1次|5月22日", "防汛应急救援演练|参演68人|1次|5月22日", "地震应急救援演练|参演68人|1次|5月22日",
    ])
    #expect(ToldOnce(Array(ledger.records.indices), ledger.records).isEmpty)
  }

  @Test func aRowWithoutAStateIsToldWithTheOneThatHasIt() throws {
    let ledger = Support.ledger([
      "1,服务,,“村网共建”便民服务点,,20个,9月30日,已完成,办公室,,,", "2,服务,,村网共建便民服务点建设点,,20个,2023.9.30,,办公室,,,",
      "3,服务,,村网共建服务点,建成投用,20个,2023.9.30,,办公室,,,", "4,服务,,客户走访,走访大客户36户,36户,5月,已完成,办公室,,,",
    ])
    let once = ToldOnce(Array(ledger.records.indices), ledger.records)
    #expect(once.all.map { [$0.row, $0.teller] } == [[2, 0]])
    let draft = try #require(Drafter.draft(Support.request(ledger, template: "工作总结")).draft)
    Law.check(draft, ledger)
  }

  @Test func columnsOfTheOfficesOwnTellApart() {
    let ledger = LedgerReader.read(
      text: "时间,事项,内容与结果,人员,层次,状态\n10月18日,教学创新大赛,韩梅一等奖1项,韩梅,校级,完成\n10月18日,青年教师教学创新大赛,韩梅一等奖1项,韩梅,省级,完成\n",
      name: "台账.csv", year: 2023)
    #expect(ledger.records.count == 2)
    #expect(ToldOnce([0, 1], ledger.records).isEmpty)
  }
}
