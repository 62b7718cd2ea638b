import TextCore

/// Ranks that a ledger keeps in a column, told as an honour of the office: 在全省市级气象部门综合考评中列第3位, of a row
/// that says nothing but the name of what was graded and the place.
enum RankHonours {
  /// A place below it is no honour.
  private static let highest = 3
  private static let gradings = ["考评", "考核", "评比", "测评", "考核评价", "综合评价", "绩效评价"]
  private static let verbs = ["位列", "列", "居"]
  private static let bodies = ["全国", "全省", "全市", "全区", "全县", "全系统"]

  /// The honour of a point; nil where it tells of anything else.
  static func words(of point: Point) -> String? {
    if let graded = graded(point.partedClauses) { return graded }
    let stem = point.stem.trimmingSuffix("工作")
    guard (1...3).contains(point.clauses.count), stem.ends(inOneOf: gradings), (4...24).contains(stem.count),
      !stem.hasDigit
    else { return nil }
    return ranked(point, stem)
  }

  /// 在第七次全国县级以上公共图书馆评估中获评二级馆.
  private static func graded(_ clauses: [Clause]) -> String? {
    if clauses.count == 1, case let text = clauses[0].text, text.hasPrefix("在"), text.count <= 44,
      !clauses[0].hasNumber,
      ["评估中获评", "评估定级中获评", "考核中获评", "考评中获评"].contains(where: { text.holds($0) })
    {
      return text
    }
    guard clauses.count == 2, clauses[1].text.starts(withOneOf: ["获评", "被评为", "评为"]), clauses[1].text.count <= 20,
      !clauses[1].hasNumber, !clauses[0].hasNumber
    else { return nil }
    let name = ["参加", "接受", "通过", "完成", "开展"].reduce(clauses[0].text) { text, verb in
      text.hasPrefix(verb) ? String(text.dropFirst(verb.count)) : text
    }
    guard name.ends(inOneOf: ["评估", "评估定级", "考核", "考评", "评比", "评选"]), (6...28).contains(name.count) else { return nil }
    return "在\(name)中" + (clauses[1].text.hasPrefix("评为") ? "被" : "") + clauses[1].text
  }

  private static func ranked(_ point: Point, _ stem: String) -> String? {
    var place: Substring?
    for clause in point.clauses {
      let said = clause.text.hasPrefix(stem) ? clause.text.dropFirst(stem.count) : clause.text[...]
      let verb = verbs.first { said.hasPrefix($0) }
      if let verb, place == nil, let rank = WeightyFacts.rank(in: clause.text), rank <= highest {
        place = said.dropFirst(verb.count)
      } else if clause.hasNumber
        ? !clause.text.hasPrefix("上年") : !(clause.text.holds(stem) && clause.text.count <= stem.count + 4)
      {
        return nil
      }
    }
    guard var place else { return nil }
    if let body = bodies.first(where: { place.hasPrefix($0) }), stem.holds(body) { place = place.dropFirst(body.count) }
    return place.hasPrefix("第") || bodies.contains { place.hasPrefix($0) } ? "在\(stem)中列\(place)" : nil
  }
}
