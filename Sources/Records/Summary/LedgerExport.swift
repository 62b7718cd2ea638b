#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import TextCore

/// A ledger for other programs: its records as CSV or JSON.
package enum LedgerExport {
  /// The records as CSV under the standard headers, `来源` first, then the state as we understand it, then the
  /// columns that have no meaning for us; LF, without a byte order mark.
  ///
  /// Unknown columns of one name are one column, wherever in the file they stand.
  package static func csv(_ ledger: Ledger) -> String {
    let known = Set(ledger.headers.flatMap { $0.columns.compactMap(\.meaning) })
    let isGiven = ledger.records.contains { !$0.section.isEmpty }
    let isTopicGiven = ledger.records.contains { !$0.topic.isEmpty }
    let meanings = Meaning.allCases.filter { meaning in
      switch meaning {
      case .task: true
      // The quantity has them.
      case .state, .unit, .change: false
      case .section: known.contains(meaning) || isGiven
      case .topic: known.contains(meaning) || isTopicGiven
      default: known.contains(meaning)
      }
    }
    var others: [String] = []
    for name in ledger.headers.flatMap({ $0.columns.filter { $0.meaning == nil }.map(\.name) })
    where !others.contains(name) {
      others.append(name)
    }
    var out = line(["来源", "状态"] + meanings.map(\.standardName) + others)
    for record in ledger.records {
      out += line(
        [record.source.description, record.state.name.zh] + meanings.map { record.text($0) }
          + others.map { name in
            record.table.columns.first { $0.meaning == nil && $0.name == name }.map { record.text(column: $0.index) }
              ?? ""
          })
    }
    return out
  }

  /// The records and all that was understood, as JSON with sorted keys; it ends with a line end.
  ///
  /// Texts that are "" are left out of a record. Messages are in one language.
  package static func json(_ ledger: Ledger, _ language: Language) throws -> String {
    try encoded(Document(ledger, language))
  }

  /// Plain cells as a JSON array of arrays of strings, a row a line, handed over in pieces.
  package static func json(cells table: CellTable, _ write: ([UInt8]) -> Void) {
    var out: [UInt8] = [UInt8(ascii: "[")]
    for row in 0..<table.rowCount {
      out += Array((row > 0 ? ",\n[" : "\n[").utf8)
      for (column, cell) in table.cells(row).enumerated() {
        if column > 0 { out.append(UInt8(ascii: ",")) }
        JSONQuoting.append(cell, to: &out)
      }
      out.append(UInt8(ascii: "]"))
      if out.count >= 1 << 16 {
        write(out)
        out.removeAll(keepingCapacity: true)
      }
    }
    write(out + Array((table.rowCount > 0 ? "\n]\n" : "]\n").utf8))
  }

  private static func encoded(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }

  /// A line of CSV. A text that a spreadsheet would run as a formula has a `'` before it, which reading takes away
  /// again.
  private static func line(_ cells: [String]) -> String {
    cells.map { cell in
      let cell = FormulaGuard.guarded(cell)
      guard cell.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
        return cell
      }
      return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        + "\""
    }.joined(separator: ",") + "\n"
  }
}

/// The shape of the JSON.
private struct Document: Encodable {
  struct Column: Encodable {
    let header: String
    let index: Int
    let meaning: String?
  }

  struct Row: Encodable {
    let source: String
    let state: String
    let highlight: Bool
    let texts: [String: String]
    let quantities: [Number]?
    let date: Dates?
    let fields: [FieldText]

    enum CodingKeys: String, CodingKey {
      case source, state, highlight, quantities, date, fields
    }

    struct TextKey: CodingKey {
      let stringValue: String
      let intValue: Int? = nil
      init?(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    func encode(to encoder: any Encoder) throws {
      var texts = encoder.container(keyedBy: TextKey.self)
      for (name, text) in self.texts {
        if let key = TextKey(stringValue: name) { try texts.encode(text, forKey: key) }
      }
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(source, forKey: .source)
      try container.encode(state, forKey: .state)
      try container.encode(highlight, forKey: .highlight)
      try container.encodeIfPresent(quantities, forKey: .quantities)
      try container.encodeIfPresent(date, forKey: .date)
      try container.encode(fields, forKey: .fields)
    }
  }

  struct Number: Encodable {
    let text: String
    let label: String
    let value: String
    let approximate: String
    let unit: String
    let tail: String
    let addable: Bool
  }

  struct Dates: Encodable {
    let start: String
    let end: String
  }

  struct FieldText: Encodable {
    let name: String
    let value: String
  }

  struct Left: Encodable {
    let sheet: String?
    let row: Int
    let reason: String
    let text: String
  }

  struct Rejected: Encodable {
    let source: String
    let why: String
    let fields: [FieldText]
  }

  struct Doubt: Encodable {
    let severity: String
    let code: String
    let place: String?
    let message: String
    let remedy: String?
  }

  struct Header: Encodable {
    let sheet: String?
    let row: Int
    let section: String?
    let columns: [Column]
  }

  let name: String
  let headers: [Header]
  let records: [Row]
  let rejected: [Rejected]
  let skipped: [Left]
  let diagnostics: [Doubt]

  init(_ ledger: Ledger, _ language: Language) {
    name = ledger.name
    headers = ledger.headers.map { header in
      Header(
        sheet: header.sheet, row: header.row, section: header.section,
        columns: header.columns.map { Column(header: $0.header, index: $0.index, meaning: $0.meaning?.key) })
    }
    records = ledger.records.map { record in
      var texts: [String: String] = [:]
      for meaning in Meaning.allCases where ![.state, .quantity, .date, .highlight].contains(meaning) {
        let text = record.text(meaning)
        if !text.isEmpty { texts[meaning.key] = text }
      }
      texts["stateText"] = record.stateText.isEmpty ? nil : record.stateText
      texts["quantityText"] = record.quantityText.isEmpty ? nil : record.quantityText
      texts["dateText"] = record.dateText.isEmpty ? nil : record.dateText
      let numbers = record.quantities.map { quantity in
        Number(
          text: quantity.text, label: quantity.label, value: quantity.value.description,
          approximate: quantity.approximate, unit: quantity.unit, tail: quantity.tail,
          addable: quantity.isAddable)
      }
      return Row(
        source: record.source.description, state: record.state.rawValue, highlight: record.highlight,
        texts: texts,
        quantities: numbers.isEmpty ? nil : numbers,
        date: record.date.map { Dates(start: $0.start.description, end: $0.end.description) },
        fields: Self.fields(record.fields))
    }
    rejected = ledger.rejected.map {
      Rejected(source: $0.source.description, why: $0.why.text(language), fields: Self.fields($0.fields))
    }
    skipped = ledger.skipped.map {
      Left(sheet: $0.sheet, row: $0.row, reason: "\($0.reason)", text: $0.reason.text.text(language))
    }
    diagnostics = ledger.diagnostics.map { finding in
      Doubt(
        severity: "\(finding.severity)", code: finding.code,
        place: finding.place.map { DiagnosticPrinter.placeText($0) }, message: finding.message.text(language),
        remedy: finding.remedy?.text(language))
    }
  }

  private static func fields(_ fields: [Field]) -> [FieldText] {
    fields.map { FieldText(name: $0.name, value: $0.value) }
  }
}
