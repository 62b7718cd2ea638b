import TextCore

/// Items sorted by their kind, as a practised hand tells many: those of one kind under one judgement, single ones beside
/// them, a hazard or two last: `一是基础设施还有短板。A；B。二是队伍力量不足。C；D。`
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

  /// So many points nobody has to sort.
  static let few = 6
  /// So many works that are not finished have no judgement for projects beside that for the others.
  static let fewWorks = 5
  /// So many points at most stand in a list.
  private static let mostPoints = 8
  /// So many single points at most stand beside groups.
  private static let mostAlone = 5
  /// So many groups at most have a judgement.
  private static let most = 4
  /// The groups of many items; nil where they are few, or fewer than two kinds have two of them: one judgement beside
  /// single points is worse than points of one rank. What stands alone stands by itself, as long as the list has room.
  /// - Parameter isMany: whether there are more points than nobody has to sort.
  init?(_ items: [Item], isMany: Bool = false) {
    guard isMany else { return nil }
    var kinds: [LackKind] = []
    for item in items where !kinds.contains(item.kind) { kinds.append(item.kind) }
    func count(_ kind: LackKind) -> Int { items.count { $0.kind == kind } }
    let largest = kinds.filter { $0 != .other && count($0) > 1 }.sorted { count($1) < count($0) }.prefix(Self.most)
    let shared = LackKind.inOrder.filter(largest.contains)
    // More points than a list has room for come down by one judgement as well.
    let isLong = items.count > Self.mostPoints || largest.contains { count($0) > Self.mostAlone }
    guard shared.count > 1 || !shared.isEmpty && kinds.count > 1 && isLong else { return nil }
    let judged = shared.map { kind in
      Group(kind: kind, items: Self.smallLast(items.filter { $0.kind == kind }))
    }
    let rest = Self.smallLast(items.filter { !shared.contains($0.kind) })
    if judged.count + rest.count > Self.mostPoints && rest.count > 1 || rest.count > Self.mostAlone {
      groups = judged + [Group(kind: .other, items: rest)]
      return
    }
    let all = Self.byWeight(judged + rest.map { Group(kind: nil, items: [$0]) })
    groups = all.filter { !Self.isSmall($0) } + all.filter(Self.isSmall)
  }

  /// Whether each judgement says of what kind its points are, none stands over many, and few stand beside them.
  var isEven: Bool {
    groups.count { $0.kind == nil } <= Self.fewAlone
      && groups.allSatisfy { group in
        group.items.count <= Self.mostJudged && (group.kind != .other || group.items.count <= 2)
      }
  }

  private static let fewAlone = 2
  private static let mostJudged = 4

  /// A plan that was missed ahead of what lacks people, whether it stands alone or under a judgement.
  private static func byWeight(_ groups: [Group]) -> [Group] {
    LackKind.inOrder.flatMap { kind in groups.filter { $0.items[0].kind == kind } }
  }

  /// Points that stand one by one: figures that stayed below their aims, works that are not finished and findings that
  /// are not put right each together, where the first of them stands.
  static func byKind(_ items: [Item]) -> [Item] {
    guard items.count > 3 else { return smallLast(items) }
    var out: [Item] = []
    var told: Set<LackKind> = []
    for item in items {
      guard together.contains(item.kind) else {
        out.append(item)
        continue
      }
      if told.insert(item.kind).inserted { out += items.filter { $0.kind == item.kind } }
    }
    return smallLast(out)
  }

  private static let together: Set<LackKind> = [.aim, .project, .correction]

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
