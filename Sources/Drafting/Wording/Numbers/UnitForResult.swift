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

  /// 出院人次 and 3126 are 出院 and 3126人次, as everybody says it; empty where a name ends in no such unit or its number has one.
  static func named(_ record: TaskRecord) -> [Meaning: String] {
    var may = false
    record.withBytes(of: .task) { bytes in may = ends.contains { bytes.suffix(3).elementsEqual($0.utf8) } }
    guard may, let (noun, unit) = BareNumbers.named(record.task), case let name = String(noun),
      !name.ends(inOneOf: counted), !Wordbook.isPeople(noun)
    else { return [:] }
    for column in [Meaning.quantity, .result] where isBare(record.text(column)) {
      var cells = [Meaning.task: name, column: record.text(column) + unit]
      if isBare(record.target) { cells[.target] = record.target + unit }
      return cells
    }
    return [:]
  }

  private static func isBare(_ number: String) -> Bool {
    !number.isEmpty && number.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
  }

  private static let ends = ["次", "数"]
  /// What is no deed or service of which there were so many: 平均人次, 参训率.
  private static let counted = ["平均", "人均", "日均", "总", "率", "合计", "排名", "编制"]

  private static func isUnit(_ word: String) -> Bool {
    if ["%", "‰", "％"].contains(word) || UnitColumn.isUnit(word) { return true }
    // 例/千床日.
    let parts = word.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    return parts.count == 2 && UnitColumn.isUnit(parts[0]) && (1...4).contains(parts[1].count)
      && parts[1].allSatisfy(Punctuation.isHan)
  }
}
