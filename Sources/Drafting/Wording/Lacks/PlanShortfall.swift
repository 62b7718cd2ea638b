import Records
import TextCore

/// What is lacking by numbers: the plan and what was reached of it, what is left, a rate below its aim.
extension UnfinishedWording {
  static func unit(_ clause: String) -> String? { QuantityParser.find(in: clause).last?.quantity.unit }

  /// 工地电缆被盗案尚未破获.
  func unsolved(_ name: String, _ all: [String]) -> String? {
    guard name.hasSuffix("案"),
      all.contains(where: { $0.holds("没抓") || $0.holds("未抓") || $0.holds("没破") || $0.holds("未破") })
    else { return nil }
    return name + "尚未破获" + (all.contains { $0.holds("追") } ? "，嫌疑人仍在追查" : "")
  }

  /// `入径率58.3%，目标60%，未达标` as `入径率58.3%，没有达到60%的目标`.
  func missed(_ name: String, _ all: [String]) -> String? {
    // 91.6%，上年89.8%，目标92%: the year's own rate is held against the aim.
    let own = all.filter { !$0.starts(withOneOf: ["上年", "去年", "同期", "前年"]) }
    for (rate, aim) in zip(own, own.dropFirst())
    where rate.hasSuffix("%") && aim.hasSuffix("%") && Self.setsRate(aim) {
      // 投诉率1.4% of 1.5% is as it should be.
      guard let reached = Self.percent(rate), let wanted = Self.percent(aim), reached < wanted,
        !LessIsBetter.isOf(rate.prefix { !$0.isDigit }.description)
      else { continue }
      let words = aim.drop { !$0.isDigit }
      guard words.dropLast().allSatisfy({ $0.isDigit || $0 == "." }) else { continue }
      let told = under(name, rate) + "，没有达到" + words + "的目标"
      // 差0.4个百分点，扣分主要在停车、噪声: why, behind the gap.
      guard let at = all.firstIndex(of: aim), at + 1 < all.count else { return told }
      let behind = all[(at + 1)...].filter { !StatedGaps.mere.contains($0) }.first {
        !$0.starts(withOneOf: ["差", "还差", "低"]) || !$0.hasDigit && !Self.isGap($0)
      }
      // 年轻人外出多，随访跟不上: all of them, where the first one is sure.
      if let first = behind, MissGrounds.isSure(first), let start = all.firstIndex(of: first) {
        let run = all[start...].prefix { (4...20).contains($0.count) && !$0.hasDigit && MissGrounds.isSure($0) }
        if run.count > 1 { return told + "，" + run.prefix(3).joined(separator: "，") }
      }
      guard let why = behind, (4...20).contains(why.count), !why.hasDigit,
        LackForm.isGround(why) || why.holds("主要在") || why.holds("主要是")
      else { return told }
      return told + "，" + why
    }
    return nil
  }

  /// 差两个点 between a rate and its aim.
  static func isGap(_ clause: String) -> Bool {
    clause.count <= 8 && clause.starts(withOneOf: ["差", "还差", "低"]) && clause.ends(inOneOf: ["点", "百分点", "个点"])
  }

  /// 目标92%, and 区里要求95% of those above.
  static func setsRate(_ aim: String) -> Bool {
    let lead = aim.prefix { !$0.isDigit }.description.trimmingSuffix("达到").trimmingSuffix("不低于").trimmingSuffix("为")
    return aim.starts(withOneOf: ["目标", "计划", "要求", "任务", "年初定", "要达到"])
      || (3...10).contains(lead.count) && lead.ends(inOneOf: ["要求", "目标", "任务", "计划", "考核线"])
        && !lead.starts(withOneOf: ["明年", "来年", "下年", "完成", "超", "为", "占"])
  }

  /// The only percentage of a clause.
  static func percent(_ clause: String) -> Double? {
    let digits = clause.drop { !$0.isDigit }.prefix { $0.isDigit || $0 == "." }
    return clause.dropFirst(clause.prefix { !$0.isDigit }.count + digits.count) == "%" ? Double(digits) : nil
  }

  /// A number of a ledger of indicators that stayed below its plan: `利润总额计划680万元，实际完成661万元，完成计划的97.2%`.
  func figureBelowPlan(_ record: TaskRecord, _ name: String) -> String? {
    let target = record.target
    guard record.measuresByTarget, let came = record.quantities.first, !came.unit.isEmpty, !"%％‰".contains(came.unit)
    else { return nil }
    let digits = String(target.prefix { $0.isASCII && $0.isDigit || $0 == "." })
    guard let planned = Double(digits), let reached = Double(came.digits), reached < planned else { return nil }
    let unit = target.dropFirst(digits.count)
    guard unit.isEmpty || unit == came.unit else { return nil }
    let rate = Self.percent(record.stateText).map { $0 < 100 } == true ? "，完成计划的" + record.stateText : ""
    return name + "计划" + came.amount(digits) + "，实际完成" + came.amount() + rate
  }

  /// A rate alone that the ledger gives of a plan: 只完成任务的88%.
  func shareOfPlan(_ all: [String]) -> String? {
    let rate = all.last { clause in
      ["完成", "完成率", "完成率为", "完成了"].contains(String(clause.prefix { !$0.isDigit }))
        && Self.percent(clause).map { $0 < 100 } == true
    }
    guard let rate, let plan = ["任务", "计划", "目标"].first(where: { word in all.contains { $0.holds(word) } }) else {
      return nil
    }
    return "只完成" + plan + "的" + rate.drop { !$0.isDigit }
  }

  /// What was to be by a day within the period: 年底通水 of `日供水能力提到8万吨，年底通水`.
  func missedDate(_ target: String) -> String? {
    guard !target.isEmpty else { return nil }
    return Clause.split(cleaner.clean(target, keepsHead: true)).map(\.text).first { clause in
      clause.count <= 10 && pending(clause) != nil && !TimePhrase.head(of: clause).isEmpty
    }
  }

  /// What is left, of what: `“四好农村路”问题还有2个涉及征地补偿`.
  func remaining(_ name: String, _ text: String, _ all: [String]) -> String {
    // 纠纷 of 纠纷调了683起，剩22起转司法所, where no name says it.
    let subject = name.isEmpty ? LeftOver(all + [text], wordbook)?.noun ?? "" : Self.withoutBuilding(name)
    guard let rest = Remainder(text) else { return subject + text }
    // 台账不规范的19家中还有2家正在整改: whose they are no task's name says.
    if rest.noun.count >= 2, let fault = RestNoun(of: rest.count, in: all, wordbook), fault.isFault {
      return fault.noun + "的" + fault.whole + "中还有" + rest.text
    }
    // 3个在改 of 检查项目46个，发现问题21个，整改18个: what was found, and not what was looked at.
    if rest.noun.hasPrefix("正在整改"), let own = RestNoun(of: rest.count, in: all, wordbook), !own.isFault,
      !subject.holds(own.noun)
    {
      return subject + "还有" + rest.count + own.noun + rest.noun
    }
    let unit = rest.count.drop { $0.isDigit || $0 == "." }
    for clause in all {
      guard let number = clause.firstIndex(where: \.isDigit), Remainder(clause) == nil else { continue }
      let counted = clause[number...].drop { $0.isDigit || $0 == "." }
      guard counted.hasPrefix(unit) else { continue }
      var noun = String(clause[..<number]).withoutHead(of: ["全年累计", "全年", "累计", "共", "目前", "已"])
      // 对全县46处场所检查4轮 says whom one went to see, and nothing of what is left.
      if let first = noun.first, "对向为在与把给".contains(first) { continue }
      if let verb = wordbook.headVerb(noun) ?? ["查出", "发现", "受理", "检查", "查", "修"].first(where: { noun.hasPrefix($0) }) {
        noun = String(noun.dropFirst(verb.count))
      }
      // 推动解决问题138个.
      if let verb = wordbook.headVerb(noun), noun.count > verb.count + 1 { noun = String(noun.dropFirst(verb.count)) }
      // 整顿11个 of 整顿软弱涣散党组织 is what was done.
      if noun.count >= 2, let place = subject.place(of: noun),
        place.lowerBound > subject.startIndex || !noun.ends(inOneOf: LeftOver.acts)
      {
        return subject[..<place.upperBound] + "还有" + rest.text
      }
      if Self.countables.contains(noun) {
        // 信访件 of 信访 is named already.
        let subject = noun.hasPrefix(subject) ? "" : subject
        // 还有2处隐患：观音寺电路老化.
        let isBare = rest.noun.isEmpty || rest.noun.hasPrefix("：")
        return isBare && rest.aside.isEmpty
          ? subject + "还有" + rest.count + noun + rest.noun : subject + noun + "还有" + rest.text
      }
      // 列入计划5个项目 says what 2个 of 另2个资料尚未收齐 are, 清理疑点数据5630条 what 42条 are.
      let after = String(counted.dropFirst(unit.count))
      // 9个村 of 178个行政村: the rest names them itself.
      if let own = rest.noun.first, own == after.last { return subject + "还有" + rest.text }
      for what in [after, noun] where (2...6).contains(what.count) && what.allSatisfy(Punctuation.isHan) {
        guard Self.generic.contains(String(unit)), !wordbook.holdsVerb(what), what != "批复", !rest.noun.isEmpty,
          !rest.text.holds(what.suffix(2)), rest.noun.first != what.last, !subject.holds(what), !what.hasPrefix("涉及"),
          !Self.namesItself(rest.noun),
          // 10个达标 says how the others stand.
          !what.ends(inOneOf: ["好", "完", "到", "掉", "达标", "合格", "合规", "到位", "成功", "优秀"])
        else { continue }
        return subject + "还有" + rest.count + what + (rest.aside.isEmpty ? "" : "（" + rest.aside + "）") + rest.noun
      }
      break
    }
    // 巡察反馈问题整改: what is left of it are 问题.
    for noun in Self.countables {
      if let place = subject.place(of: noun), !rest.text.holds(noun) {
        return subject[..<place.upperBound] + "还有" + rest.text
      }
    }
    return subject + "还有" + rest.text
  }

  /// 挡墙 of 还有2处挡墙没修好: the rest has its noun.
  private static func namesItself(_ noun: String) -> Bool {
    let own = noun.prefix { !"未没尚".contains($0) }
    return (2...4).contains(own.count) && own.count < noun.count && own.allSatisfy(Punctuation.isHan)
      && !own.contains { "正在待因不仍还等要涉".contains($0) }
      // 2个资料尚未收齐 of projects: what is missing is theirs.
      && !own.ends(inOneOf: ["资料", "材料", "手续", "资金", "经费", "设备", "方案", "合同", "图纸"])
  }

  private static let generic: Set<String> = ["个", "条", "件", "项", "处"]
  static let countables = ["问题", "隐患", "线索", "案件", "信访件", "纠纷", "矛盾纠纷", "诉求", "投诉", "不合格"]

  /// `剩23户未开工` as `还有23户未开工`.
  static func stillHas(_ clause: String) -> String {
    // 要68万 of what was applied for.
    if clause.hasPrefix("要"), case let sum = clause.dropFirst().drop(while: { $0.isDigit || $0 == "." }),
      sum == "万" || sum == "万元", clause.count > sum.count + 1
    {
      return "需资金" + clause.dropFirst().dropLast(sum.count) + "万元"
    }
    // 剩档案室改造1项 counts behind its name.
    if clause.hasPrefix("剩"), let last = QuantityParser.find(in: clause).first,
      clause.hasSuffix(last.quantity.amount()),
      case let noun = clause.dropFirst().dropLast(last.quantity.amount().count), (2...12).contains(noun.count),
      noun.allSatisfy(Punctuation.isHan), !noun.hasPrefix("余"), !noun.hasPrefix("下")
    {
      return "还有\(noun)\(last.quantity.amount())没有完成"
    }
    guard !clause.hasPrefix("其余"), let rest = Remainder(clause) else { return clause }
    if rest.noun.isEmpty, rest.aside.isEmpty, rest.count.hasSuffix("元") { return "尚余" + rest.count }
    return "还有" + rest.text
  }

  /// `完成工程量60%` as `完成工程量的60%`.
  static func attributed(_ clause: String) -> String {
    if clause.hasSuffix("停了"), clause.count >= 4 { return clause.dropLast() + "下" }
    if clause.hasSuffix("出来了"), (5...8).contains(clause.count) { return clause.dropLast(3) + "已出" }
    if clause.hasSuffix("有了"), clause.count >= 4, clause.count <= 8 { return "已有" + clause.dropLast(2) }
    // 沙盘、桌椅都到了.
    if clause.hasSuffix("都到了"), (5...14).contains(clause.count) { return clause.dropLast(3) + "均已到位" }
    if clause.hasSuffix("了"), clause.count >= 3 { return "已" + clause.withoutHead(of: ["已经", "已"]).dropLast() }
    if clause.hasPrefix("目前正在") { return String(clause.dropFirst(2)) }
    guard clause.hasSuffix("%") else { return stillHas(clause) }
    for word in ["工程量", "总投资", "投资", "任务", "计划", "总量"] {
      if let place = clause.place(of: word), clause[place.upperBound...].first?.isDigit == true {
        return clause[..<place.upperBound] + "的" + clause[place.upperBound...]
      }
    }
    return clause
  }
}

extension TaskRecord {
  /// Whether the row is an indicator: a number held against a number that was planned, and no words of a result.
  var measuresByTarget: Bool {
    isEmpty(.result) && !target.isEmpty && target.first?.isDigit == true && !quantities.isEmpty
  }
}
