import Records
import TextCore

/// Numbers of the column without units that no sentence about their row tells: what they count, nobody says.
struct BareNumbersLeftOut: Sendable {
  /// The rows, in the order of the ledger.
  let rows: [Int]

  init(_ sentences: [SentenceTrace.Traced], _ composer: Composer, _ accounts: [RecordAccount]) {
    var memo = CellMemo<[String]>()
    var open: [Int: [String]] = [:]
    // A part of the year's total is told by the total.
    let covered = Set(composer.points.joined().joined().flatMap(\.covered.keys))
    let told = accounts.indices.filter { !covered.contains($0) }
    for index in told where accounts[index].fate == .used || accounts[index].fate == .merged {
      let bare = memo.value(of: composer.records[index], .quantity) { record in
        record.quantities.filter(\.unit.isEmpty).flatMap { SupportedNumbers.numbers($0.digits) }
      }
      if !bare.isEmpty { open[index] = bare }
    }
    for sentence in sentences where !open.isEmpty && sentence.records.contains(where: { open[$0] != nil }) {
      let shown = Set(SupportedNumbers.numbers(sentence.text))
      // What a sum took up is told in the sum.
      var added: [Int: Set<String>] = [:]
      for part in sentence.sums.flatMap(\.of) where open[part.record] != nil {
        added[part.record, default: []].formUnion(SupportedNumbers.numbers(part.value))
      }
      for record in sentence.records {
        open[record]?.removeAll { shown.contains($0) || added[record]?.contains($0) == true }
      }
    }
    rows = open.filter { !$0.value.isEmpty }.keys.sorted()
  }

  /// The same doubt in many rows is said once, at the first of them.
  func diagnostics(_ records: [TaskRecord]) -> [Diagnostic] {
    guard let first = rows.first else { return [] }
    let source = records[first].source
    let more = rows.count > 1 ? "等\(rows.count)行" : ""
    return [
      Diagnostic(
        .warning, "bare-number",
        Message(
          "数量“\(records[first].quantityText)”\(more)没有单位，没有写进句子",
          "\(rows.count) quantities have no unit and were not written"),
        remedy: Message("写上单位，如“3次”“42人”", "give the unit, such as 3次 or 42人"),
        at: .cell(file: source.file, row: source.row, column: nil))
    ]
  }
}
