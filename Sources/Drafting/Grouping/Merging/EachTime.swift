import TextCore

/// How often the same was done, where no number says so but each row tells of one time: `检查科室4次，每次26个`.
struct EachTime {
  /// The times, which count the rows.
  let sum: Sum

  /// Measure words of times.
  static let units: Set<String> = ["次", "场", "轮", "趟", "期", "遍", "批"]

  init(_ records: [Int]) {
    sum = Sum(.count, shown: "\(records.count)次", of: records.map { Sum.Part(record: $0, value: "1次") })
  }
}
