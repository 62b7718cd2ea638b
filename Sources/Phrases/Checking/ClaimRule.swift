import TextCore

extension PhraseCheck {
  /// Phrases that claim what only a ledger can know.
  var claims: [Diagnostic] {
    let words = bank.usage.claims
    let finder = ExpressionFinder(words.map(\.text) + words.flatMap(\.harmless))
    return judged.flatMap(\.phrases).flatMap { phrase in
      Set(finder.find(in: phrase.wording)).sorted().filter { $0 < words.count }.map { index in
        let word = words[index].text
        return warning(
          "claim-in-phrase",
          Message(
            "短语断言了“\(word)”：成绩和结果只能来自台账", "the phrase claims `\(word)`: results come from the ledger only"),
          Message(
            "改成不断言结果的说法，或换成槽“{{ 成效 }}”；确实无妨的词，在“用语.md”的“断语”里写在冒号后面",
            "put it without claiming a result, or use the slot `{{ 成效 }}`; list harmless words under 断语 of 用语.md"),
          at: place(phrase, word: word))
      }
    }
  }
}
