import Records
import TextCore

/// What an office was honoured with in the year, for the opening: 在全县派驻机构年度考核中被评为“优秀”等次.
struct Honours: Sendable {
  /// So many characters of honours stand in an opening.
  private static let longest = 80
  /// Up to so many honours of other tasks are told beside those of rows that tell of nothing else.
  private static let most = 2

  /// The honours as clauses, each traced to its rows.
  let clauses: TracedText
  /// The rows that tell of nothing else: what the opening tells of them no chapter repeats.
  private let rows: Set<Int>
  /// By row the clauses of other points that the opening tells, with what it leaves of them to the chapter.
  private var told: [Int: [String: String]] = [:]

  /// The honours among the points of a draft; nil where there are none.
  /// - Parameter unit: the unit's own name, which no honour needs before it.
  init?(_ points: [Point], _ records: [TaskRecord], unit: String) {
    var text = TracedText()
    var rows: Set<Int> = []
    for point in points where Self.isAward(point, records) {
      let words = Self.owned(Self.won(Self.bare(point.text(.full)), of: unit), by: unit)
      // 一等奖4人: what several won is of its chapter.
      guard !words.hasDigit || Self.tellsRank(words), Self.lead(of: point.text(.full)).isEmpty,
        text.length + words.count <= Self.longest, !words.contains("。")
      else { continue }
      text.append(mark: "，")
      text.append(words, .records(point.records, sums: point.sums))
      rows.formUnion(point.records)
    }
    for point in points where !rows.contains(point.records[0]) {
      guard let words = RankHonours.words(of: point), point.records.allSatisfy({ records[$0].state == .done }),
        text.length + words.count <= Self.longest
      else { continue }
      text.append(mark: "，")
      text.append(words, .records(point.records, sums: []))
      rows.formUnion(point.records)
    }
    var others = 0
    var told: [Int: [String: String]] = [:]
    // What a row of nothing else won is the office's, marked or not.
    let marked = points.filter { point in
      if point.isHighlight { return true }
      let clauses = point.partedClauses
      return clauses.count <= 3
        && clauses.allSatisfy { Self.says(Self.unnamed($0.text, of: unit)) || Self.isOfPersons($0.text) }
    }
    for point in marked where !rows.contains(point.records[0]) {
      guard point.records.allSatisfy({ records[$0].state == .done }) else { continue }
      for clause in point.partedClauses where others < Self.most && Self.says(Self.unnamed(clause.text, of: unit)) {
        let words = Self.owned(Self.won(Self.unnamed(Self.bare(clause.text), of: unit), of: unit), by: unit)
        guard text.length + words.count <= Self.longest, !text.text.holds(words) else { continue }
        text.append(mark: "，")
        text.append(words, .records(point.records, sums: []))
        told[point.records[0], default: [:]][clause.text] = Self.lead(of: clause.text)
        others += 1
      }
    }
    guard !text.isEmpty else { return nil }
    (clauses, self.rows, self.told) = (text, rows, told)
  }

  /// The points of a topic without what the opening tells of them.
  func untold(of points: [Point]) -> [Point] {
    points.compactMap { point in
      if tellAll(of: point) { return nil }
      guard let said = point.records.first.flatMap({ told[$0] }) else { return point }
      let rest = point.saying(said)
      // 创建 alone, of 获评文明单位, tells nothing.
      let isSpent = rest.clauses.allSatisfy { !$0.hasNumber && ($0.text.count <= 4 || point.stem.holds($0.text)) }
      return isSpent ? nil : rest.clauses[0].isWhole ? rest : point
    }
  }

  /// Whether the opening tells all of a point.
  private func tellAll(of point: Point) -> Bool { !rows.isEmpty && point.records.allSatisfy(rows.contains) }

  // MARK: - Rows of honours

  private static let awards = ["得奖", "获得荣誉", "所获荣誉", "荣誉称号", "获奖", "受奖", "受表彰"]
  private static let grades = ["荣誉", "考核结果", "考核等次", "年度考核", "综合考核", "奖惩", "表彰", "评先", "评优"]
  private static let won = [
    "评为", "获评", "荣获", "称号", "入选", "优胜", "诚信企业", "红旗", "文明单位", "文明校园", "示范", "优秀等次", "“优秀”", "嘉奖", "等功", "先进单位",
    "先进集体", "先进个人", "模范", "奖章", "一等奖", "二等奖", "三等奖",
  ]

  /// Whether a task tells what its unit was awarded or how it was graded, and not what the unit awards to others.
  static func isAward(_ task: String, _ result: String) -> Bool {
    guard !result.hasPrefix("表彰") else { return false }
    return awards.contains { task.holds($0) }
      || grades.contains { task.holds($0) } && won.contains { result.holds($0) }
  }

  /// Whether a point tells of nothing but what the office itself was awarded this year.
  private static func isAward(_ point: Point, _ records: [TaskRecord]) -> Bool {
    guard !["上年", "去年", "个人", "职工", "党员"].contains(where: { point.stem.holds($0) }) else { return false }
    return point.records.allSatisfy {
      records[$0].state == .done && isAward(records[$0].task, records[$0].result + records[$0].effect)
    }
  }

  // MARK: - Clauses of honours

  private static let verbs = ["评为", "获评", "荣获", "荣膺", "授予", "命名为", "确定为", "通报表扬", "通报表彰", "入选", "位列", "名列", "列", "居"]
  private static let ranks = [
    "先进", "优秀", "示范", "模范", "标兵", "称号", "文明", "奖", "表扬", "表彰", "第一", "等次", "样板", "前列", "红旗", "优胜",
    "绿色学校", "平安", "最美", "卫生单位", "书香",
  ]
  /// Those who win for themselves.
  private static let persons = ["名", "人", "个人", "同志", "教师", "职工", "学生", "班主任", "选手", "民警", "医生", "护士"]

  /// Whether a clause says that an honour was won; one with a number is of single works or persons.
  private static func says(_ text: String) -> Bool {
    let verb =
      verbs.compactMap { text.place(of: $0)?.lowerBound }.min() ?? (text.hasPrefix("获") ? text.startIndex : nil)
    guard text.count <= 48, let verb, text.distance(from: text.startIndex, to: verb) <= 24 else { return false }
    let who = String(text[..<verb]).trimmingSuffix("被")
    return !who.ends(inOneOf: persons) && (!text.hasDigit || tellsRank(text))
      && (tellsRank(text) || ranks.contains { text[verb...].holds($0) })
  }

  /// An honour without its own office's name ahead, long or short: 获市级先进集体 of 区妇联获市级先进集体.
  private static func unnamed(_ text: String, of unit: String) -> String {
    guard let place = text.place(of: "获") ?? text.place(of: "被"), case let name = text[..<place.lowerBound],
      (2...12).contains(name.count), name.first != "我" || name.count <= 3
    else { return text }
    // 区妇联 is 汀源区妇女联合会, whose characters it has in their order.
    var rest = Substring(unit)
    for character in name where character != "我" {
      guard let at = rest.firstIndex(of: character) else { return text }
      rest = rest[rest.index(after: at)...]
    }
    return String(text[place.lowerBound...])
  }

  /// 1名环卫工人获评市劳动模范, beside what the office won.
  private static func isOfPersons(_ text: String) -> Bool {
    text.count <= 30 && ["获评", "被评为", "荣获", "获得", "入选"].contains { text.holds($0) }
      && ranks.contains { text.holds($0) } || text.holds("获评") && text.holds("劳动模范")
  }

  /// 在全市税务系统绩效考评中列第2位: a rank is no count.
  private static func tellsRank(_ text: String) -> Bool {
    guard let place = text.place(of: "第"), text.holds("考") || text.holds("评") || text.holds("排名") else { return false }
    let rest = text[place.upperBound...]
    let digits = rest.prefix { $0.isASCII && $0.isWholeNumber }
    return (1...2).contains(digits.count) && ["位", "名"].contains(String(rest.dropFirst(digits.count)))
      && text.filter(\.isWholeNumber).count == digits.count
  }

  /// An honour with its verb: 获评市级文明校园.
  private static func won(_ words: String, of unit: String) -> String {
    // 清溪镇被评为…, of 清溪镇人民政府.
    var text = words.replacing("；", with: "，")
    if let place = text.place(of: "被"), place.lowerBound > text.startIndex,
      unit.hasPrefix(text[..<place.lowerBound]) || text.hasPrefix("我"),
      (2...12).contains(text[..<place.lowerBound].count)
    {
      text = String(text[place.lowerBound...])
    }
    if text.hasPrefix("获"), let next = text.dropFirst().first, !"评得奖".contains(next),
      String(text.prefix { $0 != "（" }).ends(inOneOf: titles), !text.holds("称号")
    {
      return "获评" + text.dropFirst()
    }
    let hasVerb = verbs.contains { text.holds($0) } || text.hasPrefix("获") || tellsRank(text)
    return hasVerb ? text : "获评" + text
  }

  /// An honour with the one that won it, where that is another body than speaks: a department's ledger has those of its
  /// company, a village's those of its branch.
  private static func owned(_ words: String, by unit: String) -> String {
    guard words.hasPrefix("获") || words.hasPrefix("被") else { return words }
    let honours = words.split(whereSeparator: { "、，".contains($0) }).map { honour in honour.prefix { $0 != "（" } }
    func isOf(_ bodies: [String]) -> Bool { honours.contains { $0.ends(inOneOf: bodies) } }
    let isDepartment = unit.ends(inOneOf: ["部", "科", "处", "室", "办", "中心", "车间"])
    if isOf(["企业", "公司"]), isDepartment, unit.holds("公司") || unit.holds("集团") { return "所在公司" + words }
    if isOf(["党支部", "党组织"]), unit.hasSuffix("支部") { return "党支部" + words }
    return words
  }

  private static let titles = ["单位", "校园", "企业", "集体", "学校", "支部", "医院", "家庭", "窗口", "社区", "村", "站", "法院", "组织"]

  /// What stands before an honour in its clause and is a fact of its own: 5个集体、11人次受到市级以上表彰; else nothing.
  private static func lead(of text: String) -> String {
    let honour = bare(text)
    let lead = text.dropLast(honour.count)
    return honour != text && text.hasSuffix(honour) && lead.hasDigit ? String(lead.dropLast()) : ""
  }

  /// The words without the task's name that leads them: 荣誉方面，被评为….
  private static func bare(_ text: String) -> String {
    guard let comma = text.firstIndex(of: "，"), (awards + grades).contains(where: { text[..<comma].holds($0) }) else {
      return text
    }
    let rest = String(text[text.index(after: comma)...])
    return says(rest) || won.contains { rest.holds($0) } ? rest : text
  }
}
