import TextCore

/// Folds texts that share a beginning and an end into one sentence that lists their middles.
struct Folding: Sendable {
  /// Texts as one.
  struct Folded {
    /// The sentence.
    var text: String
    /// Where a long list was cut: which of the texts it counts.
    var counted: [Int] = []
  }

  let wordbook: Wordbook
  /// Texts whose list would be longer are not folded: the reader would lose the thread.
  static let longest = 110
  /// A longer list names its first few and counts the rest.
  static let mostNamed = 6
  private static let named = 4

  /// `围绕A开展研讨` and `围绕B开展研讨` give `围绕A和B开展研讨`; `结合C开展研讨` joins in with its own
  /// preposition. Nil where the texts do not share enough to be one sentence.
  func fold(_ texts: [String]) -> Folded? {
    guard let first = texts.first, texts.count > 1 else { return texts.first.map { Folded(text: $0) } }
    if texts.allSatisfy({ $0 == first }) { return Folded(text: first) }
    guard texts.allSatisfy({ !$0.contains { $0.isDigit } }) else { return nil }
    let folded = foldBehindActor(texts) ?? foldAdverbials(texts) ?? foldMiddles(texts) ?? foldObjects(texts)
    return folded.flatMap { $0.text.count <= Self.longest ? $0 : nil }
  }

  /// Texts of one actor (中心组围绕A开展学习), folded behind it.
  private func foldBehindActor(_ texts: [String]) -> Folded? {
    guard let actor = wordbook.actor(headOf: texts[0]), texts.allSatisfy({ $0.hasPrefix(actor) }) else { return nil }
    let rest = texts.map { String($0.dropFirst(actor.count)) }
    guard var folded = foldAdverbials(rest) ?? foldMiddles(rest) ?? foldObjects(rest) else { return nil }
    folded.text = actor + folded.text
    return folded
  }

  /// Adverbials that differ before one common act.
  private func foldAdverbials(_ texts: [String]) -> Folded? {
    guard let tail = commonTail(texts) else { return nil }
    var groups: [(preposition: String, matters: Matters)] = []
    for (i, text) in texts.enumerated() {
      var head = String(text.dropLast(tail.count))
      while head.last == "，" { head.removeLast() }
      guard let preposition = Wordbook.prepositions.first(where: { head.hasPrefix($0) }) else { return nil }
      let matter = String(head.dropFirst(preposition.count))
      guard !matter.isEmpty, !matter.contains("，") else { return nil }
      if let g = groups.firstIndex(where: { $0.preposition == preposition }) {
        groups[g].matters.add(matter, i)
      } else {
        groups.append((preposition, Matters(matter, i)))
      }
    }
    let cut = groups.count == 1 && groups[0].matters.names.count > Self.mostNamed
    if cut {
      let (list, counted) = groups[0].matters.shortened("个主题")
      return Folded(text: groups[0].preposition + list + tail, counted: counted)
    }
    let adverbials = groups.map { $0.preposition + Self.list($0.matters.names) }.joined(separator: "，")
    return Folded(text: adverbials + tail)
  }

  /// Places or people that differ between one preposition and one act: `组织党员到A、B和C开展主题党日`.
  private func foldMiddles(_ texts: [String]) -> Folded? {
    guard let tail = commonTail(texts) else { return nil }
    let heads = texts.map { $0.dropLast(tail.count) }
    var head = heads[0]
    for other in heads { head = head.prefix(zip(head, other).prefix { $0 == $1 }.count) }
    guard let last = head.last, "到赴在对向为与给".contains(last) else { return nil }
    var middles = Matters()
    for (i, text) in heads.enumerated() {
      let middle = String(text.dropFirst(head.count))
      guard (2...14).contains(middle.count), isPlainObject(middle), wordbook.headVerb(middle) == nil else { return nil }
      middles.add(middle, i)
    }
    guard middles.names.count <= Self.mostNamed else { return nil }
    return Folded(text: head + Self.list(middles.names) + tail)
  }

  /// Objects that differ behind one common verb: `制定A办法` and `制定B办法` give `制定A办法和B办法`.
  private func foldObjects(_ texts: [String]) -> Folded? {
    guard let verb = commonVerb(texts) else { return nil }
    var objects = Matters()
    for (i, text) in texts.enumerated() {
      let object = String(text.dropFirst(verb.count))
      guard object.count >= 2, isPlainObject(object) else { return nil }
      objects.add(object, i)
    }
    guard objects.names.count > Self.mostNamed else { return Folded(text: verb + Self.list(objects.names)) }
    let (list, counted) = objects.shortened("项内容")
    return Folded(text: verb + list, counted: counted)
  }

  /// The common beginning up to the verb: 学习, or 青年干部分享 before titles.
  private func commonVerb(_ texts: [String]) -> String? {
    if let verb = wordbook.headVerb(texts[0]) {
      guard texts.allSatisfy({ $0.hasPrefix(verb) }) else { return nil }
      let objects = texts.map { $0.dropFirst(verb.count) }
      // 组织志愿者 before what the volunteers did; who did it must be the same.
      guard let people = Wordbook.people.first(where: { person in objects.contains { $0.hasPrefix(person) } }) else {
        return verb
      }
      return objects.allSatisfy { $0.hasPrefix(people) && $0.count >= people.count + 2 } ? verb + people : nil
    }
    guard let title = texts[0].firstIndex(of: "《"), title > texts[0].startIndex else { return nil }
    let head = String(texts[0][..<title])
    return texts.allSatisfy { $0.hasPrefix(head + "《") && $0.hasSuffix("》") } && !head.contains("，") ? head : nil
  }

  /// Whether a text is one object, in which no second act hides (方案、印发通知).
  private func isPlainObject(_ text: String) -> Bool {
    guard !text.contains(where: { "，；。到赴".contains($0) }), !Wordbook.lightVerbList.contains(where: { text.holds($0) })
    else {
      return false
    }
    return text.split(whereSeparator: { "、和与并及".contains($0) }).dropFirst().allSatisfy { wordbook.headVerb($0) == nil }
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
    var head = items.dropLast().joined(separator: "、")
    var tail = last
    let joint = items.contains { $0.contains("和") || $0.contains("与") } || areMarked(items) ? "、" : "和"
    // Of items that are lists themselves the last of all is the last: A、B and C、D give A、B、C和D.
    if joint == "和", let end = Punctuation.split(last, at: ["、"]).last?.text, end != last {
      head += "、" + last.dropLast(end.count + 1)
      tail = end
    }
    // No 、 between adjacent quotation or title marks (GB/T 15834-2011, 4.5.3.5).
    return (head + joint + tail).replacing("”、“", with: "”“").replacing("》、《", with: "》《")
  }

  private static func areMarked(_ items: [String]) -> Bool {
    items.allSatisfy { $0.hasPrefix("《") && $0.hasSuffix("》") }
  }

  /// The names of a list, each once, with the first text that has it.
  struct Matters {
    private(set) var names: [String] = []
    private var texts: [Int] = []
    private var known: Set<String> = []

    init() {}

    init(_ name: String, _ text: Int) { add(name, text) }

    mutating func add(_ name: String, _ text: Int) {
      guard known.insert(name).inserted else { return }
      names.append(name)
      texts.append(text)
    }

    /// The first few names, and how many there are in all: `A、B、C、D等12个主题`. No number where a name is a list.
    func shortened(_ unit: String) -> (text: String, counted: [Int]) {
      let head = names.prefix(Folding.named).joined(separator: "、").replacing("》、《", with: "》《") + "等"
      let areSingle = !names.contains { $0.contains("、") || $0.contains("和") }
      return areSingle ? (head + String(names.count) + unit, texts) : (head, [])
    }
  }
}
