import Records
import TextCore

/// What is left of a plan by the row's own numbers: 6口 of 新建20口 and 建成14口. Where the row has the number itself it is
/// told as it stands; else it is the plan less what came of it, and the arithmetic is shown.
struct PlanRest: Sendable, Hashable {
  /// `6口`.
  let amount: String
  /// Whether a cell of the row has it.
  let isStated: Bool
  /// The arithmetic, the number first: `2.7万册（8万册减5.3万册）`.
  let arithmetic: String
  /// The plan as it is written: `20口`.
  let plan: String

  /// `其余6口`.
  var count: String { "其余" + amount }
}

extension UnfinishedWording {
  /// What is left of the plan of a task that counts things one by one; nil for money, rates and what is endless.
  func planRest(_ record: TaskRecord) -> PlanRest? {
    guard record.state == .ongoing || record.state == .notDone else { return nil }
    let all = ownClauses(record)
    let planned = all.first { ClauseSense.of($0, year: cleaner.year) == .aim } ?? record.target
    let wholes = Self.counted(planned)
    guard wholes.count == 1, let whole = wholes.first, whole.approximate.isEmpty, Self.isCounted(whole) else {
      return nil
    }
    guard !(1...3).contains(where: { later in cleaner.year.map { planned.holds(String($0 + later)) } ?? false }) else {
      return nil
    }
    let done = all.filter { clause in
      clause != planned && ClauseSense.of(clause, year: cleaner.year) == .done && tells(clause, planned, record)
    }
    let own = record.isEmpty(.quantity) ? [] : record.quantities
    let ofColumn = own.filter { $0.unit == whole.unit || own.count == 1 && $0.unit.isEmpty && whole.scale.isEmpty }
    let ofResult = done.flatMap(Self.counted).filter { $0.unit == whole.unit }
    // The column says again what the result says, or one of them is another number's.
    guard ofColumn.isEmpty || ofResult.isEmpty || ofColumn[0].value == ofResult[0].value else { return nil }
    let came = ofColumn.isEmpty ? ofResult : ofColumn
    guard came.count == 1, let part = came.first, part.approximate.isEmpty, part.value < whole.value,
      let left = whole.value.subtracting(part.value)
    else { return nil }
    let amount = left.description + whole.unit
    let cells = [record.problem, record.result, record.next, record.note, record.effect]
    let isStated = cells.contains {
      !$0.isEmpty && $0.holds(amount) && SupportedNumbers.numbers($0).contains(left.description)
    }
    return PlanRest(
      amount: amount, isStated: isStated,
      arithmetic: "\(amount)（\(whole.amount())减\(part.digits + whole.unit)）", plan: whole.amount())
  }

  /// Whether a clause counts what the plan counts: by the bare verb, or by a word that the plan or the name has.
  private func tells(_ clause: String, _ planned: String, _ record: TaskRecord) -> Bool {
    let lead = clause.prefix { !$0.isDigit }
    if let verb = wordbook.headVerb(lead) ?? wordbook.headVerb(lead.dropFirst()) {
      // 走访企业10家 are not trained yet.
      let isPlans = Self.fulfilments.contains(verb) || planned.holds(verb) || named(record).holds(verb)
      return isPlans
        && (lead.count <= 4 || sharesWord(String(lead), planned) || sharesWord(String(lead), named(record)))
    }
    if lead.count <= 3 { return true }
    return sharesWord(String(lead), planned) || sharesWord(String(lead), named(record))
  }

  /// Verbs that bring what was planned about, whatever it is.
  private static let fulfilments: WordSet = [
    "完成", "建成", "新增", "新建", "实现", "建设", "改造", "更换", "安装", "完工", "创建", "培育", "引进", "打造", "布设", "建立", "拆除", "办结", "整改",
    "建完", "修建", "新开", "实施", "修复", "配备", "投放", "铺设",
  ]

  /// The quantities of a clause, a measure word that is doubtful in prose among them where the clause is nothing else:
  /// 新建20口.
  private static func counted(_ clause: String) -> [Quantity] {
    guard clause.hasDigit else { return [] }
    let found = QuantityParser.find(in: clause).map(\.quantity)
    guard found.isEmpty else { return found }
    let parsed = QuantityParser.parse(clause)
    return parsed.count == 1 && !parsed[0].unit.isEmpty && parsed[0].tail.isEmpty ? parsed : []
  }

  private static func isCounted(_ quantity: Quantity) -> Bool {
    let unit = quantity.scale.isEmpty ? quantity.unit : String(quantity.unit.dropFirst(quantity.scale.count))
    return !quantity.isRunningTotal && units.contains(unit)
  }

  private static let units: WordSet = [
    "个", "座", "口", "处", "户", "家", "册", "套", "台", "条", "栋", "幢", "间", "张", "件", "盏", "公里", "所", "部", "辆", "亩", "卷", "份",
  ]

  /// How the step's object stands without its noun: `2026年上半年安装另一条` of 首条生产线 is 另一条生产线.
  func withOtherNoun(_ plan: String, _ record: TaskRecord) -> String {
    guard let place = plan.place(of: "另一"), let unit = plan[place.upperBound...].first else { return plan }
    let behind = plan[place.upperBound...].dropFirst()
    guard behind.isEmpty || behind.first?.isDigit == true || behind.starts(withOneOf: ["计划", "预计", "将", "拟"]) else {
      return plan
    }
    for clause in Clause.split(cleaner.clean(record.result, keepsHead: true)).map(\.text) {
      for head in ["首", "第一", "一"] {
        guard let found = clause.place(of: head + String(unit)) else { continue }
        let noun = clause[found.upperBound...].prefix { Punctuation.isHan($0) && !"已于在将正投试".contains($0) }
        guard (2...6).contains(noun.count), wordbook.headVerb(noun) == nil else { continue }
        return plan[..<place.upperBound] + String(unit) + noun + behind
      }
    }
    return plan
  }

  /// A step without turns of speech, and with what came back: 重新报批污泥处理车间环评 of 环评退回重报.
  func inWriting(_ step: String, _ record: TaskRecord) -> String {
    var step = step
    for (spoken, written) in Self.spoken where step.holds(spoken) { step = step.replacing(spoken, with: written) }
    guard ["重新报批", "重新申报", "再次申报", "再次报批"].contains(where: { step.holds($0) }), step.hasSuffix(stepName(record)) else {
      return step
    }
    let returned = ownClauses(record).lazy.compactMap { clause -> String? in
      guard let place = clause.place(of: "退回") ?? clause.place(of: "被退回") else { return nil }
      let what = clause[..<place.lowerBound].description.trimmingSuffix("被")
      return (2...4).contains(what.count) && what.allSatisfy(Punctuation.isHan) ? what : nil
    }.first
    return step + (returned.map { step.holds($0) ? "" : $0 } ?? "")
  }

  private static let spoken = [
    ("后就开工", "后开工"), ("前用上", "前投入使用"), ("到了接着装", "到位后继续安装"), ("到了接着", "到位后继续"), ("后就能", "后"),
  ]

  /// `推动基金招商其余资金2026年按约定缴付` of 其余按约定2026年缴.
  func restStep(_ plan: String, _ record: TaskRecord) -> String? {
    guard let head = ["其余部分", "剩余部分", "其余", "剩余", "余下"].first(where: { plan.hasPrefix($0) }),
      let (manner, time, deed) = TimePhrase.split(String(plan.dropFirst(head.count))),
      manner.isEmpty || ["按约定", "按合同", "按协议", "按合同约定", "按进度"].contains(manner),
      let act = ["缴": "缴付", "付": "支付", "拨": "拨付", "缴付": "缴付", "支付": "支付", "拨付": "拨付", "到位": "到位"][deed]
    else { return nil }
    return "推动" + stepName(record) + "其余资金" + time + manner + act
  }

  /// What is done about a remainder that the remarks count, or a lack that the result names: `抓紧办结其余13件企业问题`,
  /// `抓紧落实其余4个站址用地`; nil where neither is.
  func countedStep(_ record: TaskRecord) -> String? {
    let all = ownClauses(record)
    let name = stepName(record)
    if let rest = restCounted(all, note(record).all), let count = Remainder(rest)?.count {
      let leads = all.map { $0.prefix { !$0.isDigit }.description.withoutHead(of: ["目前已", "已经", "已"]) }
      guard let lead = leads.first(where: Self.answered.contains) else { return nil }
      if !rest.holds("长期"), let own = RestNoun(of: count, in: all, wordbook),
        own.isFault || name.ends(inOneOf: Self.evils)
      {
        return "抓紧" + lead + "其余" + count + own.counted
      }
      if !rest.holds("长期"), name.ends(inOneOf: Self.evils) { return "抓好其余" + count + lead }
      // 防范和惩治统计造假: what is prevented is not what was counted.
      if !rest.holds("长期"), let verb = wordbook.headVerb(name), name.count > verb.count + 2 {
        return "抓好" + name + "中其余" + count + lead
      }
      let thing =
        wordbook.tailVerb(name).map { name.count > $0.count + 1 ? String(name.dropLast($0.count)) : name } ?? name
      return (rest.holds("长期") ? "持续推进" : "抓紧" + lead) + "其余" + count + thing + (rest.holds("长期") ? lead : "")
    }
    for clause in all + Clause.split(problem(record)).map(\.text) {
      if let step = setRight(clause, record) ?? paidLater(clause, record) { return step }
    }
    for clause in all where clause.ends(inOneOf: Self.unsettled) {
      let words =
        ["另有", "另外", "其余", "还有", "剩余", "另"].first { clause.hasPrefix($0) }.map { clause.dropFirst($0.count) }
        ?? clause[...]
      let digits = words.prefix { $0.isASCII && $0.isDigit }
      guard !digits.isEmpty, let end = Self.unsettled.first(where: { words.hasSuffix($0) }) else { continue }
      let object = words.dropFirst(digits.count).dropLast(end.count)
      guard (3...10).contains(object.count), object.allSatisfy(Punctuation.isHan), !object.hasPrefix("因") else {
        continue
      }
      return "抓紧落实" + digits + object + "，继续" + pursued(record)
    }
    return nil
  }

  private static let answered: WordSet = ["办结", "整改", "化解", "建成", "完成", "解决", "办理", "清退"]

  /// `抓好2家企业对照评审意见整改` of 2家正在对照评审意见整改.
  private func setRight(_ clause: String, _ record: TaskRecord) -> String? {
    guard let place = clause.place(of: "正在"), clause.hasSuffix("整改"), clause.count <= 20 else { return nil }
    let count = clause[..<place.lowerBound]
    let digits = count.prefix { $0.isASCII && $0.isDigit }
    guard !digits.isEmpty, count.count == digits.count + 1, let unit = count.last else { return nil }
    let lead = record.target.prefix { !$0.isDigit }
    if let own = restNoun(String(count), record), own.isFault, clause[place.upperBound...] == "整改" {
      return "抓紧整改其余" + count + own.counted
    }
    let noun = unit == "家" && lead.hasSuffix("企业") ? "企业" : ""
    return "抓好" + count + noun + clause[place.upperBound...]
  }

  /// `跟进2个项目付款进度` of 2个项目按工程进度推后付款.
  private func paidLater(_ clause: String, _ record: TaskRecord) -> String? {
    guard let place = clause.place(of: "推后") ?? clause.place(of: "延后") else { return nil }
    let deed = clause[place.upperBound...]
    let digits = clause.prefix { $0.isASCII && $0.isDigit }
    let counted = clause.dropFirst(digits.count)
    guard !digits.isEmpty, (2...4).contains(deed.count), deed.allSatisfy(Punctuation.isHan),
      let thing = ["个项目", "家企业", "户企业"].first(where: { counted.hasPrefix($0) })
    else { return nil }
    let aim = stepName(record).ends(inOneOf: ["内资", "外资", "资金"]) ? "，推动资金到位" : ""
    return "跟进" + digits + thing + deed + "进度" + aim
  }

  private static let unsettled = ["没有落实", "尚未落实", "未落实", "没落实"]

  /// `装修到一半停下，工程款未到位` told with its cause first: money that did not come stops a work.
  func withCause(_ standing: String) -> String {
    guard standing.holds("停"), standing.holds("未到位") else { return colonCause(standing) }
    var clauses = Clause.split(standing)
    guard clauses.count == 2, clauses[0].text.ends(inOneOf: ["停下", "停工"]), clauses[1].text.count <= 12 else {
      return standing
    }
    var cause = clauses[1].text
    if cause.hasPrefix("但") { cause = String(cause.dropFirst()) }
    guard ["款", "资金", "经费"].contains(where: { cause.holds($0) }), cause.hasSuffix("未到位") else { return standing }
    clauses[0].text = "因" + cause + "，" + clauses[0].text.replacing("已装修", with: "装修")
    return clauses[0].text
  }

  /// `东岭因房屋产权没有理清，未建成` of 东岭未建成：房屋产权没有理清.
  private func colonCause(_ standing: String) -> String {
    guard let colon = standing.place(of: "：") else { return standing }
    let cause = standing[colon.upperBound...]
    guard (4...20).contains(cause.count), !cause.hasDigit, !cause.holds("，"), ClauseSense.isOpen(String(cause)) else {
      return standing
    }
    let head = standing[..<colon.lowerBound]
    let last = head.split(separator: "，").last ?? head[...]
    for denial in ["尚未", "未能", "没有", "未"] {
      guard let place = last.place(of: denial), place.lowerBound > last.startIndex else { continue }
      let subject = last[..<place.lowerBound]
      guard (2...10).contains(subject.count) else { return standing }
      return head.dropLast(last.count) + subject + "因" + cause + "，" + last[place.lowerBound...]
    }
    return standing
  }

  /// `2家评审未通过，正在对照评审意见整改`: the same 2家, where the plan says that no more are left.
  func countedOnce(_ standing: String, _ problem: String) -> String? {
    guard problem.first?.isDigit == true, let last = standing.split(separator: "，").last, last.first?.isDigit == true,
      let one = QuantityParser.find(in: String(last)).first, let other = QuantityParser.find(in: problem).first,
      one.quantity.amount() == other.quantity.amount(), last.hasPrefix(one.quantity.amount()),
      problem.hasPrefix(other.quantity.amount()),
      let plan = standing.place(of: "计划").map({ standing[$0.upperBound...] })
    else { return nil }
    let numbers = QuantityParser.find(in: String(plan)).map(\.quantity)
    guard numbers.count >= 3, numbers[0].unit == one.quantity.unit, numbers[1].unit == one.quantity.unit,
      let left = numbers[0].value.subtracting(numbers[1].value), left == one.quantity.value
    else { return nil }
    return standing + "，" + problem.dropFirst(other.quantity.amount().count)
  }

  /// What waits for what others decide, in writing: 等县里定旧文化馆怎么用 is 待县里确定旧文化馆如何使用.
  static func awaitingOthers(_ text: String) -> String {
    guard text.hasPrefix("等") else { return text }
    let rest = text.hasPrefix("等待") ? text.dropFirst(2) : text.dropFirst()
    guard let place = rest.place(of: "定"), (1...6).contains(rest.distance(from: rest.startIndex, to: place.lowerBound)),
      rest[..<place.lowerBound].last.map({ !"一规确肯必稳固鉴评限制预特指决审核".contains($0) }) ?? false,
      let next = rest[place.upperBound...].first, !"的期价金点制下稿向".contains(next)
    else { return text }
    let object = rest[place.upperBound...]
    let written = object.hasSuffix("怎么用") ? object.dropLast(3) + "用途" : String(object)
    return "待" + rest[..<place.lowerBound] + "确定" + written
  }
}
