import Records
import TextCore

/// Rows of one task in the parts of a year (一季度, 二季度) that each count the same: whether their numbers are each part's
/// own, to be added, or may run on through the year. The last one may not be finished: 6个, 14个, 11个 and
/// `5个，另4个站址用地没有落实` are 36个 of the year.
struct PeriodRows {
  /// What the rows' numbers are.
  enum Verdict {
    /// Each part's own: the rows, all told alike, and what one of them tells of the whole year.
    case own([Grouping.Row], ofYear: [Clause])
    /// Perhaps running totals: the rows, each with the name of its part, none of which is to be added to another.
    case apart([Grouping.Row])
    /// Nothing to be decided here.
    case none
  }

  /// - Parameter rows: the rows of one task, in the order of the ledger, with those that are begun behind the others.
  static func verdict(_ rows: [Grouping.Row], _ records: [TaskRecord]) -> Verdict {
    guard rows.count > 1 else { return .none }
    let dates = rows.map { records[$0.index].dateText }
    if RunningSpan.ends(rows.map(\.occasion), dates) != nil {
      return .apart(zip(rows, dates).map { $0.occasion.kind == .season ? $0 : dated($0, $1) })
    }
    let names = rows.map { name($0, records) }
    guard !names.contains(""), Set(names).count == names.count else { return .none }
    var alike = rows
    for i in rows.indices where rows[i].isBegun {
      guard let bare = bare(rows[i]) else { return .none }
      alike[i].text = bare
      alike[i].isBegun = false
    }
    let counts = alike.map(count)
    guard let first = counts[0],
      counts.allSatisfy({ $0?.label == first.label && $0?.quantity.unit == first.quantity.unit })
    else { return .none }
    let order = alike.indices.sorted { (rank(names[$0]), $0) < (rank(names[$1]), $1) }
    let values = order.compactMap { counts[$0]?.quantity.value }
    guard let total = sum(values) else { return .none }
    var told = order.map { alike[$0] }
    guard let (ofYear, saysTotal) = withoutYear(&told, total, first.quantity.unit) else { return .none }
    let hasBegun = rows.contains(where: \.isBegun)
    let isOwn =
      saysTotal || !mayRunOn(values, names)
      || hasBegun && YearPlan(rows, records, unit: first.quantity.unit)?.isRate(of: total) == true
    if isOwn { return hasBegun || saysTotal || !ofYear.isEmpty ? .own(told, ofYear: ofYear) : .none }
    guard rows.count > (hasBegun ? 1 : 2), ofYear.isEmpty else { return .none }
    return .apart(zip(order, told).map { at, row in dated(row, names[at]) })
  }

  /// Whether rows are each of another part of the year and count the same, each what is its own: none of them is to be added
  /// to some of the others only.
  static func areAlike(_ rows: [Grouping.Row], _ records: [TaskRecord]) -> Bool {
    guard rows.count > 1, !rows.contains(where: \.isBegun) else { return false }
    let names = rows.map { name($0, records) }
    guard !names.contains(""), Set(names).count == names.count else { return false }
    let counts = rows.map(count)
    guard let first = counts[0],
      counts.allSatisfy({ $0?.label == first.label && $0?.quantity.unit == first.quantity.unit })
    else { return false }
    let order = rows.indices.sorted { (rank(names[$0]), $0) < (rank(names[$1]), $1) }
    return !mayRunOn(order.compactMap { counts[$0]?.quantity.value }, names)
  }

  /// Takes out of the rows what one of them tells of the whole year: `全年累计2480批次` where that is the sum, and
  /// `全年罚没386.5万元，移送公安5件`.
  /// - Returns: what is told of the year, and whether a row says what the sum is; nil where it says another, or two tell of
  ///   the year.
  private static func withoutYear(
    _ rows: inout [Grouping.Row], _ total: ExactNumber, _ unit: String
  ) -> (ofYear: [Clause], saysTotal: Bool)? {
    var ofYear: [Clause] = []
    var saysTotal = false
    for i in rows.indices where rows[i].text.holds("全年") || rows[i].text.holds("累计") {
      var kept: [Clause] = []
      var own: [Clause] = []
      for clause in Clause.split(rows[i].text) {
        if let number = whole(clause.text), number.unit == unit {
          guard number.value == total else { return nil }
          saysTotal = true
        } else if !own.isEmpty || clause.text.hasPrefix("全年") {
          own.append(clause)
        } else {
          kept.append(clause)
        }
      }
      rows[i].text = Clause.joined(kept)
      guard own.isEmpty || ofYear.isEmpty else { return nil }
      ofYear += own
    }
    return (ofYear, saysTotal)
  }

  /// The number of 全年累计2480批次 and 全年共1016台.
  private static func whole(_ text: String) -> Quantity? {
    guard let head = ["全年累计", "全年共计", "全年合计", "全年共", "累计"].first(where: { text.hasPrefix($0) }) else { return nil }
    let skeleton = NumberSkeleton(String(text.dropFirst(head.count)))
    guard skeleton.quantities.count == 1, skeleton.between[1].isEmpty, skeleton.between[0].count <= 6 else {
      return nil
    }
    return skeleton.quantities[0]
  }

  /// The rows of one task with the parts of the year that only the column of dates names, where each has another.
  static func dated(_ rows: [Grouping.Row], _ records: [TaskRecord]) -> [Grouping.Row] {
    guard rows.count > 1, rows.allSatisfy({ $0.occasion.kind == .none && !$0.isBegun }) else { return rows }
    let names = rows.map { name($0, records) }
    guard !names.contains(""), Set(names).count == names.count else { return rows }
    return zip(rows, names).map { dated($0, $1) }
  }

  private static func dated(_ row: Grouping.Row, _ name: String) -> Grouping.Row {
    var row = row
    row.occasion = Occasion(kind: .season, text: name, stem: row.occasion.stem)
    return row
  }

  /// The part of the year that a row is of, by its task or by the column of dates; "" where neither names one.
  static func name(_ row: Grouping.Row, _ records: [TaskRecord]) -> String {
    switch row.occasion.kind {
    case .season: part(row.occasion.text) ?? ""
    case .none: part(records[row.index].dateText) ?? ""
    default: ""
    }
  }

  /// The quarter or half of the year that words name, as a sentence has it; nil of any other.
  static func part(_ words: String) -> String? { PeriodHeader.part(ofDate: words) }

  /// Where in the year a part ends.
  private static func rank(_ name: String) -> Int { Occasion(kind: .season, text: name, stem: "").rank }

  // MARK: - What a row counts

  /// What is achieved of a task that is not finished, without the name that tells of what and the number of the row's
  /// column: 5个 of 区域自动站升级5个, 不合格11批次 of 食品抽检不合格11批次 beside 598批次.
  private static func bare(_ row: Grouping.Row) -> String? {
    let stem = row.occasion.stem
    guard stem.count >= 2 else { return nil }
    if row.quantities.count == 1, let own = row.quantities.first, !own.unit.isEmpty {
      let rest = row.text.hasPrefix(stem) ? String(row.text.dropFirst(stem.count)) : row.text
      return Clause.joined(Clause.split(rest).filter { !$0.text.hasSuffix(own.amount()) })
    }
    guard row.text.hasPrefix(stem) else { return nil }
    let rest = row.text.dropFirst(stem.count)
    return rest.first?.isDigit == true ? String(rest) : nil
  }

  /// The number of a row, of its column or the first of its words, with the words before it; nil where it is none that
  /// can be added, or one that runs on.
  private static func count(_ row: Grouping.Row) -> (label: String, quantity: Quantity)? {
    if row.quantities.count == 1, let own = row.quantities.first {
      return own.isAddable && own.approximate.isEmpty && !own.unit.isEmpty ? (own.label, own) : nil
    }
    guard row.quantities.isEmpty, let first = Clause.split(row.text).first?.text, !first.holds("累计"),
      !first.hasPrefix("共")
    else { return nil }
    let skeleton = NumberSkeleton(first)
    guard skeleton.quantities.count == 1, skeleton.between[1].isEmpty, let own = skeleton.quantities.first,
      own.isAddable,
      own.approximate.isEmpty
    else { return nil }
    return (skeleton.between[0], own)
  }

  /// Whether numbers may run on through the year: none is less than the one before it, and the last one is of a size
  /// that all of them together may have.
  private static func mayRunOn(_ values: [ExactNumber], _ names: [String]) -> Bool {
    guard !names.contains("下半年"), let first = values.first, let last = values.last,
      zip(values, values.dropFirst()).allSatisfy({ $0 < $1 }), let twice = first.adding(first)
    else { return false }
    return twice <= last
  }

  private static func sum(_ values: [ExactNumber]) -> ExactNumber? {
    values.reduce(ExactNumber(0) as ExactNumber?) { $0?.adding($1) }
  }
}
