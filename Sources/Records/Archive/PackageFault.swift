/// Why an archive, or a part of it, cannot be read.
enum PackageFault: Error, Hashable, Sendable {
  /// The bytes are no zip archive.
  case notAnArchive
  /// The archive's directory is missing or does not fit the file: cut off, or damaged.
  case damagedDirectory
  /// The bytes of a part do not inflate, or not to what the directory says (its length, its CRC-32).
  case damagedPart(String)
  /// A part is compressed by a method other than store and deflate.
  case unknownMethod(String, UInt16)
  /// A part is encrypted by the archive's own means.
  case encryptedPart(String)
  /// The parts inflate to more than any honest file of this kind.
  case tooLarge(String)
  /// A part is no well-formed XML; the offset is that of the byte where reading stopped.
  case malformedXML(String, offset: Int)
  /// A part declares a document type, which office files never do.
  case documentType(String)
  /// A part that must be there is not.
  case missingPart(String)
}
