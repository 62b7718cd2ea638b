import TextCore

/// Finds bold type and blotted-out words: `**` can be either.
struct PlanMasks {
  /// A line without its stars and blots.
  struct Cleaned {
    /// The text.
    var text: [Character] = []
    /// What was in bold, as a range of the text; only the first run of a line.
    var bold: Range<Int>?
    /// What was taken out.
    var masks: [PlanMask] = []
  }

  private let isMarkdown: Bool
  /// Whether a `**` of the file has no partner: then those within a line are blots, paired or not.
  private let hasLoneStars: Bool

  /// Looks at a whole file for what its stars mean.
  init(_ lines: [String], name: String) {
    let ending = name.split(separator: ".").last?.lowercased()
    isMarkdown =
      ending == "md" || ending == "markdown"
      || lines.contains { line in
        let signs = line.prefix { $0 == "#" }.count
        return (1...6).contains(signs) && line.dropFirst(signs).first == " "
      }
    hasLoneStars = lines.contains { Self.stars(Array($0)).count % 2 == 1 }
  }

  /// The line without stars and blots; it should be trimmed.
  func clean(_ line: String, number: Int) -> Cleaned {
    let source = Array(line)
    guard source.contains(where: { "*＊xX×Ｘｘ＿_○●".contains($0) }) else { return Cleaned(text: source) }
    let (bold, first) = boldRuns(source)
    var out = Cleaned()
    var boldStart: Int?
    var at = 0
    while at < source.count {
      if bold.contains(at) {
        if first?.lowerBound == at { boldStart = out.text.count }
        if first?.upperBound == at, let start = boldStart { out.bold = start..<out.text.count }
        at += 2
      } else if let end = mask(source, at) {
        let around = source[max(0, at - 6)..<min(source.count, end + 6)]
        out.masks.append(PlanMask(text: String(source[at..<end]), around: String(around), line: number))
        at = end
        // Quotation marks and brackets that held nothing else go too.
        if let open = out.text.last, at < source.count, Self.pairs.contains([open, source[at]]) {
          out.text.removeLast()
          at += 1
        }
      } else {
        out.text.append(source[at])
        at += 1
      }
    }
    return out
  }

  private static let pairs: Set<[Character]> = [
    ["“", "”"], ["《", "》"], ["（", "）"], ["‘", "’"], ["(", ")"], ["\"", "\""],
  ]

  /// Where each run of exactly two stars stands.
  private static func stars(_ text: [Character]) -> [Int] {
    var found: [Int] = []
    var at = 0
    while at < text.count {
      guard text[at] == "*" else {
        at += 1
        continue
      }
      let length = text[at...].prefix { $0 == "*" }.count
      if length == 2 { found.append(at) }
      at += length
    }
    return found
  }

  /// The places of stars that make bold, and the first pair of them.
  private func boldRuns(_ text: [Character]) -> (places: Set<Int>, first: Range<Int>?) {
    let stars = Self.stars(text)
    guard stars.count >= 2 else { return ([], nil) }
    func isBold(_ open: Int, _ close: Int) -> Bool {
      close > open + 2 && !text[open + 2].isWhitespace && !text[close - 1].isWhitespace
        && !"，。、；：".contains(text[open + 2])
    }
    // Bold at the head of a line, or behind its number, is a heading or lead in any file.
    let head = Array(text[..<stars[0]])
    let isHead = head.allSatisfy(\.isWhitespace) || PlanMark.parse(head + ["文"])?.length == head.count
    var places: Set<Int> = []
    var first: Range<Int>?
    var pair = 0
    while pair + 1 < stars.count {
      let (open, close) = (stars[pair], stars[pair + 1])
      let counts = isMarkdown && !hasLoneStars && stars.count % 2 == 0 || pair == 0 && isHead && close - open >= 6
      if counts, isBold(open, close) {
        places.formUnion([open, close])
        if first == nil { first = open..<close }
      }
      pair += 2
    }
    return (places, first)
  }

  /// The end of the mask that begins at an offset, nil where none does.
  private func mask(_ text: [Character], _ at: Int) -> Int? {
    let sign = text[at]
    var end = at
    switch sign {
    case "*", "＊":
      while end < text.count, text[end] == sign { end += 1 }
      guard end - at >= 2 else { return nil }
    case "×", "Ｘ", "ｘ":
      while end < text.count, text[end] == sign { end += 1 }
      // A single sign is one of multiplication between numbers.
      guard end - at >= 2 || !(at > 0 && text[at - 1].isNumber) else { return nil }
    case "x", "X":
      while end < text.count, text[end] == "x" || text[end] == "X" { end += 1 }
      func isLatin(_ index: Int) -> Bool { text.indices.contains(index) && text[index].isASCII && text[index].isLetter }
      guard end - at >= 2, !isLatin(at - 1), !isLatin(end) else { return nil }
    case "＿", "_", "○", "●":
      while end < text.count, text[end] == sign { end += 1 }
      guard end - at >= 2 else { return nil }
    default: return nil
    }
    return end + unit(text[end...], behind: sign)
  }

  /// The characters of the measure word that a blotted-out number leaves behind: `名` of `xx名，`.
  private func unit(_ rest: ArraySlice<Character>, behind sign: Character) -> Int {
    let scalars = rest.prefix(4).flatMap(\.unicodeScalars)
    let length = MeasureWords.length(scalars[...])
    guard length > 0 else {
      return rest.first == "%" || rest.first == "％" ? 1 : 0
    }
    let next = rest.dropFirst(length).first
    let ends = next == nil || "，。；、！：,;）)".contains(next ?? " ") || rest.dropFirst(length).starts(with: "以上")
    return ends ? length + (rest.dropFirst(length).starts(with: "以上") ? 2 : 0) : 0
  }
}
