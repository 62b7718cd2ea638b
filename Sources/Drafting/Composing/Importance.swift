#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
import Records
import TextCore

/// How much a point weighs: what stays when a draft is shortened.
enum Importance {
  /// The weight of a point: 100 for a highlight, then what its numbers and its prose tell.
  /// - Parameter numbers: those that the text tells.
  static func weight(_ members: [Int], text: String, _ numbers: PointNumbers, _ records: [TaskRecord]) -> Double {
    var weight = members.contains { records[$0].highlight } ? 100.0 : 0
    weight += Double(min(members.count, 12)) * 1.5
    weight += Double(min(numbers.count, 4)) * 2
    weight += magnitude(numbers.values.max() ?? 0)
    weight += Double(min(text.count, 60)) / 30
    return weight + standing(text, numbers)
  }

  private static let honours: SearchWords = ["批示", "获评", "荣获", "被评为", "入选", "表彰", "通报表扬", "位居全", "列全"]

  /// What others thought of the work weighs more than how much of it there was; how much was written weighs least.
  private static func standing(_ text: String, _ numbers: PointNumbers) -> Double {
    if text.holds(oneOf: honours) { return 5 }
    return numbers.count > 0 && text.holds("宣传") && text.contains("篇") ? -4 : 0
  }

  /// How large a number sounds: 0 of none, 2 of a hundred.
  static func magnitude(_ number: Double) -> Double { log10(1 + number) }

  /// A record's date as one number: 20230428; an absent month or day is 0.
  static func date(_ record: TaskRecord) -> Int {
    guard let start = record.date?.start else { return 0 }
    return start.year * 10000 + (start.month ?? 0) * 100 + (start.day ?? 0)
  }
}
