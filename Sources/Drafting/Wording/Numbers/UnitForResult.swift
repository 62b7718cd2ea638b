import Records
import TextCore

/// Units that a ledger keeps where results stand: 0.19 of a rate beside ‰ under 具体内容 is 0.19‰.
enum UnitForResult {
  /// The cells of a record with the unit at its number, and no result; empty where the result is none.
  static func read(_ record: TaskRecord) -> [Meaning: String] {
    guard !record.isEmpty(.result), !record.isEmpty(.quantity), record.isEmpty(.unit) else { return [:] }
    let unit = record.result
    guard unit.count <= 6, case let number = record.quantityText, !number.isEmpty,
      number.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }), isUnit(unit)
    else { return [:] }
    // 0.05例/千床日 beside 全年22例 is no number of cases.
    return unit.contains("/") ? [.result: number + unit, .quantity: ""] : [.quantity: number + unit, .result: ""]
  }

  private static func isUnit(_ word: String) -> Bool {
    if ["%", "‰", "％"].contains(word) || UnitColumn.isUnit(word) { return true }
    // 例/千床日.
    let parts = word.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    return parts.count == 2 && UnitColumn.isUnit(parts[0]) && (1...4).contains(parts[1].count)
      && parts[1].allSatisfy(Punctuation.isHan)
  }
}
