import Records
import TextCore

/// A number of a row with the words before it, but for those that say of which part of the year it is.
struct RowNumber {
  let label: String
  let quantity: Quantity

  /// The number in its smallest unit, to compare sizes by.
  var value: Double {
    (Double(quantity.value.description) ?? 0) * (Self.scales[quantity.scale] ?? 1)
  }

  private static let scales = ["万": 1e4, "亿": 1e8, "千": 1e3, "百": 1e2]

  /// All of a row, in their order.
  static func all(of row: Grouping.Row) -> [RowNumber] {
    // A row may have its number in a column alone.
    if !row.column.isEmpty, !row.text.hasDigit {
      return row.quantities.map { RowNumber(label: bare($0.label), quantity: $0) }
    }
    return all(in: row.said)
  }

  /// All of a text, in their order.
  static func all(in text: String) -> [RowNumber] {
    Punctuation.split(text, at: ["，", "；", "。", "、"]).flatMap { item in
      let skeleton = NumberSkeleton(item.text)
      // 查126，改119: numbers that nobody gave a unit.
      if skeleton.quantities.isEmpty, item.text.last?.isDigit == true, item.text.first.map(Punctuation.isHan) == true {
        return QuantityParser.parse(item.text).filter(\.unit.isEmpty).map {
          RowNumber(label: bare($0.label), quantity: $0)
        }
      }
      return zip(skeleton.between, skeleton.quantities).map { RowNumber(label: bare($0), quantity: $1) }
    }
  }

  /// Whether this may be the whole of which another number is a part; where a remark says so, its unit is enough.
  func isTotal(of part: RowNumber, _ isNamed: Bool) -> Bool {
    guard Addends.measure(quantity) == Addends.measure(part.quantity), value >= part.value else { return false }
    return isNamed || label.isEmpty || part.label.isEmpty || label.hasSuffix(part.label) || part.label.hasSuffix(label)
      // 堵截 and 堵截电信诈骗.
      || label.count >= 2 && part.label.hasPrefix(label) || part.label.count >= 2 && label.hasPrefix(part.label)
  }

  private static let times = [
    "全年", "上半年", "下半年", "一季度", "二季度", "三季度", "四季度", "年底", "累计", "共计", "总计", "截至", "合计", "共", "已",
  ]

  /// What is counted, without the words that say when: 公益讲座 of 全年公益讲座.
  static func bare(_ label: String) -> String {
    var label = label
    for word in times where label.holds(word) { label = label.replacing(word, with: "") }
    // 1-5月堵截.
    if label.first?.isNumber == true, let month = label.firstIndex(of: "月"),
      RunningSpan.explicit(String(label[...month])) != nil
    {
      label = String(label[label.index(after: month)...])
    }
    return label
  }
}
