import TextCore

/// Reads one mark from the head of a text.
struct PlanMarkScan {
  private let text: [Character]
  /// How many characters are read.
  private(set) var at = 0

  init(_ text: [Character]) {
    self.text = text
  }

  private func peek(_ offset: Int = 0) -> Character? {
    text.indices.contains(at + offset) ? text[at + offset] : nil
  }

  /// Goes past blanks and marks of no width.
  mutating func skipBlanks() {
    while let next = peek(), next.isWhitespace || next == "\u{FEFF}" { at += 1 }
  }

  /// The mark that begins with the first character; nil, and nothing read, where there is none.
  mutating func mark(_ first: Character) -> PlanMark? {
    switch first {
    case "第": return chapter() ?? ordinal()
    case "（", "(", "﹙", "〔", "[", "［", "【": return brackets()
    case "#": return markdown()
    case "-", "*", "+", "•", "·", "●", "■", "◆", "★", "▲", "○", "□", "☆", "➢", "➤", "✓", "－", "—": return bullet(first)
    default: break
    }
    if let circled = circled(first) { return circled }
    if let letter = letter(first) { return letter }
    if PlanNumeral.isHan(first) { return han() }
    if PlanNumeral.arabic(first) != nil { return arabic() }
    return sequenceWord()
  }

  /// The run of numerals of one kind at the offset.
  private mutating func numeral(where isPart: (Character) -> Bool) -> String {
    var run = ""
    while let next = peek(), isPart(next) {
      run.append(PlanNumeral.arabic(next).map { Character(String($0)) } ?? next)
      at += 1
    }
    return run
  }

  /// 第一部分 第二章 第3节, with or without a mark behind it.
  private mutating func chapter() -> PlanMark? {
    let start = at
    at += 1
    let number = numeral { PlanNumeral.isHan($0) || PlanNumeral.arabic($0) != nil }
    let units = ["部分", "板块", "阶段", "章", "节", "篇", "条"]
    guard !number.isEmpty, let unit = units.first(where: { text[at...].starts(with: Array($0)) }) else {
      at = start
      return nil
    }
    at += unit.count
    // 第一章的内容, 第二节课: only a mark, a blank or a heading's words may follow.
    if let next = peek(), "的课中里内是为与和".contains(next) {
      at = start
      return nil
    }
    skipBlanks()
    if let next = peek(), "、：:，.．".contains(next) { at += 1 }
    return PlanMark(style: .chapter(unit), ordinal: PlanNumeral.value(number), number: "第\(number)\(unit)")
  }

  /// 第一，
  private mutating func ordinal() -> PlanMark? {
    let start = at
    at += 1
    let number = numeral { PlanNumeral.isHan($0) || PlanNumeral.arabic($0) != nil }
    guard !number.isEmpty, let next = peek(), "，,、：:".contains(next) else {
      at = start
      return nil
    }
    at += 1
    return PlanMark(style: .ordinal, ordinal: PlanNumeral.value(number), number: "第" + number)
  }

  /// （一） （1） (1), with or without a mark behind it.
  private mutating func brackets() -> PlanMark? {
    let start = at
    at += 1
    skipBlanks()
    let isHan = peek().map(PlanNumeral.isHan) ?? false
    let number = numeral { isHan ? PlanNumeral.isHan($0) : PlanNumeral.arabic($0) != nil }
    skipBlanks()
    guard !number.isEmpty, number.count <= 3, let close = peek(), "）)﹚〕]］】".contains(close) else {
      at = start
      return nil
    }
    at += 1
    skipBlanks()
    if let next = peek(), "、.．：:，".contains(next) { at += 1 }
    return PlanMark(
      style: isHan ? .hanBrackets : .arabicBrackets, ordinal: PlanNumeral.value(number), number: "（\(number)）")
  }

  private mutating func markdown() -> PlanMark? {
    let start = at
    while peek() == "#" { at += 1 }
    let level = at - start
    guard level <= 6, let next = peek(), next != "#" else {
      at = start
      return nil
    }
    // Some leave the blank out: words right behind the signs are a heading too, a tag such as `#2023` is not.
    guard next.isWhitespace || PlanNumeral.isHan(next) || next > "\u{2E7F}" else {
      at = start
      return nil
    }
    return PlanMark(style: .markdown(level), ordinal: nil, number: "")
  }

  private mutating func bullet(_ sign: Character) -> PlanMark? {
    guard let next = peek(1) else { return nil }
    // A dash in the place of 一: a slip that scanners and typists make.
    if "—－".contains(sign), next == "、" {
      at += 2
      return PlanMark(style: .han, ordinal: 1, number: "一")
    }
    // The signs of Markdown need a blank behind them; the others are no punctuation of prose.
    if "-*+－—·".contains(sign), !next.isWhitespace { return nil }
    at += 1
    return PlanMark(style: .bullet(0), ordinal: nil, number: "")
  }

  private mutating func circled(_ first: Character) -> PlanMark? {
    guard let scalar = first.unicodeScalars.first, first.unicodeScalars.count == 1 else { return nil }
    // ① ⑴ ⒈ ⓵ ❶ ➀ ㈠ ㊀ Ⅰ: the first sign of each block and how many there are.
    let blocks: [(UInt32, UInt32)] = [
      (0x2460, 20), (0x2474, 20), (0x2488, 20), (0x24F5, 10), (0x2776, 10), (0x2780, 10), (0x3220, 10), (0x3280, 10),
    ]
    if let block = blocks.first(where: { scalar.value >= $0.0 && scalar.value < $0.0 + $0.1 }) {
      at += 1
      if let next = peek(), "、.．".contains(next) { at += 1 }
      let ordinal = Int(scalar.value - block.0) + 1
      // Some signs are other marks set as one character.
      switch block.0 {
      case 0x2474: return PlanMark(style: .arabicBrackets, ordinal: ordinal, number: "（\(ordinal)）")
      case 0x2488: return PlanMark(style: .arabic, ordinal: ordinal, number: String(ordinal))
      case 0x3220:
        return PlanMark(style: .hanBrackets, ordinal: ordinal, number: "（\(ChineseNumeral.text(ordinal))）")
      default: return PlanMark(style: .circled(block.0), ordinal: ordinal, number: String(first))
      }
    }
    if (0x2160...0x216B).contains(scalar.value), let next = peek(1), "、.．".contains(next) {
      at += 2
      return PlanMark(style: .roman, ordinal: Int(scalar.value - 0x2160) + 1, number: String(first))
    }
    return nil
  }

  private mutating func letter(_ first: Character) -> PlanMark? {
    guard first.isASCII, first.isLetter, let next = peek(1), "、.．）)".contains(next), let behind = peek(2),
      behind.isWhitespace || behind > "\u{2E7F}", let ascii = first.uppercased().first?.asciiValue
    else { return nil }
    at += 2
    return PlanMark(style: .letter, ordinal: Int(ascii) - 64, number: first.uppercased())
  }

  /// 一、 一. 一是 一要, and 一 with a blank behind it.
  private mutating func han() -> PlanMark? {
    let start = at
    let number = numeral(where: PlanNumeral.isHan)
    guard number.count <= 3, let value = PlanNumeral.value(number) else {
      at = start
      return nil
    }
    if let next = peek(), next == "是" || next == "要" {
      // 一要点、二要求 are words.
      if next == "要", let behind = peek(1), "点求素件".contains(behind) {
        at = start
        return nil
      }
      at += 1
      let word = number + String(next)
      if let mark = peek(), "，,：:".contains(mark) { at += 1 }
      return PlanMark(style: .oneIs, ordinal: value, number: word)
    }
    let hadBlank = peek()?.isWhitespace ?? false
    skipBlanks()
    if let next = peek(), "、.．：:﹑､".contains(next) {
      at += 1
      // 三、四季度 is a span of time.
      if let head = peek(), PlanNumeral.isHan(head), let behind = peek(1), "季月线类级期批年".contains(behind) {
        at = start
        return nil
      }
      return PlanMark(style: .han, ordinal: value, number: number)
    }
    if let next = peek(), "）)".contains(next) {
      at += 1
      if let mark = peek(), "、.．".contains(mark) { at += 1 }
      return PlanMark(style: .hanBrackets, ordinal: value, number: "（\(number)）")
    }
    guard hadBlank, peek() != nil else {
      at = start
      return nil
    }
    return PlanMark(style: .han, ordinal: value, number: number, isDoubtful: true)
  }

  /// 1. 1、 1） 1.1, and 1 with a blank behind it.
  private mutating func arabic() -> PlanMark? {
    let start = at
    var number = numeral { PlanNumeral.arabic($0) != nil }
    guard number.count <= 3, let value = Int(number), value > 0 else {
      at = start
      return nil
    }
    if let mark = beforeNumber(value) { return mark }
    var points = 0
    while let next = peek(), next == "." || next == "．", let digit = peek(1), PlanNumeral.arabic(digit) != nil {
      at += 1
      points += 1
      number += "." + numeral { PlanNumeral.arabic($0) != nil }
    }
    if points > 0 {
      if let next = peek(), "、.．".contains(next) { at += 1 }
      let last = number.split(separator: ".").last.flatMap { Int($0) }
      guard points <= 3, let last, let next = peek(), next.isWhitespace || next > "\u{2E7F}",
        !"万亿元％个倍次项名人米亩～—".contains(next)
      else {
        at = start
        return nil
      }
      return PlanMark(style: .decimal(points), ordinal: last, number: number, isDoubtful: true)
    }
    let hadBlank = peek()?.isWhitespace ?? false
    skipBlanks()
    guard let next = peek() else {
      at = start
      return nil
    }
    if "、.．。﹒".contains(next) {
      at += 1
      // 1、2月 may be a span of time.
      let isSpan = peek().map { PlanNumeral.arabic($0) != nil } == true && peek(1).map { "季月年".contains($0) } == true
      return PlanMark(style: .arabic, ordinal: value, number: number, isDoubtful: isSpan)
    }
    if next == "）" || next == ")" {
      at += 1
      if let mark = peek(), "、.．".contains(mark) { at += 1 }
      return PlanMark(style: .arabicBrackets, ordinal: value, number: number)
    }
    guard hadBlank, next > "\u{2E7F}", !next.isNumber, !"年月日％".contains(next) else {
      at = start
      return nil
    }
    return PlanMark(style: .arabic, ordinal: value, number: number, isDoubtful: true)
  }

  /// A mark with a number of the text behind it: `1.2023年底前完成`, `2.3月份开展`, `3.5万元`.
  private mutating func beforeNumber(_ value: Int) -> PlanMark? {
    guard let point = peek(), ".．、".contains(point) else { return nil }
    let digits = text[(at + 1)...].prefix { PlanNumeral.arabic($0) != nil }
    guard !digits.isEmpty, let behind = text[digits.endIndex...].first else { return nil }
    let isDate = digits.count == 4 && behind == "年" || digits.count <= 2 && "月日".contains(behind)
    let isAmount = point != "、" && "万亿元％%个倍次项名人米亩场期家户".contains(behind)
    guard isDate || isAmount, !(point == "、" && !isDate) else { return nil }
    at += 1
    let isCertain = isDate && (digits.count == 4 || point != "、")
    return PlanMark(style: .arabic, ordinal: value, number: String(value), isDoubtful: !isCertain)
  }

  /// 首先， 其次， 再次， 最后，
  private mutating func sequenceWord() -> PlanMark? {
    let words = ["首先", "其次", "再次", "最后"]
    guard let index = words.firstIndex(where: { text[at...].starts(with: Array($0)) }) else { return nil }
    guard let next = peek(2), "，,、：:".contains(next) else { return nil }
    at += 3
    return PlanMark(style: .first, ordinal: index + 1, number: words[index])
  }
}
