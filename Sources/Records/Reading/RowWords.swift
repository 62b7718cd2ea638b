import TextCore

/// The words by which a row shows that it is no task, looked for in bytes.
enum RowWords {
  static let example: [UInt8] = Array("示例".utf8)
  private static let sum: [UInt8] = Array("计".utf8)
  private static let totals = ["合计", "小计", "总计", "共计", "累计"]
  private static let heads = "合小总共累".map { Array(String($0).utf8) }
  private static let remarks: [[UInt8]] = [
    "注：", "注:", "说明：", "说明:", "备注：", "备注:", "填表说明", "填报说明", "填表要求", "填报要求", "填报单位", "填报人", "填表人",
    "填报时间", "填报日期", "填表日期", "制表人", "制表：", "制表:", "审核人", "审核：", "审核:", "单位负责人", "主要负责人签字", "联系人：",
    "联系人:", "联系电话", "统计时间", "统计日期", "（以上", "(以上", "单位（盖章", "单位(盖章",
  ].map { Array($0.utf8) }

  /// Whether bytes begin with a word.
  @inline(__always)
  static func begins(_ text: UnsafeBufferPointer<UInt8>, _ word: [UInt8]) -> Bool {
    guard text.count >= word.count, text.first == word.first else { return false }
    return text.starts(with: word)
  }

  /// 合计, 小计, 总计, 共计, 累计, with a colon or brackets behind it and up to six characters before it
  /// (本页合计, 思想小计); blanks within (合　计) are folded.
  static func isTotal(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard contains(text, sum), heads.contains(where: { contains(text, $0) }) else { return false }
    var word = TextFold.fold(String(decoding: text, as: UTF8.self))
    if let open = word.firstIndex(where: { "([【".contains($0) }) { word = String(word[..<open]) }
    // 合计46项 says what the total is in the same cell.
    if let digit = word.firstIndex(where: { $0.isASCII && $0.isNumber }), word[digit...].count <= 12,
      !word[digit...].contains(where: { "，,。；;".contains($0) })
    {
      word = String(word[..<digit])
    }
    return isTotalWord(word)
  }

  /// Whether a folded text is the word for a total, with at most a colon behind it.
  static func isTotalWord(_ text: String) -> Bool {
    var word = Substring(text)
    while let last = word.last, ":：".contains(last) { word.removeLast() }
    return word.count <= 8 && totals.contains { word.hasSuffix($0) }
  }

  static func isRemark(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    // Most rows begin with a digit: they are done with here.
    guard let first = text.first, first >= 0x80 || first == 0x28 else { return false }
    return remarks.contains { begins(text, $0) }
  }

  /// Whether bytes hold a word.
  static func contains(_ text: UnsafeBufferPointer<UInt8>, _ word: [UInt8]) -> Bool {
    guard let first = word.first, text.count >= word.count else { return false }
    for at in 0...(text.count - word.count) where text[at] == first {
      if text[at..<(at + word.count)].elementsEqual(word) { return true }
    }
    return false
  }
}
