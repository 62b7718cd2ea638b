import TextCore

extension Diagnostic {
  /// The span of the place, if it has one.
  var placeSpan: Span? {
    if case .span(_, let span) = place { span } else { nil }
  }
}

/// The faults of a render. Most do not end it, so that several are reported in one run.
extension Machine {
  static let mostFaults = 50

  /// The chain of renders that led here, innermost first.
  var chain: [Diagnostic.Note] {
    callers.reversed().prefix(5).map { source, span in
      Diagnostic.Note(Message("由这里引入", "rendered from here"), at: .span(source, span))
    }
  }

  mutating func report(
    _ code: String, _ span: Span, _ message: Message, remedy: Message? = nil, severity: Severity = .error,
    once: Bool = true
  ) {
    let finding = Diagnostic(
      severity, code, message, remedy: remedy, at: .span(frame.program.source, span), notes: chain)
    if once { reportOnce(finding, at: span) } else { diagnostics.append(finding) }
  }

  /// Adds a finding unless its place was blamed before.
  mutating func reportOnce(_ finding: Diagnostic, at span: Span, in source: SourceText? = nil) {
    let name = (source ?? frame.program.source).name
    guard reportedPlaces.insert(ReportedPlace(source: name, span: span)).inserted else { return }
    guard diagnostics.count < Self.mostFaults else { return }
    diagnostics.append(finding)
  }

  // MARK: Names

  /// Reports a top-level name that the data does not hold, where it must.
  mutating func reportUndefined(_ slot: Int, _ span: Span, _ need: Need) {
    let program = frame.program
    let name = program.string(program.tables.slotNames[slot].name)
    if options.optionalNames.contains(name) { return }
    if program.tables.slotNames[slot].assigned != nil {
      // The template's own name, on a way past its assignment: in a test no misspelling.
      guard need == .value else { return }
      return report(
        "unassigned", nameSpan(span, name), Message("“\(name)”到这里还没有赋值", "`\(name)` is not assigned yet here"),
        remedy: Message("先用 assign 给它一个初值", "assign it a first value before"))
    }
    reportUnknownName(name, nameSpan(span, name), need)
  }

  private func nameSpan(_ span: Span, _ name: String) -> Span {
    let end = span.start + name.utf8.count
    return frame.program.source.text(Span(span.start, end)) == name ? Span(span.start, end) : span
  }

  mutating func reportUnknownName(_ name: String, _ span: Span, _ need: Need) {
    if options.optionalNames.contains(name) { return }
    let known = knownNames
    let nearest = NearestName.of(name, in: known)
    // Before `default` a name may be missing; one that is nearly right is still pointed out.
    if need == .nothing {
      guard let nearest else { return }
      return report(
        "unknown-name", span,
        Message("没有名为“\(name)”的变量，用了 default 的值", "there is no variable `\(name)`: default holds"),
        remedy: Message("是不是“\(nearest)”？", "did you mean `\(nearest)`?"), severity: .warning)
    }
    if name == "forloop" {
      return report(
        "unknown-name", span, Message("forloop 只在 for 里面有", "forloop exists within for only"))
    }
    let list = Self.list(known)
    var remedy = nearest.map { Message("是不是“\($0)”？", "did you mean `\($0)`?") }
    if remedy == nil, !callers.isEmpty {
      remedy = Message(
        "render 引入的文件只看得到传给它的变量：{% render '…', \(name): \(name) %}",
        "a partial sees what is passed to it: {% render '…', \(name): \(name) %}")
    }
    report(
      "unknown-name", span,
      Message(
        "没有名为“\(name)”的变量；" + (known.isEmpty ? "这里没有任何变量" : "这里有：\(list.zh)"),
        "unknown variable `\(name)`; " + (known.isEmpty ? "no variable exists here" : "here are: \(list.en)")),
      remedy: remedy)
  }

  /// Reports a name in brackets that is no string.
  mutating func reportBadName(_ name: Cell, _ span: Span, _ need: Need) {
    guard need != .nothing else { return }
    let kind = ValueKind.name(name)
    report(
      "bad-name", span,
      Message("方括号里应当是变量的名称，却是\(kind.zh)", "the brackets should give a variable's name, found \(kind.en)"),
      remedy: Message("取一项要写在列表后面：列表[0]", "an item is taken behind its list: list[0]"))
  }

  /// The names that exist here: loop variables, innermost first, then the top level's.
  private var knownNames: [String] {
    let program = frame.program
    var names: [String] = []
    func add(_ name: String) { if !name.isEmpty, !names.contains(name) { names.append(name) } }
    for loop in loops[min(frame.loopBase, loops.count)...].reversed() where loop.itemSlot >= 0 {
      add(program.string(program.tables.slotNames[Int(loop.itemSlot)].name))
    }
    for (i, slot) in program.tables.slotNames.enumerated() where slot.isTopLevel && frame.states[i] != .undefined {
      add(program.string(slot.name))
    }
    if data.tag == .object, callers.isEmpty || options.partialsSeeData {
      for name in data.shape._withUnsafeGuaranteedRef({ $0.names }).prefix(200) { add(name) }
    }
    return names
  }

  /// The first names as a list, and how many more there are.
  private static func list(_ names: [String]) -> Message {
    let shown = names.prefix(12)
    let more = names.count - shown.count
    return Message(
      shown.joined(separator: "、") + (more > 0 ? " 等 \(names.count) 个" : ""),
      shown.joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""))
  }

  /// Reports a property that a value lacks, where it must have it.
  mutating func reportMissing(_ cell: Cell, _ segment: Segment, _ path: Expression, _ need: Need, isLast: Bool) {
    guard need == .value else { return }
    let source = frame.program.source
    let owner = source.text(Span(path.span.start, owned(segment, path)))
    let step = source.text(segment.span)
    switch cell.tag {
    case .object:
      let names = cell.shape._withUnsafeGuaranteedRef { Array($0.names.prefix(200)) }
      let nearest = segment.kind == .property ? NearestName.of(step, in: names) : nil
      let list = Self.list(names)
      report(
        "unknown-property", segment.span,
        Message(
          "“\(owner)”没有“\(step)”；" + (names.isEmpty ? "它是空的" : "它有：\(list.zh)"),
          "`\(owner)` has no `\(step)`; " + (names.isEmpty ? "it is empty" : "it has: \(list.en)")),
        remedy: nearest.map { Message("是不是“\($0)”？", "did you mean `\($0)`?") }
          ?? Message("可能没有的，用 if 判断，或加 | default: ''", "test with if what may be missing, or add | default: ''"))
    case .list where segment.kind != .property:
      report(
        "no-such-item", segment.span,
        Message(
          "“\(owner)”只有 \(cell.items.count) 项，没有 \(step)", "`\(owner)` has \(cell.items.count) items and no \(step)"),
        remedy: Message("位置从 0 数起", "places count from 0"))
    case .null:
      report(
        "property-of-null", segment.span,
        Message("“\(owner)”是空值，没有“\(step)”", "`\(owner)` is null and has no `\(step)`"),
        remedy: Message("先用 if 判断它有没有值", "test with if whether it has a value"))
    default:
      let kind = ValueKind.name(cell)
      report(
        "unknown-property", segment.span,
        Message("“\(owner)”是\(kind.zh)，没有“\(step)”", "`\(owner)` is \(kind.en) and has no `\(step)`"),
        remedy: cell.tag == .list
          ? Message("列表有 size、first、last；各项用 for 取", "a list has size, first and last; for goes through its items")
          : nil)
    }
  }

  private func owned(_ segment: Segment, _ path: Expression) -> Int {
    var end = segment.span.start
    let bytes = frame.program.bytes
    while end > path.span.start, bytes[end - 1] == 0x2E || NumberText.isSpace(bytes[end - 1]) { end -= 1 }
    return end
  }

  // MARK: Values

  mutating func reportUncomparable(_ left: Cell, _ right: Cell, _ test: Test) {
    let a = ValueKind.name(left)
    let b = ValueKind.name(right)
    report(
      "not-comparable", test.span, Message("\(a.zh)和\(b.zh)不能比大小", "\(a.en) and \(b.en) have no order"),
      remedy: Message("字符串先用 plus: 0 变成数字", "make a number of a string with plus: 0"))
  }

  mutating func reportOverflow(_ span: Span) {
    report(
      "overflow", span, Message("数字超出范围（最大 \(Int.max)）", "the number is out of range (at most \(Int.max))"))
  }

  mutating func reportMissingPartial(_ name: String, _ span: Span) {
    let known = partials.partialNames
    let nearest = NearestName.of(name, in: known)
    let list = Self.list(known)
    report(
      "unknown-partial", span,
      Message(
        "没有名为“\(name)”的模板文件；" + (known.isEmpty ? "这里没有任何模板文件" : "这里有：\(list.zh)"),
        "there is no partial `\(name)`; " + (known.isEmpty ? "no partial exists here" : "here are: \(list.en)")),
      remedy: nearest.map { Message("是不是“\($0)”？", "did you mean `\($0)`?") })
  }
}

/// A place that was blamed.
struct ReportedPlace: Hashable {
  let source: String
  let span: Span
}

/// What messages call the kinds of values.
enum ValueKind {
  static func name(_ cell: Cell) -> Message {
    switch cell.tag {
    case .null: Message("空值", "null")
    case .bool: Message("真假值", "a truth value")
    case .int, .double: Message("数字", "a number")
    case .string: Message("字符串", "a string")
    case .list: Message("列表", "a list")
    case .object: Message("对象", "an object")
    case .range: Message("范围", "a range")
    case .blank: Message("blank", "blank")
    case .empty: Message("empty", "empty")
    case .loop: Message("forloop", "forloop")
    }
  }
}
