/// The language of messages to people.
public enum Language: String, Sendable, CaseIterable {
  case chinese = "zh"
  case english = "en"
}

/// One message in the two languages of the program, written side by side where it arises.
///
/// It holds no colour, no severity word and no place: the printer adds those.
public struct Message: Sendable, Hashable {
  /// The Chinese text.
  public let zh: String
  /// The English text.
  public let en: String

  /// A message from its two texts.
  public init(_ zh: String, _ en: String) {
    self.zh = zh
    self.en = en
  }

  /// So many of an English noun whose plural ends in s: `1 row`, `2 rows`.
  public static func count(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  /// The text in one language.
  public func text(_ language: Language) -> String {
    language == .chinese ? zh : en
  }
}
