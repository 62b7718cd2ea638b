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
    guard clauses.count >= 2, !clauses[0].text.hasDigit, clauses[1].mark == "，", let lead = Lead(clauses[0].text) else {
      return clauses
    }
    let rest = Array(clauses.dropFirst())
    if let one = acted(lead, rest[0].text) ?? reported(lead, rest) {
      return [Clause(text: one, mark: clauses[0].mark)] + rest.dropFirst()
    }
    guard isSaid(lead, rest) else { return clauses }
    return [Clause(text: rest[0].text, mark: clauses[0].mark)] + rest.dropFirst()
  }

  /// A first clause that only says which task is told of: its verb and the task.
  private struct Lead {
    let verb: String
    let name: String

    private static let verbs = ["组织开展", "开展", "做好", "抓好", "举办", "撰写", "起草", "编写"]

    init?(_ text: String) {
      guard text.count <= 20, let verb = Self.verbs.first(where: { text.hasPrefix($0) }) else { return nil }
      let rest = text.dropFirst(verb.count)
      let name = rest.hasSuffix("工作") && rest.count >= 4 ? rest.dropLast(2) : rest
      guard name.count >= 2 else { return nil }
      self.verb = verb
      self.name = String(name)
    }
  }

  private static let inspections = ["监督检查", "检查", "督查", "抽查", "排查", "巡查", "督导", "核查", "执法", "暗访"]

  /// `开展村干部培训3期148人次`, `对企业、商铺开展安全生产检查260余家次`: the act with the name's own words and the numbers.
  private func acted(_ lead: Lead, _ next: String) -> String? {
    guard let act = wordbook.collocation(endingIn: lead.name)?.noun ?? wordbook.tailVerb(lead.name), act.count >= 2,
      lead.verb != "撰写", case let verb = String(act.suffix(2)), next.hasPrefix(verb)
    else { return nil }
    let rest = next.dropFirst(2)
    let told = ["做好", "抓好"].contains(lead.verb) ? "开展" : lead.verb
    if rest.first?.isDigit == true {
      return TaskObject.parted(next).number == rest || rest.contains("、") || QuantityParser.find(in: next).count > 0
        ? told + lead.name + rest : nil
    }
    guard lead.name.count > act.count, Self.inspections.contains(where: { lead.name.hasSuffix($0) }) else { return nil }
    let (body, number) = TaskObject.parted(next)
    let whom = body.dropFirst(2)
    guard !number.isEmpty, whom.count >= 2, whom.count <= 14, !wordbook.holdsVerb(String(whom)),
      whom.allSatisfy({ Punctuation.isHan($0) || $0 == "、" }),
      !whom.ends(inOneOf: ["问题", "隐患", "出", "了"])
    else { return nil }
    return "对" + whom + told + lead.name + number
  }

  /// `围绕营商环境走访企业12家，形成调研报告1篇` of 撰写营商环境调研报告: what was written stands behind what was done for it.
  private func reported(_ lead: Lead, _ rest: [Clause]) -> String? {
    guard ["撰写", "起草", "编写"].contains(lead.verb), lead.name.hasSuffix("报告"), rest.count >= 2,
      rest.dropFirst().contains(where: { $0.text.holds("报告") }), wordbook.headVerb(rest[0].text) != nil
    else { return nil }
    let matter = lead.name.trimmingSuffix("报告").trimmingSuffix("调研")
    return matter.count >= 2 ? "围绕" + matter + rest[0].text : nil
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
  private func once(_ text: String) -> String { regained(turned(addressed(text))) }

  private static let undertakings = ["项目", "专项", "资金", "工程", "课题", "任务", "计划"]

  /// `衔接资金项目实施14个` as `实施衔接资金项目14个`: no project carries itself out.
  private func turned(_ text: String) -> String {
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
    let characters = Array(text.prefix(16))
    guard text.hasDigit, characters.count >= 10 else { return text }
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
