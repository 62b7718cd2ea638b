import TextCore

/// Reads a work plan: text, Markdown, or the paragraphs of a document.
package enum PlanReader {
  /// A plan beyond so many bytes is no plan.
  static let capacity = 1 << 20
  /// Nor is one of so many paragraphs.
  static let mostParagraphs = 3_000

  /// The plan in the bytes of a text file or a Word document, nil with the reason where there is none to read.
  package static func read(bytes: [UInt8], name: String) -> (plan: WorkPlan?, diagnostics: [Diagnostic]) {
    if PlanDocument.isOffice(bytes) {
      switch WordDocument.paragraphs(bytes, name: name) {
      case .failure(let fault): return (nil, [fault.diagnostic])
      case .success(let paragraphs): return read(paragraphs: PlanDocument.lines(paragraphs), name: name)
      }
    }
    guard bytes.count <= capacity else { return (nil, [PlanFindings.tooLarge(name)]) }
    switch RawText.utf8(bytes, name: name) {
    case .failure(let fault): return (nil, [PlanFindings.unreadable(fault.diagnostic, name)])
    case .success(let text):
      let source = SourceText(name: name, bytes: text)
      return read(paragraphs: (1...source.lineStarts.count).map { source.lineText($0) }, name: name)
    }
  }

  /// The plan in lines or paragraphs, which are numbered from 1.
  package static func read(
    paragraphs: [String], name: String
  ) -> (plan: WorkPlan?, diagnostics: [Diagnostic]) {
    guard paragraphs.count <= mostParagraphs else { return (nil, [PlanFindings.tooLarge(name)]) }
    var pass = PlanPass(paragraphs, name: name)
    let plan = pass.plan()
    return (plan.items.isEmpty ? nil : plan, PlanFindings.of(plan))
  }
}

/// One reading of a plan, line by line.
private struct PlanPass {
  private let name: String
  private let lines: [String]
  private let masks: PlanMasks
  private let wrap: Int?
  private var tree = PlanTree()
  private var leftOut: [PlanLeftOut] = []
  private var found: [PlanMask] = []
  private var table: PlanTable?
  private var hasMajorMarks = false

  init(_ paragraphs: [String], name: String) {
    self.name = name
    lines = paragraphs.map { $0.replacing("&nbsp;", with: " ").replacing("\u{200B}", with: "") }
    masks = PlanMasks(lines, name: name)
    wrap = Self.wrapWidth(lines)
  }

  mutating func plan() -> WorkPlan {
    let cleaned = keptLines()
    var frame = PlanFrame(cleaned, leftOut: leftOut)
    let title = frame.takeOff()
    let kept = frame.lines
    leftOut = frame.leftOut
    hasMajorMarks = kept.contains { line in
      guard let mark = PlanMark.parse(line.text)?.mark else { return false }
      return mark.isMajor && !mark.isDoubtful
    }
    for (index, line) in kept.enumerated() { take(line, before: index + 1 < kept.count ? kept[index + 1] : nil) }
    if tree.nodes.isEmpty { makeItemsOfParagraphs() }
    let shape = PlanShape(tree)
    return WorkPlan(
      name: name, title: title, opening: tree.preamble, headings: shape.headings, items: shape.items,
      closing: shape.closing, leftOut: leftOut.sorted { $0.line < $1.line }, masks: found)
  }

  // MARK: - Lines

  /// The lines without noise and masks; wrapped ones joined.
  private mutating func keptLines() -> [PlanLine] {
    var kept: [PlanLine] = []
    for (index, raw) in lines.enumerated() {
      let number = index + 1
      let indent = raw.prefix { $0.isWhitespace }.reduce(0) { $0 + ($1 == "\u{3000}" ? 2 : $1 == "\t" ? 4 : 1) }
      var trimmed = TextFold.trimmed(raw)
      while trimmed.hasPrefix(">") { trimmed = TextFold.trimmed(trimmed.dropFirst()) }
      guard !trimmed.isEmpty, !isRule(trimmed) else {
        table = trimmed.isEmpty ? nil : table
        continue
      }
      // Wide blanks tell the cells of a table: they must not be lost with its ends.
      let (text, left) = PlanNoise.strip(trimmed, number: number)
      leftOut += left
      guard !text.isEmpty else { continue }
      let cleaned = masks.clean(text, number: number)
      found += cleaned.masks
      let characters = Array(TextFold.trimmed(String(cleaned.text)))
      guard !characters.isEmpty else { continue }
      if let last = kept.last, last.line == number - 1, isWrapped(last, characters, indent) {
        kept[kept.count - 1] = PlanLine(
          line: last.line, text: last.text + characters, bold: last.bold, indent: last.indent)
        continue
      }
      kept.append(PlanLine(line: number, text: characters, bold: cleaned.bold, indent: indent))
    }
    return kept
  }

  /// A line of signs only, such as `---` and `====`.
  private func isRule(_ text: String) -> Bool {
    PlanTable.isRule(text) ? false : text.count >= 3 && text.allSatisfy { "-=*_—─－＝·. ".contains($0) }
  }

  /// How many characters the lines of a file have that breaks its paragraphs at a width; nil for others.
  private static func wrapWidth(_ lines: [String]) -> Int? {
    let counts = lines.map { TextFold.trimmed($0).count }.filter { $0 > 0 }
    guard let most = counts.max(), counts.count >= 8, (20...60).contains(most) else { return nil }
    let full = counts.count { $0 >= most - 3 }
    return full * 3 >= counts.count ? most : nil
  }

  /// Whether a line goes on with the paragraph of the one before it.
  private func isWrapped(_ last: PlanLine, _ text: [Character], _ indent: Int) -> Bool {
    guard let wrap, indent < 2, let end = last.text.last, !"。！？：:；".contains(end) else { return false }
    let lastLine = lines[last.line - 1]
    let width = TextFold.trimmed(lastLine).count + lastLine.prefix { $0.isWhitespace }.count
    return (width >= wrap - 3 || last.text.count > wrap) && PlanMark.parse(text) == nil
  }

  // MARK: - Marks

  private mutating func take(_ line: PlanLine, before next: PlanLine?) {
    let text = String(line.text)
    if let open = PlanTable(header: text) {
      table = open
      return
    }
    if PlanTable.isRule(text) { return }
    if let table {
      if let node = table.node(text, number: line.line) {
        tree.add(node)
        return
      }
      self.table = nil
    }
    guard var (mark, length) = mark(of: line) else {
      takeUnmarked(line, before: next)
      return
    }
    // The number of a heading in Markdown stands behind its signs.
    if case .markdown(let level) = mark.style {
      let rest = Array(line.text[length...])
      if let inner = PlanMark.parse(rest), !inner.mark.isDoubtful || inner.mark.style == .han {
        mark = PlanMark(style: .markdown(level), ordinal: inner.mark.ordinal, number: inner.mark.number)
        length += inner.length
      }
    }
    if case .bullet = mark.style {
      mark = PlanMark(style: .bullet(line.indent), ordinal: nil, number: "")
      let rest = Array(line.text[length...])
      if let inner = PlanMark.parse(rest), !inner.mark.isDoubtful, !inner.mark.isMinor {
        mark = inner.mark
        length += inner.length
      } else if rest.starts(with: ["[", " ", "]"]) || rest.starts(with: ["[", "x", "]"]) {
        length += 3
      }
    }
    let hint = line.bold.map { $0.lowerBound <= length && $0.upperBound > length ? $0.upperBound - length : 0 } ?? 0
    let rest = line.text[length...]
    let blanks = rest.prefix { $0.isWhitespace }.count
    tree.add(
      PlanNode(
        mark: mark, line: line.line, text: TextFold.trimmed(String(rest)), hint: max(0, hint - blanks)))
  }

  private func mark(of line: PlanLine) -> (PlanMark, Int)? {
    guard let (mark, length) = PlanMark.parse(line.text), length < line.text.count else { return nil }
    guard mark.isDoubtful else { return (mark, length) }
    return tree.continues(mark) ? (mark, length) : nil
  }

  /// A line without a mark: a heading or lead in bold, a short heading, or a paragraph.
  private mutating func takeUnmarked(_ line: PlanLine, before next: PlanLine?) {
    let text = String(line.text)
    if let bold = line.bold, bold.lowerBound == 0 {
      let isWhole = bold.upperBound >= line.text.count - 1
      if isWhole && line.text.count <= 60 || !isWhole && bold.count <= PlanWording.longestLead + 2 {
        let mark = PlanMark(style: isWhole ? .bold : .boldLead, ordinal: nil, number: "")
        tree.add(PlanNode(mark: mark, line: line.line, text: text, hint: bold.count))
        return
      }
    }
    if isPlainHeading(line, before: next) {
      let mark = PlanMark(style: .plain, ordinal: nil, number: "")
      tree.add(PlanNode(mark: mark, line: line.line, text: text, hint: line.text.count))
      return
    }
    tree.add(PlanParagraph(text: text, line: line.line))
  }

  /// A short line with something to head below it, in a plan without numbered headings or set in the middle.
  private func isPlainHeading(_ line: PlanLine, before next: PlanLine?) -> Bool {
    if next != nil, Self.isPeriod(line.text) { return true }
    guard let next, (2...24).contains(line.text.count), let end = line.text.last else { return false }
    guard !line.text.contains(where: { "。；！？：:，、".contains($0) }) || line.indent >= 8 && !"。；：:".contains(end) else {
      return false
    }
    let headsSomething = PlanMark.parse(next.text) != nil || next.text.count >= 25
    return headsSomething && (line.indent >= 8 || !hasMajorMarks)
  }

  /// Whether a line is a part of the year, which heads the work of that time: 九月份, 第一季度：, 3—4月.
  private static func isPeriod(_ line: [Character]) -> Bool {
    let text = line.filter { !$0.isWhitespace && !"：:（）()".contains($0) }
    guard (2...8).contains(text.count) else { return false }
    let words = String(text)
    if ["上半年", "下半年"].contains(words) { return true }
    guard let unit = ["月份", "月", "季度"].first(where: words.hasSuffix) else { return false }
    return words.dropLast(unit.count).allSatisfy {
      PlanNumeral.isHan($0) || PlanNumeral.arabic($0) != nil || "第月份至到—-–～~、".contains($0)
    }
  }

  /// A plan without any mark: the first paragraph opens it, each further one is an item.
  private mutating func makeItemsOfParagraphs() {
    let paragraphs = tree.preamble
    guard paragraphs.count >= 2 else { return }
    var plain = PlanTree()
    plain.add(paragraphs[0])
    for paragraph in paragraphs.dropFirst() {
      let mark = PlanMark(style: .boldLead, ordinal: nil, number: "")
      plain.add(PlanNode(mark: mark, line: paragraph.line, text: paragraph.text, hint: 0))
    }
    tree = plain
  }
}
