import Records
import TextCore

/// Rows of the last quarter that tell the whole year as well: `四季度收文331件；全年收文1204件` of 四季度公文处理及全年情况. Where the year's number is
/// what the rows of the other quarters and this one's own add up to exactly, the row is the year's, and its own quarter is within it.
enum YearInLastQuarter {
  /// The rows, those of the year under the name of the work.
  static func read(_ records: [TaskRecord]) -> [TaskRecord] {
    let lasts = records.indices.filter { mayTell(records[$0]) }
    guard !lasts.isEmpty else { return records }
    var out = records
    for row in lasts {
      if let year = ofYear(row, records) {
        out[row] = year.row
        for part in year.parts { out[part] = within(records[part]) }
      } else {
        out[row] = total(row, records) ?? bare(records[row]) ?? records[row]
      }
    }
    return out
  }

  /// `信访` of 全年信访和四季度情况, whose text says itself what is of the year.
  private static func bare(_ record: TaskRecord) -> TaskRecord? {
    guard tails.contains(where: { record.task.hasSuffix($0) }), case let stem = named(record.task).stem, stem.count >= 2
    else { return nil }
    return record.reading([.task: stem])
  }

  /// `供水（全年）` of 全年供水合计 beside rows of 供水; nil of any other row.
  private static func total(_ row: Int, _ records: [TaskRecord]) -> TaskRecord? {
    let task = records[row].task
    guard task.hasPrefix("全年"), let end = ["合计", "总计", "汇总", "总数"].first(where: { task.hasSuffix($0) }),
      case let stem = String(task.dropFirst(2).dropLast(end.count)), stem.count >= 2,
      records.indices.contains(where: { $0 != row && named(records[$0].task).stem == stem })
    else { return nil }
    return records[row].reading([.task: stem + "（全年）"])
  }

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

  /// A part of the year without its own plan and what fell short of it, where the year's number is told: 三季度 5138万元，欠62万元.
  private static func within(_ record: TaskRecord) -> TaskRecord {
    let clauses = Clause.split(MarkWidth.widened(record.result))
    let short = clauses.dropFirst().filter { $0.hasNumber && $0.text.starts(withOneOf: ["欠", "差", "少", "短"]) }
    var texts: [Meaning: String] = record.isEmpty(.target) ? [:] : [.target: ""]
    if !short.isEmpty { texts[.result] = Clause.joined(clauses.filter { !short.contains($0) }) }
    let gone = short.map(\.text) + (record.isEmpty(.target) ? [] : [record.target])
    return texts.isEmpty ? record : record.reading(texts, leftOut: gone)
  }

  /// A row as the year's, and the rows of the parts; nil where its numbers are no sum of theirs.
  private static func ofYear(_ row: Int, _ records: [TaskRecord]) -> (row: TaskRecord, parts: [Int])? {
    let record = records[row]
    let (stem, period) = named(record)
    let clauses = Clause.split(MarkWidth.widened(record.result))
    // 党委会议（全年） that begins with 下半年召开15次.
    guard stem.count >= 2, period.holds(oneOf: ends),
      !period.holds("全年") || clauses.first?.text.starts(withOneOf: ends) == true
    else { return nil }
    guard let at = clauses.firstIndex(where: { $0.text.hasPrefix("全年") }), at > 0,
      let own = clauses[..<at].lazy.compactMap({ RowNumber.all(in: $0.text).first }).first
    else { return nil }
    let parts = records.indices.filter { other in
      guard other != row, records[other].section == record.section, records[other].tableIdentity == record.tableIdentity
      else { return false }
      let part = named(records[other])
      return part.stem == stem && part.period != period && PeriodStem.isPeriod(part.period)
    }
    let firsts = parts.compactMap { first(records[$0], like: own) }
    guard !parts.isEmpty, parts.count <= 3, firsts.count == parts.count else { return nil }
    let sum = firsts.reduce(own.quantity.value as ExactNumber?) { $0?.adding($1) }
    let told = clauses[at...].flatMap { RowNumber.all(in: $0.text) }
    guard told.contains(where: { $0.quantity.unit == own.quantity.unit && $0.quantity.value == sum }) else {
      return nil
    }
    // 参加66人次 of one quarter, which the year's clause does not count, is to be added up with those of the others.
    let isWithin = clauses[..<at].allSatisfy { clause in
      clause.hasNumber
        ? RowNumber.all(in: clause.text).allSatisfy { number in
          let one = number.quantity
          return isShare(one) || one.unit == own.quantity.unit && one.value <= own.quantity.value
            || told.contains { $0.quantity.unit == one.unit && one.value <= $0.quantity.value }
        } : clause.text.count < 6
    }
    guard isWithin else { return nil }
    // 已处置3批次 behind the year's sentence is the quarter's.
    var ofYear = Array(clauses[at...])
    if let next = ofYear.indices.dropFirst().first(where: { ofYear[$0].mark != "，" }),
      !ofYear[next].text.hasPrefix("全年"), let quarter = quarter(period), !ofYear[next].text.holds(quarter),
      ofYear[next].text.starts(withOneOf: ["已", "其余", "正在", "全部"])
    {
      ofYear[next].text = quarter + ofYear[next].text
    }
    // 全年274处 behind 排查隐患126处: of the same.
    if ofYear[0].text.dropFirst(2).first?.isDigit == true, (3...6).contains(own.label.count) {
      ofYear[0].text = "全年" + own.label + ofYear[0].text.dropFirst(2)
    }
    var texts: [Meaning: String] = [
      .task: record.state == .done ? stem + "（全年）" : stem, .result: Clause.joined(ofYear),
    ]
    if record.dateText.holds(oneOf: quarters) { texts[.date] = "全年" }
    var gone = clauses[..<at].map(\.text)
    // The quarter's own plan is none of the year's, and what its other columns tell goes on from its own number.
    if !record.isEmpty(.target) {
      texts[.target] = ""
      gone.append(record.target)
    }
    texts[.effect] = record.effect
    return (record.reading(texts, leftOut: gone), parts)
  }

  /// The first number of a part of the year, of the unit that the last one's first number has.
  private static func first(_ record: TaskRecord, like own: RowNumber) -> ExactNumber? {
    let found = RowNumber.all(in: MarkWidth.widened(record.result)).first { !isShare($0.quantity) }?.quantity
    guard let found, found.unit == own.quantity.unit, found.approximate.isEmpty else { return nil }
    return found.value
  }

  private static func quarter(_ period: String) -> String? {
    ["四季度", "下半年", "12月"].first { period.holds($0) }
  }

  private static func isShare(_ quantity: Quantity) -> Bool { ["%", "％", "‰"].contains(quantity.unit) }

  /// The name of the work, and the part of the year: 公文处理 and 四季度 of 四季度公文处理及全年情况.
  private static func named(_ task: String) -> (stem: String, period: String) {
    var name = MarkWidth.widened(task)
    if let end = tails.first(where: { name.hasSuffix($0) }) { name = String(name.dropLast(end.count)) }
    return PeriodStem.parts(name)
  }

  /// The same of a row whose part of the year stands in its column of dates.
  private static func named(_ record: TaskRecord) -> (stem: String, period: String) {
    let own = named(record.task)
    guard own.period.isEmpty, let part = PeriodRows.part(record.dateText) else { return own }
    return (own.stem, part)
  }

  private static let tails = ["及全年情况", "及全年总体情况", "及全年汇总", "及全年总数", "和全年情况", "暨全年情况", "和四季度情况", "及四季度情况", "及全年"]
}
