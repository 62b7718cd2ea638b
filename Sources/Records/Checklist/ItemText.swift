import TextCore

/// What the line of a task says by itself: the task, what came of it, and how far it is.
struct ItemText {
  /// The task, without what follows its colon.
  let task: String
  /// What follows the colon; "" where it is only the word of the state.
  let result: String
  /// The whole text, without signs.
  let whole: String
  /// How far it is, nil where no sign says it.
  let mark: ChecklistMark.Found?
  /// Whether a star stands before it.
  let isStarred: Bool
  /// Whether a colon stands at its end.
  let endsWithColon: Bool
  /// The name and text, where a name stands before a colon.
  let named: (head: String, tail: String)?

  /// What a line behind its bullet or number says; nil where there is nothing but signs.
  init?(_ line: String, in marker: ChecklistLine.Marker) {
    var text = line
    // - 1. 任务, - - 任务
    let inner = ChecklistLine(text, number: 0)
    if case .listed(let second) = inner.shape, second != .bullet || marker == .bullet, !inner.text.isEmpty {
      text = inner.text
    }
    var mark = ChecklistMark.leading(&text)
    var isStarred = false
    while let star = text.unicodeScalars.first, "★☆⭐".unicodeScalars.contains(star) {
      isStarred = true
      text = TextFold.trimmed(Substring(text.unicodeScalars.dropFirst()))
    }
    text = InlineText.plain(text)
    if mark == nil { mark = ChecklistMark.leading(&text) }
    if text.hasPrefix("~~"), text.hasSuffix("~~"), text.utf8.count > 4 {
      // Struck out: done to one, dropped to another, so that the cell holds no state we know.
      text = String(text.dropFirst(2).dropLast(2))
      mark = ChecklistMark.Found(state: (mark?.state ?? "") + "（有删除线）")
    }
    mark = Self.ended(&text, mark)
    guard !text.isEmpty else { return nil }
    let split = TaskColon.task(text)
    var result = split?.tail ?? ""
    if !result.isEmpty, ChecklistMark.isStateWord(result) {
      if mark == nil { mark = ChecklistMark.Found(state: result) }
      if let mark, StateVocabulary.state(of: mark.state) == StateVocabulary.state(of: result) { result = "" }
    }
    task = split?.head ?? text
    self.result = result
    whole = text
    self.mark = mark
    self.isStarred = isStarred
    endsWithColon = split?.tail.isEmpty == true
    named = TaskColon.split(text)
  }

  /// The sign at the end with that at the head. Where they disagree the words stay in the text, and the cell
  /// holds both, which is no state.
  private static func ended(_ text: inout String, _ start: ChecklistMark.Found?) -> ChecklistMark.Found? {
    let before = text
    guard let end = ChecklistMark.trailing(&text) else { return start }
    guard let start, StateVocabulary.state(of: start.state) != StateVocabulary.state(of: end.state) else {
      return end
    }
    text = before
    return ChecklistMark.Found(state: "\(start.state)（\(end.state)）", more: start.more)
  }
}
