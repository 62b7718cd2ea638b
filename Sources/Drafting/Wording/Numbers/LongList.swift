import TextCore

/// Lists too long for a short edition: `A、B、C、D和E` as `A、B、C等5项`, with their true count.
enum LongList {
  /// A list of so many items or more is told by its first three.
  static let long = 5
  private static let named = 3

  /// A clause with its long list cut, where it ends in one.
  static func shortened(_ clause: Clause) -> Clause {
    guard let cut = cut(clause.text) else { return clause }
    var clause = clause
    clause.text = cut.text
    return clause
  }

  /// The text with its list cut, and the count that it tells; nil where it ends in no list that is long and plain.
  ///
  /// A list that says itself that it is open (等领域) keeps its end and gets no count.
  static func cut(_ text: String) -> (text: String, count: String?)? {
    let parts = Punctuation.split(text, at: ["、"]).map(\.text)
    guard parts.count >= long - 1, !text.contains("，") else { return nil }
    var items = parts
    guard var last = items.popLast() else { return nil }
    if let open = last.place(of: "等"), open.lowerBound > last.startIndex {
      let rest = last[open.lowerBound...]
      guard !rest.hasDigit, rest.count <= 6, items.count + 1 >= long, items.allSatisfy(isPlain) else { return nil }
      return (items.prefix(named).joined(separator: "、") + rest, nil)
    }
    if let and = last.lastIndex(where: { "和及".contains($0) }), and > last.startIndex {
      items.append(String(last[..<and]))
      last = String(last[last.index(after: and)...])
    }
    items.append(last)
    guard items.count >= long, items.dropFirst().allSatisfy(isPlain), !text.hasDigit, last.count <= 8 else {
      return nil
    }
    let count = String(items.count) + unit(of: items)
    return (items.prefix(named).joined(separator: "、") + "等" + count, count)
  }

  /// A short noun without a number.
  private static func isPlain(_ item: String) -> Bool {
    (2...12).contains(item.count) && !item.hasDigit && !item.contains { "（）()“”《》：".contains($0) }
  }

  private static func unit(of items: [String]) -> String {
    for noun in ["街道", "社区", "乡镇", "部门"] where items.dropFirst().allSatisfy({ $0.hasSuffix(noun) }) {
      return "个" + noun
    }
    if items.dropFirst().allSatisfy({ $0.hasSuffix("镇") || $0.hasSuffix("乡") }) { return "个乡镇" }
    if items.dropFirst().allSatisfy({ $0.hasSuffix("村") }) { return "个村" }
    return "项"
  }
}

/// Remarks in brackets that a short edition does without.
enum Asides {
  private static let heads = [
    "含", "不含", "包括", "其中", "如", "计划", "原", "见", "附", "约", "同比", "另", "主要", "具体", "即", "例如",
  ]

  /// A clause without its asides; a bracket that is part of a name (出国（境）, 《办法（试行）》) stays.
  static func dropped(_ clause: Clause) -> Clause {
    guard clause.text.contains("（"), !clause.text.contains("《") else { return clause }
    var out = ""
    var rest = clause.text[...]
    while let open = rest.firstIndex(of: "（"), let close = rest[open...].firstIndex(of: "）") {
      let content = rest[rest.index(after: open)..<close]
      out += rest[..<open]
      if !isAside(content) || out.isEmpty { out += rest[open...close] }
      rest = rest[rest.index(after: close)...]
    }
    var clause = clause
    clause.text = out + rest
    return clause
  }

  private static func isAside(_ content: Substring) -> Bool {
    // Without it a part would read as beside the whole.
    guard !content.contains("（"), !content.starts(withOneOf: ["含在", "均含在"]),
      !(content.hasPrefix("在") && content.hasSuffix("内"))
    else { return false }
    return content.count >= 2 && (content.starts(withOneOf: heads) || content.hasDigit) || content.contains("，")
      || content.count >= 6
  }
}
