import TextCore

/// Reads ledgers in JSON (RFC 8259) and JSON Lines as tables.
///
/// A task is an object and its keys are the headers. The objects stand in a list, one on each line, one behind
/// the other, or in lists under keys of an outer object, each of which is a table of its own.
enum JSONLedger {
  /// The tables of a text in UTF-8 without a byte order mark, at most `CellTable.capacity` bytes; the fault
  /// says why there are none.
  ///
  /// Row 0 of a table holds the headers, the others one object each; the number of a row is the line on which
  /// its object begins.
  static func tables(_ utf8: [UInt8], name: String) -> Result<[SourceTable], RawText.Fault> {
    utf8.withUnsafeBufferPointer { text in
      var reading = JSONReading(text, SourceText(name: name, bytes: utf8))
      return reading.tables()
    }
  }

  /// Whether a text, by its first ink, is JSON rather than anything else.
  static func isLikely(_ utf8: [UInt8]) -> Bool {
    let start = utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let ink = Array(utf8[start...].lazy.filter { $0 > 0x20 }.prefix(3))
    let second = ink.count > 1 ? ink[1] : nil
    switch ink.first {
    // {% and {{ begin templates.
    case 0x7B: return second != 0x25 && second != 0x7B
    // [ ] begins an item of a checklist.
    case 0x5B: return second == nil || second == 0x5D && ink.count == 2 || [0x7B, 0x5B, 0x22].contains(second)
    default: return false
    }
  }
}
