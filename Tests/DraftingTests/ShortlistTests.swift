import Testing

@testable import Drafting

/// A ledger of many times what the draft has room for: highlights stay, every row has its fate.
struct ShortlistTests {
  @Test func weighsRowsOfALargeLedger() throws {
    var rows: [String] = []
    for i in 1...3000 {
      let mark = i % 500 == 0 ? "是" : ""
      rows.append(
        "\(i),思想,理论学习,专题讲堂\(i),围绕课题\(i)组织深入研讨交流并形成调研材料,\(i % 9 + 1)次,2023年,已完成,办公室,\(mark),,")
    }
    // One task in all months that only differs in numbers is told whole or not at all.
    for month in 1...12 {
      rows.append("\(3000 + month),组织,支部建设,主题党日（\(month)月）,组织主题党日,\(month)次,2023年\(month)月,已完成,办公室,是,,")
    }
    let ledger = Support.ledger(rows)
    let draft = try #require(Drafter.draft(Support.request(ledger, settings: "字数：1000")).draft)
    let records = draft.report.records
    #expect(records.count == 3012)
    #expect(records.allSatisfy { ["used", "merged", "cut"].contains($0.fate) })
    #expect(records.allSatisfy { $0.fate != "cut" || $0.why == "字数所限，比它要紧的先写" })
    let marked = records.filter { $0.fields["重点"] == "是" }
    #expect(marked.count == 18 && marked.allSatisfy { $0.fate != "cut" })
    #expect(draft.text.contains("78次"))
    #expect(draft.length.actual <= 1050)
  }
  @Test func weighsBegunTasksOfALargeLedger() throws {
    var rows: [String] = []
    for i in 1...3000 {
      rows.append(
        "\(i),思想,理论学习,专题讲堂\(i),围绕课题\(i)组织深入研讨交流并形成调研材料,\(i % 9 + 1)次,2023年,已完成,办公室,,,")
    }
    for i in 1...400 {
      let mark = i == 17 ? "是" : ""
      rows.append(
        "\(3000 + i),思想,理论学习,党员活动室\(i)建设,已走访党员群众\(i)户，装修尚未开工,,2023年,进行中,办公室,\(mark),,")
    }
    let ledger = Support.ledger(rows)
    let draft = try #require(Drafter.draft(Support.request(ledger, settings: "字数：1000")).draft)
    // What is achieved of the highlight stands in the chapter, and every begun row keeps its fate.
    #expect(draft.text.contains("走访党员群众17户"))
    #expect(draft.report.records.count { $0.fate == "unfinished" } == 400)
  }
}
