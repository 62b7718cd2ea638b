/// Finds listed expressions in texts; one that lies within a longer listed one is not found there.
package struct ExpressionFinder: Sendable {
  private let table: KeywordTable

  /// A finder for expressions; a find names one by its index.
  package init(_ expressions: [String]) { table = KeywordTable(expressions) }

  /// The expressions in a text, by where they begin, as often as they stand there.
  package func find(in text: String) -> [Int] {
    var hits: [(word: Int, start: Int, end: Int)] = []
    var text = text
    text.withUTF8 { table.matches(in: $0) { hits.append(($0, $1, $2)) } }
    return hits.filter { hit in
      !hits.contains { $0.start <= hit.start && hit.end <= $0.end && $0.end - $0.start > hit.end - hit.start }
    }.map(\.word)
  }
}
