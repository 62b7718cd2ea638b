import Phrases
import Records
import TextCore

/// The outlines of a composed draft: the headings, titles and sentences of its chapters at a dress.
extension Composer {
  /// The outline in full at a dress: the one of several candidates that reads best in plain dress.
  ///
  /// Candidates differ in their choice of phrases and in how much is joined into one sentence, never in facts.
  /// - Parameters:
  ///   - leads: how many sections are led in.
  ///   - isShort: whether the draft is far shorter than the ledger, so that its closing only names tasks.
  func outline(_ dress: Dress, leads: Int, isShort: Bool = false) -> Outline {
    if dress == .plain, leads == 0, let plain = best.plain { return plain }
    return outline(dress, leads: leads, isShort: isShort, candidate: best.candidate)
  }

  /// The candidate with the best `DraftScore`, and its outline; of equal ones the first. A ledger of many points is
  /// long whatever is chosen: there the first is taken.
  func judged(onAllProcessors: Bool) -> (candidate: Int, plain: Outline?) {
    guard Self.isJudged(points) else { return (0, nil) }
    let judged = Parallel.map(Array(0..<Self.candidates), if: onAllProcessors) { candidate in
      let outline = outline(.plain, leads: 0, isShort: false, candidate: candidate)
      return (outline, score: DraftScore(outline, wordbook).total)
    }
    let best = judged.indices.min { judged[$0].score < judged[$1].score } ?? 0
    return (best, judged[best].0)
  }

  /// An outline in full at a dress; `details` are all full.
  private func outline(_ dress: Dress, leads: Int, isShort: Bool, candidate: Int) -> Outline {
    var dressing = dressing.seeded(seed &+ UInt64(candidate) &* 0x9E37_79B9)
    let opening = facts.told(in: dressing.opening(dress, party: isPartySummary))
    var sections: [SectionPlan] = []
    for (s, chapter) in chapters.enumerated() {
      let matter = chapter.matter
      let heading = matter.planned?.text ?? dressing.heading(matter, matter.topics.flatMap(\.records))
      let lead = s < leads ? dressing.lead(matter.bank) : nil
      let comfort = candidate % Self.comforts.count
      var topics: [TopicPlan] = []
      for (topic, joined) in zip(chapter.topics, joined[comfort][s]) {
        topics.append(
          topicPlan(
            topic, in: matter, isAlone: chapter.topics.count == 1, dress, Self.comforts[comfort], joined, &dressing))
      }
      sections.append(SectionPlan(name: matter.name, heading: heading, lead: lead, topics: topics))
    }
    // A sentence under one heading and none under the next is no form.
    if sections.contains(where: { $0.lead == nil }) {
      for at in sections.indices { sections[at].lead = nil }
    }
    var (shortfall, plan) = closing.paragraphs(dress, namesOnly: isShort, &dressing)
    if dress == .rich, !closing.hasSteps, let ending = dressing.ending(party: isParty) {
      plan = plan.goingOn(with: ending)
    }
    return Outline(
      opening: opening, sections: sections, shortfall: shortfall, plan: plan, details: Fitting.full(sections))
  }

  private func topicPlan(
    _ topic: ChapterTopic, in chapter: SectionMatter, isAlone: Bool, _ dress: Dress, _ comfortable: Int,
    _ joined: [TracedText], _ dressing: inout Dressing
  ) -> TopicPlan {
    let matter = topic.matter
    let first = topic.points.first?.text(.full) ?? ""
    let section = chapter.name
    let title =
      matter.planned?.text
      ?? dressing.title(topic, in: chapter, isAlone: isAlone, firstSentence: first) { [records] in
        Self.told(matter.records, records)
      }
    let joint = dress == .brief || !topic.isBanks ? nil : dressing.joint(matter, in: section, seed: seed, dress)
    let frame = dress == .rich && topic.isBanks ? dressing.frame(matter, in: section, before: first) : nil
    return TopicPlan(
      name: matter.name, title: title ?? TracedText(), frame: frame, joint: joint, points: topic.points,
      comfortable: comfortable, joined: joined)
  }

  /// What rows say in the ledger, all together.
  private static func told(_ rows: [Int], _ records: [TaskRecord]) -> String {
    rows.flatMap { [records[$0].topic, records[$0].task, records[$0].measures, records[$0].result] }
      .joined(separator: "\n")
  }
}
