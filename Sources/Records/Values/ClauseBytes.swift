import TextCore

/// Finds words that stand as clauses of their own in the bytes of a cell.
enum ClauseBytes {
  /// Whether a word stands in a text between the text's ends, marks or brackets; both UTF-8.
  static func hold(_ word: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var from = 0
    while let found = TextSearch.offset(of: word, in: UnsafeBufferPointer(rebasing: text[from...])) {
      let at = from + found
      if isBorder(text, endingAt: at), isBorder(text, startingAt: at + word.count) { return true }
      from = at + 1
    }
    return false
  }

  private static func isBorder(_ text: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> Bool {
    if end == 0 || isMark(text[end - 1]) { return true }
    return end >= 3 && isMark(text[end - 3], text[end - 2], text[end - 1])
  }

  private static func isBorder(_ text: UnsafeBufferPointer<UInt8>, startingAt start: Int) -> Bool {
    if start == text.count || isMark(text[start]) { return true }
    return start + 3 <= text.count && isMark(text[start], text[start + 1], text[start + 2])
  }

  /// `()[],;.` and white space.
  private static func isMark(_ byte: UInt8) -> Bool {
    byte <= 0x20 || [0x28, 0x29, 0x2C, 0x2E, 0x3B, 0x5B, 0x5D].contains(byte)
  }

  /// `（），；【】。、`
  private static func isMark(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
    switch (a, b) {
    case (0xEF, 0xBC): c == 0x88 || c == 0x89 || c == 0x8C || c == 0x9B
    case (0xE3, 0x80): c == 0x81 || c == 0x82 || c == 0x90 || c == 0x91
    default: false
    }
  }
}
