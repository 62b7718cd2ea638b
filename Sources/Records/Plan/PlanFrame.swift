import TextCore

/// A line of a plan that stays, cleaned.
struct PlanLine {
  /// Its number from 1.
  let line: Int
  let text: [Character]
  /// Which characters stand in bold.
  let bold: Range<Int>?
  /// Blanks at its head in half-width columns.
  let indent: Int
}

/// What stands around the text of a plan: contents, title, salutation and signature. They are taken off in turn.
struct PlanFrame {
  /// The lines that are left.
  private(set) var lines: [PlanLine]
  /// The lines that were left out, those taken off behind the earlier ones.
  private(set) var leftOut: [PlanLeftOut]

  init(_ lines: [PlanLine], leftOut: [PlanLeftOut]) {
    self.lines = lines
    self.leftOut = leftOut
  }

  /// Takes all of it off and gives the title, "" for none.
  mutating func takeOff() -> String {
    takeContents()
    takeSignature()
    return takeTitle()
  }

  /// The lines of a table of contents without page numbers: headings that stand again further down.
  private mutating func takeContents() {
    guard let start = leftOut.first(where: { $0.kind == .contents })?.line else { return }
    let all = lines
    lines = all.enumerated().compactMap { index, line in
      let isListed =
        line.line > start && PlanMark.parse(line.text) != nil && line.text.count <= 60
        && all[(index + 1)...].contains { $0.text == line.text }
      if isListed { leftOut.append(PlanLeftOut(kind: .contents, text: String(line.text), line: line.line)) }
      return isListed ? nil : line
    }
  }

  private static let planWords = ["要点", "计划", "方案", "安排", "打算", "规划", "意见", "清单", "任务", "总结", "汇报", "报告", "措施"]

  /// The title: the first lines, up to one that names a plan.
  private mutating func takeTitle() -> String {
    func isTitle(_ line: PlanLine) -> Bool {
      line.text.count <= 60 && !(line.text.last.map { "。；：:，".contains($0) } ?? true)
    }
    func hasMark(_ line: PlanLine) -> Bool {
      guard let mark = PlanMark.parse(line.text)?.mark, !mark.isDoubtful else { return false }
      if case .markdown = mark.style { return false }
      return true
    }
    let head = lines.prefix(4).prefix { isTitle($0) && !hasMark($0) }
    guard let first = head.first else { return "" }
    func words(_ line: PlanLine) -> String {
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
    let title = lines[...last].map(words).joined()
    lines.removeFirst(last + 1)
    // A date or the name of an office in brackets below the title.
    while let next = lines.first, next.text.count <= 30 {
      let text = String(next.text)
      let isBracketed = text.hasPrefix("（") && text.hasSuffix("）") && PlanMark.parse(next.text) == nil
      guard PlanNoise.isDate(text) || isBracketed else { break }
      leftOut.append(PlanLeftOut(kind: .origin, text: text, line: next.line))
      lines.removeFirst()
    }
    // 各党支部：
    if let next = lines.first, next.text.count <= 40, let end = next.text.last, "：:".contains(end),
      PlanMark.parse(next.text) == nil, first.line <= next.line
    {
      leftOut.append(PlanLeftOut(kind: .salutation, text: String(next.text), line: next.line))
      lines.removeFirst()
    }
    return takeInnerTitle(below: title, line: first.line) ?? PlanWording.paired(title)
  }

  /// The plan's own title below the notice that it came with: 现将……印发给你们.
  private mutating func takeInnerTitle(below notice: String, line: Int) -> String? {
    let preamble = lines.prefix { PlanMark.parse($0.text)?.mark.isDoubtful ?? true }.prefix(12)
    let index = preamble.firstIndex { line in
      let text = String(line.text)
      return line.text.count <= 40 && !text.contains { "，。；：".contains($0) }
        && ["要点", "计划", "方案", "安排", "打算", "规划"].contains(where: text.hasSuffix)
    }
    guard let index else { return nil }
    let title = String(lines[index].text)
    leftOut.append(PlanLeftOut(kind: .origin, text: notice, line: line))
    for line in lines[..<index] {
      leftOut.append(PlanLeftOut(kind: .origin, text: String(line.text), line: line.line))
    }
    lines.removeFirst(index + 1)
    return PlanWording.paired(title)
  }

  /// A date at the end, with the office above it.
  private mutating func takeSignature() {
    guard lines.count > 3, let last = lines.last, PlanNoise.isDate(String(last.text)) else { return }
    leftOut.append(PlanLeftOut(kind: .signature, text: String(last.text), line: last.line))
    lines.removeLast()
    while let office = lines.last, lines.count > 3, office.text.count <= 25, PlanMark.parse(office.text) == nil,
      !office.text.contains(where: { "。，；：".contains($0) })
    {
      leftOut.append(PlanLeftOut(kind: .signature, text: String(office.text), line: office.line))
      lines.removeLast()
    }
  }
}
