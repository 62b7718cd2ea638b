import Records
import TextCore

/// The weightiest totals of the year for the opening: 接警出动692起，营救被困187人.
///
/// Only what is clear is taken: one number behind a verb and its object, of the whole year, which no other task
/// counts as well. A highlight goes before a large number.
struct YearFigures: Sendable {
  /// So many figures at most, and so many characters.
  static let most = 3
  static let longest = 48
  /// A number that is no highlight's must be this large to stand in the opening.
  static let large = 100.0

  private struct Figure {
    let text: String
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
    /// Whether it is part of the number that the point opens with.
    let isPart: Bool
    /// What two numbers would have in common that count the same.
    var kind: String { object.prefix(2) + object.suffix(2) + unit }
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

  init(_ points: [[[Point]]], _ records: [TaskRecord], _ wordbook: Wordbook) {
    self.points = points
    self.records = records
    self.wordbook = wordbook
  }

  /// The figures as clauses, each traced to its rows; nil where none is clear.
  var clauses: TracedText? {
    let all = figures
    var kinds: [String: Int] = [:]
    for figure in all { kinds[figure.kind, default: 0] += 1 }
    let clear = all.filter {
      $0.isYearly && ($0.isCompared || isMain($0)) && Self.weighty.contains($0.unit)
        && ($0.isCompared || $0.value >= ($0.isHighlight ? Self.large / 2 : Self.large)) && kinds[$0.kind] == 1
    }
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
      // A part is told behind its whole, or not at all.
      if figure.isPart, chosen.last.map({ $0.place != figure.place || $0.isPart }) != false { continue }
      if chosen.reduce(figure.text.count, { $0 + $1.text.count + 1 }) > Self.longest { continue }
      chosen.append(figure)
    }
    // A lone number that nobody marked says nothing of a year.
    guard chosen.count > 1 || chosen.contains(where: \.isHighlight) else { return nil }
    var text = TracedText()
    for figure in chosen.sorted(by: { ($0.place, $0.clause) < ($1.place, $1.clause) }) {
      text.append(mark: "，")
      let point = points[figure.place.section][figure.place.topic][figure.place.point]
      let numbers = Set(SupportedNumbers.numbers(figure.text))
      text.append(
        (figure.isPart ? "其中" : "") + figure.text,
        .records(
          point.records.filter { figure.isPart || !point.contained.contains($0) },
          sums: point.sums.filter { numbers.contains($0.digits) }))
    }
    return text
  }

  private func weight(_ figure: Figure) -> Double {
    (figure.isHighlight ? 3 : 0) + (figure.isCompared ? 2 : 0) + Importance.magnitude(figure.value)
  }

  private static let weighty: WordSet = [
    "人", "人次", "名", "件", "起", "户", "户次", "家次", "万元", "亿元", "万人次", "家", "篇", "册", "万册次", "批次",
  ]
  /// What no opening boasts of, and what is no matter of the whole year.
  private static let unfit = [
    "问题", "隐患", "不合格", "违纪", "违法", "死亡", "处分", "差错", "事故", "其中", "季度", "上半年", "下半年", "期间", "月", "每", "各1", "各2", "各3",
    "上年", "去年",
    "累计", "犯罪", "诈骗", "投诉",
    "约谈", "记录", "笔记", "信息", "收到", "发现", "查出", "退",
  ]

  private var figures: [Figure] {
    var out: [Figure] = []
    for (s, section) in points.enumerated() {
      for (t, topic) in section.enumerated() {
        for (p, point) in topic.enumerated() where point.records.allSatisfy({ records[$0].state == .done }) {
          let place = Place(section: s, topic: t, point: p)
          out += point.clauses.prefix(4).indices.compactMap { figure($0, of: point, place) }
        }
      }
    }
    return out
  }

  /// The two weightiest points of a chapter: what the chapter is about.
  private func isMain(_ figure: Figure) -> Bool {
    let place = figure.place
    let weights = points[place.section].joined().map(\.weight).sorted(by: >)
    let own = points[place.section][place.topic][place.point].weight
    return weights.count < 3 || own >= weights[1]
  }

  private func figure(_ clause: Int, of point: Point, _ place: Place) -> Figure? {
    let text = point.clauses[clause].text
    let change = change(behind: clause, of: point)
    guard text.count <= 20, change != nil || says(text), !text.contains(where: { "“”《》（）、：".contains($0) }),
      !Self.unfit.contains(where: { text.holds($0) })
    else { return nil }
    let found = QuantityParser.find(in: text)
    guard found.count == 1, let quantity = found.first?.quantity, found.first?.range.upperBound == text.utf8.count,
      quantity.isAddable, quantity.approximate.isEmpty, let number = Double(quantity.digits.replacing(",", with: "")),
      let digit = text.firstIndex(where: \.isWholeNumber)
    else { return nil }
    let object = String(text[..<digit])
    guard object.count >= 2, object.allSatisfy(Punctuation.isHan), change != nil || isClear(object, quantity.unit)
    else {
      return nil
    }
    let scale = quantity.scale == "万" ? 10_000.0 : quantity.scale == "亿" ? 100_000_000 : 1
    let isMoney = quantity.unit.hasSuffix("元")
    return Figure(
      text: change.map { text + "，" + $0 } ?? text, object: object, unit: quantity.unit,
      value: isMoney ? number : number * scale, place: place,
      isHighlight: point.isHighlight, isCompared: change != nil, isYearly: isYearly(point), clause: clause,
      isPart: Self.isPart(clause, of: point))
  }

  /// Whether a clause stands behind 其中, or is of a list there: of what the point's first number measures.
  private static func isPart(_ clause: Int, of point: Point) -> Bool {
    let clauses = point.clauses[...clause]
    guard let at = clauses.lastIndex(where: { $0.text.hasPrefix("其中") || $0.within != nil }),
      !clauses[(at + 1)...].contains(where: { $0.mark == "。" })
    else { return false }
    func measure(_ clause: Clause) -> String? {
      QuantityParser.find(in: clause.text).first.map { Addends.measure($0.quantity) }
    }
    return at == clause || measure(clauses[clause]) == clauses[..<at].lazy.compactMap(measure).first
  }

  /// The clause behind a number that compares it with the year before, where it is short: `同比增长5.2%`.
  private func change(behind clause: Int, of point: Point) -> String? {
    guard clause + 1 < point.clauses.count else { return nil }
    let next = point.clauses[clause + 1]
    return next.mark == "，" && next.text.count <= 14 && next.text.starts(withOneOf: Self.comparisons) ? next.text : nil
  }

  private static let comparisons = ["同比", "比上年", "较上年", "比去年", "较去年", "比年初", "较年初"]

  /// Whether a clause opens with what was done.
  private func says(_ text: String) -> Bool {
    let act = text.hasPrefix("全年") ? text.dropFirst(2) : text.hasPrefix("新") ? text.dropFirst() : text[...]
    return wordbook.headVerb(act) != nil || act.starts(withOneOf: Self.acts)
  }

  /// Whether words say what is counted: 登记备案2138人 does not say whom.
  private func isClear(_ words: String, _ unit: String) -> Bool {
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
  private static let own = ["接警", "出警", "立案", "审结", "执结", "受理案件"]
  private static let rescues = ["营救", "疏散", "转移", "救治", "接诊", "收治"]
  /// What offices count a year by, beside the verbs of the lexicon.
  private static let acts = [
    "立案", "接警", "出警", "受理", "办结", "登记", "出动", "营救", "疏散", "挽回", "救治", "接诊", "播出", "刊播", "审结", "执结", "检测", "检查", "新增",
    "调整", "资助", "接待", "创收", "征收", "入库", "收治", "处置", "培训", "慰问", "巡查", "借阅", "外借", "备案",
  ]

  /// Of the whole year: brought together from several rows, or without a date, or over half a year and more.
  private func isYearly(_ point: Point) -> Bool {
    if point.stem.hasDigit { return false }
    let own = point.records.filter { !point.contained.contains($0) }
    if own.count > 1 { return true }
    return own.allSatisfy { index in
      guard let date = records[index].date else { return records[index].dateText.isEmpty }
      guard let from = date.start.month, let to = date.end.month else { return true }
      return date.end.year > date.start.year || to - from >= 6
    }
  }
}
