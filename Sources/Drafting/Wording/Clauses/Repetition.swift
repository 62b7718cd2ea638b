import TextCore

/// What two clauses, or two items of a list, say twice is said once.
struct Repetition: Sendable {
  let wordbook: Wordbook

  /// `“两优一先”表彰，表彰优秀党员20名` as `表彰“两优一先”优秀党员20名`; `开展精神轮训，全员轮训` as `开展精神全员轮训`.
  func once(_ clauses: [Clause]) -> [Clause] {
    var out: [Clause] = []
    for clause in clauses {
      if clause.mark == "，", let before = out.last?.text,
        let one = named(before, clause.text) ?? modified(before, clause.text) ?? counted(before, clause.text)
          ?? completed(before, clause.text, isFirst: out.count == 1)
      {
        out[out.count - 1].text = one
      } else {
        out.append(clause)
      }
    }
    return out
  }

  /// `举办党课比赛1场、歌咏比赛1场` as `举办党课比赛、歌咏比赛各1场`.
  func each(_ clauses: [Clause]) -> [Clause] {
    clauses.map { clause in
      var clause = clause
      clause.text = each(clause.text)
      return clause
    }
  }

  /// `机房改造完成空调维修` for 完成机房改造，完成空调维修.
  private func completed(_ before: String, _ text: String, isFirst: Bool) -> String? {
    guard isFirst, before.hasPrefix("完成"), text.hasPrefix("完成"), !before.hasDigit, before.count <= 14 else {
      return nil
    }
    return before.dropFirst(2) + text
  }

  /// A name in quotation marks before an act, where the next clause starts with the act.
  private func named(_ before: String, _ text: String) -> String? {
    guard let verb = wordbook.headVerb(text), before.hasSuffix(verb), text.count > verb.count else { return nil }
    let name = before.dropLast(verb.count)
    if name.hasPrefix("“"), name.hasSuffix("”") { return verb + name + text.dropFirst(verb.count) }
    // 优秀党员表彰，表彰优秀党员20名: the second clause says it all.
    return name.count >= 2 && name.allSatisfy(Punctuation.isHan) && text.dropFirst(verb.count).hasPrefix(name)
      ? text : nil
  }

  /// A clause that is the last word of the one before, and how: 全员轮训 behind 开展精神轮训.
  private func modified(_ before: String, _ text: String) -> String? {
    guard (3...5).contains(text.count), let act = wordbook.collocation(endingIn: text)?.noun, act.count < text.count,
      before.hasSuffix(act), Self.manners.contains(String(text.dropLast(act.count)))
    else { return nil }
    return before.dropLast(act.count) + text
  }

  /// `评选两次` behind 开展“美丽庭院”评比: the same act, and how often.
  private func counted(_ before: String, _ text: String) -> String? {
    guard text.count <= 6, Clause(text: text, mark: "，").endsInNumber, !Clause(text: before, mark: "，").endsInNumber,
      let verb = wordbook.headVerb(text), text.hasSuffix("次") || text.hasSuffix("轮"),
      let act = wordbook.collocation(endingIn: before)?.noun, act.hasSuffix(verb) || act.first == verb.first
    else { return nil }
    let number = text.dropFirst(verb.count)
    return number.allSatisfy { $0.isDigit || "一两二三四五六七八九十余次轮".contains($0) } ? before + number : nil
  }

  private static let manners: WordSet = ["全员", "集中", "分批", "线上", "线下", "专题", "联合", "分级", "封闭", "现场", "上门"]

  private func each(_ text: String) -> String {
    guard text.contains("、"), text.hasDigit else { return text }
    let items = Punctuation.split(text, at: ["、"]).map { TaskObject.parted($0.text) }
    guard let number = items.first?.number, !number.isEmpty, items.count > 1, items.count <= 4,
      items.allSatisfy({ $0.number == number && $0.body.count >= 2 && !$0.body.hasDigit }),
      !number.contains(where: { "%％‰元人名余多".contains($0) }), !text.contains("各"),
      items.dropFirst().allSatisfy({ isNoun($0.body) })
    else { return text }
    return items.map(\.body).joined(separator: "、").replacing("”、“", with: "”“") + "各" + number
  }

  /// Whether words are a noun, or an event by its name, that the verb at the head of the list holds for.
  private func isNoun(_ words: String) -> Bool {
    wordbook.headVerb(words) == nil
      && (!wordbook.holdsVerb(words) || wordbook.collocation(endingIn: words) != nil || words.hasSuffix("奖"))
      && !words.starts(withOneOf: ["其中", "另", "共", "级"]) && !words.hasSuffix("级")
  }
}
