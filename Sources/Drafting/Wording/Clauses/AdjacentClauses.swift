import Records
import TextCore

/// Two clauses beside each other that say one thing, told as one: a number that stands alone behind what it counts, the
/// kinds of an act behind it, last year's number and the change, an assessment and what came of it.
struct AdjacentClauses: Sendable {
  let wordbook: Wordbook

  /// The clauses with such pairs as one.
  func met(_ clauses: [Clause]) -> [Clause] {
    var out = clauses
    if let whole = clauses.first.flatMap({ led($0.text, isAlone: clauses.count == 1) }) { out[0].text = whole }
    guard clauses.count > 1 else { return out }
    var i = 0
    while i + 1 < out.count {
      guard out[i + 1].mark == "，",
        let told = one(out[i].text, out[i + 1].text, isFirst: i == 0, isLast: i + 2 == out.count)
      else {
        i += 1
        continue
      }
      out[i].text = told
      out.remove(at: i + 1)
    }
    return out
  }

  /// The same of a lead and what it leads that stand in one clause: 开展法治宣传，走进机关、乡村86场.
  private func led(_ text: String, isAlone: Bool) -> String? {
    guard text.utf8.count <= 120, let comma = text.firstIndex(of: "，"), comma > text.startIndex,
      case let (lead, rest) = (String(text[..<comma]), String(text[text.index(after: comma)...])), !rest.contains("，")
    else { return nil }
    return one(lead, rest, isFirst: true, isLast: isAlone)
  }

  private func one(_ text: String, _ next: String, isFirst: Bool, isLast: Bool) -> String? {
    if let told = Self.compared(text, next) ?? Self.allowed(text, next) { return told }
    guard isFirst, text.utf8.count <= 120 else { return nil }
    // 推进县道改造，完成路基18公里: what goes on with its parts is not completed before them.
    if text.hasPrefix("完成"), next.hasPrefix("完成"), !text.hasDigit || !next.hasPrefix("完成率"), text.count > 4,
      next.hasDigit,
      !text.dropFirst(2).hasDigit
    {
      return "推进" + text.dropFirst(2) + "，" + next
    }
    return assessed(text, next) ?? counted(text, next) ?? kinds(text, next) ?? went(text, next)
      ?? again(text, next) ?? worked(text, next)
  }

  // MARK: - Last year's number

  private static let changes = ["下降", "增长", "上升", "减少", "增加", "提高", "降低"]

  /// `比上年的935件下降18.3%` for 上年935件 and 下降18.3%.
  private static func compared(_ text: String, _ next: String) -> String? {
    guard text.starts(withOneOf: lastYears), text.dropFirst(2).first?.isDigit == true,
      let change = changes.first(where: { next.hasPrefix($0) }), next.dropFirst(change.count).first?.isDigit == true,
      next.hasSuffix("%") || next.hasSuffix("％"), next.count <= 10, text.count <= 16,
      case let (body, number) = TaskObject.parted(text), body.count == 2, !number.hasSuffix("%")
    else { return nil }
    return "比上年的" + number + next
  }

  private static let lastYears: SearchWords = ["上年", "去年"]

  private static let allowances: SearchWords = ["许可排放量", "许可量", "许可", "排放限值", "限值"]

  /// `COD排放36.8吨，低于42吨的许可量` for 许可42吨: how what came out stands to what was allowed.
  private static func allowed(_ text: String, _ next: String) -> String? {
    guard next.starts(withOneOf: allowances), next.count <= 14, text.hasDigit,
      let own = QuantityParser.find(in: text).last?.quantity, let most = QuantityParser.find(in: next).last?.quantity,
      text.hasSuffix(own.amount()), next.hasSuffix(most.amount()), own.unit == most.unit, own.scale == most.scale,
      own.value != most.value
    else { return nil }
    let name = next.hasPrefix("许可") ? "许可量" : "限值"
    return text + "，" + (own.value < most.value ? "低于" : "超过") + most.amount() + "的" + name
  }

  // MARK: - Assessments

  private static let assessments = ["考评", "考核", "评估", "测评", "评价", "评比"]
  private static let ranks: SearchWords = ["列", "居", "位列", "位居", "名列", "排名"]
  private static let won: SearchWords = ["获评", "被评为", "荣获"]

  /// `在全省综合考评中列第3位` for 完成全省综合考评 and 列第3位: it was others' to assess.
  private func assessed(_ text: String, _ next: String) -> String? {
    guard text.ends(inOneOf: Self.assessments), !text.contains("，"), next.count <= 30 else { return nil }
    let isRank = next.starts(withOneOf: Self.ranks) && next.holds("第")
    guard isRank || next.starts(withOneOf: Self.won) && !next.hasDigit else { return nil }
    let lead = ["完成", "参加", "接受", "迎接"].first { text.hasPrefix($0) } ?? ""
    let name = text.dropFirst(lead.count)
    guard name.count >= 4, !name.hasPrefix("在"), !name.hasPrefix("对"), wordbook.headVerb(name) == nil else {
      return nil
    }
    return "在" + name + "中" + next
  }

  // MARK: - Numbers and kinds

  private static let units: WordSet = [
    "次", "场", "期", "轮", "届", "批", "个", "台", "套", "盏", "座", "处", "块", "条", "份", "篇", "册", "本", "部", "辆", "棵", "株", "间",
    "所",
    "公里", "场次", "节", "堂", "讲", "条次", "万条次", "册次", "万册次", "例", "张", "只", "面", "件",
  ]
  private static let attendances: WordSet = ["人", "人次", "名", "余人次", "余人"]

  /// `安装路灯85盏` for 安装路灯 and 85盏.
  private func counted(_ text: String, _ behind: String) -> String? {
    let next = behind.hasPrefix("办") && behind.dropFirst().first?.isDigit == true ? String(behind.dropFirst()) : behind
    guard next.first.map({ $0.isDigit || $0 == "约" }) == true, next.count <= 20, !text.hasDigit, !text.contains("，"),
      let verb = wordbook.headVerb(text), (2...16).contains(text.count - verb.count), wordbook.headVerb(text) != text
    else { return nil }
    let items = Punctuation.split(next, at: ["、"]).map(\.text)
    for (i, item) in items.enumerated() {
      let unit = item.drop { $0.isDigit || ".约余多".contains($0) }
      guard item.first.map(Punctuation.isHan) == false || item.hasPrefix("约"),
        Self.units.contains(unit) || i > 0 && Self.attendances.contains(unit)
      else { return nil }
    }
    return text + next
  }

  private static let acts = ["演练", "培训", "讲座", "宣传", "宣讲", "训练", "比赛", "竞赛", "检查", "督查", "体检", "辅导", "课程"]
  private static let occurrences = ["次", "场", "期", "轮", "节"]

  /// `开展地震、消防、防踩踏应急疏散演练11次` for 开展应急疏散演练11次 and 地震、消防、防踩踏.
  private func kinds(_ text: String, _ next: String) -> String? {
    guard next.contains("、"), !next.hasDigit, next.count <= 24, !text.contains("，") else { return nil }
    let items = Punctuation.split(next.trimmingSuffix("等"), at: ["、"]).map(\.text)
    guard items.count > 1, items.allSatisfy({ (2...5).contains($0.count) && $0.allSatisfy(Punctuation.isHan) }),
      items.allSatisfy({ wordbook.headVerb($0) != $0 && !Wordbook.isPeople($0) && !$0.starts(withOneOf: Self.leaning) }
      ),
      case let (body, number) = TaskObject.parted(text), number.ends(inOneOf: Self.occurrences),
      body.ends(inOneOf: Self.acts), let verb = wordbook.headVerb(body),
      case let object = body.dropFirst(verb.count), (2...10).contains(object.count), !object.contains("、"),
      !items.contains(where: { object.holds($0) || $0.ends(inOneOf: Self.acts) })
    else { return nil }
    return verb + next + object + number
  }

  private static let leaning: SearchWords = [
    "均", "都", "全", "已", "未", "无", "不", "由", "与", "为", "每", "各", "按", "查", "看", "抓", "听", "讲", "发", "做",
  ]

  /// `走进机关、企业、乡村开展法治宣传86场` for 开展法治宣传 and 走进机关、企业、乡村86场.
  private func went(_ text: String, _ next: String) -> String? {
    guard text.hasPrefix("开展"), !text.hasDigit, !text.contains("，"), next.starts(withOneOf: ["走进", "深入", "进"]),
      !next.starts(withOneOf: ["进一步", "进行", "进入"]),
      next.contains("、"), case let (body, number) = TaskObject.parted(next), number.ends(inOneOf: Self.occurrences),
      !body.hasDigit, body.count <= 24, body.allSatisfy({ Punctuation.isHan($0) || $0 == "、" })
    else { return nil }
    return (body.hasPrefix("进") ? "走" : "") + body + text + number
  }

  // MARK: - The act again

  private static let doings = ["开展", "组织", "举办"]
  private static let heads: SearchWords = ["面向", "以", "围绕", "针对", "结合", "向", "在", "对", "为"]

  /// `面向师生开展“冬日暖衣”募捐` for 开展“冬日暖衣”募捐 and 面向师生开展募捐.
  private func again(_ text: String, _ next: String) -> String? {
    guard text.starts(withOneOf: ["开展", "举办"]), !text.hasDigit, !text.contains("，"), next.starts(withOneOf: Self.heads),
      !next.hasDigit
    else { return nil }
    let name = text.dropFirst(2)
    for doing in Self.doings {
      guard let place = next.place(of: doing), place.lowerBound > next.startIndex else { continue }
      let act = next[place.upperBound...]
      let bare = act.hasSuffix("活动") && act.count > 3 ? act.dropLast(2) : act
      guard bare.count >= 2, name.count > bare.count, name.hasSuffix(bare) else { return nil }
      return String(next[..<place.upperBound]) + String(name) + String(act.dropFirst(bare.count))
    }
    return nil
  }

  /// `严格程序推荐优秀团员86名` for 严格程序开展推荐优秀团员工作 and 推荐86名: the work is the act.
  private func worked(_ text: String, _ next: String) -> String? {
    guard text.hasSuffix("工作"), !text.hasDigit, !text.contains("，"), let place = text.place(of: "开展"),
      case let act = text[place.upperBound...].dropLast(2), let verb = wordbook.headVerb(act),
      act.count > verb.count + 1,
      case let (body, number) = TaskObject.parted(next), body == verb, !number.isEmpty
    else { return nil }
    return String(text[..<place.lowerBound]) + String(act) + number
  }
}
