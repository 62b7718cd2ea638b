import Records
import TextCore

/// Makes points of the records of one topic: those that are rows of one task become one.
struct Grouping: Sendable {
  let wordbook: Wordbook
  let cleaner: ResultCleaner
  /// Rows that are told with others.
  var once = ToldOnce()

  /// The points of a topic, in the order of their first records.
  /// - Parameters:
  ///   - indices: the topic's records in the order of the ledger.
  ///   - begun: those that are not finished, with what is achieved of them.
  ///   - earlier: by the last stage of what is begun the rows before it.
  ///   - records: all records.
  func points(
    _ indices: [Int], begun: [(record: Int, text: String)] = [], after earlier: [Int: [Int]] = [:],
    of records: [TaskRecord]
  ) -> [Point] {
    var groups: [[Row]] = []
    var known: [String: Int] = [:]
    let open = begun.map { row($0.record, records, telling: $0.text) }
    let done = SamePeople.told(Ditto.resolved(indices.map { row($0, records) }), records, wordbook)
    let all = YearTotals.told(done + open, records)
    let tales = TaleCounts(all.filter { !$0.isBegun }, records)
    let supported = SupportRows.groups(tales.rows, records)
    let isSupported = Set(supported.flatMap(\.rows).map(\.index))
    let rows = isSupported.isEmpty ? tales.rows : tales.rows.filter { !isSupported.contains($0.index) }
    for row in rows {
      if !row.occasion.stem.isEmpty, let at = known[row.occasion.stem] {
        groups[at].append(row)
      } else {
        if !row.occasion.stem.isEmpty { known[row.occasion.stem] = groups.count }
        groups.append([row])
      }
    }
    for row in all where row.isBegun {
      if let at = known[row.occasion.stem] {
        groups[at].append(row)
      } else {
        if !row.occasion.stem.isEmpty { known[row.occasion.stem] = groups.count }
        groups.append([row])
      }
    }
    groups = Self.withJoint(groups)
    for g in groups.indices { groups[g] = bySheet(groups[g], records) }
    let summaries = SummaryRows(in: groups)
    var points = tales.totals.map { total in
      point(total.rows, stem: total.stem, task: "", Clause.split(total.text), [], [total.sum], records)
    }
    points += supported.map { group in
      let (rows, stem) = (group.rows, group.rows[0].occasion.stem)
      return point(rows.map(\.index), stem: stem, task: stem, Clause.split(group.text), [], [], records)
    }
    var alone: [Row] = []
    for (g, var group) in groups.enumerated() where !summaries.isSummary(group) {
      let start = points.count
      defer { summaries.join(g, to: &points, from: start, Statement(wordbook: wordbook)) }
      let superseded = RunningTotals.superseded(group.map { records[$0.index] })
      for at in superseded { group[at].hasLaterTotal = true }
      if group.count == 1 {
        if group[0].isBegun {
          points.append(
            single(ProjectStages.dated(group[0], records[group[0].index], year: cleaner.year), records))
        } else {
          alone.append(ProjectStages.dated(group[0].lesson, records[group[0].index], year: cleaner.year))
        }
      } else if let events = recurring(group, records) {
        points.append(events)
      } else if let staged = ProjectStages.together(group.filter { !$0.isBegun }, records) {
        let rows = group.filter { !$0.isBegun }
        points.append(point(rows.map(\.index), stem: rows[0].task, task: "", Clause.split(staged), [], [], records))
        points += group.filter(\.isBegun).map { single($0, records) }
      } else if case .apart(let each) = PeriodRows.verdict(group, records) {
        points += beside(each, records)
      } else if let together = ofYear(group, records) {
        points.append(together)
      } else {
        var apart: [Row] = []
        for part in PeriodRows.areAlike(group, records) ? group.map({ [$0] }) : parts(of: group) {
          if part.count > 1, let together = together(part, records) {
            points.append(together)
          } else {
            apart += part
          }
        }
        points += beside(PeriodRows.dated(apart, records), records)
      }
    }
    let events = LikeEvents(alone)
    for group in events.groups {
      points.append(
        point(group.rows.map(\.index), stem: group.rows[0].task, task: "", Clause.split(group.text), [], [], records))
    }
    points += documents(events.others, records)
    points = PlanComparison(wordbook: wordbook).compared(Point.covering(points, all), rows).map(withAdded)
    // What is begun goes behind what is done.
    return Self.staged(points, Set(begun.map(\.record)), earlier, records)
  }

  /// One point of the rows of one task, those that are not finished among them where each number is its own part's, with
  /// what was planned for the year; nil where they do not go together.
  private func ofYear(_ group: [Row], _ records: [TaskRecord]) -> Point? {
    var rows = group
    var rest: [Clause] = []
    if case .own(let alike, let ofYear) = PeriodRows.verdict(group, records) { (rows, rest) = (alike, ofYear) }
    var found = together(rows, records)
    if found == nil, rest.isEmpty { found = together(group, records) }
    if found == nil, parts(of: group).count > 1, let apart = PeriodWords(rows, records) {
      (rows, rest) = (apart.rows, apart.clauses + rest)
      found = together(rows, records)
    }
    guard let point = found else { return nil }
    let statement = Statement(wordbook: wordbook)
    let whole = PeriodColumns.beside(YearPlan.beside(point, rows, records, statement), rows, records, statement)
    return rest.isEmpty ? whole : whole.telling(whole.clauses + statement.judged(rest))
  }

  /// Rows of one task on sheets of their own for each half of the year, which nothing else tells apart: 春季学期.
  private func bySheet(_ rows: [Row], _ records: [TaskRecord]) -> [Row] {
    guard rows.count > 1, rows.allSatisfy({ $0.occasion.kind == .none }) else { return rows }
    let sheets = rows.compactMap { records[$0.index].source.sheet }
    guard sheets.count == rows.count, Set(sheets).count == rows.count, sheets.allSatisfy(Occasion.isHalf) else {
      return rows
    }
    return zip(rows, sheets).map { row, sheet in
      var row = row
      row.occasion = Occasion(kind: .season, text: sheet, stem: row.occasion.stem)
      return row
    }
  }

  /// A row with what grouping needs to know of it.
  struct Row {
    let index: Int
    /// The cleaned name of the task.
    private(set) var task: String
    /// The field of work that its name is; empty where it is a task's.
    var field = ""
    /// The cleaned result.
    var text: String
    var occasion: Occasion
    /// What the quantity column was read as.
    let column: [Quantity]
    /// Whether every number of the column was understood.
    let isColumnRead: Bool
    /// The number that was planned for it.
    var plan: PlannedNumber?
    /// Whether it tells what is achieved of a task that is not finished.
    var isBegun = false
    /// The rows of parts of the year whose numbers it has as well.
    var covered: [Int] = []
    /// What the numbers of its date were read from.
    var sums: [Sum] = []
    /// The rows of the same matter that it tells of as well.
    var twins: [Int] = []
    /// Whether its running totals go on in another row of the task.
    var hasLaterTotal = false

    /// The row with what a lecture was about in its name.
    var lesson: Row {
      guard let told = DiaryRows.lesson(task, text) else { return self }
      var row = self
      (row.task, row.text) = ("", told)
      return row
    }

    /// The quantities that the row tells: of running totals only the last row's.
    var quantities: [Quantity] {
      isColumnRead ? hasLaterTotal ? column.filter { !$0.isRunningTotal } : column : []
    }
  }

  /// A row.
  /// - Parameter told: other words than its result's: what is achieved of a task that is not finished.
  private func row(_ index: Int, _ records: [TaskRecord], telling told: String? = nil) -> Row {
    let record = records[index]
    let columns = RecordText(wordbook: wordbook, cleaner: cleaner)
    var task = ThingLevel.leading(cleaner.clean(record.task), record, unit: cleaner.unit)
    var column = record.quantities
    var sums: [Sum] = []
    var isRead = columns.reads(column, of: record)
    if told == nil, ColumnOfEffect.isTold(record) { (column, isRead) = ([], true) }
    if column.isEmpty, told == nil, let bare = WayAndFigures.bareCount(record) { (column, isRead) = ([bare], true) }
    var (text, plan) =
      told.map { ($0, nil) }
      ?? PlannedNumber.parted(
        ToldLater.without(columns.told(record, readsQuantity: isRead), index, records), of: record)
    if told == nil { text = NotedAbove.without(text, index, records) }
    if let parted = QuarterParts.parted(text, column: column) { text = parted.kept }
    task = RunningRows.matter(task, text)
    if told == nil, let label = TaskLabel(task), let whole = label.told(text, acting: acting) {
      (task, text) = (label.name, whole)
    }
    text = TaskLabel.inFull(task, text)
    if told == nil, let pair = PairedTask(task, text) { (task, text) = ("", PairedTask.told(pair.parts)) }
    if task != record.task { text = ThingLevel.counted(task, text) }
    let field = DiaryRows.isField(task) ? task : ""
    if told == nil, let diary = DiaryRows.told(task, text) {
      (task, text) = (diary.task, DiaryRows.held(diary.text, wordbook))
    }
    if told == nil, text.hasPrefix("年"), let held = DiaryRows.holding(text) { text = held }
    if DiaryRows.isCommittee(task, text), !text.isEmpty, column.allSatisfy({ $0.unit == "人" || $0.unit == "名" }) {
      column = []
    }
    let standing = RunningOn.standing(text.isEmpty ? task : text, index, records)
    if let standing { if text.isEmpty { task = standing.text } else { text = standing.text } }
    text = WholeWords(wordbook: wordbook, task: task).written(text)
    if told == nil {
      text = NotebookTurns(wordbook: wordbook, task: task, date: record.dateText).written(text)
      text = WorkPlaces.told(task, text) ?? text
      if let whose = WhoseEvent(wordbook: wordbook, task: task).told(text, column) {
        text = whose.text
        if whose.tellsNumber { column = [] }
      } else if column.count > 1, record.numbersShareUnit, column.allSatisfy({ !$0.label.isEmpty }),
        wordbook.headVerb(task) == nil
      {
        // 医共体双向转诊上转2105人次、下转1873人次: the cell is what came of it.
        let list = task + column.map { $0.label + Amount($0).number }.joined(separator: "、")
        (text, column) = (text.isEmpty ? list : list + "，" + text, [])
      } else if column.count == 1, column[0].unit.isEmpty {
        let note = record.isEmpty(.note) ? "" : record.note
        let counted = BareNumbers(wordbook: wordbook).told(
          task, text, column, note: note, date: record.dateText)
        (text, column) = (counted.text, counted.quantities)
      } else if column.count == 1, let whole = BareNumbers.ofSeasons(task, text, column[0], wordbook) {
        (text, column) = (whole, [])
      }
      if let contest = ContestName(task, text, owner: record.owner) {
        (task, text) = (contest.name, contest.text)
      } else if let titled = ContestName.titled(task, text, owner: record.owner) {
        (task, text) = ("", titled)
      } else if let entered = ContestName.entered(task, text) {
        (task, text) = ("", entered)
      } else if let ranked = RankedReview(record, task, text) {
        (task, text, column) = ("", ranked.text, [])
      } else if let staged = ProjectStages.told(task, text, wordbook) {
        text = staged
      } else if let stated = ProjectStages.stated(
        task, text, column, record, wordbook, StageDate(record, index, year: cleaner.year))
      {
        text = stated.text
        if stated.hasNumber { column = [] }
        sums = StageDate(record, index, year: cleaner.year).sums
      }
    }
    var occasion = Occasion(task: task, result: text)
    // 又建成2处 of the second batch: told with the first, it adds to nothing.
    if occasion.kind == .turn, text.hasPrefix("又"), text.dropFirst().first.map(Punctuation.isHan) == true {
      text.removeFirst()
      occasion = Occasion(task: task, result: text)
    }
    if told == nil { column = Attendees(task: task).kept(column, beside: text) }
    if let proven = record.provenTotal, proven.parts.count > 1 {
      sums.append(Sum(.sum, shown: proven.shown, of: proven.parts.map { Sum.Part(record: index, value: $0) }))
    }
    return Row(
      index: index, task: task, field: field, text: text, occasion: occasion, column: column,
      isColumnRead: isRead, plan: plan, isBegun: told != nil, covered: standing.map { [$0.earlier] } ?? [], sums: sums,
      twins: once.told(with: index).map(\.row))
  }

  /// A name as an act: 开展护士长竞聘, 参加护理技能竞赛.
  private func acting(_ name: String) -> String {
    name.ends(inOneOf: ["竞赛", "大赛", "比武", "比赛"]) ? "参加" + name : TaskName(wordbook: wordbook).realised(name, as: "开展")
  }

  /// A point with what other rows of its matter tell besides, behind the number that they share.
  private func withAdded(_ point: Point) -> Point {
    guard !once.isEmpty else { return point }
    var point = point
    for twin in point.records.lazy.flatMap({ once.told(with: $0) }) where !twin.added.isEmpty {
      var clauses = point.clauses
      let at = clauses.firstIndex { clause in twin.number.map { clause.text.holds($0) } ?? false } ?? clauses.count - 1
      guard clauses.indices.contains(at) else { continue }
      clauses.insert(contentsOf: twin.told.map { clauses[at].like(cleaner.clean($0)) }, at: at + 1)
      point = point.telling(clauses)
    }
    return point
  }

  /// Rows of one task that do not all go together, by what their results say without numbers.
  private func parts(of group: [Row]) -> [[Row]] {
    var parts: [[Row]] = []
    var known: [String: Int] = [:]
    for row in group {
      let key = "\(row.occasion.kind)" + NumberSkeleton(told(row)).text
      if let at = known[key] {
        parts[at].append(row)
      } else {
        known[key] = parts.count
        parts.append([row])
      }
    }
    return parts
  }
}
