import Records
import TextCore

/// A plan and what was reached of it, by the row's own words or by its column of plans: `户厕改造计划120户，完成97户，还有23户未开工`.
extension UnfinishedWording {
  /// The plan, what was reached of it, and what is left: `户厕改造计划120户，完成97户，还有23户未开工`.
  func measured(
    _ record: TaskRecord, _ name: String, _ aim: String, _ answer: String, _ opens: [String], _ all: [String]
  ) -> String {
    var plan = Self.planned(aim)
    // 教师招聘计划14人 of 计划招聘14人: the name has the verb.
    if let verb = wordbook.tailVerb(name), name.count > verb.count, plan.hasPrefix("计划" + verb),
      plan.dropFirst(2 + verb.count).first?.isDigit == true
    {
      plan = "计划" + plan.dropFirst(2 + verb.count)
    }
    let came = self.reached(answer, name)
    let isDone = came.hasPrefix("实际") && plan.hasPrefix("计划") && !answer.hasPrefix("实际")
    var reached = isDone ? "完成" + came.dropFirst(2) : came
    // 完成27412 of 目标28600人: counted in what the plan is.
    if reached.last?.isDigit == true, let whole = QuantityParser.find(in: plan).last?.quantity,
      plan.hasSuffix(whole.unit),
      whole.scale.isEmpty
    {
      reached += whole.unit
    }
    // 发展党员 whole: 党员 alone has no plan.
    let task = spokenTask(record)
    let name = name.count <= 2 && task.hasSuffix(name) && task.count == name.count + 2 ? task : name
    var text = under(name, plan) + "，" + reached
    if let share = Self.share(behind: answer, all, ["完成率", "占"]), share.hasSuffix("%") { text += "，" + share }
    // 在装1部 between 装好4部 and 还有1部: the parts of the plan stay together.
    if let at = all.firstIndex(of: answer), at + 1 < all.count, let unit = Self.unit(answer), Self.unit(aim) == unit,
      !opens.contains(all[at + 1]), ["在建", "在装", "在改", "在修", "在办"].contains(where: { all[at + 1].hasPrefix($0) }),
      Self.unit(all[at + 1]) == unit
    {
      text += "，" + all[at + 1]
    }
    for clause in opens { text += "，" + Self.stillHas(clause) }
    if opens.isEmpty, all.last == answer, let left = left(record, plan, reached) { text += "，还差" + left }
    return text
  }

  /// The same where the ledger has the plan in a column of its own.
  func measuredByColumn(_ record: TaskRecord, _ name: String, _ all: [String]) -> String? {
    let cell = record.fields.first { field in
      field.name.count <= 6
        && ["计划目标", "年度目标", "目标", "计划", "年初计划", "目标任务", "任务数", "计划数", "目标值", "年度计划"].contains(field.name)
    }
    guard let cell, cell.value.count <= 12, let plan = QuantityParser.find(in: cell.value).first?.quantity,
      cell.value.ends(with: plan.unit), !plan.unit.isEmpty,
      // 信访和12345件 under 目标任务 is of the hot line.
      !HotlineName.lines.contains(plan.digits)
    else { return nil }
    for clause in all {
      guard let found = QuantityParser.find(in: clause).first?.quantity, found.unit == plan.unit,
        found.scale == plan.scale, found.value < plan.value
      else { continue }
      let number = clause.drop { !$0.isDigit }
      guard number.dropFirst(found.digits.count).count <= found.unit.count + found.scale.count else { continue }
      // 收回不良资产986万元 of 不良资产清收: the verb alone.
      let lead = clause.prefix { !$0.isDigit }
      // 3412万人次 of 公交客运量, and nothing else: the number stands behind its name.
      if lead.isEmpty, clause == all.first, number.count == found.amount().count, cell.value.hasSuffix(plan.amount()),
        found.approximate.isEmpty, plan.approximate.isEmpty
      {
        let verb = LackForm.isIndicator(name) ? "" : "完成"
        let opens = all.dropFirst().filter { ClauseSense.of($0, year: cleaner.year) == .open }.map(Self.stillHas)
        return ([name + verb + number, LackForm.missed(plan.amount(), of: name)] + opens).joined(separator: "，")
      }
      let bare = lead.count > 2 && name.holds(lead.dropFirst(2)) ? String(lead.prefix(2)) : nil
      let verb = bare ?? wordbook.headVerb(clause) ?? "完成"
      // 三级达标企业12家 says of what the plan is.
      let of = cell.value.prefix { !$0.isDigit }.description.withoutHead(of: ["年度", "全年", "计划", "新增", "新建", "完成"])
      let kind =
        of.count >= 4 && of.allSatisfy(Punctuation.isHan) && wordbook.headVerb(of) == nil && !sharesWord(of, name)
      var text = name + "计划" + (kind ? of : "") + cell.value.drop { !$0.isDigit } + "，实际" + verb + number
      if let share = Self.share(behind: clause, all, ["完成", "占"]) { text += "，" + share }
      for open in all where ClauseSense.of(open, year: cleaner.year) == .open { text += "，" + Self.stillHas(open) }
      return text + hindrance(all, behind: clause)
    }
    return nil
  }

  /// The share that stands next to what was reached: 占30.8% further down is of something else.
  private static func share(behind answer: String, _ all: [String], _ heads: [String]) -> String? {
    guard let at = all.firstIndex(of: answer) else { return nil }
    return all[(at + 1)...].prefix(2).first { $0.holds("%") && heads.contains(where: $0.hasPrefix) }
  }

  /// What kept the rest of a plan from being done, where the result tells it of one part: 下洲桥汛期水毁，重做设计; “” else.
  private func hindrance(_ all: [String], behind clause: String) -> String {
    guard let at = all.firstIndex(of: clause) else { return "" }
    let rest = all[(at + 1)...]
    guard
      let first = rest.firstIndex(where: { words in
        words.count <= 24 && ClauseSense.of(words, year: cleaner.year) == .done
          && (words.holds("因") || words.ends(inOneOf: ["水毁", "受阻", "纠纷", "变更设计", "重做设计", "设计变更"]))
      })
    else { return "" }
    var told = [rest[first]]
    for next in rest[(first + 1)...] {
      guard next.count <= 14, next.starts(withOneOf: ["推到", "推迟", "延到", "延至", "重做", "重新", "才", "10月才", "改"]) else {
        break
      }
      told.append(TimePhrase.dated(next.hasPrefix("推到") ? "推迟到" + next.dropFirst(2) : next, year: cleaner.year))
    }
    return "，" + told.joined(separator: "，")
  }

  /// `原计划办10期` as `计划10期`.
  static func planned(_ aim: String) -> String {
    guard let head = ["原计划", "年初计划", "全年计划", "计划", "今年要", "全年要"].first(where: { aim.hasPrefix($0) }) else { return aim }
    let rest = aim.dropFirst(head.count)
    return "计划"
      + (rest.dropFirst().first?.isDigit == true && rest.first?.isDigit == false ? rest.dropFirst() : rest)
  }

  /// `办了6期` and 户厕改造's `改造97户` as `完成6期`, `完成97户`.
  func reached(_ answer: String, _ name: String) -> String {
    let text = answer.withoutHead(of: ["目前已", "现已", "已经", "已", "实际"])
    // 产量1.26万吨 behind 产量计划1.3万吨.
    if name.count >= 2, text.hasPrefix(name), case let number = text.dropFirst(name.count),
      number.first?.isDigit == true
    {
      return "实际" + number
    }
    let lead = text.prefix { !$0.isDigit }
    let isBare = lead.count == 1 || lead.count == 2 && lead.hasSuffix("了") || wordbook.tailVerb(name) == String(lead)
    return isBare ? "完成" + text.dropFirst(lead.count) : answer
  }

  /// What is between a plan and what was reached, where the ledger itself has that number: `4期`.
  func left(_ record: TaskRecord, _ plan: String, _ reached: String) -> String? {
    guard let whole = QuantityParser.find(in: plan).first?.quantity,
      let part = QuantityParser.find(in: reached).first?.quantity,
      whole.unit == part.unit, whole.scale == part.scale, let a = Int(whole.digits), let b = Int(part.digits), b < a
    else { return nil }
    let left = String(a - b)
    guard record.fields.contains(where: { SupportedNumbers.numbers($0.value).contains(left) }) else { return nil }
    return left + whole.unit
  }
}
