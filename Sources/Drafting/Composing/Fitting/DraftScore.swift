import Phrases
import TextCore

/// How an outline reads, by rules that a reader can check. Less is better: each fault adds to it.
struct DraftScore: Sendable {
  /// Runs of eight characters that were said before, set expressions aside.
  let repeated: Int
  /// Sentences of over 100 characters, and of over 150 once more.
  let long: Int
  /// How far the median length of the sentences in topics is outside 30–60 characters.
  let offMedian: Int
  /// Sentences that start with a lead verb of one of the two before.
  let sameVerbs: Int
  /// The percentage of set wording beyond the usual.
  let setWording: Int
  /// What set wording takes in a draft by a practised hand, in per cent.
  private static let usualSetWording = 30

  /// The faults, weighed: a repetition is heard most.
  var total: Double {
    Double(repeated) * 1.5 + Double(long) * 4 + Double(offMedian) / 4 + Double(sameVerbs) * 2
      + Double(setWording) / 4
  }

  init(_ outline: Outline, _ wordbook: Wordbook) {
    var runs = SharedRuns()
    var repeated = 0
    var sameVerbs = 0
    var recent: [String] = []
    var lengths: [Int] = []
    var (own, all) = (0, 0)
    func hear(_ text: TracedText) { hear(text, text.text) }
    func hear(_ text: TracedText, _ words: String) {
      repeated += runs.heard(words)
      for piece in text.pieces {
        all += piece.text.count
        if case .records = piece.origin { own += piece.text.count }
      }
    }
    hear(outline.opening)
    for (s, section) in outline.sections.enumerated() {
      hear(section.heading)
      if let lead = section.lead { hear(lead) }
      for (t, topic) in section.topics.enumerated() {
        hear(topic.title)
        for sentence in topic.sentences(outline.details[s][t], wordbook) {
          let words = sentence.text
          hear(sentence, words)
          lengths.append(words.count)
          if let verb = wordbook.leadVerb(words) {
            if recent.suffix(2).contains(verb) { sameVerbs += 1 }
            recent.append(verb)
          }
        }
      }
    }
    hear(outline.shortfall)
    hear(outline.plan)
    lengths.sort()
    let median = lengths.isEmpty ? 30 : lengths[lengths.count / 2]
    self.repeated = repeated
    self.sameVerbs = sameVerbs
    long = lengths.count { $0 > 100 } + lengths.count { $0 > 150 }
    offMedian = max(0, 30 - median, median - 60)
    setWording = all == 0 ? 0 : max(0, (all - own) * 100 / all - Self.usualSetWording)
  }
}
