import Records
import TextCore

/// Finds by when a plan wants a thing done: 年内, 6月底前, 上半年.
enum PlanDeadline {
  private static let words = [
    "年底以前", "年底之前", "年底前", "年末前", "年内", "上半年", "下半年", "第一季度", "第二季度", "第三季度", "第四季度", "一季度", "二季度", "三季度",
    "四季度", "1季度", "2季度", "3季度", "4季度", "年初", "年中", "年底",
  ]

  /// The deadline in a clause, and the clause without it where it stands at the head; nil where none is.
  static func take(from clause: String) -> (deadline: String, rest: String)? {
    let text = Array(clause)
    guard let range = month(in: text) ?? word(in: text) else { return nil }
    let deadline = String(text[range])
    guard DateParser.parse(deadline, year: 2000) != nil else { return nil }
    var rest = clause
    let head = text[..<range.lowerBound]
    if head.isEmpty || head.elementsEqual("在") || head.elementsEqual("于") || head.elementsEqual("力争") {
      rest = String(text[range.upperBound...].drop { "，,、：: ".contains($0) })
    }
    return (deadline, rest)
  }

  private static func word(in text: [Character]) -> Range<Int>? {
    for at in text.indices {
      guard let word = words.first(where: { text[at...].starts(with: Array($0)) }) else { continue }
      // 每年底, 一季度一次 are periods.
      if at > 0, "每两各".contains(text[at - 1]) { return nil }
      // 健全年初部署、年底述职的机制: only what heads the clause or says 前 or 内 is a deadline.
      if at > 0, ["年初", "年中", "年底"].contains(word) { continue }
      var end = at + word.count
      if word.hasSuffix("度"), text[end...].starts(with: "末") { end += 1 }
      if end < text.count, text[end] == "前" { end += 1 }
      return at..<end
    }
    return nil
  }

  /// 2023年6月底前, 6月30日前, 9月份
  private static func month(in text: [Character]) -> Range<Int>? {
    for at in text.indices where text[at] == "月" {
      var start = at
      while start > 0, text[start - 1].isASCII, text[start - 1].isNumber { start -= 1 }
      guard (1...2).contains(at - start) else { continue }
      if start > 4, text[start - 1] == "年" {
        let year = text[(start - 5)..<(start - 1)]
        if year.allSatisfy({ $0.isASCII && $0.isNumber }) { start -= 5 }
      }
      if start > 0, "—-～~、至第".contains(text[start - 1]) { continue }
      var end = at + 1
      for tail in ["底", "末", "初", "中旬", "上旬", "下旬", "份"] where text[end...].starts(with: Array(tail)) {
        end += tail.count
        break
      }
      let day = text[end...].prefix { $0.isASCII && $0.isNumber }.count
      if day > 0, end + day < text.count, text[end + day] == "日" { end += day + 1 }
      for tail in ["以前", "之前", "前"] where text[end...].starts(with: Array(tail)) {
        end += tail.count
        break
      }
      // 3月至5月 and 5月—12月 are spans, which a date column takes as they are.
      return start..<end
    }
    return nil
  }
}
