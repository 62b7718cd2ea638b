import Records
import TextCore

/// Rows of a name, a number and a remark (`门诊 | 63420人次 | 同比+4.1%`): the name with its number first, the remarks
/// behind it in the order of the cell.
struct TerseResult: Sendable {
  let wordbook: Wordbook

  /// The clauses of such a row; nil where its result tells what was done, or has the number.
  func told(_ task: String, _ clauses: [Clause], _ amounts: [Amount]) -> [Clause]? {
    if let cases = cases(task, clauses, amounts) { return cases }
    guard let amount = amounts.first, amounts.count == 1, amount.label.isEmpty, amount.tail.isEmpty,
      !amount.unit.isEmpty, !(amount.isOne && Wordbook.loneUnits.contains(amount.unit)),
      !amount.unit.contains(where: { "%％元".contains($0) }), (2...12).contains(task.count),
      !task.contains(where: { "，。；".contains($0) }), !clauses.isEmpty, clauses.count <= 3,
      clauses.allSatisfy({ isRemark($0.text, of: amount) && !$0.text.holds(task) }),
      !StatedNumbers(clauses).state(amount)
    else { return compared(task, clauses, amounts) }
    if clauses.count == 1, let opened = opened(clauses[0].text, task) {
      return [Clause(text: opened, mark: "，"), Clause(text: "共" + amount.number, mark: "，")]
    }
    let head = [Clause(text: headline(task, amount) + amount.number, mark: "，")]
    let remarks = clauses.map { Clause(text: remark($0.text, task, amount), mark: $0.mark) }
    return (people(task, amount).map { [Clause(text: $0, mark: "，")] } ?? head) + remarks
  }

  /// `旅游综合收入48.7亿元，同比增长13.6%`: a number of which the row says no more than how it stands to the year before.
  private func compared(_ task: String, _ clauses: [Clause], _ amounts: [Amount]) -> [Clause]? {
    guard let amount = amounts.first, amounts.count == 1, amount.label.isEmpty, amount.tail.isEmpty,
      !amount.unit.isEmpty,
      (2...16).contains(task.count), !task.contains(where: { "，。；".contains($0) }), wordbook.headVerb(task) == nil,
      let first = clauses.first?.text, first.starts(withOneOf: Self.held), first.hasDigit,
      !StatedNumbers(clauses).state(amount)
    else { return nil }
    return [Clause(text: task + amount.number, mark: clauses[0].mark)]
      + clauses.enumerated().map { at, clause in
        Clause(text: clause.text, mark: at == 0 ? "，" : clause.mark)
      }
  }

  private static let held: SearchWords = ["同比", "环比", "较上年", "比上年", "比去年", "较去年", "上年", "去年"]

  /// `办理涉企案件1208件，平均审理天数由62天缩短到51天`: how many cases there were, and then what is told of them.
  private func cases(_ task: String, _ clauses: [Clause], _ amounts: [Amount]) -> [Clause]? {
    guard let amount = amounts.first, amounts.count == 1, amount.label.isEmpty, amount.tail.isEmpty,
      ["件", "起", "宗"].contains(amount.unit), let first = clauses.first?.text, task.count <= 14,
      let told = NounVerb.said(task, before: amount.unit), !StatedNumbers(clauses).state(amount),
      !first.holds(task), !first.holds("案件"), !first.starts(withOneOf: ["办理", "办结", "审结", "受理", "查处", "侦破", "破获"])
    else { return nil }
    return [Clause(text: told + amount.number, mark: "，")] + clauses
  }

  /// The name before its number: with the verb that goes with it, or as it stands. It is never 完成 with a bare noun.
  func headline(_ task: String, _ amount: Amount) -> String {
    let name = TaskName(wordbook: wordbook)
    let spoken = name.spoken(task).withoutHead(of: ["全年累计", "累计"])
    // 安全生产731天 of 安全生产天数; 空气优良天数 are a figure of their own.
    if spoken.hasSuffix(amount.unit + "数"), spoken.count >= amount.unit.count + 3,
      amount.unit != "天" || spoken.holds("安全") || spoken.holds("连续")
    {
      return String(spoken.dropLast(amount.unit.count + 1))
    }
    if spoken.hasSuffix("率"), wordbook.headVerb(spoken) == nil { return spoken }
    if let told = NounVerb.said(spoken, before: amount.unit) { return told }
    if wordbook.headVerb(spoken) != nil || wordbook.isStatement(spoken) { return name.realised(spoken) }
    if let learnt = TaskName.learnt(spoken) { return learnt }
    if let verb = name.verb(for: spoken) { return name.said(spoken, with: verb) }
    if let tail = wordbook.tailVerb(spoken), Wordbook.completions.contains(tail) { return "完成" + spoken }
    if Wordbook.eventUnits.contains(amount.unit) || amount.unit == "次" { return name.realised(spoken, as: "开展") }
    if Wordbook.attendances.contains(amount.unit), Self.isAudience(spoken), !wordbook.holdsVerb(spoken) {
      return "服务" + spoken
    }
    if Self.batches.contains(amount.unit), spoken.ends(inOneOf: Wordbook.acts), !spoken.hasPrefix("对") {
      return "开展" + spoken
    }
    if amount.unit == "篇", spoken.ends(inOneOf: Self.writings), wordbook.headVerb(spoken) == nil {
      return "起草" + spoken
    }
    // 快检4260批次 is work done; 肺结核16例 is not.
    let isWork =
      Self.work.contains(amount.unit) && wordbook.tailVerb(spoken) != nil || Self.batches.contains(amount.unit)
    return isWork ? name.realised(spoken) : spoken
  }

  /// What is drafted.
  private static let writings = ["材料", "讲话", "文稿", "稿件", "讲话稿", "发言稿", "汇报", "公文"]
  private static let work: WordSet = ["件", "份", "项", "台", "万元"]
  private static let batches: WordSet = ["批次", "户次", "家次", "所次", "校次", "店次", "点次", "处次"]

  /// `15名党员进网格`: those who are counted, before what they did.
  func people(_ task: String, _ amount: Amount) -> String? {
    guard ["人", "名"].contains(amount.unit), amount.number == amount.digits + amount.unit,
      let who = Wordbook.people.first(where: { task.hasPrefix($0) }), task.count >= who.count + 3,
      let act = task.dropFirst(who.count).first, "进下到赴入".contains(act)
    else { return nil }
    return amount.counted(in: "名") + task
  }

  private static func isAudience(_ name: String) -> Bool {
    !name.hasSuffix("志愿者") && Wordbook.isPeople(name) || name.ends(inOneOf: ["儿童", "老年人", "孕产妇", "居民", "患者"])
  }

  /// Whether a clause only adds to the number: a rate, a share, a smaller number, since when.
  private func isRemark(_ text: String, of amount: Amount) -> Bool {
    guard text.count <= 14, !text.starts(withOneOf: ["每", "能", "可", "应", "实", "未", "已"]) else { return false }
    if text.starts(withOneOf: ["率", "同比", "环比", "零", "占", "较上年", "比上年"]) || text.hasSuffix("免费") { return true }
    if Self.month(of: text) != nil { return true }
    let reaches = Wordbook.attendances.contains(amount.unit)
    if reaches, text.starts(withOneOf: ["新开", "新设", "新增"]), !text.hasDigit, !Wordbook.isPeople(text) { return true }
    let body = TaskObject.parted(text).body
    if let rate = text.firstIndex(of: "率"), text.hasSuffix("%") || text.hasSuffix("％"),
      text[text.index(after: rate)...].dropLast().allSatisfy({ $0.isDigit || ".为达到".contains($0) })
    {
      return true
    }
    return text.hasDigit && body.first?.isDigit != true && !wordbook.holdsVerb(text) && body.count <= 6 && !body.isEmpty
  }

  /// `5月开`: the month, and whether that is all.
  private static func month(of text: String) -> Substring? {
    guard text.hasSuffix("月开") || text.hasSuffix("月起"), text.first?.isDigit == true, text.count <= 4 else { return nil }
    return text.dropLast()
  }

  private func opened(_ text: String, _ task: String) -> String? {
    guard let month = Self.month(of: text), text.hasSuffix("开"), wordbook.headVerb(task) == nil else { return nil }
    return month + "开设" + task
  }

  /// A remark as it is written behind the number.
  private func remark(_ text: String, _ task: String, _ amount: Amount) -> String {
    // 率74.3% of 老年人体检: the rate of what was done.
    if text.hasPrefix("率"), let act = wordbook.tailVerb(task) ?? wordbook.collocation(endingIn: task)?.noun {
      return act + text
    }
    for (sign, word) in [("+", "增长"), ("-", "下降"), ("－", "下降"), ("＋", "增长")] {
      for head in ["同比", "环比"] where text.hasPrefix(head + sign) {
        return head + word + text.dropFirst(head.count + sign.count)
      }
    }
    if let parts = shared(text, amount) { return "其中" + parts }
    let (body, number) = TaskObject.parted(text)
    if let part = QuantityParser.find(in: number).first?.quantity,
      case let scale = amount.unit.hasPrefix("万") ? 1e4 : 1,
      Addends.measure(part) == amount.unit.drop(while: { $0 == "万" }), !body.hasPrefix("其中"),
      let whole = amount.value.flatMap({ Double($0.description) }), NumberIndex.size(part) < whole * scale,
      Wordbook.isPeople(body) || body.hasSuffix("人群") || isKind(body, of: task)
    {
      return "其中" + text
    }
    return text
  }

  private static let comparisons: SearchWords = [
    "上年", "去年", "同期", "累计", "目标", "计划", "任务", "其他", "其它", "另", "还", "年末", "年底", "现有", "在册", "总", "共", "全", "超", "新",
    "每",
    "人均", "含", "余",
  ]

  /// Whether a word behind the number names a kind of what is counted: 善本 of 古籍登记.
  private func isKind(_ body: String, of task: String) -> Bool {
    (2...5).contains(body.count) && body.allSatisfy(Punctuation.isHan) && !wordbook.holdsVerb(body)
      && !body.starts(withOneOf: Self.comparisons) && !body.ends(inOneOf: ["率", "额", "均", "后", "前"])
      && (wordbook.headVerb(task) == nil && task.ends(inOneOf: Self.collections))
  }

  /// Ends of names whose number counts things of kinds.
  static let collections = [
    "登记", "普查", "建档", "入藏", "征集", "修复", "修补", "整理", "馆藏", "藏书", "图书", "古籍", "档案", "文物", "标本", "体检", "筛查", "签约", "在册",
    "在保",
  ]

  /// `医3护2` of 5人 as `医3人、护2人`: numbers without a unit that add up to the whole.
  private func shared(_ text: String, _ amount: Amount) -> String? {
    var parts: [(name: String, digits: String)] = []
    var rest = Substring(text.filter { !"，、".contains($0) })
    while !rest.isEmpty {
      let name = rest.prefix { !$0.isDigit }
      let digits = rest.dropFirst(name.count).prefix(while: \.isDigit)
      guard !name.isEmpty, name.allSatisfy(Punctuation.isHan), !digits.isEmpty else { return nil }
      parts.append((String(name), String(digits)))
      rest = rest.dropFirst(name.count + digits.count)
    }
    let total = parts.reduce(0) { $0 + (Int($1.digits) ?? 0) }
    guard parts.count > 1, amount.number == amount.digits + amount.unit, String(total) == amount.digits else {
      return nil
    }
    return parts.map { $0.name + $0.digits + amount.unit }.joined(separator: "、")
  }
}
