import Records
import TextCore

/// Numbers of a chapter that only say that they passed their plans are told together:
/// `粮食播种面积63.1万亩、大豆种植面积3.3万亩，均超额完成年度任务`, `供电可靠率99.912%、综合电压合格率99.83%，均高于目标`.
///
/// Which ones do is decided for the chapter as a set, whatever the order of its rows; their plans are then told by none.
struct SharedTails {
  let wordbook: Wordbook
  /// Whether what is told is a year, so that its plans are the year's.
  let isYear: Bool
  /// How many shared tails were told before, of each kind: the next one has other words.
  private var told: [PlanTail.Kind: Int] = [:]

  /// So many numbers share a tail, in so many characters.
  private static let most = 4
  private static let longest = 90

  init(_ wordbook: Wordbook, isYear: Bool) {
    (self.wordbook, self.isYear) = (wordbook, isYear)
  }

  /// The chapters with what is told together, and each of the other points held against one thing only.
  static func told(_ chapters: [Chapter], _ wordbook: Wordbook, isYear: Bool) -> [Chapter] {
    var tails = SharedTails(wordbook, isYear: isYear)
    return chapters.map { chapter in
      guard chapter.matter.planned == nil else { return chapter.mapped { $0.map(PlanTail.single) } }
      let kinds = tails.kinds(chapter.topics.flatMap(\.points))
      return chapter.mapped { tails.told($0, kinds) }
    }
  }

  /// A point that says no more than a number and how it stands to its plan, and to the year before.
  private struct Plain {
    let number: String
    let kind: PlanTail.Kind
    let isRate: Bool
    /// The words of its plan.
    let plan: String
    let years: Clause?
  }

  private func plain(_ point: Point) -> Plain? {
    guard !point.isHighlight, point.contained.isEmpty, (2...3).contains(point.clauses.count),
      let number = point.clauses.first, (4...28).contains(number.text.count), number.endsInNumber, number.within == nil,
      !number.text.contains(where: { "，；。（：“".contains($0) }), !number.text.holds("其中"), !number.text.holds("分别"),
      !number.text.holds("累计")
    else { return nil }
    let isRate = number.text.hasSuffix("%")
    guard isRate || QuantityParser.find(in: number.text).count == 1 else { return nil }
    let tails = point.clauses.dropFirst().filter { !$0.text.hasPrefix("上年为") }
    let plans = tails.compactMap(PlanTail.kind)
    let years = tails.filter(PlanTail.isYears)
    guard plans.count == 1, years.count == tails.count - 1 else { return nil }
    let plan = tails.first { PlanTail.kind($0) != nil }
    return Plain(number: number.text, kind: plans[0], isRate: isRate, plan: plan?.text ?? "", years: years.first)
  }

  /// The kinds of tails that two points or more of a chapter could share, and how many could.
  private func kinds(_ points: [Point]) -> [PlanTail.Kind: Int] {
    var counts: [PlanTail.Kind: Int] = [:]
    for point in points { if let kind = plain(point)?.kind { counts[kind, default: 0] += 1 } }
    // 责任成本降低率2.1%、钢筋损耗率1.3%，均优于目标.
    let isMixed = counts[.above] == 1 && counts[.within] == 1
    return counts.filter { $0.value > 1 || $0.key != .passed && isMixed }
  }

  private mutating func told(_ points: [Point], _ kinds: [PlanTail.Kind: Int]) -> [Point] {
    let found = points.map(plain)
    let isMixed = kinds[.above] == 1
    var groups: [[Int]] = []
    for kind in [PlanTail.Kind.passed, .above, .within] where kinds.keys.contains(kind) {
      let own = found.indices.filter { found[$0]?.kind == kind }
      if isMixed, kind == .within, let last = groups.last, found[last[0]]?.kind == .above {
        groups[groups.count - 1] = (last + own).sorted()
        continue
      }
      let nominal = own.filter { found[$0].map { isNominal($0.number) } ?? false }
      let verbal = own.filter { !nominal.contains($0) }
      let lists = nominal.count > 1 && verbal.count > 1 ? [nominal, verbal] : [own]
      groups += lists.filter { !$0.isEmpty }.flatMap { parted($0, found) }
    }
    groups.sort { $0[0] < $1[0] }
    var leads: [Int: Point] = [:]
    var gone: Set<Int> = []
    // 医院感染发生率0.82%，低于上限: of one rate alone nobody would know which.
    for group in groups where group.count > 1 || found[group[0]].map(isToldAlone) == true {
      leads[group[0]] = Point.together(group.map { points[$0] }, clauses(group.compactMap { found[$0] }, kinds))
      gone.formUnion(group.dropFirst())
    }
    return points.indices.filter { !gone.contains($0) }.map { leads[$0] ?? formed(PlanTail.single(points[$0])) }
  }

  /// The point with a difference of a few in words of its own (比计划多2场), and the same form not twice running.
  private mutating func formed(_ point: Point) -> Point {
    guard let at = point.clauses.indices.first(where: { PlanTail.kind(point.clauses[$0]) == .passed }), at > 0 else {
      return point
    }
    if let few = PlanTail.few(point, at) { return few }
    guard point.clauses[at].text.hasPrefix("超额完成") else { return point }
    alone += 1
    guard alone % 2 == 0 else { return point }
    return point.saying([point.clauses[at].text: "超过" + point.clauses[at].text.dropFirst(4)])
  }

  /// How many plans were told that were passed, each by itself.
  private var alone = 0

  /// Whether a number that shares its tail with no other loses its plan's number: not 投资8.92亿元，超额完成8.5亿元的目标，比上年增加0.77亿元,
  /// of which both are told.
  private func isToldAlone(_ plain: Plain) -> Bool {
    plain.kind == .passed && (plain.years == nil || !PlanTail.isMeasure(Clause(text: plain.plan, mark: "，")))
  }

  /// A list in parts of like size, none too long for a sentence.
  private func parted(_ list: [Int], _ found: [Plain?]) -> [[Int]] {
    var count = (list.count + Self.most - 1) / Self.most
    while true {
      let parts = (0..<count).map { Array(list[(list.count * $0 / count)..<(list.count * ($0 + 1) / count)]) }
      let isFit = parts.allSatisfy { part in
        part.count == 1 || part.reduce(0) { $0 + (found[$1]?.number.count ?? 0) + 1 } <= Self.longest
      }
      if isFit || count == list.count { return parts }
      count += 1
    }
  }

  private func isNominal(_ number: String) -> Bool { wordbook.headVerb(number) == nil }

  private mutating func clauses(_ group: [Plain], _ kinds: [PlanTail.Kind: Int]) -> [Clause] {
    let all = group.count > 1 ? "均" : ""
    // Of two rates the differences to the year before are told, of more only that they are better.
    let isPair = group[0].kind != .passed && (kinds[group[0].kind] ?? 0) <= 2
    let years = isPair ? changes(group) : nil
    let texts = [list(group.map(\.number)), all + tail(group, tellsYears: years != nil)] + (years.map { [$0] } ?? [])
    return Statement(wordbook: wordbook).judged(texts.map { Clause(text: $0, mark: "，") })
  }

  /// 分别比上年提高0.025个、0.04个百分点; 分别比上年减少6件、缩短8.7天.
  private func changes(_ group: [Plain]) -> String? {
    let texts = group.compactMap(\.years?.text)
    guard texts.count == group.count, texts.allSatisfy({ $0.hasPrefix("比上年") }) else { return nil }
    if texts.count == 1 { return texts[0] }
    if Set(texts).count == 1 { return "均" + texts[0] }
    let (head, end) = ("比上年提高", "个百分点")
    guard texts.allSatisfy({ $0.hasPrefix(head) && $0.hasSuffix(end) }) else {
      // 分别比上年缩短3.8天、0.9天.
      let verb = texts[0].dropFirst(3).prefix { !$0.isNumber }
      if !verb.isEmpty, texts.allSatisfy({ $0.dropFirst(3).hasPrefix(verb) }) {
        return "分别比上年" + verb + texts.map { String($0.dropFirst(3 + verb.count)) }.joined(separator: "、")
      }
      return "分别比上年" + texts.map { String($0.dropFirst(3)) }.joined(separator: "、")
    }
    return "分别" + head + texts.map { String($0.dropFirst(head.count).dropLast(end.count)) }.joined(separator: "个、")
      + end
  }

  /// 开展校园周边检查326户次、电梯抽查1016台: what all do is said once.
  private func list(_ numbers: [String]) -> String {
    if numbers.allSatisfy(isNominal) { return numbers.joined(separator: "、") }
    if let verb = wordbook.leadVerb(numbers[0]), numbers.allSatisfy({ $0.hasPrefix(verb) && $0.count > verb.count + 3 })
    {
      return verb + numbers.map { String($0.dropFirst(verb.count)) }.joined(separator: "、")
    }
    return numbers.joined(separator: "，")
  }

  private mutating func tail(_ group: [Plain], tellsYears: Bool) -> String {
    let kind = group[0].kind
    let turn = told[kind, default: 0]
    told[kind] = turn + 1
    let kinds = Set(group.map(\.kind))
    if kinds == [.passed] {
      // In the ledger's own word, where all have one.
      let words = Set(group.map { $0.plan.suffix(2) })
      if words.count == 1, let word = words.first, ["目标", "任务"].contains(word) {
        return (isYear ? ["超额完成年度\(word)", "超过年度\(word)"] : ["超额完成\(word)", "超过\(word)"])[turn % 2]
      }
      return (isYear ? ["超额完成年度任务", "超过年度计划", "超额完成全年目标"] : ["超额完成计划", "超过计划", "超额完成任务"])[turn % 3]
    }
    let better = !tellsYears && group.allSatisfy { $0.years != nil } ? "和上年" : ""
    // 均高于95%的目标 where all had the same.
    if kinds == [.above], better.isEmpty, group[0].plan.hasDigit, Set(group.map(\.plan)).count == 1 {
      return group[0].plan
    }
    if kinds == [.above] { return "高于目标" + better }
    if kinds == [.within] { return group.allSatisfy(\.isRate) ? "低于上限" + better : "控制在目标以内" + better }
    return "优于目标" + better
  }
}
