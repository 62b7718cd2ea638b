import Liquid
import TextCore

/// An outline as the data that templates see. The names are the contract with users' templates.
struct DraftData {
  /// Names of settings that every template may rely on, set or not.
  static let settingNames = ["标题", "单位", "简称", "上级", "指导单位", "姓名", "职务", "期数"]

  /// The names that every template has, beside the user's own settings; settings first.
  static let names =
    ["年度"] + settingNames + ["编号", "期间", "下期", "开头", "章节", "不足", "打算"] + LedgerRows.names

  // The fields of what a draft has many of: their keys are made once.
  private static let sectionNames = FieldNames(["名称", "序号", "标题", "导语", "事项"])
  private static let topicNames = FieldNames(["名称", "序号", "总序号", "标题", "正文", "编号", "句子", "要点"])
  private static let pointNames = FieldNames(["正文", "重点", "有数字"])

  private let outline: Outline
  private let wordbook: Wordbook
  private let numbering: Settings.Numbering
  /// Whether the template is a whole document, whose items have titles between their figures and texts; a list of one's
  /// own may have figures and texts alone.
  private let isDocument: Bool
  private var origins = Origins()
  private var said: Set<ByteKey> = []
  private var listed: Set<ByteKey> = []

  /// The data of an outline and the origins that its marks stand for.
  /// - Parameter names: what the template reads: the rows of the ledger are made only for those that list them.
  static func make(
    _ outline: Outline, _ request: DraftRequest, _ composer: Composer, names: Set<String>
  ) -> (data: Value, origins: [Origin]) {
    var maker = DraftData(outline, composer.wordbook, request.settings.numbering, names)
    let data = maker.data(request, composer, names)
    return (data, maker.origins.all)
  }

  private init(_ outline: Outline, _ wordbook: Wordbook, _ numbering: Settings.Numbering, _ names: Set<String>) {
    self.outline = outline
    self.wordbook = wordbook
    self.numbering = numbering
    isDocument = names.contains("标题")
  }

  private mutating func data(_ request: DraftRequest, _ composer: Composer, _ names: Set<String>) -> Value {
    var pairs: [(String, Value)] = []
    for entry in request.settings.entries where !entry.value.isEmpty {
      pairs.append((entry.name, .string(entry.value, mark: origins.mark(.setting(entry.name)))))
    }
    let settings = request.settings
    let period = Value.string(settings.period.rawValue, mark: origins.mark(.setting(SettingName.period.rawValue)))
    let next = Value.string(settings.period.next, mark: origins.mark(.setting(SettingName.period.rawValue)))
    // What every template may rely on, set or not.
    let usual =
      Self.settingNames.map { ($0, Value.null) }
      + [("编号", .string(numbering.rawValue)), ("期间", period), ("下期", next)]
    for (name, value) in usual where !pairs.contains(where: { $0.0 == name }) { pairs.append((name, value)) }
    pairs.append(("开头", value(outline.opening)))
    var sections: [Value] = []
    var itemNumber = 0
    for (s, section) in outline.sections.enumerated() {
      let topics = topics(section, outline.details[s], &itemNumber)
      guard !topics.isEmpty else { continue }
      sections.append(
        .object(
          Fields(
            Self.sectionNames,
            [
              .string(section.name), .int(sections.count + 1), value(section.heading),
              section.lead.map { value($0) } ?? .null, .array(topics),
            ])))
    }
    pairs.append(("章节", .array(sections)))
    pairs.append(("不足", value(outline.shortfall)))
    pairs.append(("打算", value(outline.plan)))
    var rows = LedgerRows(composer, year: settings.year, origins)
    pairs += rows.pairs(names)
    origins = rows.origins
    return .object(pairs)
  }

  private mutating func topics(_ section: SectionPlan, _ details: [[Point.Detail]], _ number: inout Int) -> [Value] {
    var topics: [Value] = []
    // A paragraph ahead of the first title has no number and takes none.
    var untitled = 0
    for (t, topic) in section.topics.enumerated() {
      // Two points that were told in short may have come to the same words.
      let sentences = topic.sentences(details[t], wordbook).filter { said.insert(ByteKey($0.text)).inserted }
      guard !sentences.isEmpty else { continue }
      if !topic.title.isEmpty || numbering == .ordinals { number += 1 } else { untitled += 1 }
      var whole = TracedText()
      for sentence in sentences { whole.append(sentence) }
      topics.append(
        .object(
          Fields(
            Self.topicNames,
            [
              .string(topic.name), .int(topics.count + 1), .int(number),
              topic.title.isEmpty ? .null : value(topic.title), value(whole),
              .string(numbered(topics.count + 1 - untitled, whole: number, before: topic.title, whole)),
              .array(sentences.map { value($0) }), .array(points(topic, details[t])),
            ])))
    }
    return topics
  }

  /// The number of an item in the style of the setting 编号: figures run on through the document. A paragraph without a
  /// title has none, but that 一是 opens a clause.
  ///
  /// A blank keeps a figure from what begins with another, a title or, in templates that print none, the text:
  /// `1. 12345热线` is not 1.12345.
  private func numbered(_ number: Int, whole: Int, before title: TracedText, _ text: TracedText) -> String {
    switch numbering {
    case .ordinals: ChineseNumeral.text(number) + "是"
    case _ where title.isEmpty: ""
    case .figures:
      "\(whole)." + ((isDocument ? [title] : [title, text]).contains { $0.text.first?.isDigit == true } ? " " : "")
    case .bracketed: "（" + ChineseNumeral.text(number) + "）"
    }
  }

  /// What the points of a topic come down to: what was done, with its first number; a point for each sentence.
  private mutating func points(_ topic: TopicPlan, _ details: [Point.Detail]) -> [Value] {
    var points: [Value] = []
    for (point, detail) in zip(topic.points, details) where detail != .cut {
      let main = point.text(.main)
      for text in main.holds("。") ? main.split(separator: "。").map(String.init) : [main] where !text.isEmpty {
        guard listed.insert(ByteKey(text)).inserted else { continue }
        points.append(
          .object(
            Fields(
              Self.pointNames,
              [
                value(TracedText(text, .records(point.records(.main), sums: point.sums(.main)))),
                .bool(point.isHighlight), .bool(text.hasDigit),
              ])))
      }
    }
    return points
  }

  private mutating func value(_ text: TracedText) -> Value {
    guard !text.isEmpty else { return .null }
    return .string(pieces: text.pieces.map { ($0.text, origins.mark($0.origin)) })
  }
}
