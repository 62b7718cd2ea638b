import TextCore

/// Reads the text of one bullet: wording, slots and the tags at its end.
struct PhraseText {
  private(set) var parts: [Phrase.Part] = []
  private(set) var years = ClosedYearSpan.always
  private(set) var tags: [String] = []
  /// The text without its tags.
  private(set) var text = ""
  private(set) var faults: [Diagnostic] = []

  private let source: SourceText
  private let report: PhraseFaults
  private let slots: [String]
  private var hasYears = false

  /// Reads a bullet.
  /// - Parameters:
  ///   - span: what stands behind `- `, without spaces at its ends.
  ///   - slots: the names of slots that may stand here.
  init(_ source: SourceText, _ span: Span, slots: [String]) {
    self.source = source
    self.slots = slots
    report = PhraseFaults(source: source)
    let body = readTags(span)
    text = source.text(body)
    guard !text.isEmpty else {
      faults.append(report.emptyPhrase(span))
      return
    }
    readBody(body)
    // One piece of wording is the text itself: they share their storage.
    if parts.count == 1, case .wording = parts[0] { parts[0] = .wording(text) }
    // A slot's name is no wording: what fills it is as long as the record makes it.
    guard body.end - body.start > PhraseFaults.longestPhrase else { return }
    let wording = parts.compactMap { if case .wording(let words) = $0 { words } else { nil } }
    guard wording.reduce(0, { $0 + $1.utf8.count }) > PhraseFaults.longestPhrase else { return }
    let length = wording.reduce(0) { $0 + $1.count }
    if length > PhraseFaults.longestPhrase { faults = [report.tooLong(body, count: length)] }
  }

  // MARK: Tags

  /// Takes the tags off the end and returns what stands before them.
  private mutating func readTags(_ span: Span) -> Span {
    var body = span
    var found: [Span] = []
    while body.end > body.start {
      var start = body.end
      while start > body.start, !ByteText.isSpace(source.bytes[start - 1]) { start -= 1 }
      guard source.bytes[start] == UInt8(ascii: "#"), body.end - start > 1 else { break }
      found.append(Span(start, body.end))
      body = ByteText.trimmed(Span(body.start, start), in: source.bytes)
    }
    for tag in found.reversed() { readTag(tag) }
    return body
  }

  private mutating func readTag(_ span: Span) {
    let name = source.text(Span(span.start + 1, span.end))
    guard let first = name.unicodeScalars.first, Self.beginsYears(first) else {
      if name.utf8.contains(UInt8(ascii: "#")) { faults.append(report.strayHash(span)) } else { tags.append(name) }
      return
    }
    guard !hasYears, let read = ClosedYearSpan(tag: name) else {
      faults.append(report.malformedYears(span))
      return
    }
    years = read
    hasYears = true
  }

  /// Whether a tag is meant for years, if it begins so.
  private static func beginsYears(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "—", "–", "－", "～", "~": true
    default: Character(scalar).isWholeNumber
    }
  }

  // MARK: Wording and slots

  private mutating func readBody(_ body: Span) {
    let bytes = source.bytes
    var wordingStart = body.start
    var at = body.start
    while at < body.end {
      at = Self.plainEnd(bytes, at, body.end)
      guard at < body.end else { break }
      let next = at + 1 < body.end ? bytes[at + 1] : 0
      switch (bytes[at], next) {
      case (UInt8(ascii: "{"), UInt8(ascii: "{")):
        addWording(Span(wordingStart, at))
        guard let close = ByteText.find(ByteText.braces, in: bytes, Span(at + 2, body.end)) else {
          faults.append(report.unclosedSlot(Span(at, body.end)))
          return
        }
        readSlot(Span(at + 2, close))
        at = close + 2
        wordingStart = at
      case (UInt8(ascii: "}"), UInt8(ascii: "}")), (UInt8(ascii: "{"), UInt8(ascii: "%")):
        faults.append(report.strayBraces(Span(at, at + 2)))
        at += 2
      case (UInt8(ascii: "#"), _):
        faults.append(report.strayHash(Span(at, at + 1)))
        at += 1
      default:
        at = checkedWording(at, end: body.end)
      }
    }
    addWording(Span(wordingStart, body.end))
  }

  /// The offset of the next byte that may begin a slot, a digit, a stray mark or a full-width form.
  private static func plainEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var at = start
      while at < end {
        let byte = bytes[at]
        if byte < 0x80 ? byte == 0x7B || byte == 0x7D || byte == 0x23 || 0x30...0x39 ~= byte : byte == 0xEF { break }
        at += 1
      }
      return at
    }
  }

  /// Checks what stands at an offset and returns the offset behind it.
  private mutating func checkedWording(_ at: Int, end: Int) -> Int {
    var digitsEnd = at
    while digitsEnd < end, let length = digitLength(digitsEnd) { digitsEnd += length }
    if digitsEnd > at {
      faults.append(report.digit(Span(at, digitsEnd)))
      return digitsEnd
    }
    // ｛ U+FF5B and ｝ U+FF5D, written where half-width braces are meant.
    var bracesEnd = at
    while bracesEnd < end, isWide(bracesEnd, 0xBD, 0x9B...0x9B) || isWide(bracesEnd, 0xBD, 0x9D...0x9D) {
      bracesEnd += 3
    }
    if bracesEnd > at { faults.append(report.strayBraces(Span(at, bracesEnd))) }
    return max(bracesEnd, at + 1)
  }

  /// The length of the ASCII or full-width digit at an offset; nil where there is none.
  private func digitLength(_ at: Int) -> Int? {
    if (0x30...0x39).contains(source.bytes[at]) { return 1 }
    return isWide(at, 0xBC, 0x90...0x99) ? 3 : nil
  }

  /// Whether a character of the full-width forms (EF xx yy in UTF-8) stands at an offset.
  private func isWide(_ at: Int, _ second: UInt8, _ third: ClosedRange<UInt8>) -> Bool {
    let bytes = source.bytes
    guard bytes[at] == 0xEF, at + 2 < bytes.count else { return false }
    return bytes[at + 1] == second && third.contains(bytes[at + 2])
  }

  private mutating func addWording(_ span: Span) {
    if span.end > span.start { parts.append(.wording(source.text(span))) }
  }

  private mutating func readSlot(_ inner: Span) {
    let bar =
      ByteText.find(ByteText.bar, in: source.bytes, inner)
      ?? ByteText.find(ByteText.fullBar, in: source.bytes, inner)
    let name = ByteText.trimmed(Span(inner.start, bar ?? inner.end), in: source.bytes)
    let text = source.text(name)
    if text.isEmpty {
      faults.append(report.emptySlot(Span(inner.start - 2, inner.end + 2)))
    } else if !slots.contains(where: { $0.isWritten(text) }) {
      faults.append(report.unknownSlot(text, name, expected: slots))
    } else if let bar {
      faults.append(report.slotFilter(ByteText.trimmed(Span(bar, inner.end), in: source.bytes)))
    }
    parts.append(.slot(text))
  }
}
