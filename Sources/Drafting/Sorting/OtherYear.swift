import Records
import TextCore

/// Finds rows of another year that a clerk keeps for comparison: `2022年四季度，查对用` in the remarks of 2023's ledger.
enum OtherYear {
  /// Parts of a year, and words that say that the row is that year's.
  private static let parts = [
    "一季度", "二季度", "三季度", "四季度", "第一季度", "第二季度", "第三季度", "第四季度", "上半年", "下半年", "全年", "度", "数据", "的数", "数，", "数字",
  ]

  /// The year that the remarks begin with, as they write it, where it is one before the draft's and the row is said to
  /// be its; `2022年结转` is work of the draft's year.
  static func mark(of record: TaskRecord, year: Int?) -> String? {
    guard let year, !record.isEmpty(.note) else { return nil }
    let note = record.note
    let digits = note.prefix { $0.isWholeNumber }
    guard digits.count == 4, let other = Int(digits), other < year, other > year - 10 else { return nil }
    let rest = note.dropFirst(4)
    guard rest.hasPrefix("年") else { return nil }
    let behind = rest.dropFirst()
    guard let part = parts.first(where: { behind.hasPrefix($0) }) else { return nil }
    let next = behind.dropFirst(part.count)
    // 2022年度结转项目 and 2022年上半年立项 are of work that went on.
    let isAlone = part.hasSuffix("，") || next.isEmpty || next.first.map { "，,。；;（( 的数".contains($0) } ?? true
    guard isAlone else { return nil }
    return "\(digits)年" + (part.hasSuffix("，") ? "" : part)
  }
}
