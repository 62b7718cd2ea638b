import TextCore

/// Tells the title of a whole document from the heading of a section.
enum ChecklistTitle {
  private static let endings = ["清单", "台账", "总结", "计划", "要点", "一览", "表", "报告", "汇总", "工作安排"]

  /// Whether a text reads like the title of a whole document: it ends like one, or names a year.
  static func isTitle(_ text: String) -> Bool {
    var plain = InlineText.plain(text)
    guard plain.unicodeScalars.count <= 60 else { return false }
    // 工作清单（2023年）
    if let open = plain.lastIndex(of: "（"), plain.last == "）" { plain = String(plain[..<open]) }
    if plain.count >= 4, endings.contains(where: plain.hasSuffix) { return true }
    guard let year = text.unicodeScalars.firstIndex(of: "年") else { return false }
    return text.unicodeScalars[..<year].suffix(4).count(where: QuantityScan.isDigit) == 4
  }
}
