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
    return weight
  }

  /// How large a number sounds: 0 of none, 2 of a hundred.
  static func magnitude(_ number: Double) -> Double { log10(1 + number) }

  /// A record's date as one number: 20230428; an absent month or day is 0.
  static func date(_ record: TaskRecord) -> Int {
    guard let start = record.date?.start else { return 0 }
    return start.year * 10000 + (start.month ?? 0) * 100 + (start.day ?? 0)
  }
}
