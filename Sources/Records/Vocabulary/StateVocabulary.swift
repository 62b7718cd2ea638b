import TextCore

/// The words that offices write for how far a task is.
package enum StateVocabulary {
  private static let table: [(TaskState, [String])] = [
    (
      .done,
      [
        "已完成", "完成", "已办结", "办结", "达成", "已达成", "全部完成", "已全部完成", "按时完成", "按期完成", "如期完成", "提前完成",
        "圆满完成", "超额完成", "已超额完成", "高质量完成", "顺利完成", "已圆满完成", "已按期完成", "已按时完成", "已如期完成", "已提前完成", "完成较好",
        "已办", "已结", "已办理", "办理完毕", "已办理完毕", "已完结", "完结", "已结项", "结项", "已销号", "销号", "已落实", "已落实到位", "落实到位",
        "完毕", "已完毕", "已验收", "已完成验收", "是", "√", "✓", "✔", "☑", "✅", "100%", "1", "完成率100%", "完成100%", "已完成100%", "1.0",
        "y", "yes",
        "true", "done", "t", "completed", "complete", "finished", "v", "100",
      ]
    ),
    (
      .ongoing,
      [
        "进行中", "推进中", "正在推进", "正在进行", "处理中", "办理中", "实施中", "部分达成", "部分完成", "基本完成", "持续推进", "持续进行中",
        "正在办理", "正在实施", "有序推进", "长期坚持", "延期后再进行", "正常推进", "按计划推进", "按序时推进", "按序时进度推进", "序时推进", "达到序时进度", "稳步推进", "加快推进",
        "正在开展",
        "开展中", "已启动", "启动", "在办", "正在落实", "落实中", "正在实施中", "正在推进中", "有序推进中", "持续开展", "持续推进中",
        "持续进行", "常态化推进", "常态化开展", "长期推进", "长期任务", "基本办结", "基本达成", "部分办结", "大部分完成", "已部分完成", "已基本完成",
        "ongoing", "inprogress", "doing", "started",
      ]
    ),
    (
      .notDone,
      [
        "未完成", "尚未完成", "未启动", "未开始", "未达成", "未办结", "否", "×", "✗", "✘", "☒", "☐", "❌", "0%", "已延期", "延期",
        "已逾期",
        "逾期", "滞后", "未开展", "尚未开展", "尚未启动", "尚未开始", "没有完成", "没完成", "未落实", "未办理", "未办", "未实施", "未推进", "待办", "待启动",
        "待开展", "进度滞后", "推迟", "暂缓", "0", "0.0", "f", "notdone", "notstarted", "n", "no", "false", "todo", "pending",
      ]
    ),
    (.cancelled, ["已取消", "取消", "已终止", "终止", "中止", "已中止", "作废", "不再实施", "不再开展", "撤销", "已撤销", "cancelled", "canceled"]),
  ]

  private static let byWord: [String: TaskState] = {
    var out: [String: TaskState] = [:]
    for (state, words) in table { for word in words { out[word] = state } }
    return out
  }()

  /// The words of a state, as a table for people; the first is the one that messages propose.
  package static func words(_ state: TaskState) -> [String] {
    table.first { $0.0 == state }?.1 ?? []
  }

  /// The state that a cell names, `unknown` for a blank one and for any word that is not known.
  ///
  /// White space, full-width letters and a mark at the end are folded; brackets and a mark of choice before a
  /// word (`☑已完成`, `【已完成】`) too. A percentage alone or behind 完成 or 完成率, or a number as spreadsheets
  /// hold one (0.85), is done at 100 %, not done at 0 % and ongoing between. What a state says in brackets may
  /// date it (`已完成（2023年5月）`) but not take back what it says (`已完成（部分）` is unknown). Of several
  /// clauses all must agree, but that what is done may go on: `已完成，持续推进` is done.
  /// - Parameter byStem: whether words that no list has are read by their stems (`没办完`), as in a column of states;
  ///   in prose 长期坚持 and its like say nothing of a state.
  package static func state(of text: some StringProtocol, byStem: Bool = false) -> TaskState {
    var word = TextFold.fold(text).lowercased()
    while let last = word.last, ends.contains(last), word.count > 1 { word.removeLast() }
    guard word.count <= 60 else { return .unknown }
    if let known = single(word) ?? (byStem ? StateStems.state(of: word) : nil) { return known }
    let clauses = word.split(whereSeparator: { "，,；;、。".contains($0) })
    guard clauses.count > 1 else { return .unknown }
    return together(
      clauses.filter { !isDate($0) }.map { clause in
        single(String(clause)) ?? (byStem ? StateStems.state(of: String(clause)) : nil) ?? .unknown
      })
  }

  private static let ends = Set<Character>("。.;；,，!！")

  /// The state that clauses name together.
  private static func together(_ clauses: [TaskState]) -> TaskState {
    guard let first = clauses.first else { return .unknown }
    if clauses.allSatisfy({ $0 == first }) { return first }
    if clauses.allSatisfy({ $0 == .ongoing || $0 == .notDone }) { return .ongoing }
    return first == .done && clauses.dropFirst().allSatisfy { $0 == .done || $0 == .ongoing } ? .done : .unknown
  }

  /// The state of one clause, nil where it names none.
  private static func single(_ text: String) -> TaskState? {
    var word = text
    if let known = byWord[word] { return known }
    if let first = word.first, let last = word.last, "([【〔".contains(first), ")]】〕".contains(last) {
      word = String(word.dropFirst().dropLast())
      if let known = byWord[word] { return known }
    } else if let first = word.first, "√✓✔☑✅×✗✘☒☐❌".contains(first), word.count > 1 {
      // Mark and word must agree: ×已完成 is no statement.
      guard let marked = byWord[String(first)], let named = single(String(word.dropFirst())), marked == named
      else { return nil }
      return named
    }
    if let open = word.firstIndex(where: { "([【〔".contains($0) }), let last = word.last, ")]】〕".contains(last) {
      let inside = word[word.index(after: open)...].dropLast()
      guard let named = single(String(word[..<open])), agrees(inside, named) else { return nil }
      return named
    }
    return number(word) ?? dated(word)
  }

  /// Whether what stands in brackets behind a state leaves it as it is.
  private static func agrees(_ inside: Substring, _ state: TaskState) -> Bool {
    if let named = single(String(inside)) { return named == state }
    return !inside.contains { "未待尚除仅不部基拟划缺差欠剩余%半".contains($0) }
  }

  /// `2023年5月已完成`: a date before a word that says itself that the thing is done.
  private static func dated(_ word: String) -> TaskState? {
    for done in ["已完成", "已办结", "已达成", "已全部完成", "已落实"] where word.hasSuffix(done) {
      let date = word.dropLast(done.count)
      if isDate(date) { return .done }
    }
    return nil
  }

  private static func isDate(_ word: Substring) -> Bool {
    guard let last = word.last, "年月日号旬度0123456789".contains(last), word.contains(where: \.isNumber) || last != "度"
    else { return false }
    return DateParser.parse(String(word), year: 2000) != nil && !word.allSatisfy { $0.isNumber || $0 == "." }
  }

  /// `85%`, `完成率85%`, `0.85`, `85`: a share of the whole. Numbers beyond it are none.
  private static func number(_ word: String) -> TaskState? {
    var digits = Substring(word)
    let isPercent = digits.last == "%"
    if isPercent { digits = digits.dropLast() }
    for head in ["已完成", "完成率", "完成度", "完成进度", "完成比例", "工作进度", "总进度", "完成", "进度", "约"] where digits.hasPrefix(head) {
      guard isPercent else { return nil }
      digits = digits.dropFirst(head.count).drop { ":：达到约为".contains($0) }
      break
    }
    guard let number = ExactNumber(digits), number <= ExactNumber(100) else { return nil }
    if number == ExactNumber(0) { return .notDone }
    if number == ExactNumber(100) || !isPercent && number == ExactNumber(1) { return .done }
    // 1.5 is neither a share of one nor a percentage that people write.
    if !isPercent, number.scale > 0, ExactNumber(1) < number { return nil }
    return .ongoing
  }
}

/// The marks by which a ledger picks out what matters.
enum HighlightVocabulary {
  private static let yes: Set<String> = [
    "是", "√", "✓", "✔", "☑", "✅", "★", "☆", "重点", "亮点", "1", "y", "yes", "true", "有", "重点工作", "重要",
  ]
  private static let no: Set<String> = [
    "", "否", "×", "✗", "✘", "☒", "☐", "0", "n", "no", "false", "无", "一般", "非重点", "普通", "常规", "-", "—", "/",
    "不是",
  ]

  /// Whether a cell marks its record, nil where it is no mark that we know.
  static func isMarked(_ text: some StringProtocol) -> Bool? {
    let word = TextFold.fold(text).lowercased()
    if no.contains(word) { return false }
    if yes.contains(word) || word.allSatisfy({ "★☆*".contains($0) }) { return true }
    return nil
  }
}
