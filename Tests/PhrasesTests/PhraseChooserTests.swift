import Phrases
import Testing
import TextCore

struct PhraseChooserTests {
  static func phrases(_ bullets: [String]) -> [Phrase] {
    let text = "# 思想\n## 标题\n" + bullets.map { "- \($0)\n" }.joined()
    return PhraseBank.parse(files: [SourceText(name: "思想.md", text)]).0.phrases
  }

  static let ten = phrases("甲乙丙丁戊己庚辛壬癸".map { "抓牢\($0)" })

  static func run(seed: UInt64, role: String = "标题", count: Int, from phrases: [Phrase] = ten) -> [String] {
    var chooser = PhraseChooser(seed: seed, year: 2023)
    return (0..<count).compactMap { _ in chooser.choose(phrases, PhraseRequest(role: role))?.text }
  }

  @Test func noneIsRepeatedUntilAllAreUsed() {
    let texts = Self.run(seed: 1, count: 30)
    #expect(texts.count == 30)
    for start in [0, 10, 20] { #expect(Set(texts[start..<(start + 10)]).count == 10) }
  }

  @Test func whereRepeatingIsForbiddenTheSupplyEnds() {
    var chooser = PhraseChooser(seed: 1, year: 2023)
    let request = PhraseRequest(role: "标题", mayRepeat: false)
    let texts = (0..<12).compactMap { _ in chooser.choose(Self.ten, request)?.text }
    #expect(texts.count == 10 && Set(texts).count == 10)
  }

  @Test func oneSeedChoosesOneWayAndSeedsDiffer() {
    #expect(Self.run(seed: 5, count: 10) == Self.run(seed: 5, count: 10))
    let orders = Set((0..<20).map { Self.run(seed: UInt64($0), count: 10) })
    #expect(orders.count == 20)
    let firsts = Set((0..<40).compactMap { Self.run(seed: UInt64($0), count: 1).first })
    #expect(firsts.count >= 8, "forty seeds should start with most of the ten phrases")
    #expect(Self.run(seed: 5, role: "导语", count: 10) != Self.run(seed: 5, count: 10))
  }

  /// Pinned: a change here changes every user's drafts.
  @Test func theOrderOfASeedStays() {
    #expect(Self.run(seed: 1, count: 4).joined() == "抓牢庚抓牢乙抓牢己抓牢丁")
  }

  @Test func theOrderDependsNeitherOnOrderNorOnLinesOfTheFile() {
    let moved = Self.phrases(["新的一条"] + "癸壬辛庚己戊丁丙乙甲".map { "抓牢\($0)" })
    let kept = Self.run(seed: 3, count: 11, from: moved).filter { $0 != "新的一条" }
    #expect(kept == Self.run(seed: 3, count: 10))
  }

  @Test func yearsTagsSlotsAndThePredicateDecide() {
    let phrases = Self.phrases([
      "旧 #-2022", "今 #2023-", "短句 #短", "党建句 #党建 #短", "{{ 重点 }}句", "常",
    ])
    func texts(_ request: PhraseRequest, year: Int? = 2023, not: String = "") -> Set<String> {
      let chooser = PhraseChooser(seed: 1, year: year)
      return Set(chooser.ranked(phrases, request) { phrase, _ in phrase.text != not }.map(\.text))
    }
    let all = PhraseRequest(role: "标题")
    #expect(texts(all) == ["今", "短句", "党建句", "常"])
    #expect(texts(all, year: 2022) == ["旧", "短句", "党建句", "常"])
    #expect(texts(all, year: nil) == ["短句", "党建句", "常"])
    #expect(texts(PhraseRequest(role: "标题", required: ["短"])) == ["短句", "党建句"])
    #expect(texts(PhraseRequest(role: "标题", required: ["短"], forbidden: ["党建"])) == ["短句"])
    #expect(texts(PhraseRequest(role: "标题", slots: ["重点": "学习"])).contains("学习句"))
    #expect(!texts(all, not: "常").contains("常"))
  }

  @Test func aPhraseThatRepeatsEightCharactersGoesBehind() {
    let phrases = Self.phrases(["把思想建设抓在经常落在平时", "常抓不懈"])
    for seed in 0..<8 {
      var chooser = PhraseChooser(seed: UInt64(seed), year: 2023)
      chooser.note("一年来，把思想建设抓在经常、落在平时。")
      #expect(chooser.choose(phrases, PhraseRequest(role: "标题"))?.text == "常抓不懈")
      #expect(chooser.choose(phrases, PhraseRequest(role: "标题"))?.sharedRuns == 6)
    }
  }

  @Test(arguments: [
    ("抓经常抓平时抓日常", "抓经常抓平时抓", 0), ("抓经常抓平时抓日常", "抓经常抓平时抓日常", 2),
    ("抓经常，抓平时抓日", "抓经常 抓平时，抓日！", 1),
    ("学习习近平新时代中国特色社会主义思想", "以习近平新时代中国特色社会主义思想为指导", 0),
    ("落实“不忘初心、牢记使命”主题教育", "开展“不忘初心、牢记使命”主题教育", 0),
    ("用习近平新时代中国特色社会主义思想武装头脑指导实践", "用习近平新时代中国特色社会主义思想武装头脑", 5),
  ])
  func sharedRunsAreCounted(phrase: String, noted: String, expected: Int) {
    var chooser = PhraseChooser(seed: 1, year: 2023)
    chooser.note(noted)
    let ranked = chooser.ranked(Self.phrases([phrase]), PhraseRequest(role: "标题"))
    #expect(ranked.map(\.sharedRuns) == [expected])
  }

  @Test func aRecordsOwnWordingIsNoRepetition() {
    var chooser = PhraseChooser(seed: 1, year: 2023)
    chooser.note("中共某市委组织部机关党委的指导")
    let phrases = Self.phrases(["在{{ 上级 }}领导下"])
    let request = PhraseRequest(role: "标题", slots: ["上级": "中共某市委组织部机关党委"])
    #expect(chooser.ranked(phrases, request).map(\.sharedRuns) == [0])
  }
}
