import Records
import TextCore

/// What is said to whoever drafts in cells beside the result and the remarks: 年终总结中只写“严肃处理” under 下一步, （名单保密，不外传） behind what came of
/// the work. It goes to the remarks, where orders are obeyed.
enum OrdersInCells {
  /// The cells of a record without such orders, and its remarks with them; empty where it has none.
  static func read(_ record: TaskRecord) -> [Meaning: String] {
    var texts: [Meaning: String] = [:]
    var orders: [String] = []
    for meaning in [Meaning.effect, .measures, .next, .problem] where !record.isEmpty(meaning) {
      var may = false
      record.withBytes(of: meaning) { may = signs.isIn($0) }
      guard may else { continue }
      let cell = MarkWidth.widened(record.text(meaning))
      let (text, found) = withoutBrackets(cell)
      let kept = Clause.split(text)
      // What came of the work is told in sentences of its own, which a clause may only end.
      let isOrder = kept.map { (meaning == .next || meaning == .problem) && isOne($0.text) }
      let said = Clause.joined(zip(kept, isOrder).filter(\.1).map(\.0))
      guard !found.isEmpty || !said.isEmpty else { continue }
      texts[meaning] = Clause.joined(zip(kept, isOrder).filter { !$0.1 }.map(\.0))
      orders += found + [said].filter { !$0.isEmpty }
    }
    guard !orders.isEmpty else { return [:] }
    texts[.note] = ([record.note] + orders).filter { !$0.isEmpty }.joined(separator: "；")
    return texts
  }

  /// Whether a clause is such an order.
  static func isOne(_ clause: String) -> Bool {
    WritingOrders.isOne(clause) || FileNotes.isOrder(clause) || clause.ends(inOneOf: inner)
  }

  /// A cell without the brackets that are orders, and what those say.
  private static func withoutBrackets(_ cell: String) -> (kept: String, orders: [String]) {
    var kept = cell
    var rest = cell[...]
    var orders: [String] = []
    while let open = rest.firstIndex(of: "（"), let close = rest[open...].firstIndex(of: "）") {
      let words = String(rest[rest.index(after: open)..<close])
      rest = rest[rest.index(after: close)...]
      guard words.count <= 24, !RemarkBan.all(in: words).isEmpty || words.holds(oneOf: inner) else { continue }
      orders.append(words)
      kept = kept.replacing("（" + words + "）", with: "")
    }
    return (kept, orders)
  }

  private static let signs: SearchWords = ["写", "内部", "不外", "不对外", "保密", "不提", "别提"]
  private static let inner: SearchWords = ["仅供内部", "只供内部", "仅内部掌握", "内部掌握", "不外宣", "不对外", "不对外宣传"]
}
