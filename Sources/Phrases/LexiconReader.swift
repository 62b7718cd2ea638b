import TextCore

/// A group of 词汇.md. The raw value is its heading.
enum LexiconGroup: String, Sendable, CaseIterable {
  case verbs = "动词"
  case collocations = "搭配"
  case actors = "主体"
  case participation = "参加"
  case cleaning = "清理"
  case unitKinds = "典型量词"
  case themes = "分题"
  case subthemes = "分节"
  case kin = "近题"
  case frames = "行当"
  case vague = "泛词"
  case headings = "章名"
  case halves = "章题"
  case measures = "计量"
  case shortForms = "简写"
  case leadVerbs = "领起"
}

extension LexiconGroup {
  /// Whether its bullets are words only, with nothing before a colon.
  var isList: Bool { self == .actors || self == .participation || self == .vague }

  /// The list of themes that it fills, if it fills one.
  fileprivate var themes: WritableKeyPath<Lexicon, UnreadThemes>? {
    switch self {
    case .themes: \.unreadThemes
    case .subthemes: \.unreadSubthemes
    case .kin: \.unreadKin
    case .frames: \.unreadFrames
    default: nil
    }
  }
}

extension Lexicon {
  /// Forgets a group, for a file that replaces it.
  mutating func clear(_ group: LexiconGroup) {
    switch group {
    case .verbs: (verbs, places.verbs) = ([], [])
    case .collocations: (collocations, places.nouns) = ([], [:])
    case .actors: actors = []
    case .participation: participationVerbs = []
    case .cleaning: (cleaning, places.rules) = ([], [:])
    case .unitKinds: unitKinds = []
    case .themes: unreadThemes = UnreadThemes()
    case .subthemes: unreadSubthemes = UnreadThemes()
    case .kin: unreadKin = UnreadThemes()
    case .frames: unreadFrames = UnreadThemes()
    case .vague: vague = []
    case .headings: headings = [:]
    case .halves: unreadHalves = UnreadHeadings()
    case .measures: measures = []
    case .shortForms: shortForms = []
    case .leadVerbs: leadVerbs = []
    }
  }

  /// Adds the words of one bullet and returns what is wrong with it.
  mutating func add(_ span: Span, to group: LexiconGroup, _ report: PhraseFaults) -> [Diagnostic] {
    let source = report.source
    // A cleaning rule may be of punctuation alone, which is no word.
    if group == .cleaning { return addCleaning(span, report) }
    if let themes = group.themes { return add(span, to: themes, report) }
    if group == .halves { return addHalves(span, report) }
    let entry = group.isList ? nil : Self.entry(span, source)
    let words = entry?.1 ?? ByteText.words(in: source, span).map(\.text)
    guard !words.isEmpty else { return [report.emptyPhrase(span)] }
    switch group {
    case .verbs: addVerbs(words)
    case .actors: actors.appendNew(words)
    case .participation: participationVerbs.appendNew(words)
    case .vague: vague.appendNew(words)
    case .cleaning, .themes, .subthemes, .kin, .frames, .halves: break
    case .collocations:
      guard let (nouns, rest) = entry, let verb = rest.first else {
        return [report.malformedEntry(span, forms: ["培训班：举办 期"])]
      }
      addVerbs([verb])
      for noun in nouns { add(Collocation(noun: noun, verb: verb, units: Array(rest.dropFirst()))) }
    case .unitKinds:
      guard let (names, units) = entry, let name = names.first, names.count == 1 else {
        return [report.malformedEntry(span, forms: ["人类：人 名 位"])]
      }
      if let known = unitKinds.firstIndex(where: { $0.name.isWritten(name) }) {
        unitKinds[known] = UnitKind(name: name, units: unitKinds[known].units.appendingNew(units))
      } else {
        unitKinds.append(UnitKind(name: name, units: units))
      }
    case .headings:
      guard let (names, rest) = entry, let heading = rest.first, rest.count == 1 else {
        return [report.malformedEntry(span, forms: ["修路 修桥：完善基础设施"])]
      }
      for name in names { headings[name] = heading }
    case .measures:
      guard let (nouns, units) = entry else { return [report.malformedEntry(span, forms: ["隐患 意见：条"])] }
      for noun in nouns {
        measures.removeAll { $0.noun.isWritten(noun) }
        measures.append((noun, units))
      }
    case .shortForms:
      guard let (shorts, words) = entry, let full = words.first else {
        return [report.malformedEntry(span, forms: ["改：整改", "查：查出 隐患 问题"])]
      }
      for short in shorts {
        shortForms.append(ShortForm(short: short, full: full, nouns: Array(words.dropFirst())))
      }
    case .leadVerbs:
      guard let (verbs, ends) = entry, let verb = verbs.first, verbs.count == 1 else {
        return [report.malformedEntry(span, forms: ["推进：提速 达标"])]
      }
      leadVerbs.append(LeadVerb(verb: verb, ends: ends))
    }
    return []
  }

  /// Adds a title and its words, which are read later; files without fault are not read here at all.
  private mutating func add(
    _ span: Span, to themes: WritableKeyPath<Lexicon, UnreadThemes>, _ report: PhraseFaults
  ) -> [Diagnostic] {
    if !places.areUnique {
      guard !ByteText.words(in: report.source, span).isEmpty else { return [report.emptyPhrase(span)] }
      guard Self.entry(span, report.source)?.0.count == 1 else {
        return [report.malformedEntry(span, forms: ["化解矛盾纠纷：调解 纠纷"])]
      }
    }
    self[keyPath: themes].append(span, of: report.source)
    return []
  }

  /// Adds the names of sections and the halves of their heading, which are read later.
  private mutating func addHalves(_ span: Span, _ report: PhraseFaults) -> [Diagnostic] {
    if !places.areUnique, Self.entry(span, report.source)?.1.count != 2 {
      return [report.malformedEntry(span, forms: ["安全 消防：夯实安全基础 守牢安全底线"])]
    }
    unreadHalves.append(span, of: report.source)
    return []
  }

  /// Adds the verbs that are not there yet, in their order.
  private mutating func addVerbs(_ words: [String]) {
    for word in words where places.verbs.insert(ByteKey(word)).inserted { verbs.append(word) }
  }

  /// Adds a collocation; a later one of the same noun replaces the earlier.
  private mutating func add(_ entry: Collocation) {
    guard !places.areUnique else { return collocations.append(entry) }
    let known = places.nouns[ByteKey(entry.noun)]
    if let known {
      collocations[known] = entry
    } else {
      places.nouns[ByteKey(entry.noun)] = collocations.count
      collocations.append(entry)
    }
  }

  /// The words before and behind the colon of `名：词 词`; nil where either side is empty.
  static func entry(_ span: Span, _ source: SourceText) -> ([String], [String])? {
    guard let colon = ByteText.colon(in: source.bytes, span) else { return nil }
    let names = ByteText.words(in: source, Span(span.start, colon.start)).map(\.text)
    let words = ByteText.words(in: source, Span(colon.end, span.end)).map(\.text)
    return names.isEmpty || words.isEmpty ? nil : (names, words)
  }

  private static let cleaningForms = ["做出决定 => 作出决定", "头：我局 =>"]

  /// `pattern => replacement`, or words that are left out; `头：` or `尾：` before it binds it to an end.
  private mutating func addCleaning(_ span: Span, _ report: PhraseFaults) -> [Diagnostic] {
    let source = report.source
    let (position, body) = Self.position(span, source)
    guard let arrow = ByteText.find(ByteText.arrow, in: source.bytes, body) else {
      let words = ByteText.words(in: source, body).map(\.text)
      for word in words { add(CleaningRule(position: position, pattern: word, replacement: "")) }
      return words.isEmpty ? [report.malformedEntry(span, forms: Self.cleaningForms)] : []
    }
    let pattern = source.text(ByteText.trimmed(Span(body.start, arrow), in: source.bytes))
    let replacement = source.text(ByteText.trimmed(Span(arrow + 2, body.end), in: source.bytes))
    guard !pattern.isEmpty, ByteText.find(ByteText.arrow, in: source.bytes, Span(arrow + 2, body.end)) == nil
    else {
      return [report.malformedEntry(span, forms: Self.cleaningForms)]
    }
    add(CleaningRule(position: position, pattern: pattern, replacement: replacement))
    return []
  }

  private static func position(_ span: Span, _ source: SourceText) -> (CleaningRule.Position, Span) {
    guard let colon = ByteText.colon(in: source.bytes, span) else { return (.anywhere, span) }
    let name = source.text(ByteText.trimmed(Span(span.start, colon.start), in: source.bytes))
    guard let position = CleaningRule.Position.allCases.first(where: { $0.rawValue.isWritten(name) }) else {
      return (.anywhere, span)
    }
    return (position, ByteText.trimmed(Span(colon.end, span.end), in: source.bytes))
  }

  /// Adds a rule; a later one for the same words at the same place replaces the earlier.
  private mutating func add(_ rule: CleaningRule) {
    guard !places.areUnique else { return cleaning.append(rule) }
    let place = LexiconPlaces.Rule(position: rule.position, pattern: ByteKey(rule.pattern))
    if let known = places.rules[place] {
      cleaning[known] = rule
    } else {
      places.rules[place] = cleaning.count
      cleaning.append(rule)
    }
  }
}

extension [String] {
  /// Adds the words that are not there yet, in their order.
  fileprivate mutating func appendNew(_ words: [String]) {
    for word in words where !contains(where: { $0.isWritten(word) }) { append(word) }
  }

  func appendingNew(_ words: [String]) -> [String] {
    var all = self
    all.appendNew(words)
    return all
  }
}
