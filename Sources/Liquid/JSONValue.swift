import TextCore

/// Reads JSON (RFC 8259) as a value.
///
/// Written by hand because Foundation's reader loses the order of keys and the difference between 1 and 1.0,
/// both of which templates show. Objects of like keys share them, which makes reading and rendering many
/// records fast.
public struct JSONValue {
  /// The value of a JSON text; nil with an error that says where it is wrong.
  ///
  /// A byte order mark is allowed. Of a key that comes again, the last value holds. Whole numbers beyond 64 bits
  /// are read as decimals.
  public static func parse(_ source: SourceText) -> (value: Value?, diagnostics: [Diagnostic]) {
    source.bytes.withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes: bytes)
      do throws(JSONFault) {
        let cell = try reader.readDocument()
        let value = Value(copying: cell)
        cell.release()
        return (value, [])
      } catch {
        let finding = Diagnostic(
          .error, "json", error.message, at: .span(source, Span(error.at, min(error.at + 1, bytes.count))))
        return (nil, [finding])
      }
    }
  }
}

struct JSONFault: Error {
  let at: Int
  let message: Message
}

/// The reader; every cell it gives holds a reference that the receiver takes over.
struct JSONReader {
  let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0
  /// Shapes met so far at each depth: the next object there most likely has the same keys.
  private var lastShapes: [Shape?] = []
  private var shapes: [Int: [Shape]] = [:]

  init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func readDocument() throws(JSONFault) -> Cell {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { at = 3 }
    let cell = try readValue(0)
    skipSpace()
    guard at == bytes.count else {
      cell.release()
      throw fault("JSON 结束后还有内容", "something follows the JSON value")
    }
    return cell
  }

  private func fault(_ zh: String, _ en: String) -> JSONFault { JSONFault(at: at, message: Message(zh, en)) }

  @inline(__always) private mutating func skipSpace() {
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 {
      at += 1
    }
  }

  private mutating func readValue(_ depth: Int) throws(JSONFault) -> Cell {
    guard depth <= Limits.deepestValue else {
      throw fault(
        "JSON 嵌套超过 \(Limits.deepestValue) 层", "the JSON lies more than \(Limits.deepestValue) deep within itself")
    }
    skipSpace()
    guard at < bytes.count else { throw fault("JSON 没有写完", "the JSON ends too early") }
    switch bytes[at] {
    case 0x7B: return try readObject(depth)
    case 0x5B: return try readArray(depth)
    case 0x22: return .owned(try readString())
    case 0x74: return try readWord("true", .bool(true))
    case 0x66: return try readWord("false", .bool(false))
    case 0x6E: return try readWord("null", .null)
    case 0x2D, 0x30...0x39: return try readNumber()
    default: throw fault("这里应当是一个 JSON 值", "expected a JSON value")
    }
  }

  private mutating func readWord(_ word: StaticString, _ cell: Cell) throws(JSONFault) -> Cell {
    let count = word.utf8CodeUnitCount
    guard at + count <= bytes.count, (0..<count).allSatisfy({ bytes[at + $0] == word.utf8Start[$0] }) else {
      throw fault("这里应当是一个 JSON 值", "expected a JSON value")
    }
    at += count
    return cell
  }

  private mutating func readNumber() throws(JSONFault) -> Cell {
    let start = at
    var isWhole = true
    if bytes[at] == 0x2D { at += 1 }
    let first = at
    try readDigits()
    if at - first > 1, bytes[first] == 0x30 { throw fault("数字不能以 0 开头", "a number cannot begin with 0") }
    if at < bytes.count, bytes[at] == 0x2E {
      isWhole = false
      at += 1
      try readDigits()
    }
    if at < bytes.count, bytes[at] | 0x20 == 0x65 {
      isWhole = false
      at += 1
      if at < bytes.count, bytes[at] == 0x2B || bytes[at] == 0x2D { at += 1 }
      try readDigits()
    }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    if isWhole, let value = Int(text) { return .int(value) }
    guard let value = Double(text), value.isFinite else { throw fault("数字太大", "the number is too large") }
    return .double(value)
  }

  private mutating func readDigits() throws(JSONFault) {
    let start = at
    while at < bytes.count, bytes[at] >= 0x30, bytes[at] <= 0x39 { at += 1 }
    guard at > start else { throw fault("这里应当是数字", "expected a digit") }
  }

  // MARK: Strings

  private mutating func readString() throws(JSONFault) -> TextBox {
    let start = at + 1
    var end = start
    var isPlain = true
    while end < bytes.count, bytes[end] != 0x22 {
      if bytes[end] == 0x5C {
        isPlain = false
        end += 1
      } else if bytes[end] < 0x20 {
        at = end
        throw fault("字符串里有控制字符", "a control character stands in a string")
      }
      end += 1
    }
    guard end < bytes.count else { throw fault("字符串没有用 \" 结束", "the string is not closed by \"") }
    let raw = UnsafeBufferPointer(rebasing: bytes[start..<end])
    if isPlain {
      at = end + 1
      return TextBox.make(raw)
    }
    at = start
    let text = try readEscaped(to: end)
    at = end + 1
    return text.withUnsafeBufferPointer { TextBox.make($0) }
  }

  private mutating func readEscaped(to end: Int) throws(JSONFault) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(end - at)
    while at < end {
      let byte = bytes[at]
      at += 1
      guard byte == 0x5C else {
        text.append(byte)
        continue
      }
      let escape = bytes[at]
      at += 1
      switch escape {
      case 0x22, 0x5C, 0x2F: text.append(escape)
      case 0x62: text.append(0x08)
      case 0x66: text.append(0x0C)
      case 0x6E: text.append(0x0A)
      case 0x72: text.append(0x0D)
      case 0x74: text.append(0x09)
      case 0x75: text.append(contentsOf: String(try readUnicode(end)).utf8)
      default:
        at -= 1
        throw fault("不认得的转义", "unknown escape")
      }
    }
    return text
  }

  /// The scalar of `\uXXXX`, or of two of them; half a pair is U+FFFD.
  private mutating func readUnicode(_ end: Int) throws(JSONFault) -> Unicode.Scalar {
    let high = try readHex(end)
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard high < 0xDC00, at + 1 < end, bytes[at] == 0x5C, bytes[at + 1] == 0x75 else { return "\u{FFFD}" }
    let before = at
    at += 2
    let low = try readHex(end)
    guard low >= 0xDC00, low < 0xE000 else {
      at = before
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func readHex(_ end: Int) throws(JSONFault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard at < end, let digit = UInt32(String(decoding: [bytes[at]], as: UTF8.self), radix: 16) else {
        throw fault("\\u 后面要四位十六进制数字", "\\u takes four hexadecimal digits")
      }
      value = value << 4 | digit
      at += 1
    }
    return value
  }

  // MARK: Arrays and objects

  private mutating func readArray(_ depth: Int) throws(JSONFault) -> Cell {
    at += 1
    var cells: [Cell] = []
    defer { for cell in cells { cell.release() } }
    skipSpace()
    if at < bytes.count, bytes[at] == 0x5D {
      at += 1
      return .owned(ListBox.make(cells))
    }
    while true {
      cells.append(try readValue(depth + 1))
      guard try readSeparator(0x5D) else { return .owned(ListBox.make(cells)) }
    }
  }

  /// Whether a comma follows and not the end.
  private mutating func readSeparator(_ end: UInt8) throws(JSONFault) -> Bool {
    skipSpace()
    guard at < bytes.count, bytes[at] == 0x2C || bytes[at] == end else {
      throw end == 0x5D ? fault("这里应当是 , 或 ]", "expected , or ]") : fault("这里应当是 , 或 }", "expected , or }")
    }
    at += 1
    return bytes[at - 1] == 0x2C
  }

  private mutating func readObject(_ depth: Int) throws(JSONFault) -> Cell {
    at += 1
    while lastShapes.count <= depth { lastShapes.append(nil) }
    let expected = lastShapes[depth]
    var names: [TextBox] = []
    var follows = 0
    var cells: [Cell] = []
    defer { for cell in cells { cell.release() } }
    skipSpace()
    var goesOn = !(at < bytes.count && bytes[at] == 0x7D)
    if !goesOn { at += 1 }
    while goesOn {
      skipSpace()
      guard at < bytes.count, bytes[at] == 0x22 else {
        throw fault("这里应当是引号里的名称", "expected a name in quotation marks")
      }
      if names.isEmpty, let expected, takeKey(expected, follows) {
        follows += 1
      } else {
        if names.isEmpty, let expected {
          for i in 0..<follows { names.append(expected.keys[i].text.takeUnretainedValue()) }
        }
        names.append(try readString())
      }
      skipSpace()
      guard at < bytes.count, bytes[at] == 0x3A else { throw fault("这里应当是 :", "expected :") }
      at += 1
      cells.append(try readValue(depth + 1))
      goesOn = try readSeparator(0x7D)
    }
    if names.isEmpty, let expected, follows == expected.count { return .owned(ObjectBox.make(expected, cells)) }
    if names.isEmpty, let expected {
      for i in 0..<follows { names.append(expected.keys[i].text.takeUnretainedValue()) }
    }
    let shape = shape(&names, &cells)
    lastShapes[depth] = shape
    return .owned(ObjectBox.make(shape, cells))
  }

  /// Reads the key at hand if it is the expected shape's at that place.
  private mutating func takeKey(_ shape: Shape, _ index: Int) -> Bool {
    guard index < shape.count else { return false }
    let key = shape.keys[index].bytes
    let end = at + 1 + key.count
    guard end < bytes.count, bytes[end] == 0x22,
      sameBytes(UnsafeBufferPointer(rebasing: bytes[(at + 1)..<end]), key),
      // A backslash in the source would have to be unescaped first.
      !key.contains(0x5C)
    else { return false }
    at = end + 1
    return true
  }

  /// The shape of these keys, met before or new; a key that comes again gives way to its last value.
  private mutating func shape(_ names: inout [TextBox], _ cells: inout [Cell]) -> Shape {
    var place: [[UInt8]: Int] = [:]
    var keptNames: [TextBox] = []
    var keptCells: [Cell] = []
    for (name, cell) in zip(names, cells) {
      let key = Array(name.bytes)
      if let known = place[key] {
        keptCells[known].release()
        keptCells[known] = cell
      } else {
        place[key] = keptNames.count
        keptNames.append(name)
        keptCells.append(cell)
      }
    }
    (names, cells) = (keptNames, keptCells)
    var hasher = Hasher()
    for name in names { hasher.combine(bytes: UnsafeRawBufferPointer(name.bytes)) }
    let hash = hasher.finalize()
    for shape in shapes[hash] ?? [] where shape.count == names.count {
      if zip(0..., names).allSatisfy({ sameBytes(shape.keys[$0].bytes, $1.bytes) }) { return shape }
    }
    let shape = Shape(names)
    shapes[hash, default: []].append(shape)
    return shape
  }
}
