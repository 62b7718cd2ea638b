import Foundation
import zlib

/// Writes a zip archive (PKWARE APPNOTE 6.3) file by file, deflated as it comes; up to 4 GB.
final class ZipWriter {
  private struct Entry {
    let name: [UInt8]
    let offset: UInt32
    var crc: UInt32 = 0
    var packed: UInt32 = 0
    var size: UInt32 = 0
  }

  private let file: FileHandle
  private var entries: [Entry] = []

  /// A new archive at a path.
  init(_ path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forWritingAtPath: path)
    else { throw BenchError("cannot write \(path)") }
    self.file = file
  }

  /// Adds a file whose bytes the body hands over in pieces.
  func add(_ name: String, _ body: (@escaping ([UInt8]) throws -> Void) throws -> Void) throws {
    var entry = Entry(name: Array(name.utf8), offset: UInt32(try file.offset()))
    try file.write(contentsOf: local(entry))
    // zlib remembers where its state is.
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer { stream.deallocate() }
    // The negative window says: no header of zlib's own.
    guard
      deflateInit2_(
        stream, 1, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw BenchError("zlib does not start") }
    defer { deflateEnd(stream) }
    try body { bytes in
      entry.crc = UInt32(crc32(UInt(entry.crc), bytes, UInt32(bytes.count)))
      entry.size += UInt32(bytes.count)
      entry.packed += try self.deflated(stream, bytes, Z_NO_FLUSH)
    }
    entry.packed += try deflated(stream, [], Z_FINISH)
    let end = try file.offset()
    try file.seek(toOffset: UInt64(entry.offset))
    try file.write(contentsOf: local(entry))
    try file.seek(toOffset: end)
    entries.append(entry)
  }

  /// Writes the directory and closes the archive.
  func finish() throws {
    let start = UInt32(try file.offset())
    var directory = Data()
    for entry in entries {
      directory += [0x50, 0x4B, 1, 2, 20, 0] + fields(entry) + zeros(10) + four(entry.offset) + entry.name
    }
    let count = two(UInt16(entries.count))
    directory += [0x50, 0x4B, 5, 6] + zeros(4) + count + count + four(UInt32(directory.count)) + four(start) + zeros(2)
    try file.write(contentsOf: directory)
    try file.close()
  }

  private func deflated(_ stream: UnsafeMutablePointer<z_stream>, _ bytes: [UInt8], _ flush: Int32) throws -> UInt32 {
    var bytes = bytes
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    var packed: UInt32 = 0
    var status = Z_OK
    try bytes.withUnsafeMutableBufferPointer { input in
      stream.pointee.next_in = input.baseAddress
      stream.pointee.avail_in = UInt32(input.count)
      repeat {
        let room = chunk.count
        let got = chunk.withUnsafeMutableBufferPointer { output in
          stream.pointee.next_out = output.baseAddress
          stream.pointee.avail_out = UInt32(room)
          status = deflate(stream, flush)
          return room - Int(stream.pointee.avail_out)
        }
        packed += UInt32(got)
        try file.write(contentsOf: Data(chunk[..<got]))
      } while stream.pointee.avail_out == 0
    }
    guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else { throw BenchError("zlib: \(status)") }
    return packed
  }

  /// The header before an entry's bytes.
  private func local(_ entry: Entry) -> Data { Data([0x50, 0x4B, 3, 4] + fields(entry) + entry.name) }

  /// What both headers of an entry hold: version, flags, method, time (1980), sums and lengths.
  private func fields(_ entry: Entry) -> [UInt8] {
    [20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0] + four(entry.crc) + four(entry.packed) + four(entry.size)
      + two(UInt16(entry.name.count)) + [0, 0]
  }

  private func two(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }
  private func four(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }
  private func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }
}
