import Foundation
import Testing

@testable import bigan

@Suite struct InitTests {
  @Test func writesTwoFilesThatSpreadsheetsAndEditorsOpen() throws {
    try Bigan.inNewFolder { folder in
      let run = try Bigan.run(
        ["init", "--year", "2023", "--unit", "某市某局", "--superior=市委"], in: folder)
      #expect(run.status == 0 && run.err.isEmpty)
      #expect(run.out.hasPrefix("已建好：设置.txt、台账.csv\n"))
      #expect(try Bigan.names(folder) == ["台账.csv", "设置.txt"].sorted())
      let settings = try Bigan.text(folder + "/设置.txt")
      for line in ["年度：2023\n", "\n单位：某市某局\n", "\n上级：市委\n"] { #expect(settings.contains(line)) }
      let ledger = Array(try Data(contentsOf: URL(filePath: folder + "/台账.csv")))
      #expect(ledger.starts(with: [0xEF, 0xBB, 0xBF]))
      let rows = String(decoding: ledger.dropFirst(3), as: UTF8.self).components(separatedBy: "\r\n")
      #expect(rows.count == 5 && rows[4].isEmpty)
      #expect(rows[0] == "序号,类别,事项,工作任务,完成情况,数量,完成时间,完成状态,责任科室,重点,佐证材料,备注")
      for row in rows[1...3] {
        #expect(row.hasPrefix("示例,") && row.hasSuffix(",这是示例，不会写进总结，可以删去"))
        #expect(row.split(separator: ",", omittingEmptySubsequences: false).count == 12)
      }
    }
  }

  @Test func theFilesAndTheHelpAreAsReviewed() throws {
    try Bigan.inNewFolder { folder in
      let run = try Bigan.run(["init", "--year=2023", "--unit=某市某局", "--superior=市委"], in: folder)
      try Expected.check(run.out, "init/out.zh.txt")
      try Expected.check(try Bigan.text(folder + "/设置.txt"), "init/设置.txt")
      try Expected.check(try Bigan.text(folder + "/台账.csv"), "init/台账.csv")
    }
    for language in ["zh", "en"] {
      try Expected.check(try Bigan.run(["help", "init", "--lang", language]).out, "init/help.\(language).txt")
    }
  }

  @Test func makesTheFolderAndTakesAnyName() throws {
    try Bigan.inNewFolder { folder in
      #expect(try Bigan.run(["init", "2023 年/党建", "--lang", "en"], in: folder).status == 0)
      #expect(try Bigan.names(folder + "/2023 年/党建").count == 2)
      let run = try Bigan.run(["init", "--", "-总结"], in: folder)
      #expect(run.status == 0)
      #expect(run.out.contains("bigan draft ./-总结\n"))
      #expect(try Bigan.names(folder + "/-总结").count == 2)
    }
  }

  @Test(arguments: ["设置.txt", "台账.csv"])
  func neverOverwrites(name: String) throws {
    try Bigan.inNewFolder { folder in
      try Bigan.put("我的", folder + "/" + name)
      let run = try Bigan.run(["init"], in: folder)
      #expect(run.status == 2 && run.out.isEmpty)
      #expect(run.err.hasPrefix("\(name): 错误：已经有这个文件，什么也没有写\n  办法："))
      #expect(try Bigan.names(folder) == [name])
      #expect(try Bigan.text(folder + "/" + name) == "我的")
    }
  }

  @Test(arguments: [
    (["--year", "23"], "--year: 错误：“年度”应是四位数的年份，这里写的是“23”\n  办法：例如“--year 2023”\n"),
    (["--unit", "某市\n某局"], "--unit: 错误：“单位”的内容里有不可见的控制字符\n  办法：请重新写一遍\n"),
    (["--unit", "某局 #2"], "--unit: 错误：“单位”里“#”前面有空格，后面的会被当作说明\n  办法：去掉“#”前面的空格，或换一个写法\n"),
  ])
  func badValuesWriteNothing(options: [String], expected: String) throws {
    try Bigan.inNewFolder { folder in
      let run = try Bigan.run(["init", "新"] + options, in: folder)
      #expect(run.status == 2)
      #expect(run.err == expected)
      #expect(try Bigan.names(folder).isEmpty)
    }
  }

  @Test func asksNothingWithoutATerminal() throws {
    try Bigan.inNewFolder { folder in
      let run = try Bigan.run(["init"], in: folder, input: "1999\n")
      #expect(run.status == 0)
      let year = try Bigan.text(folder + "/设置.txt").split(separator: "\n").first { $0.hasPrefix("年度：") }
      #expect(year?.dropFirst(3).count == 4 && year != "年度：1999")
    }
  }

  @Test func aFileInTheWayOfTheFolderIsTold() throws {
    try Bigan.inNewFolder { folder in
      try Bigan.put("", folder + "/甲")
      let run = try Bigan.run(["init", "甲"], in: folder)
      #expect(run.status == 2)
      #expect(run.err.hasPrefix("甲: 错误："))
    }
  }
}
