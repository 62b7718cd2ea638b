import Records
import TextCore

/// A result that only counts by topic (`学习主题：A4次、B3次`), where the quantity column has the total.
enum TopicList {
  /// `围绕A、B、C、D等专题` of 围绕A、B等专题、C和D等专题: of lists that were brought together the last one is open.
  static func opened(_ text: String) -> String {
    guard text.holds("等") else { return text }
    for noun in ["专题", "主题", "议题", "内容", "课题"] {
      let end = "等" + noun
      guard let first = text.place(of: end + "、"), text[first.upperBound...].holds(end) else { continue }
      let head = text[..<first.lowerBound] + "、"
      let rest = String(text[first.upperBound...])
      guard let and = rest.place(of: "和"), let last = rest.place(of: end), and.upperBound < last.lowerBound else {
        return opened(head + rest)
      }
      // 主题教育和养老服务 are two of the list.
      let item = rest[and.upperBound..<last.lowerBound]
      let isPair = !item.contains("、") && item.count >= 2 && !rest[..<and.lowerBound].contains("、")
      return opened(head + (isPair ? rest[..<and.lowerBound] + "、" + rest[and.upperBound...] : rest))
    }
    return text
  }

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
