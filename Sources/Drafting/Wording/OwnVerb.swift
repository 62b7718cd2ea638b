import TextCore

/// Verbs of one character that are short for the task's own: `收了46箱` of 收缴烟花爆竹 is `收缴46箱`.
struct OwnVerb: Sendable {
  let wordbook: Wordbook

  /// A result with the task's verb in the place of its first character, where a clause is no more than that and a
  /// number, so that nothing else says what it is short for.
  func inFull(_ result: String, of task: String) -> String {
    guard let verb = wordbook.headVerb(task) ?? wordbook.tailVerb(task), verb.count == 2 else { return result }
    var out = ""
    for part in Punctuation.split(result, at: ["，", "；", "。", "\n", ",", ";"]) {
      if let mark = part.mark { out.append(mark) }
      out +=
        isShort(part.text, for: verb)
        ? verb + part.text.dropFirst(part.text.dropFirst().first == "了" ? 2 : 1) : part.text
    }
    return out
  }

  private func isShort(_ clause: String, for verb: String) -> Bool {
    guard let first = clause.first, verb.contains(first) else { return false }
    var rest = clause.dropFirst()
    if rest.first == "了" { rest.removeFirst() }
    let unit = rest.drop { $0.isDigit || ".余多来约百千万".contains($0) }
    return rest.first?.isDigit == true && (1...2).contains(unit.count) && unit.allSatisfy(Punctuation.isHan)
  }
}
