import Testing
import TextCore

@testable import Drafting

@Suite struct SentenceMatchingTests {
  private static let old = [
    "一、聚焦思想过硬，抓牢理论武装。", "一是抓实理论学习。", "中心组围绕高质量发展开展集体学习研讨7次。",
    "班子成员与机关干部谈心谈话135人次。", "召开思想动态分析会2次，收集值班补休等诉求14条。", "二是守好阵地。",
    "党组会听取意识形态工作汇报2次。",
  ]

  /// Each sentence of an edited draft, with what it was made from: no index for the clerk's own.
  @Test(
    arguments: [
      // As it was.
      (old, [[0], [1], [2], [3], [4], [5], [6]], []),
      // One taken out, one put in.
      (
        [old[0], old[1], "另外还慰问了老党员9户。", old[2], old[4], old[5], old[6]],
        [[0], [1], [], [2], [4], [5], [6]], [3]
      ),
      // Moved to the other end.
      ([old[6], old[0], old[1], old[2], old[3], old[4], old[5]], [[6], [0], [1], [2], [3], [4], [5]], []),
      // Words and a number changed.
      (["中心组围绕高质量发展深入开展学习研讨8次。", old[3]], [[2], [3]], [0, 1, 4, 5, 6]),
      // Split in two.
      (["召开思想动态分析会2次。", "会上收集值班补休等诉求14条。"], [[4], [4]], [0, 1, 2, 3, 5, 6]),
      // Two made one.
      (["班子成员与机关干部谈心谈话135人次，党组会听取意识形态工作汇报2次。"], [[3, 6]], [0, 1, 2, 4, 5]),
      // One and a part of another made one.
      (
        ["班子成员与机关干部谈心谈话135人次，召开思想动态分析会2次。", "收集值班补休等诉求14条。"],
        [[3, 4], [4]], [0, 1, 2, 5, 6]
      ),
      // White space, the width of marks and item numbers make no difference.
      (["二是抓实 理论学习。", "三是守好阵地。"], [[1], [5]], [0, 2, 3, 4, 6]),
      ([], [], [0, 1, 2, 3, 4, 5, 6]),
    ] as [([String], [[Int]], [Int])])
  func findsWhatSentencesWereMadeFrom(_ draft: [String], _ origins: [[Int]], _ gone: [Int]) {
    let matching = SentenceMatching(old: Self.old, new: draft)
    #expect(matching.matches.map(\.old) == origins)
    #expect(matching.gone == gone)
    for (match, origin) in zip(matching.matches, origins) { #expect((match.status == .own) == origin.isEmpty) }
  }

  @Test(arguments: [
    ("中心组围绕高质量发展开展集体学习研讨7次。", SentenceMatching.Status.unchanged),
    ("中心组围绕高质量发展开展集体学习研讨8次。", .changed),
    // One shares its first words only, the other nothing.
    ("中心组全体成员到革命纪念馆参观。", .own), ("全年没有发生安全事故。", .own), ("好。", .own),
  ])
  func saysWhatBecameOfOne(_ sentence: String, _ status: SentenceMatching.Status) {
    #expect(SentenceMatching(old: Self.old, new: [sentence]).matches[0].status == status)
  }

  @Test func copiesAreMadeFromTheSameSentence() {
    let matching = SentenceMatching(old: ["开展检查3次。", "召开会议。"], new: ["开展检查3次。", "开展检查3次。"])
    #expect(matching.matches.map(\.old) == [[0], [0]])
    #expect(matching.gone == [1])
  }

  @Test func equalSentencesKeepTheirOrder() {
    let matching = SentenceMatching(old: ["已完成。", "甲。", "已完成。"], new: ["已完成。", "乙。", "已完成。"])
    #expect(matching.matches.map(\.old) == [[0], [], [2]])
  }

  /// Edits of all kinds, many at once, by a seeded generator: nearly every sentence still finds what it was made from.
  @Test(arguments: 1...20) func findsOriginsThroughManyEdits(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let verbs = ["组织", "开展", "召开", "举办", "印发", "走访", "排查", "修订"]
    let things = ["理论学习研讨", "专题党课", "廉政教育", "业务培训", "志愿服务", "谈心谈话", "安全检查", "制度清理", "结对帮扶"]
    let results = ["梳理问题", "收集建议", "参加人员", "发放资料", "整改隐患", "解决困难"]
    let old = (0..<120).map { _ in
      let thing = things.randomElement(using: &random) ?? ""
      let number = Int.random(in: 2...900, using: &random)
      return (verbs.randomElement(using: &random) ?? "") + thing + "\(number % 40)次，结合实际抓好落实，"
        + (results.randomElement(using: &random) ?? "") + "\(number)个，形成\(number % 7)项成果。"
    }
    var new: [(text: String, origin: [Int])] = []
    var i = 0
    while i < old.count {
      switch Int.random(in: 0..<12, using: &random) {
      case 0: break
      case 1: new.append((old[i].replacing("结合实际抓好落实", with: "紧扣中心认真推进"), [i]))
      case 2: new.append((old[i].replacing("次，", with: "场次，").replacing("成果", with: "工作成果"), [i]))
      case 3:
        let parts = old[i].split(separator: "，", maxSplits: 1).map(String.init)
        new += [(parts[0] + "。", [i]), (parts[1], [i])]
      case 4 where i + 1 < old.count:
        new.append((old[i].replacing("。", with: "；") + old[i + 1], [i, i + 1]))
        i += 1
      case 5: new += [("今年天气较好，大家干劲很足，精神面貌焕然一新。", []), (old[i], [i])]
      case 6 where !new.isEmpty: new.insert((old[i], [i]), at: Int.random(in: 0..<new.count, using: &random))
      default: new.append((old[i], [i]))
      }
      i += 1
    }
    let matching = SentenceMatching(old: old, new: new.map(\.text))
    let right = zip(matching.matches, new).count {
      $0.old == $1.origin || $0.old.map { old[$0] } == $1.origin.map { old[$0] }
    }
    #expect(right * 100 >= new.count * 97, "\(right) of \(new.count)")
  }

  /// Thousands of sentences that are nearly one another, each changed: every one still finds its own.
  @Test(.timeLimit(.minutes(1))) func staysFastWhereAllIsAlike() {
    let count = 4_000
    let old = (0..<count).map { "围绕年度重点任务组织主题党日\($0)次，梳理问题\($0 % 97)个并全部整改到位。" }
    let new = old.map { $0.replacing("并全部整改到位", with: "，均已改好") }
    let matching = SentenceMatching(old: old, new: new)
    let right = matching.matches.enumerated().count { $1.old.first == $0 }
    #expect(right > count * 95 / 100, "\(right)")
    #expect(matching.gone.count < count / 20)
  }
}

@Suite struct DraftSentencesTests {
  private static let remembered = ["一、聚焦思想过硬", "1.抓实理论学习。", "中心组围绕高质量发展开展集体学习研讨7次，效果较好。"]

  private func texts(_ draft: String, _ remembered: [String] = Self.remembered) -> [String] {
    DraftSentences.of(SourceText(name: "稿.txt", draft), remembered: remembered).map(\.text)
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func joinsWhatAnEditorWrapped(_ end: String) {
    let lines = ["一、聚焦思想过硬", "1.抓实理论学习。中心组围绕高质量", "发展开展集体学习", "研讨7次，效果较好。"]
    #expect(texts(lines.joined(separator: end)) == Self.remembered)
  }

  @Test func keepsTheLinesOfAPiecedSentence() throws {
    let draft = SourceText(name: "稿.txt", "标题\n\n中心组围绕高质量\n发展开展集体学习研讨7次，效果较好。\n")
    let sentence = try #require(DraftSentences.of(draft, remembered: Self.remembered).last)
    #expect(sentence.line == 3)
    #expect(sentence.lastLine == 4)
    #expect(sentence.parts.map { String(decoding: draft.bytes[$0], as: UTF8.self) }.joined() == sentence.text)
  }

  @Test(arguments: [
    // An edited heading stays apart from the numbered line below it, and from a line that is set in.
    ("一、聚焦思想更加过硬\n1.抓实理论学习。", ["一、聚焦思想更加过硬", "1.抓实理论学习。"]),
    ("我自己起的一个标题\n　　正文在这里。", ["我自己起的一个标题", "正文在这里。"]),
    // A blank line ends everything.
    ("中心组围绕高质量\n\n发展开展集体学习研讨7次，效果较好。", ["中心组围绕高质量", "发展开展集体学习研讨7次，效果较好。"]),
    // A full line of the clerk's own runs on.
    ("今年我们还按照县里统一安排到各个乡镇和村里挨家挨户\n走访了群众。", ["今年我们还按照县里统一安排到各个乡镇和村里挨家挨户走访了群众。"]),
  ])
  func joinsNoMore(_ draft: String, _ sentences: [String]) {
    #expect(texts(draft) == sentences)
  }

  @Test(arguments: [
    ("一是抓实", 2), ("（一）抓实", 3), ("(12)抓实", 4), ("十一、抓实", 3), ("1.抓实", 2), ("1．抓实", 2), ("3.6吨", 0), ("一些", 0),
    ("2023年", 0), ("1是", 0), ("", 0), ("（以上）", 0), ("5、6月", 2),
  ])
  func knowsItemNumbers(_ text: String, _ length: Int) {
    #expect(Enumerator.length(text) == length)
  }
}
