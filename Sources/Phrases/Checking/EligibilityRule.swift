import TextCore

/// The tags that drafting asks for or keeps out.
package enum KnownTags {
  /// Lengths, kinds of work, kinds of office and the part of the year, as messages list them.
  package static let all = ["短", "长", "党建", "业务", "局", "科室", "支部", "个人", "半年"]
  /// Tags of which a draft is only one: a phrase with two of a row is never chosen.
  static let exclusive = [["短", "长"], ["党建", "业务"], ["局", "科室", "支部", "个人"]]
}

extension PhraseCheck {
  /// Phrases that no draft can choose, or that would drop what the ledger says.
  var eligibility: [Diagnostic] {
    judged.flatMap { role, phrases in
      phrases.flatMap {
        [neverByTags($0), neverBySlots($0), missingSlot($0, role)].compactMap(\.self) + unknownTags($0)
      }
    }
  }

  private func never(_ phrase: Phrase, _ why: Message, _ remedy: Message) -> Diagnostic {
    warning(
      "never-eligible",
      Message("这条短语永远选不上：\(why.zh)", "no draft can choose this phrase: \(why.en)"), remedy, at: place(phrase))
  }

  private func neverByTags(_ phrase: Phrase) -> Diagnostic? {
    for row in KnownTags.exclusive {
      let both = row.filter(phrase.tags.contains)
      guard both.count > 1 else { continue }
      let list = both.map { "#\($0)" }
      return never(
        phrase,
        Message("标签\(list.joined(separator: "和"))不会同时成立", "\(list.joined(separator: " and ")) exclude each other"),
        Message("只留一个标签", "keep one of the tags"))
    }
    return nil
  }

  /// 全部完成数 is known where all is done, 任务数 and 完成数 where it is not.
  private func neverBySlots(_ phrase: Phrase) -> Diagnostic? {
    let others = ["任务数", "完成数", "未完成", "结转"].filter(phrase.slots.contains)
    guard phrase.slots.contains("全部完成数"), let other = others.first else { return nil }
    return never(
      phrase,
      Message("“全部完成数”和“\(other)”不会同时有内容", "全部完成数 and \(other) are never known together"),
      Message("拆成两条短语", "make two phrases of it"))
  }

  /// What a group tells beside its own words: without that slot the ledger's words would be lost.
  private func missingSlot(_ phrase: Phrase, _ role: PhraseRole) -> Diagnostic? {
    let needed: String? =
      switch (role.kind, role.section) {
      case (.shortfall, nil): "未完成"
      case (.problems, _): "问题"
      case (.focusedPlan, _), (.noPlan, _): "重点"
      case (.plan, nil): "结转"
      case (.steps, _): "步骤"
      case (.practice, _): "做法"
      case (.effect, _): "成效"
      default: nil
      }
    guard let needed, !phrase.slots.contains(needed) else { return nil }
    return warning(
      "missing-slot",
      Message(
        "“\(role.kind.rawValue)”要有槽“{{ \(needed) }}”，这条没有：台账里的内容会写不进去",
        "a \(role.kind.rawValue) needs the slot `{{ \(needed) }}`: without it the ledger's words are lost"),
      Message("加上“{{ \(needed) }}”，或移到别的组", "add `{{ \(needed) }}`, or move it to another group"),
      at: place(phrase))
  }

  private func unknownTags(_ phrase: Phrase) -> [Diagnostic] {
    if phrase.kind.isKeyed { return [] }
    return phrase.tags.filter { !KnownTags.all.contains($0) }.map { tag in
      let list = KnownTags.all.map { "#\($0)" }.joined(separator: " ")
      let nearest = NearestName.of(tag, in: KnownTags.all)
      return warning(
        "unknown-tag", Message("没有“#\(tag)”这个标签，它不起作用", "no tag `#\(tag)`: it has no effect"),
        nearest.map { Message("是不是“#\($0)”？", "did you mean `#\($0)`?") }
          ?? Message(
            "可用：\(list)，或年份如“#2021-”；不用就删去", "expected one of: \(list), or years such as #2021-; else remove it"),
        at: place(phrase, word: "#" + tag))
    }
  }
}
