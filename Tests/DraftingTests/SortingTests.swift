import Records
import Testing
import TextCore

@testable import Drafting

@Suite struct SortingTests {
  private func sorted(_ row: String, settings: String = "") -> RecordAccount? {
    sorting([row], settings).accounts.first
  }

  private func sorting(_ rows: [String], _ settings: String = "") -> Sorting {
    let settings = Settings.parse(SourceText(name: "设置.txt", settings)).0
    return Sorting(Support.ledger(rows).records, bank: Support.bank, settings: settings)
  }

  @Test(arguments: [
    ("1,思想,理论学习,中心组学习,开展学习,2次,5月,已完成,,,,", Fate.used),
    ("1,思想,理论学习,中心组学习,开展学习,2次,5月,进行中,,,,", .unfinished),
    ("1,思想,理论学习,中心组学习,开展学习,2次,5月,未完成,,,,", .unfinished),
    ("1,思想,理论学习,中心组学习,开展学习,2次,5月,已取消,,,,", .excluded),
    ("1,思想,理论学习,中心组学习,开展学习,2次,5月,差不多,,,,", .unfinished),
    ("1,思想,理论学习,中心组学习,开展学习,2次,5月,已完成,,,,内部掌握", .excluded),
    ("1,思想,理论学习,中心组学习,组织xx学习,2次,5月,已完成,,,,", .rejected),
    ("1,思想,理论学习,中心组学习,组织××学习,2次,5月,已完成,,,,", .rejected),
    ("1,,,打扫,打扫,2次,5月,已完成,,,,", .used),
  ])
  func everyRowHasAFate(_ row: String, _ fate: Fate) throws {
    let account = try #require(sorted(row))
    #expect(account.fate == fate)
    #expect((account.why == nil) == (fate == .used), "a fate beyond used says why")
  }

  @Test func headingsAndSheetNamesAreAmongTheFields() throws {
    let text = "工作任务,完成情况,完成状态\n一、思想,,\n（一）12345热线,,\n接听,接听来电,已完成\n处理,处理来电,已完成\n"
    let records = LedgerReader.read(text: text, name: "a.csv", year: 2023).records
    let account = try #require(Sorting(records, bank: Support.bank, settings: Settings()).accounts.first)
    #expect(account.fields.map { "\($0.0)=\($0.1)" } == ["类别=思想", "事项=12345热线", "工作任务=接听", "完成情况=接听来电", "完成状态=已完成"])
  }

  @Test func twinsAcrossFilesAreSaid() {
    let rows = ["1,思想,理论学习,甲,做了,2次,5月,已完成,,,,", "2,思想,理论学习,甲,做了,2次,5月,已完成,,,,"]
    let other = LedgerReader.read(
      text: "状态,任务内容,类别,完成情况,数量,时间,事项\n完成,甲,思想,做了,2次,2023年5月,理论学习\n完成,乙,思想,做了,2次,2023年5月,理论学习\n",
      name: "b.csv", year: 2023)
    let found = TwinFinder.acrossFiles([Support.ledger(rows), other])
    #expect(found.map(\.message.zh) == ["与台账.csv:2完全相同；起草只写一次"])
    #expect(found.first?.place.map { DiagnosticPrinter.placeText($0) } == "b.csv:2")
    #expect(TwinFinder.acrossFiles([Support.ledger(rows)]).isEmpty)
  }

  @Test(arguments: [
    ("章节：思想，政制", ["政制；是不是“政治”？"]), ("章节：思想，没有的", ["没有的"]), ("章节：思想，干部", []), ("章节：思想，本职", []), ("", []),
  ])
  func chaptersThatNobodyKnowsAreSaid(setting: String, wanted: [String]) {
    let rows = ["1,思想,,甲,做了,2次,5月,已完成,,,,", "2,政治,,乙,做了,2次,5月,已完成,,,,", "3,本职,,丙,做了,2次,5月,进行中,,,,"]
    let sorting = sorting(rows, setting)
    let settings = Settings.parse(SourceText(name: "设置.txt", setting)).0
    let found = ChapterSlips(settings, sorting, Support.bank).diagnostics
    #expect(found.map { $0.message.zh.replacing("设置“章节”里的“", with: "").replacing("”，词库和台账里都没有", with: "") } == wanted)
    #expect(found.allSatisfy { $0.place.map { DiagnosticPrinter.placeText($0) } == "设置.txt:1" })
  }

  @Test func theSameRowTwiceIsWrittenOnce() {
    let row = ",思想,理论学习,中心组学习,开展学习研讨,2次,5月,已完成,,,,"
    let sorting = sorting(["1" + row, "2" + row, "3" + row.replacing("5月", with: "6月")])
    #expect(sorting.accounts.map(\.fate) == [.used, .excluded, .used])
    #expect(sorting.accounts[1].why == "与台账.csv:2完全相同，只写一次")
  }

  @Test func theSameRowInAnotherFileIsWrittenOnce() {
    let row = ",思想,理论学习,中心组学习,开展学习研讨,2次,2023/5/9,已完成,,,,"
    // Other headers in another order, the date as another program writes it, the state in another word.
    let other = LedgerReader.read(
      text: "任务编号,是否完成,重点工作任务,板块,工作事项,进展情况,工作量,时间\nA-1,办结,中心组学习,思想,理论学习,开展学习研讨,2次,2023年5月9日\n",
      name: "台账2.csv", year: 2023)
    let records = Support.ledger(["1" + row]).records + other.records
    let sorting = Sorting(records, bank: Support.bank, settings: Settings())
    #expect(sorting.accounts.map(\.fate) == [.used, .excluded])
    #expect(sorting.accounts[1].why == "与台账.csv:2完全相同，只写一次")
  }

  @Test func theSameWordsInTwoSheetsAreTwoThings() {
    let rows = [["序号", "工作任务", "完成情况", "完成状态"], ["1", "开展检查", "开展检查3次", "已完成"]]
    let sheets = ["思想", "作风"].map { SourceTable(sheet: $0, cells: CellTable(rows)) }
    let ledger = LedgerReader.read(tables: sheets, name: "台账.xlsx", year: 2023)
    let sorting = Sorting(ledger.records, bank: Support.bank, settings: Settings())
    #expect(sorting.accounts.map(\.fate) == [.used, .used])
    #expect(sorting.accounts.map(\.section) == ["思想", "作风"])
  }

  @Test(arguments: [
    ("1,正风肃纪,廉政教育,参观基地,参观,2次,5月,已完成,,,,", "作风", "廉政教育", "类别栏"),
    ("1,,,召开中心组学习会,学习,2次,5月,已完成,,,,", "思想", "理论学习", "“中心组” → 思想/理论学习"),
    ("1,后勤,物资采购,采购物资,采购,2次,5月,已完成,,,,", "后勤", "物资采购", "类别栏"),
  ])
  func sortsWithTheReason(_ row: String, _ section: String, _ topic: String, _ reason: String) throws {
    let account = try #require(sorted(row))
    #expect(account.section == section)
    #expect(account.topic == topic)
    #expect(account.reason == reason)
  }

  @Test(arguments: [
    // The correction goes before the row's own columns, and the longest word before shorter ones.
    ("归类：中心组=政治", "1,思想,理论学习,中心组学习,学习,2次,5月,已完成,,,,", "政治", "理论学习", "归类设置“中心组”"),
    ("归类：学习=政治,中心组学习=组织/教育培训", "1,,,中心组学习,学习,2次,5月,已完成,,,,", "组织", "教育培训", "归类设置“中心组学习”"),
    ("归类：打扫＝后勤", "1,,,打扫卫生,打扫,2次,5月,已完成,,,,", "后勤", "", "归类设置“打扫”"),
    ("归类：其余=业务/日常工作", "1,,,打扫卫生,打扫,2次,5月,已完成,,,,", "业务", "日常工作", "归类设置“其余”"),
    ("归类：其余=业务/日常工作", "1,,,中心组学习,学习,2次,5月,已完成,,,,", "思想", "理论学习", "“中心组” → 思想/理论学习"),
  ])
  func theClerksCorrectionWins(
    _ settings: String, _ row: String, _ section: String, _ topic: String, _ reason: String
  ) throws {
    let account = try #require(sorted(row, settings: settings))
    #expect(account.fate == .used)
    #expect([account.section, account.topic, account.reason] == [section, topic, reason])
  }

  @Test func chaptersAreThoseOfTheSettingInItsOrder() {
    let rows = [
      "1,思想,理论学习,中心组学习,学习,2次,5月,已完成,,,,", "2,作风,廉政教育,参观基地,参观,2次,5月,已完成,,,,",
      "3,业务,审批,办理审批,办理,20件,5月,已完成,,,,", "4,业务,审批,建设系统,在建,,5月,进行中,,,,",
    ]
    let sorting = sorting(rows, "章节：业务，正风肃纪，政治")
    #expect(sorting.sections.map(\.name) == ["业务", "作风"])
    #expect(sorting.accounts.map(\.fate) == [.excluded, .used, .used, .unfinished])
    #expect(sorting.accounts[0].why == "设置“章节”没有列出“思想”")
    #expect(sorting.emptyChapters == ["政治"])
  }

  @Test func keywordsSortIntoTheDraftsOwnSectionsOnly() {
    let rows = ["1,,,中心组学习,学习,2次,5月,已完成,,,,"]
    #expect(sorting(rows, "章节：作风，政治").accounts[0].fate == .unsorted)
    let neutral = sorting(rows, "章节：作风，业务").accounts[0]
    #expect(neutral.section == "业务" && neutral.fate == .used)
  }
}
