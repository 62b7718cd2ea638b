/// Turns findings into text for people: `FILE:LINE:COLUMN: error: …`, an excerpt and a caret.
public struct DiagnosticPrinter: Sendable {
  /// The language of the text.
  public let language: Language

  /// A printer for one language.
  public init(_ language: Language) {
    self.language = language
  }

  /// The whole text of a finding, without a line end behind it.
  public func text(_ finding: Diagnostic) -> String {
    var out = head(finding.place) + severityWord(finding.severity) + finding.message.text(language)
    if let excerpt = excerpt(finding.place) { out += "\n" + excerpt }
    if let remedy = finding.remedy {
      out += "\n" + (language == .chinese ? "  办法：" : "  help: ") + remedy.text(language)
    }
    for note in finding.notes {
      out += "\n  " + head(note.place) + note.message.text(language)
    }
    return out
  }

  /// The place as `FILE:LINE:COLUMN`, without an end.
  public static func placeText(_ place: Place) -> String {
    switch place {
    case .file(let name): return name
    case .cell(let file, let row, let column): return "\(file):\(row)" + (column.map { ":\($0)" } ?? "")
    case .span(let source, let span):
      let position = source.position(at: span.start)
      return "\(source.name):\(position.line):\(position.column)"
    }
  }

  private func head(_ place: Place?) -> String {
    place.map { Self.placeText($0) + ": " } ?? ""
  }

  private func severityWord(_ severity: Severity) -> String {
    switch (severity, language) {
    case (.error, .chinese): return "错误："
    case (.warning, .chinese): return "提醒："
    case (.note, .chinese): return "说明："
    case (.error, .english): return "error: "
    case (.warning, .english): return "warning: "
    case (.note, .english): return "note: "
    }
  }

  /// The faulty line with a number gutter and carets under the span, aligned by display width.
  private func excerpt(_ place: Place?) -> String? {
    guard case .span(let source, let span) = place else { return nil }
    let line = source.line(at: span.start)
    let range = source.lineRange(line)
    let start = min(max(span.start, range.lowerBound), range.upperBound)
    let end = min(max(span.end, start), range.upperBound)
    let number = String(line)
    let gutter = String(repeating: " ", count: number.count)
    func shown(_ part: Range<Int>) -> String {
      String(decoding: source.bytes[part], as: UTF8.self).unicodeScalars.reduce(into: "") { out, scalar in
        if scalar == "\t" { out += "    " } else if scalar.value >= 0x20 { out.unicodeScalars.append(scalar) }
      }
    }
    // A very long line is shown around the fault only.
    let from = clip(source, start, back: 120, within: range)
    // A run of bytes that are no UTF-8 may lead back to before the fault.
    let to = max(start, clip(source, end, forward: 80, within: range))
    let before = (from > range.lowerBound ? "…" : "") + shown(from..<start)
    let marked = shown(start..<max(start, min(end, to)))
    let after = shown(max(start, min(end, to))..<max(to, min(end, to))) + (to < range.upperBound ? "…" : "")
    let carets = String(repeating: "^", count: max(1, DisplayWidth.of(marked)))
    return "\(gutter) |\n\(number) | \(before)\(marked)\(after)\n"
      + "\(gutter) | \(String(repeating: " ", count: DisplayWidth.of(before)))\(carets)"
  }

  private func clip(_ source: SourceText, _ offset: Int, back: Int = 0, forward: Int = 0, within: Range<Int>)
    -> Int
  {
    var at = back > 0 ? max(within.lowerBound, offset - back) : min(within.upperBound, offset + forward)
    while at > within.lowerBound, at < within.upperBound, source.bytes[at] & 0xC0 == 0x80 { at -= 1 }
    return at
  }
}
