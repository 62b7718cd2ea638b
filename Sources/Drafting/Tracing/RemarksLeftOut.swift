import Records
import TextCore

/// What a draft does not use of the remarks of the rows that it tells, and of the other cells of those that are not
/// done: said with its words, so that nothing is lost in silence.
struct RemarksLeftOut: Sendable {
  /// The words of a row that stand in no sentence that cites it.
  struct Row: Sendable {
    let record: Int
    /// The standard name of the column.
    let column: String
    let words: String
  }

  /// In the order of the ledger.
  private(set) var rows: [Row] = []

  /// Nothing left out.
  init() {}

  /// - Parameter isParallel: whether rows are read on all processors.
  init(
    _ sentences: [SentenceTrace.Traced], _ composer: Composer, _ accounts: [RecordAccount], isParallel: Bool = false
  ) {
    let told: Set<Fate> = [.used, .merged, .unfinished]
    // 含上半年 was heeded where the half's numbers are left out for the year's.
    let parts = Dictionary(
      composer.points.joined().joined().flatMap(\.covered).map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
    let cleaner = composer.wording.cleaner
    let wanted = accounts.indices.filter { index in
      told.contains(accounts[index].fate)
        && (accounts[index].fate == .unfinished
          || composer.records[index].amended?.leftOut.isEmpty == false
          || parts[index] != nil
          || [Meaning.note, .problem, .next].contains { !composer.records[index].isEmpty($0) }
          || !TaskLabel.opinions(in: composer.records[index].task).isEmpty
          || composer.untoldPlans.contains(index)
          || !FileNotes.all(in: composer.records[index].result, of: cleaner.unit).isEmpty
          || QuarterParts.parted(composer.records[index].result, column: composer.records[index].quantities) != nil)
    }
    guard !wanted.isEmpty else { return }
    var texts = Dictionary(uniqueKeysWithValues: wanted.map { ($0, "") })
    // What a sum took up is told in the sum.
    var added: [Int: Set<String>] = [:]
    for sentence in sentences {
      for record in sentence.records where texts[record] != nil { texts[record]? += sentence.text }
      for part in sentence.sums.filter({ $0.kind == .sum }).flatMap(\.of) {
        added[part.record, default: []].formUnion(SupportedNumbers.numbers(part.value))
      }
    }
    let reader = RemarksReader(
      composer: composer, accounts: accounts, texts: texts, added: added, parts: parts, totals: Set(parts.values))
    rows = Parallel.runs(of: wanted.count, by: Self.together, if: isParallel) { reader.rows(wanted[$0]) }
  }

  /// How many rows one processor reads at a time.
  private static let together = 256

  /// One note on all of them, at the first.
  func diagnostics(_ accounts: [RecordAccount]) -> [Diagnostic] {
    guard let first = rows.first else { return [] }
    let source = accounts[first.record].source
    let count = Set(rows.map(\.record)).count
    let more = count > 1 ? "等\(count)行的话" : ""
    return [
      Diagnostic(
        .note, "remark-left-out",
        Message(
          "\(first.column)“\(first.words)”\(more)没有写进草稿",
          "words of \(Message.count(count, "row")) were not drafted, the first “\(first.words)”"),
        remedy: Message("要写进去，就在完成情况栏写明", "put what is to be told into the column of results"),
        at: .cell(file: source.file, row: source.row, column: nil))
    ]
  }
}

/// Reads of rows what no sentence tells of them.
private struct RemarksReader: Sendable {
  let composer: Composer
  let accounts: [RecordAccount]
  /// By row the sentences that cite it.
  let texts: [Int: String]
  /// By row the numbers that sums took up.
  let added: [Int: Set<String>]
  /// By row of a part of the year the row that has its numbers.
  let parts: [Int: Int]
  let totals: Set<Int>

  /// What is left out of some rows, in their order.
  func rows(_ wanted: ArraySlice<Int>) -> [RemarksLeftOut.Row] {
    let cleaner = composer.wording.cleaner
    var rows: [RemarksLeftOut.Row] = []
    // Many rows may stand in one sentence, which is read once.
    var said = Said("", year: cleaner.year)
    for index in wanted {
      if let text = texts[index], text != said.text { said = Said(text, year: cleaner.year) }
      let record = composer.records[index]
      let isTwin = composer.sorting.once[index] != nil
      func add(_ column: Meaning, _ clauses: [String]) {
        let sums = added[index] ?? []
        let words = clauses.filter { clause in
          let numbers = SupportedNumbers.numbers(clause)
          let isAdded = !numbers.isEmpty && numbers.allSatisfy(sums.contains) && said.text.holds(clause.prefix(2))
          return !isAdded && !said.tells(clause) && !(isTwin && ToldOnce.isSign(clause))
        }
        if !words.isEmpty {
          rows.append(
            RemarksLeftOut.Row(record: index, column: column.standardName, words: words.joined(separator: "，")))
        }
      }
      // Wording moves the words of a plan about, and leaves none out.
      let isOpen = accounts[index].fate == .unfinished
      let mayPlan = !record.isEmpty(.next) || !record.isEmpty(.note)
      let step = mayPlan ? composer.wording.nextStep(record) : ""
      let tellsStep = !step.isEmpty && said.text.holds(step)
      if isOpen || !record.isEmpty(.problem) || !record.isEmpty(.next) {
        let columns = isOpen ? [Meaning.result, .problem, .next] : [.problem, .next]
        let saysNothing = !isOpen && composer.wording.problem(record).isEmpty
        for column in columns
        where !record.isEmpty(column) && !(tellsStep && column == .next) && !(saysNothing && column == .problem) {
          add(column, Clause.split(composer.wording.cleaner.clean(record.text(column), keepsHead: true)).map(\.text))
        }
      }
      if let cells = record.amended, !cells.leftOut.isEmpty,
        !(composer.heeded.contains(index) && cells.leftOut.count == 1)
      {
        add(.note, cells.leftOut)
      }
      // 重复投诉5件 of 三季度 is in no number of the year's.
      if let total = parts[index] {
        add(.result, Self.beyond(composer.records[total], cleaner.clean(record.result)))
      }
      if accounts[index].fate != .unfinished {
        add(.task, TaskLabel.opinions(in: record.task))
        add(.result, FileNotes.all(in: cleaner.clean(SpacedItems.divided(record.result)), of: cleaner.unit))
        if let parted = QuarterParts.parted(cleaner.clean(record.result), column: record.quantities) {
          add(.result, [parted.left])
        }
      }
      if composer.untoldPlans.contains(index), !record.isEmpty(.target) { add(.target, [record.target]) }
      guard !record.isEmpty(.note) else { continue }
      let note = composer.wording.note(record)
      let isTotal = totals.contains(index)
      let isHeeded = composer.heeded.contains(index) || parts[index] != nil
      let asides = note.asides.filter { !(isTotal && NoteReading.isMark($0) || isHeeded && PartNote($0) != nil) }
      add(.note, note.facts + (tellsStep ? [] : note.plans) + note.problems + asides)
    }
    return rows
  }

  /// The clauses of a part of the year with words and rates of its own, and with numbers that the year's row does not have.
  private static func beyond(_ year: TaskRecord, _ result: String) -> [String] {
    let whole = [Meaning.quantity, .result, .effect].flatMap { RowNumber.all(in: MarkWidth.widened(year.text($0))) }
    return Clause.split(result).map(\.text).filter { clause in
      let own = RowNumber.all(in: clause)
      return own.isEmpty || clause.holds("%")
        || own.contains { number in !whole.contains { $0.isTotal(of: number, false) } }
    }
  }
}

/// What sentences say, to hold a cell's clauses against.
private struct Said {
  let text: String
  private let year: Int?
  private let numbers: Set<String>

  init(_ text: String, year: Int?) {
    self.text = text
    self.year = year
    numbers = Set(SupportedNumbers.numbers(text))
  }

  /// Clauses that say no more than that the task is not done.
  private static let states: Set<String> = ["未达标", "未完成", "没完成", "未办结", "进行中", "推进中", "正在推进"]

  /// Whether a clause is told: its numbers, and most of its words, for wording may change some of them.
  func tells(_ clause: String) -> Bool {
    let clause = TimePhrase.dated(clause, year: year).replacing("接着", with: "继续")
      .withoutHead(of: ["下一步", "打算", "拟", "将", "计划"]).trimmingSuffix("了")
    if text.holds(clause) || clause.count <= 4 && Self.states.contains(clause) { return true }
    guard SupportedNumbers.numbers(clause).allSatisfy(numbers.contains) else { return false }
    let words = Array(clause.filter(Punctuation.isHan))
    let pairs = zip(words, words.dropFirst()).map { String([$0, $1]) }
    // 人还没抓到 of a case that is 尚未破获.
    if clause.holds("抓"), text.holds("尚未破获") { return true }
    // 办了6期 is told by its number.
    if pairs.count <= 4, clause.hasDigit { return true }
    return pairs.count { text.holds($0) } * 5 >= pairs.count * 2 && !pairs.isEmpty
  }
}
