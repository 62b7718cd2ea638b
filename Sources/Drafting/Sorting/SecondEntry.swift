import Records
import TextCore

/// Remarks by which a clerk says that a row was written down again: 全年数（重记了） below 全年数.
enum SecondEntry {
  private static let marks: SearchWords = ["重记", "记重", "登重", "重登", "重复登记", "重复记", "重复录"]
  private static let ends: ScalarSet = "，,；;。（）()、 \u{3000}"

  /// A hash of a row's remarks as they would stand had it been written down once.
  static func hashOfRemarks(_ record: TaskRecord) -> UInt64 {
    guard !record.isEmpty(.note) else { return 0 }
    let note = record.note
    guard note.holds(oneOf: marks) else { return StableHash.of(note.utf8) }
    let rest = note.split(whereSeparator: ends.contains).filter { !$0.holds(oneOf: marks) }.joined(separator: "，")
    return rest.isEmpty ? 0 : StableHash.of(rest.utf8)
  }
}
