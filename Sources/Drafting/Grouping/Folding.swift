/// Folds texts that share a beginning and an end into one sentence that lists their middles.
struct Folding: Sendable {
  let wordbook: Wordbook
  /// Texts whose list would be longer are not folded: the reader would lose the thread.
  static let longest = 110

  /// `围绕A开展研讨` and `围绕B开展研讨` give `围绕A和B开展研讨`; `结合C开展研讨` joins in with its own
  /// preposition. Nil where the texts do not share enough to be one sentence.
  func fold(_ texts: [String]) -> String? {
    guard let first = texts.first, texts.count > 1 else { return texts.first }
    if texts.allSatisfy({ $0 == first }) { return first }
    guard texts.allSatisfy({ !$0.contains { $0.isDigit } }) else { return nil }
    let folded = foldAdverbials(texts) ?? foldObjects(texts)
    return folded.flatMap { $0.count <= Self.longest ? $0 : nil }
  }

  /// Adverbials that differ before one common act.
  private func foldAdverbials(_ texts: [String]) -> String? {
    guard let tail = commonTail(texts) else { return nil }
    var groups: [(preposition: String, matters: [String])] = []
    for text in texts {
      var head = String(text.dropLast(tail.count))
      while head.last == "，" { head.removeLast() }
      guard let preposition = Wordbook.prepositions.first(where: { head.hasPrefix($0) }) else { return nil }
      let matter = String(head.dropFirst(preposition.count))
      guard !matter.isEmpty, !matter.contains("，") else { return nil }
      if let i = groups.firstIndex(where: { $0.preposition == preposition }) {
        if !groups[i].matters.contains(matter) { groups[i].matters.append(matter) }
      } else {
        groups.append((preposition, [matter]))
      }
    }
    let adverbials = groups.map { $0.preposition + Self.list($0.matters) }.joined(separator: "，")
    return adverbials + tail
  }

  /// Objects that differ behind one common verb: `制定A办法` and `制定B办法` give `制定A办法和B办法`.
  private func foldObjects(_ texts: [String]) -> String? {
    guard let verb = wordbook.headVerb(texts[0]), texts.allSatisfy({ $0.hasPrefix(verb) }) else { return nil }
    var objects: [String] = []
    for text in texts {
      let object = String(text.dropFirst(verb.count))
      guard object.count >= 2, !object.contains(where: { "，；。、和与".contains($0) }) else { return nil }
      if !objects.contains(object) { objects.append(object) }
    }
    return verb + Self.list(objects)
  }

  /// The longest common end that starts with a verb.
  private func commonTail(_ texts: [String]) -> String? {
    let reversed = texts.map { Array($0.reversed()) }
    var length = 0
    let shortest = reversed.map(\.count).min() ?? 0
    while length < shortest, reversed.allSatisfy({ $0[length] == reversed[0][length] }) { length += 1 }
    guard length >= 4 else { return nil }
    var tail = Substring(String(reversed[0][..<length].reversed()))
    while tail.count >= 4 {
      if wordbook.headVerb(tail) != nil { return String(tail) }
      tail.removeFirst()
    }
    return nil
  }

  /// `A`, `A和B`, `A、B和C`; items that hold 和 themselves are all set off with 、.
  static func list(_ items: [String]) -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    let joint = items.contains { $0.contains("和") || $0.contains("、") } ? "、" : "和"
    let head = items.dropLast().joined(separator: "、")
    // No 、 between adjacent quotation or title marks (GB/T 15834-2011, 4.5.3.5).
    return (head + joint + last).replacing("”、“", with: "”“").replacing("》、《", with: "》《")
  }
}
