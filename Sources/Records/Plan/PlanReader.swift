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

  /// A line that stays, cleaned.
  private struct Kept {
    let line: Int
    let text: [Character]
    let bold: Range<Int>?
    /// Blanks at its head in half-width columns.
    let indent: Int
  }

  init(_ paragraphs: [String], name: String) {
    self.name = name
    lines = paragraphs.map { $0.replacing("&nbsp;", with: " ").replacing("\u{200B}", with: "") }
    masks = PlanMasks(lines, name: name)
    wrap = Self.wrapWidth(lines)
  }

  mutating func plan() -> WorkPlan {
    var kept = keptLines()
    takeContents(&kept)
    takeSignature(&kept)
    let title = takeTitle(&kept)
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
  private mutating func keptLines() -> [Kept] {
    var kept: [Kept] = []
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
        kept[kept.count - 1] = Kept(
          line: last.line, text: last.text + characters, bold: last.bold, indent: last.indent)
        continue
      }
      kept.append(Kept(line: number, text: characters, bold: cleaned.bold, indent: indent))
    }
    return kept
  }

  /// The lines of a table of contents without page numbers: headings that stand again further down.
  private mutating func takeContents(_ kept: inout [Kept]) {
    guard let start = leftOut.first(where: { $0.kind == .contents })?.line else { return }
    let lines = kept
    kept = lines.enumerated().compactMap { index, line in
      let isListed =
        line.line > start && PlanMark.parse(line.text) != nil && line.text.count <= 60
        && lines[(index + 1)...].contains { $0.text == line.text }
      if isListed { leftOut.append(PlanLeftOut(kind: .contents, text: String(line.text), line: line.line)) }
      return isListed ? nil : line
    }
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
  private func isWrapped(_ last: Kept, _ text: [Character], _ indent: Int) -> Bool {
    guard let wrap, indent < 2, let end = last.text.last, !"。！？：:；".contains(end) else { return false }
    let lastLine = lines[last.line - 1]
    let width = TextFold.trimmed(lastLine).count + lastLine.prefix { $0.isWhitespace }.count
    return (width >= wrap - 3 || last.text.count > wrap) && PlanMark.parse(text) == nil
  }

  // MARK: - Title, signature

  private static let planWords = ["要点", "计划", "方案", "安排", "打算", "规划", "意见", "清单", "任务", "总结", "汇报", "报告", "措施"]

  /// The title: the first lines, up to one that names a plan.
  private mutating func takeTitle(_ kept: inout [Kept]) -> String {
    func isTitle(_ line: Kept) -> Bool {
      line.text.count <= 60 && !(line.text.last.map { "。；：:，".contains($0) } ?? true)
    }
    func hasMark(_ line: Kept) -> Bool {
      guard let mark = PlanMark.parse(line.text)?.mark, !mark.isDoubtful else { return false }
      if case .markdown = mark.style { return false }
      return true
    }
    let head = kept.prefix(4).prefix { isTitle($0) && !hasMark($0) }
    guard let first = head.first else { return "" }
    func words(_ line: Kept) -> String {
      var text = line.text[...]
      if let mark = PlanMark.parse(line.text), case .markdown = mark.mark.style { text = line.text[mark.length...] }
      return String(text)
    }
    let named =
      head.firstIndex { line in Self.planWords.contains { words(line).hasSuffix($0) || words(line).hasSuffix($0 + "）") }
      }
      ?? head.firstIndex { line in Self.planWords.contains { words(line).contains($0) } }
    let last = named ?? head.startIndex
    // Of a title in two lines neither is a heading of Markdown's second level.
    let title = kept[...last].map(words).joined()
    kept.removeFirst(last + 1)
    // A date or the name of an office in brackets below the title.
    while let next = kept.first, next.text.count <= 30 {
      let text = String(next.text)
      let isBracketed = text.hasPrefix("（") && text.hasSuffix("）") && PlanMark.parse(next.text) == nil
      guard PlanNoise.isDate(text) || isBracketed else { break }
      leftOut.append(PlanLeftOut(kind: .origin, text: text, line: next.line))
      kept.removeFirst()
    }
    // 各党支部：
    if let next = kept.first, next.text.count <= 40, let end = next.text.last, "：:".contains(end),
      PlanMark.parse(next.text) == nil, first.line <= next.line
    {
      leftOut.append(PlanLeftOut(kind: .salutation, text: String(next.text), line: next.line))
      kept.removeFirst()
    }
    return takeInnerTitle(&kept, below: title, line: first.line) ?? PlanWording.paired(title)
  }

  /// The plan's own title below the notice that it came with: 现将……印发给你们.
  private mutating func takeInnerTitle(_ kept: inout [Kept], below notice: String, line: Int) -> String? {
    let preamble = kept.prefix { PlanMark.parse($0.text)?.mark.isDoubtful ?? true }.prefix(12)
    let index = preamble.firstIndex { line in
      let text = String(line.text)
      return line.text.count <= 40 && !text.contains { "，。；：".contains($0) }
        && ["要点", "计划", "方案", "安排", "打算", "规划"].contains(where: text.hasSuffix)
    }
    guard let index else { return nil }
    let title = String(kept[index].text)
    leftOut.append(PlanLeftOut(kind: .origin, text: notice, line: line))
    for line in kept[..<index] {
      leftOut.append(PlanLeftOut(kind: .origin, text: String(line.text), line: line.line))
    }
    kept.removeFirst(index + 1)
    return PlanWording.paired(title)
  }

  /// A date at the end, with the office above it.
  private mutating func takeSignature(_ kept: inout [Kept]) {
    guard kept.count > 3, let last = kept.last, PlanNoise.isDate(String(last.text)) else { return }
    leftOut.append(PlanLeftOut(kind: .signature, text: String(last.text), line: last.line))
    kept.removeLast()
    while let office = kept.last, kept.count > 3, office.text.count <= 25, PlanMark.parse(office.text) == nil,
      !office.text.contains(where: { "。，；：".contains($0) })
    {
      leftOut.append(PlanLeftOut(kind: .signature, text: String(office.text), line: office.line))
      kept.removeLast()
    }
  }

  // MARK: - Marks

  private mutating func take(_ line: Kept, before next: Kept?) {
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

  private func mark(of line: Kept) -> (PlanMark, Int)? {
    guard let (mark, length) = PlanMark.parse(line.text), length < line.text.count else { return nil }
    guard mark.isDoubtful else { return (mark, length) }
    return tree.continues(mark) ? (mark, length) : nil
  }

  /// A line without a mark: a heading or lead in bold, a short heading, or a paragraph.
  private mutating func takeUnmarked(_ line: Kept, before next: Kept?) {
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
  private func isPlainHeading(_ line: Kept, before next: Kept?) -> Bool {
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
