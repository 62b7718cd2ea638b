/// The values of number cells as the user sees them.
///
/// A column has few different dates and quantities: what was formatted once is remembered.
struct CellNumbers {
  private struct Key: Hashable {
    let style: Int
    let value: Double
  }

  private var known: [Key: [UInt8]] = [:]
  private static let memory = 20_000

  /// Appends the number that stands in XML, by its format; what is no number stands as it is.
  @inline(__always)
  mutating func append(_ raw: [UInt8], style: Int, _ format: NumberFormat, to out: inout [UInt8]) {
    if format.isGeneral, Self.isPlain(raw) {
      out.append(contentsOf: raw)
    } else {
      appendSlowly(raw, style, format, to: &out)
    }
  }

  private mutating func appendSlowly(_ raw: [UInt8], _ style: Int, _ format: NumberFormat, to out: inout [UInt8]) {
    let text = String(decoding: raw.contains { $0 <= 0x20 } ? raw.filter { $0 > 0x20 } : raw, as: UTF8.self)
    guard let value = Double(text), value.isFinite else {
      out.append(contentsOf: raw)
      return
    }
    let key = Key(style: style, value: value)
    if let shown = known[key] {
      out.append(contentsOf: shown)
      return
    }
    let start = out.count
    format.append(value, to: &out)
    if known.count < Self.memory { known[key] = Array(out[start...]) }
  }

  /// Whether a number is written as General shows it: at most fifteen digits, no needless zeros.
  @inline(__always)
  private static func isPlain(_ raw: [UInt8]) -> Bool {
    var at = raw.first == 0x2D ? 1 : 0
    let start = at
    while at < raw.count, raw[at] >= 0x30, raw[at] <= 0x39 { at += 1 }
    let whole = at - start
    guard whole > 0, whole <= 15, whole == 1 ? raw.count == at || raw.count > start + 2 : raw[start] != 0x30 else {
      return false
    }
    if at == raw.count { return !(start == 1 && raw[1] == 0x30) }
    guard raw[at] == 0x2E, raw.count - start <= 16, let last = raw.last, last > 0x30, last <= 0x39 else { return false }
    // Below a millionth the digits may be more than meets the eye.
    guard whole > 1 || raw[start] != 0x30 || raw.count <= at + 7 else { return false }
    return raw[(at + 1)...].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }
}

/// Dates written out in cells of type `d` (ISO 8601), which few writers use.
enum ISODate {
  /// Appends 2023-05-09 or 2023-05-09 14:30 for what stands as 2023-05-09T14:30:00Z.
  static func append(_ raw: [UInt8], to out: inout [UInt8]) {
    let parts = raw.split(separator: 0x54, maxSplits: 1)
    guard parts.count == 2 else {
      out.append(contentsOf: raw)
      return
    }
    var time = parts[1].prefix { $0 >= 0x30 && $0 <= 0x3A }
    if time.suffix(3).elementsEqual(":00".utf8), time.count == 8 { time = time.dropLast(3) }
    out.append(contentsOf: parts[0])
    if !time.elementsEqual("00:00".utf8) {
      out.append(0x20)
      out.append(contentsOf: time)
    }
  }
}
