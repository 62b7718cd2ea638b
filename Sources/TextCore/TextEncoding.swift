#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The encodings that offices' text files come in.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case gb18030 = "GB18030"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"

  /// A text in UTF-8, and how it was written.
  package struct Decoded: Sendable {
    /// The text in UTF-8, without a byte order mark.
    package let bytes: [UInt8]
    /// The encoding it was written in.
    package let encoding: TextEncoding
    /// Whether a byte order mark stood at its head.
    package let hadMark: Bool
  }

  /// Why bytes are no text that we know.
  package enum Failure: Error, Hashable, Sendable {
    /// A mark or most of the text says UTF-8 or UTF-16, but the bytes at an offset are not.
    case damaged(TextEncoding, offset: Int)
    /// Neither UTF-8 nor GB18030; the offset is where UTF-8 ends.
    case unknown(offset: Int)
  }

  /// The bytes of the byte order mark.
  package var mark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .gb18030: [0x84, 0x31, 0x95, 0x33]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    }
  }

  /// The text in UTF-8: by its byte order mark, else strict UTF-8, else GB18030.
  ///
  /// GB18030 takes almost any bytes. Where a text is UTF-8 but for a few bytes, reading it as GB18030 would
  /// make nonsense of all of it, so that is a failure which names the first bad byte.
  package static func decode(_ bytes: [UInt8]) throws(Failure) -> Decoded {
    for encoding in allCases where bytes.starts(with: encoding.mark) {
      let body = bytes[encoding.mark.count...]
      if encoding == .utf8 {
        if let offset = UTF8Check.firstFault(body) { throw .damaged(.utf8, offset: offset) }
        return Decoded(bytes: Array(body), encoding: .utf8, hadMark: true)
      }
      guard let text = Iconv.convert(body, from: encoding.rawValue, to: "UTF-8") else {
        throw .damaged(encoding, offset: encoding.mark.count)
      }
      return Decoded(bytes: text, encoding: encoding, hadMark: true)
    }
    guard let offset = UTF8Check.firstFault(bytes[...]) else {
      return Decoded(bytes: bytes, encoding: .utf8, hadMark: false)
    }
    if UTF8Check.isMostly(bytes) { throw .damaged(.utf8, offset: offset) }
    guard let text = Iconv.convert(bytes[...], from: "GB18030", to: "UTF-8") else {
      throw .unknown(offset: offset)
    }
    return Decoded(bytes: text, encoding: .gb18030, hadMark: false)
  }

  /// Whether bytes are strict UTF-8.
  package static func isUTF8(_ bytes: [UInt8]) -> Bool {
    UTF8Check.firstFault(bytes[...]) == nil
  }

  /// The bytes of a known encoding in UTF-8, nil where they are damaged.
  package static func utf8(_ bytes: ArraySlice<UInt8>, from encoding: TextEncoding) -> [UInt8]? {
    Iconv.convert(bytes, from: encoding.rawValue, to: "UTF-8")
  }

  /// The text in this encoding, with or without a byte order mark at its head; nil where the encoding lacks
  /// one of its characters, or where the bytes are no UTF-8.
  package func encode(_ utf8: [UInt8], mark hasMark: Bool = false) -> [UInt8]? {
    let head = hasMark ? mark : []
    if self == .utf8 { return UTF8Check.firstFault(utf8[...]) == nil ? head + utf8 : nil }
    return Iconv.convert(utf8[...], from: "UTF-8", to: rawValue).map { head + $0 }
  }
}

/// Strict UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing beyond U+10FFFF.
enum UTF8Check {
  /// The offset of the first byte that is no UTF-8, nil where all are.
  static func firstFault(_ bytes: ArraySlice<UInt8>) -> Int? {
    let origin = bytes.startIndex
    return bytes.withUnsafeBufferPointer { text in
      var at = 0
      while at < text.count {
        let length = sequence(text, &at)
        if length == 0 { return origin + at }
      }
      return nil
    }
  }

  /// Whether a text that is no strict UTF-8 is UTF-8 for the most part: twenty sequences of three or four
  /// bytes to each byte that fits in none. GB18030 text hardly ever holds such a sequence.
  static func isMostly(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { text in
      var at = 0
      var long = 0
      var faults = 0
      while at < text.count {
        switch sequence(text, &at) {
        case 0:
          faults += 1
          at += 1
        case 3, 4: long += 1
        default: break
        }
      }
      return long >= 20 * faults
    }
  }

  /// Goes past what stands at an offset: runs of ASCII and of three-byte sequences at once, else one
  /// sequence. The length of the last sequence, or 0, with the offset at the fault.
  @inline(__always)
  private static func sequence(_ text: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> Int {
    guard let base = text.baseAddress else { return 0 }
    let count = text.count
    let byte = base[at]
    if byte < 0x80 {
      at += 1
      while at + 8 <= count,
        UnsafeRawPointer(base).loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        at += 8
      }
      return 1
    }
    if byte & 0xF0 == 0xE0 {
      guard at + 2 < count, base[at + 1] & 0xC0 == 0x80, base[at + 2] & 0xC0 == 0x80,
        byte != 0xE0 || base[at + 1] >= 0xA0, byte != 0xED || base[at + 1] < 0xA0
      else { return 0 }
      at += 3
      return 3
    }
    if byte >= 0xC2, byte < 0xE0 {
      guard at + 1 < count, base[at + 1] & 0xC0 == 0x80 else { return 0 }
      at += 2
      return 2
    }
    guard byte >= 0xF0, byte <= 0xF4, at + 3 < count, base[at + 1] & 0xC0 == 0x80,
      base[at + 2] & 0xC0 == 0x80, base[at + 3] & 0xC0 == 0x80,
      byte != 0xF0 || base[at + 1] >= 0x90, byte != 0xF4 || base[at + 1] < 0x90
    else { return 0 }
    at += 4
    return 4
  }
}

/// The converter of the C library.
enum Iconv {
  /// The bytes in another encoding, nil where a sequence is not valid or has no counterpart.
  static func convert(_ bytes: ArraySlice<UInt8>, from: String, to: String) -> [UInt8]? {
    guard let converter = iconv_open(to, from), converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + bytes.count / 2)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let whole = bytes.withUnsafeBufferPointer { source -> Bool in
      // iconv takes a mutable pointer but does not write through it.
      var input = source.baseAddress.map {
        UnsafeMutableRawPointer(mutating: $0).assumingMemoryBound(to: CChar.self)
      }
      var left = source.count
      while true {
        var problem: Int32 = 0
        let failed = chunk.withUnsafeMutableBytes { buffer -> Bool in
          var output = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
          var room = buffer.count
          // The call with no input writes what a stateful encoding still holds back.
          let result =
            left > 0
            ? iconv(converter, &input, &left, &output, &room)
            : iconv(converter, nil, nil, &output, &room)
          problem = errno
          out.append(contentsOf: buffer[..<(buffer.count - room)])
          return result == -1
        }
        if failed {
          if problem != E2BIG { return false }
        } else if left == 0 {
          return true
        }
      }
    }
    return whole ? out : nil
  }
}
