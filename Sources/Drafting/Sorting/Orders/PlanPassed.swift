import Records
import TextCore

/// Plans that a meeting passed: 通过明年计划：改厕扫尾、修机井2眼 tells that it was passed, and what is to come is no part of what was done.
enum PlanPassed {
  /// The cells of a record with the plan's items among its next steps; empty where no meeting passed one.
  static func read(_ record: TaskRecord) -> [Meaning: String] {
    var may = false
    record.withBytes(of: .result) { may = signs.isIn($0) }
    guard may, record.isEmpty(.next) else { return [:] }
    var clauses = Clause.split(MarkWidth.widened(record.result))
    guard
      let at = clauses.firstIndex(where: { clause in
        clause.text.starts(withOneOf: passed) && clause.text.contains("：") && clause.text.holds("明年")
      }), let colon = clauses[at].text.firstIndex(of: "："), case let head = String(clauses[at].text[..<colon]),
      head.hasSuffix("计划") || head.hasSuffix("打算") || head.hasSuffix("安排"), head.count <= 12
    else { return [:] }
    var items = String(clauses[at].text[clauses[at].text.index(after: colon)...])
    let bare = head.replacing("明年", with: "")
    clauses[at].text = bare.hasSuffix("通过计划") ? bare.dropLast(2) + "工作计划" : bare
    while at + 1 < clauses.count, clauses[at + 1].mark == "，", !clauses[at + 1].text.starts(withOneOf: passed) {
      items += "，" + clauses.remove(at: at + 1).text
    }
    guard items.count >= 4 else { return [:] }
    return [.result: Clause.joined(clauses), .next: items]
  }

  private static let signs: SearchWords = ["明年"]
  private static let passed: SearchWords = ["通过", "审议通过", "讨论通过", "表决通过", "会议通过"]
}
