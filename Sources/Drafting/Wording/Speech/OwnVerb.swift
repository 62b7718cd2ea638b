import TextCore

/// Verbs of one character that are short for the task's own: `收了46箱` of 收缴烟花爆竹 is `收缴46箱`.
struct OwnVerb: Sendable {
  let wordbook: Wordbook

  /// A result with the task's verb in the place of its first character, where a clause is no more than that and a
  /// number, so that nothing else says what it is short for.
  func inFull(_ result: String, of task: String) -> String {
    let own = (wordbook.headVerb(task) ?? wordbook.tailVerb(task)).flatMap { $0.count == 2 ? $0 : nil }
    let senses = Self.senses.filter { task.holds(oneOfNouns: $0.nouns, atEnd: $0.endsName) }
    guard own != nil || !senses.isEmpty || task.count == 2 || result.holds("成了") || task.hasSuffix("会") else {
      return result
    }
    var out = ""
    for part in Punctuation.split(result, at: ["，", "；", "。", "\n", ",", ";"]) {
      if let mark = part.mark { out.append(mark) }
      out +=
        Self.deed(part.text, task) ?? Self.held(part.text, task) ?? Self.came(part.text, task, result)
        ?? told(part.text, own, senses)
    }
    return out
  }

  private func told(_ clause: String, _ own: String?, _ senses: [Sense]) -> String {
    // 全年做了1.18亿元 of 营业收入.
    if senses.contains(where: { $0.short == Self.made.short }), clause.hasPrefix("全年") {
      return "全年" + told(String(clause.dropFirst(2)), own, senses)
    }
    let number = clause.dropFirst(clause.dropFirst().first == "了" ? 2 : 1)
    if let sense = senses.first(where: { isShort(clause, for: $0.short) && number.ends(inOneOf: $0.units) }) {
      return sense.verb + number
    }
    if let treated = treated(clause, senses) ?? rebuilt(clause, senses) { return treated }
    if let own, own.hasPrefix("改"), let done = rebuilt(clause, own) { return done }
    return own.map { isShort(clause, for: $0) } == true ? (own ?? "") + number : clause
  }

  /// `下村接诊1860人` for 下村看了1860人 of 义诊: the verb behind where it was done.
  private func treated(_ clause: String, _ senses: [Sense]) -> String? {
    guard let sense = senses.first(where: { $0.short == "看" }), let verb = clause.place(of: "看了"),
      verb.lowerBound > clause.startIndex, case let number = clause[verb.upperBound...], number.first?.isDigit == true,
      number.ends(inOneOf: sense.units),
      number.dropLast().allSatisfy({ $0.isDigit || ".余多来约百千万人".contains($0) })
    else { return nil }
    return clause[..<verb.lowerBound] + sense.verb + number
  }

  /// `召开春耕备耕会一次` for 开了一次 of 春耕备耕会.
  private static func held(_ clause: String, _ task: String) -> String? {
    guard task.hasSuffix("会"), (3...12).contains(task.count), task.allSatisfy(Punctuation.isHan),
      let verb = ["开了", "开过"].first(where: { clause.hasPrefix($0) }), case let number = clause.dropFirst(verb.count),
      number.hasSuffix("次") || number.hasSuffix("场"), (2...4).contains(number.count),
      number.dropLast().allSatisfy({ $0.isDigit || "一两三四五六七八九十".contains($0) }),
      !task.ends(inOneOf: [
        "招聘会", "推介会", "运动会", "音乐会", "妇联会", "工会", "学会", "协会", "晚会", "委员会", "理事会", "业委会", "村委会", "居委会",
      ])
    else { return nil }
    return "召开" + task + number
  }

  /// `成立6个` for 成了6个 behind 要成立8个, `成功35件` for 成了35件 of 调解.
  private static func came(_ clause: String, _ task: String, _ result: String) -> String? {
    guard clause.hasPrefix("成了"), clause.dropFirst(2).first?.isDigit == true else { return nil }
    if result.holds("成立") { return "成立" + clause.dropFirst(2) }
    return task.holds("调解") ? "成功" + clause.dropFirst(2) : nil
  }

  /// `全年拆违73处` for 全年拆了73处 of 拆违, `退库52家` for 退了52家 of 退库: the name is the deed.
  private static func deed(_ clause: String, _ task: String) -> String? {
    guard task.count == 2, let verb = task.first, deeds.contains(verb), !task.hasSuffix("了"),
      let head = periods.first(where: { clause.hasPrefix($0) }), case let said = clause.dropFirst(head.count),
      said.first == verb
    else { return nil }
    let number = said.dropFirst(said.dropFirst().first == "了" ? 2 : 1)
    guard number.first?.isDigit == true,
      number.allSatisfy({ $0.isDigit || ".、余多约万".contains($0) || Punctuation.isHan($0) }), number.count <= 16
    else { return nil }
    return head + task + number
  }

  private static let periods = ["全年共", "全年", "今年", "累计", "共", ""]
  private static let deeds: Set<Character> = ["拆", "退", "征", "修", "献", "种", "植", "治", "查", "控", "换", "清", "招", "除"]

  /// `累计改造412户` for 累计改了412户 of 改厕, and 改造98户 for 改成98户.
  private func rebuilt(_ clause: String, _ senses: [Sense]) -> String? {
    guard let sense = senses.first(where: { $0.verb == "改造" }), let verb = clause.place(of: "改"),
      case let behind = clause[verb.upperBound...],
      let mark = behind.first, "了成".contains(mark), case let number = behind.dropFirst(), number.first?.isDigit == true,
      number.ends(inOneOf: sense.units),
      number.dropLast().allSatisfy({ $0.isDigit || "余多".contains($0) }),
      clause[..<verb.lowerBound].last.map({ !"整修更技土批".contains($0) }) ?? true
    else { return nil }
    return clause[..<verb.lowerBound] + sense.verb + number
  }

  /// `主体改造完成` for 主体改完 of 发热门诊改造: what is rebuilt is not put right.
  private func rebuilt(_ clause: String, _ own: String) -> String? {
    guard let end = ["改完了", "改完", "改好了", "改好"].first(where: { clause.hasSuffix($0) }), clause.count > end.count,
      case let head = clause.dropLast(end.count), !head.ends(inOneOf: ["没", "未", "没有", "尚未"])
    else { return nil }
    return head + own + "完成"
  }

  /// What a verb of one character is short for by the noun of the task, and not by its verb.
  private struct Sense: Sendable {
    let nouns: [String]
    let endsName: Bool
    let short: String
    let units: [String]
    let verb: String
  }

  /// 做了1.18亿元 of 营业收入: what was made of it.
  private static let made = Sense(
    nouns: ["收入", "产值", "营收", "销售额", "交易额", "营业额", "利润"], endsName: true, short: "做干挣赚",
    units: ["元", "万", "万元", "亿", "亿元"], verb: "实现")

  private static let senses = [
    made,
    // 改了6条 of 村规民约: rules are amended, and not put right.
    Sense(
      nouns: ["规约", "民约", "制度", "办法", "章程", "规定", "公约", "细则", "规则", "守则", "条例", "规范"], endsName: true, short: "改",
      units: ["条", "项", "处", "款", "章"], verb: "修订"),
    // 改了33户 of 改厕, 换了312户次 of 积分超市.
    Sense(
      nouns: ["厕", "危房", "管网", "电改", "水改", "煤改", "户厨", "适老"], endsName: false, short: "改",
      units: ["户", "个", "间", "座", "处"], verb: "改造"),
    Sense(nouns: ["积分"], endsName: false, short: "换", units: ["户次", "人次", "次", "人", "份", "件"], verb: "兑换"),
    // 采了19条 of 人民建议征集.
    Sense(nouns: ["建议", "意见", "金点子"], endsName: false, short: "采", units: ["条", "件", "个"], verb: "采纳"),
    Sense(nouns: ["播种", "春播", "秋播"], endsName: false, short: "播种", units: ["亩"], verb: "播种"),
    Sense(nouns: ["垃圾"], endsName: false, short: "拉运", units: ["车", "吨", "趟"], verb: "清运垃圾"),
    Sense(nouns: ["医保", "社保", "养老保险", "医疗保险"], endsName: false, short: "交缴收", units: ["人"], verb: "参保缴费"),
    Sense(nouns: ["管理"], endsName: true, short: "管", units: ["人", "户", "名", "例", "头", "家"], verb: "管理"),
    Sense(
      nouns: ["出租", "租赁", "经营", "门票", "停车", "充电", "摊位"], endsName: true, short: "收", units: ["元", "万", "万元", "亿元"],
      verb: "收入"),
    // 打了3640针次 of 儿童疫苗, 拉了198人 of 120急救.
    Sense(
      nouns: ["疫苗", "接种", "免疫"], endsName: false, short: "打",
      units: ["针次", "剂次", "针", "剂", "人", "人次", "头次", "只", "羽", "头"],
      verb: "接种"),
    Sense(nouns: ["急救", "救护", "转运", "转诊"], endsName: false, short: "拉", units: ["人", "人次", "名"], verb: "转运"),
    // 看了1860人 of 义诊: patients are treated.
    Sense(
      nouns: ["义诊", "门诊", "坐诊", "巡诊", "出诊", "接诊"], endsName: false, short: "看", units: ["人", "人次", "名", "位", "例"],
      verb: "接诊"),
    // 接了1480个 of 12316热线: calls.
    Sense(nouns: ["热线", "电话"], endsName: true, short: "接", units: ["个", "次", "通"], verb: "接听"),
    // 收了38.4万元 of 集体收入: nobody collects an income.
    Sense(nouns: ["收入"], endsName: true, short: "收", units: ["元", "万", "万元", "亿元"], verb: ""),
  ]

  private func isShort(_ clause: String, for verb: String) -> Bool {
    guard let first = clause.first, verb.contains(first) else { return false }
    var rest = clause.dropFirst()
    if rest.first == "了" { rest.removeFirst() }
    let unit = rest.drop { $0.isDigit || ".余多来约百千万".contains($0) }
    return rest.first?.isDigit == true && (1...2).contains(unit.count) && unit.allSatisfy(Punctuation.isHan)
  }
}

extension String {
  /// Whether it has one of some nouns, or ends in one.
  fileprivate func holds(oneOfNouns nouns: [String], atEnd: Bool) -> Bool {
    atEnd ? ends(inOneOf: nouns) : nouns.contains { holds($0) }
  }
}
