import Records
import Testing
import TextCore

@testable import Drafting

/// Chapters of a sentence or two, where there are more than anybody reads, are told with their nearest kin.
@Suite struct ThinChaptersTests {
  private func headings(_ sections: [(name: String, rows: Int)], _ settings: String = "") throws -> [String] {
    let rows = sections.flatMap { name, count in
      (1...count).map { "\(name),\(name)事项\("甲乙丙丁戊己庚辛"[$0]),完成第\($0)项具体事务并按时报送了全部有关材料,已完成" }
    }
    let ledger = LedgerReader.read(
      text: (["类别,工作任务,完成情况,完成状态"] + rows).joined(separator: "\n") + "\n", name: "台账.csv", year: 2023)
    let draft = try #require(
      Drafter.draft(Support.request(ledger, settings: settings, template: "工作总结")).draft)
    return draft.text.split(separator: "\n").filter { "一二三四五六七八九十".contains($0.first ?? " ") && $0.count < 24 }
      .map { String($0.split(separator: "、", maxSplits: 1)[1]) }.dropLast()
  }

  private static let city = [
    ("市容秩序", 5), ("环境卫生", 5), ("垃圾分类", 5), ("市政设施", 5), ("园林绿化", 5), ("渣土扬尘", 1), ("餐饮油烟", 1), ("民生诉求", 1), ("数字城管", 1),
    ("队伍党建", 4),
  ]

  @Test func kinIsToldUnderBothNames() throws {
    let headings = try headings(Self.city)
    #expect(headings.count == 8, "\(headings)")
    #expect(headings.contains("严管渣土扬尘，治理餐饮油烟"), "\(headings)")
    #expect(headings.contains("回应民生诉求，用好数字城管"), "\(headings)")
  }

  @Test func courtsJoinTrialsAndSayTheSharedWordOnce() throws {
    let headings = try headings([
      ("审判管理", 5), ("刑事审判", 5), ("民商事审判", 5), ("行政审判", 1), ("执行工作", 5), ("诉讼服务", 5), ("司法公开", 5), ("队伍建设", 5),
      ("保障工作", 5),
    ])
    #expect(headings.contains("做实民商事审判，做好行政审判"), "\(headings)")
  }

  /// Eight chapters with something to tell are no crowd, whoever lists the chapters wants them, and strangers stay apart.
  @Test func nothingIsJoinedWithoutNeedOrKin() throws {
    #expect(try headings(Self.city.suffix(8).map { ($0.0, max(4, $0.1)) }).count == 8)
    let listed = Self.city.map(\.0).joined(separator: "、")
    #expect(try headings(Self.city, "章节：\(listed)\n").count == 10)
    let strangers = ["合唱", "茶艺", "摄影", "书法", "棋牌", "剪纸", "舞蹈", "陶艺", "园艺"].map { ($0, 2) }
    let apart = try headings(strangers)
    #expect(apart.count == 8, "\(apart)")
  }

  /// A task or two are no chapter, however few there are; so many chapters stay as they are.
  @Test func scrapsJoinTheirKinAmongFewChaptersToo() throws {
    let school = try headings([("党建", 5), ("德育", 5), ("教学", 5), ("校园文化", 1), ("安全", 5), ("后勤", 1)])
    #expect(school == ["坚持党建引领，夯实基层基础", "坚持立德树人，丰富校园文化", "深化教学改革，提高教学质量", "夯实安全基础，做好后勤保障"])
    #expect(try headings([("党建", 5), ("教学", 5), ("安全", 5), ("后勤", 1)]).count == 4)
  }

  /// 基本情况 is no chapter: its figures open the first one.
  @Test(arguments: ["基本情况", "概况"])
  func whatTheUnitIsIsNoChapter(_ name: String) throws {
    let headings = try headings([(name, 1), ("社会救助", 5), ("养老服务", 5), ("社会事务", 5)])
    #expect(headings.count == 3 && !headings.contains { $0.contains("情况") || $0.contains("概况") }, "\(headings)")
  }

  /// With few chapters a heading has two nouns at most, and three tasks with something to tell are a chapter.
  @Test(arguments: [
    ([("住房保障", 5), ("城市建设", 5), ("房地产和建筑业", 3), ("质量安全", 5), ("审批和村镇", 2)], 5),
    ([("护理质量", 5), ("优质护理", 3), ("护理队伍", 3), ("教学科研", 4), ("应急与专项", 2)], 5),
    ([("基层组织", 5), ("干部工作", 5), ("人才工作", 3), ("老干部", 1), ("乡村振兴", 2), ("自身建设", 3)], 5),
  ])
  func aHeadingOfFewChaptersHasTwoNouns(_ sections: [(String, Int)], _ count: Int) throws {
    let headings = try headings(sections.map { (name: $0.0, rows: $0.1) })
    #expect(headings.count == count && !headings.contains { $0.contains("、") }, "\(headings)")
  }

  @Test(arguments: [
    (["渣土扬尘", "餐饮油烟"], "渣土扬尘和餐饮油烟"), (["民商事审判", "行政审判"], "民商事和行政审判"),
    (["违建治理", "户外广告", "执法办案"], "违建治理、户外广告和执法办案"), (["产业与收入", "招商"], "产业与收入、招商"),
  ])
  func oneNameForSeveral(_ names: [String], _ label: String) {
    #expect(ThinChapters.label(names) == label)
  }

  @Test(arguments: [("渣土扬尘", "餐饮油烟", true), ("宣传培训", "队伍建设", true), ("党建", "餐饮油烟", false), ("产业发展", "支部建设", false)])
  func namesSayWhatBelongsTogether(_ a: String, _ b: String, _ isNear: Bool) {
    #expect((ChapterKin.nearness(a, b) > 0) == isNear)
  }
}

extension String {
  fileprivate subscript(_ place: Int) -> Character { self[index(startIndex, offsetBy: place - 1)] }
}
