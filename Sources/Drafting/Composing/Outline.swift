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
    var sentences = details.allSatisfy { $0 == .full } ? joined : joining(wordbook).sentences(points) { details[$0] }
    if let frame, let first = sentences.first, isFramed(first.text.count) {
      var whole = frame
      whole.append(first)
      sentences[0] = whole
    }
    if let joint, sentences.count >= Self.leastJoined {
      var last = joint
      last.append(sentences[sentences.count - 1])
      sentences[sentences.count - 1] = last
    }
    return sentences
  }

  /// The number of characters of the sentences at given details, without making them.
  /// - Parameters:
  ///   - texts: the texts of the points at these details.
  ///   - areOneMatter: whether two points are of one matter by their names.
  func length(
    _ details: [Point.Detail], _ texts: [String], _ wordbook: Wordbook, areOneMatter: (Int, Int) -> Bool
  ) -> Int {
    if details.allSatisfy({ $0 == .full }) { return sentences(details, wordbook).reduce(0) { $0 + $1.length } }
    let runs = joining(wordbook).runs(of: points, { texts[$0] }, areOneMatter: areOneMatter)
    // Each text has a mark behind it, ； or 。
    var length = runs.joined().reduce(0) { $0 + CharacterCount.count($1.text) + 1 }
    func added(_ words: TracedText, before run: Joining.Run) -> Int {
      let text = run[0].text
      return CharacterCount.count(words.text + text) - CharacterCount.count(text)
    }
    if let frame, let first = runs.first, isFramed(first.reduce(0) { $0 + $1.text.count + 1 }) {
      length += added(frame, before: first)
    }
    if let joint, runs.count >= Self.leastJoined, let last = runs.last { length += added(joint, before: last) }
    return length
  }

  private func joining(_ wordbook: Wordbook) -> Joining {
    Joining(wordbook: wordbook, comfortable: comfortable, isTitled: !title.text.isEmpty)
  }

  /// Whether a first sentence of so many characters has room for words before it.
  private func isFramed(_ count: Int) -> Bool { count <= 66 }

  /// So many sentences have a joint.
  private static let leastJoined = 3
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
