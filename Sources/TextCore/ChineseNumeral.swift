/// Chinese numerals for numbering and reading: 12 is 十二, 105 is 一百零五.
///
/// The forms are those of GB/T 15835-2011 (the simple numerals, with 零 for a gap): 二 rather than 两, and a
/// leading 一十 shortened to 十.
public enum ChineseNumeral {
  private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  private static let places: [(UInt, String)] = [(1000, "千"), (100, "百"), (10, "十"), (1, "")]

  /// The numeral of a number: 0 is 零, 10 is 十, 110 is 一百一十, -3 is 负三, 100000000 is 一亿.
  public static func text(_ number: Int) -> String {
    guard number != 0 else { return digits[0] }
    let read = whole(number.magnitude)
    // 一十 loses its 一 at the head only: 十二万, but 一百一十.
    let short = read.hasPrefix("一十") ? String(read.dropFirst()) : read
    return (number < 0 ? "负" : "") + short
  }

  /// The ordinal of a number: 12 is 第十二.
  public static func ordinal(_ number: Int) -> String {
    "第" + text(number)
  }

  /// The reading of a number above zero, by 亿 and 万; of 亿亿 beyond them.
  private static func whole(_ number: UInt) -> String {
    for (scale, name) in [(UInt(100_000_000), "亿"), (10_000, "万")] where number >= scale {
      return joined(whole(number / scale) + name, number % scale, below: scale)
    }
    for (scale, name) in places where number >= scale {
      return joined(digits[Int(number / scale)] + name, number % scale, below: scale)
    }
    return ""
  }

  /// The head with the rest behind it, and 零 between them where the rest does not fill the next place.
  private static func joined(_ head: String, _ rest: UInt, below scale: UInt) -> String {
    guard rest > 0 else { return head }
    return head + (rest < scale / 10 ? digits[0] : "") + whole(rest)
  }
}
