import Records
import TextCore

/// What only some words are to be told of, what is kept to the house, and what is to be called no failing.
extension RemarkOrders {
  private static let punished = ["查处", "处理", "处分", "问责", "立案", "追责"]

  /// `严肃处理违反考勤纪律等问题` of 查处违反考勤纪律等问题5起, where 处理情况仅供内部，只写“严肃处理” says what is to be told of how they were dealt with.
  /// False where the row has no such clause.
  mutating func tellInstead(_ told: String) -> Bool {
    let note = MarkWidth.widened(text(.note))
    var clauses = Clause.split(MarkWidth.widened(text(.result)))
    guard note.holds("处理") || note.holds("处分"),
      let at = clauses.firstIndex(where: { clause in Self.punished.contains { clause.text.hasPrefix($0) } })
    else { return false }
    let object = TaskObject.parted(String(clauses[at].text.dropFirst(2))).body
    leftOut.append(clauses[at].text)
    clauses[at].text = told + object
    texts[.result] = Clause.joined(clauses)
    let notes = Clause.split(note)
    leftOut += notes.map(\.text).filter(OrdersInCells.isOne)
    texts[.note] = Clause.joined(notes.filter { !OrdersInCells.isOne($0.text) })
    return true
  }

  /// 不写成我局未完成 beside 完成31台，9台因业主筹资未达成一致未动工: what others left undone is no failing of the office, and is told as none.
  mutating func noFailing() {
    if keptLimit() { return }
    guard !record.isEmpty(.note), case let note = MarkWidth.widened(text(.note)),
      note.holds("不写成") || note.holds("不能写成") || note.holds("不要写成") || note.holds("不算我"),
      let order = Clause.split(note).first(where: { $0.text.ends(inOneOf: Self.failings) })
    else { return }
    let clauses = Clause.split(MarkWidth.widened(text(.result)))
    let gone = clauses.filter { ClauseSense.isOpen($0.text) }
    guard gone.count < clauses.count else { return }
    leftOut += gone.map(\.text) + [text(.target), order.text].filter { !$0.isEmpty }
    texts[.result] = Clause.joined(clauses.filter { !gone.contains($0) })
    texts[.target] = ""
    isNoFailing = true
    texts[.note] = Clause.joined(Clause.split(note).filter { $0.text != order.text })
  }

  /// 目标为控制数，不超即可: whoever spent less did what was asked, and whoever spent more did not.
  private mutating func keptLimit() -> Bool {
    guard !record.isEmpty(.note), !record.isEmpty(.target),
      case let notes = Clause.split(MarkWidth.widened(text(.note))),
      case let limits = notes.filter({ $0.text.holds("控制数") || $0.text.holds("不超即可") }), !limits.isEmpty,
      case let aim = text(.target), aim.first?.isDigit == true,
      let most = ExactNumber(String(aim.prefix { $0.isDigit || $0 == "." })),
      let came = QuantityParser.find(in: text(.quantity).isEmpty ? text(.result) : text(.quantity)).first?.quantity,
      case let unit = aim.drop(while: { $0.isDigit || $0 == "." }), unit.isEmpty || unit == came.unit
    else { return false }
    texts[.target] = "≤" + aim
    leftOut += limits.map(\.text)
    texts[.note] = Clause.joined(notes.filter { !limits.contains($0) })
    isNoFailing = !(most < came.value)
    return true
  }

  /// 瑕疵件逐件反馈承办人，不外报 beside 优质61件、合格434件、瑕疵7件: the one count is kept. 1名学生中暑，已及时送医，不外报 under 成效 keeps its sentence.
  mutating func privateParts() {
    for meaning in [Meaning.effect, .result] where !record.isEmpty(meaning) {
      var clauses = Clause.split(MarkWidth.widened(text(meaning)))
      guard let at = clauses.firstIndex(where: { Self.secrets.contains($0.text) }) else { continue }
      var start = at
      while start > 0, clauses[start].mark == "，" { start -= 1 }
      // Of a cell that is all of the row, the row is kept out.
      guard start > 0 || Self.tellsElsewhere(record, meaning) else {
        texts[.note] = ["不写", text(.note)].filter { !$0.isEmpty }.joined(separator: "；")
        return
      }
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
