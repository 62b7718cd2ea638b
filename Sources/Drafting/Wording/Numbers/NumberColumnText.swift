import Records
import TextCore

/// Words in the column of numbers that tell how far a task is: 主体已封顶, 拆了一半. They are its main statement.
enum NumberColumnText {
  /// The words of a row's cell; "" where it holds a number, a state or nothing that tells.
  static func words(_ record: TaskRecord) -> String {
    guard !record.isEmpty(.quantity), case let cell = record.quantityText, tells(cell),
      cell.contains("已") || cell.contains("了") || ProjectStages.isStage(cell[...])
    else { return "" }
    // 拆了一半 of 围堰拆除: the name has the verb.
    if cell.count == 4, cell.hasSuffix("了一半") {
      return record.task.suffix(2).contains(cell.prefix(1)) ? "完成一半" : cell.prefix(1) + "了一半"
    }
    return cell
  }

  /// Whether a cell without a number tells what was done, as one column of 完成 does beside numbers: 签约, 开工.
  static func tells(_ cell: String) -> Bool {
    (2...12).contains(cell.count) && cell.allSatisfy(Punctuation.isHan) && !cell.contains(where: vague.contains)
      && StateVocabulary.state(of: cell) == .unknown
  }

  /// Characters of words that count without saying how many: 若干, 多次, 不详, 无.
  private static let vague: ScalarSet = "若多几数不无未没详附略待"
}
