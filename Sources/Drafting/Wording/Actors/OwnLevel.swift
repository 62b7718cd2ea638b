import TextCore

/// How high an office stands, from province to school, as its name tells: what a higher one awards is won and not
/// given.
struct OwnLevel: Sendable, Hashable {
  /// 5 the country, 4 a province, 3 a city, 2 a county, 1 a township, 0 below.
  private let rank: Int

  private static let bodies = [
    "局", "委", "委员会", "政府", "办公室", "办", "厅", "法院", "检察院", "团委", "工会", "妇联", "部", "协会", "联合会", "管理处", "中心",
  ]
  /// Bodies that give no titles beyond their own walls, whatever place is in their names.
  private static let houses = [
    "小学", "中学", "学校", "学院", "大学", "幼儿园", "医院", "公司", "集团", "村", "社区", "党支部", "支部", "车间", "分厂", "银行", "支行", "消防站", "卫生院",
  ]

  /// The level of an office; of one whose name tells nothing, a city's, so that little is taken for higher.
  /// - Parameter unit: its name, such as 安和县实验小学.
  init(of unit: String) {
    if Self.houses.contains(where: { unit.holds($0) }) {
      rank = 0
    } else if unit.hasSuffix("街道") || unit.holds("街道办") || unit.ends(inOneOf: ["镇", "乡", "镇人民政府", "乡人民政府"]) {
      rank = 1
    } else if !unit.ends(inOneOf: Self.bodies) {
      rank = 3
    } else if unit.holds("县") || unit.holds("区") && !unit.holds("自治区") {
      rank = 2
    } else {
      rank = unit.holds("省") || unit.holds("自治区") ? 4 : 3
    }
  }

  private static let words: [(word: String, rank: Int)] = [
    ("国家级", 5), ("全国", 5), ("国赛", 5), ("国家", 5), ("中央", 5), ("省部级", 4), ("省级", 4), ("全省", 4), ("省赛", 4), ("市级", 3),
    ("全市", 3),
    ("市赛", 3), ("县级", 2), ("区级", 2), ("全县", 2), ("全区", 2), ("县赛", 2), ("镇级", 1), ("乡级", 1),
  ]

  /// Whether a title opens with a level above the office's own: 市级骨干教师 of a school.
  func isBelow(_ title: some StringProtocol) -> Bool {
    Self.words.first { title.begins(with: $0.word) }.map { $0.rank > rank } ?? false
  }

  /// Whether a text names such a level anywhere: 获国赛二等奖.
  func isBelow(anyIn text: String) -> Bool { Self.words.contains { $0.rank > rank && text.holds($0.word) } }

  private static let shortBodies = [
    ("妇女联合会", "妇联"), ("残疾人联合会", "残联"), ("工商业联合会", "工商联"), ("文学艺术界联合会", "文联"), ("科学技术协会", "科协"), ("归国华侨联合会", "侨联"),
    ("总工会", "总工会"), ("红十字会", "红十字会"),
  ]

  /// What an office is called without its place: 区妇女联合会 and 区妇联 of 汀源区妇女联合会.
  static func shortNames(of unit: String) -> [String] {
    guard (6...16).contains(unit.count),
      let level = unit.dropFirst(2).prefix(4).lastIndex(where: { "县区市".contains($0) }),
      case let name = unit[level...], name.count >= 4
    else { return [] }
    let short = shortBodies.first { name.dropFirst() == $0.0 }.map { String(name.prefix(1)) + $0.1 }
    return [String(name)] + (short.map { [$0] } ?? [])
  }
}
