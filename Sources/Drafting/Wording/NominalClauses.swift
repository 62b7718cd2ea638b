import Records
import TextCore

/// Clauses of a noun and its number (`院感培训4场`, `问卷420份`), which read on as statements once they have a verb.
struct NominalClauses: Sendable {
  let wordbook: Wordbook

  /// The clauses, a verb before each that is but a noun of an act or an event with its number.
  ///
  /// A noun whose number is still to come from the quantity column counts as well: `units` are those of the column.
  func verbed(_ clauses: [Clause], units: [String]) -> [Clause] {
    var out: [Clause] = []
    for clause in clauses {
      var clause = clause
      clause.text = acted(turned(Self.withoutDouble(clause.text)))
      if let verb = verb(for: clause.text, behind: out.last, clause.mark, out.isEmpty ? units : []) {
        clause.text = verb + clause.text
      }
      out.append(clause)
    }
    return out
  }

  /// `党组会“第一议题”学习` as `党组会开展“第一议题”学习`: a body before the name of what it does.
  private func acted(_ text: String) -> String {
    guard let actor = wordbook.actor(headOf: text), text.hasPrefix(actor) else { return text }
    let rest = text.dropFirst(actor.count)
    guard rest.hasPrefix("“") || rest.hasPrefix("第") else { return text }
    let body = TaskObject.parted(String(rest)).body.filter { $0 != "“" && $0 != "”" }
    guard let collocation = wordbook.collocation(endingIn: body), collocation.noun == body else { return text }
    return actor + collocation.verb + rest
  }

  /// Acts whose object clerks put before them.
  private static let examinations: Set<String> = ["抽检", "排查", "普查", "征集", "抽查", "安装", "更换"]

  /// `执法记录仪抽检4800条` as `抽检执法记录仪4800条`.
  private func turned(_ text: String) -> String {
    let (body, number) = TaskObject.parted(text)
    guard !number.isEmpty, wordbook.headVerb(text) == nil, let act = wordbook.tailVerb(body),
      Self.examinations.contains(act), !number.ends(inOneOf: ["次", "轮", "期", "场", "人"])
    else { return text }
    let object = body.dropLast(act.count)
    guard (3...10).contains(object.count), isPlain(object),
      !object.ends(inOneOf: ["专项", "全面", "集中", "联合", "安全", "工作", "情况", "日常", "随机"])
    else { return text }
    return act + object + number
  }

  /// `学时24学时` as `24学时`.
  private static func withoutDouble(_ text: String) -> String {
    guard let digit = text.firstIndex(where: \.isDigit), digit > text.startIndex else { return text }
    let word = text[..<digit]
    let rest = text[digit...]
    let unit = rest.drop { $0.isDigit }
    guard unit.count >= 2, word.hasSuffix(unit), ["学时", "课时", "小时"].contains(unit) || word == unit else { return text }
    return String(word.dropLast(unit.count) + rest)
  }

  private func verb(for text: String, behind before: Clause?, _ mark: Character, _ units: [String]) -> String? {
    guard let item = Punctuation.split(text, at: ["、"]).last?.text else { return nil }
    let (last, number) = TaskObject.parted(item)
    // 发展对象1名: a noun as it stands, whatever verb it starts with.
    if !number.isEmpty, item == text, let whole = wordbook.collocation(endingIn: last), whole.noun == last,
      wordbook.headVerb(last) != last
    {
      return mark == "，" && before.flatMap { wordbook.headVerb($0.text) } == whole.verb ? nil : whole.verb
    }
    guard wordbook.headVerb(text) == nil else { return nil }
    // 谈心座谈会6场、谈话, whose last number is still to come.
    if number.isEmpty, item != text, let first = Punctuation.split(text, at: ["、"]).first?.text, first.hasDigit {
      return self.verb(for: first, behind: before, mark, [])
    }
    if number.isEmpty {
      guard QuantityParser.find(in: text).isEmpty, let found = wordbook.collocation(endingIn: last),
        found.units.contains(where: { units.contains($0) || $0 == "人次" && units.contains("人") })
          || text.hasPrefix("“") && before == nil
      else { return group(text, before) }
    }
    let head = text.dropLast(item.count)
    // The list's own first item decides; one that has its number already must be a noun as well.
    let body = head.isEmpty ? last : TaskObject.parted(Punctuation.split(text, at: ["、"])[0].text).body
    let bare = body.hasSuffix("”") ? String(body.dropLast()) : body
    guard let collocation = wordbook.collocation(endingIn: bare) ?? wordbook.collocation(endingIn: last) else {
      return nil
    }
    let noun = bare.hasSuffix(collocation.noun) ? collocation.noun : ""
    let prefix = bare.dropLast(noun.count)
    guard isPlain(prefix), !Self.isElided(mark, before, prefix) else { return nil }
    // 开展学风整治，学术诚信专题教育6场: the verb before holds for both.
    if mark == "，", let before, wordbook.headVerb(before.text) == collocation.verb { return nil }
    let firstNumber = head.isEmpty ? number : TaskObject.parted(Punctuation.split(text, at: ["、"])[0].text).number
    if !prefix.isEmpty, !firstNumber.isEmpty, !collocation.units.isEmpty,
      !firstNumber.ends(
        inOneOf: collocation.units + (Self.events.contains(collocation.verb) ? ["人次", "人", "名"] : []))
    {
      return nil
    }
    if prefix.isEmpty || body.hasSuffix("”") || Self.events.contains(collocation.verb) { return collocation.verb }
    return nil
  }

  /// Verbs of events, which any modifier may stand behind: 开展院感培训4场.
  private static let events: Set<String> = ["开展", "举办", "召开", "组织", "举行", "观看"]
  private static let upkeep = Wordbook.upkeep.sorted()
  /// Words and characters that make a statement, or a part of one, of a noun behind them.
  private static let statements = [
    "现", "共", "其", "下", "新", "原", "各", "每", "该", "另", "本", "等", "有", "设", "建", "办", "开", "评", "获", "发", "做", "修", "种",
    "清", "送", "讲", "上", "写", "印", "捐", "调", "抓", "受", "请", "去", "当", "计", "应", "实", "已", "均", "都", "听", "看",
    "全年", "集中", "累计", "年内", "今年", "首次", "督导", "联合", "定期", "同步", "专题", "面向", "分", "共", "进", "走", "赴", "深入", "每", "普遍",
    "逐一", "广泛", "互相",
  ]
  private static let links: Set<Character> = [
    "与", "在", "到", "为", "对", "向", "赴", "于", "由", "被", "把", "将", "以", "从", "次", "的", "，", "：", "使", "让", "率",
  ]

  private func isPlain(_ prefix: some StringProtocol) -> Bool {
    if prefix.isEmpty { return true }
    guard prefix.count <= 14, !prefix.starts(withOneOf: Self.statements), prefix.first?.isDigit == false,
      !prefix.contains(where: Self.links.contains), !wordbook.holdsVerb(String(prefix))
    else { return false }
    if prefix.starts(withOneOf: Self.upkeep) { return false }
    // “党员责任区”: what it is called.
    if prefix.hasPrefix("“") { return true }
    return wordbook.actor(headOf: String(prefix) + "　") == nil && !Wordbook.isPeople(prefix)
  }

  /// Whether a clause goes on with the verb of the one before: 创建县级支部3个，市级1个.
  private static func isElided(_ mark: Character, _ before: Clause?, _ prefix: some StringProtocol) -> Bool {
    mark == "，" && (before?.endsInNumber ?? false) && prefix.ends(inOneOf: ["级", "其中"])
  }

  /// `4个检查组` before what they did: 组成4个检查组.
  private func group(_ text: String, _ before: Clause?) -> String? {
    guard text.first?.isDigit == true, text.count <= 10, text.ends(inOneOf: ["组", "专班", "小队"]),
      !text.hasSuffix("组组"),
      !wordbook.holdsVerb(text.trimmingSuffix("组"))
        || text.ends(inOneOf: ["检查组", "督查组", "督察组", "督导组", "调研组", "考核组", "工作组", "宣讲组"])
    else { return nil }
    return "组成"
  }
}
