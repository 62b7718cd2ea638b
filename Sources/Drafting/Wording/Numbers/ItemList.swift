import Records
import TextCore

/// A list whose items each end in a number of one unit: `1.5T核磁1台、DR2台、彩超3台`. Items may begin with letters
/// or digits, which numbers in prose may not stand behind.
struct ItemList {
  /// The unit of all items.
  let unit: String
  /// What the items' numbers add up to.
  let total: ExactNumber

  /// The list that a clause is, its words ahead of the first item included; nil where an item has no number of the
  /// unit at its end.
  init?(_ clause: String) {
    // Parts of a whole ask for the whole.
    guard clause.withBytes(Self.mayEndInCount), !clause.hasPrefix("其中") else { return nil }
    let items = Punctuation.split(clause, at: ["、", "，"]).map(\.text)
    guard items.count > 1 else { return nil }
    var unit: String?
    var total: ExactNumber? = ExactNumber(0)
    for item in items {
      let tail = item.suffix { Punctuation.isHan($0) }
      let digits = item.dropLast(tail.count).suffix { $0.isDigit }
      guard (1...3).contains(tail.count), !digits.isEmpty, item.count > tail.count + digits.count,
        let value = ExactNumber(String(digits)), unit == nil || unit == String(tail),
        item.dropLast(tail.count + digits.count).last != "."
      else { return nil }
      unit = String(tail)
      total = total?.adding(value)
    }
    guard let unit, let total else { return nil }
    self.unit = unit
    self.total = total
  }

  /// Whether the bytes of a clause end in a digit and one to three Han characters, as those of a list do; true too
  /// where it takes a closer look, as behind a mark.
  private static func mayEndInCount(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var end = text.count
    for length in 0...3 where end > 0 {
      if (0x30...0x39).contains(text[end - 1]) { return length > 0 }
      var start = end - 1
      while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
      guard let last = Unicode.Scalar(PlainText.value(text, start).value), Punctuation.isHan(last) else {
        return PlainText.length(text, start) == 0 || length == 0
      }
      end = start
    }
    return false
  }

  /// Whether an amount is the list's total.
  func sums(to amount: Amount) -> Bool {
    amount.unit == unit && amount.value == total && amount.number == amount.digits + amount.unit
  }
}

extension ItemList {
  /// `公开招聘38人，其中硕士6人、本科27人、专科5人` of the name 公开招聘, which has the verb, and a list that has none
  /// and adds up to the quantity; nil where it is not so.
  static func whole(_ task: String, _ clauses: [Clause], _ amounts: [Amount], _ wordbook: Wordbook) -> [Clause]? {
    guard amounts.count == 1, let amount = amounts.first, amount.label.isEmpty, amount.tail.isEmpty,
      let first = clauses.first?.text, let list = ItemList(first), list.sums(to: amount),
      (2...10).contains(task.count), wordbook.tailVerb(task) != nil, wordbook.headVerb(first) == nil,
      !wordbook.holdsVerb(first), !task.contains(where: { "、，（“《".contains($0) })
    else { return nil }
    let whole = [Clause(text: task + amount.number, mark: "，"), Clause(text: "其中" + first, mark: "，")]
    return whole + clauses.dropFirst()
  }
}
