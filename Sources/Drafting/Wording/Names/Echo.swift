import Records
import TextCore

/// A lead that says again what the result says by itself: `开展村干部培训，培训3期148人次` is told once, with every word of
/// the name kept.
struct Echo: Sendable {
  let wordbook: Wordbook

  /// The clauses with the lead and the first clause of the result as one, where the one is the shadow of the other.
  func silenced(_ clauses: [Clause]) -> [Clause] {
    var clauses = clauses
    for i in clauses.indices { clauses[i].text = once(clauses[i].text) }
    guard let first = clauses.first else { return clauses }
    // The lead may stand in one clause with what it leads.
    if let comma = first.text.firstIndex(of: "，"), !first.text[..<comma].hasDigit {
      var told = first
      told.text = once(String(first.text[first.text.index(after: comma)...]))
      told.mark = "，"
      guard let one = united(String(first.text[..<comma]), [told] + clauses.dropFirst()) else { return clauses }
      return [Clause(text: one[0].text, mark: first.mark)] + one.dropFirst()
    }
    guard clauses.count >= 2, !first.text.hasDigit, clauses[1].mark == "，",
      let one = united(first.text, Array(clauses.dropFirst()))
    else { return clauses }
    return [Clause(text: one[0].text, mark: first.mark)] + one.dropFirst()
  }

  /// The clauses without a lead that the next one says again with its number, as a column of effects does.
  static func toldOnce(_ clauses: [Clause]) -> [Clause] {
    guard clauses.count >= 2, let one = again(clauses[0].text, clauses[1]) else { return clauses }
    var next = clauses[1]
    next.text = one
    next.mark = clauses[0].mark
    return [next] + clauses.dropFirst(2)
  }

  /// `全年维修投入86万元` of 维修投入 and the same words again, `每月评选文明班级，共48个` of 每月评选文明班级 and 评选文明班级48个.
  private static func again(_ lead: String, _ next: Clause) -> String? {
    guard next.mark == "，", !lead.hasDigit, (3...14).contains(lead.count), next.hasNumber, !lead.contains("，") else {
      return nil
    }
    let (body, number) = TaskObject.parted(next.text)
    guard !number.isEmpty, body.count >= 3, !body.contains("，") else { return nil }
    let bare = body.withoutHead(of: ["全年", "累计", "共", "全年共"])
    if bare == lead { return next.text }
    return lead.hasSuffix(body) && lead.hasPrefix("每") ? lead + "，共" + number : nil
  }

  /// The clauses behind a lead with what they need of it; nil where the lead is to stay.
  private func united(_ text: String, _ rest: [Clause]) -> [Clause]? {
    let next = rest[0].text
    if isBareActs(text), wordbook.headVerb(next) != nil || next.hasPrefix("谈话") { return rest }
    guard let lead = Lead(text) else { return nil }
    if let one = acted(lead, next) ?? reported(lead, rest) ?? met(lead, next) ?? short(lead, next) ?? dealt(lead, next)
    {
      return [Clause(text: one, mark: "，")] + rest.dropFirst()
    }
    return isSaid(lead, rest) ? rest : nil
  }

  /// A first clause that only says which task is told of: its verb and the task.
  private struct Lead {
    let verb: String
    let name: String

    private static let verbs = ["组织开展", "开展", "举办", "撰写", "起草", "编写"] + light

    /// Those that only announce the task.
    static let light = ["做好", "抓好", "加强", "推进", "落实"]

    init?(_ text: String) {
      guard text.count <= 20, let verb = Self.verbs.first(where: { text.hasPrefix($0) }) else { return nil }
      let rest = text.dropFirst(verb.count)
      let name = rest.hasSuffix("工作") && rest.count >= 4 ? rest.dropLast(2) : rest
      guard name.count >= 2 else { return nil }
      self.verb = verb
      self.name = String(name)
    }
  }

  /// `审结涉恶案件2件9人` of 做好涉恶案件工作 and 审结2件9人: what was done is done with the cases themselves.
  private func dealt(_ lead: Lead, _ next: String) -> String? {
    guard ["做好", "抓好"].contains(lead.verb), lead.name.ends(inOneOf: ["案件", "纠纷", "信访件", "投诉", "举报"]),
      wordbook.headVerb(lead.name) == nil,
      let verb = ["审结", "办结", "受理", "查处", "侦破", "办理", "化解", "调处"].first(where: { next.hasPrefix($0) }),
      next.dropFirst(2).first?.isDigit == true
    else { return nil }
    return verb + lead.name + next.dropFirst(2)
  }

  private static let premises: SearchWords = [
    "企业", "单位", "场所", "学校", "市场", "商户", "机构", "店", "站点", "工地", "小区", "医院", "食堂", "户", "项目", "网点", "园区", "作坊", "酒店",
    "网吧",
  ]
  private static let inspections = ["监督检查", "检查", "督查", "抽查", "排查", "巡查", "督导", "核查", "执法", "暗访"]

  /// `开展村干部培训3期148人次`, `对企业、商铺开展安全生产检查260余家次`, `对6个项目部开展政治监督专项检查`: the act with the name's own
  /// words and the numbers.
  private func acted(_ lead: Lead, _ next: String) -> String? {
    guard let act = wordbook.collocation(endingIn: lead.name)?.noun ?? wordbook.tailVerb(lead.name), act.count >= 2,
      !["撰写", "起草", "编写"].contains(lead.verb), next.hasPrefix(act.suffix(2))
    else { return nil }
    let rest = next.dropFirst(2)
    let told = Lead.light.contains(lead.verb) ? "开展" : lead.verb
    if isNumbers(rest) { return told + lead.name + rest }
    guard lead.name.count > act.count, Self.inspections.contains(where: { lead.name.hasSuffix($0) }) else { return nil }
    let isNoun = rest.allSatisfy { Punctuation.isHan($0) || $0.isDigit || $0 == "、" }
    if rest.first?.isDigit == true, isNoun, rest.last.map(Punctuation.isHan) == true,
      !wordbook.holdsVerb(String(rest)), rest.count <= 16
    {
      return "对" + rest + told + lead.name
    }
    let (body, number) = TaskObject.parted(next)
    let whom = body.dropFirst(2)
    // 药品零售企业检查 says itself whom, and 药店及诊所 who they are.
    guard !lead.name.dropLast(act.count).ends(inOneOf: Self.premises) else { return nil }
    guard number.hasSuffix("次"), whom.count >= 2, whom.count <= 14, !wordbook.holdsVerb(String(whom)),
      whom.allSatisfy({ Punctuation.isHan($0) || $0 == "、" }), !whom.starts(withOneOf: ["发现", "出", "了"])
    else { return nil }
    return "对" + whom + told + lead.name + number
  }

  /// Whether a text is nothing but numbers with their units: 3期148人次.
  private func isNumbers(_ text: Substring) -> Bool {
    guard text.first?.isDigit == true else { return false }
    return text.split(whereSeparator: { $0.isDigit || ".、余多近约".contains($0) }).allSatisfy { $0.count <= 2 }
  }

  /// `围绕营商环境走访企业12家，形成调研报告1篇` of 撰写营商环境调研报告: what was written stands behind what was done for it.
  private func reported(_ lead: Lead, _ rest: [Clause]) -> String? {
    guard ["撰写", "起草", "编写"].contains(lead.verb), lead.name.hasSuffix("报告"), rest.count >= 2,
      rest.dropFirst().contains(where: { $0.text.holds("报告") }), wordbook.headVerb(rest[0].text) != nil
    else { return nil }
    let matter = lead.name.trimmingSuffix("报告").trimmingSuffix("调研")
    return matter.count >= 2 ? "围绕" + matter + rest[0].text : nil
  }

  /// `召开意识形态专题分析会2次` of 做好意识形态工作: what the meeting was about.
  private func met(_ lead: Lead, _ next: String) -> String? {
    let (body, number) = TaskObject.parted(next)
    guard Lead.light.contains(lead.verb), (2...6).contains(lead.name.count), !number.isEmpty,
      lead.name.allSatisfy(Punctuation.isHan), !wordbook.holdsVerb(lead.name),
      let verb = ["召开", "举办"].first(where: { body.hasPrefix($0) }), case let meeting = body.dropFirst(2),
      meeting.starts(withOneOf: ["专题", "分析", "研判", "联席", "推进", "调度"]), meeting.hasSuffix("会"),
      meeting.allSatisfy(Punctuation.isHan)
    else { return nil }
    return verb + lead.name + meeting + number
  }

  /// `举办市级继续教育项目3期` of 继续教育 and `办市级继教项目3期`: what the result has for short.
  private func short(_ lead: Lead, _ next: String) -> String? {
    let letters = Array(lead.name)
    // 村民 is not short for 村规民约.
    guard letters.count == 4, lead.verb == "开展", !Wordbook.isPeople(String([letters[0], letters[2]])),
      letters.allSatisfy(Punctuation.isHan), !next.holds(lead.name)
    else { return nil }
    guard let place = next.place(of: String([letters[0], letters[2]])), place.lowerBound > next.startIndex else {
      return nil
    }
    let head = next[..<place.lowerBound]
    let verb = head.hasPrefix("办") && !head.hasPrefix("办理") ? "举办" + head.dropFirst() : String(head)
    guard wordbook.headVerb(verb) != nil else { return nil }
    return verb + lead.name + next[place.upperBound...]
  }

  /// Whether a lead is nothing but acts, which the result tells of: 监督执纪.
  private func isBareActs(_ text: String) -> Bool {
    guard text.count == 4 else { return false }
    return [text.prefix(2), text.suffix(2)].allSatisfy { half in
      wordbook.headVerb(half) == String(half) || ["执纪", "问责", "审查"].contains(String(half))
    } && text.ends(inOneOf: ["执纪", "问责"])
  }

  /// Whether the result says every word of the lead, and says what was done.
  private func isSaid(_ lead: Lead, _ rest: [Clause]) -> Bool {
    let text = Clause.joined(rest)
    guard wordbook.headVerb(rest[0].text) != nil || rest[0].text.hasPrefix("办") else { return false }
    guard !lead.name.contains(where: { "“《".contains($0) }) else { return text.holds(lead.name) }
    return LostWords(of: lead.name, in: text).runs.isEmpty && shares(lead.name, text)
  }

  /// Whether a text has two neighbouring characters of a name.
  private func shares(_ name: String, _ text: String) -> Bool {
    let name = Array(name)
    return zip(name, name.dropFirst()).contains { text.holds(String([$0, $1])) }
  }

  // MARK: - In one clause

  /// One clause with each noun once and the verb before what is done.
  private func once(_ text: String) -> String {
    // 改厕改造57户: toilets are rebuilt once.
    text.holds("改厕改造") ? text.replacing("改厕改造", with: "改厕") : counted(regained(turned(addressed(done(text)))))
  }

  /// `组织3名支部书记述职评议` for 组织3名支部书记述职评议3人: those people are counted already.
  private func counted(_ text: String) -> String {
    guard text.hasSuffix("人"), !text.contains("、") else { return text }
    let (body, number) = TaskObject.parted(text)
    let digits = number.dropLast()
    guard !digits.isEmpty, digits.allSatisfy(\.isDigit), let place = body.place(of: digits + "名"), body.count <= 24,
      place.lowerBound == body.startIndex || !body[body.index(before: place.lowerBound)].isDigit
    else { return text }
    return body
  }

  /// `批评教育9人` for 开展批评教育9人: people are talked to.
  private func done(_ text: String) -> String {
    guard text.hasPrefix("开展") else { return text }
    let (body, number) = TaskObject.parted(text)
    guard ["批评教育", "谈话提醒", "提醒谈话", "教育引导", "约谈提醒"].contains(body.dropFirst(2)),
      number.hasSuffix("人") || number.hasSuffix("名") || body.hasSuffix("提醒") && number.hasSuffix("人次")
    else { return text }
    return String(text.dropFirst(2))
  }

  private static let undertakings: SearchWords = ["项目", "专项", "资金", "工程", "课题", "任务", "计划"]

  /// `衔接资金项目实施14个` as `实施衔接资金项目14个`: no project carries itself out.
  private func turned(_ text: String) -> String {
    guard text.prefix(16).holds(oneOf: Self.undertakings) else { return text }
    let (body, number) = TaskObject.parted(text)
    guard !number.isEmpty, let verb = ["实施", "落实", "争取", "申报", "承担"].first(where: { body.hasSuffix($0) }) else {
      return text
    }
    let name = body.dropLast(verb.count)
    guard name.count >= 4, name.ends(inOneOf: Self.undertakings), wordbook.headVerb(name) == nil,
      name.allSatisfy({ Punctuation.isHan($0) }), wordbook.actor(headOf: String(name) + "　") == nil
    else { return text }
    return verb + name + number
  }

  /// `不良资产清收收回不良资产986万元` as `收回不良资产986万元`.
  private func regained(_ text: String) -> String {
    guard text.hasDigit else { return text }
    let characters = text.prefix(16).characters
    guard characters.count >= 10 else { return text }
    // A noun that comes again has its first three characters there again, before the number.
    guard text.dropFirst(3).holds(String(characters[..<3])) else { return text }
    for length in (3...6).reversed() where characters.count >= length * 2 + 2 {
      let noun = String(characters[..<length])
      guard noun.allSatisfy(Punctuation.isHan), wordbook.headVerb(noun) == nil else { continue }
      let rest = text.dropFirst(length)
      guard let again = rest.place(of: noun), rest[again.upperBound...].first?.isDigit == true else { continue }
      let between = rest[..<again.lowerBound]
      guard (2...4).contains(between.count),
        let verb = wordbook.tailVerb(between) ?? Self.returns.first(where: { between.hasSuffix($0) })
      else { continue }
      return verb + rest[again.lowerBound...]
    }
    return text
  }

  private static let returns = ["收回", "清收", "追回", "压降", "化解"]

  /// `对4个站点开展治超站点检查` as `对4个治超站点开展检查`.
  private func addressed(_ text: String) -> String {
    guard text.hasPrefix("对"), let act = text.place(of: "开展") else { return text }
    let whom = text[..<act.lowerBound]
    let name = text[act.upperBound...]
    let noun = whom.suffix(2)
    guard whom.count >= 5, whom.hasDigit, noun.allSatisfy(Punctuation.isHan), let again = name.place(of: noun),
      case let which = name[..<again.lowerBound], (1...4).contains(which.count), which.allSatisfy(Punctuation.isHan),
      name[again.upperBound...].count >= 2, wordbook.headVerb(which) == nil
    else { return text }
    return whom.dropLast(2) + which + noun + "开展" + name[again.upperBound...]
  }
}
