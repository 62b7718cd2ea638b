import TextCore

/// Expressions.
extension Machine {
  @inline(__always) mutating func evaluate(_ index: Int32, _ need: Need) throws(Halt) -> Cell {
    let expression = frame.program.expressions.base + Int(index)
    switch expression.pointee.kind {
    case .constant: return frame.program.constants[expression.pointee.a]
    case .slot:
      let slot = Int(expression.pointee.a)
      let cell = frame.slots[slot]
      if cell.tag == .null, frame.states[slot] == .undefined, isStrict {
        reportUndefined(slot, expression.pointee.span, need)
      }
      return cell
    case .path:
      // One step into an object whose shape was met here before is what templates do most.
      if expression.pointee.c == 1, expression.pointee.a >= 0 {
        let cell = frame.slots[Int(expression.pointee.a)]
        let segment = frame.program.segments.base + Int(expression.pointee.b)
        if cell.tag == .object, segment.pointee.kind == .property {
          let cache = frame.caches + Int(segment.pointee.site)
          if UnsafeRawPointer(cell.shape.toOpaque()) == cache.pointee.shape {
            return cell.fieldValues[cache.pointee.index]
          }
        }
      }
      return try evaluatePath(expression.pointee, need)
    case .range: return try evaluateRange(expression.pointee)
    }
  }

  @inline(never) private mutating func evaluatePath(_ path: Expression, _ need: Need) throws(Halt) -> Cell {
    var i = path.b
    let end = path.b + path.c
    var cell: Cell
    if path.a >= 0 {
      cell = frame.slots[Int(path.a)]
      if cell.tag == .null, frame.states[Int(path.a)] == .undefined {
        if isStrict { reportUndefined(Int(path.a), path.span, need == .nothing ? .nothing : .value) }
        return .null
      }
    } else {
      let segment = frame.program.segments[i]
      let name = segment.kind == .dynamic ? try evaluate(segment.index, .value) : .int(Int(segment.index))
      guard let found = variable(named: name, segment.span, need) else { return .null }
      cell = found
      i += 1
    }
    while i < end {
      let segment = frame.program.segments[i]
      guard let next = try step(into: cell, segment) else {
        if isStrict { reportMissing(cell, segment, path, need, isLast: i + 1 == end) }
        return .null
      }
      cell = next
      i += 1
    }
    return cell
  }

  /// One step of a path; nil where the value has nothing of that name.
  private mutating func step(into cell: Cell, _ segment: Segment) throws(Halt) -> Cell? {
    switch segment.kind {
    case .property, .key:
      let key = frame.program.keys.base + Int(segment.index)
      if cell.tag == .object {
        let cache = frame.caches + Int(segment.site)
        let shape = cell.shape
        if UnsafeRawPointer(shape.toOpaque()) == cache.pointee.shape { return cell.fieldValues[cache.pointee.index] }
        let index = shape._withUnsafeGuaranteedRef { $0.index(of: key.pointee.name.bytes, hash: key.pointee.hash) }
        if index >= 0 {
          if let old = cache.pointee.shape { Unmanaged<Shape>.fromOpaque(old).release() }
          _ = shape.retain()
          cache.pointee = SiteCache(shape: UnsafeRawPointer(shape.toOpaque()), index: index)
          return cell.fieldValues[index]
        }
      }
      return key.pointee.special == .none ? nil : special(key.pointee.special, of: cell)
    case .number:
      return item(Int(segment.index), of: cell)
    case .dynamic:
      let index = try evaluate(segment.index, .value)
      if index.tag == .int { return item(index.intValue, of: cell) }
      guard index.tag == .string, cell.tag == .object else { return nil }
      let at = cell.shape._withUnsafeGuaranteedRef { $0.index(of: index.bytes) }
      return at < 0 ? nil : cell.fieldValues[at]
    }
  }

  /// The item at an index, counted from the end where it is negative.
  private func item(_ index: Int, of cell: Cell) -> Cell? {
    guard cell.tag == .list else { return nil }
    let items = cell.items
    let at = index < 0 ? items.count + index : index
    return at >= 0 && at < items.count ? items[at] : nil
  }

  /// What a value tells of itself under a name.
  private mutating func special(_ property: SpecialProperty, of cell: Cell) -> Cell? {
    switch cell.tag {
    case .loop: return loopProperty(property, Int(cell.bits))
    case .list:
      let items = cell.items
      switch property {
      case .size: return .int(items.count)
      case .first: return items.first ?? .null
      case .last: return items.last ?? .null
      default: return nil
      }
    case .string:
      switch property {
      case .size: return .int(Characters.count(cell.bytes))
      case .first: return character(cell, Characters.first(cell.bytes))
      case .last: return character(cell, Characters.last(cell.bytes))
      default: return nil
      }
    case .object:
      switch property {
      case .size: return .int(cell.shape._withUnsafeGuaranteedRef { $0.count })
      case .first: return pair(cell, 0) ?? .null
      default: return nil
      }
    case .range:
      let (low, high) = cell.bounds
      switch property {
      case .size: return .int(Machine.length(low, high))
      case .first: return .int(low)
      case .last: return .int(high)
      default: return nil
      }
    default: return nil
    }
  }

  private mutating func character(_ cell: Cell, _ range: Range<Int>) -> Cell {
    temporary(TextBox.make(UnsafeBufferPointer(rebasing: cell.bytes[range]), marks: cell.marks.cut(range)))
  }

  /// A key and its value as an array of two; nil behind the last.
  mutating func pair(_ object: Cell, _ index: Int) -> Cell? {
    let shape = object.shape
    return shape._withUnsafeGuaranteedRef { shape in
      guard index < shape.count else { return nil }
      return temporary(ListBox.make([shape.keys[index], object.fieldValues[index]]))
    }
  }

  /// How many numbers a range holds, at most `Int.max`.
  static func length(_ low: Int, _ high: Int) -> Int {
    guard high >= low else { return 0 }
    let (span, overflow) = high.subtractingReportingOverflow(low)
    return overflow || span == .max ? .max : span + 1
  }

  private func loopProperty(_ property: SpecialProperty, _ number: Int) -> Cell? {
    guard number < loops.count else { return nil }
    let index = loops[number].index
    let count = loops[number].count
    switch property {
    case .index: return .int(index + 1)
    case .index0: return .int(index)
    case .rindex: return .int(count - index)
    case .rindex0: return .int(count - index - 1)
    case .first: return .bool(index == 0)
    case .last: return .bool(index == count - 1)
    case .length: return .int(count)
    case .name: return loops[number].name
    case .parentloop: return loops[number].parent < 0 ? .null : .loop(loops[number].parent)
    default: return nil
    }
  }

  /// `forloop` as an object of its own, for keeping it beyond its pass.
  mutating func snapshot(of cell: Cell) -> Cell {
    let number = Int(cell.bits)
    let names = ["name", "length", "index", "index0", "rindex", "rindex0", "first", "last"]
    let properties: [SpecialProperty] = [.name, .length, .index, .index0, .rindex, .rindex0, .first, .last]
    let shape = Shape(names.map { TextBox.make($0) })
    return .owned(ObjectBox.make(shape, properties.map { loopProperty($0, number) ?? .null }))
  }

  /// The variable whose name a value gives, for `{{ [name] }}`; nil where there is none.
  private mutating func variable(named name: Cell, _ span: Span, _ need: Need) -> Cell? {
    guard name.tag == .string else {
      if isStrict { reportBadName(name, span, need) }
      return nil
    }
    let program = frame.program
    for loop in loops[frame.loopBase...].reversed() where loop.itemSlot >= 0 {
      let slot = program.tables.slotNames[Int(loop.itemSlot)]
      if sameBytes(program.constants[slot.name].bytes, name.bytes) { return frame.slots[Int(loop.itemSlot)] }
    }
    for (i, slot) in program.tables.slotNames.enumerated() where slot.isTopLevel && frame.states[i] != .undefined {
      if sameBytes(program.constants[slot.name].bytes, name.bytes) { return frame.slots[i] }
    }
    if data.tag == .object, callers.isEmpty || options.partialsSeeData {
      let index = data.shape._withUnsafeGuaranteedRef { $0.index(of: name.bytes) }
      if index >= 0 { return data.fieldValues[index] }
    }
    if isStrict { reportUnknownName(String(decoding: name.bytes, as: UTF8.self), span, need) }
    return nil
  }

  private mutating func evaluateRange(_ range: Expression) throws(Halt) -> Cell {
    let low = bound(try evaluate(range.a, .value), range.span)
    let high = bound(try evaluate(range.b, .value), range.span)
    return temporary(RangeBox(low, high))
  }

  /// The bound of a range as a whole number: a string's number, else 0.
  private mutating func bound(_ cell: Cell, _ span: Span) -> Int {
    switch cell.tag {
    case .int: return cell.intValue
    case .double:
      if let value = Int(exactly: cell.doubleValue.rounded(.towardZero)) { return value }
      reportOverflow(span)
      return 0
    case .string:
      guard let number = NumberText.number(cell.bytes) else {
        reportOverflow(span)
        return 0
      }
      return number.tag == .int ? number.intValue : Int(exactly: number.doubleValue.rounded(.towardZero)) ?? 0
    default: return 0
    }
  }
}
