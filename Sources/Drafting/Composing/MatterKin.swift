import TextCore

/// Which points of a topic are of one matter by their tasks' names: those whose names are equal but for the season, those
/// that share three characters in a row, and those that share two that few others of the topic have (春季家访, 秋季家访).
struct MatterKin: Sendable {
  /// By point the numbers of what it shares with others.
  private let marks: [Set<UInt64>]

  /// - Parameter unit: the office, of whose name nothing tells its matters apart.
  init(_ names: [String], unit: String = "") {
    let bare = names.map(Self.bare)
    var holders: [UInt64: Int] = [:]
    let own = Set(Self.runs(unit, of: 2))
    let pairs = bare.map { Set(Self.runs($0, of: 2)).subtracting(own) }
    for pair in pairs.joined() { holders[pair, default: 0] += 1 }
    // What many points have is what their chapter is about; what three have is one matter only where it is what their
    // names end with: 春季家访, not 人工造林 and 造林核查.
    let most = max(3, min(5, names.count / 4))
    marks = zip(bare, pairs).map { name, pairs in
      let end = Set(Self.runs(String(name.suffix(2)), of: 2))
      return Set(Self.runs(name, of: 3)).union(
        pairs.filter { pair in
          holders[pair] ?? 0 <= (end.contains(pair) ? most : Self.few)
        })
    }
  }

  /// So many names may share two characters in any place.
  private static let few = 2

  func areKin(_ one: Int, _ other: Int) -> Bool { !marks[one].isDisjoint(with: marks[other]) }

  /// Whether two tasks' names share enough to be one matter whatever else there is: three characters in a row.
  static func isOneMatter(_ a: String, _ b: String) -> Bool {
    let own = runs(bare(a), of: 3)
    return !own.isEmpty && runs(bare(b), of: 3).contains(where: own.contains)
  }

  /// A name without the nouns at its end that any work has: 书香校园 of 书香校园建设. Of a ledger that tells and does not
  /// name its head.
  private static func bare(_ name: String) -> String {
    var name = String(name.prefix { !"，；。".contains($0) }.prefix(longest))
    if let tail = tails.first(where: { name.hasSuffix($0) }), name.count > tail.count + 1 {
      name.removeLast(tail.count)
    }
    return name
  }

  private static func isCommon(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> Bool {
    Joining.isCommon(one, other) || common.contains(UInt64(one.value) << 32 | UInt64(other.value))
  }

  /// Who works and is worked for, levels, measures and acts.
  private static let common = Joining.pairs([
    "学生", "教师", "党员", "居民", "村民", "职工", "企业", "机关", "支部", "家长", "青年", "技能", "省级", "市级", "县级", "校级", "全国", "千伏", "培训",
    "专项", "行动", "整治", "审计", "监管", "监督", "安全", "宣传", "教育", "学习", "项目", "工程", "会议", "年度", "提升", "改造", "新增", "中心", "办公",
    "农村", "乡镇",
    "公共", "基层", "综合", "重点", "竞赛", "大赛", "比赛", "制度", "政策", "执法", "处置", "应急", "演练",
  ])

  private static let longest = 24
  private static let tails = ["建设", "工作", "活动", "管理", "服务", "整治", "培训", "行动", "工程", "项目", "情况", "改造", "检查"]

  /// The runs of so many Han characters in a text, each as one number: a scalar has 21 bits. Two that every summary is full
  /// of are none.
  private static func runs(_ text: String, of length: Int) -> [UInt64] {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count >= length else { return [] }
    var runs: [UInt64] = []
    // How many characters up to here are Han and no word that any work has: 建设工 of 建设工程 is no name of a thing.
    var together = 0
    for at in scalars.indices {
      if !Punctuation.isHan(scalars[at]) {
        together = 0
        continue
      }
      together = together > 0 && isCommon(scalars[at - 1], scalars[at]) ? 1 : together + 1
      guard together >= length else { continue }
      runs.append(scalars[(at - length + 1)...at].reduce(0) { $0 << 21 | UInt64($1.value) })
    }
    return runs
  }
}
