import Records
import TextCore

/// Numbers of the column that are of nothing but what the task names, beside a result that only tells how it was done: the
/// name leads with them and the manner follows: `维修公租房空置房112套，投入134万元，修好就配`,
/// `会务及其他收入158万元，包括会议服务、保洁外包等`.
struct NameFirst: Sendable {
  let wordbook: Wordbook

  /// The clauses with the name and its numbers in front; nil where a clause of the result counts one of them.
  func told(_ task: String, _ clauses: [Clause], _ amounts: [Amount]) -> [Clause]? {
    guard (3...16).contains(task.count), task.allSatisfy({ Punctuation.isHan($0) || "“”".contains($0) }),
      let first = clauses.first, let amount = amounts.first, amounts.count <= 3,
      !Clause.joined(clauses).holds(task), amount.label.isEmpty, amount.tail.isEmpty, !amount.isOne,
      !amount.unit.isEmpty, !amount.unit.contains(where: { "%％‰".contains($0) })
    else { return nil }
    let stated = StatedNumbers(clauses)
    guard !amounts.contains(where: stated.state) else { return nil }
    if let sum = summed(task, clauses, amounts) { return sum }
    guard !clauses.contains(where: { clause in amounts.contains { counts($0, in: clause.text) } }) else { return nil }
    let isOwn =
      Self.pieces.contains(amount.unit) && (wordbook.counts(amount.unit, in: task) || task.holds(oneOf: Self.gifts))
    let isList =
      amounts.count > 1 && !amounts.contains(where: isEvent)
      && clauses.allSatisfy { !$0.hasNumber || $0.text.starts(withOneOf: Self.rates) }
    let shares = clauses.contains { clause in
      zip(task, task.dropFirst()).contains { clause.text.holds(String([$0, $1])) }
    }
    guard isOwn || isList && !shares, !first.text.starts(withOneOf: Self.reaches), !isDeed(first.text, amount) else {
      return nil
    }
    return [Clause(text: named(task, amount) + numbers(task, amounts), mark: first.mark)]
      + clauses.enumerated().map { Clause(text: $1.text, mark: $0 == 0 ? "，" : $1.mark) }
  }

  private static let rates = ["每", "均", "户均", "人均", "亩均"]
  private static let reaches = ["惠及", "服务", "受益", "覆盖", "为", "给", "向", "对"]
  /// Units of things that are counted by their nouns alone.
  private static let pieces: WordSet = [
    "根", "辆", "台", "套", "盏", "株", "棵", "副", "床", "张", "把", "枚", "艘", "架", "顶", "具", "头", "只", "尾", "例",
  ]

  private static let gifts: SearchWords = ["发放", "配发", "适配", "赠送", "捐赠", "配送", "更换", "安装"]

  /// Whether a clause has a noun that the amount counts.
  private func counts(_ amount: Amount, in text: String) -> Bool {
    if text.starts(withOneOf: Self.rates) { return false }
    if amount.unit.hasSuffix("元") { return text.hasDigit && text.holds("元") || text.ends(inOneOf: Self.moneyed) }
    if ["人", "名", "人次"].contains(amount.unit) {
      return Wordbook.isPeople(text) || text.holds(oneOf: Self.crowds)
    }
    return wordbook.counts(amount.unit, in: text)
  }

  private static let moneyed = ["资金", "款", "金", "费", "投资", "补贴", "补助"]
  private static let crowds: SearchWords = ["人员", "群众", "学生", "家庭", "职工", "教师", "党员", "干部", "对象", "患者", "子女"]

  /// 救助, 走访: a verb by itself at the end of the first clause has the number for its object.
  private func isDeed(_ text: String, _ amount: Amount) -> Bool {
    if text.starts(withOneOf: ["全部", "均", "已"]) { return false }
    return wordbook.headVerb(text) == text || text.count <= 4 && wordbook.tailVerb(text) != nil
  }

  private static let works = ["维修", "改造", "修缮", "整修", "加固", "翻修", "更换", "更新", "清查", "安装", "清洗", "检修", "购置"]

  /// The name as an act with its object behind it: 维修公租房空置房.
  private func named(_ task: String, _ amount: Amount) -> String {
    if let work = Self.works.first(where: { task.hasSuffix($0) }), case let noun = task.dropLast(work.count),
      noun.count >= 3,
      wordbook.headVerb(noun) == nil, work != "改造", wordbook.tailVerb(noun) == nil
    {
      return work + noun
    }
    return TerseResult(wordbook: wordbook).headline(task, amount)
  }

  /// How often, how many took part or how many papers there were, which have their own places.
  private func isEvent(_ amount: Amount) -> Bool {
    Wordbook.eventUnits.contains(amount.unit) || ["次", "项", "份", "条", "轮"].contains(amount.unit) || amount.isParticipant
      || amount.isOne
  }

  private func numbers(_ task: String, _ amounts: [Amount]) -> String {
    let isWork = task.ends(inOneOf: Self.works)
    var out = ""
    for (i, amount) in amounts.enumerated() {
      let mark = i == 0 ? "" : !amount.label.isEmpty ? "，" : isWork && amount.unit.hasSuffix("元") ? "，投入" : "、"
      out += mark + amount.label + amount.whole
    }
    return out
  }

  // MARK: - Sums of money

  private static let sums = ["收入", "支出", "经费", "投资", "收益", "产值", "资金", "营收", "合计"]

  /// `停车收入213万元` of 智慧停车, `营业收入合计3860万元，包括租金、物业费、停车`: what makes a sum up stands behind it.
  private func summed(_ task: String, _ clauses: [Clause], _ amounts: [Amount]) -> [Clause]? {
    guard amounts.count == 1, amounts[0].unit.hasSuffix("元"), task.ends(inOneOf: Self.sums),
      !clauses.contains(where: \.hasNumber), let first = clauses.first?.text
    else { return nil }
    // 上缴国资收益120万元，已入库.
    if first.starts(withOneOf: ["已", "均", "全部"]) {
      return [Clause(text: task + amounts[0].number, mark: "，")] + clauses
    }
    guard clauses.count == 1, wordbook.headVerb(first) == nil else { return nil }
    // 智慧停车收入 of 智慧停车 and 停车收入.
    if let kind = Self.sums.first(where: { task.hasSuffix($0) }), case let noun = task.dropLast(kind.count),
      noun.count >= 2, first.hasSuffix(noun)
    {
      return [Clause(text: first + kind + amounts[0].number, mark: "，")]
    }
    guard first.contains("、") else { return nil }
    return [Clause(text: task + amounts[0].number, mark: "，"), Clause(text: "包括" + first, mark: "，")]
  }
}
