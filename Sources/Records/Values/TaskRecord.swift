import TextCore

/// A cell of a record under the header of its column.
package struct Field: Hashable, Sendable {
  /// The header as in the file; `（第5列）` for a column without one.
  package let name: String
  /// The text of the cell, trimmed.
  package let value: String

  /// A field from its parts.
  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// One task of a ledger.
///
/// A record is small: it points into its ledger's table, and each text is made when it is asked for. Keep a
/// text that is needed often. All texts are trimmed, and "" where the ledger says nothing.
package struct TaskRecord: Sendable {
  let table: LedgerTable
  let row: Int32
  /// The rows that section and topic are taken from: other ones only where merged cells were carried down.
  /// A negative one, −1 − n, stands for heading n of the table.
  let sectionRow: Int32
  let topicRow: Int32
  /// How far the task is.
  package internal(set) var state: TaskState
  /// Whether the ledger marks it as 重点 or 亮点.
  package let highlight: Bool
  /// Whether it is one of the example rows of a new ledger, which are never drafted.
  package let isExample: Bool
  /// What its remarks make of its cells; nil where they leave them as they are.
  package internal(set) var amended: AmendedCells? { didSet { read = nil } }
  /// Its texts where they were read before; nil where each is made when it is asked for.
  var read: ReadCells?

  /// Where it stands in the user's file.
  package var source: RecordSource { table.source(Int(row)) }
  /// The number or sign that the ledger gives it.
  package var id: String { text(.id) }
  /// The section as the ledger names it: 思想, 政治 …
  package var section: String { text(.section) }
  /// The topic within the section.
  package var topic: String { text(.topic) }
  /// What was to be done.
  package var task: String { text(.task) }
  /// What was done, in the clerk's own prose.
  package var result: String { text(.result) }
  /// How it was done.
  package var measures: String { text(.measures) }
  /// What came of it.
  package var effect: String { text(.effect) }
  /// The cell of the quantity column as written; with the unit, the parts of the year or the change that other
  /// columns give it: `9347件，同比增长6.8%`.
  package var quantityText: String { text(.quantity) }
  /// The quantities of the quantity column. Bare numbers have the unit that its header gives; those of a column
  /// that runs on (本年累计) are marked as running totals.
  package var quantities: [Quantity] { read?.quantities ?? quantities(of: .quantity) }
  /// Whether the quantity's cell is followed by how it changed since the year before, as a column of its own says.
  package var tellsChange: Bool { table.figures?.tellsChange { text(column: $0) } ?? false }
  /// Whether the number is the task's own and stands ahead of what its result tells: it is followed by how it changed,
  /// or is one of the year in a table that has its parts too, or the result goes on to others (另有214件诉前化解).
  package var numberLeads: Bool {
    if tellsChange || (table.figures?.isLed { text(column: $0) } ?? false) { return true }
    let result = result
    guard !result.isEmpty else { return false }
    // What is open tells its number in what was reached: 执行261件，完成87%.
    let isPart = table.figures?.hasParts == true && state == .done
    guard isPart || ["另", "其中"].contains(where: { result.hasPrefix($0) }) else { return false }
    return ownsNumber(result)
  }
  /// Whether the column of results is called 备注 or 说明.
  package var resultIsRemark: Bool { table.resultIsRemark }

  /// What came of the task: 成效 where 做法 stands beside it and nothing else tells of results.
  package var outcome: String { isEmpty(.result) ? effect : result }

  /// Whether a column of problems has words of the row.
  package var hasOwnProblem: Bool {
    let column = table.columnOf[Meaning.problem.rawValue]
    return column >= 0 && !isEmpty(column: column) && !isEmpty(.problem)
  }

  /// Whether its column of problems holds next steps too, and so whatever else there was to say.
  package var problemIsRemark: Bool { table.problemIsRemark }
  /// Whether the result is a remark that goes on behind the task's own number.
  package var remarkFollowsNumber: Bool {
    guard table.hasRemarksForResults, state == .done else { return false }
    let result = result
    return !result.isEmpty && ownsNumber(result)
  }

  /// Whether the number column counts the task itself, in units that its result does not have.
  private func ownsNumber(_ result: String) -> Bool {
    let quantities = quantities
    return !quantities.isEmpty
      && quantities.allSatisfy {
        $0.label.isEmpty && !$0.unit.isEmpty && !["%", "％"].contains($0.unit) && !Self.holds($0.digits, in: result)
      }
  }

  /// Whether a text has a number, and not only its digits within another: 2 is none of 27户.
  private static func holds(_ digits: String, in text: String) -> Bool {
    var rest = text[...]
    while let found = rest.place(of: digits) {
      // The second 1 of 4.11 has the first one before it.
      let before = text[..<found.lowerBound].last
      let after = rest[found.upperBound...].first
      if !(before.map { $0.isNumber || $0 == "." } ?? false), !(after.map { $0.isNumber || $0 == "." } ?? false) {
        return true
      }
      rest = rest[found.upperBound...]
    }
    return false
  }

  /// The cell of the year before's number in a column of its own (上年同期, 2024年), "" where there is none.
  package var lastYearText: String {
    if let amended, !amended.lastYear.isEmpty { return amended.lastYear }
    guard table.lastYear >= 0, case let cell = text(column: table.lastYear), let last = cell.last else { return "" }
    // 8.1万余 beside 户; bare digits are held against the row's own number first.
    guard "万亿余多".contains(last), let unit = table.figures?.unit({ text(column: $0) }) else { return cell }
    return CellUnit.filled(cell, unit)
  }
  /// Whether its table holds each row's number against a plan, the year before or the parts of the year: the number is then of the
  /// task by its name, whatever the row tells beside it.
  package var isMeasured: Bool {
    table.lastYear >= 0 || table.columnOf[Meaning.target.rawValue] >= 0 || table.figures?.hasParts == true
  }
  /// What was spent, each with its unit as far as the cell or the header gives it.
  package var costs: [Quantity] { quantities(of: .cost) }
  /// The quantities that the result tells in its prose, or the task where there is no result, each with what
  /// it counts as its label. They may say again what `quantities` has.
  package var textQuantities: [Quantity] {
    let result = result
    return QuantityParser.labelled(in: result.isEmpty ? task : result)
  }
  /// The cell of the date column as written.
  package var dateText: String { text(.date) }
  /// When it was done, nil where the ledger says nothing that we understand.
  package var date: DateSpan? { read.map(\.date) ?? DateParser.parse(dateText, year: table.year) }
  /// The cell of the state column as written.
  package var stateText: String { text(.state) }
  /// The header of the state column, "" where there is none.
  package var stateHeader: String {
    let column = table.telling?.column ?? table.columnOf[Meaning.state.rawValue]
    return column < 0 ? "" : table.columns[column].name
  }
  /// Who answers for it.
  package var owner: String { text(.owner) }
  /// What proves it.
  package var evidence: String { text(.evidence) }
  /// What stands in the way.
  package var problem: String { text(.problem) }
  /// What comes next.
  package var next: String { text(.next) }
  /// The remarks.
  package var note: String { text(.note) }
  /// What was aimed at, as the ledger's column of plan figures writes it: `32公里`, `≤13`, `年底前上线`. It tells of
  /// nothing that was done. That of a whole work is no aim of the year: `wholeWork` has it.
  package var target: String { plansWhole ? "" : text(.target) }
  /// What the column of plan figures is called in the ledger: 目标, 任务 or 计划.
  package var targetWord: String {
    let column = table.columnOf[Meaning.target.rawValue]
    guard column >= 0, column < table.columns.count else { return "计划" }
    let header = table.columns[column].header
    return ["计划", "目标", "任务"].first { header.contains($0) } ?? "计划"
  }
  /// The item of the work plan that it serves.
  package var planItem: String { text(.planItem) }

  private func quantities(of meaning: Meaning) -> [Quantity] {
    let column = table.columnOf[meaning.rawValue]
    guard column >= 0 || meaning == .quantity && (table.figures != nil || amended?.texts[.quantity] != nil) else {
      return []
    }
    let found = QuantityParser.parse(text(meaning))
    guard column >= 0, column < table.columns.count else { return found }
    let known = table.columns[column]
    // 新发展团员9名 says itself what the 9 of 参与人数 are.
    let label = known.label.isEmpty || found.contains { isPeople($0.digits) } ? "" : known.label
    return found.map { $0.under(known, label: label) }
  }

  /// Whether result or effect count as many people.
  private func isPeople(_ digits: String) -> Bool {
    [result, effect].contains { text in
      text.ranges(of: digits).contains { range in
        text[range.upperBound...].first.map { "名人".contains($0) } ?? false
          && !(text[..<range.lowerBound].last.map { $0.isNumber || $0 == "." } ?? false)
      }
    }
  }

  /// The text of the column that has a meaning, "" where there is none.
  package func text(_ meaning: Meaning) -> String {
    if let read { return read.texts[meaning.rawValue] }
    if let amended, let text = amended.texts[meaning] { return text }
    let column = table.columnOf[meaning.rawValue]
    switch meaning {
    case .section where sectionRow < 0: return table.headings[-1 - Int(sectionRow)].section
    case .section where column < 0: return table.section
    case .topic where topicRow < 0: return table.headings[-1 - Int(topicRow)].topic
    case .quantity:
      if let figures = table.figures { return figures.text(note: { note }) { text(column: $0) } }
    case .effect where table.hasFurtherEffects: return effectBesideFigures(column)
    case .effect where column >= 0: return effect(column)
    case .task where table.tellsInTask:
      let cell = column < 0 ? "" : text(column: column)
      return TaleCell.parts(cell)?.name ?? cell
    case .result where table.tellsInTask:
      // 换护眼灯，12间教室 and 全换好了: the tale goes ahead of what came of it.
      let task = table.columnOf[Meaning.task.rawValue]
      let tale = task < 0 ? nil : TaleCell.parts(text(column: task))?.tale
      let came = textBesideState(meaning, column)
      guard let tale else { return came }
      return came.isEmpty ? tale : tale + (came.contains("，") ? "；" : "，") + came
    case .state, .result, .note:
      if table.telling != nil { return textBesideState(meaning, column) }
      if meaning == .result, column >= 0, let figures = table.figures {
        return figures.behindUnit(text(column: column)) { text(column: $0) }
      }
      if meaning == .result, column >= 0, !table.finding.isEmpty {
        return FurtherTales.told(text(column: column), table.finding)
      }
    default: break
    }
    return column < 0 ? "" : text(column: column)
  }

  /// What came of the work as its column tells it.
  private func effect(_ column: Int) -> String {
    let cell = text(column: column)
    guard column < table.columns.count, let rank = RankColumn.words(cell, under: table.columns[column].header) else {
      return cell
    }
    return rankedRate.map { $0 + "，" + rank } ?? rank
  }

  /// What came of the work, with the further numbers and tales of the row in the order of the columns.
  private func effectBesideFigures(_ column: Int) -> String {
    let own = column < 0 ? "" : effect(column)
    let told = [text(.task), text(.result), text(.quantity), own].joined(separator: "\n")
    func others(_ range: Range<Int>) -> [String] {
      [
        table.further?.text(
          in: range, isDone: state == .done, { text(column: $0) }, isTold: { Self.holds($0, in: told) }) ?? "",
        table.tales?.text(in: range, { text(column: $0) }, isTold: { told.contains($0) }) ?? "",
      ]
    }
    let place = max(column, 0)
    let spent = table.spending.map { $0.text(text(column: $0.index), told: told) } ?? ""
    let came = table.attendees.map { $0.text(text(column: $0.index)) { Self.holds($0, in: told) } } ?? ""
    let parts = others(0..<place) + [own] + others(place..<max(place, width)) + [came, spent]
    return parts.filter { !$0.isEmpty }
      .joined(separator: "，")
  }

  /// The text of a meaning in a table with a column that says how far a task is and more.
  private func textBesideState(_ meaning: Meaning, _ column: Int) -> String {
    let own = column < 0 ? "" : text(column: column)
    guard let telling = table.telling else { return own }
    let isBlank = telling.leavesTelling && text(column: telling.column).isEmpty
    guard let parts = table.told(Int(row)) ?? (isBlank ? TellingState.Parts.blank : nil) else { return own }
    let ownResult = table.columnOf[Meaning.result.rawValue]
    let result = telling.isResult || ownResult < 0 ? "" : text(column: ownResult)
    let isTold = result.isEmpty
    // 完 under 进展, and 隐患41处，当场改33 under 备注: the remarks tell what came of it.
    let tellsNote = telling.leavesTelling && parts.rest.isEmpty && result.isEmpty
    switch meaning {
    case .state: return parts.word
    case .result:
      if tellsNote { return text(column: telling.notes) }
      if isTold { return parts.rest }
      // 2个正在推进 under 办结情况 goes on from what was done.
      return parts.goesOn ? result + "；" + parts.rest : result
    default:
      if tellsNote { return parts.remark }
      let kept = (isTold || parts.goesOn ? [parts.remark] : [parts.rest, parts.remark]) + [own]
      return kept.filter { !$0.isEmpty }.joined(separator: "；")
    }
  }

  /// 完成率96.9% of a column of its own, which a rank is of where the result has no rate.
  private var rankedRate: String? {
    guard !text(.result).contains("%") else { return nil }
    for column in table.columns where column.meaning == nil && column.header.hasSuffix("率") {
      let cell = text(column: column.index)
      if cell.hasSuffix("%"), cell.count <= 8 { return column.header + cell }
    }
    return nil
  }

  /// The cells that are not empty, under their headers, in the order of the columns. Ditto marks and carried
  /// cells count as what they stand for.
  package var fields: [Field] { fields { _ in true } }

  /// The section and the topic where no cell gives them, but a heading or the name of a sheet.
  package var headings: [Field] {
    let given = [Meaning.section, .topic].filter { meaning in
      let column = table.columnOf[meaning.rawValue]
      return column < 0 || isEmpty(column: column)
    }
    return given.map { Field(name: $0.standardName, value: text($0)) }.filter { !$0.value.isEmpty }
  }

  /// Those of the fields whose columns have no meaning for us.
  package var otherFields: [Field] { fields { $0 == nil } }

  private func fields(where isWanted: (Meaning?) -> Bool) -> [Field] {
    (0..<width).compactMap { column in
      let known = column < table.columns.count ? table.columns[column] : nil
      guard isWanted(known?.meaning) else { return nil }
      let value = text(column: column)
      if value.isEmpty { return nil }
      return Field(name: name(ofColumn: column), value: value)
    }
  }

  /// The text of a column from 0, "" where the row has no such cell.
  package func text(column: Int) -> String { table.text(sourceRow(ofColumn: column), column) }

  /// The row that a column's text is taken from.
  func sourceRow(ofColumn column: Int) -> Int {
    var from = row
    if column == table.columnOf[Meaning.section.rawValue], sectionRow >= 0 { from = sectionRow }
    if column == table.columnOf[Meaning.topic.rawValue], topicRow >= 0 { from = topicRow }
    return Int(from)
  }
}
