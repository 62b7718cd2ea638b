import Records
import TextCore

/// A sentence of a draft as it stands in its file now.
package struct DraftSentence: Sendable, Hashable {
  /// Its parts in the file, as UTF-8 offsets: more than one where an editor broke its line.
  package let parts: [Range<Int>]
  /// The line that it begins on, from 1.
  package let line: Int
  /// The line that it ends on, from 1.
  package let lastLine: Int
  /// Its text, without the line ends within it.
  package let text: String
}

/// Cuts a draft that any editor may have saved into sentences.
///
/// Editors that wrap lines with line ends leave pieces of sentences. A piece without a mark at its end is joined to
/// the next line where the two together begin a sentence that is remembered; where none is remembered so, a full
/// line is taken to run on unless the next one is set in, numbered or a remembered sentence itself.
package enum DraftSentences {
  /// From so many terminal cells a line may have been broken because it was full.
  private static let fullLine = 48
  /// No sentence is put together from more pieces.
  private static let mostParts = 64

  /// The sentences of a draft in order; they tile it. `remembered` are the sentences that were once written to it.
  package static func of(_ draft: SourceText, remembered: [String]) -> [DraftSentence] {
    let known = RememberedStarts(remembered)
    let pieces = Sentences.split(draft.bytes)
    var sentences: [DraftSentence] = []
    var first = 0
    while first < pieces.count {
      var text = self.text(draft, pieces[first])
      let firstLine = draft.line(at: pieces[first].lowerBound)
      var lastLine = firstLine
      var last = first
      while last + 1 < pieces.count, last - first < mostParts, !hasEnded(text), !known.isWhole(text) {
        let next = pieces[last + 1]
        let nextLine = draft.line(at: next.lowerBound)
        guard nextLine == lastLine + 1 else { break }
        let nextText = self.text(draft, next)
        let joined = text + nextText
        let runsOn =
          known.isStart(joined)
          || !known.isWhole(nextText) && !startsParagraph(draft, next, nextText)
            && DisplayWidth.of(draft.lineText(lastLine)) >= fullLine
        guard runsOn else { break }
        text = joined
        lastLine = nextLine
        last += 1
      }
      sentences.append(
        DraftSentence(parts: Array(pieces[first...last]), line: firstLine, lastLine: lastLine, text: text))
      first = last + 1
    }
    return sentences
  }

  private static func text(_ draft: SourceText, _ range: Range<Int>) -> String {
    String(decoding: draft.bytes[range], as: UTF8.self)
  }

  /// Whether a piece ends as sentences do, closing marks behind the end aside.
  private static func hasEnded(_ text: String) -> Bool {
    for scalar in text.unicodeScalars.reversed() {
      switch scalar {
      case "。", "！", "？", "…": return true
      case "”", "’", "》", "〉", "」", "』", "】", "〕", "）", ")", "]", "\"": continue
      default: return false
      }
    }
    return false
  }

  /// Whether a line is set in or numbered, as the first of a paragraph or a heading is.
  private static func startsParagraph(_ draft: SourceText, _ piece: Range<Int>, _ text: String) -> Bool {
    let line = draft.lineRange(draft.line(at: piece.lowerBound))
    return piece.lowerBound > line.lowerBound || Enumerator.length(text) > 0
  }
}

/// What remembered sentences begin with, found by halving.
private struct RememberedStarts {
  private let sorted: [[UInt8]]

  init(_ texts: [String]) {
    sorted = texts.map { Array(TextFold.fold($0).utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Whether a text is a remembered sentence.
  func isWhole(_ text: String) -> Bool {
    let key = Array(TextFold.fold(text).utf8)
    let at = place(of: key)
    return at < sorted.count && sorted[at] == key
  }

  /// Whether a remembered sentence begins with a text.
  func isStart(_ text: String) -> Bool {
    let key = Array(TextFold.fold(text).utf8)
    let at = place(of: key)
    return at < sorted.count && sorted[at].starts(with: key)
  }

  /// The index of the first text that does not stand before a key.
  private func place(of key: [UInt8]) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].lexicographicallyPrecedes(key) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// The number of a list's item or of a heading: `一、` `（一）` `1.` `（1）` `一是`.
enum Enumerator {
  private static let numerals = Set("一二三四五六七八九十百0123456789".unicodeScalars)

  /// The scalars that it takes at the head of a text; 0 where there is none.
  static func length(_ text: String) -> Int {
    // Eight are enough for the longest: （二十一）.
    let head = text.unicodeScalars.prefix(8).map(TextFold.halfWidth)
    var at = head.first == "(" ? 1 : 0
    let start = at
    while at < head.count, numerals.contains(head[at]) { at += 1 }
    guard at > start, at < head.count else { return 0 }
    if start == 1 { return head[at] == ")" ? at + 1 : 0 }
    switch head[at] {
    case "、", ")": return at + 1
    // 一是, but not 1是; 1., but not 1.5.
    case "是": return head[0].value >= 0x80 ? at + 1 : 0
    case ".": return head[0].value < 0x80 && !(at + 1 < head.count && isDigit(head[at + 1])) ? at + 1 : 0
    default: return 0
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
