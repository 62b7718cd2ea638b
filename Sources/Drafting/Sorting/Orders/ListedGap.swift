import Records
import TextCore

/// Several numbers that stayed below their aims, told in two clauses: 与年初目标1300万人次、100亿元分别差13.6万人次、1.3亿元 of
/// 年初目标1300万人次、100亿元，分别差13.6万人次、1.3亿元. One says nothing without the other.
enum ListedGap {
  /// The result with both in one clause; empty where there is none such.
  static func read(_ record: TaskRecord) -> [Meaning: String] {
    guard !record.isEmpty(.result), record.result.holds("分别差") else { return [:] }
    var clauses = Clause.split(MarkWidth.widened(record.result))
    guard let at = clauses.indices.dropFirst().first(where: { clauses[$0].text.hasPrefix("分别差") }),
      clauses[at].mark == "，", clauses[at - 1].text.starts(withOneOf: aims), clauses[at - 1].text.contains("、")
    else { return [:] }
    clauses[at - 1].text = "与" + clauses[at - 1].text + clauses[at].text
    clauses.remove(at: at)
    return [.result: Clause.joined(clauses)]
  }

  private static let aims: SearchWords = ["年初目标", "年度目标", "全年目标", "目标", "年初计划", "年度计划", "全年计划", "计划"]
}
