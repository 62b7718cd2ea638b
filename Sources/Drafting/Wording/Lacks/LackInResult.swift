import TextCore

/// What a result tells of a lack beside what was done: 贸易占比偏高，后备企业明显不足 of 全年新增入库28家. It is no result and stands in 不足.
struct LackInResult: Sendable, Hashable {
  /// The result without it.
  let told: String
  /// `从入库结构看，贸易占比偏高，工业、服务业大个体转企不多，后备企业明显不足`.
  let lack: String

  /// Nil where a result tells of no lack, or of nothing else.
  /// - Parameter result: the cleaned result.
  init?(_ result: String) {
    guard Self.mayHold(result) else { return nil }
    let clauses = Clause.split(result)
    guard clauses.count > 1, let first = clauses.firstIndex(where: { Self.isLack($0.text) }) else { return nil }
    var end = first + 1
    // 分别低3.2分、1.8分 behind 低于平均.
    // 缺点是图书漂流收回率低，放出300册收回约190册: the number shows it.
    let isNamed = clauses[first].text.starts(withOneOf: Self.names)
    if isNamed, end < clauses.count, clauses[end].mark == "，", clauses[end].hasNumber, clauses[end].text.count <= 16 {
      end += 1
    }
    // 三组、五组反复，下雨后又脏，主要是两个组的垃圾池小，…: the sentence says why.
    if Self.isRelapse(clauses[first].text) {
      while end < clauses.count, clauses[end].mark == "，", !clauses[end].hasNumber { end += 1 }
      // 与镇里说了两次，10月起改成一周两趟: what was done about it says nothing without it.
      if end < clauses.count, clauses[end].text.starts(withOneOf: Self.following) {
        end += 1
        while end < clauses.count, clauses[end].mark == "，" { end += 1 }
      }
    }
    while end < clauses.count, clauses[end].mark == "，",
      Self.isLack(clauses[end].text) || clauses[end].text.holds(oneOf: Self.unwilling)
        || clauses[end].text.starts(withOneOf: ["分别低", "低"]) && clauses[end].hasNumber
    {
      end += 1
    }
    // What goes on behind it within the sentence is not parted from it.
    // 二楼走廊加座60个, 联合执法中队查处14起: what was done about it stands by itself.
    guard end == clauses.count || clauses[end].mark != "，" || Self.isDeed(clauses[end].text) else { return nil }
    var start = first
    var lead = ""
    if start > 0, clauses[start].mark == "，" {
      let before = clauses[start - 1].text
      if before.hasPrefix("从"), before.hasSuffix("看"), before.count <= 12 {
        start -= 1
        lead = before
      } else if before.ends(inOneOf: Self.telling), before.count <= 10 {
        start -= 1
      }
    }
    // A lack hangs behind what it is of: that stays whole.
    guard start > 0 else { return nil }
    let hasSubject = UnfinishedWording.subject(of: clauses[first].text).map { $0.count >= 3 } ?? false
    guard
      clauses[start].mark != "，" || end - first > 1 || !lead.isEmpty || hasSubject || Self.isShort(clauses[first].text)
        || isNamed || Self.isCramped(clauses[first].text)
    else { return nil }
    let kept = Array(clauses[..<start]) + clauses[end...]
    guard kept.contains(where: { $0.text.hasDigit }) else { return nil }
    told = Clause.joined(kept)
    var words = clauses[first..<end].map(\.text).filter {
      !$0.starts(withOneOf: Self.following) && !$0.ends(inOneOf: ["再看", "再说"])
    }
    if let name = ["缺点是", "不足是", "不足的是", "短板是", "遗憾的是"].first(where: { words[0].hasPrefix($0) }) {
      words[0] = String(words[0].dropFirst(name.count))
    }
    lack = ([lead].filter { !$0.isEmpty } + words).joined(separator: "，")
  }

  /// Whether a clause tells of a lack and of nothing that is done about one.
  static func isLack(_ clause: String) -> Bool {
    guard (3...24).contains(clause.count), !clause.holds(oneOf: dealings) else { return false }
    return clause.ends(inOneOf: ends) || clause.holds(oneOf: words) || isShort(clause) || isFew(clause)
      || isCramped(clause) || clause.starts(withOneOf: names) || isRelapse(clause)
  }

  /// 三组、五组反复: what was put right went wrong again.
  private static func isRelapse(_ clause: String) -> Bool {
    clause.ends(inOneOf: relapses) && (4...14).contains(clause.count) && !clause.holds("经") && !clause.hasDigit
  }

  private static let following: SearchWords = [
    "与镇", "跟镇", "与村", "跟村", "与县", "跟县", "与乡", "跟乡", "与社区", "跟社区", "与物业", "跟物业", "为此", "已向", "已与", "已跟",
  ]
  private static let relapses: SearchWords = ["反复", "又反弹", "易反弹"]

  /// 座位不够, 书法社团人多一个教室坐不下, 三所办公用房面积不够: there is too little room.
  private static func isCramped(_ clause: String) -> Bool { clause.ends(inOneOf: room) }

  private static let room: SearchWords = [
    "座位不够", "场地不够", "车位不够", "面积不够", "床位不够", "教室不够", "房间不够", "库房不够", "坐不下", "容不下", "停不下", "放不下", "招人难", "招工难", "用工难",
  ]
  private static let names: SearchWords = ["缺点是", "不足是", "不足的是", "短板是", "遗憾的是"]

  /// Whether a clause tells of a deed with its number, and goes on from nothing: 二楼走廊加座60个, 联合执法中队查处14起.
  private static func isDeed(_ clause: String) -> Bool {
    clause.hasDigit && clause.count >= 6 && deeds.contains { clause.holds($0) } && !isLack(clause)
      && !clause.starts(withOneOf: ["其中", "比", "较", "占", "达", "仅", "只", "缺", "差", "主要", "因"])
  }

  private static let deeds: [String] = [
    "加座", "增设", "增加", "查处", "新增", "调剂", "借用", "租用", "补充", "清理", "处罚", "劝导", "增开", "改造", "调整",
  ]

  /// 懂信息化的少, 会数据分析的只有2人: how few can do a thing.
  private static func isFew(_ clause: String) -> Bool {
    (clause.hasSuffix("的少") || clause.hasSuffix("的不多") || clause.holds("的只有") && clause.hasSuffix("人"))
      && clause.holds(oneOf: skills)
  }

  private static let unwilling: SearchWords = ["不愿", "不肯", "跟不上", "留不住", "招不到"]
  private static let skills: SearchWords = ["会", "懂", "能", "独立", "熟悉", "专业"]

  /// 夜班缺2个人: how many are missing, and where.
  static func isShort(_ clause: String) -> Bool {
    guard let place = clause.place(of: "缺"), (0...6).contains(clause[..<place.lowerBound].count),
      !clause.holds(oneOf: ["编制", "缺口", "还缺"])
    else { return false }
    // 缺3人（体育1、物理1、心理1）, 文稿岗位缺编3人.
    let rest = clause[place.upperBound...].prefix { $0 != "（" }.description.withoutHead(of: ["编", "员"])
    return rest.first?.isDigit == true
      && ["人", "个人", "名"].contains(String(rest.drop { $0.isDigit }))
  }

  /// The same of a remark, where a weakness may be the reason of what the row tells: 兼职多, 仍各只有1人.
  static func isLackOfMeans(_ clause: String) -> Bool {
    isLack(clause) && (clause.holds(oneOf: words) || clause.ends(inOneOf: means) || isShort(clause))
  }

  private static let means: SearchWords = [
    "兼职多", "不够用", "人手不够", "力量不够", "忙不过来", "力量少", "流动性大", "青黄不接", "人手不足", "人手紧张", "力量不足",
  ]

  /// The cheapest question first: asked of every row.
  static func mayHold(_ text: String) -> Bool {
    text.holds(oneOf: ends) || text.holds(oneOf: words) || text.holds(oneOf: room) || text.holds(oneOf: names)
      || text.holds(oneOf: relapses)
      || text.holds("缺") || text.holds("的少") || text.holds("的只有")
      || text.holds("的不多")
  }

  private static let ends: SearchWords = [
    "偏高", "偏低", "偏少", "偏弱", "偏小", "明显不足", "力量不足", "人手不足", "后备不足", "力量薄弱", "不够用", "人手不够", "力量不够", "忙不过来", "人手紧张", "力量少",
    "转企不多", "兼职多", "流动性大", "青黄不接", "后劲不足", "低于平均", "低于全县平均", "低于全市平均", "低于全区平均", "低于全省平均", "低于平均水平", "一人多岗", "顾不过来",
    "请得少",
    "来得少", "做得少", "去得少",
  ]
  private static let words: SearchWords = [
    "仍只有", "仍各只有", "全区只有", "全县只有", "全市只有", "全镇只有", "只摸到", "目前只有", "还是靠", "仍靠", "仍缺", "人手不够", "仍有自行", "仍有乱", "仍有违",
    "仍有偷",
  ]
  private static let dealings: SearchWords = [
    "针对", "解决", "缓解", "破解", "弥补", "整改", "反映", "提醒", "督促", "发现", "查出", "约谈", "调整", "化解", "问题", "矛盾", "困难户", "对", "下降",
    "降低",
  ]
  private static let telling: SearchWords = ["反映出来", "反映出", "看出", "来看", "中发现"]
}
