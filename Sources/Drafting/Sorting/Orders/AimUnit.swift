import Records
import TextCore

/// Gives an aim that is written without its unit the one of the number that is held against it: 58万 beside 56.92万人次, 30 beside 28场.
enum AimUnit {
  /// The cell of the aim in full; empty where it has its unit, or nobody knows which one it lacks.
  static func read(_ record: TaskRecord) -> [Meaning: String] {
    let aim = record.target
    guard (1...10).contains(aim.count), aim.first?.isNumber == true, let last = aim.last,
      aim.dropLast().allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }),
      last.isASCII && last.isNumber || "万亿".contains(last)
    else { return [:] }
    let text =
      record.isEmpty(.quantity) ? record.result.prefix { !"，；。,;（(".contains($0) }.description : record.quantityText
    let found = QuantityParser.parse(text)
    guard found.count == 1, let came = found.first, came.text == text, came.label.isEmpty, came.tail.isEmpty,
      // A column of units is that of both.
      record.isEmpty(.quantity) || record.fields.contains(where: { $0.value == text }),
      !came.unit.isEmpty, !came.unit.hasSuffix("%"), came.scale == ("万亿".contains(last) ? String(last) : "")
    else { return [:] }
    return [.target: aim + came.unit.dropFirst(came.scale.count)]
  }
}
