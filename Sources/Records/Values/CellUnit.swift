import TextCore

/// The unit of a column of its own for the numbers of a cell: each that has none takes it, and keeps its words.
enum CellUnit {
  /// A cell with its unit: `上转2105人次、下转1873人次` of 上转2105、下转1873, `约2.1万剂次` of 约2.1万; as it is where it is
  /// anything but numbers with a word before each.
  static func filled(_ cell: String, _ unit: String) -> String {
    guard !unit.isEmpty else { return cell }
    var out = ""
    var item = ""
    var count = 0
    for character in cell {
      if "、；;，".contains(character) {
        guard let told = counted(item, unit, isAmongOthers: true) else { return cell }
        out += told + String(character)
        item = ""
        count += 1
      } else {
        item.append(character)
      }
    }
    return counted(item, unit, isAmongOthers: count > 0).map { out + $0 } ?? cell
  }

  /// One number with its unit; nil where it has one, or is more than a number behind a word.
  /// - Parameter isAmongOthers: whether others stand beside it, so that it must say which it is.
  private static func counted(_ item: String, _ unit: String, isAmongOthers: Bool) -> String? {
    let text = TextFold.fold(item)
    let label = text.prefix { isHan($0) && !approximate.contains($0) }
    guard label.count <= longestLabel, !label.hasSuffix("第"), !isAmongOthers || !label.isEmpty else { return nil }
    let number = text.dropFirst(label.count).drop { approximate.contains($0) }
    let digits = number.prefix { $0.isASCII && $0.isNumber || ".,".contains($0) }
    guard let last = digits.last, last.isNumber else { return nil }
    let scale = number.dropFirst(digits.count)
    guard scale.count <= 2, scale.allSatisfy({ "余多万亿".contains($0) }) else { return nil }
    // 1.2万 beside 万元 is in the same scale.
    let isScaled = scale.last.map { unit.first == $0 && "万亿".contains($0) } ?? false
    return TextFold.trimmed(item) + (isScaled ? String(unit.dropFirst()) : unit)
  }

  private static let approximate: Set<Character> = ["约", "近", "超", "逾"]
  private static let longestLabel = 6

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { (0x4E00...0x9FFF).contains($0.value) } ?? false
  }
}
