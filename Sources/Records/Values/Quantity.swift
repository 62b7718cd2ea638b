import TextCore

/// A number with what it counts, as a ledger writes it: `参加42人`, `100余次`, `5个支部`.
package struct Quantity: Hashable, Sendable {
  /// Where the word stands that makes a number approximate.
  package enum ApproximatePlace: Hashable, Sendable {
    /// 近100次
    case beforeNumber
    /// 100余次
    case behindNumber
    /// 3万余人
    case behindScale
    /// 100次以上
    case behindUnit
  }

  /// The whole as written, trimmed: `参加42人`.
  package let text: String
  /// What stands before the number: `参加`, or "".
  package let label: String
  /// The number, exactly; the scale of the unit (`万`) is not multiplied in.
  package let value: ExactNumber
  /// The number as written, full-width digits folded: `100`, `1,000`, `两`.
  package let digits: String
  /// 余 多 近 约 …, or "".
  package let approximate: String
  /// Where `approximate` stands; of no meaning where it is "".
  package let approximatePlace: ApproximatePlace
  /// 万 千 百 亿 before the measure word, or "".
  package let scale: String
  /// The scale and the measure word: `人次`, `万元`, `%`; "" where there is none.
  package let unit: String
  /// What stands behind the measure word: `支部` of `5个支部`, or "".
  package let tail: String
  /// Whether numbers of this kind may be added up: not percentages, years, dates, ordinals, document
  /// numbers or ranges.
  package let isAddable: Bool
  /// Whether it counts what earlier rows of its task count as well: a number of a column such as 本年累计.
  package var isRunningTotal = false

  /// Whether the sum of both means something: the same label, unit and tail, and both addable.
  ///
  /// 人 and 人次 differ, and so do 元 and 万元, 5个支部 and 5个小组.
  package func adds(to other: Quantity) -> Bool {
    isAddable && other.isAddable && label == other.label && unit == other.unit && tail == other.tail
  }

  /// The quantity written anew with other digits: label, approximate word, unit and tail in their places.
  package func written(_ digits: String) -> String {
    label + amount(digits) + tail
  }

  /// Number, approximate word and unit alone, with other digits or its own: `100余次`.
  package func amount(_ digits: String? = nil) -> String {
    let digits = digits ?? self.digits
    guard !approximate.isEmpty else { return digits + unit }
    let measure = String(unit.dropFirst(scale.count))
    switch approximatePlace {
    case .beforeNumber: return approximate + digits + unit
    case .behindNumber: return digits + approximate + unit
    case .behindScale: return digits + scale + approximate + measure
    case .behindUnit: return digits + unit + approximate
    }
  }

  /// The quantity as its column gives it: with the column's unit where it has none, labelled 累计 where the column
  /// runs on, and as those who took part where the column counts them.
  func under(_ column: ColumnMeaning, label counted: String = "") -> Quantity {
    let lacksUnit = unit.isEmpty && !column.unit.isEmpty
    // 参与人数 says of 1126 and of 2300余人次 what they count, of 24队 it does not.
    let counts = !counted.isEmpty && label.isEmpty && (lacksUnit || unit.hasPrefix("人") || counted == "完成投资")
    guard lacksUnit || column.isRunningTotal || counts else { return self }
    let scalars = Array((lacksUnit ? column.unit : unit).unicodeScalars)
    let scale =
      lacksUnit ? String(scalars: scalars.prefix { MeasureWords.scales.contains($0) }) : scale
    let measure = String(scalars: scalars.dropFirst(scale.unicodeScalars.count))
    let adds = lacksUnit ? !MeasureWords.notAddable.contains(measure) && !label.hasPrefix("每") : isAddable
    var out = Quantity(
      text: text, label: counts ? counted : column.isRunningTotal && label.isEmpty ? Self.runningLabel : label,
      value: value,
      digits: digits, approximate: approximate, approximatePlace: approximatePlace, scale: scale,
      unit: lacksUnit ? column.unit : unit, tail: tail, isAddable: adds && !column.isRunningTotal)
    out.isRunningTotal = column.isRunningTotal
    return out
  }

  /// What stands before a running total in a sentence.
  package static let runningLabel = "累计"
}
