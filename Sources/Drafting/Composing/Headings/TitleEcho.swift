import TextCore

/// Whether two headings of one draft say the same: 聚焦日常监督，严明纪律作风 and 聚焦纪律过硬，抓实日常监督.
enum TitleEcho {
  /// So many characters in a row are the same words.
  private static let length = 4

  /// Whether two headings have four Han characters in a row in common.
  static func share(_ a: String, _ b: String) -> Bool {
    let (a, b) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
    guard a.count >= length, b.count >= length else { return false }
    return (0...(a.count - length)).contains { at in
      let run = a[at..<(at + length)]
      guard run.allSatisfy(Punctuation.isHan) else { return false }
      return (0...(b.count - length)).contains { b[$0..<($0 + length)].elementsEqual(run) }
    }
  }
}
