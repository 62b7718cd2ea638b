import TextCore

/// A lead that says the verb or the noun of its clause goes with it: `拆除存量违法建设132处` for 拆除存量违法建设，拆除132处,
/// `开展日常巡查，发现苗头31起` for 开展日常巡查，巡查发现苗头31起.
struct LeadOnce: Sendable {
  let wordbook: Wordbook

  /// `设立基层立法联系点2个` of 设立基层立法联系点2个点: what the number counts has been said.
  func counted(_ text: String, _ stem: String) -> String? {
    // 组织献血2次 of 献血组织2次.
    if text.hasPrefix(stem), (2...12).contains(stem.count), stem.allSatisfy(Punctuation.isHan),
      wordbook.headVerb(stem) == nil,
      case let rest = text.dropFirst(stem.count), let light = rest.head(of: Self.holding),
      case let number = rest.dropFirst(light.count), NameJoin.isBare(number), "次场期届轮".contains(number.last ?? " ")
    {
      return light + stem + number
    }
    // 完成农村危桥改造12座 of 完成农村危桥改造（12座）12座.
    if let open = text.firstIndex(of: "（"), let close = text[open...].firstIndex(of: "）"),
      case let aside = text[text.index(after: open)..<close], aside.first?.isDigit == true,
      text[text.index(after: close)...].hasPrefix(aside), stem.holds(text[open...close])
    {
      return String(text[..<open]) + String(text[text.index(after: close)...])
    }
    guard let digit = text.firstIndex(where: \.isDigit), case let head = text[..<digit], head.count >= 4 else {
      return nil
    }
    let unit = text[digit...].drop { $0.isDigit }
    guard let measure = unit.first, "个处家所座名条".contains(measure), case let noun = unit.dropFirst(),
      (1...6).contains(noun.count),
      noun.allSatisfy(Punctuation.isHan), head.hasSuffix(noun),
      noun.count >= 2 || "点站所校馆厂村镇".contains(noun.first ?? " "),
      stem.holds(head.suffix(noun.count + 1))
    else { return nil }
    return String(text.dropLast(noun.count))
  }

  private static let holding: SearchWords = ["开展", "组织", "举办", "召开", "举行"]
  static let lights: SearchWords = ["开展", "组织", "举办", "召开", "加强", "推进", "实施", "做好", "抓好", "强化", "完成"]

  /// The lead and its clause with their verb once.
  func told(_ whole: [Clause]) -> [Clause]? {
    let (lead, next) = (whole[0].text, whole[1].text)
    // 编印《统计年鉴》300册 of 编印《统计年鉴》，300册.
    if lead.hasSuffix("》"), lead.first != "《", NameJoin.isBare(next[...]), !next.ends(inOneOf: ["元", "字"]) {
      return TopicLead.telling(lead + next, Array(whole.dropFirst()))
    }
    guard lead.count >= 4, !lead.contains("、"), next.count >= 3 else { return nil }
    if let told = timed(lead, next) { return TopicLead.telling(told, Array(whole.dropFirst())) }
    let verb = String(next.prefix(2))
    let behind = next.dropFirst(2)
    let light = lead.head(of: Self.lights)
    // 服务主任会议16次 of 召开主任会议: the clause has the name whole behind a verb of its own.
    if let light, case let name = lead.dropFirst(light.count), name.count >= 3, let place = next.place(of: name),
      place.upperBound < next.endIndex, next[place.upperBound].isDigit, place.lowerBound > next.startIndex,
      case let own = next[..<place.lowerBound], wordbook.headVerb(own).map({ $0.count == own.count }) == true
    {
      return TopicLead.telling(next, Array(whole.dropFirst()))
    }
    if let told = listed(lead, next) { return TopicLead.telling(told, Array(whole.dropFirst())) }
    guard verb.allSatisfy(Punctuation.isHan),
      wordbook.headVerb(next) == verb || NamePlace(wordbook: wordbook).verb(next) == verb
    else { return nil }
    // 巡查发现抢建苗头31起 of 开展日常巡查.
    if light != nil, lead.hasSuffix(verb), lead.count > 4, behind.count >= 4,
      let act = wordbook.headVerb(behind) ?? ["发现", "查出", "查获", "处置"].first(where: { behind.hasPrefix($0) }),
      behind.dropFirst(act.count).first?.isDigit == false
    {
      return TopicLead.led(lead, [whole[0]] + TopicLead.telling(String(behind), Array(whole.dropFirst())))
    }
    // 受理来信来访87件次 of 受理群众来信来访.
    let (body, number) = TaskObject.counted(next)
    if !number.isEmpty, body.count >= 4, lead.hasPrefix(verb), lead.count > body.count,
      lead.hasSuffix(body.dropFirst(2))
    {
      return TopicLead.telling(lead + number, Array(whole.dropFirst()))
    }
    // 拆除132处、2.86万平方米 of 拆除存量违法建设.
    guard behind.first?.isDigit == true, let place = lead.place(of: verb) else { return nil }
    let object = lead[place.upperBound...]
    guard
      object.isEmpty
        ? light != nil && lead.count > 4 && light != verb
        : object.count >= 2 && object.count <= 10 && wordbook.headVerb(object) == nil
          && !"和与及".contains(object.first ?? " "),
      !object.isEmpty || NameJoin.isBare(behind) || NameJoin.isBareList(String(behind)),
      !object.hasSuffix("工作"), !behind.hasSuffix("元") || object.ends(inOneOf: ["资金", "款", "费", "补贴", "产品", "贷款"])
    else { return nil }
    // 受理旅游投诉94件，办结94件 of 受理94件办结94件.
    let (_, more) = Self.numbered(behind)
    let mark = wordbook.headVerb(more) == nil ? "" : "，"
    return TopicLead.telling(lead + behind.dropLast(more.count) + mark + more, Array(whole.dropFirst()))
  }

  /// `7月10日至8月20日举办暑期托管班一期` of 举办暑期托管班，7月10日至8月20日举办一期.
  private func timed(_ lead: String, _ next: String) -> String? {
    guard let light = lead.head(of: Self.holding), case let time = TimePhrase.head(of: next), !time.isEmpty,
      case let rest = next.dropFirst(time.count), rest.hasPrefix(light), case let count = rest.dropFirst(light.count),
      (2...4).contains(count.count), let unit = count.last, "期次场届轮".contains(unit),
      count.dropLast().allSatisfy({ $0.isDigit || "一两二三四五六七八九十".contains($0) })
    else { return nil }
    return time + lead + count
  }

  /// A number with its unit of one character, and the words behind it.
  private static func numbered(_ text: Substring) -> (number: Substring, rest: Substring) {
    let rest = text.drop { $0.isDigit || ".余多万亿".contains($0) }.dropFirst()
    return (text.dropLast(rest.count), rest)
  }

  /// `撰写统计分析32篇、信息54条` of 撰写统计分析和信息，分析32篇、信息54条: what the name lists, each with its number.
  private func listed(_ lead: String, _ next: String) -> String? {
    let items = Punctuation.split(next, at: ["、"]).map { TaskObject.counted($0.text) }
    let nouns = lead.split(whereSeparator: { "和与、".contains($0) }).map(String.init)
    guard items.count > 1, items.count == nouns.count, wordbook.headVerb(lead) != nil,
      zip(items, nouns).allSatisfy({ !$0.number.isEmpty && $0.body.count >= 2 && $1.hasSuffix($0.body) })
    else { return nil }
    return zip(items, nouns).map { $1 + $0.number }.joined(separator: "、")
  }
}
