import Records
import TextCore

/// Writes a report as JSON: keys sorted, two blanks a level.
enum ReportJSON {
  /// The JSON of a report, with a line end.
  /// - Parameter accounts: rows whose records come before those that the report itself holds; they are written
  ///   from the ledger's own bytes.
  static func bytes(_ report: Report, _ accounts: [RecordAccount] = []) -> [UInt8] {
    var json = JSONLines()
    write(report, accounts, &json)
    json.endLine()
    return json.bytes
  }

  private static func write(_ report: Report, _ accounts: [RecordAccount], _ json: inout JSONLines) {
    var layouts: [ObjectIdentifier: FieldLayout] = [:]
    json.object { json in
      json.member("bigan", report.bigan)
      json.key("columns")
      json.array(report.columns) { $0.string($1) }
      json.member("draft", report.draft)
      json.key("length")
      json.object { json in
        json.key("actual")
        json.literal(String(report.length.actual))
        json.key("target")
        json.literal(report.length.target.map(String.init) ?? "null")
        json.member("why", report.length.why)
      }
      json.key("otherRows")
      json.array(report.otherRows) { json, row in
        json.object { json in
          json.member("source", row.source)
          json.member("what", row.what)
        }
      }
      json.key("recordShare")
      json.literal(number(report.recordShare))
      json.key("records")
      json.array(0..<(accounts.count + report.records.count)) { json, i in
        if i < accounts.count {
          write(accounts[i], &layouts, &json)
        } else {
          write(report.records[i - accounts.count], &json)
        }
      }
      json.key("seed")
      json.literal(String(report.seed))
      json.key("sentences")
      json.array(report.sentences) { write($1, &$0) }
      json.key("settings")
      write(report.settings, &json)
    }
  }

  /// A share as Foundation writes it: a whole number has no point.
  private static func number(_ value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func write(_ sentence: Report.Sentence, _ json: inout JSONLines) {
    json.object { json in
      json.key("line")
      json.literal(String(sentence.line))
      json.key("sources")
      json.array(sentence.sources) { json, source in
        json.object { json in
          json.member("at", source.at)
          json.member("kind", source.kind)
          if let text = source.text { json.member("text", text) }
        }
      }
      json.key("sums")
      json.array(sentence.sums) { json, sum in
        json.object { json in
          json.member("kind", sum.kind)
          json.key("of")
          json.array(sum.of) { json, part in
            json.object { json in
              json.member("at", part.at)
              json.member("value", part.value)
            }
          }
          json.member("shown", sum.shown)
        }
      }
      json.member("text", sentence.text)
    }
  }

  private static func write(_ record: Report.Record, _ json: inout JSONLines) {
    json.object { json in
      json.member("fate", record.fate)
      json.key("fields")
      write(record.fields, &json)
      json.member("id", record.id)
      json.member("reason", record.reason)
      json.member("section", record.section)
      json.member("source", record.source)
      json.member("topic", record.topic)
      json.member("why", record.why)
    }
  }

  private static func write(_ texts: [String: String], _ json: inout JSONLines) {
    json.object { json in
      for (name, value) in texts.sorted(by: { $0.key < $1.key }) {
        json.key(text: name)
        json.string(value)
      }
    }
  }

  // MARK: - Rows from the ledger's bytes

  /// The columns of a table in the order of their names; nil where two have one name.
  private struct FieldLayout {
    let columns: [(index: Int, name: String)]?
    let count: Int

    init(_ names: [String]) {
      count = names.count
      columns =
        Set(names).count == names.count
        ? names.enumerated().map { (index: $0, name: $1) }.sorted { $0.name < $1.name } : nil
    }
  }

  private static func write(
    _ account: RecordAccount, _ layouts: inout [ObjectIdentifier: FieldLayout], _ json: inout JSONLines
  ) {
    let record = account.record
    let layout = layouts[record.tableIdentity] ?? FieldLayout(record.columnNames)
    layouts[record.tableIdentity] = layout
    json.object { json in
      json.member("fate", account.fate.rawValue)
      json.key("fields")
      if let columns = layout.columns, record.width == layout.count, record.headings.isEmpty {
        json.object { json in
          for column in columns {
            record.withBytes(column: column.index) { value in
              if value.isEmpty { return }
              json.key(text: column.name)
              json.string(value)
            }
          }
        }
      } else {
        write(DraftAccount.cells(account.fields), &json)
      }
      json.key("id")
      record.withBytes(of: .id) { json.string($0) }
      json.member("reason", account.reason)
      json.member("section", account.section)
      json.member("source", account.source.description)
      json.member("topic", account.topic)
      json.member("why", account.why)
    }
  }
}
