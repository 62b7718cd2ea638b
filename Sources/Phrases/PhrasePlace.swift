/// `FILE:LINE` as people write it for a phrase: `思想.md:12`, with a half-width or full-width colon.
package enum PhrasePlace {
  /// The file and the line from 1; nil where the text is no such place.
  package static func parse(_ text: String) -> (file: String, line: Int)? {
    guard let colon = text.lastIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let (file, digits) = (text[..<colon], text[text.index(after: colon)...])
    guard file.lowercased().hasSuffix(".md"), let line = Int(digits), line > 0 else { return nil }
    return (String(file), line)
  }

  /// Whether a phrase stands there; a file named without its folder is meant in any folder.
  package static func isAt(_ phrase: Phrase, _ file: String, _ line: Int) -> Bool {
    phrase.line == line && (phrase.file == file || phrase.file.hasSuffix("/" + file))
  }
}
