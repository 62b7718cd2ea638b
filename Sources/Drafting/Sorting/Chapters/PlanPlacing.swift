import Phrases
import Records
import TextCore

/// A heading or lead of a plan as a draft shows it.
struct PlannedTitle: Sendable {
  /// The words, traced to their line of the plan.
  let text: TracedText
}

/// Puts records under a plan's own headings: a chapter for each heading, a topic for each item. Records that
/// serve no item come last, under 其他工作.
struct PlanPlacing: Sendable {
  /// The chapter of records that serve no item.
  static let rest = "其他工作"

  private let plan: WorkPlan
  private let matching: PlanMatching
  /// The numbers that a draft may show without a record: those of the settings.
  private let known: Set<String>
  /// What is doubtful in the records' column 要点.
  let diagnostics: [Diagnostic]

  /// Where a plan puts some records.
  init(_ plan: WorkPlan, _ records: [TaskRecord], _ settings: Settings) {
    self.plan = plan
    matching = PlanMatching(plan, records)
    known = Set(settings.entries.map(\.value).flatMap(SupportedNumbers.numbers))
    diagnostics = matching.findings(plan, records)
  }

  /// The sections and topics of done records, and their accounts with the new places.
  func placed(_ accounts: [RecordAccount], _ bank: PhraseBank) -> ([SectionMatter], [RecordAccount]) {
    var accounts = accounts
    var itemOf: [Int: (item: Int, reason: PlanMatching.Reason)] = [:]
    for (item, matches) in matching.serving.enumerated() {
      for match in matches where itemOf[match.record] == nil { itemOf[match.record] = (item, match.reason) }
    }
    var sections: [SectionMatter] = []
    for (index, item) in plan.items.enumerated() {
      let records = accounts.indices.filter { accounts[$0].fate == .used && itemOf[$0]?.item == index }
      guard !records.isEmpty else { continue }
      let heading = plan.section(of: item)
      // A plan without headings has its items for chapters.
      let section = title(heading?.title ?? item.lead, line: heading?.line ?? item.line)
      let topic = heading == nil ? nil : title(item.lead, line: item.line)
      add(records, topic, to: &sections, section)
      for record in records {
        accounts[record].section = section.text.text
        accounts[record].topic = topic?.text.text ?? ""
        accounts[record].reason = reason(itemOf[record]?.reason, item)
      }
    }
    if let rest = rest(&accounts, itemOf.keys.reduce(into: Set<Int>()) { $0.insert($1) }, bank) {
      sections.append(rest)
    }
    return (sections, accounts)
  }

  private func add(
    _ records: [Int], _ topic: PlannedTitle?, to sections: inout [SectionMatter], _ section: PlannedTitle
  ) {
    let name = section.text.text
    let s = sections.firstIndex { $0.name == name } ?? sections.count
    if s == sections.count {
      sections.append(SectionMatter(name: name, bank: nil, topics: [], planned: section))
    }
    let topicName = topic?.text.text ?? ""
    if let t = sections[s].topics.firstIndex(where: { $0.name == topicName }) {
      sections[s].topics[t].records += records
    } else {
      sections[s].topics.append(TopicMatter(name: topicName, bank: nil, records: records, planned: topic))
    }
  }

  /// Records that serve no item, by the topics that they would have without a plan.
  private func rest(
    _ accounts: inout [RecordAccount], _ placed: Set<Int>, _ bank: PhraseBank
  ) -> SectionMatter? {
    var section = SectionMatter(name: Self.rest, bank: nil, topics: [])
    for index in accounts.indices where accounts[index].fate == .used && !placed.contains(index) {
      let known = bank.section(named: accounts[index].section)
      let name = accounts[index].topic.isEmpty ? accounts[index].section : accounts[index].topic
      accounts[index].reason = "与要点都不相近；" + accounts[index].reason
      accounts[index].section = Self.rest
      accounts[index].topic = name
      if let t = section.topics.firstIndex(where: { $0.name == name }) {
        section.topics[t].records.append(index)
      } else {
        section.topics.append(TopicMatter(name: name, bank: known?.topic(named: name), records: [index]))
      }
    }
    return section.topics.isEmpty ? nil : section
  }

  private func reason(_ reason: PlanMatching.Reason?, _ item: PlanItem) -> String {
    switch reason {
    case .column, nil: "要点栏 → \(item.place)"
    case .likeness(let score): "与要点相近（\(score)）→ \(item.place)"
    }
  }

  /// A plan's words as a title. Numbers that no setting holds are spelt out: a draft shows figures of records
  /// only, and a plan's figures are wishes.
  private func title(_ text: String, line: Int) -> PlannedTitle {
    let shown = SpeltNumbers.spell(text, but: known)
    return PlannedTitle(text: TracedText(shown, .plan("\(plan.name):\(line)")))
  }
}

/// Writes the Arabic numbers of a text as Chinese numerals.
enum SpeltNumbers {
  /// The text with each number but some spelt out: `10大` → `十大`, `30％` → `百分之三十`.
  static func spell(_ text: String, but known: Set<String>) -> String {
    let wanted = SupportedNumbers.numbers(text).filter { !known.contains($0) }
    guard !wanted.isEmpty else { return text }
    let characters = Array(text)
    var out = ""
    var at = 0
    while at < characters.count {
      guard digit(characters[at]) != nil else {
        out.append(characters[at])
        at += 1
        continue
      }
      var digits = ""
      let start = at
      while at < characters.count {
        if let value = digit(characters[at]) {
          digits += String(value)
        } else if characters[at] == ".", at + 1 < characters.count, digit(characters[at + 1]) != nil {
          digits += "."
        } else {
          break
        }
        at += 1
      }
      if known.contains(digits) {
        out += String(characters[start..<at])
        continue
      }
      let isShare = at < characters.count && (characters[at] == "%" || characters[at] == "％")
      let isYear = digits.count == 4 && at < characters.count && characters[at] == "年"
      if isShare { at += 1 }
      out += (isShare ? "百分之" : "") + spelt(digits, digitByDigit: isYear)
    }
    return out
  }

  private static func digit(_ character: Character) -> Int? {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return nil }
    let value = TextFold.halfWidth(scalar).value
    return (0x30...0x39).contains(value) ? Int(value) - 0x30 : nil
  }

  private static func spelt(_ digits: String, digitByDigit: Bool) -> String {
    func each(_ part: Substring) -> String {
      part.map { $0.wholeNumberValue.map { $0 == 0 ? "〇" : ChineseNumeral.text($0) } ?? "" }.joined()
    }
    let parts = digits.split(separator: ".")
    guard !digitByDigit, let whole = parts.first.flatMap({ Int($0) }) else { return each(digits[...]) }
    return ChineseNumeral.text(whole) + parts.dropFirst().map { "点" + each($0) }.joined()
  }
}
