import Records
import TextCore

/// Kinds with bare numbers that add up to a number told before them: they have its measure word and stand behind it.
/// `受理156件，其中漏水62件、物业47件、家事28件、其他19件；调成151件` of 受理156件，调成151件。漏水62、物业47、家事28、其他19;
/// `35例中，入院带入27例、院内发生8例`. Where nothing adds up they stay as they are.
enum BareParts {
  /// The clauses with such kinds in their place.
  static func placed(_ clauses: [Clause]) -> [Clause] {
    guard clauses.contains(where: { $0.text.contains("、") && $0.hasNumber }) else { return clauses }
    var out = clauses
    var at = 0
    while at < out.count {
      if let split = split(out[at]) {
        out.replaceSubrange(at...at, with: split)
      } else if at > 0, let (items, sum) = list(out[at].text.withoutHead(of: ["其中"])),
        let whole = out.indices.prefix(at).suffix(3).last(where: { endsIn(sum, out[$0].text) != nil }),
        let unit = endsIn(sum, out[whole].text)
      {
        // 1180万元，完成107.3%，同比增长13.1%: what is said of the whole stays with it.
        if whole + 1 < at, out[(whole + 1)..<at].allSatisfy({ $0.text.contains("%") }) {
          out[at] = Clause(text: "其中" + joined(items, unit), mark: out[at].mark)
          at += 1
          continue
        }
        out.remove(at: at)
        out.insert(Clause(text: "其中" + joined(items, unit), mark: "，"), at: whole + 1)
        if whole + 1 < at, whole + 2 < out.count { out[whole + 2].mark = "；" }
      }
      at += 1
    }
    return out
  }

  /// `131例（上年112例）：管路滑脱34、跌倒18` and `35例中入院带入27、院内发生8` in two clauses.
  private static func split(_ clause: Clause) -> [Clause]? {
    let text = clause.text
    if let colon = text.firstIndex(of: "："), colon > text.startIndex,
      let (items, sum) = list(String(text[text.index(after: colon)...])), case let head = text[..<colon],
      let unit = holds(sum, head)
    {
      return [Clause(text: String(head), mark: clause.mark), Clause(text: "其中" + joined(items, unit), mark: "，")]
    }
    guard text.first?.isDigit == true, let middle = text.firstIndex(of: "中"),
      case let head = text[..<middle], head.utf8.count <= 16,
      case let rest = text[text.index(after: middle)...],
      let (items, sum) = list(rest.first == "，" ? String(rest.dropFirst()) : String(rest)),
      let unit = endsIn(sum, String(head)),
      head.prefix(while: { $0.isDigit || $0 == "." }).count + unit.count == head.count
    else { return nil }
    return [Clause(text: head + "中", mark: clause.mark), Clause(text: joined(items, unit), mark: "，")]
  }

  private typealias Item = TelegraphStyle.Item

  private static func joined(_ items: [Item], _ unit: String) -> String {
    items.map { $0.name + $0.digits + unit }.joined(separator: "、")
  }

  /// Two kinds or more without measure words, and what they add up to; the last may have the word that is for all.
  private static func list(_ text: String) -> ([Item], ExactNumber)? {
    let parts = Punctuation.split(text, at: ["、"]).map(\.text)
    guard parts.count > 1 else { return nil }
    var items: [Item] = []
    var sum = ExactNumber(0)
    for (i, part) in parts.enumerated() {
      guard let item = Item(part), item.unit.isEmpty || i == parts.count - 1 && item.unit.count <= 2,
        let next = sum.adding(item.value)
      else { return nil }
      items.append(item)
      sum = next
    }
    return (items, sum)
  }

  /// The measure word of the number that a clause ends in, where that is the sum.
  private static func endsIn(_ sum: ExactNumber, _ text: String) -> String? {
    guard let item = Item("共" + text.drop { !$0.isDigit }), item.value == sum, !item.unit.isEmpty else { return nil }
    return item.unit
  }

  /// The same of a head that may go on with a bracket: 131例（上年112例）.
  private static func holds(_ sum: ExactNumber, _ head: Substring) -> String? {
    let plain = head.firstIndex(of: "（").map { head[..<$0] } ?? head
    return endsIn(sum, String(plain))
  }
}
