import Records
import TextCore

/// Gives a result's first words what they leave to the task's name: the object of a bare verb (`与24个支部签订`),
/// the full name of what is told by its last word (`参保28640人`), the act of a rhythm (`每两周1次`).
struct TaskObject: Sendable {
  let wordbook: Wordbook

  /// The clauses with the task's words where they are missing; nil where nothing is.
  /// - Parameters:
  ///   - task: the task's name as it is said.
  ///   - verb: the verb at its head.
  ///   - clauses: the clauses of the result, at least one.
  func placed(_ task: String, behind verb: String?, in clauses: [Clause]) -> [Clause]? {
    guard let first = clauses.first?.text else { return nil }
    let said = Clause.joined(clauses)
    if said.holds(task) { return nil }
    // 秋季征兵体检31人: nobody examines a levy.
    if NamePlace(wordbook: wordbook).isCampaign(task, first) {
      return [Clause(text: task + first, mark: clauses[0].mark)] + clauses.dropFirst()
    }
    // Who took part in a course has not given it.
    if verb == "参加" || verb == "出席", let act = wordbook.headVerb(first), act != verb {
      return [Clause(text: task, mark: clauses[0].mark), Clause(text: first, mark: "，")] + clauses.dropFirst()
    }
    // 惠及1240户 of 改造老旧小区: whom it reached is told behind the deed.
    if verb != nil || task.starts(withOneOf: ["新建", "改建", "扩建"]), let reach = first.head(of: Self.reaches),
      first.dropFirst(reach.count).first?.isDigit == true
    {
      return [Clause(text: task, mark: clauses[0].mark), Clause(text: first, mark: "，")] + clauses.dropFirst()
    }
    let task = verb == nil ? Self.withoutShort(task, of: Self.parted(first).body) : task
    let object = verb.map { String(task.dropFirst($0.count)) } ?? task
    let text =
      rhythm(first, object) ?? overlapping(first, task, verb) ?? beneficiary(first, task, verb)
      ?? behind(Self.parted(first), task, verb, object, clauses)
    if let text { return [Clause(text: text, mark: clauses[0].mark)] + clauses.dropFirst() }
    return verb == nil ? fuller(task, clauses) : nil
  }

  private static let reaches: SearchWords = ["惠及", "受益", "带动", "涉及", "辐射", "解决", "服务群众", "覆盖"]

  /// `柳沟河` of 清柳沟河 where the clause says 清理, `机井` of 修机井 where it says 修复: the name's short verb is the clause's own.
  private static func withoutShort(_ task: String, of body: String) -> String {
    guard body.count == 2, let short = task.first, body.contains(short), "清修换装拆铺挖栽种".contains(short),
      task.count >= (short == "清" ? 4 : 3), task.allSatisfy(Punctuation.isHan),
      !ShortVerb.isCompound(String(task.prefix(2))), !task.starts(withOneOf: compounds)
    else { return task }
    return String(task.dropFirst())
  }

  private static let compounds: SearchWords = [
    "修理", "修缮", "修复", "修建", "修养", "修订", "清真", "清洁", "清明", "清扫", "清理", "清淤", "清运", "清产", "清欠", "清单", "清收", "清零", "清查",
    "换热", "装甲",
    "铺面", "挖掘", "种子", "种养", "种植", "种苗", "栽培", "栽植", "拆除", "拆迁",
  ]

  /// The first clause with the task's words, by what it says before the number at its end.
  private func behind(
    _ parts: (body: String, number: String), _ task: String, _ verb: String?, _ object: String, _ clauses: [Clause]
  ) -> String? {
    attended(parts, task, verb) ?? named(parts, task, verb) ?? objected(parts, task, verb, object)
      ?? verbal(parts, object, clauses)
  }

  /// A clause and the number at its end: `参保` and `28640人`.
  static func parted(_ text: String) -> (body: String, number: String) {
    guard text.hasDigit, let last = QuantityParser.find(in: text).last,
      last.range.upperBound == text.utf8.count
    else { return (text, "") }
    let start = text.utf8.index(text.startIndex, offsetBy: last.range.lowerBound)
    return (String(text[..<start]), String(text[start...]))
  }

  /// A clause and the one number at its end, with whatever it counts: `完成` and `21个村`, `签约` and `9800余人`.
  static func counted(_ text: String) -> (body: String, number: String) {
    guard let digit = text.firstIndex(where: \.isDigit) else { return (text, "") }
    let number = text[digit...]
    let unit = number.drop { $0.isDigit || ".余多万亿来".contains($0) }
    guard (1...3).contains(unit.count), unit.allSatisfy(Punctuation.isHan) else { return (text, "") }
    return (String(text[..<digit]), String(number))
  }

  /// `每季度开展1次` and `每两周1次` with what is done: `每季度开展干部思想动态分析1次`.
  private func rhythm(_ first: String, _ object: String) -> String? {
    guard first.hasPrefix("每"), first.count <= 10, first.hasSuffix("1次") || first.hasSuffix("一次") else { return nil }
    let head = first.dropLast(2)
    guard object.count >= 2, !object.contains("，") else { return nil }
    let name = TaskName(wordbook: wordbook)
    let act = head.drop { "每年月周日天季度半个两一二三双单1234至少".contains($0) }
    let when = head.dropLast(act.count)
    let isLight = Wordbook.lightVerbs.contains(String(act))
    guard act.isEmpty || isLight || object.hasSuffix(act) else { return nil }
    let verb = isLight ? String(act) : name.verb(for: object) ?? "开展"
    return when + verb + object + first.suffix(2)
  }

  /// `完成3座小型水库` of 水库除险加固: what was completed goes on with the rest of the name.
  private func overlapping(_ first: String, _ task: String, _ verb: String?) -> String? {
    guard verb == nil, first.hasPrefix("完成"), first.count <= 16, !first.contains("，") else { return nil }
    for length in (2...6).reversed() where task.count >= length + 2 && first.hasSuffix(task.prefix(length)) {
      let rest = task.dropFirst(length)
      return rest.count <= 6 && wordbook.holdsVerb(String(rest)) ? first + rest : nil
    }
    return nil
  }

  /// `为生活困难当事人` of 司法救助: for whom, and the act is the task's.
  private func beneficiary(_ first: String, _ task: String, _ verb: String?) -> String? {
    guard verb == nil, task.count <= 10, first.count <= 16, first.starts(withOneOf: ["为", "对", "向", "给"]),
      !first.hasPrefix("为了"),
      !wordbook.holdsVerb(String(first.dropFirst())), Wordbook.isPeople(first)
    else { return nil }
    return first + "开展" + task
  }

  /// `支部书记、支委培训2期` of 党务干部培训: who came to it.
  private func attended(_ parts: (body: String, number: String), _ task: String, _ verb: String?) -> String? {
    let (body, number) = parts
    guard verb == nil, !number.isEmpty, task.count <= 12,
      let act = wordbook.collocation(endingIn: task)?.noun, Wordbook.events.contains(act), body.hasSuffix(act),
      task.count > act.count, !number.hasSuffix("人次"), !number.hasSuffix("人")
    else { return nil }
    let who = body.dropLast(act.count)
    guard Wordbook.isPeople(who), who.count <= 14, wordbook.headVerb(who) == nil, !task.holds(who) else { return nil }
    return "组织" + who + "参加" + task + number
  }

  /// `参保28640人` of 城乡居民医保参保, `专题研究2次` of 意识形态专题研究: the task's own last words, with a number.
  private func named(_ parts: (body: String, number: String), _ task: String, _ verb: String?) -> String? {
    let (body, number) = parts
    guard !number.isEmpty, body.count >= 2, body.count < task.count, verb == nil, !task.contains("，"),
      task.hasSuffix(body) || body.count >= 4 && Self.isSubsequence(body, of: task) && task.hasSuffix(body.suffix(2))
    else { return nil }
    // 调解矛盾纠纷133起: what is counted is the verb's object.
    let object = String(task.dropLast(body.count))
    if task.hasSuffix(body), wordbook.headVerb(body) == body, number.ends(inOneOf: ["件", "起", "宗"]), object.count >= 2,
      !wordbook.holdsVerb(object), !Wordbook.objectless.contains(body), !TaskFrame.intransitives.contains(body),
      wordbook.collocation(endingIn: body) == nil, !TaskName.isManner(object), !object.ends(inOneOf: Self.goings)
    {
      return body + object + number
    }
    return (TaskName(wordbook: wordbook).verb(for: task) ?? "") + task + number
  }

  /// Ends of what goes on and is looked at: nobody 审核s 档案开放 so many times.
  private static let goings: SearchWords = [
    "开放", "公开", "准入", "上市", "进馆", "出馆", "入库", "出库", "变更", "转移", "流动", "就业", "融资", "投资", "交易", "运输", "经营", "转让", "出让",
    "调整",
    "晋升", "入学", "转学", "毕业",
  ]

  /// `与24个支部签订`, `寒暑假开展8期`: a verb that has no object, and the task names it.
  private func objected(
    _ parts: (body: String, number: String), _ task: String, _ taskVerb: String?, _ object: String
  ) -> String? {
    let (body, number) = parts
    guard let verb = wordbook.tailVerb(body), object.count >= 2, object.count <= 16, !object.contains("，") else {
      return nil
    }
    var head = body.dropLast(verb.count)
    if let adverb = Wordbook.manners.first(where: { head.hasSuffix($0) }) { head = head.dropLast(adverb.count) }
    let relates = head.starts(withOneOf: ["与", "和", "同", "向", "为"]) || head.contains("与")
    guard head.isEmpty || relates || head.count <= 6 && !wordbook.holdsVerb(String(head)) else { return nil }
    // 12次均开展: what was held so often has been said, and the name is no object of it.
    if !relates, head.hasDigit, TimePhrase.head(of: head).isEmpty, head.ends(inOneOf: ["次", "场", "期"]) { return nil }
    // 封顶完成 of 新病房楼: the building did so itself.
    if verb == "完成", number.isEmpty, TaskFrame.endings.contains(String(head)) {
      return DeedName.deed(of: task, wordbook) == nil ? task + body : nil
    }
    // 完成36项 of 三年行动: a campaign is not completed by the matters that it lists.
    if verb == "完成", head.isEmpty, number.ends(inOneOf: ["项", "条", "件", "个"]), object.ends(inOneOf: Self.courses) {
      return nil
    }
    let isLight = Wordbook.lightVerbs.contains(verb)
    // 两项补贴发放12.6万元 of 残疾人补贴: the clause has the name's own noun ahead of the verb.
    if head.count >= 2, !number.isEmpty, !relates, head.hasSuffix(object.suffix(2)) { return nil }
    if verb == taskVerb { return body + object + number }
    // 实地调查全部完成 of 全国文物普查: what was completed is a part of it.
    if verb == "完成", taskVerb == nil, number.isEmpty, head.count >= 4,
      wordbook.collocation(endingIn: String(head)) != nil
    {
      return "完成" + task + head
    }
    if Wordbook.copulas.contains(verb), taskVerb == nil, task.count <= 10 { return body + task + number }
    // 界线82.6公里联检完成: the clause has the name's own deed.
    if verb == "完成", number.isEmpty, task.count >= 4, head.hasSuffix(task.suffix(2)) { return nil }
    // 管网敷设完成8公里, 早稻落实8600亩: what was completed stands ahead.
    if verb == "完成" && head.count >= 3 || verb == "落实" && head.count >= 2 && !number.isEmpty, !relates,
      head.allSatisfy(Punctuation.isHan), !Wordbook.isPeople(head),
      TimePhrase.head(of: head).isEmpty, wordbook.actor(headOf: head + "　") == nil,
      !head.ends(inOneOf: ["累计", "全年", "半年", "季度", "两季", "支部", "假", "共计", "实际", "如期", "按期", "提前", "顺利"])
    {
      return nil
    }
    // 主题党日搞了12次, 红白事从简办了17场: what was held stands ahead.
    if isLight, !head.isEmpty, !relates, !number.isEmpty, !head.ends(inOneOf: ["各", "分别", "共"]),
      !head.starts(withOneOf: Wordbook.prepositions),
      wordbook.collocation(endingIn: String(head)) != nil
        || head.count >= 5 && TimePhrase.head(of: head).isEmpty && wordbook.actor(headOf: head + "　") == nil
          && !Wordbook.isPeople(head)
    {
      return nil
    }
    if isLight, taskVerb == nil || Wordbook.lightVerbs.contains(taskVerb ?? "") {
      let isHeld = number.isEmpty || number.ends(inOneOf: ["次", "场", "期", "轮", "届", "人", "人次"])
      let quoted = object.hasSuffix("”") && isHeld ? "活动" : ""
      return body + object + quoted + number
    }
    let name = TaskName(wordbook: wordbook)
    if name.verb(for: task) == verb { return body + task + number }
    // 与新任职干部谈话29人 of 集体廉政谈话.
    if relates, taskVerb == nil, verb == "谈话" || verb == "座谈", task.hasSuffix(verb), task.count <= 10,
      task.count > verb.count
    {
      return body.dropLast(verb.count) + "开展" + task + number
    }
    // 党委专题研究2次 of 意识形态工作研究.
    // 免疫规划疫苗接种8420剂次 of 预防接种: the verb has its object ahead of it.
    let hasObject =
      head.count >= 4 && !relates && TimePhrase.head(of: head).isEmpty && wordbook.actor(headOf: head + "　") == nil
      && !head.starts(withOneOf: ["对照", "按", "依", "以", "集中", "逐", "分"])
      && !head.starts(withOneOf: Wordbook.prepositions)
    if taskVerb == nil, task.hasSuffix(verb), !number.isEmpty || body.count <= 6, !Wordbook.objectless.contains(verb),
      !hasObject || head.hasSuffix("专题") || head.hasSuffix("中心组")
    {
      // 中心组学习12次 of 党工委理论学习: it says who learns.
      if head.hasSuffix("中心组") {
        let actor = wordbook.actor(headOf: task) ?? ""
        return head.hasPrefix(actor) ? nil : actor + body + number
      }
      let noun = withoutVerbs(task).trimmingSuffix("专题")
      // 集体学习12次 of 党组理论学习中心组学习: who learnt is not what was learnt.
      if noun.ends(inOneOf: ["中心组", "党组", "班子", "支部", "党委"]) { return noun + body + number }
      // 集中学习18次 of 支部集中学习: how it was done is not what was learnt.
      if noun.ends(inOneOf: ["集中", "集体", "联合", "统一", "分散", "自主"]) { return nil }
      // 全年救助873人次 of 临时救助: how it is done goes before the verb.
      if TaskName.isManner(noun), !number.isEmpty { return head + task + number }
      // 免疫规划疫苗接种8420剂次 of 预防接种: it says what was done to what.
      let unit = String(number.drop { $0.isDigit || ".余多万".contains($0) })
      let hasObject =
        head.count >= 4 && !number.isEmpty && !["次", "场", "期", "轮"].contains(unit)
        && wordbook.actor(headOf: String(head)) == nil
      if !hasObject, noun.count >= 2, !Wordbook.fields.contains(noun), noun.count <= 10, noun != task,
        ObjectFit.takes(noun, number), !Self.shares(noun, with: body)
      {
        return body + noun + number
      }
    }
    return nil
  }

  private static let kinds: SearchWords = ["标准化", "规范化", "数字化", "智能化", "信息化", "智慧化"]
  private static let papers: SearchWords = ["分析", "评论", "总结", "研究", "调研", "评估", "评价", "预测", "点评"]
  private static let workFields: SearchWords = ["党建", "党务", "工作", "业务", "宣传", "队伍", "统战", "工会", "团建", "妇联", "后勤"]
  private static let states: SearchWords = ["质量", "安全", "秩序", "卫生", "环境", "安全生产", "消防", "食品药品"]
  private static let campaigns: SearchWords = ["执法", "办案", "监督", "监管", "整治", "行动", "专项"]
  /// Ends of names of figures, which nobody does anything to: 办件量.
  private static let figures: SearchWords = ["量", "率", "额", "数", "指数", "收入", "均值", "占比"]
  private static let looks: WordSet = ["抽检", "检查", "抽查", "巡查", "监测", "检测", "排查", "督查", "暗访"]

  /// `抽查核实28人` of 个人有关事项报告: nothing but verbs and a number; `接待查阅1860人次` of a place that does it.
  private func verbal(_ parts: (body: String, number: String), _ object: String, _ clauses: [Clause]) -> String? {
    let (body, number) = parts
    // 立案23件 of 校园餐专项执法: the name is what was gone about, and nothing that was dealt with.
    guard !["立案", "结案", "抽检"].contains(body) || !object.ends(inOneOf: Self.campaigns) else { return nil }
    if object.count >= 3, object.ends(inOneOf: Self.figures), !object.hasSuffix("收入") || body != "实现" { return nil }
    // 公益诉讼立案36件: it is cases that are opened and closed, and not their field.
    if ["立案", "结案"].contains(body), !object.ends(inOneOf: Self.cases) {
      return object.allSatisfy(Punctuation.isHan) && object.count <= 14 ? object + body + number : nil
    }
    // 电梯加装开工9部: nobody begins it as an object.
    if TaskFrame.endings.contains(body), !number.isEmpty, object.allSatisfy(Punctuation.isHan) {
      return object + body + number
    }
    guard let verb = Wordbook.makings.first(where: { body == $0 }) ?? wordbook.headVerb(body),
      !Wordbook.lightVerbs.contains(verb), !number.isEmpty || body.count <= 4
    else { return nil }
    let rest = String(body.dropFirst(verb.count))
    // 谈话提醒12人次 of 执纪: people are talked to, not the name.
    if ["谈话", "提醒", "批评", "教育", "约谈", "培训"].contains(where: { body.holds($0) }),
      number.ends(inOneOf: ["人", "人次", "名"]), !Wordbook.isPeople(object)
    {
      return nil
    }
    guard rest.isEmpty || wordbook.headVerb(rest) == rest || Wordbook.otherActs.contains(rest) else { return nil }
    // 拨付补助860万元 of 企业研发后补助: money that is paid out has its whole name.
    if !rest.isEmpty, number.hasSuffix("元"), object.hasSuffix(rest), object.count >= rest.count + 2 {
      return verb + object + number
    }
    // 食品安全检查32家, 妇女维权接访86件: nobody looks into safety itself.
    let isOfState =
      body == "接访" || object.ends(inOneOf: Self.states) && Self.looks.contains(body)
    if isOfState || object.ends(inOneOf: Wordbook.desks) || object.ends(inOneOf: ["制", "工程", "机制"]) {
      return object + body + number
    }
    let told = DeedName.thing(of: wordbook.tailVerb(object) == "报告" ? object : withoutVerbs(object))
    let bare = Self.lookedAt(told, by: body, number)
    // 更换出租车92台 of 出租车更新.
    let noun = ["更换", "更新"].contains(body) && bare.count > 3 ? bare.trimmingSuffix("更新").trimmingSuffix("更换") : bare
    // 立案83件 of 案件办理: the verb has its noun in it.
    // 夏季行动 is nothing that one catches.
    guard noun.count >= 2, noun.count <= 12, wordbook.headVerb(noun) == nil, !noun.hasPrefix("“"),
      !TaskName.isManner(noun),
      !object.ends(inOneOf: ["行动", "活动", "攻坚", "会战", "战役", "整治", "执勤", "安保", "巡逻", "值班", "值守"]),
      !Wordbook.fields.contains(noun), !noun.hasPrefix("防"),
      !(noun.count == 2 && verb.last == noun.first),
      TaskLead(wordbook: wordbook).coverage(of: noun, in: Clause.joined(clauses)) < 0.34
    else { return nil }
    // 学习25次 of 机关党建: a field of work is what it happened in, and nothing that was learnt.
    if number.ends(inOneOf: ["次", "场", "期", "轮"]), noun.ends(inOneOf: Self.workFields) { return nil }
    // 撰写统计分析47篇 of 统计分析: what is written has its whole name.
    if number.ends(inOneOf: ["篇", "份"]), object.ends(inOneOf: Self.papers) { return body + object + number }
    // 春节前走访困难户212户 of 春节前走访困难户 and 走访212户: the name has the verb.
    if let place = object.place(of: body), body.count >= 2, place.lowerBound > object.startIndex,
      place.upperBound < object.endIndex, !number.isEmpty, wordbook.headVerb(object[place.upperBound...]) == nil,
      object[place.upperBound...].allSatisfy(Punctuation.isHan)
    {
      return ObjectFit.takes(String(object[place.upperBound...]), number) ? object + number : nil
    }
    // 建成标准化基层所2个 of 基层所标准化: what was made is the thing.
    if let kind = noun.tail(of: Self.kinds), case let thing = noun.dropLast(kind.count), thing.count >= 2,
      Wordbook.makings.contains(verb)
    {
      return body + kind + thing + number
    }
    // 检查46处 of 场所安全排查: nobody looks into safety itself.
    if noun.ends(inOneOf: Self.states), Self.looks.contains(body), DeedName.ends(object) {
      return "开展" + object + "，" + body + number
    }
    // 退还11.6万元 of 门票退款投诉: money is given back, and no complaint.
    if number.hasSuffix("元"), ["退还", "退赔", "挽回", "追回", "收回", "返还"].contains(body),
      !noun.ends(inOneOf: ["款", "金", "费", "补贴", "工资", "税", "损失", "资金", "租"])
    {
      return nil
    }
    // 行政处罚立案31件, 送温暖慰问17人: what is no object of the verb.
    if noun.hasSuffix("处罚") || noun.hasPrefix("送") { return noun + body + number }
    // 水行政执法巡查326次: a deed is no object of another.
    if DeedName.ends(noun), number.ends(inOneOf: ["次", "场", "期", "轮", "场次", "人次", "元"]) {
      return noun + body + number
    }
    guard ObjectFit.takes(noun, number) else {
      // 检查14家 of 协会收费清理: what was done in whose course.
      return DeedName.ends(object) && number.ends(inOneOf: ["家", "户", "所"]) ? "开展" + object + "，" + body + number : nil
    }
    return body + noun + number
  }
}
