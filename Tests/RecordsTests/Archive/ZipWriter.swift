import zlib

/// Writes small zip archives, good ones and such as no program should write.
struct ZipWriter {
  var method: UInt16 = 8
  /// Whether sizes and checksum stand behind the data, and zeros before it.
  var usesDescriptors = false
  /// Whether sizes and offsets stand in zip64 fields.
  var isZip64 = false
  private var local: [UInt8] = []
  private var central: [UInt8] = []
  private var count = 0

  init(method: UInt16 = 8, usesDescriptors: Bool = false, isZip64: Bool = false) {
    self.method = method
    self.usesDescriptors = usesDescriptors
    self.isZip64 = isZip64
  }

  /// Adds a file; `claimed` is the length that the headers tell, `flags` are added to the usual ones.
  mutating func add(_ name: String, _ text: [UInt8], claimed: Int? = nil, crc: UInt32? = nil, flags: UInt16 = 0) {
    let packed = method == 8 ? Self.deflate(text) : text
    let size = claimed ?? text.count
    let sum = crc ?? UInt32(truncatingIfNeeded: crc32(0, text, uInt(text.count)))
    let header = local.count
    let flags = flags | 0x0800 | (usesDescriptors ? 8 : 0)
    local += le(0x0403_4B50, 4) + le(20, 2) + le(Int(flags), 2) + le(Int(method), 2) + le(0, 4)
    local += usesDescriptors ? le(0, 12) : le(Int(sum), 4) + le(packed.count, 4) + le(size, 4)
    local += le(name.utf8.count, 2) + le(0, 2) + Array(name.utf8) + packed
    if usesDescriptors { local += le(0x0807_4B50, 4) + le(Int(sum), 4) + le(packed.count, 4) + le(size, 4) }
    let extra = isZip64 ? le(1, 2) + le(24, 2) + le(size, 8) + le(packed.count, 8) + le(header, 8) : []
    let all = 0xFFFF_FFFF
    central += le(0x0201_4B50, 4) + le(20, 2) + le(20, 2) + le(Int(flags), 2) + le(Int(method), 2) + le(0, 4)
    central += le(Int(sum), 4) + le(isZip64 ? all : packed.count, 4) + le(isZip64 ? all : size, 4)
    central += le(name.utf8.count, 2) + le(extra.count, 2) + le(0, 2) + le(0, 2) + le(0, 2) + le(0, 4)
    central += le(isZip64 ? all : header, 4) + Array(name.utf8) + extra
    count += 1
  }

  mutating func add(_ name: String, _ text: String) {
    add(name, Array(text.utf8))
  }

  /// The archive.
  var bytes: [UInt8] {
    var all = local + central
    if isZip64 {
      let record = all.count
      all += le(0x0606_4B50, 4) + le(44, 8) + le(45, 2) + le(45, 2) + le(0, 8) + le(count, 8) + le(count, 8)
      all += le(central.count, 8) + le(local.count, 8)
      all += le(0x0706_4B50, 4) + le(0, 4) + le(record, 8) + le(1, 4)
      return all + le(0x0605_4B50, 4) + le(0, 4) + le(0xFFFF, 2) + le(0xFFFF, 2) + le(0xFFFF_FFFF, 4)
        + le(0xFFFF_FFFF, 4) + le(0, 2)
    }
    all += le(0x0605_4B50, 4) + le(0, 4) + le(count, 2) + le(count, 2) + le(central.count, 4) + le(local.count, 4)
    return all + le(0, 2)
  }

  private func le(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  private static func deflate(_ text: [UInt8]) -> [UInt8] {
    var zip = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    guard deflateInit2_(&zip, 9, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK else {
      return []
    }
    defer { deflateEnd(&zip) }
    var source = text
    var out = [UInt8](repeating: 0, count: Int(deflateBound(&zip, uLong(text.count))))
    let length = source.withUnsafeMutableBufferPointer { source in
      out.withUnsafeMutableBufferPointer { out in
        zip.next_in = source.baseAddress
        zip.avail_in = uInt(source.count)
        zip.next_out = out.baseAddress
        zip.avail_out = uInt(out.count)
        _ = zlib.deflate(&zip, Z_FINISH)
        return Int(zip.total_out)
      }
    }
    return Array(out[..<length])
  }
}
