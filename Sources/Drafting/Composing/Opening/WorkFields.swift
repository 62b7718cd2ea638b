import TextCore

/// What a draft's work was about, for its opening: 经济运行、农业生产和乡村振兴, by the names of its chapters.
enum WorkFields {
  /// So many names and characters stand in an opening.
  private static let most = 3...9
  private static let longest = 56

  /// The names as a list, each traced to its rows; nil where all are the bank's, or where there are too many to name.
  static func list(_ sorting: Sorting, isPersonal: Bool) -> TracedText? {
    let sections = sorting.sections.filter { !$0.topics.allSatisfy(\.records.isEmpty) }
    guard sections.contains(where: { $0.bank == nil }), sections.allSatisfy({ $0.planned == nil }) else { return nil }
    let fields = sections.map { (name: name(of: $0.label), rows: $0.topics.flatMap(\.records)) }
      .filter { isField($0.name) && !(isPersonal && $0.name.holds("学习")) }
    let names = fields.map(\.name)
    guard most.contains(names.count), names.reduce(0, { $0 + $1.count }) <= longest, Set(names).count == names.count,
      names.allSatisfy({ (2...8).contains($0.count) && $0.allSatisfy(Punctuation.isHan) })
    else { return nil }
    // 和 joins no name that has it.
    let joint: Character = names.contains { $0.contains { "和与及".contains($0) } } ? "、" : "和"
    var text = TracedText()
    for (i, field) in fields.enumerated() {
      text.append(mark: i == fields.count - 1 ? joint : "、")
      text.append(field.name, .records(field.rows, sums: []))
    }
    return text
  }

  /// So many characters of it stand before what came of the year, and so many names.
  private static let longestLead = 26
  private static let mostNames = 4

  /// What the work was about as a predicate: 统筹推进基本公卫、妇幼健康、疾病防控和医改等工作, or, where the headings say what
  /// was done and keep their verbs, 着力打击违法犯罪、化解矛盾纠纷; nil where neither can be said.
  ///
  /// The chapters of most rows are named, in the order of the draft.
  /// - Parameters:
  ///   - spoken: headings for names as people speak (村里管事), by the lexicon's 章名.
  ///   - isLead: whether figures follow.
  static func predicate(_ sorting: Sorting, spoken: [String: String], isLead: Bool) -> TracedText? {
    let sections = sorting.sections.filter { !$0.topics.allSatisfy(\.records.isEmpty) }
    guard sections.allSatisfy({ $0.planned == nil }) else { return nil }
    var fields = sections.compactMap { Field($0, spoken: spoken) }
    // 民商事和行政审判 reads badly in a list; where enough are plain the others are 等. What most was done for is named.
    let main = fields.filter { !$0.isBeside }.sorted { $0.rows.count > $1.rows.count }.prefix(fewestPlain)
    let isNamed = main.allSatisfy(\.isNoun) || !fields.allSatisfy(\.isTitle)
    for isFit in isNamed ? [\Field.isNoun, \.isSingle] : [\.isSingle] {
      let fit = fields.filter { $0[keyPath: isFit] }
      if fit.count(where: { !$0.isBeside }) >= fewestPlain { fields = fit }
    }
    // 网格和平安、民生、环境和改造 is no list: the first of what a name lists is named, where it is not all that is said.
    let isListed = fields.count { !$0.isSingle } > 1 && fields.allSatisfy(\.isNoun)
    if isListed { fields = fields.map(\.shortened) }
    var chosen: Set<Int> = []
    var length = 0
    let longest = isLead ? longestLead : longest
    let ranked = fields.indices.sorted {
      let (a, b) = (fields[$0], fields[$1])
      return (a.isBeside ? 1 : 0, -a.rows.count, $0) < (b.isBeside ? 1 : 0, -b.rows.count, $1)
    }
    // 思想、政治、组织、作风和业务: short names are all told.
    let isShort = fields.reduce(0) { $0 + $1.name.count } <= shortest
    for i in ranked where (isShort || chosen.count < mostNames) && length + fields[i].name.count <= longest {
      guard !chosen.contains(where: { fields[$0].name == fields[i].name }) else { continue }
      chosen.insert(i)
      length += fields[i].name.count
    }
    var told = chosen.sorted().map { fields[$0] }
    // 畅通信访渠道、信访业务、党的建设 is no list: all of it says what was done, or all of it names work.
    if !told.allSatisfy(\.isNoun), !told.allSatisfy(\.isTitle) {
      let one = [told.filter(\.isTitle), told.filter(\.isNoun)].first { $0.count >= 2 }
      told = one ?? told
    }
    guard told.count >= 2 else { return nil }
    let isPlain = told.allSatisfy(\.isNoun)
    let isVerbed = !isPlain && told.allSatisfy(\.isTitle)
    let isBrief = told.allSatisfy { $0.name.count <= 2 }
    // 和 joins no name that has it.
    let joint: Character = isPlain && told.allSatisfy(\.isSingle) ? "和" : "、"
    var text = TracedText(isPlain ? "统筹推进" : isVerbed ? "着力" : "围绕", .records([], sums: []))
    for (i, field) in told.enumerated() {
      if i > 0 { text.append(mark: i == told.count - 1 ? joint : "、") }
      // 思想、组织和作风 is a list of its own; 护理质量 and 队伍 is none.
      let isBuilt = !isBrief && isPlain && buildings.contains(field.name)
      text.append(isVerbed ? field.head : field.name + (isBuilt ? "建设" : ""), .records(field.rows, sums: []))
    }
    let isAll = told.count == sections.count && !isListed
    if !isVerbed {
      text.append((isAll ? "" : "等") + (isPlain ? "工作" : isAll ? "开展工作" : "重点开展工作"), .records([], sums: []))
    }
    return text
  }

  /// What is built up, by names too short to stand among longer ones.
  private static let buildings: WordSet = ["队伍", "政治", "思想", "组织", "作风", "制度", "班子"]
  /// Up to so many characters all names are told.
  private static let shortest = 12
  /// So many plain names do without others.
  private static let fewestPlain = 3

  /// What a chapter is about.
  private struct Field {
    /// The chapter's heading, or the first half of it: 规范住房建设管理.
    let head: String
    /// The same without its verb.
    private(set) var name: String
    let rows: [Int]
    let isTitle: Bool
    /// Whether the name is of work, and does not say what was done: 社会治理, not 打击违法犯罪.
    let isNoun: Bool
    /// Whether it is one thing.
    private(set) var isSingle: Bool
    /// Whether it is what an office does beside its own work.
    let isBeside: Bool

    /// The same by the first of the things that its name lists: 招生 of 招生、学籍和资助.
    var shortened: Field {
      guard !isSingle, let first = name.split(whereSeparator: { "和与及、".contains($0) }).first, first.count >= 2 else {
        return self
      }
      var field = self
      (field.name, field.isSingle) = (String(first), true)
      return field
    }

    /// A topic of the section that most rows of a joint chapter are of; of equals the first.
    private static func largest(of chapter: SectionMatter) -> TopicMatter? {
      func rows(_ topic: TopicMatter) -> Int {
        chapter.topics.reduce(0) { $0 + ($1.section == topic.section ? $1.records.count : 0) }
      }
      let most = chapter.topics.map(rows).max()
      return chapter.topics.first { rows($0) == most }
    }

    private static let besides = ["党", "队伍建设", "干部", "培训", "责任落实", "作风", "廉", "服务群众"]

    /// Nil for the rest, for what was won and for names that are none of work.
    init?(_ section: SectionMatter, spoken: [String: String]) {
      var (label, isTitle) = (section.label, section.isTitle)
      guard !RestTitle.all.contains(label), label != RestTitle.highlights, isField(label) else { return nil }
      rows = section.topics.flatMap(\.records)
      if let written = spoken[label] ?? spoken[label.trimmingSuffix("工作")] {
        (label, isTitle) = (written, true)
      } else if section.isJoint, !section.isTitle, let first = Self.largest(of: section) {
        label = first.section.isEmpty ? first.name : first.section
      }
      // 稳住粮食生产，守牢安全底线: the first half says what it is of.
      head = String(label.prefix { $0 != "，" }).trimmingSuffix("工作").trimmingSuffix("等")
        .trimmingSuffix(section.bank == nil ? "等" : "建设")
      name = bared(head)
      guard (2...9).contains(name.count), name.allSatisfy({ Punctuation.isHan($0) || $0 == "、" }) else { return nil }
      self.isTitle = isTitle
      isNoun = name != head || !isTitle
      isSingle = !name.contains { "和与及、".contains($0) }
      isBeside = Self.besides.contains { [name] in name.holds($0) }
    }
  }

  private static let leads = [
    "做好", "抓好", "加强", "严格", "规范", "深入", "推进", "强化", "优化", "完善", "提升", "健全", "落实", "改进", "开展", "夯实", "抓实", "推动", "深化",
    "统筹", "提高", "构建", "发展", "繁荣", "普及", "压实", "做实", "壮大", "守牢", "抓紧", "建强", "促进", "丰富", "稳定", "稳住", "保护", "改善", "整治",
    "兜牢", "聚焦", "维护", "严守",
  ]

  /// Those that say no more than that it was done: 教学 of 抓好教学工作.
  private static let plain: WordSet = ["做好", "抓好", "抓实", "加强", "统筹"]

  /// 医疗服务 of 做好医疗服务工作: the work, without how it was gone about.
  private static func name(of label: String) -> String {
    bared(label.trimmingSuffix("工作").trimmingSuffix("等"))
  }

  /// 基础设施 of 完善基础设施, where enough is left to be a name.
  private static func bared(_ label: String) -> String {
    let lead = leads.first { label.hasPrefix($0) && label.count >= $0.count + (plain.contains($0) ? 2 : 3) }
    return String(label.dropFirst(lead?.count ?? 0))
  }

  /// Whether a chapter is a field of work: the rest and what was won are none.
  private static func isField(_ name: String) -> Bool {
    !["其他", "荣誉", "奖惩", "获奖", "概况", "情况", "综合", "风气", "杂", "指标", "自身建设"].contains { name.holds($0) }
      && !name.holds("的事")
  }
}
