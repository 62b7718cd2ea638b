import TextCore

/// How far a task is, as signs before and behind it say.
enum ChecklistMark {
  /// A state that a sign gives.
  struct Found: Equatable {
    /// The text for the cell of the state.
    var state: String
    /// What else stood in the same brackets.
    var more: [String] = []
    /// Whether programs differ in what the sign means.
    var isAmbiguous = false
  }

  static let done = "已完成"
  private static let notDone = "未完成"
  private static let ongoing = "进行中"
  private static let cancelled = "已取消"

  /// Takes the sign at the head of a text away: a box `[x]`, ☑, 【已完成】.
  ///
  /// In boxes: x X √ ✓ ✔ v are done, a blank is not done; / is ongoing, - and ~ are cancelled, as the task
  /// plug-ins of note programs and the task lists of code forges have it (- also means partly done
  /// elsewhere, so it is reported); > is put off, which is not done. Any other sign is kept as it is, which no
  /// state is.
  static func leading(_ text: inout String) -> Found? {
    let scalars = Array(text.unicodeScalars.prefix(20))
    guard let first = scalars.first else { return nil }
    if let state = symbols[first] {
      var length = 1
      while length < scalars.count, scalars[length].value == 0xFE0F { length += 1 }
      drop(length, &text)
      return Found(state: state)
    }
    guard let close = closing[first], let end = scalars.firstIndex(of: close) else { return nil }
    // [x](address) is a link.
    if first == "[", end + 1 < scalars.count, scalars[end + 1] == "(" { return nil }
    let inner = TextFold.trimmed(String(String.UnicodeScalarView(scalars[1..<end])))
    let isRound = first == "(" || first == "（"
    guard let found = boxed(inner, isRound: isRound) else { return nil }
    // An empty pair of round brackets at the very end of a text is no box.
    if isRound, scalars.count == end + 1 { return nil }
    drop(end + 1, &text)
    return found
  }

  private static let closing: [Unicode.Scalar: Unicode.Scalar] = [
    "[": "]", "【": "】", "［": "］", "(": ")", "（": "）", "〔": "〕",
  ]

  private static let symbols: [Unicode.Scalar: String] = [
    "☑": done, "✅": done, "√": done, "✓": done, "✔": done, "☐": notDone, "□": notDone, "⬜": notDone, "❌": notDone,
    "×": notDone, "✗": notDone, "✘": notDone, "☒": notDone, "⏳": ongoing, "🔄": ongoing, "🚧": ongoing,
  ]

  private static func boxed(_ inner: String, isRound: Bool) -> Found? {
    let scalars = Array(inner.unicodeScalars)
    if scalars.isEmpty { return Found(state: notDone) }
    if scalars.count == 1 || scalars.count == 2 && scalars[1].value == 0xFE0F {
      if let state = symbols[scalars[0]] { return Found(state: state) }
      if isRound { return nil }
      switch scalars[0] {
      case "x", "X", "v", "V", "ｘ", "Ｘ": return Found(state: done)
      case "/": return Found(state: ongoing)
      case "-", "~", "－", "～": return Found(state: cancelled, isAmbiguous: true)
      case ">": return Found(state: notDone)
      default: break
      }
      // 【1】 numbers a thing; any other sign is kept, and reported as no state.
      return scalars[0].value < 0x80 && !scalars[0].properties.isAlphabetic && !QuantityScan.isDigit(scalars[0])
        ? Found(state: inner) : nil
    }
    return isRound ? nil : words(inner)
  }

  /// Takes the sign at the end of a text away: （已完成）, （进行中，60%）, ✅.
  static func trailing(_ text: inout String) -> Found? {
    var end = text.unicodeScalars.endIndex
    var stops = 0
    while end > text.unicodeScalars.startIndex {
      let before = text.unicodeScalars.index(before: end)
      let scalar = text.unicodeScalars[before]
      guard TextFold.isBlank(scalar) || scalar.value == 0xFE0F || "。；;，,".unicodeScalars.contains(scalar) else {
        break
      }
      stops += 1
      guard stops < 8 else { return nil }
      end = before
    }
    guard end > text.unicodeScalars.startIndex else { return nil }
    let lastIndex = text.unicodeScalars.index(before: end)
    let last = text.unicodeScalars[lastIndex]
    if let state = symbols[last], last != "×", last != "□" {
      text = cut(text[..<lastIndex])
      return Found(state: state)
    }
    guard "）)】]〕".unicodeScalars.contains(last) else { return lastWord(&text, before: end) }
    // Only short brackets name a state.
    var open = lastIndex
    for _ in 0..<40 where open > text.unicodeScalars.startIndex {
      open = text.unicodeScalars.index(before: open)
      guard let close = closing[text.unicodeScalars[open]] else { continue }
      guard close == last else { return nil }
      let inner = String(text[text.unicodeScalars.index(after: open)..<lastIndex])
      guard let found = words(inner) else { return nil }
      text = cut(text[..<open])
      return found
    }
    return nil
  }

  /// Takes a state that stands apart at the end away: 调研报告 未完成, 调研报告——未完成.
  private static func lastWord(_ text: inout String, before end: String.Index) -> Found? {
    let head = text.unicodeScalars[..<end]
    guard let apart = head.suffix(12).lastIndex(where: { TextFold.isBlank($0) || $0 == "—" || $0 == "-" }) else {
      return nil
    }
    let word = String(head[head.index(after: apart)...])
    guard word.unicodeScalars.count > 1, isStateWord(word) else { return nil }
    let rest = cut(text[..<apart])
    if rest.isEmpty { return nil }
    text = rest
    return Found(state: word)
  }

  /// A text without the marks that led on to what was taken away behind it.
  private static func cut(_ text: Substring) -> String {
    var rest = text.unicodeScalars
    while let last = rest.last, TextFold.isBlank(last) || "，,；;、—-".unicodeScalars.contains(last) { rest.removeLast() }
    return TextFold.trimmed(Substring(rest))
  }

  /// The state that a few words name, with what else they say: `进行中，60%`.
  static func words(_ text: String) -> Found? {
    let parts = text.split { "，,；;、 \u{3000}".contains($0) }.map { TextFold.trimmed($0) }.filter { !$0.isEmpty }
    guard let at = parts.firstIndex(where: isStateWord) else { return nil }
    // A sentence that only mentions a state is none.
    guard at == 0 || parts.count <= 3 else { return nil }
    var more = parts
    more.remove(at: at)
    return Found(state: parts[at], more: more)
  }

  /// Whether a text is the word of a state and nothing else; 是, 1 and their like are too little to tell.
  static func isStateWord(_ text: String) -> Bool {
    guard text.utf8.count <= 48 else { return false }
    if let only = text.unicodeScalars.first, text.unicodeScalars.count == 1 { return symbols[only] != nil }
    let isPercentage = text.hasSuffix("%") || text.hasSuffix("％")
    guard isPercentage || text.unicodeScalars.contains(where: { $0.value >= 0x4E00 }) else { return false }
    return StateVocabulary.state(of: text) != .unknown
  }

  private static func drop(_ count: Int, _ text: inout String) {
    text = TextFold.trimmed(Substring(text.unicodeScalars.dropFirst(count)))
  }
}
