import Records
import TextCore

/// A result that only counts by topic (`学习主题：A4次、B3次`), where the quantity column has the total.
enum TopicList {
  /// `学习主题：A4次、B3次、其他2次` where the column says 9次, as one statement; nil where the clauses are none of
  /// that. The numbers of the single topics are told by their total.
  static func gathered(_ clauses: [Clause], total: Amount?) -> [Clause]? {
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
}
