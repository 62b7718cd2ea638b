import TextCore

/// Says of a task row how far it is, whether it is marked, and what is doubtful in it.
struct RecordJudge {
  let table: LedgerTable
  let columns: [ColumnMeaning]
  let state: Int
  let result: Int
  let task: Int
  private let mark: Int
  let date: Int
  let quantity: Int
  let note: Int
  let measures: Int
  let effect: Int
  let problem: Int
  let target: Int
  private let own: StateAliases
  // A ledger uses few words for its states and dates: each is looked up once, by its bytes.
  private(set) var memos: WordMemos

  init(table: LedgerTable, header: HeaderFinder.Header, own: StateAliases, memos: consuming WordMemos) {
    self.memos = memos
    self.own = own
    self.table = table
    columns = header.columns
    func column(_ meaning: Meaning) -> Int { header.columnOf[meaning.rawValue] }
    state = column(.state)
    // 做法 and 成效 without 完成情况: what came of the work stands under 成效.
    result = column(.result) >= 0 ? column(.result) : column(.effect)
    task = column(.task)
    mark = column(.highlight)
    date = column(.date)
    quantity = column(.quantity)
    // 说明 beside 实际完成 is read for results, and holds remarks all the same.
    note = column(.note) < 0 && table.resultIsRemark ? result : column(.note)
    effect = column(.effect)
    measures = column(.measures)
    problem = column(.problem)
    target = column(.target)
  }

  /// The state of a row. Without a state column a row is done, unless its result is the word of another state
  /// or says that the thing is still to come; so it is where the only state is a rate (完成率), or a column that only
  /// its cells show to be one, and left blank.
  mutating func state(_ row: Int, _ view: CellRow, _ doubts: inout DoubtCollector) -> TaskState {
    let told = table.told(row)
    guard state >= 0 else {
      // 完了，6件当场认可: what stands behind may yet say that some are left.
      if let told, told.state != .unknown, told.state != .done || told.rest.isEmpty {
        return told.state == .notDone && isDropped(row, view) ? .cancelled : told.state
      }
      return stateByResult(row, view, &doubts)
    }
    let cell = view.core(state)
    let found = knownState(cell, row, state)
    // 93.3% beside 1850 and 1726.5 says no more than these: what was reached is told, and by how much it fell short.
    // Beside quarters it stands for the year's plan, which the summary of a firm answers for.
    if found == .ongoing, columns[state].isRate, target >= 0, quantity >= 0, table.figures?.hasParts != true,
      isNumber(view, target), isNumber(view, quantity)
    {
      return stateByResult(row, view, &doubts)
    }
    // 98.7% under 完成率 beside 案件按期办结率98%: the rate that was aimed at, and no share of the work.
    if columns[state].isRate, target >= 0, let aim = RateAim(word(row, target, view)), !aim.name.isEmpty,
      let reached = aim.reached(word(row, state, view)), reached != 100
    {
      return aim.isReached(by: reached) ? .done : .ongoing
    }
    // 73.3% beside 11件 and ≤15件: the fewer the better.
    if columns[state].isRate, target >= 0, !view.core(target).isEmpty, result >= 0 || quantity >= 0,
      let limit = CountLimit(self.word(row, target, view)),
      let isWithin = [result, quantity].compactMap({ $0 < 0 ? nil : limit.holds(self.word(row, $0, view)) }).first
    {
      return isWithin ? .done : .ongoing
    }
    guard found == .unknown else {
      // 持续 under 阶段, which was no column of states by its name, is what was to be done.
      let isKeptUp = found == .ongoing && columns[state].isByCells && StateStems.isLasting(word(row, state, view))
      return isKeptUp ? .done : found
    }
    if let told, told.state != .unknown, told.state != .done || !Self.isOpen(told.rest) { return told.state }
    if cell.isEmpty, columns[state].isRate || columns[state].isByCells, result >= 0 || quantity >= 0 {
      return stateByResult(row, view, &doubts)
    }
    let said = word(row, state, view)
    // A dash says that the column has nothing to say of the row.
    let word = Self.dashes.contains(said) ? "" : said
    if Self.isBeyondWhole(word) { return .done }
    // 96.7 under 完成率（%） is a share.
    if columns[state].isRate, columns[state].header.contains(where: { "%％".contains($0) }), ExactNumber(word) != nil {
      return Self.isBeyondWhole(word + "%") ? .done : StateVocabulary.state(of: word + "%", byStem: true)
    }
    let name = TableFindings.clipped(columns[state].name)
    // Who forgot the state, or put a stroke there, and wrote what came of it has said as much.
    if word.isEmpty, tellsResult(view), !missesTarget(row, view) {
      let byText = stateByResult(row, view, &doubts)
      if byText == .done {
        doubts.add("blank-state", row: row, column: state) {
          (
            .warning, Message("“\(name)”空着；照正文当作已完成", "“\(name)” is blank; by its text the task counts as done"),
            Message("没有做完的，写“进行中”或“未完成”", "if it is not done, write 进行中 or 未完成")
          )
        }
      }
      return byText
    }
    // 含在全年内 and 同上行 say where a number belongs, not how far the work is.
    if Self.asides.contains(where: { word.contains($0) }), tellsResult(view), !missesTarget(row, view) {
      doubts.add("aside-for-state", word, row: row, column: state) {
        let shown = TableFindings.clipped(word)
        return (
          .note,
          Message("\(name)“\(shown)”不是状态；照正文看做没做完", "\(name) “\(shown)” is no state; the text says how far it is"),
          Message("这样的话写在备注里", "put such words into the remarks")
        )
      }
      return stateByResult(row, view, &doubts)
    }
    let remedy = Message(
      "要当作已完成，请写“已完成”；否则写“进行中”“未完成”或“已取消”", "write 已完成 for done, else 进行中, 未完成 or 已取消")
    if word.isEmpty {
      doubts.add("no-state", row: row, column: state) {
        (
          .warning, Message("“\(name)”空着；不当作已完成", "“\(name)” is blank; the task does not count as done"),
          remedy
        )
      }
    } else {
      doubts.add("unknown-state", word, row: row, column: state) {
        let shown = TableFindings.clipped(word)
        return (
          .warning,
          Message(
            "\(name)“\(shown)”不在已知状态之中；不当作已完成",
            "\(name) “\(shown)” is no known state; the task does not count as done"),
          Message(
            remedy.zh + "；这个词常用的，在 设置.txt 里写“状态：\(shown)=已完成”",
            remedy.en + "; for a word that you use often, put “状态：\(shown)=已完成” into 设置.txt")
        )
      }
    }
    return .unknown
  }

  private func isNumber(_ view: CellRow, _ column: Int) -> Bool {
    let cell = view.core(column)
    return !cell.isEmpty && cell.count <= 16 && cell.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
  }

  private static let dashes: Set<String> = ["—", "——", "-", "–", "－", "/", "／"]
  private static let asides = ["含在", "已含", "含上", "同上", "算在", "并入", "前期完成", "配合"]

  /// 没去成 with 取消，省下经费 in the remarks, nothing with 因救灾取消: it was given up.
  func isDropped(_ row: Int, _ view: CellRow) -> Bool {
    // 取消(经费压减) under 时限.
    if date >= 0, view.core(date).count >= 6, TextFold.fold(word(row, date, view)).hasPrefix("取消") { return true }
    guard note >= 0, !view.core(note).isEmpty else { return false }
    return UnmetWords.clauses(word(row, note, view)).contains { clause in
      clause.count <= 16 && StateVocabulary.state(of: String(clause), byStem: true) == .cancelled
    }
  }

  /// Whether what stands behind a state takes it back: 完成，尚未验收.
  private static func isOpen(_ rest: String) -> Bool {
    var rest = rest
    return UnmetWords.find(rest) != nil || rest.withUTF8 { PendingWords.find($0) } != nil
  }

  /// Whether a row's result or number tells what was done, beside whatever else it has.
  private func tellsResult(_ view: CellRow) -> Bool {
    result >= 0 && !view.core(result).isEmpty || quantity >= 0 && view.core(quantity).contains { 0x31...0x39 ~= $0 }
  }

  /// Whether the row is marked as 重点 or 亮点.
  func isMarked(_ row: Int, _ view: CellRow, _ doubts: inout DoubtCollector) -> Bool {
    if mark < 0 { return isNotedAsMarked(view) }
    guard !view.core(mark).isEmpty else { return false }
    let word = word(row, mark, view)
    if let known = HighlightVocabulary.isMarked(word) { return known }
    // 亮点 holds prose that says what is remarkable: that is a mark.
    let name = TableFindings.clipped(columns[mark].name)
    if name.contains("亮点") { return true }
    doubts.add("unknown-mark", word, row: row, column: mark) {
      let shown = TableFindings.clipped(word)
      return (
        .warning,
        Message(
          "\(name)“\(shown)”看不出是不是重点；不当作重点",
          "\(name) “\(shown)” is no mark that we know; the task is not taken as marked"),
        Message("是重点的写“是”或“√”，不是的空着", "write 是 or √ for a marked task, leave others blank")
      )
    }
    return false
  }

  private static let noted = ["重点", "亮点", "重点工作", "亮点工作", "★"].map { Array($0.utf8) }

  /// Where no column marks what matters, the remarks may: 重点 and nothing else.
  private func isNotedAsMarked(_ view: CellRow) -> Bool {
    guard note >= 0 else { return false }
    let cell = view.core(note)
    return !cell.isEmpty && Self.noted.contains { cell.elementsEqual($0) }
  }

  /// The doubts about the other cells of a row.
  mutating func check(_ row: Int, _ view: CellRow, _ state: TaskState, _ doubts: inout DoubtCollector) {
    if self.state >= 0, state == .done, let pending = pending(row, view) {
      doubts.add("done-but-pending", pending, row: row, column: pendingColumn(view)) {
        (
          .warning,
          Message("状态是已完成，正文却写着“\(pending)”", "the state is done, yet the text says “\(pending)”"),
          Message("核对：没有做完的，把状态改为“进行中”；做完了的，改写正文", "check it: change the state to 进行中, or the text")
        )
      }
    }
    if date >= 0, !view.core(date).isEmpty {
      if !isDate(view.core(date), row) {
        let word = word(row, date, view)
        doubts.add("unknown-date", word, row: row, column: date) {
          let shown = TableFindings.clipped(word)
          return (
            .note,
            Message(
              "时间“\(shown)”没有看懂；照原样保留，排序时不用",
              "the date “\(shown)” was not understood; it is kept but not used for order"),
            Message("写成“2023年5月”“2023年5月9日”或“3-4月”", "write it as 2023年5月, 2023年5月9日 or 3-4月")
          )
        }
      }
    }
    if quantity >= 0, !view.core(quantity).isEmpty, !hasDigit(view.core(quantity)) {
      let word = word(row, quantity, view)
      if !hasDigit(word), QuantityParser.parse(word).isEmpty {
        doubts.add("no-number", word, row: row, column: quantity) {
          let shown = TableFindings.clipped(word)
          return (
            .note,
            Message(
              "数量“\(shown)”里没有数；不参加合计",
              "the quantity “\(shown)” holds no number; it is not added up"),
            Message("写成“2次”“1期；参加42人”的样子", "write it like 2次 or 1期；参加42人")
          )
        }
      }
    }
  }

  /// The state that a cell names.
  private mutating func knownState(_ cell: UnsafeBufferPointer<UInt8>, _ row: Int, _ column: Int) -> TaskState {
    if cell.isEmpty { return .unknown }
    let own = self.own
    func named(_ text: String) -> TaskState { own.state(of: text) ?? StateVocabulary.state(of: text, byStem: true) }
    if Ditto.isMark(cell) { return named(table.text(row, column)) }
    return memos.states.value(cell) { named(Self.text($0)) }
  }

  /// The state that a result is the word for.
  mutating func namedByResult(_ cell: UnsafeBufferPointer<UInt8>, _ row: Int) -> TaskState {
    if Ditto.isMark(cell) { return StateVocabulary.state(of: table.text(row, result)) }
    return memos.results.value(cell) { StateVocabulary.state(of: Self.text($0)) }
  }

  mutating func isDate(_ cell: UnsafeBufferPointer<UInt8>, _ row: Int) -> Bool {
    // Whether a date is understood does not hang on the year of the report.
    let year = table.year ?? 2000
    if Ditto.isMark(cell) { return DateParser.parse(table.text(row, date), year: year) != nil }
    return memos.dates.value(cell) { DateParser.parse(Self.text($0), year: year) != nil }
  }

  /// The text of a cell's bytes, in which quotation marks may be doubled.
  private static func text(_ cell: UnsafeBufferPointer<UInt8>) -> String { String(decoding: cell, as: UTF8.self) }

  /// The trimmed text of a cell, that of the row above for a ditto mark.
  func word(_ row: Int, _ column: Int, _ view: CellRow) -> String {
    let cell = view.core(column)
    if cell.isEmpty { return "" }
    if Ditto.isMark(cell) { return table.text(row, column) }
    return cell.contains(0x22) ? table.text(row, column) : String(decoding: cell, as: UTF8.self)
  }

  func hasDigit(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.contains { $0 >= 0x30 && $0 <= 0x39 }
  }

  private func hasDigit(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: QuantityScan.isDigit)
  }
}
