import Records
import TextCore

/// The task's name as the object or the attribute that a clause lacks: `审结涉恶案件2件`, `158户种植辣椒620亩`,
/// `召开村民代表会2次，修订村规民约6条`.
struct ObjectPlace: Sendable {
  let wordbook: Wordbook

  /// The clauses with the name where one of them has room for it; nil where none has.
  func placed(_ name: String, in clauses: [Clause]) -> [Clause]? {
    guard name.count >= 2, name.allSatisfy({ Punctuation.isHan($0) || "“”".contains($0) }) else { return nil }
    for i in clauses.indices.prefix(3) where clauses[i].hasNumber {
      guard
        let told = counted(name, clauses[i].text)
          ?? (i == 0 ? grown(name, clauses[i].text) ?? titled(name, clauses[i].text) : nil)
      else { continue }
      var out = clauses
      // 信访积案交办11件，化解9件: what the first number counts, all of them count.
      if i > 0, case let (deed, number) = TaskObject.counted(clauses[0].text), (2...3).contains(deed.count),
        TaskLead.unit(number) == TaskLead.unit(TaskObject.counted(clauses[i].text).number)
      {
        out[0].text = name + clauses[0].text
      } else {
        out[i].text = told
      }
      return out
    }
    guard let first = clauses.first?.text else { return nil }
    if let told = numbered(name, first) ?? handled(name, first) {
      return [Clause(text: told, mark: clauses[0].mark)] + clauses.dropFirst()
    }
    if let told = visited(name, first) ?? subject(name, first) ?? taken(name, first) ?? ended(name, first) {
      return [Clause(text: told, mark: clauses[0].mark)] + clauses.dropFirst()
    }
    return nil
  }

  /// `更换路灯60盏`: the clauses with the name in a clause that counts it; nil where none does.
  func counted(_ name: String, in clauses: [Clause]) -> [Clause]? {
    guard let first = clauses.first, !Clause.joined(clauses).holds(name), let told = counted(name, first.text) else {
      return nil
    }
    return [Clause(text: told, mark: first.mark)] + clauses.dropFirst()
  }

  /// A deed and its number, in a measure word of the name's: 修订6条.
  private func counted(_ name: String, _ text: String) -> String? {
    // 立案712件 of 行政执法办案: a deed is no object of another.
    guard !DeedName.ends(name), let measure = wordbook.measure(endOf: name),
      let digit = text.firstIndex(where: \.isDigit),
      digit > text.startIndex
    else { return nil }
    let unit = text[digit...].drop { $0.isDigit || ".余多".contains($0) }
    func counts(_ word: String) -> Bool {
      unit.hasPrefix(word) && (unit.dropFirst(word.count).first.map { !Punctuation.isHan($0) } ?? true)
    }
    guard measure.units.contains(where: counts), isDeed(text[..<digit]) else { return nil }
    return text[..<digit] + name + text[digit...]
  }

  /// Whether words are one verb or two: 审结, 新建, 建成并签约.
  private func isDeed(_ words: Substring) -> Bool {
    let parts = words.split(whereSeparator: { "并和新已".contains($0) })
    return words.count <= 7 && !parts.isEmpty
      && parts.allSatisfy { wordbook.headVerb($0) == String($0) || ["签约", "建"].contains($0) }
  }

  private static let growing = ["种植", "栽植", "栽种", "播种", "养殖", "收购", "硬化"]
  private static let grounds = ["亩", "公里", "斤", "万斤", "公斤", "吨", "头", "只", "羽", "株", "棵", "平方米", "米"]

  /// `158户种植辣椒620亩`: what is grown or paved, before how much.
  private func grown(_ name: String, _ text: String) -> String? {
    let (body, number) = TaskObject.parted(text)
    guard (2...5).contains(name.count), !number.isEmpty, number.ends(inOneOf: Self.grounds),
      let verb = Self.growing.first(where: { body.hasSuffix($0) }), !verb.contains(where: name.contains),
      !wordbook.holdsVerb(name), !text.holds(name)
    else { return nil }
    return body + name + number
  }

  /// `组建15人“青年说”学生宣讲团` of “青年说”宣讲团: what the thing in the clause is called.
  private func titled(_ name: String, _ text: String) -> String? {
    guard name.hasPrefix("“"), let close = name.firstIndex(of: "”") else { return nil }
    let noun = name[name.index(after: close)...]
    guard (2...5).contains(noun.count), let place = text.place(of: noun), !text.contains("“"),
      wordbook.headVerb(text) != nil
    else { return nil }
    let head = text[..<place.lowerBound]
    let between = head.reversed().prefix { !$0.isDigit }.count
    // 组建15人学生宣讲团: behind how many they are.
    let at: String.Index = between < head.count ? head.index(head.endIndex, offsetBy: 1 - between) : head.endIndex
    guard between >= 1, at <= head.endIndex, between <= 6 else { return nil }
    return String(text[..<at]) + String(name[...close]) + String(text[at...])
  }

  /// `七一慰问老党员16户`: those who were visited behind the act.
  private func visited(_ name: String, _ first: String) -> String? {
    let (who, number) = TaskObject.parted(first)
    guard name.ends(inOneOf: ["慰问", "走访"]), name.count <= 8, number.ends(inOneOf: ["户", "人", "名", "家", "户次", "人次"]),
      Wordbook.isPeople(who) || who.ends(inOneOf: ["户", "家庭", "老党员"]), wordbook.headVerb(who) == nil, !who.hasDigit
    else { return nil }
    let season = ["七一", "五一", "八一", "六一", "五四", "十一"].first { name.hasPrefix($0) }
    let act = name.dropFirst(season?.count ?? 0)
    return (season.map { "“\($0)”期间" } ?? "") + act + first
  }

  private static let bare = ["开展", "举办", "实施", "承办", "组织开展"]

  /// `支部带领年轻人开展直播带货` and `指导112个村修订村规民约`: the object of the verb that a clause ends with.
  private func ended(_ name: String, _ first: String) -> String? {
    // 12次均开展: what was held so often is not the name.
    if first.first?.isDigit == true, first.holds("次均") || first.holds("次都") || first.holds("次全部") { return nil }
    guard first.count >= 4, wordbook.headVerb(name) == nil else { return nil }
    // 春节期间看望困难党员8户: whom.
    let (act, number) = TaskObject.parted(first)
    if !number.isEmpty, act.ends(inOneOf: ["看望", "慰问", "走访", "走访慰问"]), Wordbook.isPeople(name), name.count <= 6,
      act.count <= 8
    {
      return act + name + number
    }
    if first.ends(inOneOf: Self.bare), !first.ends(inOneOf: ["有序开展", "顺利开展", "持续开展", "正常开展"]) {
      return name.count <= 10 ? first + name : nil
    }
    guard let verb = wordbook.tailVerb(name), first.hasSuffix(verb), first.hasDigit || wordbook.headVerb(first) != nil,
      !["工作", "培训", "学习", "活动"].contains(verb)
    else { return nil }
    let thing = name.dropLast(verb.count)
    // 263名在职党员来社区报到: those who did so are no object.
    if Wordbook.isPeople(thing) { return Self.counted(thing, first) }
    return thing.count >= 2 && !first.holds(thing) && first.dropLast(verb.count).hasSuffix("）")
      || thing.count >= 2 && !first.holds(thing)
        && first.dropLast(verb.count).ends(inOneOf: ["村", "社区", "企业", "学校", "单位", "支部", "户"])
      ? first + thing : nil
  }

  /// `9家单位263名在职党员来社区报到` for 9家单位263人来社区报到; nil where the clause counts nobody.
  private static func counted(_ people: Substring, _ first: String) -> String? {
    guard let found = QuantityParser.find(in: first).last(where: { $0.quantity.unit == "人" }), !first.holds(people),
      case let end = first.utf8.index(first.startIndex, offsetBy: found.range.upperBound), end < first.endIndex,
      first[..<end].hasSuffix("人"), !first[end...].starts(withOneOf: ["次", "，", "、"])
    else { return nil }
    return first[..<end].dropLast() + "名" + people + first[end...]
  }

  private static let machines = ["台", "辆", "部", "艘", "座", "架"]

  /// `18台电梯年检全部通过` for 18台年检全部通过: what they are.
  private func numbered(_ name: String, _ first: String) -> String? {
    let digits = first.prefix(while: \.isNumber)
    guard !digits.isEmpty, (2...5).contains(name.count), !wordbook.holdsVerb(name),
      let unit = first.dropFirst(digits.count).first, Self.machines.contains(String(unit)),
      case let rest = first.dropFirst(digits.count + 1), rest.count >= 3, let next = rest.first, Punctuation.isHan(next)
    else { return nil }
    return digits + String(unit) + name + rest
  }

  /// Verbs of what is done to a mass of something, as clerks write them and in full.
  private static let handlings = [
    (short: "收", full: "收集"), (short: "洗", full: "洗涤"), (short: "洗涤", full: "洗涤"), (short: "清洗", full: "清洗"),
    (short: "转运", full: "转运"), (short: "处置", full: "处置"), (short: "生产", full: "生产"), (short: "供应", full: "供应"),
    (short: "加工", full: "加工"), (short: "销售", full: "销售"), (short: "产", full: "生产"), (short: "收集", full: "收集"),
  ]
  private static let masses = ["吨", "万吨", "件", "万件", "立方", "立方米", "万立方", "公斤", "斤", "万斤", "桶", "车"]

  /// `收集医废126吨` for 收126吨: of what.
  private func handled(_ name: String, _ first: String) -> String? {
    let (body, number) = TaskObject.parted(first)
    guard (2...4).contains(name.count), !wordbook.holdsVerb(name), number.ends(inOneOf: Self.masses),
      let verb = Self.handlings.first(where: { $0.short == body })
    else { return nil }
    return verb.full + name + number
  }

  private static let balances = [
    "新进", "退出", "现有", "年初存", "年末存", "年初结存", "存栏", "出栏", "在保", "年末在保", "参保", "第三方测评", "测评得分", "由上年的", "投入", "投资",
  ]

  /// `低保新进4户` and `危废年初存21吨`: the name is what the number is of.
  private func subject(_ name: String, _ first: String) -> String? {
    guard (2...6).contains(name.count), wordbook.headVerb(name) == nil, first.starts(withOneOf: Self.balances),
      wordbook.tailVerb(name) == nil || !first.hasPrefix("投"),
      first.hasDigit, !first.holds("，")
    else { return nil }
    return name + first
  }

  /// `新考取注册安全工程师4人`: what they passed.
  private func taken(_ name: String, _ first: String) -> String? {
    for verb in ["新考过", "考过", "新考取", "考取", "新取得"] where first.hasPrefix(verb) {
      let number = first.dropFirst(verb.count)
      guard name.ends(inOneOf: ["师", "证", "资格", "员", "医师", "证书"]), number.first?.isDigit == true,
        number.ends(inOneOf: ["人", "名"])
      else { return nil }
      return verb.replacing("考过", with: "考取") + name + number
    }
    return nil
  }
}
