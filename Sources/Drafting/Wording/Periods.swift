import Records
import TextCore

/// A year's counts told one by one within a cell: `一季度3次，主题：A；二季度2次，主题：B`.
enum Periods {
  /// The clauses as one statement with what each time was about, where the quantity column says how often in all;
  /// nil where the cell is nothing of the kind. The numbers of the single periods are told by their total.
  static func gathered(_ clauses: [Clause], total: Amount?) -> [Clause]? {
    if let listed = listed(clauses, total) { return listed }
    guard clauses.count >= 4, clauses.count.isMultiple(of: 2), let total, total.label.isEmpty,
      clauses[0].text.contains(where: { "季半月".contains($0) })
    else { return nil }
    var topics: [String] = []
    var sum = ExactNumber(0)
    for i in stride(from: 0, to: clauses.count, by: 2) {
      let (period, number) = TaskObject.parted(clauses[i].text)
      guard PeriodStem.isPeriod(period), let quantity = QuantityParser.find(in: number).first?.quantity,
        quantity.unit == total.unit, let topic = topic(clauses[i + 1]), let more = sum.adding(quantity.value)
      else { return nil }
      sum = more
      topics.append(topic)
    }
    guard ExactNumber(total.digits) == sum else { return nil }
    let list = topics.dropLast().joined(separator: "、") + "和" + (topics.last ?? "")
    return [Clause(text: "围绕" + list + "开展学习", mark: "，")]
  }

  /// `学习主题：A4次、B3次、其他2次` where the column says 9次.
  private static func listed(_ clauses: [Clause], _ total: Amount?) -> [Clause]? {
    guard let total, total.label.isEmpty, let first = clauses.first?.text,
      let head = ["学习主题：", "主题：", "专题："].first(where: { first.hasPrefix($0) })
    else { return nil }
    var topics: [String] = []
    var sum = ExactNumber(0)
    for item in Punctuation.split(String(first.dropFirst(head.count)), at: ["、"]) {
      let (topic, number) = TaskObject.parted(item.text)
      guard topic.count >= 2, let quantity = QuantityParser.find(in: number).first?.quantity,
        quantity.unit == total.unit,
        let more = sum.adding(quantity.value)
      else { return nil }
      sum = more
      topics.append(topic)
    }
    guard topics.count > 1, ExactNumber(total.digits) == sum else { return nil }
    let hasOthers = topics.last == "其他"
    let named = hasOthers ? Array(topics.dropLast()) : topics
    let list = hasOthers ? named.joined(separator: "、") + "等" : Folding.list(named)
    return [Clause(text: "围绕" + list + "开展学习", mark: "，")] + clauses.dropFirst()
  }

  private static func topic(_ clause: Clause) -> String? {
    for head in ["主题：", "学习主题：", "主题为", "内容：", "学习内容："] where clause.text.hasPrefix(head) {
      let topic = String(clause.text.dropFirst(head.count))
      return topic.contains(where: \.isDigit) || topic.isEmpty ? nil : topic
    }
    return nil
  }
}
