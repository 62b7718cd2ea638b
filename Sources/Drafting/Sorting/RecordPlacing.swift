import Phrases
import Records
import TextCore

/// The section and topic of a record: the user's correction, its own columns, then keywords.
extension Sorting {
  /// Sorts a record as `sort` does; where task, section and topic alone decided, the next row like it need not be
  /// asked again.
  mutating func sortOnce(_ record: TaskRecord, _ account: inout RecordAccount) {
    let key = record.hash(of: [.task, .section, .topic])
    if let known = sorted[key] {
      (account.section, account.topic, account.reason) = known
      return
    }
    asksResult = false
    sort(record, &account)
    if !asksResult { sorted[key] = (account.section, account.topic, account.reason) }
  }

  /// The user's correction wins; then the record's own section and topic stand; what they leave open is decided
  /// by keywords.
  mutating func sort(_ record: TaskRecord, _ account: inout RecordAccount) {
    if let place = corrections.place(of: record) {
      (account.section, account.topic, account.reason) = place
      if account.topic.isEmpty { account.topic = topic(of: record, within: place.section) ?? "" }
      return
    }
    account.topic = Punctuation.name(record.topic)
    let section = Punctuation.name(record.section)
    if !section.isEmpty {
      account.section = choice.jointChapter(of: section) ?? bank.section(named: section)?.name ?? section
      account.reason = "类别栏"
      if account.topic.isEmpty, bank.section(named: section) == nil, let found = borrowed.topic(of: record, section) {
        account.topic = found.topic
        account.reason = "类别栏；" + found.reason
        return
      }
      if account.topic.isEmpty, case .sorted(let match) = classified(record, within: account.section),
        let topic = match.topic
      {
        account.topic = topic
        account.reason = "类别栏；" + match.reason
      }
      return
    }
    if !account.topic.isEmpty, let section = choice.section(withTopic: account.topic) {
      account.section = section
      account.reason = "事项栏"
      return
    }
    if frame.isBusiness { return sortIntoFrame(record, &account) }
    switch classified(record, within: nil) {
    case .sorted(let match):
      account.section = match.section
      if account.topic.isEmpty { account.topic = match.topic ?? "" }
      account.reason = match.reason
      if frame.takesAll, account.section == "思想", account.topic == "精神文明", Self.serves(record.task) {
        (account.section, account.topic) = ("作风", "服务群众")
      }
    case .tie(let matches):
      let places = matches.map { $0.section + ($0.topic.map { "/" + $0 } ?? "") }
      account.reason = "关键词在\(places.joined(separator: "、"))之间不相上下"
    case .none:
      account.reason = Self.noKeyword
      // Who lists a neutral chapter wants it for what belongs to no other.
      if choice.listed.contains(SectionChoice.neutral) {
        account.section = SectionChoice.neutral
        account.reason = "没有关键词相符，归入设置“章节”列出的“\(SectionChoice.neutral)”"
      }
    }
    if account.section.isEmpty, let place = corrections.placeOfRest() {
      account.section = place.section
      account.reason = place.reason
      if account.topic.isEmpty { account.topic = place.topic }
    }
    if account.section.isEmpty, frame.takesAll, account.reason == Self.noKeyword {
      account.section = SectionChoice.neutral
      account.reason = "没有类别，也没有关键词相符，" + Self.byFrame
    }
  }

  /// Whether members of a party organisation serve people by a task's name: that is no study.
  private static func serves(_ task: String) -> Bool {
    task.ends(inOneOf: ["志愿服务", "志愿服务活动", "义诊", "学雷锋"])
  }

  static let noKeyword = "没有类别，也没有关键词相符"

  /// In a summary of other work keywords do not choose the chapter, only what stands together within it.
  mutating func sortIntoFrame(_ record: TaskRecord, _ account: inout RecordAccount) {
    let place = frame.place(of: record)
    // Another column than those of a row's place was asked.
    asksResult = true
    if place.section == SectionChoice.neutral, let rest = corrections.placeOfRest() {
      (account.section, account.reason) = (rest.section, rest.reason)
      if account.topic.isEmpty { account.topic = rest.topic }
      return
    }
    (account.section, account.reason) = (place.section, place.reason)
    if !frame.hasTopics, place.topic.isEmpty {
      account.topic = ""
      return
    }
    if account.topic.isEmpty, !place.topic.isEmpty {
      account.topic = place.topic
      borrowed.note(place.topic, place.section)
    }
    guard account.topic.isEmpty, let found = borrowed.topic(of: record, place.section) else { return }
    account.topic = found.topic
    account.reason = found.reason + "；" + place.reason
  }

  /// The topic within a section that the record names, or that keywords find.
  mutating func topic(of record: TaskRecord, within section: String) -> String? {
    let own = Punctuation.name(record.topic)
    if !own.isEmpty { return own }
    if case .sorted(let match) = classified(record, within: section) { return match.topic }
    return nil
  }

  /// The task's name decides; the result is asked where the name says nothing.
  mutating func classified(_ record: TaskRecord, within section: String?) -> KeywordSorting {
    let byTask = sorter.classify(record.task, within: section)
    if case .sorted = byTask { return byTask }
    asksResult = true
    // 年底汇总 begins with what it is most about.
    if DiaryRows.isOfTotals(record.task), let first = record.result.split(whereSeparator: { "；;。".contains($0) }).first,
      case let found = sorter.classify(String(first), within: section), case .sorted = found
    {
      return found
    }
    return sorter.classify(record.task + "\n" + record.result, within: section)
  }

  /// The bank's topic of a name, or one whose name holds it or is held by it (`廉政` → `廉政教育`).
  static func topic(like name: String, in section: PhraseSection) -> PhraseTopic? {
    if let known = section.topic(named: name) { return known }
    guard name.count >= 2 else { return nil }
    return section.topics.first { $0.name.holds(name) || name.holds($0.name) }
  }
}
