import TextCore

/// Finds the colon that parts a task from its result, or a name from its text.
enum TaskColon {
  /// The task and what follows it: parted by the first colon, or by a full stop that comes before it within
  /// the first thirty characters, as official documents write an item: 抓好学习。举办读书班2期。
  static func task(_ text: String) -> (head: String, tail: String)? {
    let colon = split(text)
    let lead = text.unicodeScalars.prefix(min(longestLead, colon?.head.unicodeScalars.count ?? longestLead))
    guard let stop = lead.firstIndex(of: "。") else { return colon }
    let tail = TextFold.trimmed(text[text.unicodeScalars.index(after: stop)...])
    return tail.isEmpty ? colon : (TextFold.trimmed(text[..<stop]), tail)
  }

  private static let longestLead = 31

  /// The texts before and behind the first colon, full- or half-width, nil where there is none.
  ///
  /// Not counted are the colon of a time or ratio (14:30, 3：1), of an address (https://), and any within
  /// quotation marks or brackets that are closed.
  static func split(_ text: String) -> (head: String, tail: String)? {
    let scalars = text.unicodeScalars
    guard scalars.contains(where: { $0 == "：" || $0 == ":" }) else { return nil }
    guard let at = colon(scalars, nested: true) ?? colon(scalars, nested: false) else { return nil }
    let head = TextFold.trimmed(text[..<at])
    guard !head.isEmpty else { return nil }
    return (head, TextFold.trimmed(text[scalars.index(after: at)...]))
  }

  private static let pairs: [Unicode.Scalar: Unicode.Scalar] = [
    "“": "”", "‘": "’", "《": "》", "〈": "〉", "「": "」", "『": "』", "（": "）", "(": ")", "【": "】", "[": "]",
  ]

  private static func colon(_ text: String.UnicodeScalarView, nested: Bool) -> String.Index? {
    var open: [Unicode.Scalar] = []
    var before: Unicode.Scalar?
    // An address ends at a blank or at Han text.
    var isAddress = false
    var at = text.startIndex
    while at < text.endIndex {
      let scalar = text[at]
      if scalar.value >= 0x80 || TextFold.isBlank(scalar) { isAddress = false }
      let next = text.index(after: at)
      if nested, scalar == open.last {
        open.removeLast()
      } else if nested, let close = pairs[scalar] {
        open.append(close)
      } else if nested, scalar == "\"" {
        open.append(scalar)
      } else if open.isEmpty, scalar == "：" || scalar == ":" {
        let behind = next < text.endIndex ? text[next] : nil
        if scalar == ":", behind == "/" { isAddress = true }
        let isInNumber =
          before.map(QuantityScan.isDigit) ?? false && behind.map(QuantityScan.isDigit) ?? false
        if !isInNumber, !isAddress, behind != "\\" { return at }
      }
      before = scalar
      at = next
    }
    return nil
  }
}
