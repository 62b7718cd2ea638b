import Records
import TextCore

/// The numbers of points by what they are called, to find the one that a remark means.
struct NumberIndex {
  /// A number of a point.
  struct Entry: Hashable {
    let place: Containment.Place
    let clause: Int
    /// The name of the point's task where the number is its first; empty otherwise.
    let stem: String
    /// The words before it: 审结民商事案件.
    let label: String
    let digits: String
    let measure: String
    /// The number in its smallest unit.
    let value: Double
  }

  private var byEnd: [String: [Entry]] = [:]
  private var byDigits: [String: [Entry]] = [:]
  /// Of numbers of one kind so many are looked at.
  private static let most = 200

  init() {}

  init(_ points: [[[Point]]]) {
    for (s, section) in points.enumerated() {
      for (t, topic) in section.enumerated() {
        for (p, point) in topic.enumerated() { add(point, Containment.Place(section: s, topic: t, point: p)) }
      }
    }
  }

  private mutating func add(_ point: Point, _ place: Containment.Place) {
    var isFirst = true
    for (c, clause) in point.clauses.enumerated() where clause.hasNumber {
      let text = clause.text
      let found = QuantityParser.find(in: text).first
      guard let digit = text.firstIndex(where: \.isDigit) else { continue }
      let label = String(text[..<digit]).withoutHead("其中").withoutHead("，")
      let digits = found?.quantity.digits ?? String(text[digit...].prefix { $0.isDigit || $0 == "." })
      let quantity = found?.quantity
      let entry = Entry(
        place: place, clause: c, stem: isFirst ? point.stem : "", label: label, digits: digits,
        measure: quantity.map(Addends.measure) ?? "",
        value: quantity.map(Self.size) ?? 0)
      let ends = isFirst ? Set([Self.end(label), Self.end(point.stem)]) : [Self.end(label)]
      for end in ends.sorted() where byEnd[end, default: []].count < Self.most { byEnd[end, default: []].append(entry) }
      if byDigits[digits, default: []].count < Self.most { byDigits[digits, default: []].append(entry) }
      isFirst = false
    }
  }

  private static func end(_ words: String) -> String { String(words.suffix(2)) }

  static func size(_ quantity: Quantity) -> Double {
    (Double(quantity.value.description) ?? 0) * (scales[quantity.scale] ?? 1)
  }

  private static let scales: [String: Double] = ["万": 1e4, "亿": 1e8, "千": 1e3, "百": 1e2]

  /// The first number of a measure, no smaller than a part, of a point that a rule finds.
  func first(of part: Quantity, from place: Containment.Place, where isMeant: (Entry) -> Bool) -> Entry? {
    let measure = Addends.measure(part)
    let size = Self.size(part)
    return byEnd.values.joined().filter { entry in
      entry.place != place && entry.measure == measure && entry.value >= size && isMeant(entry)
    }.min { ($0.place, $0.clause) < ($1.place, $1.clause) }
  }

  /// Whether another point's task is called so.
  func hasPoint(called name: String, besides place: Containment.Place) -> Bool {
    name.count >= 2
      && byEnd[Self.end(name)]?.contains { $0.place != place && $0.stem.hasSuffix(name) } == true
  }

  /// The larger number with the same words before it: 接待游客412万人次 of the year beside 接待游客46.2万人次.
  func namesake(of label: String, _ part: Quantity, from place: Containment.Place) -> Entry? {
    let all = (byEnd[Self.end(label)] ?? []).filter { entry in
      entry.place != place && entry.place.section == place.section && entry.label == label
        && entry.measure == Addends.measure(part) && entry.value > Self.size(part)
    }
    return Set(all.map(\.place)).count == 1 ? all[0] : nil
  }

  /// The numbers of these digits.
  func all(of digits: String) -> [Entry] { byDigits[digits] ?? [] }

  /// Words that a remark puts behind what a number is called: 执行到位金额 of 执行到位2.17亿元.
  private static let measures = [
    "总场次", "场次", "户次", "家次", "件次", "台次", "辆次", "批次", "总人次", "人次", "总人数", "总户数", "户数", "总次数", "次数", "总金额", "金额", "总额",
    "总量", "总数", "数量", "人数", "件数", "总件数",
    "额", "数", "量",
  ]

  /// The number that a remark means: of the same measure, no smaller, and called so; one beside the part goes before
  /// one elsewhere, the largest before others. Nil where it might be two.
  func whole(_ mention: PartNote.Mention, of part: Quantity, from place: Containment.Place) -> Entry? {
    let measure = Addends.measure(part)
    let value = Self.size(part)
    let fit: [Entry]
    if mention.digits.isEmpty {
      let names =
        [mention.name]
        + Self.measures.filter { mention.name.hasSuffix($0) }.prefix(1).map { end in
          String(mention.name.dropLast(end.count))
        }.filter { $0.count >= 2 }
      fit =
        names.lazy.map { name in
          (byEnd[Self.end(name)] ?? []).filter { entry in
            entry.place != place && entry.measure == measure && entry.value >= value
              && (name.count >= 3 ? entry.label.hasSuffix(name) || entry.stem.hasSuffix(name) : entry.label == name)
          }
        }.first { !$0.isEmpty }
        ?? names.lazy.map { name in
          // 全县培训总数 of 全县农民培训.
          (byEnd[Self.end(name)] ?? []).filter { entry in
            name.count >= 4 && entry.place != place && entry.measure == measure && entry.value >= value
              && TaskObject.isSubsequence(name, of: entry.stem)
          }
        }.first { !$0.isEmpty } ?? []
    } else {
      fit = (byDigits[mention.digits] ?? []).filter { entry in
        entry.place != place && (entry.measure.isEmpty || entry.measure == measure)
          && (mention.name.isEmpty || entry.label.holds(mention.name))
      }
    }
    let near = fit.map { entry in
      (entry, entry.place.section == place.section ? entry.place.topic == place.topic ? 2 : 1 : 0)
    }
    guard let closest = near.map(\.1).max() else { return nil }
    let best = near.filter { $0.1 == closest }.map(\.0)
    guard let largest = best.map(\.value).max() else { return nil }
    let wholes = best.filter { $0.value == largest }
    return Set(wholes.map(\.place)).count == 1 ? wholes[0] : nil
  }
}

extension String {
  fileprivate func withoutHead(_ word: String) -> String {
    hasPrefix(word) ? String(dropFirst(word.count)) : self
  }
}
