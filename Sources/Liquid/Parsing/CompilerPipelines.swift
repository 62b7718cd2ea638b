import TextCore

/// Reading expressions with filters.
extension Compiler {
  /// Reads an expression with its filters up to the end of the tag.
  mutating func readPipeline() throws(SyntaxFault) -> Int32 {
    let start = token.start
    // `default` says what holds where there is no value.
    let hasDefault = token.kind == .name && startsWithDefault()
    let expression = try readExpression(hasDefault ? .nothing : .value)
    var calls: [FilterCall] = []
    while token.kind == .pipe {
      advance()
      if let call = try readCall() { calls.append(call) }
    }
    try expectEnd(
      Message("过滤器（用 | 隔开）或标签的结尾", "a filter behind `|`, or the end of the tag"),
      remedy: token.kind == .name || token.kind == .string
        ? Message("一个标签只输出一个值；要连起来写成两个标签，或用 append", "a tag puts out one value: use two tags, or append") : nil)
    let first = Int32(tables.calls.count)
    tables.calls += calls
    tables.pipelines.append(
      Pipeline(
        expression: expression, firstCall: first, callCount: Int32(calls.count),
        need: hasDefault ? .nothing : .value, span: Span(start, lastEnd)))
    return Int32(tables.pipelines.count - 1)
  }

  /// Whether the first filter of the pipeline at hand is `default`.
  private func startsWithDefault() -> Bool {
    var ahead = lexer
    var token = ahead.next()
    while token.kind != .pipe {
      if token.kind == .end { return false }
      token = ahead.next()
    }
    token = ahead.next()
    return token.kind == .name && text(token) == "default"
  }

  /// Reads a filter with its arguments; nil where it is unknown, which is reported.
  private mutating func readCall() throws(SyntaxFault) -> FilterCall? {
    guard token.kind == .name else {
      throw unexpected(Message("过滤器的名称", "the name of a filter"))
    }
    let nameToken = token
    let name = text(token)
    advance()
    var arguments: [Argument] = []
    if take(.colon) {
      repeat { arguments.append(try readArgument()) } while take(.comma)
    }
    // Where the call goes on in a way that cannot be read, that is the fault.
    guard token.kind == .pipe || token.kind == .end else { return nil }
    guard let target = environment.filter(named: name) else {
      reportUnknownFilter(name, nameToken.span)
      return nil
    }
    // Positional arguments come first, whatever order they are written in.
    let ordered = arguments.filter { $0.keyword < 0 } + arguments.filter { $0.keyword >= 0 }
    let positional = arguments.count { $0.keyword < 0 }
    checkArguments(ordered, positional, name, nameToken.span, environment.parameters(of: target))
    let first = Int32(tables.arguments.count)
    tables.arguments += ordered
    return FilterCall(
      target: target, firstArgument: first, positionalCount: Int32(positional),
      keywordCount: Int32(ordered.count - positional), nameSpan: nameToken.span)
  }

  private mutating func readArgument() throws(SyntaxFault) -> Argument {
    let start = token.start
    var keyword: Int32 = -1
    if token.kind == .name, peek().kind == .colon {
      keyword = constant(token.start, token.end)
      advance()
      advance()
    }
    let expression = try readExpression()
    return Argument(expression: expression, keyword: keyword, span: Span(start, lastEnd))
  }

  private mutating func reportUnknownFilter(_ name: String, _ span: Span) {
    if LeftOutFilters.names.contains(name) {
      return report(
        "left-out-filter", span, "过滤器“\(name)”是网页用的，这里没有", "the filter `\(name)` is for web pages and is left out",
        remedy: Message("删掉它：输出的是纯文本", "leave it out: the output is plain text"))
    }
    let nearest = NearestName.of(name, in: environment.filterNames)
    report(
      "unknown-filter", span, "没有名为“\(name)”的过滤器", "unknown filter `\(name)`",
      remedy: nearest.map { Message("是不是“\($0)”？", "did you mean `\($0)`?") }
        ?? Message(
          "可用的过滤器：\(environment.filterNames.joined(separator: " "))",
          "the filters are: \(environment.filterNames.joined(separator: " "))"))
  }

  private mutating func checkArguments(
    _ arguments: [Argument], _ positional: Int, _ name: String, _ span: Span, _ parameters: [FilterParameter]
  ) {
    let positions = parameters.filter { !$0.isKeyword }
    let required = positions.count { $0.isRequired }
    if arguments.count > Machine.mostArguments {
      report(
        "surplus-argument", span, "参数超过 \(Machine.mostArguments) 个",
        "more than \(Machine.mostArguments) arguments are given")
    } else if positional < required {
      let missing = positions[positional]
      report(
        "missing-argument", span, "过滤器“\(name)”缺少第 \(positional + 1) 个参数（\(missing.name)）",
        "the filter `\(name)` lacks argument \(positional + 1) (\(missing.name))",
        remedy: Message("写成：\(signature(name, parameters))", "write it as: \(signature(name, parameters))"))
    } else if positional > positions.count {
      let surplus = arguments[positions.count]
      report(
        "surplus-argument", surplus.span,
        positions.isEmpty ? "过滤器“\(name)”不要参数" : "过滤器“\(name)”最多要 \(positions.count) 个参数，给了 \(positional) 个",
        positions.isEmpty
          ? "the filter `\(name)` takes no argument"
          : "the filter `\(name)` takes at most \(positions.count) arguments, found \(positional)",
        remedy: Message("写成：\(signature(name, parameters))", "write it as: \(signature(name, parameters))"))
    }
    var seen: [Int32] = []
    for argument in arguments.dropFirst(positional) {
      let keyword = String(decoding: tables.constants[Int(argument.keyword)].bytes, as: UTF8.self)
      let known = parameters.filter(\.isKeyword).map(\.name)
      if seen.contains(argument.keyword) {
        report(
          "repeated-argument", argument.span, "参数“\(keyword)”给了两次", "the argument `\(keyword)` is given twice")
      } else if !known.contains(keyword) {
        let nearest = NearestName.of(keyword, in: known)
        report(
          "unknown-argument", argument.span, "过滤器“\(name)”没有名为“\(keyword)”的参数",
          "the filter `\(name)` has no argument `\(keyword)`",
          remedy: nearest.map { Message("是不是“\($0)”？", "did you mean `\($0)`?") }
            ?? Message("写成：\(signature(name, parameters))", "write it as: \(signature(name, parameters))"))
      }
      seen.append(argument.keyword)
    }
  }

  /// How a call is written: `truncate: length, ending`, optional ones in brackets.
  private func signature(_ name: String, _ parameters: [FilterParameter]) -> String {
    let parts = parameters.map { parameter in
      parameter.isRequired ? parameter.name : "[\(parameter.name)\(parameter.isKeyword ? ": …" : "")]"
    }
    return parts.isEmpty ? "| \(name)" : "| \(name): \(parts.joined(separator: ", "))"
  }
}
