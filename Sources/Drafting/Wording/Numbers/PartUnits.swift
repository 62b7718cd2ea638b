import Records
import TextCore

/// Bare numbers of a note that add up to the row's own, so that they are of its unit: `化解109起，剩余9起（土地5起、婚姻4起）` of
/// 118起 and 化109，剩9（土地5、婚姻4）; `装好16个，剩余8个等供电` of 24个.
enum PartUnits {
  private static let rests = ["剩余", "剩下", "还剩", "剩", "余"]

  /// The text with its units; as it is where the numbers do not add up.
  static func written(_ text: String, of record: TaskRecord) -> String {
    guard text.hasDigit, text.holds(oneOf: signs), case let quantities = record.quantities, quantities.count == 1,
      let whole = quantities.first, !whole.unit.isEmpty, whole.label.isEmpty, let total = Int(whole.digits)
    else { return text }
    var clauses = Clause.split(text)
    let parts = clauses.indices.compactMap { at in Part(clauses[at].text).map { (at: at, part: $0) } }
    guard parts.count == 2, parts[0].part.number + parts[1].part.number == total,
      let rest = rests.first(where: { parts[1].part.head == $0 })
    else { return text }
    for (at, part) in parts {
      let head = part.head == rest ? "剩余" : part.head == "化" ? "化解" : part.head
      clauses[at].text = head + String(part.number) + whole.unit + part.tail(in: whole.unit)
    }
    return Clause.joined(clauses)
  }

  private static let signs: ScalarSet = "剩余"

  /// A clause of a deed and a bare number, with a bracket or a reason behind it.
  private struct Part {
    let head: String
    let number: Int
    private let behind: Substring

    init?(_ text: String) {
      guard let digit = text.firstIndex(where: \.isDigit), digit > text.startIndex else { return nil }
      let head = text[..<digit]
      let digits = text[digit...].prefix(while: \.isDigit)
      behind = text[digit...].dropFirst(digits.count)
      guard head.count <= 4, head.allSatisfy(Punctuation.isHan), let number = Int(digits),
        behind.isEmpty || behind.hasPrefix("（") && behind.hasSuffix("）")
          || behind.starts(withOneOf: ["等", "待", "因"]) && !behind.hasDigit
      else { return nil }
      self.head = String(head)
      self.number = number
    }

    /// What stands behind the number; kinds in a bracket that make it up are of its unit too.
    func tail(in unit: String) -> String {
      guard behind.hasPrefix("（") else { return String(behind) }
      let items = Punctuation.split(String(behind.dropFirst().dropLast()), at: ["、", "，"]).map(\.text)
      let numbers = items.compactMap { item in
        item.last?.isDigit == true ? Int(item.drop { !$0.isDigit }) : nil
      }
      guard numbers.count == items.count, items.count > 1, numbers.reduce(0, +) == number else { return String(behind) }
      return "（" + items.map { $0 + unit }.joined(separator: "、") + "）"
    }
  }
}
