import Records
import TextCore

/// Accidents and deaths in the column of numbers, beside how they were prevented: 7起、死亡5人 is of no meeting.
enum AccidentCount {
  /// The cells of a record with them ahead of what was done; empty of any other.
  static func read(_ record: TaskRecord) -> [Meaning: String] {
    var may = false
    record.withBytes(of: .quantity) { may = deaths.isIn($0) }
    guard may, record.task.holds("事故"), case let cell = MarkWidth.widened(record.quantityText), cell.utf8.count <= 40,
      cell.first?.isNumber == true, cell.holds("起"), !record.result.holds("起"),
      let end = record.task.place(of: "事故"),
      case let noun = String(record.task[..<end.upperBound]), noun.count <= 10, noun.allSatisfy(Punctuation.isHan)
    else { return [:] }
    let told = "发生" + noun + cell.replacing("、死亡", with: "，死亡")
    return [.quantity: "", .result: record.isEmpty(.result) ? told : told + "。" + record.result]
  }

  private static let deaths: SearchWords = ["死亡"]
}
