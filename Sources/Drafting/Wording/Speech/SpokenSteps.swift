import TextCore

/// What was put right, what is to come, and whose number it is, as people tell it.
extension SpokenTale {
  private static let troubles = ["毛病", "问题", "隐患"]

  /// `整改25个` of 改了25个 behind what was found.
  static func mended(_ clause: String, _ before: [String]) -> String? {
    guard let counted = CountedClause(clause), counted.head == "改了", ["个", "处", "条", "项"].contains(counted.rest),
      before.contains(where: { found in found.hasDigit && troubles.contains { found.holds($0) } })
    else { return nil }
    return "整改" + counted.number + counted.rest
  }

  private static let care: [Character: String] = ["引": "引导", "管": "管理", "抓": "落实", "办": "办理", "盯": "跟踪"]
  private static let partners = ["会", "委", "局", "所", "队", "部门", "公司", "司法所", "法庭"]

  /// What is to come, and with whom: `与税务部门会商` of 找税务碰, `继续做好网上引导` of 接着把网上这块引好.
  static func stepped(_ clause: String) -> String? {
    guard !clause.hasDigit else { return nil }
    if clause.hasPrefix("找"), let end = ["碰一碰", "碰头", "碰"].first(where: { clause.hasSuffix($0) }),
      case let who = clause.dropFirst().dropLast(end.count), (2...6).contains(who.count)
    {
      return "与" + who + (who.ends(inOneOf: partners) ? "" : "部门") + "会商"
    }
    if clause.hasPrefix("剩下的卡在"), case let lack = clause.dropFirst(5), (3...10).contains(lack.count) {
      return "针对剩余部分" + lack + "问题"
    }
    let rest = clause.withoutHead(of: ["接着", "继续"])
    if rest.hasPrefix("把"), rest.hasSuffix("好"), let verb = rest.dropLast().last, let deed = care[verb],
      case let thing = rest.dropFirst().dropLast(2).description.trimmingSuffix("这块").trimmingSuffix("这一块"),
      (2...6).contains(thing.count), rest != clause
    {
      return "继续做好" + thing + deed
    }
    if let ask = ["再请", "请"].first(where: { clause.hasPrefix($0) }), clause.hasSuffix("算一遍"),
      case let who = clause.dropFirst(ask.count).dropLast(3), who.ends(inOneOf: partners)
    {
      return ask + who + "重新测算"
    }
    // 节前、换届、采购等节点谈.
    if clause.hasSuffix("等节点谈"), clause.count >= 6 { return "紧盯" + clause.dropLast() }
    if clause.hasSuffix("一起"), case let who = clause.dropLast(2), (3...8).contains(who.count),
      who.ends(inOneOf: partners),
      !who.starts(withOneOf: ["与", "和", "跟", "同"])
    {
      return "与" + who + "共同办理"
    }
    if clause.hasPrefix("闹"), clause.hasSuffix("年"), (3...5).contains(clause.count) {
      return "历时" + clause.dropFirst().description.withoutHead(of: ["了"])
    }
    return nil
  }

  /// `校长听课18节` of 校长听了18节, `中层干部听课64节` of 中层听了64节.
  static func listened(_ counted: CountedClause) -> String? {
    guard counted.head.hasSuffix("听了"), counted.rest == "节" || counted.rest == "节课" else { return nil }
    let who = counted.head.dropLast(2)
    guard who.count <= 4 else { return nil }
    return who + (who == "中层" ? "干部" : "") + "听课" + counted.number + "节"
  }

  /// `添置蒸柜4台` of 添了4台蒸柜.
  static func worked(_ counted: CountedClause) -> String? {
    guard counted.head.count == 2, counted.head.hasSuffix("了"), let verb = counted.head.first, let full = works[verb],
      let unit = counted.rest.first, "台套个盏间张辆部块棵把件".contains(unit), case let thing = counted.rest.dropFirst(),
      (2...6).contains(thing.count), thing.allSatisfy(Punctuation.isHan)
    else { return nil }
    return full + thing + counted.number + String(unit)
  }

  private static let sources = ["局", "委", "办", "部", "院", "厅", "公司", "政府", "中心"]

  /// `据人社局统计` of 这钱是人社局口径: whose number it is.
  static func source(_ clause: String) -> String? {
    guard clause.hasSuffix("口径"), !clause.hasDigit,
      case let who = clause.dropLast(2).description.withoutHead(of: ["这钱是", "这数是", "这个数是", "数是", "是", "按", "为"]),
      (3...8).contains(who.count), who.ends(inOneOf: sources), who.allSatisfy(Punctuation.isHan)
    else { return nil }
    return "据" + who + "统计"
  }
}
