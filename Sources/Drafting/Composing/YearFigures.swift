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

  private struct Figure {
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
    /// Its clauses in full.
    var text: String { told(inYear: false) }
    /// Its clauses as an opening tells them.
    func told(inYear isYear: Bool) -> String {
      ([words] + [change?.told(inYear: isYear) ?? answer].compactMap { $0 }).joined(separator: "，")
    }
    /// What two numbers would have in common that count the same.
    var kind: String { isCompared ? object + unit : object.prefix(2) + object.suffix(2) + unit }
  }

  /// Where a point stands.
  private struct Place: Comparable {
    let section: Int
    let topic: Int
    let point: Int

    static func < (a: Place, b: Place) -> Bool {
      (a.section, a.topic, a.point) < (b.section, b.topic, b.point)
    }
  }

  private let points: [[[Point]]]
  private let records: [TaskRecord]
  private let wordbook: Wordbook
  /// 全年, which the first of them is told with; nil in a report of a part of the year.
  private let span: String?
  /// By section whether it tells what the office is measured by.
  private let indicators: [Bool]
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
    self.points = points
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
      let isWeighty = Self.weighty.contains(figure.unit) || figure.isCompared && !Self.rates.contains(figure.unit)
      return figure.isYearly && isWeighty && kinds[figure.kind] == 1
    }
    let strict = all.filter {
      clear($0) && ($0.isCompared || isMain($0))
        && ($0.change != nil ? $0.value >= Self.least : $0.value >= ($0.isHighlight ? Self.large / 2 : Self.large))
    }
    // A lone number that nobody marked says nothing of a year.
    func isEnough(_ chosen: [Figure]) -> Bool {
      chosen.count > 1 || chosen.contains { $0.isHighlight || $0.isCompared }
    }
    let results = chosen(of: strict.filter { !$0.isProcess })
    let facts = WeightyFacts(points, isFit: isFit)
    if isEnough(results), !facts.hasRank || results.contains(where: { $0.isHighlight || $0.isCompared }) {
      return told(results)
    }
    if facts.hasRank || facts.facts.count > 1 { return told(facts) }
    // A lone result may stand beside how the work was gone about, where that is much of what the office does.
    let mixed = chosen(of: strict)
    if !results.isEmpty, isEnough(mixed) { return told(mixed) }
    let wide = chosen(of: all.filter { clear($0) && !$0.isProcess && $0.value >= Self.fair })
    if wide.count > 1 { return told(wide) }
    if !facts.facts.isEmpty { return told(facts) }
    if hasHonours { return nil }
    if isEnough(mixed) { return told(mixed) }
    let fair = chosen(of: all.filter { clear($0) && $0.value >= Self.fair })
    return fair.count > 1 ? told(fair) : nil
  }

  /// So small a number is none of the year's, whatever it is held against.
  private static let least = 5.0
  /// Units of what is measured and not counted.
  private static let rates: WordSet = ["天", "日", "小时", "分钟", "分", "%", "‰", "倍", "个百分点", "个工作日", "岁"]
  /// What tells how the work was gone about.
  private static let processes = [
    "培训", "检查", "巡查", "走访", "演练", "宣传", "会议", "学习", "排查", "谈话", "暗访", "讲座", "督查", "宣讲", "值班", "核查", "抽查", "报到", "接待来访", "谈心", "资料",
  ]

  /// Whether all that a point tells is done, and its numbers are in no other row's.
  private func isFit(_ point: Point) -> Bool {
    point.records.allSatisfy { records[$0].state == .done && !isWithinOther(records[$0]) }
  }

  private func told(_ facts: WeightyFacts) -> Told {
    var text = TracedText()
    var clauses: [Int: Set<String>] = [:]
    for fact in facts.facts {
      let point = points[fact.place.section][fact.place.topic][fact.place.point]
      let numbers = Set(SupportedNumbers.numbers(fact.text))
      text.append(mark: "，")
      text.append(
        fact.text, .records(Self.own(point), sums: point.sums.filter { numbers.contains($0.digits) }))
      if let row = point.records.first { clauses[row, default: []].formUnion(fact.clauses) }
    }
    return Told(text: text, clauses: clauses, isNounLed: true)
  }

  /// So large a number must be where no larger ones are clear.
  private static let fair = 50.0

  /// The weightiest of some figures that go together.
  private func chosen(of clear: [Figure]) -> [Figure] {
    // What an office measures itself by goes alone.
    let measures = clear.filter(\.isCompared)
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
      // What is in another number is told with it or not at all.
      if figure.isPart, !chosen.contains(where: { $0.place == figure.place && !$0.isPart }) { continue }
      // Of what a plan is held against in one unit, one is enough: 供水总量 and 售水量.
      if figure.isPlanned, neighbours.contains(where: { $0.isPlanned && $0.unit == figure.unit }) { continue }
      if chosen.reduce(figure.text.count, { $0 + $1.text.count + 1 }) > Self.longest { continue }
      chosen.append(figure)
    }
    return chosen
  }

  /// The figures in the order of the draft.
  private func told(_ chosen: [Figure]) -> Told {
    var text = TracedText()
    var clauses: [Int: Set<String>] = [:]
    // What came in goes before what was done with it.
    func rank(_ figure: Figure) -> Int { figure.text.holds("受理") ? 0 : 1 }
    let told = chosen.sorted {
      ($0.place.section, rank($0), $0.place, $0.clause) < ($1.place.section, rank($1), $1.place, $1.clause)
    }
    for figure in told {
      text.append(mark: "，")
      if text.isEmpty, let span, isWholeYear(figure), !figure.text.holds("余额"), !figure.text.holds("年末"), !Self.isOfRegion(figure.words),
        !told.contains(where: { $0.text.holds(span) })
      {
        text.append(span, .records([], sums: []))
      }
      let point = points[figure.place.section][figure.place.topic][figure.place.point]
      let numbers = Set(SupportedNumbers.numbers(figure.text))
      let isFirstPart = figure.isPart && !text.text.holds("其中")
      let words = (isFirstPart ? "其中" : "") + figure.told(inYear: span != nil)
      if let row = point.records.first {
        clauses[row, default: []].formUnion([figure.words] + (figure.change?.clauses ?? [figure.answer].compactMap { $0 }))
      }
      text.append(
        words,
        .records(
          point.records.filter { figure.isPart || !point.contained.contains($0) },
          sums: point.sums.filter { numbers.contains($0.digits) }))
    }
    return Told(text: text, clauses: clauses, isNounLed: Self.isOfRegion(text.text))
  }

  /// 全县发生…: whose it is stands ahead, and no 全年.
  private static func isOfRegion(_ text: String) -> Bool { text.starts(withOneOf: ["全国", "全省", "全市", "全区", "全县", "全镇", "全乡", "辖区"]) }

  private func weight(_ figure: Figure) -> Double {
    // 各类案件 goes before one kind of them.
    let isWhole = ["各类", "各项", "总"].contains { figure.object.holds($0) }
    return (figure.isHighlight ? 3 : 0) + (figure.isCompared ? 2 : 0) + (isWhole ? 3 : 0)
      + (figure.isIndicator ? 2 : 0) + (figure.isPlanned ? -1 : 0) + (isHarm(figure.words) && figure.change?.isFall == true ? 2 : 0)
      + Importance.magnitude(figure.value)
  }

  /// The rows of a point but those of its parts, which are told behind it.
  private static func own(_ point: Point) -> [Int] { point.records.filter { !point.contained.contains($0) } }

  private static let weighty: WordSet = [
    "人", "人次", "名", "件", "起", "户", "户次", "家次", "万元", "亿元", "万人次", "家", "篇", "册", "万册次", "批次",
    "万吨", "公里", "万美元", "亿美元",
  ]
  /// What an office is measured by where there was less of it.
  private static let harms = ["事故", "发案", "警情", "火情", "火灾", "接警"]

  private func isHarm(_ text: String) -> Bool { Self.harms.contains { text.holds($0) } }
  /// What no opening boasts of, and what is no matter of the whole year.
  private static let unfit = [
    "问题", "隐患", "不合格", "违纪", "违法", "死亡", "处分", "差错", "事故", "其中", "季度", "上半年", "下半年", "期间", "月", "每", "各1", "各2", "各3",
    "上年", "去年",
    "累计", "犯罪", "诈骗", "投诉",
    "均", "约谈", "记录", "笔记", "信息", "收到", "发现", "查出", "退",
  ]

  /// Whether a clause is no boast, 拆除违法建设 aside; 全年累计 is of the year.
  private static func isUnfit(_ text: String) -> Bool {
    let told = text.replacing("违法建设", with: "违建").replacing("全年累计", with: "全年")
    return unfit.contains { told.holds($0) }
  }

  private var figures: [Figure] {
    var out: [Figure] = []
    for (s, section) in points.enumerated() {
      for (t, topic) in section.enumerated() {
        for (p, point) in topic.enumerated() where point.records.allSatisfy({ records[$0].state == .done }) {
          let place = Place(section: s, topic: t, point: p)
          let clauses = point.partedClauses
          let found = clauses.prefix(6).indices.compactMap { figure($0, of: clauses, point, place) }
          let told = Self.own(point).filter { point.covered[$0] == nil }
          if !found.isEmpty, !told.contains(where: { isWithinOther(records[$0]) }) { out += found }
        }
      }
    }
    return out
  }

  /// 已含在税收收入内: the number of a row that is in another row's.
  private func isWithinOther(_ record: TaskRecord) -> Bool {
    guard !record.isEmpty(.note) else { return false }
    let note = record.note
    return ["含在", "之内", "里头", "里面"].contains { note.holds($0) } || note.holds("在") && note.hasSuffix("内")
  }

  /// The two weightiest points of a chapter: what the chapter is about.
  private func isMain(_ figure: Figure) -> Bool {
    let place = figure.place
    let weights = points[place.section].joined().map(\.weight).sorted(by: >)
    let own = points[place.section][place.topic][place.point].weight
    return weights.count < 3 || own >= weights[1]
  }

  private func figure(_ clause: Int, of clauses: [Clause], _ point: Point, _ place: Place) -> Figure? {
    let whole = clauses[clause].text
    // 刑事、民商事、行政、执行四类合计审执结各类案件9074件: what the sum is of stands behind 合计.
    let text = whole.place(of: "合计").map { String(whole[$0.upperBound...]) } ?? whole
    guard text.count <= 20, text.hasDigit, !text.contains(where: { "“”《》（）：".contains($0) }) else { return nil }
    let found = QuantityParser.find(in: text)
    // What was found and put right is an office's measure where the ledger marks it.
    let answer = point.isHighlight ? answer(behind: clause, of: clauses) : nil
    let change = FigureChange(behind: clause, of: clauses, units: found.map(\.quantity.unit))
    let isCompared = change != nil || answer != nil
    let isFall = change?.isFall == true
    guard isCompared || says(text), !isFall || isHarm(text),
      answer != nil || isFall || !Self.isUnfit(text)
    else { return nil }
    guard found.count == 1 || found.count == 2 && isCompared && Self.areSideBySide(found.map(\.range), in: text),
      let quantity = found.first?.quantity, found.last?.range.upperBound == text.utf8.count,
      quantity.isAddable, quantity.approximate.isEmpty, let number = Double(quantity.digits.replacing(",", with: "")),
      let digit = text.firstIndex(where: \.isWholeNumber)
    else { return nil }
    let object = String(text[..<digit]).replacing("全年累计", with: "")
    guard object.count >= 2, object.allSatisfy(Punctuation.isHan), isCompared || isClear(object, quantity.unit)
    else {
      return nil
    }
    // 增资12.6亿元 behind 老企业增资扩产16个 does not say whose.
    if clause > 0, object.count <= 2 { return nil }
    let scale = quantity.scale == "万" ? 10_000.0 : quantity.scale == "亿" ? 100_000_000 : 1
    let isMoney = quantity.unit.hasSuffix("元")
    return Figure(
      words: text.replacing("全年累计", with: ""), change: answer == nil ? change : nil, answer: answer, object: object, unit: quantity.unit,
      value: number * (isMoney ? max(1, scale / 10_000) : scale), place: place,
      isHighlight: point.isHighlight, isCompared: isCompared,
      isYearly: text.hasPrefix("全年") || isYearly(point) || isCompared && isYearsEnd(point),
      clause: clause, isPart: Self.isPart(clause, of: clauses), isIndicator: indicators[place.section])
  }

  /// Whether a clause stands behind 其中, or is of a list there: of what the point's first number measures.
  private static func isPart(_ clause: Int, of all: [Clause]) -> Bool {
    let clauses = all[...clause]
    guard let at = clauses.lastIndex(where: { $0.text.hasPrefix("其中") || $0.within != nil }),
      !clauses[(at + 1)...].contains(where: { $0.mark == "。" })
    else { return false }
    func measure(_ clause: Clause) -> String? {
      QuantityParser.find(in: clause.text).first.map { Addends.measure($0.quantity) }
    }
    return at == clause || measure(clauses[clause]) == clauses[..<at].lazy.compactMap(measure).first
  }

  /// 386处、7.42万平方米; 事故7起、死亡5人: two numbers of one thing.
  private static func areSideBySide(_ ranges: [Range<Int>], in text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard ranges.count == 2, ranges[0].upperBound <= ranges[1].lowerBound, ranges[1].lowerBound <= bytes.count else {
      return false
    }
    let between = String(decoding: bytes[ranges[0].upperBound..<ranges[1].lowerBound], as: UTF8.self)
    return between.hasPrefix("、") && between.count <= 3
  }

  /// 整改534项 behind 查出隐患542项: what was found is told with what was put right.
  private func answer(behind clause: Int, of clauses: [Clause]) -> String? {
    guard clause + 1 < clauses.count, clauses[clause].text.holds("隐患"), !clauses[clause].text.hasPrefix("整改") else {
      return nil
    }
    let next = clauses[clause + 1]
    let isAnswer = next.text.hasPrefix("整改") && next.text.dropFirst(2).first?.isWholeNumber == true
    return next.mark == "，" && isAnswer && next.text.count <= 10 ? next.text : nil
  }

  /// Whether a clause opens with what was done.
  private func says(_ text: String) -> Bool {
    let act = text.hasPrefix("全年") ? text.dropFirst(2) : text.hasPrefix("新") ? text.dropFirst() : text[...]
    return wordbook.headVerb(act) != nil || act.starts(withOneOf: Self.acts)
  }

  /// Whether words say what is counted: 登记备案2138人 does not say whom.
  private func isClear(_ words: String, _ unit: String) -> Bool {
    // 老旧小区改造122名: what is built counts no people.
    if Wordbook.attendances.contains(unit), words.ends(inOneOf: ["改造", "建设", "工程", "项目", "整治", "修订", "改革"]) {
      return false
    }
    guard Wordbook.attendances.contains(unit) || Self.matters.contains(unit), !words.starts(withOneOf: Self.rescues)
    else { return true }
    var rest = words[...]
    while let verb = wordbook.headVerb(rest) ?? Self.acts.first(where: { rest.hasPrefix($0) }) {
      rest = rest.dropFirst(verb.count)
    }
    return rest.count >= 2 || Self.matters.contains(unit) && words.starts(withOneOf: Self.own)
  }

  /// Units of what is dealt with, which only its name tells: 办结145件.
  private static let matters: WordSet = ["件", "起", "项", "个", "份", "条", "篇"]
  /// Verbs that say by themselves what is counted.
  private static let own = ["接警", "出警", "立案", "审结", "执结", "审执结", "受理案件"]
  private static let rescues = ["营救", "疏散", "转移", "救治", "接诊", "收治"]
  /// What offices count a year by, beside the verbs of the lexicon.
  private static let acts = [
    "立案", "接警", "出警", "受理", "办结", "登记", "出动", "营救", "疏散", "挽回", "救治", "接诊", "播出", "刊播", "审结", "执结", "审执结", "检测", "检查",
    "新增",
    "调整", "资助", "接待", "创收", "征收", "入库", "收治", "处置", "培训", "慰问", "巡查", "借阅", "外借", "备案",
  ]

  /// Whether nothing says that a number is of a part of the year.
  private func isWholeYear(_ figure: Figure) -> Bool {
    let point = points[figure.place.section][figure.place.topic][figure.place.point]
    if figure.isCompared, isYearsEnd(point) { return true }
    return Self.own(point).allSatisfy {
      records[$0].date == nil || records[$0].dateText.holds("全年") || isYears(records[$0])
    }
  }

  private func isYears(_ record: TaskRecord) -> Bool {
    guard let date = record.date, let from = date.start.month, let to = date.end.month else { return true }
    return from == 1 && to == 12
  }

  /// Told at the year's end: what is held against last year then is the year's.
  private func isYearsEnd(_ point: Point) -> Bool {
    !point.stem.hasDigit && Self.own(point).allSatisfy { records[$0].date?.end.month == 12 }
  }

  /// Of the whole year: brought together from several rows, or without a date, or over half a year and more.
  private func isYearly(_ point: Point) -> Bool {
    if point.stem.hasDigit { return false }
    let own = Self.own(point)
    if own.count > 1 { return true }
    return own.allSatisfy { index in
      guard let date = records[index].date else { return records[index].dateText.isEmpty }
      guard let from = date.start.month, let to = date.end.month else { return true }
      return date.end.year > date.start.year || to - from >= 6
    }
  }
}
