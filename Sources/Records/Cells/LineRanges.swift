/// The lines of a text as ranges of bytes without their ends, which are LF, CRLF or CR.
struct LineRanges: Sequence, IteratorProtocol {
  private let text: UnsafeBufferPointer<UInt8>
  private var at: Int

  init(_ text: UnsafeBufferPointer<UInt8>, from start: Int = 0) {
    self.text = text
    at = start
  }

  mutating func next() -> Range<Int>? {
    guard at < text.count else { return nil }
    let start = at
    while at < text.count, text[at] != 0x0A, text[at] != 0x0D { at += 1 }
    let end = at
    if at < text.count { at += text[at] == 0x0D && at + 1 < text.count && text[at + 1] == 0x0A ? 2 : 1 }
    return start..<end
  }
}
