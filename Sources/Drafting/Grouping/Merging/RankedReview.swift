import Records
import TextCore

/// A place in a review of others in the column of numbers: `在业主上半年信用评价中列全线7个标段第2名` of 第2名 and 全线7个标段.
struct RankedReview {
  /// What is told.
  let text: String

  private static let reviews = ["评价", "考核", "评比", "考评", "测评", "评议", "竞赛", "大赛", "比赛", "评选", "比武", "排名"]

  /// 全县21所初中 of 全县21所初中排第6, where the column has 第6名.
  private static func among(_ clause: String, _ cell: String) -> String? {
    guard clause.hasPrefix("全"), clause.count <= 18, let rank = clause.place(of: cell.dropLast()),
      clause[rank.upperBound...].isEmpty || clause[rank.upperBound...] == cell.suffix(1)
    else { return nil }
    let others = clause[..<rank.lowerBound].description.trimmingSuffix("排").trimmingSuffix("列").trimmingSuffix("位")
    return others.hasDigit ? others.trimmingSuffix("排").trimmingSuffix("列") : nil
  }

  /// Nil where the cell is no place, or the task no review.
  /// - Parameters:
  ///   - task: the cleaned name.
  ///   - told: what the row tells, the cell ahead of it.
  init?(_ record: TaskRecord, _ task: String, _ told: String) {
    guard !record.isEmpty(.quantity), case let cell = record.quantityText, cell.hasPrefix("第"), cell.count <= 5,
      cell.hasSuffix("名") || cell.hasSuffix("位"), cell.dropFirst().dropLast().allSatisfy(\.isDigit), cell.count >= 3,
      task.ends(inOneOf: Self.reviews), (4...20).contains(task.count), !task.contains(where: { "，；、".contains($0) }),
      !told.holds("列" + cell)
    else { return nil }
    var clauses = Clause.split(told).filter { $0.text != cell }
    // 全线7个标段: among whom.
    var among = ""
    if let first = clauses.first?.text, first.hasPrefix("全"), first.count <= 10, first.hasDigit,
      first.last?.isDigit == false
    {
      among = first
      clauses.removeFirst()
    }
    // 全县21所初中排第6 says the place again.
    if among.isEmpty, let at = clauses.firstIndex(where: { Self.among($0.text, cell) != nil }),
      let others = Self.among(clauses[at].text, cell)
    {
      among = others
      clauses.remove(at: at)
    }
    let head = Clause(text: "在\(task)中列\(among)\(cell)", mark: "，")
    text = Clause.joined([head] + clauses)
  }
}
