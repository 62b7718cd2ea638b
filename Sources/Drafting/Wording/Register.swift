import Phrases

/// A clerk's spoken words put into the register of official prose: `评了两回` is `评选两次`, `开展了调研` is `开展调研`.
///
/// Which words are spoken for which is the phrase bank's to say (the rules of 清理 that may stand anywhere). Names in
/// quotation and title marks keep their words.
struct Register: Sendable {
  private let words: WordTable
  private let replacements: [String]
  private let verbs: WordTable
  /// The scalars that the words start with.
  private let firsts: Set<Unicode.Scalar>
  /// The first Han scalars of the words: most texts have none of them, and are left as they are at a glance.
  private let signs: Set<Unicode.Scalar>

  /// - Parameters:
  ///   - rules: the lexicon's cleaning rules, of which those that may stand anywhere are used.
  ///   - verbs: the lexicon's verbs.
  init(rules: [CleaningRule], verbs: [String]) {
    let rules = rules.filter { $0.position == .anywhere && !$0.pattern.isEmpty }
    words = WordTable(rules.map(\.pattern))
    replacements = rules.map(\.replacement)
    self.verbs = WordTable((verbs + Wordbook.lightVerbs.sorted()).filter { $0.count >= 2 })
    firsts = Set(rules.compactMap { $0.pattern.unicodeScalars.first } + [Self.done, Self.day])
    signs = Set(
      rules.compactMap { rule in
        rule.pattern.unicodeScalars.first(where: Punctuation.isHan) ?? rule.pattern.unicodeScalars.first
      }
        + [Self.done, Self.day])
  }

  private static let done: Unicode.Scalar = "了"
  private static let day: Unicode.Scalar = "号"
  private static let opening: Set<Unicode.Scalar> = ["“", "《"]
  private static let closing: Set<Unicode.Scalar> = ["”", "》"]
  /// Characters that make a word of their own with 了 before them.
  private static let compounds: Set<Unicode.Scalar> = ["解", "结", "却", "然", "望"]
  /// Characters behind 号 that make it the number of a place.
  private static let places: Set<Unicode.Scalar> = ["楼", "院", "线", "门"]
  private static let fulls: Set<Unicode.Scalar> = ["已", "都", "均", "全", "部"]
  private static let marks: Set<Unicode.Scalar> = ["，", "；", "。", "、", "\n", "）"]

  /// The text in written words.
  /// - Parameter keepsDone: whether 已 stands where 了 stood, as it must where the next words are not done.
  func formal(_ text: String, keepsDone: Bool = false) -> String {
    guard text.unicodeScalars.contains(where: signs.contains) else { return text }
    var out = ""
    var depth = 0
    var at = text.startIndex
    while at < text.endIndex {
      let rest = text[at...]
      let scalar = text.unicodeScalars[at]
      let next = text.unicodeScalars.index(after: at)
      if Self.opening.contains(scalar) { depth += 1 }
      if Self.closing.contains(scalar) { depth = max(0, depth - 1) }
      if depth == 0, firsts.contains(scalar) {
        if let hit = words.head(rest) {
          out += replacements[hit.value]
          at = text.index(at, offsetBy: hit.count)
          continue
        }
        let behind = next < text.endIndex ? text.unicodeScalars[next] : nil
        if scalar == Self.done, let told = withoutDone(out, behind, keepsDone) {
          out = told
          at = next
          continue
        }
        if scalar == Self.day, Self.endsInDay(out), behind.map({ !Self.places.contains($0) }) ?? true {
          out += "日"
          at = next
          continue
        }
      }
      out.unicodeScalars.append(scalar)
      at = next
    }
    return out
  }

  /// The text before a 了 that is to go; 已 takes its place where the clause ends with it: 问题已解决.
  private func withoutDone(_ before: String, _ next: Unicode.Scalar?, _ keepsDone: Bool) -> String? {
    guard let verb = verbs.tail(before), next.map({ !Self.compounds.contains($0) }) ?? true else { return nil }
    guard keepsDone || next.map(Self.marks.contains) ?? true else { return before }
    let subject = before.dropLast(verb.count)
    guard let last = subject.unicodeScalars.last, !Self.marks.contains(last) else {
      return keepsDone ? subject + "已" + before.suffix(verb.count) : before
    }
    guard !Self.fulls.contains(last) else { return before }
    return subject + "已" + before.suffix(verb.count)
  }

  /// Whether a text ends in a month and the number of a day: 每月12, 9月21.
  private static func endsInDay(_ text: String) -> Bool {
    let digits = text.reversed().prefix { $0.isDigit }.count
    return (1...2).contains(digits) && text.dropLast(digits).hasSuffix("月")
  }
}
