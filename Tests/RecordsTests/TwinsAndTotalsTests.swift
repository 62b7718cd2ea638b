import Testing

@testable import Records
@testable import TextCore

/// Rows that were written twice, and totals that do not agree with the rows.
@Suite struct TwinsAndTotalsTests {
  private static let head = "序号,类别,工作任务,数量,经费,完成状态\n"

  private static func read(_ rows: [String]) -> Ledger {
    LedgerReader.read(text: head + rows.joined(separator: "\n") + "\n", name: "a.csv", year: 2023)
  }

  private static func found(_ rows: [String], _ code: String) -> [String] {
    read(rows).diagnostics.filter { $0.code == code }.map {
      ($0.place.map { DiagnosticPrinter.placeText($0) } ?? "") + " " + $0.message.zh
    }
  }

  @Test func equalRows() {
    let rows = ["1,思想,甲,2次,,完成", "2,思想,乙,2次,,完成", "3,思想,甲,2次,,完成", "1,思想,甲,2次,,完成", "4,政治,甲,2次,,完成"]
    #expect(Self.found(rows, "equal-row") == ["a.csv:4 与第 2 行完全相同；起草只写一次（共 2 行：第 4、5 行）"])
    #expect(Self.read(rows).records.count == 5)
  }

  @Test func equalNumbers() {
    let twice = ["1,思想,甲,,,完成", "2,思想,乙,,,完成", "2,思想,丙,,,完成", "3,思想,丁,,,完成"]
    #expect(Self.found(twice, "equal-id") == ["a.csv:4:1 序号“2”在第 3 行已经用过，而两行内容不同；两行都采用"])
    let far = ["1,思想,甲,,,完成", "2,思想,乙,,,完成", "5,思想,丙,,,完成", "2,思想,丁,,,完成"]
    #expect(Self.found(far, "equal-id").count == 1)
    let signs = ["DJ-01,思想,甲,,,完成", "DJ-02,思想,乙,,,完成", "DJ-01,思想,丙,,,完成"]
    #expect(Self.found(signs, "equal-id").count == 1)
  }

  @Test(arguments: [
    // Numbers start anew in each section; rows without a number; rows out of order.
    ["1,思想,甲,,,完成", "2,思想,乙,,,完成", "1,政治,丙,,,完成", "2,政治,丁,,,完成"],
    ["1,思想,甲,,,完成", "1,政治,乙,,,完成"], [",思想,甲,,,完成", ",思想,乙,,,完成"],
    ["1,思想,甲,,,完成", "3,思想,乙,,,完成", "2,思想,丙,,,完成", "4,思想,丁,,,完成"],
  ])
  func noEqualNumbers(rows: [String]) {
    #expect(Self.found(rows, "equal-id").isEmpty)
  }

  @Test func twinsInOtherSheets() {
    let head = ["类别"] + SheetTests.head
    let ledger = SheetTests.read([
      SheetTests.sheet("上半年", [head, ["思想", "1", "甲", "做了", "完成"]]),
      SheetTests.sheet("下半年", [head, ["思想", "1", "甲", "做了", "完成"], ["思想", "2", "乙", "做了", "完成"]]),
    ])
    #expect(ledger.diagnostics.map(\.message.zh) == ["与“上半年”第 2 行完全相同；起草只写一次"])
    // The same words in sheets that are sections are two things.
    let sections = SheetTests.read(
      ["思想", "政治"].map { SheetTests.sheet($0, [SheetTests.head, ["1", "甲", "做了", "完成"]]) })
    #expect(sections.diagnostics.isEmpty)
  }

  @Test func wrongTotals() {
    let rows = [
      "1,思想,甲,2次,100,完成", "2,思想,乙,3次,50.5,完成", "小计,,,6次,150.5,", "3,政治,丙,4次,,完成", "小计,,,4次,,", "合计,,,9,160.5,",
    ]
    #expect(
      Self.found(rows, "wrong-total") == [
        "a.csv:4:4 小计写的是“6次”，上面各行相加是 2+3=5次（2 行）",
        "a.csv:7:5 合计写的是“160.5”，上面各行相加是 100+50.5=150.5（2 行）",
      ])
  }

  @Test func wrongCounts() {
    #expect(
      Self.found(["1,思想,甲,,,完成", "2,思想,乙,,,完成", "合计：3项,,,,,"], "wrong-total") == [
        "a.csv:4:1 合计写的是“3项”，上面有 2 行任务"
      ])
    #expect(Self.found(["1,思想,甲,,,完成", "2,思想,乙,,,完成", "合计,,共3项,,,"], "wrong-total").count == 1)
  }

  @Test(arguments: [
    ["1,思想,甲,2次,,完成", "2,思想,乙,3期,,完成", "合计,,,6,,"], ["1,思想,甲,2次,,完成", "2,思想,乙,约3次,,完成", "合计,,,6次,,"],
    ["1,思想,甲,2次,,完成", "合计,,,2次,,", "2,政治,乙,3次,,完成", "合计,,,3次,,", "总计,,,5次,,"],
    ["1,思想,甲,2次,,完成", "累计,,,20次,,"], ["1,思想,甲,2次,,完成", "合计,,1项,2,,"], ["合计,,,2,,"],
    ["1,思想,甲,1期；2人,,完成", "合计,,,5,,"], ["1,思想,甲,80%,,完成", "合计,,,90%,,"],
  ])
  func rightTotals(rows: [String]) {
    #expect(Self.found(rows, "wrong-total").isEmpty)
  }

  @Test func manyTotalsTakeNoTime() {
    let rows = (1...20_000).flatMap { ["\($0),思想,任务\($0),1次,2,完成", "小计,,,1次,2,"] } + ["合计,,,20000次,40000,"]
    #expect(Self.found(rows, "wrong-total").isEmpty)
  }
}
