import TextCore

/// Lists run in on one line (`①走访群众②解决问题`, `一是…，二是…`): each item on a line of its own.
enum InlineList {
  /// How the items of a list may be counted: what stands before the number and behind it.
  private static let styles: [[String]] = [
    ["①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "⑩"],
    chinese.map { $0 + "是" },
    chinese.map { "第" + $0 + "，" },
    chinese.map { "（" + $0 + "）" },
    numbers.map { "（" + $0 + "）" },
    numbers.map { $0 + "）" },
    numbers.map { $0 + "." },
    numbers.map { $0 + "．" },
    numbers.map { $0 + "、" },
    chinese.map { $0 + "、" },
  ]
  private static let chinese = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
  /// What the second item of a list has in its mark, whatever the style.
  private static let seconds: ScalarSet = "②二2"
  private static let numbers = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]

  /// The text with a line break before each item of a list of two or more that are counted from one.
  static func broken(_ text: String) -> String {
    guard text.holds(oneOf: seconds) else { return text }
    for style in styles {
      // Most texts hold no list: one look for the first mark settles it.
      guard text.holds(style[1]), let places = places(of: style, in: text) else { continue }
      var out = ""
      var at = text.startIndex
      var runsOn = false
      for place in places {
        out += text[at..<place]
        if out.hasSuffix("、") {
          // ①消防演练、②地震演练各一次: words of one clause.
          at = text[place...].firstIndex { !Self.isMark($0) } ?? place
          runsOn = true
          continue
        }
        if !out.isEmpty, !out.hasSuffix("\n") { out += "\n" }
        at = place
      }
      let whole = out + text[at...]
      return runsOn && whole.first.map(Self.isMark) == true ? String(whole.dropFirst()) : whole
    }
    return text
  }

  /// Whether a character is an item's number in a circle.
  private static func isMark(_ character: Character) -> Bool { "①②③④⑤⑥⑦⑧⑨⑩".contains(character) }

  /// Where the items start, in order; nil where there are not at least two.
  private static func places(of style: [String], in text: String) -> [String.Index]? {
    var places: [String.Index] = []
    var at = text.startIndex
    for mark in style {
      guard let place = next(mark, in: text[at...], isFirst: places.isEmpty) else { break }
      places.append(place.lowerBound)
      at = place.upperBound
    }
    return places.count > 1 ? places : nil
  }

  /// The next place where a mark opens an item: the first one at the head of a sentence, none within a number.
  private static func next(_ mark: String, in text: Substring, isFirst: Bool) -> Range<String.Index>? {
    var rest = text
    while let place = rest.place(of: mark) {
      let before = text[..<place.lowerBound].last
      let after = text[place.upperBound...].first
      let opens = before.map { "。；：，\n".contains($0) } ?? true
      let counts = mark.first?.isDigit == true
      // 检查企业36家2、发现隐患58处: behind a number with its measure word.
      let runsOn =
        !isFirst && counts && mark.hasSuffix("、") && after.map(Punctuation.isHan) == true
        && before.map(Punctuation.isHan) == true && text[..<place.lowerBound].suffix(3).contains(where: \.isDigit)
      if !(counts && (before?.isDigit == true || after?.isDigit == true)), opens || runsOn || !isFirst && isFree(mark) {
        return place
      }
      rest = rest[place.upperBound...]
    }
    return nil
  }

  /// Whether a mark is none but an item's wherever it stands: 2. and ② are, 二是 and 二、 may be words of a text.
  private static func isFree(_ mark: String) -> Bool {
    mark.first?.isDigit == true && !mark.hasSuffix("、") || "②③④⑤⑥⑦⑧⑨⑩".contains(mark) || mark.hasPrefix("（")
  }
}
