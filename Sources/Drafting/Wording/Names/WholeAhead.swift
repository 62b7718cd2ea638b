import Records
import TextCore

/// The number of the quantity column ahead of a result that tells only parts of it, so that it is read of what the task
/// names and of nothing else: `评选最美家庭30户，其中2户获评省级最美家庭`, `维权热线受理186个，办结181个`.
struct WholeAhead: Sendable {
  let wordbook: Wordbook
  /// The task's name without its period.
  let task: String

  /// The clauses with the number in front; nil where the result takes it somewhere else.
  func told(_ clauses: [Clause], _ amounts: [Amount]) -> [Clause]? {
    guard amounts.count == 1, let amount = amounts.first, amount.label.isEmpty, amount.tail.isEmpty, !amount.isOne,
      let first = clauses.first, (3...14).contains(task.count), task.allSatisfy(Punctuation.isHan),
      !amount.unit.isEmpty, !amount.unit.contains(where: { "%％".contains($0) }), !StatedNumbers(clauses).state(amount)
    else { return nil }
    if let changed = changed(first.text, amount) {
      return [Clause(text: changed, mark: first.mark)] + clauses.dropFirst()
    }
    if let bodies = elected(first.text, amount) {
      return [Clause(text: bodies, mark: first.mark)] + clauses.dropFirst()
    }
    guard first.hasNumber || clauses.count > 1 || isManner(first.text) || wordbook.tailVerb(task) != nil,
      !Clause.joined(clauses).holds(task)
    else {
      return nil
    }
    var rest = clauses
    rest[0].mark = "，"
    if let head = honoured(first.text, amount) {
      rest[0].text = "其中" + first.text
      return [Clause(text: head, mark: first.mark)] + rest
    }
    guard
      let head = answered(first.text, amount) ?? cared(clauses, amount) ?? screened(first.text, amount)
        ?? held(first.text, amount) ?? lent(clauses, amount) ?? received(clauses, amount)
        ?? mannered(first.text, amount) ?? pieces(clauses, amount)
    else { return nil }
    return [Clause(text: head, mark: first.mark)] + rest
  }

  /// `12个镇街妇联完成换届` of 镇街妇联换届 and 12个.
  private func elected(_ first: String, _ amount: Amount) -> String? {
    guard first.hasSuffix("换届"), task.hasSuffix("换届"), ["个", "家"].contains(amount.unit),
      case let bodies = first.dropLast(2), bodies.count >= 2, bodies.ends(inOneOf: Wordbook.bodies), !bodies.hasDigit,
      wordbook.headVerb(bodies) == nil, !bodies.contains("各")
    else { return nil }
    return amount.number + bodies + "完成换届"
  }

  private static let classes = ["班", "夏令营", "冬令营", "训练营", "课堂", "学堂", "集市"]

  /// `举办暑期托管班8个` ahead of those who came.
  private func held(_ first: String, _ amount: Amount) -> String? {
    guard task.ends(inOneOf: Self.classes), ["个", "期", "场"].contains(amount.unit), first.first?.isDigit == true,
      QuantityParser.find(in: first).first.map({ Wordbook.attendances.contains($0.quantity.unit) }) == true
    else { return nil }
    return TerseResult(wordbook: wordbook).headline(task, amount) + amount.number
  }

  /// `发放妇女小额贷款1260万元` ahead of whom it helped.
  private func lent(_ clauses: [Clause], _ amount: Amount) -> String? {
    guard amount.unit.hasSuffix("元"), task.hasSuffix("贷款"), wordbook.headVerb(task) == nil,
      !clauses.contains(where: { $0.text.holds("余额") || $0.text.holds("元") || $0.text.holds("发放") })
    else { return nil }
    return "发放" + task + amount.number
  }

  /// How many of the unit a text begins with, where they are fewer than the whole.
  private func part(_ text: String, of amount: Amount) -> Substring? {
    guard let found = QuantityParser.find(in: text).first?.quantity, found.unit == amount.unit,
      text.hasPrefix(found.amount()), let whole = amount.value, found.value < whole
    else { return nil }
    return text.dropFirst(found.amount().count)
  }

  private static let honours: SearchWords = ["获评", "入选", "被评为", "荣获", "获", "通过", "达到"]

  /// `评选最美家庭30户` ahead of 2户获评省级.
  private func honoured(_ first: String, _ amount: Amount) -> String? {
    guard first.first?.isDigit == true, let rest = part(first, of: amount), rest.starts(withOneOf: Self.honours) else {
      return nil
    }
    return TerseResult(wordbook: wordbook).headline(task, amount) + amount.number
  }

  private static let answers = ["办结", "答复", "解决", "办理完毕", "已办结", "已解决"]
  private static let desks = ["热线", "窗口", "平台", "信箱", "专席"]

  /// `维权热线受理186个` ahead of 办结181个.
  private func answered(_ first: String, _ amount: Amount) -> String? {
    guard let verb = Self.answers.first(where: { first.hasPrefix($0) }),
      part(String(first.dropFirst(verb.count)), of: amount)?.isEmpty == true
    else { return nil }
    if task.ends(inOneOf: Self.desks) { return task + "受理" + amount.number }
    let name = task.trimmingSuffix("工作").trimmingSuffix("办理").trimmingSuffix("处理")
    guard name.count >= 2, wordbook.headVerb(name) == nil, wordbook.tailVerb(name) == nil else { return nil }
    return "受理" + name + amount.number
  }

  private static let cares = ["关爱", "帮扶", "救助", "资助", "照护", "安置", "关怀", "帮教"]

  /// `关爱困境儿童214名` ahead of what they were given.
  private func cared(_ clauses: [Clause], _ amount: Amount) -> String? {
    guard ["人", "名"].contains(amount.unit), clauses.allSatisfy(\.hasNumber),
      let verb = Self.cares.first(where: { task.hasSuffix($0) }),
      case let who = task.dropLast(verb.count), who.count >= 3, Wordbook.isPeople(who) || who.hasSuffix("户"),
      wordbook.headVerb(who) == nil, clauses.allSatisfy({ !$0.text.holds(who.suffix(2)) && !$0.text.hasPrefix(verb) }),
      clauses[0].text.first.map(Punctuation.isHan) == true
    else { return nil }
    return verb + who + amount.number
  }

  private static let screenings = ["检查", "筛查", "体检", "普查"]
  private static let findings: SearchWords = ["查出", "发现", "检出", "筛出", "阳性", "异常", "确诊"]

  /// `开展两癌检查2.3万人` ahead of 查出病变46人.
  private func screened(_ first: String, _ amount: Amount) -> String? {
    guard task.ends(inOneOf: Self.screenings), first.starts(withOneOf: Self.findings),
      ["人", "名", "人次", "户", "户次", "家次"].contains(where: { amount.unit.hasSuffix($0) })
    else { return nil }
    return TaskName(wordbook: wordbook).realised(task, as: "开展") + amount.number
  }

  private static let complaints = ["投诉", "举报", "信访", "诉求", "来信", "来访"]

  /// `受理门票退款投诉87起` ahead of what was got back for those who complained.
  private func received(_ clauses: [Clause], _ amount: Amount) -> String? {
    guard task.ends(inOneOf: Self.complaints), ["件", "起", "个", "条", "批"].contains(amount.unit),
      wordbook.headVerb(task) == nil, !clauses.contains(where: { $0.text.holds("受理") || $0.text.holds("接待") })
    else { return nil }
    return (task.hasSuffix("来访") ? "接待" : "受理") + task + amount.number
  }

  private static let manners = [
    "为主", "为辅", "联合", "相结合", "均通过", "全部通过", "平稳", "未发生事故", "无事故", "均合格", "全部合格", "全部到岗", "均到岗",
  ]

  /// Whether a clause tells how a thing was done or how it ended, so that no number is of it: 夜查为主, 未发生事故.
  private func isManner(_ text: String) -> Bool {
    !text.hasDigit && text.ends(inOneOf: Self.manners) && text.count <= 16
  }

  /// `开展网吧检查1260家次` ahead of 夜查为主.
  private func mannered(_ first: String, _ amount: Amount) -> String? {
    guard isManner(first), !amount.unit.hasSuffix("元") else { return nil }
    if task.starts(withOneOf: ["新招", "新进", "新聘", "新引进"]) { return task + amount.number }
    let terse = TerseResult(wordbook: wordbook)
    let head = terse.headline(task, amount)
    return head == task || head.hasPrefix("服务")
      ? TaskName(wordbook: wordbook).realised(task, as: "开展") + amount.number
      : head + amount.number
  }

  /// `48台饮水机均已更换滤芯` of 饮水机换滤芯, 均已更换 and 48台.
  private func changed(_ first: String, _ amount: Amount) -> String? {
    guard ["均已更换", "全部更换", "均更换", "已更换", "已全部更换"].contains(first), amount.number == amount.digits + amount.unit,
      let verb = task.unicodeScalars.firstIndex(of: "换"),
      case let thing = task[task.unicodeScalars.index(after: verb)...], (2...4).contains(thing.count),
      case let whose = task[..<verb].description.trimmingSuffix("更"), (2...8).contains(whose.count)
    else { return nil }
    return amount.number + whose + (first == "已更换" ? "均已更换" : first) + thing
  }

  private static let works: [String] = [
    "检修", "维修", "年检", "安装", "清洗", "保养", "征订", "翻修", "改造", "修缮", "检定", "疏通", "招聘",
  ]
  private static let measures: WordSet = ["台", "套", "具", "张", "间", "部", "辆", "盏", "块", "只", "把", "栋", "口", "扇", "架"]

  /// `检修锅炉2台` ahead of what was done to them: pieces are of the thing that the task names, and of nothing behind it.
  private func pieces(_ clauses: [Clause], _ amount: Amount) -> String? {
    guard let verb = Self.works.first(where: { task.hasSuffix($0) }), task.count >= verb.count + 2,
      case let noun = task.dropLast(verb.count), noun.count <= 8, wordbook.headVerb(noun) == nil,
      !wordbook.holdsVerb(String(noun)),
      Self.measures.contains(amount.unit) || verb == "招聘" && ["人", "名"].contains(amount.unit),
      amount.number == amount.digits + amount.unit, clauses.count <= 3,
      clauses.allSatisfy({ clause in
        !clause.text.holds(noun.suffix(2)) && !clause.text.holds(verb) && !clause.text.hasPrefix("完成")
          && !clause.text.holds("共")
      }),
      clauses.contains(where: { !$0.hasNumber })
        || clauses.allSatisfy({ !$0.text.hasSuffix(amount.unit) || $0.text.hasPrefix("更换") })
    else { return nil }
    return verb + noun + amount.number
  }
}
