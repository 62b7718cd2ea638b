import TextCore

/// A column that holds the numbers of a part of the year.
struct PeriodPart: Hashable, Sendable {
  /// The place of the column, from 0.
  let column: Int
  /// The part as a sentence names it: 上半年 for 1—6月.
  let name: String
}

/// Gives meanings to the columns of a header that no list has: by their stems, and by what the cells hold.
///
/// A meaning that another column has by name is never taken from it.
struct HeaderGuesses {
  let texts: [String]
  var terms: [HeaderFinder.Term?]
  let samples: [ColumnSample]
  /// Columns whose meaning was guessed.
  private(set) var guessed: Set<Int> = []
  /// Those of them whose cells decided, as their headers say nothing or something else.
  private(set) var byCells: Set<Int> = []
  /// Columns that hold the numbers of parts of the year, with the names of the parts.
  private(set) var parts: [PeriodPart] = []

  init(_ table: CellTable, row: Int, _ texts: [String], _ terms: [HeaderFinder.Term?]) {
    self.texts = texts
    self.terms = terms
    samples = ColumnSample.of(table, below: row, columns: texts.count)
  }

  /// The meanings by column, those of the lists among them.
  mutating func found() -> [HeaderFinder.Term?] {
    takePeriods()
    takeUnits()
    nameMatters()
    partAims()
    planBudgets()
    for column in texts.indices where terms[column]?.meaning == .highlight && isTaleOfHighlights(column) {
      terms[column] = nil
    }
    var byMeaning: [Meaning: [Int]] = [:]
    for column in texts.indices where terms[column] == nil && !isPart(column) {
      guard let meaning = meaning(column) else { continue }
      byMeaning[meaning, default: []].append(column)
    }
    nameTask(&byMeaning)
    for meaning in Meaning.allCases {
      guard let columns = byMeaning[meaning], !holds(meaning) else { continue }
      if let best = best(of: columns, meaning) { take(best, meaning) }
    }
    // 项目 | 内容 | 数量: what stands beside the task by another name tells of it.
    if holds(.task), !holds(.result), !holds(.measures),
      let tale = texts.indices.first(where: { isOpen($0) && TextFold.fold(texts[$0]).hasSuffix("内容") }),
      !samples[tale].areFigures
    {
      take(tale, .result)
    }
    if !holds(.task), !holds(.topic),
      let tale = texts.indices.first(where: { isOpen($0) && SpokenHeaders.isTale(texts[$0]) })
    {
      take(tale, .task)
    }
    if !holds(.task), let topic = terms.firstIndex(where: { $0?.meaning == .topic }) { take(topic, .task) }
    // 年度目标 | 完成情况: what was aimed at in words is the task where nothing else is.
    if !holds(.task), let aim = terms.firstIndex(where: { $0?.meaning == .target }), !samples[aim].areFigures,
      samples[aim].mean >= 4
    {
      take(aim, .task)
    }
    takeAims()
    partFigures()
    closeProblems()
    askCells {
      $0.takeForms()
      $0.takeTask()
      $0.takeQuantity()
    }
    if !holds(.result), let result = texts.indices.first(where: { isOpen($0) && meaning($0) == .result }) {
      take(result, .result)
    }
    giveResult()
    takeTale()
    takeSubject()
    partFindings()
    askCells {
      $0.moveSeconds()
      $0.takeResult()
      $0.takeTexts()
    }
    return terms
  }

  /// Takes the column in which each row has a matter of its own for the task, and what tells of it for the result.
  private mutating func nameMatters() {
    let tasks = texts.indices.filter { terms[$0]?.meaning == .task || isOpen($0) && meaning($0) == .task }
    let named: (task: Int, tale: Int?)? =
      Self.namedMatters(texts, terms, samples).map { ($0.task, $0.tale) } ?? Self.fields(terms, samples, tasks: tasks)
    guard let named else { return }
    if let tale = named.tale {
      terms[tale] = nil
      let isTold = holds(.result) || texts.indices.contains { isOpen($0) && $0 != tale && meaning($0) == .result }
      take(tale, isTold ? .measures : .result)
    }
    take(named.task, .task)
  }

  /// Whether a column called 亮点 holds words and no marks: they go on from what was done.
  private func isTaleOfHighlights(_ column: Int) -> Bool {
    TextFold.fold(texts[column]).contains("亮点") && samples[column].mean >= 8 && !samples[column].areMarks
  }

  private mutating func askCells(_ take: (inout ContentGuesses) -> Void) {
    var contents = ContentGuesses(texts, samples, terms, parts: parts)
    take(&contents)
    terms = contents.terms
    byCells.formUnion(contents.taken)
    guessed.formUnion(contents.taken)
    // What gave way to another column means nothing any longer.
    guessed = guessed.filter { terms[$0] != nil }
  }

  /// Of several columns the one that has a meaning: the fullest result, but what is only called large (建设规模) after
  /// others; the number that was reached; else the first.
  private func best(of columns: [Int], _ meaning: Meaning) -> Int? {
    switch meaning {
    case .result:
      let told = columns.filter { HeaderStems.guess(texts[$0]) != .count }
      return (told.isEmpty ? columns : told).max { (samples[$0].length, $1) < (samples[$1].length, $0) }
    case .date:
      // What was begun in 2024 and finished in 2025 is of 2025.
      return columns.first { column in !Self.beginnings.contains { texts[column].contains($0) } }
    case .quantity:
      return columns.first { column in ["完成", "实际", "实绩"].contains { texts[column].contains($0) } } ?? columns.first
    default: return columns.first
    }
  }

  static let beginnings = ["开工", "开始", "起始", "启动", "动工", "进场", "立项"]

  func isOpen(_ column: Int) -> Bool { terms[column] == nil && !isPart(column) }

  /// 板块 | 时段 | 工作开展情况 | 存在问题: where no column names tasks, the one that tells of the work is what there is.
  private mutating func takeTale() {
    guard !holds(.task),
      let tale = terms.firstIndex(where: { $0?.meaning == .result })
        ?? terms.firstIndex(where: { $0?.meaning == .measures }),
      samples[tale].mean >= (holds(.result) ? Self.leastTale : 10)
    else { return }
    // 股室 | 全年工作总结 and 日期 | 记录 hold no more than who did it, or when, and what was done.
    let isWhole = samples[tale].areReports && (holds(.owner) || holds(.section)) || holds(.date)
    guard isWhole || Set(terms.compactMap { $0?.meaning }).count >= 3 else { return }
    take(tale, .task)
  }

  /// The characters of a cell that tells of work, and does not only say how far it is.
  private static let leastTale = 12

  /// 一季度 to 四季度, 1—6月 and 1—12月 over numbers: the year's column is the quantity, where no column has that by
  /// name.
  private mutating func takePeriods() {
    var year: Int?
    var found: [PeriodPart] = []
    let isCompared =
      holds(.change) || texts.contains { ["上年", "去年", "上期", "同期", "年初", "期初"].contains(where: $0.hasPrefix) }
    for (column, text) in texts.enumerated() where terms[column] == nil {
      // D级6栋、C级24栋 under 2025年, beside 2024年, is the year's number as well.
      guard samples[column].areFigures || isCompared && text == "今年" && samples[column].holdNumbers else { continue }
      switch PeriodHeader.kind(text) {
      case .year: year = year ?? column
      case .part(let name): found.append(PeriodPart(column: column, name: name))
      case nil: break
      }
    }
    // 全年 stands for itself; 今年 and 合计 do beside parts of the year, 上年 or 同比.
    let isWhole = year.map { isCompared || texts[$0].hasPrefix("全年") || texts[$0].hasPrefix("1") } ?? false
    guard found.count > (year == nil ? 1 : 0) || isWhole else { return }
    parts = found
    if let year, !holds(.quantity) { terms[year] = (.quantity, 300) }
  }

  private func isPart(_ column: Int) -> Bool { parts.contains { $0.column == column } }

  /// 单位 over measure words, in a table that has numbers: the unit of the quantity.
  private mutating func takeUnits() {
    guard !holds(.unit) else { return }
    let hasNumbers = texts.indices.contains { column in
      terms[column].map { [.quantity, .target].contains($0.meaning) } ?? samples[column].areFigures
    }
    guard hasNumbers || !parts.isEmpty else { return }
    if let column = texts.indices.first(where: {
      terms[$0] == nil && samples[$0].areMostlyUnits && UnitColumn.canBe(texts[$0])
    }) {
      terms[column] = (.unit, 300)
    }
  }

  func holds(_ meaning: Meaning) -> Bool { terms.contains { $0?.meaning == meaning } }

  mutating func take(_ column: Int, _ meaning: Meaning) {
    terms[column] = (meaning, 300)
    guessed.insert(column)
  }

  private func meaning(_ column: Int) -> Meaning? {
    if isTaleOfHighlights(column) { return nil }
    // 上年完成 beside 完成情况: what was reached a year ago is none of this year's numbers.
    if LastYearColumn.isLastYears(texts[column], year: nil) { return nil }
    return ColumnReading(header: texts[column], sample: samples[column]).meaning()
  }

  /// 记事 of a diary, beside remarks on some of its rows: what was done is told there, and a remark is none of it.
  private func taleBesideNotes() -> Int? {
    let rows = samples.map(\.filled).max() ?? 0
    guard let task = terms.firstIndex(where: { $0?.meaning == .task }), samples[task].areTold,
      let note = terms.firstIndex(where: { $0?.meaning == .note }), samples[note].filled * 10 < rows * 6,
      samples[note].mean < samples[task].mean, !holds(.state), !holds(.quantity), !holds(.target),
      !texts.indices.contains(where: { terms[$0] == nil && samples[$0].mean >= 6 && samples[$0].filled * 2 >= rows })
    else { return nil }
    return task
  }

  /// Where no column is a result, the one with most of the text is: a column without a known stem, else the notes.
  private mutating func giveResult() {
    guard holds(.task), !holds(.result), !holds(.effect), !holds(.measures), parts.isEmpty || !holds(.quantity)
    else { return }
    // 完成数 over 受理欠薪线索386条，办结381条: it tells what was done, and the remarks beside it are remarks.
    if let told = texts.indices.first(where: { terms[$0]?.meaning == .quantity && samples[$0].areReports }) {
      return take(told, .result)
    }
    if let tale = taleBesideNotes() { return take(tale, .result) }
    let all = samples.reduce(0) { $0 + $1.length }
    let rows = samples.map(\.filled).max() ?? 0
    let unknown = texts.indices.filter {
      terms[$0] == nil && !texts[$0].isEmpty && !HeaderStems.isForm(texts[$0]) && !ContentGuesses.isAim(texts[$0])
        && !ContentGuesses.isPersonal(texts[$0])
    }
    if let fullest = unknown.max(by: { (samples[$0].length, $1) < (samples[$1].length, $0) }),
      samples[fullest].length * 10 >= all * 3, samples[fullest].mean >= 6
    {
      take(fullest, .result)
    } else if let reached {
      take(reached, .result)
    } else if let note = terms.firstIndex(where: { $0?.meaning == .note }), samples[note].filled * 10 >= rows * 3,
      samples[note].mean >= 4, !tellsInTasks(besides: note)
    {
      take(note, .result)
    }
  }

  /// 实际 of 计划 | 实际 | 说明, where it says itself what its numbers count (12.86亿元, 未开业): that is what came of the work, and
  /// the remarks are remarks on it.
  private var reached: Int? {
    // 完成率 beside 完成数 is no column of states that would make its numbers the account.
    let hasStates = terms.indices.contains { terms[$0]?.meaning == .state && !samples[$0].areRates }
    guard !holds(.unit), !hasStates, !holds(.change), parts.isEmpty,
      holds(.target) || texts.contains(where: { LastYearColumn.isLastYears($0, year: nil) })
    else { return nil }
    let notes = terms.firstIndex { $0?.meaning == .note }.map { samples[$0].filled } ?? 0
    let hasNamedUnits = terms.firstIndex { $0?.meaning == .task }.map { samples[$0].areBracketed } ?? false
    return terms.indices.first { column in
      // Remarks on every row of nothing but numbers rather tell what was done.
      terms[column]?.meaning == .quantity && (samples[column].sayUnits || hasNamedUnits)
        && (!samples[column].areAllFigures
          || notes * 10 < samples[column].filled * 7 && (holds(.note) || !holds(.state)))
        && Self.reachings.contains { texts[column].contains($0) }
    }
  }

  private static let reachings = ["实际", "完成", "实绩", "达到", "执行"]

  /// 记事 over whole sentences of what was done (节前清查出租屋214户,揪出隐患31处): what stands beside some of them under 备注 are remarks.
  private func tellsInTasks(besides note: Int) -> Bool {
    guard let task = terms.firstIndex(where: { $0?.meaning == .task }) else { return false }
    return samples[task].areReports && samples[task].mean > samples[note].mean
      && samples[note].filled * 10 < samples[task].filled * 9
  }
}
