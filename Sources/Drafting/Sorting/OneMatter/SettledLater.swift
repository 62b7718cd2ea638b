import Records
import TextCore

/// Finds rows that were not done when they were entered and that a later row of the same matter settles, so that they are not open
/// at the end of the year: 招标流标 in spring beside 重新招标，12月完工 in autumn, and 校本教研，到这个月一共搞了21次 in October beside
/// 校本教研，到年底一共28次 in December.
enum SettledLater {
  /// By row that was not done, in the order of the ledger, the later row that settles it, and how.
  static func rows(of unfinished: [Int], _ records: [TaskRecord]) -> [(row: Int, later: Int, isDone: Bool)] {
    doneLater(unfinished, records).map { ($0.row, $0.later, true) }
      + reachedLater(unfinished, records).map { ($0.row, $0.later, true) }
      + runOn(unfinished, records).map { ($0.row, $0.later, false) }
      + LaterCount.only(records, among: unfinished).map { ($0.row, $0.later, false) }
  }

  // MARK: - Done after all

  /// Words by which a row goes back to an earlier one.
  private static let again: SearchWords = [
    "重新", "上学期", "上半年", "上季度", "前期", "再次", "补办", "补开", "补上", "遗留", "流标后", "续办",
  ]

  /// By row that was not done, in the order of the ledger, the later row of the same name that did it.
  private static func doneLater(_ unfinished: [Int], _ records: [TaskRecord]) -> [(row: Int, later: Int)] {
    var open: [UInt64: [Int]] = [:]
    for row in unfinished where records[row].state == .notDone {
      open[records[row].hash(of: [.task]), default: []].append(row)
    }
    guard !open.isEmpty else { return [] }
    var out: [(row: Int, later: Int)] = []
    for (later, record) in records.enumerated() where record.state == .done {
      let hash = record.hash(of: [.task])
      guard let rows = open[hash], rows.contains(where: { $0 < later }), goesBack(record) else { continue }
      out += rows.filter { $0 < later && records[$0].task == record.task }.map { ($0, later) }
      open[hash] = rows.filter { $0 > later }
    }
    return out.sorted { $0.row < $1.row }
  }

  private static func goesBack(_ record: TaskRecord) -> Bool {
    [Meaning.result, .note].contains { meaning in
      var isIn = false
      record.withBytes(of: meaning) { isIn = again.isIn($0) }
      return isIn
    }
  }

  // MARK: - Plans that were reached after all

  /// By row that tells a plan and how far it was in the autumn (大篷车计划出车60次，到10月底已跑58次), the row that tells that it was
  /// reached (大篷车全年出车66次).
  private static func reachedLater(_ unfinished: [Int], _ records: [TaskRecord]) -> [(row: Int, later: Int)] {
    var out: [(row: Int, later: Int)] = []
    for row in unfinished where records[row].state == .ongoing {
      let text = MarkWidth.widened(records[row].task + "，" + records[row].result)
      guard text.holds("计划"), text.holds("月底已") || text.holds("截至") || text.holds("月末已"),
        let aim = Clause.split(text).first(where: { $0.text.holds("计划") && $0.hasNumber })?.text,
        let found = QuantityParser.find(in: aim).last?.quantity, aim.hasSuffix(found.amount()), found.isAddable,
        let place = aim.place(of: "计划"),
        case let deed = aim[place.upperBound...].prefix(while: { !$0.isDigit }), deed.count == 2,
        case let name = aim[..<place.lowerBound].description.trimmingSuffix("全年").trimmingSuffix("年初"), name.count >= 3
      else { continue }
      let later = records.indices.first { index in
        guard index != row, records[index].state == .done, records[index].task.holds(name.suffix(2)) else {
          return false
        }
        return Clause.split(MarkWidth.widened(records[index].task + "，" + records[index].result)).contains { clause in
          guard clause.text.holds(deed), let came = QuantityParser.find(in: clause.text).first?.quantity else {
            return false
          }
          return came.unit == found.unit && found.value <= came.value && clause.text.holds(deed + came.amount())
        }
      }
      if let later { out.append((row, later)) }
    }
    return out
  }

  // MARK: - Numbers that ran on

  /// By row that was not done, in the order of the ledger, the later row of the same name that ran on.
  private static func runOn(_ unfinished: [Int], _ records: [TaskRecord]) -> [(row: Int, later: Int)] {
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
