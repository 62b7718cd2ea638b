import TextCore

/// The column that holds the year before's numbers (上年同期, 去年, 2024年 beside 2025). It has no meaning among the others:
/// nothing in it is of the draft's year.
enum LastYearColumn {
  private static let heads = ["上年度", "去年度", "上年", "去年", "上一年", "同期"]
  private static let tails: Set<String> = [
    "", "同期", "同期数", "同期值", "数", "数值", "值", "数据", "完成", "完成数", "完成值", "实际", "实绩", "完成情况",
  ]

  /// The first such column of a table, −1 where there is none.
  /// - Parameter year: the draft's year, nil where it is not known.
  static func index(in columns: [ColumnMeaning], year: Int?) -> Int {
    columns.first { $0.meaning == nil && isLastYears($0.header, year: year) }?.index ?? -1
  }

  /// Whether a header names such numbers.
  static func isLastYears(_ header: String, year: Int?) -> Bool {
    guard !header.isEmpty, header.utf8.count <= 30 else { return false }
    let name = TextFold.fold(header)
    let own = year.map { ["\($0 - 1)年度", "\($0 - 1)年", "\($0 - 1)"] } ?? []
    return (heads + own).contains { head in
      guard name.hasPrefix(head) else { return false }
      let rest = name.dropFirst(head.count)
      // 上年·完成 of a group 上年.
      return tails.contains(String(rest.first == "·" ? rest.dropFirst() : rest))
    }
  }
}
