import TextCore

/// Stepping through the tokens of a tag, and the faults of doing so.
extension Compiler {
  /// Begins the markup of a tag.
  mutating func begin(_ start: Int, _ end: Int) {
    lexer = Lexer(bytes: bytes, at: start, end: end)
    lastEnd = start
    token = lexer.next()
    expressionDepth = 0
  }

  mutating func advance() {
    lastEnd = token.end
    token = lexer.next()
  }

  /// The token behind the present one.
  func peek() -> Token {
    var ahead = lexer
    return ahead.next()
  }

  mutating func take(_ kind: TokenKind) -> Bool {
    guard token.kind == kind else { return false }
    advance()
    return true
  }

  /// Whether the present token is a certain word.
  func isWord(_ word: StaticString) -> Bool {
    guard token.kind == .name, token.end - token.start == word.utf8CodeUnitCount else { return false }
    return bytes.withUnsafeBufferPointer {
      memcmp(
        $0.baseAddress.map { UnsafeRawPointer($0 + token.start) } ?? UnsafeRawPointer(word.utf8Start),
        word.utf8Start, word.utf8CodeUnitCount) == 0
    }
  }

  mutating func takeWord(_ word: StaticString) -> Bool {
    guard isWord(word) else { return false }
    advance()
    return true
  }

  func text(_ token: Token) -> String { source.text(token.span) }

  /// The present token as messages name it.
  var found: Message {
    switch token.kind {
    case .end: Message("标签就结束了", "the end of the tag")
    default: Message("“\(text(token))”", "`\(text(token))`")
    }
  }

  func diagnostic(
    _ code: String, _ span: Span, _ zh: String, _ en: String, remedy: Message? = nil,
    notes: [Diagnostic.Note] = [], severity: Severity = .error
  ) -> Diagnostic {
    Diagnostic(severity, code, Message(zh, en), remedy: remedy, at: .span(source, span), notes: notes)
  }

  func fault(
    _ code: String, _ span: Span, _ zh: String, _ en: String, remedy: Message? = nil,
    notes: [Diagnostic.Note] = []
  ) -> SyntaxFault {
    SyntaxFault(diagnostic: diagnostic(code, span, zh, en, remedy: remedy, notes: notes))
  }

  mutating func report(_ fault: SyntaxFault) {
    if let finding = fault.diagnostic { diagnostics.append(finding) }
  }

  mutating func report(
    _ code: String, _ span: Span, _ zh: String, _ en: String, remedy: Message? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(diagnostic(code, span, zh, en, remedy: remedy, notes: notes))
  }

  /// Reports what Shopify's engine overlooks: an error where names are strict, else a warning.
  mutating func reportOverlooked(
    _ code: String, _ span: Span, _ zh: String, _ en: String, remedy: Message? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(
      diagnostic(
        code, span, zh, en, remedy: remedy, notes: notes, severity: undefined == .strict ? .error : .warning))
  }

  /// What is wrong with a token that cannot stand where it does.
  func unexpected(_ expected: Message, remedy: Message? = nil) -> SyntaxFault {
    let span = token.kind == .end ? Span(lastEnd, lastEnd) : token.span
    switch token.kind {
    case .fullWidth: return fullWidthFault()
    case .openString:
      let quote = String(decoding: bytes[token.start...token.start], as: UTF8.self)
      return fault(
        "unclosed-string", Span(token.start, token.start + 1), "引号 \(quote) 没有配对",
        "the quotation mark \(quote) has no partner",
        remedy: Message("在字符串末尾补上 \(quote)；字符串里不能有 }} 或 %}", "close the string with \(quote); it cannot hold }} or %}"))
    case .other where ["+", "-", "*", "/"].contains(text(token)):
      let names = ["+": "plus", "-": "minus", "*": "times", "/": "divided_by"]
      let name = names[text(token)] ?? "plus"
      return fault(
        "arithmetic", span, "标签里不能用 \(text(token)) 计算", "`\(text(token))` does not calculate in a tag",
        remedy: Message("用过滤器：x | \(name): 1", "use a filter: x | \(name): 1"))
    case .end:
      return fault(
        "unexpected-end", span, "这里应当是\(expected.zh)，标签却结束了",
        "expected \(expected.en), found the end of the tag", remedy: remedy)
    default:
      return fault(
        "unexpected-token", span, "这里应当是\(expected.zh)，却是\(found.zh)",
        "expected \(expected.en), found \(found.en)", remedy: remedy)
    }
  }

  private func fullWidthFault() -> SyntaxFault {
    let mark = text(token)
    let half = mark.unicodeScalars.first.flatMap { FullWidth.halfWidth($0) } ?? ""
    if half == " " {
      return fault(
        "full-width", token.span, "标签里有全角空格", "a full-width space stands in the tag",
        remedy: Message("改成半角空格，或删掉", "write an ordinary space, or none"))
    }
    return fault(
      "full-width", token.span, "标签里用了全角符号 \(mark)", "the full-width `\(mark)` stands in a tag",
      remedy: Message("改成半角的 \(half)", "write the half-width \(half)"))
  }

  /// Throws unless the tag ends here.
  func expectEnd(_ expected: Message, remedy: Message? = nil) throws(SyntaxFault) {
    guard token.kind == .end else { throw unexpected(expected, remedy: remedy) }
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
