import Records
import TextCore

/// How many of the year's aims in numbers were reached, for the opening: `有数量目标的24项工作全部达到目标`, or, where
/// hardly any was missed, `24项年度目标任务完成22项`. Which ones were missed is for the end of the draft.
///
/// It is told only where every aim can be held against what came of it, and nobody who counts comes to other numbers:
/// a row that is written twice counts once, rows of parts of the year only where all of them reached theirs.
struct TargetTally: Sendable {
  /// The sentence without its mark; nil where too many were missed to open with: the end of the draft tells of them.
  let text: TracedText?

  /// So few aims are no verdict on a year.
  private static let fewest = 5
  /// A ledger of more rows is no list of aims.
  private static let most = 2000
  /// Of so many aims one may be missed where the others are counted.
  private static let fewMissed = 10

  /// An aim with the row that it is of.
  private struct Aim {
    let row: Int
    let name: String
    let isReached: Bool
    /// Number and aim as they are written.
    let numbers: String
  }

  /// Nil where the ledger has too few aims, or one that cannot be judged.
  /// - Parameter points: what the draft tells; rows that are part of others there count with them.
  init?(_ records: [TaskRecord], _ sorting: Sorting, _ points: some Sequence<Point>) {
    guard records.count <= Self.most else { return nil }
    let covered = Set(points.flatMap(\.covered.keys))
    var aims: [Aim] = []
    var rows = 0
    for (row, account) in sorting.accounts.enumerated() {
      let record = records[row]
      guard account.fate != .excluded, record.state != .cancelled else { continue }
      rows += 1
      guard !covered.contains(row), !record.isEmpty(.target), record.target.hasDigit else { continue }
      guard let isReached = Self.isReached(record) else { return nil }
      aims.append(
        Aim(
          row: row, name: PeriodStem.of(Punctuation.name(record.task)), isReached: isReached,
          numbers: record.target + "/" + record.quantityText))
    }
    guard aims.count >= Self.fewest, aims.count * 3 >= rows, let told = Self.once(aims), told.count >= Self.fewest
    else { return nil }
    let missed = told.count { !$0.isReached }
    guard missed * 2 < told.count else { return nil }
    text = missed * Self.fewMissed <= told.count ? Self.sentence(told) : nil
  }

  private static func sentence(_ all: [Aim]) -> TracedText {
    // Who counts rows tells none of them: what is cut for length stays cut.
    let words = Origin.records([], sums: [])
    let reached = all.filter(\.isReached)
    guard reached.count < all.count else {
      var text = TracedText("有数量目标的", words)
      text.append(Counting.text(all.map(\.row), unit: "项"))
      text.append("工作全部达到目标", words)
      return text
    }
    var text = Counting.text(all.map(\.row), unit: "项")
    text.append("年度目标任务完成", words)
    text.append(Counting.text(reached.map(\.row), unit: "项"))
    return text
  }

  /// The aims, each matter once: what is written twice has one number under names of which one holds the other. Nil where
  /// parts of the year are of one task and one of them missed its own.
  private static func once(_ aims: [Aim]) -> [Aim]? {
    var told: [Aim] = []
    for aim in aims {
      if let twin = told.first(where: { $0.name == aim.name }) {
        guard twin.isReached, aim.isReached else { return nil }
      } else if !told.contains(where: { $0.numbers == aim.numbers && isOneName($0.name, aim.name) }) {
        told.append(aim)
      }
    }
    return told
  }

  private static func isOneName(_ a: String, _ b: String) -> Bool {
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    let own = Set(long.unicodeScalars.filter(Punctuation.isHan))
    return short.unicodeScalars.filter(Punctuation.isHan).allSatisfy(own.contains)
  }

  // MARK: - One aim

  private static let limits = ["≤", "<", "＜", "不超过", "不高于", "不多于", "低于", "控制在"]
  private static let aims = ["≥", ">", "＞", "不低于", "不少于", "达到", "高于"]
  /// What an office has the less of the better, whether or not the ledger says that its number is a limit.
  private static let harms = [
    "事故", "发案", "投诉", "跳闸", "损耗", "线损", "违章", "差错", "死亡", "发病", "逾期", "不良", "流失", "能耗", "时长", "时间", "时限", "耗时", "成本",
    "火灾", "退回",
  ]

  /// Whether a row reached its aim; nil where that cannot be told for certain: another unit, a number that is only about
  /// so large as the aim, a state that says otherwise.
  static func isReached(_ record: TaskRecord) -> Bool? {
    let target = record.target
    let limit = limits.first { target.hasPrefix($0) }
    let aim = aims.first { target.hasPrefix($0) }
    guard !isOfWhole(record) else { return nil }
    let rest = target.dropFirst((limit ?? aim ?? "").count).description
    let found = QuantityParser.parse(rest.trimmingSuffix("以内").trimmingSuffix("以上").trimmingSuffix("以下"))
    guard let planned = found.first, found.count == 1, planned.label.isEmpty,
      planned.approximate.isEmpty, let came = record.quantities.first, came.label.isEmpty,
      planned.unit.isEmpty || (measure(came) + came.tail).hasPrefix(measure(planned) + planned.tail)
    else { return nil }
    // 3.4万亩 of 4 under a unit of 万亩: numbers of one size are in one unit.
    let raw = (Double(came.value.description) ?? 0, Double(planned.value.description) ?? 0)
    let isOfOneUnit = planned.unit.isEmpty && raw.1 > 0 && (0.2...5).contains(raw.0 / raw.1)
    let (reached, wanted) = isOfOneUnit ? raw : (size(came), size(planned, like: came))
    // 约2.1万 of 20000 is more than planned; 约2万 may be less.
    if !came.approximate.isEmpty, reached == wanted { return nil }
    let isLimit = limit != nil || target.hasSuffix("以内") || target.hasSuffix("以下") || record.note.holds("越低越好")
    let isPassed = isLimit ? reached <= wanted : reached >= wanted
    if limit == nil, aim == nil, !isLimit, reached != wanted, harms.contains(where: { record.task.holds($0) }) {
      return nil
    }
    switch record.state {
    case .done: return isPassed ? true : nil
    case .notDone: return isPassed ? nil : false
    case .ongoing: return isPassed ? nil : false
    default: return isPassed
    }
  }

  /// Whether the aim is of the whole undertaking and not of the year: 年度计划或设计量.
  private static func isOfWhole(_ record: TaskRecord) -> Bool {
    record.columnNames.enumerated().contains { column, name in
      ["设计", "合同", "总量", "总数"].contains { name.holds($0) } && record.text(column: column) == record.target
    }
  }

  /// 剂次 of 万剂次.
  private static func measure(_ quantity: Quantity) -> String { String(quantity.unit.dropFirst(quantity.scale.count)) }

  private static func size(_ quantity: Quantity, like other: Quantity? = nil) -> Double {
    // 20000 beside 约2.1万, and 3200 beside 3200 of a column of 万元.
    let shared = other.map { $0.scale.isEmpty || $0.text.holds($0.scale) ? "" : $0.scale } ?? ""
    let scale = quantity.unit.isEmpty ? shared : quantity.scale
    let factor = scale == "万" ? 10_000.0 : scale == "亿" ? 100_000_000 : scale == "千" ? 1000 : 1
    return (Double(quantity.value.description) ?? 0) * factor
  }
}
