import TextCore

/// Marks and white space of a cell put as running Chinese text has them: full-width marks, no blanks beside Han
/// characters, no commas within numbers.
enum MarkWidth {
  /// The full-width mark of a half-width one.
  private static func full(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case ",": "，"
    case ";": "；"
    case ":": "："
    case "!": "！"
    case "?": "？"
    default: nil
    }
  }

  /// The cell with full-width marks; line breaks are kept as single LF.
  static func widened(_ cell: String) -> String {
    // Most cells have nothing to make full-width or to drop.
    guard cell.withBytes({ needsCare($0) }) else { return cell }
    let scalars = Array(cell.replacing("**", with: "").unicodeScalars)
    var out = String.UnicodeScalarView()
    var quoteOpen = false
    // Of each open bracket, whether it was made full-width: its partner follows it.
    var brackets: [Bool] = []
    for i in scalars.indices {
      let scalar = scalars[i]
      func isWideHere() -> Bool {
        if let before = out.last, Punctuation.isWide(before) { return true }
        guard let after = scalars[(i + 1)...].first(where: { !$0.properties.isWhitespace }) else { return false }
        return Punctuation.isWide(after)
      }
      switch scalar {
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}", "\u{0B}", "\u{0C}":
        if let before = out.last, before != "\n" { out.append("\n") }
      case "\"":
        quoteOpen.toggle()
        out.append(quoteOpen ? "“" : "”")
      case "(":
        brackets.append(isWideHere() || holdsWide(scalars, behind: i))
        out.append(brackets.last == true ? "（" : scalar)
      case ")":
        out.append(brackets.popLast() ?? isWideHere() ? "）" : scalar)
      case ",", ";", ":", "!", "?":
        let between = i > 0 && i + 1 < scalars.count && isDigit(scalars[i - 1]) && isDigit(scalars[i + 1])
        if between {
          // 7月最高14.2,10月回到4.6: a comma that groups no digits parts two numbers.
          let isParting =
            scalar == "," && parts(scalars, i) || scalar == ";" && scalars.contains(where: Punctuation.isWide)
          if isParting {
            out.append(full(scalar) ?? scalar)
          } else if scalar != "," || !groups(scalars, i) {
            out.append(scalar)
          }
        } else {
          // 装60%;明年投 parts two clauses, however narrow its neighbours are.
          // 合格率98.9%,3个返工: so does a comma behind a rate.
          let isBehindRate = scalar == "," && i > 0 && "%‰".unicodeScalars.contains(scalars[i - 1])
          let isParting = (scalar == ";" || isBehindRate) && scalars.contains(where: Punctuation.isWide)
          out.append(isWideHere() || isParting ? full(scalar) ?? scalar : scalar)
        }
      case "-" where spansDates(scalars, i): out.append("—")
      default:
        guard scalar.properties.isWhitespace else {
          out.append(scalar)
          continue
        }
        if opensItem(scalars, behind: i), let before = out.last, before != "\n" {
          out.append("\n")
        } else if !isWideHere(), let before = out.last, !before.properties.isWhitespace {
          out.append(" ")
        }
      }
    }
    return String(out)
  }

  /// Whether a hyphen stands between two numbers of a calendar: 2010-2019年, 7-8月 (GB/T 15834-2011, 4.13).
  private static func spansDates(_ text: [Unicode.Scalar], _ at: Int) -> Bool {
    guard at > 0, isDigit(text[at - 1]), at + 1 < text.count else { return false }
    let digits = text[(at + 1)...].prefix(while: isDigit)
    guard (1...4).contains(digits.count), digits.endIndex < text.count,
      "年月日".unicodeScalars.contains(text[digits.endIndex])
    else { return false }
    let before = text[..<at].reversed().drop(while: isDigit).first
    return before.map { $0 != "-" && $0 != "." && $0 != "/" } ?? true
  }

  /// A number without the commas that group its digits: official texts have none (GB/T 15835-2011, 5.2).
  static func ungrouped(_ number: String) -> String {
    number.utf8.contains(UInt8(ascii: ",")) ? widened(number) : number
  }

  private static func needsCare(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var i = 0
    while i < text.count {
      // Behind U+3000, the wide blank, there is no white space.
      if text[i] >= 0xE4 {
        i += text[i] < 0xF0 ? 3 : 4
        continue
      }
      let (value, length) = PlainText.value(text, i)
      guard let scalar = Unicode.Scalar(value) else { return true }
      switch scalar {
      case ",", ";", ":", "(", ")", "!", "?", "\"", "*", "-": return true
      case "0"..."9", "\u{3001}"...: break
      default: if scalar.properties.isWhitespace { return true }
      }
      i += length
    }
    return false
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  /// Whether a bracket that opens at a place has wide characters in it: 93.4%(2024年登记的198例).
  private static func holdsWide(_ text: [Unicode.Scalar], behind open: Int) -> Bool {
    text[(open + 1)...].prefix { $0 != ")" && $0 != "(" && $0 != "\n" }.contains(where: Punctuation.isWide)
  }

  /// Whether a comma stands between a number and the month or the day that the next clause begins with: 14.2,10月回到4.6.
  private static func parts(_ text: [Unicode.Scalar], _ comma: Int) -> Bool {
    var end = comma + 1
    while end < text.count, isDigit(text[end]) { end += 1 }
    return (2...3).contains(end - comma) && end < text.count && (text[end] == "月" || text[end] == "日")
  }

  /// Whether a comma groups digits as in 1,286,400: one to three before the first, exactly three behind each.
  private static func groups(_ text: [Unicode.Scalar], _ comma: Int) -> Bool {
    var start = comma
    while start > 0, isDigit(text[start - 1]) || text[start - 1] == "," { start -= 1 }
    var end = comma
    while end < text.count, isDigit(text[end]) || text[end] == "," { end += 1 }
    let parts = text[start..<end].split(separator: ",", omittingEmptySubsequences: false)
    return (1...3).contains(parts[0].count) && parts.dropFirst().allSatisfy { $0.count == 3 }
  }

  /// Whether blanks stand before the number of a list's item: `改造6个 2、加装23部`.
  private static func opensItem(_ text: [Unicode.Scalar], behind blank: Int) -> Bool {
    var i = blank + 1
    let start = i
    while i < text.count, isDigit(text[i]) { i += 1 }
    guard (1...2).contains(i - start), i + 1 < text.count, "、.．)）".unicodeScalars.contains(text[i]) else {
      return false
    }
    return !isDigit(text[i + 1])
  }
}
