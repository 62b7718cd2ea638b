/// A value that templates can read: what data is made of, and what filters take and return.
public enum Value: Sendable {
  /// Nothing: it prints as nothing and is false in a condition.
  case null
  /// A truth value.
  case bool(Bool)
  /// A whole number.
  case int(Int)
  /// A decimal number.
  case double(Double)
  /// A string, parts of which may carry marks.
  case string(Text)
  /// An array.
  case array(List)
  /// Values under keys.
  case object(Fields)
  /// The whole numbers from the first to the second, both included.
  case range(Int, Int)
}

extension Value {
  /// A string without marks.
  public static func string(_ string: String) -> Value { .string(Text(string)) }

  /// A string that carries a mark over its whole length.
  public static func string(_ string: String, mark: Int) -> Value { .string(Text(string, mark: mark)) }

  /// An array.
  public static func array(_ values: [Value]) -> Value { .array(List(values)) }

  /// An object from pairs, in their order.
  public static func object(_ pairs: [(String, Value)]) -> Value { .object(Fields(pairs)) }

  /// The string, if it is one.
  public var text: Text? { if case .string(let text) = self { text } else { nil } }

  /// The value as a template prints it.
  public var printed: String {
    let cell = ownedCell()
    defer { cell.release() }
    var bytes: [UInt8] = []
    guard cell.depth <= Limits.deepestValue else { return "" }
    ValueText.append(cell, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A value of its own from a cell, whose box gets one more reference.
  init(copying cell: Cell) {
    switch cell.tag {
    case .null, .loop: self = .null
    case .blank, .empty: self = .string("")
    case .bool: self = .bool(cell.boolValue)
    case .int: self = .int(cell.intValue)
    case .double: self = .double(cell.doubleValue)
    case .string: self = .string(Text(cell.text.takeUnretainedValue()))
    case .list: self = .array(List(cell.list.takeUnretainedValue()))
    case .object: self = .object(Fields(cell.object.takeUnretainedValue()))
    case .range:
      let bounds = cell.bounds
      self = .range(bounds.low, bounds.high)
    }
  }

  /// A cell with a reference of its own to the box, which the caller must release.
  func ownedCell() -> Cell {
    switch self {
    case .null: .null
    case .bool(let value): .bool(value)
    case .int(let value): .int(value)
    case .double(let value): .double(value)
    case .string(let text): .owned(text.box)
    case .array(let list): .owned(list.box)
    case .object(let fields): .owned(fields.box)
    case .range(let low, let high): .owned(RangeBox(low, high))
    }
  }
}

extension Value: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  /// Null.
  public init(nilLiteral: ()) { self = .null }

  /// A truth value.
  public init(booleanLiteral value: Bool) { self = .bool(value) }

  /// A whole number.
  public init(integerLiteral value: Int) { self = .int(value) }

  /// A decimal number.
  public init(floatLiteral value: Double) { self = .double(value) }

  /// A string without marks.
  public init(stringLiteral value: String) { self = .string(Text(value)) }

  /// An array.
  public init(arrayLiteral elements: Value...) { self = .array(List(elements)) }

  /// An object whose keys stand in the order of the literal.
  public init(dictionaryLiteral elements: (String, Value)...) { self = .object(Fields(elements)) }
}

extension Value: Equatable {
  /// Whether a template finds the two equal with `==`: 1 equals 1.0, marks do not count.
  public static func == (a: Value, b: Value) -> Bool {
    let left = a.ownedCell()
    let right = b.ownedCell()
    defer {
      left.release()
      right.release()
    }
    guard left.depth <= Limits.deepestValue, right.depth <= Limits.deepestValue else { return false }
    return Comparison.equal(left, right)
  }
}

extension Value {
  /// A string from pieces, each with its mark.
  public static func string(pieces: [(String, Int)]) -> Value {
    .string(Text(pieces: pieces.map { Text($0.0, mark: $0.1) }))
  }

  /// A string from pieces, each of which keeps its marks.
  public static func string(pieces: [Text]) -> Value { .string(Text(pieces: pieces)) }
}
