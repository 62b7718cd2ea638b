import Phrases
import TextCore

/// Headings of two halves for the ledger's own sections, by the lexicon's 章题: 夯实安全基础，守牢安全底线 for 安全.
///
/// A section of several names, or of several sections, has a half for each of the first two: 维护市政设施，做好冬季保障. Both
/// halves are what is done; neither says what came of it, for that is in the rows.
struct TwoPartHeadings: Sendable {
  private let halves: [HeadingHalves]
  /// The place of a word's heading in the table.
  private let places: [String: Int]

  init(_ halves: [HeadingHalves]) {
    self.halves = halves
    places = Dictionary(
      halves.enumerated().flatMap { place, entry in entry.words.map { ($0, place) } }
    ) { first, _ in first }
  }

  /// The heading of what has no section of its own.
  private static let rest = "做好其他工作，办好具体事务"
  /// The heading of what all sections have to do with: 综合.
  private static let whole = "统筹全年工作，抓好任务落实"
  /// So many kinds of work have a heading together.
  private static let most = 4

  /// The heading of a section, in two halves and in one; nil where a name in it is not known. What is made of more than two
  /// kinds of work is named in full: 加强违建治理、户外广告和执法办案, for two halves would be silent about the third.
  /// - Parameters:
  ///   - names: the names of the sections that it is made of, in the order in which they are told, or its own.
  ///   - listed: the heading that names all of them.
  func heading(_ names: [String], listed: @autoclosure () -> String) -> (whole: String, first: String)? {
    let parts = names.flatMap { places[$0] == nil ? self.parts(of: $0) : [$0] }.filter { !Self.isRest($0) }
    guard !parts.isEmpty else {
      let rest = names.contains { $0.hasPrefix("综合") } ? Self.whole : Self.rest
      return (rest, String(rest.prefix(6)))
    }
    var found: [HeadingHalves] = []
    // 人民调解 beside 信访: of two sections the one that the table does not know has the verb of its kind.
    let isPair = names.count == 2 && parts == names && parts.contains { entries($0) != nil }
    for part in parts {
      let own =
        isPair
        ? OwnHeadings.verbed(part, besides: parts.compactMap { entries($0)?.first }.map { halves[$0].first }).map {
          [HeadingHalves(words: [], first: $0, second: "")]
        } : nil
      guard let entries = entries(part).map({ $0.map { halves[$0] } }) ?? own else { return nil }
      found += entries.filter { !found.contains($0) }
    }
    guard found.count <= Self.most else { return nil }
    if found.count > 2, parts.count > 2 {
      // Nobody 加强 conditions: there each has its own half.
      if found.count == 3, parts[0].ends(inOneOf: ["条件", "环境", "设施", "指标"]) {
        let whole = found.map(\.first).joined(separator: "，")
        return (whole, whole)
      }
      let listed = listed()
      return (listed, listed)
    }
    let chosen = found.prefix(2)
    var firsts = chosen.map(\.first)
    // 优化登记服务，优化政务服务 says one verb twice: then the other half of the second is said.
    if firsts.count == 2, firsts[0].prefix(2) == firsts[1].prefix(2) { firsts[1] = chosen[1].second }
    let first = firsts.joined(separator: "，")
    return (chosen.count == 1 ? first + "，" + chosen[0].second : first, first)
  }

  /// The second half for a name that is a heading already: 关心职工生活 and 改善工作条件; nil where none is known.
  func second(for heading: String) -> String? {
    // 健全治理机制 is a verb with a name.
    guard !heading.contains("，"), let place = (entries(heading) ?? entries(String(heading.dropFirst(2))))?.first else {
      return nil
    }
    let second = halves[place].second
    // 完善基础设施，完善…设施 says it again.
    return TitleEcho.share(heading, second) ? nil : second
  }

  /// Whether a name is that of what has no section: 其他, 综合.
  static func isRest(_ name: String) -> Bool {
    SmallChapters.isRest(name) || ["综合", "综合事务", "综合类", "日常"].contains(name.trimmingSuffix("工作"))
  }

  /// The names of a section that lists several: 安全与后勤, 安全 师资; one where the table has them together (招生、学籍和资助).
  private func parts(of name: String) -> [String] {
    let parts = name.split { "、和与及/／ 　·".contains($0) }.map { String($0).trimmingSuffix("工作") }
    if places[parts.joined()] != nil { return [parts.joined()] }
    let isList =
      parts.count > 1 && parts.allSatisfy { $0.count >= 2 } && !(parts.count == 2 && Self.tails.contains(parts[1]))
    return isList ? parts : [name.trimmingSuffix("工作")]
  }

  /// Nouns that go with the name ahead of them: 城市建设和管理 is no 管理 by itself.
  private static let tails: WordSet = ["管理", "维护", "发展"]

  /// The headings of a name: its own, or one for each half of it (队伍党建). A word within it says nothing of what it is:
  /// 征收管理 of a tax office is no 征地拆迁, 护理队伍 no 护理质量, 计划执行 no 执行.
  private func entries(_ name: String) -> [Int]? {
    if let place = places[name] ?? places[name + "工作"] ?? places[name.trimmingSuffix("建设")] { return [place] }
    let characters = Array(name)
    for border in [2, characters.count - 2] where border >= 2 && characters.count - border >= 2 {
      let (head, tail) = (String(characters[..<border]), String(characters[border...]))
      if !Self.heads.contains(tail), let first = places[head], let second = places[tail], first != second {
        return [first, second]
      }
    }
    return nil
  }

  /// Nouns that other nouns stand before: 粮食安全 is no 粮食和安全.
  private static let heads: WordSet = [
    "安全", "质量", "服务", "监管", "执法", "宣传", "教育", "培训", "市场", "项目", "工程", "保障", "生产", "设备", "信息", "治理", "队伍", "文化", "审计",
    "人才",
    "技术", "科技", "创新", "产业", "收入", "登记", "风险", "制度", "整改", "公开", "组织", "指标", "品牌", "进度", "成本", "费用", "资金", "改革", "经济",
    "设施",
    "规划", "审批", "采购", "会议", "教育培训", "文件", "档案", "学习", "健康", "卫生", "救援", "投诉", "交通", "道路", "养护", "检修", "运维", "质效",
  ]
}
