import Phrases
import Testing
import TextCore

struct PhraseBankTests {
  /// A bank from texts that hold no fault.
  static func bank(_ files: (String, String)..., slots: [String] = []) -> PhraseBank {
    let (bank, findings) = PhraseBank.parse(
      files: files.map { SourceText(name: $0.0, $0.1) }, extraSlots: slots)
    #expect(findings.map { DiagnosticPrinter(.english).text($0) } == [])
    return bank
  }

  static let sample = """
    # 思想
    别名：思想建设 理论武装
    关键词：学习、研讨

    ## 标题
    - 抓牢理论武装
    ## 事项：理论学习
    关键词：中心组 “第一议题”
    ### 小标题
    - 抓实理论学习 #2021- #短 #机关
    ### 做法
    - 围绕{{ 主题 }}，{{做法}}
    """

  @Test func sectionsTopicsAndGroupsAreRead() throws {
    let bank = Self.bank(("思想.md", Self.sample))
    let section = try #require(bank.section(named: "理论武装"))
    #expect(section.name == "思想" && section.file == "思想.md")
    #expect(section.keywords == ["学习", "研讨"])
    #expect(section.groups[.title].map(\.text) == ["抓牢理论武装"])
    #expect(section.groups[.lead].isEmpty)
    let topic = try #require(section.topic(named: "理论学习"))
    #expect(topic.keywords == ["中心组", "第一议题"])
    let heading = try #require(topic.groups[.heading].first)
    #expect(heading.text == "抓实理论学习" && heading.tags == ["短", "机关"])
    #expect(heading.years == ClosedYearSpan(from: 2021))
    #expect(heading.id == "思想.md:10" && heading.line == 10)
    let practice = try #require(topic.groups[.practice].first)
    #expect(practice.slots == ["主题", "做法"])
    #expect(practice.parts == [.wording("围绕"), .slot("主题"), .wording("，"), .slot("做法")])
  }

  @Test func sectionsStandInTheUsualOrderThenByFile() {
    let bank = Self.bank(
      ("b/丙.md", "# 丙\n## 标题\n- 甲"), ("作风.md", "# 作风\n## 标题\n- 甲"),
      ("z/甲.md", "# 甲\n## 标题\n- 甲"), ("思想.md", "# 思想\n## 标题\n- 甲"),
      ("组织.md", "# 组织\n## 标题\n- 甲\n# 政治\n## 标题\n- 甲"))
    #expect(bank.sections.map(\.name) == ["思想", "政治", "组织", "作风", "丙", "甲"])
  }

  @Test func aLaterFileAddsToAnEarlierOneByNameOrAlias() throws {
    let bank = Self.bank(
      ("思想.md", Self.sample),
      ("短语/我的.md", "# 思想建设\n关键词：宣讲\n## 事项：理论学习\n### 小标题\n- 常学常新\n## 事项：宣讲\n### 小标题\n- 讲"))
    #expect(bank.sections.count == 1)
    let section = try #require(bank.section(named: "思想"))
    #expect(section.keywords == ["学习", "研讨", "宣讲"])
    #expect(section.topics.map(\.name) == ["理论学习", "宣讲"])
    #expect(section.topics[0].groups[.heading].map(\.id) == ["思想.md:10", "短语/我的.md:5"])
  }

  @Test func generalPhrasesAndLexiconStandApart() {
    let bank = Self.bank(
      ("通用.md", "# 通用\n## 开头\n- {{ 年度 }}年，{{ 单位 }}\n## 不足无\n- 无\n"),
      (
        "词汇.md",
        """
        # 词汇
        ## 动词
        - 会议：召开 举行
        - 举办 召开
        ## 搭配
        - 培训班：举办 期 次
        - 班：办
        ## 主体
        - 我局 本局
        ## 参加
        - 参加 参训
        ## 清理
        - 头：我局 =>
        - 尾：。 =>
        - 做出决定 => 作出决定
        - 圆满 成功
        ## 典型量词
        - 人类：人 名 位
        """
      ), ("我的词汇.md", "# 词汇\n## 搭配\n- 培训班：组织 期\n"))
    #expect(bank.sections.isEmpty)
    #expect(bank.general[.opening].map(\.slots) == [["年度", "单位"]])
    #expect(bank.general[.noShortfall].count == 1)
    let words = bank.lexicon
    #expect(words.verbs == ["召开", "举行", "举办", "办", "组织"])
    #expect(words.collocation(endingOf: "青年干部培训班") == Collocation(noun: "培训班", verb: "组织", units: ["期"]))
    #expect(words.collocation(endingOf: "读书班")?.verb == "办")
    #expect(words.collocation(endingOf: "会议") == nil)
    #expect(words.actors == ["我局", "本局"] && words.participationVerbs == ["参加", "参训"])
    #expect(words.kind(ofUnit: "名")?.name == "人类")
    #expect(
      words.cleaning == [
        CleaningRule(position: .head, pattern: "我局", replacement: ""),
        CleaningRule(position: .tail, pattern: "。", replacement: ""),
        CleaningRule(position: .anywhere, pattern: "做出决定", replacement: "作出决定"),
        CleaningRule(position: .anywhere, pattern: "圆满", replacement: ""),
        CleaningRule(position: .anywhere, pattern: "成功", replacement: ""),
      ])
  }

  @Test func slotsOfTheSettingsAreKnown() {
    let text = "# 思想\n## 标题\n- {{ 口号 }}\n"
    #expect(Self.bank(("a.md", text), slots: ["口号"]).phrases.map(\.slots) == [["口号"]])
    #expect(PhraseBank.parse(files: [SourceText(name: "a.md", text)]).1.map(\.code) == ["unknown-slot"])
  }

  @Test(arguments: [
    (ClosedYearSpan.always, [1990, 2019, 2020, 2021, 2022, 2023, 2050]),
    (ClosedYearSpan(from: 2021), [2021, 2022, 2023, 2050]),
    (ClosedYearSpan(through: 2022), [1990, 2019, 2020, 2021, 2022]),
    (ClosedYearSpan(from: 2019, through: 2020), [2019, 2020]),
  ])
  func spansHoldTheirEnds(span: ClosedYearSpan, held: [Int]) {
    #expect([1990, 2019, 2020, 2021, 2022, 2023, 2050].filter(span.contains) == held)
    if let from = span.from { #expect(!span.contains(from - 1)) }
    if let through = span.through { #expect(!span.contains(through + 1)) }
  }

  @Test func aPhraseIsFilledInPiecesOrNotAtAll() throws {
    let bank = Self.bank(("思想.md", Self.sample))
    let phrase = try #require(bank.sections.first?.topics.first?.groups[.practice].first)
    let pieces = try #require(phrase.filled(with: ["主题": "党的建设", "做法": "开展研讨", "单位": "局"]))
    #expect(
      pieces == [
        Piece("围绕", .phrase), Piece("党的建设", .slot("主题")), Piece("，", .phrase),
        Piece("开展研讨", .slot("做法")),
      ])
    #expect(pieces.text == "围绕党的建设，开展研讨")
    #expect(phrase.filled(with: ["主题": "党的建设"]) == nil)
    #expect(phrase.filled(with: ["主题": "党的建设", "做法": " \u{3000}"]) == nil)
  }
}
