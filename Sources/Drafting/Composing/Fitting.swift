/// Shortens an outline to a length: the least important points first, step by step, highlights last.
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
  private var lengths: [[Int]]
  private var total = 0

  /// The details that bring the sections to a number of characters, or as near as steps allow.
  /// - Parameters:
  ///   - target: characters for the sections alone, with headings, titles and numbering.
  static func details(_ sections: [SectionPlan], target: Int, _ wordbook: Wordbook) -> [[[Point.Detail]]] {
    var fitting = Fitting(sections, wordbook)
    fitting.preselect(target)
    fitting.shorten(to: target)
    fitting.restore(to: target)
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

  /// A ledger far larger than the draft: only the points that could ever stand in it are weighed one by one.
  private mutating func preselect(_ target: Int) {
    var room = target * 2
    for place in byWeight(where: { _ in true }).reversed() {
      let point = sections[place.section].topics[place.topic].points[place.point]
      if room > 0 {
        room -= point.text(.short).count
      } else {
        details[place.section][place.topic][place.point] = .cut
      }
    }
    measure()
  }

  private mutating func measure() {
    total = 0
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

  private func topicLength(_ s: Int, _ t: Int) -> Int {
    let topic = sections[s].topics[t]
    let sentences = topic.sentences(details[s][t], wordbook)
    guard !sentences.isEmpty else { return 0 }
    return topic.title.length + (topic.title.isEmpty ? 2 : 3) + sentences.reduce(0) { $0 + $1.length }
  }

  /// Sets one point's detail and keeps the total.
  private mutating func set(_ step: Step) {
    let before = lengths[step.section][step.topic] + headLength(step.section)
    details[step.section][step.topic][step.point] = step.to
    lengths[step.section][step.topic] = topicLength(step.section, step.topic)
    total += lengths[step.section][step.topic] + headLength(step.section) - before
  }

  private mutating func shorten(to target: Int) {
    let plain = byWeight { !$0.isHighlight }
    let marked = byWeight { $0.isHighlight }
    // A report of a page, highlight or not, would crowd out ten other tasks.
    let reports = byWeight { $0.text(.full).count > Shortening.longest }
    let passes: [([(section: Int, topic: Int, point: Int)], Point.Detail)] = [
      (reports, .short), (plain, .short), (plain, .main), (marked, .short), (plain, .cut), (marked, .main),
    ]
    for (places, detail) in passes {
      for place in places {
        if total <= target { return }
        let now = details[place.section][place.topic][place.point]
        let point = sections[place.section].topics[place.topic].points[place.point]
        guard now > detail, detail == .cut || point.text(detail) != point.text(now) else { continue }
        set(Step(section: place.section, topic: place.topic, point: place.point, to: detail))
      }
    }
    // Highlights alone are too many for the length: the least of them go, and the report says so.
    for place in marked where total > target {
      set(Step(section: place.section, topic: place.topic, point: place.point, to: .cut))
    }
  }

  /// The last step may have taken too much: the most important points that still fit come back.
  private mutating func restore(to target: Int) {
    for place in byWeight(where: { _ in true }).reversed() {
      if target - total < 6 { return }
      let now = details[place.section][place.topic][place.point]
      guard now != .full else { continue }
      for detail in [Point.Detail.full, .short, .main] where detail > now {
        let before = self
        set(Step(section: place.section, topic: place.topic, point: place.point, to: detail))
        if total <= target { break }
        self = before
      }
    }
  }
}
