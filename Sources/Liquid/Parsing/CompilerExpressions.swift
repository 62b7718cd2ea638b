import TextCore

/// Reading expressions, pipelines and conditions.
extension Compiler {
  private mutating func add(_ expression: Expression) -> Int32 {
    tables.expressions.append(expression)
    return Int32(tables.expressions.count - 1)
  }

  /// Adds an expression that is a constant.
  mutating func addConstant(_ constant: Int32, _ span: Span) -> Int32 {
    add(Expression(kind: .constant, a: constant, span: span))
  }

  private static let wanted = Message("一个变量、字符串或数字", "a variable, a string or a number")

  /// Reads a literal, a variable with its path, or a range.
  mutating func readExpression(_ need: Need = .value, remedy: Message? = nil) throws(SyntaxFault) -> Int32 {
    guard expressionDepth < Limits.deepestExpression else {
      throw fault(
        "nested-too-deep", token.span, "方括号嵌套超过 \(Limits.deepestExpression) 层",
        "brackets lie more than \(Limits.deepestExpression) deep within one another")
    }
    expressionDepth += 1
    defer { expressionDepth -= 1 }
    let token = token
    switch token.kind {
    case .string:
      advance()
      return addConstant(constant(token.start + 1, token.end - 1), token.span)
    case .integer, .decimal:
      return try readNumber()
    case .openParenthesis:
      return try readRange()
    case .name:
      if let literal = literal(token), peek().kind != .dot, peek().kind != .openBracket {
        advance()
        return addConstant(constant(literal), token.span)
      }
      advance()
      let name = constant(token.start, token.end)
      let isPath = self.token.kind == .dot || self.token.kind == .openBracket
      let slot = readSlot(name, token.span, isPath && need == .property ? .value : need)
      guard isPath else { return add(Expression(kind: .slot, a: slot, span: token.span)) }
      return try readPath(slot, token.start)
    case .openBracket:
      return try readPath(-1, token.start)
    default:
      throw unexpected(Self.wanted, remedy: remedy)
    }
  }

  private func literal(_ token: Token) -> Cell? {
    guard token.end - token.start <= 5, bytes[token.start] < 0x80 else { return nil }
    switch text(token) {
    case "nil", "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "blank": return .blank
    case "empty": return .empty
    default: return nil
    }
  }

  private mutating func readNumber() throws(SyntaxFault) -> Int32 {
    let token = token
    let digits = text(token)
    advance()
    if self.token.kind == .name, self.token.start == token.end {
      throw fault(
        "bad-name", token.span.union(self.token.span), "名称不能以数字开头：“\(digits + text(self.token))”",
        "a name cannot start with a digit: `\(digits + text(self.token))`")
    }
    if token.kind == .decimal {
      return addConstant(constant(.double(Double(digits) ?? 0)), token.span)
    }
    guard let value = Int(digits) else {
      throw fault(
        "number-too-large", token.span, "数字太大：\(digits)", "the number \(digits) is too large",
        remedy: Message("最大是 \(Int.max)；编号之类请写成字符串", "the largest is \(Int.max); write codes as strings"))
    }
    return addConstant(constant(.int(value)), token.span)
  }

  private mutating func readRange() throws(SyntaxFault) -> Int32 {
    let start = token.start
    advance()
    let low = try readExpression()
    guard take(.dots) else {
      throw unexpected(
        Message("“..”（圆括号只用来写范围，如 (1..5)）", "`..`: parentheses only write ranges such as (1..5)"),
        remedy: Message("条件不能用括号分组，请拆成几个 if", "conditions cannot be grouped: use several ifs"))
    }
    let high = try readExpression()
    guard take(.closeParenthesis) else { throw unexpected(Message("“)”", "`)`")) }
    return add(Expression(kind: .range, a: low, b: high, span: Span(start, lastEnd)))
  }

  /// Reads the steps behind a variable; without a slot, the first step in brackets gives its name.
  private mutating func readPath(_ root: Int32, _ start: Int) throws(SyntaxFault) -> Int32 {
    var root = root
    var steps: [Segment] = []
    while true {
      let from = token.start
      if take(.dot) {
        guard token.kind == .name else {
          let index = token.kind == .integer ? text(token) : nil
          throw unexpected(
            Message("属性名", "the name of a property"),
            remedy: index.map { Message("按位置取一项要写成 [\($0)]", "an item is taken by its place as [\($0)]") })
        }
        let key = key(constant(token.start, token.end), special: true)
        steps.append(Segment(kind: .property, index: key, site: site(), span: token.span))
        advance()
      } else if take(.openBracket) {
        var step = try readIndex()
        guard take(.closeBracket) else { throw unexpected(Message("“]”", "`]`")) }
        step.span = Span(from, lastEnd)
        if root < 0, steps.isEmpty, step.kind == .key {
          let name = constant(from: step)
          root = readSlot(name, step.span, .value)
        } else {
          steps.append(step)
        }
      } else {
        break
      }
    }
    let span = Span(start, lastEnd)
    if steps.isEmpty { return add(Expression(kind: .slot, a: root, span: span)) }
    // Steps within brackets were added while these were read, so that these come behind them.
    let first = Int32(tables.segments.count)
    tables.segments += steps
    return add(Expression(kind: .path, a: root, b: first, c: Int32(steps.count), span: span))
  }

  private func constant(from step: Segment) -> Int32 {
    let cell = tables.keys[Int(step.index)].name
    return Int32(tables.constants.firstIndex { $0.bits == cell.bits && $0.tag == .string } ?? 0)
  }

  private mutating func site() -> Int32 {
    tables.siteCount += 1
    return Int32(tables.siteCount - 1)
  }

  private mutating func readIndex() throws(SyntaxFault) -> Segment {
    let token = token
    if token.kind == .string, peek().kind == .closeBracket {
      advance()
      let key = key(constant(token.start + 1, token.end - 1), special: false)
      return Segment(kind: .key, index: key, site: site(), span: token.span)
    }
    if token.kind == .integer, let number = Int32(text(token)) {
      advance()
      return Segment(kind: .number, index: number, site: 0, span: token.span)
    }
    let expression = try readExpression()
    return Segment(kind: .dynamic, index: expression, site: site(), span: token.span)
  }

  // MARK: Conditions

  /// Reads a condition into tests; gives the first and their number.
  mutating func readCondition(_ tag: String) throws(SyntaxFault) -> (first: Int32, count: Int32) {
    var tests: [Test] = []
    let example = Message("例如：{% \(tag) 数量 > 3 %}", "for example: {% \(tag) count > 3 %}")
    while true {
      tests.append(try readTest(example))
      if takeWord("and") {
        tests[tests.count - 1].joint = .and
      } else if takeWord("or") {
        tests[tests.count - 1].joint = .or
      } else {
        break
      }
    }
    guard token.kind == .end else { throw conditionFault() }
    let first = Int32(tables.tests.count)
    tables.tests += tests
    return (first, Int32(tests.count))
  }

  private mutating func readTest(_ example: Message) throws(SyntaxFault) -> Test {
    if isWord("not"), peek().kind == .name {
      throw fault(
        "unknown-operator", token.span, "没有 not 这个写法", "there is no `not`",
        remedy: Message("用 unless，或写成 x == false", "use unless, or x == false"))
    }
    let leftStart = token.start
    // Whether the side may lack a value is known only behind it.
    let operatorAhead = self.operatorAhead()
    let left = try readExpression(operatorAhead ? .value : .property, remedy: example)
    guard let comparison = comparison() else {
      return Test(
        left: left, right: -1, comparison: .truth, joint: .end, need: .property, span: Span(leftStart, lastEnd))
    }
    advance()
    let right = try readExpression(remedy: example)
    let asksForPresence = [left, right].contains { side in
      let expression = tables.expressions[Int(side)]
      guard expression.kind == .constant else { return false }
      return [.null, .blank, .empty].contains(tables.constants[Int(expression.a)].tag)
    }
    return Test(
      left: left, right: right, comparison: comparison, joint: .end,
      need: asksForPresence ? .property : .value, span: Span(leftStart, lastEnd))
  }

  /// Whether a comparison follows the variable at hand, if it is one without a path.
  private func operatorAhead() -> Bool {
    guard token.kind == .name else { return true }
    switch peek().kind {
    case .equal, .notEqual, .less, .greater, .lessOrEqual, .greaterOrEqual: return true
    default: return false
    }
  }

  private func comparison() -> TestOperator? {
    switch token.kind {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .greater: .greater
    case .lessOrEqual: .lessOrEqual
    case .greaterOrEqual: .greaterOrEqual
    default: isWord("contains") ? .contains : nil
    }
  }

  private func conditionFault() -> SyntaxFault {
    switch token.kind {
    case .assign:
      return fault(
        "single-equals", token.span, "比较要用两个等号", "a comparison takes two equals signs",
        remedy: Message("改成 ==", "write =="))
    case .pipe where peek().kind == .pipe:
      return fault(
        "unknown-operator", Span(token.start, token.end + 1), "没有 || 这个写法", "there is no `||`",
        remedy: Message("改成 or", "write or"))
    case .pipe:
      return fault(
        "filter-in-condition", token.span, "条件里不能用过滤器", "a condition cannot use filters",
        remedy: Message("先用 assign 算好，再比较", "assign the result first, then compare it"))
    case .other where text(token) == "&":
      return fault(
        "unknown-operator", peek().kind == .other ? Span(token.start, peek().end) : token.span, "没有 && 这个写法",
        "there is no `&&`",
        remedy: Message("改成 and", "write and"))
    case .name:
      return fault(
        "unknown-operator", token.span, "不认得的比较“\(text(token))”", "unknown comparison `\(text(token))`",
        remedy: Message(
          "可用：== != < > <= >= contains；连接用 and、or", "there are == != < > <= >= contains, joined by and, or"))
    default:
      return unexpected(
        Message("比较、and、or 或标签的结尾", "a comparison, and, or, or the end of the tag"))
    }
  }
}
