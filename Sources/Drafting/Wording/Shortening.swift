import TextCore

/// Shorter forms of a point's clauses. What is left is always whole statements, and a number never loses the words
/// that say what it is of.
enum Shortening {
  /// Up to here the numbers of a long report are all told, in characters.
  static let longest = 240

  /// The sentences that tell a number, each without its clauses that tell none; the first clause always.
  static func short(_ clauses: [Clause]) -> [Clause] {
    var sentences = sentences(of: clauses).enumerated().filter {
      $0.offset == 0 || $0.element.contains(where: \.tellsNumber)
    }
    .map { kept($0.element) }
    // A report of a page: the sentences with the fewest numbers go first, the later ones before the earlier.
    while sentences.count > 1, sentences.joined().reduce(0, { $0 + $1.text.count + 1 }) > longest {
      let least = sentences.indices.dropFirst().reversed().min { a, b in
        sentences[a].count(where: \.tellsNumber) < sentences[b].count(where: \.tellsNumber)
      }
      guard let least else { break }
      sentences.remove(at: least)
    }
    return Array(sentences.joined())
  }

  /// What was done, with its first number.
  static func main(_ clauses: [Clause]) -> [Clause] {
    let sentences = sentences(of: clauses)
    // What only opens a long report is not what was done.
    let opening = sentences.firstIndex { $0.contains(where: \.isWhole) && $0.contains(where: \.tellsNumber) }
    let isReport = clauses.count > 12
    guard let sentence = isReport ? opening.map({ sentences[$0] }) : sentences.first else { return [] }
    let whole = sentence.firstIndex(where: \.isWhole) ?? sentence.count - 1
    var out = Array(sentence[...whole])
    var last = whole
    if !out.contains(where: \.endsInNumber), out.last?.text.contains(where: { "%％".contains($0) }) != true {
      let isTold = out.contains(where: \.tellsNumber)
      if let number = sentence[(whole + 1)...].firstIndex(where: { isTold ? $0.endsInNumber : $0.tellsNumber }) {
        out.append(sentence[number])
        last = number
      } else if !isTold, sentences.count > 1, !isReport,
        let next = sentences.dropFirst().first(where: { $0.contains(where: \.tellsNumber) }),
        let number = next.firstIndex(where: \.tellsNumber)
      {
        let outcome = number + 1 < next.count && next[number].isFinding && next[number + 1].isOutcome
        return relinked(out + next[...(outcome ? number + 1 : number)])
      }
    }
    // 反馈问题29个 alone would tell a fault and not what became of it.
    if last + 1 < sentence.count, out.last?.isFinding == true, sentence[last + 1].isOutcome {
      out.append(sentence[last + 1])
    }
    return relinked(out)
  }

  /// The clauses of each sentence: those between `；` and `。`.
  private static func sentences(of clauses: [Clause]) -> [[Clause]] {
    var out: [[Clause]] = []
    for clause in clauses {
      if clause.mark == "，", !out.isEmpty {
        out[out.count - 1].append(clause)
      } else {
        out.append([clause])
      }
    }
    return out
  }

  private static func kept(_ sentence: [Clause]) -> [Clause] {
    let whole = sentence.firstIndex(where: \.isWhole) ?? 0
    return sentence.enumerated().filter { i, clause in
      i <= whole || clause.tellsNumber || clause.isOutcome && sentence[i - 1].tellsNumber
    }.map(\.element)
  }

  private static func relinked(_ clauses: [Clause]) -> [Clause] {
    var clauses = clauses
    if !clauses.isEmpty { clauses[0].mark = "，" }
    return clauses
  }
}

extension Clause {
  private static let findings = [
    "反馈问题", "发现问题", "查摆问题", "查找问题", "排查问题", "自查问题", "排查隐患", "发现隐患", "查出", "反馈", "收到", "收集", "征求", "受理", "认领", "应签",
    "应参保",
  ]
  private static let outcomes = [
    "整改", "完成", "全部", "已整改", "已办结", "办结", "解决", "答复", "化解", "当场", "已", "均已", "采纳", "销号", "核实", "未发现", "未发生", "实签", "实到",
    "其余", "剩余",
  ]

  /// Whether it tells what was found or asked, which wants to be told with what became of it.
  var isFinding: Bool { endsInNumber && Self.findings.contains { text.holds($0) } }

  /// Whether it tells what became of what was found.
  var isOutcome: Bool { text.starts(withOneOf: Self.outcomes) }
}
