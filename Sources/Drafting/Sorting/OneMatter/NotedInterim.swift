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
    "半年", "1季度", "2季度", "3季度", "4季度",
  ]

  /// The row of the year for each row that says so.
  static func noted(_ rows: [Int], _ records: [TaskRecord]) -> [(row: Int, teller: Int)] {
    let told = Set(rows)
    return rows.compactMap { row in
      let record = records[row]
      guard let whole = whole(of: record), isPart(record) || hasPart(record), !record.highlight,
        record.isEmpty(.problem),
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
      if whole == PartAside.above {
        return records.above(row).flatMap { told.contains($0) && hasAll($0) ? (row, $0) : nil }
      }
      let pairs = pairs(words(of: record))
      let named = whole == record.amended?.whole ? PartNote.Mention(whole).digits : ""
      let found = rows.filter { other in
        hasAll(other)
          && (named.isEmpty || SupportedNumbers.numbers(records[other].result).contains(named)
            || records[other].quantities.contains { $0.digits == named })
      }.map { other in
        (row: other, shared: pairs.intersection(Self.pairs(words(of: records[other]))).count)
      }
      guard let most = found.map(\.shared).max(), most > 0, case let best = found.filter({ $0.shared == most }),
        best.count == 1
      else { return nil }
      return (row, best[0].row)
    }
  }

  /// The row of the year that has the numbers of one which is no part of the year but says that the year's have its own: 11月专项 of
  /// 已含在全年数里 beside the year's checks of the same places.
  static func whole(of row: Int, _ records: [TaskRecord]) -> Int? {
    let record = records[row]
    guard let whole = whole(of: record), PartNote.Mention(whole).digits.isEmpty, !isPart(record), !hasPart(record),
      case let own = counted(record), !own.isEmpty
    else { return nil }
    let pairs = pairs(words(of: record))
    let found = records.indices.filter { other in
      other != row && records[other].section == record.section && self.whole(of: records[other]) == nil
        && own.allSatisfy { part in
          counted(records[other]).contains {
            Addends.measure($0) == Addends.measure(part) && NumberIndex.size($0) >= NumberIndex.size(part)
          }
        }
    }.map { (row: $0, shared: pairs.intersection(Self.pairs(words(of: records[$0]))).count) }
    guard let most = found.map(\.shared).max(), most >= 2, case let best = found.filter({ $0.shared == most }),
      best.count == 1
    else { return nil }
    return best[0].row
  }

  /// What a row's remark says it is a part of; nil where it says nothing of the kind.
  private static func whole(of record: TaskRecord) -> String? {
    if let cells = record.amended, !cells.whole.isEmpty, !cells.isApart { return cells.whole }
    // 2380吨（在全年里头）.
    let bracket =
      record.result.last.map { "）)".contains($0) } ?? false ? record.result.lastIndex { "（(".contains($0) } : nil
    let notes = [
      record.note, record.result.hasDigit ? bracket.map { String(record.result[$0...]) } ?? "" : record.result,
    ]
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

  /// Whether a part of the year stands further on: 绿通车查验1季度2130辆.
  private static func hasPart(_ record: TaskRecord) -> Bool {
    spans.contains { record.task.holds($0) && !record.task.holds("每" + $0) }
  }

  /// The numbers of what a row tells, or of its name in a ledger that only tells.
  private static func counted(_ record: TaskRecord) -> [Quantity] {
    let text = record.result.isEmpty && record.quantities.isEmpty ? record.task : record.result
    let told = QuantityParser.find(in: MarkWidth.widened(text)).map(\.quantity)
    // 绿通车查验1季度2130辆.
    return told.filter { $0.unit != "季度" }
      + record.quantities.filter { own in !told.contains { $0.value == own.value } }
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
