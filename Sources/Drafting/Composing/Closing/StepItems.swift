import TextCore

/// The year in which the steps of 打算 are taken: said once ahead of them where several have it, and not with each.
struct PlanYear: Sendable {
  /// `2024年，`; nil where the items keep their years.
  private(set) var said: TracedText?
  private var word = ""

  init(_ matters: [OpenMatter], _ open: OpenMatters) {
    guard let first = matters.first(where: { matter in open.comingYearWord.map { matter.step.holds($0) } ?? false }),
      let word = open.comingYearWord, matters.count(where: { $0.step.holds(word) }) > 1
    else { return }
    self.word = word
    said = open.comingYear(first.record)
  }

  /// A step without the year: 3月底前投用 of 2024年3月底前投用, 列入2024年计划 as it is.
  func without(_ step: String) -> String {
    guard said != nil else { return step }
    var parts = step.components(separated: word)
    for at in parts.indices.dropFirst() {
      let before = parts[at - 1]
      let isName =
        before.ends(inOneOf: Self.named) || before.last?.isASCII == true || parts[at].isEmpty
        || parts[at].starts(withOneOf: ["度", "维修计划", "计划", "预算", "项目"])
      if isName { parts[at] = word + parts[at]; continue }
      if let first = parts[at].first, "底初末内中".contains(first) { parts[at] = "年" + parts[at] }
    }
    return parts.joined()
  }

  private static let named: SearchWords = ["列入", "纳入", "结转", "转", "报", "申报", "安排"]
}

extension String {
  fileprivate func components(separated word: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let place = String(rest).place(of: word) {
      let text = String(rest)
      parts.append(String(text[..<place.lowerBound]))
      rest = Substring(text[place.upperBound...])
    }
    return parts + [String(rest)]
  }
}

/// The steps as items of 打算: figures that are to be raised stand in one, `努力提高A、B`, each other in its own.
struct StepItems: Sendable {
  private(set) var items: [KindGroups.Item] = []

  /// - Parameter isMany: whether there are so many that each kind has its judgement.
  init(_ matters: [OpenMatter], _ open: OpenMatters, _ year: PlanYear, isMany: Bool = false) {
    let kinds = isMany ? open.kinds(matters, isMany: true) : matters.map(open.kind)
    var raised: [String: [OpenMatter]] = [:]
    for matter in matters {
      if let verb = Self.verb(of: matter.step) { raised[verb, default: []].append(matter) }
    }
    var done: Set<String> = []
    for (matter, kind) in zip(matters, kinds) {
      guard let verb = Self.verb(of: matter.step), let group = raised[verb], group.count > 1 else {
        items.append(
          KindGroups.Item(
            text: open.traced(year.without(matter.step), matter.record, dayOf: matter.dayOf), kind: kind,
            isSmall: LackKind.isSmall(matter.lack)))
        continue
      }
      guard done.insert(verb).inserted else { continue }
      var text = TracedText(verb, .records(group.map(\.record), sums: []))
      for (at, one) in group.enumerated() {
        let object = String(one.step.dropFirst(verb.count))
        let isLast = at == group.count - 1 && !text.text.contains("和") && !object.contains("和")
        if at > 0 { text.append(mark: isLast ? "和" : "、") }
        text.append(open.traced(object, one.record))
      }
      items.append(KindGroups.Item(text: text, kind: kind))
    }
  }

  /// 努力提高 of 努力提高县域内住院率; nil where more is said.
  private static func verb(of step: String) -> String? {
    guard let verb = ["努力提高", "努力增加", "努力提升"].first(where: { step.hasPrefix($0) }),
      !step.contains(where: { "，；".contains($0) })
    else { return nil }
    return verb
  }
}
