#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A buffered writer on a file descriptor. A reader that went away is no error: what follows is dropped.
final class ByteWriter {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var readerGone = false
  /// The system's error number of the first failure; nil while all went well.
  private(set) var failure: Int32?

  /// A writer on an open descriptor, which stays open.
  init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Writes a text.
  func write(_ text: some StringProtocol) { append(text.utf8) }

  /// Writes a text and a line end.
  func line(_ text: some StringProtocol) {
    append(text.utf8)
    append(CollectionOfOne(0x0A))
  }

  /// Writes a line end.
  func line() { append(CollectionOfOne(0x0A)) }

  /// Writes bytes as they are.
  func write(_ bytes: some Collection<UInt8>) { append(bytes) }

  /// Hands everything over to the system.
  func flush() {
    var done = 0
    buffer.withUnsafeBytes { bytes in
      while done < bytes.count, failure == nil, !readerGone {
        let count = Self.put(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
        if count >= 0 { done += count } else { noteProblem(errno) }
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private func append(_ bytes: some Collection<UInt8>) {
    guard failure == nil, !readerGone else { return }
    buffer.append(contentsOf: bytes)
    if buffer.count >= 1 << 16 { flush() }
  }

  private func noteProblem(_ code: Int32) {
    switch code {
    case EINTR: break
    case EPIPE: readerGone = true
    case EAGAIN:
      // Another program may have set the terminal not to block.
      var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      poll(&wait, 1, -1)
    default: failure = code
    }
  }

  private static func put(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes, count)
    #elseif canImport(Musl)
      Musl.write(descriptor, bytes, count)
    #elseif canImport(Darwin)
      Darwin.write(descriptor, bytes, count)
    #endif
  }
}
