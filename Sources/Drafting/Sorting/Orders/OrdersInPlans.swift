import Records
import TextCore

/// What is said to whoever drafts where problems and next steps stand, and what a remark forbids to call a failing.
extension RemarkOrders {
  /// 处理情况仅供内部，年终总结中只写“严肃处理” under 下一步 is no step: it goes to the remarks, and is obeyed there.
  mutating func ordersInPlans() {
    ordersInBrackets()
    for meaning in [Meaning.next, .problem] where !record.isEmpty(meaning) {
      let cell = MarkWidth.widened(text(meaning))
      guard cell.holds("写") || cell.holds("内部") || cell.holds("不对外") || cell.holds("不外宣") else { continue }
      let clauses = Clause.split(cell)
      let isOrder = clauses.map { clause in
        WritingOrders.isOne(clause.text) || FileNotes.isOrder(clause.text) || clause.text.ends(inOneOf: Self.inner)
      }
      guard isOrder.contains(true) else { continue }
      let orders = Clause.joined(zip(clauses, isOrder).filter(\.1).map(\.0))
      texts[meaning] = Clause.joined(zip(clauses, isOrder).filter { !$0.1 }.map(\.0))
      texts[.note] = [text(.note), orders].filter { !$0.isEmpty }.joined(separator: "；")
      if let told = BannedParts.onlyTold(orders) { tellInstead(told, orders) }
    }
  }

  /// （线索数不外宣） behind a step and （名单保密，不外传） behind what came of the work go to the remarks.
  private mutating func ordersInBrackets() {
    for meaning in [Meaning.effect, .measures, .next, .problem] where !record.isEmpty(meaning) {
      var cell = MarkWidth.widened(text(meaning))
      var rest = cell[...]
      var orders: [String] = []
      while let open = rest.firstIndex(of: "（"), let close = rest[open...].firstIndex(of: "）") {
        let inner = String(rest[rest.index(after: open)..<close])
        rest = rest[rest.index(after: close)...]
        if inner.count <= 24, !RemarkBan.all(in: inner).isEmpty || inner.holds(oneOf: Self.inner) {
          orders.append(inner)
        }
      }
      guard !orders.isEmpty else { continue }
      for order in orders { cell = cell.replacing("（" + order + "）", with: "") }
      texts[meaning] = cell
      texts[.note] = ([text(.note)] + orders).filter { !$0.isEmpty }.joined(separator: "；")
    }
  }

  private static let inner: SearchWords = ["仅供内部", "只供内部", "仅内部掌握", "内部掌握", "不外宣", "不对外", "不对外宣传"]
  private static let punished = ["查处", "处理", "处分", "问责", "立案", "追责"]

  /// `严肃处理违反考勤纪律等问题` of 查处违反考勤纪律等问题5起, where only 严肃处理 is to be told of how they were dealt with.
  private mutating func tellInstead(_ told: String, _ order: String) {
    var clauses = Clause.split(MarkWidth.widened(text(.result)))
    guard order.holds("处理") || order.holds("处分"),
      let at = clauses.firstIndex(where: { clause in Self.punished.contains { clause.text.hasPrefix($0) } })
    else { return }
    leftOut.append(clauses[at].text)
    let object = TaskObject.parted(String(clauses[at].text.dropFirst(2))).body
    clauses[at].text = told + object
    texts[.result] = Clause.joined(clauses)
    texts[.note] = Clause.joined(Clause.split(text(.note)).filter { !order.holds($0.text) })
    leftOut.append(order)
  }

  /// 不写成我局未完成 beside 完成31台，9台因业主筹资未达成一致未动工: what others left undone is no failing of the office, and is told as none.
  mutating func noFailing() {
    // 目标为控制数，不超即可: whoever spent less did what was asked.
    if record.state != .done, !record.isEmpty(.note), !record.isEmpty(.target),
      text(.note).holds("控制数") || text(.note).holds("不超即可"),
      case let aim = text(.target), aim.first?.isDigit == true
    {
      texts[.target] = "≤" + aim
      leftOut.append(text(.note))
      texts[.note] = ""
      isNoFailing = true
      return
    }
    guard !record.isEmpty(.note), case let note = MarkWidth.widened(text(.note)),
      note.holds("不写成") || note.holds("不能写成") || note.holds("不要写成") || note.holds("不算我"),
      let order = Clause.split(note).first(where: { $0.text.ends(inOneOf: Self.failings) })
    else { return }
    let clauses = Clause.split(MarkWidth.widened(text(.result)))
    let gone = clauses.filter { ClauseSense.isOpen($0.text) }
    guard gone.count < clauses.count else { return }
    leftOut += gone.map(\.text) + [order.text]
    texts[.result] = Clause.joined(clauses.filter { !gone.contains($0) })
    texts[.target] = ""
    isNoFailing = true
    texts[.note] = Clause.joined(Clause.split(note).filter { $0.text != order.text })
  }

  /// 瑕疵件逐件反馈承办人，不外报 beside 优质61件、合格434件、瑕疵7件: the one count is kept. 1名学生中暑，已及时送医，不外报 under 成效 keeps its sentence.
  mutating func privateParts() {
    for meaning in [Meaning.effect, .result] where !record.isEmpty(meaning) {
      var clauses = Clause.split(MarkWidth.widened(text(meaning)))
      guard let at = clauses.firstIndex(where: { Self.secrets.contains($0.text) }) else { continue }
      var start = at
      while start > 0, clauses[start].mark == "，" { start -= 1 }
      // Of a cell that is all of the row, the row is kept out.
      guard start > 0 || Self.tellsElsewhere(record, meaning) else { continue }
      leftOut += clauses[start...at].map(\.text)
      clauses.removeSubrange(start...at)
      texts[meaning] = Clause.joined(clauses)
    }
    guard !record.isEmpty(.note), case var notes = Clause.split(MarkWidth.widened(text(.note))),
      let order = notes.indices.dropFirst().first(where: { Self.secrets.contains(notes[$0].text) }),
      case let what = notes[order - 1].text, !what.hasDigit, (4...14).contains(what.count)
    else { return }
    let key = String(what.prefix(2))
    var clauses = Clause.split(MarkWidth.widened(text(.result)))
    var isFound = false
    for at in clauses.indices where clauses[at].text.holds(key) && clauses[at].hasNumber {
      let items = clauses[at].text.split(separator: "、").map(String.init)
      let kept = items.filter { !$0.holds(key) }
      guard items.count > 1 || clauses.count > 1 else { continue }
      leftOut += items.filter { $0.holds(key) }
      clauses[at].text = kept.joined(separator: "、")
      isFound = true
    }
    guard isFound else { return }
    texts[.result] = Clause.joined(clauses.filter { !$0.text.isEmpty })
    leftOut.append(what + "，" + notes[order].text)
    notes.removeSubrange((order - 1)...order)
    texts[.note] = Clause.joined(notes)
  }

  private static func tellsElsewhere(_ record: TaskRecord, _ cell: Meaning) -> Bool {
    cell == .effect ? !record.isEmpty(.result) || !record.isEmpty(.measures) : !record.isEmpty(.effect)
  }

  private static let secrets: WordSet = ["不外报", "不对外", "不外传", "不外宣", "不对外公开", "不对外宣传", "不对外报"]
  private static let failings: SearchWords = ["未完成", "没完成", "没有完成", "不足", "问题", "未达标", "没达标"]
}
