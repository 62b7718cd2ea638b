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

  /// So many characters of it stand before figures.
  private static let longestLead = 24

  /// What the work was about as a predicate: 统筹做好基本公卫、妇幼健康和疾病防控等工作, or, where the headings say what was
  /// done, 着力化解矛盾纠纷、规范信访工作; nil where neither can be said.
  /// - Parameter isLead: whether figures follow.
  static func predicate(_ sorting: Sorting, isLead: Bool) -> TracedText? {
    let sections = sorting.sections.filter { !$0.topics.allSatisfy(\.records.isEmpty) }
    let isTitled = sections.contains(where: \.isTitle)
    guard let work = isTitled ? titles(sections) : list(sorting, isPersonal: false) else { return nil }
    guard !isLead || work.length <= longestLead else { return nil }
    var text = TracedText(isTitled ? "着力" : "统筹做好", .records([], sums: []))
    text.append(work)
    if !isTitled { text.append("等工作", .records([], sums: [])) }
    return text
  }

  /// The first headings of verb and object.
  private static func titles(_ sections: [SectionMatter]) -> TracedText? {
    let fit = sections.filter { section in
      let name = section.label
      return section.isTitle && section.planned == nil && !RestTitle.all.contains(name) && !name.contains("，")
        && name != RestTitle.highlights && !name.holds("荣誉") && !name.hasSuffix("等工作") && name.count >= 4
    }
    guard fit.count >= 2 else { return nil }
    var text = TracedText()
    for section in fit.prefix(mostTitles) where text.length + section.label.count <= longest {
      text.append(mark: "、")
      text.append(section.label, .records(section.topics.flatMap(\.records), sums: []))
    }
    return text
  }

  private static let mostTitles = 4

  private static let leads = [
    "做好", "抓好", "加强", "严格", "规范", "深入", "推进", "强化", "优化", "完善", "提升", "健全", "落实", "改进", "开展", "夯实", "抓实",
  ]

  /// 医疗服务 of 做好医疗服务工作: the work, without how it was gone about.
  private static func name(of label: String) -> String {
    let bare = label.trimmingSuffix("工作").trimmingSuffix("等")
    let lead = leads.first { bare.hasPrefix($0) && bare.count >= $0.count + 3 }
    return String(bare.dropFirst(lead?.count ?? 0))
  }

  /// Whether a chapter is a field of work: the rest and what was won are none.
  private static func isField(_ name: String) -> Bool {
    !["其他", "荣誉", "奖惩", "情况", "综合", "风气", "杂", "指标"].contains { name.holds($0) } && !name.holds("的事")
  }
}
