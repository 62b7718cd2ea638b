/// A zip archive in memory (PKWARE APPNOTE 6.3): its central directory, which alone is believed.
///
/// Names are keys and nothing else: no name ever becomes a path of the disk.
struct ZipArchive: Sendable {
  /// What the central directory says of a file.
  struct Entry: Sendable {
    /// The name, as written.
    let name: String
    let flags: UInt16
    let method: UInt16
    let crc: UInt32
    let packedSize: Int
    let size: Int
    /// The offset of the local header.
    let header: Int
  }

  let bytes: [UInt8]
  /// The entries in the order of the directory.
  let entries: [Entry]
  private let index: [String: Int]

  /// The most entries that are looked at.
  private static let entryLimit = 100_000

  /// The archive that the bytes are.
  init(_ bytes: [UInt8]) throws(PackageFault) {
    guard bytes.starts(with: [0x50, 0x4B]) else { throw .notAnArchive }
    guard let directory = Self.directory(bytes), directory.count <= Self.entryLimit else { throw .damagedDirectory }
    var entries: [Entry] = []
    var index: [String: Int] = [:]
    var at = directory.offset
    for _ in 0..<directory.count {
      guard let (entry, next) = Self.entry(bytes, at, shift: directory.shift) else { throw .damagedDirectory }
      index[Self.key(entry.name)] = entries.count
      entries.append(entry)
      at = next
    }
    self.bytes = bytes
    self.entries = entries
    self.index = index
  }

  /// The entry of a part name, in any case of letters, with or without a slash at its head.
  func entry(_ name: String) -> Entry? {
    index[Self.key(name)].map { entries[$0] }
  }

  /// Where the packed bytes of an entry lie.
  func packed(_ entry: Entry) throws(PackageFault) -> Range<Int> {
    // The local header repeats name and sizes; only the lengths of its own fields matter here.
    let bytes = LittleEndian(bytes)
    guard bytes.u32(entry.header) == 0x0403_4B50, let name = bytes.u16(entry.header + 26),
      let extra = bytes.u16(entry.header + 28)
    else { throw .damagedPart(entry.name) }
    let start = entry.header + 30 + Int(name) + Int(extra)
    guard start <= bytes.count, entry.packedSize <= bytes.count - start else { throw .damagedPart(entry.name) }
    return start..<start + entry.packedSize
  }

  /// Part names are compared without regard to case (ECMA-376 part 2, 6.2.2.3); some writers use `\`.
  private static func key(_ name: String) -> String {
    var key = name.utf8.map { $0 == 0x5C ? 0x2F : $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }[...]
    while key.first == 0x2F { key.removeFirst() }
    return String(decoding: key, as: UTF8.self)
  }

  /// Where the central directory starts, how many entries it has, and by how much all offsets are too small
  /// because something stands before the archive.
  private static func directory(_ file: [UInt8]) -> (offset: Int, count: Int, shift: Int)? {
    let bytes = LittleEndian(file)
    // The end record has 22 bytes and a comment of at most 65,535 behind it.
    var end = file.count - 22
    let lowest = max(0, end - 0xFFFF)
    while end >= lowest, bytes.u32(end) != 0x0605_4B50 { end -= 1 }
    guard end >= lowest, let entries = bytes.u16(end + 10), let size = bytes.u32(end + 12),
      let offset = bytes.u32(end + 16)
    else { return nil }
    var found = (offset: Int(offset), count: Int(entries), size: Int(size), end: end)
    if bytes.u32(end - 20) == 0x0706_4B50, let at = bytes.u64(end - 12), bytes.u32(at) == 0x0606_4B50,
      let entries = bytes.u64(at + 32), let size = bytes.u64(at + 40), let offset = bytes.u64(at + 48)
    {
      found = (offset, entries, size, at)
    }
    guard found.size <= found.end, found.offset <= found.end else { return nil }
    let start = found.end - found.size
    let shift = start - found.offset
    guard shift >= 0, found.count == 0 || bytes.u32(start) == 0x0201_4B50 else {
      // A size that is wrong while the offset is right.
      return bytes.u32(found.offset) == 0x0201_4B50 ? (found.offset, found.count, 0) : nil
    }
    return (start, found.count, shift)
  }

  /// The entry at an offset of the directory, and the offset behind it.
  private static func entry(_ file: [UInt8], _ at: Int, shift: Int) -> (Entry, next: Int)? {
    let bytes = LittleEndian(file)
    guard bytes.u32(at) == 0x0201_4B50, let flags = bytes.u16(at + 8), let method = bytes.u16(at + 10),
      let crc = bytes.u32(at + 16), let packed = bytes.u32(at + 20), let size = bytes.u32(at + 24),
      let nameLength = bytes.u16(at + 28), let extraLength = bytes.u16(at + 30),
      let commentLength = bytes.u16(at + 32), let header = bytes.u32(at + 42)
    else { return nil }
    let extra = at + 46 + Int(nameLength)
    let next = extra + Int(extraLength) + Int(commentLength)
    guard next <= file.count else { return nil }
    var sizes = (size: Int(size), packed: Int(packed), header: Int(header))
    var field = extra
    while field + 4 <= extra + Int(extraLength), let id = bytes.u16(field), let length = bytes.u16(field + 2) {
      if id == 1 {
        // Zip64: of the three only those stand here, in this order, that do not fit above.
        var value = field + 4
        for path in [\(size: Int, packed: Int, header: Int).size, \.packed, \.header]
        where sizes[keyPath: path] == 0xFFFF_FFFF {
          guard value + 8 <= field + 4 + Int(length), let wide = bytes.u64(value) else { return nil }
          sizes[keyPath: path] = wide
          value += 8
        }
      }
      field += 4 + Int(length)
    }
    guard sizes.header <= file.count - shift else { return nil }
    let entry = Entry(
      name: String(decoding: file[(at + 46)..<extra], as: UTF8.self), flags: flags, method: method, crc: crc,
      packedSize: sizes.packed, size: sizes.size, header: sizes.header + shift)
    return (entry, next)
  }
}

/// Numbers in little-endian order at any offset; nil beyond the ends.
struct LittleEndian {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var count: Int { bytes.count }

  func u16(_ at: Int) -> UInt16? {
    guard at >= 0, at <= bytes.count - 2 else { return nil }
    return UInt16(bytes[at]) | UInt16(bytes[at + 1]) << 8
  }

  func u32(_ at: Int) -> UInt32? {
    guard let low = u16(at), let high = u16(at + 2) else { return nil }
    return UInt32(low) | UInt32(high) << 16
  }

  /// A number of eight bytes that fits an offset.
  func u64(_ at: Int) -> Int? {
    guard let low = u32(at), let high = u32(at + 4), high < 0x8000 else { return nil }
    return Int(low) | Int(high) << 32
  }
}
