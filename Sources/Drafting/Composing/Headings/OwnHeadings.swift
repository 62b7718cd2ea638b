import TextCore

/// Headings made of the ledger's own section names, in one form throughout a draft.
///
/// Where the lexicon's 章题 knows all of them, they have two halves (`TwoPartHeadings`). Else they are made of the names
/// themselves, as follows; where not all of these would have a verb and 章题 knows half of them, those have its first half.
///
/// Names that are headings already (服务患者, 夯实基层基础) stay. Where the others name a kind of work (…建设, …服务,
/// …管理), each gets a verb that goes with it, no verb twice: 加强支部建设, 推动产业发展. Where more than two name no
/// kind of work (食品, 特设, 练兵), or verbs run out, none gets a verb: 食品工作, 练兵工作, 自身建设. Names of
/// departments are told by what they do (采访工作 of 采访部); those in spoken words (村里管事) are put into writing. No abbreviation is spelt out: what it stands for is not in the ledger.
struct OwnHeadings: Sendable {
  /// Headings by name.
  private let headings: [String: String]

  /// - Parameters:
  ///   - titles: other headings of the draft, whose verbs are not to come again.
  ///   - spoken: headings for names as people speak (村里管事), by the lexicon's 章名.
  ///   - joint: those of the names that are made of several sections' names, with these.
  ///   - table: the lexicon's 章题; nil where the names are to stand in the headings as they are.
  init(
    _ names: [String], _ wordbook: Wordbook, besides titles: [String] = [], spoken: [String: String] = [:],
    joint: [String: [String]] = [:], table: TwoPartHeadings? = nil
  ) {
    let departments = names.filter(Self.isDepartment)
    let isByDepartment = departments.count * 2 > names.count
    var known: [String: (whole: String, first: String)] = [:]
    if let table, !isByDepartment {
      for name in names {
        known[name] = Self.known(name, spoken, joint[name] ?? [name], wordbook, table)
      }
    }
    // 加强质量管控 heads one chapter: the next with that half is called by its own name.
    var said: Set<String> = []
    for name in names {
      guard let heading = known[name], joint[name] == nil else { continue }
      let halves = heading.whole.split(separator: "，").map(String.init)
      if halves.contains(where: said.contains) {
        let listed = Self.listing(Self.kind(of: name) == nil ? Self.plain(name) : name)
        known[name] = (listed, listed)
      }
      said.formUnion(halves)
    }
    // Half of the sections or more, or all others long enough for a verb ahead: 社保征缴 is, 产量 is not.
    let isFit = known.count * 2 >= names.count || names.allSatisfy { known[$0] != nil || $0.count > 3 }
    let isKnown = isFit && !known.isEmpty && Set(known.values.map(\.first)).count == known.count
    if isKnown, known.count == names.count, titles.allSatisfy({ $0.contains("，") }) {
      headings = known.mapValues(\.whole)
      return
    }
    let own = Self.firstHalves(
      names, wordbook, besides: titles, spoken: spoken, joint: Set(joint.keys), general: Self.general)
    // A name without a verb is no heading where there is a better one.
    guard isKnown, names.contains(where: { own[$0] == Self.plain($0) }) else {
      // 严格合法性审查，做好复议应诉 reads better than a list of all three names.
      headings = own.merging(known.filter { joint[$0.key] != nil }.mapValues(\.first)) { $1 }
      return
    }
    let firsts = known.mapValues(\.first)
    let rest = Self.firstHalves(
      names.filter { firsts[$0] == nil }, wordbook, besides: titles + names.compactMap { firsts[$0] }, spoken: spoken,
      joint: Set(joint.keys), general: Self.general + Self.further)
    headings = firsts.merging(rest) { $1 }
  }

  /// What the table has for a name: for its sections, or its written form, or what goes with a name that is a heading.
  private static func known(
    _ name: String, _ spoken: [String: String], _ sections: [String], _ wordbook: Wordbook, _ table: TwoPartHeadings
  ) -> (whole: String, first: String)? {
    if let written = spoken[name] ?? spoken[name.trimmingSuffix("工作")] {
      return table.second(for: written).map { (written + "，" + $0, written) }
    }
    if name.contains("，") { return nil }
    if let heading = table.heading(sections, listed: listing(name)) { return heading }
    guard sections.count == 1, isFixed(name, wordbook) else { return nil }
    return table.second(for: name).map { (name + "，" + $0, name) }
  }

  /// A heading of a name that lists several: 加强文艺创作、展览和文物非遗 of 文艺创作和展览、文物非遗.
  private static func listing(_ name: String) -> String {
    let verb = kind(of: name)?.verbs.contains("抓好") == true ? "抓好" : "加强"
    guard name.last(where: { "、和".contains($0) }) == "、" else { return verb + name }
    let parts = name.split { "、和".contains($0) }
    return verb + parts.dropLast().joined(separator: "、") + "和" + (parts.last ?? "")
  }

  /// Headings of a verb and the name.
  private static func firstHalves(
    _ names: [String], _ wordbook: Wordbook, besides titles: [String], spoken: [String: String], joint: Set<String>,
    general: [String]
  ) -> [String: String] {
    var written: [String: String] = [:]
    for name in names {
      let heading = spoken[name] ?? spoken[name.trimmingSuffix("工作")]
      if let heading, !written.values.contains(heading) { written[name] = heading }
    }
    let open = names.filter { written[$0] == nil && !joint.contains($0) && !Self.isFixed($0, wordbook) }
    let titles = titles + names.compactMap { written[$0] }
    let departments = names.filter(Self.isDepartment)
    var made: [String: String]
    var isVerbed = false
    if departments.count * 2 > names.count {
      made = Dictionary(
        open.map {
          ($0, SmallChapters.isRest($0) ? Self.rest : Self.isDepartment($0) ? DepartmentWork.title(of: $0) : $0)
        }
      ) { first, _ in first }
    } else if let verbed = Self.verbed(open, besides: titles, general) {
      (made, isVerbed) = (verbed, true)
    } else {
      made = Dictionary(open.map { ($0, Self.plain($0)) }) { first, _ in first }
    }
    var used = Set((titles + names.compactMap { made[$0] }).map { String($0.prefix(2)) })
    for name in names where joint.contains(name) && written[name] == nil {
      let verbs = Self.verbs(of: name) + Self.general + Self.further
      let verb = isVerbed ? verbs.first { !used.contains($0) } ?? "" : ""
      used.insert(verb)
      made[name] = verb + (verb.isEmpty || Self.kind(of: name) == nil ? Self.plain(name) : name)
    }
    return made.merging(written) { $1 }
  }

  /// The heading of a section; its name where that is a heading already.
  subscript(name: String) -> String { headings[name] ?? name }

  private static let rest = "其他工作"

  /// Whether a name is a verb and its object, or too long to be given one. A verb that names a kind of work (考核激励,
  /// 组织建设) makes no heading of what is work as well.
  private static func isFixed(_ name: String, _ wordbook: Wordbook) -> Bool {
    // 儿童福利和残疾人福利 is a list of kinds of work, however long.
    let isList = !name.contains("，") && name.contains { "和与、".contains($0) } && kind(of: name) != nil
    if name.count > 8, name.count > 12 || !isList || wordbook.headVerb(name) != nil { return true }
    // 执行工作: a kind of work that is called by its verb.
    guard name.trimmingSuffix("工作").count >= 3, name.count >= 4 else { return false }
    let head = String(name.prefix(2))
    if kinds.contains(where: { $0.verbs.contains(head) }) || pure.contains(head) { return true }
    guard wordbook.headVerb(name) != nil else { return false }
    return kind(of: name) == nil && wordbook.tailVerb(name) == nil
  }

  /// Verbs that name no kind of work, beside those that headings are given.
  private static let pure: Set<String> = ["抓好", "做好", "抓实", "做实", "夯实", "落实", "完善", "健全", "筑牢", "守牢", "聚焦", "突出"]

  /// Whether a name is a department's: 采访部, 办公室, 人事科.
  private static func isDepartment(_ name: String) -> Bool {
    if ["人事", "政工", "财务", "后勤"].contains(name) { return true }
    return TaskName.isBody(name) || name.ends(inOneOf: ["编室", "办", "组"]) && name.count >= 3
  }

  /// Headings with a verb each; nil where too many names go with none, or verbs would come twice.
  private static func verbed(
    _ names: [String], besides titles: [String], _ general: [String]
  ) -> [String: String]? {
    let bare = names.filter { kind(of: $0) == nil && !SmallChapters.isRest($0) }
    guard bare.count < general.count else { return nil }
    var used = Set(titles.map { String($0.prefix(2)) })
    var headings: [String: String] = [:]
    func take(_ name: String, _ verbs: [String]) -> Bool {
      guard headings[name] == nil else { return true }
      guard let verb = verbs.first(where: { !used.contains($0) }) else { return false }
      used.insert(verb)
      // 加强党建和队伍 lacks what is done for it.
      let isStaff = name.hasSuffix("队伍") && name.contains { "和与、".contains($0) }
      headings[name] = verb + (kind(of: name) == nil ? plain(name) : name) + (isStaff ? "建设" : "")
      return true
    }
    for name in names where SmallChapters.isRest(name) { headings[name] = rest }
    // Names with the fewest verbs choose first, so that none is left without; then those that any verb goes with.
    let order = names.enumerated().map { (verbs: verbs(of: $1), place: $0, name: $1) }
      .sorted { ($0.verbs.count, $0.place) < ($1.verbs.count, $1.place) }
    let left = order.filter { !take($0.name, $0.verbs) }
    for item in left.sorted(by: { $0.place < $1.place }) where !take(item.name, general) { return nil }
    return headings
  }

  /// A heading without a verb.
  private static func plain(_ name: String) -> String {
    if SmallChapters.isRest(name) { return rest }
    let name = name.count > 4 ? name.trimmingSuffix("的事") : name
    return name.ends(inOneOf: ["工作", "建设", "治理", "改革", "事务", "任务"]) ? name : name + "工作"
  }

  /// A name of three characters or more with a verb of its kind, or one that goes with any, that none of some headings has.
  static func verbed(_ name: String, besides headings: [String]) -> String? {
    guard name.count > 2 else { return nil }
    func isNew(_ verb: String) -> Bool { !headings.contains { $0.prefix(1) == verb.prefix(1) } }
    return verbs(of: name).first(where: isNew).map { $0 + name } ?? general.first(where: isNew).map { $0 + plain(name) }
  }

  private static func kind(of name: String) -> (kind: String, verbs: [String])? {
    name.count > 2 ? kinds.first { name.hasSuffix($0.kind) } : nil
  }

  /// The verbs that go with a name; of a list only those that go with any of it: nobody 优化 the first of 民族文化和服务.
  private static func verbs(of name: String) -> [String] {
    let verbs = kind(of: name)?.verbs ?? []
    return name.contains { "和与、".contains($0) } ? verbs.filter { !ofOne.contains($0) } : verbs
  }

  private static let ofOne: Set<String> = ["优化", "改进", "建强", "深化"]

  /// Verbs that go with any kind of work.
  private static let general = ["抓好", "做好", "加强"]

  /// Verbs that go with the work of several sections.
  private static let further = ["推进", "抓实", "统筹"]

  /// Kinds of work by the end of their names, and the verbs that go with them.
  private static let kinds: [(kind: String, verbs: [String])] = [
    ("建设", ["加强", "推进", "深化"]), ("队伍", ["建强", "加强"]), ("引领", ["坚持", "强化"]), ("治理", ["深化", "加强", "推进"]),
    ("服务", ["优化", "改进"]), ("保障", ["强化", "加强"]), ("管理", ["规范", "加强", "严格"]), ("监督", ["强化", "做实", "加强"]),
    ("监管", ["强化", "加强", "严格"]), ("发展", ["推动", "促进"]), ("改革", ["深化", "推进"]), ("转型", ["推动", "加快"]),
    ("推广", ["推进", "深化"]), ("振兴", ["推进", "助力"]), ("创建", ["推进", "深化"]), ("整治", ["深化", "推进"]),
    ("宣传", ["加强", "深化"]), ("培训", ["深化", "加强"]), ("教育", ["深化", "加强"]), ("质量", ["提升", "提高"]),
    ("激励", ["强化"]), ("创新", ["推动", "推进"]), ("稳定", ["维护"]), ("执法", ["规范", "严格"]), ("审批", ["优化", "规范"]),
    ("帮扶", ["加强"]), ("防控", ["强化", "加强"]), ("关爱", ["强化", "做好"]), ("福利", ["保障", "做好"]), ("训练", ["强化", "加强"]),
    ("设施", ["完善"]), ("环保", ["做好", "加强"]),
    ("运行", ["抓好"]), ("生产", ["抓实", "抓好"]), ("指标", ["抓好"]), ("项目", ["推进", "抓好"]), ("活动", ["抓好", "办好"]),
    ("环境", ["改善", "优化"]), ("党建", ["抓实"]), ("文化", ["丰富", "繁荣"]),
    ("创业", ["促进"]), ("就业", ["促进"]), ("经济", ["壮大", "发展"]), ("质效", ["提升"]), ("审判", ["抓好", "做实", "做优"]), ("司法", ["深化"]),
    ("民生", ["保障"]), ("防治", ["加强", "推进"]), ("登记", ["规范", "优化"]), ("规划", ["加强", "强化"]), ("保护", ["加强", "严格"]),
    ("化解", ["推进", "抓实"]), ("监察", ["严格", "强化"]), ("救助", ["做好", "加强"]), ("产业", ["发展", "壮大"]), ("收入", ["抓好"]),
  ]
}
