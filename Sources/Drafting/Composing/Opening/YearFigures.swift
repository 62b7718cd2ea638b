import Records
import TextCore

/// The weightiest totals of the year for the opening: 接警出动692起，营救被困187人.
///
/// Only what is clear is taken: one number behind a verb and its object, of the whole year, which no other task
/// counts as well. A highlight goes before a large number.
struct YearFigures: Sendable {
  /// So many figures at most, and so many characters.
  static let most = 3
  static let longest = 72
  /// A number that is no highlight's must be this large to stand in the opening.
  static let large = 100.0

  struct Figure {
    /// Its clause, and what the clauses behind it say of how it stands to others.
    let words: String
    let change: FigureChange?
    /// What was put right of what was found, behind it.
    let answer: String?
    let object: String
    let unit: String
    let value: Double
    let place: Place
    let isHighlight: Bool
    /// Whether the ledger compares it with the year before: what an office measures itself by.
    let isCompared: Bool
    let isYearly: Bool
    /// Which clause of the point it is.
    let clause: Int
    /// Whether it is a part of the number that its point opens with: 其中税收收入11.45亿元.
    let isPart: Bool
    /// Whether the ledger holds it against a plan alone.
    var isPlanned: Bool { change?.isPlan == true }
    /// Whether it counts how the work was gone about, and not what came of it: trainings, inspections.
    var isProcess: Bool { YearFigures.processes.contains { words.holds($0) } }
    /// Whether it is of a chapter of indicators.
    let isIndicator: Bool
    /// The verb that what was measured is told with where its clause has none: 完成 of 施工产值18360万元.
    var verb = ""
    /// Whether its clause opens with what was done.
    var isVerbed = false
    /// Whether it is what bodies of its kind measure a year by.
    var isTrade = false
    /// Whether its row sums the year up: then others that count the same are its parts.
    var isWhole = false
    /// Whether the words behind it say how much more or less it is, or that a plan was passed, and no rate.
    var isByAmount: Bool { change.map { !$0.text.hasSuffix("%") } ?? false }
    /// Its clauses in full.
    var text: String { told(inYear: false) }
    /// The clause with a verb ahead: 架设梁板148片 of 梁板架设148片.
    private var acted: String {
      // 开展食品安全监督抽检4318批次 has its verb.
      guard verb.isEmpty, !isVerbed, let act = YearFigures.handwork.first(where: { object.hasSuffix($0) }),
        object.count >= act.count + 2, words.hasPrefix(object), !isPart,
        !object.starts(withOneOf: Wordbook.lightVerbList),
        !object.dropLast(act.count).ends(inOneOf: ["化", "后", "前", "专项", "的"])
      else {
        // 实现票款收入8620万元: the year is said once, ahead.
        return verb.isEmpty ? words : verb + (words.hasPrefix("全年") ? words.dropFirst(2) : words[...])
      }
      return act + object.dropLast(act.count) + words.dropFirst(object.count)
    }
    /// Its clauses as an opening tells them.
    /// - Parameter isBare: without what an amount is held against.
    func told(inYear isYear: Bool, isBare: Bool = false) -> String {
      let tail = isBare && isByAmount ? nil : change?.told(inYear: isYear) ?? answer
      return ([isYear ? acted : words] + [tail].compactMap { $0 }).joined(separator: "，")
    }
    /// What two numbers would have in common that count the same.
    var kind: String { isCompared ? object + unit : object.prefix(2) + object.suffix(2) + unit }
  }

  /// Where a point stands.
  struct Place: Comparable {
    let section: Int
    let topic: Int
    let point: Int

    static func < (a: Place, b: Place) -> Bool {
      (a.section, a.topic, a.point) < (b.section, b.topic, b.point)
    }
  }

  let points: [[[Point]]]
  let records: [TaskRecord]
  let wordbook: Wordbook
  /// 全年, which the first of them is told with; nil in a report of a part of the year.
  let span: String?
  /// By section whether it tells what the office is measured by.
  let indicators: [Bool]
  /// Whether the opening has honours to tell: then it can do without how the work was gone about.
  private let hasHonours: Bool

  /// - Parameters:
  ///   - points: by section and topic.
  ///   - names: those of the sections.
  init(
    _ points: [[[Point]]], _ records: [TaskRecord], _ wordbook: Wordbook, span: String? = nil, names: [String] = [],
    hasHonours: Bool = false
  ) {
    self.span = span
    self.hasHonours = hasHonours
    indicators = points.indices.map { $0 < names.count && Self.isOfIndicators(names[$0]) }
    // What rows say beside each other, without a sum, is told in the order of the ledger: no choice is to hang on it.
    self.points = points.map {
      $0.map {
        $0.filter { $0.records.count <= 1 + $0.covered.count + $0.contained.count || !$0.sums.isEmpty }
      }
    }
    self.records = records
    self.wordbook = wordbook
  }

  /// What an opening tells of the year.
  struct Told {
    /// The figures as clauses, each traced to its rows.
    let text: TracedText
    /// By the first row of a point the clauses of it that are told.
    let clauses: [Int: Set<String>]
    /// Whether the text opens with what was measured and not with what was done.
    let isNounLed: Bool
  }

  /// Whether a section's name says that it tells what the office is measured by.
  static func isOfIndicators(_ name: String) -> Bool { name.holds("指标") }

  /// What is told; nil where nothing is clear.
  var told: Told? {
    let all = figures
    var kinds: [String: Int] = [:]
    for figure in all { kinds[figure.kind, default: 0] += 1 }
    func clear(_ figure: Figure) -> Bool {
      let isWeighty =
        Self.weighty.contains(figure.unit) || (figure.isCompared || figure.isTrade) && !Self.rates.contains(figure.unit)
      // Kit and rounds, held against a plan or last year or against nothing, are no measure of a year.
      if figure.isByAmount || !figure.isCompared, !figure.isHighlight, !figure.isTrade, MainTrade.isEffort(figure.unit),
        !isHarm(figure.words)
      {
        return false
      }
      // Lottery tickets are nobody's main work.
      return figure.isYearly && isWeighty && !figure.words.holds("彩票") && (kinds[figure.kind] == 1 || figure.isWhole)
    }
    // 入库资源税214万元 beside 全年入库1.87亿元 is one small kind of it.
    func isSmallKind(_ figure: Figure) -> Bool {
      figure.unit.hasSuffix("元")
        && all.contains { other in
          let object = other.object.withoutHead(of: ["全年"])
          return object.count >= 2 && other.unit.hasSuffix("元") && figure.object.count > object.count
            && figure.object.hasPrefix(object) && figure.value * 20 < other.value
        }
    }
    let strict = all.filter {
      clear($0) && !isSmallKind($0) && ($0.isCompared || $0.isTrade || isMain($0))
        && ($0.change != nil || $0.isTrade && $0.words.holds("收入")
          ? $0.value >= Self.least : $0.value >= ($0.isHighlight ? Self.large / 2 : Self.large))
    }
    // A lone number that nobody marked says nothing of a year.
    func isEnough(_ chosen: [Figure]) -> Bool {
      chosen.count > 1
        || chosen.contains { figure in
          figure.isHighlight || figure.isCompared || figure.isTrade
            || figure.unit.hasSuffix("元") && figure.value >= Self.largeSum
        }
    }
    let results = chosen(of: strict.filter { !$0.isProcess })
    // What only passed its plan tells less of a year than rates that rose.
    let facts = WeightyFacts(points, isFit: isFit)
    let strong = results.filter { $0.isHighlight || $0.isCompared || $0.isTrade }
    let isPassed = strong.allSatisfy {
      $0.change?.holdsPlan == true && !$0.isHighlight && !$0.isTrade && $0.value < Self.large * 10
    }
    if strong.count > 1 { return isPassed && facts.facts.count > 1 ? told(facts) : told(results) }
    if !strong.isEmpty { return facts.hasRank || results.count == 1 ? told(strong, and: facts) : told(results) }
    if isEnough(results), !facts.hasRank { return told(results) }
    if facts.hasRank || facts.facts.count > 1 { return told(facts) }
    // A lone result may stand beside how the work was gone about, where that is much of what the office does.
    let mixed = chosen(of: strict.filter { !$0.isProcess || $0.isHighlight || $0.isCompared })
    if !results.isEmpty, isEnough(mixed) { return told(mixed) }
    let wide = chosen(of: all.filter { clear($0) && !$0.isProcess && $0.value >= Self.fair })
    if wide.count > 1 { return told(wide) }
    // What was built or won beyond its plan goes before a single rate, which measures a part of the work.
    let isLoneRate =
      facts.facts.count == 1 && facts.facts[0].text.holds("率")
      && points.joined().reduce(0) { $0 + $1.count } >= Self.many
    if facts.facts.isEmpty || isLoneRate, !hasHonours {
      let reached = all.filter { figure in
        figure.isPlanned && figure.isYearly && !figure.isProcess && figure.value >= Self.fair
          && kinds[figure.kind] == 1 && Self.growth.contains { figure.words.holds($0) }
          && !Self.papers.contains(figure.unit)
      }
      if !reached.isEmpty { return told(chosen(of: reached)) }
    }
    if isLoneRate { return nil }
    if !facts.facts.isEmpty { return told(facts) }
    if hasHonours { return nil }
    if isEnough(mixed) { return told(mixed) }
    let fair = chosen(of: all.filter { clear($0) && $0.value >= Self.fair && (!$0.isProcess || $0.isHighlight) })
    if fair.count > 1 { return told(fair) }
    // What was done for many, with a verb of its own, says more of a year than no number at all.
    let done = chosen(
      of: all.filter { figure in
        figure.isVerbed && !figure.isProcess && figure.value >= Self.large && Self.weighty.contains(figure.unit)
          && kinds[figure.kind] == 1 && !figure.isPart && isMain(figure)
      })
    return done.count > 1 ? told(done) : nil
  }

  /// So much money, in 万元, is a measure by itself.
  private static let largeSum = 10_000.0
  /// Of so much work a single rate is a part.
  private static let many = 20
  private static let growth = ["新增", "新建", "建成", "改造", "创建", "新设", "新开"]
  private static let papers: WordSet = ["篇", "期", "份", "次", "场", "册", "本", "张"]
  /// So small a number is none of the year's, whatever it is held against.
  private static let least = 5.0
  /// Units of what is measured and not counted.
  private static let rates: WordSet = ["天", "日", "小时", "分钟", "分", "%", "‰", "倍", "个百分点", "个工作日", "岁"]
  /// What tells how the work was gone about.
  private static let processes = [
    "培训", "检查", "巡查", "走访", "演练", "宣传", "会议", "学习", "排查", "谈话", "暗访", "讲座", "督查", "宣讲", "值班", "核查", "抽查", "报到", "接待来访",
    "谈心", "资料",
  ]

  /// Whether all that a point tells is done, and its numbers are in no other row's.
  func isFit(_ point: Point) -> Bool {
    point.records.allSatisfy { records[$0].state == .done && !isWithinOther(records[$0]) }
      && !MainTrade.isMissed(point, records)
      && !point.records.contains { RoutineWork.isUnsettled(records[$0]) }
  }

  /// So large a number must be where no larger ones are clear.
  private static let fair = 50.0

  /// The weightiest of some figures that go together.
  private func chosen(of clear: [Figure]) -> [Figure] {
    // What an office measures itself by goes alone: 受理办件62万件, and none that only passed its plan.
    let measures = clear.filter { $0.isTrade || $0.isCompared && !$0.isPlanned }
    let ranked = (measures.count > 1 ? measures : clear).enumerated().sorted { a, b in
      (weight(b.element), a.offset) < (weight(a.element), b.offset)
    }.map(\.element)
    var chosen: [Figure] = []
    for figure in ranked where chosen.count < Self.most {
      // A chapter has one figure, or two of one task: 接警出动692起，营救被困187人.
      let neighbours = chosen.filter { $0.place.section == figure.place.section }
      if !figure.isCompared, neighbours.count > 1 || neighbours.contains(where: { $0.place != figure.place }) {
        continue
      }
      // A third one is told for what came of it, not for its plan.
      if figure.isPlanned, chosen.count > 1, !figure.isHighlight { continue }
      // What is in another number is told with it or not at all.
      if figure.isPart, !chosen.contains(where: { $0.place == figure.place && !$0.isPart }) { continue }
      // Of what a plan is held against in one unit, one is enough: 供水总量 and 售水量.
      if figure.isPlanned, neighbours.contains(where: { $0.isPlanned && $0.unit == figure.unit }) { continue }
      if chosen.reduce(figure.text.count, { $0 + $1.text.count + 1 }) > Self.longest { continue }
      chosen.append(figure)
    }
    return chosen
  }

  func weight(_ figure: Figure) -> Double {
    // 各类案件 goes before one kind of them.
    let isWhole = ["各类", "各项", "总"].contains { figure.object.holds($0) }
    return (figure.isHighlight ? 3 : 0) + (figure.isCompared ? 2 : 0) + (isWhole ? 3 : 0)
      + (figure.isIndicator ? 2 : 0) + (figure.isPlanned ? -1 : 0)
      + (isFewerHarms(figure) ? 2 : 0) + (isLed(figure) ? 3 : 0) + (figure.isTrade ? 4 : 0) + (figure.isWhole ? 2 : 0)
      + Importance.magnitude(figure.value)
  }

  /// Whether a figure is of one of the rows that the ledger begins with: what its keeper puts first.
  private func isLed(_ figure: Figure) -> Bool {
    let rows = Self.own(points[figure.place.section][figure.place.topic][figure.place.point])
    return records.count <= Self.mostRows && rows.contains { $0 < min(3, records.count / 5) }
  }

  /// Ledgers of more rows begin with nothing.
  private static let mostRows = 200

  /// The rows of a point but those of its parts, which are told behind it.
  static func own(_ point: Point) -> [Int] { point.records.filter { !point.contained.contains($0) } }
}
