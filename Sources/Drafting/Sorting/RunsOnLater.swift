import Records
import TextCore

/// Finds rows that tell how far a number had come when a later row tells where it ended: 校本教研，到这个月一共搞了21次 in October,
/// 校本教研，到年底一共28次 in December. They are not open at the end of the year, and their number is within the later one.
enum RunsOnLater {
  /// By row that was not done, in the order of the ledger, the later row of the same name that ran on.
  static func rows(of unfinished: [Int], _ records: [TaskRecord]) -> [(row: Int, later: Int)] {
    var open: [(row: Int, total: Total)] = []
    for row in unfinished where mayRun(records[row]) {
      if let total = Total(records[row]) { open.append((row, total)) }
    }
    guard !open.isEmpty else { return [] }
    var out: [(row: Int, later: Int)] = []
    for (later, record) in records.enumerated() where record.state == .done && mayRun(record) {
      guard let total = Total(record), total.isOfYear else { continue }
      for (row, earlier) in open where row != later && total.runsOn(from: earlier) { out.append((row, later)) }
    }
    return out.sorted { ($0.row, $0.later) < ($1.row, $1.later) }
  }

  private static let signs: SearchWords = ["一共", "累计", "总共", "共"]

  private static func mayRun(_ record: TaskRecord) -> Bool {
    [Meaning.task, .result].contains { meaning in
      var isOne = false
      record.withBytes(of: meaning) { isOne = signs.isIn($0) }
      return isOne
    }
  }

  /// A number up to some day: 21次 of 校本教研，到这个月一共搞了21次.
  private struct Total {
    let name: String
    let number: Quantity
    /// Whether it is that of the end of the year.
    let isOfYear: Bool
    let month: Int

    init?(_ record: TaskRecord) {
      let clauses = Clause.split(record.result.isEmpty ? record.task : record.task + "，" + record.result).map(\.text)
      guard clauses.count > 1, let name = clauses.first, name.count >= 2, !name.hasDigit,
        let clause = clauses.dropFirst().first(where: {
          $0.starts(withOneOf: ["到", "截至", "截止", "至"]) && $0.holds(oneOf: signs)
        }),
        let found = QuantityParser.find(in: clause).last?.quantity, found.isAddable, found.approximate.isEmpty,
        clause.hasSuffix(found.amount())
      else { return nil }
      (self.name, number) = (name, found)
      month = record.date?.end.month ?? 0
      isOfYear = ["年底", "年末", "12月", "现在", "目前"].contains { clause.holds($0) }
    }

    func runsOn(from earlier: Total) -> Bool {
      name == earlier.name && number.unit == earlier.number.unit && number.scale == earlier.number.scale
        && earlier.number.value <= number.value && !earlier.isOfYear && (month == 0 || earlier.month <= month)
    }
  }
}
