import Records
import TextCore

/// What a row found and has not all put right by its own numbers: 发现问题193个，整改187个 beside 余6个在改.
extension StatedGaps {
  /// Nil where all is put right, hardly anything is left, or nothing is said of just so many.
  func answered() -> Found? {
    // The rest that is told is one of the remarks'.
    if note.isEmpty { return nil }
    // 帮扶率94.2% of 帮扶率90%以上: what was aimed at is reached, whatever is left.
    if let aim = RateAim(record.target), !aim.name.isEmpty, !aim.isMost,
      result.contains(where: { clause in aim.reached(clause.text).map(aim.isReached) ?? false })
    {
      return nil
    }
    for (at, clause) in result.enumerated() {
      let own = Self.quantities(clause.text)
      var pairs: [(Quantity, Quantity, String, String)] = []
      if at + 1 < result.count, let whole = own.last, case let next = result[at + 1].text,
        let part = Self.quantities(next).first
      {
        pairs.append((whole, part, clause.text, next))
      }
      // 35条措施落地31条.
      if own.count == 2 { pairs.append((own[0], own[1], "", clause.text)) }
      for (whole, part, first, second) in pairs {
        // 应参1387人，已参1352人: of all that there are hardly anybody is left.
        if first.holds(oneOf: Self.dues), let all = Double(whole.value.description),
          let came = Double(part.value.description),
          came >= all * 0.97
        {
          continue
        }
        guard whole.unit == part.unit, Self.counted.contains(whole.unit), part.value < whole.value,
          whole.approximate.isEmpty, part.approximate.isEmpty, !second.starts(withOneOf: Self.asides),
          !first.starts(withOneOf: ["上年", "去年", "比"]), second.count <= 24, Self.rest(second) == nil,
          let left = whole.value.subtracting(part.value), ExactNumber(0) < left,
          // Of much hardly anything is left.
          Int(left.description).map({ $0 * 50 > (Int(whole.digits) ?? 0) }) ?? true,
          let rest = restTold(of: left.description + whole.unit, but: nil), !rest.said.isEmpty,
          !rest.inNote.isEmpty
        else { continue }
        let gap = StatedGap(
          whole: first, aim: whole.amount(), reached: second, came: part.amount(), rest: rest.count, said: rest.said,
          grounds: [], isFound: true)
        return Found(gap: gap, inResult: rest.inResult, inNote: rest.inNote)
      }
    }
    return nil
  }
}
