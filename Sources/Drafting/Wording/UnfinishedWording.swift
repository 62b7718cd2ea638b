import TextCore
import Records

/// Words what is not done: where each task stands, and what is carried over.
struct UnfinishedWording: Sendable {
  let wordbook: Wordbook
  let cleaner: ResultCleaner

  /// Where a task stands and what stands in its way, in one clause: `党员活动室场地已落实、待装修`.
  func standing(_ record: TaskRecord) -> String {
    let problem = ownProblem(record)
    let standing = standingAlone(record)
    // 钱还差40万元 and 资金缺口40万元 are one thing.
    let gap = ["资金缺口", "资金差", "缺口"].first { problem.hasPrefix($0) }
    if let gap, problem.hasDigit, standing.holds(problem.dropFirst(gap.count)) { return standing }
    return problem.isEmpty || standing.holds(problem) ? standing : standing + "、" + Self.joined(problem)
  }

  /// What a task that is done still leaves open, with whose it is: `安全生产检查中11处隐患涉及房屋结构`; "" where the
  /// ledger says nothing.
  func problem(_ record: TaskRecord) -> String {
    let problem = ownProblem(record)
    let name = named(record)
    guard !problem.isEmpty, name.count >= 2, !name.holds("，"), !problem.holds(name), !problem.holds(name.suffix(4))
    else {
      return problem
    }
    // 市委巡察反馈的2个问题涉及….
    if let matter = name.place(of: "问题"), matter.lowerBound > name.startIndex,
      problem.hasPrefix("问题") || problem.hasDigit,
      problem.prefix(6).holds("个问题")
    {
      return name[..<matter.lowerBound] + "的" + problem
    }
    return name + (wordbook.tailVerb(name) == nil ? "" : "中") + problem
  }

  /// What stands in the way of a task, as the ledger says it; "" where it says nothing.
  private func ownProblem(_ record: TaskRecord) -> String {
    let text = cleaner.clean(record.problem, keepsHead: true)
    return Self.saysNothing(text) ? "" : Self.withoutHead(text, Self.problemHeads)
  }

  /// What comes next for a task, as the ledger says it; "" where it says nothing.
  func next(_ record: TaskRecord) -> String {
    let text = cleaner.clean(record.next, keepsHead: true)
    return Self.saysNothing(text) ? "" : Self.withoutHead(text, Self.nextHeads)
  }

  /// What comes next, with the task that it is about: `党员活动室明年6月底前投入使用`.
  func nextStep(_ record: TaskRecord) -> String {
    let next = next(record)
    let name = named(record)
    // 党建工作督查 and 1月底前整改到位: what it found.
    if !next.isEmpty, let act = wordbook.tailVerb(name), Self.inspections.contains(act) {
      let found = (record.problem + record.result).holds("隐患") ? "隐患" : "问题"
      guard !next.holds(found) else { return next }
      return next.holds("整改") ? name + "发现的" + found + next : "对" + name + "发现的" + found + "，" + next
    }
    guard !next.isEmpty, !name.isEmpty, !next.holds(name), !next.holds(name.suffix(4)) else { return next }
    return wordbook.headVerb(next) == nil ? name + next : "对" + name + "，" + next
  }

  /// Acts that find what is to be put right.
  private static let inspections: Set<String> = ["督查", "检查", "抽查", "巡察", "审计", "排查", "督导", "自查", "考核", "核查"]

  /// The thing that a task is about, without the part of the year in its bracket.
  private func named(_ record: TaskRecord) -> String {
    let name = Self.thing(noun(record))
    guard let (head, aside) = TaskName.aside(of: name), TaskName.isTime(aside) else { return PeriodStem.of(name) }
    return head
  }

  private static let drafting: Set<String> = ["制定", "修订", "编制", "起草", "编写", "修改"]
  private static let problemHeads = ["存在问题：", "存在的问题：", "问题：", "主要问题：", "困难：", "存在困难："]
  private static let nextHeads = ["下一步：", "下一步，", "下步：", "计划：", "打算：", "下一步打算：", "拟", "将", "计划"]

  private static func withoutHead(_ text: String, _ heads: [String]) -> String {
    let head = heads.first { text.begins(with: $0) && text.count > $0.count + 2 }
    return String(text.dropFirst(head?.count ?? 0))
  }

  /// 无, 暂无, 无困难 and the like.
  private static func saysNothing(_ text: String) -> Bool {
    text.isEmpty || text.count <= 4 && (text.begins(with: "无") || text.begins(with: "暂无") || text.begins(with: "没有"))
  }

  private func standingAlone(_ record: TaskRecord) -> String {
    let name = noun(record)
    // The result keeps its 已: 场地已落实, not 场地落实.
    let result = Self.joined(waiting(cleaner.clean(record.result, keepsHead: true)))
    let state = record.state == .ongoing ? "还在推进" : "尚未完成"
    if result.isEmpty { return name + state }
    if name.isEmpty { return result }
    // 实验室建设: 病理标准化实验室已完成装修 says which.
    let thing = Self.thing(name)
    if thing != name, result.holds(thing) { return result + tailOf(record, result) }
    let tail = tailOf(record, result)
    // 古籍普查 and 完成古籍普查登记: the result names it.
    if let place = result.place(of: name), result.distance(from: result.startIndex, to: place.lowerBound) <= 4 {
      return result + tail
    }
    // A result that takes up a word of the task goes on from there: 县委巡察反馈问题整改, 反馈的18个问题….
    if result.count >= 2, let shared = name.place(of: result.prefix(2)),
      Punctuation.isPaired(name[..<shared.lowerBound])
    {
      let head = name[..<shared.lowerBound]
      // 古籍修复 and 修复古籍40册.
      return (head.count >= 2 && result.holds(head) ? "" : head) + result + tail
    }
    return thing + result + tail
  }

  /// 、还在推进 behind what would read as done: 党建文化长廊完成招标.
  private func tailOf(_ record: TaskRecord, _ result: String) -> String {
    let isOpen =
      result.contains { "待未尚拟中没%％".contains($0) }
      || ["正在", "已整改", "在修", "在建", "在跑", "还差", "还缺"].contains { result.holds($0) }
    if isOpen { return "" }
    switch record.state {
    case .ongoing: return "、还在推进"
    case .unknown: return "、尚未完成"
    default: return ""
    }
  }

  /// The thing that a name is about: 心理辅导中心 of 心理辅导中心建设.
  private static func thing(_ name: String) -> String {
    let thing = name.trimmingSuffix("建设")
    return thing.count >= 3 && (thing.ends(inOneOf: Wordbook.things + Wordbook.buildings)) ? thing : name
  }

  /// The task as a noun: `建设党员活动室` gives `党员活动室建设`, `开展专项整治` gives `专项整治`.
  func carriedOver(_ record: TaskRecord) -> String {
    let task = PeriodStem.of(cleaner.clean(record.task))
    guard !task.isEmpty else { return Self.joined(cleaner.clean(record.result)) }
    guard let verb = wordbook.headVerb(task), task.count > verb.count + 1 else {
      // What is carried on with a building is the building of it.
      let isThing =
        task.ends(inOneOf: Wordbook.things + Wordbook.buildings) && !wordbook.holdsVerb(String(task.suffix(4)))
      return isThing && task.count <= 14 ? task + "建设" : task
    }
    let object = String(task.dropFirst(verb.count))
    if Wordbook.lightVerbs.contains(verb) { return object }
    // 课后服务质量评价办法制定: a document holds verbs in its name and is a noun all the same.
    if Self.drafting.contains(verb), !object.contains(where: { "，、；".contains($0) }) { return object + verb }
    // A clause does not turn into a noun by moving its verb: it stays as it is.
    if wordbook.holdsVerb(object) || object.contains(where: { "，、；和与".contains($0) }) { return task }
    return object + verb
  }

  /// What the task is about, without its verb: `党员活动室`.
  private func noun(_ record: TaskRecord) -> String {
    let task = cleaner.clean(record.task)
    guard let verb = wordbook.headVerb(task), task.count > verb.count + 1 else { return task }
    let object = String(task.dropFirst(verb.count))
    // Before another verb it is no verb of its own: 巡察反馈问题整改 is a noun as it stands.
    if wordbook.headVerb(object) != nil, !Wordbook.lightVerbs.contains(verb) { return task }
    return object
  }

  /// `试用阶段，等批复` as `处于试用阶段，等待批复`.
  private func waiting(_ text: String) -> String {
    var clauses = Clause.split(text)
    for i in clauses.indices {
      let text = clauses[i].text
      if text.hasPrefix("等"), text.count >= 3, let next = text.dropFirst().first, !"待级次额于同".contains(next) {
        clauses[i].text = "等待" + text.dropFirst()
      } else if text.hasSuffix("阶段"), text.count <= 8, !wordbook.holdsVerb(text.trimmingSuffix("阶段")),
        !text.contains(where: { "在处进".contains($0) })
      {
        clauses[i].text = "处于" + text
      }
    }
    return Clause.joined(clauses)
  }

  private static func joined(_ text: String) -> String {
    // Clauses that hold lists are told apart by a stronger mark than their items.
    if text.contains("、"), text.contains(where: { "，；".contains($0) }) {
      return text.replacing("；", with: "，").replacing("。", with: "，")
    }
    return text.replacing("，", with: "、").replacing("；", with: "、").replacing("。", with: "、")
  }
}
