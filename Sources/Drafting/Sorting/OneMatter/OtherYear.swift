import Records
import TextCore

/// Finds rows of another year that a clerk keeps for comparison: `2022年四季度，查对用` in the remarks of 2023's ledger, or
/// a date of 2022 among those of 2023.
struct OtherYear {
  private let year: Int?
  /// Whether dates of other years are an exception in the ledger; a ledger full of them has its year wrong.
  private let readsDates: Bool

  init(_ records: [TaskRecord], year: Int?) {
    self.year = year
    let others = year.map { year in records.count { Self.earlier($0, year) != nil } } ?? 0
    readsDates = others > 0 && others <= max(2, records.count / 10)
  }

  /// Why a row that is done is another year's; nil where it is not.
  func why(_ record: TaskRecord) -> String? {
    guard let year, record.state == .done || record.state == .unknown else { return nil }
    if let mark = YearAgo(year).mark(record) { return "写明是“\(mark)”，不写入" }
    if let mark = Self.own(record) { return "写明是“\(mark)”，不写入" }
    guard record.state == .done else { return nil }
    if let mark = Self.mark(of: record, year: year) { return "备注写明是“\(mark)”的，不写入" }
    guard readsDates, let date = Self.earlier(record, year) else { return nil }
    return "完成时间“\(date)”不在\(year)年，不写入"
  }

  /// A state that says so, 去年考核, and when the year before it was: 去年12月底办的，今年补登.
  private static func own(_ record: TaskRecord) -> String? {
    for meaning in [Meaning.state, .note] {
      var mayBe = false
      // 去 or 上: few cells begin so.
      record.withBytes(of: meaning) { mayBe = (9...60).contains($0.count) && ($0[0] == 0xE5 || $0[0] == 0xE4) }
      guard mayBe, case let cell = record.text(meaning) else { continue }
      if isOfLastYear(cell) { return cell }
      // 去年考核 in the column of states.
      if meaning == .state, cell.count <= 6, cell.hasPrefix("去年") || cell.hasPrefix("上年") { return cell }
    }
    return nil
  }

  /// 去年12月底办的, and no more of this year than that it was put down late: 今年补登.
  private static func isOfLastYear(_ cell: String) -> Bool {
    guard cell.hasPrefix("去年") || cell.hasPrefix("上年"), let first = Clause.split(cell).first?.text,
      (5...14).contains(first.count), first.hasSuffix("的") || first.hasSuffix("的事"),
      ["月", "年底", "年末"].contains(where: { first.holds($0) })
    else { return false }
    return ["补登", "补记", "漏", "误"].contains { cell.holds($0) }
      || !["今年", "本年", "接着", "继续", "结转", "没", "未", "到"].contains { cell.holds($0) }
  }

  /// The date of a row that was over before the year, as the ledger writes it.
  private static func earlier(_ record: TaskRecord, _ year: Int) -> String? {
    var isDated = false
    let digits = Array(String(year).utf8)
    // Most dates have no year, or the draft's.
    record.withBytes(of: .date) { bytes in
      isDated = bytes.count > 4 && bytes[0] == 0x32 && bytes[1] == 0x30 && !bytes.prefix(4).elementsEqual(digits)
    }
    if isDated, let end = record.date?.end.year, end < year, end > year - 10 { return record.dateText }
    return record.isEmpty(.date) ? happened(record, year) : nil
  }

  /// What happens on one day.
  private static let events = ["走访", "召开", "举办", "举行", "开展", "组织", "慰问", "演出", "开会", "参加", "上门", "进行"]

  /// The day of the year before on which a result says that a thing was done, where nothing else in the row is of the
  /// draft's year: 2023年12月28日 of `2023年12月28日走访，送慰问金`.
  private static func happened(_ record: TaskRecord, _ year: Int) -> String? {
    var mayBe = false
    let digits = Array(String(year - 1).utf8)
    record.withBytes(of: .result) { mayBe = $0.count > 16 && $0.prefix(4).elementsEqual(digits) }
    guard mayBe, case let result = record.result, let date = day(headOf: result),
      events.contains(where: { result.dropFirst(date.count).hasPrefix($0) }),
      ![result, record.note].contains(where: { $0.holds("今年") || $0.holds("本年") || $0.holds(String(year)) })
    else { return nil }
    return date
  }

  /// 2023年12月29日 at the head of a text.
  private static func day(headOf text: String) -> String? {
    var count = 0
    for (unit, least, most) in [("年", 4, 4), ("月", 1, 2), ("日", 1, 2)] {
      let rest = text.dropFirst(count)
      let digits = rest.prefix { $0.isASCII && $0.isWholeNumber }.count
      guard digits >= least, digits <= most, rest.dropFirst(digits).hasPrefix(unit) else { return nil }
      count += digits + 1
    }
    return String(text.prefix(count))
  }

  /// Parts of a year, and words that say that the row is that year's.
  private static let parts = [
    "一季度", "二季度", "三季度", "四季度", "第一季度", "第二季度", "第三季度", "第四季度", "上半年", "下半年", "全年", "度", "数据", "的数", "数，", "数字",
  ]

  private static let reviews = ["组织生活会", "民主生活会", "民主评议", "述职评议", "双评议"]

  /// The year that the remarks begin with, as they write it, where it is one before the draft's and the row is said to
  /// be its; `2022年结转` is work of the draft's year.
  static func mark(of record: TaskRecord, year: Int) -> String? {
    // The year that is judged is told in the next one: 组织生活会 of February, 2024年度的.
    guard !record.isEmpty(.note), !reviews.contains(where: { record.task.holds($0) }) else { return nil }
    let note = record.note
    let digits = note.prefix { $0.isWholeNumber }
    guard digits.count == 4, let other = Int(digits), other < year, other > year - 10 else { return nil }
    let rest = note.dropFirst(4)
    guard rest.hasPrefix("年") else { return nil }
    // 2023年12月29日的，那本写满了记到这儿.
    if let date = day(headOf: note), case let behind = note.dropFirst(date.count), behind.hasPrefix("的"),
      behind.dropFirst().first.map({ "，,。；;事".contains($0) }) ?? true
    {
      return date
    }
    let behind = rest.dropFirst()
    guard let part = parts.first(where: { behind.hasPrefix($0) }) else { return nil }
    let next = behind.dropFirst(part.count)
    // 2022年度结转项目 and 2022年上半年立项 are of work that went on.
    let isAlone = part.hasSuffix("，") || next.isEmpty || next.first.map { "，,。；;（( 的数".contains($0) } ?? true
    guard isAlone else { return nil }
    return "\(digits)年" + (part.hasSuffix("，") ? "" : part)
  }
}

/// Words of a clerk's that a row is the year before's: `这是2024年度的`, `去年任务，不计入今年`, `去年账，报财务`, and
/// `34个小区决算办完（去年的项目）`.
struct YearAgo {
  private let heads: [String]

  /// - Parameter year: the draft's.
  init(_ year: Int) {
    let digits = String(year - 1)
    heads = ["去年", "上年", "上一年", "上年度", digits + "年度", digits + "年", String(digits.suffix(2)) + "年"]
  }

  /// The words, nil where there are none.
  func mark(_ record: TaskRecord) -> String? {
    for meaning in [Meaning.note, .state, .problem] {
      var mayBe = false
      record.withBytes(of: meaning) { mayBe = (9...90).contains($0.count) && Self.signs.isIn($0) }
      guard mayBe else { continue }
      // 去年的，今年的结果明年才出 is not taken back by what it goes on with.
      let cell = record.text(meaning)
      let clauses = cell.split(whereSeparator: { "，,；;。 　（(".contains($0) }).map(String.init)
      if let first = clauses.first, let mark = said(first) { return mark }
      if let mark = clauses.first(where: Self.denials.contains) { return mark }
    }
    var mayBe = false
    record.withBytes(of: .result) { bytes in
      mayBe = bytes.suffix(3).elementsEqual("）".utf8) || bytes.last == UInt8(ascii: ")")
    }
    guard mayBe, case let result = record.result, let open = result.lastIndex(where: { "（(".contains($0) }) else {
      return nil
    }
    let words = String(result[result.index(after: open)...].dropLast())
    // 完成20个（其中3个是去年续建）: only an aside of its own is of the row.
    return words.ends(inOneOf: Self.works) ? said(words) : nil
  }

  private func said(_ clause: String) -> String? {
    let words = clause.withoutHead(of: ["这是", "这个是", "都是", "是", "属于", "属", "系"])
    guard (3...14).contains(words.count), let head = heads.first(where: { words.hasPrefix($0) }) else { return nil }
    let rest = words.dropFirst(head.count).description.withoutHead(of: ["度", "底"])
    guard
      Self.whole.contains(rest)
        || rest.count <= 5 && rest.hasSuffix("的") && !rest.hasDigit
          && rest.starts(withOneOf: Self.deeds)
    else { return nil }
    return clause
  }

  private static let signs: SearchWords = ["去年", "上年", "上一年", "年度", "年的", "年任", "年项", "年账", "今年", "本年"]
  /// 2024年底就发完了，补登记的，不算今年.
  private static let denials: WordSet = ["不算今年", "不算今年的", "不计今年", "不计入今年", "不算本年", "不计入本年", "不算在今年", "不作今年的"]
  private static let works: SearchWords = ["的", "的事", "项目", "任务", "的项目", "的任务"]
  private static let whole: WordSet = [
    "的", "的事", "漏记", "漏登", "补登", "补记", "误登", "误记", "漏记的", "补登的", "补记的", "的任务", "的项目", "的账", "的工作", "的活动", "任务", "项目",
    "账", "工作", "考核", "的考核", "度的", "度的事", "度任务", "学期的", "学年的",
  ]
  private static let deeds: SearchWords = ["拿", "评", "办", "获", "发", "报", "做", "完", "验收", "开", "立", "补", "收", "干", "就"]
}
