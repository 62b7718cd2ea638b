import Records
import TextCore

/// A task's name as the subject of what is told of it, where 做好…工作 only stood between them: `馆藏214300册（件）` for
/// 做好馆藏工作，214300册（件）, `无人机巡护累计飞行412架次`, `流动图书车下乡68次`.
enum NameAsSubject {
  private static let light = ["做好", "抓好", "抓实"]
  /// Words that say something of the name before them.
  private static let predicates = [
    "通过", "由", "累计", "全部", "均", "正在", "零", "已", "达", "占", "超", "新增", "共", "约", "近", "覆盖", "惠及", "涉及", "入选", "列入", "上升",
    "下降",
    "增长", "升至", "降至", "压减",
  ]
  /// Verbs that have no object and so a thing as their subject.
  private static let movements = ["下乡", "运行", "飞行", "巡航", "出动", "出车", "运营", "进村", "进社区", "进校园", "面积", "开放", "营业"]
  /// Ends of names of deeds, before a bare number of those who came.
  private static let gatherings = ["猜灯谜", "游园会", "联欢", "文艺汇演", "运动会", "灯会", "庙会", "集市", "晚会"]

  /// The points whose names need no 做好.
  static func told(_ points: [[[Point]]], _ wordbook: Wordbook) -> [[[Point]]] {
    points.map { topics in
      topics.map { points in
        points.map { point in
          guard let first = point.clauses.first, first.text.starts(withOneOf: light) else { return point }
          return told(point.clauses, wordbook).map(point.telling) ?? point
        }
      }
    }
  }

  /// The clauses with the name as subject; nil where they stay.
  static func told(_ clauses: [Clause], _ wordbook: Wordbook) -> [Clause]? {
    guard var text = clauses.first?.text, let verb = light.first(where: { text.hasPrefix($0) }) else { return nil }
    var rest = Array(clauses.dropFirst())
    // The name and what is told of it are one clause or two.
    if text.unicodeScalars.firstIndex(of: "，") == nil {
      guard let next = rest.first, next.mark == "，" else { return nil }
      text += "，" + next.text
      rest.removeFirst()
    }
    let parts = Punctuation.split(text, at: ["，"]).map(\.text)
    guard parts.count > 1, parts[0].hasSuffix("工作") else { return nil }
    let name = String(parts[0].dropFirst(verb.count).dropLast(2))
    if let stock = stock(name, parts[1], wordbook) {
      var out = clauses[0]
      out.text = ([stock] + parts.dropFirst(2)).joined(separator: "，")
      return [out] + rest
    }
    guard (2...14).contains(name.count), wordbook.headVerb(name) == nil, !name.contains(where: { "，、；".contains($0) }),
      let joined = joined(name, parts[1], wordbook)
    else { return nil }
    var out = clauses[0]
    out.text = ([joined] + parts.dropFirst(2)).joined(separator: "，")
    return [out] + rest
  }

  /// `盘活闲置厂房11.2万平方米` of 盘活存量 and 闲置厂房11.2万平方米: what the general word of the name is.
  private static func stock(_ name: String, _ next: String, _ wordbook: Wordbook) -> String? {
    guard let verb = wordbook.headVerb(name) ?? (name.hasPrefix("盘活") ? "盘活" : nil),
      ["存量", "资产", "资源", "闲置资产", "闲置资源", "存量资产"].contains(String(name.dropFirst(verb.count))), next.hasDigit,
      let first = next.first, Punctuation.isHan(first), wordbook.headVerb(next) == nil
    else { return nil }
    return verb + next
  }

  private static func joined(_ name: String, _ next: String, _ wordbook: Wordbook) -> String? {
    let number = next.drop { "约近共".contains($0) }
    if name.ends(inOneOf: gatherings), number.first?.isDigit == true, number.hasSuffix("人来") {
      return "开展" + name + "活动，" + next.dropLast() + "参加"
    }
    // 6月18日开放.
    if let day = next.place(of: "日") ?? next.place(of: "月"),
      next.distance(from: next.startIndex, to: day.lowerBound) <= 5,
      number.first?.isDigit == true, next[day.upperBound...].starts(withOneOf: movements + predicates)
    {
      return name + next
    }
    if number.first?.isDigit == true {
      // 馆藏214300册（件）, but not 7名干部轮岗.
      guard let found = QuantityParser.find(in: next).first, found.range.lowerBound <= 3 else { return nil }
      let isAll = found.range.upperBound == next.utf8.count || next.hasSuffix("）") && next.contains("（")
      guard isAll, wordbook.tailVerb(name) == nil, !Wordbook.attendances.contains(found.quantity.unit) else {
        return nil
      }
      return name + next
    }
    if next.starts(withOneOf: predicates) || next.starts(withOneOf: movements) { return name + next }
    // 因灾倒房重建 and 倒房11户: the name has the noun.
    if let item = TelegraphStyle.Item(next), item.name.count >= 2, !item.unit.isEmpty, item.unit != "%",
      let place = name.place(of: item.name), place.upperBound < name.endIndex, wordbook.headVerb(item.name) == nil
    {
      return name + item.digits + item.unit
    }
    return nil
  }
}
