import TextCore

/// A column of ranks, such as 全省位次: its cells are told as what came of the work, 列全省第3位 for 第3.
enum RankColumn {
  /// What such a header ends with.
  static let names = ["位次", "名次", "排名", "排位"]

  /// The rank in words, nil where a cell is none or the header is of something else.
  static func words(_ cell: String, under header: String) -> String? {
    let head = TextFold.fold(header)
    guard let name = names.first(where: head.hasSuffix) else { return nil }
    let word = TextFold.fold(cell)
    let bare = word.hasPrefix("第") ? String(word.dropFirst()) : word
    let digits = bare.prefix { $0.isASCII && $0.isNumber }
    guard (1...3).contains(digits.count), ["", "位", "名"].contains(bare.dropFirst(digits.count)) else { return nil }
    return "列\(head.dropLast(name.count))第\(digits)位"
  }
}
