import TextCore

/// Nouns that several names of tasks share: 茶园 in 茶园改造, 新建茶园, 茶园管护.
struct CommonNouns {
  /// Each noun with the names that hold it, by index; the one that most names hold first, then by the names' order.
  let groups: [(noun: String, names: [Int])]

  /// So many names are compared.
  private static let most = 200

  /// The groups among names of tasks.
  init(_ names: [String]) {
    var holders: [String: [Int]] = [:]
    for (index, name) in names.prefix(Self.most).enumerated() {
      for word in Self.words(name) { holders[word, default: []].append(index) }
    }
    // Two names that share two characters may share them by chance.
    var open = holders.filter { $0.value.count >= ($0.key.count > 2 ? 2 : 3) }
    var groups: [(noun: String, names: [Int])] = []
    while let best = open.max(by: { Self.rank($0) < Self.rank($1) }) {
      groups.append((Self.whole(best.key, best.value.map { names[$0] }), best.value))
      let taken = Set(best.value)
      open = open.mapValues { $0.filter { !taken.contains($0) } }
        .filter { $0.value.count >= ($0.key.count > 2 ? 2 : 3) }
    }
    self.groups = groups
  }

  /// 社会培训 of 社会培, which all of its names go on with in one way.
  private static func whole(_ word: String, _ names: [String]) -> String {
    var word = word
    while word.count < 6, names.allSatisfy({ $0.hasPrefix(word) }) {
      let next = Set(names.map { $0.dropFirst(word.count).first })
      guard next.count == 1, case let character?? = next.first, Punctuation.isHan(character) else { break }
      word.append(character)
    }
    return word
  }

  /// More names, then the longer word, then the one that comes first.
  private static func rank(_ entry: (key: String, value: [Int])) -> (Int, Int, Int, String) {
    (entry.value.count, entry.key.count, -(entry.value.first ?? 0), entry.key)
  }

  /// The runs of two to four Han characters at the head and at the end of a name that may be a noun.
  private static func words(_ name: String) -> Set<String> {
    let characters = Array(name)
    var words: Set<String> = []
    for length in 2...4 where characters.count > length {
      words.insert(String(characters.prefix(length)))
      words.insert(String(characters.suffix(length)))
    }
    return words.filter { word in
      word.allSatisfy(Punctuation.isHan) && !word.starts(withOneOf: heads) && !empty.contains { word.holds($0) }
        && !word.ends(inOneOf: tails)
    }
  }

  private static let heads = [
    "全", "各", "本", "某", "第", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "新", "和", "及", "与", "的",
  ]
  private static let tails = ["和", "及", "与", "的", "等", "了"]
  /// What tells of any work.
  private static let empty = [
    "工作", "开展", "组织", "完成", "情况", "活动", "任务", "建设", "管理", "推进", "加强", "做好", "落实", "参加", "举办", "召开", "制定", "年度", "月度",
    "季度", "上半", "下半", "万元", "亿元", "万人", "公里", "平方", "检查", "会议", "专项", "重点", "日常", "服务", "整治", "提升", "改造", "购置", "办理",
    "整理", "新增", "监测", "统计", "其他",
  ]
}
