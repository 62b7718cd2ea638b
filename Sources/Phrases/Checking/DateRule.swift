import TextCore

extension PhraseCheck {
  /// Set expressions that a phrase may use in years in which nobody says them.
  var dates: [Diagnostic] {
    let known = bank.usage.dated
    let finder = ExpressionFinder(known.map(\.text))
    return judged.flatMap(\.phrases).flatMap { phrase in
      Set(finder.find(in: phrase.wording)).sorted().compactMap { dated(phrase, known[$0]) }
    }
  }

  private func dated(_ phrase: Phrase, _ expression: DatedExpression) -> Diagnostic? {
    guard !expression.years.contains(where: { $0.holds(phrase.years) }) else { return nil }
    let valid = expression.years.map(\.tag).joined(separator: "、")
    let validEn = expression.years.map(\.tag).joined(separator: ", ")
    let source = expression.source.isEmpty ? "" : "（\(expression.source)）"
    let tags = expression.years.map { "“ #\($0.tag)”" }.joined(separator: "或")
    let tagsEn = expression.years.map { "` #\($0.tag)`" }.joined(separator: " or ")
    let remedy = Message("在短语末尾标上\(tags)，或换一种说法", "put \(tagsEn) at its end, or put it otherwise")
    guard phrase.years != .always else {
      return warning(
        "undated-expression",
        Message(
          "“\(expression.text)”只在\(valid)年说\(source)，这条短语没有标年份",
          "`\(expression.text)` is said in \(validEn) only\(source); the phrase has no years"),
        remedy, at: place(phrase, word: expression.text))
    }
    return warning(
      "expression-outside-its-years",
      Message(
        "“\(expression.text)”只在\(valid)年说\(source)，短语标的是\(phrase.years.tag)年",
        "`\(expression.text)` is said in \(validEn) only\(source); the phrase is for \(phrase.years.tag)"),
      remedy, at: place(phrase, word: expression.text))
  }
}

extension ClosedYearSpan {
  /// The span as a tag writes it, without `#`: `2021-`.
  package var tag: String {
    if let from, from == through { return String(from) }
    return (from.map { String($0) } ?? "") + "-" + (through.map { String($0) } ?? "")
  }

  /// Whether every year of another span lies in this one.
  func holds(_ other: ClosedYearSpan) -> Bool {
    (from ?? .min) <= (other.from ?? .min) && (other.through ?? .max) <= (through ?? .max)
  }

  /// Whether some year lies in both.
  func overlaps(_ other: ClosedYearSpan) -> Bool {
    (from ?? .min) <= (other.through ?? .max) && (other.from ?? .min) <= (through ?? .max)
  }
}
