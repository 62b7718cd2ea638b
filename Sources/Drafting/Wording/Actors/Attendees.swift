import Records
import TextCore

/// Which numbers of a column of those who came are told, and as what: who was visited or given something has not taken part
/// (`惠及640人`), a number that the result has or that its parts come to is not said twice, and how many sat in a meeting of
/// one's own leading body is nobody's achievement.
struct Attendees: Sendable {
  let task: String

  /// The amounts that are told.
  func told(_ amounts: [Amount], beside clauses: [Clause]) -> [Amount] {
    guard !clauses.isEmpty, amounts.contains(where: Self.isComing) else { return amounts }
    let stated = StatedNumbers(clauses)
    let text = Clause.joined(clauses)
    return amounts.compactMap { amount in
      guard Self.isComing(amount) else { return amount }
      if stated.state(Amount(amount.digits, amount.unit)) || task.holds(oneOf: Self.meetings)
        || text.holds(oneOf: Self.talks) || isGiven(amount, text)
      {
        return nil
      }
      if (task + text).holds(oneOf: Self.shows), !(task + text).holds("培训") { return Amount(amount, under: "观看") }
      return reaches(text) ? Amount(amount, under: "惠及") : amount
    }
  }

  /// The quantities of a row's column that are told, whatever they are told as.
  func kept(_ column: [Quantity], beside text: String) -> [Quantity] {
    guard column.contains(where: { Self.isComing(Amount($0)) }) else { return column }
    let clauses = Clause.split(text)
    return column.filter { !told([Amount($0)], beside: clauses).isEmpty }
  }

  /// Those who came by the column's header: 参加 and a number of people.
  private static func isComing(_ amount: Amount) -> Bool {
    ["参加", "参与", "参会"].contains(amount.label) && amount.tail.isEmpty
      && Wordbook.attendances.contains(amount.unit)
  }

  private static let meetings: SearchWords = [
    "执委会", "常委会", "全委会", "全委（扩大）会", "党委会", "党组会", "党工委会", "理事会", "监事会", "班子会", "办公会", "主席团会", "局务会", "院务会", "校务会",
    "行务会", "民主生活会", "中心组",
  ]
  private static let talks: SearchWords = ["协调会", "调度会", "启动会", "碰头会"]

  private static let gifts: SearchWords = ["发放", "赠送", "送去", "配发", "捐赠", "送出"]

  /// 发放邮包120个 and 120: who got them.
  private func isGiven(_ amount: Amount, _ text: String) -> Bool {
    guard (task + text).holds(oneOf: Self.gifts), !(task + text).holds(oneOf: Self.doings), let value = amount.value
    else { return false }
    return QuantityParser.find(in: text).contains { $0.quantity.value == value && $0.quantity.approximate.isEmpty }
  }

  private static let shows: SearchWords = ["演出", "放映", "展演", "文艺晚会", "电影", "巡演"]
  private static let reachings: SearchWords = ["慰问", "救助", "资助", "助学", "送温暖"]
  private static let doings: SearchWords = [
    "讲座", "宣讲", "培训", "比赛", "大赛", "竞赛", "活动", "宣传", "大会", "座谈", "招聘会", "演出", "分享会", "志愿", "演练", "学习",
  ]

  private func reaches(_ text: String) -> Bool {
    task.holds(oneOf: Self.reachings) && !(task + text).holds(oneOf: Self.doings)
  }
}
