import Phrases
import TextCore

/// How much set wording a draft takes.
enum Dress: Int, Sendable, Comparable {
  /// A brief: short opening and closing, no leads, no joints.
  case brief
  /// What a practised hand would take.
  case plain
  /// Sections are led in, too.
  case rich

  static func < (a: Dress, b: Dress) -> Bool { a.rawValue < b.rawValue }
}

/// Chooses set wording for the joints of a draft: headings, titles, opening, what falls short, what comes next.
struct Dressing: Sendable {
  let bank: PhraseBank
  let wordbook: Wordbook
  /// What slots can be filled with, with the origins of the words.
  let slots: [String: TracedText]
  /// The same as the chooser asks for it.
  private let plainSlots: [String: Slot]
  var chooser: PhraseChooser
  /// The first words of headings and titles so far.
  var recentVerbs: [String] = []
  /// The bank's headings so far.
  var headingsSaid: [String] = []
  var headingPattern = ""
  let ownHeadings: OwnHeadings?
  /// Tags of phrases that are for others: one kind of office, one person, half a year.
  private let foreign: [String]
  private let period: Period
  let isPersonal: Bool
  /// Whether the user asked for much set wording.
  private let isWordy: Bool
  /// The ledger's wording, to know what it tells of.
  let noted: String
  /// Campaigns that were for some years only: a title names one where its rows do.
  let campaigns: SearchWords

  /// A dressing for one draft.
  /// - Parameters:
  ///   - slots: what slots can be filled with by name; blank ones fill nothing.
  ///   - hasRoom: whether headings may have two halves: in a draft far shorter than its ledger facts need the room.
  ///   - sections: those of the draft; where one is not the bank's, all headings are made of their names.
  ///   - noted: texts of the ledger, whose wording phrases are not to repeat.
  init(
    bank: PhraseBank, wordbook: Wordbook, slots: [String: TracedText], year: Int?, noted: [String],
    settings: Settings, sections: [SectionMatter], hasRoom: Bool = true
  ) {
    ownHeadings =
      sections.contains { $0.bank == nil && $0.planned == nil }
      ? OwnHeadings(
        sections.filter { !$0.isTitle }.map(\.label), wordbook, besides: sections.filter(\.isTitle).map(\.name),
        spoken: bank.lexicon.headings, joint: Self.joint(sections),
        table: hasRoom && Self.isFree(sections, settings) ? TwoPartHeadings(bank.themes.halves) : nil) : nil
    period = settings.period
    isPersonal = settings.isPersonal
    isWordy = settings.wordiness == .much
    self.bank = bank
    self.wordbook = wordbook
    self.slots = slots
    plainSlots = slots.mapValues { Slot($0.text) }
    chooser = PhraseChooser(seed: 0, year: year)
    for text in noted { chooser.note(text) }
    foreign = settings.foreignTags.sorted()
    self.noted = noted.joined(separator: "\n")
    campaigns = SearchWords(bank.usage.dated.filter(\.hasEnd).map(\.text))
  }

  /// Whether headings may have words that are not in the names of sections: neither a setting nor a plan names them, nor are
  /// some of them headings of one half.
  private static func isFree(_ sections: [SectionMatter], _ settings: Settings) -> Bool {
    (settings.chapters.isEmpty || settings.chaptersArePreferred)
      && !sections.contains { $0.isTitle || $0.planned != nil }
  }

  /// By chapter of several sections their names, in the order in which they are told.
  private static func joint(_ sections: [SectionMatter]) -> [String: [String]] {
    var joint: [String: [String]] = [:]
    for section in sections where section.isJoint {
      var names = section.named
      for topic in section.topics
      where section.named.isEmpty && !topic.section.isEmpty && !names.contains(topic.section) {
        names.append(topic.section)
      }
      joint[section.label] = names
    }
    return joint
  }

  /// The dressing with a seed of its own: a candidate's.
  func seeded(_ seed: UInt64) -> Dressing {
    var other = self
    other.chooser = chooser.seeded(seed)
    return other
  }

  /// The sentence behind a heading.
  mutating func lead(_ section: PhraseSection?) -> TracedText? {
    guard let section else { return nil }
    return choose(section.groups[.lead], role: section.name + "/导语")
  }

  /// Words before the first sentence of a topic (坚持学做结合，), for richly dressed drafts; nil where the
  /// sentence has an adverbial of its own or is long as it is.
  mutating func frame(_ matter: TopicMatter, in section: String, before sentence: String) -> TracedText? {
    guard wordbook.headVerb(sentence) != nil, !sentence.starts(withOneOf: Wordbook.prepositions),
      sentence.count <= 60
    else { return nil }
    let frames = (matter.bank?.groups[.practice] ?? []).filter {
      $0.slots == ["做法"] && $0.parts.last == .slot("做法")
    }
    // The sentence itself is told by its records: of the phrase only what stands before it is taken.
    let chosen = choose(
      frames, role: section + "/" + matter.name + "/做法", with: ["做法": TracedText(Self.blank, .records([], sums: []))])
    return chosen.map { $0.without(Self.blank) }
  }

  /// The last clause of a draft.
  mutating func ending(party: Bool) -> TracedText? {
    choose(bank.general[.closing], role: "结语", forbidden: party ? [] : ["党建"])
  }

  /// A joint before the last sentence of a topic, for about one topic in three, in rich dress two.
  mutating func joint(
    _ matter: TopicMatter, in section: String, seed: UInt64, _ dress: Dress
  ) -> TracedText? {
    var hash = StableHash()
    hash.combine(seed)
    hash.combine(section + "/" + matter.name + "/衔接")
    let lot = SeededGenerator.mixed(hash.value) % 3
    guard lot == 0 || dress == .rich && lot == 1 else { return nil }
    return choose(matter.bank?.groups[.joint] ?? [], role: section + "/" + matter.name + "/衔接")
  }

  private static let openingRole = "开头"
  private static let closingRoles = WordSet(
    PhraseKind.kinds(at: .general).map(\.rawValue).filter { $0 != "开头" && $0 != "衔接" })

  /// The first paragraph: the phrase that uses most of what is known.
  mutating func opening(_ dress: Dress, party: Bool) -> TracedText {
    // What came of the year says more than how it was gone about, and a person's tasks more than either.
    let hasFields = slots["板块"]?.isEmpty == false
    let facts = isPersonal ? hasFields ? "板块" : "职务" : "实绩"
    let asked = [facts, "上级", "指导单位", "任务数", "全部完成数"] + (isPersonal && hasFields ? ["职务"] : [])
    let wanted = asked.filter { slots[$0]?.isEmpty == false }
    // Where nothing is known of the year set wording is kept short.
    let isBare = dress == .plain && !isPersonal && !party && wanted.first != facts
    // What is known of the year takes the place of set wording, which only a length would ask for.
    let isTold = dress == .rich && !isWordy && !isPersonal && !party && wanted.first == facts
    let dress = isBare ? .brief : isTold ? .plain : dress
    let kind = isPersonal ? "个人" : party ? "党建" : "业务"
    let other = isPersonal ? "支部" : party ? "业务" : "党建"
    for (required, forbidden) in tags(dress) {
      for size in stride(from: wanted.count, through: 0, by: -1) {
        for part in period == .firstHalf ? [["半年"], []] : [[]] {
          let chosen = choose(
            bank.general[.opening], role: Self.openingRole, required: required + [kind] + part,
            forbidden: forbidden + [other]
          ) { phrase in
            wanted.count(where: phrase.slots.contains) >= size
              && (size == 0 || wanted.first != facts || phrase.slots.contains(facts))
          }
          if let chosen { return ofPeriod(chosen) }
        }
      }
    }
    return choose(bank.general[.opening], role: Self.openingRole, forbidden: [other]).map(ofPeriod) ?? TracedText()
  }

  /// An opening that says which part of the year it is about: 2025年上半年，….
  private func ofPeriod(_ opening: TracedText) -> TracedText {
    guard period != .year else { return opening }
    var text = TracedText()
    var isYear = false
    for piece in opening.pieces {
      if isYear, piece.text.hasPrefix("年，") {
        text.append("年", piece.origin)
        text.append(period.rawValue, .setting(SettingName.period.rawValue))
        text.append(period.reworded(String(piece.text.dropFirst()), named: true), piece.origin)
      } else {
        text.append(period.reworded(piece.text, named: true), piece.origin)
      }
      isYear = piece.origin == .setting(SettingName.year.rawValue)
    }
    return text
  }

  /// A general phrase of a kind, of the length that the dress asks for.
  mutating func general(_ kind: PhraseKind, _ dress: Dress, with more: [String: TracedText] = [:]) -> TracedText? {
    for (required, forbidden) in tags(dress) {
      if let chosen = choose(
        bank.general[kind], role: kind.rawValue, required: required, forbidden: forbidden, with: more)
      {
        return chosen
      }
    }
    return nil
  }

  /// A section's phrase of a kind, about something that the ledger tells of: who has no 党员发展 means to do none.
  /// One person's own where there is one, for what an office means to do is not theirs.
  mutating func sectional(
    _ section: PhraseSection, _ kind: PhraseKind, where isFit: (Phrase) -> Bool = { _ in true }
  ) -> TracedText? {
    let noted = noted
    for required in isPersonal ? [["个人"], []] : [[]] {
      let chosen = choose(
        section.groups[kind], role: section.name + "/" + kind.rawValue, required: required,
        with: ["章名": TracedText(section.name, .phrase(section.file))]
      ) { (phrase: Phrase) in
        isFit(phrase)
          && (!required.isEmpty || !phrase.slots.isEmpty || noted.holds(Self.matter(of: phrase.text)))
      }
      if let chosen { return chosen }
    }
    return nil
  }

  /// Whether it is a whole year that is summed up.
  var isOfYear: Bool { period == .year }

  /// Words at the head of a phrase that do not say what it is about.
  static let unspecific = [
    "继续", "抓好", "抓细", "抓实", "从严", "做好", "落实", "持续", "加强", "强化", "坚持", "经常性的", "经常", "丰富", "用好", "各项", "日常", "统筹", "深入",
    "一线",
    "优化", "改进", "完善", "严格", "压实", "排查", "整治", "推进", "推动", "好", "按", "对", "把", "以", "在", "的", "开展", "重点", "组织",
  ]

  /// The first word of what a phrase is about: 党员 of 从严做好党员发展、教育和管理.
  private static func matter(of phrase: String) -> Substring {
    var rest = phrase[...]
    while let head = unspecific.first(where: { rest.hasPrefix($0) }), rest.count > head.count + 1 {
      rest = rest.dropFirst(head.count)
    }
    return rest.prefix(2)
  }

  /// Tags to ask for, the best first.
  func tags(_ dress: Dress) -> [(required: [String], forbidden: [String])] {
    switch dress {
    case .brief: [(["短"], []), ([], ["长"])]
    case .plain: [([], ["短", "长"]), ([], [])]
    case .rich: [(["长"], []), ([], ["短"]), ([], [])]
    }
  }

  mutating func choose(
    _ phrases: [Phrase], role: String, required: [String] = [], forbidden: [String] = [],
    with more: [String: TracedText] = [:], where isFit: (Phrase) -> Bool
  ) -> TracedText? {
    // Two offices' drafts are not to open and close with the same sentences: their names have a say.
    let isGeneral = role == Self.openingRole || Self.closingRoles.contains(role)
    let request = PhraseRequest(
      role: isGeneral ? role + (slots["单位"]?.text ?? "") : role,
      slots: more.isEmpty ? plainSlots : plainSlots.merging(more.mapValues { Slot($0.text) }) { $1 },
      required: required,
      forbidden: forbidden + foreign)
    guard let choice = chooser.choose(phrases, request, where: { phrase, _ in isFit(phrase) }) else { return nil }
    var text = TracedText()
    for piece in choice.pieces {
      switch piece.origin {
      case .phrase:
        let wording = role == Self.openingRole ? piece.text : period.reworded(piece.text, named: false)
        text.append(wording, .phrase(choice.phrase.id))
      case .slot(let name): text.append(more[name] ?? slots[name] ?? TracedText(piece.text, .phrase(choice.phrase.id)))
      }
    }
    return text
  }

  mutating func choose(
    _ phrases: [Phrase], role: String, required: [String] = [], forbidden: [String] = [],
    with more: [String: TracedText] = [:]
  ) -> TracedText? {
    choose(phrases, role: role, required: required, forbidden: forbidden, with: more) { (_: Phrase) in true }
  }

  mutating func choose(_ phrases: [Phrase], role: String, where isFit: (String) -> Bool) -> TracedText? {
    choose(phrases, role: role) { (phrase: Phrase) in isFit(phrase.text) }
  }

}
