import TextCore

/// Filters on arrays. An object counts as an array of itself, a single value as one of one item, and arrays
/// within arrays are laid out flat.
extension Machine {
  /// The items that a filter goes through.
  mutating func items(_ cell: Cell) throws(Halt) -> [Cell] {
    switch cell.tag {
    case .null: return []
    case .list:
      try work(cell.items.count)
      if !cell.items.contains(where: { $0.tag == .list }) { return Array(cell.items) }
      var flat: [Cell] = []
      flatten(cell, into: &flat)
      try build(flat.count * 16)
      return flat
    case .range:
      let (low, high) = cell.bounds
      let count = Machine.length(low, high)
      try build(count > Int.max / 16 ? .max : count * 16)
      return (0..<count).map { .int(low + $0) }
    case .loop: return [keep(snapshot(of: cell))]
    default: return [cell]
    }
  }

  private func flatten(_ cell: Cell, into flat: inout [Cell]) {
    for item in cell.items {
      if item.tag == .list { flatten(item, into: &flat) } else { flat.append(item) }
    }
  }

  /// An array as a cell that lives until the end of the statement.
  mutating func list(_ cells: [Cell]) -> Cell { temporary(ListBox.make(cells)) }

  mutating func end(of input: Cell, first: Bool) -> Cell {
    switch input.tag {
    case .list: return (first ? input.items.first : input.items.last) ?? .null
    case .range: return .int(first ? input.bounds.low : input.bounds.high)
    case .object: return first ? pair(input, 0) ?? .null : .null
    case .string:
      return part(input, first ? Characters.first(input.bytes) : Characters.last(input.bytes))
    default: return .null
    }
  }

  mutating func join(_ input: Cell, _ arguments: Arguments) throws(Halt) -> Cell {
    let separator = arguments.has(0) ? asText(arguments[0]) : try text([0x20])
    let cells = try items(input)
    var texts: [Cell] = []
    texts.reserveCapacity(cells.count)
    var total = 0
    for cell in cells {
      let text = asText(cell)
      total += text.bytes.count
      texts.append(text)
    }
    let (gaps, overflow) = separator.bytes.count.multipliedReportingOverflow(by: max(0, cells.count - 1))
    try build(overflow ? .max : gaps)
    var marks: [MarkSpan] = []
    var offset = 0
    for (i, cell) in texts.enumerated() {
      if i > 0 {
        marks.append(shifted: separator.marks, by: offset)
        offset += separator.bytes.count
      }
      marks.append(shifted: cell.marks, by: offset)
      offset += cell.bytes.count
    }
    return try text(total + gaps, marks: marks) { target in
      var at = target
      func put(_ bytes: UnsafeBufferPointer<UInt8>) {
        if let base = bytes.baseAddress { at.update(from: base, count: bytes.count) }
        at += bytes.count
      }
      for (i, cell) in texts.enumerated() {
        if i > 0 { put(separator.bytes) }
        put(cell.bytes)
      }
    }
  }

  mutating func concat(_ input: Cell, _ other: Cell) throws(Halt) -> Cell {
    guard other.tag == .list else {
      let kind = ValueKind.name(other)
      return complain(
        "argument-kind", Message("要接上一个列表，这里是\(kind.zh)", "takes a list, found \(kind.en)"), argument: 0)
    }
    let cells = try items(input)
    try build((cells.count + other.items.count) * 16)
    return list(cells + Array(other.items))
  }

  mutating func uniq(_ input: Cell, _ arguments: Arguments) throws(Halt) -> Cell {
    var seen: Set<CellKey> = []
    var kept: [Cell] = []
    for item in try items(input) {
      var key = item
      if arguments[0].tag != .null {
        switch property(arguments[0], of: item) {
        case .value(let found): key = found
        case .none: key = .null
        case .fault: return complainProperty(arguments[0], item)
        }
      }
      if seen.insert(CellKey(cell: key)).inserted { kept.append(item) }
    }
    return list(kept)
  }

  mutating func compact(_ input: Cell, _ arguments: Arguments) throws(Halt) -> Cell {
    var kept: [Cell] = []
    for item in try items(input) {
      var value = item
      if arguments[0].tag != .null {
        switch property(arguments[0], of: item) {
        case .value(let found): value = found
        case .none: value = .null
        case .fault: return complainProperty(arguments[0], item)
        }
      }
      if value.tag != .null { kept.append(item) }
    }
    return list(kept)
  }

  mutating func sort(_ input: Cell, _ arguments: Arguments, natural: Bool) throws(Halt) -> Cell {
    let cells = try items(input)
    try work(cells.count * 8)
    var keyed: [(key: Cell, item: Cell)] = []
    keyed.reserveCapacity(cells.count)
    for item in cells {
      var key = item
      if arguments[0].tag != .null {
        switch property(arguments[0], of: item) {
        case .value(let found): key = found
        case .none: key = .null
        case .fault: return complainProperty(arguments[0], item)
        }
      }
      keyed.append((natural && key.tag != .null ? foldedText(key) : key, item))
    }
    var unlike: (Cell, Cell)?
    // Swift's sort keeps the order of equals.
    keyed.sort { a, b in
      if a.key.tag == .null || b.key.tag == .null { return a.key.tag != .null && b.key.tag == .null }
      guard let order = Comparison.order(a.key, b.key) else {
        unlike = unlike ?? (a.key, b.key)
        return false
      }
      return order < 0
    }
    if let (a, b) = unlike {
      let left = ValueKind.name(a)
      let right = ValueKind.name(b)
      return complain(
        "not-comparable",
        Message("排不了序：\(left.zh)和\(right.zh)不能比大小", "cannot sort: \(left.en) and \(right.en) have no order"),
        remedy: Message("用 sort_natural 按文字排", "use sort_natural to sort by text"))
    }
    return list(keyed.map(\.item))
  }

  /// The text of a value with ASCII letters in lower case.
  private mutating func foldedText(_ cell: Cell) -> Cell {
    let bytes = asText(cell).bytes
    return temporary(
      TextBox.make(bytes.count) { target in
        for (i, byte) in bytes.enumerated() { target[i] = byte &- 0x41 < 26 ? byte | 0x20 : byte }
      })
  }

  // MARK: Properties of items

  /// What an item has under a name.
  enum Property {
    case value(Cell)
    case none
    /// The item is of a kind that cannot be asked.
    case fault
  }

  /// The property of an item: a field of an object, or the part itself where a string holds it.
  mutating func property(_ name: Cell, of item: Cell) -> Property {
    switch item.tag {
    case .object:
      guard name.tag == .string else { return .none }
      let index = item.shape._withUnsafeGuaranteedRef { $0.index(of: name.bytes) }
      return index < 0 ? .none : .value(item.fieldValues[index])
    case .string:
      guard name.tag == .string else { return name.tag == .int ? .none : .fault }
      return ByteSearch.first(name.bytes, in: item.bytes, from: 0) == nil ? .none : .value(name)
    case .int: return .fault
    default: return .none
    }
  }

  mutating func complainProperty(_ name: Cell, _ item: Cell) -> Cell {
    var shown: [UInt8] = []
    ValueText.append(name, to: &shown)
    let text = String(decoding: shown.prefix(60), as: UTF8.self)
    let kind = ValueKind.name(item)
    return complain(
      "item-without-properties",
      Message("要从每一项取“\(text)”，可是有一项是\(kind.zh)", "takes `\(text)` of each item, but one is \(kind.en)"))
  }

  mutating func map(_ input: Cell, _ name: Cell) throws(Halt) -> Cell {
    var values: [Cell] = []
    for item in try items(input) {
      switch property(name, of: item) {
      case .value(let value): values.append(value)
      case .none: values.append(.null)
      case .fault: return complainProperty(name, item)
      }
    }
    return list(values)
  }

  /// `find`, `find_index`, `has`, `reject` and `where`.
  mutating func select(_ filter: StandardFilter, _ input: Cell, _ arguments: Arguments) throws(Halt) -> Cell {
    let name = arguments[0]
    let target = arguments[1]
    var kept: [Cell] = []
    for (i, item) in try items(input).enumerated() {
      let holds: Bool
      switch item.tag {
      // What has no properties at all ends the search without a result.
      case .null, .bool, .double: return .null
      default: break
      }
      switch property(name, of: item) {
      case .value(let value):
        holds = target.tag == .null ? Comparison.isTrue(value) : Comparison.equal(value, target)
      case .none: holds = false
      case .fault: return complainProperty(name, item)
      }
      switch filter {
      case .find: if holds { return item }
      case .findIndex: if holds { return .int(i) }
      case .has: if holds { return .bool(true) }
      case .reject: if !holds { kept.append(item) }
      default: if holds { kept.append(item) }
      }
    }
    switch filter {
    case .find, .findIndex: return .null
    case .has: return .bool(false)
    default: return list(kept)
    }
  }
}

/// A cell by its value, for sets.
struct CellKey: Hashable {
  let cell: Cell

  static func == (a: CellKey, b: CellKey) -> Bool {
    a.cell.tag == b.cell.tag && Comparison.equal(a.cell, b.cell)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(cell.tag.rawValue)
    switch cell.tag {
    case .string: hasher.combine(bytes: UnsafeRawBufferPointer(cell.bytes))
    case .double: hasher.combine(cell.doubleValue)
    case .list: for item in cell.items { CellKey(cell: item).hash(into: &hasher) }
    case .object:
      // Objects are equal whatever the order of their keys.
      var sum = 0
      let (keys, count) = cell.shape._withUnsafeGuaranteedRef { ($0.keys, $0.count) }
      for i in 0..<count {
        var field = Hasher()
        CellKey(cell: keys[i]).hash(into: &field)
        CellKey(cell: cell.fieldValues[i]).hash(into: &field)
        sum ^= field.finalize()
      }
      hasher.combine(sum)
    case .range: hasher.combine(cell.bounds.low)
    default: hasher.combine(cell.bits)
    }
  }
}
