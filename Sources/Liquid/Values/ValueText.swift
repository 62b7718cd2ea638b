/// Values as they print.
enum ValueText {
  /// Writes a value as an output tag prints it: the items of an array one behind the other.
  ///
  /// The value must not lie deeper than `Limits.deepestValue`.
  static func append(_ cell: Cell, to sink: inout some ByteSink) {
    switch cell.tag {
    case .string: sink.put(cell.bytes)
    case .list: for item in cell.items { append(item, to: &sink) }
    default: appendWhole(cell, to: &sink)
    }
  }

  /// Writes a value as filters read it: an array as `["a", 1]`.
  static func appendWhole(_ cell: Cell, to sink: inout some ByteSink) {
    switch cell.tag {
    case .null, .blank, .empty: break
    case .bool: sink.put(cell.boolValue ? "true" : "false")
    case .int: NumberText.append(cell.intValue, to: &sink)
    case .double: NumberText.append(cell.doubleValue, to: &sink)
    case .string: sink.put(cell.bytes)
    case .list, .object: inspect(cell, to: &sink)
    case .range:
      NumberText.append(cell.bounds.low, to: &sink)
      sink.put("..")
      NumberText.append(cell.bounds.high, to: &sink)
    case .loop: sink.put("forloop")
    }
  }

  /// Writes a value as it stands inside an array or object that is printed: `{"a"=>[1, nil]}`.
  private static func inspect(_ cell: Cell, to sink: inout some ByteSink) {
    switch cell.tag {
    case .null: sink.put("nil")
    case .string: quoted(cell.bytes, to: &sink)
    case .list:
      sink.put(0x5B)
      for (i, item) in cell.items.enumerated() {
        if i > 0 { sink.put(", ") }
        inspect(item, to: &sink)
      }
      sink.put(0x5D)
    case .object:
      sink.put(0x7B)
      let keys = cell.shape._withUnsafeGuaranteedRef { ($0.keys, $0.count) }
      for i in 0..<keys.1 {
        if i > 0 { sink.put(", ") }
        quoted(keys.0[i].bytes, to: &sink)
        sink.put("=>")
        inspect(cell.fieldValues[i], to: &sink)
      }
      sink.put(0x7D)
    default: appendWhole(cell, to: &sink)
    }
  }

  private static func quoted(_ bytes: UnsafeBufferPointer<UInt8>, to sink: inout some ByteSink) {
    sink.put(0x22)
    for byte in bytes {
      switch byte {
      case 0x22: sink.put("\\\"")
      case 0x5C: sink.put("\\\\")
      case 0x0A: sink.put("\\n")
      case 0x0D: sink.put("\\r")
      case 0x09: sink.put("\\t")
      default: sink.put(byte)
      }
    }
    sink.put(0x22)
  }
}
