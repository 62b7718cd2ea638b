import Records
import TextCore

/// What a column of problems tells that is over: 石塘村党组织列为软弱涣散，10月经县委组织部验收已摘帽 beside 2个村阵地偏旧. It goes to what
/// was done, and what is left in the column is what falls short.
enum SettledProblem {
  /// The rows with such clauses behind their results.
  static func read(_ records: [TaskRecord]) -> [TaskRecord] {
    records.map { record in
      if let told = counted(record) { return told }
      guard mayHold(record), let (open, settled) = parted(record.problem) else { return record }
      let result = record.result
      let isEnded = result.last.map { "。；！".contains($0) } ?? true
      return record.reading([.problem: open, .result: result + (isEnded ? "" : "。") + settled + "。"])
    }
  }

  /// 异地查档已办46件 behind 与省内平台对接, in a column of next steps: what is counted as done is a result; nil of any other row.
  private static func counted(_ record: TaskRecord) -> TaskRecord? {
    guard !record.isEmpty(.next), !record.isEmpty(.result), record.next.holds("已") else { return nil }
    let clauses = Clause.split(MarkWidth.widened(record.next))
    let done = Set(clauses.indices.dropFirst().filter { isCounted(clauses[$0].text) })
    guard !done.isEmpty else { return nil }
    func told(_ wanted: (Int) -> Bool) -> String { Clause.joined(clauses.indices.filter(wanted).map { clauses[$0] }) }
    let isEnded = record.result.last.map { "。；！".contains($0) } ?? true
    return record.reading([
      .next: told { !done.contains($0) }, .result: record.result + (isEnded ? "" : "。") + told(done.contains) + "。",
    ])
  }

  /// 异地查档已办46件, and not 已列入2026年计划, 已完成80%.
  private static func isCounted(_ clause: String) -> Bool {
    guard let place = clause.place(of: "已"), case let behind = clause[place.upperBound...],
      case let verb = behind.prefix(while: { !$0.isDigit }), (1...3).contains(verb.count),
      verb.allSatisfy(Punctuation.isHan),
      !verb.starts(withOneOf: ["列", "纳", "报", "申", "安排", "下达", "预"]),
      case let count = String(behind.dropFirst(verb.count)), UnfinishedWording.isBareCount(count),
      clause[..<place.lowerBound].count >= 3
    else { return false }
    return !clause.holds(oneOf: denials)
  }

  private static func mayHold(_ record: TaskRecord) -> Bool {
    guard !record.isEmpty(.problem), !record.isEmpty(.result) else { return false }
    var may = false
    record.withBytes(of: .problem) { may = signs.isIn($0) }
    return may
  }

  /// The clauses that are still open, and those that are over with what each goes on from; nil where nothing is over.
  static func parted(_ problem: String) -> (open: String, settled: String)? {
    let clauses = Clause.split(MarkWidth.widened(problem))
    var over: Set<Int> = []
    for at in clauses.indices where isSettled(clauses[at].text) {
      over.insert(at)
      if at > 0, clauses[at].mark == "，", !hasSubject(clauses[at].text) { over.insert(at - 1) }
    }
    guard !over.isEmpty else { return nil }
    func told(_ wanted: (Int) -> Bool) -> String { Clause.joined(clauses.indices.filter(wanted).map { clauses[$0] }) }
    let settled = told(over.contains)
    // 已整改到位 alone does not say what was.
    guard over.count > 1 || settled.count >= 8 else { return nil }
    return (told { !over.contains($0) }, settled)
  }

  /// Whether a clause says that a thing is over: 10月已摘帽, and not 2个已解决, which leaves others.
  private static func isSettled(_ clause: String) -> Bool {
    guard clause.first?.isDigit != true || clause.holds("月"), clause.ends(inOneOf: ends), !clause.holds(oneOf: denials),
      let place = clause.place(of: "已")
    else { return false }
    return clause[place.upperBound...].count <= 8
  }

  /// Whether a clause says of what it is: 去年通报的2个问题已整改到位, and not 10月经县委组织部验收已摘帽.
  private static func hasSubject(_ clause: String) -> Bool {
    guard let place = clause.place(of: "已"), case let before = clause[..<place.lowerBound], !before.isEmpty else {
      return false
    }
    return before.first?.isDigit == false
      && !before.starts(withOneOf: ["经", "均", "现", "目前", "年底", "后", "当月", "上半年", "下半年"])
  }

  private static let signs: SearchWords = ["已"]
  private static let ends: SearchWords = [
    "摘帽", "整改到位", "整改完成", "完成整改", "全部整改", "整改", "解决", "销号", "办结", "修复", "修好", "投产", "投用", "更换", "补齐", "补上", "纠正", "化解",
    "归还", "退场", "清退", "下架", "召回", "销毁", "返工",
    "拆除", "核减", "复检合格", "恢复",
  ]
  private static let denials: SearchWords = [
    "未", "没", "待", "部分", "多数", "仅", "只", "还", "尚", "申请", "要求", "督促", "责令", "约谈",
  ]
}
