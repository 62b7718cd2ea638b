import Records
import TextCore

/// Rows of a part of the year whose remark says that the year's number has theirs: 四季度执法情况 beside 含在上一行, 一季度接警612起 beside
/// 全年数看12月. Nothing of such a part is told where the row of the year tells each of its numbers.
extension InterimRows {
  private static let marks: SearchWords = [
    "含在全年", "含在年", "含在总", "含在内", "在全年", "全年数见", "全年数看", "全年见", "全年看", "年底数见", "年底数看", "数见12月", "数看12月", "见12月", "看12月",
    "以12月", "以年底",
  ]
  private static let spans: SearchWords = [
    "一季度", "二季度", "三季度", "四季度", "第一季度", "第二季度", "第三季度", "第四季度", "上半年", "下半年", "前三季度",
  ]

  /// The row of the year for each row that says so.
  static func noted(_ rows: [Int], _ records: [TaskRecord]) -> [(row: Int, teller: Int)] {
    let told = Set(rows)
    return rows.compactMap { row in
      let record = records[row]
      guard let whole = whole(of: record), isPart(record), !record.highlight, record.isEmpty(.problem),
        record.isEmpty(.next), record.state == .done || record.stateText.isEmpty,
        case let own = counted(record), !own.isEmpty
      else { return nil }
      func hasAll(_ other: Int) -> Bool {
        let numbers = counted(records[other])
        return other != row && records[other].section == record.section && !isPart(records[other])
          && own.allSatisfy { part in
            numbers.contains {
              Addends.measure($0) == Addends.measure(part) && $0.isAddable
                && NumberIndex.size($0) >= NumberIndex.size(part)
            }
          }
      }
      let above = PartNote.Mention(whole).rowsAbove
      if above > 0 { return told.contains(row - above) && hasAll(row - above) ? (row, row - above) : nil }
      let pairs = pairs(words(of: record))
      let found = rows.filter(hasAll).map { other in
        (row: other, shared: pairs.intersection(Self.pairs(words(of: records[other]))).count)
      }
      guard let most = found.map(\.shared).max(), most > 0, case let best = found.filter({ $0.shared == most }),
        best.count == 1
      else { return nil }
      return (row, best[0].row)
    }
  }

  /// What a row's remark says it is a part of; nil where it says nothing of the kind.
  private static func whole(of record: TaskRecord) -> String? {
    if let cells = record.amended, PartNote.Mention(cells.whole).isAbove, !cells.isApart { return cells.whole }
    let notes = [record.note, record.result.hasDigit ? "" : record.result]
    return notes.first { note in
      !note.isEmpty && note.count <= 24 && note.holds(oneOf: marks)
        && !["不含", "未含", "没含"].contains { note.holds($0) }
    }
  }

  /// Whether a row's name, or what it tells, begins with a part of the year.
  private static func isPart(_ record: TaskRecord) -> Bool {
    let task = record.task.withoutHead(of: ["其中：", "其中:", "其中"])
    let texts = [task, record.result].filter { !$0.isEmpty }
    return texts.contains { $0.starts(withOneOf: spans) || RunningSpan.head(of: $0).map { $0 < 12 } == true }
      || ["季度", "上半年", "下半年"].contains { task.hasSuffix($0) }
  }

  /// The numbers of what a row tells, or of its name in a ledger that only tells.
  private static func counted(_ record: TaskRecord) -> [Quantity] {
    let text = record.result.isEmpty && record.quantities.isEmpty ? record.task : record.result
    let told = QuantityParser.find(in: MarkWidth.widened(text)).map(\.quantity)
    return told + record.quantities.filter { own in !told.contains { $0.value == own.value } }
  }

  private static func words(of record: TaskRecord) -> String {
    record.result.isEmpty ? String(record.task.prefix { !"，,。；".contains($0) }) : record.task
  }

  private static func pairs(_ text: String) -> Set<String> {
    var text = text
    for word in spans { text = text.replacing(word, with: "，") }
    let scalars = Array(text.unicodeScalars)
    return Set(
      zip(scalars, scalars.dropFirst()).filter { Punctuation.isHan($0) && Punctuation.isHan($1) }
        .map { String(String.UnicodeScalarView([$0, $1])) })
  }
}
