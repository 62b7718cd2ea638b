import TextCore

/// The column of who took part (参加人员, 参与对象), whose numbers are told: `大班家长98人参加` of 家长学校讲座. 全体教职工 without a number
/// tells nothing that the task does not.
struct AttendeesColumn: Sendable {
  /// The column, from 0.
  let index: Int

  /// The column of those who took part, nil where a table has none.
  init?(_ columns: [ColumnMeaning]) {
    guard let found = columns.first(where: { $0.meaning == nil && Self.headers.contains(TextFold.fold($0.header)) })
    else {
      return nil
    }
    index = found.index
  }

  /// What a cell tells: `师生364人参加`; empty where it counts nobody, or the row's other words have the number.
  func text(_ cell: String, isTold: (String) -> Bool) -> String {
    let cell = TextFold.trimmed(cell)
    guard (2...20).contains(cell.count), ["人", "名", "人次"].contains(where: { cell.hasSuffix($0) }),
      !cell.contains(where: { "（(，,；;。\n".contains($0) }),
      let first = cell.firstIndex(where: { $0.isASCII && $0.isNumber }),
      case let digits = cell[first...].prefix(while: { $0.isASCII && $0.isNumber }), !isTold(String(digits))
    else { return "" }
    return cell + "参加"
  }

  private static let headers: Set<String> = [
    "参加人员", "参与人员", "参会人员", "参训人员", "参加对象", "参与对象", "培训对象", "参加人", "参与者", "参加者", "参加人群", "参与人群", "活动对象",
  ]
}
