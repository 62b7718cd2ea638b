import Records
import TextCore

/// Rows of the last quarter that tell the whole year as well: `四季度收文331件；全年收文1204件` of 四季度公文处理及全年情况. Where the year's number is
/// what the rows of the other quarters and this one's own add up to exactly, the row is the year's, and its own quarter is within it.
struct YearInLastQuarter {
  private let records: [TaskRecord]
  /// The name and the part of the year of each row.
  private let names: [Name]
  /// The rows of each name of a table and its section.
  private let rows: [Key: [Int]]

  private struct Name {
    let stem: String
    let period: String
  }

  private struct Key: Hashable {
    let table: ObjectIdentifier
    let section: String
    let stem: String
  }

  /// The rows, those of the year under the name of the work.
  static func read(_ records: [TaskRecord]) -> [TaskRecord] {
    let lasts = records.indices.filter { mayTell(records[$0]) }
    guard !lasts.isEmpty else { return records }
    let years = YearInLastQuarter(records)
    var out = records
    for row in lasts {
      if let year = years.ofYear(row) {
        out[row] = year.row
        for part in year.parts { out[part] = within(records[part]) }
      } else if let named = years.total(row) ?? bare(records[row]) {
        out[row] = named
      }
    }
    return out
  }

  private init(_ records: [TaskRecord]) {
    self.records = records
    names = records.map(Self.named)
    var rows: [Key: [Int]] = [:]
    for (row, name) in names.enumerated() { rows[Self.key(records[row], name.stem), default: []].append(row) }
    self.rows = rows
  }

  private static func key(_ record: TaskRecord, _ stem: String) -> Key {
    Key(table: record.tableIdentity, section: record.section, stem: stem)
  }

  // MARK: - Which rows

  private static func mayTell(_ record: TaskRecord) -> Bool {
    var may = false
    record.withBytes(of: .task) { may = ends.isIn($0) }
    if !may { record.withBytes(of: .date) { may = quarters.isIn($0) } }
    guard may, !record.task.hasPrefix("全年") else { return may }
    record.withBytes(of: .result) { may = year.isIn($0) }
    return may
  }

  private static let year: SearchWords = ["全年"]
  private static let quarters: SearchWords = ["四季度", "4季度", "下半年"]
  private static let ends: SearchWords = ["四季度", "4季度", "下半年", "12月", "全年"]

  /// 公文处理 and 四季度 of 四季度公文处理及全年情况; the part of the year may stand in the column of dates.
  private static func named(_ record: TaskRecord) -> Name {
    let (stem, period) = PeriodStem.parts(withoutTail(MarkWidth.widened(record.task)))
    return Name(stem: stem, period: period.isEmpty ? PeriodRows.part(record.dateText) ?? "" : period)
  }

  private static func withoutTail(_ task: String) -> String {
    tails.first { task.hasSuffix($0) }.map { String(task.dropLast($0.count)) } ?? task
  }

  private static let tails = ["及全年情况", "及全年总体情况", "及全年汇总", "及全年总数", "和全年情况", "暨全年情况", "和四季度情况", "及四季度情况", "及全年"]

  /// `信访` of 全年信访和四季度情况, whose text says itself what is of the year.
  private static func bare(_ record: TaskRecord) -> TaskRecord? {
    guard case let name = withoutTail(record.task), name != record.task, case let stem = PeriodStem.of(name),
      stem.count >= 2
    else { return nil }
    return record.reading([.task: stem])
  }

  /// `供水（全年）` of 全年供水合计 beside rows of 供水; nil of any other row.
  private func total(_ row: Int) -> TaskRecord? {
    let task = records[row].task
    guard task.hasPrefix("全年"), let end = ["合计", "总计", "汇总", "总数"].first(where: { task.hasSuffix($0) }),
      case let stem = String(task.dropFirst(2).dropLast(end.count)), stem.count >= 2,
      rows[Self.key(records[row], stem)] != nil
    else { return nil }
    return records[row].reading([.task: stem + "（全年）"])
  }

  // MARK: - The year

  /// A row as the year's, and the rows of the parts; nil where its numbers are no sum of theirs.
  private func ofYear(_ row: Int) -> (row: TaskRecord, parts: [Int])? {
    let name = names[row]
    let clauses = Clause.split(MarkWidth.widened(records[row].result))
    // 党委会议（全年） that begins with 下半年召开15次.
    guard name.stem.count >= 2, name.period.holds(oneOf: Self.ends),
      !name.period.holds("全年") || clauses.first?.text.starts(withOneOf: Self.ends) == true,
      let at = clauses.firstIndex(where: { $0.text.hasPrefix("全年") }), at > 0,
      let own = clauses[..<at].lazy.compactMap({ RowNumber.all(in: $0.text).first }).first,
      case let parts = (rows[Self.key(records[row], name.stem)] ?? []).filter({
        $0 != row && names[$0].period != name.period && PeriodStem.isPeriod(names[$0].period)
      }), (1...3).contains(parts.count),
      case let told = clauses[at...].flatMap({ RowNumber.all(in: $0.text) }),
      let sum = sum(of: parts, and: own),
      told.contains(where: { $0.quantity.unit == own.quantity.unit && $0.quantity.value == sum }),
      isWithin(Array(clauses[..<at]), own, told)
    else { return nil }
    return (asYear(row, clauses, at, own), parts)
  }

  /// What the first numbers of the parts and the last quarter's own come to; nil where one of them counts something else.
  private func sum(of parts: [Int], and own: RowNumber) -> ExactNumber? {
    parts.reduce(own.quantity.value) { sum, part in
      guard let found = RowNumber.all(in: MarkWidth.widened(records[part].result)).first?.quantity,
        found.unit == own.quantity.unit, found.approximate.isEmpty
      else { return nil }
      return sum?.adding(found.value)
    }
  }

  /// Whether the year's clauses have what the last quarter's have. 参加66人次 of one quarter alone is to be added up with those of the
  /// others.
  private func isWithin(_ quarter: [Clause], _ own: RowNumber, _ year: [RowNumber]) -> Bool {
    quarter.allSatisfy { clause in
      guard clause.hasNumber else { return clause.text.count < 6 }
      return RowNumber.all(in: clause.text).map(\.quantity).allSatisfy { one in
        one.unit == own.quantity.unit && one.value <= own.quantity.value
          || year.contains { $0.quantity.unit == one.unit && one.value <= $0.quantity.value }
      }
    }
  }

  private func asYear(_ row: Int, _ clauses: [Clause], _ at: Int, _ own: RowNumber) -> TaskRecord {
    let (record, name) = (records[row], names[row])
    var year = Array(clauses[at...])
    // 已处置3批次 behind the year's sentence is the quarter's.
    if let next = year.indices.dropFirst().first(where: { year[$0].mark != "，" }), !year[next].text.hasPrefix("全年"),
      let quarter = ["四季度", "下半年", "12月"].first(where: { name.period.holds($0) }), !year[next].text.holds(quarter),
      year[next].text.starts(withOneOf: ["已", "其余", "正在", "全部"])
    {
      year[next].text = quarter + year[next].text
    }
    // 全年274处 behind 排查隐患126处: of the same.
    if year[0].text.dropFirst(2).first?.isDigit == true, (3...6).contains(own.label.count) {
      year[0].text = "全年" + own.label + year[0].text.dropFirst(2)
    }
    // What other columns tell goes on from the quarter's own number.
    var texts: [Meaning: String] = [
      .task: record.state == .done ? name.stem + "（全年）" : name.stem, .result: Clause.joined(year),
      .effect: record.effect,
    ]
    if record.dateText.holds(oneOf: Self.quarters) { texts[.date] = "全年" }
    // The quarter's own plan is none of the year's.
    if !record.isEmpty(.target) { texts[.target] = "" }
    return record.reading(texts, leftOut: clauses[..<at].map(\.text) + [record.target].filter { !$0.isEmpty })
  }

  /// A part of the year without its own plan and what fell short of it, where the year's number is told: 三季度 5138万元，欠62万元.
  private static func within(_ record: TaskRecord) -> TaskRecord {
    let clauses = Clause.split(MarkWidth.widened(record.result))
    let short = clauses.dropFirst().filter { $0.hasNumber && $0.text.starts(withOneOf: ["欠", "差", "少", "短"]) }
    var texts: [Meaning: String] = record.isEmpty(.target) ? [:] : [.target: ""]
    if !short.isEmpty { texts[.result] = Clause.joined(clauses.filter { !short.contains($0) }) }
    let gone = short.map(\.text) + (record.isEmpty(.target) ? [] : [record.target])
    return texts.isEmpty ? record : record.reading(texts, leftOut: gone)
  }
}
