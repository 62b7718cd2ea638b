import Records
import TextCore

/// A number at the head of a point that does not say what it counts has its title: `林业总产值预计50.2亿元`,
/// `林火视频监控12个点6月底全部建成`, `全年社会培训4260人次`, `购新能源公交22辆`, `安全生产检查96次`, `96支驻村工作队`.
struct NumberWithoutNoun {
  let wordbook: Wordbook

  /// The clauses with the title where they need it.
  func told(_ clauses: [Clause], stem: String) -> [Clause] {
    guard let first = clauses.first, (2...16).contains(stem.count), !stem.hasDigit,
      !stem.contains(where: { "，。；：（".contains($0) })
    else { return clauses }
    let name = stem.trimmingSuffix("工作").trimmingSuffix("情况")
    // 12月3日，请自强模范座谈: what was held on that day.
    if clauses.count > 1, first.text.first?.isDigit == true, first.text.hasSuffix("日"), first.text.count <= 6,
      let text = met(clauses[1].text, stem, clauses)
    {
      var held = clauses[1]
      held.text = text
      return [first, held] + clauses.dropFirst(2)
    }
    guard name.count >= 2, let text = whole(first.text, stem, name, clauses) else { return clauses }
    var whole = first
    whole.text = text
    return [whole] + clauses.dropFirst()
  }

  private func whole(_ text: String, _ stem: String, _ name: String, _ clauses: [Clause]) -> String? {
    if stem.count >= 3, Self.isBare(text), !Self.isNamed(stem, in: clauses) { return stem + text }
    if let told = team(text, stem) ?? own(text, stem) ?? met(text, stem, clauses) ?? dated(text, stem, clauses) {
      return told
    }
    guard !Self.shares(text, stem) else { return nil }
    return counted(text, name) ?? alone(text, name) ?? year(text, name) ?? deed(text, stem, name) ?? part(text, name)
      ?? place(text, name)
  }

  // MARK: - A number by itself

  /// Whether a clause begins with a number, by itself or with a predicate behind it, and no people.
  private static func isBare(_ text: String) -> Bool {
    let hope = reckoned.first { text.hasPrefix($0) }
    let number = text.dropFirst(hope?.count ?? 0)
    guard number.first?.isDigit == true, let found = QuantityParser.find(in: String(number)).first,
      found.range.lowerBound == 0, !Wordbook.attendances.contains(found.quantity.unit)
    else { return false }
    let behind = String(decoding: Array(number.utf8)[found.range.upperBound...], as: UTF8.self)
    // 86名农技人员 counts what stands behind it.
    let predicate = behind.dropFirst(behind.hasPrefix("点") || behind.hasPrefix("处") ? 1 : 0)
    return predicate.isEmpty && hope != nil || predicate.first?.isDigit == true
      || predicate.starts(withOneOf: predicates)
  }

  /// Whether the clauses have most of the title's characters.
  private static func isNamed(_ stem: String, in clauses: [Clause]) -> Bool {
    let text = clauses.map(\.text).joined()
    let own = stem.filter(Punctuation.isHan)
    return own.count { text.contains($0) } * 2 >= own.count
  }

  private static let reckoned = ["预计", "大约", "约", "近"]
  private static let predicates = ["全部", "均", "已", "都", "正在"]

  /// Whether a clause has two neighbouring characters of the title.
  private static func shares(_ text: String, _ stem: String) -> Bool {
    zip(stem, stem.dropFirst()).contains { text.holds(String([$0, $1])) }
  }

  /// The number at the head of a text with its measure word, and what stands behind it up to the next mark.
  private func number(_ text: Substring) -> (number: Substring, unit: String, rest: Substring)? {
    let head = text.prefix { !"，；。（".contains($0) }
    let digits = head.prefix { $0.isDigit || ".余多万亿约近".contains($0) }
    guard digits.contains(where: \.isDigit),
      let unit = (ActionAhead.Title.units + Self.units).first(where: { head[digits.endIndex...].hasPrefix($0) })
    else { return nil }
    let number = head.prefix(digits.count + unit.count)
    return (number, unit, head[number.endIndex...])
  }

  private static let units = ["辆", "本", "艘", "支", "架", "枚", "单", "万元"]

  /// `柔性引进专家23名` of a number with nothing behind it.
  private func alone(_ text: String, _ name: String) -> String? {
    guard text.first?.isDigit == true, let found = number(text[...]), found.rest.isEmpty else { return nil }
    return lead(name, found.unit) + text
  }

  /// The title before its number, as the act that was done where it is one.
  private func lead(_ name: String, _ unit: String) -> String {
    Wordbook.eventUnits.contains(unit) || unit == "次" ? TaskName(wordbook: wordbook).realised(name, as: "开展") : name
  }

  /// `实习带教3所学校76名`: where, and how many, and not of what.
  private func counted(_ text: String, _ name: String) -> String? {
    guard text.first?.isDigit == true, let found = number(text[...]), ["所", "家", "个"].contains(found.unit),
      case let place = found.rest.prefix(while: Punctuation.isHan), (2...4).contains(place.count),
      let more = number(found.rest[place.endIndex...]), more.rest.isEmpty, ["人", "名"].contains(more.unit)
    else { return nil }
    return name + text
  }

  /// `公租房今年新配租105户` of 公租房配租: the name's own deed, and not what it was done to.
  private func own(_ text: String, _ stem: String) -> String? {
    let act = stem.suffix(2)
    let thing = stem.dropLast(2)
    guard thing.count >= 2, text.hasPrefix("今年新" + act) || text.hasPrefix("新" + act), !text.holds(thing.suffix(2)),
      let digit = text.firstIndex(where: \.isDigit), text[..<digit].hasSuffix(act), wordbook.headVerb(stem) == nil
    else { return nil }
    return thing + text
  }

  // MARK: - Meetings and days

  /// `召开全县残疾人工作会议，部署全年工作`, `12月3日，召开国际残疾人日座谈会，请自强模范座谈`: a meeting has its name.
  private func met(_ text: String, _ stem: String, _ clauses: [Clause]) -> String? {
    guard stem.hasSuffix("会") || stem.hasSuffix("会议"), stem.count >= 6, !Clause.joined(clauses).holds(stem.prefix(4))
    else { return nil }
    if stem.hasSuffix("会议"), text.hasPrefix("召开会议") {
      let rest = text.dropFirst(4)
      return "召开" + stem + (rest.isEmpty || rest.first == "，" ? "" : "，") + rest
    }
    let head = text.prefix(8)
    let day = head.first?.isDigit == true ? head.place(of: "日，").map { text[..<$0.upperBound] } ?? "" : ""
    let rest = text[day.endIndex...]
    guard rest.starts(withOneOf: ["请", "邀请", "与"]), rest.holds("座谈") || rest.holds("参加") else { return nil }
    return String(day) + "召开" + stem + "，" + rest
  }

  /// `城北农贸市场10月28日开业`, `县医院新院区4月下旬培训10天`: on a day something was done, with what.
  private func dated(_ text: String, _ stem: String, _ clauses: [Clause]) -> String? {
    guard text.first?.isDigit == true, stem.count >= 6, stem.allSatisfy(Punctuation.isHan),
      case let act = stem.suffix(2), case let thing = stem.dropLast(2),
      case let told = Clause.joined(clauses), told.holds(act), !told.holds(thing.suffix(2)),
      !told.holds(thing.prefix(2)),
      wordbook.headVerb(stem) == nil, Self.happenings.contains(String(act)),
      let month = text.prefix(3).firstIndex(where: { $0 == "月" || $0 == "." }),
      text[text.index(after: month)...].first.map({ $0.isDigit || "上中下底初".contains($0) }) == true
    else { return nil }
    return thing + text
  }

  private static let happenings: WordSet = [
    "开业", "开工", "开放", "进场", "通车", "竣工", "完工", "投用", "上线", "启用", "搬迁", "揭牌", "交付", "开馆", "开园", "封顶", "投运", "运营",
  ]

  private static let spans = ["全年累计", "全年共", "全年", "今年", "累计"]

  /// `全年社会培训4260人次`.
  private func year(_ text: String, _ name: String) -> String? {
    guard let span = Self.spans.first(where: { text.hasPrefix($0) }), case let behind = text.dropFirst(span.count),
      behind.first?.isDigit == true, let found = number(behind), found.rest.isEmpty
    else { return nil }
    return span + name + behind
  }

  // MARK: - A deed and its number

  private static let deeds: WordSet = [
    "购", "购置", "采购", "新购", "新建", "新开", "新增", "新成立", "新设", "建成", "安装", "新装", "更换", "换装", "拍", "拍摄", "制作", "引进", "招聘",
    "新聘",
  ]
  private static let pieces: WordSet = [
    "辆", "台", "套", "部", "个", "处", "座", "家", "条", "艘", "架", "盏", "块", "具", "株", "棵", "所", "组", "支", "期", "册", "件",
  ]
  private static let acts: WordSet = [
    "检查", "抽查", "巡查", "排查", "暗访", "督查", "巡逻", "走访", "演练", "培训", "检测", "监测", "接待", "出动", "服务", "救助",
  ]
  private static let manners = ["随机", "重点", "集中", "逐一", "联合", "专项", "全面"]
  private static let papers = [
    "发证", "办证", "换证", "制证", "发文", "用稿", "发稿", "售票", "开户", "立案", "结案", "缴费", "参保", "发电", "供水", "售水",
  ]

  /// `购新能源公交22辆`, `安全生产检查96次`, `个人有关事项报告随机抽查58人`, `林木采伐发证1842份`.
  private func deed(_ text: String, _ stem: String, _ name: String) -> String? {
    let verb = text.prefix { !$0.isDigit && !"约近，；。（".contains($0) }
    guard !verb.isEmpty, let found = number(text[verb.endIndex...]), found.rest.isEmpty else { return nil }
    let act = String(verb)
    if let made = Self.deeds.longest(endOf: act) {
      let who = act.dropLast(made.count)
      // 丽景苑、东河湾新成立业委会2个.
      guard Self.pieces.contains(found.unit), who.isEmpty || who.contains("、") && who.count <= 16,
        wordbook.headVerb(stem) == nil, wordbook.tailVerb(stem) == nil, stem.allSatisfy(Punctuation.isHan),
        stem.count <= 10
      else { return nil }
      return act + stem + text[verb.endIndex...]
    }
    let plain = act.withoutHead(of: ["开展"]).withoutHead(of: Self.manners)
    if Self.acts.contains(plain), wordbook.headVerb(stem) == nil {
      let object =
        (wordbook.tailVerb(name) ?? (name.hasSuffix("查核") ? "查核" : nil)).map { name.dropLast($0.count) } ?? name[...]
      guard object.count >= 2 else { return nil }
      return String(object) + act.withoutHead(of: ["开展"]) + text[verb.endIndex...]
    }
    // 供水 and 售水: one matter in two words.
    guard Self.papers.contains(act), wordbook.headVerb(stem) == nil, !name.contains(act.suffix(1)) else { return nil }
    return name.trimmingSuffix("管理") + text
  }

  // MARK: - Nouns that are a part of what the title names

  private static let parts: WordSet = [
    "终端", "设备", "站点", "点位", "窗口", "队员", "车辆", "场地", "机组", "管网", "线路", "摊位", "泊位", "床位", "账号", "座席", "探头", "机柜",
  ]

  /// `应急广播终端2418组`.
  private func part(_ text: String, _ name: String) -> String? {
    let noun = text.prefix { !$0.isDigit && !"约近，；。（".contains($0) }
    guard Self.parts.contains(String(noun)), let found = number(text[noun.endIndex...]), found.rest.isEmpty,
      name.count <= 8, wordbook.headVerb(name) == nil
    else { return nil }
    return name + text
  }

  /// `96支驻村工作队、288名队员在岗` of 驻村工作.
  private func team(_ text: String, _ stem: String) -> String? {
    guard stem.hasSuffix("工作"), (4...6).contains(stem.count), let found = number(text[...]),
      found.rest.hasPrefix("工作队") || found.rest.hasPrefix("工作组")
    else { return nil }
    return String(found.number) + stem.dropLast(2) + text.dropFirst(found.number.count)
  }

  private static let places = ["村", "社区", "镇", "乡", "街道", "小区"]

  /// `驻村帮扶上墩村，落实帮扶资金9.5万元`.
  private func place(_ text: String, _ name: String) -> String? {
    let head = text.prefix { !"，；。（".contains($0) }
    guard (3...8).contains(head.count), head.allSatisfy(Punctuation.isHan), head.ends(inOneOf: Self.places),
      name.ends(inOneOf: ["帮扶", "联系", "包联", "共建", "结对"]), !wordbook.holdsVerb(String(head))
    else { return nil }
    return name + text
  }
}

extension WordSet {
  /// The longest of the words that a text ends in, of one to three characters.
  fileprivate func longest(endOf text: String) -> Substring? {
    for length in [3, 2, 1] where text.count >= length {
      let end = text.suffix(length)
      if contains(String(end)) { return end }
    }
    return nil
  }
}
