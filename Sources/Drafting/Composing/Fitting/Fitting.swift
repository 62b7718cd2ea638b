import TextCore

/// Shortens an outline to a length, step by step: what loses the least for the room that it makes goes first.
struct Fitting: Sendable {
  private struct Step {
    let section: Int
    let topic: Int
    let point: Int
    let to: Point.Detail
  }

  private let sections: [SectionPlan]
  private let wordbook: Wordbook
  private var details: [[[Point.Detail]]]
  /// The texts of the points at their details, "" of those that are cut: each step changes one.
  private var texts: [[[String]]] = []
  /// By topic which points are of one matter by their names, by their two places: asked of the same at each step.
  private var kin: [[[UInt64: Bool]]]
  private var lengths: [[Int]]
  private var total = 0

  /// The details that bring the sections to a number of characters, or as near as steps allow.
  /// - Parameters:
  ///   - target: characters for the sections alone, with headings, titles and numbering.
  static func details(_ sections: [SectionPlan], target: Int, _ wordbook: Wordbook) -> [[[Point.Detail]]] {
    var fitting = Fitting(sections, wordbook)
    fitting.preselect(target)
    fitting.shorten(to: target)
    return fitting.details
  }

  /// The details that tell everything in full.
  static func full(_ sections: [SectionPlan]) -> [[[Point.Detail]]] {
    sections.map { $0.topics.map { $0.points.map { _ in .full } } }
  }

  /// The number of characters that sections take at given details, numbering included.
  static func length(_ sections: [SectionPlan], _ details: [[[Point.Detail]]], _ wordbook: Wordbook) -> Int {
    var fitting = Fitting(sections, wordbook)
    fitting.details = details
    fitting.measure()
    return fitting.total
  }

  private init(_ sections: [SectionPlan], _ wordbook: Wordbook) {
    self.sections = sections
    self.wordbook = wordbook
    details = Self.full(sections)
    lengths = sections.map { $0.topics.map { _ in 0 } }
    kin = sections.map { $0.topics.map { _ in [:] } }
  }

  /// All points, the least important first; equals in the reverse order of the draft.
  private func byWeight(where holds: (Point) -> Bool) -> [(section: Int, topic: Int, point: Int)] {
    var places: [(section: Int, topic: Int, point: Int, weight: Double)] = []
    for (s, section) in sections.enumerated() {
      for (t, topic) in section.topics.enumerated() {
        for (p, point) in topic.points.enumerated() where holds(point) {
          places.append((s, t, p, point.weight))
        }
      }
    }
    return places.enumerated().sorted { a, b in
      (a.element.weight, -a.offset) < (b.element.weight, -b.offset)
    }.map { ($0.element.section, $0.element.topic, $0.element.point) }
  }

  /// Characters of the points of a usual ledger, each told by its main statement.
  private static let usual = 8000

  /// A ledger far larger than the draft: only the points that could ever stand in it are weighed one by one.
  private mutating func preselect(_ target: Int) {
    var room = max(target * 3, Self.usual)
    for place in byWeight(where: { _ in true }).reversed() {
      let point = sections[place.section].topics[place.topic].points[place.point]
      if room > 0 {
        room -= point.text(.main).count
      } else {
        details[place.section][place.topic][place.point] = .cut
      }
    }
    measure()
  }

  private mutating func measure() {
    total = 0
    texts = zip(sections, details).map { section, details in
      zip(section.topics, details).map { topic, details in
        zip(topic.points, details).map { $1 == .cut ? "" : $0.text($1) }
      }
    }
    for s in sections.indices {
      for t in sections[s].topics.indices {
        lengths[s][t] = topicLength(s, t)
        total += lengths[s][t]
      }
      total += headLength(s)
    }
  }

  /// A heading with its number and marks, where the section has any text.
  private func headLength(_ s: Int) -> Int {
    guard lengths[s].contains(where: { $0 > 0 }) else { return 0 }
    return sections[s].heading.length + (sections[s].lead?.length ?? 0) + 3
  }

  private mutating func topicLength(_ s: Int, _ t: Int) -> Int {
    let topic = sections[s].topics[t]
    var known = kin[s][t]
    kin[s][t] = [:]
    let length = topic.length(details[s][t], texts[s][t], wordbook) { one, other in
      let key = UInt64(one) << 32 | UInt64(other)
      if let isOne = known[key] { return isOne }
      let isOne = Ordering.isOneMatter(topic.points[one].stem, topic.points[other].stem)
      known[key] = isOne
      return isOne
    }
    kin[s][t] = known
    return length == 0 ? 0 : topic.title.length + (topic.title.isEmpty ? 2 : 3) + length
  }

  /// Sets one point's detail and keeps the total.
  private mutating func set(_ step: Step) {
    let before = lengths[step.section][step.topic] + headLength(step.section)
    details[step.section][step.topic][step.point] = step.to
    let point = sections[step.section].topics[step.topic].points[step.point]
    texts[step.section][step.topic][step.point] = step.to == .cut ? "" : point.text(step.to)
    lengths[step.section][step.topic] = topicLength(step.section, step.topic)
    total += lengths[step.section][step.topic] + headLength(step.section) - before
  }

  /// Takes the steps that lose the least for the room they make, until the sections are short enough.
  ///
  /// The order of the steps does not hang on the target: a shorter edition tells nothing that a longer one does not.
  private mutating func shorten(to target: Int) {
    guard total > target else { return }
    var taken: [(step: Step, before: Point.Detail)] = []
    for step in steps {
      let before = details[step.section][step.topic][step.point]
      guard before > step.to else { continue }
      set(step)
      taken.append((step, before))
      if total <= target { break }
    }
    refill(taken.suffix(Self.lookedAt), to: target)
  }

  /// So many of the last steps may be taken back where there is room again.
  private static let lookedAt = 60
  /// Beyond so many only where a step left a large gap: a report of a page went.
  private static let near = 10

  /// The last step may have made too much room: of the ones before it those that still fit are taken back.
  private mutating func refill(_ taken: ArraySlice<(step: Step, before: Point.Detail)>, to target: Int) {
    for (i, (step, before)) in taken.reversed().enumerated() {
      if target - total <= max(6, target / (i < Self.near ? 24 : 10)) { return }
      guard details[step.section][step.topic][step.point] == step.to else { continue }
      set(Step(section: step.section, topic: step.topic, point: step.point, to: before))
      if total > target { set(step) }
    }
  }

  /// All steps from the full text down to nothing, the ones that lose the least for their room first.
  private var steps: [Step] {
    var steps: [(step: Step, loss: Double)] = []
    for s in sections.indices {
      let worths = sections[s].topics.enumerated().map { t, topic in
        topic.points.enumerated().map { p, point in
          details[s][t][p] == .cut ? nil : PointWorth(point)
        }
      }
      let anchor = worths.joined().compactMap { $0?.told }.max() ?? 0
      var isAnchored = false
      for t in worths.indices {
        let isTitled = !sections[s].topics[t].title.isEmpty
        let first = worths[t].indices.max { (worths[t][$0]?.told ?? 0, $1) < (worths[t][$1]?.told ?? 0, $0) }
        for p in worths[t].indices {
          guard let worth = worths[t][p] else { continue }
          // Who reads a short edition still wants to know of each chapter what weighs most in it.
          let isAnchor = !isAnchored && worth.told == anchor
          isAnchored = isAnchored || isAnchor
          for (detail, loss) in worth.steps(isAnchor: isAnchor, ofTopic: isTitled && p == first) {
            steps.append((Step(section: s, topic: t, point: p, to: detail), loss))
          }
        }
      }
    }
    // Equals go in the reverse order of the draft.
    let order = steps.enumerated().sorted { a, b in (a.element.loss, -a.offset) < (b.element.loss, -b.offset) }
    return order.map(\.element.step)
  }
}
