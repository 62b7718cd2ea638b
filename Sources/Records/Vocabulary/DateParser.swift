import TextCore

/// Reads the dates and spans of dates that offices write.
///
/// `2023年5月9日` `2023.5` `2023/5/9` `2023-05-09 00:00:00` `20230509` `5月底前` `3-4月` `4月至12月` `3月、6月`
/// `上半年` `一季度` `第3季度` `每月` `全年` `长期`, and a spreadsheet's serial number of a day. What the text
/// leaves open stays open: `5月下旬` is days 21 to 31, `5月底前` is the month of May.
package enum DateParser {
  /// The span of a date cell; nil for a blank cell, for one that is not understood, and for one that names no
  /// year where none is given.
  ///
  /// `year` is the year of the report. `from1904` reads serial numbers by the calendar of 1904.
  package static func parse(_ text: String, year: Int?, from1904: Bool = false) -> DateSpan? {
    if let point = PlainDate.read(text, year: year) { return DateSpan(start: point, end: point, text: text) }
    return parseAny(text, year: year, from1904: from1904)
  }

  /// As `parse`, without the short way for the usual forms.
  static func parseAny(_ text: String, year: Int?, from1904: Bool = false) -> DateSpan? {
    let shown = TextFold.trimmed(text)
    guard !shown.isEmpty else { return nil }
    var word = withoutTime(shown).unicodeScalars.map(TextFold.halfWidth).filter { !TextFold.isBlank($0) }
    for tail in tails where word.ends(with: tail) { word.removeLast(tail.count) }
    if let serial = serial(word, from1904) { return span(serial, shown) }
    if let found = list(word[...], year) { return span(found, shown) }
    // 原定12月29日 orders a row like any date; what was done then (3月立项) is no part of it.
    let bare = withoutWords(word[...])
    guard bare.count < word.count, !bare.isEmpty, let found = list(bare, year) else { return nil }
    return span(found, shown)
  }

  private static let heads = ["原定于", "原定", "原计划", "计划于", "计划", "预计", "拟于", "拟", "改到", "改为", "已于", "于", "自"].map {
    Array($0.unicodeScalars)
  }

  /// A date without the words before and behind it, of four characters at most.
  private static func withoutWords(_ word: Word) -> Word {
    var rest = word
    if let head = heads.first(where: { rest.starts(with: $0) && rest.count > $0.count }) {
      rest = rest.dropFirst(head.count)
    }
    guard let last = rest.lastIndex(where: { isDigit($0) || "年月日号旬底初末度".unicodeScalars.contains($0) }) else {
      return rest
    }
    let tail = rest[(last + 1)...]
    // 5月9日前完成 is read before; 12月29 and 3 more is no date.
    guard tail.count <= 4, !"0123456789".unicodeScalars.contains(rest[last]) || tail.isEmpty else { return rest }
    return rest[...last]
  }

  private static let tails = ["。", "完成", "以前", "之前", "前后", "前", "左右", "起", "晚", "上午", "下午"].map {
    Array($0.unicodeScalars)
  }

  private typealias Word = ArraySlice<Unicode.Scalar>
  private typealias Pair = (start: CalendarPoint, end: CalendarPoint)

  private static func span(_ pair: Pair, _ text: String) -> DateSpan? {
    pair.start.year <= pair.end.year && !(pair.end < pair.start && pair.end.month != nil)
      ? DateSpan(start: pair.start, end: pair.end, text: text) : nil
  }

  /// `2023-06-30 00:00:00` without its time.
  private static func withoutTime(_ text: String) -> String {
    guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return text }
    if let blank = text[..<colon].lastIndex(where: { $0 == " " || $0 == "T" || $0 == "\u{3000}" || $0 == "\u{A0}" }) {
      return String(text[..<blank])
    }
    // 2023年6月30日14:30
    guard let day = text[..<colon].lastIndex(where: { $0 == "日" || $0 == "号" }) else { return text }
    return String(text[...day])
  }

  /// Dates set side by side: from the first to the last.
  private static func list(_ word: Word, _ year: Int?) -> Pair? {
    let parts = word.split(whereSeparator: { "、,;；".unicodeScalars.contains($0) })
    guard parts.count > 1, let last = parts.last else { return range(word, year) }
    var year = year
    var found: [Pair] = []
    for part in parts {
      // `3、4月`: a bare number takes the unit of the last part.
      let bare = part.allSatisfy(isDigit) && part.count <= 2
      // `一、二季度`, `第一、三季度`
      let ordinal = part.allSatisfy { "第一二三四".unicodeScalars.contains($0) }
      let whole =
        bare ? part + last.drop(while: isDigit) : ordinal && last.ends(in: "季度") ? part + "季度".unicodeScalars : part
      guard let pair = range(whole, year) else { return nil }
      year = pair.end.year
      found.append(pair)
    }
    guard let start = found.map(\.start).min(), let end = found.map(\.end).max() else { return nil }
    return (start, end)
  }

  /// One date, or two with a mark between them.
  private static func range(_ word: Word, _ year: Int?) -> Pair? {
    if let one = single(word, year, after: nil) { return one }
    let scalars = Array(word)
    for at in scalars.indices.dropFirst() where isDash(scalars[at]) && !isDash(scalars[at - 1]) {
      var next = at
      while next < scalars.count, isDash(scalars[next]) { next += 1 }
      guard next < scalars.count else { continue }
      var head = scalars[..<at]
      let tail = scalars[next...]
      // 3-4月 and 2023年3-4月: the head takes the unit of the tail.
      let isOpen = head.allSatisfy(isDigit) || head.contains("年") && head.last.map(isDigit) == true
      if isOpen || head.allSatisfy({ "第一二三四".unicodeScalars.contains($0) }),
        let unit = tail.first(where: { "年月日季".unicodeScalars.contains($0) })
      {
        head += unit == "季" ? "季度".unicodeScalars : String.UnicodeScalarView([unit])
      }
      guard let start = single(head, year, after: nil),
        let end = single(tail, start.start.year, after: start.start), start.start <= end.end
      else { continue }
      return (start.start, end.end)
    }
    return nil
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    "-~～—–－―至到".unicodeScalars.contains(scalar)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x30 && scalar.value <= 0x39
  }

  /// One date. `after` is the head of a span, whose month a lone day takes.
  private static func single(_ word: Word, _ year: Int?, after: CalendarPoint?) -> Pair? {
    var rest = word
    var year = year
    var numbered = rest
    if let number = take(&numbered, [2, 4]), numbered.first == "年" {
      // `23年5月`: of this century.
      year = number < 100 ? 2000 + number : number
      rest = numbered.dropFirst()
      if rest.first == "度" { rest = rest.dropFirst() }
    } else if numbered.count < word.count, let first = numbered.first, "全上下".unicodeScalars.contains(first) {
      // 2023全年
      numbered = word
      if let number = take(&numbered, 4...4) { (year, rest) = (number, numbered) }
    }
    guard let year, (1900...2200).contains(year) else { return plainNumbers(word, nil) }
    if let after, word.count <= 2, word.allSatisfy(isDigit), let found = bareEnd(word, after) { return found }
    let words = String(scalars: rest)
    if let period = period(words, year) { return period }
    // `每月20日`, `每周一`: all the year.
    if words.hasPrefix("每"), words.unicodeScalars.count <= 8 { return same(CalendarPoint(year)) }
    if let found = monthAndDay(rest, year, after: after) { return found }
    return rest.count == word.count ? plainNumbers(word, year) : nil
  }

  /// The bare number that ends a span: 14 of `4.13-14`, 12 of `2023.9-12`.
  private static func bareEnd(_ word: Word, _ after: CalendarPoint) -> Pair? {
    guard let month = after.month, let number = Int(String(scalars: word)) else { return nil }
    if after.day != nil { return day(after.year, month, number) }
    return (1...12).contains(number) ? same(CalendarPoint(after.year, number)) : nil
  }

  /// `5月`, `5月9日`, `5月9`, `5月上旬`, `9日`.
  private static func monthAndDay(_ word: Word, _ year: Int, after: CalendarPoint?) -> Pair? {
    var rest = word
    guard let number = take(&rest, 1...2) else { return nil }
    if let unit = rest.first, unit == "日" || unit == "号", rest.count == 1, let month = after?.month {
      return day(year, month, number)
    }
    guard rest.first == "月", (1...12).contains(number) else { return nil }
    rest = rest.dropFirst()
    if rest.first == "份" { rest = rest.dropFirst() }
    let last = length(year, number)
    switch String(scalars: rest) {
    case "", "初", "底", "末", "中": return same(CalendarPoint(year, number))
    case "上旬": return (CalendarPoint(year, number, 1), CalendarPoint(year, number, 10))
    case "中旬": return (CalendarPoint(year, number, 11), CalendarPoint(year, number, 20))
    case "下旬": return (CalendarPoint(year, number, 21), CalendarPoint(year, number, last))
    default:
      guard let date = take(&rest, 1...2) else { return nil }
      if let unit = rest.first, unit == "日" || unit == "号" { rest = rest.dropFirst() }
      return rest.isEmpty ? day(year, number, date) : nil
    }
  }

  /// `2023.5`, `2023/5/9`, `2023-05-09`, `20230509`, `5.9`, `5/9`.
  private static func plainNumbers(_ word: Word, _ year: Int?) -> Pair? {
    let parts = word.split(omittingEmptySubsequences: false) { "./-".unicodeScalars.contains($0) }
    guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) && $0.count <= 8 }) else { return nil }
    // 2023.9-12 is a span, and no day.
    let marks = word.filter { "./-".unicodeScalars.contains($0) }
    if marks.count == 2, marks[0] != "-", marks[1] == "-" { return nil }
    let numbers = parts.compactMap { Int(String(scalars: $0)) }
    switch (parts.map(\.count).first ?? 0, numbers.count) {
    case (4, 1) where (1900...2200).contains(numbers[0]): return same(CalendarPoint(numbers[0]))
    case (4, 2) where (1900...2200).contains(numbers[0]) && (1...12).contains(numbers[1]):
      return same(CalendarPoint(numbers[0], numbers[1]))
    case (4, 3) where (1900...2200).contains(numbers[0]): return day(numbers[0], numbers[1], numbers[2])
    case (6, 1) where (1900...2200).contains(numbers[0] / 100) && (1...12).contains(numbers[0] % 100):
      return same(CalendarPoint(numbers[0] / 100, numbers[0] % 100))
    case (8, 1) where (1900...2200).contains(numbers[0] / 10_000):
      return day(numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100)
    case (1...2, 2):
      // A dash between two small numbers may be a span of anything: only a point or a stroke is a date.
      guard let year, !word.contains("-") else { return nil }
      return day(year, numbers[0], numbers[1])
    default: return nil
    }
  }

  private static let periods: [([String], ClosedRange<Int>?)] = [
    (
      [
        "", "全年", "年内", "本年", "本年度", "年度", "当年", "长期", "长期坚持", "常年", "每年", "每月", "每季度", "每季", "每周", "每日",
        "每天",
        "全年度", "持续", "全年持续推进", "持续推进", "长期推进", "全年持续", "全年开展", "年度内", "本年内", "随时", "不定期", "定期", "日常",
        "每半年", "每月底", "每季度末", "常态化", "按月", "按季度", "贯穿全年",
      ], nil
    ),
    (["上半年", "1-6月"], 1...6), (["下半年"], 7...12),
    (["一季度", "第一季度", "1季度", "第1季度", "Q1", "首季度"], 1...3),
    (["二季度", "第二季度", "2季度", "第2季度", "Q2"], 4...6),
    (["三季度", "第三季度", "3季度", "第3季度", "Q3"], 7...9),
    (["四季度", "第四季度", "4季度", "第4季度", "Q4"], 10...12),
    (["年初"], 1...1), (["年底", "年末", "岁末"], 12...12), (["年中"], 6...7),
    (["前三季度"], 1...9),
  ]

  /// The months by word; none where the word means the whole year.
  private static let months = Dictionary(
    periods.flatMap { words, months in words.map { ($0, months) } }, uniquingKeysWith: { first, _ in first })

  private static func period(_ word: String, _ year: Int) -> Pair? {
    guard let months = months[word] else { return nil }
    guard let months else { return same(CalendarPoint(year)) }
    return (CalendarPoint(year, months.lowerBound), CalendarPoint(year, months.upperBound))
  }

  /// Days since the head of 1900 (with the 29 February that never was) or of 1904, for the years from 2000.
  ///
  /// Source: ECMA-376 part 1, 18.17.4.
  private static func serial(_ word: [Unicode.Scalar], _ from1904: Bool) -> Pair? {
    // A time is a part of a day: 45046.5.
    let whole = word.prefix(while: isDigit)
    let part = word.dropFirst(whole.count)
    guard whole.count == 5, part.isEmpty || part.first == "." && part.dropFirst().allSatisfy(isDigit),
      let number = Int(String(scalars: whole))
    else { return nil }
    // 1 January 1970 is 25569 of the first calendar and 24107 of the second.
    var days = number - (from1904 ? 24_107 : 25_569)
    guard days >= 10_957, days < 47_482 else { return nil }
    var year = 1970
    while days >= (length(year, 2) == 29 ? 366 : 365) {
      days -= length(year, 2) == 29 ? 366 : 365
      year += 1
    }
    var month = 1
    while days >= length(year, month) {
      days -= length(year, month)
      month += 1
    }
    return same(CalendarPoint(year, month, days + 1))
  }

  private static func take(_ word: inout Word, _ lengths: some Collection<Int>) -> Int? {
    let digits = word.prefix(while: isDigit)
    guard lengths.contains(digits.count) else { return nil }
    word = word.dropFirst(digits.count)
    return Int(String(scalars: digits))
  }

  private static func same(_ point: CalendarPoint) -> Pair { (point, point) }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Pair? {
    guard (1...12).contains(month), day >= 1, day <= length(year, month) else { return nil }
    return same(CalendarPoint(year, month, day))
  }

  /// The number of days of a month.
  private static func length(_ year: Int, _ month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension ArraySlice<Unicode.Scalar> {
  fileprivate func ends(in tail: String) -> Bool {
    count >= tail.unicodeScalars.count && suffix(tail.unicodeScalars.count).elementsEqual(tail.unicodeScalars)
  }
}

extension Array where Element: Equatable {
  fileprivate func ends(with tail: [Element]) -> Bool {
    count > tail.count && self[(count - tail.count)...].elementsEqual(tail)
  }
}
