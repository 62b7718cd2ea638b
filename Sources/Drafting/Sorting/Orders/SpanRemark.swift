import Records
import TextCore

/// Remarks that say of what part of the year a row's numbers are: 半年数 beside 清理垃圾640吨.
extension RemarkOrders {
  private static let spans = [
    "半年数": "上半年", "上半年数": "上半年", "半年的数": "上半年", "上半年的数": "上半年", "是半年数": "上半年", "三季度数": "前三季度", "前三季度数": "前三季度",
    "三季度末数": "前三季度",
  ]

  /// `上半年清理垃圾640吨`: without its span the number would be the year's.
  mutating func spanNote() {
    guard !record.isEmpty(.note), case let note = text(.note), note.holds("季度") || note.holds("半年"), note.count <= 20
    else { return }
    let clauses = Clause.split(MarkWidth.widened(note))
    let result = text(.result)
    guard let at = clauses.firstIndex(where: { Self.spans[$0.text] != nil }), let span = Self.spans[clauses[at].text],
      result.hasDigit, TimePhrase.head(of: result).isEmpty,
      !["半年", "季度", "全年", "累计", "月"].contains(where: { result.holds($0) || record.task.holds($0) })
    else { return }
    texts[.result] = span + result
    // 1—6月都在内 says the same.
    let gone = clauses.indices.filter { i in
      i == at || i == at + 1 && clauses[i].text.ends(inOneOf: ["都在内", "在内", "都含"])
    }
    leftOut += gone.map { clauses[$0].text }
    texts[.note] = Clause.joined(clauses.indices.filter { !gone.contains($0) }.map { clauses[$0] })
  }
}
