import Records
import TextCore

/// A column that holds problems and next steps in one (存在问题/下一步) is where a clerk puts whatever else there is to say: 全年数见12月,
/// 上年就业率95.8%, 含线上. What neither lacks nor is planned is a remark of its row, and is read as one.
enum ProblemRemarks {
  /// The rows with such sentences among their remarks.
  static func read(_ records: [TaskRecord]) -> [TaskRecord] {
    records.map { $0.problemIsRemark ? moved($0) : counted($0) ?? $0 }
  }

  /// 播放数平台口径 under 问题原因: what only says how a number was come by is a remark wherever it stands; nil of any other row.
  private static func counted(_ record: TaskRecord) -> TaskRecord? {
    guard !record.isEmpty(.problem), case let cell = record.problem, cell.count <= 16, cell.hasSuffix("口径") else {
      return nil
    }
    let note = [record.note, cell].filter { !$0.isEmpty }.joined(separator: "；")
    return record.reading([.problem: "", .note: note])
  }

  private static func moved(_ record: TaskRecord) -> TaskRecord {
    let cell: Meaning = record.isEmpty(.problem) ? .next : .problem
    guard !record.isEmpty(cell) else { return record }
    let sentences = parted(Clause.split(MarkWidth.widened(record.text(cell))))
    let remarks = sentences.filter { isRemark($0) }
    guard !remarks.isEmpty else { return record }
    func joined(_ some: [[Clause]]) -> String { Clause.joined(some.flatMap { $0 }) }
    let note = [record.note, joined(remarks)].filter { !$0.isEmpty }.joined(separator: "；")
    return record.reading([cell: joined(sentences.filter { !isRemark($0) }), .note: note])
  }

  /// The sentences of a cell's clauses.
  static func parted(_ clauses: [Clause]) -> [[Clause]] {
    var out: [[Clause]] = []
    for clause in clauses {
      if clause.mark == "，", !out.isEmpty { out[out.count - 1].append(clause) } else { out.append([clause]) }
    }
    return out
  }

  /// Whether a sentence says of the row or its numbers what they are, and of nothing that is open.
  private static func isRemark(_ sentence: [Clause]) -> Bool {
    let texts = sentence.map(\.text)
    if texts.contains(where: { FileNotes.isOne($0) || NoteReading.isMark($0) || !RemarkBan.all(in: $0).isEmpty }) {
      return true
    }
    // 余下的是住址变更，9月补完.
    if let last = texts.last, isOver(last) { return true }
    // 目标80家，缺6家: what was aimed at is held against what came of it.
    if texts.count > 1, StatedGaps.aim(texts[0]) != nil { return true }
    // 草莓季前再抽一轮 says what one means to do.
    if sentence.indices.contains(where: { ProblemHalves.isAct(sentence, $0) }) { return false }
    return !texts.contains { clause in
      if ClauseSense.isPlan(clause, year: nil) || clause.hasPrefix("拟") || clause.hasPrefix("20") { return true }
      if clause.starts(withOneOf: ["上年", "去年", "其余", "另", "余下"]) { return ClauseSense.isOpen(clause) }
      return !clause.ends(inOneOf: goals)
        && (ClauseSense.isOpen(clause) || LackForm.isGround(clause) || clause.holds(oneOf: weak))
        || !clause.hasDigit && clause.starts(withOneOf: acts)
    }
  }

  /// 9月补完: a month of the year and a deed that ended.
  private static func isOver(_ clause: String) -> Bool {
    guard let (before, time, deed) = TimePhrase.split(clause), before.count <= 4, time.hasDigit, time.hasSuffix("月"),
      !time.holds("年")
    else { return false }
    return (2...5).contains(deed.count) && deed.ends(inOneOf: ["完", "好", "齐", "办结", "到位", "完成", "解决", "整改", "补上"])
  }

  private static let goals: SearchWords = ["省了钱", "省钱", "减少", "不变"]
  private static let weak: SearchWords = [
    "薄", "怕", "兼", "仅", "只有", "只能", "老化", "陈旧", "漏", "简单", "单一", "拥挤", "低", "差", "旧", "高", "大", "多", "问题", "困难", "风险",
    "压力",
    "矛盾",
  ]
  /// What one means to do, said as a deed.
  private static let acts: SearchWords = [
    "加强", "继续", "推进", "推动", "完善", "加大", "加快", "争取", "组织", "开展", "做好", "抓好", "督促", "协调", "申请", "补", "增加", "提高", "提升",
    "建立",
    "修订", "健全", "落实", "跟踪", "对接", "再", "尽快", "抓紧", "持续", "进一步", "优化", "强化", "探索", "扩大", "培训", "聘", "招", "联系", "向", "与",
  ]
}
