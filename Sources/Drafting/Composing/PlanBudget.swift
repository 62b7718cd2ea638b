import Records
import TextCore

/// How often a draft says of a number by itself that it passed its plan: eight times, and twice in a chapter, of money first and then
/// of what weighs most; never beside a rate that says it already (`完成任务的101.6%`). `超额完成5次的计划` behind every number of a page
/// says nothing any more; the others tell their numbers alone, and the account names their plans as left out.
///
/// Which ones are told is decided for the draft as a set, whatever the order of its rows.
struct PlanBudget {
  let chapters: [Chapter]
  /// The rows whose plans are not told.
  let untold: Set<Int>

  private static let most = 8
  private static let mostOfChapter = 2

  /// - Parameter isPledged: whether a row's remark says that it was promised to the people (民生实事), so that its plan is told first.
  init(_ chapters: [Chapter], isPledged: (Int) -> Bool = { _ in false }) {
    var found: [Tail] = []
    for (c, chapter) in chapters.enumerated() {
      for (t, topic) in chapter.topics.enumerated() {
        for (p, point) in topic.points.enumerated() { found += Self.tails(of: point, Place(c, t, p), isPledged) }
      }
    }
    var kept: [Int: Int] = [:]
    let gone = found.sorted(by: Tail.isWeightier).filter { tail in
      let chapter = tail.place.chapter
      // Along a plan each number is held against its own.
      if chapters[chapter].matter.planned != nil { return false }
      if tail.isSaid || kept.values.reduce(0, +) >= Self.most || kept[chapter, default: 0] >= Self.mostOfChapter {
        return true
      }
      kept[chapter, default: 0] += 1
      return false
    }
    guard !gone.isEmpty else {
      (self.chapters, untold) = (chapters, [])
      return
    }
    let clauses = Dictionary(grouping: gone, by: \.place).mapValues { Set($0.map(\.clause)) }
    untold = Set(
      gone.flatMap { tail in chapters[tail.place.chapter].topics[tail.place.topic].points[tail.place.point].records })
    self.chapters = chapters.enumerated().map { c, chapter in
      var t = -1
      return chapter.mapped { points in
        t += 1
        return points.enumerated().map { p, point in
          guard let out = clauses[Place(c, t, p)] else { return point }
          return Point.together([point], point.clauses.indices.filter { !out.contains($0) }.map { point.clauses[$0] })
        }
      }
    }
  }

  private struct Place: Hashable {
    let chapter: Int
    let topic: Int
    let point: Int

    init(_ chapter: Int, _ topic: Int, _ point: Int) {
      (self.chapter, self.topic, self.point) = (chapter, topic, point)
    }
  }

  /// A clause that says that a number passed its plan.
  private struct Tail {
    let place: Place
    let clause: Int
    let text: String
    let isHighlight: Bool
    let weight: Double
    /// How far it passed its plan.
    let ratio: Double
    /// Whether a rate beside it says so.
    let isSaid: Bool

    private var isMoney: Bool { text.ends(inOneOf: ["元的计划", "元的任务", "元的目标"]) }

    static func isWeightier(_ one: Tail, _ other: Tail) -> Bool {
      if one.isHighlight != other.isHighlight { return one.isHighlight }
      if one.isMoney != other.isMoney { return one.isMoney }
      if one.weight != other.weight { return one.weight > other.weight }
      return one.ratio == other.ratio ? one.text < other.text : one.ratio > other.ratio
    }
  }

  private static func tails(of point: Point, _ place: Place, _ isPledged: (Int) -> Bool) -> [Tail] {
    guard point.records.count == 1 else { return [] }
    return point.clauses.indices.dropFirst().compactMap { at in
      let clause = point.clauses[at]
      guard clause.mark == "，", clause.rows.isEmpty, clause.text.count <= 24 else { return nil }
      let isMore = clause.text.starts(withOneOf: ["比计划多", "比目标多"])
      let isPassed = clause.text.starts(withOneOf: ["超额完成", "超过"]) && clause.text.ends(inOneOf: ["的计划", "的任务", "的目标"])
      guard isMore || isPassed, let told = QuantityParser.find(in: clause.text).first?.quantity,
        // What goes on behind it leans on it: 超额完成计划，其中……
        let own = point.clauses[..<at].reversed().lazy.compactMap({ before in
          QuantityParser.find(in: before.text).last { $0.quantity.unit == told.unit }?.quantity
        }).first, let came = Double(own.value.description), let number = Double(told.value.description)
      else { return nil }
      let plan = isMore ? came - number : number
      guard plan > 0 else { return nil }
      return Tail(
        place: place, clause: at, text: point.clauses[at - 1].text + clause.text,
        isHighlight: point.isHighlight || isPledged(point.records[0]),
        weight: point.weight, ratio: came / plan,
        isSaid: point.clauses.indices.contains { $0 != at && Self.isRate(point.clauses[$0].text) })
    }
  }

  /// `完成市里任务的101.6%`, `占任务的103.8%`.
  private static func isRate(_ text: String) -> Bool {
    guard text.hasSuffix("%"), let digit = text.firstIndex(where: \.isDigit) else { return false }
    let words = text[..<digit]
    return words.hasPrefix("完成率")
      || words.starts(withOneOf: ["完成", "占", "为"]) && words.holds(oneOf: ["任务", "计划", "目标"])
  }
}
