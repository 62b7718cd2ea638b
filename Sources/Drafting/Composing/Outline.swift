import TextCore

/// A topic as it will be told.
struct TopicPlan: Sendable {
  /// Its name.
  let name: String
  /// Its title, without an end mark; empty where there is none.
  var title: TracedText
  /// Words before the first sentence, where some were chosen.
  var frame: TracedText?
  /// A joint such as `同时，` for a sentence behind the first, where one was chosen.
  var joint: TracedText?
  /// The points in the order in which they are told.
  let points: [Point]
  /// Up to how many characters points are joined into one sentence.
  let comfortable: Int
  /// The points in full joined into sentences, which all candidates of that comfort share.
  let joined: [TracedText]

  /// The sentences at given details; the joint goes before the last of three or more.
  func sentences(_ details: [Point.Detail], _ wordbook: Wordbook) -> [TracedText] {
    let isFull = details.allSatisfy { $0 == .full }
    var sentences =
      isFull
      ? joined
      : Joining(wordbook: wordbook, comfortable: comfortable, isTitled: !title.text.isEmpty).sentences(points) {
        details[$0]
      }
    if let frame, let first = sentences.first, first.text.count <= 66 {
      var whole = frame
      whole.append(first)
      sentences[0] = whole
    }
    if let joint, sentences.count >= 3 {
      var last = joint
      last.append(sentences[sentences.count - 1])
      sentences[sentences.count - 1] = last
    }
    return sentences
  }
}

/// A section as it will be told.
struct SectionPlan: Sendable {
  /// Its name.
  let name: String
  /// Its heading, without an end mark.
  var heading: TracedText
  /// The sentence that leads it in, where one was chosen.
  var lead: TracedText?
  /// Its topics in order.
  var topics: [TopicPlan]
}

/// Everything that a draft says, before templates lay it out.
struct Outline: Sendable {
  /// The first paragraph.
  var opening: TracedText
  /// The sections in order.
  var sections: [SectionPlan]
  /// What falls short.
  var shortfall: TracedText
  /// What comes next.
  var plan: TracedText
  /// How much of each point is told: by section, topic and point.
  var details: [[[Point.Detail]]]

  /// The characters of what stands beside the points: the most that set wording can make of the draft's length.
  var lengthBesidePoints: Int {
    var texts: [TracedText?] = [opening, shortfall, plan]
    for section in sections {
      texts += [section.heading, section.lead]
      for topic in section.topics { texts += [topic.title, topic.frame, topic.joint] }
    }
    return texts.reduce(0) { $0 + ($1?.length ?? 0) }
  }
}
