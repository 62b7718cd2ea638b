import TextCore

/// A column 单位 whose cells are measure words: the units of the numbers beside it, and no offices.
package enum UnitColumn {
  private static let names: Set<String> = ["单位", "数量单位", "计量单位", "计数单位", "量词", "统计单位", "指标单位"]

  /// Whether a header may stand above units.
  static func canBe(_ header: String) -> Bool {
    var word = TextFold.fold(header)
    if let dot = word.lastIndex(of: "·") { word = String(word[word.index(after: dot)...]) }
    return names.contains(word) || word.count <= 6 && (word.hasPrefix("计量") || word.hasPrefix("计数")) || word == "量纲"
  }

  /// Whether a cell is a unit: 人 次 亿元 万人次 个班 % 吨/日.
  package static func isUnit(_ text: String) -> Bool {
    guard text.utf8.count <= 18 else { return false }
    let scalars = Array(TextFold.fold(text).unicodeScalars)
    // 千 of 亿千瓦时 is the measure word's.
    for scale in scalars.indices.prefix(3) {
      let length = MeasureWords.length(scalars[scale...])
      if length == scalars.count - scale || length > 1 && scalars[scale + length] == "/" { return true }
      if !MeasureWords.scales.contains(scalars[scale]) { break }
    }
    let measure = scalars.drop { MeasureWords.scales.contains($0) }
    guard let first = measure.first, let last = measure.last else { return false }
    if MeasureWords.length(measure) == measure.count || measure.count == 1 && first != "无" { return true }
    // 个班, 个百分点, kWh, mg/L, 元/吨, 台(套)
    if first == "个", measure.count <= 4 { return true }
    if measure.allSatisfy({ $0.isASCII && !QuantityScan.isDigit($0) }) { return true }
    if measure.contains("/") || last == ")" { return MeasureWords.length(measure) > 0 }
    return measure.count == 2 && measure.allSatisfy { MeasureWords.length([$0]) == 1 }
  }
}
