import Records
import TextCore

/// 今年计划招聘14人，到岗12人 is 计划招聘14人，到岗12人: a plan of the ledger's own year, which the rules for plans and what came of them know
/// by its first word.
enum ThisYearsPlan {
  /// The cells of a row that open with such a plan; empty for any other row.
  static func read(_ record: TaskRecord) -> [Meaning: String] {
    var may = false
    record.withBytes(of: .result) { may = signs.isIn($0) }
    guard may, let year = years.first(where: { record.result.hasPrefix($0 + "计划") }),
      case let plan = record.result.dropFirst(year.count), plan.prefix(12).contains(where: \.isDigit)
    else { return [:] }
    return [.result: String(plan)]
  }

  private static let signs: SearchWords = ["今年计划", "本年计划", "年内计划"]
  private static let years = ["今年", "本年", "年内"]
}
