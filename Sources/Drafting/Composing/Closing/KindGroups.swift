import TextCore

/// Items sorted by their kind, as a practised hand tells more than three: those of one kind under one judgement, single
/// ones behind them, a hazard or two last. Of a ledger with a column of problems there are many: they come down to five
/// points, `一是基础设施还有短板。A；B。二是队伍力量不足。C；D。`
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
  /// So many points nobody has to sort.
  static let few = 5
  /// So many groups at most have a judgement.
  private static let most = 4
  /// What a judgement tells something of: figures that stayed below their aims, works that are not finished, findings
  /// that are not put right.
  static let judged: Set<LackKind> = [.aim, .project, .correction]

  /// The groups of some items, each kind where its first item stands; nil where they are too few to sort or hardly two
  /// of them are of a kind. Of many items every kind has its judgement, and what stands alone goes together at the end.
  /// - Parameter judged: the kinds that may stand under a judgement where the items are few.
  /// - Parameter isMany: whether there are more points than nobody has to sort.
  init?(_ items: [Item], judged judgedKinds: Set<LackKind> = Self.judged, isMany: Bool = false) {
    guard items.count > Self.mostSingle else { return nil }
    var kinds: [LackKind] = []
    for item in items where !kinds.contains(item.kind) { kinds.append(item.kind) }
    func count(_ kind: LackKind) -> Int { items.count { $0.kind == kind } }
    // Of few matters, that a thing is open, lacks people or waits for others says nothing of what it is: they stand by
    // themselves.
    var shared = kinds.filter { (isMany ? $0 != .other : judgedKinds.contains($0)) && count($0) > 1 }
    if isMany {
      let largest = shared.sorted { count($1) < count($0) }.prefix(Self.most)
      shared = LackKind.inOrder.filter(largest.contains)
    }
    // One judgement over all of them would part nothing.
    guard !shared.isEmpty, kinds.count > 1 else { return nil }
    let judged = shared.map { kind in
      Group(kind: kind, items: Self.smallLast(items.filter { $0.kind == kind }))
    }
    let rest = Self.smallLast(items.filter { !shared.contains($0.kind) })
    if isMany, judged.count + rest.count > Self.few, rest.count > 1 {
      groups = judged + [Group(kind: .other, items: rest)]
      return
    }
    let single = rest.map { Group(kind: nil, items: [$0]) }
    let all = isMany ? Self.byWeight(judged + single) : judged + single
    groups = all.filter { !Self.isSmall($0) } + all.filter(Self.isSmall)
  }

  /// A plan that was missed ahead of what lacks people, whether it stands alone or under a judgement.
  private static func byWeight(_ groups: [Group]) -> [Group] {
    LackKind.inOrder.flatMap { kind in groups.filter { $0.items[0].kind == kind } }
  }

  static func smallLast(_ items: [Item]) -> [Item] { items.filter { !$0.isSmall } + items.filter(\.isSmall) }

  private static func isSmall(_ group: Group) -> Bool { group.items.allSatisfy(\.isSmall) }

  /// Each group as one block: `部分指标没有达到目标。A；B` under a judgement, a single item as it is.
  /// - Parameter judgement: the words over a group.
  func blocks(_ judgement: (LackKind) -> TracedText?) -> [TracedText] {
    groups.map { Self.judged($0.kind.flatMap(judgement), $0.items.map(\.text)) }
  }

  /// `部分指标没有达到目标。A；B` of some texts under a judgement.
  static func judged(_ judgement: TracedText?, _ texts: [TracedText]) -> TracedText {
    var text = TracedText()
    if let judgement {
      text.append(judgement)
      text.append(mark: "。")
    }
    for (at, one) in texts.enumerated() {
      if at > 0 { text.append(mark: "；") }
      text.append(one)
    }
    return text
  }
}
