import Phrases
import TextCore

/// A chapter of the draft, as 打算 asks for a direction of it.
struct PlanField: Sendable {
  /// What its section is called in the sorting, and what the draft calls it.
  let name: String
  let label: String
  let bank: PhraseSection?
  /// The rows that it tells.
  let rows: Set<Int>

  /// The chapters of a draft, the one with most points first; of equal ones the earlier.
  static func all(_ chapters: [Chapter]) -> [PlanField] {
    chapters.enumerated().map { at, chapter in
      let rows = Set(chapter.matter.topics.flatMap(\.records))
      return (chapter.topics.reduce(0) { $0 + $1.points.count }, at, chapter.matter, rows)
    }
    .sorted { ($1.0, $0.1) < ($0.0, $1.1) }
    .map { PlanField(name: $0.2.name, label: $0.2.label, bank: $0.2.bank, rows: $0.3) }
  }
}

extension Dressing {
  /// What a chapter goes on with: its section's own phrase, else one for a word of its name, the one that stands last
  /// (审计 of 民生审计); nil where there is none that the ledger bears out: a league that tells of no 监督 and no 纪律 does
  /// not mean to 抓好日常监督，守住纪律底线.
  mutating func direction(_ field: PlanField) -> TracedText? {
    if let section = field.bank {
      guard let found = sectional(section, .plan, where: isBorneOut) else { return nil }
      // A league or a union admits no party members.
      let isParty = !(slots["单位"]?.text ?? "").contains { "团工妇".contains($0) }
      return isParty || !found.text.holds("党") ? found : nil
    }
    guard !isPersonal else { return nil }
    let phrases = bank.general[.direction]
    let word = Set(phrases.flatMap(\.tags)).compactMap { tag in field.label.place(of: tag).map { ($0.upperBound, tag) }
    }
    .max { ($0.0, $1.1) < ($1.0, $0.1) }?.1
    guard let word else { return nil }
    return choose(phrases, role: PhraseKind.direction.rawValue, required: [word], where: isBorneOut)
  }

  /// Whether two pairs of Han characters of a phrase, beside those that every summary has, are the ledger's as well.
  private func isBorneOut(_ phrase: Phrase) -> Bool {
    let scalars = Array(phrase.text.unicodeScalars)
    var found: Set<String> = []
    for (one, other) in zip(scalars, scalars.dropFirst())
    where Punctuation.isHan(one) && Punctuation.isHan(other) && !Joining.isCommon(one, other) {
      var pair = String.UnicodeScalarView()
      pair.append(one)
      pair.append(other)
      let word = String(pair)
      if !Self.unspecific.contains(word), noted.holds(word), found.insert(word).inserted, found.count > 1 {
        return true
      }
    }
    return false
  }

  /// A phrase of a group whose tags say what it is about.
  mutating func keyed(_ kind: PhraseKind, _ key: String) -> TracedText? {
    choose(bank.general[kind], role: kind.rawValue + key, required: [key]) { (_: Phrase) in true }
  }

  /// What comes next under the year that its items are in: `2024年，我局将重点做好以下工作：…` of 下一步，….
  mutating func steps(_ dress: Dress, _ list: TracedText, ofYear year: TracedText) -> TracedText? {
    for (required, forbidden) in tags(dress) {
      let chosen = choose(
        bank.general[.steps], role: PhraseKind.steps.rawValue, required: required, forbidden: forbidden,
        with: ["步骤": list]
      ) { (phrase: Phrase) in Self.timeHeads.contains { phrase.text.hasPrefix($0) } }
      guard let chosen, let first = chosen.pieces.first,
        let head = Self.timeHeads.first(where: { first.text.hasPrefix($0) })
      else { continue }
      var text = year
      text.append(String(first.text.dropFirst(head.count)), first.origin)
      for piece in chosen.pieces.dropFirst() { text.append(piece.text, piece.origin) }
      return text
    }
    return nil
  }

  private static let timeHeads = ["下一步，", "接下来，", "今后一个时期，", "今后工作中，", "新的一年，"]
}
