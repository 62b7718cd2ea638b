import Records
import TextCore

/// A column of numbers that tells what was found and what of it was put right: 126处，整改125处 of 安全隐患整改.
enum FoundAndMendedCell {
  /// The cells of a record with both in its result; empty where its column has another form.
  static func read(_ record: TaskRecord) -> [Meaning: String] {
    guard !record.isEmpty(.quantity) else { return [:] }
    var may = false
    record.withBytes(of: .task) { may = signs.isIn($0) }
    guard may, case let cell = MarkWidth.widened(record.quantityText), cell.utf8.count <= 60,
      case let clauses = Clause.split(cell), clauses.count == 2, clauses[0].text.first?.isDigit == true,
      let found = QuantityParser.parse(clauses[0].text).first, found.text == clauses[0].text, !found.unit.isEmpty,
      let mended = QuantityParser.parse(clauses[1].text).first, ["整改", "已整改", "完成整改"].contains(mended.label),
      mended.unit == found.unit, mended.value <= found.value
    else { return [:] }
    let noun = record.task.holds("隐患") ? "隐患" : "问题"
    let told = (noun == "隐患" ? "排查" : "查找") + noun + found.amount() + "，整改" + mended.amount()
    return [.quantity: "", .result: record.isEmpty(.result) ? told : told + "；" + record.result]
  }

  private static let signs: SearchWords = ["隐患整改", "问题整改", "隐患排查", "问题排查"]
}
