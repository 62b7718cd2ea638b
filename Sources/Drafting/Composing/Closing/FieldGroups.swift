import TextCore

/// Many points of 不足 that no kind parts evenly, sorted by the chapters that they are of: `一是保障供水安全方面，A；B。二是…`. A judgement that
/// fits half of them (有的工作还有薄弱环节) says nothing.
struct FieldGroups: Sendable {
  /// Each group as one block, in the order of their first points.
  let blocks: [TracedText]

  /// So many groups make a list, and so many points stand in one.
  private static let groups = 3...6
  private static let mostInOne = 5

  /// Nil where the chapters do not part the points evenly.
  /// - Parameters:
  ///   - items: the points with the rows that they are of.
  ///   - fields: the chapters.
  ///   - sections: the sections of rows that no chapter tells.
  init?(
    _ items: [(item: KindGroups.Item, record: Int)], _ fields: [PlanField], sections: [Int: String]
  ) {
    let places = items.map { one in
      fields.firstIndex { $0.rows.contains(one.record) }
        ?? sections[one.record].flatMap { name in fields.firstIndex { $0.name == name } }
    }
    var order: [Int?] = []
    for place in places where !order.contains(place) { order.append(place) }
    guard Self.groups.contains(order.count),
      order.allSatisfy({ place in
        places.count { $0 == place } <= Self.mostInOne
      }), places.count(where: { $0 == nil }) <= 2
    else { return nil }
    // What no chapter tells goes last.
    let told = order.filter { $0 != nil } + order.filter { $0 == nil }
    blocks = told.map { place in
      let own = KindGroups.smallLast(zip(items, places).filter { $0.1 == place }.map(\.0.item)).map(\.text)
      return Self.joined(own, under: place.map { Self.named(fields[$0].label) } ?? "")
    }
  }

  /// 档案利用 of 优化档案利用: the field without the verb of its heading.
  private static func named(_ label: String) -> String {
    let label = label.trimmingSuffix(ThemeParting.others)
    guard let verb = verbs.first(where: { label.hasPrefix($0) }), label.count >= verb.count + 4 else { return label }
    return String(label.dropFirst(verb.count))
  }

  /// The points of one field under its name, where there are several and none says it by itself.
  private static func joined(_ texts: [TracedText], under label: String) -> TracedText {
    guard texts.count > 1, (4...9).contains(label.count), label.allSatisfy(Punctuation.isHan),
      !label.holds(oneOf: ["其他", "自身", "党"]),
      // 供热投诉方面，… needs no 客户服务方面 ahead of it.
      !texts[0].text.prefix(18).description.holds(oneOf: ["方面，", "中，"]),
      !texts.contains(where: {
        $0.text.prefix(16).description.holds(label.prefix(2)) || $0.text.prefix(16).description.holds(label.suffix(2))
      }),
      let origin = texts[0].pieces.first?.origin
    else { return KindGroups.judged(nil, texts) }
    var text = TracedText(label + "方面，", origin)
    for (at, one) in texts.enumerated() {
      if at > 0 { text.append(mark: "；") }
      text.append(one)
    }
    return text
  }

  private static let verbs = [
    "加强", "优化", "守牢", "组织", "严格", "抓好", "强化", "推进", "做好", "完善", "提升", "保障", "抓实", "夯实", "深化", "丰富", "规范", "落实", "促进",
    "坚持", "建强", "守住", "维护", "推动", "改善", "提高", "发展", "繁荣", "健全", "防范", "服务",
  ]
}
