/// The words that offices write for how far a task is.
package enum StateVocabulary {
  private static let table: [(TaskState, [String])] = [
    (
      .done,
      [
        "已完成", "完成", "已办结", "办结", "达成", "已达成", "全部完成", "已全部完成", "按时完成", "按期完成", "如期完成", "提前完成",
        "圆满完成", "是", "√", "✓", "✔", "☑", "✅", "100%", "1", "完成率100%", "完成100%", "已完成100%", "1.0", "y", "yes",
        "true", "done",
      ]
    ),
    (
      .ongoing,
      [
        "进行中", "推进中", "正在推进", "正在进行", "处理中", "办理中", "实施中", "部分达成", "部分完成", "基本完成", "持续推进", "持续进行中",
        "正在办理", "正在实施", "有序推进", "长期坚持", "延期后再进行", "ongoing", "inprogress",
      ]
    ),
    (
      .notDone,
      [
        "未完成", "尚未完成", "未启动", "未开始", "未达成", "未办结", "否", "×", "✗", "✘", "☒", "☐", "❌", "0%", "已延期", "延期",
        "已逾期",
        "逾期", "滞后", "n", "no", "false", "todo",
      ]
    ),
    (.cancelled, ["已取消", "取消", "cancelled", "canceled"]),
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
  /// word (`☑已完成`, `【已完成】`) too. A percentage alone, or behind 完成 or 完成率, is done at 100 %, not
  /// done at 0 % and ongoing between.
  package static func state(of text: some StringProtocol) -> TaskState {
    var word = TextFold.fold(text).lowercased()
    while let last = word.last, "。.;；,，!！".contains(last), word.count > 1 { word.removeLast() }
    if let known = byWord[word] { return known }
    if let first = word.first, let last = word.last, "([【〔".contains(first), ")]】〕".contains(last) {
      word = String(word.dropFirst().dropLast())
    } else if let first = word.first, "√✓✔☑✅×✗✘☒☐❌".contains(first), word.count > 1 {
      let rest = String(word.dropFirst())
      // Mark and word must agree: ×已完成 is no statement.
      guard let marked = byWord[String(first)], let named = byWord[rest], marked == named else {
        return .unknown
      }
      return named
    }
    if let known = byWord[word] { return known }
    return percentage(word) ?? .unknown
  }

  private static func percentage(_ word: String) -> TaskState? {
    guard word.hasSuffix("%") else { return nil }
    var digits = Substring(word.dropLast())
    for head in ["已完成", "完成率", "完成度", "完成", "进度"] where digits.hasPrefix(head) {
      digits = digits.dropFirst(head.count)
      break
    }
    guard let number = ExactNumber(digits), number <= ExactNumber(100) else { return nil }
    return number == ExactNumber(100) ? .done : number == ExactNumber(0) ? .notDone : .ongoing
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
