import TextCore

/// Reading the tags that are no branches: assignments, output, partials.
extension Compiler {
  /// Reads the name that `assign` or `capture` gives a value. Digits may be one, though they read as a number.
  private mutating func readTarget(_ tag: String, _ example: Message) throws(SyntaxFault) -> Int32 {
    if token.kind == .integer {
      let slot = topSlot(constant(token.start, token.end))
      tables.slotNames[Int(slot)].assigned = token.span
      advance()
      return slot
    }
    let isString = token.kind == .string && tag == "capture"
    guard token.kind == .name || isString else {
      throw unexpected(Message("变量的名称", "the name of a variable"), remedy: example)
    }
    if bytes[token.end - 1] == 0x3F {
      throw fault(
        "bad-name", token.span, "变量名里不能有问号：“\(text(token))”", "the name of a variable cannot hold `?`: `\(text(token))`"
      )
    }
    let slot = topSlot(
      isString ? constant(token.start + 1, token.end - 1) : constant(token.start, token.end))
    if tables.slotNames[Int(slot)].assigned == nil { tables.slotNames[Int(slot)].assigned = token.span }
    advance()
    if token.kind == .dot || token.kind == .openBracket {
      throw fault(
        "assign-to-property", token.span, "不能给属性赋值", "a property cannot be assigned",
        remedy: Message("换一个不带点的变量名", "assign a variable of its own, without a dot"))
    }
    return slot
  }

  mutating func readAssign(_ span: Span) throws(SyntaxFault) {
    let example = Message("写成 {% assign 名称 = 值 %}", "write {% assign name = value %}")
    let slot = try readTarget("assign", example)
    guard take(.assign) else { throw unexpected(Message("“=”", "`=`"), remedy: example) }
    emit(Op(code: .assign, a: slot, b: try readPipeline()), span)
  }

  mutating func readEcho(_ span: Span) throws(SyntaxFault) {
    markNotBlank()
    guard token.kind != .end else { return }
    emitOutput(try readPipeline(), span)
  }

  mutating func readCapture(_ span: Span) throws(SyntaxFault) {
    try open(.captureBlock, "capture", span)
    let slot = try readTarget("capture", Message("写成 {% capture 名称 %}", "write {% capture name %}"))
    try expectEnd(Message("标签的结尾", "the end of the tag"))
    blocks[blocks.count - 1].index = slot
    emit(Op(code: .capture), span)
  }

  mutating func endCapture(_ span: Span) throws(SyntaxFault) {
    try expectOpenCapture(span)
    emit(Op(code: .endCapture, a: blocks[blocks.count - 1].index), span)
    close()
  }

  mutating func readCycle(_ span: Span) throws(SyntaxFault) {
    markNotBlank()
    let start = token.start
    let example = Message("写成 {% cycle '甲', '乙' %}", "write {% cycle 'a', 'b' %}")
    var values = [try readExpression(remedy: example)]
    var group: Int32 = -1
    if take(.colon) {
      group = values[0]
      values = [try readExpression(remedy: example)]
    }
    while take(.comma) { values.append(try readExpression(remedy: example)) }
    try expectEnd(Message("逗号或标签的结尾", "a comma, or the end of the tag"), remedy: example)
    let key = constant(start, lastEnd)
    let first = Int32(tables.values.count)
    tables.values += values
    tables.cycles.append(
      CyclePlan(group: group, key: key, firstValue: first, valueCount: Int32(values.count)))
    emit(Op(code: .cycle, a: Int32(tables.cycles.count - 1)), span)
  }

  mutating func readRender(_ span: Span) throws(SyntaxFault) {
    markNotBlank()
    let example = Message("写成 {% render '名称', 变量: 值 %}", "write {% render 'name', variable: value %}")
    guard token.kind == .string else {
      throw unexpected(Message("引号里的文件名", "the name of a file in quotation marks"), remedy: example)
    }
    let name = constant(token.start + 1, token.end - 1)
    var plan = RenderPlan(name: name, nameSpan: token.span)
    plan.alias = constant(Self.variableName(source.text(Span(token.start + 1, token.end - 1))))
    advance()
    if isWord("with") || isWord("for"), peek().kind != .colon {
      plan.isLoop = isWord("for")
      advance()
      plan.subject = try readExpression(remedy: example)
      if takeWord("as") {
        guard token.kind == .name else { throw unexpected(Message("变量的名称", "the name of a variable")) }
        plan.alias = constant(token.start, token.end)
        advance()
      }
    }
    var arguments: [Argument] = []
    _ = take(.comma)
    while token.kind != .end {
      guard token.kind == .name, peek().kind == .colon else {
        throw unexpected(Message("“变量: 值”", "`variable: value`"), remedy: example)
      }
      let start = token.start
      let keyword = constant(token.start, token.end)
      advance()
      advance()
      let value = try readExpression(remedy: example)
      arguments.append(Argument(expression: value, keyword: keyword, span: Span(start, lastEnd)))
      if !take(.comma), token.kind != .end, token.kind != .name {
        throw unexpected(Message("逗号或标签的结尾", "a comma, or the end of the tag"), remedy: example)
      }
    }
    plan.firstArgument = Int32(tables.arguments.count)
    plan.argumentCount = Int32(arguments.count)
    tables.arguments += arguments
    tables.renders.append(plan)
    emit(Op(code: .render, a: Int32(tables.renders.count - 1)), span)
  }

  /// The name under which a partial finds what is passed `with` it: the last part of its path.
  private static func variableName(_ path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    return last.hasSuffix(".liquid") ? String(last.dropLast(7)) : last
  }

  // MARK: liquid

  /// Reads the lines of a `liquid` tag, each a tag without its marks.
  mutating func readLines(_ start: Int, _ end: Int) {
    let outerFloor = floor
    floor = blocks.count
    var at = start
    // The line up to which a comment's lines are skipped.
    var comment: (name: String, span: Span, depth: Int)?
    while at < end {
      let lineEnd = bytes[at..<end].firstIndex(of: 0x0A) ?? end
      begin(at, lineEnd)
      // A `liquid` within is no more than its line.
      while comment == nil, isWord("liquid") { advance() }
      let nameToken = token
      if let open = comment {
        var depth = open.depth
        let name = token.kind == .name ? text(token) : ""
        if name == open.name { depth += 1 }
        if name == "end" + open.name { depth -= 1 }
        comment = depth == 0 ? nil : (open.name, open.span, depth)
      } else if token.kind == .name {
        let name = text(token)
        if name == "comment" || name == "doc" {
          comment = (name, nameToken.span, 1)
        } else if name == "raw" {
          report(
            "raw-in-liquid", nameToken.span, "liquid 标签里不能用 raw", "raw cannot stand in a liquid tag",
            remedy: Message("在外面写 {% raw %}", "write {% raw %} outside of it"))
        } else {
          advance()
          readStatement(name, nameToken.span, Span(nameToken.start, trimmedEnd(nameToken.end, lineEnd)))
        }
      } else if token.kind != .end, !(token.kind == .other && bytes[token.start] == 0x23) {
        report(
          unexpected(
            Message("标签名", "the name of a tag"),
            remedy: Message("liquid 标签里每行写一个标签；输出用 echo", "a liquid tag holds one tag a line; put out with echo")))
      }
      at = lineEnd + 1
    }
    if let comment { reportUnclosed(comment.name, comment.span) }
    while blocks.count > floor {
      reportUnclosed(blocks[blocks.count - 1])
      abandon()
    }
    floor = outerFloor
  }

  func trimmedEnd(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, NumberText.isSpace(bytes[end - 1]) { end -= 1 }
    return end
  }
}

extension NameTable {
  /// Where `offset: continue` of loops of a name is remembered.
  mutating func memory(_ name: Int32, _ tables: inout Program.Tables) -> Int32 {
    if let known = memories[name] { return known }
    let memory = Int32(tables.memoryCount)
    tables.memoryCount += 1
    memories[name] = memory
    return memory
  }
}
