import Testing

@testable import TextCore

@Suite struct TextEncodingTests {
  private static let text = "序号,工作任务\r\n1,制定方案①\n"

  @Test(arguments: TextEncoding.allCases, [false, true])
  func roundTrip(encoding: TextEncoding, mark: Bool) throws {
    // UTF-16 without a mark cannot be told from other bytes: it is never looked for.
    if !mark, encoding == .utf16LittleEndian || encoding == .utf16BigEndian { return }
    let utf8 = Array(Self.text.utf8)
    let written = try #require(encoding.encode(utf8, mark: mark))
    let decoded = try TextEncoding.decode(written)
    #expect(decoded.bytes == utf8)
    #expect(decoded.encoding == encoding)
    #expect(decoded.hadMark == mark)
  }

  @Test func knownBytesOfGB18030() throws {
    let decoded = try TextEncoding.decode([0xD0, 0xF2, 0xBA, 0xC5])
    #expect(decoded.bytes == Array("序号".utf8))
    #expect(decoded.encoding == .gb18030)
  }

  @Test func fourByteGB18030() throws {
    let bytes = try #require(TextEncoding.gb18030.encode(Array("𠮷鿃工作任务".utf8)))
    #expect(try TextEncoding.decode(bytes).bytes == Array("𠮷鿃工作任务".utf8))
  }

  @Test func emptyAndASCIIAreUTF8() throws {
    #expect(try TextEncoding.decode([]).encoding == .utf8)
    #expect(try TextEncoding.decode(Array("a,b".utf8)).encoding == .utf8)
    #expect(try TextEncoding.decode([0xEF, 0xBB, 0xBF]).bytes.isEmpty)
  }

  @Test(
    arguments: [
      // An overlong form, a surrogate, a scalar beyond the last, a lone trail byte, a sequence cut off.
      [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80],
      [0x80], [0xE4, 0xBD], [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func notUTF8(bytes: [UInt8]) {
    #expect(UTF8Check.firstFault(bytes[...]) == 0)
    let behind = Array("ab汉é😀".utf8) + bytes
    #expect(UTF8Check.firstFault(behind[...]) == behind.count - bytes.count)
  }

  @Test func everyScalarIsUTF8() {
    var all = String.UnicodeScalarView()
    for value in stride(from: UInt32(0), through: 0x10FFFF, by: 61) {
      if let scalar = Unicode.Scalar(value) { all.append(scalar) }
    }
    #expect(UTF8Check.firstFault(Array(String(all).utf8)[...]) == nil)
  }

  @Test func damagedUTF8IsNotReadAsGB18030() {
    var bytes = Array(String(repeating: "制定主题教育工作方案", count: 10).utf8)
    bytes[31] = 0xFF
    #expect(failure(bytes) == .damaged(.utf8, offset: 30))
    #expect(failure([0xEF, 0xBB, 0xBF, 0x41, 0xFF]) == .damaged(.utf8, offset: 4))
  }

  @Test func neither() {
    #expect(failure([0x41, 0xFF, 0xFF, 0x42]) == .unknown(offset: 1))
  }

  @Test func halfAUTF16UnitIsDamaged() {
    #expect(failure([0xFF, 0xFE, 0x41, 0x00, 0x42]) == .damaged(.utf16LittleEndian, offset: 2))
  }

  @Test func encodeNeedsUTF8() {
    #expect(TextEncoding.utf8.encode([0xFF]) == nil)
    #expect(TextEncoding.gb18030.encode([0xFF]) == nil)
  }

  private func failure(_ bytes: [UInt8]) -> TextEncoding.Failure? {
    do {
      _ = try TextEncoding.decode(bytes)
      return nil
    } catch {
      return error
    }
  }
}
