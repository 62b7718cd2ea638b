import Records
import TextCore

/// Results that say no more than the task does: that it was done, how often, or only a number.
struct EmptyResult: Sendable {
  let wordbook: Wordbook

  /// Whether a cleaned result tells nothing beside its task's name and its quantities: how often a thing was done
  /// (每月一次) is told where no number tells it.
  func says(_ text: String, nothingBeside task: String, stem: String, isCounted: Bool) -> Bool {
    if text.isEmpty || text == task || text == stem { return true }
    guard text.count <= 24 else { return false }
    let (bare, period) = PeriodStem.parts(text)
    if bare == stem, !PeriodStem.isCount(period) { return true }
    var body = Substring(text)
    for head in ["已全部", "已经", "已", "均已", "全部"] where body.hasPrefix(head) {
      body = body.dropFirst(head.count)
      break
    }
    if body.count <= 3, task.holds(body) || Self.done.contains(body) { return true }
    if Wordbook.lightVerbs.contains(String(body)) { return true }
    return isCounted && isRhythm(text)
  }

  /// What clerks say for 已完成.
  private static let done: WordSet = [
    "完", "完了", "了了", "结了", "办完", "搞完", "弄完", "做完", "办完了", "搞完了", "弄完了", "做完了", "搞定", "完事", "完事了", "弄好了", "搞好了", "办好了",
    "已完", "已结",
  ]

  /// Whether a text says only how often: 每月一次, 每周1次.
  func isRhythm(_ text: String) -> Bool {
    guard text.count <= 7, text.hasPrefix("每"), text.hasSuffix("次") else { return false }
    return text.dropFirst().allSatisfy { "年月周日天季度半两个至少一1各".contains($0) || $0 == "次" }
  }

  /// The quantities of a result that is nothing but quantities (`1次`), or nil where it is prose.
  /// `8个支部` of 支部换届 is one as well: the noun is the task's.
  func quantities(_ text: String, of task: String = "") -> [Quantity]? {
    guard text.count <= 12, text.first?.isDigit == true else { return nil }
    let found = QuantityParser.parse(text)
    // 3批15人.
    if found.count > 1, found.count <= 3, found.map(\.text).joined() == text,
      found.allSatisfy({ $0.isAddable && $0.label.isEmpty && $0.tail.isEmpty })
    {
      return found
    }
    guard let first = found.first, found.count == 1, first.text == text, first.isAddable,
      first.tail.isEmpty || first.tail.count >= 2 && task.hasPrefix(first.tail), first.label.isEmpty
    else { return nil }
    return found
  }
}
