import TextCore

/// Numbers that are not yet the year's: 1—11月9.12亿元, 前三季度1327万元, 全年预计16.85亿元. They are never held against the whole
/// of the year before.
enum PartialYear {
  /// Whether one of some clauses tells such a number.
  static func isTold(by clauses: [Clause]) -> Bool {
    clauses.contains { $0.hasNumber && (isEstimate($0.text) || isOfMonths($0.text)) }
  }

  /// Whether a clause tells what is expected and has not come yet.
  static func isEstimate(_ text: String) -> Bool {
    text.holds("预计") || text.holds("预估") || text.holds("快报") || text.holds("估数")
  }

  /// Whether a clause names months ahead of its number that end before December.
  private static func isOfMonths(_ text: String) -> Bool {
    if text.holds("前三季度") || text.holds("上半年") { return true }
    guard text.holds("月") else { return false }
    let characters = Array(text)
    for at in characters.indices where characters[at] == "月" && at > 0 && characters[at - 1].isNumber {
      let head = characters[..<at]
      let digits = String(head.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
      guard let month = Int(digits), (1...11).contains(month) else { continue }
      let before = head.dropLast(digits.count)
      // 1—11月, 截至11月底; 3月5日 is a day.
      if let joint = before.last, "-—–－~～至到".contains(joint), before.dropLast().contains(where: { $0 == "1" }) {
        return true
      }
      if String(before.suffix(2)) == "截至" || String(before.suffix(2)) == "截止" { return true }
    }
    return false
  }
}
