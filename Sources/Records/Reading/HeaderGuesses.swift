/// Gives meanings to the columns of a header that no list has: by their stems, and by what the cells hold.
///
/// A meaning that another column has by name is never taken from it.
struct HeaderGuesses {
  /// Rows below the header that are looked at.
  private static let sampled = 300

  private let texts: [String]
  private var terms: [HeaderFinder.Term?]
  private let samples: [Sample]
  /// Columns whose meaning was guessed.
  private(set) var guessed: Set<Int> = []

  /// What the cells of a column hold.
  private struct Sample {
    var filled = 0
    var length = 0
    var states = 0
    var numbers = 0

    mutating func add(_ cell: String) {
      let text = TextFold.trimmed(cell)
      if text.isEmpty { return }
      filled += 1
      length += text.count
      guard text.utf8.count <= 60 else { return }
      if StateVocabulary.state(of: text, byStem: true) != .unknown { states += 1 }
      // √, 100% and 1 are states; 12人 is a number.
      if text.count <= 16, let first = text.unicodeScalars.first, QuantityScan.isDigit(first), !text.hasSuffix("%") {
        numbers += 1
      }
    }

    var areStates: Bool { filled > 0 && states * 10 >= filled * 6 }
    var areNumbers: Bool { filled > 0 && numbers * 10 >= filled * 6 }
    var mean: Int { filled == 0 ? 0 : length / filled }
  }

  init(_ table: CellTable, row: Int, _ texts: [String], _ terms: [HeaderFinder.Term?]) {
    self.texts = texts
    self.terms = terms
    var samples = [Sample](repeating: Sample(), count: texts.count)
    for below in (row + 1)..<max(row + 1, min(table.rowCount, row + 1 + Self.sampled)) {
      for (column, cell) in table.cells(below, atMost: texts.count).enumerated() { samples[column].add(cell) }
    }
    self.samples = samples
  }

  /// The meanings by column, those of the lists among them.
  mutating func found() -> [HeaderFinder.Term?] {
    var byMeaning: [Meaning: [Int]] = [:]
    for column in texts.indices where terms[column] == nil {
      guard let meaning = meaning(column) else { continue }
      byMeaning[meaning, default: []].append(column)
    }
    nameTask(&byMeaning)
    for meaning in Meaning.allCases {
      guard let columns = byMeaning[meaning], !holds(meaning) else { continue }
      // Of several results the fullest is the one; else the first.
      let best =
        meaning == .result ? columns.max { (samples[$0].length, $1) < (samples[$1].length, $0) } : columns.first
      if let best { take(best, meaning) }
    }
    if !holds(.task), let topic = terms.firstIndex(where: { $0?.meaning == .topic }) { take(topic, .task) }
    giveResult()
    return terms
  }

  /// 干了啥 is a result beside a task, and the task beside 结果咋样.
  private func nameTask(_ byMeaning: inout [Meaning: [Int]]) {
    guard !holds(.task), byMeaning[.task] == nil, let results = byMeaning[.result],
      results.count > 1 || holds(.result),
      let what = results.first(where: { column in ["啥", "什么"].contains { texts[column].contains($0) } })
    else { return }
    byMeaning[.task] = [what]
    byMeaning[.result] = results.filter { $0 != what }
  }

  private func holds(_ meaning: Meaning) -> Bool { terms.contains { $0?.meaning == meaning } }

  private mutating func take(_ column: Int, _ meaning: Meaning) {
    terms[column] = (meaning, 300)
    guessed.insert(column)
  }

  private func meaning(_ column: Int) -> Meaning? {
    let sample = samples[column]
    switch HeaderStems.guess(texts[column]) {
    case .meaning(let meaning): return meaning
    case .progress:
      if sample.areStates { return .state }
      return sample.areNumbers && sample.mean <= 8 ? .quantity : .result
    case .count: return sample.areNumbers || sample.filled == 0 ? .quantity : sample.mean >= 8 ? .result : nil
    case nil: return nil
    }
  }

  /// Where no column is a result, the one with most of the text is: a column without a known stem, else the notes.
  private mutating func giveResult() {
    guard holds(.task), !holds(.result), !holds(.effect), !holds(.measures) else { return }
    let all = samples.reduce(0) { $0 + $1.length }
    let rows = samples.map(\.filled).max() ?? 0
    let unknown = texts.indices.filter { terms[$0] == nil && !texts[$0].isEmpty && !HeaderStems.isForm(texts[$0]) }
    if let fullest = unknown.max(by: { (samples[$0].length, $1) < (samples[$1].length, $0) }),
      samples[fullest].length * 10 >= all * 3, samples[fullest].mean >= 6
    {
      take(fullest, .result)
    } else if let note = terms.firstIndex(where: { $0?.meaning == .note }), samples[note].filled * 10 >= rows * 3,
      samples[note].mean >= 4
    {
      take(note, .result)
    }
  }
}
