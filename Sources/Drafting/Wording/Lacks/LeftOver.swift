import TextCore

/// What of a task is not done yet, by a number that the row has: `核实处理剩余42条疑点数据`.
struct LeftOver: Sendable, Hashable {
  /// 剩余42条.
  let count: String
  /// 疑点数据; "" where only the task's name says what is counted.
  let noun: String
  /// 核实处理, by what the row says of the rest; "" where it says nothing.
  let verb: String
  /// Whether it is what is left of the row's plan.
  private(set) var isOfPlan = false

  /// The same as what is left of the row's plan.
  var ofPlan: LeftOver {
    var rest = self
    rest.isOfPlan = true
    return rest
  }

  /// - Parameter clauses: the clauses of the row, in its order.
  init?(_ clauses: [String], _ wordbook: Wordbook) {
    guard let at = clauses.lastIndex(where: { Remainder($0) != nil }), let rest = Remainder(clauses[at]) else {
      return nil
    }
    let unit = String(rest.count.drop { $0.isDigit || $0 == "." })
    var verb = unit == "件" || unit == "起" ? "办结" : ""
    var hasVerb = false
    var noun = ""
    for clause in clauses[..<at].reversed() {
      guard let digit = clause.firstIndex(where: \.isDigit) else { continue }
      let number = clause[digit...].drop { $0.isDigit || $0 == "." || $0 == "," }
      // 8.5万 is no part of 扶持农技协6个.
      guard number.hasPrefix(unit), unit != "万", unit != "亿" else { continue }
      let lead = String(clause[..<digit]).withoutHead(of: ["全年", "已经", "已", "共", "其中"])
      let behind = String(number.dropFirst(unit.count))
      if lead.hasSuffix("了"), lead.count >= 4 {
        // 纠纷调了683起.
        if noun.isEmpty, Self.isNoun(String(lead.dropLast(2)), wordbook, least: 2) { noun = String(lead.dropLast(2)) }
        continue
      }
      if !hasVerb, behind.isEmpty, lead.count <= 4, let deed = Self.deeds.first(where: { lead.hasSuffix($0) }) {
        // 到货安装6间: what came first is no part of the deed.
        (verb, hasVerb) = (deed == "改" ? "整改" : lead.withoutHead(of: ["到货", "到位"]), true)
      } else if noun.isEmpty, !lead.isEmpty {
        let head = wordbook.headVerb(lead) ?? Self.findings.first { lead.hasPrefix($0) }
        // 合作协议 of 签合作协议.
        var bare = head.map { String(lead.dropFirst($0.count)) } ?? lead
        // 推动解决问题138个.
        if head != nil, let next = wordbook.headVerb(bare), bare.count >= next.count + 2 {
          bare = String(bare.dropFirst(next.count))
        }
        let object =
          bare.count >= 4 && (bare.first.map { "签订印发".contains($0) } ?? false) ? String(bare.dropFirst()) : bare
        if Self.isNoun(behind, wordbook, least: 1) {
          noun = behind
        } else if Self.isNoun(object, wordbook, least: head == nil ? 3 : 2), !object.starts(withOneOf: ["损", "坏"]),
          !Self.aims.contains(where: { lead.hasSuffix($0) })
        {
          noun = object
        }
      }
    }
    if noun.isEmpty, let own = RestNoun(of: rest.count, in: clauses, wordbook), !own.isFault { noun = own.noun }
    // 余下6个班等设备.
    if noun.isEmpty {
      let own = String(rest.noun.prefix { !"在未没等待要不转涉正还因与有尚".contains($0) })
      if Self.isNoun(own, wordbook, least: 1), own.count == 1,
        "班棚村组站校院".contains(own) || clauses[..<at].contains(where: { $0.holds(unit + own) })
      {
        noun = own
      }
    }
    count = "剩余" + rest.count
    self.noun = noun
    self.verb = verb
  }

  /// A remainder that only its number tells: 其余6口.
  init(rest count: String) {
    self.count = count
    (noun, verb) = ("", "")
    isOfPlan = true
  }

  /// 剩余42条疑点数据, or 剩余2个土地增值税清算项目 where the noun needs the task's name before it.
  func words(of name: String) -> String {
    if noun.isEmpty || name.hasSuffix(noun) { return count + name }
    // 剩余1个县委巡察反馈问题 of 县委巡察反馈问题整改.
    for end in ["整改", "办理", "解决", "整治", "治理"] where name.hasSuffix(noun + end) {
      return count + name.dropLast(end.count)
    }
    // 大棚蔬菜剩余14个棚.
    if noun.count == 1, name.holds(noun) { return name + count + noun }
    return Self.general.contains(noun) || noun.count == 1
      ? count + (noun.count == 1 ? noun + name : name + noun) : count + noun
  }

  /// The rest as something to go on with.
  func goingOn(_ name: String, _ pursued: String) -> String {
    // 其余3个正在协调 of 收集问题27个，解决24个.
    if noun == "问题" || noun == "诉求", verb.isEmpty || verb == "解决" {
      return "推动" + name + count + (name.hasSuffix(noun) ? "" : noun) + "尽快解决"
    }
    if !noun.isEmpty { return "继续" + (verb.isEmpty ? Self.answers[noun] ?? "推进" : verb) + words(of: name) }
    return "继续" + pursued + (verb.isEmpty ? "" : "，" + verb + count)
  }

  /// What is done about a thing of which the row does not say it.
  private static let answers = [
    "隐患": "整改", "图斑": "整改", "官司": "办理", "案件": "办理", "投诉": "办理", "工单": "办理", "纠纷": "化解", "矛盾": "化解", "事项": "办理",
  ]
  private static let findings = ["发现", "查出", "检视", "反馈", "排查", "检查", "查", "受理"]
  private static let aims = ["计划", "目标", "任务", "应", "应建", "原定", "规划", "总数", "未结案"]
  /// Nouns that do not say by themselves of what they are.
  private static let general: Set<String> = ["项目", "问题", "任务", "事项", "措施", "工程", "资料", "材料"]
  /// Verbs that bring a thing to its end.
  private static let deeds = [
    "处理", "整改", "改好", "改完", "改", "清算", "办结", "办理", "审结", "建成", "落实", "完成", "化解", "销号", "清结", "清退", "清理", "安装", "采纳",
  ]

  /// What is done to things is none of them: 恢复 of 整改恢复139个, 建设 of 年初定建设10个, 修改 of 两次退回修改.
  static let acts: SearchWords = [
    "恢复", "整顿", "整治", "清理", "排查", "检查", "督查", "研判", "走访", "投入使用", "使用", "类", "批", "修改", "退回", "建设", "新建", "改建", "改造",
    "完成", "落实", "新增", "确定",
    "验收", "在建", "达标", "合格",
  ]

  private static func isNoun(_ text: String, _ wordbook: Wordbook, least: Int) -> Bool {
    text != "成功" && !text.hasSuffix("了") && !text.holds("年初") && !text.contains("次")
      && !text.ends(inOneOf: Self.acts) && !text.holds("目标")
      && !text.starts(withOneOf: ["通过", "获", "被", "经", "纳入", "列入", "计划", "原定", "规划", "拟"])
      && (least...8).contains(text.count)
      && text.allSatisfy(Punctuation.isHan) && !wordbook.holdsVerb(text)
      && !text.contains(where: { "在未没等待要不转涉正还因与尚中占第".contains($0) })
  }
}
