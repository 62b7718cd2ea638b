import Liquid
import TextCore

/// An outline as the data that templates see. The names are the contract with users' templates.
struct DraftData {
  private let outline: Outline
  private let wordbook: Wordbook
  private var origins = Origins()
  private var said: Set<String> = []

  /// The data of an outline and the origins that its marks stand for.
  static func make(
    _ outline: Outline, _ request: DraftRequest, _ composer: Composer
  ) -> (data: Value, origins: [Origin]) {
    var maker = DraftData(outline: outline, wordbook: composer.wordbook)
    let data = maker.data(request, composer)
    return (data, maker.origins.all)
  }

  private init(outline: Outline, wordbook: Wordbook) {
    self.outline = outline
    self.wordbook = wordbook
  }

  private mutating func data(_ request: DraftRequest, _ composer: Composer) -> Value {
    var pairs: [(String, Value)] = []
    for entry in request.settings.entries where !entry.value.isEmpty {
      pairs.append((entry.name, .string(entry.value, mark: origins.mark(.setting(entry.name)))))
    }
    // What every template may rely on, set or not.
    for name in ["单位", "简称", "上级", "指导单位"] where !pairs.contains(where: { $0.0 == name }) {
      pairs.append((name, .null))
    }
    pairs.append(("开头", value(outline.opening)))
    var sections: [Value] = []
    var itemNumber = 0
    for (s, section) in outline.sections.enumerated() {
      let topics = topics(section, outline.details[s], &itemNumber)
      guard !topics.isEmpty else { continue }
      sections.append(
        .object([
          ("名称", .string(section.name)), ("序号", .int(sections.count + 1)), ("标题", value(section.heading)),
          ("导语", section.lead.map { value($0) } ?? .null), ("事项", .array(topics)),
        ]))
    }
    pairs.append(("章节", .array(sections)))
    pairs.append(("不足", value(outline.shortfall)))
    pairs.append(("打算", value(outline.plan)))
    return .object(pairs)
  }

  private mutating func topics(_ section: SectionPlan, _ details: [[Point.Detail]], _ number: inout Int) -> [Value] {
    var topics: [Value] = []
    for (t, topic) in section.topics.enumerated() {
      // Two points that were told in short may have come to the same words.
      let sentences = topic.sentences(details[t], wordbook).filter { said.insert($0.text).inserted }
      guard !sentences.isEmpty else { continue }
      number += 1
      var whole = TracedText()
      for sentence in sentences { whole.append(sentence) }
      topics.append(
        .object([
          ("名称", .string(topic.name)), ("序号", .int(topics.count + 1)), ("总序号", .int(number)),
          ("标题", topic.title.isEmpty ? .null : value(topic.title)), ("正文", value(whole)),
          ("句子", .array(sentences.map { value($0) })),
        ]))
    }
    return topics
  }

  private mutating func value(_ text: TracedText) -> Value {
    guard !text.isEmpty else { return .null }
    return .string(pieces: text.pieces.map { ($0.text, origins.mark($0.origin)) })
  }
}
