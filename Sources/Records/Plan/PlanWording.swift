/// Cuts the text of an item into its lead and its sentences.
enum PlanWording {
  /// A lead is at most so many characters; seen leads have 25, a few set expressions more.
  static let longestLead = 30

  /// What an item is about, and what is to be done.
  struct Split {
    var lead: String
    var sentences: [PlanSentence]
  }

  /// Splits the paragraphs of an item; the first is the line of its number.
  /// - Parameter hint: how many characters at the head are set off as the lead, such as by bold type.
  static func split(_ paragraphs: [PlanParagraph], hint: Int = 0) -> Split {
    guard let first = paragraphs.first else { return Split(lead: "", sentences: []) }
    let text = Array(first.text)
    let rest = paragraphs.dropFirst().flatMap { sentences(Array($0.text), line: $0.line) }
    let end = leadEnd(text, hint: hint, hasMore: !rest.isEmpty)
    if let end {
      let lead = bare(text[..<end])
      return Split(lead: lead, sentences: sentences(Array(text[end...]), line: first.line) + rest)
    }
    // Without a lead of its own, an item is called by its first clause and says all of its words.
    let all = sentences(text, line: first.line) + rest
    return Split(lead: all.first?.clauses.first ?? bare(text[...]), sentences: all)
  }

  /// Where the lead ends, its mark included; nil where the text has none that is set off.
  private static func leadEnd(_ text: [Character], hint: Int, hasMore: Bool) -> Int? {
    if hint > 0, hint <= text.count {
      var end = hint
      while end < text.count, "。：:；".contains(text[end]) { end += 1 }
      return end
    }
    var depth = 0
    for (at, character) in text.enumerated() {
      depth = max(0, depth + bracketStep(character))
      let isStop = "。！？".contains(character) || depth == 0 && "：:".contains(character)
      if isStop {
        let isWhole = text[(at + 1)...].allSatisfy { $0.isWhitespace || closers.contains($0) }
        // 做到：… is no lead, nor is a time such as 8:30.
        let isColon = "：:".contains(character)
        guard at <= longestLead, !(isColon && at + 1 < text.count && text[at + 1].isNumber && character == ":") else {
          return nil
        }
        if isWhole { return hasMore || !isCompound(text[..<at]) ? text.count : nil }
        return at + 1
      }
      if depth == 0, character.isWhitespace, at >= 4, at <= longestLead, text.count - at > 10,
        !text[..<at].contains(where: { "，；、".contains($0) }), isHan(text[at - 1])
      {
        return at + 1
      }
    }
    guard hasMore || !isCompound(text[...]) else { return nil }
    return text.count <= 45 || hasMore && text.count <= 60 ? text.count : nil
  }

  /// Whether a text says several things.
  private static func isCompound(_ text: ArraySlice<Character>) -> Bool {
    clauses(Array(text)).count > 1 || text.count > longestLead
  }

  private static func isHan(_ character: Character) -> Bool { character > "\u{2E7F}" && character.isLetter }

  private static let closers: Set<Character> = ["”", "’", "》", "）", ")", "】", "」", "』", "〕"]

  private static func bracketStep(_ character: Character) -> Int {
    if "“‘《（(【「『〔".contains(character) { return 1 }
    return closers.contains(character) ? -1 : 0
  }

  /// The sentences of a text, each in its clauses.
  static func sentences(_ text: [Character], line: Int) -> [PlanSentence] {
    var out: [PlanSentence] = []
    var start = 0
    var depth = 0
    func close(_ end: Int) {
      var sentence = text[start..<end]
      // 抓实学习。1.每月…；2.…: the numbers of measures are no words of theirs.
      sentence = sentence.drop { $0.isWhitespace }
      if let found = PlanMark.parse(Array(sentence.prefix(12))), found.mark.style == .arabic, !found.mark.isDoubtful {
        sentence = sentence.dropFirst(found.length)
      }
      let parts = clauses(Array(sentence))
      if !parts.isEmpty { out.append(PlanSentence(clauses: parts, line: line)) }
      start = end
      depth = 0
    }
    var at = 0
    while at < text.count {
      let character = text[at]
      depth = max(0, depth + bracketStep(character))
      at += 1
      // An unpaired quotation mark must not swallow the rest: a full stop ends whatever is open.
      if "。！？".contains(character) || depth == 0 && "；;".contains(character) {
        while at < text.count, closers.contains(text[at]) { at += 1 }
        close(at)
      } else if depth == 0, at < text.count, PlanEnumeration.startsMark(text, at) {
        close(at)
      }
    }
    close(text.count)
    return out
  }

  /// The clauses of a sentence between commas, outside brackets and quotation marks.
  static func clauses(_ text: [Character]) -> [String] {
    var out: [String] = []
    var start = 0
    var depth = 0
    func close(_ end: Int) {
      let clause = bare(text[start..<end])
      if !clause.isEmpty { out.append(clause) }
    }
    var at = 0
    while at < text.count {
      if at == start, let length = PlanEnumeration.markLength(text[at...]) {
        start = at + length
        at = start
        continue
      }
      let character = text[at]
      depth = max(0, depth + bracketStep(character))
      let groups = character == "," && at + 1 < text.count && text[at + 1].isNumber
      if depth == 0, "，,".contains(character), !groups {
        close(at)
        start = at + 1
        while start < text.count, text[start].isWhitespace { start += 1 }
        at = start - 1
      }
      at += 1
    }
    if start < text.count { close(text.count) }
    return out
  }

  /// The text without blanks and marks at its ends.
  static func bare(_ text: ArraySlice<Character>) -> String {
    func isEdge(_ character: Character) -> Bool { character.isWhitespace || "，,。；;：:、！!".contains(character) }
    var text = text.drop(while: isEdge)
    while let last = text.last, isEdge(last) { text.removeLast() }
    return paired(String(text))
  }

  /// The text without quotation marks and brackets that have no partner in it.
  static func paired(_ text: String) -> String {
    var text = text
    for (open, close) in [("“", "”"), ("‘", "’"), ("《", "》"), ("（", "）")] as [(Character, Character)] {
      var depth = 0
      var isPaired = true
      for character in text {
        if character == open { depth += 1 } else if character == close { depth -= 1 }
        if depth < 0 { isPaired = false }
      }
      if depth != 0 || !isPaired { text.removeAll { $0 == open || $0 == close } }
    }
    return text
  }
}

/// Enumerations inside a paragraph: 一是…二是…, 首先…其次…, （1）…（2）…, ①…②….
enum PlanEnumeration {
  /// Whether an enumeration's mark stands at an offset, where a sentence or clause begins.
  static func startsMark(_ text: [Character], _ at: Int) -> Bool {
    guard at > 0, "。；;：:，, 　".contains(text[at - 1]) else { return false }
    return mark(text[at...]) != nil
  }

  /// How many characters an enumeration's mark at the head of a clause takes; nil where there is none.
  static func markLength(_ clause: ArraySlice<Character>) -> Int? {
    guard let found = mark(clause), found.length > 0, found.length < clause.count else { return nil }
    return found.length
  }

  /// The parts of a paragraph that runs its items on, nil where it does not: at least two marks in a row.
  static func parts(_ text: String) -> (intro: String, parts: [(number: String, text: String)])? {
    let characters = Array(text)
    var found: [(mark: PlanMark, start: Int, end: Int)] = []
    for at in characters.indices where at == 0 || "。；;：:，, 　".contains(characters[at - 1]) {
      guard let next = inlineMark(characters[at...]) else { continue }
      if let last = found.last {
        guard next.mark.style == last.mark.style, next.mark.ordinal == (last.mark.ordinal ?? 0) + 1 else { continue }
      } else if next.mark.ordinal != 1 {
        continue
      }
      found.append((next.mark, at, at + next.length))
    }
    guard found.count >= 2 else { return nil }
    let parts = found.enumerated().map { i, mark in
      let end = i + 1 < found.count ? found[i + 1].start : characters.count
      return (mark.mark.number, PlanWording.bare(characters[mark.end..<end]))
    }
    return (PlanWording.bare(characters[..<found[0].start]), parts)
  }

  /// A mark that numbers measures within a paragraph.
  private static func mark(_ text: ArraySlice<Character>) -> (mark: PlanMark, length: Int)? {
    guard let found = inlineMark(text) else { return nil }
    return found.mark.style == .arabic ? nil : found
  }

  private static func inlineMark(_ text: ArraySlice<Character>) -> (mark: PlanMark, length: Int)? {
    guard let found = PlanMark.parse(Array(text.prefix(12))), !found.mark.isDoubtful else { return nil }
    switch found.mark.style {
    case .oneIs, .first, .ordinal, .circled, .arabicBrackets, .hanBrackets, .arabic: return found
    default: return nil
    }
  }
}
