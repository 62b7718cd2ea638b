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

  private static let heads = [
    "去年的", "上年的", "上年项目", "去年项目", "去年的事", "上年漏记", "去年漏记", "上年漏登", "去年漏登", "上年补登", "去年补登", "上年补记", "去年补记", "上年误登",
    "去年误登", "上年误记", "去年误记",
  ]

  /// Words of the clerk's that a row is of the year before: `去年的事，别写`, `去年的，别当今年的`.
  private static func own(_ record: TaskRecord) -> String? {
    for meaning in [Meaning.state, .note] {
      var mayBe = false
      // 去 or 上: few cells begin so.
      record.withBytes(of: meaning) { mayBe = (9...60).contains($0.count) && ($0[0] == 0xE5 || $0[0] == 0xE4) }
      guard mayBe, case let cell = record.text(meaning) else { continue }
      if isOfLastYear(cell) { return cell }
      // 去年考核 in the column of states.
      if meaning == .state, cell.count <= 6, cell.hasPrefix("去年") || cell.hasPrefix("上年") { return cell }
      guard let head = heads.first(where: { cell.hasPrefix($0) }),
        case let rest = cell.dropFirst(head.count),
        rest.isEmpty || ["，", ",", " ", "事", "。", "、", "；", ";"].contains(where: { rest.hasPrefix($0) })
      else { continue }
      return cell
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
