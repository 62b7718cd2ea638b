import TextCore

/// A task's name that was taken apart by its own deed, put together again: `处理消费者投诉42件` of 消费者处理投诉42件,
/// `党委理论集体学习14次` of 集体学习党委理论14次, `预防性侵宣讲进校园32场` of 宣讲预防性侵进校园32场.
enum NameOrder {
  /// The clauses with the name whole; nil where it stands as it is.
  static func told(_ clauses: [Clause], stem: String) -> [Clause]? {
    // 评选评出先进集体6个: one verb of two that say the same.
    if let first = clauses.first, first.text.starts(withOneOf: ["评选评出", "评选评选", "评选推选"]) {
      var out = first
      out.text = String(first.text.dropFirst(2))
      return [out] + clauses.dropFirst()
    }
    guard let first = clauses.first, (4...16).contains(stem.count), stem.allSatisfy({ Punctuation.isHan($0) }) else {
      return nil
    }
    let (body, number) = TaskObject.parted(first.text)
    // 集中学习理论: a name of two words is taken apart by nothing but its manner.
    if stem.count == 4 {
      guard let told = turned(body, stem, number) else { return nil }
      return [Clause(text: told + number, mark: first.mark)] + clauses.dropFirst()
    }
    guard !number.isEmpty,
      let told = split(body, stem, number) ?? turned(body, stem, number) ?? outdoors(body, stem, number)
    else { return given(first.text, stem).map { [Clause(text: $0, mark: first.mark)] + clauses.dropFirst() } }
    var out = first
    out.text = told + number
    return [out] + clauses.dropFirst()
  }

  private static let events = ["次", "场", "期", "轮", "天", "场次"]
  private static let looks: WordSet = ["检查", "巡查", "宣传", "学习", "培训", "研讨", "演练", "服务", "接待"]

  /// A deed at the name's end that stands between two of its words.
  private static func split(_ body: String, _ stem: String, _ number: String) -> String? {
    guard DeedName.ends(stem) || looks.contains(String(stem.suffix(2))), body.count == stem.count,
      case let deed = stem.suffix(2), case let thing = stem.dropLast(2), let place = body.place(of: deed),
      place.lowerBound > body.startIndex, place.upperBound < body.endIndex,
      String(body[..<place.lowerBound]) + body[place.upperBound...] == thing
    else { return nil }
    return number.ends(inOneOf: events) ? stem : String(deed) + thing
  }

  /// How an act was done, the act, and of what: 集体学习党委理论.
  private static func turned(_ body: String, _ stem: String, _ number: String) -> String? {
    let (deed, thing) = (stem.suffix(2), stem.dropLast(2))
    guard number.ends(inOneOf: events), looks.contains(String(deed)), let place = body.place(of: deed),
      body[place.upperBound...] == thing, case let manner = body[..<place.lowerBound],
      ["集体", "集中", "专题", "联合", "定期"].contains(String(manner))
    else { return nil }
    return String(thing) + manner + deed
  }

  private static let goals = Wordbook.destinations

  /// `开展预防性侵进校园宣讲32场`: where it went is no object of what was done there.
  private static func outdoors(_ body: String, _ stem: String, _ number: String) -> String? {
    guard number.ends(inOneOf: events), stem.ends(inOneOf: goals), body.hasSuffix(stem),
      case let act = body.dropLast(stem.count), ["宣讲", "宣传", "讲座", "培训"].contains(String(act))
    else { return nil }
    return "开展" + stem + act
  }

  private static let givings: WordSet = ["投放", "发放", "清收", "拓展", "回收", "布放"]

  /// `投放普惠小微贷款3860户、18.6亿元` of 开展普惠小微贷款投放3860户、18.6亿元.
  private static func given(_ text: String, _ stem: String) -> String? {
    guard text.hasPrefix("开展" + stem), case let number = text.dropFirst(2 + stem.count), number.first?.isDigit == true,
      givings.contains(String(stem.suffix(2))), !number.hasSuffix("次"), !number.hasSuffix("期")
    else { return nil }
    return String(stem.suffix(2)) + stem.dropLast(2) + number
  }
}
