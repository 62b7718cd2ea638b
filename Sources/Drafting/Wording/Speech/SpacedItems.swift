import TextCore

/// Items that a clerk sets off with spaces, where other people set marks: `全年4次 参加45人`, `隐患41处 当场改33 限改8`.
/// Without a mark their words and numbers would run together.
enum SpacedItems {
  /// The cell with a mark for each space that parts two items; inside brackets `、`.
  static func divided(_ cell: String) -> String {
    guard cell.withBytes(mayHoldBlank) else { return cell }
    let items = cell.split(whereSeparator: isBlank)
    guard items.count > 1 else { return cell }
    let parts = isNote(cell, items)
    let names = parts && items.allSatisfy { (2...3).contains($0.count) && !$0.hasDigit }
    var out = String(items[0])
    for (before, item) in zip(items, items.dropFirst()) {
      if parts {
        out += names || isOpen(out) ? "、" : "，"
      } else {
        out += divides(before, item) ? "，" : " "
      }
      out += item
    }
    return out
  }

  private static func isBlank(_ character: Character) -> Bool { character == " " || character == "\u{3000}" }

  private static func mayHoldBlank(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.contains(0x20)
      || bytes.indices.contains { bytes[$0] == 0xE3 && bytes[$0 + 1] == 0x80 && bytes[$0 + 2] == 0x80 }
  }

  /// Whether spaces are the only marks of a cell: each item is words of its own, as in 早晚两岗 全年未断; not 完成 3 次, not
  /// 完 成 情 况, not APP 上线.
  private static func isNote(_ cell: String, _ items: [Substring]) -> Bool {
    guard !cell.holds(oneOf: marks) else { return false }
    return items.allSatisfy { item in
      item.count { Punctuation.isHan($0) } >= 2 || item.count >= 3 && item.contains(where: Punctuation.isHan)
    } && !items.dropFirst().contains { startsWithMeasure($0) } && !items.dropLast().contains { leansOn($0) }
  }

  private static let marks: ScalarSet = "，。；,;\n：:"

  /// Whether an item goes on with the one before: 月底复查 does not, 人次 does.
  private static func startsWithMeasure(_ item: Substring) -> Bool {
    item.starts(withOneOf: ["人次", "万元", "公里", "平方米", "个百分点"])
  }

  /// Whether an item leans on the next one: 2023年 5月, 第 3期.
  private static func leansOn(_ item: Substring) -> Bool {
    guard let last = item.last else { return false }
    if "第共约近和与及的".contains(last) { return true }
    return "年月".contains(last) && item.dropLast().allSatisfy(\.isDigit)
  }

  /// Whether a bracket is open at the end of a text.
  private static func isOpen(_ text: String) -> Bool {
    text.count { "（(".contains($0) } > text.count { "）)".contains($0) }
  }

  /// Whether two items each tell a number of their own: not 2023年 5月, not APP 5.0.
  private static func divides(_ before: Substring, _ item: Substring) -> Bool {
    let end = before.split(whereSeparator: { "，；。,;、：:\n".contains($0) }).last ?? before
    guard end.hasDigit, item.prefix(12).hasDigit, let last = before.last, let first = item.first,
      last.isWholeNumber || Punctuation.isHan(last) || "%％".contains(last),
      Punctuation.isHan(first) || first.isWholeNumber,
      !"年月日号时分第共约近".contains(last)
    else { return false }
    // 12 次 is one number with its unit.
    return !(last.isWholeNumber && !(item.prefix(6).hasDigit)) && end.contains(where: Punctuation.isHan)
      && item.contains(where: Punctuation.isHan)
  }
}
