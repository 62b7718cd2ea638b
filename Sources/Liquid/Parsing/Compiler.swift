import TextCore

/// A fault of one tag: the rest of the template is still read.
struct SyntaxFault: Error {
  /// Nil where the fault follows from one that was reported already.
  let diagnostic: Diagnostic?
}

/// A block that is open while its tags are read.
struct OpenBlock {
  enum Kind { case ifBlock, unlessBlock, caseBlock, forBlock, captureBlock }

  var kind: Kind
  /// The name of the tag.
  var name: String
  /// The tag that opened it.
  var span: Span
  /// Whether nothing but white space and assignments stands in it: then its white space is not put out.
  var isBlank = true
  /// The first of this block's entries in `textOps`.
  var firstText: Int
  /// The jump that goes to the next branch.
  var nextBranch = -1
  /// Jumps to the end.
  var exits: [Int] = []
  /// Jumps to the loop's next pass.
  var continues: [Int] = []
  /// The `else` tag, once it was met.
  var elseSpan: Span?
  /// The loop, the case, or the slot of a capture.
  var index: Int32 = 0
  /// Where the body of a loop begins, or of the last `when`.
  var bodyStart = 0
}

/// Reads a template in one pass into instructions, going on behind each fault.
///
/// Blocks are kept on a stack of its own, so that no nesting of the source deepens the call stack.
struct Compiler {
  let source: SourceText
  let environment: Environment
  let undefined: UndefinedNames
  let bytes: [UInt8]
  var diagnostics: [Diagnostic] = []
  var tables = Program.Tables()
  var names = NameTable()
  var blocks: [OpenBlock] = []
  /// Text instructions directly within the open blocks.
  var textOps: [Int] = []
  /// Blocks below this one cannot be closed by the tag at hand: they were opened outside its `liquid`.
  var floor = 0
  /// Blocks whose opening tag was faulty, so that their other tags are not blamed.
  var lostOpenings: [String] = []
  /// The offset behind what has been read.
  var position = 0
  var trimsNext = false
  var lexer: Lexer
  var token = Token(kind: .end, start: 0, end: 0)
  /// The end of the token before.
  var lastEnd = 0
  var expressionDepth = 0

  /// More faults than anybody reads at once.
  static let mostFaults = 50

  init(_ source: SourceText, _ environment: Environment, _ undefined: UndefinedNames) {
    self.source = source
    self.environment = environment
    self.undefined = undefined
    bytes = source.bytes
    lexer = Lexer(bytes: bytes, at: 0, end: 0)
  }

  /// Reads the whole source.
  mutating func compile() -> Program {
    if bytes.count >= 1 << 30 {
      report("too-large", Span(0, 0), "模板超过 1 GB", "the template is larger than 1 GB")
    } else {
      position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      while position < bytes.count, diagnostics.count < Self.mostFaults { readNext() }
      for block in blocks where diagnostics.count < Self.mostFaults { reportUnclosed(block) }
    }
    emit(Op(code: .stop), Span(bytes.count, bytes.count))
    return Program(source, tables)
  }

  /// Reads text up to the next tag, and the tag.
  private mutating func readNext() {
    let start = position
    guard let open = nextOpening(from: start) else {
      position = bytes.count
      emitText(start, bytes.count, trimEnd: false)
      return
    }
    let isTag = bytes[open + 1] == 0x25
    let trimsBefore = open + 2 < bytes.count && bytes[open + 2] == 0x2D
    emitText(start, open, trimEnd: trimsBefore)
    let contentStart = open + (trimsBefore ? 3 : 2)
    let close = findClose(from: contentStart, isTag)
    guard let close else { return unclosedTag(open, contentStart, isTag, limit: bytes.count) }
    let trimsAfter = close > contentStart && bytes[close - 1] == 0x2D
    let contentEnd = trimsAfter ? close - 1 : close
    position = close + 2
    trimsNext = trimsAfter
    let span = Span(open, position)
    if isTag {
      readTag(span, contentStart, contentEnd)
    } else {
      if let inner = innerOpening(contentStart, contentEnd) {
        return unclosedTag(open, contentStart, isTag, limit: inner)
      }
      readOutput(span, contentStart, contentEnd)
    }
  }

  /// The offset of the next `{{` or `{%`.
  private func nextOpening(from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { all in
      var from = start
      while let brace = ByteSearch.byte(0x7B, in: all, from: from) {
        guard brace + 1 < all.count else { return nil }
        if all[brace + 1] == 0x7B || all[brace + 1] == 0x25 { return brace }
        from = brace + 1
      }
      return nil
    }
  }

  /// The offset of the `}}` or `%}` that ends what began before `start`; quotation marks do not hide it.
  private func findClose(from start: Int, _ isTag: Bool) -> Int? {
    bytes.withUnsafeBufferPointer { all in
      var from = start
      while let brace = ByteSearch.byte(0x7D, in: all, from: from) {
        if isTag {
          if brace > start, all[brace - 1] == 0x25 { return brace - 1 }
        } else if brace + 1 < all.count, all[brace + 1] == 0x7D {
          return brace
        }
        from = brace + 1
      }
      return nil
    }
  }

  /// The offset of a `{{` or `{%` outside quotation marks: a sign that the tag before it was never closed.
  func innerOpening(_ start: Int, _ end: Int) -> Int? {
    var quote: UInt8 = 0
    var i = start
    while i + 1 < end {
      let byte = bytes[i]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x7B, bytes[i + 1] == 0x7B || bytes[i + 1] == 0x25 {
        return i
      }
      i += 1
    }
    return nil
  }

  /// Reports a tag without an end and goes on behind it.
  mutating func unclosedTag(_ open: Int, _ start: Int, _ isTag: Bool, limit: Int) {
    if isTag { loseOpening(at: start) }
    var end = limit
    if let next = nextOpening(from: start) { end = min(end, next) }
    reportUnclosedTag(Span(open, open + 2), isTag, searched: Span(start, end))
    // What follows on the same line was meant for the tag.
    let line = source.lineRange(source.line(at: open))
    position = max(start, min(end, line.upperBound))
    trimsNext = false
  }

  // MARK: Instructions

  mutating func emit(_ op: Op, _ span: Span) {
    tables.ops.append(op)
    tables.spans.append(span)
  }

  /// The index of the next instruction.
  var here: Int { tables.ops.count }

  /// Makes a jump go to the next instruction.
  mutating func patch(_ op: Int) {
    if op >= 0 { tables.ops[op].c = Int32(here) }
  }

  /// Emits literal text, trimmed where the tags beside it ask for it.
  private mutating func emitText(_ from: Int, _ to: Int, trimEnd: Bool) {
    var start = from
    var end = to
    if trimsNext { while start < end, NumberText.isSpace(bytes[start]) { start += 1 } }
    if trimEnd { while end > start, NumberText.isSpace(bytes[end - 1]) { end -= 1 } }
    trimsNext = false
    guard start < end else { return }
    reportFullWidthOpening(start, end)
    emitLiteral(start, end)
  }

  mutating func emitLiteral(_ start: Int, _ end: Int) {
    guard start < end else { return }
    if !blocks.isEmpty {
      textOps.append(here)
      if blocks[blocks.count - 1].isBlank {
        let isBlank = bytes[start..<end].allSatisfy { NumberText.isSpace($0) }
        if !isBlank { markNotBlank() }
      }
    }
    emit(Op(code: .text, a: Int32(start), b: Int32(end - start)), Span(start, end))
  }

  /// Something that may print stands in the innermost block.
  mutating func markNotBlank() {
    if !blocks.isEmpty { blocks[blocks.count - 1].isBlank = false }
  }

  // MARK: Blocks

  mutating func open(_ kind: OpenBlock.Kind, _ name: String, _ span: Span) throws(SyntaxFault) {
    guard blocks.count < Limits.deepestBlock else {
      lostOpenings.append(name)
      throw fault(
        "nested-too-deep", span, "标签嵌套超过 \(Limits.deepestBlock) 层",
        "tags lie more than \(Limits.deepestBlock) deep within one another",
        remedy: Message("把里面的部分放进另一个文件，用 render 引入", "move the inner part to a file of its own and render it"))
    }
    blocks.append(OpenBlock(kind: kind, name: name, span: span, firstText: textOps.count))
  }

  /// Closes the innermost block: its white space goes if nothing in it can print.
  mutating func close() {
    guard let block = blocks.popLast() else { return }
    for exit in block.exits { patch(exit) }
    if block.isBlank, block.kind != .captureBlock {
      for op in textOps[block.firstText...] { tables.ops[op].b = 0 }
    }
    textOps.removeSubrange(block.firstText...)
    if !block.isBlank, block.kind != .captureBlock { markNotBlank() }
  }

  /// The parts that are rendered.
  var partialNames: [Template.PartialName] {
    tables.renders.map { plan in
      let name = String(decoding: tables.constants[Int(plan.name)].bytes, as: UTF8.self)
      return Template.PartialName(name: name, span: plan.nameSpan)
    }
  }

  /// The top-level names that are read and not assigned.
  var rootNames: [Template.RootName] {
    names.reads.compactMap { read in
      let slot = tables.slotNames[Int(read.slot)]
      guard slot.assigned == nil else { return nil }
      let name = String(decoding: tables.constants[Int(slot.name)].bytes, as: UTF8.self)
      return Template.RootName(name: name, span: read.span, isOptional: read.isOptional)
    }
  }
}
