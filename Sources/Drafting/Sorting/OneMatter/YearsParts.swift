import Records
import TextCore

/// Parts of the year beside the year's number in one cell, of which the row says that the number has them: `（四季度受理17.8万件，含在内）`
/// behind 全年受理62.37万件, and `三季度交易180亩` behind 全年交易320亩 with the remark 180亩已含在320亩里. They are told nowhere.
extension RemarkOrders {
  private static let spans: SearchWords = [
    "一季度", "二季度", "三季度", "四季度", "第一季度", "第二季度", "第三季度", "第四季度", "上半年", "下半年", "前三季度",
  ]

  mutating func yearsParts() {
    let result = MarkWidth.widened(text(.result))
    guard result.holds(oneOf: Self.spans), result.holds("含") || record.note.holds("含") else { return }
    var told = result
    for open in told.indices.reversed() where told[open] == "（" {
      let inner = told[told.index(after: open)...]
      guard inner.starts(withOneOf: Self.spans), let close = inner.firstIndex(of: "）"),
        case let aside = String(inner[..<close]), aside.holds("含")
      else { continue }
      leftOut.append(aside)
      told.removeSubrange(open...close)
    }
    let note = MarkWidth.widened(record.note)
    if note.holds("含") {
      let clauses = Clause.split(told)
      let year = clauses.first.flatMap { QuantityParser.find(in: $0.text).last?.quantity }
      let kept = clauses.enumerated().filter { at, clause in
        guard at > 0, clause.text.starts(withOneOf: Self.spans), let year,
          let part = QuantityParser.find(in: clause.text).last?.quantity, part.unit == year.unit,
          NumberIndex.size(part) <= NumberIndex.size(year), note.holds(part.digits),
          clause.text.hasSuffix(part.amount())
        else { return true }
        leftOut.append(clause.text)
        return false
      }.map(\.element)
      if kept.count < clauses.count { told = Clause.joined(kept) }
    }
    if told != result { texts[.result] = told }
  }
}
