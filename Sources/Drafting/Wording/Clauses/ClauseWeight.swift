import Records
import TextCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How much a clause's numbers tell when room is short: people, things and money more than how often, and that more
/// than how long; what came of it and the total more than a part.
enum ClauseWeight {
  private static let spans: WordSet = [
    "天", "日", "周", "月", "个月", "年", "小时", "个小时", "分钟", "学时", "课时", "岁", "秒",
  ]
  private static let turns: WordSet = ["次", "场", "期", "轮", "遍", "回", "批", "批次", "组", "个组"]
  private static let changes: SearchWords = ["压缩", "缩短", "提高", "提升", "下降", "降至", "降到", "减少", "增加"]
  /// What is written is the least of what is done.
  private static let papers: WordSet = ["篇", "条次"]
  private static let totals: SearchWords = ["全年", "累计", "共", "总"]
  static let shares: ScalarSet = "%％‰"
  private static let results: SearchWords = [
    "获", "形成", "解决", "办结", "化解", "整改", "增长", "增收", "节约", "挽回", "惠及", "入选", "评为", "建成", "完成", "查处", "立案",
  ]
  private static let honours: SearchWords = ["批示", "获评", "荣获", "被评为", "评为全", "入选", "受到表彰", "通报表扬", "列全", "居全"]

  /// The weight of a clause, 0 where it tells no number.
  /// - Parameter found: its quantities.
  static func of(_ text: String, _ found: [Quantity]) -> Double {
    let numbers = found.map(weight).sorted(by: >)
    var weight = numbers.enumerated().reduce(0.0) { $0 + $1.element * ($1.offset == 0 ? 1 : 0.5) }
    if text.holds(oneOf: shares) || text.holds("百分点") { weight += 2.4 }
    guard weight > 0 else { return 0 }
    // 由12分钟压缩至7分钟: what changed for people says more than how large it is.
    if found.count == 2, text.holds("由"), text.holds(oneOf: changes) { weight += 2.4 }
    if text.holds(oneOf: totals) { weight *= 1.3 }
    if text.holds(oneOf: results) { weight += 0.6 }
    if text.starts(withOneOf: ["其中", "同比", "较", "比", "上年"]) { weight *= 0.5 }
    // What others thought of it says more than how much of it there was: 其中6篇获县领导批示.
    if text.holds(oneOf: honours) { weight += 2 }
    return min(weight, 9)
  }

  private static func weight(of quantity: Quantity) -> Double {
    var value = abs(Double(quantity.digits.replacing(",", with: "")) ?? 1)
    switch quantity.scale {
    case "万": value *= 1e4
    case "亿": value *= 1e8
    default: break
    }
    let unit = quantity.unit
    let kind = spans.contains(unit) ? 0.3 : turns.contains(unit) ? 0.7 : papers.contains(unit) ? 0.3 : 1
    return kind * (0.4 + log10(1 + value))
  }
}
