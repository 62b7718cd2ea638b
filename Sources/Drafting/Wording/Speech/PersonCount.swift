import TextCore

/// People whom clerks count as pieces, behind verbs of what is done to people: `抓获7个，网逃1个、打架的2个…` is
/// `抓获7人，其中网逃1人、打架2人…`.
enum PersonCount {
  /// Verbs whose bare number with 个 counts people: there is no noun behind it.
  private static let verbs = [
    "抓获", "抓了", "抓", "救下", "救起", "救出", "营救", "拘留", "行拘", "刑拘", "逮捕", "起诉", "移送", "收治", "招录", "招聘", "招收", "录用", "录取",
    "选派", "处罚", "处分", "约谈", "提拔", "退休", "调入", "调出", "选调",
  ]

  /// Offences of driving, which cases count.
  private static let drivings = ["酒驾", "醉驾", "毒驾"]

  /// The clauses with people counted as people.
  static func written(_ clauses: [Clause]) -> [Clause] {
    var out = clauses
    for i in out.indices {
      out[i].text = offences(out[i].text)
      guard let found = counted(out[i].text) else { continue }
      out[i].text = found.text
      guard i + 1 < out.count, out[i + 1].mark == "，",
        let parts = parted(out[i + 1].text, whole: found.count)
      else { continue }
      out[i + 1].text = parts.text.hasPrefix("其中") ? parts.text : "其中" + parts.text
    }
    return out
  }

  /// `酒驾6个` as `酒驾6起`: offences are cases.
  private static func offences(_ text: String) -> String {
    var out = ""
    var rest = Substring(text)
    while let place = Self.drivings.compactMap({ rest.place(of: $0) }).min(by: { $0.lowerBound < $1.lowerBound }) {
      out += rest[..<place.upperBound]
      rest = rest[place.upperBound...]
      let digits = rest.prefix(while: \.isDigit)
      out += digits
      rest = rest.dropFirst(digits.count)
      if !digits.isEmpty, rest.first == "个" {
        out += "起"
        rest.removeFirst()
      }
    }
    return out + rest
  }

  /// `抓获3个（赌博的2个，吸毒的1个）` with 人, and how many; nil where the clause counts no people so.
  private static func counted(_ text: String) -> (text: String, count: Int)? {
    guard text.contains("个") else { return nil }
    for verb in verbs {
      guard let place = text.place(of: verb) else { continue }
      let rest = text[place.upperBound...]
      let digits = rest.prefix(while: \.isDigit)
      let behind = rest.dropFirst(digits.count)
      guard let count = Int(digits), behind.first == "个" else { continue }
      let end = behind.dropFirst()
      let head = text[..<place.upperBound] + digits + "人"
      if end.isEmpty { return (String(head), count) }
      guard end.first == "（", end.last == "）" else { continue }
      let inner = String(end.dropFirst().dropLast())
      return (head + "（" + (parted(inner, whole: count)?.text ?? inner) + "）", count)
    }
    return nil
  }

  /// `网逃1个、打架的2个` as `网逃1人、打架2人`, where the parts add up to the whole.
  private static func parted(_ text: String, whole: Int) -> (text: String, sum: Int)? {
    let items = Punctuation.split(text, at: ["、", "，"]).map(\.text)
    guard items.count > 1 else { return nil }
    var sum = 0
    var told: [String] = []
    for item in items {
      guard item.hasSuffix("个") || item.hasSuffix("人") else { return nil }
      let words = item.dropLast()
      let name = words.prefix { !$0.isDigit }
      guard !name.isEmpty, let part = Int(words.dropFirst(name.count)) else { return nil }
      sum += part
      told.append(String(name).trimmingSuffix("的") + "\(part)人")
    }
    return sum == whole ? (told.joined(separator: "、"), sum) : nil
  }
}
