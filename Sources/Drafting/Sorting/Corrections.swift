import Phrases
import Records
import TextCore

/// The setting 归类: where tasks that hold a word belong, whatever columns and keywords say.
struct Corrections: Sendable {
  /// The word that stands for every task which nothing else sorts.
  static let rest = "其余"

  private struct Rule: Sendable {
    let word: String
    let section: String
    let topic: String
  }

  private let rules: [Rule]
  private let forRest: Rule?

  /// The longest word is asked first; of equal ones the earlier.
  init(_ pairs: [(word: String, place: String)], bank: PhraseBank) {
    let rules = pairs.map { pair in
      let parts = pair.place.split(maxSplits: 1) { $0 == "/" || $0 == "／" }.map(String.init)
      let section = parts.first ?? pair.place
      return Rule(
        word: pair.word, section: bank.section(named: section)?.name ?? section,
        topic: parts.count > 1 ? parts[1] : "")
    }
    forRest = rules.first { $0.word == Self.rest }
    self.rules = rules.filter { $0.word != Self.rest }.enumerated().sorted { a, b in
      (-a.element.word.count, a.offset) < (-b.element.word.count, b.offset)
    }.map(\.element)
  }

  /// Where a record belongs by the setting, and why; nil where no word of it is in the record's task, topic or
  /// section.
  func place(of record: TaskRecord) -> (section: String, topic: String, reason: String)? {
    guard !rules.isEmpty else { return nil }
    let texts = [record.task, record.topic, record.section]
    func fits(_ rule: Rule) -> Bool { texts.contains { $0.holds(rule.word) } }
    guard let at = rules.firstIndex(where: fits) else { return nil }
    let rule = rules[at]
    let rival = rules[(at + 1)...].first {
      $0.word.count == rule.word.count && ($0.section, $0.topic) != (rule.section, rule.topic) && fits($0)
    }
    let doubt = rival.map { "；“\($0.word)”" + Self.rivalEnd } ?? ""
    return (rule.section, rule.topic, "归类设置“\(rule.word)”" + doubt)
  }

  /// Whether a reason tells of a second word that is as long as the one that was taken.
  static func hasRival(_ reason: String) -> Bool { reason.hasSuffix(rivalEnd) }

  private static let rivalEnd = "一样长，写在后面，没有用"

  /// Where a record belongs that nothing else sorts; nil where the setting does not say.
  func placeOfRest() -> (section: String, topic: String, reason: String)? {
    forRest.map { ($0.section, $0.topic, "归类设置“\(Self.rest)”") }
  }
}
