/// What an office file is by its own signs, whatever its name says.
enum OfficeFileKind {
  /// A compound file: of the formats before 2007, or an encrypted package.
  case compound(isEncrypted: Bool)
  /// A zip archive, to be looked into.
  case archive
  /// Neither.
  case other

  /// The kind of a file's bytes.
  init(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .compound(isEncrypted: Self.holdsEncryptedPackage(bytes))
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = .archive
    } else {
      self = .other
    }
  }

  /// Whether a compound file has the stream of an encrypted package (MS-OFFCRYPTO 2.3), by the name in its
  /// directory, which is in UTF-16 at the head of an entry of 128 bytes.
  private static func holdsEncryptedPackage(_ bytes: [UInt8]) -> Bool {
    let name = Array("EncryptedPackage".utf8)
    return bytes.withUnsafeBufferPointer { file in
      var at = 512
      while at + 2 * name.count <= file.count {
        if name.indices.allSatisfy({ file[at + 2 * $0] == name[$0] && file[at + 2 * $0 + 1] == 0 }) { return true }
        at += 128
      }
      return false
    }
  }
}
