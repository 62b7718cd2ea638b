import Records
import TextCore

/// Rows of how a thing was begun beside the row of how it was finished: `青石崖治理工程开工` of 5月12日开工 and `青石崖治理工程完工` of
/// 11月下旬完工，投资860万元 are one thing, told by the latter as `青石崖治理工程`: 5月12日开工，11月下旬完工，投资860万元.
enum StartRows {
  /// In ledgers of more rows none is looked for.
  private static let mostRows = 400

  /// The rows of what was finished with how it was begun.
  static func read(_ records: [TaskRecord]) -> [TaskRecord] {
    guard records.count <= mostRows else { return records }
    let told = merged(records)
    return told.indices.map { row in
      // Rows that are told by another's stay as that found them.
      guard told[row].task == records[row].task, let name = named(told[row].task) else { return told[row] }
      return told[row].reading([.task: name])
    }
  }

  /// `敬老院扩建开工` of 敬老院扩建-开工, `新馆建设主体` of 新馆建设-主体, `营业厅改造开工` of 营业厅改造（开工）: a stage is a word of the name that no
  /// mark parts from it; nil where the name has no such stage.
  private static func named(_ task: String) -> String? {
    guard task.holds(oneOf: joints),
      let (name, stage) = parted(task, begun) ?? part(of: task) ?? parted(task, finished) ?? phase(of: task)
    else { return nil }
    let told = name + stage
    return told.count < task.count ? told : nil
  }

  /// 二期 of 水厂扩建-二期.
  private static func phase(of task: String) -> (name: String, stage: String)? {
    let name = task.dropLast(2)
    guard task.hasSuffix("期"), "一二三四五".contains(task.dropLast().last ?? " "), let mark = name.last,
      "-—－".contains(mark)
    else { return nil }
    return (String(name.dropLast(name.hasSuffix("——") ? 2 : 1)), String(task.suffix(2)))
  }

  private static let joints: ScalarSet = "-—－（("

  private static func merged(_ records: [TaskRecord]) -> [TaskRecord] {
    let starts = records.indices.compactMap { row in Start(records[row]).map { (row: row, start: $0) } }
    guard !starts.isEmpty else { return records }
    let ends = records.indices.compactMap { row in End(records[row]).map { (row: row, end: $0) } }
    var given: [Int: [(row: Int, start: Start)]] = [:]
    for (row, start) in starts {
      let found = ends.filter { other in
        other.row != row && other.end.isOf(start)
          || other.end.isSaidOne && other.row > row && records[other.row].section == records[row].section
            && !starts.contains { $0.row > row && $0.row < other.row }
      }
      if found.count == 1 { given[found[0].row, default: []].append((row, start)) }
    }
    var out = records
    for (row, end) in ends {
      // Of two nobody knows which one it is.
      guard let known = given[row], known.count == 1, let told = end.told(with: known[0].start) else { continue }
      let name = end.name(with: known[0].start)
      var texts: [Meaning: String] = [.task: name, .result: told]
      if records[row].isEmpty(.result) { texts[.effect] = "" }
      // 1间 of one thing is no more than its name.
      if end.isInColumn || isOne(records[row].quantityText) { texts[.quantity] = "" }
      out[row] = records[row].reading(texts, startRow: known[0].row)
    }
    let told = Set(given.values.joined().map(\.row))
    for (row, start) in starts where !told.contains(row) {
      let open = records.indices.filter { other in
        guard other != row, [.ongoing, .notDone].contains(records[other].state), !records[other].isEmpty(.result),
          let name = parted(records[other].task, finished)?.name
        else { return false }
        return records[other].section == start.section && core(name) == core(start.name)
      }
      guard open.count == 1, let texts = begun(records[open[0]], start) else { continue }
      out[open[0]] = records[open[0]].reading(texts, startRow: row)
    }
    return out
  }

  /// What a thing that is not finished is called, and when it was begun and how much of it was planned ahead of how far it is:
  /// 公厕改造, 3月15日开工，计划改造12座，完成10座; nil where how it was begun tells more.
  private static func begun(_ end: TaskRecord, _ start: Start) -> [Meaning: String]? {
    guard let name = parted(end.task, finished)?.name, let first = start.clauses.first, start.clauses.count <= 2 else {
      return nil
    }
    guard let plan = start.clauses.dropFirst().first?.text else {
      return [.task: name, .result: first.text + "，" + end.result]
    }
    guard plan.starts(withOneOf: ["计划", "拟", "目标", "任务"]), plan.hasDigit else { return nil }
    return [.task: name, .result: first.text + "，" + plan + "，" + end.result]
  }

  private static let begun: SearchWords = [
    "开工仪式", "开工建设", "正式开工", "开工", "动工", "奠基", "进场施工",
  ]
  private static let finished: SearchWords = [
    "建成通车", "竣工通车", "建成投用", "完工投用", "建成投产", "竣工", "完工", "通车", "通水", "通气", "通电", "投用", "用上了", "启用", "交付", "投产", "并网",
    "封顶",
    "建成",
  ]

  /// A name and what was done at its end, be it in brackets: 滨河路改造 and 开工 of 滨河路改造（开工）.
  private static func parted(_ task: String, _ deeds: SearchWords) -> (name: String, deed: String)? {
    let bare = task.hasSuffix("）") || task.hasSuffix(")") ? String(task.dropLast()) : task
    guard let deed = deeds.first(where: { bare.hasSuffix($0) }) else { return nil }
    var name = String(bare.dropLast(deed.count))
    if name.hasSuffix("（") || name.hasSuffix("(") { name.removeLast() } else if bare.count < task.count { return nil }
    // 新馆建设-开工: the stage behind a dash.
    while let last = name.last, "-—－".contains(last) { name.removeLast() }
    return name.count >= 2 && !name.contains { "，。；、：".contains($0) } ? (name, deed) : nil
  }

  /// The part of a thing that its name gives behind a dash or in brackets: 主体 of 新馆建设-主体.
  private static func part(of task: String) -> (name: String, part: String)? {
    let bare = task.hasSuffix("）") || task.hasSuffix(")") ? String(task.dropLast()) : task
    guard let part = parts.first(where: { bare.hasSuffix($0) }), case let name = bare.dropLast(part.count),
      let mark = name.last, "-—－（(".contains(mark), (mark == "（" || mark == "(") == (bare.count < task.count),
      case let head = String(name.dropLast().reversed().drop { "-—－".contains($0) }.reversed()), head.count >= 2
    else { return nil }
    return (head, part)
  }

  private static let parts: SearchWords = [
    "主体", "主体工程", "土建", "主体结构", "结构", "装修", "内装", "设计", "招标", "施工", "安装", "调试", "配套", "绿化",
  ]

  /// What a thing is called without what is done to it: 滨河路 of 滨河路提升改造工程.
  private static func core(_ name: String) -> String {
    var name = name
    while let tail = tails.first(where: { name.hasSuffix($0) && name.count >= $0.count + 2 }) {
      name = String(name.dropLast(tail.count))
    }
    return name
  }

  private static let tails: SearchWords = ["工程", "项目", "建设", "改造", "提升", "升级", "扩建"]
  /// What makes no other thing of a name.
  private static let links: WordSet = ["新建", "新", "中心", "平台", "系统", "基地"]

  private static func numbers(_ text: String) -> [String] {
    QuantityParser.find(in: text).filter { !$0.quantity.unit.isEmpty }.map { $0.quantity.amount() }
  }

  private static func isOne(_ cell: String) -> Bool {
    cell.first == "1" && cell.dropFirst().count <= 1 && cell.dropFirst().allSatisfy(Punctuation.isHan)
  }

  /// Whether two things are one: by equal names, or by what is between their beginnings and ends.
  private static func isOne(_ one: String, _ other: String, shareNumber: Bool) -> Bool {
    let (one, other) = (core(one), core(other))
    if one == other { return true }
    guard min(one.count, other.count) >= 3 else { return false }
    // 锂电池检测室 of 电动自行车锂电池检测室: so long a name is no other thing's.
    if shareNumber || min(one.count, other.count) >= 5, one.hasSuffix(other) || other.hasSuffix(one) { return true }
    let head = zip(one, other).prefix { $0 == $1 }.count
    let (mine, theirs) = (one.dropFirst(head), other.dropFirst(head))
    let tail = zip(mine.reversed(), theirs.reversed()).prefix { $0 == $1 }.count
    return head + tail >= 3
      && [mine, theirs].allSatisfy { $0.count == tail || links.contains(String($0.dropLast(tail))) }
  }

  /// The clauses of what a row tells, those of its column of numbers ahead where that says what was done, without what says
  /// that another row is of the same.
  private static func clauses(_ record: TaskRecord, _ deeds: SearchWords) -> [Clause] {
    let column = record.quantityText.holds(oneOf: deeds) ? Clause.split(MarkWidth.widened(record.quantityText)) : []
    let told = record.isEmpty(.result) ? record.effect : record.result
    return (column + Clause.split(MarkWidth.widened(told))).filter { !ToldOnce.isSign($0.text) }
  }

  /// Whether a remark says that its row and one above are of one project: 与上一项是一个工程, 就是上面那个楼.
  static func saysOne(_ note: String) -> Bool {
    (note.holds("上") || note.holds("前") || note.holds("一"))
      && note.split { "，,；;。 　（）()".contains($0) }.contains { clause in
        clause.count <= 14 && !clause.hasDigit && !clause.holds("不") && !clause.holds("非")
          && (clause.ends(inOneOf: ones) || clause.starts(withOneOf: ["就是上面那", "就是前面那", "就是上一", "即上面那", "同上面那"]))
      }
  }

  private static let ones: SearchWords = [
    "是一个工程", "是同一个工程", "同一工程", "是一个项目", "是同一个项目", "同一项目", "是一栋楼", "是一条路", "是一个楼", "是同一条路", "是同一栋楼",
  ]

  /// When a row's column says that it was done, as that writes it: 3月上旬, 6.20; "" where it says no day.
  private static func day(_ record: TaskRecord) -> String {
    !record.dateIsDeadline && isDay(record.dateText) ? record.dateText : ""
  }

  /// The text with a day ahead of what was done on it: 两个小区3.5动工 of 两个小区动工.
  private static func dated(_ text: String, _ day: String, _ deeds: SearchWords) -> String {
    for deed in [text.tail(of: deeds), text.head(of: deeds)].compactMap({ $0 }) {
      guard let place = text.place(of: deed) else { continue }
      return text[..<place.lowerBound] + day + text[place.lowerBound...]
    }
    return text
  }

  /// Whether a cell is a day or a month and nothing else: 3.18, 4月上旬.
  private static func isDay(_ cell: String) -> Bool {
    (2...7).contains(cell.count) && cell.hasDigit && cell.allSatisfy { $0.isDigit || ".月日上中下旬初底".contains($0) }
  }

  /// How a thing was begun.
  private struct Start {
    let name: String
    let section: String
    let clauses: [Clause]
    let all: String

    init?(_ record: TaskRecord) {
      var may = false
      record.withBytes(of: .task) { may = StartRows.begun.isIn($0) }
      // 计划改造12座 of how it was begun is what was planned, and no work that is not done.
      let isPlan = record.stateText.isEmpty && record.result.hasPrefix("计划")
      guard may, record.state != .cancelled, isPlan || record.state != .notDone, record.isEmpty(.problem),
        !record.highlight,
        let (name, deed) = StartRows.parted(record.task, StartRows.begun)
      else { return nil }
      // 总投资860万元 of how it was begun stands in no other row.
      let way = record.isEmpty(.result) ? Clause.split(MarkWidth.widened(record.measures)).filter(\.hasNumber) : []
      var clauses = StartRows.clauses(record, StartRows.begun) + way.map { Clause(text: $0.text, mark: "，") }
      if let first = clauses.first, first.text.holds(oneOf: StartRows.begun) || first.text.holds("进场") {
        if case let bare = first.text.withoutHead(of: ["已"]), bare == deed || bare == "开工" {
          clauses[0].text = StartRows.day(record) + bare
        } else if first.text.first?.isDigit == false, !first.text.holds("月"),
          case let day = StartRows.day(record), !day.isEmpty
        {
          // 棉纺三村、邮电巷两个小区3月5日动工.
          clauses[0].text = StartRows.dated(first.text, day, StartRows.begun)
        }
      } else if let at = clauses.firstIndex(where: { $0.text.hasDigit && $0.text.holds(oneOf: StartRows.begun) }) {
        // 五层，总投资4200万元，3月18日举行开工仪式.
        clauses.swapAt(0, at)
        (clauses[0].mark, clauses[at].mark) = (clauses[at].mark, clauses[0].mark)
      } else if let first = clauses.first, StartRows.isDay(first.text) {
        clauses[0].text = first.text + (deed.hasSuffix("仪式") ? "开工" : deed)
      } else {
        let head = StartRows.day(record) + (deed.hasSuffix("仪式") ? "开工" : deed)
        clauses.insert(Clause(text: head, mark: "，"), at: 0)
        if clauses.count > 1 { clauses[1].mark = "，" }
      }
      // What nobody knows the day of, and no number, tells nothing.
      guard clauses.contains(where: { $0.text.hasDigit }) else { return nil }
      (self.name, section, self.clauses) = (name, record.section, clauses)
      all = record.isEmpty(.result) ? record.effect : record.result
    }
  }

  /// How a thing was finished.
  private struct End {
    let name: String
    let section: String
    /// Whether its column of numbers says that it was finished: 12.8通水试运行.
    let isInColumn: Bool
    /// Whether its remark says that it is of one project with a row above.
    let isSaidOne: Bool
    private let clauses: [Clause]
    private let all: String

    init?(_ record: TaskRecord) {
      isSaidOne = StartRows.saysOne(record.note)
      guard record.state == .done || isSaidOne && record.state == .ongoing, !record.isEmpty(.task),
        !record.task.holds(oneOf: StartRows.begun), !record.highlight
      else { return nil }
      let part = StartRows.part(of: record.task)
      let parted = StartRows.parted(record.task, StartRows.finished) ?? part.map { ($0.name, "") }
      isInColumn = record.quantityText.holds(oneOf: StartRows.finished)
      var clauses = StartRows.clauses(record, StartRows.finished)
      let isTold = clauses.contains { clause in
        clause.text.holds(oneOf: StartRows.finished) || ["验收", "通的车", "通了车"].contains { clause.text.holds($0) }
      }
      // 11月底完工 in the column of dates.
      let when = record.dateText
      let isDated =
        !isTold && parted == nil && !record.dateIsDeadline && when.hasDigit && when.ends(inOneOf: StartRows.finished)
      guard parted?.deed.isEmpty == false || isTold || isDated, record.task.count <= 20 else { return nil }
      if isDated {
        clauses.insert(Clause(text: when, mark: "，"), at: 0)
        if clauses.count > 1 { clauses[1].mark = "，" }
      } else if let part = part?.part, let first = clauses.first, !first.text.holds(part) {
        // 主体12月6日封顶: of what part.
        clauses[0].text = part + first.text
      } else if !isTold, let deed = parted?.deed {
        let head = StartRows.day(record) + (deed == "用上了" ? "投入使用" : deed)
        clauses.insert(Clause(text: head, mark: "，"), at: 0)
        if clauses.count > 1 { clauses[1].mark = "，" }
      } else if let at = clauses.firstIndex(where: { $0.text.hasPrefix("验收") || $0.text.hasPrefix("通过验收") }),
        !clauses.contains(where: { $0.text.holds(oneOf: StartRows.finished) || $0.text.holds("月") }),
        clauses[at].text.first?.isDigit == false
      {
        clauses[at].text = StartRows.day(record) + clauses[at].text
      } else if let first = clauses.first, StartRows.finished.contains(first.text.withoutHead(of: ["已"])) {
        clauses[0].text = StartRows.day(record) + first.text.withoutHead(of: ["已"])
      }
      (name, section, self.clauses) = (parted?.name ?? record.task, record.section, clauses)
      all = record.isEmpty(.result) ? record.effect : record.result
    }

    /// What both are called: by the fuller name, where only a remark says that they are one.
    func name(with start: Start) -> String {
      isSaidOne && start.name.count >= name.count ? start.name : name
    }

    func isOf(_ start: Start) -> Bool {
      section == start.section
        && StartRows.isOne(
          name, start.name, shareNumber: !Set(StartRows.numbers(all)).isDisjoint(with: StartRows.numbers(start.all)))
    }

    /// The clauses of both, without numbers of the first that the last ones have.
    func told(with start: Start) -> String? {
      let own = Set(StartRows.numbers(all))
      let first = start.clauses.enumerated().filter { at, clause in
        let numbers = StartRows.numbers(clause.text)
        return at == 0 || numbers.isEmpty || !own.isSuperset(of: numbers)
      }.map(\.element)
      guard first.count <= 5, !clauses.isEmpty else { return nil }
      return name(with: start) + Clause.joined(first) + "，" + Clause.joined(clauses)
    }
  }
}
