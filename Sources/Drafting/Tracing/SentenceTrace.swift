import Liquid
import TextCore

/// Cuts a rendered draft into sentences and says of each where it comes from.
struct SentenceTrace {
  /// A sentence with the origins that the engine's marks carried to it.
  struct Traced: Sendable {
    let range: Range<Int>
    let line: Int
    let text: String
    private(set) var records: [Int] = []
    /// The records again: a sentence may sum up a whole ledger, and its records come by many runs.
    private var known: Set<Int> = []
    var sums: [Sum] = []
    var phrases: [String] = []
    var settings: [String] = []
    var plans: [String] = []
    var templates: [String] = []
    /// The characters of the sentence that are a phrase's own.
    var phraseLength = 0
    /// The words of the sentence that are a record's.
    var recordText: String = ""

    init(range: Range<Int>, line: Int, text: String) {
      self.range = range
      self.line = line
      self.text = text
    }

    /// Cites a record, once.
    mutating func cite(_ record: Int) {
      if known.insert(record).inserted { records.append(record) }
    }
  }

  /// The sentences of a rendered text, in order; they tile it.
  static func sentences(_ rendered: Rendered, _ origins: [Origin], settingPlace: (String) -> String) -> [Traced] {
    let bytes = rendered.bytes
    let source = SourceText(name: "", bytes: bytes)
    var traced: [Traced] = []
    var firstRun = 0
    for range in Sentences.split(bytes) {
      var sentence = Traced(
        range: range, line: source.line(at: range.lowerBound),
        text: String(decoding: bytes[range], as: UTF8.self))
      while firstRun < rendered.runs.count, rendered.runs[firstRun].range.upperBound <= range.lowerBound {
        firstRun += 1
      }
      var r = firstRun
      while r < rendered.runs.count, rendered.runs[r].range.lowerBound < range.upperBound {
        add(rendered.runs[r], to: &sentence, bytes, origins, settingPlace)
        r += 1
      }
      // A point of two sentences carries its sums to both: each keeps those whose numbers it shows.
      sentence.sums = sentence.sums.filter { sentence.text.holds($0.digits) || sentence.text.holds($0.shown) }
      traced.append(sentence)
    }
    numberItems(&traced)
    return traced
  }

  private static func add(
    _ run: Run, to sentence: inout Traced, _ bytes: [UInt8], _ origins: [Origin],
    _ settingPlace: (String) -> String
  ) {
    let shared = run.range.clamped(to: sentence.range)
    guard !shared.isEmpty else { return }
    insert("\(run.source):\(run.line)", into: &sentence.templates)
    for mark in run.marks where origins.indices.contains(mark) {
      switch origins[mark] {
      case .records(let records, let sums):
        for record in records { sentence.cite(record) }
        for sum in sums {
          insert(sum, into: &sentence.sums)
          if sum.kind != .count { for part in sum.of { sentence.cite(part.record) } }
        }
        sentence.recordText += String(decoding: bytes[shared], as: UTF8.self)
      case .phrase(let id):
        insert(id, into: &sentence.phrases)
        sentence.phraseLength += CharacterCount.count(String(decoding: bytes[shared], as: UTF8.self))
      case .setting(let name): insert(settingPlace(name), into: &sentence.settings)
      case .plan(let place):
        insert(place, into: &sentence.plans)
        insert(settingPlace(SettingName.plan.rawValue), into: &sentence.settings)
      }
    }
  }

  private static func insert<T: Equatable>(_ value: T, into list: inout [T]) {
    if !list.contains(value) { list.append(value) }
  }

  /// `3.` at the head of a line is the template's own counting: it counts the numbered items so far.
  private static func numberItems(_ sentences: inout [Traced]) {
    var items: [Int] = []
    for i in sentences.indices {
      guard i == 0 || sentences[i].line != sentences[i - 1].line, let number = itemNumber(sentences[i].text) else {
        continue
      }
      if number == 1 { items = [] }
      guard number == items.count + 1 else { continue }
      let end = sentences.indices.first { $0 > i && sentences[$0].line != sentences[i].line } ?? sentences.count
      guard let lead = sentences[i..<end].lazy.flatMap(\.records).first else { continue }
      items.append(lead)
      sentences[i].sums.append(
        Sum(.count, shown: String(number), of: items.map { Sum.Part(record: $0, value: "1") }))
    }
  }

  private static func itemNumber(_ text: String) -> Int? {
    let digits = text.prefix { $0.isDigit }
    guard !digits.isEmpty, let mark = text.dropFirst(digits.count).first, mark == "." || mark == "．" else { return nil }
    return Int(digits)
  }
}
