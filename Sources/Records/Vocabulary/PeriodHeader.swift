import TextCore

/// Headers of columns that hold the numbers of a part of the year, or of all of it: 一季度, 1—6月, 全年累计.
package enum PeriodHeader {
  /// What part of the year a header names.
  enum Kind: Equatable {
    /// The whole year.
    case year
    /// A part of it, as a sentence names it.
    case part(String)
  }

  private static let years: Set<String> = [
    "全年", "全年度", "1-12月", "1至12月", "一至四季度", "1-4季度", "合计", "总计", "累计", "全年合计", "年度合计", "本年累计", "年度累计",
    "全年累计", "年末累计", "截至12月底", "12月底", "12月末", "年末", "年底", "年末数", "年底数", "今年", "本年", "本期", "今年数", "本年数", "本期数",
  ]

  private static let parts: [String: String] = {
    var out: [String: String] = [
      "上半年": "上半年", "下半年": "下半年", "1-6月": "上半年", "7-12月": "下半年", "前三季度": "前三季度", "1-9月": "前三季度",
      "1-3月": "一季度", "4-6月": "二季度", "7-9月": "三季度", "10-12月": "四季度", "前三个季度": "前三季度",
      "1-3季度": "前三季度", "首季": "一季度", "春季": "春季", "秋季": "秋季", "春季学期": "春季学期", "秋季学期": "秋季学期",
    ]
    for (number, name) in ["一", "二", "三", "四"].enumerated() {
      for word in ["\(name)季度", "第\(name)季度", "\(number + 1)季度", "第\(number + 1)季度", "Q\(number + 1)"] {
        out[word] = "\(name)季度"
      }
    }
    for month in 1...12 { out["\(month)月"] = "\(month)月" }
    for (number, name) in ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"].enumerated() {
      out["\(name)月"] = "\(number + 1)月"
    }
    return out
  }()

  /// What may stand behind a period without changing what the column is.
  private static let tails = [
    "完成数", "完成量", "完成值", "实际数", "实际完成", "实绩", "数量", "数据", "完成", "实际", "累计数", "累计", "合计", "数", "份",
  ]

  /// The period that a header names, nil where it names none. A year before it (2023年1—6月) is left out, what was
  /// planned or belongs to another year (计划·全年, 上年同期) is none.
  static func kind(_ header: String) -> Kind? {
    names(header)
  }

  /// The quarter or half of the year that a cell of dates names, as a sentence has it: 一季度 for 1—3月, Q1 and 第1季度; nil for
  /// any other date.
  package static func part(ofDate date: String) -> String? {
    // 3月15日 and 2025-03-15 are the many.
    guard date.utf8.count <= 24, !date.hasSuffix("日"), holdsPart(date), case .part(let name) = names(date) else {
      return nil
    }
    return name.count == 3 && (name.hasSuffix("季度") || name.hasSuffix("半年")) ? name : nil
  }

  /// Whether a text has a word that each quarter's and each half's name has.
  private static func holdsPart(_ text: String) -> Bool {
    text.holds("季") || text.holds("半") || text.holds("月") || text.holds("Q") || text.holds("q") || text.holds("Ｑ")
      || text.holds("ｑ")
  }

  private static func names(_ header: String) -> Kind? {
    guard header.utf8.count <= 48 else { return nil }
    var word = Substring(TextFold.fold(header))
    if let dot = word.lastIndex(of: "·") {
      let group = word[..<dot]
      guard !["计划", "目标", "预", "拟", "上年", "去年", "同期"].contains(where: { group.contains($0) }) else { return nil }
      word = word[word.index(after: dot)...]
    }
    word = word.prefix { !"([【〔".contains($0) }
    let bare = String(word.map { "—–－~～―".contains($0) ? "-" : $0 })
    var rest = Substring(bare)
    if rest.count > 5, rest.prefix(4).allSatisfy({ $0.isASCII && $0.isNumber }), rest.dropFirst(4).first == "年" {
      rest = rest.dropFirst(5)
    }
    for _ in 0..<2 {
      let name = String(rest)
      if years.contains(name) { return .year }
      if let label = parts[name] ?? parts[name.replacing("--", with: "-")] { return .part(label) }
      guard let tail = tails.first(where: { rest.hasSuffix($0) && rest.count > $0.count }) else { return nil }
      rest = rest.dropLast(tail.count)
    }
    return nil
  }
}
