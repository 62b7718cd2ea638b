import Foundation
import Testing

@Suite struct LedgerTests {
  private static let text = """
    某局2023年台账,,,,
    序号,类  别,重点工作任务,进展情况,是否完成
    1,思想,中心组学习,"围绕""高质量发展""
    开展学习",已完成
    2,组织,主题党日,开展活动,未完成
    合计,,,,

    """

  private func inFolder<R>(_ body: (String) throws -> R) throws -> R {
    try Bigan.inNewFolder { folder in
      try Bigan.put("\u{FEFF}" + Self.text.replacingOccurrences(of: "\n", with: "\r\n"), folder + "/我的台账.csv")
      return try body(folder + "/我的台账.csv")
    }
  }

  @Test func showsWhatWasUnderstood() throws {
    try inFolder { path in
      let run = try Bigan.run(["ledger", path])
      #expect(run.status == 0)
      #expect(run.out.contains("2 项任务"))
      #expect(run.out.contains("重点工作任务"))
      #expect(run.out.contains("合计"))
    }
  }

  @Test func countsOnALineOfItsOwn() throws {
    try inFolder { path in
      let run = try Bigan.run(["ledger", path, "--format", "count"])
      #expect(run.out == "2\n")
      #expect(try Bigan.run(["ledger", path + "没有", "--format", "count"]).status == 2)
    }
  }

  @Test func givesAllRecordsAsJSON() throws {
    try inFolder { path in
      let run = try Bigan.run(["ledger", path, "--format", "json"])
      #expect(run.status == 0)
      let json = try JSONSerialization.jsonObject(with: Data(run.out.utf8))
      #expect("\(json)".contains("2"))
      #expect(run.out.contains("中心组学习"))
    }
  }

  @Test func oneFileNamedTwiceAndTwinsInTwoFiles() throws {
    try Bigan.inNewFolder { folder in
      let row = "工作任务,完成情况,完成状态\n甲,做了,已完成\n"
      try Bigan.put(row, folder + "/a.csv")
      try Bigan.put(row, folder + "/b.csv")
      try Bigan.put("年度：2023\n台账：a.csv，a.csv\n", folder + "/设置.txt")
      let twice = try Bigan.run(["ledger", folder])
      #expect(twice.status == 2 && twice.out.isEmpty && twice.err.contains("“a.csv”写了两遍"))
      try Bigan.put("年度：2023\n台账：a.csv，b.csv\n", folder + "/设置.txt")
      let run = try Bigan.run(["ledger", folder])
      #expect(run.status == 0 && run.err.contains("a.csv:2完全相同"))
    }
  }

  @Test func givesPlainCells() throws {
    try Bigan.inNewFolder { folder in
      try Bigan.put("\u{FEFF}甲;\"乙\n丙\"\r\n1;2", folder + "/a.txt")
      try Bigan.put("", folder + "/b")
      let run = try Bigan.run(["ledger", "--format", "cells", "a.txt", "b"], in: folder)
      #expect(run.status == 0 && run.err.isEmpty)
      #expect(run.out == "[\n[\"甲\",\"乙\\n丙\"],\n[\"1\",\"2\"]\n]\n[]\n")
      let sheet = try Bigan.run(["ledger", "--format", "cells", "--sheet", "1", "a.txt"], in: folder)
      #expect(sheet.status == 0 && sheet.out.hasPrefix("[\n[\"甲\""))
      let none = try Bigan.run(["ledger", "--format", "cells", "--sheet", "附表", "a.txt"], in: folder)
      #expect(none.status == 2 && none.out.isEmpty && none.err.contains("没有“附表”这张表"))
      #expect(try Bigan.run(["ledger", "--sheet", "1", "a.txt"], in: folder).status == 2)
    }
  }

  @Test(arguments: [
    ("台账.jsonl", "{\"工作任务\": \"学习\"}\n"), ("台账.json", "[{\"工作任务\": \"学习\"}]"), ("台账.md", "- [x] 学习：学了\n"),
    ("清单.txt", "1. 学习：学了（已完成）\n"), ("台账.txt", "工作任务\t完成情况\n学习\t学了\n"), ("台账.tsv", "工作任务\t完成情况\n学习\t学了\n"),
  ])
  func everyKindOfTextIsRead(_ name: String, _ text: String) throws {
    try Bigan.inNewFolder { folder in
      try Bigan.put(text, folder + "/" + name)
      let run = try Bigan.run(["ledger", "--format", "count", folder + "/" + name])
      #expect(run.status == 0 && run.out == "1\n", "\(run.err)")
    }
  }

  @Test(arguments: [
    ("台账.csv", "[{\"工作任务\": \"学习\"}]", "台账.json"), ("台账.csv", "## 思想\n- [x] 学习：学了\n- [x] 研讨：谈了\n", "台账.md"),
    ("台账.json", "工作任务,完成情况\n学习,学了\n", "台账.csv"), ("台账.md", "工作任务,完成情况\n学习,学了\n", "台账.csv"),
  ])
  func aWrongEndingIsSaid(_ name: String, _ text: String, _ right: String) throws {
    try Bigan.inNewFolder { folder in
      try Bigan.put(text, folder + "/" + name)
      let run = try Bigan.run(["ledger", name], in: folder)
      #expect(run.status == 2 && run.out.isEmpty && run.err.contains("改名为“\(right)”"), "\(run.err)")
    }
  }

  @Test func tablesWithoutNamesAreChosenByNumber() throws {
    try Bigan.inNewFolder { folder in
      try Bigan.put("{\"思想\": [{\"工作任务\": \"甲\"}], \"政治\": [{\"工作任务\": \"乙\"}]}", folder + "/a.json")
      let run = try Bigan.run(["ledger", "--format", "cells", "a.json"], in: folder)
      #expect(run.err.contains("这是第一张表“1”；还有 2，用 --sheet 选"))
      let second = try Bigan.run(["ledger", "--format", "cells", "--sheet", "2", "a.json"], in: folder)
      #expect(second.out.contains("乙"))
    }
  }

  @Test(arguments: ["台账.html", "台账.xls"])
  func pagesAreRefusedWithARemedy(_ name: String) throws {
    try Bigan.inNewFolder { folder in
      try Bigan.put("<html><body><table><tr><td>工作任务</td></tr></table>", folder + "/" + name)
      let run = try Bigan.run(["ledger", folder + "/" + name])
      #expect(run.status == 2)
      #expect(run.out.isEmpty)
      #expect(run.err.contains("另存为 .xlsx 或 CSV"))
    }
  }
}
