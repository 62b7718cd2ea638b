import Phrases
import Records
import TextCore

/// Which of the bank's titles the rows of a topic bear out.
///
/// A keyword that is found by chance (热线 in the name of a programme, 党校 in a result) brings a title that its rows
/// know nothing of. So a title is taken only where each row's task shares words with it; or, as the case may be, where
/// each task holds a keyword of the topic.
struct TitleSupport: Sendable {
  /// What rows must say for a title to be taken.
  enum Measure: Sendable {
    /// Each task holds a keyword of the topic: enough where the chapter is party work, which the keywords are of.
    case anyKeyword
    /// Each task or its result does.
    case anyKeywordOfResults
    /// Each holds one of three characters or more, or one that the topic's name holds.
    case tellingKeyword
    /// Each shares words with the title.
    case title
  }

  private let tasks: [String]
  private let results: [String]

  /// So many rows speak for a topic.
  private static let most = 300

  init(_ topic: TopicMatter, _ records: [TaskRecord]) {
    tasks = topic.records.prefix(Self.most).map { records[$0].task }
    results = topic.records.prefix(Self.most).map { records[$0].result }
  }

  /// The titles that all rows bear out.
  func titles(_ topic: PhraseTopic, _ measure: Measure) -> [Phrase] {
    let titles = topic.groups[.heading].filter { !claimsMore($0.text) }
    if isTold(topic, measure) { return titles }
    return titles.filter { title in
      let pairs = Self.pairs(title.text)
      return tasks.allSatisfy { task in pairs.contains { task.holds($0) } }
    }
  }

  /// 整治形式主义 over quicker approvals: a title that names what no row of the topic tells of.
  private func claimsMore(_ title: String) -> Bool {
    Self.claims.contains { claim in
      title.holds(claim.word)
        && !(tasks + results).contains { text in claim.borneOut.contains { text.holds($0) } }
    }
  }

  private static let formalities = [
    "形式主义", "为基层", "文山会海", "文件", "会议", "发文", "报表", "挂牌", "牌子", "工作群", "检查考核",
  ]
  private static let claims: [(word: String, borneOut: [String])] = [
    ("形式主义", formalities), ("虚功", formalities),
  ]

  private func isTold(_ topic: PhraseTopic, _ measure: Measure) -> Bool {
    let words: [String]
    switch measure {
    case .anyKeyword, .anyKeywordOfResults: words = topic.keywords
    case .tellingKeyword: words = topic.keywords.filter { $0.count >= 3 || topic.name.holds($0) }
    case .title: return false
    }
    return zip(tasks, results).allSatisfy { task, result in
      task.holds(topic.name) || words.contains { task.holds($0) }
        || measure == .anyKeywordOfResults && words.contains { result.holds($0) }
    }
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
    "持续", "全面", "扎实", "提升", "提高", "完成", "年度", "日常", "专项", "队伍", "服务", "业务", "制度", "党员", "监督", "教育", "培训",
  ]
}
