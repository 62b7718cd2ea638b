import TextCore

/// Items that a clerk sets off with spaces (`全年4次 参加45人`), set off with `，`: without a mark the numbers would run together.
enum SpacedItems {
  /// The cell with `，` for each space between two items that have a number each.
  static func divided(_ cell: String) -> String {
    guard cell.hasDigit, cell.contains(where: { $0 == " " || $0 == "\u{3000}" }) else { return cell }
    let items = cell.split(whereSeparator: { $0 == " " || $0 == "\u{3000}" })
    guard items.count > 1 else { return cell }
    var out = String(items[0])
    for (before, item) in zip(items, items.dropFirst()) {
      out += divides(before, item) ? "，" : " "
      out += item
    }
    return out
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
