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
        for part in year.parts { out[part] = years.withoutShare(part, year.parts, of: row) ?? within(records[part]) }
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

  /// `春节8天接待41.5万人次` of 接待246.3万人次，收入18.2亿元。其中春节8天41.5万人次: a part of the year with what its row tells beside its shares of
  /// the year's numbers and what the year had come to by then; nil where it tells nothing beside, or one of its numbers
  /// is no such share.
  private func withoutShare(_ part: Int, _ parts: [Int], of row: Int) -> TaskRecord? {
    var clauses = Clause.split(MarkWidth.widened(records[part].result))
    guard let first = clauses.first, let own = RowNumber.all(in: first.text).first?.quantity else { return nil }
    var gone: [String] = []
    clauses.removeAll { clause in
      let numbers = RowNumber.all(in: clause.text).map(\.quantity)
      let isShare = numbers.count == 1 && !clause.text.hasPrefix("其中") && isShare(numbers[0], of: part, parts, row)
      guard isShare || Self.isRunning(clause.text) else { return false }
      gone.append(clause.text)
      return true
    }
    // 均为宅基地边界 is of the number, and half a year's rate of half a year: what has days of its own stands by itself.
    guard gone.contains(first.text), !clauses.isEmpty, clauses.allSatisfy({ $0.text.holds(oneOf: Self.days) }) else {
      return nil
    }
    let act = first.text.prefix { !$0.isDigit }
    for i in clauses.indices {
      // 其中春节8天41.5万人次 says no more what it is a part of, and 五一5天68.4万人次 says not what was counted.
      let isPart = clauses[i].text.hasPrefix("其中")
      let told = clauses[i].text.withoutHead(of: ["其中"])
      guard isPart || Self.isOnDays(told), i == 0 || !isPart else { continue }
      guard let number = RowNumber.all(in: told).last?.quantity, number.unit == own.unit, act.count <= 6,
        let place = told.place(of: number.amount())
      else {
        guard isPart else { continue }
        return nil
      }
      clauses[i].text = String(told[..<place.lowerBound] + act + told[place.lowerBound...])
    }
    return records[part].reading([.result: Clause.joined(clauses), .target: ""], leftOut: gone)
  }

  private static let days: SearchWords = ["月", "天", "日", "节", "五一", "国庆", "元旦"]

  /// 五一5天68.4万人次: a feast, its days and a number.
  private static func isOnDays(_ told: String) -> Bool {
    guard let days = told.place(of: "天"), told[days.upperBound...].first?.isDigit == true else { return false }
    let feast = told[..<days.lowerBound].prefix { !$0.isDigit }
    return (2...4).contains(feast.count) && feast.allSatisfy(Punctuation.isHan)
  }

  /// Whether a number is the first of its unit in a part, and what the first ones of all parts and the year's row come to is the
  /// year's.
  private func isShare(_ number: Quantity, of part: Int, _ parts: [Int], _ row: Int) -> Bool {
    func first(_ clauses: [Clause]) -> Quantity? {
      clauses.lazy.filter { !$0.text.hasPrefix("其中") && !Self.isRunning($0.text) }
        .flatMap { RowNumber.all(in: $0.text).map(\.quantity) }
        .first { $0.unit == number.unit && $0.scale == number.scale && $0.approximate.isEmpty }
    }
    let told = Clause.split(MarkWidth.widened(records[row].result))
    guard let year = told.firstIndex(where: { $0.text.hasPrefix("全年") }) else { return false }
    let shares =
      parts.map { first(Clause.split(MarkWidth.widened(records[$0].result))) } + [first(Array(told[..<year]))]
    let known = shares.compactMap(\.self)
    guard known.count == shares.count, let own = parts.firstIndex(of: part), known[own].value == number.value,
      let sum = known.dropFirst().reduce(Optional(known[0].value), { $0?.adding($1.value) })
    else { return false }
    return told[year...].contains { clause in
      RowNumber.all(in: clause.text).contains {
        $0.quantity.value == sum && $0.quantity.unit == number.unit && $0.quantity.scale == number.scale
      }
    }
  }

  /// 上半年累计598.1万人次 and 1—9月累计970.6万人次 are what the year had come to by then.
  private static func isRunning(_ clause: String) -> Bool {
    clause.holds("累计") && clause.starts(withOneOf: ["上半年累计", "前三季度累计", "1—", "1-", "1至", "累计", "年内累计"])
      && clause.hasDigit
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
