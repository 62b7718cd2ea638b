import TextCore

/// Finds words that say a thing is still to come, in the text of a task that its state calls done.
///
/// 拟 计划 待 尚未 and their like, as predicates: not within 接待 等待 工作计划 计划生育 虚拟 拟定 and so on.
enum PendingWords {
  private static let always = ["尚未", "暂未", "还未", "仍未", "未完成"]

  /// What may not stand before or behind 待 for it to be a predicate.
  private static let beforeWait = Set<Unicode.Scalar>("接等对招看期优善虐交慢厚亏款我可相坐宽".unicodeScalars)
  private static let behindWait = Set<Unicode.Scalar>("遇业岗人命客".unicodeScalars)
  private static let behindDraft = Set<Unicode.Scalar>("定订写稿任人就制声态合".unicodeScalars)
  private static let behindPlan = Set<Unicode.Scalar>("生外内书表性单方任安经投项指管数总目要和与及、，。；）”".unicodeScalars)
  private static let adverbs = Set<Unicode.Scalar>("现还均仍正尚已并也将且后前期年月日底".unicodeScalars)

  /// The word, or nil. The bytes are a cell's.
  static func find(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    guard mayHold(text) else { return nil }
    let words = String(decoding: text, as: UTF8.self)
    // 质保金待一年后支付 is a term of the contract.
    let scalars = Array((words.contains("质保金") ? withoutBond(words) : words).unicodeScalars)
    for at in scalars.indices {
      if let word = word(scalars, at), !isOfNextYear(scalars, at) { return word }
    }
    return nil
  }

  /// Whether a plan in a longer tale of what was done is one for the next year, and of a deed of its own: 明年拟增加班主任专题, 锅炉房计划明年改为空气能.
  /// What is to be finished or begun then is not done.
  private static func isOfNextYear(_ text: [Unicode.Scalar], _ at: Int) -> Bool {
    guard text[at] == "拟" || text[at] == "计", text[..<at].count(where: isMark) >= 3,
      text[..<at].contains(where: { (0x30...0x39).contains($0.value) })
    else { return false }
    let clause = clause(text, at)
    // 拟明年外包一部分 is what the task itself waits for.
    if clause.hasPrefix("拟") || clause.hasPrefix("计划") { return false }
    guard let next = ["明年", "来年", "下年"].lazy.compactMap({ clause.place(of: $0) }).first else { return false }
    let rest = clause[next.upperBound...]
    return rest.count >= 3 && !finishings.contains { rest.hasSuffix($0) }
  }

  /// The clause that a place stands in.
  private static func clause(_ text: [Unicode.Scalar], _ at: Int) -> String {
    let start = text[..<at].lastIndex(where: isMark).map { $0 + 1 } ?? 0
    return String(scalars: text[start..<(text[at...].firstIndex(where: isMark) ?? text.count)])
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool { "，,；;。".unicodeScalars.contains(scalar) }

  /// Whether what is waited for is that others confirm the work, or that it shows: 核定, 认定, 观察.
  private static func isOfOthers(_ text: [Unicode.Scalar], _ at: Int) -> Bool {
    let clause = clause(text, at)
    return clause.count <= 14 && ["核定", "认定", "观察", "显现", "检验"].contains { clause.hasSuffix($0) }
  }

  private static let finishings = [
    "开工", "动工", "完工", "竣工", "完成", "建成", "交付", "投用", "启用", "上线", "验收", "通车", "启动", "实施", "开业", "搬迁",
  ]

  private static func withoutBond(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false) { "，,；;。".contains($0) }.filter { !$0.contains("质保金") }
      .joined(separator: "，")
  }

  /// Whether any of the words is there at all: most texts hold none, and are done with here.
  private static func mayHold(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = 0
    while at + 2 < text.count {
      let byte = text[at]
      guard byte >= 0xE0 else {
        at += byte < 0xC0 ? 1 : 2
        continue
      }
      switch UInt32(byte) << 16 | UInt32(text[at + 1]) << 8 | UInt32(text[at + 2]) {
      // 拟 待 计 尚 未 暂 还 仍
      case 0xE68B9F, 0xE5BE85, 0xE8AEA1, 0xE5B09A, 0xE69CAA, 0xE69A82, 0xE8BF98, 0xE4BB8D: return true
      default: at += byte < 0xF0 ? 3 : 4
      }
    }
    return false
  }

  /// Whether what was planned is reached by the number of the next clause: `计划6场，实际开展8场`.
  private static func isReached(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let clauses = text.split(maxSplits: 2) { "，,；;。".unicodeScalars.contains($0) }
    guard clauses.count > 1, let planned = number(clauses[0]), let reached = number(clauses[1]) else { return false }
    // 计划3个，建成3个: whatever was done, counted in the same unit, and nothing that is left.
    let isDone = clauses[1].contains { "完实已到开举".unicodeScalars.contains($0) }
    let isCounted =
      unit(clauses[0]) != nil && unit(clauses[0]) == unit(clauses[1])
      && !clauses[1].contains { "剩差未没欠缺还再拟争余待预".unicodeScalars.contains($0) }
    return (isDone || isCounted) && reached >= planned
  }

  /// Whether what was planned is reached by the number ahead of it: `通行费7915万元，计划7700万元`.
  private static func isPassed(_ plan: ArraySlice<Unicode.Scalar>, by before: ArraySlice<Unicode.Scalar>) -> Bool {
    let isMark = { (scalar: Unicode.Scalar) in "，,；;。（(".unicodeScalars.contains(scalar) }
    let aim = plan.prefix { !isMark($0) }
    guard let clause = before.split(whereSeparator: isMark).last, let planned = number(aim),
      let reached = number(clause)
    else { return false }
    return unit(aim) != nil && unit(aim) == unit(clause) && reached >= planned
      && !clause.contains { "剩差未没欠缺还再拟争余待预".unicodeScalars.contains($0) }
  }

  /// What the first number is counted in: its one character.
  private static func unit(_ clause: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
    let isDigit = { (scalar: Unicode.Scalar) in scalar.value >= 0x30 && scalar.value <= 0x39 || scalar == "." }
    return clause.drop { !isDigit($0) }.drop(while: isDigit).first
  }

  /// The first number in figures.
  private static func number(_ clause: ArraySlice<Unicode.Scalar>) -> Double? {
    let isDigit = { (scalar: Unicode.Scalar) in scalar.value >= 0x30 && scalar.value <= 0x39 || scalar == "." }
    let digits = clause.drop { !isDigit($0) }.prefix(while: isDigit)
    return Double(String(scalars: digits))
  }

  private static func word(_ text: [Unicode.Scalar], _ at: Int) -> String? {
    let before = at > 0 ? text[at - 1] : nil
    let behind = at + 1 < text.count ? text[at + 1] : nil
    switch text[at] {
    case "待":
      if let before, beforeWait.contains(before) { return nil }
      guard let behind, !behindWait.contains(behind) else { return nil }
      // 12月底数待审计 and 待核 say of a number that it is preliminary, and nothing of the work.
      if behind == "核" || behind == "审", at + 2 < text.count ? text[at + 2] == "计" || behind == "核" : behind == "核" {
        return nil
      }
      // 2户风险已消除，待明年1月镇里核定: what was done waits for others to confirm it, or to show.
      if text[..<at].contains(where: { (0x30...0x39).contains($0.value) }), isOfOthers(text, at) { return nil }
      return "待"
    case "拟":
      guard headsClause(before), let behind, !behindDraft.contains(behind), !ProposedCount.isTold(text[at...]) else {
        return nil
      }
      return "拟"
    case "计" where behind == "划":
      guard headsClause(before), at + 2 < text.count, !behindPlan.contains(text[at + 2]), !isReached(text[at...]),
        !isPassed(text[at...], by: text[..<at])
      else { return nil }
      // 通过明年计划：改厕扫尾、修机井2眼: a meeting passed it.
      if clause(text, at).prefix(6).contains("通过") { return nil }
      // 完成年计划5500万元的104.2%.
      if before == "年", at > 1, "成达占按照对为了".unicodeScalars.contains(text[at - 2]) { return nil }
      return "计划"
    default:
      return always.first { text[at...].starts(with: $0.unicodeScalars) }
    }
  }

  /// Whether a clause begins behind a scalar: a mark, a blank, the head of the text, an adverb or a time.
  private static func headsClause(_ before: Unicode.Scalar?) -> Bool {
    guard let before else { return true }
    return adverbs.contains(before) || TextFold.isBlank(before)
      || "，。；、：！？（）()“”《》,.;:!?—…".unicodeScalars.contains(before)
  }
}
