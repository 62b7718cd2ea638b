import TextCore

/// Which points of a topic are of one matter by their tasks' names: those whose names are equal but for the season, those
/// that share three characters in a row, those that share two that few others of the topic have (春季家访, 秋季家访), and those
/// of one family of things (殡葬, 公墓).
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
    let families = names.count < Self.many ? Self.families(of: names) : Array(repeating: [], count: names.count)
    marks = names.indices.map { at in
      let (name, pairs) = (bare[at], pairs[at])
      let end = Set(Self.runs(String(name.suffix(2)), of: 2))
      return Set(Self.runs(name, of: 3)).union(families[at]).union(
        pairs.filter { pair in
          holders[pair] ?? 0 <= (end.contains(pair) ? most : Self.few)
        })
    }
  }

  /// Things that are of one matter under several names: 公墓 stands with 殡葬, 厨余 with 垃圾分类.
  private static let kindred: [[String]] = [
    ["殡葬", "公墓", "祭扫", "殡仪"], ["婚姻", "婚俗", "结婚", "颁证"], ["地名", "界线", "区划"],
    ["养老院", "养老机构", "敬老院", "福利院", "护理员"], ["孤儿", "困境儿童", "留守儿童", "未成年人", "儿童福利", "儿童主任"],
    ["残疾人", "两项补贴", "精神障碍"], ["低保", "特困", "低收入"], ["生活垃圾", "垃圾分类", "厨余", "餐厨"],
    ["除雪", "暴雨", "强降雨", "防汛", "汛前", "台风"], ["路灯", "亮化", "照明"], ["公园", "行道树", "绿地", "花卉"],
    ["食堂", "陪餐", "营养餐", "营养改善"], ["家访", "家长会", "家长学校", "家委会"], ["运动会", "大课间", "体质", "田径", "足球", "篮球", "校运会"],
    ["读书节", "阅读", "图书"], ["中考", "高考"], ["信访", "积案", "接访"], ["热线", "工单", "12345"],
    ["人大建议", "政协提案", "建议提案"], ["防火", "火灾", "火情"], ["松材线虫", "病虫害", "有害生物", "外来入侵"],
    ["规上工业", "规上服务业", "限上贸易", "贸易统计", "限额以上", "资质以上建筑", "建筑业统计", "房地产统计"],
  ]
  /// A family's number is above those of three characters.
  private static let family: UInt64 = 1 << 63
  /// So many names are gathered by no families.
  private static let many = 400

  /// By name the families that it is of; one that most of the names have tells none of them apart.
  private static func families(of names: [String]) -> [Set<UInt64>] {
    var found = Array(repeating: Set<UInt64>(), count: names.count)
    for (number, words) in kindred.enumerated() {
      let members = names.indices.filter { at in words.contains { names[at].holds($0) } }
      guard members.count >= 2, members.count * 2 <= names.count else { continue }
      for at in members { found[at].insert(family | UInt64(number)) }
    }
    return found
  }

  /// So many names may share two characters in any place.
  private static let few = 2

  func areKin(_ one: Int, _ other: Int) -> Bool { !marks[one].isDisjoint(with: marks[other]) }

  /// Some of the points with those that share words, and not only a family, side by side: 垃圾分类宣传 and 垃圾分类小区覆盖, and 厨余
  /// behind them.
  func closeTogether(_ cluster: [Int]) -> [Int] {
    func areClose(_ one: Int, _ other: Int) -> Bool {
      marks[one].contains { $0 & Self.family == 0 && marks[other].contains($0) }
    }
    var rest = cluster[...]
    var out: [Int] = []
    while let lead = rest.popFirst() {
      out.append(lead)
      let close = rest.filter { areClose(lead, $0) }
      out += close
      rest = rest.filter { !close.contains($0) }[...]
    }
    return out
  }

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
