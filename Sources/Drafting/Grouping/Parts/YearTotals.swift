import Records
import TextCore

/// Rows of a part of the year whose numbers a row of the whole year has as well: `上半年接警1120起` and
/// `累计接警2280起，含上半年`. They are not told beside it, but where they are its named parts and add up to it exactly.
struct YearTotals {
  let rows: [Grouping.Row]
  let remarks: [YearRemark]
  /// What came of each row, which is told behind its result: 724家次 of 出动1386人次.
  private let effects: [String]
  /// What the column of dates says: 一季度, 全年.
  let dates: [String]
  /// The month and day of each row's date as one number, 0 where it has none.
  private let days: [Int]
  private(set) var covers: [Int: Int] = [:]
  /// What rows that another one takes the place of tell besides.
  private(set) var kept: [Int: [Clause]] = [:]
  /// What rows of quarters tell besides the year's numbers, by the row of the year.
  private(set) var further: [Int: [Clause]] = [:]
  /// How the rates of quarters rose, by the row of the year.
  private(set) var trends: [Int: String] = [:]
  /// Whether each row has neither a remark nor a plan.
  private let isPlain: [Bool]

  /// The rows that are told: those of the whole year with the records that they cover.
  static func told(_ rows: [Grouping.Row], _ records: [TaskRecord]) -> [Grouping.Row] {
    guard rows.count > 1 else { return rows }
    var totals = YearTotals(rows, records)
    totals.findOfOneTask(records)
    totals.findNamed()
    return totals.covers.isEmpty ? rows : totals.told
  }

  private init(_ rows: [Grouping.Row], _ records: [TaskRecord]) {
    self.rows = rows
    remarks = rows.map { YearRemark(records[$0.index]) }
    isPlain = rows.map { records[$0.index].isEmpty(.note) && records[$0.index].isEmpty(.target) }
    effects = rows.map { row in
      let effect = records[row.index].effect
      return row.text.holds(effect) ? "" : effect
    }
    days = rows.map { row in
      records[row.index].date.map { ($0.end.month ?? 0) * 100 + ($0.end.day ?? 31) } ?? 0
    }
    dates = rows.map { row in
      let date = records[row.index].dateText
      return date.utf8.count <= 15
        ? PeriodRows.part(date) ?? (RunningSpan.explicit(date) == 12 && date.first == "1" ? "全年" : date) : ""
    }
  }

  // MARK: - Which rows

  /// The rows of each task, in the order in which they are met.
  private mutating func findOfOneTask(_ records: [TaskRecord]) {
    let groups = grouped { $0.occasion.stem }
    for group in byHead where group.count > 1 {
      takeDated(group)
      takeRunning(group)
    }
    for group in groups where group.count > 1 {
      let years = wholes(of: group)
      takeQuarters(of: group, years)
      let totals = years.isEmpty ? group.filter { rows[$0].said.holds("累计") } : years
      guard let total = largest(totals) else { continue }
      for i in group where i != total && covers[i] == nil && !years.contains(i) && covers(total, i) {
        let isCounted = days[i] > 0 && days[i] < days[total] && remarks[total].counts(in: days[i] / 100)
        if isPart(rows[i]) || isCounted || runsOn(from: i, to: total) { covers[i] = total }
      }
    }
    for group in groups where group.count > 1 {
      takeRates(group)
      takeSpans(group)
      takeHeld(group)
      takeCumulative(group)
      takeRunning(group)
      guard !group.contains(where: { covers[$0] != nil }) else { continue }
      for pair in RateAtTwoDates.pairs(group, rows, records) {
        covers[pair.earlier] = pair.later
        kept[pair.later, default: []] += pair.kept
      }
    }
  }

  /// Quarters whose numbers are shares of one row's: that of the year, or the only one that names no part of it.
  private mutating func takeQuarters(of group: [Int], _ years: [Int]) {
    let unnamed = group.filter { rows[$0].occasion.text.isEmpty }
    guard let total = years.isEmpty ? (unnamed.count == 1 ? unnamed.first : nil) : largest(years) else { return }
    for (part, besides) in quarters(of: total, among: group) where !years.contains(part) {
      covers[part] = total
      further[total, default: []] += besides
    }
  }

  /// The rows of the whole year: those that say so, else the one that names no part where all others do, as 委托检验 does
  /// beside 四季度委托检验.
  private func wholes(of group: [Int]) -> [Int] {
    let years = group.filter(isOfYear)
    guard years.isEmpty else { return years }
    let parts = group.filter { isPart(rows[$0]) }
    let rest = group.filter { !parts.contains($0) }
    guard rest.count == 1, let whole = rest.first, rows[whole].occasion.text.isEmpty, days[whole] == 0 else {
      return []
    }
    return rest
  }

  /// The rows of each matter by the words ahead of its first number, for ledgers that tell and do not name:
  /// 拆除违法建设 of 拆除违法建设3.16万平方米.
  private var byHead: [[Int]] {
    grouped { row in
      let head = RunningRows.matter(row.said) ?? String(row.occasion.stem.prefix { !$0.isDigit })
      return head.count >= 4 ? head : row.occasion.stem
    }
  }

  /// The rows of each name, in the order in which they are met.
  private func grouped(by name: (Grouping.Row) -> String) -> [[Int]] {
    var groups: [[Int]] = []
    var known: [String: Int] = [:]
    for (i, row) in rows.enumerated() where !row.occasion.stem.isEmpty {
      let name = name(row)
      if let at = known[name] {
        groups[at].append(i)
      } else {
        known[name] = groups.count
        groups.append([i])
      }
    }
    return groups
  }

  /// Whether a row says of its number that it ran on (累计收回4315万元 in September) and a later one goes on with it.
  private func runsOn(from part: Int, to total: Int) -> Bool {
    days[part] > 0 && days[part] < days[total] && Self.isRunning(rows[part].said)
      && (isOfYear(total) || Self.isRunning(rows[total].said))
  }

  /// Whether the first clause of a text tells a number that runs on.
  private static func isRunning(_ text: String) -> Bool {
    let first = text.prefix { !"，；。（".contains($0) }
    guard let place = first.place(of: "累计") else { return false }
    return first[place.upperBound...].contains(where: \.isDigit)
      && !first[..<place.lowerBound].contains(where: \.isDigit)
  }

  /// Rows whose dates are quarters or halves beside one of 全年, where their first numbers add up to its or to less: one
  /// row alone where it is of a half.
  private mutating func takeDated(_ group: [Int]) {
    let totals = group.filter { covers[$0] == nil && Self.years.contains(dates[$0]) }
    let parts = group.filter { covers[$0] == nil && (dates[$0].hasSuffix("季度") || dates[$0].hasSuffix("半年")) }
    guard totals.count == 1, parts.count > 1 || parts.count == 1 && dates[parts[0]].hasSuffix("半年"),
      Set(parts.map { dates[$0] }).count == parts.count, let first = RowNumber.all(of: rows[parts[0]]).first?.quantity,
      let whole = RowNumber.all(of: rows[totals[0]]).map(\.quantity).first(where: {
        $0.unit == first.unit && $0.scale == first.scale
      })
    else { return }
    var sum: ExactNumber? = ExactNumber(0)
    for part in parts {
      guard let own = RowNumber.all(of: rows[part]).first?.quantity, own.unit == whole.unit, own.scale == whole.scale,
        covers(totals[0], part)
      else { return }
      sum = sum?.adding(own.value)
    }
    guard let sum, sum <= whole.value else { return }
    for part in parts { covers[part] = totals[0] }
  }

  /// Rows of numbers that run on through the year, 截至6月底，累计… and 截至12月底，累计…: the last one has them all.
  private mutating func takeRunning(_ group: [Int]) {
    let months = group.map { RunningRows.month(rows[$0].said) ?? remarks[$0].runsTo }
    guard let last = months.compactMap({ $0 }).max(), months.count(where: { $0 == last }) == 1,
      let total = months.firstIndex(of: last).map({ group[$0] })
    else { return }
    for (i, month) in zip(group, months) where month != nil && i != total && covers[i] == nil {
      if covers(total, i) || remarks[i].runsTo != nil && remarks[total].runsTo != nil && leads(total, i) {
        covers[i] = total
      }
    }
  }

  /// Whether the first number of a row has that of another, whose remark says that it ran on.
  private func leads(_ total: Int, _ part: Int) -> Bool {
    func first(_ i: Int) -> RowNumber? {
      rows[i].column.first.map { RowNumber(label: "", quantity: $0) } ?? RowNumber.all(of: rows[i]).first
    }
    guard let whole = first(total), let own = first(part) else { return false }
    return whole.isTotal(of: own, false)
  }

  /// Rows of the parts of a year of which a remark says that their numbers run on: the last one has them all.
  private mutating func takeCumulative(_ group: [Int]) {
    guard group.contains(where: { remarks[$0].isRunning }), !group.contains(where: { covers[$0] != nil }) else {
      return
    }
    let ranks = group.map { i in
      let name = rows[i].occasion.kind == .season ? rows[i].occasion.text : dates[i]
      let isDay = rows[i].occasion.kind != .season && PeriodRows.part(name) == nil && days[i] > 0
      return isDay ? days[i] : Occasion(kind: .season, text: name, stem: "").rank * 100 + 31
    }
    guard !ranks.contains(31), Set(ranks).count == ranks.count, let last = ranks.max(),
      let total = ranks.firstIndex(of: last).map({ group[$0] }), group.allSatisfy({ $0 == total || covers(total, $0) })
    else { return }
    for i in group where i != total { covers[i] = total }
  }

  /// Rows of parts that all begin with the year, 1—6月 and 1—12月, 截至6月底 and 截至12月底: the longest one has them all.
  private mutating func takeSpans(_ group: [Int]) {
    guard let ends = RunningSpan.ends(group.map { rows[$0].occasion }, group.map { dates[$0] }), let most = ends.max(),
      let total = ends.firstIndex(of: most).map({ group[$0] })
    else { return }
    for i in group where i != total && covers[i] == nil && covers(total, i) { covers[i] = total }
  }

  /// Quarters of a rate beside the year's: 一季度满意度95.2% to 四季度满意度96.9% and 全年满意度96.1%, which goes on to say how it rose.
  private mutating func takeRates(_ group: [Int]) {
    let years = group.filter { Self.years.contains(rows[$0].occasion.text) && rate($0) != nil }
    let parts = group.filter { Self.quarters.contains(rows[$0].occasion.text) && covers[$0] == nil }
    guard years.count == 1, parts.count > 1, parts.count + 1 == group.count, parts.allSatisfy({ isBareRate($0) }) else {
      return
    }
    for part in parts { covers[part] = years[0] }
    let order = Self.quarters.compactMap { name in parts.first { rows[$0].occasion.text == name } }
    let rates = order.compactMap(rate)
    guard rates.count == 4, rates[0] < rates[3], zip(rates, rates.dropFirst()).allSatisfy({ $0 <= $1 }) else { return }
    trends[years[0]] = "由一季度\(rates[0])%升至四季度\(rates[3])%"
  }

  private static let quarters = ["一季度", "二季度", "三季度", "四季度"]

  /// The first number of a row, where it is a rate.
  private func rate(_ i: Int) -> ExactNumber? {
    let text = rows[i].text.hasDigit ? rows[i].text : rows[i].column.first?.amount() ?? ""
    let from = text.drop { !$0.isDigit }
    let digits = from.prefix { $0.isDigit || $0 == "." }
    return from.dropFirst(digits.count).first == "%" ? ExactNumber(digits) : nil
  }

  /// Whether a row tells a rate and nothing else.
  private func isBareRate(_ i: Int) -> Bool {
    guard let rate = rate(i), isPlain[i], rows[i].plan == nil else { return false }
    return rows[i].text.isEmpty || rows[i].text == "\(rate)%"
  }

  /// A row of a part of the year, by its date, that the remark of the year's row counts in with its number: 含上半年22场.
  private mutating func takeHeld(_ group: [Int]) {
    for total in group where covers[total] == nil && Self.years.contains(dates[total]) && !remarks[total].held.isEmpty {
      for i in group where i != total && covers[i] == nil && dates[i] == remarks[total].held && covers(total, i) {
        covers[i] = total
      }
    }
  }
  /// The row with the largest numbers; nil where two rows say the same ones.
  private func largest(_ all: [Int]) -> Int? {
    let values = all.map { numbers($0).map(\.value).max() ?? -1 }
    guard let most = values.max(), values.count(where: { $0 == most }) == 1 else { return nil }
    return values.firstIndex(of: most).map { all[$0] }
  }

  /// Rows of tasks of other names that a remark counts in: `含春播、秋播`.
  private mutating func findNamed() {
    for i in rows.indices where remarks[i].isWithin && covers[i] == nil {
      let totals = rows.indices.filter { $0 != i && isOfYear($0) && covers($0, i, ignoresWords: true) }
      if let total = largest(totals) { covers[i] = total }
    }
    for (total, names) in remarks.map(\.scope).enumerated() where !names.isEmpty && covers[total] == nil {
      for i in rows.indices where i != total && covers[i] == nil {
        guard let name = names.first(where: { isNamed(rows[i], $0) }), areOfOneMatter(i, total, name),
          covers(total, i, ignoresWords: true, isNamed: true)
        else { continue }
        covers[i] = total
      }
    }
  }

  func isNamed(_ row: Grouping.Row, _ name: String) -> Bool {
    row.occasion.text == name || name.hasSuffix("个季度") && row.occasion.text.hasSuffix("季度")
      || !PeriodStem.isPeriod(name) && name.count > 1 && row.task.hasPrefix(name) || isShort(name, of: row)
  }

  /// Whether a name is a row's season and the act at its end: 春季行动 of 春季农资打假行动.
  private func isShort(_ name: String, of row: Grouping.Row) -> Bool {
    name.count == 4 && Self.seasons.contains(String(name.prefix(2))) && row.task.hasPrefix(name.prefix(2))
      && row.task.hasSuffix(name.suffix(2))
  }

  private static let seasons: Set<String> = ["春季", "夏季", "秋季", "冬季"]

  private func areOfOneMatter(_ i: Int, _ total: Int, _ name: String) -> Bool {
    if rows[i].occasion.stem == rows[total].occasion.stem || isShort(name, of: rows[i]) { return true }
    let own = Array(rows[i].task.trimmingPrefix(name).filter(Punctuation.isHan))
    let other = rows[total].task + rows[total].text
    return zip(own, own.dropFirst()).contains { other.holds(String([$0, $1])) }
  }
  func isOfYear(_ i: Int) -> Bool {
    Self.years.contains(rows[i].occasion.text)
      || rows[i].said.starts(withOneOf: ["全年", "年底", "截至年底", "截至12月", "至年底", "到年底"])
      || rows[i].isBegun && rows[i].said.hasPrefix(rows[i].occasion.stem.suffix(2) + "全年")
      || !remarks[i].scope.isEmpty && !isPartial(rows[i].occasion)
        && remarks[i].scope.allSatisfy { PeriodStem.isPeriod($0) && !Self.years.contains($0) }
  }

  /// Whether a row names a part of the year, so that 含一季度 makes no year's number of it: 上半年, 1-11月.
  private func isPartial(_ occasion: Occasion) -> Bool {
    occasion.kind == .season && (RunningSpan.end(of: occasion.text) ?? 12) < 12
  }

  private static let years: Set<String> = ["全年", "全年度", "年度", "年底", "年末"]

  /// Whether a row is of a part of the year that the calendar names.
  private func isPart(_ row: Grouping.Row) -> Bool {
    row.occasion.kind == .season && PeriodStem.isPeriod(row.occasion.text) && !Self.years.contains(row.occasion.text)
      || row.said.starts(withOneOf: ["上半年", "下半年", "前三季度", "一季度", "二季度", "三季度", "四季度"])
      || row.said.first == "1" && RunningSpan.head(of: row.said).map { $0 < 12 } == true
  }

  /// Whether a row has each number of another one, and not smaller, and all else that it says.
  func covers(_ total: Int, _ part: Int, ignoresWords: Bool = false, isNamed: Bool = false) -> Bool {
    let whole = numbers(total) + (isOfOneTask(total, part) ? RowNumber.all(in: effects[total]) : [])
    let own = numbers(part)
    guard !own.isEmpty, own.allSatisfy({ number in whole.contains { $0.isTotal(of: number, isNamed) } }) else {
      return false
    }
    return ignoresWords
      || Clause.split(rows[part].said).allSatisfy { clause in
        clause.hasNumber || clause.text.count < 6 || rows[total].said.holds(clause.text)
      }
  }

  private func isOfOneTask(_ one: Int, _ other: Int) -> Bool {
    !rows[one].occasion.stem.isEmpty && rows[one].occasion.stem == rows[other].occasion.stem
  }

  /// The numbers of a row's words, and those of its column that they lack: 86所次 of 发现问题54个.
  func numbers(_ i: Int) -> [RowNumber] {
    let told = RowNumber.all(of: rows[i])
    guard rows[i].text.hasDigit else { return told }
    let column = rows[i].quantities.filter { own in !rows[i].text.holds(own.digits) }
    return column.map { RowNumber(label: "", quantity: $0) } + told
  }
}
