import TextCore

/// Rendering partials, each with variables of its own.
extension Machine {
  mutating func renderPartial(_ index: Int32) throws(Halt) {
    let plan = frame.program.renders[index]
    let name = frame.program.string(plan.name)
    guard callers.count < options.limits.renderDepth else {
      _ = limitReached("renderDepth", "render 的层数", "renders within one another", options.limits.renderDepth)
      throw Halt()
    }
    guard let program = partial(name, plan.nameSpan) else { return }
    var passed: [(Int32, Cell)] = []
    for i in 0..<plan.argumentCount {
      let argument = frame.program.arguments[plan.firstArgument + i]
      var value = try evaluate(argument.expression, .value)
      if value.tag == .loop { value = keep(snapshot(of: value)) }
      passed.append((argument.keyword, value))
    }
    var subject = Cell.null
    if plan.subject >= 0 { subject = try evaluate(plan.subject, .value) }
    if subject.tag == .loop { subject = keep(snapshot(of: subject)) }
    let outer = frame
    callers.append((outer.program.source, outer.program.spans[pc]))
    let returnTo = pc
    func enter(_ machine: inout Machine) {
      machine.frame = Machine.makeFrame(program, loopBase: machine.loops.count)
      if machine.options.partialsSeeData { machine.loadData() }
      for (keyword, value) in passed { machine.pass(outer.program.constants[keyword], value) }
    }
    // The arguments stay alive through the frames' own references.
    for (_, value) in passed { value.retain() }
    subject.retain()
    releaseTemporaries()
    defer {
      for (_, value) in passed { value.release() }
      subject.release()
    }
    if plan.isLoop, [.list, .range, .object].contains(subject.tag) {
      try renderEach(subject, plan, outer, enter)
    } else {
      enter(&self)
      if subject.tag != .null { pass(outer.program.constants[plan.alias], subject) }
      try runPartial(outer)
    }
    pc = returnTo
    callers.removeLast()
  }

  private mutating func renderEach(
    _ collection: Cell, _ plan: RenderPlan, _ outer: Frame, _ enter: (inout Machine) -> Void
  ) throws(Halt) {
    let count: Int
    switch collection.tag {
    case .list: count = collection.items.count
    case .range: count = Machine.length(collection.bounds.low, collection.bounds.high)
    default: count = collection.shape._withUnsafeGuaranteedRef { $0.count }
    }
    guard count > 0 else { return }
    let returnTo = pc
    push(LoopFrame(collection: collection, count: count, name: outer.program.constants[plan.name]))
    let number = loops.count - 1
    for i in 0..<count {
      loops[number].index = i
      // The loop stands outside of the partial's frame, which cannot end it.
      enter(&self)
      switch collection.tag {
      case .list: pass(outer.program.constants[plan.alias], collection.items[i])
      case .range: pass(outer.program.constants[plan.alias], .int(collection.bounds.low &+ i))
      default:
        if let pair = pair(collection, i) { pass(outer.program.constants[plan.alias], pair) }
        releaseTemporaries()
      }
      pass("forloop", .loop(number))
      try runPartial(outer)
      pc = returnTo
      try step()
    }
    loops[number].collection.release()
    loops.removeLast()
  }

  /// Runs the partial of the frame at hand, lets go of its frame and returns to the outer one.
  private mutating func runPartial(_ outer: Frame) throws(Halt) {
    do {
      try run()
    } catch {
      Machine.free(frame)
      frame = outer
      throw error
    }
    Machine.free(frame)
    frame = outer
  }

  /// Gives a top-level name of the frame at hand a value, if the partial reads that name.
  private mutating func pass(_ name: Cell, _ value: Cell) {
    let program = frame.program
    for (i, slot) in program.tables.slotNames.enumerated() where slot.isTopLevel {
      guard sameBytes(program.constants[slot.name].bytes, name.bytes) else { continue }
      value.retain()
      if frame.states[i] == .owned { frame.slots[i].release() }
      frame.slots[i] = value
      frame.states[i] = .owned
      return
    }
  }

  private mutating func pass(_ name: String, _ value: Cell) {
    let box = TextBox.make(name)
    withExtendedLifetime(box) { pass(.string(box), value) }
  }

  /// The program of a partial, parsed once in a render; nil where there is none or it is faulty.
  private mutating func partial(_ name: String, _ span: Span) -> Program? {
    if let known = partialCache[name] { return known }
    guard let source = partials.partial(name) else {
      reportMissingPartial(name, span)
      return nil
    }
    let parsed = Template.parse(source, environment: environment, undefined: options.undefined)
    let here = Diagnostic.Note(
      Message("由这里引入", "rendered from here"), at: .span(frame.program.source, frame.program.spans[pc]))
    for finding in parsed.diagnostics {
      let traced = Diagnostic(
        finding.severity, finding.code, finding.message, remedy: finding.remedy, at: finding.place,
        notes: finding.notes + [here] + chain)
      reportOnce(traced, at: finding.placeSpan ?? span, in: source)
    }
    partialCache[name] = .some(parsed.template?.program)
    return parsed.template?.program
  }
}
