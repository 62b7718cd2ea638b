import TextCore

/// One clause of a point: the text between two marks, and the mark before it.
struct Clause: Sendable, Hashable {
  /// The text, without marks at its ends.
  var text: String
  /// The mark that sets it off from the clause before: `，`, `；` or `。`.
  var mark: Character
  /// Whether it says by itself what was done or how things stand, so that it can be all that is told.
  var isWhole = true
  /// Whether it holds a number that is no date nor part of a name.
  var tellsNumber = false
  /// How much its numbers tell when room is short; 0 where it tells none.
  var weight = 0.0
  /// How many characters at its head tell only by which means (利用晚自习，), mark and all.
  var meansLength = 0
  /// Of the first clause of a number that is part of another one: the word that says so where it stands first (其中).
  var within: String?
  /// Of the first clause of what is told of other rows than the point's own: those rows.
  var rows: [Int] = []

  /// Whether the clause holds a number.
  var hasNumber: Bool { text.hasDigit }

  /// Whether the clause ends in a number with its unit, so that another number behind it would not be its own.
  var endsInNumber: Bool {
    if endsInNumeral { return true }
    guard let last = text.utf8.lastIndex(where: { (0x30...0x39).contains($0) }) else { return false }
    let behind = text[text.utf8.index(after: last)...].drop { "万亿千百余多".contains($0) }
    return behind == "期" || behind.count <= 3 && !behind.contains { "的前后内期间".contains($0) }
  }

  /// Whether the clause ends in a numeral with a measure word of events: 评选两次, but not 第一期.
  private var endsInNumeral: Bool {
    guard let unit = text.last, "次场期轮回".contains(unit) else { return false }
    let before = text.dropLast()
    guard let numeral = before.last, "一两二三四五六七八九十".contains(numeral) else { return false }
    return before.dropLast().last.map { !"第每一两二三四五六七八九十".contains($0) } ?? false
  }

  /// Sentences of a shorter form with the word that says of what they are parts, where the one that had it went.
  static func relead(_ sentences: [[Clause]]) -> [[Clause]] {
    var sentences = sentences
    for i in sentences.indices {
      guard let head = sentences[i].first?.within else { continue }
      let isLed = sentences[i][0].text.hasPrefix(head + "，")
      if isLed || i > 0 && sentences[i - 1].first?.within == head { continue }
      sentences[i][0].text = head + "，" + sentences[i][0].text
      sentences[i][0].mark = "。"
    }
    return sentences
  }

  /// Splits prose into clauses at `，`, `；` and `。` outside quotation marks and brackets.
  static func split(_ text: String) -> [Clause] {
    Punctuation.split(text, at: ["，", "；", "。"]).map { Clause(text: $0.text, mark: $0.mark ?? "，") }
  }

  /// The clauses with each adverbial one (围绕…, 结合…, 中心组围绕…) made one with the clause that it leans on.
  static func leaning(_ clauses: [Clause]) -> [Clause] {
    var out: [Clause] = []
    var leans = false
    for clause in clauses {
      if leans || isShare(clause, of: out.last), clause.mark == "，", var last = out.popLast() {
        last.text += "，" + clause.text
        out.append(last)
      } else {
        out.append(clause)
      }
      leans = !clause.endsInNumber && (clause.isAdverbial || clause.isWhole(of: out.count))
    }
    return out
  }

  /// `11个支部中` ahead of the numbers that it is made up of.
  private func isWhole(of count: Int) -> Bool { hasNumber && text.hasSuffix("中") && text.count <= 10 && count > 0 }

  /// `6个为二类` behind `11个支部中，5个为一类`: the shares of a whole stay together.
  private static func isShare(_ clause: Clause, of before: Clause?) -> Bool {
    guard let before, before.text.holds("中，"), clause.text.first?.isDigit == true else { return false }
    return clause.text.holds("个为") && before.text.holds("个为")
  }

  /// Whether the clause starts with a preposition, its subject aside.
  private var isAdverbial: Bool {
    text.prefix(10).holds(oneOf: Wordbook.prepositions)
  }

  /// The clauses as running text, without a mark at the end.
  static func joined(_ clauses: some Sequence<Clause>) -> String {
    var out = ""
    for clause in clauses {
      if !out.isEmpty { out.append(clause.mark) }
      out += clause.text
    }
    return out
  }
}
