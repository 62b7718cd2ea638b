import Records
import TextCore

/// A clerk's aside that a number is part of another one of the same statement, `清退圈占公共绿地74处（含在386处内）`, as 其中
/// ahead of it; behind another 其中 as 386处中.
enum OwnAside {
  static func told(_ clauses: [Clause]) -> [Clause] {
    guard clauses.contains(where: { $0.text.holds("内）") }) else { return clauses }
    if clauses.count == 1, let only = clauses.first {
      // A tale of a ledger that tells and does not name is one clause.
      var whole = only
      let parts = Clause.split(only.text)
      guard parts.count > 1 else { return clauses }
      whole.text = Clause.joined(told(parts))
      return [whole]
    }
    var out = clauses
    for at in out.indices.dropFirst() where out[at].text.hasSuffix("内）") {
      guard let open = out[at].text.lastIndex(of: "（"),
        let note = PartNote(String(out[at].text[out[at].text.index(after: open)...].dropLast())),
        note.relation == .within, note.part.isEmpty, !note.whole.digits.isEmpty,
        out[..<at].contains(where: { $0.text.tells(note.whole) })
      else { continue }
      let start = out[...at].lastIndex { $0.mark != "，" } ?? at
      // Within one run of clauses the part stands by itself.
      let first = start == 0 ? at : start
      guard !out[first].text.hasPrefix("其中"), !out[at].text.hasPrefix("其中"),
        !out[...at].dropFirst(first).dropLast().contains(where: \.hasNumber)
      else {
        continue
      }
      let isSecond = out[..<first].contains { $0.text.hasPrefix("其中") }
      guard !isSecond || note.whole.name.isEmpty else { continue }
      out[at].text = String(out[at].text[..<open])
      out[first].text = (isSecond ? note.whole.digits + note.whole.unit + "中，" : "其中") + out[first].text
    }
    return out
  }
}
