import TextCore

/// Ends a render before its time; what there is to say stands in the diagnostics.
struct Halt: Error {}

/// A loop that runs.
struct LoopFrame {
  /// What is looped over; the frame holds a reference.
  var collection: Cell
  var index = 0
  var count = 0
  /// The index of the first item, or the first number of a range.
  var from = 0
  var isReversed = false
  /// The number of the loop around it in the same template, or -1.
  var parent = -1
  /// `forloop.name`, a string cell that the program or the frame's collection keeps alive.
  var name = Cell.null
  /// The slot of the loop's variable, or -1.
  var itemSlot: Int32 = -1
}

/// What belongs to one template or partial while it runs.
struct Frame {
  let program: Program
  let slots: UnsafeMutablePointer<Cell>
  let states: UnsafeMutablePointer<SlotState>
  let caches: UnsafeMutablePointer<SiteCache>
  var cases: [CaseState]
  var memories: [Int]
  let loopBase: Int
}

/// What a slot holds.
enum SlotState: UInt8 {
  /// Nothing: the name is not known.
  case undefined
  /// A value that something else keeps alive.
  case borrowed
  /// A value to which the slot holds a reference.
  case owned
}

/// The shape last met at one place of a template, which it keeps alive, and where the key stands in it.
struct SiteCache {
  var shape: UnsafeRawPointer?
  var index: Int
}

/// A `case` that runs.
struct CaseState {
  var subject = Cell.null
  var isOwned = false
  var hasMatched = false
  var repeats = 0
}

/// Runs the instructions of a program.
struct Machine {
  var frame: Frame
  var output: OutputBuffer
  let data: Cell
  let environment: Environment
  let options: RenderOptions
  let partials: any PartialLoader
  /// Partials parsed in this render; nil for faulty ones.
  var partialCache: [String: Program?] = [:]
  var loops: [LoopFrame] = []
  /// Boxes made in the statement at hand, each with a reference.
  var temporaries: [Cell] = []
  var captures: [(output: OutputBuffer, runs: Int)] = []
  var cycles: [[UInt8]: Int] = [:]
  var diagnostics: [Diagnostic] = []
  /// Places of faults already reported, so that a loop does not repeat them.
  var reportedPlaces: Set<ReportedPlace> = []
  var runs: [Run] = []
  /// Where each partial at work was called, outermost first.
  var callers: [(SourceText, Span)] = []
  var steps: Int
  var built: Int
  /// The filter call at hand.
  var call: FilterCall?
  /// The instruction at hand.
  var pc = 0
  let isStrict: Bool
  let isRecording: Bool
  /// Arguments of the filter at hand.
  let argumentCells: UnsafeMutablePointer<Cell>
  static let mostArguments = 64

  init(
    _ program: Program, _ data: Cell, _ environment: Environment, _ partials: any PartialLoader,
    _ options: RenderOptions
  ) {
    self.data = data
    self.environment = environment
    self.partials = partials
    self.options = options
    steps = options.limits.steps
    built = options.limits.builtBytes
    isStrict = options.undefined == .strict
    isRecording = options.recordsRuns
    output = OutputBuffer(limit: options.limits.outputBytes)
    argumentCells = .allocate(capacity: Self.mostArguments)
    frame = Machine.makeFrame(program, loopBase: 0)
    loadData()
  }

  static func makeFrame(_ program: Program, loopBase: Int) -> Frame {
    let tables = program.tables
    let slots = UnsafeMutablePointer<Cell>.allocate(capacity: max(1, tables.slotNames.count))
    slots.initialize(repeating: .null, count: tables.slotNames.count)
    let states = UnsafeMutablePointer<SlotState>.allocate(capacity: max(1, tables.slotNames.count))
    states.initialize(repeating: .undefined, count: tables.slotNames.count)
    let caches = UnsafeMutablePointer<SiteCache>.allocate(capacity: max(1, tables.siteCount))
    caches.initialize(repeating: SiteCache(shape: nil, index: 0), count: tables.siteCount)
    return Frame(
      program: program, slots: slots, states: states, caches: caches,
      cases: Array(repeating: CaseState(), count: tables.caseCount),
      memories: Array(repeating: 0, count: tables.memoryCount), loopBase: loopBase)
  }

  /// Fills the slots of top-level names from the data.
  mutating func loadData() {
    guard data.tag == .object else { return }
    let program = frame.program
    data.shape._withUnsafeGuaranteedRef { shape in
      for (i, slot) in program.tables.slotNames.enumerated() where slot.isTopLevel {
        let index = shape.index(of: program.constants[slot.name].bytes)
        guard index >= 0 else { continue }
        frame.slots[i] = data.fieldValues[index]
        frame.states[i] = .borrowed
      }
    }
  }

  /// Lets go of all that the frame holds.
  static func free(_ frame: Frame) {
    let tables = frame.program.tables
    for i in tables.slotNames.indices where frame.states[i] == .owned { frame.slots[i].release() }
    for state in frame.cases where state.isOwned { state.subject.release() }
    for i in 0..<tables.siteCount {
      if let shape = frame.caches[i].shape { Unmanaged<Shape>.fromOpaque(shape).release() }
    }
    frame.slots.deallocate()
    frame.states.deallocate()
    frame.caches.deallocate()
  }

  /// Lets go of everything but the output.
  mutating func finish() {
    Machine.free(frame)
    for loop in loops { loop.collection.release() }
    loops = []
    releaseTemporaries()
    argumentCells.deallocate()
    if let first = captures.first {
      output.free()
      for capture in captures.dropFirst() {
        var inner = capture.output
        inner.free()
      }
      output = first.output
    }
  }

  // MARK: Temporary values

  @inline(__always) mutating func releaseTemporaries() {
    guard !temporaries.isEmpty else { return }
    for cell in temporaries { cell.release() }
    temporaries.removeAll(keepingCapacity: true)
  }

  /// A cell of a box that lives until the end of the statement.
  mutating func temporary(_ box: TextBox) -> Cell { keep(.owned(box)) }
  mutating func temporary(_ box: ListBox) -> Cell { keep(.owned(box)) }
  mutating func temporary(_ box: RangeBox) -> Cell { keep(.owned(box)) }

  mutating func keep(_ cell: Cell) -> Cell {
    if cell.isBoxed { temporaries.append(cell) }
    return cell
  }

  // MARK: Slots

  /// Gives a slot a value, of which it takes a reference.
  mutating func assign(_ slot: Int32, _ value: Cell) {
    let value = value.tag == .loop ? keep(snapshot(of: value)) : value
    value.retain()
    let at = Int(slot)
    if frame.states[at] == .owned { frame.slots[at].release() }
    frame.slots[at] = value
    frame.states[at] = .owned
  }

  // MARK: Limits

  @inline(__always) mutating func step() throws(Halt) {
    steps -= 1
    if steps < 0 { throw limitReached("steps", "循环步数", "loop steps", options.limits.steps) }
    if output.isOverLimit { throw outputLimitReached() }
  }

  /// Accounts for work on so many items or bytes.
  mutating func work(_ amount: Int) throws(Halt) {
    steps -= amount / 16
    if steps < 0 { throw limitReached("steps", "循环步数", "loop steps", options.limits.steps) }
  }

  /// Accounts for a string or array of so many bytes before it is built.
  mutating func build(_ bytes: Int) throws(Halt) {
    built -= bytes
    if built < 0 {
      throw limitReached("builtBytes", "字符串和数组的字节数", "bytes of strings and arrays", options.limits.builtBytes)
    }
  }

  mutating func outputLimitReached() -> Halt {
    limitReached("outputBytes", "输出的字节数", "bytes of output", options.limits.outputBytes)
  }

  mutating func limitReached(_ name: String, _ zh: String, _ en: String, _ limit: Int) -> Halt {
    report(
      "limit-\(name)", frame.program.spans[pc], Message("\(zh)超过上限 \(limit)", "more than \(limit) \(en)"),
      remedy: Message("检查循环是否写错；确有需要，调高上限 \(name)", "look for a loop gone wrong, or raise the limit \(name)"),
      once: false)
    return Halt()
  }
}
