import Records
import TextCore

/// Sums that a row is called the reckoning of: 集体收入核算 with 全年46.8万元 tells how much it was, and nobody boasts of having added it up.
enum ReckonedSum {
  /// The name of a record without the reckoning; empty where it tells of that.
  static func read(_ record: TaskRecord) -> [Meaning: String] {
    var may = false
    record.withBytes(of: .task) { bytes in may = deeds.contains { bytes.suffix(6).elementsEqual($0.utf8) } }
    guard may, case let task = record.task, let deed = deeds.first(where: { task.hasSuffix($0) }),
      case let name = String(task.dropLast(deed.count)), name.ends(inOneOf: sums), name.allSatisfy(Punctuation.isHan),
      let first = Clause.split(MarkWidth.widened(record.result)).first?.text.withoutHead(of: ["全年", "年末", "共"]),
      let sum = QuantityParser.parse(first).first, sum.text == first, sum.unit.hasSuffix("元")
    else { return [:] }
    return [.task: name]
  }

  private static let deeds = ["核算", "统计", "结算", "汇总", "测算"]
  private static let sums: SearchWords = ["收入", "支出", "产值", "收益", "利润", "经费", "投资", "税收"]
}
