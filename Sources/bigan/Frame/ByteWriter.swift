#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
import TextCore

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
    if !buffer.isEmpty, failure == nil, !readerGone {
      let problem = buffer.withUnsafeBytes { WholeWrite.write($0, to: descriptor) }
      if problem == EPIPE { readerGone = true } else { failure = problem }
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private func append(_ bytes: some Collection<UInt8>) {
    guard failure == nil, !readerGone else { return }
    buffer.append(contentsOf: bytes)
    if buffer.count >= 1 << 16 { flush() }
  }
}
