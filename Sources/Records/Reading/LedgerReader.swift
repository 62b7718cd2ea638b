import TextCore

/// Reads a ledger from the bytes of a file.
package enum LedgerReader {
  /// The ledger in the bytes of a CSV or TSV file, and all that is doubtful in it.
  ///
  /// `name` is the file as messages show it, `year` the year of the report, which dates without a year take.
  /// `aliases` is the setting 栏目: a header of this ledger and the standard one that it stands for.
  package static func read(
    bytes: [UInt8], name: String, year: Int?, aliases: [String: String] = [:]
  ) -> Ledger {
    switch RawText.utf8(bytes, name: name) {
    case .failure(let fault): return .unread(name, [fault.diagnostic])
    case .success(let text):
      let content = CSVReader.read(text)
      let known = HeaderAliases(aliases, name)
      return LedgerBuilder(name: name, sheet: nil, year: year, aliases: known)
        .ledger(content.table, TableFindings.quotes(content.faults, name))
    }
  }

  /// The ledger in a text: for tests and small inputs.
  package static func read(
    text: String, name: String, year: Int?, aliases: [String: String] = [:]
  ) -> Ledger {
    read(bytes: Array(text.utf8), name: name, year: year, aliases: aliases)
  }

  /// The number of task rows in the bytes of a file: those that `read` makes records of or rejects.
  ///
  /// It keeps no cells, so that it needs no memory but the text. 0 for a file that cannot be read; `read`
  /// says why.
  package static func count(bytes: [UInt8], name: String, aliases: [String: String] = [:]) -> Int {
    guard case .success(let text) = RawText.utf8(bytes, name: name) else { return 0 }
    return text.withUnsafeBufferPointer { text in
      let separator = SeparatorSniffer.separator(text)
      var head = TableSink(rowLimit: HeaderFinder.reach)
      CSVScanner.scan(text, separator: separator, into: &head)
      let top = head.table(Array(text.prefix(head.length)))
      guard let header = HeaderFinder(aliases: HeaderAliases(aliases, name).meanings).find(top) else {
        return 0
      }
      var sink = CountSink(text, RowClassifier(header, top), headerRow: header.row)
      CSVScanner.scan(text, separator: separator, into: &sink)
      return sink.tasks
    }
  }
}

/// Counts the task rows of a scan, keeping the cell ends of one row only.
private struct CountSink: CSVSink {
  private(set) var tasks = 0
  private let text: UnsafeBufferPointer<UInt8>
  private let classifier: RowClassifier
  private let headerRow: Int
  private var ends: [UInt32] = []
  private var row = 0

  init(_ text: UnsafeBufferPointer<UInt8>, _ classifier: RowClassifier, headerRow: Int) {
    self.text = text
    self.classifier = classifier
    self.headerRow = headerRow
    ends.reserveCapacity(256)
  }

  @inline(__always)
  mutating func cell(end: Int, literal: Bool) {
    ends.append(UInt32(truncatingIfNeeded: end) | (literal ? CellTable.literalBit : 0))
  }

  @inline(__always)
  mutating func row(start: Int) -> Bool {
    if row > headerRow {
      let isTask = ends.withUnsafeBufferPointer { ends in
        let start = CellTable.Row(start: UInt32(truncatingIfNeeded: start), firstCell: 0)
        switch classifier.kind(CellRow(text, ends, start, count: ends.count)) {
        case .task, .rejected: return true
        case .skipped: return false
        }
      }
      if isTask { tasks += 1 }
    }
    row += 1
    ends.removeAll(keepingCapacity: true)
    return true
  }

  mutating func fault(_ kind: CSVFault.Kind) {}
}

/// The setting 栏目, resolved: folded headers with their meanings, and what is wrong in it.
struct HeaderAliases {
  private(set) var meanings: [String: Meaning] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ setting: [String: String], _ file: String) {
    for (header, standard) in setting.sorted(by: { $0.key < $1.key }) {
      if let meaning = HeaderVocabulary.meaning(of: standard) {
        meanings[TextFold.fold(header)] = meaning
        continue
      }
      let standards = Meaning.allCases.map(\.standardName)
      let near = NearestName.of(standard, in: HeaderVocabulary.allTerms)
      diagnostics.append(
        Diagnostic(
          .error, "unknown-alias",
          Message(
            "设置“栏目”里“\(header)=\(standard)”：没有“\(standard)”这个标准表头"
              + (near.map { "；是不是“\($0)”？" } ?? ""),
            "the setting 栏目 has “\(header)=\(standard)”: there is no standard header “\(standard)”"
              + (near.map { "; did you mean “\($0)”?" } ?? "")),
          remedy: Message(
            "标准表头有：\(standards.joined(separator: " "))",
            "the standard headers are: \(standards.joined(separator: " "))"),
          at: .file(file)))
    }
  }
}
