import TextCore

/// Calling filters.
extension Machine {
  /// The arguments of the call at hand: cells that live until the end of the statement.
  struct Arguments {
    let base: UnsafeMutablePointer<Cell>
    let count: Int

    /// The argument at an index, or null where it was not given.
    subscript(index: Int) -> Cell { index < count ? base[index] : .null }
    func has(_ index: Int) -> Bool { index < count }
  }

  mutating func evaluatePipeline(_ index: Int32) throws(Halt) -> Cell {
    let pipeline = frame.program.pipelines[index]
    var cell = try evaluate(pipeline.expression, pipeline.need)
    for i in 0..<pipeline.callCount {
      let call = frame.program.calls[pipeline.firstCall + i]
      cell = try apply(call, cell)
    }
    return cell
  }

  private mutating func apply(_ call: FilterCall, _ input: Cell) throws(Halt) -> Cell {
    let total = Int(call.positionalCount + call.keywordCount)
    for i in 0..<total {
      let argument = frame.program.arguments[call.firstArgument + Int32(i)]
      argumentCells[i] = try evaluate(argument.expression, .value)
    }
    self.call = call
    switch call.target {
    case .standard(let filter):
      return try apply(filter, input, Arguments(base: argumentCells, count: Int(call.positionalCount)))
    case .host(let index):
      return try applyHost(index, input, call)
    }
  }

  private mutating func apply(_ filter: StandardFilter, _ input: Cell, _ arguments: Arguments) throws(Halt) -> Cell {
    switch filter {
    case .abs, .ceil, .floor, .round: return roundFilter(filter, input, arguments)
    case .atLeast, .atMost, .dividedBy, .minus, .modulo, .plus, .times:
      return arithmetic(filter, input, arguments[0])
    case .append: return try joined(asText(input), asText(arguments[0]))
    case .prepend: return try joined(asText(arguments[0]), asText(input))
    case .capitalize, .downcase, .upcase: return try changeCase(filter, asText(input))
    case .lstrip, .rstrip, .strip: return stripped(filter, asText(input))
    case .stripNewlines: return try stripNewlines(asText(input))
    case .remove, .removeFirst, .removeLast, .replace, .replaceFirst, .replaceLast:
      return try replaceFilter(filter, asText(input), asText(arguments[0]), asText(arguments[1]))
    case .slice: return try slice(input, arguments)
    case .split: return try split(asText(input), asText(arguments[0]))
    case .truncate: return try truncate(input, arguments)
    case .truncatewords: return try truncateWords(input, arguments)
    case .size: return .int(size(input))
    case .date: return try date(input, arguments[0])
    case .defaultValue: return defaultValue(input, arguments)
    case .first: return end(of: input, first: true)
    case .last: return end(of: input, first: false)
    case .join: return try join(input, arguments)
    case .concat: return try concat(input, arguments[0])
    case .reverse: return list(try items(input).reversed())
    case .compact: return try compact(input, arguments)
    case .uniq: return try uniq(input, arguments)
    case .sort, .sortNatural: return try sort(input, arguments, natural: filter == .sortNatural)
    case .sum: return try sum(input, arguments)
    case .map: return try map(input, arguments[0])
    case .find, .findIndex, .has, .reject, .whereIs: return try select(filter, input, arguments)
    }
  }

  private mutating func applyHost(_ index: Int, _ input: Cell, _ call: FilterCall) throws(Halt) -> Cell {
    let filter = environment.hostFilters[index]
    let positions = filter.parameters.filter { !$0.isKeyword }
    var positional: [Value] = []
    var keywords: [(String, Value)] = []
    for i in 0..<Int(call.positionalCount + call.keywordCount) {
      let argument = frame.program.arguments[call.firstArgument + Int32(i)]
      var cell = argumentCells[i]
      let name = argument.keyword < 0 ? nil : frame.program.string(argument.keyword)
      let parameter = name == nil ? positions[i] : filter.parameters.first { $0.isKeyword && $0.name == name }
      if let parameter {
        guard let fit = fitting(cell, parameter.kind) else {
          let kind = ValueKind.name(cell)
          let wanted = Self.kindName(parameter.kind)
          return complain(
            "argument-kind",
            Message(
              "的参数“\(parameter.name)”要\(wanted.zh)，这里是\(kind.zh)",
              "takes \(wanted.en) as `\(parameter.name)`, found \(kind.en)"), argument: i)
        }
        cell = fit
      }
      if let name { keywords.append((name, Value(copying: cell))) } else { positional.append(Value(copying: cell)) }
    }
    do {
      let result = try filter.body(Value(copying: input), FilterArguments(positional, keywords: keywords))
      let cell = keep(result.ownedCell())
      guard cell.depth <= Limits.deepestValue else {
        return complain("data-too-deep", Message("的结果嵌套太深", "gave a result that lies too deep within itself"))
      }
      if cell.tag == .string { try build(cell.bytes.count) }
      return cell
    } catch let fault as FilterFault {
      let name = filter.name
      report(
        fault.code, faultSpan(fault.argument),
        Message("过滤器“\(name)”：\(fault.message.zh)", "the filter `\(name)`: \(fault.message.en)"), remedy: fault.remedy)
      return .null
    } catch {
      throw Halt()
    }
  }

  /// An argument as a parameter takes it, or nil where it does not fit. Null always fits.
  private mutating func fitting(_ cell: Cell, _ kind: FilterParameter.Kind) -> Cell? {
    if cell.tag == .null { return cell }
    switch kind {
    case .any: return cell
    case .string: return asText(cell)
    case .integer:
      if cell.tag == .int { return cell }
      return cell.tag == .string ? NumberText.wholeInteger(cell.bytes).map { .int($0) } : nil
    case .number:
      if cell.tag == .int || cell.tag == .double { return cell }
      guard cell.tag == .string, !cell.bytes.isEmpty else { return nil }
      return Double(String(decoding: cell.bytes, as: UTF8.self)) == nil ? nil : NumberText.number(cell.bytes)
    case .array: return cell.tag == .list || cell.tag == .range ? cell : nil
    }
  }

  private static func kindName(_ kind: FilterParameter.Kind) -> Message {
    switch kind {
    case .any: Message("任意值", "any value")
    case .string: Message("字符串", "a string")
    case .integer: Message("整数", "a whole number")
    case .number: Message("数字", "a number")
    case .array: Message("列表", "a list")
    }
  }

  private func faultSpan(_ argument: Int?) -> Span {
    guard let call else { return frame.program.spans[pc] }
    guard let argument, argument < Int(call.positionalCount + call.keywordCount) else { return call.nameSpan }
    return frame.program.arguments[call.firstArgument + Int32(argument)].span
  }

  /// Reports a fault of the filter at hand, whose result is null.
  mutating func complain(
    _ code: String, _ message: Message, remedy: Message? = nil, argument: Int? = nil
  ) -> Cell {
    let name = call.map { frame.program.source.text($0.nameSpan) } ?? ""
    report(
      code, faultSpan(argument),
      Message("过滤器“\(name)”\(message.zh)", "the filter `\(name)` \(message.en)"), remedy: remedy)
    return .null
  }

  // MARK: Texts

  /// The value as a string cell, as filters read it.
  mutating func asText(_ cell: Cell) -> Cell {
    if cell.tag == .string { return cell }
    var bytes: [UInt8] = []
    ValueText.appendWhole(cell, to: &bytes)
    return temporary(bytes.withUnsafeBufferPointer { TextBox.make($0) })
  }

  /// A string of so many bytes, accounted for before it is made.
  mutating func text(
    _ count: Int, marks: [MarkSpan] = [], fill: (UnsafeMutablePointer<UInt8>) -> Void
  ) throws(Halt) -> Cell {
    try build(count + 48)
    return temporary(TextBox.make(count, marks: marks, fill: fill))
  }

  mutating func text(_ bytes: [UInt8], marks: [MarkSpan] = []) throws(Halt) -> Cell {
    try build(bytes.count + 48)
    return temporary(bytes.withUnsafeBufferPointer { TextBox.make($0, marks: marks) })
  }

  /// The part of a string within a range of bytes, with its marks.
  mutating func part(_ cell: Cell, _ range: Range<Int>) -> Cell {
    let bytes = cell.bytes
    if range == 0..<bytes.count { return cell }
    return temporary(
      TextBox.make(UnsafeBufferPointer(rebasing: bytes[range]), marks: cell.marks.cut(range)))
  }

  /// All the marks of some strings over so many bytes.
  func spread(_ cells: Cell..., over count: Int) -> [MarkSpan] {
    var marks: Set<Int> = []
    for cell in cells { for span in cell.marks { marks.formUnion(span.marks) } }
    return marks.isEmpty || count == 0 ? [] : [MarkSpan(0, count, marks.sorted())]
  }

  mutating func joined(_ a: Cell, _ b: Cell) throws(Halt) -> Cell {
    let left = a.bytes
    let right = b.bytes
    var marks = a.marks
    marks.append(shifted: b.marks, by: left.count)
    return try text(left.count + right.count, marks: marks) { target in
      if let base = left.baseAddress { target.update(from: base, count: left.count) }
      if let base = right.baseAddress { (target + left.count).update(from: base, count: right.count) }
    }
  }
}
