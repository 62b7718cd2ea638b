import Records
import TextCore

/// What remarks tell whoever drafts, and no reader.
extension RemarkOrders {
  /// 不要加 and 人事表里有 are told to whoever drafts, with what stands before them; and 6·19最大 dates what follows it.
  mutating func instructions() {
    guard !record.isEmpty(.note), case let note = MarkWidth.widened(text(.note)), note.contains("，") else { return }
    var clauses = Clause.split(note)
    for i in clauses.indices.dropFirst().reversed() where clauses[i].mark == "，" {
      let (told, before) = (clauses[i].text, clauses[i - 1].text)
      if PartAside.isOfSums(told) || told.ends(inOneOf: ["表里有", "表上有", "账上有"]) && told.count <= 8 {
        guard PartAside(before, rowAbove: rowAbove) == nil, PartNote(before) == nil,
          !before.ends(inOneOf: ["重复", "有重的", "重叠", "重复的"])
        else { continue }
        leftOut += [before, told]
        clauses.removeSubrange((i - 1)...i)
        texts[.note] = Clause.joined(clauses)
        return
      }
      if let day = Self.day(before), told.hasDigit {
        clauses[i].text = day + told
        clauses[i].mark = clauses[i - 1].mark
        clauses.remove(at: i - 1)
        texts[.note] = Clause.joined(clauses)
        return
      }
    }
  }

  /// 辅具和上一行是一回事 of 入户走访640户；主会场发放辅具138件: what the row above tells as well is told there.
  mutating func toldAbove() {
    guard let above, !record.isEmpty(.note), case let note = MarkWidth.widened(text(.note)),
      note.holds("上一行") || note.holds("上行")
    else { return }
    var clauses = Clause.split(note)
    for (i, clause) in clauses.enumerated() where clause.text.ends(inOneOf: Self.alike) && !clause.text.holds("不") {
      guard
        let place = ["和上一行", "与上一行", "跟上一行", "同上一行", "和上行", "与上行", "跟上行"].lazy.compactMap({
          clause.text.place(of: $0)
        }).first, case let name = clause.text[..<place.lowerBound], (2...6).contains(name.count)
      else { continue }
      let other = above.result + above.quantityText
      let own = Clause.split(MarkWidth.widened(text(.result)))
      let gone = own.filter { clause in
        let numbers = QuantityParser.find(in: clause.text).map { $0.quantity.amount() }
        return clause.text.holds(name) && !numbers.isEmpty && numbers.allSatisfy { other.holds($0) }
      }
      guard !gone.isEmpty, gone.count < own.count else { continue }
      leftOut += gone.map(\.text)
      texts[.result] = Clause.joined(own.filter { !gone.contains($0) })
      clauses.remove(at: i)
      texts[.note] = Clause.joined(clauses)
      return
    }
  }

  private static let alike: SearchWords = ["是一回事", "一回事", "一样", "重复", "相同", "是同一个数", "同一批"]

  /// 6月19日 of 6·19最大.
  private static func day(_ text: String) -> String? {
    guard let end = ["最大", "最强", "最重", "最多"].first(where: { text.hasSuffix($0) }) else { return nil }
    let parts = text.dropLast(end.count).split(whereSeparator: { "·.".contains($0) })
    guard parts.count == 2, let month = Int(parts[0]), let day = Int(parts[1]), (1...12).contains(month),
      (1...31).contains(day)
    else { return nil }
    return "\(month)月\(day)日"
  }
}
