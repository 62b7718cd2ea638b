import Records
import TextCore

/// Puts the points of a topic in the order in which they are told.
struct Ordering: Sendable {
  let wordbook: Wordbook
  /// The office's name.
  var unit = ""
  /// Whether the chapter is of party work, which opens with what was learnt.
  var opensWithLearning = false

  /// Highlights first, then what calls itself a total, and what the office was awarded last; all else as the ledger has
  /// it, for the order in which a clerk keeps matters is their own. Points of one matter follow each other, the one that
  /// lays down the rule ahead.
  func ordered(_ points: [Point]) -> [Point] {
    // By unit the largest first number of a point.
    var largest: [String: Double] = [:]
    for point in points {
      if let (unit, size) = Self.first(of: point) { largest[unit] = max(largest[unit] ?? 0, size) }
    }
    // 全年交易320亩 is no total beside 供应土地2510亩.
    func isPassed(_ point: Point) -> Bool {
      Self.first(of: point).map { largest[$0.unit] ?? 0 > $0.size } ?? false
    }
    let keys = points.enumerated().map { offset, point in
      var key = key(point, offset)
      // A number that is told by its parts stays where the clerk has it, and so does one that nobody is sure of.
      if key.1 != Band.small.rawValue || !isAwarded(point) {
        let isTotal = Self.isTotal(point) && !isPassed(point) && !Self.doubts.contains { point.text(.full).holds($0) }
        (key.1, key.2) = ((isTotal ? Band.total : Band.usual).rawValue, 0)
      }
      if key.1 == Band.total.rawValue { key.2 = Self.isSum(point) ? 0 : 1 }
      return key
    }
    return learnt(gathered(WorkSequence.ordered(opening(keys.sorted(by: <).map { points[$0.3] }))))
  }

  /// The points of a chapter of party work with what was learnt ahead: 中心组 first, then 学习教育.
  func learnt(_ points: [Point]) -> [Point] {
    let points = Self.harmBehind(points)
    guard opensWithLearning else { return points }
    func rank(_ point: Point) -> Int {
      if point.isHighlight { return -1 }
      return Self.learning.firstIndex { point.stem.holds(oneOf: $0) } ?? Self.learning.count
    }
    return points.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
  }

  /// The points with none ahead that tells of a death or of who was lost (老人后事, 老人走失): those stand last.
  private static func harmBehind(_ points: [Point]) -> [Point] {
    guard let first = points.first, isHarm(first) else { return points }
    return points.filter { !isHarm($0) } + points.filter(isHarm)
  }

  /// Whether a task is of such harm by the end of its name, and its result says nothing of none or fewer.
  private static func isHarm(_ point: Point) -> Bool {
    guard point.stem.ends(inOneOf: harms) else { return false }
    let text = point.text(.full)
    return !["未发生", "没有发生", "为零", "下降", "减少", "比上年少", "0起", "0例"].contains { text.holds($0) }
  }

  private static let harms = [
    "后事", "走失", "失踪", "出走", "过世", "去世", "病故", "死亡", "身亡", "溺亡", "自杀", "伤亡", "事故", "工伤", "医疗纠纷", "火情", "爆管",
  ]

  /// Whether a point sums up others by its words: 各项存款余额.
  private static func isSum(_ point: Point) -> Bool {
    let text = point.text(.full).prefix(24)
    return point.stem.holds("合计") || ["各项", "各类", "总任务"].contains { text.holds($0) }
  }

  /// The points with the first that tells more than a trifle ahead.
  private func opening(_ points: [Point]) -> [Point] {
    func isSmall(_ point: Point) -> Bool {
      Self.band(point.text(.full), point.numbers, of: point.stem).band == .small && !isRule(point)
        && !point.text(.full).holds("%")
    }
    guard let first = points.first, !first.isHighlight, isSmall(first),
      let main = points.firstIndex(where: { !isSmall($0) })
    else { return points }
    return [points[main]] + points[..<main] + points[(main + 1)...]
  }

  /// What the office itself was awarded.
  private func isAwarded(_ point: Point) -> Bool {
    let text = point.text(.full)
    return Self.honours.contains { text.hasPrefix($0) } && (!text.hasDigit || Honours.isAward(point.stem, text))
  }

  private static let doubts = ["预计", "左右", "估", "初步统计"]
  private static let learning = [
    SearchWords(["中心组", "第一议题", "理论学习", "理论武装", "政治学习"]), SearchWords(["学习教育", "主题教育"]),
  ]

  /// The points with those of one matter behind the first of them.
  func gathered(_ points: [Point]) -> [Point] {
    let kin = MatterKin(points.map(\.stem), unit: unit)
    var rest = points.indices.map { $0 }
    var out: [Point] = []
    while !rest.isEmpty {
      let lead = rest.removeFirst()
      var cluster = [lead]
      if points.count < 400 {
        rest.removeAll { candidate in
          guard kin.areKin(lead, candidate) else { return false }
          cluster.append(candidate)
          return true
        }
      }
      cluster = kin.closeTogether(cluster)
      // A half and the whole year of one task are told as the year went.
      let isOneTask =
        cluster.allSatisfy { points[$0].date > 0 } && cluster.contains { points[$0].text(.full).holds("累计") }
      out += cluster.enumerated().sorted { a, b in
        let (one, other) = (points[a.element], points[b.element])
        let dates = isOneTask ? (one.date, other.date) : (0, 0)
        return (isRule(one) ? 0 : 1, dates.0, a.offset) < (isRule(other) ? 0 : 1, dates.1, b.offset)
      }.map { points[$0.element] }
    }
    return out
  }

  private func key(_ point: Point, _ offset: Int) -> (Int, Int, Int, Int) {
    let text = point.text(.full)
    var (band, size) = Self.band(text, point.numbers, of: point.stem)
    // What the office itself was awarded is no work of the chapter: it does not lead it.
    if band == .award, Self.honours.contains(where: { text.hasPrefix($0) }),
      !text.hasDigit || Honours.isAward(point.stem, text)
    {
      band = .small
    }
    if band == .small, isRule(point) { band = .usual }
    return (point.isHighlight ? 0 : 1, band.rawValue, band == .total ? -size : 0, offset)
  }

  /// How much of a chapter's work a point tells of.
  enum Band: Int, Sendable {
    /// A total of the year, or one that is told by its parts: the largest goes first.
    case total
    /// What was won in it.
    case award
    case usual
    /// A short clause with no number beyond a few.
    case small
  }

  /// The band of a point's words, and the length of its largest number in digits.
  static func band(_ text: String, of task: String = "") -> (band: Band, size: Int) {
    band(text, PointNumbers(text), of: task)
  }

  private static func band(_ text: String, _ numbers: PointNumbers, of task: String) -> (band: Band, size: Int) {
    let head = task + "\n" + text.prefix(24)
    let amounts = numbers.values.map(abs)
    let largest = amounts.max() ?? 0
    let isParted = head.holds("其中") && (amounts.first ?? 0) >= 100
    if isParted || largest >= 100 && tellsTotal(text, of: task) { return (.total, size(numbers)) }
    // 全年粮食播种面积2.1万亩.
    let first = text.prefix { $0 != "，" }
    if first.hasPrefix("全年"), (numbers.amounts.first ?? 0) >= 100 { return (.total, size(numbers)) }
    if awards.contains(where: { text.holds($0) }) { return (.award, size(numbers)) }
    return (largest < 5 && text.count < 18 ? .small : .usual, size(numbers))
  }

  /// The length of the largest number in digits.
  private static func size(_ numbers: PointNumbers) -> Int {
    String(Int(min(numbers.amounts.map(abs).max() ?? 0, 1e15))).count
  }

  /// Whether a point tells main work: a total, what was won, a rank, or what is held against the year before.
  static func isWeighty(_ point: Point) -> Bool {
    let text = point.text(.full)
    return band(text, point.numbers, of: point.stem).band.rawValue <= Band.award.rawValue
      || ["同比", "比上年", "较上年", "上年为", "增长"].contains { text.holds($0) }
  }

  /// Whether a point calls its number a total.
  private static func isTotal(_ point: Point) -> Bool {
    let text = point.text(.full)
    let first = text.prefix { $0 != "，" }
    // 全年召开例会19次 is no total of a chapter: the clerk's order stands.
    let isLarge = point.numbers.amounts.first ?? 100 >= 100
    return first.hasPrefix("全年") && (isLarge || first.holds("未发生"))
      || MainTrade.isTold(in: String(text.prefix(24)))
      || totals.contains { (isLarge || $0 != "全年") && (point.stem.holds($0) || text.prefix(10).holds($0)) }
  }

  /// The first number of a point with a unit, of an area or another measure that rows have in common.
  private static func first(of point: Point) -> (unit: String, size: Double)? {
    let text = point.text(.full)
    guard text.hasDigit, let clause = point.clauses.first(where: \.hasNumber),
      let found = QuantityParser.find(in: clause.text).map(\.quantity).last, measures.contains(found.unit),
      let number = Double(found.value.description)
    else { return nil }
    return (found.unit, number * (found.scale == "万" ? 10_000 : found.scale == "亿" ? 100_000_000 : 1))
  }

  private static let measures: WordSet = ["亩", "公顷", "公里", "平方米", "吨", "元"]

  /// Whether the head of a point calls its number a total.
  private static func tellsTotal(_ text: String, of task: String) -> Bool {
    let head = task + "\n" + text.prefix(24)
    return totals.contains { head.holds($0) }
  }

  private static let honours = ["获评", "被评为", "评为", "荣获", "获得", "获", "荣膺", "被授予"]
  private static let totals = ["全年", "总计", "总数", "总额", "共计", "总量"]
  private static let awards = [
    "荣获", "获评", "获批示", "入选", "评为", "嘉奖", "等功", "一等奖", "劳动奖章", "先进单位", "先进集体", "模范", "位列", "名列", "居全", "列全", "列第", "居第",
  ]

  /// Whether two tasks' names share enough to be one matter: three characters in a row.
  static func isOneMatter(_ a: String, _ b: String) -> Bool { MatterKin.isOneMatter(a, b) }

  private static let ruleVerbs: WordSet = ["出台", "制定", "印发", "修订", "建立", "完善", "健全", "制订"]

  private func isRule(_ point: Point) -> Bool {
    wordbook.headVerb(point.text(.main)).map(Self.ruleVerbs.contains) ?? false
  }
}
