import Records
import TextCore

/// A deed and its number at the head of a result, whose object is the task's name: `认定省级一流课程2门：《物理化学》` of
/// 认定2门, `获批国家自然科学基金5项（面上2、青年3）` of 获批5项.
struct BareDeed: Sendable {
  let wordbook: Wordbook

  private static let deeds = ["认定", "获批", "立项", "结题", "授权", "出版", "获评", "入选", "评定", "获得", "引进", "建成", "新建"]
  private static let units = ["项", "门", "部", "件", "个", "种", "篇", "本", "座", "处", "家"]

  /// The clauses with the name in its place; nil where the result says what it counts, or the name is no thing.
  func told(_ task: String, _ clauses: [Clause]) -> [Clause]? {
    if let won = won(task, clauses) { return won }
    if let whole = whole(task, clauses) { return whole }
    guard let first = clauses.first, let verb = Self.deeds.first(where: { first.text.hasPrefix($0) }),
      (2...16).contains(task.count), task.allSatisfy({ Punctuation.isHan($0) || "“”".contains($0) }),
      wordbook.headVerb(task) == nil, wordbook.tailVerb(task) == nil, !task.holds(verb), !task.hasSuffix("化"),
      !clauses.contains(where: { $0.text.holds(task) })
    else { return nil }
    let behind = first.text.dropFirst(verb.count)
    let digits = behind.prefix(while: \.isDigit)
    guard !digits.isEmpty, let unit = Self.units.first(where: { behind.dropFirst(digits.count).hasPrefix($0) }) else {
      return nil
    }
    let rest = behind.dropFirst(digits.count + unit.count)
    guard rest.isEmpty || rest.first.map({ "：（《".contains($0) }) == true else { return nil }
    return [Clause(text: verb + task + behind, mark: first.mark)] + clauses.dropFirst()
  }

  /// `整顿软弱涣散党组织11个` of 整顿软弱涣散党组织 and 整顿11个: the verb that the name begins with has the name's noun for its object.
  private func whole(_ task: String, _ clauses: [Clause]) -> [Clause]? {
    guard let first = clauses.first, case let (verb, number) = TaskObject.counted(first.text), verb.count == 2,
      !number.isEmpty, task.hasPrefix(verb), (4...16).contains(task.count),
      case let noun = String(task.dropFirst(2)), task.allSatisfy({ Punctuation.isHan($0) || $0.isLetter }),
      NamePlace(wordbook: wordbook).verb(verb) == verb || verb.head(of: DeedName.deeds) == verb,
      wordbook.headVerb(noun) == nil, DeedName.deed(of: noun, wordbook) == nil, !noun.hasSuffix("工作"),
      ObjectFit.takes(noun, number), !number.ends(inOneOf: ["次", "场", "期", "轮", "元"])
    else { return nil }
    return [Clause(text: task + number, mark: first.mark)] + clauses.dropFirst()
  }

  /// `入选全国休闲农业精品线路1条` of 入选1条 in the column of numbers.
  func told(_ task: String, _ clauses: [Clause], _ amounts: [Amount]) -> [Clause]? {
    guard amounts.count == 1, let amount = amounts.first, Self.deeds.contains(amount.label), amount.tail.isEmpty,
      Self.units.contains(amount.unit) || amount.unit == "条", (2...16).contains(task.count),
      task.allSatisfy({ Punctuation.isHan($0) || "“”".contains($0) }), wordbook.headVerb(task) == nil,
      wordbook.tailVerb(task) == nil, !task.holds(amount.label),
      !clauses.contains(where: { $0.text.holds(amount.digits) })
    else { return nil }
    return [Clause(text: amount.label + task + amount.number, mark: "，")] + clauses
  }

  private static let grades = ["特等奖", "一等奖", "二等奖", "三等奖", "金奖", "银奖", "铜奖", "优秀奖"]

  /// `获科技进步奖二等奖1项` of 科技进步奖 and 二等奖1项.
  private func won(_ task: String, _ clauses: [Clause]) -> [Clause]? {
    guard let first = clauses.first, task.hasSuffix("奖"), (3...16).contains(task.count), wordbook.headVerb(task) == nil,
      case let prize = first.text.withoutHead(of: ["获得", "荣获", "获"]), prize.starts(withOneOf: Self.grades),
      !prize.holds(task)
    else { return nil }
    return [Clause(text: "获" + task + prize, mark: first.mark)] + clauses.dropFirst()
  }
}
