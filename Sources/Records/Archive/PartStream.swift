import zlib

/// The bytes of a part, inflated bit by bit: a sheet may inflate to more than is good to hold.
///
/// At the end of the part its length and CRC-32 are held against the directory's.
final class PartStream {
  /// The name of the part.
  let name: String
  private let bytes: [UInt8]
  private let packed: Range<Int>
  private let entry: ZipArchive.Entry?
  private let budget: InflateBudget
  private var zip = z_stream()
  private var isInflating = false
  private var next: Int
  private var given = 0
  private var crc: UInt = 0
  private var hasEnded = false

  /// A stream of an entry of an archive.
  init(_ archive: ZipArchive, _ entry: ZipArchive.Entry, budget: InflateBudget) throws(PackageFault) {
    guard entry.flags & 1 == 0 else { throw .encryptedPart(entry.name) }
    guard entry.method == 0 || entry.method == 8 else { throw .unknownMethod(entry.name, entry.method) }
    name = entry.name
    bytes = archive.bytes
    packed = try archive.packed(entry)
    next = packed.lowerBound
    self.entry = entry
    self.budget = budget
    if entry.method == 8 {
      // Negative window bits: deflate without a header of zlib's own, as zip has it.
      guard inflateInit2_(&zip, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
        throw .damagedPart(entry.name)
      }
      isInflating = true
    } else if entry.size != entry.packedSize {
      throw .damagedPart(entry.name)
    }
  }

  /// A stream of bytes that are at hand.
  init(_ bytes: [UInt8], name: String) {
    self.name = name
    self.bytes = bytes
    packed = 0..<bytes.count
    next = 0
    entry = nil
    budget = InflateBudget()
  }

  deinit {
    if isInflating { inflateEnd(&zip) }
  }

  /// Writes the next bytes of the part; their number, 0 only at the end.
  func read(into room: UnsafeMutableBufferPointer<UInt8>) throws(PackageFault) -> Int {
    guard !hasEnded, let base = room.baseAddress, room.count > 0 else { return 0 }
    let count = isInflating ? try inflate(into: room) : copy(into: room)
    given += count
    if let entry {
      crc = crc32(crc, base, uInt(count))
      guard budget.take(count, total: given, packed: packed.count) else { throw .tooLarge(name) }
      if !isInflating, next == packed.upperBound { hasEnded = true }
      if given > entry.size || hasEnded, given != entry.size || UInt32(truncatingIfNeeded: crc) != entry.crc {
        throw .damagedPart(name)
      }
    }
    return count
  }

  /// All that is left of the part, at most a number of bytes.
  func readAll(atMost limit: Int) throws(PackageFault) -> [UInt8] {
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try chunk.withUnsafeMutableBufferPointer { room throws(PackageFault) in try read(into: room) }
      if count == 0 { return all }
      guard all.count + count <= limit else { throw .tooLarge(name) }
      all.append(contentsOf: chunk[..<count])
    }
  }

  private func copy(into room: UnsafeMutableBufferPointer<UInt8>) -> Int {
    let count = min(room.count, packed.upperBound - next)
    _ = room.update(fromContentsOf: bytes[next..<next + count])
    next += count
    return count
  }

  private func inflate(into room: UnsafeMutableBufferPointer<UInt8>) throws(PackageFault) -> Int {
    let wanted = min(room.count, 1 << 30)
    var status = Z_OK
    bytes.withUnsafeBufferPointer { source in
      zip.next_out = room.baseAddress
      zip.avail_out = uInt(wanted)
      while zip.avail_out > 0, status == Z_OK {
        let available = min(packed.upperBound - next, 1 << 30)
        // zlib takes a mutable pointer but does not write through it.
        zip.next_in = source.baseAddress.map { UnsafeMutablePointer(mutating: $0 + next) }
        zip.avail_in = uInt(available)
        status = zlib.inflate(&zip, Z_NO_FLUSH)
        next += available - Int(zip.avail_in)
      }
    }
    if status == Z_STREAM_END {
      hasEnded = true
    } else if status != Z_OK {
      throw .damagedPart(name)
    }
    return wanted - Int(zip.avail_out)
  }
}
