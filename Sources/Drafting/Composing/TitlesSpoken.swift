import TextCore

/// What is done last to points whose row titles were taken for sentences: numbers go with their titles, leads that say nothing
/// go, deeds stand ahead of what they were done to, the noun of a name stands in its clause, and neither 开展 nor 方面 is said of two
/// neighbours.
enum TitlesSpoken {
  /// The points as a practised hand would begin them.
  /// - Parameters:
  ///   - isParallel: whether the topics are told on all processors.
  ///   - names: the tasks' names of rows that are told as part of others.
  static func told(
    _ points: [[[Point]]], _ wordbook: Wordbook, isParallel: Bool = false,
    names: @Sendable (Int) -> String = { _ in "" }
  ) -> [[[Point]]] {
    let guests = points.joined().joined().contains { $0.text(.full).holds("游客") }
    let number = NumberOfTitle(wordbook: wordbook, countsGuests: guests)
    let lead = StockLead(wordbook: wordbook)
    let shell = ShellLead(wordbook: wordbook)
    let ahead = ActionAhead(wordbook: wordbook)
    let seam = TitleSeam(wordbook: wordbook)
    let stuck = StuckName(wordbook: wordbook, seam: seam)
    let core = CoreNoun(wordbook: wordbook)
    let merge = ShellMerge(wordbook: wordbook)
    let fitting = LeadVerb(wordbook: wordbook)
    let plain = NameAndClause(wordbook: wordbook)
    let topic = TopicLead(wordbook: wordbook)
    let name = SettledName(wordbook: wordbook)
    let once = SettledLead(wordbook: wordbook)
    let topics = Parallel.map(Array(points.joined()), if: isParallel) { points in
      varied(points) { point in
        let numbered = number.told(point.clauses, stem: point.stem) ?? point.clauses
        let opened = lead.told(numbered) ?? numbered
        let led = shell.told(opened) ?? opened
        let titled =
          point.records.count == 1 ? NumberWithoutNoun(wordbook: wordbook).told(led, stem: point.stem) : led
        let acted = ahead.told(LevelList.told(titled))
        let named = NameOrder.told(acted, stem: point.stem) ?? acted
        let parted =
          point.records.count == 1
          ? seam.told(named, stem: point.stem) ?? stuck.told(named, stem: point.stem) ?? named : named
        let fitted = fitting.told(parted, stem: point.stem) ?? parted
        let merged = merge.told(fitted, stem: point.stem) ?? fitted
        let whole = NoneSince.told(merged) ?? merged
        // Whatever moved the words, the noun that tells what they are of stays.
        let kept = core.kept(whole, stem: point.stem) ?? whole
        let fit = fitting.told(kept, stem: point.stem) ?? kept
        let isOneRow = point.records.count == 1
        let placed = plain.told(fit, stem: point.stem, isOneRow: isOneRow, names: names) ?? fit
        let formed =
          isOneRow ? name.placed(placed, stem: point.stem) ?? topic.told(placed, stem: point.stem) ?? placed : placed
        let apart = isOneRow ? name.parted(formed, stem: point.stem) ?? formed : formed
        let settled = isOneRow ? once.told(apart, stem: point.stem) ?? apart : apart
        let fielded = isOneRow ? FieldOfWork.told(settled, stem: point.stem) ?? settled : settled
        let whose = isOneRow ? BareVerb.told(fielded, stem: point.stem) ?? fielded : fielded
        let told = HandedOut.told(varied(YearEnds.told(whose) ?? whose))
        return told == point.clauses ? point : point.telling(told)
      }
    }
    var rest = topics[...]
    return points.map { topics in
      defer { rest = rest.dropFirst(topics.count) }
      return Array(rest.prefix(topics.count))
    }
  }

  /// The points, each as told, with another verb than 开展 where the one before begins with it.
  private static func varied(_ points: [Point], _ told: (Point) -> Point) -> [Point] {
    var before = ""
    var wasField = false
    return points.map { point in
      var point = told(point)
      let isField = point.clauses.first?.text.hasSuffix(TopicLead.field) == true
      if isField, wasField, let plain = TopicLead.withoutField(point.clauses) { point = point.telling(plain) }
      wasField = isField
      if before == "开展", let first = point.clauses.first, let other = VerbChange.other(for: first.text) {
        var clause = first
        clause.text = other
        point = point.telling([clause] + point.clauses.dropFirst())
      }
      before = point.clauses.first.map { String($0.text.prefix(2)) } ?? ""
      return point
    }
  }

  /// `开展主题党日12次，组织志愿服务、红色观影`: the second of two neighbouring clauses with another verb.
  static func varied(_ clauses: [Clause]) -> [Clause] {
    var clauses = clauses
    for i in clauses.indices.dropFirst()
    where clauses[i - 1].text.hasPrefix("开展") && clauses[i].text.hasPrefix("开展") && clauses[i].mark == "，" {
      clauses[i].text = "组织" + clauses[i].text.dropFirst(2)
    }
    return clauses
  }
}
