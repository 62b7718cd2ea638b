#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a scan hands its findings to. Offsets are bytes from the head of the text.
protocol CSVSink {
  /// A cell ends at an offset (that of its separator or line end); it began behind the one before.
  /// `literal` says that a quotation mark at its head is text.
  mutating func cell(end: Int, literal: Bool)
  /// The record ends. False stops the scan.
  mutating func row(start: Int) -> Bool
  /// Something is wrong with the quotation marks of the cell that ends next.
  mutating func fault(_ kind: CSVFault.Kind)
}

/// The one scanning core for separated text (RFC 4180), over UTF-8.
///
/// Records end with LF, CRLF or CR, the last one also with the text. A quoted cell may hold separators, line
/// ends and doubled quotation marks. Two things that RFC 4180 does not allow are mended, and said:
/// - text behind a closing quotation mark on the same line belongs to the cell;
/// - a quotation mark that is never closed, or closed only lines below in the midst of other text or farther away
///   than a cell is long, is itself text, so that it cannot swallow the records below it.
///
/// It looks at eight bytes at a time: only separators and control characters (below 0x20) stop it.
enum CSVScanner {
  /// Scans a text from an offset, which must be the head of a record, to its end.
  static func scan(
    _ text: UnsafeBufferPointer<UInt8>, separator: UInt8, from origin: Int = 0, into sink: inout some CSVSink
  ) {
    guard let base = text.baseAddress else { return }
    let count = text.count
    let spread = UInt64(separator) &* ones
    var rowStart = origin
    rows: while rowStart < count {
      var word = rowStart
      var literal = false
      if base[word] == quote { (word, literal) = quoted(text, at: word, separator, &sink) }
      var stops = stops(base, word, count, spread)
      while true {
        if stops == 0 {
          word += 8
          guard word < count else {
            sink.cell(end: count, literal: literal)
            _ = sink.row(start: rowStart)
            return
          }
          stops = self.stops(base, word, count, spread)
          continue
        }
        let stop = word + stops.trailingZeroBitCount >> 3
        stops &= stops &- 1
        let byte = base[stop]
        if byte == separator {
          sink.cell(end: stop, literal: literal)
          literal = false
          if stop + 1 < count, base[stop + 1] == quote {
            (word, literal) = quoted(text, at: stop + 1, separator, &sink)
            stops = self.stops(base, word, count, spread)
          }
        } else if byte == 0x0A || byte == 0x0D {
          sink.cell(end: stop, literal: literal)
          guard sink.row(start: rowStart) else { return }
          rowStart = stop + (byte == 0x0D && stop + 1 < count && base[stop + 1] == 0x0A ? 2 : 1)
          continue rows
        }
      }
    }
  }

  private static let quote: UInt8 = 0x22
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

  /// The bytes of the word at an offset that are separators or below 0x20: their highest bits, set.
  ///
  /// Both sums stay within their bytes, so no bit is set wrongly by a neighbour.
  @inline(__always)
  private static func stops(_ base: UnsafePointer<UInt8>, _ at: Int, _ count: Int, _ spread: UInt64) -> UInt64 {
    var word: UInt64
    if at + 8 <= count {
      word = UInt64(littleEndian: UnsafeRawPointer(base).loadUnaligned(fromByteOffset: at, as: UInt64.self))
    } else {
      word = ~0
      for i in stride(from: count - 1, through: at, by: -1) { word = word << 8 | UInt64(base[i]) }
    }
    let different = word ^ spread
    let separators = ((different & low) &+ low) | different
    let controls = ((word & low) &+ 0x6060_6060_6060_6060) | word
    return ~(separators & controls) & 0x8080_8080_8080_8080
  }

  /// Where to go on behind the quoted part of a cell whose opening mark is at an offset, and whether that
  /// mark turned out to be text.
  private static func quoted(
    _ text: UnsafeBufferPointer<UInt8>, at open: Int, _ separator: UInt8, _ sink: inout some CSVSink
  ) -> (Int, Bool) {
    guard let close = closing(text, from: open + 1) else {
      sink.fault(.unclosedQuote)
      return (open + 1, true)
    }
    var next = close + 1
    while next < text.count, text[next] == 0x20 { next += 1 }
    let endsCell = next == text.count || text[next] == separator || text[next] == 0x0A || text[next] == 0x0D
    if endsCell, close - open <= CellTable.longestCell { return (close + 1, false) }
    if text[open...close].contains(where: { $0 == 0x0A || $0 == 0x0D }) {
      sink.fault(.unclosedQuote)
      return (open + 1, true)
    }
    if !endsCell { sink.fault(.textBehindQuote) }
    return (close + 1, false)
  }

  /// The first quotation mark from an offset that is not doubled, nil where there is none.
  private static func closing(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = text.baseAddress else { return nil }
    var at = start
    while at < text.count, let found = memchr(base + at, Int32(quote), text.count - at) {
      let mark = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      guard mark + 1 < text.count, base[mark + 1] == quote else { return mark }
      at = mark + 2
    }
    return nil
  }
}

/// A fault of the quotation marks in separated text, which was mended.
package struct CSVFault: Hashable, Sendable {
  /// What is wrong.
  package enum Kind: Sendable {
    /// A mark opens a cell and is never closed there, or too far away: it was taken as text.
    case unclosedQuote
    /// Text stands behind the closing mark of a cell: it was added to the cell.
    case textBehindQuote
  }

  /// What is wrong.
  package let kind: Kind
  /// The row from 1, as a spreadsheet numbers it.
  package let row: Int
  /// The column from 1.
  package let column: Int
}
