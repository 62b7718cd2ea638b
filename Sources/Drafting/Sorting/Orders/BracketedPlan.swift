import Records
import TextCore

/// A plan in the bracket behind the smaller number that came of it: 改造9座（计划10座，文化路那座因管线迁改未做）. It is read as 计划改造10座，改造9座，
/// 文化路那座因管线迁改未做, so that plan, number and reason are told one behind the other.
enum BracketedPlan {
  /// The result of a row so read; empty where it has no such bracket.
  static func read(_ record: TaskRecord) -> [Meaning: String] {
    guard !record.isEmpty(.result), record.result.holds("计划"), case let text = MarkWidth.widened(record.result) else {
      return [:]
    }
    var clauses = Clause.split(text)
    var isRead = false
    for at in clauses.indices {
      guard let parted = parted(clauses[at].text) else { continue }
      clauses[at].text = parted
      isRead = true
    }
    return isRead ? [.result: Clause.joined(clauses)] : [:]
  }

  /// Nil of any other clause, and where as much came about as was planned.
  static func parted(_ clause: String) -> String? {
    guard clause.hasSuffix("）"), let open = clause.lastIndex(of: "（"), case let told = clause[..<open],
      case let inside = clause[clause.index(after: open)...].dropLast(),
      let head = ["原计划", "年初计划", "计划"].first(where: { inside.hasPrefix($0) }),
      case let aside = inside.dropFirst(head.count), let stop = aside.firstIndex(of: "，") ?? Optional(aside.endIndex),
      let aim = QuantityParser.parse(String(aside[..<stop])).first, aim.amount() == String(aside[..<stop]),
      case let lead = told.prefix(while: { !$0.isDigit }), (2...6).contains(lead.count),
      lead.allSatisfy(Punctuation.isHan),
      let came = QuantityParser.parse(String(told.dropFirst(lead.count))).first,
      came.amount() == String(told.dropFirst(lead.count)), came.unit == aim.unit, came.value < aim.value
    else { return nil }
    // 4户长期在外 says why no more was to be done.
    let why = aside[stop...]
    guard why.contains(where: { "未没".contains($0) }) else { return nil }
    return "计划" + lead + aim.amount() + "，" + told + why
  }
}
