/// A borrowed view of one row, for the loops that look at every row: valid only while its table is pinned.
struct CellRow {
  /// The number of cells.
  let count: Int
  private let text: UnsafeBufferPointer<UInt8>
  private let ends: UnsafePointer<UInt32>?
  private let start: Int

  init(
    _ text: UnsafeBufferPointer<UInt8>, _ ends: UnsafeBufferPointer<UInt32>, _ row: CellTable.Row, count: Int
  ) {
    self.text = text
    self.ends = ends.baseAddress.map { $0 + Int(row.firstCell) }
    self.start = Int(row.start)
    self.count = count
  }

  /// The bytes that the row takes, separators included.
  var size: Int { count > 0 ? end(count - 1) - start : 0 }

  /// The bytes of the row, separators included.
  var whole: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: text[start..<(start + size)]) }

  /// The bytes of a cell as they stand, quotation marks included; empty for one that the row does not have.
  @inline(__always)
  func raw(_ column: Int) -> UnsafeBufferPointer<UInt8> {
    guard column >= 0, column < count else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(rebasing: text[(column == 0 ? start : end(column - 1) + 1)..<end(column)])
  }

  /// The bytes of a cell without blanks and quotation marks around them, doubled marks within left doubled:
  /// enough to see whether there is anything, and what word it is.
  @inline(__always)
  func core(_ column: Int) -> UnsafeBufferPointer<UInt8> {
    var part = raw(column)
    if let first = part.first, first == 0x22, !isLiteral(column) {
      let closed = part.count > 1 && part[part.count - 1] == 0x22
      part = UnsafeBufferPointer(rebasing: part[1..<(closed ? part.count - 1 : part.count)])
    }
    return Blanks.trim(part)
  }

  /// Whether no cell holds anything but blanks.
  var isBlank: Bool {
    for column in 0..<count where !core(column).isEmpty { return false }
    return true
  }

  /// The text of a cell without its quotation marks.
  func text(_ column: Int) -> String {
    let part = raw(column)
    guard part.first == 0x22, !isLiteral(column) else { return String(decoding: part, as: UTF8.self) }
    let inner = UnsafeBufferPointer(rebasing: part.dropFirst())
    if inner.firstIndex(of: 0x22) == inner.count - 1 {
      return String(decoding: inner.dropLast(), as: UTF8.self)
    }
    var out: [UInt8] = []
    out.reserveCapacity(inner.count)
    var at = 0
    while at < inner.count {
      if inner[at] == 0x22 {
        guard at + 1 < inner.count, inner[at + 1] == 0x22 else {
          out.append(contentsOf: inner[(at + 1)...])
          break
        }
        at += 1
      }
      out.append(inner[at])
      at += 1
    }
    return String(decoding: out, as: UTF8.self)
  }

  @inline(__always)
  private func end(_ column: Int) -> Int {
    guard let ends else { return start }
    return Int(ends[column] & ~CellTable.literalBit)
  }

  @inline(__always)
  private func isLiteral(_ column: Int) -> Bool {
    guard let ends else { return false }
    return ends[column] & CellTable.literalBit != 0
  }
}

/// Blanks at the ends of a cell, in bytes.
enum Blanks {
  /// The bytes without white space at their ends: ASCII, U+00A0, U+3000, and marks of no width.
  @inline(__always)
  static func trim(_ part: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard let first = part.first, let last = part.last else { return part }
    // Nearly every cell begins and ends with ink, which its lead bytes show: those of wide blanks are few.
    let tail = last < 0x80 ? (last <= 0x20 ? 0xE3 : last) : part.count > 2 ? part[part.count - 3] : 0xE3
    if first > 0x20, !mayLead(first), !mayLead(tail), last < 0x80 || part[part.count - 2] != 0xC2 {
      return part
    }
    return trimSlowly(part)
  }

  @inline(__always)
  private static func mayLead(_ byte: UInt8) -> Bool {
    byte == 0xE2 || byte == 0xE3 || byte == 0xEF || byte == 0xC2
  }

  private static func trimSlowly(_ part: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = part.count
    while start < end {
      let length = blank(part, start, end)
      if length == 0 { break }
      start += length
    }
    while end > start {
      if part[end - 1] <= 0x20 {
        end -= 1
      } else if end - 2 >= start, part[end - 2] == 0xC2, blank(part, end - 2, end) == 2 {
        end -= 2
      } else if end - 3 >= start, part[end - 3] >= 0xE2, blank(part, end - 3, end) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return UnsafeBufferPointer(rebasing: part[start..<end])
  }

  /// The bytes that a blank at an offset takes, 0 where there is none.
  @inline(__always)
  private static func blank(_ part: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> Int {
    let byte = part[at]
    if byte <= 0x20 { return 1 }
    if byte < 0xC2 { return 0 }
    if byte == 0xC2 { return at + 1 < end && part[at + 1] == 0xA0 ? 2 : 0 }
    guard at + 2 < end else { return 0 }
    switch (byte, part[at + 1], part[at + 2]) {
    case (0xE3, 0x80, 0x80), (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0xA0),
      (0xEF, 0xBB, 0xBF):
      return 3
    default: return 0
    }
  }
}
