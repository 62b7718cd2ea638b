import TextCore

/// Reading the tags that open and close blocks.
extension Compiler {
  /// The innermost open block that the tag at hand may belong to.
  private var innermost: OpenBlock? { blocks.count > floor ? blocks.last : nil }

  private func kindName(_ kind: OpenBlock.Kind) -> String {
    switch kind {
    case .ifBlock: "if"
    case .unlessBlock: "unless"
    case .caseBlock: "case"
    case .forBlock: "for"
    case .captureBlock: "capture"
    }
  }

  /// Closes the innermost block if it is of the kind; otherwise says what is open and where.
  private mutating func expectOpen(_ kind: OpenBlock.Kind, _ tag: String, _ span: Span) throws(SyntaxFault) {
    guard let block = innermost else {
      try forgiveLost([kind])
      let outer = blocks.last
      throw fault(
        "nothing-to-close", span, "没有打开的 \(kindName(kind)) 可以用 \(tag) 结束",
        "there is no open \(kindName(kind)) for \(tag) to close",
        remedy: outer == nil
          ? Message("删掉它，或在前面补上 {% \(kindName(kind)) … %}", "delete it, or open {% \(kindName(kind)) … %} before it")
          : Message(
            "liquid 标签里打开的块要在里面结束，外面的要在外面结束", "a block is closed on the side of the liquid tag on which it was opened"))
    }
    guard block.kind != kind else { return }
    let line = source.line(at: block.span.start)
    let open = block.name
    // Where the wanted block lies further out, the inner ones were forgotten: go on as if they were closed.
    let isOutside = blocks[floor...].contains { $0.kind == kind }
    if !isOutside { try forgiveLost([kind]) }
    if isOutside {
      while let inner = innermost, inner.kind != kind { abandon() }
    }
    let wrong = fault(
      "wrong-end-tag", span, "这里打开着的是第 \(line) 行的 \(open)，不能用 \(tag) 结束",
      "\(open) from line \(line) is open here: \(tag) cannot close it",
      remedy: Message("先写 {% end\(open) %}", "write {% end\(open) %} first"),
      notes: [.init(Message("\(open) 从这里开始", "\(open) begins here"), at: .span(source, block.span))])
    guard isOutside else {
      // Most likely the end of this block under the wrong name.
      lostOpenings.append(open)
      abandon()
      throw wrong
    }
    report(wrong)
  }

  /// Throws a fault without words if one of the blocks was lost to a faulty tag before.
  private mutating func forgiveLost(_ kinds: [OpenBlock.Kind], closes: Bool = true) throws(SyntaxFault) {
    let names = kinds.map(kindName)
    guard let at = lostOpenings.lastIndex(where: { names.contains($0) }) else { return }
    if closes { lostOpenings.remove(at: at) }
    throw SyntaxFault(diagnostic: nil)
  }

  private mutating func endScopes(of block: OpenBlock) {
    if block.kind == .forBlock { endScope(block.elseSpan == nil ? 2 : 0) }
  }

  /// What follows an end tag or `else` is overlooked by Shopify's engine.
  private mutating func expectNothing(_ tag: String) {
    guard token.kind != .end else { return }
    let isElseIf = tag == "else" && isWord("if")
    reportOverlooked(
      "surplus-text", Span(token.start, lexer.end), "\(tag) 后面不该有内容", "nothing may follow \(tag)",
      remedy: isElseIf ? Message("改成 elsif", "write elsif") : Message("删掉它", "delete it"))
  }

  mutating func expectOpenCapture(_ span: Span) throws(SyntaxFault) {
    try expectOpen(.captureBlock, "endcapture", span)
    expectNothing("endcapture")
  }

  /// Closes the innermost block as if it had its end, behind a fault.
  mutating func abandon() {
    if let block = blocks.last { endScopes(of: block) }
    close()
  }

  // MARK: if

  mutating func readIf(_ name: String, _ span: Span) throws(SyntaxFault) {
    try open(name == "if" ? .ifBlock : .unlessBlock, name, span)
    let condition = try readCondition(name)
    blocks[blocks.count - 1].nextBranch = here
    emit(
      Op(code: .test, flag: name == "if" ? 0 : 1, a: condition.first, b: condition.count), span)
  }

  /// Begins a further branch: the one before jumps to the end.
  private mutating func beginBranch(_ span: Span) {
    let last = blocks.count - 1
    blocks[last].exits.append(here)
    emit(Op(code: .jump), span)
    patch(blocks[last].nextBranch)
    blocks[last].nextBranch = -1
  }

  /// The block that `else`, `elsif` or `when` belongs to.
  private mutating func owner(_ tag: String, _ kinds: [OpenBlock.Kind], _ span: Span) throws(SyntaxFault) -> OpenBlock {
    guard let block = innermost, kinds.contains(block.kind) else {
      try forgiveLost(kinds, closes: false)
      let open = innermost
      throw fault(
        "misplaced-branch", span, "\(tag) 不在 \(kinds.map(kindName).joined(separator: "、")) 里面",
        "\(tag) stands outside of \(kinds.map(kindName).joined(separator: ", "))",
        remedy: open.map {
          Message(
            "先用 {% end\($0.name) %} 结束里面的 \($0.name)", "close the inner \($0.name) with {% end\($0.name) %} first")
        },
        notes: open.map {
          [.init(Message("\($0.name) 从这里开始", "\($0.name) begins here"), at: .span(source, $0.span))]
        } ?? [])
    }
    return block
  }

  private mutating func reportBehindElse(_ tag: String, _ block: OpenBlock, _ span: Span) {
    guard let first = block.elseSpan else { return }
    reportOverlooked(
      "branch-after-else", span, "\(tag) 在 else 后面，不会起作用", "\(tag) stands behind else and never applies",
      remedy: Message("把它移到 else 前面", "move it before else"),
      notes: [.init(Message("else 在这里", "else is here"), at: .span(source, first))])
  }

  mutating func readElsif(_ span: Span) throws(SyntaxFault) {
    let block = try owner("elsif", [.ifBlock, .unlessBlock], span)
    reportBehindElse("elsif", block, span)
    beginBranch(span)
    let condition = try readCondition("elsif")
    if block.elseSpan == nil { blocks[blocks.count - 1].nextBranch = here }
    emit(Op(code: .test, a: condition.first, b: condition.count), span)
  }

  mutating func readElse(_ span: Span) throws(SyntaxFault) {
    let block = try owner("else", [.ifBlock, .unlessBlock, .caseBlock, .forBlock], span)
    expectNothing("else")
    let last = blocks.count - 1
    switch block.kind {
    case .caseBlock:
      patch(block.nextBranch)
      blocks[last].nextBranch = here
      emit(Op(code: .caseElse, a: block.index), span)
    case .forBlock:
      reportBehindElse("else", block, span)
      if block.elseSpan == nil { endLoopBody(span) } else { beginBranch(span) }
    default:
      reportBehindElse("else", block, span)
      beginBranch(span)
    }
    if block.elseSpan == nil { blocks[last].elseSpan = span }
  }

  mutating func endIf(_ name: String, _ span: Span) throws(SyntaxFault) {
    try expectOpen(name == "endif" ? .ifBlock : .unlessBlock, name, span)
    expectNothing(name)
    patch(blocks[blocks.count - 1].nextBranch)
    close()
  }

  // MARK: case

  mutating func readCase(_ span: Span) throws(SyntaxFault) {
    try open(.caseBlock, "case", span)
    let last = blocks.count - 1
    let index = Int32(tables.caseCount)
    tables.caseCount += 1
    blocks[last].index = index
    let subject = try readExpression(.property, remedy: Message("例如：{% case 类别 %}", "for example: {% case kind %}"))
    try expectEnd(Message("标签的结尾", "the end of the tag"))
    emit(Op(code: .caseBegin, a: index, b: subject), span)
    // What stands before the first branch is not put out.
    blocks[last].nextBranch = here
    emit(Op(code: .jump), span)
  }

  mutating func readWhen(_ span: Span) throws(SyntaxFault) {
    let block = try owner("when", [.caseBlock], span)
    endWhen(span)
    patch(blocks[blocks.count - 1].nextBranch)
    blocks[blocks.count - 1].nextBranch = -1
    var values: [Int32] = []
    var plan = WhenPlan(firstValue: 0, valueCount: 0)
    let example = Message("例如：{% when '思想', '政治' %}", "for example: {% when 'a', 'b' %}")
    repeat { values.append(try readExpression(remedy: example)) } while take(.comma) || takeWord("or")
    if token.kind != .end {
      let wrong = unexpected(Message("逗号、or 或标签的结尾", "a comma, or, or the end of the tag"))
      guard undefined == .lenient else { throw wrong }
      // Shopify's lax reading takes what it understood. Where the subject is null, nothing is left to go by.
      plan.fault = Int32(tables.faults.count)
      if let finding = wrong.diagnostic { tables.faults.append(finding) }
      diagnostics.append(
        diagnostic(
          "surplus-text", Span(token.start, lexer.end), "when 后面这一段看不懂，没有用上",
          "this part behind when is not understood and left out", severity: .warning))
    }
    plan.firstValue = Int32(tables.values.count)
    plan.valueCount = Int32(values.count)
    tables.values += values
    tables.whens.append(plan)
    let last = blocks.count - 1
    blocks[last].nextBranch = here
    emit(Op(code: .when, a: block.index, b: Int32(tables.whens.count - 1)), span)
    blocks[last].bodyStart = here
  }

  /// A body of `when` runs once for each value that was equal.
  private mutating func endWhen(_ span: Span) {
    guard let block = blocks.last, block.bodyStart > 0 else { return }
    emit(Op(code: .whenAgain, a: block.index, c: Int32(block.bodyStart)), span)
    blocks[blocks.count - 1].bodyStart = 0
  }

  mutating func endCase(_ span: Span) throws(SyntaxFault) {
    try expectOpen(.caseBlock, "endcase", span)
    expectNothing("endcase")
    endWhen(span)
    patch(blocks[blocks.count - 1].nextBranch)
    close()
  }

  // MARK: for

  mutating func readFor(_ span: Span) throws(SyntaxFault) {
    try open(.forBlock, "for", span)
    let last = blocks.count - 1
    let example = Message("写成 {% for 项 in 列表 %}", "write {% for item in list %}")
    // The loop's names are in scope even where its tag is faulty, so that its body is not blamed for it.
    let hasName = token.kind == .name
    let name = hasName ? constant(token.start, token.end) : constant("")
    let nameText = hasName ? text(token) : ""
    var plan = LoopPlan(itemSlot: 0, loopSlot: 0, collection: 0)
    var wrong: SyntaxFault?
    do throws(SyntaxFault) {
      try readLoopHead(hasName, nameText, example, &plan)
    } catch {
      wrong = error
    }
    plan.itemSlot = beginScope(name)
    plan.loopSlot = beginScope(constant("forloop"))
    if let wrong { throw wrong }
    let index = Int32(tables.loops.count)
    tables.loops.append(plan)
    blocks[last].index = index
    blocks[last].nextBranch = here
    emit(Op(code: .forBegin, a: index), span)
    blocks[last].bodyStart = here
  }

  private mutating func readLoopHead(
    _ hasName: Bool, _ name: String, _ example: Message, _ plan: inout LoopPlan
  ) throws(SyntaxFault) {
    guard hasName else { throw unexpected(Message("循环变量的名称", "the name of the loop's variable"), remedy: example) }
    advance()
    guard takeWord("in") else { throw unexpected(Message("“in”", "`in`"), remedy: example) }
    let start = token.start
    plan.collection = try readExpression(remedy: example)
    let collection = bytes[start..<lastEnd].filter { !NumberText.isSpace($0) }
    plan.name = constant(name + "-" + String(decoding: collection, as: UTF8.self))
    plan.memory = names.memory(plan.name, &tables)
    while token.kind != .end {
      _ = take(.comma)
      if takeWord("reversed") {
        plan.reversed = true
      } else if isWord("limit"), peek().kind == .colon {
        advance()
        advance()
        plan.limit = try readExpression()
      } else if isWord("offset"), peek().kind == .colon {
        advance()
        advance()
        if takeWord("continue") { plan.offset = -2 } else { plan.offset = try readExpression() }
      } else {
        let isFilter = token.kind == .pipe
        throw unexpected(
          Message(" limit:、offset:、reversed 或标签的结尾", "limit:, offset:, reversed, or the end of the tag"),
          remedy: isFilter
            ? Message("for 里不能用过滤器，先用 assign 算好", "for takes no filters: assign the result first") : nil)
      }
    }
  }

  /// Ends the body of a loop, whose `else` part or end follows.
  private mutating func endLoopBody(_ span: Span) {
    let last = blocks.count - 1
    for op in blocks[last].continues { patch(op) }
    blocks[last].continues = []
    emit(Op(code: .forNext, a: blocks[last].index, c: Int32(blocks[last].bodyStart)), span)
    endScope(2)
    blocks[last].exits.append(here)
    emit(Op(code: .jump), span)
    patch(blocks[last].nextBranch)
    blocks[last].nextBranch = -1
  }

  mutating func endFor(_ span: Span) throws(SyntaxFault) {
    try expectOpen(.forBlock, "endfor", span)
    expectNothing("endfor")
    if blocks[blocks.count - 1].elseSpan == nil { endLoopBody(span) }
    close()
  }

  mutating func readInterrupt(_ name: String, _ span: Span) throws(SyntaxFault) {
    try expectEnd(Message("标签的结尾", "the end of the tag"))
    markNotBlank()
    // Captures between here and the loop end with what they have.
    var loop: Int?
    for i in blocks.indices.reversed() {
      if blocks[i].kind == .captureBlock { emit(Op(code: .endCapture, a: blocks[i].index), span) }
      if blocks[i].kind == .forBlock, blocks[i].elseSpan == nil {
        loop = i
        break
      }
    }
    guard let loop else { return emit(Op(code: .stop), span) }
    if name == "break" {
      blocks[loop].exits.append(here)
      emit(Op(code: .forBreak, a: blocks[loop].index), span)
    } else {
      blocks[loop].continues.append(here)
      emit(Op(code: .jump), span)
    }
  }
}
