import TextCore

/// With whom a thing was done, which a clerk writes behind it or into the remarks: it goes before what was done.
/// `与县教育局联合开展11场活动` for 开展11场活动 and 与县教育局联合举办, `与市住建局共建的…平台上线` for 平台上线 and 与市住建局共建.
enum JointDoing {
  private static let ways = ["共同", "联合", "合作"]
  private static let acts = ["组织", "举办", "开展", "承办", "主办", "实施"]
  private static let buildings = ["共建", "合建", "联建", "共同建设", "联合建设", "合作共建", "共同出资建设"]
  /// Verbs of what several do together.
  private static let deeds: SearchWords = [
    "开展", "举办", "组织", "组建", "召开", "举行", "承办", "建成", "搭建", "建设", "引进", "推广", "实施", "编制", "制定", "完成",
  ]

  /// Whether a remark says with whom a thing was done or built.
  static func isTold(_ remark: String) -> Bool { Partner(remark) != nil }

  /// The partner that a clause names and nothing else.
  private struct Partner {
    /// 与县教育局.
    let who: String
    /// 联合, 共同 or 合作; "" of what they built.
    let way: String
    /// Whether they built the thing that the task names.
    let builds: Bool

    init?(_ text: String) {
      guard text.hasPrefix("与"), text.count <= 20, !text.hasDigit else { return nil }
      if let built = buildings.first(where: { text.hasSuffix($0) }) {
        who = String(text.dropLast(built.count))
        way = ""
        builds = true
      } else if let held = ["合办", "联办", "合办的", "一起办的", "一道办的"].first(where: { text.hasSuffix($0) }) {
        who = String(text.dropLast(held.count))
        way = "联合"
        builds = false
      } else {
        guard let act = acts.first(where: { text.hasSuffix($0) }), case let head = text.dropLast(act.count),
          let way = ways.first(where: { head.hasSuffix($0) })
        else { return nil }
        who = String(head.dropLast(way.count))
        self.way = way
        builds = false
      }
      guard who.count >= 3, who.allSatisfy({ Punctuation.isHan($0) || $0 == "、" }) else { return nil }
    }
  }

  /// The clauses with the partner before what was done with them.
  static func ahead(_ clauses: [Clause]) -> [Clause] {
    guard clauses.count > 1,
      let at = clauses.indices.dropFirst().first(where: { clauses[$0].text.hasPrefix("与") && isTold(clauses[$0].text) }
      ),
      let partner = Partner(clauses[at].text)
    else { return clauses }
    var out = clauses
    if partner.builds {
      let first = clauses[0].text
      // 建成物流网点22个: they built it together.
      if first.hasPrefix("建成") {
        out[0].text = partner.who + "共同" + first
        out.remove(at: at)
        return out
      }
      // A thing and what became of it: 平台上线运行.
      guard let noun = built.first(where: { first.prefix(20).holds($0) }), !first.starts(withOneOf: deeds),
        let place = first.place(of: noun), !first[..<place.lowerBound].hasDigit
      else { return clauses }
      out[0].text = partner.who + "共建的" + first
    } else {
      guard let deed = clauses[..<at].indices.first(where: { isDeed(clauses[$0].text) }),
        !clauses[deed].text.holds("联合"), !clauses[deed].text.holds("共同")
      else { return clauses }
      let text = clauses[deed].text
      let start = own(text)
      out[deed].text = text[..<start] + partner.who + partner.way + text[start...]
    }
    let gone = out.remove(at: at)
    if at < out.count, gone.mark != "，", out[at].mark == "，" { out[at].mark = gone.mark }
    return out
  }

  /// Where a clause itself begins, behind what leads up to it: 世界读书日期间，开展11场活动.
  private static func own(_ text: String) -> String.Index {
    text.unicodeScalars.lastIndex(of: "，").map { text.unicodeScalars.index(after: $0) } ?? text.startIndex
  }

  /// Whether a clause tells what several may do together; whoever takes part in a contest has not given it.
  private static func isDeed(_ text: String) -> Bool {
    text[own(text)...].starts(withOneOf: deeds) && !text.ends(inOneOf: contests)
  }

  private static let contests = ["大赛", "竞赛", "比赛", "比武", "联赛", "省赛", "国赛"]
  private static let built = ["平台", "系统", "中心", "基地", "实验室", "站", "馆", "园", "工作室", "项目", "工程"]
}
