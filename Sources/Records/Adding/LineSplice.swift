import TextCore

/// Puts lines into a text file without touching any other byte of it, whatever its encoding.
enum LineSplice {
  /// The file with a text put in at the head of a line, or at its end; nil where the encoding lacks a character.
  ///
  /// `offset` counts bytes of the decoded text. In the file its line is found by counting line ends, as in no
  /// encoding that we know they are part of another character. So nothing is ever converted back.
  static func inserting(
    _ line: [UInt8], at offset: Int, of text: TextEncoding.Decoded, in file: [UInt8]
  ) -> [UInt8]? {
    guard let encoded = text.encoding.encode(line) else { return nil }
    let head = text.hadMark ? text.encoding.mark.count : 0
    let at: Int
    if offset == text.bytes.count {
      at = file.count
    } else if text.encoding == .utf8 {
      at = head + offset
    } else {
      at = position(behind: text.bytes[..<offset].count { isLineEnd($0) }, in: file, from: head, text.encoding)
    }
    return Array(file[..<at]) + encoded + file[at...]
  }

  /// The offset behind so many bytes of line ends.
  private static func position(
    behind wanted: Int, in file: [UInt8], from head: Int, _ encoding: TextEncoding
  ) -> Int {
    var left = wanted
    var at = head
    while left > 0, at < file.count {
      switch encoding {
      case .utf8, .gb18030:
        if isLineEnd(file[at]) { left -= 1 }
        at += 1
      case .utf16LittleEndian, .utf16BigEndian:
        guard at + 1 < file.count else { return file.count }
        let (low, high) = encoding == .utf16LittleEndian ? (file[at], file[at + 1]) : (file[at + 1], file[at])
        if high == 0, isLineEnd(low) { left -= 1 }
        at += 2
      }
    }
    return at
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
