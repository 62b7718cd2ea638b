import Records
import TextCore

/// Numbers of the column that no clause of the result counts: they stand behind the task's name, ahead of what the result
/// tells in numbers of its own. `走访服务企业40家次，收集问题27个`, never `走访服务企业收集问题27个，计40家次`.
extension QuantityJoiner {
  /// The clauses with such a number.
  func behindName(_ amount: Amount, in clauses: [Clause]) -> [Clause] {
    let last = clauses + [Clause(text: "计" + amount.number, mark: "，")]
    guard (2...16).contains(task.count), !task.contains(where: { "，。；".contains($0) }),
      !task.ends(inOneOf: Self.honours), amount.unit != "队", let first = clauses.first
    else { return last }
    // 剖宫产率34.0%（397例）: how many the rate is of.
    if task.hasSuffix("率"), amount.unit == "%", case let number = first.text.withoutHead(of: [task]),
      NumberOfTitle.isBare(String(number))
    {
      var rate = first
      rate.text = task + amount.number + "（" + number + "）"
      return [rate] + clauses.dropFirst()
    }
    // The name stands there already, with the words of the result behind it.
    if first.text.hasPrefix(task), case let rest = first.text.dropFirst(task.count), rest.count >= 3,
      let head = rest.first, Punctuation.isHan(head), !"的等和与及、".contains(head)
    {
      var name = first
      name.text = task + amount.number
      return [name, Clause(text: part(String(rest), of: amount), mark: "，")] + clauses.dropFirst()
    }
    // 开展理想信念教育2期 of a lead that stands there already.
    if amount.unit == "次" || Wordbook.eventUnits.contains(amount.unit),
      let lead = clauses.firstIndex(where: {
        $0.text.hasSuffix(task) && !$0.hasNumber && $0.text.count <= task.count + 4
      })
    {
      var told = clauses
      told[lead].text += amount.number
      return told
    }
    guard !clauses.contains(where: { $0.text.holds(task) }) else { return last }
    let name = TerseResult(wordbook: wordbook).headline(task, amount)
    var told = clauses
    told[0].text = part(first.text, of: amount)
    told[0].mark = "，"
    return [Clause(text: name + amount.number, mark: first.mark)] + told
  }

  /// The same before anything else is done to a result that counts other things only, of numbers that can be of nothing but
  /// the task: visits and days. Nil where they may have another place.
  func ahead(_ amounts: [Amount], of clauses: [Clause]) -> [Clause]? {
    if let held = held(amounts, clauses) { return held }
    guard amounts.count == 1, let amount = amounts.first, amount.label.isEmpty, amount.tail.isEmpty, !amount.isOne,
      Self.visits.contains(amount.unit) || Self.durations.contains(amount.unit), !clauses.isEmpty,
      Self.durations.contains(amount.unit) || clauses.contains(where: { $0.endsInNumber }),
      clauses.allSatisfy({ clause in
        clause.endsInNumber || clause.text.ends(inOneOf: Wordbook.statives)
          || clause.text.starts(withOneOf: ["均", "都", "全部", "没", "未", "无"])
          || Self.durations.contains(amount.unit) && clause.text.holds(oneOf: Self.denials)
      }),
      !clauses.contains(where: { wordbook.counts(amount.unit, in: $0.text) || $0.text.holds(amount.unit) }),
      !StatedNumbers(clauses).state(amount), apart(amount, clauses) == nil
    else { return nil }
    let told = behindName(amount, in: clauses)
    return told.last?.text == "计" + amount.number ? nil : told
  }

  private static let events = ["演练", "培训", "讲座", "比赛", "座谈会", "联谊", "义诊", "体检"]

  /// `开展消防演练2次，请乡消防站来校指导`: how often it was held, and not how often somebody was asked to come.
  private func held(_ amounts: [Amount], _ clauses: [Clause]) -> [Clause]? {
    guard amounts.count == 1, let amount = amounts.first, amount.label.isEmpty, amount.tail.isEmpty,
      ["次", "场", "期"].contains(amount.unit), let first = clauses.first, first.text.starts(withOneOf: ["请", "邀请"]),
      case let name = task.withoutHead(of: ["其中"]), (4...12).contains(name.count), name.ends(inOneOf: Self.events),
      wordbook.headVerb(name) == nil, !clauses.contains(where: { $0.hasNumber || $0.text.holds(name.suffix(2)) })
    else { return nil }
    var told = clauses
    told[0].mark = "，"
    let head = TerseResult(wordbook: wordbook).headline(name, amount)
    return [Clause(text: head + amount.number, mark: first.mark)] + told
  }

  private static let denials: ScalarSet = "无没未零"
  /// Units of visits, which the thing that was visited does not count by itself.
  private static let visits: WordSet = [
    "户次", "家次", "所次", "校次", "店次", "条次", "件次", "车次", "台次", "架次", "辆次", "处次", "点次", "组次", "队次",
  ]

  /// `其中树障引起29条次` behind 67条次: what brought a part of them about.
  private func part(_ text: String, of amount: Amount) -> String {
    guard let item = TelegraphStyle.Item(text), item.name.ends(inOneOf: Self.causes),
      amount.unit == item.unit, let whole = amount.value, item.value < whole
    else { return text }
    return "其中" + text
  }

  private static let causes = ["引起", "造成", "导致", "引发"]
  private static let honours = ["荣誉", "获奖", "表彰", "评优", "评先", "创建"]

  /// Ends of results that say how a thing came out, so that how long it took is not of them: 结业 and 15天.
  static let outcomes: WordSet = ["结业", "毕业", "合格", "达标", "通过", "完成", "结题", "顺利结业", "按期结业", "获结业证书", "取得结业证书"]
  static let durations: WordSet = ["天", "周", "个月", "小时", "学时", "课时", "个工作日", "工作日"]
}

extension TerseResult {
  /// `起草领导讲话、汇报材料86篇，其中主笔52篇、参与34篇`: the parts of a number by nothing but the deed are of the name that the
  /// clauses leave out; nil of any other result.
  func totalled(_ task: String, _ clauses: [Clause], _ amounts: [Amount]) -> [Clause]? {
    guard amounts.count == 1, let amount = amounts.first, amount.label.isEmpty, amount.tail.isEmpty,
      amount.number == amount.digits + amount.unit, let whole = amount.value, (2...16).contains(task.count)
    else { return nil }
    let items = clauses.flatMap { Punctuation.split($0.text, at: ["、"]).map(\.text) }
    let parts = items.compactMap { TelegraphStyle.Item($0) }
    guard parts.count == items.count, parts.count > 1,
      parts.allSatisfy({ $0.unit == amount.unit && $0.name.count == 2 && isDeed($0.name, task) })
    else { return nil }
    var sum: ExactNumber? = ExactNumber(0)
    for part in parts { sum = sum?.adding(part.value) }
    guard sum == whole else { return nil }
    return [
      Clause(text: headline(task, amount) + amount.number, mark: clauses[0].mark),
      Clause(text: "其中" + items.joined(separator: "、"), mark: "，"),
    ]
  }

  private func isDeed(_ name: String, _ task: String) -> Bool {
    !task.holds(name) && (wordbook.headVerb(name) == name || Self.shares.contains(name))
  }

  private static let shares: WordSet = ["主笔", "执笔", "参与", "牵头", "主办", "协办", "配合", "独立", "合作", "承担"]
}
