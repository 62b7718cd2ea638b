import TextCore

/// Clauses built as people speak, put as they are written: `来看的800余人` is `800余人观看`, `党员46人，联系农户392户` is
/// `46名党员联系农户392户`.
struct SpokenClauses: Sendable {
  let wordbook: Wordbook

  /// One clause as it is written.
  func written(_ text: String) -> String {
    var text = text
    if Self.maySpeak(text) {
      let told = disposed(went(reported(hired(Change.written(Self.afresh(rhythmic(Self.settled(text))))))))
      text = CountedVerb(wordbook: wordbook).written(Giving(wordbook: wordbook).written(told))
    }
    return MoneyUnit.completed(named(invited(kinds(came(ShortVerb(wordbook: wordbook).inFull(text))))))
  }

  /// People counted as such: `57个心梗病人` is `57名心梗病人`.
  private func named(_ text: String) -> String {
    guard text.contains("个") else { return text }
    var text = text
    for _ in 0..<4 {
      guard let next = namedOnce(text) else { break }
      text = next
    }
    return text
  }

  private func namedOnce(_ text: String) -> String? {
    for piece in text.indices where text[piece] == "个" {
      if let named = named(text, at: piece) { return named }
    }
    return nil
  }

  private func named(_ text: String, at piece: String.Index) -> String? {
    guard piece > text.startIndex else { return nil }
    let before = text[text.index(before: piece)]
    guard before.isDigit || "多余万千百十几".contains(before) else { return nil }
    let rest = text[text.index(after: piece)...]
    if rest == "人" || rest.hasPrefix("人"),
      rest.dropFirst().first.map({ !Punctuation.isHan($0) || "到去赴在参".contains($0) }) ?? true
    {
      return String(text[..<piece] + rest)
    }
    guard
      let people = Self.persons.compactMap({ rest.place(of: $0) }).filter({
        rest.distance(from: rest.startIndex, to: $0.lowerBound) <= 4
      }).min(by: { $0.lowerBound < $1.lowerBound }), !wordbook.holdsVerb(String(rest[..<people.lowerBound]))
    else { return nil }
    guard rest[..<people.lowerBound].allSatisfy(Punctuation.isHan),
      rest[people.upperBound...].first.map({ !Punctuation.isHan($0) || "参获报通完被均已到在全为带都备授就聚上".contains($0) }) ?? true
        || wordbook.headVerb(rest[people.upperBound...]) != nil
    else { return nil }
    return String(text[..<piece] + "名" + rest)
  }

  /// Nouns of people whom 名 counts.
  private static let persons = [
    "病人", "患者", "党员", "干部", "职工", "教师", "老师", "学生", "护士", "医生", "孩子", "老人", "群众", "志愿者", "帮办员", "村干部", "专家", "网格员",
    "队员", "实习生",
    "规培生", "大学生", "党员干部", "儿童", "农民", "司机", "居民", "村民", "工人",
  ]

  /// Bodies that a report goes to, by the short names that clerks use for them.
  private static let offices = [
    "水务", "住建", "城管", "公安", "交警", "民政", "应急", "教育", "卫健", "环保", "财政", "供电", "电力", "农业", "林业", "水利", "市监",
  ]

  /// `报水务修复35个` is `报请水务部门修复35个`.
  private func reported(_ text: String) -> String {
    guard text.hasPrefix("报"), let office = Self.offices.first(where: { text.dropFirst().hasPrefix($0) }),
      wordbook.headVerb(text.dropFirst(1 + office.count)) != nil
    else { return text }
    return "报请\(office)部门\(text.dropFirst(1 + office.count))"
  }

  /// Whether a clause has a word of those that grammar looks for.
  private static func maySpeak(_ text: String) -> Bool {
    text.holds(oneOf: spoken) || text.unicodeScalars.dropFirst().first.map(CompoundWords.isDigit) ?? false
  }
  private static let spoken: ScalarSet = "了给从由把去找又报每改"

  /// 另 for 又 at the head of a clause.
  private static func afresh(_ text: String) -> String {
    text.hasPrefix("又") && text.count > 3 ? "另" + text.dropFirst() : text
  }

  /// What a verb of one character is behind how often: 每月开伙食委员会, 每周查一次.
  private static let regular: [Character: String] = ["查": "检查", "学": "学习", "搞": "开展", "写": "撰写", "发": "编发", "测": "检测"]
  private static let rhythms = ["每个月", "每月", "每周", "每季度", "每学期", "每年", "每天", "每日", "每季", "每两周", "每半年"]

  private func rhythmic(_ text: String) -> String {
    guard let when = Self.rhythms.first(where: { text.hasPrefix($0) }) else { return text }
    let rest = text.dropFirst(when.count)
    guard let verb = rest.first, let next = rest.dropFirst().first, !CompoundWords.joinsAhead(verb, next),
      wordbook.headVerb(rest) == nil
    else { return text }
    let object = String(rest.dropFirst())
    if verb == "开" {
      if wordbook.collocation(endingIn: TaskObject.parted(object).body)?.verb == "召开" || object.hasSuffix("会") {
        return when + "召开" + object
      }
      return "一两三四五六".contains(next) || next.isDigit ? when + "举行" + object : text
    }
    guard let full = Self.regular[verb], "一两三四五六".contains(next) || next.isDigit else { return text }
    return when + full + object
  }

  /// `问题29改29` is `发现问题29个、整改29个`.
  private static func settled(_ text: String) -> String {
    guard let place = text.place(of: "问题") else { return text }
    let rest = text[place.upperBound...]
    let found = rest.prefix(while: \.isDigit)
    let behind = rest.dropFirst(found.count)
    guard !found.isEmpty, behind.hasPrefix("改") else { return text }
    let mended = behind.dropFirst()
    guard !mended.isEmpty, mended.allSatisfy(\.isDigit) else { return text }
    let verb = place.lowerBound == text.startIndex ? "发现" : ""
    return verb + text[..<place.upperBound] + found + "个、整改" + mended + "个"
  }

  /// `企业、个体年报率分别为94.6%、91.2%` for `年报率：企业94.6%，个体91.2%`: the first of the clauses and how many they were.
  private static func rates(_ clauses: ArraySlice<Clause>) -> (text: String, count: Int)? {
    guard let first = clauses.first?.text, let colon = first.firstIndex(of: "："), first[..<colon].hasSuffix("率"),
      first[..<colon].count <= 8
    else { return nil }
    var names: [String] = []
    var numbers: [String] = []
    for (k, clause) in clauses.enumerated() {
      let text = k == 0 ? String(first[first.index(after: colon)...]) : clause.text
      let name = text.prefix(while: Punctuation.isHan)
      let number = text.dropFirst(name.count)
      guard k == 0 || clause.mark == "，", (2...6).contains(name.count), number.hasSuffix("%"),
        number.dropLast().allSatisfy({ $0.isDigit || $0 == "." }), !name.hasSuffix("率")
      else { break }
      names.append(String(name))
      numbers.append(String(number))
    }
    guard names.count >= 2 else { return nil }
    return (names.joined(separator: "、") + first[..<colon] + "分别为" + numbers.joined(separator: "、"), names.count)
  }

  /// `找人维修路灯` is `组织维修路灯`.
  private func hired(_ text: String) -> String {
    guard text.hasPrefix("找人") else { return text }
    return "组织" + text.dropFirst(2)
  }

  /// Ends of what was done to a thing that 把 brought forward.
  private static let endings = ["办妥", "办妥了", "解决了", "解决好了", "处理好了", "搞好了", "弄好了"]

  /// `把3户老人的吃饭问题办好了` is `解决3户老人的吃饭问题`, `把厕所修复` is `修复厕所`.
  private func disposed(_ text: String) -> String {
    guard let take = text.firstIndex(of: "把"), text.distance(from: text.startIndex, to: take) <= 6 else { return text }
    let (head, rest) = (text[..<take], text[text.index(after: take)...])
    if head.last.map({ "一两车火".contains($0) || $0.isDigit }) == true || rest.contains("把") { return text }
    if let end = Self.endings.first(where: { rest.hasSuffix($0) }) {
      let thing = rest.dropLast(end.count)
      guard thing.count >= 2 else { return text }
      let isTrouble = thing.ends(inOneOf: ["问题", "难题", "困难", "难"])
      return head + (isTrouble ? "解决" : "办妥") + thing
    }
    let body = rest.hasSuffix("了") ? rest.dropLast() : rest
    guard let verb = wordbook.tailVerb(body), Self.closed.contains(verb) else { return text }
    var thing = body.dropLast(verb.count)
    while let manner = ["全部", "都", "均已", "均", "已", "全"].first(where: { thing.hasSuffix($0) }) {
      thing = thing.dropLast(manner.count)
    }
    guard thing.count >= 2, !thing.contains("，") else { return text }
    return head + verb + thing
  }

  /// Verbs that end a clause with 把 as plainly as they start one without it.
  private static let closed: WordSet = [
    "修复", "维修", "更换", "拆除", "建成", "清理", "疏通", "整改", "安装", "解决", "完成", "办结", "清运", "改造",
  ]

  private static let visits = [
    "参观", "学习", "考察", "调研", "慰问", "看望", "检查", "培训", "进修", "会诊", "锻炼", "观摩", "演出", "宣传", "走访",
  ]

  /// `去纪念馆看一次` is `到纪念馆参观一次`, `去省里进修` is `到省里进修`.
  private func went(_ text: String) -> String {
    guard let go = text.firstIndex(of: "去"), text.distance(from: text.startIndex, to: go) <= 12 else { return text }
    let (head, rest) = (text[..<go], text[text.index(after: go)...])
    guard rest.count >= 3,
      !rest.starts(withOneOf: ["年", "世", "除", "库", "向", "掉", "路", "产能", "杠杆", "了", "职", "冬", "存量"]),
      head.isEmpty || Wordbook.isPeople(head) || head.ends(inOneOf: ["人", "们", "名", "次", "月", "周"])
    else { return text }
    if let look = rest.place(of: "看了") ?? rest.place(of: "查看"), look.lowerBound > rest.startIndex,
      rest[look.upperBound...].count <= 3
    {
      return head + "到" + rest[..<look.lowerBound] + "参观" + rest[look.upperBound...]
    }
    if Self.visits.contains(where: { rest.holds($0) }) { return head + "到" + rest }
    guard TaskObject.parted(String(rest)).number.hasSuffix("次"), TaskObject.parted(String(rest)).body.count >= 3 else {
      return text
    }
    return head + "赴" + rest
  }

  /// The clauses as they are written.
  func rephrased(_ clauses: [Clause]) -> [Clause] {
    var out: [Clause] = []
    var skipped = 0
    for (i, clause) in clauses.enumerated() {
      if skipped > 0 {
        skipped -= 1
        continue
      }
      var clause = clause
      if let rates = Self.rates(clauses[i...]) {
        clause.text = rates.text
        skipped = rates.count - 1
        out.append(clause)
        continue
      }
      clause.text = MoneyUnit.completed(written(clause.text), behind: out.map(\.text))
      if clause.mark == "，", out.count == 1, let subject = subject(out[0].text, of: clause.text) {
        out[0].text = subject + clause.text
      } else {
        out.append(clause)
      }
    }
    return PersonCount.written(out)
  }

  /// What those did who came: 来看的.
  private static let comings = ["来看的": "观看", "来听的": "听讲", "来参加的": "参加", "到场的": "到场", "来的": "参加"]

  private func came(_ text: String) -> String {
    guard text.hasPrefix("来") || text.hasPrefix("到"), let end = text.firstIndex(of: "的") else { return text }
    let (head, number) = (String(text[...end]), String(text[text.index(after: end)...]))
    guard let verb = Self.comings[head] else { return text }
    let count = number.hasPrefix("有") ? String(number.dropFirst()) : number
    let (who, much) = TaskObject.parted(count)
    guard !much.isEmpty, who.isEmpty || Wordbook.isPeople(who) && who.count <= 4 else { return text }
    guard let unit = much.last, unit == "人", !who.isEmpty else { return count + verb }
    return much.dropLast() + "名" + who + verb
  }

  /// `有田界的、邻里的` is `涉及田界、邻里`.
  private func kinds(_ text: String) -> String {
    guard text.hasPrefix("有"), text.hasSuffix("的") else { return text }
    let items = Punctuation.split(String(text.dropFirst()), at: ["、"]).map(\.text)
    guard items.count > 1, items.allSatisfy({ $0.hasSuffix("的") && (3...6).contains($0.count) }) else { return text }
    return "涉及" + items.map { $0.dropLast() }.joined(separator: "、")
  }

  /// `请专家来讲` is `邀请专家授课`.
  private func invited(_ text: String) -> String {
    // 聘请退休法官担任调解员 of 请退休法官当调解员.
    if text.hasPrefix("请"), text.hasSuffix("员"), let place = text.place(of: "当"),
      case let who = text[..<place.lowerBound].dropFirst(),
      (2...14).contains(who.count), Wordbook.isPeople(who) || who.hasSuffix("主席") || who.hasSuffix("官"),
      (2...8).contains(text[place.upperBound...].count)
    {
      return "聘请" + who + "担任" + text[place.upperBound...]
    }
    guard text.hasPrefix("请"), let come = text.firstIndex(of: "来") else { return text }
    let who = text[..<come].dropFirst()
    let act = text[text.index(after: come)...]
    guard (2...10).contains(who.count), Wordbook.isPeople(who) || who.hasSuffix("专家"), !act.isEmpty,
      !act.hasDigit || act.hasPrefix("授课")
    else {
      return text
    }
    // 请专家来村讲课.
    if let place = act.first, "村校院镇所社县".contains(place), act.count > 2 { return "邀请" + who + "到" + act }
    return "邀请" + who + (act == "讲" || act == "讲课" || act == "上课" ? "授课" : act)
  }

  /// `46名党员` of a clause that is nothing but 党员46人, where the next one tells what they did.
  private func subject(_ text: String, of next: String) -> String? {
    let (who, number) = TaskObject.parted(text)
    guard !number.isEmpty, who.count <= 8,
      Wordbook.people.contains(who) || who.hasPrefix("支部") && Wordbook.people.contains(String(who.dropFirst(2))),
      number.hasSuffix("人") || number.hasSuffix("名"),
      !number.contains("余"), next.starts(withOneOf: Self.deeds)
    else { return nil }
    let body = who.hasPrefix("支部") && who != "支部书记" ? "支部" : ""
    return body + number.dropLast() + "名" + who.dropFirst(body.count)
  }

  /// What people do who are counted before.
  private static let deeds = ["联系", "结对", "走访", "帮扶", "认领", "参加", "签订", "服务", "报到", "接待", "开展", "捐赠", "召开"]
}
