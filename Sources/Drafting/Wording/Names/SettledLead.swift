import TextCore

/// A lead and the clause behind it that say one thing in two goes: `每月开展保洁质量考核，全年12次` of 每月开展…一次，12次, `举办寒假少儿阅读营2期` of
/// 举办寒假少儿阅读营，开2期, `储备救灾物资帐篷420顶` of 开展救灾物资储备，帐篷420顶.
struct SettledLead: Sendable {
  let wordbook: Wordbook

  /// The clauses with the two in one, or each with its own words; nil where they stand well.
  /// - Parameter stem: the task's name without its period.
  func told(_ clauses: [Clause], stem: String) -> [Clause]? {
    let whole = StockLead.apart(clauses)
    guard let lead = whole.first, lead.within == nil, lead.rows.isEmpty else { return nil }
    if let told = filed(lead.text, stem) ?? added(lead.text, stem) ?? dealt(lead.text, stem) {
      return TopicLead.telling(told, whole)
    }
    guard whole.count > 1, whole[1].mark == "，", whole[1].rows.isEmpty else { return nil }
    if let told = rhythm(whole) { return told }
    if let told = ended(lead.text, whole[1].text) ?? held(lead.text, whole[1].text) ?? stored(lead.text, whole[1].text)
      ?? visited(lead.text, whole[1].text) ?? called(lead.text, whole[1].text)
      ?? happened(lead.text, whole[1].text, stem)
    {
      return TopicLead.telling(told, Array(whole.dropFirst()))
    }
    return cared(lead.text).map { TopicLead.led($0, whole) }
  }

  private static let periods: SearchWords = ["每月", "每周", "每季度", "每季", "每日", "每天", "每半年", "每学期", "每旬"]

  /// `每月开展保洁质量考核，全年12次` of 每月开展保洁质量考核一次，12次: how often is said once.
  private func rhythm(_ whole: [Clause]) -> [Clause]? {
    let (lead, next) = (whole[0].text, whole[1].text)
    let number = next.withoutHead(of: ["全年"])
    guard lead.starts(withOneOf: Self.periods), lead.ends(inOneOf: ["一次", "1次"]), lead.count >= 8,
      number.hasSuffix("次"),
      !number.dropLast().isEmpty, number.dropLast().allSatisfy(\.isDigit)
    else { return nil }
    var out = whole
    // 每季度开展每季度消防演练: the name has the period as well.
    let period = lead.head(of: Self.periods) ?? ""
    let held = lead.dropFirst(period.count)
    let again = held.place(of: period)
    out[0].text = period + (again.map { held[..<$0.lowerBound] + held[$0.upperBound...] } ?? held).dropLast(2)
    out[1].text = "全年" + number
    return out
  }

  /// `三个规定记录每月填报` of 三个规定记录填报 and 每月填报: what is done so often.
  private func filed(_ text: String, _ stem: String) -> String? {
    guard let period = text.head(of: Self.periods), case let deed = text.dropFirst(period.count), deed.count == 2,
      stem.hasSuffix(deed), (4...14).contains(stem.count),
      stem.allSatisfy({ Punctuation.isHan($0) || "“”".contains($0) }),
      case let thing = stem.dropLast(2), wordbook.headVerb(thing) == nil, !thing.starts(withOneOf: Self.periods)
    else { return nil }
    return thing + text
  }

  /// `新增土地流转1260亩` of 土地流转 and 新增流转1260亩: the deed by its whole name.
  private func added(_ text: String, _ stem: String) -> String? {
    guard let verb = text.head(of: ["新增", "累计", "完成"]), case let (body, number) = TaskObject.counted(text),
      !number.isEmpty,
      case let deed = body.dropFirst(verb.count), deed.count == 2, stem.hasSuffix(deed), (4...8).contains(stem.count),
      stem.allSatisfy(Punctuation.isHan), wordbook.headVerb(stem) == nil, !stem.hasPrefix(verb),
      !Wordbook.isPeople(deed)
    else { return nil }
    return verb + stem + number
  }

  /// `受理投诉86件` of 受理投诉处理86件: one deed is no object of another.
  private func dealt(_ text: String, _ stem: String) -> String? {
    guard let verb = text.head(of: ["受理", "接收", "收到", "承办", "办理", "接到"]), text.dropFirst(verb.count).hasPrefix(stem),
      let deed = ["处理", "办理", "处置", "受理"].first(where: { stem.hasSuffix($0) }), (4...8).contains(stem.count),
      case let number = text.dropFirst(verb.count + stem.count), NameJoin.isBare(number),
      "件起宗个份".contains(number.last ?? " ")
    else { return nil }
    return verb + stem.dropLast(deed.count) + number
  }

  /// `新病房楼8月26日封顶` of 新病房楼封顶完成，8月26日封顶.
  private func ended(_ lead: String, _ next: String) -> String? {
    let time = NameJoin.time(next)
    guard !time.isEmpty, time.hasDigit, case let end = String(next.dropFirst(time.count)),
      TaskFrame.endings.contains(end),
      case let body = lead.trimmingSuffix("完成"), body.hasSuffix(end), body.count >= end.count + 3, !body.hasDigit
    else { return nil }
    return body.dropLast(end.count) + next
  }

  /// `举办寒假少儿阅读营2期` of 举办寒假少儿阅读营，开2期.
  private func held(_ lead: String, _ next: String) -> String? {
    guard lead.starts(withOneOf: ["举办", "开办"]), !lead.hasDigit, lead.count >= 5,
      case let (body, number) = TaskObject.counted(next), ["开", "办", "开办", "举办", "开设"].contains(body),
      number.ends(inOneOf: ["期", "场", "届", "班", "次"]), NameJoin.isBare(number[...])
    else { return nil }
    return lead + number
  }

  private static let goods: SearchWords = [
    "物资", "设备", "用品", "图书", "仪器", "药品", "粮食", "种子", "器材", "化肥", "农资", "煤炭", "防护用品",
  ]

  /// `储备救灾物资帐篷420顶、棉被3100床` of 开展救灾物资储备，帐篷420顶、棉被3100床: what was stored is listed with its numbers.
  func stored(_ lead: String, _ next: String) -> String? {
    let name = lead.withoutHead(of: ["开展", "做好", "加强", "推进"])
    guard name.count < lead.count, let deed = ["储备", "采购", "配备"].first(where: { name.hasSuffix($0) }),
      case let thing = String(name.dropLast(2)), (2...8).contains(thing.count), thing.ends(inOneOf: Self.goods),
      wordbook.headVerb(thing) == nil, case let items = Punctuation.split(next, at: ["、"]).map(\.text),
      items.allSatisfy({ item in
        let (noun, number) = TaskObject.counted(item)
        return !number.isEmpty && noun.count >= 2 && noun.allSatisfy(Punctuation.isHan) && !wordbook.holdsVerb(noun)
          && !number.hasSuffix("次") && !noun.ends(inOneOf: ["率", "额", "资金", "投入"])
      })
    else { return nil }
    return deed + thing + next
  }

  private static let callings: SearchWords = ["走访慰问", "慰问走访", "走访", "慰问"]
  private static let times: SearchWords = [
    "前", "期间", "前夕", "春节", "元旦", "中秋", "国庆", "端午", "重阳", "重阳节", "七一", "八一", "六一", "两节", "双节", "”",
  ]

  /// `春节前走访困难党员23户` of 开展春节前走访慰问，走访困难党员23户: the deed once, and when it was.
  private func called(_ lead: String, _ next: String) -> String? {
    guard lead.hasPrefix("开展"), let deed = lead.tail(of: Self.callings),
      case let time = lead.dropFirst(2).dropLast(deed.count),
      time.ends(inOneOf: Self.times), time.count <= 6, let act = next.head(of: Self.callings),
      next.dropFirst(act.count).first.map(Punctuation.isHan) == true, next.hasDigit
    else { return nil }
    return time + (time.isEmpty || time.ends(inOneOf: ["前", "期间", "前夕"]) ? "" : "期间") + next
  }

  private static let manners: SearchWords = ["上门", "现场", "实地", "入户", "逐户", "驻点"]
  private static let servings: SearchWords = ["指导", "辅导", "检查", "督导", "调研", "宣讲"]

  /// `上门对县直58家、乡镇14个开展档案业务指导` of 开展档案业务指导，上门指导县直58家、乡镇14个: the name's deed once.
  private func visited(_ lead: String, _ next: String) -> String? {
    guard lead.hasPrefix("开展"), let deed = lead.tail(of: Self.servings), lead.count >= deed.count + 5, !lead.hasDigit,
      let manner = next.head(of: Self.manners), next.dropFirst(manner.count).hasPrefix(deed),
      case let who = String(next.dropFirst(manner.count + deed.count)), who.count >= 4,
      Punctuation.split(who, at: ["、"]).map(\.text).allSatisfy({ item in
        let (noun, number) = TaskObject.counted(item)
        return noun.count >= 2 && noun.allSatisfy(Punctuation.isHan) && !wordbook.holdsVerb(noun)
          && ["家", "个", "户", "所"].contains(String(number.drop { $0.isDigit || "余多".contains($0) }))
      })
    else { return nil }
    return manner + "对" + who + lead
  }

  /// `全年发生生产安全事故6起` of 落实生产安全事故控制，全年发生事故6起: the accidents by their whole name.
  private func happened(_ lead: String, _ next: String, _ stem: String) -> String? {
    let time = NameJoin.time(next)
    guard next.dropFirst(time.count).hasPrefix("发生事故"), next.dropFirst(time.count + 4).first?.isDigit == true,
      let end = stem.place(of: "事故"), lead.hasSuffix(stem), lead.count <= stem.count + 2,
      ["控制", "防控", "预防", "防范", "情况", ""].contains(String(stem[end.upperBound...])),
      case let kind = stem[..<end.lowerBound],
      (2...8).contains(kind.count), kind.allSatisfy(Punctuation.isHan), wordbook.headVerb(kind) == nil
    else { return nil }
    return time + "发生" + kind + next.dropFirst(time.count + 2)
  }

  /// `关爱环卫工人` of 开展环卫工人关爱: people are cared for.
  private func cared(_ lead: String) -> String? {
    guard lead.hasPrefix("开展"), lead.hasSuffix("关爱"), case let who = lead.dropFirst(2).dropLast(2),
      (2...8).contains(who.count),
      Wordbook.isPeople(who) || who.ends(inOneOf: ["儿童", "群体", "家庭", "环卫工"]), wordbook.headVerb(who) == nil
    else { return nil }
    return "关爱" + who
  }
}
