import TextCore

/// How often a thing was done: `每月12日`, `每周六、日`.
enum Rhythm {
  private static let periods = ["每月", "每周", "每季度", "每季", "每半年", "每两周", "每两月", "每双月", "每天", "每日", "每年", "每学期"]
  private static let parts = "年月周日天号季度半两个双至少上中下旬初底末一二三四五六七八九十和、"

  /// Whether a clause says how often before what was done, and with no number.
  static func tells(_ text: String) -> Bool {
    periods.contains { text.place(of: $0) != nil } && !text.hasSuffix("1次") && !text.hasSuffix("一次")
  }

  /// Whether a clause says only how often, with what: 每学期1期.
  static func isRate(_ text: String) -> Bool {
    guard (4...7).contains(text.count), text.starts(withOneOf: periods), let unit = text.last, "期场轮届".contains(unit)
    else { return false }
    return text.dropLast().dropFirst(2).drop { !$0.isDigit && !"一两二".contains($0) }.count == 1
  }

  /// Whether a text says only when: 每月12日.
  static func isTime(_ text: String) -> Bool {
    text.count <= 9 && text.count >= 2 && text.starts(withOneOf: periods)
      && text.dropFirst().allSatisfy { $0.isDigit || parts.contains($0) }
  }
}
