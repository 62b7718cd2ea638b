import Foundation
import Records
import Testing

@testable import bigan

/// `bigan add` as users run it.
@Suite struct AddTests {
  private static let header = "序号,类别,工作任务,完成情况,完成状态\n"
  private static let settings = "年度：2023\n单位：某局\n"

  private func inWorkspace(_ settings: String = settings, _ body: (String) throws -> Void) throws {
    try Bigan.inNewFolder { folder in
      try Bigan.put(settings, folder + "/设置.txt")
      try Bigan.put(Self.header, folder + "/台账.csv")
      try body(folder)
    }
  }

  @Test func addsToTheLedgerOfAWorkspace() throws {
    try inWorkspace { folder in
      let words = ["add", folder, "--task", "走访", "--section", "组织", "--result", "走访群众12户,座谈\"2\"次", "--state", "已完成"]
      let run = try Bigan.run(words)
      #expect(run.status == 0 && run.err.isEmpty)
      #expect(run.out == "已添加：\(folder)/台账.csv 第 2 行（序号 1）\n")
      let again = try Bigan.run(["add", "--task=座谈", "--lang", "en"], in: folder)
      #expect(again.status == 0 && again.out == "added: 台账.csv, row 3 (number 2)\n")
      #expect(again.err.contains("台账.csv:3:5: warning: “完成状态” is blank; the task does not count as done"))
      #expect(
        try Bigan.text(folder + "/台账.csv")
          == Self.header + "1,组织,走访,\"走访群众12户,座谈\"\"2\"\"次\",已完成\n2,,座谈,,\n")
      #expect(try Bigan.names(folder) == ["台账.csv", "设置.txt"])
    }
  }

  @Test func addsToANewWorkspace() throws {
    try Bigan.inNewFolder { folder in
      #expect(try Bigan.run(["init", folder, "--year", "2023", "--unit", "某局"]).status == 0)
      let run = try Bigan.run(["add", folder, "--task", "走访", "--state", "已完成"])
      #expect(run.status == 0 && run.out.contains("（序号 1）"), "\(run)")
      let count = try Bigan.run(["ledger", folder, "--format", "count"])
      #expect(count.out == "1\n")
    }
  }

  @Test func takesTheLedgerThatIsNamed() throws {
    try inWorkspace(Self.settings + "台账：甲.tsv、乙.jsonl\n栏目：活儿=工作任务\n") { folder in
      try Bigan.put("活儿\t完成状态\r\n一\t是\r\n", folder + "/甲.tsv")
      try Bigan.put("{\"活儿\": \"一\"}\n", folder + "/乙.jsonl")
      let which = try Bigan.run(["add", folder, "--task", "二"])
      #expect(which.status == 2 && which.err.contains("有 2 个台账：甲.tsv、乙.jsonl") && which.err.contains("--ledger 甲.tsv"))
      #expect(try Bigan.run(["add", folder, "--task", "二", "--ledger", "甲.tsv"]).status == 0)
      #expect(try Bigan.run(["add", folder + "/乙.jsonl", "--task", "二"]).status == 0)
      #expect(try Bigan.text(folder + "/甲.tsv") == "活儿\t完成状态\r\n一\t是\r\n二\t\r\n")
      #expect(try Bigan.text(folder + "/乙.jsonl") == "{\"活儿\": \"一\"}\n{\"活儿\": \"二\"}\n")
      let wrong = try Bigan.run(["add", folder, "--task", "二", "--ledger", "甲.csv"])
      #expect(wrong.status == 2 && wrong.err.contains("是不是“甲.tsv”？"))
    }
  }

  @Test(arguments: [
    (["add", "--task", "甲", "--quantity", "2次"], "台账没有“数量”一栏，什么也没有写。有：序号、类别、工作任务、完成情况、完成状态"),
    (["add"], "没有写明任务"), (["add", "--task", " "], "没有写明任务"),
    (["add", "--task", "甲", "--field", "备注"], "写成“--field 栏名=内容”"),
    (["add", "--task", "甲", "没有.csv"], "没有这个文件"),
    (["add", "--task", "甲", "设置.txt"], "没有找到写任务的一栏"),
  ])
  func refuses(words: [String], message: String) throws {
    try inWorkspace { folder in
      let run = try Bigan.run(words, in: folder)
      #expect(run.status == 2 && run.out.isEmpty && run.err.contains(message), "\(run.err)")
      #expect(try Bigan.text(folder + "/台账.csv") == Self.header)
      #expect(try Bigan.names(folder) == ["台账.csv", "设置.txt"])
    }
  }

  @Test func followsLinksAndKeepsPermissions() throws {
    try inWorkspace { folder in
      let files = FileManager.default
      try files.moveItem(atPath: folder + "/台账.csv", toPath: folder + "/真.csv")
      try files.createSymbolicLink(atPath: folder + "/台账.csv", withDestinationPath: "真.csv")
      try files.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder + "/真.csv")
      #expect(try Bigan.run(["add", folder, "--task", "甲"]).status == 0)
      #expect(try files.destinationOfSymbolicLink(atPath: folder + "/台账.csv") == "真.csv")
      #expect(try files.attributesOfItem(atPath: folder + "/真.csv")[.posixPermissions] as? Int == 0o640)
      #expect(try Bigan.text(folder + "/真.csv") == Self.header + "1,,甲,,\n")
    }
  }

  /// Two writers without pause, killed again and again: what was acknowledged is there once, and no row is torn.
  @Test func losesNothingWhenTwoWritersAreKilled() throws {
    try inWorkspace { folder in
      let attempts = KilledWriter.pair(in: folder, kills: 200)
      #expect(KilledWriter.outcomes(attempts) == "killed 200, acknowledged some")
      let text = try Bigan.text(folder + "/台账.csv")
      #expect(KilledWriter.faults(attempts, in: text, header: Self.header) == [])
      // The next run takes away what the killed ones left.
      #expect(try Bigan.run(["add", folder, "--task", "末"]).status == 0)
      #expect(try Bigan.names(folder) == ["台账.csv", "设置.txt"])
    }
  }

  @Test func writersWaitForEachOther() throws {
    try inWorkspace { folder in
      DispatchQueue.concurrentPerform(iterations: 12) { number in
        _ = try? Bigan.run(["add", folder, "--task", "任务\(number)甲"])
      }
      let ledger = LedgerReader.read(text: try Bigan.text(folder + "/台账.csv"), name: "台账.csv", year: 2023)
      #expect(Set(ledger.records.map(\.task)) == Set((0..<12).map { "任务\($0)甲" }))
      #expect(ledger.records.map(\.id) == (1...12).map(String.init))
    }
  }
}
