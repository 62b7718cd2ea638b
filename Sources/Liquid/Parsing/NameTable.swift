import TextCore

/// Names met in a template: constants, the slots of variables and the keys of properties.
struct NameTable {
  struct Read {
    var slot: Int32
    var span: Span
    var isOptional: Bool
  }

  /// Top-level names that are read, in the order of their first reading.
  var reads: [Read] = []
  /// By slot, the index in `reads`, or -1.
  var readOfSlot: [Int32] = []
  /// Open addressing over string constants: index + 1, or 0.
  private var table: [Int32] = Array(repeating: 0, count: 64)
  private var hashes: [Int] = []
  private var interned: [Int32] = []
  /// By interned constant, its top-level slot and its key, or -1.
  var slotOfConstant: [Int32] = []
  var keyOfConstant: [Int32] = []
  /// By the name of a loop, where it is remembered how far it came.
  var memories: [Int32: Int32] = [:]
  /// Loop variables in scope, innermost last.
  var loopNames: [(constant: Int32, slot: Int32)] = []

  /// The constant of a string, made if it is new.
  mutating func constant(_ text: UnsafeBufferPointer<UInt8>, _ tables: inout Program.Tables) -> Int32 {
    let hash = Shape.hash(text)
    var at = hash & (table.count - 1)
    while table[at] != 0 {
      let entry = Int(table[at]) - 1
      let constant = interned[entry]
      if hashes[entry] == hash, sameBytes(tables.constants[Int(constant)].bytes, text) { return constant }
      at = (at + 1) & (table.count - 1)
    }
    let cell = Cell.owned(TextBox.make(text))
    let constant = Int32(tables.constants.count)
    tables.constants.append(cell)
    while slotOfConstant.count <= Int(constant) {
      slotOfConstant.append(-1)
      keyOfConstant.append(-1)
    }
    hashes.append(hash)
    interned.append(constant)
    table[at] = Int32(interned.count)
    if interned.count * 2 > table.count { grow() }
    return constant
  }

  private mutating func grow() {
    table = Array(repeating: 0, count: table.count * 2)
    for (entry, hash) in hashes.enumerated() {
      var at = hash & (table.count - 1)
      while table[at] != 0 { at = (at + 1) & (table.count - 1) }
      table[at] = Int32(entry + 1)
    }
  }
}

extension Compiler {
  /// The constant of a string of the source.
  mutating func constant(_ start: Int, _ end: Int) -> Int32 {
    bytes.withUnsafeBufferPointer {
      names.constant(UnsafeBufferPointer(rebasing: $0[start..<end]), &tables)
    }
  }

  mutating func constant(_ string: String) -> Int32 {
    var string = string
    return string.withUTF8 { names.constant($0, &tables) }
  }

  /// The constant of a value without a box.
  mutating func constant(_ cell: Cell) -> Int32 {
    tables.constants.append(cell)
    return Int32(tables.constants.count - 1)
  }

  private mutating func newSlot(_ name: Int32, isTopLevel: Bool) -> Int32 {
    tables.slotNames.append(Program.SlotName(name: name, isTopLevel: isTopLevel))
    names.readOfSlot.append(-1)
    return Int32(tables.slotNames.count - 1)
  }

  /// The slot of a top-level name.
  mutating func topSlot(_ name: Int32) -> Int32 {
    let known = names.slotOfConstant[Int(name)]
    if known >= 0 { return known }
    let slot = newSlot(name, isTopLevel: true)
    names.slotOfConstant[Int(name)] = slot
    return slot
  }

  /// The slot that a name stands for here: a loop's, else the top level's.
  mutating func readSlot(_ name: Int32, _ span: Span, _ need: Need) -> Int32 {
    for entry in names.loopNames.reversed() where entry.constant == name { return entry.slot }
    let slot = topSlot(name)
    let read = names.readOfSlot[Int(slot)]
    if read < 0 {
      names.readOfSlot[Int(slot)] = Int32(names.reads.count)
      names.reads.append(NameTable.Read(slot: slot, span: span, isOptional: need != .value))
    } else if need == .value {
      names.reads[Int(read)].isOptional = false
    }
    return slot
  }

  /// A slot of its own for a loop's name, in scope until `endScope`.
  mutating func beginScope(_ name: Int32) -> Int32 {
    let slot = newSlot(name, isTopLevel: false)
    names.loopNames.append((name, slot))
    return slot
  }

  mutating func endScope(_ count: Int) {
    names.loopNames.removeLast(min(count, names.loopNames.count))
  }

  /// The key of a property name.
  mutating func key(_ name: Int32, special: Bool) -> Int32 {
    // Bracketed names are no commands, so that they are kept apart.
    if special {
      let known = names.keyOfConstant[Int(name)]
      if known >= 0 { return known }
    }
    let cell = tables.constants[Int(name)]
    let property = special ? SpecialProperty(name: cell.bytes) : .none
    tables.keys.append(PropertyKey(name: cell, hash: Shape.hash(cell.bytes), special: property))
    let key = Int32(tables.keys.count - 1)
    if special { names.keyOfConstant[Int(name)] = key }
    return key
  }
}

extension SpecialProperty {
  init(name: UnsafeBufferPointer<UInt8>) {
    guard name.count <= 10, let first = name.first, first < 0x80 else {
      self = .none
      return
    }
    switch String(decoding: name, as: UTF8.self) {
    case "size": self = .size
    case "first": self = .first
    case "last": self = .last
    case "name": self = .name
    case "length": self = .length
    case "index": self = .index
    case "index0": self = .index0
    case "rindex": self = .rindex
    case "rindex0": self = .rindex0
    case "parentloop": self = .parentloop
    default: self = .none
    }
  }
}
