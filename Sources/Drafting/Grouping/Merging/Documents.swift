import TextCore

/// Documents that rows of different tasks of one topic issued become one statement:
/// `印发《A办法》` and `印发《B办法》` give `印发《A办法》《B办法》2项`.
struct Documents: Sendable {
  let wordbook: Wordbook

  /// Verbs by which documents come about.
  private static let verbs: WordSet = ["制定", "印发", "出台", "修订", "制订", "制发", "编制", "建立", "完善", "发布"]
  /// Nouns of documents; a longer one goes before what it ends in.
  private static let nouns = ["实施办法", "管理办法", "办法", "制度", "规定", "细则", "方案", "意见", "机制", "规则", "清单", "规划", "规程", "指引"]
  private static let named = 3
  private static let most = 4

  /// What a row issued, where its result is that and nothing else.
  struct Issue {
    let verb: String
    /// The document's name: `《党建督查办法》`, 党费管理办法.
    let name: String
    /// Its noun: 办法.
    let noun: String
    /// Rows with one key are one statement.
    var key: String { verb + (name.hasPrefix("《") ? "《" : noun) }
  }

  /// The document of a row, or nil where the row says anything else or counts other than one document.
  func issue(task: String, result: String, amounts: [Amount]) -> Issue? {
    let text = result.isEmpty ? task : result
    guard text.count <= 30, let verb = wordbook.headVerb(text), Self.verbs.contains(verb),
      amounts.allSatisfy({ $0.isOne && $0.label.isEmpty && $0.tail.isEmpty && ["项", "份", "个", "部"].contains($0.unit) })
    else { return nil }
    let name = String(text.dropFirst(verb.count))
    let bare = name.hasPrefix("《") && name.hasSuffix("》") ? String(name.dropFirst().dropLast()) : name
    guard let noun = Self.nouns.first(where: { bare.hasSuffix($0) }), bare.count > noun.count,
      !bare.contains(where: { "，；。、和《》".contains($0) || $0.isDigit })
    else { return nil }
    return Issue(verb: verb, name: name, noun: noun)
  }

  /// The statement of several documents of one key, and how many they are in all.
  func statement(_ issues: [Issue], records: [Int], unit: String?) -> (text: String, sums: [Sum])? {
    guard let first = issues.first, Set(issues.map(\.name)).count == issues.count else { return nil }
    let names = issues.map(\.name)
    let isCut = names.count > Self.most
    guard isCut || unit != nil else { return (first.verb + Folding.list(names), []) }
    let unit = unit ?? "项"
    let nouns = Set(issues.map(\.noun))
    let list =
      isCut
      ? names.prefix(Self.named).joined(separator: "、").replacing("》、《", with: "》《") + "等"
        + (nouns.count == 1 ? first.noun : "制度") : Folding.list(names)
    let shown = "\(names.count)\(unit)"
    let sum = Sum(.count, shown: shown, of: records.map { Sum.Part(record: $0, value: "1" + unit) })
    return (first.verb + list + shown, [sum])
  }
}
