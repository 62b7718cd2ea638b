import Records
import TextCore

/// Events that a diary has again and again, each on a day of its own and about something else: 主题党日 of January, of March
/// and of April. They are told together, with how often they were held and what each was about:
/// `开展主题党日3次，先后学习党章、重温入党誓词；参观县烈士陵园；义务植树，栽树160棵`.
///
/// Those who came are people of one body who come each time: their numbers are not told and never added. What each event
/// did for others in 人次 (服务群众312人次) is.
extension Grouping {
  /// One point of the rows of an event; nil where they are none, or tell more than what it was about.
  func recurring(_ group: [Row], _ records: [TaskRecord]) -> Point? {
    guard group.count > 1, let stem = group.first?.occasion.stem, RecurringEvent.isEvent(stem),
      group.allSatisfy({ RecurringEvent.isTold($0, records[$0.index]) }),
      Set(group.map(\.text)).count == group.count, Set(group.map { records[$0.index].dateText }).count == group.count
    else { return nil }
    let told = group.map { row in
      point([row.index], stem: "", task: "", Clause.split(row.text), [], [], records, names: false)
    }
    var parts = told.map { RecurringEvent.withoutThoseWhoCame($0.clauses) }.filter { !$0.isEmpty }
    guard parts.count == group.count, parts.joined().reduce(0, { $0 + $1.text.count }) <= RecurringEvent.longest else {
      return nil
    }
    // What has no number is what the event was about; the rest goes on behind it.
    parts = parts.filter { !Self.isCounted($0) } + parts.filter(Self.isCounted)
    var lead = [Clause(text: (wordbook.collocation(endingIn: stem)?.verb ?? "开展") + stem, mark: "，")]
    if stem.hasSuffix("讲党课") { lead[0].text = stem }
    var sums = told.flatMap(\.sums)
    let isTotalled = RecurringEvent.isTotalled(stem, records)
    if !isTotalled {
      let times = EachTime(group.map(\.index)).sum
      lead[0].text += times.shown
      sums.append(times)
    } else if stem.hasSuffix("日") {
      lead[0].text += "活动"
    }
    if let served = RecurringEvent.served(told.map { ($0.records[0], $0.clauses) }) {
      lead.append(Clause(text: served.text, mark: "，"))
      sums.append(served.sum)
    }
    let isLecture = stem.hasSuffix("党课")
    // 到县烈士陵园祭扫 is what they did.
    let isOfDeeds =
      (wordbook.headVerb(parts[0][0].text) != nil || parts[0][0].text.starts(withOneOf: ["到", "赴", "前往", "走进"]))
      && !isLecture
    for at in parts.indices {
      parts[at][0].mark = at == 0 ? "，" : "；"
      if isLecture, parts.count == 2, !isTotalled { parts[at][0].text = "一次为" + parts[at][0].text }
    }
    if isOfDeeds {
      parts[0][0].text = "先后" + parts[0][0].text
    } else if !isLecture {
      parts[0][0].text = (lead.count > 1 ? "其中" : "内容包括") + parts[0][0].text
    }
    return Point(
      records: group.map(\.index), clauses: lead + parts.joined(), sums: sums,
      isHighlight: told.contains(where: \.isHighlight), stem: stem, weight: told.map(\.weight).max() ?? 0,
      date: told.map(\.date).filter { $0 > 0 }.min() ?? 0)
  }

  private static func isCounted(_ clauses: [Clause]) -> Bool { clauses.contains(where: \.hasNumber) }

  /// The groups with rows that name an event and another thing (主题党日、七一表彰) among those of the event.
  static func withJoint(_ groups: [[Row]]) -> [[Row]] {
    guard groups.contains(where: { $0.count > 1 && RecurringEvent.isEvent($0[0].occasion.stem) }) else { return groups }
    var groups = groups
    for from in groups.indices where groups[from].count == 1 {
      var row = groups[from][0]
      guard !row.isBegun, let mark = row.task.firstIndex(of: "、"), case let name = row.task[..<mark],
        let to = groups.indices.first(where: {
          groups[$0].count > 1 && groups[$0][0].occasion.stem.elementsEqual(name)
            && RecurringEvent.isEvent(String(name))
        })
      else { continue }
      let other = String(row.task[row.task.index(after: mark)...])
      // 七一表彰 and 表彰优秀共产党员20名: the deed is said once.
      row.text = row.text.hasPrefix(other.suffix(2)) ? other + row.text.dropFirst(2) : other + "，" + row.text
      row.occasion = groups[to][0].occasion
      groups[to].append(row)
      groups[to].sort { $0.index < $1.index }
      groups[from] = []
    }
    return groups.filter { !$0.isEmpty }
  }
}

/// What makes rows those of one event.
enum RecurringEvent {
  /// Characters that events told in one point have at most.
  static let longest = 320

  private static let events: SearchWords = [
    "主题党日", "主题党日活动", "主题团日", "主题团日活动", "志愿服务", "志愿服务活动", "党课", "支委会", "党小组会", "党员大会", "支部大会", "义诊", "警示教育会", "警示教育大会",
    "组织生活会", "集中学习", "集体学习", "专题学习", "读书会", "座谈会", "参观学习", "走访慰问", "宣讲",
  ]

  /// Whether a task's name is that of an event, of which a diary has many: 主题党日, 总支书记讲党课.
  static func isEvent(_ name: String) -> Bool { (2...12).contains(name.count) && name.ends(inOneOf: events) }

  /// Whether a row tells of one event and what it was about, and of nobody but those who came.
  static func isTold(_ row: Grouping.Row, _ record: TaskRecord) -> Bool {
    guard !row.isBegun, row.occasion.kind == .none, row.plan == nil, row.covered.isEmpty, row.twins.isEmpty,
      !row.text.isEmpty, let date = record.date, date.start.year == date.end.year, date.start.month == date.end.month,
      row.column.allSatisfy({ ["人", "名", "人次"].contains($0.unit) || $0.unit.isEmpty })
    else { return false }
    return !Clause.split(row.text).contains { clause in
      let skeleton = NumberSkeleton(clause.text)
      guard skeleton.isCount, ["次", "场", "期", "轮"].contains(skeleton.quantities[0].unit) else { return false }
      let counted = skeleton.between[0]
      return counted.count <= 2 && Wordbook.lightVerbs.contains(counted) || row.task.holds(counted.suffix(2))
    }
  }

  /// Whether some row says how often the event was held in the year, so that the rows are not counted.
  static func isTotalled(_ name: String, _ records: [TaskRecord]) -> Bool {
    let core = name.trimmingSuffix("活动")
    return records.contains { record in
      guard record.state != .cancelled, case let text = record.task + record.result, text.hasDigit,
        let place = text.place(of: core)
      else { return false }
      return text[place.upperBound...].drop { "活动共全年开展召开约".contains($0) }.first?.isDigit == true
    }
  }

  /// An event's clauses without the number of those who came, where it says no more than that: 党员7人.
  static func withoutThoseWhoCame(_ clauses: [Clause]) -> [Clause] {
    guard clauses.count > 1, let first = clauses.first, case let (who, number) = TaskObject.counted(first.text),
      (2...6).contains(who.count), ["人", "名"].contains(number.drop { $0.isDigit || "余多".contains($0) }),
      Wordbook.people.contains(who.withoutHead(of: ["参加", "参会", "到会"]))
    else { return clauses }
    return Array(clauses.dropFirst())
  }

  private static let serving = ["服务", "惠及", "接诊", "诊治", "接待", "受益"]

  /// What all the events did for people, added, where each row says it in 人次: 服务群众836人次.
  static func served(_ rows: [(record: Int, clauses: [Clause])]) -> (text: String, sum: Sum)? {
    var whole: ExactNumber? = ExactNumber(0)
    var parts: [Sum.Part] = []
    var words = ""
    for row in rows {
      let found = row.clauses.map { NumberSkeleton($0.text) }.filter { skeleton in
        skeleton.isCount && skeleton.quantities[0].unit == "人次" && skeleton.between[0].starts(withOneOf: serving)
      }
      guard found.count == 1, let number = found[0].quantities.first, number.approximate.isEmpty, number.scale.isEmpty
      else { return nil }
      whole = whole?.adding(number.value)
      parts.append(Sum.Part(record: row.record, value: number.amount()))
      let said = found[0].between[0]
      guard words.isEmpty || words.prefix(2) == said.prefix(2) else { return nil }
      if said.count > words.count { words = said }
    }
    guard let whole else { return nil }
    let shown = whole.description + "人次"
    return (words + shown, Sum(.sum, shown: shown, of: parts))
  }
}
