import Records
import TextCore

/// Asides among a row's remarks: what says of its number what that is a part of, or how it was come by, goes from the prose to what is known
/// of the number.
extension RemarkOrders {
  /// 备注 beside 实际完成 is read for results where nothing else tells them: what a cell of it says to whoever drafts
  /// (领导说不列入总结, 含在全年, 年底数财务还在关账，待核) is a remark there as well.
  static func aside(
    of record: TaskRecord, earlier: ArraySlice<TaskRecord>, year: Int?
  ) -> [Meaning: String] {
    // 批了啥不写 under 存在问题/下一步 is no problem.
    if record.isEmpty(.note), !record.isEmpty(.problem), case let cell = record.problem, cell.count <= 16,
      !cell.hasDigit, cell.ends(inOneOf: ["不写", "别写", "不要写", "不用写", "先不写"]), !RemarkBan.all(in: cell).isEmpty
    {
      return [.note: cell, .problem: ""]
    }
    guard record.resultIsRemark, record.isEmpty(.note), !record.isEmpty(.result), case let cell = record.result,
      cell.count <= 30
    else { return [:] }
    let all = Clause.split(MarkWidth.widened(cell))
    let clauses = all.map(\.text)
    let isSaid = clauses.contains { clause in
      FileNotes.isOrder(clause) || clause == "待核" || clause == "待核定"
        || RemarkBan.all(in: clause).contains { $0.object == nil }
        || KeptOut.isPartOfYear(record.task, clause)
    }
    if isSaid { return [.note: cell, .result: ""] }
    // 推统防统治，用药减量，不算欠账: what is only said of the number.
    let asides = all.filter { clause in
      FileNotes.isOne(clause.text) || PartAside(clause.text, rowAbove: "") != nil || PartAside.isOfSums(clause.text)
        || isPlan(clause.text, of: record, year)
        || clause.text.hasSuffix("有交叉") || clause.text == "完成了" || clause.text == "完成"
        || clause.text.hasPrefix("含在")
          && PartAside(clause.text, rowAbove: "") { named($0, in: earlier, of: record) != nil } != nil
        || clause.text == "同上" && earlier.last.map { $0.result.hasPrefix("含在") } == true
    }
    guard !asides.isEmpty else { return [:] }
    return [.note: Clause.joined(asides), .result: Clause.joined(all.filter { !asides.contains($0) })]
  }

  /// 明年换管, 限2026.2 and 2026.3投 behind a row's number: what comes next, and no result.
  private static func isPlan(_ clause: String, of record: TaskRecord, _ year: Int?) -> Bool {
    guard !record.isEmpty(.quantity), (4...14).contains(clause.count) else { return false }
    if clause.starts(withOneOf: ["明年", "来年", "限明年"]) { return true }
    guard let year else { return false }
    let date = clause.hasPrefix("限") ? clause.dropFirst() : clause[...]
    return date.hasPrefix("\(year + 1).") || date.hasPrefix("\(year + 1)年") && !date.hasPrefix("\(year + 1)年度")
  }

  /// Rows that another one lists as its parts: rows 2 to 5 of 营造林总任务, whose remark is 分项见2—5.
  static func listed(_ records: [TaskRecord]) -> [TaskRecord] {
    var out = records
    for (row, record) in records.enumerated() where !record.id.isEmpty {
      var may = false
      record.withBytes(of: .note) { may = lists.isIn($0) }
      guard may, let list = span(record.note) else { continue }
      for i in records.indices where i != row && records[i].tableIdentity == record.tableIdentity {
        guard let id = Int(records[i].id), list.contains(id), records[i].amended == nil else { continue }
        out[i] = records[i].amended(AmendedCells(texts: [:], whole: "第" + record.id + "行"))
      }
    }
    return out
  }

  private static let lists: SearchWords = ["分项见", "分项是", "分项在", "明细见", "其中分项", "分别见"]

  /// 2 to 5 of 分项见2—5.
  private static func span(_ note: String) -> ClosedRange<Int>? {
    for clause in note.split(whereSeparator: { "，,；;。 　（）()".contains($0) }).map(String.init) {
      guard let head = lists.first(where: { clause.hasPrefix($0) }) else { continue }
      let rest = clause.dropFirst(head.count).description.withoutHead(of: ["第", "序号"])
      let ends = rest.split { !$0.isDigit }.compactMap { Int($0) }
      if ends.count == 2, ends[0] < ends[1], ends[1] - ends[0] < 20 { return ends[0]...ends[1] }
    }
    return nil
  }

  /// Takes `（含在24期里）` and a clause 含在上一行 out of the result.
  mutating func partBrackets() {
    var isAside = false
    record.withBytes(of: .result) { isAside = Self.asides.isIn($0) }
    guard isAside else { return }
    let result = MarkWidth.widened(record.result)
    var clauses = Clause.split(result)
    var isChanged = false
    // An aside within the prose is of the clause that it stands in, and no word on the row.
    let first = clauses.firstIndex(where: \.hasNumber) ?? 0
    for i in clauses.indices.reversed() where i == first || i == clauses.count - 1 {
      while let open = clauses[i].text.lastIndex(of: "（"),
        let close = clauses[i].text[open...].firstIndex(of: "）"),
        take(Clause.split(String(clauses[i].text[clauses[i].text.index(after: open)..<close])).map(\.text))
      {
        clauses[i].text.removeSubrange(open...close)
        isChanged = true
      }
      if clauses.count > 1, clauses[i].text.starts(withOneOf: Self.ownAsides), take([clauses[i].text]) {
        clauses[i].text = ""
        isChanged = true
      }
    }
    guard isChanged else { return }
    texts[.result] = Clause.joined(clauses.filter { !$0.text.isEmpty })
  }

  /// Whether a bracket only parts the year's number by a quarter that it says is within it: 四季度受理17.8万件，含在内.
  private static func isQuarter(_ words: [String]) -> Bool {
    guard words.count == 2, let first = words.first, let last = words.last else { return false }
    return ["一季度", "二季度", "三季度", "四季度", "上半年", "下半年"].contains { first.hasPrefix($0) } && first.hasDigit
      && ["含在内", "已含", "已含在内", "含在全年内", "已含在全年内", "含在全年数内", "含在里面"].contains(last)
  }

  private static let ownAsides: SearchWords = ["含在", "已含在", "算在", "已算在", "同上", "不算在", "不含在", "这是"]

  /// Whether all of some words are asides on what the row's number is a part of; they are known from then on.
  private mutating func take(_ words: [String]) -> Bool {
    var found: PartAside?
    if Self.isQuarter(words) {
      leftOut += words
      return true
    }
    for text in words {
      if PartAside.isOfSums(text) { continue }
      guard let aside = PartAside(text, rowAbove: rowAbove) else { return false }
      // 现有16人，来1人（已算在16人里）: only for whoever adds them up.
      if isOwn(aside) {
        guard text.starts(withOneOf: ["已算", "也算", "算在", "都算"]) || isBehindPart(text) else { return false }
        continue
      }
      found = aside
    }
    if let found { part = found }
    leftOut += words
    return true
  }

  /// Whether the clause ahead of an aside says 其中 itself: 其中12月28场，已含在340场次里.
  private func isBehindPart(_ aside: String) -> Bool {
    let clauses = Clause.split(MarkWidth.widened(record.result))
    guard let at = clauses.firstIndex(where: { $0.text == aside }), at > 0 else { return false }
    return clauses[at - 1].text.hasPrefix("其中")
  }

  /// Whether the whole is a number of the row itself: 考取研究生128人（含在386人内） behind 升学386人.
  private func isOwn(_ aside: PartAside) -> Bool {
    let whole = PartNote.Mention(aside.whole)
    guard !whole.digits.isEmpty, !aside.isApart else { return false }
    let cell = MarkWidth.widened(record.result)
    // The aside itself names it, too.
    let isAside = cell.holds(aside.whole) ? 1 : 0
    return QuantityParser.find(in: cell).count { $0.quantity.digits == whole.digits } > isAside
  }

  /// 含在全年内 and 同上行 in the column of states say where a number belongs.
  mutating func partState() {
    let state = record.stateText
    guard record.state == .done, (3...16).contains(state.count), state.holds(oneOf: PartAside.signs) else { return }
    if let aside = PartAside(state, rowAbove: rowAbove) {
      part = aside
      leftOut.append(state)
    } else if state.starts(withOneOf: ["含在全年", "已含在全年", "含在总数"]) {
      texts[.note] = [state, record.note].filter { !$0.isEmpty }.joined(separator: "；")
    }
  }

  /// The clauses of the remarks that say what the row's number is a part of.
  mutating func partNote() {
    guard part == nil, !record.isEmpty(.note), case let note = text(.note), note.holds(oneOf: PartAside.signs) else {
      return
    }
    let clauses = Clause.split(MarkWidth.widened(note))
    func aside(_ text: String) -> PartAside? {
      // 同上 below 含在民商事 is of the same whole.
      let text = text == "同上" ? above.map { MarkWidth.widened($0.resultIsRemark ? $0.result : $0.note) } ?? text : text
      return PartAside(text, rowAbove: rowAbove) { rowNamed($0) != nil }
    }
    guard let at = clauses.firstIndex(where: { aside($0.text) != nil }) else { return }
    part = aside(clauses[at].text)
    // 含在民商事 is of the row 民商事审结.
    if let name = part?.whole, !name.hasDigit, name != PartAside.above, let row = rowNamed(name) {
      part = PartAside(whole: PartAside.above)
      wholeRow = row
    }
    leftOut.append(clauses[at].text)
    var kept = clauses.indices.filter { $0 != at }.map { clauses[$0] }
    // 新开微循环3条，在12条内 beside 12条 is of the remark's own number, and so is 完成投资6.8亿元，含在… beside 主塔封顶.
    let cells = [Meaning.result, .quantity, .effect].map(text)
    let whole = part?.whole ?? ""
    let isWhole =
      whole.hasDigit
      && cells.contains { cell in
        QuantityParser.find(in: cell).contains { $0.quantity.amount() == whole }
      }
    if at > 0, QuantityParser.find(in: clauses[at - 1].text).count == 1,
      isWhole || !cells.contains(where: { !QuantityParser.find(in: $0).isEmpty })
    {
      part = nil
      let text = clauses[at - 1].text
      if isWhole, !text.starts(withOneOf: ["其中", "含"]) { kept[at - 1].text = "其中" + text }
    }
    texts[.note] = Clause.joined(kept)
  }

  /// The one row further up whose name is or begins with some words.
  private func rowNamed(_ name: String) -> Int? { Self.named(name, in: earlier, of: record) }

  private static func named(_ name: String, in earlier: ArraySlice<TaskRecord>, of record: TaskRecord) -> Int? {
    guard name.count >= 2, name.allSatisfy(Punctuation.isHan) else { return nil }
    let rows = earlier.indices.filter { at in
      earlier[at].tableIdentity == record.tableIdentity && earlier[at].task.hasPrefix(name)
        && earlier[at].task.count <= name.count + 4
    }
    return rows.count == 1 ? rows[0] : nil
  }
}
