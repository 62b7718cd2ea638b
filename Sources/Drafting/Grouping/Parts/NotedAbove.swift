import Records
import TextCore

/// What a remark says of a part of its row, that another row tells it: of `入户走访640户；主会场发放辅具138件` with the remark
/// 辅具和上一行是一回事 the row tells 入户走访640户.
enum NotedAbove {
  private static let signs: SearchWords = ["是一回事", "是同一", "同一回事", "是一件事"]

  /// A row's text without the clauses whose number another row tells.
  static func without(_ text: String, _ index: Int, _ records: [TaskRecord]) -> String {
    let record = records[index]
    guard !record.isEmpty(.note), case let note = record.note, note.holds(oneOf: signs), text.hasDigit,
      let thing = thing(of: note)
    else { return text }
    var clauses = Clause.split(text)
    guard clauses.count > 1,
      let at = clauses.lastIndex(where: { $0.hasNumber && $0.text.holds(thing) }),
      let number = QuantityParser.find(in: clauses[at].text).last?.quantity.amount(),
      clauses.indices.contains(where: { $0 != at && clauses[$0].hasNumber }),
      records.indices.contains(where: {
        $0 != index && records[$0].result.holds(number) && records[$0].result.holds(thing)
      })
    else { return text }
    let gone = clauses.remove(at: at)
    if at > 0, at < clauses.count { clauses[at].mark = gone.mark }
    return Clause.joined(clauses)
  }

  /// 辅具 of 辅具和上一行是一回事.
  private static func thing(of note: String) -> String? {
    for clause in Clause.split(note).map(\.text) where clause.holds(oneOf: signs) {
      guard let joint = clause.firstIndex(where: { "和与跟同".contains($0) }) else { continue }
      let thing = clause[..<joint]
      if (2...6).contains(thing.count), thing.allSatisfy(Punctuation.isHan), !thing.hasPrefix("这") {
        return String(thing)
      }
    }
    return nil
  }
}
