import Phrases
import Records
import TextCore

/// Where the records go: each one's account, and the done ones by section and topic.
struct Sorting: Sendable {
  /// One account a record, in the order of the records.
  private(set) var accounts: [RecordAccount] = []
  /// Sections in the bank's order, then unknown ones as they were met; as they were met where half of them are the
  /// ledger's own. Topics likewise.
  private(set) var sections: [SectionMatter] = []
  /// Unfinished records in the order of the ledger.
  private(set) var unfinished: [Int] = []
  /// Those of them that are due behind the period: no tasks of the period, only of what comes next.
  private(set) var notYetDue: Set<Int> = []
  /// Cancelled records of the period, in the order of the ledger: those with a reason are told.
  private(set) var cancelled: [Int] = []
  /// Unfinished records of a part of the year that the rest of it made up for.
  private(set) var madeUp: Set<Int> = []
  /// Rows that list what falls short or what comes next, and are no tasks.
  private(set) var closing: [ClosingRow] = []
  /// Done records that are told with others, which tell the same.
  private(set) var once = ToldOnce()
  /// The bank's sections that done records belong to, in the bank's order, whatever headings they stand under.
  private(set) var bankSections: [PhraseSection] = []

  /// Done rows without a section that no keyword sorts and that have the unit's own work for a chapter.
  private(set) var placedByFrame: [Int] = []

  /// Sections that the setting 章节 lists and no record belongs to.
  var emptyChapters: [String] { choice.demanded.filter { name in !sections.contains { $0.name == name } } }

  let bank: PhraseBank
  let choice: SectionChoice
  let frame: SectionFrame
  let corrections: Corrections
  /// Made when the first row needs it.
  lazy var sorter = KeywordSorter(bank, sections: choice.open)
  var borrowed: BorrowedTopics
  /// By a hash of task, section and topic what was decided for them.
  var sorted: [UInt64: (section: String, topic: String, reason: String)] = [:]
  /// Whether the last sorting looked at the result, or another column, too.
  var asksResult = false
  /// By a hash of section and topic where records of them are gathered.
  private var gathered: [UInt64: (section: Int, topic: Int)] = [:]
  private var twins = TwinFinder()
  private let period: Period
  private let year: Int?
  private let placing: PlanPlacing?
  /// Whether a row without a result is an exception in the ledger.
  private let asksBlankRows: Bool
  /// The rows of a beginning that another row is told with: 改造开工 with nothing but its day.
  private let starts: Set<Int>
  private let isPersonal: Bool
  private let unit: String?

  /// Sorts records as the bank and the settings 章节, 归类 and 不写入 say.
  /// - Parameters:
  ///   - placing: where a plan puts the records, nil where the usual sections are followed.
  ///   - isParallel: whether reading them may take all processors.
  init(
    _ records: [TaskRecord], bank: PhraseBank, settings: Settings, placing: PlanPlacing? = nil, isParallel: Bool = false
  ) {
    self.bank = bank
    self.placing = placing
    isPersonal = settings.isPersonal
    unit = settings.unit
    asksBlankRows = records.count { !$0.isEmpty(.result) } * 2 > records.count
    starts = Set(records.compactMap { $0.amended?.startRow })
    choice = SectionChoice(
      records, bank: bank, chapters: settings.chapters, isPreference: settings.chaptersArePreferred)
    frame = SectionFrame(records, settings: settings, isFree: choice.demanded.isEmpty && placing == nil)
    (period, year) = (settings.period, settings.year)
    let otherYear = OtherYear(records, year: year)
    corrections = Corrections(settings.corrections, bank: bank)
    accounts.reserveCapacity(records.count)
    borrowed = BorrowedTopics(bank)
    let words = RowWords.all(
      records, excludeMarks: settings.excludeMarks, otherYear: otherYear, year: year, isParallel: isParallel)
    for (index, record) in records.enumerated() { place(record, index, words[index]) }
    for (index, later, isDone) in SettledLater.rows(of: unfinished, records)
    where accounts[later].fate == .used && accounts[index].fate == .unfinished {
      let source = accounts[later].source
      accounts[index].fate = .excluded
      accounts[index].why = isDone ? "后来做成了，见\(source)，不写在不足中" : "这一行的数含在\(source)的数里，只写后来的"
      unfinished.removeAll { $0 == index }
    }
    tellOnce(records)
    // Without a plan the done records were gathered by section already.
    let present = Set(
      placing == nil ? sections.map(\.name) : accounts.filter { $0.fate == .used }.map(\.section))
    bankSections = bank.sections.filter { present.contains($0.name) }
    if let placing {
      (sections, accounts) = placing.placed(accounts, bank)
    } else {
      arrange(records)
    }
    settleMadeUp(records)
  }

  /// Rows that the rest of the year made up for stand where the rows are that did.
  private mutating func settleMadeUp(_ records: [TaskRecord]) {
    let told = accounts.indices.filter { accounts[$0].fate == .used || accounts[$0].fate == .unfinished }
    let rows = MadeUp.rows(of: unfinished, among: told, records)
    for row in rows.keys.sorted() {
      guard let done = rows[row] else { continue }
      if records[row].quantities.contains(where: { ["%", "％"].contains($0.unit) }) {
        accounts[row].fate = .excluded
        accounts[row].why = "这一段没有达到目标，后来达到了，见\(accounts[done].source)，只写后来的"
        unfinished.removeAll { $0 == row }
        continue
      }
      madeUp.insert(row)
      (accounts[row].section, accounts[row].topic) = (accounts[done].section, accounts[done].topic)
      accounts[row].why = "这一段没有完成计划，全年已经完成：写在全年的数里，不写在不足中"
    }
  }

  /// Takes out the rows that tell what others tell: done ones are told with those, open ones are not told again.
  private mutating func tellOnce(_ records: [TaskRecord]) {
    func why(_ twin: ToldOnce.Twin) -> String { "\(twin.sign)，与\(accounts[twin.teller].source)是一件事，" }
    once = ToldOnce(
      accounts.indices.filter { accounts[$0].fate == .used || accounts[$0].fate == .unfinished }, records)
    for twin in once.all {
      if accounts[twin.teller].fate == .used {
        accounts[twin.row].why = why(twin) + "写在一处"
        accounts[twin.row].fate = .merged
        unfinished.removeAll { $0 == twin.row }
      } else if records[twin.teller].amended?.startRow == twin.row, accounts[twin.row].fate == .used {
        // How it was begun is told with how far it is.
        accounts[twin.row].why = why(twin) + "写在一处"
        accounts[twin.row].fate = .excluded
      } else {
        // What is not done is told in clauses of its own row.
        once.part(twin.row)
        guard twin.added.isEmpty, accounts[twin.row].fate == .unfinished else { continue }
        accounts[twin.row].why = why(twin) + "只写一次"
        accounts[twin.row].fate = .excluded
        unfinished.removeAll { $0 == twin.row }
      }
    }
    for s in once.isEmpty ? [] : sections.indices.reversed() {
      for t in sections[s].topics.indices.reversed() {
        sections[s].topics[t].records.removeAll { once[$0] != nil }
        if sections[s].topics[t].records.isEmpty { sections[s].topics.remove(at: t) }
      }
      if sections[s].topics.isEmpty { sections.remove(at: s) }
    }
  }

  private mutating func place(_ record: TaskRecord, _ index: Int, _ words: RowWords) {
    var account = RecordAccount(record)
    sortOnce(record, &account)
    if let twin = twins.earlier(like: record, index) {
      account.fate = .excluded
      account.why = "与\(accounts[twin].source)完全相同，只写一次"
    } else if let mark = words.mark {
      account.fate = .excluded
      account.why = "备注写有“\(mark)”，不写入"
    } else if corrections.place(of: record) == nil, let row = words.closing {
      account.fate = .excluded
      account.why = row.why
      closing.append(row)
    } else if let why = words.otherYear {
      account.fate = .excluded
      account.why = why
    } else if choice.leavesOut(account.section) {
      account.fate = .excluded
      account.why = "设置“章节”没有列出“\(account.section)”"
    } else if Self.mayHoldMask(record), let mask = Self.mask(in: record.task + record.result + record.quantityText) {
      account.fate = .rejected
      account.why = "内容里有没填的“\(mask)”：请在台账里补全"
    } else if asksBlankRows && record.saysNothingOfBeingDone && !starts.contains(index)
      && !TaskName.isTale(MarkWidth.widened(record.task))
      || Self.isOnlyNamed(record) || Self.isOnlyDoubted(record)
    {
      account.fate = .rejected
      account.why = Self.blank(record)
    } else {
      switch record.state {
      case .done where !period.holds(record.date, year: year):
        account.fate = .excluded
        account.why = "完成时间“\(record.dateText)”不在\(period.rawValue)之内"
      case .done: break
      case .ongoing, .notDone:
        account.fate = .unfinished
        account.why = Self.shown(record) + "，只写在不足与打算中"
        if period.isBefore(record.date, year: year) {
          account.why = "完成时间“\(record.dateText)”在\(period.rawValue)之后，还没有完成，只写在打算中"
          notYetDue.insert(index)
        }
        unfinished.append(index)
      case .cancelled:
        account.fate = .excluded
        account.why = Self.shown(record) + "，不写入"
        if period.holds(record.date, year: year) { cancelled.append(index) }
      case .unknown:
        // It is not known to be done: it is named among what is not, and asked about.
        account.fate = .unfinished
        unfinished.append(index)
        account.why =
          record.stateText.isEmpty
          ? "完成状态空着，没有当作已完成：请在台账里写明" : "完成状态“\(record.stateText)”看不懂，没有当作已完成：请在台账里写明"
      }
    }
    // How large the unit is stands in its opening, whatever the sections are.
    if account.fate == .used, account.section.isEmpty, placing == nil, UnitSize.isSurvey(record) {
      account.reason = "单位概况，写在开头"
      accounts.append(account)
      return
    }
    if account.fate == .used, account.section.isEmpty, placing == nil {
      account.fate = .unsorted
      account.why = account.reason + "：请在类别栏写明"
    }
    accounts.append(account)
    guard account.fate == .used, placing == nil else { return }
    if account.reason.hasSuffix(Self.byFrame) { placedByFrame.append(index) }
    add(index, record, account)
  }

  /// Whether all that a row tells is a remark that nothing is known or was done of it: 去年冬天的，今年没派; 待核，财务没给数.
  private static func isOnlyDoubted(_ record: TaskRecord) -> Bool {
    guard record.state == .done, record.stateText.isEmpty, !record.isEmpty(.note),
      [Meaning.result, .effect, .measures, .quantity].allSatisfy({ record.isEmpty($0) }), case let note = record.note
    else { return false }
    return !note.hasDigit && note.holds(oneOf: doubts)
  }

  private static let doubts: SearchWords = ["待核", "没", "未", "去年", "上年", "不详", "待定"]

  /// Why a row that tells nothing but its task's name is not drafted.
  private static func blank(_ record: TaskRecord) -> String {
    if record.stateHeader.isEmpty { return "台账没有完成状态一栏，这一行的完成情况也空着" + unfilled }
    guard record.stateText.isEmpty else {
      return "只写了“\(record.stateText)”，这一行的完成情况、成效和数量都空着" + unfilled
    }
    return "“\(record.stateHeader)”空着，这一行的完成情况也空着" + unfilled
  }

  /// Ends the reason of a row that is to be filled in.
  static let unfilled = "，看不出做没做：请填写完成情况"

  /// What says how far a task is that is not done: its state, or its words where the ledger has none.
  private static func shown(_ record: TaskRecord) -> String {
    if !record.stateText.isEmpty { return "完成状态是“\(record.stateText)”" }
    return record.state == .cancelled ? "正文写明不办了" : "正文写明没有全部做完"
  }

  /// Ends the reason of rows that only the frame has a place for.
  static let byFrame = "归入“\(SectionChoice.neutral)”"

  /// The mark of a note, of a column of tags, or in brackets behind other words, that keeps a row out.
  private mutating func add(_ index: Int, _ record: TaskRecord, _ account: RecordAccount) {
    let (section, topic) = (account.section, account.topic)
    var hash = StableHash()
    hash.combine(section)
    hash.combine(topic)
    if let place = gathered[hash.value] {
      sections[place.section].topics[place.topic].records.append(index)
      return
    }
    let s = sections.firstIndex { $0.name == section } ?? sections.count
    if s == sections.count {
      let known = bank.section(named: section)
      sections.append(SectionMatter(name: section, bank: known, topics: [], label: label(section, known, record)))
    }
    let t = sections[s].topics.firstIndex { $0.name == topic } ?? sections[s].topics.count
    if t == sections[s].topics.count {
      let known = sections[s].bank.map { Self.topic(like: topic, in: $0) } ?? borrowed.topic(named: topic)
      let isNamed = !record.isEmpty(.topic) && !topic.isEmpty || account.reason.hasPrefix("归类")
      sections[s].topics.append(TopicMatter(name: topic, bank: known, records: [], isNamed: isNamed))
    }
    sections[s].topics[t].records.append(index)
    gathered[hash.value] = (s, t)
  }

  /// What a section is called: as its first row or the setting 章节 calls it; where that is the bank's own short name (思想), its name in
  /// full (思想建设), which is the first of its aliases.
  private func label(_ section: String, _ known: PhraseSection?, _ record: TaskRecord) -> String {
    guard let known else { return SectionLabel.told(section) }
    let own = Punctuation.name(record.section)
    if own != known.name, bank.section(named: own)?.name == known.name { return own }
    if let listed = choice.ownName(of: known.name) { return listed }
    return known.name.count <= 2 ? known.aliases.first ?? known.name : known.name
  }

  /// Tells the figures of 基本情况 at the head of the first chapter: they are none of their own.
  private mutating func tellSurveyFirst() {
    guard sections.count > 2, let at = sections.firstIndex(where: { SectionLabel.isSurvey($0.label) }) else { return }
    let survey = sections.remove(at: at)
    var topic = ""
    if let open = sections[0].topics.firstIndex(where: { !$0.isNamed || $0.name.isEmpty }) {
      sections[0].topics[open].records = (survey.topics.flatMap(\.records) + sections[0].topics[open].records).sorted()
      topic = sections[0].topics[open].name
    } else {
      let rows = TopicMatter(name: "", bank: nil, records: survey.topics.flatMap(\.records))
      sections[0].topics.insert(rows, at: 0)
    }
    for row in accounts.indices where accounts[row].section == survey.name {
      (accounts[row].section, accounts[row].topic) = (sections[0].name, topic)
      accounts[row].reason += "；“\(survey.label)”不单独成章，并入“\(sections[0].label)”"
    }
  }

  /// Puts sections and topics in order, and joins chapters of a single row.
  private mutating func arrange(_ records: [TaskRecord]) {
    if frame.isBusiness,
      let placing = ThemePlacing(sections, accounts, records, bank, isPersonal: isPersonal, unit: unit)
    {
      (sections, accounts) = (placing.sections, placing.accounts)
      placedByFrame.removeAll { !RestTitle.all.contains(accounts[$0].section) }
    }
    if choice.demanded.isEmpty, let placed = IndicatorRows(sections, accounts, records) {
      (sections, accounts) = (placed.sections, placed.accounts)
    }
    for i in sections.indices {
      for row in borrowed.giveBackSingles(&sections[i]) { accounts[row].topic = "" }
    }
    let order = ChapterOrder(choice, frame)
    sections = order.arranged(sections)
    guard order.isOwners(sections) else { return }
    tellSurveyFirst()
    let thin = ThinChapters(sections, accounts, records)
    let small = SmallChapters.joined(thin.sections, records)
    (sections, accounts) = (small.sections, thin.accounts)
    guard let rest = sections.last?.name else { return }
    for row in small.moved {
      accounts[row].reason += "；只有这一条，并入“\(rest)”"
      accounts[row].section = rest
      accounts[row].topic = ""
    }
    let isOwners = small.moved.isEmpty
    guard let own = SmallChapters.restWithOwnWork(sections, isOwners: isOwners) else { return }
    sections = own.sections
    for row in own.moved {
      accounts[row].reason += "；条数少，并入“\(own.into)”"
      (accounts[row].section, accounts[row].topic) = (own.into, "")
    }
  }
}
