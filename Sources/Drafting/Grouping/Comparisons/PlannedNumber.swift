import Records
import TextCore

/// A number that was planned for what a row tells, beside the one that came of it.
struct PlannedNumber: Sendable {
  /// The number.
  let quantity: Quantity
  /// What it is called: 计划, 任务 or 目标.
  var word: String
  /// Whether it is the whole year's, and so one number for all rows of its task.
  let isYears: Bool
  /// Whether it was taken out of the row's prose, which then must say it in another place.
  let isFromText: Bool
  /// What came of it in this row.
  let actual: Quantity

  /// The rate that the ledger's own column of rates has, in words, where the numbers bear it out: `为计划的103.1%`.
  var share = ""

  /// What a rate is to the bound that was set for it: `低于13%的上限`.
  var bound = ""

  /// Whether a row of its own set it.
  var isRowsOwn = false

  /// Whether more came of it than was planned.
  var isPassed: Bool { quantity.value < actual.value }

  /// What a row tells with its plan put aside: `开展廉政宣讲8场` of `计划开展廉政宣讲6场，实际开展8场`. Where less came of
  /// a plan than that, the text stays as it is.
  static func parted(_ told: String, of record: TaskRecord) -> (text: String, plan: PlannedNumber?) {
    var text = TargetBeside.withOwnAims(told, isLacking: record.state == .done && record.isEmpty(.problem))
    if let whole = ofWhole(record) { return (text, whole) }
    let target = record.target.isEmpty ? noted(record) : record.target
    guard !target.isEmpty || words.contains(where: { text.holds($0) }) || text.holds("年初定的") else { return (text, nil) }
    text = TargetBeside.worded(assigned(PlannedBound.worded(text, target: target)), target: target)
    if let found = inText(text, record) { return found }
    guard let plan = column(target, text, record) ?? bound(target, text, record) else { return (text, nil) }
    if let rated = plan.rated(text) { return (rated, nil) }
    var told = plan
    if record.target.isEmpty, told.bound.isEmpty { told.word = "目标" }
    let rate = plan.share(record.stateText)
    // 4200 has its unit from another column, and is no number to tell.
    let isBare = target.allSatisfy { $0.isASCII }
    if !rate.isEmpty { told.share = isBare ? "为计划的" + rate : "完成" + plan.amount + "计划的" + rate }
    return (text, told)
  }

  /// 95% of the remark 目标95%.
  private static func noted(_ record: TaskRecord) -> String {
    guard !record.isEmpty(.note), case let note = record.note, note.hasPrefix("目标"), note.hasDigit else { return "" }
    let aim = note.dropFirst(2).prefix { !"，；。,;".contains($0) }
    return aim.first?.isNumber == true && aim.count <= 8 ? String(aim) : ""
  }

  private static let words = ["计划", "任务", "目标"]
  private static let heads = [
    "年初定的任务", "年初定的目标", "年初定的计划", "年初定的", "年初计划", "年初任务", "年初目标", "全年计划", "年度计划", "原计划", "计划", "全年任务", "年度任务", "任务数",
    "目标任务", "任务", "全年目标", "年度目标", "目标",
  ]

  /// `完成县下达的2.05万亩播种任务` of 完成县下达播种任务2.05万亩.
  private static func assigned(_ text: String) -> String {
    guard text.holds("下达"), text.holds("任务") else { return text }
    var clauses = Clause.split(text)
    for i in clauses.indices where clauses[i].text.hasPrefix("完成") {
      let skeleton = NumberSkeleton(clauses[i].text)
      guard skeleton.isCount, skeleton.between[0].hasSuffix("任务"), let place = skeleton.between[0].place(of: "下达")
      else {
        continue
      }
      let words = skeleton.between[0]
      let what = words[place.upperBound...].description.trimmingHeads(["的"])
      clauses[i].text = words[..<place.upperBound] + "的" + skeleton.quantities[0].amount() + what
    }
    return Clause.joined(clauses)
  }

  // MARK: - Plans in prose

  /// `计划开展廉政宣讲6场`: its words, its number, and what it is called.
  static func plan(_ clause: String) -> (label: String, quantity: Quantity, head: String)? {
    guard let head = heads.first(where: { clause.hasPrefix($0) }),
      // 任务清单42项 is a list, and no plan.
      !clause.dropFirst(head.count).starts(withOneOf: ["清单", "台账", "书", "单", "分解"])
    else { return nil }
    let rest = clause.dropFirst(head.count).description.trimmingHeads(["为", "是", "数为"])
    let skeleton = NumberSkeleton(rest)
    guard skeleton.quantities.count == 1, skeleton.between[1].isEmpty, skeleton.between[0].count <= 12,
      let quantity = skeleton.quantities.first, quantity.isAddable, quantity.approximate.isEmpty
    else { return nil }
    return (skeleton.between[0], quantity, head)
  }

  private static func inText(_ text: String, _ record: TaskRecord) -> (text: String, plan: PlannedNumber?)? {
    var clauses = Clause.split(text)
    // 新注册2835人，目标2600: of the unit of the number that it stands behind.
    for at in clauses.indices.dropFirst() where clauses[at].mark == "，" {
      guard let head = ["目标", "计划", "任务", "年初定的"].first(where: { clauses[at].text.hasPrefix($0) }),
        case let digits = clauses[at].text.dropFirst(head.count), digits.first?.isDigit == true,
        clauses[at - 1].endsInNumber, let own = QuantityParser.find(in: clauses[at - 1].text).last?.quantity,
        !own.unit.isEmpty, !isBurden(record.task), case let scale = digits.drop(while: { $0.isDigit || $0 == "." }),
        scale == own.scale, scale.isEmpty || own.unit.hasSuffix("元")
      else { continue }
      clauses[at].text = head + digits + own.unit.dropFirst(scale.count)
    }
    guard let at = clauses.indices.first(where: { plan(clauses[$0].text) != nil }),
      let (label, planned, head) = plan(clauses[at].text)
    else { return nil }
    // What came of it stands behind it, or ahead of it, and no part of it; else in the column of numbers.
    let wholes = clauses.indices.filter { !clauses[$0].text.starts(withOneOf: ["其中", "含"]) }
    let end = clauses.indices.first { $0 > at && clauses[$0].mark == "。" } ?? clauses.endIndex
    let places =
      wholes.filter { $0 > at && $0 < end } + wholes.filter { $0 < at }.reversed() + wholes.filter { $0 >= end }
    // 引进18人，计划25人，进修41人: a bare plan is of the number that it stands behind.
    let isBehind =
      label.isEmpty && at > 0 && clauses[at].mark == "，" && at + 1 < clauses.count
      && QuantityParser.find(in: clauses[at - 1].text).last.map { $0.quantity.unit == planned.unit } == true
    // 按比例23人、集中12人… of 131人 in the column of numbers are its parts.
    let own = record.quantities.count == 1 ? record.quantities.first : nil
    let isWhole = own.map { $0.unit == planned.unit && $0.label.isEmpty && planned.value <= $0.value } ?? false
    let place = (isBehind ? [at - 1] : places).first { place in
      NumberSkeleton(clauses[place].text).quantities.first.map { quantity in
        quantity.unit == planned.unit && quantity.isAddable && (!isWhole || quantity.value == own?.value)
      } == true
    }
    guard
      let actual = place.flatMap({ NumberSkeleton(clauses[$0].text).quantities.first })
        ?? record.quantities.first(where: { $0.unit == planned.unit && $0.isAddable && $0.label != "参加" }),
      actual.approximate.isEmpty, planned.value <= actual.value || head.hasPrefix("全年") || head.hasPrefix("年度")
    else { return nil }
    let number = PlannedNumber(
      quantity: planned, word: String(head.suffix(2)) == "数" ? "任务" : word(head),
      isYears: head.hasPrefix("全年") || head.hasPrefix("年度") || head.hasPrefix("年初"), isFromText: true, actual: actual)
    // Who came is told without who was asked: 实到57人.
    if let place, clauses[place].text.starts(withOneOf: ["实到", "实参", "实训", "到场"]) { return nil }
    if let place, place > at {
      clauses[place].text = said(clauses[place].text, label)
      clauses[place].mark = clauses[at].mark
    }
    clauses.remove(at: at)
    joinRepeated(&clauses, at)
    let told = Clause.joined(clauses)
    if let rated = number.rated(told) { return (rated, nil) }
    return (told, number)
  }

  private static func word(_ head: String) -> String { words.first { head.holds($0) } ?? "计划" }

  /// `适龄妇女筛查5136人` of 适龄妇女筛查 and 筛查5136人, which stand side by side once the plan between them is out.
  private static func joinRepeated(_ clauses: inout [Clause], _ at: Int) {
    guard at > 0, at < clauses.count, clauses[at].mark == "，" else { return }
    let act = clauses[at].text.prefix { !$0.isDigit }
    guard act.count >= 2, clauses[at - 1].text.hasSuffix(act) else { return }
    clauses[at - 1].text += clauses[at].text.dropFirst(act.count)
    clauses.remove(at: at)
  }

  /// `开展廉政宣讲8场` of 实际开展8场 with the words of its plan.
  private static func said(_ clause: String, _ label: String) -> String {
    var clause = clause
    guard clause.hasPrefix("实际"), clause.dropFirst(2).first.map({ !$0.isDigit && !"到参".contains($0) }) == true else {
      return clause
    }
    clause = String(clause.dropFirst(2))
    let act = clause.prefix { !$0.isDigit && !"约近".contains($0) }
    return !act.isEmpty && label.hasPrefix(act) ? label + clause.dropFirst(act.count) : clause
  }

  // MARK: - Plans in a column

  /// The plan of a column's cell, where something came of it that can be held against it.
  private static func column(_ cell: String, _ text: String, _ record: TaskRecord) -> PlannedNumber? {
    guard cell.hasDigit, cell.count <= 16, !isLimited(record) else { return nil }
    let isYears = cell.starts(withOneOf: ["全年", "年度", "本年"])
    let plain = (isYears ? String(cell.dropFirst(2)) : cell).trimmingHeads(["≥", "不少于", "不低于", "至少"])
    let found = QuantityParser.parse(plain)
    // 4200 beside 4330万吨: the column of units is that of both.
    let isBare =
      found.count == 1 && found[0].unit.isEmpty && plain.allSatisfy { $0.isASCII && $0.isNumber || $0 == "." }
    let isGood = !isBurden(record.task)
    let units = isBare && isGood ? record.quantities.filter { $0.label.isEmpty && $0.tail.isEmpty } : []
    let whole = units.count == 1 ? QuantityParser.parse(plain + units[0].unit) : found
    guard whole.count == 1, let planned = whole.first, planned.isAddable, planned.approximate.isEmpty,
      planned.tail.isEmpty, !planned.unit.isEmpty, planned.label.count <= 4
    else { return nil }
    let numbers = NumberSkeleton(text)
    // 做7个项目，查出问题34个 of a plan of 7个: the number that was planned is the one that it is of.
    let same = numbers.quantities.indices.first {
      numbers.quantities[$0].unit == planned.unit && numbers.quantities[$0].value == planned.value
    }
    let labelled =
      same
      ?? numbers.quantities.indices.first { i in
        guard numbers.quantities[i].unit == planned.unit else { return false }
        if !planned.label.isEmpty { return numbers.between[i].hasSuffix(planned.label) }
        return isOfTask(numbers, i, planned, record.task)
      }
    let own =
      planned.label.isEmpty
      ? record.quantities.first { $0.unit == planned.unit && ($0.label.isEmpty || $0.label == "完成投资") } : nil
    // 640 of a column, beside 两年共1200卷: what was done is the number that the column has.
    let bare = record.quantities.count == 1 && record.quantities[0].unit.isEmpty ? record.quantities[0].value : nil
    let counted = numbers.quantities.first { $0.unit == planned.unit && $0.value == bare }
    guard let actual = own ?? counted ?? labelled.map({ numbers.quantities[$0] }), actual.isAddable,
      actual.approximate.isEmpty
    else { return nil }
    let word = record.amended?.aimWord ?? ""
    return PlannedNumber(
      quantity: planned, word: word.isEmpty ? record.targetWord : word, isYears: isYears, isFromText: false,
      actual: actual,
      isRowsOwn: !word.isEmpty)
  }

  /// Whether a number of the text may be that of the task itself: 问题23个 and 覆盖3个县 of an audit, of which 1个 was
  /// planned, count other things.
  private static func isOfTask(_ numbers: NumberSkeleton, _ i: Int, _ planned: Quantity, _ task: String) -> Bool {
    guard vague.contains(planned.unit) else { return true }
    if numbers.between[i].ends(inOneOf: findings) { return task.ends(inOneOf: findings) }
    // 整改31个 of what was found.
    if let answer = answers.first(where: { numbers.between[i].hasSuffix($0) }) { return task.holds(answer) }
    let noun = numbers.between[i + 1].prefix { Punctuation.isHan($0) }
    return noun.isEmpty || task.holds(String(noun.prefix(2)))
  }

  private static let vague: WordSet = ["个", "项", "处", "件", "条", "起"]
  private static let answers = ["整改", "办结", "化解", "销号"]
  private static let findings = ["问题", "隐患", "线索", "意见", "建议", "疑点", "短板", "违法行为", "风险点"]

  /// Whether less of what a name tells is better: 投诉, but not 投诉办结率.
  static func isBurden(_ name: String) -> Bool {
    !GoodRates.isOne(name) && burdens.contains { name.holds($0) } && !name.holds(oneOf: reliefs)
  }

  /// Whether a row's number is to stay below its aim: 线损率, 综合电耗, 采伐限额, and all that stands under 消耗.
  static func isLimited(_ record: TaskRecord) -> Bool {
    (record.task.ends(inOneOf: limited) || record.task.hasSuffix("率") && !GoodRates.isOne(record.task))
      && !record.task.holds(oneOf: reliefs)
      || record.section.ends(inOneOf: ["消耗", "能耗", "物耗", "单耗"])
      || record.topic.ends(inOneOf: ["消耗", "能耗", "物耗", "单耗"])
  }

  private static let limited = [
    "损率", "损失率", "耗", "耗率", "漏率", "差错率", "返工率", "次品率", "不良率", "投诉量", "投诉率", "投诉数", "超标率", "发生率", "发病率", "感染率",
    "病死率", "死亡率", "事故率", "故障率", "跳闸率", "流失率", "离职率", "逾期率", "时长", "限额", "上限",
  ]

  /// What sounds like one and is none: 失业人员再就业, 退休人员养老金, 失业保险参保.
  private static let reliefs: SearchWords = [
    "再就业", "参保", "退休", "退役", "退税", "减税", "减排量", "返还", "养老金", "压降额", "减免", "挽回", "追回", "追发", "化解", "清收", "压降", "降耗",
    "节支", "节约",
  ]

  /// What is the better the less there is of it.
  private static let burdens = [
    "线损", "电损", "耗", "限额", "上限", "成本", "费用", "投诉", "事故", "排放", "差率", "漏损", "死亡", "伤", "不良", "欠", "逾期",
    "案件", "发案", "超限率", "发生率", "发病率", "感染率", "超标率", "近视率",
    "负债", "亏", "失", "退", "违", "误", "次品", "空置", "流失", "辍学", "流产", "缺", "压降", "减",
  ]

  /// The bound of a column's cell, where the one number of the row kept it: `≤13` and 12.4%, `≤15` and 13.6分钟; of rates
  /// an aim without a sign as well.
  private static func bound(_ cell: String, _ text: String, _ record: TaskRecord) -> PlannedNumber? {
    let found = record.quantities.isEmpty ? QuantityParser.find(in: record.result).map(\.quantity) : record.quantities
    guard found.count == 1, let actual = found.first, !actual.unit.isEmpty, actual.label.isEmpty, actual.tail.isEmpty,
      actual.approximate.isEmpty, case let isRate = actual.unit == "%",
      case let isLimit = isLimited(record) && !cell.starts(withOneOf: leasts),
      isRate || isLimit || cell.starts(withOneOf: signs), !tellsAnother(text, actual)
    else { return nil }
    let digits = cell.description.trimmingHeads(signs).trimmingSuffix("以内").trimmingSuffix(actual.unit)
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." }),
      let planned = QuantityParser.parse(digits + actual.unit).first, planned.unit == actual.unit
    else { return nil }
    let number = planned.amount()
    let words: String
    if cell.starts(withOneOf: mosts) || isLimit {
      guard isRate && !isLimit ? actual.value < planned.value : !(planned.value < actual.value) else { return nil }
      words = "控制在\(number)以内"
    } else {
      guard cell.starts(withOneOf: leasts) || !isBurden(record.task), planned.value < actual.value
      else { return nil }
      words = "高于\(number)的目标"
    }
    return PlannedNumber(
      quantity: planned, word: "目标", isYears: false, isFromText: false, actual: actual, bound: words)
  }

  private static let signs = mosts + leasts
  private static let mosts = ["≤", "不超过", "不高于"]
  private static let leasts = ["≥", "不低于", "不少于"]

  /// Whether a text tells another number of the kind, which the bound may be of, or an aim of its own.
  private static func tellsAnother(_ text: String, _ actual: Quantity) -> Bool {
    guard text.hasDigit else { return false }
    if text.holds("目标") || text.holds("以内") || text.holds("上限") { return true }
    let others = Clause.split(text).map(\.text).filter { !$0.holds(actual.amount()) }
    if actual.unit == "%" { return others.contains { $0.holds("%") || $0.holds("百分") || $0.holds("率") } }
    return others.contains { !$0.hasPrefix("其中") && $0.holds(actual.unit) }
  }

  // MARK: - Wholes

  /// What a number is to the whole of a work that goes on beyond the year: `累计82根，占设计量96根的85.4%`.
  static func ofWhole(_ record: TaskRecord) -> PlannedNumber? {
    guard let work = record.wholeWork, let own = record.quantities.first, record.quantities.count == 1,
      own.label.isEmpty, own.tail.isEmpty, own.approximate.isEmpty
    else { return nil }
    // 本年计划 in a column of its own.
    let plan = column(record.target, "", record)
    let passed = plan.map { $0.isPassed ? "超额完成\($0.amount)的\($0.word)，" : "" } ?? ""
    return PlannedNumber(
      quantity: work.whole, word: work.word, isYears: false, isFromText: false, actual: own,
      bound: passed + work.words(behind: own))
  }
}

extension WholeWork {
  /// What is said of a work's whole behind the number of the period: `累计82根，占设计量96根的85.4%`.
  func words(behind own: Quantity) -> String {
    let running = done.value == own.value ? "" : "累计" + done.amount()
    if done.value == whole.value { return running.isEmpty ? "全部完成" : running + "，全部完成" }
    let all = whole.amount()
    let name = done.unit.hasSuffix("元") && word.hasPrefix("设计") ? "总额" : word
    let share = rate.isEmpty ? "\(name)\(all)" : "占\(name)\(all)的\(rate)"
    return running.isEmpty ? share : running + "，" + share
  }
}

extension String {
  /// The text without the first of some heads that it begins with.
  fileprivate func trimmingHeads(_ heads: [String]) -> String {
    heads.first { self.hasPrefix($0) }.map { String(dropFirst($0.count)) } ?? self
  }
}
