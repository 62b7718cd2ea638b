import TextCore

/// Values in a block of memory of their own, so that reading them costs no reference counting.
struct Block<Element>: @unchecked Sendable {
  let base: UnsafeMutablePointer<Element>
  let count: Int

  init(_ elements: [Element]) {
    count = elements.count
    base = .allocate(capacity: max(1, count))
    elements.withUnsafeBufferPointer {
      if let source = $0.baseAddress { base.initialize(from: source, count: $0.count) }
    }
  }

  @inline(__always) subscript(index: Int32) -> Element { base[Int(index)] }
  @inline(__always) subscript(index: Int) -> Element { base[index] }

  func free() {
    base.deinitialize(count: count)
    base.deallocate()
  }
}

/// What an instruction does.
enum OpCode: UInt8 {
  /// Puts out `b` bytes of the source from offset `a`.
  case text
  /// Puts out expression `a`.
  case output
  /// Puts out pipeline `a`.
  case outputFiltered
  /// Assigns pipeline `b` to slot `a`.
  case assign
  /// Sends output to a string from here on.
  case capture
  /// Assigns the captured string to slot `a`.
  case endCapture
  /// Jumps to `c` unless tests `a` up to `a + b` hold; with `flag` 1, if they hold.
  case test
  /// Jumps to `c`.
  case jump
  /// Begins loop `a`; jumps to `c` where there is nothing to loop over.
  case forBegin
  /// Jumps to `c` with the next item of the innermost loop, `a`; without one, ends the loop.
  case forNext
  /// Ends the innermost loop and jumps to `c`.
  case forBreak
  /// Begins case `a` with expression `b`.
  case caseBegin
  /// Counts how many of the expressions of list `b` the subject of case `a` equals; jumps to `c` at none.
  case when
  /// Jumps to `c` as often as further expressions of the last `when` of case `a` were equal.
  case whenAgain
  /// Jumps to `c` if any `when` of case `a` held so far.
  case caseElse
  /// Puts out the next value of cycle `a`.
  case cycle
  /// Renders partial call `a`.
  case render
  /// Ends the template.
  case stop
}

/// An instruction.
struct Op {
  var code: OpCode
  var flag: UInt8 = 0
  var a: Int32 = 0
  var b: Int32 = 0
  var c: Int32 = 0
}

/// How an expression is evaluated.
enum ExpressionKind: UInt8 {
  /// The constant `a`.
  case constant
  /// The slot `a`.
  case slot
  /// Segments `b` up to `b + c` from slot `a`; with `a` -1, from the name that the first segment gives.
  case path
  /// The range of the expressions `a` to `b`.
  case range
}

/// An expression, by index.
struct Expression {
  var kind: ExpressionKind
  var a: Int32 = 0
  var b: Int32 = 0
  var c: Int32 = 0
  var span: Span
}

/// A step of a path.
struct Segment {
  enum Kind: UInt8 {
    /// `.name`, key `index`.
    case property
    /// `["name"]`, key `index`.
    case key
    /// `[3]`, the number `index`.
    case number
    /// `[expression]`, expression `index`.
    case dynamic
  }

  var kind: Kind
  var index: Int32
  /// Where the machine remembers the shape last met here.
  var site: Int32
  var span: Span
}

/// Properties that values have of themselves.
enum SpecialProperty: UInt8 {
  case none, size, first, last
  case name, length, index, index0, rindex, rindex0, parentloop
}

/// A key of a path, with its hash.
struct PropertyKey {
  /// A string cell whose box the program keeps alive.
  var name: Cell
  var hash: Int
  var special: SpecialProperty
}

/// An expression with filters.
struct Pipeline {
  var expression: Int32
  var firstCall: Int32
  var callCount: Int32
  /// `nothing` where the first filter is `default`.
  var need: Need
  var span: Span
}

/// A call of a filter.
struct FilterCall {
  var target: FilterTarget
  var firstArgument: Int32
  var positionalCount: Int32
  var keywordCount: Int32
  var nameSpan: Span
}

/// An argument; `keyword` is a constant, or -1 for a positional one.
struct Argument {
  var expression: Int32
  var keyword: Int32
  var span: Span
}

/// How the two sides of a test compare.
enum TestOperator: UInt8 {
  case truth, equal, notEqual, less, greater, lessOrEqual, greaterOrEqual, contains
}

/// A test of a condition and how it joins the rest, which is all that follows.
struct Test {
  enum Joint: UInt8 { case end, and, or }

  var left: Int32
  var right: Int32
  var comparison: TestOperator
  var joint: Joint
  /// What the sides may lack: see `Need`.
  var need: Need
  var span: Span
}

/// Whether an expression must have a value.
enum Need: UInt8 {
  /// A missing name or property is a fault where names are strict.
  case value
  /// A missing property is null; an unknown top-level name is a fault.
  case property
  /// Anything missing is null.
  case nothing
}

/// A `for` loop.
struct LoopPlan {
  var itemSlot: Int32
  var loopSlot: Int32
  var collection: Int32
  /// -1 where it is not given, -2 for `continue`.
  var offset: Int32 = -1
  var limit: Int32 = -1
  var reversed = false
  /// The constant that is `forloop.name`, which also names what `offset: continue` goes on from.
  var name: Int32 = 0
  /// Where `offset: continue` is remembered; loops of one name share it.
  var memory: Int32 = 0
}

/// A `case`, with where its subject and the state of its branches are kept.
struct WhenPlan {
  var firstValue: Int32
  var valueCount: Int32
  /// The index of the fault of a tail that could not be read, raised where the subject is null; else -1.
  var fault: Int32 = -1
}

/// A `cycle`.
struct CyclePlan {
  /// The expression that names the group, or -1.
  var group: Int32
  /// The constant that identifies a cycle without a group.
  var key: Int32
  var firstValue: Int32
  var valueCount: Int32
}

/// A `render`.
struct RenderPlan {
  var name: Int32
  var nameSpan: Span
  /// The expression behind `with` or `for`, or -1.
  var subject: Int32 = -1
  var isLoop = false
  /// The constant that names the subject within the partial.
  var alias: Int32 = 0
  var firstArgument: Int32 = 0
  var argumentCount: Int32 = 0
}

/// A parsed template as instructions over tables; immutable.
final class Program: @unchecked Sendable {
  let source: SourceText
  let tables: Tables
  let bytes: Block<UInt8>
  let ops: Block<Op>
  let spans: Block<Span>
  let expressions: Block<Expression>
  let segments: Block<Segment>
  let keys: Block<PropertyKey>
  let constants: Block<Cell>
  let pipelines: Block<Pipeline>
  let calls: Block<FilterCall>
  let arguments: Block<Argument>
  let tests: Block<Test>
  let loops: Block<LoopPlan>
  let whens: Block<WhenPlan>
  let values: Block<Int32>
  let cycles: Block<CyclePlan>
  let renders: Block<RenderPlan>

  /// The tables while they are filled.
  struct Tables {
    var ops: [Op] = []
    var spans: [Span] = []
    var expressions: [Expression] = []
    var segments: [Segment] = []
    var keys: [PropertyKey] = []
    /// Each holds a reference to its box.
    var constants: [Cell] = []
    var pipelines: [Pipeline] = []
    var calls: [FilterCall] = []
    var arguments: [Argument] = []
    var tests: [Test] = []
    var loops: [LoopPlan] = []
    var whens: [WhenPlan] = []
    var values: [Int32] = []
    var cycles: [CyclePlan] = []
    var renders: [RenderPlan] = []
    var faults: [Diagnostic] = []
    /// The names of slots: the top-level names first come, first served, with loop variables between them.
    var slotNames: [SlotName] = []
    var caseCount = 0
    var memoryCount = 0
    var siteCount = 0
  }

  /// A slot: where a variable's value is kept.
  struct SlotName {
    /// A constant.
    var name: Int32
    /// Whether the name is looked up in the data, and not a loop's own.
    var isTopLevel: Bool
    /// Where the template assigns it, if it does.
    var assigned: Span?
  }

  init(_ source: SourceText, _ tables: Tables) {
    self.source = source
    self.tables = tables
    bytes = Block(source.bytes)
    ops = Block(tables.ops)
    spans = Block(tables.spans)
    expressions = Block(tables.expressions)
    segments = Block(tables.segments)
    keys = Block(tables.keys)
    constants = Block(tables.constants)
    pipelines = Block(tables.pipelines)
    calls = Block(tables.calls)
    arguments = Block(tables.arguments)
    tests = Block(tables.tests)
    loops = Block(tables.loops)
    whens = Block(tables.whens)
    values = Block(tables.values)
    cycles = Block(tables.cycles)
    renders = Block(tables.renders)
  }

  deinit {
    for cell in tables.constants { cell.release() }
    bytes.free()
    ops.free()
    spans.free()
    expressions.free()
    segments.free()
    keys.free()
    constants.free()
    pipelines.free()
    calls.free()
    arguments.free()
    tests.free()
    loops.free()
    whens.free()
    values.free()
    cycles.free()
    renders.free()
  }

  /// A constant string.
  func string(_ constant: Int32) -> String { String(decoding: constants[constant].bytes, as: UTF8.self) }
}
