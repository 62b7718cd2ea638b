import Phrases
import Testing
import TextCore

/// What is gathered from an old summary, and what is left out with its reason.
struct PhraseHarvestTests {
  private static let old = """
    某县水务局2023年度党建工作总结

    2023年，在县委的坚强领导下，我局紧扣治水兴水抓党建，全年45项任务完成42项。

    一、立足治水一线，夯实思想根基。坚持学在一线、用在一线，让党员在治水现场受教育。一是做深河畔主题教育。围绕治水实际，举办读书班2期。中心组学习6次。满意度达到九成。
    （二）清流化人
    三、提振治水队伍作风
    （一）常敲河畔警钟。坚持警钟常敲在河畔，组织观看警示教育片3场。落实《问责条例》要求，开展学习。
    一年来，作风抓得还不够紧。下一步，继续抓紧抓细作风建设，推动河湖工作。
    更多范文请加微信
    """

  private static let harvest: PhraseHarvest = {
    var harvest = PhraseHarvest(bank: PhrasebankFilesTests.bank)
    harvest.read(old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init), name: "旧稿.txt")
    return harvest
  }()

  @Test(arguments: [
    "- {{ 年度 }}年，在{{ 上级 }}的坚强领导下，{{ 简称 }}紧扣治水兴水抓党建，全年{{ 任务数 }}项任务完成{{ 完成数 }}项。",
    "- 立足治水一线，夯实思想根基", "- 坚持学在一线、用在一线，让党员在治水现场受教育。", "- 做深河畔主题教育 #2023-2024", "- 围绕治水实际，{{ 做法 }}",
    "- 提振治水队伍作风", "- 坚持警钟常敲在河畔，{{ 做法 }}", "- 继续抓紧抓细作风建设",
  ])
  func gathers(phrase: String) {
    #expect(Self.harvest.text.split(separator: "\n").contains(Substring(phrase)), "\(Self.harvest.text)")
  }

  @Test(arguments: [
    ("旧稿.txt:1", "是标题"), ("旧稿.txt:5", "该记在台账里"), ("旧稿.txt:10", "广告"), ("旧稿.txt:8", "该记在台账里"),
  ])
  func saysWhatItDrops(place: String, why: String) {
    #expect(Self.harvest.dropped.contains { $0.place == place && $0.why.zh.contains(why) })
  }

  /// A point goes where its title says, whatever chapter it stands in; what offices do on their accounts is work.
  @Test(arguments: [
    ("一、夯实基层基础，提升政治功能\n（一）抓细支部规范化的日常。", "# 组织", "- 抓细支部规范化的日常"),
    ("一、压实政治责任\n1.把河道站所干部选拔配备好。利用微信公众号公开。", "# 干部", "- 把河道站所干部选拔配备好"),
    ("一、做实思想工作\n1.守好网上意识形态河道。在微信公众号发稿。", "## 事项：意识形态", "- 守好网上意识形态河道"),
  ])
  func sortsPointsByTheirTitles(old: String, place: String, phrase: String) {
    var harvest = PhraseHarvest(bank: PhrasebankFilesTests.bank)
    harvest.read(["某局2023年总结"] + old.split(separator: "\n").map(String.init), name: "旧")
    #expect(harvest.text.contains(place) && harvest.text.contains(phrase), "\(harvest.text)")
    #expect(!harvest.dropped.contains { $0.why.zh.contains("广告") })
  }

  @Test func leavesTheOpeningOfAPlan() {
    var harvest = PhraseHarvest(bank: PhrasebankFilesTests.bank)
    harvest.read(["某局2023年工作要点", "2023年，我局将坚持党的领导，抓好治水。", "一、抓牢治水一线思想根基"], name: "旧")
    #expect(harvest.dropped.contains { $0.why.zh.contains("计划的开头") })
    #expect(!harvest.text.contains("## 开头"))
  }

  /// What is gathered goes into a bank without an error.
  @Test func makesAFileThatCanBeRead() {
    let file = SourceText(name: "收集.md", Self.harvest.text)
    let findings = PhraseCheck.findings([file], beside: PhrasebankFilesTests.files)
    #expect(findings.map { DiagnosticPrinter(.chinese).text($0) } == [])
    #expect(Self.harvest.count >= 8)
  }

  @Test func keepsNoNumberAndNoPhraseOfTheBank() {
    #expect(!Self.harvest.text.split(separator: "\n").contains { $0.hasPrefix("- ") && $0.contains("45") })
    var again = PhraseHarvest(bank: PhrasebankFilesTests.bank)
    again.read(["总结", "一、聚焦思想过硬，抓牢理论武装"], name: "旧")
    #expect(again.count == 0)
    #expect(again.dropped.last?.why.zh.contains("自带的短语里已有") == true)
  }
}
