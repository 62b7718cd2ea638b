import Records
import TextCore

/// How a row of the whole year is told with the rows that it takes the place of.
extension YearTotals {
  var told: [Grouping.Row] {
    var out: [Grouping.Row] = []
    for (i, row) in rows.enumerated() where covers[i] == nil {
      var row = row
      let parts = rows.indices.filter { covers[$0] == i }
      row.covered += parts.flatMap { [rows[$0].index] + rows[$0].covered + rows[$0].twins }
      if let text = withParts(i, parts) { row.text = text }
      if !parts.isEmpty, isOfYear(i) { row.text = Self.ofYear(row.text) }
      if !parts.isEmpty { row.text = YearRemark.without(row.text) }
      // 上半年租金868万元, which took the place of 一季度's: it is not the year's.
      let span = row.occasion.kind == .season ? RunningSpan.end(of: row.occasion.text) : nil
      if !parts.isEmpty, let span, span < 12, let first = row.text.first, Punctuation.isHan(first),
        PeriodStem.isPeriod(row.occasion.text), !row.text.holds(row.occasion.text)
      {
        row.text = row.occasion.text + row.text
      }
      if let trend = trends[i], !row.text.isEmpty { row.text += "，" + trend }
      if let more = further[i], !more.isEmpty { row.text += "；" + Clause.joined(more) }
      if let more = kept[i] { row.text = RateAtTwoDates.text(row.text, more, behind: row.occasion.stem) }
      out.append(row)
    }
    return out
  }

  /// `全年收文2130件` of 累计收文2130件 and of 全年累计收文2130件: with the parts gone, nothing runs on.
  private static func ofYear(_ text: String) -> String {
    guard let place = text.place(of: "累计"), let next = text[place.upperBound...].first, Punctuation.isHan(next),
      !text[..<place.lowerBound].contains(where: { "，；。".contains($0) })
    else { return text }
    let head = text[..<place.lowerBound]
    return (head.holds("全年") ? "" : "全年") + head + text[place.upperBound...]
  }

  /// `全年粮食播种面积2.1万亩，其中春播1.2万亩、秋播0.9万亩`: named parts that add up to the number exactly.
  private func withParts(_ total: Int, _ parts: [Int]) -> String? {
    let names = remarks[total].scope
    guard parts.count > 1, parts.count == names.count, !names.contains(where: PeriodStem.isPeriod) else { return nil }
    let numbers = parts.map { RowNumber.all(of: rows[$0]) }
    guard numbers.allSatisfy({ $0.count == 1 }), let first = numbers[0].first else { return nil }
    var sum: ExactNumber? = ExactNumber(0)
    for number in numbers.joined() {
      guard number.quantity.unit == first.quantity.unit, number.quantity.approximate.isEmpty else { return nil }
      sum = sum?.adding(number.quantity.value)
    }
    let text = rows[total].text
    guard let sum,
      let found = QuantityParser.find(in: text).first(where: {
        $0.quantity.unit == first.quantity.unit && $0.quantity.value == sum && $0.quantity.approximate.isEmpty
      })
    else { return nil }
    let list = names.compactMap { name in
      zip(parts, numbers).first { isNamed(rows[$0.0], name) }.map { name + $0.1[0].quantity.amount() }
    }
    guard list.count == parts.count else { return nil }
    let bytes = Array(text.utf8)
    let end = found.range.upperBound
    guard end == bytes.count || ["，", "；", "。"].contains(String(decoding: bytes[end...].prefix(3), as: UTF8.self))
    else {
      return nil
    }
    return String(decoding: bytes[..<end], as: UTF8.self) + "，其中" + list.joined(separator: "、")
      + String(decoding: bytes[end...], as: UTF8.self)
  }
}
