import Testing
import TextCore

@testable import Phrases

/// How the words of the lexicon's 分题 are found.
@Suite struct ThemeFinderTests {
  private static let finder = ThemeFinder([
    WorkTheme(title: "做好医疗服务", words: ["门诊", "住院"]), WorkTheme(title: "严格质量管理", words: ["护理", "临床路径"]),
    WorkTheme(title: "加强队伍建设", words: ["培训"]), WorkTheme(title: "做好保障", words: ["住院楼"]),
  ])

  @Test(arguments: [
    ("门诊", [0]), ("护理培训", [2, 1]), ("培训护理人员", [1, 2]), ("新住院楼", [3]), ("临床路径培训", [1, 2]), ("门诊、门诊楼", [0]), ("消防", []),
  ])
  func theLongestWordGoesFirstThenTheLast(_ text: String, _ themes: [Int]) {
    #expect(Self.finder.matches(in: text).map(\.theme) == themes)
  }

  @Test func aVagueWordGoesBehindAllOthers() {
    let finder = ThemeFinder(
      [WorkTheme(title: "加强宣传报道", words: ["宣传", "新闻宣传"]), WorkTheme(title: "优化办税服务", words: ["办税"])], vague: ["宣传"])
    #expect(finder.matches(in: "办税宣传").map(\.theme) == [1, 0])
    #expect(finder.matches(in: "办税宣传").map(\.isVague) == [false, true])
    #expect(finder.matches(in: "办税新闻宣传").map(\.theme) == [0, 1])
  }

  @Test func finerThemesKinVagueWordsAndHeadingsAreReadFromTheLexicon() {
    let text = "# 词汇\n## 分节\n- 排查隐患：隐患\n## 近题\n- 甲：乙 丙\n## 泛词\n- 宣传 培训\n## 章名\n- 修路 修桥：完善基础设施\n"
    let (bank, found) = PhraseBank.parse(files: [SourceText(name: "词汇.md", text)])
    #expect(found.isEmpty)
    #expect(bank.lexicon.subthemes == [WorkTheme(title: "排查隐患", words: ["隐患"])])
    #expect(bank.lexicon.kin == [WorkTheme(title: "甲", words: ["乙", "丙"])])
    #expect(bank.lexicon.vague == ["宣传", "培训"])
    #expect(bank.lexicon.headings == ["修路": "完善基础设施", "修桥": "完善基础设施"])
  }

  @Test func themesAreReadFromTheLexicon() {
    let files = ["# 词汇\n## 分题\n- 服务群众：办证 走访\n- 抓好值班：值班\n", "# 词汇\n## 分题\n- 服务群众：办证 热线\n"]
    let (bank, found) = PhraseBank.parse(files: files.enumerated().map { SourceText(name: "\($0).md", $1) })
    #expect(found.isEmpty)
    #expect(bank.lexicon.themes.map(\.title) == ["服务群众", "抓好值班"])
    #expect(bank.lexicon.themes[0].words == ["办证", "走访", "热线"])
  }

  @Test func aThemeHasOneTitleAndWords() {
    let found = PhraseBank.parse(files: [SourceText(name: "词汇.md", "# 词汇\n## 分题\n- 服务群众 走访\n")]).1
    #expect(found.count == 1)
  }
}
