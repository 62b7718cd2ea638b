import TextCore

/// A word and where it stands.
struct PhraseWord {
  let text: String
  let span: Span
}

/// A line of a phrase file by its Markdown form, before its meaning is known.
enum PhraseLine {
  /// `#` to `######` and the text behind it.
  case heading(level: Int, PhraseWord)
  /// `- ` and the text behind it.
  case bullet(Span)
  /// `别名：` or `关键词：` and the words behind it.
  case list(PhraseList, [PhraseWord])
  /// Text that is none of these.
  case stray(Span)
}

/// A line that lists words.
enum PhraseList: String, CaseIterable {
  case aliases = "别名"
  case keywords = "关键词"
}

/// Cuts a phrase file into lines that say something, each with its spans.
///
/// Blank lines, `>` notes, `---` rules and `<!-- comments -->` say nothing.
struct PhraseLines {
  private let source: SourceText
  private var isInComment = false

  /// Runs a body on the lines of a file in order.
  static func forEach(of source: SourceText, _ body: (PhraseLine) -> Void) {
    var reader = PhraseLines(source: source)
    for number in source.lineStarts.indices {
      if let line = reader.line(source.lineRange(number + 1)) { body(line) }
    }
  }

  private init(source: SourceText) { self.source = source }

  private mutating func line(_ range: Range<Int>) -> PhraseLine? {
    let span = ByteText.trimmed(Span(range.lowerBound, range.upperBound), in: source.bytes)
    let bytes = source.bytes[span.range]
    if isInComment || bytes.starts(with: "<!--".utf8) {
      isInComment = ByteText.find(ByteText.commentEnd, in: source.bytes, span) == nil
      return nil
    }
    switch bytes.first {
    case nil, UInt8(ascii: ">"): return nil
    case UInt8(ascii: "#"): return heading(span)
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      if bytes.count >= 3, bytes.allSatisfy({ $0 == bytes.first }) { return nil }
      guard bytes.count == 1 || ByteText.isSpace(bytes[span.start + 1]) else { return .stray(span) }
      return .bullet(ByteText.trimmed(Span(span.start + 1, span.end), in: source.bytes))
    default: return list(span) ?? .stray(span)
    }
  }

  private func heading(_ span: Span) -> PhraseLine {
    var at = span.start
    while at < span.end, source.bytes[at] == UInt8(ascii: "#") { at += 1 }
    let rest = ByteText.trimmed(Span(at, span.end), in: source.bytes)
    return .heading(level: at - span.start, PhraseWord(text: source.text(rest), span: rest))
  }

  private func list(_ span: Span) -> PhraseLine? {
    for kind in PhraseList.allCases where source.bytes[span.range].starts(with: kind.rawValue.utf8) {
      guard let colon = ByteText.colon(in: source.bytes, span) else { continue }
      let name = ByteText.trimmed(Span(span.start, colon.start), in: source.bytes)
      guard source.bytes[name.range].elementsEqual(kind.rawValue.utf8) else { continue }
      return .list(kind, ByteText.words(in: source, Span(colon.end, span.end)))
    }
    return nil
  }
}

/// Small searches over UTF-8 bytes within a span.
enum ByteText {
  static let commentEnd = Array("-->".utf8)
  static let braces = Array("}}".utf8)
  static let bar = Array("|".utf8)
  static let fullBar = Array("｜".utf8)
  static let arrow = Array("=>".utf8)

  /// Whether a byte is a half-width space or tab.
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Whether the full-width space U+3000 stands at an offset.
  private static func isWideSpace(_ bytes: [UInt8], _ at: Int) -> Bool {
    bytes[at] == 0xE3 && at + 2 < bytes.count && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x80
  }

  /// The span without the spaces at its ends, full-width ones included.
  static func trimmed(_ span: Span, in bytes: [UInt8]) -> Span {
    var (start, end) = (span.start, span.end)
    while start < end {
      if isSpace(bytes[start]) { start += 1 } else if isWideSpace(bytes, start) { start += 3 } else { break }
    }
    while start < end {
      if isSpace(bytes[end - 1]) {
        end -= 1
      } else if end - start >= 3, isWideSpace(bytes, end - 3) {
        end -= 3
      } else {
        break
      }
    }
    return Span(start, max(start, end))
  }

  /// Where bytes first stand within a span.
  static func find(_ wanted: [UInt8], in bytes: [UInt8], _ span: Span) -> Int? {
    guard span.end - span.start >= wanted.count else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      wanted.withUnsafeBufferPointer { wanted in
        (span.start...(span.end - wanted.count)).first { start in
          wanted.indices.allSatisfy { bytes[start + $0] == wanted[$0] }
        }
      }
    }
  }

  /// The first colon within a span, half-width or full-width.
  static func colon(in bytes: [UInt8], _ span: Span) -> Span? {
    bytes.withUnsafeBufferPointer { bytes in
      for at in span.range {
        if bytes[at] == UInt8(ascii: ":") { return Span(at, at + 1) }
        guard bytes[at] == 0xEF, at + 2 < span.end else { continue }
        if bytes[at + 1] == 0xBC, bytes[at + 2] == 0x9A { return Span(at, at + 3) }
      }
      return nil
    }
  }

  /// The length of a separator of words at an offset: a space, a tab, 、 ， , ； or ;. 0 where none stands.
  private static func separator(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> Int {
    switch bytes[at] {
    case 0x20, 0x09, 0x2C, 0x3B: return 1
    case 0xE3 where at + 2 < end && bytes[at + 1] == 0x80 && (bytes[at + 2] == 0x80 || bytes[at + 2] == 0x81): return 3
    case 0xEF where at + 2 < end && bytes[at + 1] == 0xBC && (bytes[at + 2] == 0x8C || bytes[at + 2] == 0x9B): return 3
    default: return 0
    }
  }

  /// The length of a quotation mark at an offset: “ ” 「 」 or a straight one. 0 where none stands.
  private static func quote(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> Int {
    if bytes[at] == 0x22 { return 1 }
    guard at + 2 < end else { return 0 }
    switch (bytes[at], bytes[at + 1], bytes[at + 2]) {
    case (0xE2, 0x80, 0x9C), (0xE2, 0x80, 0x9D), (0xE3, 0x80, 0x8C), (0xE3, 0x80, 0x8D): return 3
    default: return 0
    }
  }

  /// The words between spaces, commas and 、 within a span, without quotation marks around them.
  static func words(in source: SourceText, _ span: Span) -> [PhraseWord] {
    source.bytes.withUnsafeBufferPointer { bytes in
      var words: [PhraseWord] = []
      var start = span.start
      var at = span.start
      func close() {
        let bare = unquoted(bytes, Span(start, at))
        guard bare.end > bare.start else { return }
        let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[bare.range]), as: UTF8.self)
        words.append(PhraseWord(text: text, span: Span(start, at)))
      }
      while at < span.end {
        let length = separator(bytes, at, span.end)
        if length > 0 {
          close()
          start = at + length
        }
        at += max(1, length)
      }
      close()
      return words
    }
  }

  /// The span without quotation marks at its ends.
  private static func unquoted(_ bytes: UnsafeBufferPointer<UInt8>, _ span: Span) -> Span {
    var (start, end) = (span.start, span.end)
    while start < end {
      let length = quote(bytes, start, end)
      if length == 0 { break }
      start += length
    }
    while start < end {
      if bytes[end - 1] == 0x22 {
        end -= 1
      } else if end - start >= 3, quote(bytes, end - 3, end) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return Span(start, end)
  }
}
