/// What a group of phrases is for. The raw value is its heading in a phrase file.
package enum PhraseKind: String, Sendable, Hashable, CaseIterable {
  /// Headings of a chapter.
  case title = "标题"
  /// The sentence that leads a chapter in.
  case lead = "导语"
  /// What falls short.
  case shortfall = "不足"
  /// What comes next.
  case plan = "打算"
  /// Titles of a topic.
  case heading = "小标题"
  /// How work of a topic is told.
  case practice = "做法"
  /// Words between two statements.
  case joint = "衔接"
  /// What came of the work.
  case effect = "成效"
  /// The first paragraph of a document.
  case opening = "开头"
  /// What is said where no record falls short.
  case noShortfall = "不足无"
  /// What falls short where all is done, but the ledger names problems.
  case problems = "不足带问题"
  /// What comes next, with its main points.
  case focusedPlan = "打算带重点"
  /// What comes next where no record says it.
  case noPlan = "打算无"
  /// What comes next by the ledger's own words.
  case steps = "打算带步骤"
  /// What shortfalls of a kind have in common; tagged with the kind.
  case shortfallClass = "不足归类"
  /// What steps of a kind have in common; tagged with the kind.
  case planClass = "打算归类"
  /// What a chapter without shortfalls goes on with; tagged with words of chapters' names.
  case direction = "打算方向"
  /// A main point for those who have none: it promises no more than to go on.
  case mild = "重点"
  /// The last paragraph of a document.
  case closing = "结语"

  /// The groups of a section, the groups of a topic and those of the general file.
  package enum Level: Sendable { case section, topic, general }

  /// Whether its tags say what a phrase is about, and not who it is for.
  package var isKeyed: Bool { self == .shortfallClass || self == .planClass || self == .direction }

  /// The groups that may stand at a level, in the order in which messages list them.
  package static func kinds(at level: Level) -> [PhraseKind] {
    switch level {
    case .section: return [.title, .lead, .shortfall, .plan]
    case .topic: return [.heading, .practice, .joint, .effect]
    case .general:
      return [
        .opening, .shortfall, .noShortfall, .problems, .plan, .focusedPlan, .noPlan, .steps, .shortfallClass,
        .planClass, .direction, .mild, .joint, .closing,
      ]
    }
  }
}
