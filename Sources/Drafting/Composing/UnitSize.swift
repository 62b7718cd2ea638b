import Records
import TextCore

/// How large the unit is, as its own ledger says in passing: 占在校生1936人的79.4%. The latest row that says so counts.
struct UnitSize: Sendable {
  /// 在校学生1936人, traced to its row; nil where no row says so.
  let clause: TracedText?
  /// A larger ledger is not a school's own list of its year.
  private static let most = 2000

  init(_ records: [TaskRecord], _ sorting: Sorting) {
    clause = records.count > Self.most ? nil : "在校".withBytes { Self.found(records, sorting, $0) }
  }

  private static func found(
    _ records: [TaskRecord], _ sorting: Sorting, _ sign: UnsafeBufferPointer<UInt8>
  ) -> TracedText? {
    var found: (text: TracedText, date: Int, digits: Int)?
    for (index, record) in records.enumerated() where sorting.accounts[index].fate == .used {
      var says = false
      record.withBytes(of: .result) { says = TextSearch.offset(of: sign, in: $0) != nil }
      guard says else { continue }
      let result = record.result
      guard let place = ["在校生", "在校学生"].lazy.compactMap({ result.place(of: $0) }).first else { continue }
      let digits = result[place.upperBound...].prefix { $0.isASCII && $0.isWholeNumber }
      guard digits.count >= 3, let number = Int(digits), result[digits.endIndex...].hasPrefix("人") else { continue }
      let date = Importance.date(record)
      if let known = found, (known.date, known.digits) >= (date, number) { continue }
      found = (TracedText("有在校学生\(digits)人", .records([index], sums: [])), date, number)
    }
    return found?.text
  }
}
