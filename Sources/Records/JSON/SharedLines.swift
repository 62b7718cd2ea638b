import TextCore

/// Tells objects that begin on one line apart, as in a file without line breaks: by the column of each.
enum SharedLines {
  /// The columns, from 1 and in characters, at which objects begin; 0 for one that is alone on its line. Empty
  /// where every object is.
  ///
  /// The objects stand in the order of the text.
  static func columns(_ starts: [(line: Int32, offset: Int)], _ source: SourceText) -> [Int32] {
    func shares(_ at: Int, _ other: Int) -> Bool {
      starts.indices.contains(other) && starts[at].line == starts[other].line
    }
    guard starts.indices.contains(where: { shares($0, $0 + 1) }) else { return [] }
    var columns = [Int32](repeating: 0, count: starts.count)
    for at in starts.indices where shares(at, at - 1) || shares(at, at + 1) {
      // From one object to the next: a line of a hundred thousand must not be counted from its head each time.
      let before =
        shares(at, at - 1)
        ? (offset: starts[at - 1].offset, column: columns[at - 1])
        : (offset: source.lineRange(Int(starts[at].line)).lowerBound, column: 1)
      let between = String(decoding: source.bytes[before.offset..<starts[at].offset], as: UTF8.self).count
      columns[at] = before.column + Int32(truncatingIfNeeded: between)
    }
    return columns
  }
}
