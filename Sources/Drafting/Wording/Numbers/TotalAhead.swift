import Records
import TextCore

/// A number of the column that is the total of what its result lists: it leads, with the task's name, and the list is of it:
/// `开展安全演练10次，其中消防3次、防震3次、反恐防暴2次、防踩踏2次`, `央视用稿18条，其中《新闻联播》1条、《朝闻天下》等17条`.
struct TotalAhead: Sendable {
  let wordbook: Wordbook

  /// The clauses with the total in front; nil where the result begins with a deed of its own, or does not add up.
  func told(_ task: String, _ clauses: [Clause], _ amounts: [Amount]) -> [Clause]? {
    guard amounts.count == 1, let amount = amounts.first, amount.label.isEmpty, amount.tail.isEmpty, !amount.isOne,
      amount.number == amount.digits + amount.unit, let whole = amount.value, (2...16).contains(task.count),
      !task.contains(where: { "，：；（".contains($0) }), !task.ends(inOneOf: Self.others),
      let first = clauses.first, first.hasNumber, wordbook.headVerb(first.text) == nil,
      let list = list(clauses, whole, amount.unit), !list.items.contains(where: { names($0, task) })
    else { return nil }
    let total = Amount(amount.digits, list.unit)
    let head = TerseResult(wordbook: wordbook).headline(task, total)
    // 服务就业务工41人 says nothing.
    guard !head.hasPrefix("服务") else { return nil }
    let name = task.hasSuffix("奖") && head == task ? "获" + task : head
    var told = [
      Clause(text: name + total.number, mark: first.mark),
      Clause(text: "其中" + list.items.joined(separator: "、"), mark: "，"),
    ]
    told += clauses.dropFirst(list.clauses)
    return told
  }

  /// Ends of names whose list tells what came of them in words of its own.
  private static let others = ["评选", "评比", "运动会", "收入", "合计", "获奖"]
  private static let takings = ["评聘", "聘任", "晋升", "引进", "招聘", "招录", "选派", "调动"]
  private static let fates: SearchWords = [
    "办结", "整改", "成功", "合格", "完成", "余", "剩", "未", "已", "应", "实", "上年", "去年", "目标", "计划", "任务", "同比", "每", "累计", "其中",
    "第", "共",
  ]

  /// The items of the first clauses that add up to the number, each with its unit, and how many clauses they are.
  private func list(_ clauses: [Clause], _ whole: ExactNumber, _ unit: String) -> (
    items: [String], unit: String, clauses: Int
  )? {
    var found: [TelegraphStyle.Item] = []
    var sum = ExactNumber(0)
    for (at, clause) in clauses.prefix(6).enumerated() {
      if at > 0, clause.mark != "，" { return nil }
      for part in Punctuation.split(clause.text, at: ["、"]) {
        // 《朝闻天下》等17条: a title is as good a name.
        let words = part.text.replacing("》", with: "龘")
        guard let item = TelegraphStyle.Item(words), !item.name.starts(withOneOf: Self.fates), item.unit.count <= 2,
          !"新改扩".contains(item.name.first ?? " "), wordbook.headVerb(item.name) == nil,
          let next = sum.adding(item.value)
        else { return nil }
        found.append(item)
        sum = next
      }
      guard sum < whole else {
        guard sum == whole, found.count > 1 else { return nil }
        let units = Set(found.map(\.unit)).subtracting([""])
        guard units.count <= 1, let own = units.first ?? (unit.isEmpty ? nil : unit), unit.isEmpty || unit == own else {
          return nil
        }
        return (found.map { $0.name.replacing("龘", with: "》") + $0.digits + own }, own, at + 1)
      }
    }
    return nil
  }

  /// Whether an item has the noun or the deed of the name itself: 县级课题结题 of 课题研究, 评聘副研究馆员 of 职称评聘.
  private func names(_ item: String, _ task: String) -> Bool {
    if item.holds(task.prefix(2)) || item.starts(withOneOf: Self.heads) { return true }
    if item.hasPrefix(task.suffix(2)), task.ends(inOneOf: Self.takings) { return true }
    // 村支书讲党课2次 of 书记讲党课.
    let name = item.prefix { !$0.isDigit }
    return name.count > 2 && name.hasSuffix(task.suffix(2))
  }

  private static let heads = ["帮", "安排", "把", "将", "为", "给", "向", "在", "到"]
}
