import Records
import TextCore

/// What the office was honoured with in the year, for the opening: 在全县派驻机构年度考核中被评为“优秀”等次.
struct Honours: Sendable {
  /// So many are told at most, and so many characters.
  static let most = 2
  static let longest = 60

  private let points: [[[Point]]]
  private let records: [TaskRecord]

  init(_ points: [[[Point]]], _ records: [TaskRecord]) {
    self.points = points
    self.records = records
  }

  /// The honours as clauses, each traced to its rows; nil where the ledger tells of none.
  var clauses: TracedText? {
    var text = TracedText()
    var told = 0
    for point in points.joined().joined() where isHonour(point) {
      for clause in point.clauses where Self.says(clause.text) {
        let words = Self.bare(clause.text)
        guard told < Self.most, text.length + words.count < Self.longest, !text.text.holds(words) else { continue }
        text.append(mark: "，")
        text.append(words, .records(point.records, sums: []))
        told += 1
      }
    }
    return text.isEmpty ? nil : text
  }

  /// Whether a point is about an honour of the whole office: its task's name says so, or the row is a highlight.
  private func isHonour(_ point: Point) -> Bool {
    guard !["上年", "去年", "个人", "职工", "党员"].contains(where: { point.stem.holds($0) }) else { return false }
    return point.records.allSatisfy { records[$0].state == .done }
      && (point.isHighlight || Self.matters.contains { point.stem.holds($0) })
  }

  private static let matters = ["荣誉", "获奖", "称号", "表彰情况", "年度考核", "考核结果", "综合考核", "评先", "评优"]
  private static let verbs = ["评为", "获评", "荣获", "荣膺", "授予", "命名为", "确定为", "通报表扬", "通报表彰", "入选", "位列", "名列", "居"]
  private static let ranks = ["先进", "优秀", "示范", "模范", "标兵", "称号", "文明", "奖", "表扬", "表彰", "第一", "等次", "样板", "前列"]
  /// Those who win for themselves.
  private static let persons = ["名", "人", "个人", "同志", "教师", "职工", "学生", "班主任", "选手", "民警", "医生", "护士"]

  /// Whether a clause says that an honour was won.
  private static func says(_ text: String) -> Bool {
    let verb =
      verbs.compactMap { text.place(of: $0)?.lowerBound }.min() ?? (text.hasPrefix("获") ? text.startIndex : nil)
    // 一等奖1节 and 6件 are of single works.
    guard text.count <= 48, let verb, text.distance(from: text.startIndex, to: verb) <= 24 else { return false }
    let who = String(text[..<verb]).trimmingSuffix("被")
    return !who.ends(inOneOf: persons) && !text.hasDigit && ranks.contains { text[verb...].holds($0) }
  }

  /// The clause without the task's name that leads it: 荣誉方面，被评为….
  private static func bare(_ text: String) -> String {
    guard let comma = text.firstIndex(of: "，"), matters.contains(where: { text[..<comma].holds($0) }) else {
      return text
    }
    let rest = String(text[text.index(after: comma)...])
    return says(rest) ? rest : text
  }
}
