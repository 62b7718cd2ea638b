import Records
import TextCore

/// Parts what is meant for next year from what a row's result tells: 外出培训87人次…，明年拟增加班主任专题 and 锅炉房计划明年改为空气能，正在测算费用. The
/// clerk's own clauses go to the row's next steps, so that 打算 has them and the chapters keep what was done.
enum PlansInTale {
  /// The row with its plans among its next steps; nil where it tells of none, or of nothing else.
  static func read(_ record: TaskRecord, _ year: Int?) -> TaskRecord? {
    guard record.state == .done, record.isEmpty(.next), mayHold(record, year), ClosingRow(record, 0, year: year) == nil
    else { return nil }
    let clauses = Clause.split(MarkWidth.widened(record.result))
    var taken: Set<Int> = []
    var start = 0
    while start < clauses.count {
      var end = start + 1
      while end < clauses.count, clauses[end].mark == "，" { end += 1 }
      if let first = (start..<end).first(where: { $0 > 0 && isPlan(clauses[$0].text, year) }) {
        taken.formUnion(first..<end)
      }
      start = end
    }
    let kept = clauses.indices.filter { !taken.contains($0) }.map { clauses[$0] }
    guard !taken.isEmpty, kept.contains(where: { $0.hasNumber || $0.text.count >= 6 }) else { return nil }
    let plans = clauses.indices.filter(taken.contains).map { clauses[$0] }
    return record.reading([.result: Clause.joined(kept), .next: Clause.joined(plans)])
  }

  private static func mayHold(_ record: TaskRecord, _ year: Int?) -> Bool {
    guard !record.isEmpty(.result) else { return false }
    var may = false
    record.withBytes(of: .result) { may = signs.isIn($0) }
    return may || year.map { record.result.holds("\($0 + 1)年") } ?? false
  }

  /// Whether a clause says what is meant for next year: by its head, or behind a short subject (锅炉房计划明年改为空气能).
  private static func isPlan(_ clause: String, _ year: Int?) -> Bool {
    guard !clause.ends(inOneOf: effective), !clause.hasSuffix("了"), !clause.hasPrefix("已") else { return false }
    let clause = clause.withoutHead(of: ["建议"])
    for head in heads + (year.map { ["\($0 + 1)年"] } ?? []) where clause.hasPrefix(head) {
      let rest = clause.dropFirst(head.count).description
      return !rest.hasPrefix("度") && (rest.starts(withOneOf: deeds) || date(of: rest).map { $0.count >= 2 } ?? false)
        && !rest.holds("已")
    }
    guard let plan = clause.place(of: "计划明年") ?? clause.place(of: "拟明年") ?? clause.place(of: "打算明年") else {
      return false
    }
    let subject = clause[..<plan.lowerBound]
    return subject.count <= 8 && subject.allSatisfy(Punctuation.isHan)
  }

  /// What stands behind the date at the head of a text: 接进来 of 6月底前接进来.
  private static func date(of text: String) -> String? {
    guard
      text.first?.isDigit == true || text.starts(withOneOf: ["上半年", "下半年", "一季度", "二季度", "三季度", "四季度", "年初", "年底"]),
      let (before, time, deed) = TimePhrase.split(text), before.isEmpty, !time.isEmpty
    else { return nil }
    return deed
  }

  private static let signs: SearchWords = ["明年", "来年", "下年", "下一步", "下步"]
  private static let heads = ["明年", "来年", "下年度", "下一年", "下年", "下一步", "下步"]
  /// What takes effect with the new year was decided in this one.
  private static let effective: SearchWords = ["起施行", "起执行", "起实施", "起调", "起调整", "起生效", "施行", "生效", "再看", "再说"]
  /// What a plan begins with behind its year; 明年预算编制完成 and 2026年项目储备12个 tell what was done for it.
  private static let deeds: SearchWords = [
    "再", "继续", "接着", "拟", "计划", "打算", "准备", "争取", "力争", "要", "将", "想", "考虑", "重点", "着力", "全面", "逐步", "进一步", "尽快", "抓紧",
    "建", "办",
    "开", "招", "补", "增", "扩", "推", "改", "更换", "换", "上", "抓", "做", "组织", "启动", "申报", "申请", "与", "和", "跟", "对", "把", "按",
    "向", "安排", "实施",
    "完善", "加强", "加大", "提高", "探索", "定向", "注意", "调整", "优化", "引进", "采购", "购置", "聘", "选派", "每", "还要", "试点", "制定", "出台",
    "落实", "解决",
    "整改", "修", "研究", "协调", "借", "联合", "会同", "从", "给", "为",
  ]
}
