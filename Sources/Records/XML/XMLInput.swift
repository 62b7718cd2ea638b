import TextCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The part of a stream that an XML scanner looks at: from the token that it reads, as far as that needs.
///
/// Offsets count from the head of the buffer; those from `at` on hold until more is read, which moves them to its
/// head. All of it lies on the scanner's hot path: one module, small functions.
struct XMLInput: ~Copyable {
  /// The buffer, of which `filled` bytes are read.
  private(set) var bytes: UnsafeMutablePointer<UInt8>
  private(set) var filled = 0
  /// Where the scanner stands.
  private(set) var at = 0
  private var stream: PartStream
  private var capacity: Int
  private var consumed = 0
  private var isAtEnd = false

  /// The longest token: a cell holds 32,767 characters at most, a hostile file anything.
  private static let tokenLimit = 64 << 20

  /// The head of a part in UTF-8 or UTF-16, behind its byte order mark.
  init(_ stream: PartStream, chunk: Int) throws(PackageFault) {
    bytes = .allocate(capacity: chunk)
    capacity = chunk
    self.stream = stream
    try start()
  }

  deinit {
    bytes.deallocate()
  }

  /// The name of the part.
  var name: String { stream.name }

  /// How many bytes are there from `at` on.
  var count: Int {
    @inline(__always) get { filled - at }
  }

  /// The bytes in a range of offsets.
  @inline(__always)
  func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes + range.lowerBound, count: range.count)
  }

  /// Goes past so many bytes.
  @inline(__always)
  mutating func advance(_ count: Int) {
    at += count
  }

  /// Whether a text stands at `at`, where that many bytes must be.
  @inline(__always)
  func matches(_ text: StaticString) -> Bool {
    memcmp(bytes + at, text.utf8Start, text.utf8CodeUnitCount) == 0
  }

  /// Whether so many bytes are there from `at` on, reading on where they are not.
  @inline(__always)
  mutating func has(_ count: Int) throws(PackageFault) -> Bool {
    while filled - at < count {
      guard try more() else { return false }
    }
    return true
  }

  /// Where the bytes are that an opening has behind it, up to its closing; goes past both.
  mutating func body(opening: Int, closing: StaticString) throws(PackageFault) -> Range<Int> {
    let length = try find(from: opening) { start, count in
      Self.search(UnsafeBufferPointer(start: start, count: count), closing)
    }
    guard let length else { throw fault() }
    let range = at + opening..<at + length
    at += length + closing.utf8CodeUnitCount
    return range
  }

  /// Searches from an offset behind `at`, with more and more of the stream; the offset found, from `at`.
  mutating func find(
    from offset: Int, _ search: (UnsafeMutablePointer<UInt8>, Int) -> Int?
  ) throws(PackageFault) -> Int? {
    var searched = offset
    while true {
      if filled - at > searched, let found = search(bytes + at + searched, filled - at - searched) {
        return searched + found
      }
      // The last two bytes may be the head of what is searched for.
      searched = max(offset, filled - at - 2)
      guard try more() else { return nil }
    }
  }

  private static func search(_ bytes: UnsafeBufferPointer<UInt8>, _ text: StaticString) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    var next = 0
    while next + text.utf8CodeUnitCount <= bytes.count {
      guard let head = memchr(base + next, Int32(text.utf8Start[0]), bytes.count - next) else { return nil }
      next = UnsafeRawPointer(head) - UnsafeRawPointer(base)
      guard next + text.utf8CodeUnitCount <= bytes.count else { return nil }
      if memcmp(base + next, text.utf8Start, text.utf8CodeUnitCount) == 0 { return next }
      next += 1
    }
    return nil
  }

  /// Reads on, keeping what stands from `at` on; false at the end of the stream.
  mutating func more() throws(PackageFault) -> Bool {
    if isAtEnd { return false }
    let kept = filled - at
    if kept == capacity {
      guard capacity < Self.tokenLimit else { throw .tooLarge(stream.name) }
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
      larger.update(from: bytes + at, count: kept)
      bytes.deallocate()
      bytes = larger
      capacity *= 2
    } else if at > 0 {
      memmove(bytes, bytes + at, kept)
    }
    consumed += at
    at = 0
    filled = kept
    while filled < capacity {
      let count = try stream.read(into: UnsafeMutableBufferPointer(start: bytes + filled, count: capacity - filled))
      if count == 0 {
        isAtEnd = true
        break
      }
      filled += count
    }
    return filled > kept
  }

  /// Passes over a byte order mark. A part in UTF-16, which OOXML allows and hardly anybody writes, is made
  /// UTF-8 in one go.
  private mutating func start() throws(PackageFault) {
    guard try has(4) else { return }
    switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
    case (0xEF, 0xBB, 0xBF, _): at = 3
    case (0xFF, 0xFE, _, _): try convert(from: .utf16LittleEndian, mark: 2)
    case (0xFE, 0xFF, _, _): try convert(from: .utf16BigEndian, mark: 2)
    case (0x3C, 0, _, 0): try convert(from: .utf16LittleEndian, mark: 0)
    case (0, 0x3C, 0, _): try convert(from: .utf16BigEndian, mark: 0)
    default: break
    }
  }

  private mutating func convert(from encoding: TextEncoding, mark: Int) throws(PackageFault) {
    let wide = Array(UnsafeBufferPointer(start: bytes, count: filled)) + (try stream.readAll(atMost: 256 << 20))
    guard let text = TextEncoding.utf8(wide[mark...], from: encoding) else { throw fault() }
    stream = PartStream(text, name: stream.name)
    filled = 0
    isAtEnd = false
  }

  /// The fault that the part is not as it must be, at the place reached.
  func fault() -> PackageFault {
    .malformedXML(stream.name, offset: consumed + at)
  }
}
