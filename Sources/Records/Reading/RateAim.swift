import TextCore

/// What a cell of aims wants of a rate that it names or bounds: 按期申报率99%, 发生率≤3%, 帮扶率90%以上, 不超过1.80%.
package struct RateAim: Equatable {
  package let rate: Double
  /// Whether the rate is to stay below it.
  package let isMost: Bool
  /// What the rate is called, "" where the cell does not say.
  package let name: String

  /// Nil where the cell wants no single rate.
  package init?(_ cell: String) {
    let text = TextFold.fold(cell)
    guard let sign = text.firstIndex(of: "%"), case let behind = String(text[text.index(after: sign)...]),
      case let digits = text[..<sign].reversed().prefix(while: { $0.isASCII && ($0.isNumber || $0 == ".") }),
      let rate = Double(String(digits.reversed())),
      ["", "以上", "及以上", "以内", "以下", "左右"].contains(behind)
    else { return nil }
    var name = text[..<sign].dropLast(digits.count)
    let bound = (Self.mosts + Self.leasts).first { name.hasSuffix($0) } ?? ""
    name = name.dropLast(bound.count)
    guard name.isEmpty || Self.ends.contains(where: { name.hasSuffix($0) }), name.count <= 16,
      !name.contains(where: { $0.isNumber || "，,；;。".contains($0) })
    else { return nil }
    self.rate = rate
    isMost = Self.mosts.contains(bound) || behind == "以内" || behind == "以下"
    self.name = String(name)
  }

  /// Whether a rate is what was wanted.
  package func isReached(by rate: Double) -> Bool { isMost ? rate <= self.rate : rate >= self.rate }

  /// The rate of a cell that holds one and nothing else, or one with the name that the aim has: 74.0% and 调解成功率74.0%.
  package func reached(_ cell: String) -> Double? {
    var text = TextFold.fold(cell)[...]
    if !name.isEmpty, text.hasPrefix(name) { text = text.dropFirst(name.count) }
    // 合格率 of 农产品抽检合格率.
    if let end = Self.ends.first(where: { name.hasSuffix($0) }), let first = text.firstIndex(where: \.isNumber),
      case let lead = text[..<first], lead.count > end.count, lead.hasSuffix(end),
      name.hasSuffix(lead) || lead.hasSuffix(name)
    {
      text = text[first...]
    }
    guard text.last == "%", text.count <= 8 else { return nil }
    return Double(text.dropLast())
  }

  /// Longest first.
  private static let mosts = ["控制在", "不超过", "不高于", "不大于", "不多于", "下降到", "降到", "降至", "低于", "≤", "<", "＜"]
  private static let leasts = [
    "稳定达到", "不低于", "不少于", "不小于", "达到", "提高到", "提升到", "保持在", "稳定在", "超过", "高于", "≥", ">", "＞", "达",
  ]
  private static let ends = ["率", "度", "占比", "比重", "比例", "覆盖面", "参保面"]
}
