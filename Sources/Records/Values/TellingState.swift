import TextCore

/// A column that says in one cell how far a task is and more: `完成，今年新增5家` under 状态, or `完了,6件当场认可` under a
/// header that leaves open what the column is.
struct TellingState: Sendable {
  /// The parts of a cell.
  struct Parts: Sendable {
    let state: TaskState
    /// The words of the state, "" where the cell names none.
    let word: String
    /// What the cell tells besides of this year's work.
    let rest: String
    /// What it tells of another year or of what was aimed at, which is a remark.
    let remark: String

    /// Whether it tells more of the work than its state: 2个正在推进, and 照片档案未录完 of 正在推进，照片档案未录完.
    var goesOn: Bool { !rest.isEmpty && (word.isEmpty || state == .ongoing || state == .notDone) }
    /// Those of a blank cell.
    static let blank = Parts(state: .unknown, word: "", rest: "", remark: "")
  }

  /// The column.
  let column: Int
  /// Whether it is the table's result; else it is the column of states.
  let isResult: Bool
  /// The column of remarks, −1 for none.
  let notes: Int
  /// Whether the remarks tell what came of the work: the column itself has hardly more than states.
  let leavesTelling: Bool
  /// By row the parts of the cells that have more than one, or that are states in a column of results.
  private let parts: [Int32: Parts]

  /// The parts of a row's cell, nil where it is all of one kind.
  func parts(_ row: Int) -> Parts? { parts[Int32(row)] }

  /// Finds such a column below a header, nil where there is none.
  init?(_ header: HeaderFinder.Header, _ cells: CellTable, _ own: StateAliases) {
    let state = header.columnOf[Meaning.state.rawValue]
    let result = header.columnOf[Meaning.result.rawValue]
    isResult = state < 0
    column = isResult ? result : state
    guard column >= 0, column != header.columnOf[Meaning.task.rawValue], column < header.columns.count else {
      return nil
    }
    let first = header.rows.upperBound + 1
    guard first < cells.rowCount else { return nil }
    let tells = !isResult && HeaderVocabulary.meaning(of: header.columns[column].header) == .result
    let splitter = Splitter(isResult: isResult, tells: tells, own: own)
    let aims = header.columnOf[Meaning.target.rawValue]
    if isResult, !Self.isMixed(header.columns[column], cells, column, aims, first, splitter) { return nil }
    var known: [String: Parts?] = [:]
    var parts: [Int32: Parts] = [:]
    for row in Self.filled(cells, column, from: first, atLeast: isResult ? 1 : Splitter.least) {
      let cell = TextFold.trimmed(cells.text(row, column))
      if cell.isEmpty || !isResult && !tells && !Splitter.mayTell(cell) || Self.isRate(cell, row, of: aims, cells) {
        continue
      }
      let found = known[cell] ?? splitter.parts(cell)
      if known.count < 4096 { known[cell] = .some(found) }
      if let found { parts[Int32(row)] = found }
    }
    guard !parts.isEmpty else { return nil }
    self.parts = parts
    let notes = header.columnOf[Meaning.note.rawValue]
    self.notes = notes
    let rows = first..<min(cells.rowCount, first + Self.sampled)
    let noted = notes < 0 ? 0 : rows.count { TextFold.trimmed(cells.text($0, notes)).count >= 4 }
    let tale = column
    let told = rows.count { row in
      parts[Int32(row)].map { !$0.rest.isEmpty && $0.rest != $0.word } ?? !TextFold.trimmed(cells.text(row, tale))
        .isEmpty
    }
    leavesTelling = isResult && notes >= 0 && noted * 2 >= rows.count && told * 4 <= rows.count
  }

  /// The rows whose cell has so many bytes: most states are short, and no text is made of them.
  private static func filled(_ cells: CellTable, _ column: Int, from first: Int, atLeast least: Int) -> [Int] {
    cells.withRows { views in
      (first..<views.count).filter { views[$0].core(column).count >= least }
    }
  }

  /// Rows that are looked at.
  private static let sampled = 300

  /// Whether enough cells of a column of results are states or begin with one: a third where the header leaves open
  /// what it is (弄得怎么样), most of them, all short, under 进展.
  private static func isMixed(
    _ known: ColumnMeaning, _ cells: CellTable, _ column: Int, _ aims: Int, _ first: Int, _ splitter: Splitter
  ) -> Bool {
    let listed = HeaderVocabulary.meaning(of: known.header)
    let isOpen = listed == nil && known.isGuessed && !known.isByCells
    // 进展 is either; 完成情况 is a result, whatever it holds.
    guard isOpen || listed == .result && TextFold.fold(known.header).hasSuffix("进展") else { return false }
    var filled = 0
    var stated = 0
    var length = 0
    var figures = 0
    for row in first..<min(cells.rowCount, first + sampled) {
      let cell = TextFold.trimmed(cells.text(row, column))
      if cell.isEmpty { continue }
      filled += 1
      length += cell.count
      if Self.isRate(cell, row, of: aims, cells) {
        figures += 1
        continue
      }
      if LeadingUnit.isBare(cell), !["0", "1", "100"].contains(cell) { figures += 1 }
      if let parts = splitter.parts(cell), parts.state != .unknown { stated += 1 }
    }
    // 60.8, 7 and 31 under 实际完成, whose units the names have in brackets: numbers, and no shares of what is done.
    if figures * 10 >= filled * 8, !shares(known.header) { return false }
    if isOpen, filled > 1 { return stated * 100 >= filled * 35 }
    return filled > 2 && stated * 10 >= filled * 7 && length <= filled * 6
  }

  /// 65% beside an aim of 60%以下: a rate that was aimed at, and no share of the work.
  private static func isRate(_ cell: String, _ row: Int, of aims: Int, _ cells: CellTable) -> Bool {
    guard aims >= 0, cell.count <= 8, let last = cell.last, "%％".contains(last) else { return false }
    return cells.text(row, aims).contains { "%％".contains($0) }
  }

  /// Whether a header is that of how far work is: 80 under 进度 is a share of it.
  private static func shares(_ header: String) -> Bool {
    ["进度", "进展", "进程", "程度", "率", "比例", "%", "怎么", "咋"].contains { header.contains($0) }
  }

  /// Splits cells.
  private struct Splitter {
    let isResult: Bool
    /// Whether it is a column of states by its cells, and by its header tells what came of the work: 完成情况.
    let tells: Bool
    let own: StateAliases

    private static let marks: [Unicode.Scalar] = [
      "，", ",", "；", ";", "。", "（", "(", "、", "：", ":", " ", "\n", "\u{3000}",
    ]

    /// The bytes of the shortest state with something behind it.
    static let least = 10

    /// Whether a state's cell is longer than its word.
    static func mayTell(_ cell: String) -> Bool {
      cell.utf8.count >= least && cell.unicodeScalars.contains { marks.contains($0) || QuantityScan.isDigit($0) }
    }

    func parts(_ cell: String) -> Parts? {
      let whole = state(cell)
      // 完成（3月） is a state with its date; 完成（参加200人） under a result tells more.
      if whole != .unknown, !isResult {
        if let reason = reason(cell, whole) { return reason }
        // 25件正在办理: a state by its stem that says of what.
        let isListed = StateVocabulary.state(of: cell) != .unknown || own.state(of: cell) != nil
        return tells && !isListed && cell.count >= 6 ? Parts(state: whole, word: "", rest: cell, remark: "") : nil
      }
      // 9月完成 says no more than when; 完成8处 counts what was done.
      let isTimed = cell.count <= 5 && cell.contains { "%％月日号".contains($0) }
      if whole != .unknown, !cell.unicodeScalars.contains(where: QuantityScan.isDigit) || isTimed {
        // 还没批，没动工: how far it is says what is lacking.
        let isLack = whole == .notDone && Self.divided(cell).map { $0.lead.count > 2 && $0.rest.count > 2 } == true
        // 已竣工验收 under 形象进度 is how far it is and what came of it.
        let isTold = whole == .done && Self.tells(cell) || whole == .ongoing && Self.tellsStages(cell)
        return Parts(state: whole, word: cell, rest: isTold ? cell : "", remark: isLack ? cell : "")
      }
      guard let (lead, rest) = Self.divided(cell) else { return isResult ? remark(cell) : tale(cell) }
      let state = state(lead)
      guard state != .unknown, !rest.isEmpty, !lead.unicodeScalars.allSatisfy({ $0.value < 0x80 }) else {
        return isResult ? remark(cell) : tale(cell)
      }
      let isRemark = Self.compares(rest)
      return Parts(state: state, word: lead, rest: isRemark ? "" : rest, remark: isRemark ? rest : "")
    }

    /// 2个正在推进，因涉及往年合同需补签: words of the work in a column of states, which say how far it is and go on behind the result.
    private func tale(_ cell: String) -> Parts? {
      guard cell.count >= 6, cell.unicodeScalars.contains(where: { $0.value > 0x2E80 }) else { return nil }
      var text = cell
      let isOpen =
        UnmetWords.find(cell) != nil || text.withUTF8 { PendingWords.find($0) } != nil
        || ["正在", "转入"].contains { cell.contains($0) }
      guard isOpen || tells else { return nil }
      return Parts(state: isOpen ? .ongoing : .done, word: "", rest: cell, remark: "")
    }

    /// 未完成，等设备: what follows a state and is no word of the lists says why, although it agrees.
    private func reason(_ cell: String, _ whole: TaskState) -> Parts? {
      guard whole != .done, !cell.unicodeScalars.contains(where: { "（(".unicodeScalars.contains($0) }),
        let (lead, rest) = Self.divided(cell), lead.count > 1, rest.count > 1, state(lead) != .unknown,
        StateVocabulary.state(of: rest) == .unknown, DateParser.parse(rest, year: 2000) == nil
      else { return nil }
      // 照片档案未录完 behind 正在推进 says what is still to be done.
      let isOpen = whole == .ongoing && rest.contains { "未没待缺".contains($0) }
      return Parts(state: whole, word: lead, rest: isOpen ? rest : "", remark: isOpen ? "" : rest)
    }

    /// Whether a state names the stage that a project has come to, which a summary tells: 已竣工验收, 建成投用.
    private static func tells(_ word: String) -> Bool {
      ["竣工", "完工", "投用", "投产", "通车", "通水", "建成", "启用", "交付", "开馆", "揭牌", "挂牌", "并网"].contains { word.contains($0) }
    }

    /// Whether a cell says what is finished of a project and what goes on: 主体封顶，正在内装.
    private static func tellsStages(_ cell: String) -> Bool {
      guard let (lead, rest) = divided(cell) else { return false }
      return rest.count >= 4 && lead.count >= 4
        && ["封顶", "完工", "完成", "建成", "贯通", "验收", "投用", "落地", "到货"].contains { lead.hasSuffix($0) }
        && !["未", "没", "待", "拟"].contains { lead.contains($0) }
    }

    /// 去年9批14人次 under 咋样了 tells of another year only.
    private func remark(_ cell: String) -> Parts? {
      Self.compares(cell) ? Parts(state: .unknown, word: "", rest: "", remark: cell) : nil
    }

    private func state(_ text: String) -> TaskState {
      if let named = own.state(of: text) { return named }
      // 一直在开 is what was to be done.
      if isResult, StateStems.isLasting(text) || text.hasPrefix("一直在") && text.count <= 6 { return .done }
      let found = StateVocabulary.state(of: text, byStem: true)
      if found != .unknown { return found }
      guard isResult else { return .unknown }
      return Self.isOver(text) ? .done : Self.isBroken(text) ? .notDone : .unknown
    }

    /// 停了, 散了: it is over, and nothing came of it.
    private static func isBroken(_ text: String) -> Bool {
      let word = TextFold.fold(text)
      return word.count <= 4 && word.hasSuffix("了") && word.contains { "停黄吹散坏误败挂卡搁断拖".contains($0) }
    }

    /// 演了, 栽了, 公布了: a deed that is over, in a column where others are 完了 and 没办.
    private static func isOver(_ text: String) -> Bool {
      let word = TextFold.fold(text)
      guard (2...5).contains(word.count), word.hasSuffix("了") || word.hasSuffix("啦") else { return false }
      return !word.contains { "未没不无难停黄吹散拖忘丢坏晚误迟撤退欠缺少差败输挂卡搁断病变慢延改推等待剩超".contains($0) || $0.isNumber }
    }

    /// The first clause of a cell and what stands behind it.
    private static func divided(_ cell: String) -> (lead: String, rest: String)? {
      let scalars = cell.unicodeScalars
      guard let mark = scalars.firstIndex(where: { marks.contains($0) }) else { return nil }
      let lead = TextFold.trimmed(String(scalars[..<mark]))
      guard !lead.isEmpty, lead.count <= 12 else { return nil }
      var rest = String(scalars[scalars.index(after: mark)...])
      if "（(".unicodeScalars.contains(scalars[mark]), let close = rest.lastIndex(where: { "）)".contains($0) }) {
        let behind = rest[rest.index(after: close)...].drop { "，,；;。、 ".contains($0) }
        rest = rest[..<close] + (behind.isEmpty ? "" : "，" + behind)
      }
      return (lead, TextFold.trimmed(rest))
    }

    /// Whether a text begins with what was aimed at or was before.
    private static func compares(_ text: String) -> Bool {
      ["去年", "上年", "上期", "同期", "要", "应", "目标", "计划", "原定", "年初", "任务", "定的"].contains { text.hasPrefix($0) }
    }
  }
}
