import TextCore

/// What rows of running totals say of when they are and of what: `截至6月底，累计建成四分类小区212个`.
enum RunningRows {
  /// The month at whose end a text's numbers stand, nil where it names none: 6 of 截至6月底.
  static func month(_ text: String) -> Int? {
    guard let head = heads.first(where: { text.hasPrefix($0) }) else { return nil }
    let rest = text.dropFirst(head.count)
    let digits = rest.prefix(while: \.isDigit)
    let behind = rest.dropFirst(digits.count)
    guard let month = Int(String(digits)), (1...12).contains(month), behind.hasPrefix("月") else { return nil }
    return month
  }

  /// The month up to which a remark says that a row's numbers run: 6 of 1-6月累计 and of 截至6月底累计.
  static func month(ofNote note: String) -> Int? {
    guard note.holds("累计"), note.hasDigit || note.holds("年累计") || note.holds("季度累计") else { return nil }
    for (words, month) in [("上半年累计", 6), ("前三季度累计", 9), ("一季度累计", 3), ("全年累计", 12)] where note.hasPrefix(words) {
      return month
    }
    guard let place = note.place(of: "累计") else { return nil }
    let head = note[..<place.lowerBound]
    guard head.count <= 10, let end = ["月底", "月末", "月份", "月"].first(where: { head.hasSuffix($0) }) else { return nil }
    let span = head.dropLast(end.count)
    let digits = String(span.suffix(while: \.isDigit))
    let before = span.dropLast(digits.count)
    guard let month = Int(digits), (1...12).contains(month),
      before.hasPrefix("截至") && before.count == 2
        || before.hasPrefix("1") && before.dropFirst().contains(where: { "-—–－~～至到".contains($0) })
    else { return nil }
    return month
  }

  /// The words ahead of such a text's first number: 建成四分类小区.
  static func matter(_ text: String) -> String? {
    guard month(text) != nil, let stop = text.firstIndex(where: { "，：".contains($0) }) else { return nil }
    let rest = text[text.index(after: stop)...].prefix { !$0.isDigit }
    let words = rest.hasPrefix("累计") ? rest.dropFirst(2) : rest
    return words.contains(where: { "，；。".contains($0) }) ? nil : String(words)
  }

  private static let heads = ["截至", "截止", "到", "至"]

  /// What a row is of whose name says how far it is: 两癌筛查 of 两癌筛查进度 that tells 截至6月底已筛查3120人, 启动两癌筛查 of 两癌筛查启动.
  static func matter(_ task: String, _ text: String) -> String {
    if task.hasSuffix("启动"), (5...14).contains(task.count), !text.holds("启动"), !text.isEmpty,
      task.allSatisfy({ Punctuation.isHan($0) || $0.isNumber || "“”".contains($0) })
    {
      return "启动" + task.dropLast(2)
    }
    guard let end = ["进度", "进展", "进展情况"].first(where: { task.hasSuffix($0) }), task.count >= end.count + 4,
      RunningSpan.head(of: text) != nil, !text.holds("%")
    else { return task }
    return String(task.dropLast(end.count))
  }
}

extension Grouping.Row {
  /// What the row tells: its result, or its task where that is told instead, in ledgers that tell and do not name.
  var said: String { text.isEmpty && column.isEmpty && task.hasDigit ? task : text }
}

/// A part of the year that begins with it, as brackets and dates name it: 1—9月, 截至6月底, 前三季度. Of two such parts the
/// longer one holds the other: their numbers are never added.
enum RunningSpan {
  /// The month in which it ends: 9 of 1—9月 and 前三季度, 6 of 截至6月底 and 上半年; nil of any other words.
  static func end(of words: String) -> Int? {
    if let known = named[words] { return known }
    return explicit(words)
  }

  /// The month of words that say themselves that numbers run from the beginning: of 1—9月 and 截至6月底, not of 上半年.
  static func explicit(_ words: String) -> Int? {
    guard words.utf8.count >= 5, words.utf8.count <= 24, words.holds("月") || words.holds("年底") || words.holds("年末")
    else {
      return nil
    }
    if let head = ["截至", "截止", "到", "至"].first(where: { words.hasPrefix($0) }) {
      let rest = words.dropFirst(head.count)
      return ["年底", "年末"].contains(rest) ? 12 : month(rest)
    }
    guard let first = ["1月份", "1月", "1"].first(where: { words.hasPrefix($0) }) else { return nil }
    let behind = words.dropFirst(first.count)
    let digits = behind.drop { "-—–－~～至到".contains($0) }
    return digits.count < behind.count ? month(digits) : nil
  }

  /// The month in which the span ends that a text begins with: 9 of 1—9月发放52户, 6 of 截至6月底已筛查3120人.
  static func head(of text: String) -> Int? {
    if let month = RunningRows.month(text) { return month }
    guard text.first == "1" else { return nil }
    let words = text.prefix(9)
    return words.indices.lazy.filter { words[$0] == "月" }.compactMap { explicit(String(words[...$0])) }.first
  }

  /// The months in which the parts of some rows end, by their tasks or else by their dates; nil where one of them names no
  /// such part or two end alike: 上半年 holds 一季度 by the calendar, 下半年 begins in July.
  static func ends(_ occasions: [Occasion], _ dates: [String]) -> [Int]? {
    guard occasions.count > 1 else { return nil }
    let words = zip(occasions, dates).map { $0.kind == .season ? $0.text : $1 }
    let ends = words.compactMap { end(of: $0) }
    return ends.count == words.count && Set(ends).count == ends.count ? ends : nil
  }

  /// 6 of 6月, 6月底 and 6月份.
  private static func month(_ words: Substring) -> Int? {
    let digits = words.prefix(while: \.isDigit)
    guard let month = Int(digits), (1...12).contains(month) else { return nil }
    return ["月", "月底", "月末", "月份", "月底累计", "月累计"].contains(words.dropFirst(digits.count)) ? month : nil
  }

  private static let named = ["一季度": 3, "上半年": 6, "前三季度": 9, "全年": 12]
}

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

  /// Whether a clause names months ahead of its number that begin with the year and end before December: 1—11月, 截至11月底.
  private static func isOfMonths(_ text: String) -> Bool {
    if text.holds("前三季度") || text.holds("上半年") { return true }
    guard text.holds("月") else { return false }
    var before: Character = " "
    for at in text.indices {
      defer { before = text[at] }
      guard text[at] == "1" && !before.isNumber || text[at] == "截" else { continue }
      if let end = RunningSpan.head(of: String(text[at...])), end < 12 { return true }
    }
    return false
  }
}
