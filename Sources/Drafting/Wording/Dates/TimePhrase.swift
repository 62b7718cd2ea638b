import TextCore

/// Words that say when something is to come: `力争2026年6月底前`, `上半年`, `汛期前`.
enum TimePhrase {
  /// The words at the head of a text that say when, with 争取 and the like before them; "" where there are none.
  static func head(of text: some StringProtocol) -> String {
    guard let first = text.unicodeScalars.first, heads.contains(first) else { return "" }
    let characters = Array(text)
    var at = 0
    var hasTime = false
    while at < characters.count {
      let rest = String(characters[at...].prefix(6))
      if let word = aims.first(where: { rest.hasPrefix($0) }) {
        at += word.count
      } else if let length = calendarLength(characters, at) {
        at += length
        hasTime = true
      } else if let word = spans.first(where: { rest.hasPrefix($0) }) {
        at += word.count
        hasTime = true
      } else if hasTime, let word = limits.first(where: { rest.hasPrefix($0) }), rest != "中心" {
        at += word.count
      } else {
        break
      }
    }
    return hasTime || at > 0 && at == characters.count ? String(characters[..<at]) : ""
  }

  /// The first place of a text at which a time stands, with the words before it; nil where none does.
  static func split(_ text: String) -> (before: String, time: String, behind: String)? {
    var rest = text[...]
    while let first = rest.first {
      if first.isWholeNumber || "明来上下一二三四第年节汛春枯农寒暑争力预计确在于“".contains(first) || rest.hasPrefix("开春") {
        let time = head(of: rest)
        // 春季联票 is no time.
        if !time.isEmpty, !rest.hasPrefix("春季") {
          var before = String(text[..<rest.startIndex])
          let behind = String(rest.dropFirst(time.count))
          if behind.isEmpty, let end = ends.first(where: { before.hasSuffix($0) }) {
            // 限2025年1月底 and 7处限期到2025年1月 say no more than their date.
            before.removeLast(end.count)
          } else if behind.isEmpty, before == "到" || before == "至" {
            // 到明年1月底, by itself.
            before = ""
          } else if behind.isEmpty, before.ends(inOneOf: ongoing) {
            // 征缴到2月底 says how long, 拖到2月底 when.
            return nil
          }
          return (before, time, behind)
        }
      }
      rest = rest.dropFirst(first.isWholeNumber ? max(1, rest.prefix { $0.isWholeNumber }.count) : 1)
    }
    return nil
  }

  /// A text with 明年 and 来年 as the year behind the draft's, and `2024上半年` as `2024年上半年`.
  static func dated(_ text: String, year: Int?) -> String {
    guard let year else { return text }
    var text = text
    for word in ["下一年度", "下年度", "明年度", "明年", "来年", "次年"] where text.holds(word) {
      // 余230明年3月前: two numbers are not one.
      if let place = text.place(of: word), text[..<place.lowerBound].last?.isDigit == true {
        text = text[..<place.lowerBound] + "，" + text[place.lowerBound...]
      }
      text = text.replacing(word, with: "\(year + 1)年" + (word.hasSuffix("度") ? "度" : ""))
    }
    for later in year...year + 3 where text.holds(String(later)) {
      for (season, words) in seasons { text = inSeason(text, "\(later)年" + season, words) }
      for part in ["上半年", "下半年", "一季度", "二季度", "三季度", "四季度"] {
        text = text.replacing("\(later)\(part)", with: "\(later)年\(part)")
      }
    }
    return text
  }

  /// 明年春季落实 of 明年春落实, and 明年春节 as it is.
  private static func inSeason(_ text: String, _ season: String, _ words: ScalarSet) -> String {
    guard let place = text.place(of: season), case let behind = text[place.upperBound...],
      behind.first.map({ !words.contains($0) }) ?? true
    else { return text }
    return text[..<place.upperBound] + "季" + behind
  }

  /// The seasons, with the characters that make another word of each.
  private static let seasons: [(String, ScalarSet)] = [
    ("春", "季节天耕播运灌茶防游晚光暖初后前上训招考学"), ("夏", "季天收粮收种令粮管播秋"), ("秋", "季天收粮播种冬招考汛后前学"), ("冬", "季天春奥训修防粮至闲前后管"),
  ]

  /// `2026年`, `3月`, `12日`, `一季度`: how long what the calendar has at a place is.
  private static func calendarLength(_ text: [Character], _ at: Int) -> Int? {
    var end = at
    while end < text.count, text[end].isASCII, text[end].isWholeNumber { end += 1 }
    if end > at, end - at <= 4, end < text.count, "年月日".contains(text[end]) {
      // 3年内 and 2年 count years.
      if text[end] == "年", end - at < 4 { return nil }
      let isMore = end + 1 < text.count && "度份".contains(text[end + 1])
      return end + 1 - at + (isMore ? 1 : 0)
    }
    return nil
  }

  private static let ends = [
    "征期到", "征期至", "征期", "工期到", "工期至", "有效期到", "有效期至", "限期到", "限期至", "期限到", "期限至", "时限到", "时限至", "限期为", "期限为", "限期",
    "期限", "限",
  ]
  private static let ongoing = ["缴到", "收到", "持续到", "延续到", "一直到", "开展到", "做到", "搞到", "干到", "办到"]
  private static let aims = ["争取在", "争取于", "争取", "力争在", "力争", "预计在", "预计", "计划在", "确保", "在", "于"]
  private static let spans = [
    "明年", "来年", "次年", "上半年", "下半年", "第一季度", "第二季度", "第三季度", "第四季度", "一季度", "二季度", "三季度", "四季度", "年初", "年中",
    "年底", "年末", "年内", "年后", "节后", "春节", "元旦", "国庆", "五一", "“五一”", "七一", "“七一”", "“十一”", "汛期", "汛前", "主汛期", "枯水期", "春季",
    "秋季",
    "夏季", "冬季", "春天", "秋天", "夏天", "冬天", "农闲时", "开学", "暑假", "寒假",
    "开春后", "开春", "下学期", "适时", "尽快", "尽早",
  ]
  /// What the words of a time begin with.
  private static let heads = ScalarSet(
    (aims + spans).compactMap(\.unicodeScalars.first) + Array("0123456789".unicodeScalars))
  private static let limits = ["之前", "以前", "前", "之内", "以内", "内", "上旬", "中旬", "下旬", "底", "末", "初", "中", "左右", "起", "后"]
}
