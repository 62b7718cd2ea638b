import Records
import TextCore

/// A number that a ledger has in a column of its own and that stayed below what was planned for it: what was reached
/// is told with the results, `到位内资76.4亿元，完成80亿元计划的95.5%，同比增长4.8%`, and that the plan was missed, with the
/// reason, in 不足.
struct FigureReached: Sendable {
  /// The number that came of it.
  let came: Quantity
  /// What was planned, as it is written: `80亿元`.
  let plan: String
  private let planned: ExactNumber

  /// Nil where the row's column has no number, or no plan to hold it against, or where its result says the number itself.
  /// - Parameter clauses: the clauses of the row's result, of which one may be the plan: 计划8万册.
  init?(_ record: TaskRecord, _ clauses: [String]) {
    guard !record.isEmpty(.quantity), record.state == .ongoing || record.state == .notDone,
      !record.isEmpty(.result) || !record.isEmpty(.effect) || !record.isEmpty(.note) && record.isEmpty(.target),
      let came = record.quantities.first, came.label.isEmpty, came.tail.isEmpty,
      !["%", "％", "‰"].contains(came.unit),
      let planned = Self.number(record.target) ?? clauses.lazy.compactMap(Self.plan).first
        ?? Self.planOfYear(record.note) ?? Clause.split(record.note).lazy.map(\.text).compactMap(Self.plan).first
    else { return nil }
    // 3 of a column without units, and 计划4个.
    let isBare = came.unit.isEmpty && Self.isCount(planned.unit)
    // 900 of a column of plans beside one of units.
    let isPlain = planned.unit.isEmpty
    guard came.unit == planned.unit || isBare || isPlain, came.value < planned.value,
      came.value != ExactNumber(0)
    else { return nil }
    let amount = came.amount() + (isBare ? planned.unit : "")
    guard !clauses.contains(where: { $0.holds(amount) }) else { return nil }
    self.came = came
    self.planned = planned.value
    plan = planned.amount() + (isPlain ? came.unit : "")
    shown = amount
  }

  /// What was reached, with its unit.
  let shown: String

  /// The share of the plan, where the row says it and the numbers bear it out: `完成80亿元计划的95.5%`.
  func share(in cells: [String]) -> String? {
    guard let reached = Double(came.value.description), let whole = Double(planned.description), whole > 0 else {
      return nil
    }
    for clause in cells.lazy.filter({ $0.hasSuffix("%") }).flatMap({ Clause.split($0).map(\.text) }) {
      let lead = clause.prefix { !$0.isWholeNumber }
      let digits = clause.dropFirst(lead.count).dropLast()
      guard clause.hasSuffix("%"), lead.isEmpty || Self.shares.contains(String(lead)), let rate = Double(digits) else {
        continue
      }
      // As it was rounded.
      let step = digits.contains(".") ? 0.06 : 0.6
      if abs(reached / whole * 100 - rate) < step { return "完成\(plan)计划的\(digits)%" }
    }
    return nil
  }

  private static let shares: WordSet = [
    "完成目标的", "完成计划的", "完成任务的", "完成年度目标的", "完成年度计划的", "完成全年目标的", "完成全年计划的", "完成年度任务的", "占目标的", "占计划的", "完成", "完成率",
  ]

  /// A cell that is a number with its unit and nothing else.
  private static func number(_ cell: String) -> Quantity? {
    // 新增15家.
    let cell = cell.withoutHead(of: ["新增", "新建", "新开", "建成", "完成", "引进", "创建", "改造"])
    guard cell.first?.isWholeNumber == true, cell.utf8.count <= 40 else { return nil }
    let found = QuantityParser.parse(cell)
    guard found.count == 1, let one = found.first, one.tail.isEmpty, one.label.isEmpty,
      one.amount() == cell
    else { return nil }
    return one
  }

  /// The number of 年初任务110条 in a row's remarks, which say that it is the year's.
  private static func planOfYear(_ note: String) -> Quantity? {
    guard note.hasDigit, note.holds("年初") || note.holds("全年") || note.holds("年度") else { return nil }
    return Clause.split(note).map(\.text).filter { $0.starts(withOneOf: ["年初", "全年", "年度"]) }.lazy
      .compactMap(plan).first
  }

  /// The number of 计划8万册.
  private static func plan(_ clause: String) -> Quantity? {
    let head = [
      "年初定的是", "年初定", "应完成", "应建", "要求", "要", "年初计划", "全年计划", "年度计划", "年初任务", "全年任务", "年度任务", "原计划", "计划", "目标", "任务",
    ].first {
      clause.hasPrefix($0)
    }
    return head.flatMap { number(String(clause.dropFirst($0.count))) }
  }

  private static func isCount(_ unit: String) -> Bool { unit.count == 1 }
}

extension UnfinishedWording {
  /// What was reached of a plan that was missed, by the row's own column, and what else is done; nil where the column has
  /// no such number.
  func figureReached(_ record: TaskRecord) -> String? {
    guard !record.isEmpty(.quantity) else { return nil }
    let all = ownClauses(record)
    if let told = wholeReached(record, all) ?? daysReached(record, all) ?? ofWhole(record, all)
      ?? shareBuilt(record, all)
    {
      return told
    }
    if rateBelowPlan(record, named(record), all) != nil, record.quantities.count == 1,
      let own = record.quantities.first,
      own.label.isEmpty, own.tail.isEmpty, !own.unit.isEmpty
    {
      return named(record) + own.amount()
    }
    guard let figure = FigureReached(record, all) else { return nil }
    var parts = [named(record) + figure.shown]
    if let share = figure.share(in: [record.stateText, record.note, record.result]) { parts.append(share) }
    if record.tellsChange { parts += Clause.split(record.quantityText).dropFirst().map(\.text) }
    // 差36户次，均为停业户: what goes on from what is lacking tells of no result.
    parts += all.prefix { ClauseSense.of($0, year: cleaner.year) == .done && !$0.hasPrefix("计划") }
      .filter { !Self.fallsShort($0) && !isReason($0) && !saysWhy($0, record) }
    return parts.joined(separator: "，")
  }

  /// Whether a clause is told as the reason of the row's gap.
  func saysWhy(_ clause: String, _ record: TaskRecord) -> Bool {
    record.amended?.gap?.grounds.contains { cleaner.clean($0, keepsHead: true) == clause } ?? false
  }

  /// Whether a clause only says why a plan was missed: 台座周转慢, 暑期连续降雨影响, 均为停业户.
  private func isReason(_ clause: String) -> Bool {
    guard (4...24).contains(clause.count), !clause.hasDigit, ClauseSense.of(clause, year: cleaner.year) == .done else {
      return false
    }
    return clause.starts(withOneOf: ["均为", "都是", "均系", "主要是", "原因是"]) || LackForm.isGround(clause)
      || (clause.ends(inOneOf: Self.hindrances) || clause.hasPrefix("受") && clause.holds("影响"))
        && wordbook.headVerb(clause) == nil
  }

  private static let hindrances = [
    "慢", "难", "紧", "不足", "影响", "偏高", "偏低", "滞后", "较大", "较多", "较少", "冲突", "限制", "制约", "紧张", "困难", "人员多", "偏少", "偏多",
    "外流", "外出",
    "下滑", "萎缩", "缺口",
  ]

  /// `安全生产731天，没有发生生产安全责任事故`: days that run on are no plan that was missed.
  private func daysReached(_ record: TaskRecord, _ all: [String]) -> String? {
    guard runsOnInDays(record), let own = record.quantities.first else { return nil }
    var since = ""
    var rest: [String] = []
    for clause in all {
      // 2023年1月1日开工算起.
      if clause.hasSuffix("算起"), clause.first?.isWholeNumber == true, since.isEmpty {
        since = "自" + clause.dropLast(2) + "起，"
      } else if !FileNotes.isOne(clause), ClauseSense.of(clause, year: cleaner.year) == .done || Self.isSafe(clause) {
        rest.append(clause)
      }
    }
    return ([since + named(record).trimmingSuffix("天数") + own.amount()] + rest).joined(separator: "，")
  }

  /// Whether a row counts the days that nothing has happened, with nothing planned.
  func runsOnInDays(_ record: TaskRecord) -> Bool {
    guard record.state == .ongoing, record.target.isEmpty, record.quantities.count == 1,
      let own = record.quantities.first
    else { return false }
    return own.unit == "天" && own.label.isEmpty && own.tail.isEmpty
      && (record.task.hasSuffix("天数") || record.task.holds("连续") || record.task.hasPrefix("安全"))
  }

  /// `体育公园项目完成70%，完成投资2100万元`, `城南输变电工程土建完成65%`: how far something is that is being built.
  private func shareBuilt(_ record: TaskRecord, _ all: [String]) -> String? {
    guard record.state == .ongoing, record.quantities.count == 1, let own = record.quantities.first, own.unit == "%",
      own.label.isEmpty, own.tail.isEmpty, record.target.isEmpty, ProjectStages.isProject(record.task),
      !all.contains(where: { $0.holds(own.digits) })
    else { return nil }
    let part = Self.builds.contains(record.stateText) ? record.stateText : ""
    let done = all.filter { ClauseSense.of($0, year: cleaner.year) == .done && !isReason($0) && Remainder($0) == nil }
    return ([cleaner.clean(record.task) + part + "完成" + own.amount()] + done).joined(separator: "，")
  }

  private static let builds: WordSet = ["土建", "主体", "基础", "装修", "安装", "桩基", "主体施工", "基础施工", "设备安装", "内部装修"]

  /// `重点事项督办63项，办结58项`: the row's own number ahead of the part of it that is done.
  private func ofWhole(_ record: TaskRecord, _ all: [String]) -> String? {
    guard record.state == .ongoing || record.state == .notDone, record.quantities.count == 1,
      let own = record.quantities.first, own.label.isEmpty, own.tail.isEmpty, own.approximate.isEmpty, own.isAddable,
      !own.unit.hasSuffix("元"), record.target.isEmpty || !record.target.hasDigit
    else { return nil }
    let done = all.filter {
      ClauseSense.of($0, year: cleaner.year) == .done && !Self.fallsShort($0) && Remainder($0) == nil
        && !FileNotes.isOne($0)
    }
    guard let first = done.first, all.first == first, let item = TelegraphStyle.Item(first), item.value < own.value,
      item.unit == own.unit || item.unit.isEmpty, (1...4).contains(item.name.count), !item.name.hasPrefix("其中"),
      !item.name.holds("其")
    else { return nil }
    let part = (item.name == "化" ? "化解" + first.dropFirst() : first) + (item.unit.isEmpty ? own.unit : "")
    return ([named(record) + own.amount(), part] + done.dropFirst()).joined(separator: "，")
  }

  /// What came of a work that goes on beyond the year, in the year and since it was begun:
  /// `墩柱58根，累计82根，占设计量96根的85.4%`.
  private func wholeReached(_ record: TaskRecord, _ all: [String]) -> String? {
    guard let work = record.wholeWork, let plan = PlannedNumber.ofWhole(record) else { return nil }
    let done = all.filter {
      ClauseSense.of($0, year: cleaner.year) == .done && !$0.hasPrefix(work.word) && Remainder($0) == nil
        && !Self.fallsShort($0) && !$0.contains(where: { "不未没差缺".contains($0) }) && !$0.hasPrefix("无法")
    }
    let name = PeriodStem.of(spokenTask(record))
    return ([name + plan.actual.amount(), plan.bound] + done).joined(separator: "，")
  }

  /// 2座等电力增容 of 3座: some of the rest wait.
  private func waits(_ clause: String, _ figure: FigureReached) -> Bool {
    let digits = clause.prefix { $0.isASCII && $0.isWholeNumber }
    let behind = clause.dropFirst(digits.count)
    guard !digits.isEmpty, !figure.came.unit.isEmpty, behind.hasPrefix(figure.came.unit) else { return false }
    return behind.dropFirst(figure.came.unit.count).starts(withOneOf: ["等", "因", "受", "卡在"])
  }

  /// What came of such a plan, that it was missed, and what the row says is open: `到位内资76.4亿元，没有完成80亿元的计划，
  /// 2个项目推后付款`.
  func figureMissed(_ record: TaskRecord, _ name: String, _ all: [String]) -> String? {
    guard !record.isEmpty(.quantity), let figure = FigureReached(record, all) else { return nil }
    let open = all.filter { ClauseSense.of($0, year: cleaner.year) == .open || isReason($0) || waits($0, figure) }
      .filter { !StatedGaps.mere.contains($0) }
    let rest = planRest(record)
    let lacks = open.map { waits($0, figure) ? "还有" + $0 : Self.stillHas($0) }.map { clause -> String in
      // 2个设备仍在调试: of the 2个项目 that are missing.
      guard let rest, rest.isStated, clause.hasPrefix(rest.amount), !clause.holds("项目"), name.hasSuffix("项目"),
        rest.amount.hasSuffix("个")
      else { return clause }
      return rest.amount + "项目的" + clause.dropFirst(rest.amount.count)
    }
    return ([name + figure.shown, LackForm.missed(figure.plan, of: name)] + lacks).joined(separator: "，")
  }
}
