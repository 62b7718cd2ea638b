import Records
import TextCore

/// The day of what happened on one day: `7月16日开展登革热疫情应急处置演练`, `6月28日竣工验收并投入使用`.
///
/// Only a row of its own, that is done and dated to a day of the draft's year, gets it, and only what happens on a day:
/// a drill, a meeting, an opening. The last day of a month is when a thing was due, and a column of deadlines tells of
/// no day on which anything happened.
struct EventDates: Sendable {
  let records: [TaskRecord]
  /// The draft's year.
  let year: Int
  /// Whether many rows begin with their day, so that 9.5 ahead of a mark is one: 9.5，县广场，37家单位.
  let isDiary: Bool

  init(records: [TaskRecord], year: Int) {
    (self.records, self.year) = (records, year)
    isDiary =
      records.lazy.filter { record in
        var may = false
        record.withBytes(of: .result) { may = CellDates.opensWithDay($0) }
        return may
      }.prefix(3).count == 3
  }

  /// The point with its dates in one form, and with its day where it lacks one.
  func dated(_ point: Point) -> Point { withDay(ofYear(restyled(arrowed(point)))) }

  /// 由22项增加到26项 of 22→26项.
  private func arrowed(_ point: Point) -> Point {
    let hasRest = point.clauses.dropFirst().contains { $0.text.starts(withOneOf: ["余", "剩"]) }
    guard hasRest || point.clauses.contains(where: { $0.text.holds("→") }) else { return point }
    var clauses = point.clauses
    for i in clauses.indices {
      clauses[i].text = Change.arrowed(clauses[i].text)
      // 其余6处 of 余6处 and 剩6处 behind what was done.
      guard i > 0, clauses[i - 1].hasNumber,
        let head = ["剩下", "余", "剩"].first(where: { clauses[i].text.hasPrefix($0) }),
        clauses[i].text.dropFirst(head.count).first?.isNumber == true
      else { continue }
      clauses[i].text = "其余" + clauses[i].text.dropFirst(head.count)
    }
    return clauses == point.clauses ? point : point.telling(clauses)
  }

  /// The one row that a point tells of; rows of the same matter, of the same month, may stand behind it.
  private func own(_ point: Point) -> Int? {
    let told = point.records.filter { point.covered[$0] == nil }
    guard told.count == 1, let row = told.first else { return nil }
    if point.records.count == 1 { return row }
    let date = records[row].date?.end
    let isOne = point.records.allSatisfy { other in
      let end = records[other].date?.end
      return other == row || end?.month != nil && end?.month == date?.month && end?.year == date?.year
    }
    return isOne ? row : nil
  }

  /// 2023年度组织生活会, where the row's remark says so of its task.
  private func ofYear(_ point: Point) -> Point {
    guard let row = own(point), let first = point.clauses.first,
      !records[row].isEmpty(.note), first.text.holds(point.stem), !first.text.holds("年度"), point.stem.count >= 3
    else { return point }
    let whole = Clause.split(records[row].note).map(\.text).first { $0.hasSuffix("年度" + point.stem) }
    guard let whole, whole.count == point.stem.count + 6, whole.prefix(4).allSatisfy(\.isWholeNumber) else {
      return point
    }
    return point.saying([first.text: first.text.replacing(point.stem, with: whole)])
  }

  private func restyled(_ point: Point) -> Point {
    let style = DateStyle(year: year)
    var dates: [String] = []
    var known: [CellDates.Date]?
    let clauses = point.clauses.map { clause in
      guard CellDates.mayHold(clause.text) else { return clause }
      var clause = clause
      if let written = style.written(clause.text) {
        clause.text = written.text.hasSuffix("日完") || written.text.hasSuffix("月完") ? written.text + "成" : written.text
        dates += written.dates
      }
      // What is a date in the row's own cell is one behind the task's name as well.
      if known == nil { known = CellDates.all(of: point.records.map { records[$0] }, style, isDiary: isDiary) }
      for date in known ?? [] {
        guard let text = CellDates.replaced(date, in: clause.text) else { continue }
        clause.text = text
        dates.append(date.shown)
      }
      return clause
    }
    // 护士长竞聘，3.12: a label's day was put ahead of its name before.
    let labelled = point.records.map { records[$0] }.filter { CellDates.mayHold($0.task) }
    for date in labelled.isEmpty ? [] : CellDates.all(of: labelled, style)
    where !dates.contains(date.shown) && clauses.contains(where: { $0.text.holds(date.shown) }) {
      dates.append(date.shown)
    }
    // 4月11日码垛扭伤 was put so where the remark joined its row.
    let read = clauses.filter { $0.text.holds("月") }.flatMap {
      DatesRead.sums($0.text, of: point.records, records, year: year)
    }.filter { sum in !dates.contains(sum.shown) && !point.sums.contains { $0.shown == sum.shown } }
    guard !dates.isEmpty || !read.isEmpty else { return point }
    return point.dated(clauses, dates.compactMap { sum($0, of: point.records) } + read)
  }

  private func withDay(_ point: Point) -> Point {
    guard let row = own(point), let first = point.clauses.first,
      records[row].state == .done, let day = day(of: records[row]) ?? dayOfNote(records[row]),
      !point.clauses.contains(where: { Self.tellsTime($0.text, besides: point.stem) })
    else { return point }
    var clauses = point.clauses
    // What was finished and opened has its day there: 6月28日竣工验收并投入使用.
    if let (at, place) = completion(in: clauses) {
      clauses[at].text.insert(contentsOf: day, at: place)
    } else {
      guard Self.isEvent(point.stem), !Self.isSeveral(first.text) else { return point }
      let isLed = first.text.starts(withOneOf: Self.leads)
      // 组织生活会，班子查摆问题6条: a meeting was called.
      let bare = first.text.ends(inOneOf: ["1次", "1场"]) ? String(first.text.dropLast(2)) : first.text
      let plain = bare.dropFirst(bare.dropFirst(4).hasPrefix("年度") ? 6 : 0)
      let isBare =
        !isLed && bare.hasSuffix(point.stem) && point.stem.hasSuffix("会") && !plain.hasDigit
        && !["参加", "服务", "保障", "举办", "召开", "承办"].contains { plain.holds($0) }
      clauses[0].text = day + (isLed ? "" : isBare ? "召开" : "，") + (isBare ? bare : first.text)
    }
    return point.dated(clauses, [sum(day, of: [row])].compactMap { $0 })
  }

  /// 7月16日, of a cell that says when it was; nil where the cell says when it was due, or no single day.
  private func day(of record: TaskRecord) -> String? {
    guard let date = record.date, date.start == date.end, date.start.year == year, let month = date.start.month,
      let day = date.start.day, !Self.isLast(day, of: month, in: year), !isDeadline(record)
    else { return nil }
    return "\(month)月\(day)日"
  }

  /// 1月26日 of the remark 今年1月26日开的.
  private func dayOfNote(_ record: TaskRecord) -> String? {
    guard record.isEmpty(.date), !record.isEmpty(.note) else { return nil }
    for clause in Clause.split(record.note).map(\.text) {
      let text = clause.withoutHead(of: ["今年"])
      guard ["开的", "办的", "召开的", "举办的", "举行的", "开展的"].contains(where: { text.hasSuffix("日" + $0) }),
        let end = text.place(of: "日")?.upperBound, case let day = String(text[..<end]),
        day.first?.isWholeNumber == true, day.allSatisfy({ $0.isWholeNumber || "月日".contains($0) }), day.holds("月")
      else { continue }
      return day
    }
    return nil
  }

  /// Whether a task happens on a day: the end of its name says so.
  private static func isEvent(_ stem: String) -> Bool {
    let name = String(stem.prefix { !"，；：。".contains($0) }).trimmingSuffix("活动").trimmingSuffix("工作")
      .trimmingSuffix("志愿服务").trimmingSuffix("志愿")
    return events.contains { name.hasSuffix($0) }
  }

  private static func isLast(_ day: Int, of month: Int, in year: Int) -> Bool {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return day >= (month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31)
  }

  private func isDeadline(_ record: TaskRecord) -> Bool {
    let cell = record.dateText
    return record.columnNames.enumerated().contains { column, name in
      Self.deadlines.contains { name.holds($0) } && record.text(column: column) == cell
    }
  }

  private static let deadlines = ["时限", "期限", "截止", "截至", "计划", "要求", "目标", "填报", "登记", "录入", "上报", "更新"]

  /// The first clause that says that something was finished or opened, and where.
  private func completion(in clauses: [Clause]) -> (Int, String.Index)? {
    for at in clauses.indices.prefix(3) where clauses[at].rows.isEmpty {
      let text = clauses[at].text
      guard let word = Self.completions.first(where: { text.hasPrefix($0) || text.hasSuffix($0) }) else { continue }
      if text.hasPrefix(word) { return (at, text.startIndex) }
      guard let place = text.place(of: word)?.lowerBound, let before = text[..<place].last,
        Punctuation.isHan(before), !"未待将前后已拟完不再可先没".contains(before), !text.hasDigit
      else { continue }
      return (at, place)
    }
    return nil
  }

  private static let completions = [
    "竣工验收", "通过竣工验收", "竣工", "投入使用", "正式投入使用", "建成投用", "投用", "投运", "投产", "主体封顶", "封顶", "建成通车", "通车", "建成开放", "开馆", "开园",
    "开业", "揭牌", "正式启用",
  ]

  /// What happens on a day.
  private static let events = [
    "演练", "换届", "祭扫烈士墓", "生活会", "现场会", "推进会", "动员会", "分析会", "座谈会", "研讨会", "报告会", "发布会", "听证会", "家长会", "表彰会", "总结会",
    "启动会",
    "工作会议",
    "大会", "论坛", "运动会", "汇演", "晚会", "开放日", "祭扫", "植树", "学雷锋", "学习雷锋", "招聘会", "推介会", "仪式", "开学典礼", "毕业典礼", "微党课", "抢险",
    "义诊活动",
  ]

  /// Verbs that a day stands before without a mark.
  private static let leads = [
    "开展", "召开", "举办", "举行", "组织", "承办", "参加", "完成", "上好", "讲授", "赴", "到", "联合", "启动", "实施", "迎接", "通过", "接受", "选举",
    "成立", "做好", "抓好",
    "参与", "配合", "服务", "植树", "祭扫", "学雷锋", "学习雷锋",
  ]

  /// Whether a text says when, or counts more than one event.
  private static func tellsTime(_ text: String, besides stem: String) -> Bool {
    let text = text.holds("年度" + stem) ? text.replacing("年度" + stem, with: "") : text
    return ["月", "日", "全年", "季度", "半年", "年度", "每", "累计", "截至", "年底", "期间", "春节", "前后", "当天", "两次"].contains {
      text.holds($0)
    }
  }

  private static func isSeveral(_ text: String) -> Bool {
    QuantityParser.find(in: text).contains { found in
      severals.contains(found.quantity.unit) && found.quantity.value != ExactNumber(1)
    } || ["各", "按期", "分别", "均", "逐"].contains { text.holds($0) }
  }

  private static let severals: WordSet = ["次", "场", "期", "轮", "批", "届", "遍", "趟"]

  /// A date whose numbers the row's cells do not hold as they stand is shown as what was read of it.
  private func sum(_ date: String, of rows: [Int]) -> Sum? {
    func known(_ row: Int) -> Bool {
      let own = Set(records[row].fields.flatMap { SupportedNumbers.numbers($0.value) })
      return SupportedNumbers.numbers(date).allSatisfy(own.contains)
    }
    guard let row = rows.first, !rows.contains(where: known) else { return nil }
    return Sum(.sum, shown: date, of: [Sum.Part(record: row, value: date)])
  }
}
