import TextCore

/// Clauses built as people speak, put as they are written: `来看的800余人` is `800余人观看`, `党员46人，联系农户392户` is
/// `46名党员联系农户392户`.
struct SpokenClauses: Sendable {
  let wordbook: Wordbook

  /// One clause as it is written.
  func written(_ text: String) -> String {
    invited(kinds(came(ShortVerb(wordbook: wordbook).inFull(text))))
  }

  /// The clauses as they are written.
  func rephrased(_ clauses: [Clause]) -> [Clause] {
    var out: [Clause] = []
    for clause in clauses {
      var clause = clause
      clause.text = written(clause.text)
      if clause.mark == "，", out.count == 1, let subject = subject(out[0].text, of: clause.text) {
        out[0].text = subject + clause.text
      } else {
        out.append(clause)
      }
    }
    return out
  }

  /// What those did who came: 来看的.
  private static let comings = ["来看的": "观看", "来听的": "听讲", "来参加的": "参加", "到场的": "到场", "来的": "参加"]

  private func came(_ text: String) -> String {
    guard text.hasPrefix("来") || text.hasPrefix("到"), let end = text.firstIndex(of: "的") else { return text }
    let (head, number) = (String(text[...end]), String(text[text.index(after: end)...]))
    guard let verb = Self.comings[head], TaskObject.parted(number).body.isEmpty else { return text }
    return number + verb
  }

  /// `有田界的、邻里的` is `涉及田界、邻里`.
  private func kinds(_ text: String) -> String {
    guard text.hasPrefix("有"), text.hasSuffix("的") else { return text }
    let items = Punctuation.split(String(text.dropFirst()), at: ["、"]).map(\.text)
    guard items.count > 1, items.allSatisfy({ $0.hasSuffix("的") && (3...6).contains($0.count) }) else { return text }
    return "涉及" + items.map { $0.dropLast() }.joined(separator: "、")
  }

  /// `请专家来讲` is `邀请专家授课`.
  private func invited(_ text: String) -> String {
    guard text.hasPrefix("请"), let come = text.firstIndex(of: "来") else { return text }
    let who = text[..<come].dropFirst()
    let act = text[text.index(after: come)...]
    guard (2...10).contains(who.count), Wordbook.isPeople(who) || who.hasSuffix("专家"), !act.isEmpty, !act.hasDigit
    else {
      return text
    }
    return "邀请" + who + (act == "讲" || act == "讲课" || act == "上课" ? "授课" : act)
  }

  /// `46名党员` of a clause that is nothing but 党员46人, where the next one tells what they did.
  private func subject(_ text: String, of next: String) -> String? {
    let (who, number) = TaskObject.parted(text)
    guard !number.isEmpty, who.count <= 8, Wordbook.people.contains(who),
      number.hasSuffix("人") || number.hasSuffix("名"),
      !number.contains("余"), next.starts(withOneOf: Self.deeds)
    else { return nil }
    return number.dropLast() + "名" + who
  }

  /// What people do who are counted before.
  private static let deeds = ["联系", "结对", "走访", "帮扶", "认领", "参加", "签订", "服务", "报到", "接待", "开展", "捐赠"]
}
