import Foundation
import Testing
import TextCore

@testable import Records

@Suite struct PlanReaderTests {
  // MARK: - Plans of many styles

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/plans")

  /// Each plan in the folder beside what is to be read of it; `BIGAN_UPDATE=1` writes that anew.
  @Test(
    arguments: [
      "01-支部两级.txt", "02-一是二是.txt", "03-粗体.md", "04-无标题.txt", "05-表格.txt", "06-表格.md", "07-第一部分.txt", "08-标题无标点.txt",
      "09-居中.txt", "10-企业条目.md", "11-章.txt", "12-三级.txt", "13-广告.txt", "14-硬换行.txt", "15-英文数点.txt", "16-整段.txt",
      "17-粗体编号.md", "18-全角.txt", "19-段落式.txt", "20-学校月历.txt", "21-通知.txt", "22-混合列表.md",
    ])
  func readsEveryStyle(_ name: String) throws {
    let bytes = try [UInt8](Data(contentsOf: Self.folder.appending(path: name)))
    let plan = try #require(PlanReader.read(bytes: bytes, name: name).plan)
    let expected = Self.folder.appending(path: name + ".expected")
    if ProcessInfo.processInfo.environment["BIGAN_UPDATE"] != nil {
      try Data(Self.outline(plan).utf8).write(to: expected)
    }
    #expect(Self.outline(plan) == (try String(contentsOf: expected, encoding: .utf8)))
  }

  /// All that was read of a plan, a line for each thing.
  private static func outline(_ plan: WorkPlan) -> String {
    var lines = ["题 \(plan.title)"]
    lines += plan.opening.map { "开头 第\($0.line)行 \($0.text.prefix(12))" }
    lines += plan.headings.map { "标题 \($0.place) 第\($0.line)行 \($0.level)级 \($0.title)" }
    for item in plan.items {
      lines.append("要点 \(item.place) 第\(item.line)行 \(item.lead)")
      lines += item.measures.map { "  \($0)" }
      if !item.owner.isEmpty || !item.deadline.isEmpty { lines.append("  ［\(item.owner)｜\(item.deadline)］") }
    }
    lines += plan.closing.map { "结尾 第\($0.line)行 \($0.text.prefix(12))" }
    lines += plan.leftOut.map { "略去 第\($0.line)行 \($0.kind.text.zh) \($0.text)" }
    lines += plan.masks.map { "隐去 第\($0.line)行 \($0.text)" }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test func readsTheParagraphsOfADocument() throws {
    func paragraph(_ text: String, number: String? = nil, level: Int? = nil, isBold: Bool = false) -> WordParagraph {
      WordParagraph(
        text: text, number: number, style: nil, outlineLevel: level, isBold: isBold, isInTable: false)
    }
    let lines = PlanDocument.lines([
      paragraph("某站2024年工作计划", isBold: true), paragraph("全站工作抓两头、带中间。"), paragraph("业务工作", level: 1),
      paragraph("抓服务。开展上门服务\n20次。", number: "1."), paragraph("队伍建设", level: 1), paragraph("抓培训。举办培训班2期。", number: "1."),
    ])
    let plan = try #require(PlanReader.read(paragraphs: lines, name: "计划.docx").plan)
    #expect(plan.title == "某站2024年工作计划")
    #expect(plan.headings.map(\.title) == ["业务工作", "队伍建设"])
    #expect(plan.items.map(\.lead) == ["抓服务", "抓培训"])
    #expect(plan.items.map(\.line) == [4, 6])
  }

  @Test func saysWhyADocumentCannotBeRead() throws {
    let (plan, findings) = PlanReader.read(bytes: [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], name: "计划.docx")
    #expect(plan == nil)
    #expect(findings.count == 1 && findings.allSatisfy { $0.severity == .error && $0.remedy != nil })
  }

  // MARK: - Real plans

  private static let seeds = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/seeds").standardizedFileURL

  /// A plan of the shared ones: the number of each heading and the first characters of each item, as counted
  /// by eye.
  private struct Seed: Sendable {
    let file: String
    let headings: [String]
    /// The items under each heading.
    let items: [[String]]
    let masks: Int
  }

  private static let expected = [
    Seed(
      file: "000_4295caff88ccb7f6.txt", headings: ["一", "二", "三", "四", "五"],
      items: [
        ["1坚持政治建队", "2强化政治理论", "3深化思想政治"], ["4夯实党建基层", "5持续深化标准"],
        ["6选优配强干部", "7完善干部选任", "8加强专业人才", "9严格干部管理"],
        ["10着力加强规范", "11扎实推进实践", "12不断完善教育"], ["19加强政工条线", "20打造政工特色"],
      ], masks: 8),
    Seed(
      file: "001_866774aa6b53c2f3.txt", headings: ["一", "二", "三", "四"],
      items: [
        ["1强化理论学习", "2实施政治能力", "3落实意识形态"], ["4抓好党支部规", "5加强党务干部", "6倾力做好服务"],
        ["7做实日常监督", "8积极培育健康", "9持续推动工作"], ["10加强机关党建", "11扎实开展“高", "12全力推动党建"],
      ], masks: 5),
    Seed(
      file: "002_4d75e1f12ddd8530.txt", headings: ["一", "二", "三", "四", "五", "六"],
      items: [
        ["1认真学习宣传", "2扎实开展“两", "3强化党建引领", "4严格落实意识", "5纵深推进全面", "6深入开展政治", "7切实加强政工"],
        ["8深入推进体制", "9大力推进强基", "10规范辅警队伍"], ["11优化干部队伍", "12大力夯实人才"],
        ["13大力实施提能", "14强化大练兵质", "15建强训练基地"], ["16巩固壮大新时", "17积极主动融入", "18强化网上舆情"],
        ["19强化先进典型", "20加强爱警暖警", "21丰富警营文体"],
      ], masks: 15),
    Seed(
      file: "003_8ab235683617fdde.txt", headings: ["一", "二", "三", "四"],
      items: [
        ["1深学笃用习近", "2突出抓好党的", "3持之以恒加强"], ["4扎实推进党建", "5深化城市基层", "6抓好机关党建", "7持续提升两新"],
        ["8提升考核评价", "9抓严抓实干部", "10加强干部监督", "11用好用活激励"],
        ["12深化推进人才", "13持续深化产学", "14积极融入世界", "15营造尊才爱才"],
      ], masks: 10),
  ]

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: PlanReaderTests.seeds.path), "the shared plans are not here"),
    arguments: 0..<4)
  func readsTheSharedPlans(_ index: Int) throws {
    let seed = Self.expected[index]
    let bytes = try [UInt8](Data(contentsOf: Self.seeds.appending(path: seed.file)))
    let (read, findings) = PlanReader.read(bytes: bytes, name: seed.file)
    let plan = try #require(read)
    #expect(findings.isEmpty)
    #expect(plan.headings.map(\.number) == seed.headings)
    #expect(plan.headings.allSatisfy { $0.level == 1 && $0.sentences.isEmpty && $0.title.count > 6 })
    let items = plan.headings.indices.map { heading in
      plan.items.filter { $0.heading == heading }.map { $0.number + $0.lead.prefix(6) }
    }
    #expect(items == seed.items)
    #expect(plan.items.allSatisfy { (4...30).contains($0.lead.count) && !$0.measures.isEmpty })
    #expect(plan.opening.count == 1 && plan.closing.isEmpty && plan.leftOut.isEmpty)
    #expect(plan.masks.count == seed.masks)
    #expect(plan.title.contains("2023年"))
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: PlanReaderTests.seeds.path), "the shared plans are not here"))
  func saysThatASummaryIsNoPlan() throws {
    let name = "004_f507f32534401310.txt"
    let bytes = try [UInt8](Data(contentsOf: Self.seeds.appending(path: name)))
    let (read, findings) = PlanReader.read(bytes: bytes, name: name)
    let plan = try #require(read)
    #expect(findings.map(\.code) == ["not-a-plan"])
    #expect(plan.headings.map(\.number) == ["一", "二", "三", "四"])
    #expect(plan.items.count == 12 && plan.closing.count == 1)
    #expect(plan.leftOut.count { $0.kind == .advertisement } == 5)
    #expect(plan.leftOut.count { $0.kind == .paywall } == 2)
  }

  // MARK: - Marks

  @Test(
    arguments: [
      ("一、抓学习", "一", 2), ("十二、抓学习", "十二", 3), ("一 、抓学习", "一", 3), ("一．抓学习", "一", 2), ("（一）抓学习", "（一）", 3),
      ("(一) 抓学习", "（一）", 4), ("（十一）、抓学习", "（十一）", 5), ("1.抓学习", "1", 2), ("１２．抓学习", "12", 3), ("1、抓学习", "1", 2),
      ("1 . 抓学习", "1", 4), ("（1）抓学习", "（1）", 3), ("1）抓学习", "1", 2), ("①抓学习", "①", 1), ("第一，抓学习", "第一", 3),
      ("第一部分 抓学习", "第一部分", 5), ("第三章：抓学习", "第三章", 4), ("一是抓学习", "一是", 2), ("二要抓学习", "二要", 2),
      ("首先，抓学习", "首先", 3), ("Ⅱ、抓学习", "Ⅱ", 2), ("A.抓学习", "A", 2), ("㈠抓学习", "（一）", 1), ("—、抓学习", "一", 2),
      ("一）抓学习", "（一）", 2), ("⒉抓学习", "2", 1),
      ("1.2023年底前完成", "1", 2), ("2.3月份开展", "2", 2), ("第一阶段：准备", "第一阶段", 5), ("【一】抓学习", "（一）", 3), ("## 抓学习", "", 3),
      ("● 抓学习", "", 2),
    ] as [(String, String, Int)])
  func findsMarks(text: String, number: String, length: Int) throws {
    let found = try #require(PlanMark.parse(Array(text)))
    #expect(found.mark.number == number)
    #expect(found.length == length)
    #expect(!found.mark.isDoubtful)
  }

  @Test(
    arguments: [
      "2023年是开局之年", "三、四季度各办一期", "10余个单位参加", "一要点面结合", "第二节课后服务", "一支部一特色",
      "十二月底前完成", "（略）", "-3度", "第一书记驻村", "一", "#2023年", "",
    ])
  func takesWordsForWords(text: String) {
    #expect(PlanMark.parse(Array(text)) == nil)
  }

  // MARK: - Stars, blots, noise

  @Test(
    arguments: [
      ("引导**学深悟透", "引导学深悟透", 1), ("深入开展“**”活动", "深入开展活动", 1), ("接收党员xx名，发展党员xx名", "接收党员，发展党员", 2),
      ("《**市办法》", "《市办法》", 1), ("××局年度计划", "局年度计划", 1), ("开展活动____次。", "开展活动。", 1), ("长3×4米", "长3×4米", 0),
      ("每xx人一组", "每人一组", 1), ("用Excel和XXL号", "用Excel和XXL号", 0), ("比例不低于**%", "比例不低于", 1),
      ("**抓实学习。**每月一次", "抓实学习。每月一次", 0),
      ("1.**抓实学习。**每月一次", "1.抓实学习。每月一次", 0), ("中国**和现代化**建设", "中国和现代化建设", 2),
    ] as [(String, String, Int)])
  func takesBlotsOut(line: String, text: String, masks: Int) {
    let cleaned = PlanMasks([line], name: "计划.txt").clean(line, number: 1)
    #expect(String(cleaned.text) == text)
    #expect(cleaned.masks.count == masks)
  }

  @Test func takesStarsInMarkdownForBold() {
    let lines = ["# 计划", "本年**重点**抓**学习**。"]
    let cleaned = PlanMasks(lines, name: "计划.md").clean(lines[1], number: 2)
    #expect(String(cleaned.text) == "本年重点抓学习。" && cleaned.masks.isEmpty)
  }

  @Test(
    arguments: [
      ("更多范文请关注公众号：某某", .advertisement), ("【某某素材库】每日更新", .advertisement), ("- 3 -", .pageNumber),
      ("第3页 共9页", .pageNumber),
      ("来源：某某网", .origin), ("某发〔2023〕5号", .origin), ("一、指导思想…………3", .contents), ("附件：任务清单", .attachment),
    ] as [(String, PlanLeftOut.Kind)])
  func leavesNoiseOut(line: String, kind: PlanLeftOut.Kind) {
    let (text, left) = PlanNoise.strip(line, number: 7)
    #expect(text.isEmpty)
    #expect(left == [PlanLeftOut(kind: kind, text: line, line: 7)])
  }

  @Test(
    arguments: [
      "加强内外网和微信公众号等阵地的建设和管理。", "1.办好公众号，每周推送2期。", "建成文件资料共享平台。", "完成3号楼改造。", "2023年",
    ])
  func keepsWhatBelongsToThePlan(line: String) {
    let (text, left) = PlanNoise.strip(line, number: 1)
    #expect(text == line && left.isEmpty)
  }

  // MARK: - Wording

  @Test(
    arguments: [
      ("抓实学习。每月学习1次，撰写笔记。", "抓实学习", ["每月学习1次", "撰写笔记"]), ("抓实学习：每月学习1次", "抓实学习", ["每月学习1次"]),
      ("制定学习计划。", "制定学习计划", []), ("每月学习1次，撰写笔记。", "每月学习1次", ["每月学习1次", "撰写笔记"]),
      ("抓实学习。（1）每月学习1次；（2）撰写笔记。", "抓实学习", ["每月学习1次", "撰写笔记"]),
      ("抓实学习。推进“思政云”分享会”等活动，办好讲堂。", "抓实学习", ["推进思政云分享会等活动", "办好讲堂"]),
      ("抓实学习　每月组织学习1次，撰写学习笔记。", "抓实学习", ["每月组织学习1次", "撰写学习笔记"]),
    ] as [(String, String, [String])])
  func splitsLeadAndMeasures(text: String, lead: String, measures: [String]) {
    let split = PlanWording.split([PlanParagraph(text: text, line: 1)])
    #expect(split.lead == lead)
    #expect(split.sentences.flatMap(\.clauses) == measures)
  }

  // MARK: - Wrong files

  @Test(
    arguments: [
      ([], 1, "empty-file"), (Array(" \n\u{3000}\n".utf8), 1, "no-plan-items"),
      ([0x89, 0x50, 0x4E, 0x47], 1, "not-text"),
      ([0], 100, "not-text"), (Array("只有一句话。\n".utf8), 1, "no-plan-items"),
      ([0x41, 0xFF, 0xFF, 0x0A], 1, "unknown-encoding"), ([0x61], (1 << 20) + 1, "plan-too-large"),
    ] as [([UInt8], Int, String)])
  func saysWhyThereIsNoPlan(pattern: [UInt8], times: Int, code: String) throws {
    let bytes = Array(repeatElement(pattern, count: times).joined())
    let (plan, findings) = PlanReader.read(bytes: bytes, name: "计划.txt")
    #expect(plan == nil)
    let finding = try #require(findings.first)
    #expect(finding.code == code && finding.severity == .error)
    #expect(finding.place != nil && finding.remedy != nil)
  }

  @Test func readsOtherEncodingsAndLineEnds() throws {
    let text = "某所计划\r\n一、抓学习\r\n1.办班。举办培训班2期。\r\n"
    let gb = try #require(TextEncoding.gb18030.encode(Array(text.utf8), mark: false))
    for bytes in [gb, [0xEF, 0xBB, 0xBF] + Array(text.utf8), Array(text.replacing("\r\n", with: "\r").utf8)] {
      let plan = try #require(PlanReader.read(bytes: bytes, name: "计划.txt").plan)
      #expect(plan.headings.map(\.title) == ["抓学习"])
      #expect(plan.items.map(\.measures) == [["举办培训班2期"]])
      #expect(plan.items.map(\.line) == [3])
    }
  }

  @Test func givesEachItemAPlaceOfItsOwn() throws {
    let text = "计划\n一、甲\n1.学习。办班。\n1.学习。办班。\n一、乙\n1.学习。办班。\n"
    let plan = try #require(PlanReader.read(bytes: Array(text.utf8), name: "计划.txt").plan)
    #expect(Set(plan.items.map(\.place)).count == 3)
  }

  /// No depth of numbering and no length of line takes long or fails.
  @Test func standsAnyText() {
    let deep = (0..<2000).map { "\(["一、", "（一）", "1.", "（1）", "①", "一是", "A.", "- "][$0 % 8])事项" }
    let long = String(repeating: "一是开展活动，（1）办班；**", count: 20_000)
    for text in [deep.joined(separator: "\n"), long, String(repeating: "（", count: 100_000), "1.\n2.\n3.\n"] {
      _ = PlanReader.read(bytes: Array(text.utf8), name: "计划.md")
    }
  }
}
