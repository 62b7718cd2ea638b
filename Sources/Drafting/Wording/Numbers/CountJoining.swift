import TextCore

/// Counts of things and events, behind the clause that they belong to.
extension QuantityJoiner {
  /// Puts a count into its clause and gives the clause's index.
  func joinCount(_ amount: Amount, into clauses: inout [Clause]) -> Int {
    // 剖宫产率34.0%（397例）: how many the rate is of.
    if task.hasSuffix("率"), !amount.unit.isEmpty, !"%％".contains(amount.unit),
      let i = clauses.firstIndex(where: { $0.text.hasSuffix("%") })
    {
      clauses[i].text += "（" + amount.number + "）"
      return i
    }
    if let i = joinHeadNoun(amount, into: &clauses) { return i }
    if let i = clauses.firstIndex(where: {
      ($0.text.hasSuffix("一次") || $0.text.hasSuffix("1次")) && $0.text.holds("每")
    }) {
      clauses.insert(Clause(text: "共" + amount.number, mark: "，"), at: i + 1)
      return i + 1
    }
    let isTimes = amount.unit == "次" || Wordbook.eventUnits.contains(amount.unit)
    // 每月开展主题党日48次 would be so many each month.
    if isTimes, let first = clauses.first, Rhythm.tells(first.text), !first.endsInNumber {
      clauses.insert(Clause(text: "共" + amount.number, mark: "，"), at: 1)
      return 1
    }
    guard let i = target(amount, clauses) else {
      if let i = lastCounted, clauses[i].endsInNumber {
        clauses[i].text += "、" + amount.number
        return i
      }
      // 拆除违法建设11.8万平方米、320处: how much and how many of one thing.
      if let i = clauses.firstIndex(where: {
        $0.text.ends(inOneOf: Wordbook.sizes) && wordbook.headVerb($0.text) != nil
      }),
        Wordbook.pieces.contains(amount.unit)
      {
        clauses[i].text += "、" + amount.number
        return i
      }
      guard let own = apart(amount, clauses) else {
        clauses = behindName(amount, in: clauses)
        return 0
      }
      let isAct = own.text.holds(task) && own.text.count > amount.number.count + 2
      let at = isAct ? 0 : min((clauses.firstIndex(where: \.endsInNumber) ?? 0) + 1, clauses.count)
      clauses.insert(own, at: at)
      return at
    }
    // 危急重症孕产妇抢救23例，全部成功: of all of whom it is said.
    let isOfAll =
      i == 0 && count == 1 && clauses[0].text.hasPrefix("全部") && !clauses[0].hasNumber && task.count >= 4
      && wordbook.headVerb(task) == nil
    if isOfAll || isOfName(amount, clauses, i) {
      let told = behindName(amount, in: clauses)
      if told.last?.text != "计" + amount.number {
        clauses = told
        return 0
      }
    }
    // 把14所食堂检查一遍 and 45家: a number of places never goes behind what has another of its own inside.
    if Wordbook.pieces.contains(amount.unit) || amount.unit == "所", clauses[i].hasNumber, !clauses[i].endsInNumber,
      !wordbook.counts(amount.unit, in: clauses[i].text), numbered(bodies: amount, in: clauses[i].text) == nil
    {
      // 14家乡镇卫生院实现全覆盖 of 乡镇卫生院中医馆: the clause does not say what the 14个 are.
      if wordbook.tailVerb(task) == nil, wordbook.headVerb(task) == nil, !Clause.joined(clauses).holds(task.suffix(3)) {
        clauses = behindName(amount, in: clauses)
        return 0
      }
      clauses.insert(Clause(text: "共" + amount.number, mark: "，"), at: i + 1)
      return i + 1
    }
    if isTimes, Rhythm.tells(clauses[i].text) {
      clauses.insert(Clause(text: "共" + amount.number, mark: "，"), at: i + 1)
      return i + 1
    }
    // 后厨加装摄像头 and 8.6万元: money is of no deed but those that deal with it.
    if amount.unit.hasSuffix("元"), !clauses[i].text.endsInMoneyWord {
      guard task.ends(inOneOf: Self.works) else {
        clauses.append(Clause(text: "涉及资金" + amount.number, mark: "，"))
        return clauses.count - 1
      }
      let at = clauses[0].text.holds(task) ? 1 : 0
      clauses.insert(Clause(text: "投入" + amount.number, mark: "，"), at: at)
      return at
    }
    // 辟出菜园，各班分块种植 and 1.2亩: of all together, not of each.
    if amount.unit.ends(inOneOf: Wordbook.sizes), clauses[i].text.hasPrefix("各") {
      clauses.insert(Clause(text: "共" + amount.number, mark: "，"), at: i + 1)
      return i + 1
    }
    if let text = numbered(bodies: amount, in: clauses[i].text) {
      clauses[i].text = text
    } else {
      clauses[i].text += (clauses[i].endsInNumber ? "、" : "") + amount.number
    }
    return i
  }

  /// Whether a number is the name's and no clause's: of several deeds none has a noun that it counts, 古籍普查1276册 of 全部著录完，登记上报省古籍中心.
  private func isOfName(_ amount: Amount, _ clauses: [Clause], _ i: Int) -> Bool {
    // 对接方案和陪同讲解，612人次: a number that stands alone goes on from the other one.
    guard count == 1, !clauses.contains(where: { $0.text.first?.isDigit == true && $0.endsInNumber }),
      (3...12).contains(task.count), task.allSatisfy(Punctuation.isHan), wordbook.headVerb(task) == nil,
      clauses.count > 1 || isList(clauses[0].text, amount), !Clause.joined(clauses).holds(task.prefix(4)),
      !(Self.objects.contains(amount.unit) && task.ends(inOneOf: Self.services)), !amount.unit.hasSuffix("元"),
      !clauses.contains(where: { $0.text.holds(task) || $0.text.hasPrefix("其中") }),
      clauses.allSatisfy({ !wordbook.counts(amount.unit, in: $0.text) }), !isLead(clauses[i].text)
    else { return false }
    // 完成改造 says no more than that it was done, and 家庭无障碍改造 what was.
    // 早产儿救治37例 of 最小孕周29周，体重1150克，治愈出院: what stands behind other numbers is of one of them.
    let isBehindNumbers = clauses.count > 2 && clauses[..<i].contains(where: \.hasNumber)
    return (isBehindNumbers || clauses[i].text.count > 4 && wordbook.tailVerb(clauses[i].text) == nil)
      && !clauses[i].hasNumber && !amount.unit.ends(inOneOf: Wordbook.sizes)
      && numbered(bodies: amount, in: clauses[i].text) == nil
  }

  /// 讲地方史、民俗、非遗 of 乡贤讲坛 that was held 12 times.
  private func isList(_ text: String, _ amount: Amount) -> Bool {
    (amount.unit == "次" || Wordbook.eventUnits.contains(amount.unit)) && text.contains("、")
      && wordbook.headVerb(text) == nil
      && !text.ends(inOneOf: Wordbook.events)
  }

  private static let objects: WordSet = ["台", "套", "件", "份", "张", "只", "本", "辆", "部"]
  private static let services = ["服务", "活动", "行动"]

  /// Works that money is put into.
  private static let works = [
    "改造", "建设", "升级", "维修", "修缮", "整修", "翻修", "修复", "加固", "扩建", "新建", "处理", "购置", "更新", "安装", "绿化", "亮化", "硬化",
  ]

  /// Times, lessons and pairs are of what the task names, not of what was done last: `随堂听课212节，当天反馈` of
  /// 推门听课; where the result has no such noun, the task goes ahead with its number.
  private func joinHeadNoun(_ amount: Amount, into clauses: inout [Clause]) -> Int? {
    let isTimes = ["次", "节"].contains(amount.unit) || Wordbook.eventUnits.contains(amount.unit)
    guard isTimes || amount.unit == "对", task.count >= 4, task.count <= 12 else { return nil }
    if isTimes, clauses.count > 1, !clauses.contains(where: \.hasNumber), let last = clauses.last?.text,
      case let noun = task.suffix(2), noun.allSatisfy(Punctuation.isHan), !last.holds(noun),
      let i = clauses.indices.dropLast().last(where: { i in
        clauses[i].text.hasSuffix(noun) && !Rhythm.tells(clauses[i].text)
      }),
      amount.unit == "节" || wordbook.tailVerb(last).map({ last.count <= $0.count + 2 }) == true
    {
      clauses[i].text += amount.number
      return i
    }
    let text = Clause.joined(clauses)
    guard lastCounted == nil, !text.holds(task), wordbook.headVerb(task) == nil else { return nil }
    if amount.unit == "对" {
      guard task.hasSuffix("结对"), !text.holds("结对"), !text.holds("对子") else { return nil }
      clauses.insert(Clause(text: task + amount.number, mark: "，"), at: 0)
      return 0
    }
    // 语文每周一次，其它学科隔周一次: each how often, and the number is of all.
    guard clauses.count > 1, clauses.filter({ $0.text.hasSuffix("一次") }).count > 1 else { return nil }
    let verb = TaskName(wordbook: wordbook).verb(for: task) ?? "开展"
    clauses.insert(Clause(text: verb + task + amount.number, mark: "，"), at: 0)
    return 0
  }

  /// As many plain numbers as clauses without one go to them in order: `整改问题，建立制度` and 18个, 3项. Nil
  /// where they do not pair off.
  func joinInOrder(_ amounts: [Amount], _ clauses: [Clause]) -> [Clause]? {
    guard amounts.count > 1, amounts.count == clauses.count,
      amounts.allSatisfy({ $0.label.isEmpty && $0.tail.isEmpty && !$0.isOne })
    else { return nil }
    var out = clauses
    for (i, amount) in amounts.enumerated() {
      let text = clauses[i].text
      let isPeople = amount.unit.ends(inOneOf: Wordbook.attendanceUnits)
      guard !clauses[i].hasNumber, wordbook.headVerb(text) != nil || text.starts(withOneOf: ["新", "到位"]),
        isPeople == text.starts(withOneOf: Wordbook.services), !text.ends(inOneOf: ["良好", "明显", "到位"])
      else { return nil }
      out[i].text += amount.number
    }
    return out
  }

  /// A clause for a number that no clause can take, by the task's own verb or noun; nil where it has none.
  func apart(_ amount: Amount, _ clauses: [Clause]) -> Clause? {
    let text = Clause.joined(clauses)
    if let collocation = wordbook.collocation(endingIn: task), collocation.units.contains(amount.unit),
      !text.holds(collocation.noun)
    {
      let isName = task.count <= 12 && wordbook.headVerb(task) == nil && !text.holds(task)
      return Clause(text: collocation.verb + (isName ? task : collocation.noun) + amount.number, mark: "，")
    }
    if Wordbook.eventUnits.contains(amount.unit) || amount.unit == "次", !text.holds(task),
      wordbook.headVerb(task) == nil, !task.isEmpty, task.count <= 12
    {
      let name = TaskName(wordbook: wordbook)
      let activity = task.ends(inOneOf: Wordbook.destinations) || task.hasSuffix("”") ? "活动" : ""
      return Clause(text: (name.verb(for: task) ?? "开展") + task + activity + amount.number, mark: "，")
    }
    // 评选两次 and 40户: those who were chosen.
    if task.ends(inOneOf: ["评比", "评选", "评定"]), !Wordbook.eventUnits.contains(amount.unit), amount.unit != "次" {
      return Clause(text: "评出" + amount.number, mark: "，")
    }
    if amount.unit.hasSuffix("元") { return Clause(text: "共" + amount.number, mark: "，") }
    if let verb = wordbook.tailVerb(task), text.holds(verb), !Wordbook.attendances.contains(amount.unit) {
      // 恢复执行261件 of 终本案件恢复执行: what is taken up again is not done for the first time.
      let again = task.dropLast(verb.count).suffix(2)
      let head = ["恢复", "重新"].contains(String(again)) && text.holds(again + verb) ? again : ""
      return Clause(text: head + verb + amount.number, mark: "，")
    }
    return nil
  }

  /// `对9所敬老院运营和资金管理开展监督检查`, `为320户困难老年人家庭改造`: those for whom or to whom it is done.
  private func numbered(served amount: Amount, in text: String) -> String? {
    let nouns = Self.served[amount.unit] ?? []
    guard text.hasPrefix("对") || text.hasPrefix("为"), !text.hasDigit,
      case let rest = text.dropFirst(), !rest.starts(withOneOf: ["各", "全", "所有"]),
      let noun = nouns.compactMap({ rest.prefix(10).place(of: $0) }).first,
      case let head = rest[..<noun.lowerBound], !head.contains("、"), !wordbook.holdsVerb(String(head)),
      noun.upperBound < rest.endIndex, rest[noun.upperBound] != "、"
    else { return nil }
    // 对敬老院运营…, and none that only stands within a longer name.
    guard amount.unit == "户" || head.isEmpty else { return nil }
    return text.prefix(1) + amount.number + rest
  }

  private static let served = [
    "所": ["敬老院", "养老院", "养老机构", "福利院", "学校", "中小学", "幼儿园", "医院", "卫生院"],
    "家": ["企业", "商户", "商铺", "养老机构", "医疗机构", "培训机构"], "户": ["家庭", "农户", "脱贫户"],
  ]

  /// `指导支部按期换届` and 8个 give `指导8个支部按期换届`; 等 before the noun takes the number behind it.
  private func numbered(bodies amount: Amount, in text: String) -> String? {
    if let text = numbered(served: amount, in: text) { return text }
    guard amount.unit == "个" || amount.unit == "家" else { return nil }
    let verb = wordbook.headVerb(text) ?? ""
    let rest = text.dropFirst(verb.count)
    for body in Wordbook.bodies where !rest.hasSuffix(body) {
      if !verb.isEmpty, rest.hasPrefix(body) { return verb + amount.number + rest }
      if let found = rest.place(of: "等" + body) {
        let noun = rest.index(after: found.lowerBound)
        return verb + rest[..<noun] + amount.number + rest[noun...]
      }
    }
    return nil
  }
}

extension String {
  /// Whether an amount of money may stand behind the words: 拨付, 争取资金, 实现产值.
  fileprivate var endsInMoneyWord: Bool {
    // 竣工并投入使用: nothing was put in.
    if ends(inOneOf: ["投入使用", "投入运行", "投入运营", "投入生产"]) { return false }
    return hasDigit || MoneyWords.all.contains { suffix(8).holds($0) }
  }
}

/// Words of dealing with money.
private enum MoneyWords {
  static let all = [
    "投入", "投资", "拨付", "收缴", "发放", "支付", "缴纳", "补助", "补贴", "奖励", "节约", "节支", "减免", "销售", "募集", "挽回", "追回", "追缴", "退还",
    "收入", "支出", "费", "款", "金", "额", "钱", "预算", "概算", "采购", "购置", "购买", "安排", "争取", "贷", "兑", "落实", "到位", "捐", "借", "罚",
    "税",
    "产值", "利润", "成本", "价", "花", "用", "筹", "签约", "授信", "完成", "实现", "达", "增收", "创收", "慰问", "救助", "帮扶", "清收", "核销", "回收",
    "结算", "报销", "入库", "征收", "欠", "租", "减少", "降低",
  ]
}
