import TextCore

/// Loops.
extension Machine {
  /// Begins a loop with its first item; false where there is nothing to loop over.
  mutating func beginLoop(_ index: Int32) throws(Halt) -> Bool {
    let plan = frame.program.loops[index]
    var collection = try evaluate(plan.collection, .value)
    if collection.tag == .loop { collection = keep(snapshot(of: collection)) }
    let key = Int(plan.memory)
    var from = 0
    if plan.offset == -2 {
      from = frame.memories[key]
    } else if plan.offset >= 0 {
      from = try wholeNumber(plan.offset, "offset") ?? 0
    }
    let limit = plan.limit >= 0 ? try wholeNumber(plan.limit, "limit") : nil
    var total = 0
    switch collection.tag {
    case .list: total = collection.items.count
    case .object: total = collection.shape._withUnsafeGuaranteedRef { $0.count }
    case .range: total = Machine.length(collection.bounds.low, collection.bounds.high)
    case .string:
      // A string is one item, whatever part of it is asked for.
      total = collection.bytes.isEmpty ? 0 : 1
      if total == 1 {
        collection = temporary(ListBox.make([collection]))
        return start(collection, plan, from: 0, count: 1, remember: Machine.sum(from, 1))
      }
    default: break
    }
    // A part that begins before the first item begins with it, but ends where it would have ended.
    let end = limit.map { max(0, Machine.sum(from, $0)) } ?? total
    let start = max(0, from)
    let count = max(0, min(total, end) - start)
    return self.start(
      collection, plan, from: start, count: count, remember: Machine.sum(from, count))
  }

  /// A sum that stays at the largest or smallest number rather than overflow.
  private static func sum(_ a: Int, _ b: Int) -> Int {
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? (b > 0 ? .max : .min) : sum
  }

  private mutating func start(
    _ collection: Cell, _ plan: LoopPlan, from: Int, count: Int, remember: Int
  ) -> Bool {
    frame.memories[Int(plan.memory)] = remember
    guard count > 0 else { return false }
    let parent = loops.count > frame.loopBase ? loops.count - 1 : -1
    push(
      LoopFrame(
        collection: collection, count: count, from: from, isReversed: plan.reversed, parent: parent,
        name: frame.program.constants[plan.name], itemSlot: plan.itemSlot))
    frame.slots[Int(plan.loopSlot)] = .loop(loops.count - 1)
    frame.states[Int(plan.loopSlot)] = .borrowed
    setItem()
    return true
  }

  /// Adds a loop, which takes a reference to its collection.
  mutating func push(_ loop: LoopFrame) {
    loop.collection.retain()
    loops.append(loop)
  }

  /// Ends the innermost loop.
  mutating func endLoop() {
    guard let loop = loops.popLast() else { return }
    let slot = Int(loop.itemSlot)
    if slot >= 0 {
      if frame.states[slot] == .owned { frame.slots[slot].release() }
      frame.slots[slot] = .null
      frame.states[slot] = .undefined
    }
    loop.collection.release()
  }

  /// Goes on to the next item; without one, ends the loop.
  @inline(__always) mutating func nextItem(_ index: Int32) -> Bool {
    let last = loops.count - 1
    loops[last].index += 1
    guard loops[last].index < loops[last].count else {
      endLoop()
      return false
    }
    setItem()
    return true
  }

  /// The item of the innermost loop's present pass, in the loop's slot.
  @inline(__always) private mutating func setItem() {
    let last = loops.count - 1
    let loop = loops[last]
    let at = loop.from + (loop.isReversed ? loop.count - 1 - loop.index : loop.index)
    let slot = Int(loop.itemSlot)
    if frame.states[slot] == .owned { frame.slots[slot].release() }
    frame.states[slot] = .borrowed
    switch loop.collection.tag {
    case .list: frame.slots[slot] = loop.collection.items[at]
    case .range: frame.slots[slot] = .int(loop.collection.bounds.low &+ at)
    default: setPair(loop.collection, at, slot)
    }
  }

  @inline(never) private mutating func setPair(_ object: Cell, _ at: Int, _ slot: Int) {
    let box = object.shape._withUnsafeGuaranteedRef {
      ListBox.make([$0.keys[at], object.fieldValues[at]])
    }
    frame.slots[slot] = .owned(box)
    frame.states[slot] = .owned
  }

  /// A loop's argument as a whole number, or nil where it is null.
  private mutating func wholeNumber(_ expression: Int32, _ name: String) throws(Halt) -> Int? {
    let cell = try evaluate(expression, .value)
    switch cell.tag {
    case .null: return nil
    case .int: return cell.intValue
    case .string: if let number = NumberText.wholeInteger(cell.bytes) { return number }
    default: break
    }
    var shown: [UInt8] = []
    ValueText.append(cell, to: &shown)
    let text = String(decoding: shown.prefix(40), as: UTF8.self)
    report(
      "loop-argument", frame.program.expressions[expression].span,
      Message("\(name) 要一个整数，这里是“\(text)”", "\(name) takes a whole number, found `\(text)`"))
    return nil
  }
}
