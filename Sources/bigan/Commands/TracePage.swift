import Drafting
import Liquid
import TextCore

/// The audit of a draft as one page of HTML: the draft beside the ledger, each lighting up in the other.
struct TracePage {
  private let audit: TraceAudit
  private let draft: TracedDraft
  private let words: TraceWords
  /// The index of each row among the report's records, by its place.
  private let indices: [String: Int]
  /// For each row the sentences that tell it and those that only count it.
  private var telling: [[Int]]
  private var counting: [[Int]]

  init(_ audit: TraceAudit, _ draft: TracedDraft, _ words: TraceWords) {
    self.audit = audit
    self.draft = draft
    self.words = words
    let records = audit.report.records
    indices = Dictionary(records.enumerated().map { ($1.source, $0) }, uniquingKeysWith: { first, _ in first })
    telling = Array(repeating: [], count: records.count)
    counting = telling
    for (i, sentence) in audit.sentences.enumerated() {
      for row in told(sentence) { telling[row].append(i) }
      for row in counted(sentence) { counting[row].append(i) }
    }
  }

  /// The page in UTF-8.
  func bytes() throws(Failure) -> [UInt8] {
    try PageTemplate.render("trace.html.liquid", data)
  }

  private var data: Value {
    .object([
      ("语言", .string(words.language == .chinese ? "zh-CN" : "en")),
      ("字", .object(TracePageWords.all.map { ($0, .string($1.text(words.language))) })),
      ("标题", .string(FilePath.split(FilePath.lastPart(draft.path)).stem)),
      ("副题", .string(words.summary(audit))),
      ("正文", .array(TracePageText(audit, draft.source, words, rows: rows, counts: counts).lines)),
      ("疑数", .array(doubts)), ("删去", .array(gone)), ("未引", .array(uncited)), ("算式", .array(sums)),
      ("句子", .array(audit.sentences.indices.map(detail))), ("命运", .array(fates)),
      ("记录", .array(audit.report.records.indices.map(record))),
    ])
  }

  // MARK: - What belongs together

  /// The rows whose words a sentence tells, in the order of the ledger.
  private func told(_ sentence: TraceAudit.Sentence) -> [Int] {
    audit.sources(of: sentence).filter { $0.kind == "record" }.compactMap { indices[$0.at] }.sorted()
  }

  /// The rows that a sentence only counts.
  private func counted(_ sentence: TraceAudit.Sentence) -> [Int] {
    let told = Set(told(sentence))
    let counted = audit.sums(of: sentence).flatMap(\.of).compactMap { indices[$0.at] }
    return Set(counted).subtracting(told).sorted()
  }

  private func rows(_ sentence: Int) -> String { Self.list(told(audit.sentences[sentence])) }
  private func counts(_ sentence: Int) -> String { Self.list(counted(audit.sentences[sentence])) }

  /// `3 7-9`, as the page's script reads it.
  private static func list(_ numbers: [Int]) -> String {
    TraceWords.ranges(numbers).map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
      .joined(separator: " ")
  }

  // MARK: - Beside and below the draft

  private func detail(_ index: Int) -> Value {
    let sentence = audit.sentences[index]
    var items: [Value] = []
    func add(_ name: String, _ text: String, isBad: Bool = false) {
      items.append(.object([("名", .string(name)), ("文", .string(text)), ("坏", .bool(isBad))]))
    }
    add(words.say("位置", "place"), words.line(of: sentence))
    if let status = words.status(sentence, in: audit) { add(words.say("状态", "status"), status) }
    let sources = audit.sources(of: sentence)
    let places = sources.filter { $0.kind == "record" }.map(\.at)
    if !places.isEmpty { add(words.say("台账", "rows"), words.rows(places)) }
    for sum in audit.sums(of: sentence) where sum.of.count > 1 || sum.kind != Sum.Kind.count.rawValue {
      let isSum = sum.kind != Sum.Kind.count.rawValue
      add(isSum ? words.say("算式", "sum") : words.say("计数", "count"), words.arithmetic(sum))
    }
    for other in words.others(sources) { add(other.name, other.text) }
    for number in sentence.numbers {
      switch number.support {
      case .none: add(number.shown, words.support(number, in: sentence), isBad: true)
      case .elsewhere: add(number.shown, words.support(number, in: sentence))
      case .sum, .cited, .setting: break
      }
    }
    return .object([
      ("号", .int(index)), ("注", .string("[\(index + 1)]")), ("文", .string(sentence.place.text)),
      ("项", .array(items)),
    ])
  }

  private var doubts: [Value] {
    audit.sentences.enumerated().flatMap { i, sentence in
      sentence.numbers.compactMap { number -> Value? in
        let kind = TracePageText.kind(number.support)
        guard kind == "none" || kind == "elsewhere" && sentence.match.status != .own else { return nil }
        return .object([
          ("句", .int(i)), ("行", .string(words.line(sentence.place.line))), ("数", .string(number.shown)),
          ("类", .string(kind)), ("说", .string(words.support(number, in: sentence))),
        ])
      }
    }
  }

  private var gone: [Value] {
    audit.gone.map { gone in
      let sentence = audit.report.sentences[gone.sentence]
      let places = TraceAudit.rows(of: sentence).compactMap { place in indices[place].map { ($0, place) } }
      let lost = gone.lost.isEmpty ? "" : words.say("别处也没有写：", "told nowhere else: ") + words.rows(gone.lost)
      return .object([
        ("行", .string(words.say("原第\(sentence.line)行", "was line \(sentence.line)"))), ("文", .string(sentence.text)),
        ("据", .array(places.map { .object([("号", .int($0)), ("来源", .string($1))]) })), ("失", .string(lost)),
      ])
    }
  }

  private var uncited: [Value] {
    audit.report.records.enumerated().compactMap { i, record in
      guard telling[i].isEmpty else { return nil }
      return .object([
        ("号", .int(i)), ("来源", .string(record.source)), ("命", .string(record.fate)),
        ("命名", .string(words.fate(record.fate))), ("任务", .string(words.matter(record))),
        ("因", .string(record.why ?? words.say("写它的句子已删去", "the sentence that told it is gone"))),
      ])
    }
  }

  private var sums: [Value] {
    audit.sentences.enumerated().flatMap { i, sentence in
      audit.sums(of: sentence).filter { $0.of.count > 1 }.map { sum in
        .object([
          ("句", .int(i)), ("行", .string(words.line(sentence.place.line))), ("文", .string(words.arithmetic(sum))),
        ])
      }
    }
  }

  private var fates: [Value] {
    Fate.allCases.compactMap { fate in
      let count = audit.report.records.count { $0.fate == fate.rawValue }
      guard count > 0 else { return nil }
      return .object([
        ("类", .string(fate.rawValue)), ("名", .string(words.fate(fate.rawValue))), ("数", .int(count)),
      ])
    }
  }

  private func record(_ index: Int) -> Value {
    let record = audit.report.records[index]
    let cells = audit.report.cells(of: record).map {
      Value.object([("名", .string($0.name)), ("值", .string($0.value))])
    }
    let notes = telling[index].map { "[\($0 + 1)]" }.joined()
    return .object([
      ("号", .int(index)), ("来源", .string(record.source)), ("命", .string(record.fate)),
      ("命名", .string(words.fate(record.fate))), ("归", .string(words.sorted(record))),
      ("因", .string(record.why ?? "")), ("格", .array(cells)), ("句", .string(Self.list(telling[index]))),
      ("计", .string(Self.list(counting[index]))),
      ("注", .string(notes.isEmpty ? "" : words.say("写在\(notes)", "told in \(notes)"))),
    ])
  }
}
