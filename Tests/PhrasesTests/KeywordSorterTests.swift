import Phrases
import Testing
import TextCore

struct KeywordSorterTests {
  static let sorter = KeywordSorter(
    PhraseBank.parse(files: [
      SourceText(
        name: "a.md",
        """
        # 思想
        关键词：学习 意识形态工作
        ## 事项：理论学习
        关键词：中心组 党课 “第一议题” 党员教育
        ## 事项：意识形态
        关键词：舆情
        # 组织
        关键词：支部 学习
        ## 事项：支部建设
        关键词：三会一课 主题党日 党员
        ## 事项：干部队伍
        关键词：调研 培训 APP
        # 作风
        ## 事项：调查研究
        关键词：调研 走访
        """)
    ]).0)

  @Test(arguments: [
    ("中心组学习（一季度）", "“中心组” → 思想/理论学习"),
    ("落实“第一议题”制度", "“第一议题” → 思想/理论学习"),
    ("讲授党课", "“党课” → 思想/理论学习"),
    // The longest wins, and what stands inside it is not counted.
    ("三会一课中讲授党课", "“三会一课” → 组织/支部建设"),
    ("开展党员教育", "“党员教育” → 思想/理论学习"),
    // A topic's keyword goes before a section's, even inside a longer one.
    ("意识形态工作责任制", "“意识形态” → 思想/意识形态"),
    ("支部讲党课", "“党课” → 思想/理论学习"),
    ("支部换届", "“支部” → 组织"),
    // The rarer of two of one length.
    ("调研走访", "“走访” → 作风/调查研究"),
    ("调研和培训", "“培训” → 组织/干部队伍"),
    // A section's keyword settles what its topics cannot.
    ("支部调研", "“调研” → 组织/干部队伍"),
    ("推广学习app", "“APP” → 组织/干部队伍"),
    // Of two topics of one section the first.
    ("舆情党课", "“党课” → 思想/理论学习"),
    // The names of topics are keywords.
    ("理论学习有成效", "“理论学习” → 思想/理论学习"),
  ])
  func sorts(text: String, reason: String) {
    guard case .sorted(let match) = Self.sorter.classify(text) else {
      Issue.record("\(text): \(Self.sorter.classify(text))")
      return
    }
    #expect(match.reason == reason)
  }

  @Test(arguments: [
    ("开展调研", ["“调研” → 组织/干部队伍", "“调研” → 作风/调查研究"]),
    ("学习", ["“学习” → 思想", "“学习” → 组织"]),
  ])
  func ties(text: String, reasons: [String]) {
    guard case .tie(let matches) = Self.sorter.classify(text) else {
      Issue.record("\(text): \(Self.sorter.classify(text))")
      return
    }
    #expect(matches.map(\.reason) == reasons)
  }

  @Test(arguments: ["", "购置办公用品", "调", "\u{0}", "研调"])
  func finds(nothingIn text: String) {
    #expect(Self.sorter.classify(text) == .none)
  }

  @Test func aKnownSectionSettlesATie() {
    guard case .sorted(let match) = Self.sorter.classify("开展调研", within: "作风") else {
      Issue.record("not sorted")
      return
    }
    #expect(match.reason == "“调研” → 作风/调查研究")
    #expect(Self.sorter.classify("讲授党课", within: "作风") == .none)
    #expect(Self.sorter.classify("讲授党课", within: "没有的") == .none)
  }

  /// 干部 is no section of every draft: where it is asked for, what it shares with 组织 is its own, however many
  /// more words speak for 组织, and a shared word weighs no less than another.
  @Test(arguments: [
    ("干部年度考核", "“年度考核” → 干部/干部考核"), ("干部培训后年度考核", "“年度考核” → 干部/干部考核"), ("干部名册", "“干部” → 干部"),
    ("老干部座谈", "“老干部” → 组织/老干部工作"),
  ])
  func aSectionAskedForOwnsWhatItShares(text: String, reason: String) {
    let bank = PhraseBank.parse(files: [
      SourceText(
        name: "b.md",
        """
        # 组织
        关键词：干部 培训
        ## 事项：干部队伍
        关键词：年度考核
        ## 事项：老干部工作
        关键词：老干部
        # 干部
        关键词：干部
        ## 事项：干部考核
        关键词：年度考核
        """)
    ]).0
    guard case .sorted(let match) = KeywordSorter(bank).classify(text) else {
      Issue.record("\(text): \(KeywordSorter(bank).classify(text))")
      return
    }
    #expect(match.reason == reason)
  }

  @Test func anEmptyBankSortsNothing() {
    #expect(KeywordSorter(PhraseBank()).classify("中心组学习") == .none)
  }

  @Test func aLongTextIsSortedInLinearTime() {
    let text = String(repeating: "三会一课主题党日中心组党课", count: 20_000)
    guard case .sorted(let match) = Self.sorter.classify(text) else {
      Issue.record("not sorted")
      return
    }
    #expect(match.topic == "支部建设")
  }
}
