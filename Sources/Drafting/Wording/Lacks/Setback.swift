import Records
import TextCore

/// What a row that is done tells of things that got worse, of what people missed, and of what its remarks leave open: it
/// stands in 不足, whatever the row's state.
extension UnfinishedWording {
  /// What is lacking and what comes next, "" where the row says nothing of it; nil where nothing is wrong.
  /// - Parameter isPast: whether a later row tells how the task's numbers stood at the end.
  func setback(_ record: TaskRecord, isPast: Bool = false) -> (lack: String, step: String)? {
    guard record.state == .done else { return nil }
    if !isPast, let missed = rateMissed(record) {
      // 没达标，疑难病种收得少，四级操作不够: why, behind that it was missed.
      let noted = Clause.split(record.note.replacing(",", with: "，")).map(\.text)
      let why = noted.dropFirst().prefix { !$0.hasDigit && (4...14).contains($0.count) && LackForm.isGround($0) }
      guard noted.first.map(StatedGaps.mere.contains) ?? false, !why.isEmpty else { return (missed, "") }
      return (missed + "，主要是" + LackForm.inWriting(why.joined(separator: "、")), "")
    }
    if !isPast, let missed = shareMissed(record) { return (missed, "") }
    if !isPast, let missed = missedInWords(record) { return (missed, answer(record, missed, raiseOf(missed))) }
    if !isPast, let missed = shortOfTarget(record) { return (missed, "") }
    if let rest = notedUnfinished(record) { return (rest, "") }
    guard !record.isEmpty(.note) else { return nil }
    if !isPast, let missed = missedByNote(record) { return (missed, answer(record, missed, raiseOf(missed))) }
    return (isPast ? nil : fallen(record)) ?? missedBySurvey(record)
  }

  /// `社有企业利润总额完成450万元任务的92.9%，主要是化肥跌价` of 任务450万元，完成92.9% and nothing else.
  private func shareMissed(_ record: TaskRecord) -> String? {
    guard record.result.hasSuffix("%"), record.isEmpty(.target), record.amended?.gap == nil,
      !LessIsBetter.isOf(record.task),
      case let all = ownClauses(record), all.count == 2, case let name = named(record), (2...16).contains(name.count),
      let head = ["年度任务", "全年任务", "任务", "年度计划", "计划", "年度目标", "目标"].first(where: { all[0].hasPrefix($0) }),
      case let aim = all[0].dropFirst(head.count), aim.first?.isDigit == true, let share = Self.percent(all[1]),
      share < 100,
      all[1].hasPrefix("完成"), QuantityParser.find(in: String(aim)).first?.quantity.amount() == String(aim)
    else { return nil }
    let noted = Clause.split(cleaner.clean(record.note, keepsHead: true))
    let grounds = MissGrounds.told(noted, but: [], year: cleaner.year)
    let why =
      grounds.isEmpty
      ? "" : (grounds.contains(where: MissGrounds.isSure) ? "，主要是" : "，") + grounds.joined(separator: "，")
    return name + "完成" + aim + head.suffix(2) + "的" + all[1].dropFirst(2) + why
  }

  /// `学生体质健康测试优良率61.4%，没有达到65%的目标，主要是耐力项目偏弱` of a result that says in words that its rate missed the aim.
  private func missedInWords(_ record: TaskRecord) -> String? {
    guard record.result.holds("未达到") || record.result.holds("没有达到") || record.result.holds("没达到") else { return nil }
    let all = ownClauses(record)
    for (at, clause) in all.enumerated().dropFirst() {
      guard let head = ["未达到", "没有达到", "没达到"].first(where: { clause.hasPrefix($0) }),
        let end = ["年度目标", "目标任务", "目标", "计划", "要求"].first(where: { clause.hasSuffix("的" + $0) }),
        case let aim = String(clause.dropFirst(head.count).dropLast(end.count + 1)), let wanted = Self.percent(aim),
        aim.hasSuffix("%"),
        let rate = all[..<at].last(where: { Self.percent($0).map { $0 < wanted } ?? false && $0.holds("率") })
      else { continue }
      let grounds = note(record).all.filter { ground in
        (4...16).contains(ground.count) && !ground.hasDigit && !NoteReading.isBookkeeping(ground)
          && (LackForm.isGround(ground) || ground.ends(inOneOf: ["偏弱", "较弱", "薄弱"]))
      }
      let text = under(named(record), rate) + "，没有达到" + aim + "的目标"
      return text + (grounds.first.map { "，主要是" + $0 } ?? "")
    }
    return nil
  }

  /// `手卫生依从率86.4%，没有达到90%的目标` of 86.4% and 目标90%，没到 in the remarks.
  private func missedByNote(_ record: TaskRecord) -> String? {
    guard record.note.holds("目标") else { return nil }
    let clauses = Clause.split(record.note.replacing(",", with: "，")).map(\.text)
    guard let aim = clauses.first(where: { $0.hasPrefix("目标") && $0.hasSuffix("%") }), let wanted = Self.percent(aim),
      clauses.contains(where: { ["没到", "没达到", "未达到", "没达标", "未达标", "没完成", "未完成", "没有达到"].contains($0) }),
      case let cell = record.isEmpty(.quantity) ? record.result : record.quantityText, cell.first?.isDigit == true,
      case let rate = cell.prefix(while: { $0.isDigit || $0 == "." }), cell.dropFirst(rate.count).hasPrefix("%"),
      let reached = Double(rate), reached < wanted
    else { return nil }
    let name = String(named(record).prefix { $0 != "，" })
    guard (2...16).contains(name.count) else { return nil }
    return name + rate + "%，没有达到" + aim.drop { !$0.isDigit } + "的目标"
  }

  private func raiseOf(_ missed: String) -> String {
    raise(String(missed.prefix { !$0.isDigit })) ?? ""
  }

  /// `24小时最高气温预报准确率下降0.5个百分点`: a rate that should be high.
  private func fallen(_ record: TaskRecord) -> (lack: String, step: String)? {
    guard record.note.holds("百分点"), record.note.holds("下降") || record.note.holds("降低") else { return nil }
    let name = named(record)
    guard (4...20).contains(name.count), name.ends(inOneOf: Self.goodRates) else { return nil }
    let change = Clause.split(cleaner.clean(record.note, keepsHead: true)).map(\.text).first { clause in
      NoteReading.change(clause) && clause.starts(withOneOf: ["下降", "降低"])
    }
    return change.map { (name + $0, "") }
  }

  /// `公办幼儿园占比53.2%，没有达到55%的目标` by the row's columns; of a row that is done only where more is better.
  func rateMissed(_ record: TaskRecord) -> String? { ownRateMissed(record) ?? namedRateMissed(record) }

  private func ownRateMissed(_ record: TaskRecord) -> String? {
    // ≥95% says that more is better.
    let bound = ["≥", ">", "＞", "不低于", "不少于", "达到", "高于"].first { record.target.hasPrefix($0) }
    var target = String(record.target.dropFirst(bound?.count ?? 0))
    // 25 beside 22.4 under the unit %.
    if target.allSatisfy({ $0.isDigit || $0 == "." }), record.figures.count == 1, record.figures[0].unit == "%" {
      target += "%"
    }
    guard target.first?.isDigit == true, let wanted = Self.bareRate(target) else { return nil }
    // The number of its column, or of a result that is nothing else.
    let came = record.isEmpty(.quantity) ? record.result : record.quantityText
    guard came.hasSuffix("%") == target.hasSuffix("%"), let reached = Self.bareRate(came), reached < wanted else {
      return nil
    }
    let name = named(record)
    guard (3...20).contains(name.count),
      record.state != .done
        // 没达标 in the remarks says which way is better.
        || StatedGaps.mere.contains(Clause.split(record.note.replacing(",", with: "，")).first?.text ?? "")
        || target.hasSuffix("%") && !record.isEmpty(.problem) && !record.hasOwnProblem
        || target.hasSuffix("%")
          && (GoodRates.isOne(name) || name.ends(inOneOf: Self.goodRates) || bound != nil && LackForm.isMeasure(name))
    else { return nil }
    guard bound != nil || !LessIsBetter.isOf(name) && !PlanOpening.isBurden(name) else { return nil }
    guard !name.ends(inOneOf: ["近视率", "死亡率", "发案率", "投诉率", "空置率", "不良率", "流失率", "失业率", "贫困率"]) else { return nil }
    return name + came + "，没有达到" + target + "的目标"
  }

  /// The number of 93% or of 0.87, which is nothing else.
  private static func bareRate(_ text: String) -> Double? {
    let isShare = text.hasSuffix("%")
    let digits = text.dropLast(isShare ? 1 : 0)
    return digits.allSatisfy { $0.isDigit || $0 == "." } && (isShare || digits.contains(".")) ? Double(digits) : nil
  }

  /// Rates of which more is better.
  private static let goodRates: SearchWords = [
    "合规率", "完成率", "参保率", "达产率", "上线率", "到课率",
    "准确率", "合格率", "满意率", "满意度", "优良率", "覆盖率", "达标率", "及格率", "优秀率", "就业率", "入学率", "升学率", "结案率", "办结率", "化解率", "履约率",
    "可用性", "完好率", "出勤率", "参与率", "普及率", "参保率", "回收率", "签约率", "成功率", "及时率", "安全率", "毕业率", "巩固率", "收缴率", "入住率", "利用率",
  ]

  /// `读者问卷反映自习座位少的最多` of 嫌自习座位少的最多.
  private func missedBySurvey(_ record: TaskRecord) -> (lack: String, step: String)? {
    let task = record.task
    guard task.utf8.count <= 60,
      ["问卷", "调查", "测评", "评议", "满意度", "回访", "征求意见", "座谈"].contains(where: { task.holds($0) })
    else { return nil }
    for clause in Clause.split(cleaner.clean(record.note, keepsHead: true)).map(\.text) {
      guard (5...24).contains(clause.count), !NoteReading.isBookkeeping(clause),
        let verb = ["反映较多的是", "反映最多的是", "意见集中在", "主要意见是", "反映", "嫌"].first(where: { clause.hasPrefix($0) })
      else { continue }
      let matter = clause.dropFirst(verb.count)
      guard matter.count >= 3,
        matter.contains(where: { "少差慢远高难不没缺旧小乱脏吵挤贵窄".contains($0) })
          || matter.ends(inOneOf: ["的较多", "的最多"]) || verb != "反映" && verb != "嫌"
      else {
        continue
      }
      // 嫌自习座位少的最多.
      for most in ["最多", "较多"] where matter.hasSuffix("的" + most) {
        return (named(record) + "反映\(most)的是" + matter.dropLast(3), "")
      }
      return (named(record) + (verb == "嫌" ? "反映" : verb) + matter, "")
    }
    return nil
  }

  /// `还有5项一般隐患正在整改` of 其余5项为一般隐患，正在整改; `还有5处围墙裂缝没有整改` of 5处为围墙裂缝，已列入2024年维修计划, where the
  /// row's own numbers leave just so many.
  func notedRest(_ record: TaskRecord) -> (lack: String, step: String)? {
    guard record.state == .done, record.note.hasDigit, ["正在", "已列入", "列入"].contains(where: { record.note.holds($0) })
    else { return nil }
    let clauses = Clause.split(cleaner.clean(record.note, keepsHead: true)).map(\.text)
    for (before, after) in zip(clauses, clauses.dropFirst()) where after.starts(withOneOf: ["正在", "已列入", "列入"]) {
      let isCounted = restCounted(ownClauses(record), [before]) != nil
      guard let rest = Remainder(before) ?? (isCounted ? Remainder("还有" + before) : nil),
        let verb = ["均为", "都为", "为", "属", "是"].first(where: { rest.noun.hasPrefix($0) })
      else { continue }
      let noun = rest.noun.dropFirst(verb.count)
      guard (2...8).contains(noun.count), noun.allSatisfy(Punctuation.isHan), !wordbook.holdsVerb(String(noun)) else {
        continue
      }
      if after.hasPrefix("正在") {
        let act = after.dropFirst(2)
        guard ["整改", "处理", "办理", "协调", "化解"].contains(String(act)) else { continue }
        return ("还有" + rest.count + noun + after, "抓紧" + act + "其余" + rest.count + noun)
      }
      guard isCounted, after.count <= 16, ownClauses(record).contains(where: { $0.hasPrefix("整改") }) else { continue }
      return ("还有" + rest.count + noun + "没有整改", "抓好" + rest.count + noun + "整改，" + after)
    }
    return nil
  }
}
