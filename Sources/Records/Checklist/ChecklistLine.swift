import TextCore

/// What a line of a checklist is by its own look, before its neighbours are known.
struct ChecklistLine {
  /// How the line begins.
  enum Shape: Equatable {
    case blank
    /// A rule of dashes, equals signs and the like, by its first character.
    case divider(Unicode.Scalar)
    /// A heading of Markdown, by its level from 1 to 6.
    case heading(Int)
    /// A numbered or bulleted line.
    case listed(Marker)
    /// A row of a Markdown table.
    case tableRow
    /// The line that opens or closes a block of code.
    case fence
    case text
  }

  /// The signs before the items of lists and the headings of official documents, from the outside in.
  enum Marker: Int {
    /// 第一部分
    case part
    /// 一、
    case han
    /// （一）
    case bracketedHan
    /// 1. 1、 1)
    case decimal
    /// （1） ①
    case bracketedDecimal
    /// - * + • ●
    case bullet
  }

  /// The line from 1.
  let number: Int
  /// The columns before its text: a tab leads to the next multiple of four, a full-width space takes two.
  let indent: Int
  let shape: Shape
  /// The text without indentation and without the sign at its head.
  let text: String

  /// A line from its text without its end.
  init(_ line: String, number: Int) {
    self.number = number
    var indent = 0
    var rest = Substring(line).unicodeScalars
    while let first = rest.first, TextFold.isBlank(first) || Self.isQuote(first, rest) {
      indent += first == "\t" ? 4 - indent % 4 : first == "\u{3000}" ? 2 : first == " " || first == "\u{A0}" ? 1 : 0
      rest.removeFirst()
    }
    self.indent = indent
    let body = Substring(TextFold.trimmed(Substring(rest)))
    let (shape, skipped) = Self.shape(body.unicodeScalars)
    self.shape = shape
    var text = body.unicodeScalars.dropFirst(skipped)
    if case .heading = shape {
      // # 标题 #
      while let last = text.last, last == "#" || TextFold.isBlank(last) { text.removeLast() }
    }
    self.text = TextFold.trimmed(Substring(text))
  }

  /// A mark of quotation in Markdown, which changes nothing of what it stands before.
  private static func isQuote(_ first: Unicode.Scalar, _ rest: Substring.UnicodeScalarView) -> Bool {
    guard first == ">", let next = rest.dropFirst().first else { return false }
    return TextFold.isBlank(next) || next == ">"
  }

  /// The shape of a trimmed line, and how many scalars its sign takes.
  private static func shape(_ body: Substring.UnicodeScalarView) -> (Shape, Int) {
    guard let first = body.first else { return (.blank, 0) }
    // No sign is longer than this.
    let head = Array(body.prefix(16))
    if first == "`" || first == "~", head.starts(with: [first, first, first]) { return (.fence, 0) }
    if "-=*_~—─·".unicodeScalars.contains(first), isRule(body, first) { return (.divider(first), 0) }
    if first == "|" || first == "｜" { return (.tableRow, 0) }
    if first == "#" {
      let level = head.prefix { $0 == "#" }.count
      return level <= 6 ? (.heading(level), level) : (.text, 0)
    }
    if let length = bullet(head) { return (.listed(.bullet), length) }
    if let (marker, length) = number(head) { return (.listed(marker), length) }
    return (.text, 0)
  }

  private static func isRule(_ body: Substring.UnicodeScalarView, _ first: Unicode.Scalar) -> Bool {
    var count = 0
    for scalar in body {
      if scalar == first { count += 1 } else if !TextFold.isBlank(scalar) { return false }
    }
    return count >= 3
  }

  /// A bullet: those of plain text need a blank, a box or Han text behind them, others stand for themselves.
  private static func bullet(_ head: [Unicode.Scalar]) -> Int? {
    let next = head.count > 1 ? head[1] : " "
    switch head[0] {
    case "-", "–": return TextFold.isBlank(next) || "[【☑☐□✅√×“《".unicodeScalars.contains(next) || isHan(next) ? 1 : nil
    case "*", "+": return TextFold.isBlank(next) || next == "[" ? 1 : nil
    case "•", "●", "○", "◆", "◇", "■", "▪", "▶", "➢", "·", "‧": return 1
    default: return nil
    }
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

  private static let hanDigits = Set("一二三四五六七八九十百".unicodeScalars)

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    QuantityScan.isDigit(scalar)
  }

  /// A number and how many scalars it takes.
  private static func number(_ head: [Unicode.Scalar]) -> (Marker, Int)? {
    let first = head[0]
    if (0x2460...0x2473).contains(first.value) { return (.bracketedDecimal, 1) }
    if first == "（" || first == "(" {
      let inner = head.dropFirst().prefix { $0 != "）" && $0 != ")" }
      let length = inner.count + 2
      guard !inner.isEmpty, length <= head.count else { return nil }
      if inner.count <= 2, inner.allSatisfy(isDigit) { return (.bracketedDecimal, length) }
      if inner.count <= 3, inner.allSatisfy(hanDigits.contains) { return (.bracketedHan, length) }
      return nil
    }
    if first == "第" {
      let count = head.dropFirst().prefix(while: hanDigits.contains).count
      for unit in ["部分", "章", "节", "篇"] where count > 0 && head.dropFirst(1 + count).starts(with: unit.unicodeScalars) {
        let length = 1 + count + unit.unicodeScalars.count
        return (.part, length < head.count && "、：:，".unicodeScalars.contains(head[length]) ? length + 1 : length)
      }
      return nil
    }
    let han = head.prefix(while: hanDigits.contains).count
    if han > 0, han <= 3, han < head.count, "、.．".unicodeScalars.contains(head[han]) { return (.han, han + 1) }
    return decimal(head).map { (.decimal, $0) }
  }

  /// 1. 1、 1) 1） 1．, and 1.2 before a blank or 、; no date, no amount.
  private static func decimal(_ head: [Unicode.Scalar]) -> Int? {
    var at = head.prefix(while: isDigit).count
    guard at > 0, at <= 3 else { return nil }
    // Behind a full stop a digit is a part of the number.
    while at + 1 < head.count, head[at] == ".", isDigit(head[at + 1]) {
      let more = head[(at + 1)...].prefix(while: isDigit).count
      guard more <= 2 else { return nil }
      at += 1 + more
      if at < head.count, TextFold.isBlank(head[at]) { return at }
    }
    guard at < head.count else { return nil }
    return "、)）.．".unicodeScalars.contains(head[at]) ? at + 1 : nil
  }
}
