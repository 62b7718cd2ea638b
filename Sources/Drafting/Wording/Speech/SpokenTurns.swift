import Records
import TextCore

/// Turns of speech that no single word gives away: `每次到会三十七八个` is `每次到会三十七八人`, `劝返上坟的70多人次` is
/// `劝返上坟的人员70多人次`, `帮助装软件680人` is `帮助680人安装软件`.
struct SpokenTurns: Sendable {
  let wordbook: Wordbook
  /// The task's name without its period.
  let task: String

  /// The clauses as they are written.
  func written(_ clauses: [Clause]) -> [Clause] {
    var out = TimeClauses.joined(clauses)
    for i in out.indices {
      if i == 0 { out[i].text = pointed(out[i].text) }
      out[i].text = written(out[i].text)
      // 从未间断，12次: how often, all told.
      if i > 0, Self.isTimes(out[i].text), !out[i - 1].endsInNumber { out[i].text = "共" + out[i].text }
    }
    return posted(judged(grown(out)))
  }

  private static let pointings = ["上面说的", "前面说的", "上面提到的", "前面提到的", "上面那个", "上面那"]

  /// `完工` of 上面说的路完工, told of 村组路: the clerk points back at what the name says.
  private func pointed(_ text: String) -> String {
    guard let pointing = Self.pointings.first(where: { text.hasPrefix($0) }) else { return text }
    let rest = text.dropFirst(pointing.count)
    for count in (1...4).reversed()
    where task.count > count && rest.count >= count + 2 && rest.hasPrefix(task.suffix(count)) {
      return String(rest.dropFirst(count))
    }
    return rest.count >= 2 ? String(rest) : text
  }

  private func written(_ text: String) -> String {
    var text = text
    if text.holds("来") { text = someMore(text) }
    if text.hasPrefix("请"), text.holds("各讲") || text.holds("授课"), !text.hasPrefix("请示") { text = "邀" + text }
    if text.hasSuffix("个") { text = persons(text) }
    if text.holds("来") || text.hasPrefix("看的") || text.hasPrefix("听的") { text = watched(text) }
    if text.hasSuffix("了"), text.holds("不") { text = noMore(text) }
    if text.holds("的") { text = dated(text) }
    // 完成38道 of 38道完.
    if text.hasSuffix("完"), text.first?.isDigit == true, Self.isCount(String(text.dropLast())) {
      text = "完成" + text.dropLast()
    }
    if text.hasPrefix("花"), text.dropFirst().first?.isDigit == true { text = "投入" + text.dropFirst() }
    guard text.hasDigit else { return text }
    if text.hasSuffix("辆"), let of = text.lastIndex(of: "的"), text[text.index(after: of)...].first?.isNumber == true {
      text = text[...of] + "车辆" + text[text.index(after: of)...]
    }
    if text.hasPrefix("罚") { text = fined(text) }
    if text.hasPrefix("现在") { text = now(text) }
    if text.holds("趟") || text.hasPrefix("见") { text = toured(text) }
    if text.holds("里补") { text = aided(text) }
    if text.hasPrefix("每") { text = rewarded(text) }
    if text.hasSuffix("%") || text.hasSuffix("次") { text = moved(met(text)) }
    if text.holds("人") {
      text = titled(helped(without(text)))
    }
    return text
  }

  /// Whether words are so many of something, and no time: 38道, but not 6天 or 6天收.
  private static func isCount(_ text: String) -> Bool {
    let found = QuantityParser.parse(text)
    return found.count == 1 && found[0].text == text && found[0].tail.isEmpty && !found[0].unit.isEmpty
      && !"天日月年周小时分钟".contains(found[0].unit.first ?? "天")
  }

  /// Whether a clause is no more than how often: 12次.
  private static func isTimes(_ text: String) -> Bool {
    text.hasSuffix("次") || text.hasSuffix("节") ? isBare(text) : false
  }

  private static func isBare(_ text: String) -> Bool {
    text.count <= 4 && text.dropLast().allSatisfy(\.isNumber) && text.first?.isNumber == true
  }

  /// What 来 behind a number counts: 600来人, but not 24来电.
  private static let counting: ScalarSet = "人户个名亩斤块次家万元台件天里公吨棵头只条份辆场"

  /// `约600人` for 600来人: so many, or a few more or less. Numbers that are added up are as they were written.
  private func someMore(_ text: String) -> String {
    var out: [Unicode.Scalar] = []
    let scalars = Array(text.unicodeScalars)
    for (i, scalar) in scalars.enumerated() {
      if scalar == "来", let last = out.last, CompoundWords.isDigit(last) || last == "十" || last == "百",
        i + 1 < scalars.count, Self.counting.contains(scalars[i + 1])
      {
        let start = out.lastIndex { !CompoundWords.isDigit($0) && !Self.tens.contains($0) }.map { $0 + 1 } ?? 0
        let isSaid = start > 0 && Self.rough.contains(out[start - 1])
        if !isSaid { out.insert("约", at: start) }
      } else {
        out.append(scalar)
      }
    }
    return String(String.UnicodeScalarView(out))
  }

  private static let tens: ScalarSet = "一二三四五六七八九十百千."
  private static let rough: ScalarSet = "约近超"

  /// `召开党员大会4次` for 党员大会开了4次.
  private func met(_ text: String) -> String {
    guard text.hasSuffix("次"), let verb = ["开了", "召开", "举行", "开"].compactMap({ text.place(of: $0) }).first,
      verb.lowerBound > text.startIndex, case let number = text[verb.upperBound...],
      number.dropLast().allSatisfy(\.isNumber), number.count >= 2
    else { return text }
    let meeting = text[..<verb.lowerBound]
    guard meeting.hasSuffix("会"), wordbook.collocation(endingIn: String(meeting))?.verb == "召开",
      meeting.allSatisfy(Punctuation.isHan), wordbook.headVerb(meeting) == nil
    else { return text }
    return "召开" + meeting + number
  }

  private static let moves: [Character: String] = ["降": "下降", "升": "上升", "涨": "增长", "跌": "下降", "增": "增长", "减": "减少"]

  /// `下降20%` for 降20%.
  private func moved(_ text: String) -> String {
    guard text.hasSuffix("%"), let first = text.first, let verb = Self.moves[first],
      case let number = text.dropFirst(text.dropFirst().first == "了" ? 2 : 1), number.first?.isNumber == true
    else { return text }
    return verb + number
  }

  // MARK: - People

  private static let presences = ["到会", "参加", "到场", "到课", "参会", "参训", "就餐"]
  private static let illnesses = ["高血压", "糖尿病", "结核病", "肿瘤", "白内障", "冠心病", "尘肺"]
  private static let numerals: ScalarSet = "一二三四五六七八九十百几两0123456789余多"
  /// Deeds and nouns whose number is of people.
  private static let people = [
    "转正", "考上本科", "考上大学", "考取", "录取", "新发展", "积极分子", "发展对象", "党员", "大学生", "学生", "老人", "书记", "代表", "委员", "司机", "教师",
    "老师", "职工", "工人", "医生", "护士", "保安", "新进",
  ]

  /// Persons that are counted as pieces at the end of a clause: 到会三十七八个, 新发展党员1个.
  private func persons(_ text: String) -> String {
    let head = text.dropLast()
    let number = head.unicodeScalars.reversed().prefix { Self.numerals.contains($0) }.count
    guard number > 0 else { return text }
    let body = String(head.unicodeScalars.dropLast(number))
    if body.ends(inOneOf: Self.presences + Self.illnesses) { return head + "人" }
    guard head.last?.isNumber == true, body.ends(inOneOf: Self.people), !body.holds("家") else { return text }
    return head + (body.ends(inOneOf: ["考上本科", "考上大学", "考取", "录取", "新进"]) ? "人" : "名")
  }

  /// Those who came to see, by what they did.
  private static let watchers = [("看的", "观看"), ("听的", "听讲"), ("来看的", "观看"), ("来听的", "听讲"), ("参加的", "参加")]

  /// `600余人观看` for 看的有600余人.
  private func watched(_ text: String) -> String {
    guard let watcher = Self.watchers.first(where: { text.hasPrefix($0.0) }) else { return text }
    let rest = text.dropFirst(watcher.0.count)
    // 来听的家长有500余人.
    if let digit = rest.firstIndex(where: \.isDigit), digit > rest.startIndex, rest.hasSuffix("人"), rest.count <= 12 {
      let who = String(rest[..<digit]).trimmingSuffix("有")
      if Wordbook.isPeople(who), who.count <= 4 { return rest[digit...].dropLast() + "名" + who + watcher.1 }
    }
    let number = rest.hasPrefix("有") ? rest.dropFirst() : rest
    guard number.trimmingPrefix("约").first?.isDigit == true, number.ends(inOneOf: ["人", "人次"]), number.count <= 10
    else { return text }
    return number + watcher.1
  }

  /// `劝返上坟烧纸的人员70多人次`: the noun that 的 leaves to be guessed.
  private func without(_ text: String) -> String {
    guard text.hasSuffix("人次") || text.hasSuffix("人"), let of = text.lastIndex(of: "的"), of > text.startIndex,
      let verb = wordbook.headVerb(text) ?? ["劝返", "劝离", "劝阻", "救下", "救起"].first(where: { text.holds($0) })
    else { return text }
    let number = text[text.index(after: of)...]
    let unit = number.drop { $0.isDigit || "余多近约".contains($0) }
    guard number.first?.isDigit == true, unit == "人" || unit == "人次",
      text.distance(from: text.startIndex, to: of) >= verb.count + 2
    else { return text }
    return text[...of] + "人员" + number
  }

  /// Short verbs behind 帮助 in full.
  private static let verbs: [Character: String] = ["装": "安装", "办": "办理", "修": "维修", "卖": "销售", "买": "购买", "填": "填报"]

  /// `帮助680人安装软件`: those who were helped behind the verb.
  private func helped(_ text: String) -> String {
    guard let help = ["帮助", "协助", "指导", "另介绍", "介绍"].first(where: { text.hasPrefix($0) }) else { return text }
    let (act, number) = TaskObject.parted(String(text.dropFirst(help.count)))
    guard number.hasSuffix("人"), (3...8).contains(act.count), let short = act.first, !act.hasDigit else { return text }
    if wordbook.headVerb(act) != nil || ["外出务工", "务工", "就业", "转移就业"].contains(act) { return help + number + act }
    guard let full = Self.verbs[short], let next = act.dropFirst().first, !CompoundWords.joinsAhead(short, next) else {
      return text
    }
    return help + number + full + act.dropFirst()
  }

  /// `7名村干部排班` for 村干部7人排班.
  private func titled(_ text: String) -> String {
    guard let digit = text.firstIndex(where: \.isDigit), digit > text.startIndex else { return text }
    let who = text[..<digit]
    let digits = text[digit...].prefix(while: \.isDigit)
    let act = text[digit...].dropFirst(digits.count)
    guard who.count <= 6, Wordbook.isPeople(who), wordbook.headVerb(who) == nil, act.hasPrefix("人"),
      act.count >= 3, !act.hasPrefix("人次"), !act.hasPrefix("人均")
    else { return text }
    let deed = act.dropFirst()
    guard wordbook.headVerb(deed) != nil || deed.starts(withOneOf: ["排班", "轮班", "值班", "参", "到", "报"]) else {
      return text
    }
    return digits + "名" + who + deed
  }

  /// `21名党员认领政策宣传、环境卫生等岗位` of 党员认岗: who took which posts.
  private func posted(_ clauses: [Clause]) -> [Clause] {
    guard task.holds("岗"), let who = Wordbook.people.first(where: { task.hasPrefix($0) }) else { return clauses }
    for i in clauses.indices.dropFirst() {
      let text = clauses[i].text.replacing("了", with: "")
      let posts = clauses[i - 1].text
      guard let verb = ["认领", "认"].first(where: { text.hasPrefix($0) }), posts.contains("、"), !posts.hasDigit else {
        continue
      }
      let number = text.dropFirst(verb.count)
      let digits = number.prefix(while: \.isDigit)
      guard !digits.isEmpty, ["人", "名", "个人"].contains(number.dropFirst(digits.count)) else { continue }
      var out = clauses
      out[i - 1].text = digits + "名" + who + "认领" + posts.trimmingSuffix("等") + "等岗位"
      out.remove(at: i)
      return out
    }
    return clauses
  }

  // MARK: - Other turns

  /// `夏天不再停电` for 夏天不停电了.
  private func noMore(_ text: String) -> String {
    guard text.hasSuffix("了"), let no = text.firstIndex(of: "不"), !text[no...].hasPrefix("不再") else { return text }
    let act = text[text.index(after: no)...].dropLast()
    guard (2...3).contains(act.count), text.distance(from: text.startIndex, to: no) <= 6,
      !act.starts(withOneOf: ["能", "了", "到", "少", "得", "起", "下"])
    else { return text }
    return text[..<no] + "不再" + act
  }

  /// `走访社区52趟` for 走访52趟社区, and 走访 for whom they saw there.
  private func toured(_ text: String) -> String {
    if text.hasPrefix("见"), text.hasSuffix("户") {
      let number = text.dropFirst(text.hasPrefix("见了") ? 2 : 1)
      let digits = number.drop { "约近".contains($0) }
      return digits.first?.isNumber == true && digits.count <= 8 ? "走访" + number : text
    }
    for verb in ["走访", "跑了", "跑"] where text.hasPrefix(verb) {
      let rest = text.dropFirst(verb.count)
      let digits = rest.prefix(while: \.isNumber)
      let place = rest.dropFirst(digits.count + 1)
      guard !digits.isEmpty, rest.dropFirst(digits.count).first == "趟",
        ["社区", "村", "企业", "小区", "学校", "村组", "乡镇"].contains(place)
      else { continue }
      return "走访" + place + digits + "趟"
    }
    return text
  }

  /// `现有32户57人` for 现在32户57人.
  private func now(_ text: String) -> String {
    let rest = text.dropFirst(2)
    let number = rest.hasPrefix("有") ? rest.dropFirst() : rest
    return number.first?.isDigit == true ? "现有" + number : text
  }

  /// `镇里补助60万` for 镇里补60万.
  private func aided(_ text: String) -> String {
    guard let place = text.place(of: "里补"), text[place.upperBound...].first?.isDigit == true else { return text }
    return text[..<place.upperBound] + "助" + text[place.upperBound...]
  }

  private static let gifts: [Character: String] = ["奖": "奖励", "给": "发放", "发": "发放", "补": "补助"]

  /// `由上年的41户增加到58户` for 去年41户，今年58户.
  private func grown(_ clauses: [Clause]) -> [Clause] {
    for i in clauses.indices.dropFirst() where clauses[i].mark == "，" {
      guard ["去年", "上年"].contains(where: { clauses[i - 1].text.hasPrefix($0) }), clauses[i].text.hasPrefix("今年"),
        let old = TelegraphStyle.Item("上" + clauses[i - 1].text.dropFirst(2)),
        let new = TelegraphStyle.Item("上" + clauses[i].text.dropFirst(2)), old.unit == new.unit, !old.unit.isEmpty,
        old.value != new.value, old.name == "上", new.name == "上"
      else { continue }
      var out = clauses
      let verb = old.value < new.value ? "增加到" : "减少到"
      out[i - 1].text = "由上年的" + old.digits + old.unit + verb + new.digits + new.unit
      out.remove(at: i)
      return out
    }
    return clauses
  }

  /// `开展卫生评比4次` for 评了4回 of 卫生评比.
  private func judged(_ clauses: [Clause]) -> [Clause] {
    guard let first = clauses.first, task.ends(inOneOf: ["评比", "评选", "评议"]),
      let verb = ["评选", "评了", "评"].first(where: { first.text.hasPrefix($0) }),
      Self.isTimes(String(first.text.dropFirst(verb.count)))
    else { return clauses }
    return [Clause(text: "开展" + task + first.text.dropFirst(verb.count), mark: first.mark)] + clauses.dropFirst()
  }

  private static let works: [Character: String] = [
    "铺": "铺设", "装": "安装", "换": "更换", "修": "修建", "建": "建成", "种": "种植", "买": "购置", "办": "举办", "开": "召开", "搬": "搬迁",
  ]
  /// Ends of words of time before a short verb.
  private static let times = [
    "月", "月初", "月底", "六一", "七一", "五一", "八一", "十一", "国庆", "元旦", "中秋", "清明", "重阳", "春节前", "暑假", "寒假", "年初", "年底",
    "上半年", "下半年",
  ]

  /// `5月铺设沥青` for 5月铺的沥青, and `6月完成` for 6月修的 where the task says what was.
  private func dated(_ text: String) -> String {
    guard let of = text.firstIndex(of: "的"), of > text.startIndex else { return text }
    let head = text[..<of]
    guard let verb = head.last, let full = Self.works[verb], head.count <= 8, case let time = head.dropLast(),
      time.ends(inOneOf: Self.times), case let thing = text[text.index(after: of)...], thing.count <= 6,
      thing.allSatisfy(Punctuation.isHan)
    else { return text }
    if thing.isEmpty {
      let isSaid = task.suffix(2).contains(verb)
      return time + (isSaid ? "完成" : verb == "修" || verb == "建" ? "建成" : full)
    }
    return time + full + thing
  }

  /// `处罚3家，罚款1.2万元` for 罚3家1.2万.
  private func fined(_ text: String) -> String {
    let rest = text.dropFirst(text.hasPrefix("罚了") ? 2 : 1)
    let digits = rest.prefix(while: \.isNumber)
    guard !digits.isEmpty, let unit = rest.dropFirst(digits.count).first, "家户人起".contains(unit) else { return text }
    let sum = rest.dropFirst(digits.count + 1)
    if sum.isEmpty { return "处罚" + rest }
    guard sum.first?.isNumber == true, sum.ends(inOneOf: ["万", "元"]), sum.count <= 8 else { return text }
    return "处罚" + digits + String(unit) + "，罚款" + sum + (sum.hasSuffix("万") ? "元" : "")
  }

  /// `每人奖励1000元` for 每人奖1000元.
  private func rewarded(_ text: String) -> String {
    let much = text.dropFirst(text.dropFirst(3).first == "了" ? 4 : 3)
    guard ["每人", "每户", "每名"].contains(where: { text.hasPrefix($0) }), much.first?.isDigit == true,
      let verb = text.dropFirst(2).first, let full = Self.gifts[verb], text.hasSuffix("元")
    else { return text }
    return text.prefix(2) + full + much
  }
}
