import Phrases
import Records
import TextCore

/// Which of the bank's titles the rows of a topic bear out.
///
/// A keyword that is found by chance (热线 in the name of a programme, 党校 in a result) brings a title that its rows
/// know nothing of. So a title is taken only where each row's task shares words with it; where each task holds a
/// telling keyword of the topic, any of the topic's titles will do.
struct TitleSupport: Sendable {
  private let tasks: [String]

  /// So many rows speak for a topic.
  private static let most = 300

  init(_ topic: TopicMatter, _ records: [TaskRecord]) {
    tasks = topic.records.prefix(Self.most).map { records[$0].task }
  }

  /// The titles that all rows bear out.
  /// - Parameter isStrict: whether a telling keyword is not enough.
  func titles(_ topic: PhraseTopic, isStrict: Bool) -> [Phrase] {
    let titles = topic.groups[.heading]
    if !isStrict, isTold(topic) { return titles }
    return titles.filter { title in
      let pairs = Self.pairs(title.text)
      return tasks.allSatisfy { task in pairs.contains { task.holds($0) } }
    }
  }

  /// Whether each task holds a keyword of three characters or more, or one that the topic's name holds.
  private func isTold(_ topic: PhraseTopic) -> Bool {
    let telling = topic.keywords.filter { $0.count >= 3 || topic.name.holds($0) } + [topic.name]
    return tasks.allSatisfy { task in telling.contains { task.holds($0) } }
  }

  /// The pairs of characters in a title that say what it is about.
  private static func pairs(_ title: String) -> [String] {
    let characters = Array(title)
    guard characters.count >= 2 else { return [] }
    return (0..<(characters.count - 1)).map { String(characters[$0...($0 + 1)]) }.filter { !empty.contains($0) }
  }

  /// Pairs that stand in titles of any matter.
  private static let empty: Set<String> = [
    "工作", "开展", "做好", "抓好", "抓实", "加强", "推进", "落实", "建设", "管理", "活动", "组织", "各项", "任务", "重点", "干部", "学习", "强化",
    "持续", "全面", "扎实", "提升", "提高", "完成", "年度", "日常", "专项", "队伍", "服务", "开展", "业务", "制度", "党员", "监督", "教育", "培训",
  ]
}
