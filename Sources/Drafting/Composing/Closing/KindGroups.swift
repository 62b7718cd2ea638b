import TextCore

/// Items sorted by their kind, as a practised hand tells more than three: those of one kind under one judgement, the
/// largest group first, single ones behind them, a hazard or two last.
struct KindGroups: Sendable {
  /// One thing to tell.
  struct Item: Sendable {
    let text: TracedText
    let kind: LackKind
    /// Whether it goes last, however it is grouped.
    var isSmall = false
  }

  struct Group: Sendable {
    /// What the items have in common; nil where there is only one.
    let kind: LackKind?
    let items: [Item]
  }

  let groups: [Group]

  /// Up to so many items stand one by one.
  static let mostSingle = 3
  /// So many groups at most have a judgement.
  private static let most = 4
  /// What a judgement tells something of: figures that stayed below their aims, works that are not finished, findings
  /// that are not put right.
  static let judged: Set<LackKind> = [.aim, .project, .correction]

  /// The groups of some items, each kind where its first item stands; nil where they are too few to sort or hardly two
  /// of them are of a kind.
  /// - Parameter judged: the kinds that may stand under a judgement.
  init?(_ items: [Item], judged judgedKinds: Set<LackKind> = Self.judged) {
    guard items.count > Self.mostSingle else { return nil }
    var kinds: [LackKind] = []
    for item in items where !kinds.contains(item.kind) { kinds.append(item.kind) }
    func shared(_ wanted: [LackKind]) -> [LackKind] {
      Array(wanted.filter { kind in items.count { $0.kind == kind } > 1 }.prefix(Self.most))
    }
    // That a thing is open, lacks people or waits for others says nothing of what it is: such matters stand by themselves.
    let shared = shared(kinds.filter(judgedKinds.contains))
    // One judgement over all of them would part nothing.
    guard !shared.isEmpty, kinds.count > 1 else { return nil }
    let judged = shared.map { kind in
      Group(kind: kind, items: Self.smallLast(items.filter { $0.kind == kind }))
    }
    let single = Self.smallLast(items.filter { !shared.contains($0.kind) }).map { Group(kind: nil, items: [$0]) }
    let all = judged + single
    groups = all.filter { !Self.isSmall($0) } + all.filter(Self.isSmall)
  }

  static func smallLast(_ items: [Item]) -> [Item] { items.filter { !$0.isSmall } + items.filter(\.isSmall) }

  private static func isSmall(_ group: Group) -> Bool { group.items.allSatisfy(\.isSmall) }

  /// Each group as one block: `部分指标没有达到目标。A；B` under a judgement, a single item as it is.
  /// - Parameter judgement: the words over a group.
  func blocks(_ judgement: (LackKind) -> TracedText?) -> [TracedText] {
    groups.map { group in
      var text = TracedText()
      if let kind = group.kind, let words = judgement(kind) {
        text.append(words)
        text.append(mark: "。")
      }
      for (at, item) in group.items.enumerated() {
        if at > 0 { text.append(mark: "；") }
        text.append(item.text)
      }
      return text
    }
  }
}
