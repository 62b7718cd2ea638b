import TextCore

/// An old summary cut into what a phrase bank is made of: its opening, chapters, points and closing.
struct OldSummary {
  /// A text and the line it stands on, from 1.
  struct Part {
    let text: String
    let line: Int
  }

  /// A point of a chapter: `一是抓实理论学习。…`, `（一）抓实理论学习`, `1.抓实理论学习。…`.
  struct Point {
    /// The title; nil for what stands under a chapter before its first point.
    let title: Part?
    var body: [Part]
  }

  struct Chapter {
    let heading: Part
    var points: [Point]
  }

  private(set) var opening: [Part] = []
  private(set) var chapters: [Chapter] = []
  private(set) var closing: [Part] = []
  /// Lines that are no text of a summary, with the reason.
  private(set) var leftOut: [(Part, Message)] = []

  /// Reads lines; the first short one without a full stop is the title.
  init(_ lines: [String]) {
    var hasTitle = false
    for (index, raw) in lines.enumerated() {
      let part = Part(text: Self.bare(raw), line: index + 1)
      guard !part.text.isEmpty else { continue }
      if Self.isAdvertisement(part.text) {
        leftOut.append((part, Message("像广告", "looks like an advertisement")))
      } else if !part.text.unicodeScalars.contains(where: { 0x4E00...0x9FFF ~= $0.value }) {
        leftOut.append((part, Message("没有汉字", "no Chinese text")))
      } else if !hasTitle, chapters.isEmpty, opening.isEmpty, !part.text.contains("。"), Self.mark(part.text) == nil {
        hasTitle = true
        leftOut.append((part, Message("是标题，由模板写", "the title comes from the template")))
      } else {
        take(part)
      }
    }
  }

  private mutating func take(_ part: Part) {
    guard let (level, rest) = Self.mark(part.text) else {
      if chapters.isEmpty {
        opening.append(part)
      } else if Self.closes(part.text) {
        closing.append(part)
      } else {
        addBody(Part(text: part.text, line: part.line))
      }
      return
    }
    let (head, body) = Self.headAndBody(rest)
    if level == 1, Self.closes(head) {
      // What falls short and comes next may have a heading of its own.
      closing.append(Part(text: body.isEmpty ? head : body, line: part.line))
    } else if level == 1 {
      chapters.append(Chapter(heading: Part(text: head, line: part.line), points: []))
      addBody(Part(text: body, line: part.line))
    } else if chapters.isEmpty {
      opening.append(Part(text: rest, line: part.line))
    } else {
      addPoint(head, body, part.line)
    }
  }

  private mutating func addPoint(_ title: String, _ body: String, _ line: Int) {
    let body = body.isEmpty ? [] : [Part(text: body, line: line)]
    chapters[chapters.count - 1].points.append(Point(title: Part(text: title, line: line), body: body))
  }

  /// Adds text below a chapter's heading, cut at 一是, 二是 and so on.
  private mutating func addBody(_ part: Part) {
    guard !chapters.isEmpty, !part.text.isEmpty else { return }
    for (isPoint, text) in Self.points(in: part.text) {
      if isPoint {
        let (head, body) = Self.headAndBody(text)
        addPoint(head, body, part.line)
      } else {
        let last = chapters.count - 1
        if chapters[last].points.isEmpty { chapters[last].points.append(Point(title: nil, body: [])) }
        chapters[last].points[chapters[last].points.count - 1].body.append(Part(text: text, line: part.line))
      }
    }
  }

  // MARK: Marks

  private static let numerals = Set("一二三四五六七八九十")

  /// The level of a heading's mark, 1 for 一、 and 2 below it, and the text behind the mark.
  private static func mark(_ text: String) -> (level: Int, rest: String)? {
    if text.hasPrefix("#") {
      let rest = text.drop { $0 == "#" }.drop { $0 == " " }
      return mark(String(rest)) ?? (text.hasPrefix("##") ? 2 : 1, String(rest))
    }
    let han = text.prefix { numerals.contains($0) }
    let behind = text.dropFirst(han.count)
    if !han.isEmpty, behind.first == "、" { return (1, String(behind.dropFirst())) }
    if let open = text.first, open == "（" || open == "(" {
      let number = text.dropFirst().prefix { numerals.contains($0) || $0.isNumber }
      let close = text.dropFirst(1 + number.count)
      if !number.isEmpty, close.first == "）" || close.first == ")" { return (2, String(close.dropFirst())) }
    }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let dot = text.dropFirst(digits.count)
    if !digits.isEmpty, digits.count <= 2, let first = dot.first, "．.、".contains(first) {
      let rest = dot.dropFirst().drop { $0 == " " }
      if rest.first?.isNumber == false { return (2, String(rest)) }
    }
    return nil
  }

  /// A text cut at 一是, 二是 … where a sentence or clause begins with them.
  private static func points(in text: String) -> [(isPoint: Bool, text: String)] {
    var found: [(Bool, String)] = []
    var current = ""
    var isPoint = false
    let characters = Array(text)
    var i = 0
    while i < characters.count {
      let begins = i == 0 || "。；：".contains(characters[i - 1])
      if begins, i + 1 < characters.count, numerals.contains(characters[i]), characters[i + 1] == "是" {
        if !current.isEmpty { found.append((isPoint, current)) }
        current = ""
        isPoint = true
        i += 2
        continue
      }
      current.append(characters[i])
      i += 1
    }
    if !current.isEmpty { found.append((isPoint, current)) }
    return found
  }

  /// The first sentence without its mark where it is short enough for a heading, and what follows.
  private static func headAndBody(_ text: String) -> (String, String) {
    guard let end = text.firstIndex(where: { "。：；".contains($0) }) else { return (text, "") }
    return (String(text[..<end]), String(text[text.index(after: end)...]))
  }

  private static func closes(_ text: String) -> Bool {
    ["不足", "差距", "存在问题", "下一步", "今后", "新的一年", "明年"].contains { text.prefix(60).contains($0) }
  }

  // MARK: Noise

  /// The text of a line without marks of Markdown and paywalls, and without spaces at its ends.
  private static func bare(_ line: String) -> String {
    var text = line.replacing("**", with: "")
    while let open = text.firstRange(of: "##paid"), let close = text[open.upperBound...].firstRange(of: "##") {
      text.removeSubrange(open.lowerBound..<close.upperBound)
    }
    let bare = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    let end = bare.lastIndex { !$0.isWhitespace }
    let kept = end.map { String(bare[...$0]) } ?? ""
    return kept.allSatisfy { "-=*_ ".contains($0) } ? "" : kept
  }

  /// Whether a line sells something. What offices do on their accounts is work, so a mere 公众号 sells nothing.
  private static func isAdvertisement(_ text: String) -> Bool {
    guard text.count < 200, mark(text) == nil else { return false }
    let sure = ["公众号：", "素材库", "代笔", "客服", "加微信", "网盘", "http", "www.", "范文网", "扫码", "二维码", "svip", "VIP"]
    let likely = ["公众号", "微信", "会员", "关注"]
    let inviting = ["欢迎", "更多", "请加", "【", "免费", "下载"]
    return sure.contains(where: text.holds)
      || likely.contains(where: text.holds) && inviting.contains(where: text.holds)
  }
}
