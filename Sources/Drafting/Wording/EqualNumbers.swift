import Records

/// `排查问题9个、完成整改9个` says the nine twice: `排查问题9个、全部完成整改`.
enum EqualNumbers {
  private static let outcomes = ["完成整改", "整改完成", "整改到位", "已整改", "整改", "办结", "销号", "化解", "转正"]

  /// The clause with a second equal number put into words.
  static func simplified(_ clause: String) -> String {
    let parts = Punctuation.split(clause, at: ["、"])
    guard parts.count == 2, let first = QuantityParser.find(in: parts[0].text).last?.quantity,
      first.approximate.isEmpty
    else { return clause }
    let number = first.amount()
    guard parts[0].text.hasSuffix(number), parts[1].text.hasSuffix(number) else { return clause }
    let outcome = String(parts[1].text.dropLast(number.count))
    guard let verb = outcomes.first(where: { outcome == $0 }) else { return clause }
    return parts[0].text + "、全部" + (verb == "已整改" ? "整改" : verb)
  }
}
