import TextCore

/// The faults of tags and blocks that are not closed, and of full-width marks outside of tags.
extension Compiler {
  /// Reports a tag that has no end, naming what stands in its place.
  mutating func reportUnclosedTag(_ span: Span, _ isTag: Bool, searched: Span) {
    let close = isTag ? "%}" : "}}"
    let open = isTag ? "{%" : "{{"
    let wrong = isTag ? "}}" : "%}"
    let part = Array(bytes[searched.range])
    func position(of mark: String) -> Span? {
      let mark = Array(mark.utf8)
      return part.withUnsafeBufferPointer { part in
        mark.withUnsafeBufferPointer { ByteSearch.first($0, in: part, from: 0) }
      }.map { Span(searched.start + $0, searched.start + $0 + mark.count) }
    }
    for mark in isTag ? ["％｝", "％}", "%｝"] : ["｝｝", "｝}", "}｝"] {
      guard let found = position(of: mark) else { continue }
      return report(
        "full-width", found, "标签的结尾用了全角符号 \(mark)", "the full-width `\(mark)` stands where a tag ends",
        remedy: Message("改成半角的 \(close)", "write the half-width \(close)"))
    }
    if let found = position(of: wrong) {
      return report(
        "wrong-close", found, "\(open) 要用 \(close) 结束，这里是 \(wrong)", "\(open) ends with \(close), found \(wrong)",
        remedy: Message("改成 \(close)", "write \(close)"))
    }
    report(
      isTag ? "unclosed-tag" : "unclosed-output", span, "\(open) 没有用 \(close) 结束", "\(open) is not closed by \(close)",
      remedy: Message("在它后面补上 \(close)", "write \(close) where it ends"))
  }

  /// Remembers the block that a faulty tag would have opened, by the name at an offset.
  mutating func loseOpening(at start: Int) {
    var ahead = Lexer(bytes: bytes, at: start, end: min(bytes.count, start + 32))
    let token = ahead.next()
    if token.kind == .name { lostOpenings.append(text(token)) }
  }

  /// Reports a block without an end, where it opens.
  mutating func reportUnclosed(_ block: OpenBlock) { reportUnclosed(block.name, block.span) }

  mutating func reportUnclosed(_ name: String, _ span: Span) {
    report(
      "unclosed-block", span, "\(name) 没有用 end\(name) 结束", "\(name) is not closed by end\(name)",
      remedy: Message("在它的内容后面补上 end\(name)", "write end\(name) behind its contents"))
  }

  /// Reports full-width braces and percent signs in text that look like a tag.
  mutating func reportFullWidthOpening(_ start: Int, _ end: Int) {
    var from = start
    while from < end, let found = fullWidthOpening(from, end) {
      let mark = source.text(found)
      let half = mark.unicodeScalars.map { FullWidth.halfWidth($0) ?? String($0) }.joined()
      report(
        "full-width", found, "标签的开头用了全角符号 \(mark)", "the full-width `\(mark)` stands where a tag begins",
        remedy: Message("改成半角的 \(half)", "write the half-width \(half)"))
      loseOpening(at: found.end)
      if diagnostics.count >= Self.mostFaults { return }
      from = found.end
    }
  }

  /// The span of the next `{％`, `｛％`, `｛%`, `｛｛`, `｛{` or `{｛`.
  private func fullWidthOpening(_ start: Int, _ end: Int) -> Span? {
    bytes.withUnsafeBufferPointer { all in
      let text = UnsafeBufferPointer(rebasing: all[..<end])
      var from = start
      // All the full-width marks begin with EF BC or EF BD.
      while let lead = ByteSearch.byte(0xEF, in: text, from: from) {
        from = lead + 1
        guard lead + 2 < end else { return nil }
        let isBrace = text[lead + 1] == 0xBD && text[lead + 2] == 0x9B
        let isPercent = text[lead + 1] == 0xBC && text[lead + 2] == 0x85
        if isBrace || isPercent, lead > start, text[lead - 1] == 0x7B { return Span(lead - 1, lead + 3) }
        guard isBrace, lead + 3 < end else { continue }
        if text[lead + 3] == 0x25 || text[lead + 3] == 0x7B { return Span(lead, lead + 4) }
        guard lead + 5 < end, text[lead + 3] == 0xEF else { continue }
        if text[lead + 4] == 0xBD && text[lead + 5] == 0x9B || text[lead + 4] == 0xBC && text[lead + 5] == 0x85 {
          return Span(lead, lead + 6)
        }
      }
      return nil
    }
  }
}
