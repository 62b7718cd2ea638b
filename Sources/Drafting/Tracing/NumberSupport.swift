import Records
import TextCore

/// Looks numbers of a draft up in what the draft was made from.
struct NumberSupport {
  typealias Support = TraceAudit.Number.Support

  private let report: Report
  private let sumTokens: [[NumberToken?]]
  private let settings: [(name: String, tokens: [NumberToken])]
  private let rows: [String: [NumberToken]]
  /// For each number the rows that hold it and how, in the order of the ledger.
  private let places: [String: [(at: String, token: NumberToken)]]
  private let sums: [String: [(at: String, token: NumberToken)]]

  /// The numbers of everything that a report names.
  init(_ report: Report) {
    self.report = report
    var rows: [String: [NumberToken]] = [:]
    var places: [String: [(at: String, token: NumberToken)]] = [:]
    for record in report.records {
      // A row's own number counts nothing.
      let cells = report.cells(of: record).filter { HeaderVocabulary.meaning(of: $0.name) != .id }
      let tokens = cells.flatMap { CellNumbers.tokens($0.value) }
      rows[record.source] = tokens
      for token in tokens { places[token.value, default: []].append((record.source, token)) }
    }
    var sums: [String: [(at: String, token: NumberToken)]] = [:]
    sumTokens = report.sentences.map { sentence in
      sentence.sums.map { sum in
        let token = NumberScanner.tokens(sum.shown).first
        // What counts a list's items is true of that list only.
        if let token, token.shown != token.value {
          sums[token.value, default: []].append((sum.of.map(\.at).first ?? "", token))
        }
        return token
      }
    }
    settings = report.settings.sorted { $0.key < $1.key }.map { ($0.key, NumberScanner.tokens($0.value)) }
    self.rows = rows
    self.places = places
    self.sums = sums
  }

  /// Where a number of a sentence comes from. `origins` are the report's sentences that it was made from.
  func support(of number: NumberToken, origins: [Int]) -> Support {
    let sentences = origins.map { report.sentences[$0] }
    for (i, sentence) in zip(origins, sentences) {
      for (sum, token) in zip(sentence.sums, sumTokens[i]) {
        if token.map(number.fits) == true { return .sum(sum) }
        // A date has two numbers.
        if sum.shown.hasSuffix("日"), NumberScanner.tokens(sum.shown).contains(where: number.fits) { return .sum(sum) }
      }
    }
    let cited = sentences.flatMap(\.sources).filter { $0.kind == "record" }.map(\.at)
    // What stood there when the draft was made was held against its rows then: a unit may have been worded anew.
    let isOld = sentences.contains { NumberScanner.tokens($0.text).contains { $0.fits(number) } }
    if let found = Self.holders(cited, { rows[$0] ?? [] }, number, byValue: isOld) { return .cited(found) }
    if let setting = settings.first(where: { $0.tokens.contains { $0.fits(number) } }) { return .setting(setting.name) }
    let others = (sums[number.value] ?? []) + (places[number.value] ?? [])
    let found = others.filter { $0.token.fits(number) }.map(\.at)
    return found.isEmpty ? .none : .elsewhere(Self.unique(found))
  }

  /// The rows that hold a number with its unit; where it may be so, by its value alone.
  private static func holders(
    _ rows: [String], _ tokens: (String) -> [NumberToken], _ number: NumberToken, byValue: Bool
  ) -> [String]? {
    let exact = rows.filter { tokens($0).contains { $0.fits(number) } }
    if !exact.isEmpty { return unique(exact) }
    guard byValue else { return nil }
    let loose = rows.filter { tokens($0).contains { $0.value == number.value } }
    return loose.isEmpty ? nil : unique(loose)
  }

  private static func unique(_ list: [String]) -> [String] {
    var seen: Set<String> = []
    return list.filter { seen.insert($0).inserted }
  }
}
