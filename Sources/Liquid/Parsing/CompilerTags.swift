import TextCore

/// Reading tags and the lines of `liquid`.
extension Compiler {
  static let tagNames = [
    "assign", "break", "capture", "case", "comment", "continue", "cycle", "doc", "echo", "else", "elsif",
    "endcapture", "endcase", "endcomment", "enddoc", "endfor", "endif", "endraw", "endunless", "for", "if",
    "liquid", "raw", "render", "unless", "when",
  ]

  private static let leftOut = [
    "include": Message("用 render", "use render"),
    "tablerow": Message("用 for", "use for"),
    "increment": Message("用 assign 和 plus", "use assign with plus"),
    "decrement": Message("用 assign 和 minus", "use assign with minus"),
    "ifchanged": Message("用 assign 记下上一个，再比较", "assign the last one and compare"),
  ]

  /// Reads `{{ … }}`.
  mutating func readOutput(_ span: Span, _ start: Int, _ end: Int) {
    markNotBlank()
    begin(start, end)
    guard token.kind != .end else { return }
    do throws(SyntaxFault) {
      let pipeline = try readPipeline()
      emitOutput(pipeline, span)
    } catch {
      report(error)
    }
  }

  mutating func emitOutput(_ pipeline: Int32, _ span: Span) {
    let plan = tables.pipelines[Int(pipeline)]
    emit(
      plan.callCount == 0
        ? Op(code: .output, a: plan.expression) : Op(code: .outputFiltered, a: pipeline), span)
  }

  /// Reads `{% … %}`.
  mutating func readTag(_ span: Span, _ start: Int, _ end: Int) {
    begin(start, end)
    if token.kind == .other, bytes[token.start] == 0x23 { return checkComment(token.start, end) }
    guard token.kind == .name else { return reportBadTagName(span) }
    let nameToken = token
    let name = text(token)
    switch name {
    case "comment": return skipComment(span)
    case "doc": return skipDoc(span)
    case "raw": return readRaw(span)
    case "liquid": return readLines(nameToken.end, end)
    default: break
    }
    if let inner = innerOpening(start, end) {
      return unclosedTag(span.start, start, true, limit: inner)
    }
    advance()
    readStatement(name, nameToken.span, span)
  }

  /// Reads the markup of a tag of a known or unknown name.
  mutating func readStatement(_ name: String, _ nameSpan: Span, _ span: Span) {
    do throws(SyntaxFault) {
      switch name {
      case "assign": try readAssign(span)
      case "echo": try readEcho(span)
      case "capture": try readCapture(span)
      case "endcapture": try endCapture(span)
      case "if", "unless": try readIf(name, span)
      case "elsif": try readElsif(span)
      case "else": try readElse(span)
      case "endif", "endunless": try endIf(name, span)
      case "case": try readCase(span)
      case "when": try readWhen(span)
      case "endcase": try endCase(span)
      case "for": try readFor(span)
      case "endfor": try endFor(span)
      case "break", "continue": try readInterrupt(name, span)
      case "cycle": try readCycle(span)
      case "render": try readRender(span)
      case "endcomment", "enddoc", "endraw":
        throw fault(
          "nothing-to-close", nameSpan, "没有打开的 \(name.dropFirst(3)) 可以结束",
          "there is no open \(name.dropFirst(3)) to close")
      default: throw unknownTag(name, nameSpan)
      }
    } catch {
      report(error)
    }
  }

  private mutating func unknownTag(_ name: String, _ span: Span) -> SyntaxFault {
    if let remedy = Self.leftOut[name] {
      return fault(
        "left-out-tag", span, "标签“\(name)”这里没有", "the tag `\(name)` is left out here on purpose", remedy: remedy)
    }
    if name == "elseif" || name == "elif" {
      return fault(
        "unknown-tag", span, "没有名为“\(name)”的标签", "unknown tag `\(name)`",
        remedy: Message("是不是“elsif”？", "did you mean `elsif`?"))
    }
    let nearest = NearestName.of(name, in: Self.tagNames)
    if let nearest { lostOpenings.append(nearest) }
    return fault(
      "unknown-tag", span, "没有名为“\(name)”的标签", "unknown tag `\(name)`",
      remedy: nearest.map { Message("是不是“\($0)”？", "did you mean `\($0)`?") }
        ?? Message("要输出变量，写成 {{ \(name) }}", "to put out a variable, write {{ \(name) }}"))
  }

  private mutating func reportBadTagName(_ span: Span) {
    if token.kind == .end {
      return report(
        "empty-tag", span, "标签里没有内容", "the tag is empty",
        remedy: Message("写上标签名，如 {% if … %}，或删掉它", "write the name of a tag, such as {% if … %}, or delete it"))
    }
    report(
      unexpected(
        Message("标签名", "the name of a tag"),
        remedy: Message("要输出一个值，用 {{ … }}", "to put out a value, use {{ … }}")))
  }

  /// Every line of an inline comment must begin with `#`.
  private mutating func checkComment(_ start: Int, _ end: Int) {
    var i = start
    while let line = bytes[i..<end].firstIndex(of: 0x0A) {
      i = line + 1
      while i < end, NumberText.isSpace(bytes[i]) { i += 1 }
      if i < end, bytes[i] != 0x23 {
        let lineEnd = bytes[i..<end].firstIndex(of: 0x0A) ?? end
        return report(
          "comment-line", Span(i, max(i + 1, trimmedEnd(i, lineEnd))), "注释的每一行都要以 # 开头",
          "each line of the comment must begin with #",
          remedy: Message("在这一行前面加 #", "put # before this line"))
      }
    }
  }

  // MARK: Contents that are not read

  /// A tag found by its name alone.
  private struct RawTag {
    let name: String
    let span: Span
    let trimsAfter: Bool
  }

  /// The next tag with one of the names, wherever it stands.
  private func nextTag(_ wanted: Set<String>, from start: Int) -> RawTag? {
    var i = start
    while let open = bytes.withUnsafeBufferPointer({ ByteSearch.byte(0x7B, in: $0, from: i) }) {
      i = open + 1
      guard i < bytes.count, bytes[i] == 0x25 else { continue }
      var at = i + 1
      if at < bytes.count, bytes[at] == 0x2D { at += 1 }
      while at < bytes.count, NumberText.isSpace(bytes[at]) { at += 1 }
      let nameStart = at
      while at < bytes.count, at - nameStart < 16, Scalars.isNameByte(bytes[at]), bytes[at] != 0x2D { at += 1 }
      let name = source.text(Span(nameStart, at))
      guard wanted.contains(name) else { continue }
      var close = at
      while close + 1 < bytes.count, !(bytes[close] == 0x25 && bytes[close + 1] == 0x7D) { close += 1 }
      guard close + 1 < bytes.count else { return nil }
      return RawTag(
        name: name, span: Span(open, close + 2), trimsAfter: close > at && bytes[close - 1] == 0x2D)
    }
    return nil
  }

  /// Skips a comment; comments and raw parts within it must be closed.
  private mutating func skipComment(_ span: Span) {
    var depth = 1
    var isRaw = false
    while let tag = nextTag(isRaw ? ["endraw"] : ["raw", "comment", "endcomment"], from: position) {
      position = tag.span.end
      switch tag.name {
      case "raw": isRaw = true
      case "endraw": isRaw = false
      case "comment": depth += 1
      default: depth -= 1
      }
      if depth == 0 {
        trimsNext = tag.trimsAfter
        return
      }
    }
    reportUnclosed("comment", span)
    position = bytes.count
  }

  private mutating func skipDoc(_ span: Span) {
    while let tag = nextTag(["doc", "enddoc"], from: position) {
      position = tag.span.end
      if tag.name == "enddoc" {
        trimsNext = tag.trimsAfter
        return
      }
      report(
        "nested-doc", tag.span, "doc 里面不能再有 doc", "a doc cannot hold another doc",
        notes: [.init(Message("外面的 doc 从这里开始", "the outer doc begins here"), at: .span(source, span))])
    }
    reportUnclosed("doc", span)
    position = bytes.count
  }

  private mutating func readRaw(_ span: Span) {
    let start = position
    advance()
    if token.kind != .end { report(unexpected(Message("标签的结尾", "the end of the tag"))) }
    guard let tag = nextTag(["endraw"], from: start) else {
      reportUnclosed("raw", span)
      position = bytes.count
      return
    }
    if start < tag.span.start {
      markNotBlank()
      emit(
        Op(code: .text, a: Int32(start), b: Int32(tag.span.start - start)), Span(start, tag.span.start))
    }
    position = tag.span.end
    trimsNext = tag.trimsAfter
  }
}
