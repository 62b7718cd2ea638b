#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Text of XML as it is meant: entities resolved, line ends made LF (XML 1.0, 2.11 and 4.6).
enum XMLText {
  /// Appends the text; false where a reference is none that XML has.
  @inline(__always)
  static func append(_ raw: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) -> Bool {
    guard let base = raw.baseAddress, raw.count > 0 else { return true }
    if memchr(base, 0x26, raw.count) == nil {
      appendLines(raw, to: &out)
      return true
    }
    return appendResolved(raw, to: &out)
  }

  /// Appends bytes with CRLF and CR made LF.
  @inline(__always)
  static func appendLines(_ raw: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    guard let base = raw.baseAddress, raw.count > 0 else { return }
    if memchr(base, 0x0D, raw.count) == nil {
      out.append(contentsOf: raw)
      return
    }
    for (at, byte) in raw.enumerated() {
      if byte != 0x0D {
        out.append(byte)
      } else if at + 1 == raw.count || raw[at + 1] != 0x0A {
        out.append(0x0A)
      }
    }
  }

  private static func appendResolved(_ raw: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) -> Bool {
    var at = 0
    while at < raw.count {
      let rest = UnsafeBufferPointer(rebasing: raw[at...])
      let plain = rest.firstIndex(of: 0x26) ?? rest.count
      appendLines(UnsafeBufferPointer(rebasing: rest[..<plain]), to: &out)
      at += plain
      if at == raw.count { break }
      // The longest reference, &#x10FFFF;, has ten bytes; leading zeros may make it longer.
      guard let end = raw[at...].prefix(32).firstIndex(of: 0x3B), let scalar = reference(raw[(at + 1)..<end]) else {
        return false
      }
      out.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
      at = end + 1
    }
    return true
  }

  private static func reference(_ body: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
    let name = String(decoding: body, as: UTF8.self)
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      let code =
        name.hasPrefix("#x")
        ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
      guard let code, code > 0 else { return nil }
      return Unicode.Scalar(code)
    }
  }
}
