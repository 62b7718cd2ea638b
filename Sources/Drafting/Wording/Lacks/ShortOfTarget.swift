import Records
import TextCore

/// A row that counts as done and whose number stayed below the one of its column of plans: the plan was missed, whatever
/// the row's state.
extension UnfinishedWording {
  /// `油茶低改完成0.74万亩，没有完成0.8万亩的计划，主要是省级资金9月才到、错过施工季`; nil where the number is no whole year's, less of
  /// the thing is better, or the two do not count the same.
  func shortOfTarget(_ record: TaskRecord) -> String? {
    let target = record.target
    if let over = overLimit(record, target) { return over }
    if let listed = listedAimMissed(record, target) ?? partsBelowAim(record, target) { return listed }
    if record.state == .done, let growth = growthMissed(record, ownClauses(record)) { return growth }
    if !record.isEmpty(.quantity), record.amended?.aimRow == nil { return shortInColumns(record, target) }
    guard record.state == .done, target.hasDigit, record.result.hasDigit, target.utf8.count <= 40,
      record.isEmpty(.quantity) || record.amended?.aimRow != nil, !record.note.holds(oneOf: Self.elsewhere),
      !target.holds(oneOf: Self.bounds), !LessIsBetter.isOf(record.task)
    else { return nil }
    let all = ownClauses(record)
    if record.amended?.aimRow != nil { return rowsAimMissed(record, all) }
    let aims = QuantityParser.find(in: target)
    guard aims.count == 1, let aim = aims.first?.quantity, !aim.unit.isEmpty, aim.approximate.isEmpty,
      target.hasSuffix(aim.unit) || target.hasPrefix(aim.amount() + "全部"), let at = all.firstIndex(where: \.hasDigit),
      at <= 1,
      case let found = QuantityParser.find(in: all[at]), let came = found.first?.quantity, came.unit == aim.unit,
      came.scale == aim.scale, came.approximate.isEmpty, came.value < aim.value,
      case let lead = all[at].prefix(while: { !$0.isDigit }), lead.count <= 6, !lead.holds(oneOf: Self.notYet),
      !lead.contains(where: { "计拟第每".contains($0) }), !Self.isDuration(came, all[at])
    else { return nil }
    // 雨量站28处 is a part of the number, 银行贷款9.4亿元、公司债6亿元、专项债3.3亿元 are all of it.
    let others = all.flatMap { QuantityParser.find(in: $0) }.map(\.quantity)
      .filter { $0.unit == came.unit && $0.scale == came.scale }.dropFirst()
    let sum = others.reduce(ExactNumber(0)) { sum, one in sum.adding(one.value) ?? sum }
    let saysRest = all.contains { $0.starts(withOneOf: ["欠", "差", "还差", "还有", "剩", "余", "其余", "未"]) }
    let isRest = saysRest && others.count == 1 && others.first?.value == aim.value.subtracting(came.value)
    guard others.isEmpty || sum == came.value || isRest else { return nil }
    // 1—11月9.12亿元 is of no whole year, and 完成年计划的104.2% knows better.
    guard !all.contains(where: { $0.holds(oneOf: Self.interim) || Self.isBeyond($0) }),
      !record.note.holds(oneOf: Self.interim)
    else { return nil }
    let name = named(record)
    guard (2...16).contains(name.count), !name.holds("，") else { return nil }
    let number = came.amount()
    let verb = lead.isEmpty || name.hasSuffix(lead) || name.holds(lead) ? "完成" : String(lead)
    let told =
      lead.isEmpty || verb == "完成"
      ? LackForm.reached(
        number, unit: String(came.unit.dropFirst(came.scale.count)), of: name, task: spokenTask(record))
      : name + verb + number
    var text = told + "，" + LackForm.missed(aim.amount(), of: name)
    let grounds = all[(at + 1)...].filter { clause in
      clause.count <= 20 && !QuantityParser.find(in: clause).contains { $0.quantity.unit == aim.unit }
        && (LackForm.isGround(clause) || clause.holds("才到") || clause.holds("错过") || clause.holds("影响"))
        && ClauseSense.of(clause, year: cleaner.year) != .plan
    }
    if !grounds.isEmpty { return text + "，主要是" + grounds.prefix(2).joined(separator: "，") }
    // 县区代建款回得慢 beside 2.1亿元 of 3亿元: why it was no more.
    if let ground = note(record).all.first(where: { clause in
      (LackForm.isGround(clause) || clause.hasPrefix("主要是")) && !clause.hasDigit && (4...24).contains(clause.count)
        && !NoteReading.isBookkeeping(clause) && ClauseSense.of(clause, year: cleaner.year) != .plan
    }) {
      text += (ground.hasPrefix("主要是") ? "，" : "，主要是") + ground
    }
    return text
  }

  /// The row's only number: that of its column, or a result that is nothing else.
  private static func onlyFigure(_ record: TaskRecord) -> Quantity? {
    guard record.isEmpty(.quantity) else { return record.figures.count == 1 ? record.figures.first : nil }
    // 12.6%，比上年14.1%下降1.5个百分点: the number ahead, and how it changed.
    let first = record.result.prefix { !"，；。,;".contains($0) }.description
    let found = QuantityParser.parse(first)
    return found.count == 1 && found[0].text == first && (first == record.result || first.hasSuffix("%"))
      ? found[0] : nil
  }

  /// `吨盐蒸汽0.87吨，超过0.85吨的目标，主要是蒸发罐结垢`: a number that was to stay below its aim and did not.
  func overLimit(_ record: TaskRecord, _ target: String) -> String? {
    // ≤1.2 says that less is better.
    let sign = ["≤", "<", "＜", "不超过", "不高于", "不多于", "控制在"].first { target.hasPrefix($0) }
    let isWithin = target.ends(inOneOf: ["%以内", "%以下"])
    let target = target.dropFirst(sign?.count ?? 0).description.trimmingSuffix("以内").trimmingSuffix("以下")
    guard record.state == .done || record.state == .ongoing, target.first?.isDigit == true,
      sign != nil || isWithin || PlannedNumber.isLimited(record),
      !target.holds("限"), let came = Self.onlyFigure(record), came.label.isEmpty,
      came.tail.isEmpty, came.approximate.isEmpty, !came.unit.isEmpty
    else { return nil }
    let bare = target.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
    let aims = QuantityParser.parse(bare ? target + came.unit : target)
    guard aims.count == 1, let aim = aims.first, aim.unit == came.unit, aim.label.isEmpty, aim.tail.isEmpty,
      aim.value < came.value, case let name = named(record), (2...16).contains(name.count), !name.holds("，")
    else { return nil }
    let over = name + came.amount() + "，超过" + aim.amount() + (sign == nil && !isWithin ? "的目标" : "的上限")
    // 主要是一户苗木经营户逾期: the remarks say why.
    if let why = Clause.split(cleaner.clean(record.note, keepsHead: true)).map(\.text).first(where: { clause in
      (5...24).contains(clause.count) && clause.starts(withOneOf: ["主要是", "主要因", "因"])
    }) {
      return over + "，" + why
    }
    let said = note(record).all + ownClauses(record)
    // 较目标超0.02吨，蒸发罐结垢: what stands behind says why.
    let behind = said.firstIndex { $0.holds("超") && $0.hasDigit }.map { said[($0 + 1)...].prefix(1) } ?? []
    let ground = (said.filter(LackForm.isGround) + behind).first { clause in
      !clause.hasDigit && (4...24).contains(clause.count) && ClauseSense.of(clause, year: cleaner.year) != .plan
    }
    return ground.map { over + "，主要是" + $0 } ?? over
  }

  /// `公厕新改建完成14座，没有完成15座的计划，主要是1座因征地未谈妥未动工`: the row's number beside the aim that a row of its own set.
  private func rowsAimMissed(_ record: TaskRecord, _ all: [String]) -> String? {
    let first = all.first(where: \.hasDigit).flatMap { QuantityParser.find(in: $0).first?.quantity }
    guard let aim = QuantityParser.parse(record.target).first, record.quantities.count <= 1,
      let came = record.quantities.first ?? first, came.unit == aim.unit, came.isAddable, came.approximate.isEmpty,
      came.value < aim.value, case let name = named(record), (2...16).contains(name.count)
    else { return nil }
    let missed =
      LackForm.reached(
        came.amount(), unit: String(came.unit.dropFirst(came.scale.count)), of: name, task: spokenTask(record)) + "，"
      + LackForm.missed(aim.amount(), of: name)
    let ground = all.first { $0.count <= 24 && (LackForm.isGround($0) || $0.holds("因") && $0.holds("未")) }
    return missed + (ground.map { "，主要是" + $0 } ?? "")
  }

  /// `散煤抽检完成25批次，没有完成30批次的计划` of 30批次 and 25批次 in columns of their own; nil where the row's words have a number of
  /// the kind as well.
  private func shortInColumns(_ record: TaskRecord, _ target: String) -> String? {
    guard record.state == .done, target.hasDigit, target.utf8.count <= 24, record.figures.count == 1,
      let came = record.figures.first, came.tail.isEmpty, came.label.isEmpty || came.label == "完成投资",
      !came.unit.isEmpty, came.unit != "%", came.approximate.isEmpty, came.isAddable, came.value != ExactNumber(0),
      !target.holds(oneOf: Self.bounds), !LessIsBetter.isOf(record.task),
      case let words = record.result + record.note + record.quantityText,
      // 施工产值（四季度） beside a column 累计, and half of a plan, are of another span.
      !record.task.holds(oneOf: Self.spans), !record.otherFields.contains(where: { $0.name.holds("累计") }),
      !record.note.holds("预算"), !words.holds(oneOf: Self.elsewhere), !words.holds(oneOf: Self.interim),
      !words.holds(oneOf: Self.settled), !Self.isSaving(came, words)
    else { return nil }
    let aims = QuantityParser.parse(target)
    guard aims.count == 1, let aim = aims.first, aim.label.isEmpty, aim.tail.isEmpty, aim.approximate.isEmpty,
      aim.unit == came.unit && aim.scale == came.scale || aim.unit.isEmpty && target.allSatisfy({ $0.isASCII }),
      came.value < aim.value, came.value.adding(came.value).map({ aim.value < $0 }) == true,
      // 2人补考 of 58人 and 60人 is the rest.
      case let rest = aim.value.subtracting(came.value),
      !QuantityParser.find(in: record.result).contains(where: {
        $0.quantity.unit == came.unit && $0.quantity.value != rest
      })
    else { return nil }
    let name = named(record)
    guard (2...16).contains(name.count), !name.holds("，") else { return nil }
    let planned = aim.unit.isEmpty ? aim.digits + came.unit : aim.amount()
    let told =
      came.label.isEmpty
      ? LackForm.reached(
        came.amount(), unit: String(came.unit.dropFirst(came.scale.count)), of: name, task: spokenTask(record))
      : name + came.label + came.amount()
    return told + "，" + LackForm.missed(planned, of: name)
  }

  /// Whether a number says how long a thing took, which is the better the shorter it is: 平均2.4个工作日.
  private static func isDuration(_ came: Quantity, _ clause: String) -> Bool {
    came.unit.hasSuffix("工作日") || clause.holds("平均") && ["天", "日", "小时", "分钟", "秒"].contains(came.unit)
  }

  /// Whether a number is the money that a finished project cost: 760万元 of 800万元 with 已竣工验收 is nothing that is lacking.
  static func isSaving(_ came: Quantity, _ words: String) -> Bool {
    // 支出49.2万元，结余0.8万元 of 50万元.
    guard came.unit.hasSuffix("元") else { return false }
    return words.holds("结余") || words.holds(oneOf: finished) && !words.holds(oneOf: notYet)
  }

  private static let finished: SearchWords = ["竣工", "完工", "投用", "建成", "通过验收", "已验收", "验收合格", "交付使用"]
  private static let spans: SearchWords = ["季度", "半年", "月", "（", "阶段", "批", "期"]

  /// `食堂满意度86.2%，没有达到90%的目标，主要是菜品少、排队久` of a done row that has the rate and its aim in its result.
  func missedRate(_ record: TaskRecord) -> (lack: String, step: String)? {
    let told = record.result.isEmpty ? record.effect : record.result
    guard record.state == .done, !record.hasOwnProblem, told.hasDigit, told.holds("%"),
      told.holds("目标") || told.holds("计划") || told.holds("要求"), !LessIsBetter.isOf(record.task),
      !PlanOpening.isBurden(record.task), case let name = named(record), (2...14).contains(name.count),
      let missed = missed(
        name, record.result.isEmpty ? Clause.split(cleaner.clean(told)).map(\.text) : ownClauses(record))
    else { return nil }
    let reasons = note(record).all.filter { clause in
      (4...14).contains(clause.count) && !clause.hasDigit && !NoteReading.isBookkeeping(clause)
        && ClauseSense.of(clause, year: cleaner.year) != .plan && LackForm.isGround(clause)
    }
    return (LackForm.withGround(([missed] + reasons.prefix(1)).joined(separator: "，")), "")
  }

  /// What lies between a row's plan and what came of it: `2个`.
  func gapLeft(_ record: TaskRecord) -> String? {
    guard let gap = record.amended?.gap, let aim = QuantityParser.parse(gap.aim).first,
      let came = QuantityParser.parse(gap.came).first, let left = aim.value.subtracting(came.value)
    else { return nil }
    return left.description + aim.unit
  }

  /// What is lacking with what stood in the way, where it does not say so itself.
  func withProblem(_ lack: String, of record: TaskRecord) -> String {
    // 差12人未完成 says the gap again.
    let left = gapLeft(record)
    let problem = Clause.split(problem(record)).map(\.text).filter { clause in
      if clause.holds("差"), clause.hasSuffix("百分点") || UnfinishedWording.isGap(clause), lack.hasSuffix("%的目标") {
        return false
      }
      guard let left, let head = ["还差", "差", "欠", "缺", "少"].first(where: { clause.hasPrefix($0) }) else { return true }
      return !clause.dropFirst(head.count).hasPrefix(left)
    }.joined(separator: "，")
    if problem.isEmpty { return lack }
    return lack.holds(problem) || lack.holds("主要是") && problem.holds(lack.suffix(4))
      ? lack : lack + "，" + LackForm.inWriting(problem)
  }

  /// Remarks that say why there was no more to do.
  private static let settled: SearchWords = ["不再", "调减", "调整", "核减", "递减", "逐年减少", "取消", "全部", "结余", "节约", "未超", "没超"]

  /// `规上工业增加值增长6.7%，没有达到增长8%的目标`, 万元GDP能耗下降2.4%，没有达到下降3%的目标.
  func growthMissed(_ record: TaskRecord, _ all: [String]) -> String? {
    let name = named(record)
    // 万元GDP能耗 is to go down.
    guard let way = ["增长", "下降", "降低"].first(where: { record.target.hasPrefix($0) }), record.target.hasSuffix("%"),
      let wanted = Self.percent(record.target), (2...16).contains(name.count), !name.holds("，"),
      let came = all.lazy.map({ $0.withoutHead(of: ["同比", "比上年", "较上年"]) })
        .first(where: { $0.hasPrefix(way) && $0.hasSuffix("%") }), let reached = Self.percent(came),
      reached < wanted
    else { return nil }
    return name + came + "，没有达到" + record.target + "的目标"
  }

  private static let elsewhere: SearchWords = ["上一行", "同上", "含在", "行", "其中"]
  private static let bounds: SearchWords = [
    "以内", "以下", "不超", "不高于", "预算", "限额", "概算", "上限", "≤", "<", "＜", "控制", "降", "压", "减少", "每", "左右",
  ]
  private static let notYet: SearchWords = ["截至", "预计", "上半年", "季度", "月", "其中", "已报", "申报"]
  private static let interim: SearchWords = [
    "截至", "预计", "1—", "1-", "1至", "前三季度", "上半年", "估", "待核", "快报", "跨年", "两年", "三年", "续建",
  ]

  /// 完成年计划的104.2%.
  private static func isBeyond(_ clause: String) -> Bool {
    guard clause.hasSuffix("%"), let place = clause.place(of: "的") ?? clause.place(of: "占") else { return false }
    let digits = clause[place.upperBound...].drop { !$0.isDigit }.dropLast()
    return Double(digits).map { $0 >= 100 } ?? false
  }
}

extension TaskRecord {
  /// The row's quantities without what says how much more or less the first one is than last year: 8214万千瓦时 beside -2.1%.
  var figures: [Quantity] {
    guard let first = quantities.first, !Self.shares.contains(first.unit) else { return quantities }
    return [first] + quantities.dropFirst().filter { !Self.shares.contains($0.unit) }
  }

  private static let shares: WordSet = ["%", "％", "‰", "个百分点", "百分点"]
}
