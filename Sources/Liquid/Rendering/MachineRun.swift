import TextCore

/// The instructions.
extension Machine {
  /// Runs the program of the frame at hand from its beginning.
  mutating func run() throws(Halt) {
    let program = frame.program
    let ops = program.ops.base
    let source = UnsafePointer(program.bytes.base)
    pc = 0
    while true {
      let op = ops[pc]
      switch op.code {
      case .text:
        output.put(source + Int(op.a), Int(op.b))
        if isRecording { recordText(op) }
      case .output:
        let cell = try evaluate(op.a, .value)
        try put(cell)
        releaseTemporaries()
      case .outputFiltered:
        let cell = try evaluatePipeline(op.a)
        try put(cell)
        releaseTemporaries()
      case .assign:
        let cell = try evaluatePipeline(op.b)
        assign(op.a, cell)
        releaseTemporaries()
      case .capture:
        captures.append((output, runs.count))
        output = OutputBuffer(limit: options.limits.outputBytes)
      case .endCapture:
        try endCapture(op.a)
      case .test:
        let holds = try condition(op.a, op.b)
        if !temporaries.isEmpty { releaseTemporaries() }
        if holds == (op.flag == 1) {
          pc = Int(op.c)
          continue
        }
      case .jump:
        pc = Int(op.c)
        continue
      case .forBegin:
        let begins = try beginLoop(op.a)
        releaseTemporaries()
        if !begins {
          pc = Int(op.c)
          continue
        }
      case .forNext:
        try step()
        if nextItem(op.a) {
          pc = Int(op.c)
          continue
        }
      case .forBreak:
        endLoop()
        pc = Int(op.c)
        continue
      case .caseBegin:
        try beginCase(Int(op.a), op.b)
        releaseTemporaries()
      case .when:
        let matches = try matchWhen(Int(op.a), op.b)
        releaseTemporaries()
        if !matches {
          pc = Int(op.c)
          continue
        }
      case .whenAgain:
        frame.cases[Int(op.a)].repeats -= 1
        if frame.cases[Int(op.a)].repeats > 0 {
          try step()
          pc = Int(op.c)
          continue
        }
      case .caseElse:
        if frame.cases[Int(op.a)].hasMatched {
          pc = Int(op.c)
          continue
        }
      case .cycle:
        try putCycle(op.a)
        releaseTemporaries()
      case .render:
        try renderPartial(op.a)
      case .stop:
        while loops.count > frame.loopBase { endLoop() }
        return
      }
      pc += 1
    }
  }

  // MARK: Output

  @inline(__always) mutating func put(_ cell: Cell) throws(Halt) {
    if isRecording { return recordValue(cell) }
    switch cell.tag {
    case .string: output.put(cell.bytes)
    case .null: break
    case .int: NumberText.append(cell.intValue, to: &output)
    default: ValueText.append(cell, to: &output)
    }
  }

  private mutating func endCapture(_ slot: Int32) throws(Halt) {
    guard let outer = captures.popLast() else { return }
    var inner = output
    output = outer.output
    defer { inner.free() }
    if inner.exceedsLimit {
      output = outer.output
      throw outputLimitReached()
    }
    try build(inner.count)
    let marks = isRecording ? takeMarks(from: outer.runs) : []
    let box = TextBox.make(inner.count, marks: marks) { inner.copy(to: $0) }
    assign(slot, temporary(box))
    releaseTemporaries()
  }

  // MARK: Conditions

  private mutating func condition(_ first: Int32, _ count: Int32) throws(Halt) -> Bool {
    var i = first
    while true {
      let test = frame.program.tests[i]
      let holds = try self.holds(test)
      switch test.joint {
      case .end: return holds
      // All that follows is one side of the joint: `and` and `or` bind from the right.
      case .and: if !holds { return false }
      case .or: if holds { return true }
      }
      i += 1
    }
  }

  @inline(__always) private mutating func holds(_ test: Test) throws(Halt) -> Bool {
    let left = try evaluate(test.left, test.need)
    guard test.comparison != .truth else { return Comparison.isTrue(left) }
    let right = try evaluate(test.right, test.need)
    switch test.comparison {
    case .truth: return Comparison.isTrue(left)
    case .equal: return Comparison.equal(left, right)
    case .notEqual: return !Comparison.equal(left, right)
    case .contains:
      if left.tag == .list { try work(left.items.count) }
      return Comparison.contains(left, right)
    case .less, .greater, .lessOrEqual, .greaterOrEqual: return ordered(left, right, test)
    }
  }

  private mutating func ordered(_ left: Cell, _ right: Cell, _ test: Test) -> Bool {
    let scalars: [CellTag] = [.int, .double, .string]
    guard scalars.contains(left.tag), scalars.contains(right.tag) else { return false }
    guard let order = Comparison.order(left, right) else {
      reportUncomparable(left, right, test)
      return false
    }
    switch test.comparison {
    case .less: return order < 0
    case .greater: return order > 0
    case .lessOrEqual: return order <= 0
    default: return order >= 0
    }
  }

  // MARK: case and cycle

  private mutating func beginCase(_ index: Int, _ expression: Int32) throws(Halt) {
    let subject = try evaluate(expression, .property)
    subject.retain()
    if frame.cases[index].isOwned { frame.cases[index].subject.release() }
    frame.cases[index] = CaseState(subject: subject, isOwned: true)
  }

  private mutating func matchWhen(_ index: Int, _ when: Int32) throws(Halt) -> Bool {
    let plan = frame.program.whens[when]
    let subject = frame.cases[index].subject
    if plan.fault >= 0, subject.tag == .null {
      reportOnce(frame.program.tables.faults[Int(plan.fault)], at: frame.program.spans[pc])
    }
    var matches = 0
    for i in 0..<plan.valueCount {
      let value = try evaluate(frame.program.values[plan.firstValue + i], .value)
      if Comparison.equal(subject, value) { matches += 1 }
    }
    guard matches > 0 else { return false }
    frame.cases[index].hasMatched = true
    frame.cases[index].repeats = matches
    return true
  }

  private mutating func putCycle(_ index: Int32) throws(Halt) {
    let plan = frame.program.cycles[index]
    var key: [UInt8] = []
    if plan.group >= 0 {
      key = [1]
      let group = try evaluate(plan.group, .value)
      key.append(group.tag.rawValue)
      ValueText.append(group, to: &key)
    } else {
      key = [0] + Array(frame.program.constants[plan.key].bytes)
    }
    let at = cycles[key] ?? 0
    if at < Int(plan.valueCount) {
      try put(try evaluate(frame.program.values[plan.firstValue + Int32(at)], .value))
    }
    cycles[key] = at + 1 >= Int(plan.valueCount) ? 0 : at + 1
  }
}
