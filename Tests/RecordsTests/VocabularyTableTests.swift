import Foundation
import Testing

@testable import Records

/// Words that people write, held against what they mean: the tables stand in Fixtures/vocabulary.
@Suite struct VocabularyTableTests {
  /// The lines of a table: its first word, and the words behind it.
  static func table(_ name: String) -> [(String, [String])] {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/vocabulary/\(name).txt")
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let words = line.split(separator: " ").map(String.init)
      return (words[0], Array(words.dropFirst()))
    }
  }

  @Test func states() {
    var wrong: [String] = []
    var count = 0
    for (name, words) in Self.table("states") {
      for word in words {
        count += 1
        let found = StateVocabulary.state(of: word, byStem: true)
        if found.rawValue != name { wrong.append("\(word): \(found), not \(name)") }
      }
    }
    #expect(count > 300)
    #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
  }
}

extension VocabularyTableTests {
  /// The lines of a table whose parts stand between bars.
  static func lines(_ name: String) -> [[String]] {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/vocabulary/\(name).txt")
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { $0.split(separator: "|").map(String.init) }
  }

  @Test func unmet() {
    var wrong: [String] = []
    var counts: [String: Int] = [:]
    for line in Self.lines("unmet") where line.count == 2 {
      counts[line[0], default: 0] += 1
      let found = UnmetWords.find(line[1])?.state ?? .done
      if found.rawValue != line[0] { wrong.append("\(line[1]): \(found), not \(line[0])") }
    }
    #expect(counts["done", default: 0] >= 60 && counts["notDone", default: 0] >= 60)
    #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
  }
}

extension VocabularyTableTests {
  @Test func headers() {
    var wrong: [String] = []
    var count = 0
    for (name, words) in Self.table("headers") {
      for word in words {
        count += 1
        let found =
          switch HeaderStems.guess(word) {
          case .meaning(let meaning): "meaning:\(meaning)"
          case .progress: "progress"
          case .count: "count"
          case nil: "none"
          }
        if found != name { wrong.append("\(word): \(found), not \(name)") }
      }
    }
    #expect(count > 120)
    #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
  }

  @Test func aColumnOfTheLedgersOwnWordsIsRead() {
    let ledger = LedgerReader.read(
      text: """
        编号,重点任务,推进落实情况,完成与否,花费（万元）,本年累计
        1,送温暖,春节走访慰问困难职工8户,√,4.65,31人
        2,送温暖,生病住院慰问14人,没办完,1.12,45

        """, name: "a.csv", year: 2025)
    #expect(ledger.records.map(\.result) == ["春节走访慰问困难职工8户", "生病住院慰问14人"])
    #expect(ledger.records.map(\.state) == [.done, .notDone])
    #expect(ledger.records[0].costs.map { $0.amount() } == ["4.65万元"])
    let total = ledger.records[0].quantities
    #expect(total.map(\.isRunningTotal) == [true])
    #expect(total.map(\.label) == ["累计"] && !total.contains(where: \.isAddable))
    #expect(ledger.diagnostics.map(\.code) == ["guessed-column"])
  }

  @Test func spokenHeadersAreRead() {
    let ledger = LedgerReader.read(
      text: "时间,干了啥,结果咋样,数,谁弄的,备注\n1.12,春节前清查,查了旅馆9家,9家,全所,\n3.8,反诈宣传,进学校2所,2所,社区组,\n",
      name: "a.csv", year: 2025)
    #expect(ledger.records.map(\.task) == ["春节前清查", "反诈宣传"])
    #expect(ledger.records.map(\.result) == ["查了旅馆9家", "进学校2所"])
    #expect(ledger.records.map(\.owner) == ["全所", "社区组"])
  }

  /// Without a column of states the words tell what is open; a plan that is reached is none.
  @Test(arguments: [
    ("收回986万元，完成计划的82.2%", "", TaskState.ongoing), ("新增3.02亿元，完成计划的107.9%", "", .done),
    ("收回986万元", "未完成", .ongoing), ("计划6场，实际开展8场", "", .done), ("计划3人，到岗1人", "", .ongoing),
    ("人还没抓到，还在追1起", "", .notDone), ("义诊18场", "", .done),
  ])
  func statesByWords(result: String, note: String, state: TaskState) throws {
    let ledger = LedgerReader.read(text: "工作任务,完成情况,备注\n甲,\"\(result)\",\(note)\n", name: "a.csv", year: 2025)
    #expect(try #require(ledger.records.first).state == state)
  }

  /// `（不公开）` behind other words keeps a row out; 依申请不公开3件 is a result.
  @Test(arguments: [
    ("谈话1次（不公开）", true), ("谈话1次(不公开)", true), ("不公开", true), ("谈话1次，不公开", true), ("不公开。", true),
    ("依申请不公开3件", false), ("不公开事项3件", false), ("公开3件", false), ("", false),
  ])
  func marksStandAsClauses(result: String, isMarked: Bool) throws {
    let ledger = LedgerReader.read(text: "工作任务,完成情况\n谈话,\"\(result)\"\n", name: "a.csv", year: 2025)
    let record = try #require(ledger.records.first)
    #expect(record.hasClause(["内部掌握", "不公开"]) == isMarked)
  }

  @Test func unusedColumnsAreNamedTogether() throws {
    let long = String(repeating: "某件事情已经和有关方面谈过", count: 2)
    let ledger = LedgerReader.read(
      text: "工作任务,完成情况,完成状态,工作要求,质量标准\n" + (1...4).map { "任务\($0),做了\($0),办完,\(long),\(long)\n" }.joined(),
      name: "a.csv",
      year: 2025)
    let finding = try #require(ledger.diagnostics.first { $0.code == "unused-columns" })
    #expect(finding.message.zh.contains("“工作要求”") && finding.message.zh.contains("“质量标准”"))
    #expect(finding.remedy?.zh.contains("栏目：工作要求=备注，质量标准=备注") == true)
  }

  @Test(arguments: ["上年同期", "去年", "上年数", "比上年增减"]) func theYearBeforesColumnIsUsed(header: String) {
    let rows = (1...9).map { "各项贷款余额\($0),万元,31876\($0),30434\($0),\n" }.joined()
    let ledger = LedgerReader.read(text: "指标,单位,实际,\(header),备注\n" + rows, name: "a.csv", year: 2025)
    #expect(ledger.records.count == 9)
    #expect(!ledger.diagnostics.contains { $0.code == "unused-columns" }, "\(ledger.diagnostics)")
  }

  @Test func ownStates() {
    let text = "工作任务,完成状态\n甲,老样子\n乙,已完成\n"
    let without = LedgerReader.read(text: text, name: "a.csv", year: 2025)
    #expect(without.records.map(\.state) == [.unknown, .done])
    #expect(without.diagnostics.first?.remedy?.zh.contains("状态：老样子=已完成") == true)
    let with = LedgerReader.read(text: text, name: "a.csv", year: 2025, states: ["老样子": "已完成"])
    #expect(with.records.map(\.state) == [.done, .done])
    #expect(with.diagnostics.isEmpty)
    let wrong = LedgerReader.read(text: text, name: "a.csv", year: 2025, states: ["老样子": "甲"])
    #expect(wrong.diagnostics.map(\.code).contains("unknown-state-alias"))
  }
}
