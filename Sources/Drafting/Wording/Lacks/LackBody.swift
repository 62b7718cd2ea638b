import Records
import TextCore

/// What the clauses of a result leave open, put behind the task's name: its plan and what was reached of it, the rest, and what stands
/// in its way.
extension UnfinishedWording {
  /// What is lacking by the result's clauses, under the task's name; "" where they tell nothing of it.
  func body(_ record: TaskRecord, _ name: String, _ problem: String, _ pending: String?) -> String {
    let all = withoutSizes(withoutEstimates(ownClauses(record)), record)
    let senses = all.map { ClauseSense.of($0, year: cleaner.year) }
    let told = all.indices.filter { senses[$0] != .plan }
    guard !told.isEmpty else { return "" }
    let opens = told.filter { senses[$0] == .open }
    if let unsolved = unsolved(name, all) { return unsolved }
    if let over = overLimit(record, record.target) { return over }
    if let rest = restOfReport(name, all) ?? ofNamedNumber(name, all) ?? namedRest(name, all) { return rest }
    if let missed = aimMissed(record, name, all) ?? missed(name, all) ?? rateMissed(record) { return missed }
    if let missed = figureMissed(record, name, all) ?? statedRate(record, name, all) { return missed }
    if name.count >= 2, let parts = WholeAndRest(record, all, wordbook) {
      return "\(name)\(parts.whole)，已\(parts.verb)\(parts.done)，还有\(parts.rest)\(parts.tail)"
    }
    // 原计划8月完工，设计改了两次，12月初才进场，现做到水电: what is late is told whole.
    if opens.isEmpty, problem.isEmpty, record.amended?.gap == nil, let day = told.first, Self.isDay(all[day]),
      told.count > 1,
      told.reduce(0, { $0 + all[$1].count }) <= 48
    {
      return under(name, told.map { all[$0] }.joined(separator: "，"))
    }
    let firstOpen = opens.first ?? all.count
    let done = told.filter { senses[$0] == .done && $0 < firstOpen }
    // 规划建设5个，建成3个: what answers the aim stands behind it.
    let aim = told.last { senses[$0] == .aim && $0 < firstOpen }
    let follows = aim.flatMap { aim in
      aim > 0 && done.contains(aim - 1) && !all[aim - 1].hasPrefix("其中") && Self.isBelow(all[aim - 1], all[aim])
        && (aim + 1 >= all.count || Self.unit(all[aim + 1]) != Self.unit(all[aim])) ? aim : nil
    }
    if let aim, follows == nil, done.contains(aim + 1) {
      // 1个因办公用房未落实延至明年 says why, and until when.
      let late = all[(aim + 2)...].filter { clause in
        clause.first?.isDigit == true && clause.holds("因")
          && ClauseSense.of(clause, year: cleaner.year) == .plan
      }.map { TimePhrase.dated($0, year: cleaner.year) }
      return measured(record, name, all[aim], all[aim + 1], opens.map { all[$0] } + late, all)
    }
    // 创建12个，目标15个: the aim may follow what answers it.
    if let aim, aim > 0, aim == all.count - 1, done == [aim - 1], all[aim].starts(withOneOf: ["计划", "目标", "任务"]),
      Self.unit(all[aim]) == Self.unit(all[aim - 1]), all[aim].count <= 12
    {
      // 吨耗电312度，目标305度: of what is used up, more is worse.
      if let part = QuantityParser.find(in: all[aim - 1]).last?.quantity,
        let whole = QuantityParser.find(in: all[aim]).first?.quantity, whole.value < part.value,
        all[aim - 1].hasSuffix(part.amount())
      {
        return under(name, all[aim - 1]) + "，高于" + whole.amount() + "的目标"
      }
      return measured(record, name, all[aim], all[aim - 1], [], all)
    }
    // 年底在岗318人，计划330人；旺季缺包装工: the same with what is open behind it.
    if let aim = follows, all[aim].starts(withOneOf: ["计划", "目标", "任务"]), all[aim].count <= 12 {
      let next = aim + 1 < all.count && !all[aim + 1].hasDigit && all[aim + 1].count <= 14 ? [all[aim + 1]] : []
      let behind = opens.filter { $0 > aim }.map { all[$0] }
      return measured(record, name, all[aim], all[aim - 1], behind.isEmpty ? next : behind, all)
    }
    if let measured = measuredByColumn(record, name, told.map { all[$0] }) { return measured }
    if let one = openOne(record) { return one.told + (pending.map { one.told.holds($0) ? "" : "，尚未" + $0 } ?? "") }
    if opens.isEmpty, Remainder(next(record)) != nil {
      let left = leftByPlan(record)
      if !left.isEmpty { return left }
    }
    if opens.isEmpty, problem.isEmpty {
      if let state = stateAlone(record, name, all, told, pending) { return state }
      if let rest = restCounted(all, note(record).facts) { return remaining(name, rest, all) }
      let length = told.reduce(0) { $0 + all[$1].count }
      var kept = told.filter { senses[$0] != .done }
      let achieved = told.filter { senses[$0] == .done }
      kept += length <= 32 ? achieved : Self.shares(all, achieved) ?? anchor(all, achieved)
      let text = kept.sorted().map { Self.attributed(all[$0]) }.joined(separator: "，")
      return under(name, text + tail(record, text, pending, hasAim: kept.contains { senses[$0] == .aim }))
    }
    // What is told in its chapter is not told again.
    let isTold = !achieved(record).isEmpty
    var kept = told.filter { senses[$0] != .done }
    // 接入112家，打算做到200家: the aim says nothing without what it goes on from.
    if let aim, done.contains(aim - 1), isTold, Self.unit(all[aim - 1]) == Self.unit(all[aim]) { kept.append(aim - 1) }
    kept += Self.shares(all, done) ?? (isTold ? [] : anchor(all, done))
    kept += awaited(all, opens).filter { !kept.contains($0) }
    // 因设计变更 ahead of 年底没完工, 延到明年 behind 因班子矛盾没理顺: what belongs together stays so.
    for at in opens {
      if at > 0, !kept.contains(at - 1), all[at - 1].hasPrefix("因"), all[at - 1].count <= 14 { kept.append(at - 1) }
      if at + 1 < all.count, all[at].holds("因"), !kept.contains(at + 1),
        all[at + 1].starts(withOneOf: ["延到", "推到", "推迟到", "延期到", "顺延到"]), all[at + 1].count <= 12
      {
        kept.append(at + 1)
      }
    }
    // 招人难 ahead of 缺口约20人.
    for at in opens where at > 0 && !kept.contains(at - 1) && senses[at - 1] == .done {
      if LackInResult.isLack(all[at - 1]), !all[at - 1].hasDigit, all[at - 1].count <= 12 { kept.append(at - 1) }
    }
    // 主要是数字资源总量和读者满意度调查 behind 还差8项: what they are.
    for at in opens where at + 1 < all.count && !kept.contains(at + 1) && !opens.contains(at + 1) {
      if all[at + 1].starts(withOneOf: Self.whichOnes), senses[at + 1] == .done, all[at + 1].count <= 24 {
        kept.append(at + 1)
      }
    }
    // 馅料线切换品种次数多 behind 没压下去: why.
    if let last = opens.last, all[last].contains(where: { "没未".contains($0) }), all[last].count <= 10 {
      for at in (last + 1)..<max(last + 1, min(last + 3, all.count)) {
        guard senses[at] == .done, !all[at].hasDigit, (4...16).contains(all[at].count), LackForm.isGround(all[at])
        else {
          break
        }
        kept.append(at)
      }
    }
    // 产权不清 behind 剩3个是老旧小区楼道.
    for at in opens where at + 1 < all.count && !kept.contains(at + 1) {
      guard let rest = Remainder(all[at]), rest.noun.starts(withOneOf: ["是", "为", "涉及", "均为", "都是"]),
        !all[at + 1].hasDigit, all[at + 1].count <= 10, all[at + 1].contains(where: { "不未没难缺无".contains($0) })
      else { continue }
      kept.append(at + 1)
    }
    // 施工单位结算资料不齐，9月才补报 ahead of 现场审计已结束，报告未出: why, behind the name.
    var isCaused = false
    if let at = done.first, at == 0, senses[0] == .done, !kept.contains(0), !all[0].hasDigit,
      (5...16).contains(all[0].count),
      all[0].holds(oneOf: Self.hindered), !opens.isEmpty, name.count >= 2, wordbook.headVerb(all[0]) == nil
    {
      kept.append(0)
      if all.count > 1, all[1].count <= 10, all[1].holds("才"), senses[1] == .done, !kept.contains(1) { kept.append(1) }
      isCaused = true
    }
    kept.sort()
    guard let first = kept.first else { return "" }
    var text = Self.attributed(all[first])
    for (before, index) in zip(kept, kept.dropFirst()) {
      if !all[before].hasPrefix("因") || index != before + 1 || all[before].count > 14 || !all[index].hasPrefix("年") {
        text += "，"
      }
      if !all[before].hasPrefix("因"), turns(all[before], senses[before], all[index], senses[index]), !text.holds("，但") {
        text += "但"
      }
      let isDelay = senses[index] == .plan
      text += isDelay ? TimePhrase.dated(all[index], year: cleaner.year) : Self.stillHas(all[index])
    }
    // 提前还款多，未完成: why it was not.
    if kept.count == 2, StatedGaps.mere.contains(all[kept[1]]), LackForm.isGround(all[kept[0]]), !all[kept[0]].hasDigit,
      senses[kept[0]] == .done
    {
      return name + "因" + all[kept[0]] + "没有完成计划"
    }
    if isCaused, first == 0 { return name + "因" + text }
    let isSaid = text.contains { "未没差缺剩余无不待".contains($0) } || text.holds("还有") || text.holds("等待")
    if let pending, !isSaid, problem.isEmpty { text += "，尚未" + pending }
    // 6口林地手续未批 behind what was told of the others.
    if isTold, senses[first] == .open, all[first].first?.isDigit == true, name.count >= 2, !text.hasPrefix("还有") {
      if let rest = planRest(record), rest.isStated, text.hasPrefix(rest.amount), !record.target.isEmpty {
        let lead = record.target.prefix { !$0.isDigit }
        return name + "计划" + (lead.count <= 2 ? lead : "") + rest.plan + "，还有" + text
      }
      return remaining(name, "还有" + text, all)
    }
    if senses[first] == .done, kept.count > 1, all[kept[1]].hasPrefix("待"), all[first].first?.isDigit == true {
      return remaining(name, "还有" + text, all)
    }
    return Remainder(all[first]) == nil ? under(name, text) : remaining(name, text, all)
  }

  /// 原计划8月完工: by when, and no number.
  private static func isDay(_ clause: String) -> Bool {
    clause.starts(withOneOf: ["原计划", "原定"]) && clause.count <= 16 && clause.holds(oneOf: ["月", "年底", "季度", "年内"])
      && QuantityParser.find(in: clause).isEmpty
  }

  /// What tells of a rest what it is.
  static let whichOnes: SearchWords = [
    "主要是", "主要为", "主要因", "主要在", "多为", "多是", "均为", "都是", "大多是", "大多为", "因", "由于", "涉及", "卡在",
  ]

  private static let hindered: SearchWords = [
    "不齐", "不全", "不到位", "滞后", "到货晚", "到货迟", "拖延", "变更", "纠纷", "停产", "停工", "塌方", "冲突", "流标", "延误", "缓慢",
  ]

  /// Whether a number stayed below the plan of its unit.
  static func isBelow(_ reached: String, _ aim: String) -> Bool {
    guard let part = QuantityParser.find(in: reached).last?.quantity,
      let whole = QuantityParser.find(in: aim).first?.quantity
    else { return false }
    return part.unit == whole.unit && part.value < whole.value
  }
}
