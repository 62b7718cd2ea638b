import Records
import TextCore

/// Finds what rows leave undone by their own numbers, whichever cells these stand in: a plan and less than was planned
/// (年度任务600亩，处置412亩; 计划15个 in the remarks), or what was found, what was done of it, and what is said of just the rest
/// (发现问题193个，整改187个 beside 余6个在改). A row that counts as done keeps what was done of it for its chapter: plan, rest and
/// reason go to 不足 whole.
struct StatedGaps {
  private let record: TaskRecord
  private let year: Int?
  private let result: [Clause]
  private let note: [Clause]

  /// The rows with their gaps.
  static func read(_ records: [TaskRecord], year: Int?) -> [TaskRecord] {
    var out = records
    let may = records.indices.filter { mayHold(records[$0]) }
    guard !may.isEmpty else { return records }
    // 口袋公园（第一批） and （第二批）: the plan is that of all of them.
    var stems: [String: Int] = [:]
    for record in records { stems[Occasion(task: record.task).stem, default: 0] += 1 }
    for i in may where stems[Occasion(task: records[i].task).stem] == 1 {
      if let row = StatedGaps(records[i], year).row() { out[i] = row }
    }
    return out
  }

  private static func mayHold(_ record: TaskRecord) -> Bool {
    guard record.state == .done || record.state == .ongoing, record.isEmpty(.problem), record.isEmpty(.next) else {
      return false
    }
    var may = !record.isEmpty(.target)
    for meaning in [Meaning.note, .result] where !may { record.withBytes(of: meaning) { may = signs.isIn($0) } }
    return may
  }

  private static let signs: SearchWords = [
    "计划", "任务", "目标", "原定", "应", "余", "剩", "另", "还有", "个", "户", "件", "处", "栋", "家", "条",
  ]

  private init(_ record: TaskRecord, _ year: Int?) {
    (self.record, self.year) = (record, year)
    result = Clause.split(MarkWidth.widened(record.result))
    note = Clause.split(MarkWidth.widened(record.note))
  }

  private func row() -> TaskRecord? {
    guard result.count <= 12, note.count <= 8, record.amended?.whole.isEmpty ?? true, record.amended?.aimRow == nil,
      !record.note.holds(oneOf: Self.elsewhere), !record.result.holds(oneOf: Self.interim),
      !record.note.holds(oneOf: Self.reckoned), !record.task.holds(oneOf: Self.interim)
    else { return nil }
    guard let found = planned() ?? answered() else { return nil }
    var texts: [Meaning: String] = [:]
    if record.state == .done {
      let kept = result.indices.filter { !found.inResult.contains($0) }.map { result[$0] }
      guard kept.contains(where: \.hasNumber) || !record.isEmpty(.quantity) else { return nil }
      if !found.inResult.isEmpty { texts[.result] = Clause.joined(kept) }
      if !found.inNote.isEmpty {
        texts[.note] = Clause.joined(note.indices.filter { !found.inNote.contains($0) }.map { note[$0] })
      }
    }
    return record.reading(texts, gap: found.gap)
  }

  /// A gap and the clauses that it takes with it.
  private struct Found {
    let gap: StatedGap
    var inResult: Set<Int> = []
    var inNote: Set<Int> = []
  }

  // MARK: - A plan that was not reached

  private func planned() -> Found? {
    guard !record.task.holds(oneOf: Self.betterLow) || Self.isReduction(record.task) else { return nil }
    var wholes: [(clause: String, quantity: Quantity, result: Int?, note: Int?)] = []
    for (at, clause) in result.enumerated() {
      if let aim = Self.aim(clause.text) ?? Self.share(clause.text) { wholes.append((clause.text, aim, at, nil)) }
    }
    for (at, clause) in note.enumerated() {
      if let aim = Self.aim(clause.text) { wholes.append((clause.text, aim, nil, at)) }
    }
    // Of two plans nobody knows which one counts.
    guard wholes.count <= 1 else { return nil }
    if wholes.isEmpty {
      guard !record.target.holds(oneOf: Self.bounds), let aim = Self.only(record.target) else { return nil }
      wholes = [("", aim, nil, nil)]
    }
    let (whole, aim, inResult, inNote) = wholes[0]
    guard !aim.unit.isEmpty, aim.approximate.isEmpty, aim.value != ExactNumber(0) else { return nil }
    // 应检257家 beside a rate of those who came: what was reached is the rate.
    if whole.hasPrefix("应"), (record.result + record.quantityText + record.target).holds(oneOf: ["率", "%"]) {
      return nil
    }
    let isShare = inResult.map { Self.aim(result[$0].text) == nil } ?? false
    guard let came = reached(of: aim, but: inResult) else { return nil }
    var found = Found(
      gap: StatedGap(
        whole: "", aim: "", reached: "", came: "", rest: "", said: "", grounds: [], isFound: false),
      inResult: Set(isShare ? [] : [inResult].compactMap { $0 }), inNote: Set([inNote].compactMap { $0 }))
    if let inResult, isShare {
      // What stands before 为年初目标7.2亿元的81% is told without it.
      guard result[inResult].text != came.clause else { return nil }
      found.inResult.insert(inResult)
    }
    let left = aim.value.subtracting(came.quantity.value)
    let rest = left.flatMap { restTold(of: $0.description + aim.unit, but: found) }
    if let rest {
      found.inResult.formUnion(rest.inResult)
      found.inNote.formUnion(rest.inNote)
    }
    for (at, clause) in result.enumerated() where Self.isShareAlone(clause.text, aim.unit) { found.inResult.insert(at) }
    for (at, clause) in note.enumerated() where Self.isShareAlone(clause.text, aim.unit) { found.inNote.insert(at) }
    // Beside a number of its column the result of a row without remarks is one: what it tells is why.
    let isRemark = came.clause.isEmpty && note.isEmpty
    let told = isRemark ? result : note
    let grounds = rest?.said.isEmpty ?? true ? grounds(told, isRemark ? found.inResult : found.inNote) : []
    let why = told.indices.filter { grounds.contains(told[$0].text) || Self.mere.contains(told[$0].text) }
    if isRemark { found.inResult.formUnion(why) } else { found.inNote.formUnion(why) }
    let gap = StatedGap(
      whole: isShare ? "" : whole, aim: aim.amount(), reached: came.clause, came: came.quantity.amount(),
      rest: rest?.count ?? "", said: rest?.said ?? "", grounds: grounds, isFound: false)
    return Found(gap: gap, inResult: found.inResult, inNote: found.inNote)
  }

  /// What came of a plan: the row's only number of its unit that is below it.
  private func reached(of aim: Quantity, but place: Int?) -> (clause: String, quantity: Quantity)? {
    var all: [(clause: String, quantity: Quantity)] = []
    let own = record.isEmpty(.quantity) ? [] : record.quantities
    if own.count == 1, own[0].unit == aim.unit { all = [("", own[0])] }
    for (at, clause) in result.enumerated() where at != place && (all.isEmpty || !all[0].clause.isEmpty) {
      if clause.text.starts(withOneOf: Self.asides) || Self.rest(clause.text) != nil { continue }
      for quantity in Self.quantities(clause.text) where quantity.unit == aim.unit {
        all.append((clause.text, quantity))
      }
    }
    // 新建成3家，累计建成9家: the one of which just so many are left.
    let counted = all.filter { one in
      aim.value.subtracting(one.quantity.value).map { restTold(of: $0.description + aim.unit, but: nil) != nil }
        ?? false
    }
    guard let came = counted.count == 1 ? counted[0] : all.first, came.quantity.value < aim.value,
      came.quantity.approximate.isEmpty, came.quantity.value != ExactNumber(0), came.clause.count <= 30,
      !came.clause.holds(oneOf: Self.notDone), !all.contains(where: { aim.value <= $0.quantity.value }),
      counted.count == 1 || all.count == 1 || all[1...].allSatisfy({ $0.quantity.value < came.quantity.value })
    else { return nil }
    return came
  }

  /// The plan that a clause sets and nothing else: 年度任务600亩, 计划搬迁64户, 原计划12册.
  private static func aim(_ clause: String) -> Quantity? {
    guard let head = aims.first(where: { clause.hasPrefix($0) }), clause.count <= 20 else { return nil }
    let words = clause.dropFirst(head.count)
    guard head != "应" || !["急", "用", "对", "邀", "收", "届", "届生"].contains(where: { words.hasPrefix($0) }) else {
      return nil
    }
    let lead = words.prefix { !$0.isWholeNumber }
    guard lead.count <= 6, lead.allSatisfy({ Punctuation.isHan($0) || $0 == "：" }), !lead.holds(oneOf: bounds),
      let found = only(String(words.dropFirst(lead.count)))
    else { return nil }
    return found
  }

  /// 7.2亿元 of 为年初目标7.2亿元的81%.
  private static func share(_ clause: String) -> Quantity? {
    guard clause.hasSuffix("%"), clause.starts(withOneOf: ["为", "占", "达到", "完成", "是", "仅为", "仅完成"]),
      let word = ["目标", "计划", "任务", "预算"].lazy.compactMap({ clause.place(of: $0) }).first,
      let end = clause.place(of: "的"), word.upperBound < end.lowerBound,
      let rate = Double(clause[end.upperBound...].dropLast()), rate < 100
    else { return nil }
    return only(String(clause[word.upperBound..<end.lowerBound]))
  }

  /// 完成率68.7%, 短收0.34亿元, 差0.6万人 behind a plan.
  private static func isShareAlone(_ clause: String, _ unit: String) -> Bool {
    if clause.hasSuffix("%") {
      let lead = clause.prefix { !$0.isWholeNumber }
      return ["完成率", "完成", "完成率为", "为计划的", "为目标的", "完成计划的", "完成目标的", "完成任务的"].contains(String(lead))
    }
    guard clause.hasSuffix(unit) else { return false }
    let lead = clause.prefix { !$0.isWholeNumber }
    return ["短收", "差", "还差", "欠", "少", "缺口", "短缺"].contains(String(lead))
  }

  // MARK: - What was found and is not all put right

  private func answered() -> Found? {
    for (at, clause) in result.enumerated() {
      let own = Self.quantities(clause.text)
      var pairs: [(Quantity, Quantity, String, String)] = []
      if at + 1 < result.count, let whole = own.last, case let next = result[at + 1].text,
        let part = Self.quantities(next).first
      {
        pairs.append((whole, part, clause.text, next))
      }
      // 35条措施落地31条.
      if own.count == 2 { pairs.append((own[0], own[1], "", clause.text)) }
      for (whole, part, first, second) in pairs {
        guard whole.unit == part.unit, Self.counted.contains(whole.unit), part.value < whole.value,
          whole.approximate.isEmpty, part.approximate.isEmpty, !second.starts(withOneOf: Self.asides),
          !first.starts(withOneOf: ["上年", "去年", "比"]), second.count <= 24, Self.rest(second) == nil,
          let left = whole.value.subtracting(part.value), ExactNumber(0) < left,
          // Of much hardly anything is left.
          Int(left.description).map({ $0 * 50 > (Int(whole.digits) ?? 0) }) ?? true,
          let rest = restTold(of: left.description + whole.unit, but: nil), !rest.said.isEmpty,
          !rest.inNote.isEmpty
        else { continue }
        let gap = StatedGap(
          whole: first, aim: whole.amount(), reached: second, came: part.amount(), rest: rest.count, said: rest.said,
          grounds: [], isFound: true)
        return Found(gap: gap, inResult: rest.inResult, inNote: rest.inNote)
      }
    }
    return nil
  }

  // MARK: - The rest

  private struct Rest {
    let count: String
    let said: String
    /// Whether nothing but the number says that it is the rest.
    let isBare: Bool
    var inResult: Set<Int> = []
    var inNote: Set<Int> = []
  }

  /// What the row says of so many: 13户安置点三通一平晚了, 余6个在改.
  private func restTold(of count: String, but found: Found?) -> Rest? {
    for (clauses, isNote) in [(result, false), (note, true)] {
      for (at, clause) in clauses.enumerated() {
        if isNote ? found?.inNote.contains(at) ?? false : found?.inResult.contains(at) ?? false { continue }
        guard let (head, words) = Self.rest(clause.text, count) else { continue }
        var said = Self.withoutPlan(words, year)
        var taken: Set<Int> = [at]
        // 剩2家明年底前 is of what comes next, and tells as well that they are left.
        let isPlanned = said != words
        if isPlanned { taken = [] }
        said = Self.withoutDelay(said)
        guard
          said.isEmpty
            ? isPlanned || !head.isEmpty && words.isEmpty
            : Self.isLack(said) || Self.left.contains(head) && !Self.isOver(said)
        else { continue }
        guard !Self.isOver(words) else { continue }
        if !said.isEmpty, !isNote, at + 1 < clauses.count, clauses[at + 1].mark == "，",
          case let more = clauses[at + 1].text, !Self.isLack(more), !Self.isKind(more), !isPlanned
        {
          // What hangs behind it would be left alone: 先住闺女家.
          return nil
        }
        if !said.isEmpty, at + 1 < clauses.count, clauses[at + 1].mark == "，", case let more = clauses[at + 1].text,
          more.count <= 14, !more.hasDigit, ClauseSense.of(more, year: year) != .plan,
          Self.isLack(more) || Self.isKind(more),
          !Self.isTimed(more), !more.holds("会同")
        {
          said += "，" + more
          taken.insert(at + 1)
        }
        return Rest(
          count: count, said: said, isBare: head.isEmpty, inResult: isNote ? [] : taken, inNote: isNote ? taken : [])
      }
    }
    return nil
  }

  /// 因办公用房未落实 of 因办公用房未落实延至, whose day is a plan.
  private static func withoutDelay(_ said: String) -> String {
    let end = [
      "推迟到", "推迟至", "结转到", "结转至", "顺延到", "顺延至", "延期到", "延期至", "延到", "延至", "推到", "拖到", "转到", "移到", "排到", "放到", "列入",
      "转入", "结转", "转", "限于", "限",
    ].first { said.hasSuffix($0) }
    let kept = String(said.dropLast(end?.count ?? 0))
    return kept.hasSuffix("，") ? String(kept.dropLast()) : kept
  }

  private static let heads = [
    "还剩下", "还剩", "剩余", "剩下", "其余", "另有", "另外", "尚有", "还有", "还差", "空缺", "剩", "余", "另", "空", "差",
  ]

  /// What says by itself that it is not done; 另 and 其余 do not.
  private static let left: WordSet = ["还剩下", "还剩", "剩余", "剩下", "尚有", "还有", "还差", "空缺", "剩", "余", "空", "差"]

  /// What stands behind `6个` of 余6个在改; nil where the clause does not begin with so many.
  private static func rest(_ clause: String, _ count: String) -> (head: String, words: String)? {
    let head = heads.first { clause.hasPrefix($0) } ?? ""
    let rest = clause.dropFirst(head.count)
    guard rest.hasPrefix(count) else { return nil }
    return (head, String(rest.dropFirst(count.count)))
  }

  /// Whether a clause counts what is left of something.
  private static func rest(_ clause: String) -> Character? {
    guard let head = heads.first(where: { clause.hasPrefix($0) }) else { return nil }
    let next = clause.dropFirst(head.count).first
    return next?.isWholeNumber == true ? next : nil
  }

  /// The words ahead of a day that is meant: 是老宿舍楼线路 of 是老宿舍楼线路明年改; "" of 明年底前.
  private static func withoutPlan(_ words: String, _ year: Int?) -> String {
    if let (before, time, deed) = TimePhrase.split(words), deed.count <= 8,
      time.ends(inOneOf: ["前", "底", "年", "季度", "春"])
    {
      return before
    }
    return ClauseSense.isPlan(words, year: year) ? "" : words
  }

  private static func isTimed(_ clause: String) -> Bool { TimePhrase.split(clause).map { !$0.time.isEmpty } ?? false }

  /// Whether words tell of something that is not as it should be or still in hand.
  private static func isLack(_ words: String) -> Bool { words.holds(oneOf: lacks) || LackForm.isGround(words) }

  private static func isKind(_ words: String) -> Bool {
    words.starts(withOneOf: ["都是", "均为", "均是", "多是", "多为", "主要是"])
  }

  /// Whether words tell that the matter is over or was never one's own to finish: 退回修改, 属政策限制, 转司法所.
  private static func isOver(_ words: String) -> Bool {
    words.starts(withOneOf: overs)
      || words.ends(inOneOf: ["退回修改", "已作解释", "期限内", "期内", "改完", "办完", "完成", "办结", "参了", "在走程序", "在走流程"])
  }

  /// Clauses of the remarks that say why, where at least one of them surely does.
  private func grounds(_ clauses: [Clause], _ taken: Set<Int>) -> [String] {
    var told: [String] = []
    for (at, clause) in clauses.enumerated() where !taken.contains(at) && !Self.mere.contains(clause.text) {
      let text = clause.text
      if ClauseSense.of(text, year: year) == .plan || ClauseSense.of(text, year: year) == .aim { break }
      if Self.rest(text) != nil || text.starts(withOneOf: Self.asides) || NoteReading.isBookkeeping(text)
        || Self.isTimed(text) || text.hasSuffix("%")
      {
        if told.isEmpty { continue } else { break }
      }
      guard (3...20).contains(text.count), told.reduce(0, { $0 + $1.count }) <= 24 else { break }
      told.append(text)
    }
    guard told.contains(where: { LackForm.isGround($0) || $0.holds(oneOf: Self.causes) }) else { return [] }
    return told
  }

  // MARK: - Words

  private static func quantities(_ clause: String) -> [Quantity] {
    guard clause.hasDigit else { return [] }
    let found = QuantityParser.find(in: clause).map(\.quantity)
    guard found.isEmpty else { return found }
    let parsed = QuantityParser.parse(clause)
    return parsed.count == 1 && !parsed[0].unit.isEmpty && parsed[0].tail.isEmpty ? parsed : []
  }

  /// The only quantity of a text that is nothing else.
  private static func only(_ text: String) -> Quantity? {
    let found = QuantityParser.parse(text)
    guard found.count == 1, let one = found.first, one.text == text, one.isAddable, one.label.isEmpty, one.tail.isEmpty,
      !one.unit.isEmpty, one.approximate.isEmpty
    else { return nil }
    return one
  }

  /// Longest first.
  private static let aims = [
    "年度目标任务", "年度任务", "全年任务", "年度计划", "全年计划", "年初计划", "年度目标", "全年目标", "年初目标", "市下达任务", "县下达任务", "区下达任务", "下达任务", "任务数",
    "原计划", "原定", "计划", "规划", "目标", "任务", "应",
  ]
  private static let asides: SearchWords = [
    "其中", "上年", "去年", "同比", "比上年", "含", "累计排查", "四季度", "三季度", "上半年", "年初", "截至", "已含", "每",
  ]
  private static let notDone: SearchWords = [
    "未", "没", "拟", "待", "预计", "计划", "上年", "去年", "其中", "每", "约", "近", "申报", "上报", "协议",
  ]
  private static let bounds: SearchWords = [
    "以内", "以下", "不超", "不高于", "不低于", "预算", "限额", "概算", "上限", "≤", "≥", "<", "＜", "控制", "每", "左右", "累计", "投资",
  ]
  private static let betterLow: SearchWords = [
    "损", "投诉", "跳闸", "违", "事故", "发案", "超", "时长", "时间", "降", "压", "能耗", "排放", "不良", "逾期", "信访", "死亡", "起数", "成本", "费用",
    "支出", "负债", "债务", "火灾", "经费", "会议", "减",
  ]
  private static let elsewhere: SearchWords = ["上一行", "同上", "含在", "上面", "不再", "调减", "核减", "跨年", "两年", "三年", "续建"]
  private static let interim: SearchWords = ["截至", "1—", "1-", "1至", "前三季度", "上半年", "季度", "快报", "预计", "估"]
  private static let reckoned: SearchWords = ["截至", "前三季度", "快报", "预计", "估", "待核"]
  private static let counted: WordSet = [
    "个", "户", "件", "处", "栋", "家", "条", "项", "座", "宗", "起", "套", "间", "村", "口", "盏", "所", "名", "人", "台", "辆", "幢",
  ]
  private static let lacks: SearchWords = [
    "未", "没", "误工", "滞后", "晚", "慢", "难", "纠纷", "流标", "查封", "正在", "在改", "在走", "在办", "在建", "在修", "在整", "待", "等", "暂停",
    "注销", "停",
    "滞", "失联", "未通", "缺", "撞期", "历史遗留", "法院", "诉讼", "起诉", "不", "要财政", "拖", "断", "外出", "在外", "冲突", "变更",
  ]
  private static let overs: SearchWords = [
    "属", "退回", "转", "移", "均", "都已", "全部", "已移", "已转", "已作", "已完", "已整改", "并入", "为", "由", "获", "评",
  ]
  /// What says no more than the two numbers do.
  private static let mere: WordSet = ["未完成", "没完成", "没有完成", "滞后", "未达标", "没达标", "未达到", "没达到", "未达目标", "没到"]
  private static let causes: SearchWords = [
    "查封", "流拍", "下行", "分流", "断裂", "涨价", "排期", "撞期", "转学", "冲突", "流标", "下滑", "减免", "取消", "变更", "疫", "受",
  ]

  /// 应收账款压降: what is brought down is told by how much, so that more is better.
  private static func isReduction(_ name: String) -> Bool { name.ends(inOneOf: ["压降", "清收", "清欠", "压减任务"]) }
}
