import TextCore

/// What is left of a number: `剩余23户`, `剩1个（长岭村产业路）`, `剩余2个问题`.
struct Remainder: Sendable, Hashable {
  /// The words behind 剩 or 还有.
  let text: String
  /// The number with its unit.
  let count: String
  /// What the bracket behind it names.
  let aside: String
  /// The words behind it.
  let noun: String

  /// Nil where the text is about no remainder.
  init?(_ text: String) {
    let heads = [
      "还剩下", "剩下的", "剩余的", "剩的", "剩余", "剩下", "还剩", "其余的", "其余", "余下的", "余下", "另有", "另外", "尚有", "还有", "剩", "余", "另",
    ]
    guard let head = heads.first(where: { text.hasPrefix($0) }) else { return nil }
    let body = text.dropFirst(head.count)
    self.text = String(body)
    let digits = body.prefix { $0.isASCII && $0.isDigit || $0 == "." }
    guard !digits.isEmpty else { return nil }
    var rest = body.dropFirst(digits.count)
    let unit =
      ["万元", "人次", "批次", "公里", "亿元", "件次", "户次", "场次", "台次", "班次"].first { rest.hasPrefix($0) } ?? Self.scaled(rest)
      ?? String(rest.prefix(1))
    guard !unit.isEmpty, unit.allSatisfy(Punctuation.isHan), !"明来次今去本号楼年月日季".contains(unit) else { return nil }
    rest = rest.dropFirst(unit.count)
    count = digits + unit
    if rest.hasPrefix("（"), let close = rest.firstIndex(of: "）") {
      aside = String(rest[rest.index(after: rest.startIndex)..<close])
      noun = String(rest[rest.index(after: close)...])
    } else {
      (aside, noun) = ("", String(rest))
    }
  }

  /// 万亩 of 1.1万亩: what is counted by ten thousands has its measure word behind them.
  private static func scaled(_ text: Substring) -> String? {
    guard let scale = text.first, scale == "万" || scale == "亿", let unit = text.dropFirst().first,
      "亩户人件册株棒只头吨亿平份条羽".contains(unit)
    else { return nil }
    return unit == "平" ? text.hasPrefix("万平方米") ? "万平方米" : nil : String([scale, unit])
  }
}
