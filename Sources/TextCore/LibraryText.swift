/// The library's own forms, out of reach of those that have their names here.
@usableFromInline
enum LibraryText {
  @usableFromInline
  static func equal<Text: Equatable>(_ a: Text, _ b: Text) -> Bool { a == b }
  @usableFromInline
  static func count(_ text: some Collection<Character>) -> Int { text.count }
  @usableFromInline
  static func first(_ text: some Collection<Character>) -> Character? { text.first }
  @usableFromInline
  static func last(_ text: some BidirectionalCollection<Character>) -> Character? { text.last }
  @usableFromInline
  static func prefix<Text: Collection<Character>>(_ text: Text, _ count: Int) -> Text.SubSequence { text.prefix(count) }
  @usableFromInline
  static func dropFirst<Text: Collection<Character>>(_ text: Text, _ count: Int) -> Text.SubSequence {
    text.dropFirst(count)
  }
  @usableFromInline
  static func suffix<Text: BidirectionalCollection<Character>>(_ text: Text, _ count: Int) -> Text.SubSequence {
    text.suffix(count)
  }
  @usableFromInline
  static func dropLast<Text: BidirectionalCollection<Character>>(_ text: Text, _ count: Int) -> Text.SubSequence {
    text.dropLast(count)
  }
  @usableFromInline
  static func contains(_ text: some Collection<Character>, _ character: Character) -> Bool { text.contains(character) }
  @usableFromInline
  static func first(
    _ text: some Collection<Character>, where isWanted: (Character) throws -> Bool
  ) rethrows -> Character? {
    try text.first(where: isWanted)
  }
  @usableFromInline
  static func firstIndex<Text: Collection<Character>>(
    _ text: Text, where isWanted: (Character) throws -> Bool
  ) rethrows -> Text.Index? {
    try text.firstIndex(where: isWanted)
  }
  @usableFromInline
  static func firstIndex<Text: Collection<Character>>(_ text: Text, of character: Character) -> Text.Index? {
    text.firstIndex(of: character)
  }
  @usableFromInline
  static func split<Text: Collection<Character>>(
    _ text: Text, whereSeparator isSeparator: (Character) throws -> Bool
  ) rethrows -> [Text.SubSequence] {
    try text.split(whereSeparator: isSeparator)
  }
  @usableFromInline
  static func split<Text: Collection<Character>>(
    _ text: Text, _ separator: Character, _ omitsEmpty: Bool
  ) -> [Text.SubSequence] {
    text.split(separator: separator, omittingEmptySubsequences: omitsEmpty)
  }
  @usableFromInline
  static func lastIndex<Text: BidirectionalCollection<Character>>(
    _ text: Text, where isWanted: (Character) throws -> Bool
  ) rethrows -> Text.Index? {
    try text.lastIndex(where: isWanted)
  }
}
