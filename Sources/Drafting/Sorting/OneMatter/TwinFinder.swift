import Records
import TextCore

/// Finds rows that say the same but for their ids, in one file or in several, whatever their headers are called:
/// written twice by mistake, one would be counted twice.
package struct TwinFinder: Sendable {
  /// By a hash of its cells the first row that has them; equal hashes are taken for equal rows.
  private var rowsByCells: [UInt64: Int] = [:]
  private var dates = CellMemo<UInt64>()

  /// The meanings whose texts are compared as they stand; a date or state may be written in several ways.
  private static let compared = Meaning.allCases.filter { ![.id, .date, .state, .highlight].contains($0) }

  package init() {}

  /// The index of the first record that says what this one says, nil for what is said for the first time.
  package mutating func earlier(like record: TaskRecord, _ index: Int) -> Int? {
    var key = StableHash()
    key.combine(record.hash(of: Self.compared))
    key.combine(dates.value(of: record, .date) { StableHash.of(($0.date?.description ?? $0.dateText).utf8) })
    key.combine(record.state == .unknown ? record.stateText : record.state.rawValue)
    key.combine(record.highlight ? 1 : 0)
    key.combine(record.hashOfOtherFields)
    if let known = rowsByCells[key.value] { return known }
    rowsByCells[key.value] = index
    return nil
  }

  /// The rows that stand in two of several ledgers. Twins within one ledger are among its own findings.
  package static func acrossFiles(_ ledgers: [Ledger]) -> [Diagnostic] {
    guard ledgers.count > 1 else { return [] }
    var finder = TwinFinder()
    var first: [RecordSource] = []
    var found: [(row: RecordSource, first: RecordSource)] = []
    for record in ledgers.flatMap(\.records) {
      let source = record.source
      if let twin = finder.earlier(like: record, first.count), first[twin].file != source.file {
        found.append((source, first[twin]))
      }
      first.append(source)
    }
    let shown = 20
    let remedy = Message(
      "重复登记的，删去一行；确是两件事的，把任务写得有区别", "delete one if it was entered twice; if they are two things, tell them apart")
    var out = found.prefix(shown).map { pair in
      Diagnostic(
        .note, "equal-row",
        Message("与\(pair.first)完全相同；起草只写一次", "equal to \(pair.first); drafted once"),
        remedy: remedy, at: .file(pair.row.description))
    }
    if found.count > shown {
      let more = found.count - shown
      out.append(
        Diagnostic(
          .note, "equal-row",
          Message("两个文件里还有 \(more) 行完全相同；起草只写一次", "\(more) more rows stand in two files; drafted once"), remedy: remedy)
      )
    }
    return out
  }
}
