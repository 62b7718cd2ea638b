import TextCore

/// What an opening tells of a year that has no clear totals: rates that rose, what stands high among others of the
/// province or the city, and what was brought from one value to a better one (机械化清扫率由上年的88%提高到93.5%).
///
/// Each says by itself what it is of; what fell is no boast, and stands in its chapter only.
struct WeightyFacts {
  /// A fact with the words that its clauses have.
  struct Fact {
    let text: String
    /// The point that tells it, by section, topic and place.
    let place: (section: Int, topic: Int, point: Int)
    /// The clauses of the point that it is made of.
    let clauses: [String]
    let weight: Double
  }

  /// So many facts, and so many characters of them, stand in an opening.
  private static let most = 3
  private static let longest = 72
  /// So many of one chapter.
  private static let mostOfChapter = 2

  /// The weightiest facts, in the order of the draft.
  let facts: [Fact]
  /// Whether one of them is a rank among other offices.
  let hasRank: Bool

  /// - Parameter isFit: whether all of a point is done and its number in no other.
  init(_ points: [[[Point]]], isFit: (Point) -> Bool) {
    var all: [Fact] = []
    for (s, section) in points.enumerated() {
      for (t, topic) in section.enumerated() {
        for (p, point) in topic.enumerated() {
          // Days without an accident run on behind the year's end.
          if let fact = Self.fact(of: point, (s, t, p)), isFit(point) || Self.safety(fact.text) != nil {
            all.append(fact)
          }
        }
      }
    }
    var chosen: [Fact] = []
    for fact in all.enumerated().sorted(by: { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) })
      .map(\.element)
    where chosen.count < Self.most {
      guard chosen.count(where: { $0.place.section == fact.place.section }) < Self.mostOfChapter,
        chosen.reduce(fact.text.count, { $0 + $1.text.count + 1 }) <= Self.longest
      else { continue }
      chosen.append(fact)
    }
    facts = chosen.sorted { $0.place < $1.place }
    hasRank = chosen.contains { $0.text.holds("第") }
  }

  private init(_ facts: [Fact]) {
    self.facts = facts
    hasRank = facts.contains { $0.text.holds("第") }
  }

  /// The facts but some, two at most.
  func without(_ isTold: (Fact) -> Bool) -> WeightyFacts {
    WeightyFacts(Array(facts.filter { !isTold($0) }.prefix(2)))
  }

  /// The first fact among the first clauses of a point.
  private static func fact(of point: Point, _ place: (section: Int, topic: Int, point: Int)) -> Fact? {
    let clauses = point.partedClauses
    for at in clauses.prefix(3).indices where clauses[at].within == nil && clauses[at].rows.isEmpty {
      guard
        let found = rate(at, of: clauses) ?? risen(at, of: clauses) ?? rank(at, of: clauses) ?? safety(clauses[at].text)
          ?? fallen(at, of: clauses) ?? streak(clauses[at].text)
      else { continue }
      let weight = found.weight + (point.isHighlight ? 3 : 0)
      return Fact(text: found.text, place: place, clauses: found.clauses, weight: weight)
    }
    return nil
  }

  private typealias Found = (text: String, clauses: [String], weight: Double)

  /// The noun at the head of a clause, where it says by itself what is measured: 晴雨预报准确率. Behind the first clause
  /// it must say more, for who it is of was said before.
  private static func noun(_ text: String, _ at: Int, upTo end: String.Index) -> String? {
    let noun = String(text[..<end])
    guard (at == 0 ? 4 : 6)...16 ~= noun.count, noun.allSatisfy(Punctuation.isHan), !noun.hasPrefix("其中"),
      !unfit.contains(where: { noun.holds($0) }), at == 0 || !noun.starts(withOneOf: ["平均", "人均", "日均"])
    else { return nil }
    return noun
  }

  /// What there is best none of: years without it are a fact.
  private static let mishaps = ["事故", "死亡"]
  private static let unfit =
    mishaps + [
      "总建筑面积", "概算", "违纪", "违法", "投诉", "隐患", "差错", "季度", "上半年", "下半年", "培训", "参学", "参训", "出勤", "支出", "执行率", "上年", "去年",
    ]
  private static let rates = ["率", "度", "性", "指数", "得分", "占比"]
  private static let rises = ["提高", "上升", "同比提高", "同比上升", "比上年提高", "较上年提高", "比上年上升", "较上年上升"]

  /// 晴雨预报准确率91.3%，提高1.5个百分点，列全省第3位.
  private static func rate(_ at: Int, of clauses: [Clause]) -> Found? {
    let text = clauses[at].text
    guard text.hasSuffix("%") || text.hasSuffix("分"), let digit = text.firstIndex(where: \.isWholeNumber),
      let noun = noun(text, at, upTo: digit), noun.ends(inOneOf: rates),
      text[digit...].dropLast().allSatisfy({ $0.isWholeNumber || $0 == "." })
    else { return nil }
    var (told, used, weight) = (text, [text], 0.0)
    var isHeld = false
    for next in clauses.dropFirst(at + 1).prefix(2) {
      guard next.mark == "，", next.text.count <= 16 else { break }
      if let rank = rank(in: next.text), rank <= highest {
        weight += 3 - Double(rank) / 4
      } else if next.text.starts(withOneOf: rises) {
        weight += 1
      } else if used.count == 1, isOfAim(next.text), !noun.ends(inOneOf: ["降低率", "损耗率"]) {
        // 供电可靠率99.912%，高于99.900%的目标: the aim is for the chapter.
        weight += 1
        isHeld = true
        continue
      } else {
        if next.text.hasPrefix("下降") { return nil }
        break
      }
      told += "，" + next.text
      used.append(next.text)
    }
    return used.count > 1 || isHeld ? (told, used, weight) : nil
  }

  /// 连续安全生产4128天.
  private static func safety(_ text: String) -> Found? {
    guard text.hasSuffix("天"), text.count <= 14, text.starts(withOneOf: ["连续安全生产", "安全生产"]),
      text.drop(while: { !$0.isWholeNumber }).count >= 4
    else { return nil }
    return (text, [text], 3)
  }

  /// 事故起数下降22.2%，死亡人数下降28.6%.
  private static func fallen(_ at: Int, of clauses: [Clause]) -> Found? {
    func isFall(_ text: String) -> Bool {
      text.count <= 18 && text.hasSuffix("%") && text.starts(withOneOf: harms) && text.holds("下降")
    }
    let text = clauses[at].text
    guard isFall(text) else { return nil }
    let next =
      at + 1 < clauses.count && clauses[at].mark == "，" && isFall(clauses[at + 1].text) ? clauses[at + 1].text : nil
    let since = ["同比", "比上年", "较上年"].contains { text.holds($0) } ? text : text.replacing("下降", with: "比上年下降")
    return ([since, next].compactMap { $0 }.joined(separator: "，"), [text, next].compactMap { $0 }, 3)
  }

  private static let harms = [
    "事故起数", "死亡人数", "亡人事故", "生产安全事故起数", "交通事故起数", "火灾起数", "警情", "刑事警情", "治安警情", "刑事发案", "电诈发案", "信访总量", "重复信访", "越级访",
  ]

  /// 孕产妇死亡连续6年为零, 综合考核连续3年居全市第1.
  private static func streak(_ text: String) -> Found? {
    guard text.count <= 26, let run = text.place(of: "连续"), text[..<run.lowerBound].count >= 4,
      text[..<run.lowerBound].allSatisfy(Punctuation.isHan), let year = text[run.upperBound...].firstIndex(of: "年"),
      case let span = text[run.upperBound..<year], (1...2).contains(span.count),
      span.allSatisfy({ $0.isWholeNumber || "两三四五六七八九十".contains($0) }),
      !unfit.dropFirst(mishaps.count).contains(where: { text.holds($0) }),
      !["未达", "没有达", "低于"].contains(where: { text.holds($0) })
    else { return nil }
    return (text, [text], 2)
  }

  private static func isOfAim(_ text: String) -> Bool {
    text.hasPrefix("高于") && text.hasSuffix("的目标") || text.hasPrefix("控制在") && text.hasSuffix("以内")
  }

  private static let highest = 5

  private static let measures = [
    "率", "度", "时间", "时长", "天数", "时限", "周期", "收入", "占比", "面积", "产值", "总量", "指数",
  ]

  /// 机械化清扫率由上年的88%提高到93.5%; 平均等候时间由12分钟压缩至7分钟.
  private static func risen(_ at: Int, of clauses: [Clause]) -> Found? {
    let text = clauses[at].text
    guard text.count <= 26, let from = text.place(of: "由") ?? text.place(of: "从"),
      noun(text, at, upTo: from.lowerBound)?.ends(inOneOf: measures) == true,
      text[from.upperBound...].hasDigit
    else { return nil }
    let verbs = ["提高到", "提升到", "提升至", "提高至", "上升到", "上升至", "增加到", "增加至", "增长到", "增至", "压缩到", "压缩至", "缩短到", "缩短至"]
    guard let verb = verbs.lazy.compactMap({ text.place(of: $0) }).first, verb.lowerBound > from.upperBound,
      text[verb.upperBound...].first?.isWholeNumber == true
    else { return nil }
    return (text, [text], 1.5)
  }

  /// 全市环卫考核排名第2，上年第4.
  private static func rank(_ at: Int, of clauses: [Clause]) -> Found? {
    let text = clauses[at].text
    guard text.count <= 24, text.starts(withOneOf: bodies), let rank = rank(in: text), rank <= 3,
      let end = ["排名第", "排第", "列第", "居第", "名列第"].lazy.compactMap({ text.place(of: $0)?.lowerBound }).first,
      noun(text, at, upTo: end) != nil
    else { return nil }
    let weight = 3 - Double(rank) / 4
    if at + 1 < clauses.count {
      let next = clauses[at + 1]
      // 排名由上年第4升至第2.
      if next.mark == "，", next.text.hasPrefix("上年第"), let before = Self.rank(in: next.text), before > rank,
        let place = text.place(of: "第"), text[..<place.lowerBound].hasSuffix("排名")
      {
        let risen = text[..<place.lowerBound] + "由" + next.text + "升至" + text[place.lowerBound...]
        return (String(risen), [text, next.text], weight + 0.5)
      }
    }
    return (text, [text], weight)
  }

  private static let bodies = ["全国", "全省", "全市", "全区", "全县", "在全国", "在全省", "在全市", "在全区", "在全县"]

  /// The place among others that a clause tells: 3 of 列全省第3位; nil where it tells none.
  static func rank(in text: String) -> Int? {
    guard let place = text.place(of: "第") else { return nil }
    let isFirst = text[place.upperBound...].hasPrefix("一")
    let digits = text[place.upperBound...].prefix { $0.isASCII && $0.isWholeNumber }
    let rest = isFirst ? text[place.upperBound...].dropFirst() : text[digits.endIndex...]
    guard rest.isEmpty || rest == "位" || rest == "名", isFirst || (1...2).contains(digits.count) else { return nil }
    return isFirst ? 1 : Int(digits)
  }
}
