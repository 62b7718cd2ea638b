import Foundation
import Testing

@Suite struct TraceTests {
  private func inDemo<R>(_ body: (String) throws -> R) throws -> R {
    try Bigan.inNewFolder { folder in
      let run = try Bigan.run(["demo", folder + "/演示"])
      #expect(run.status == 0, "\(run.err)")
      let name = try #require(try Bigan.names(folder + "/演示").first { $0.hasSuffix("总结.txt") })
      return try body(folder + "/演示/" + name)
    }
  }

  @Test func theDemoShowsTheDraftAndWhatToDoNext() throws {
    try Bigan.inNewFolder { folder in
      let run = try Bigan.run(["demo"], in: folder)
      #expect(run.status == 0)
      #expect(run.out.contains("党建工作总结\n"))
      #expect(run.err.contains("台账："))
      #expect(run.err.contains("接下来可以"))
      #expect(try Bigan.names(folder + "/bigan-demo").contains("台账.csv"))
      // A second run finds everything in its place.
      #expect(try Bigan.run(["demo"], in: folder).out == run.out)
    }
  }

  @Test func namesRowsPhrasesTemplatesAndSums() throws {
    try inDemo { draft in
      let run = try Bigan.run(["trace", draft])
      #expect(run.status == 0)
      for part in ["台账.csv:", "算式  ", "词库  ", "模板  党建工作总结.liquid:", "设置  设置.txt:"] {
        #expect(run.out.contains(part), "no \(part)")
      }
    }
  }

  @Test func oneLineAndWhatIsNotThere() throws {
    try inDemo { draft in
      let line = try Bigan.run(["trace", draft + ":3"])
      #expect(line.status == 0)
      #expect(line.out.hasPrefix("第3行："))
      #expect(!line.out.contains("第1行："))
      #expect(try Bigan.run(["trace", draft + ":9999"]).status == 2)
      #expect(try Bigan.run(["trace", draft + ":三"]).status == 2)
      #expect(try Bigan.run(["trace", draft + ".没有"]).status == 2)
    }
  }

  @Test func marksWhatAPersonChanged() throws {
    try inDemo { draft in
      try Bigan.put("我自己写的一句话，讲了9件事。\n" + Bigan.text(draft), draft)
      let run = try Bigan.run(["trace", draft + ":1"])
      #expect(run.status == 0)
      #expect(run.out.contains("您自己写的"))
      #expect(run.out.contains("数字  9件：台账、设置和算式里都没有这个数"))
      #expect(try Bigan.run(["trace", draft + ":4"]).out.hasPrefix("第4行："))
    }
  }

  /// Other editors wrap lines, end them with CRLF and save in other encodings: every sentence is still known.
  @Test func outlivesOtherEditors() throws {
    try inDemo { draft in
      let text = try Bigan.text(draft)
      let wrapped = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        stride(from: 0, to: max(1, line.count), by: 30).map { line.dropFirst($0).prefix(30) }.joined(separator: "\r\n")
      }.joined(separator: "\r\n")
      let utf16 = String.Encoding.utf16
      for data in [Data(wrapped.utf8), try #require(wrapped.data(using: utf16))] {
        try data.write(to: URL(filePath: draft))
        let run = try Bigan.run(["trace", draft, "--strict"])
        #expect(run.status == 0, "\(run.err)")
        #expect(!run.out.contains("您改过") && !run.out.contains("您自己写的") && !run.out.contains("草稿里已经没有"))
      }
    }
  }

  @Test func readsTheEncodingOfTheSettings() throws {
    try inDemo { draft in
      let folder = URL(filePath: draft).deletingLastPathComponent().path
      try Bigan.put(Bigan.text(folder + "/设置.txt") + "编码：GB18030\n换行：CRLF\n", folder + "/设置.txt")
      #expect(try Bigan.run(["draft", folder]).status == 0)
      #expect(try !Bigan.text(draft).contains("党建"))
      let run = try Bigan.run(["trace", folder, "--strict"])
      #expect(run.status == 0, "\(run.err)")
      #expect(run.err.contains("改过0，您自己写的0；删去0句"))
    }
  }

  @Test func knowsACopyUnderAnotherName() throws {
    try inDemo { draft in
      let folder = URL(filePath: draft).deletingLastPathComponent().path
      try Bigan.put(Bigan.text(draft).replacing("135人次", with: "139人次"), folder + "/终稿.txt")
      let run = try Bigan.run(["trace", folder + "/终稿.txt", "--strict"])
      #expect(run.status == 1, "\(run.err)")
      #expect(run.err.contains("的改名稿"))
      try Bigan.put("别的文章。与它无关。", folder + "/别的.txt")
      #expect(try Bigan.run(["trace", folder + "/别的.txt"]).status == 2)
    }
  }

  @Test func strictFailsForNumbersWithoutSupport() throws {
    try inDemo { draft in
      #expect(try Bigan.run(["trace", draft, "--strict"]).status == 0)
      try Bigan.put(Bigan.text(draft).replacing("135人次", with: "139人次"), draft)
      #expect(try Bigan.run(["trace", draft]).status == 0)
      let run = try Bigan.run(["trace", draft, "--strict"])
      #expect(run.status == 1)
      #expect(run.out.contains("您改过") && run.out.contains("139人次：台账、设置和算式里都没有"))
      #expect(run.err.contains("没有依据的数字1个"))
    }
  }

  @Test func tellsWhichRowsAnEditLost() throws {
    try inDemo { draft in
      try Bigan.put(Bigan.text(draft).replacing("组织7名支部书记述职。", with: ""), draft)
      let run = try Bigan.run(["trace", draft])
      #expect(run.out.contains("（草稿里已经没有）组织7名支部书记述职。"))
      #expect(run.out.contains("别处也没有写：台账.csv:19"))
      #expect(try Bigan.run(["trace", draft, "--row", "19"]).out.contains("现已删去  组织7名支部书记述职。"))
    }
  }

  @Test(arguments: [
    (["--row", "5"], ["台账.csv:5  写入", "归类  思想/理论学习（类别栏）", "写在  第5行：", "计入  第3行：", "  数量：2次"]),
    (["--row", "台账.csv:41"], ["台账.csv:41  不写入：备注写有“内部掌握”"]),
    (["--row", "台账.csv：24"], ["台账.csv:24  未完成：", "写在  第13行："]),
    (["--row", "1"], ["台账.csv:1  不是任务：表头"]),
    (["--row", "5-6", "--row=9"], ["台账.csv:5  ", "台账.csv:6  合并", "台账.csv:9  "]),
    (["--row", "台账.csv"], ["台账.csv:1  ", "台账.csv:44  "]),
  ])
  func tellsWhereRowsWent(_ words: [String], _ parts: [String]) throws {
    try inDemo { draft in
      let folder = URL(filePath: draft).deletingLastPathComponent().path
      for target in [draft, folder] {
        let run = try Bigan.run(["trace", target] + words)
        #expect(run.status == 0, "\(run.err)")
        for part in parts { #expect(run.out.contains(part), "no \(part) in \(run.out)") }
      }
    }
  }

  /// The account of a workbook: the rows of a sheet are asked for in several ways.
  @Test(arguments: [
    ("台账.xlsx:思想:5", "台账.xlsx:思想:5  used"), ("思想:5", "台账.xlsx:思想:5  "), ("组织", "台账.xlsx:组织:25  "),
    ("台账.xlsx", "台账.xlsx:组织:25  "), ("台账.xlsx:5", "which of these ledgers: 台账.xlsx:思想、台账.xlsx:组织"),
    ("5", "which of these ledgers: "), ("组只:25", "there is no row"),
  ])
  func knowsTheSheetsOfAWorkbook(_ row: String, _ answer: String) throws {
    try inDemo { draft in
      let name = URL(filePath: draft).lastPathComponent
      let account = URL(filePath: draft).deletingLastPathComponent().path + "/.bigan/\(name).json"
      let sheets = try Bigan.text(account).replacing("台账.csv:2\"", with: "台账.xlsx:思想:2\"")
        .replacing("台账.csv:25", with: "台账.xlsx:组织:25").replacing("台账.csv:", with: "台账.xlsx:思想:")
      try Bigan.put(sheets, account)
      let run = try Bigan.run(["trace", draft, "--lang", "en", "--row", row])
      #expect((run.status == 0) == answer.contains("  "))
      #expect((run.out + run.err).contains(answer), "\(run.out)\(run.err)")
    }
  }

  @Test(arguments: [
    ("台帐.csv:5", "是不是“台账.csv”？"), ("99", "只到第44行"), ("0", "没有“0”这一行"), ("5-3", "没有“5-3”这一行"),
    ("abc", "这份草稿用的台账有：台账.csv"),
    ("思想:3", "台账.csv"),
  ])
  func saysWhichRowsThereAre(_ row: String, _ answer: String) throws {
    try inDemo { draft in
      let run = try Bigan.run(["trace", draft, "--row", row])
      #expect(run.status == 2)
      #expect(run.out.isEmpty)
      #expect(run.err.contains(answer), "\(run.err)")
    }
  }

  @Test func answersInJSON() throws {
    try inDemo { draft in
      let all = try JSONSerialization.jsonObject(with: Data(Bigan.run(["trace", draft, "--format", "json"]).out.utf8))
      let sentences = try #require((all as? [String: Any])?["sentences"] as? [[String: Any]])
      #expect(sentences.count > 40)
      #expect(sentences.allSatisfy { $0["status"] as? String == "unchanged" })
      let rows = try Bigan.run(["trace", draft, "--row", "41", "--row", "1", "--format", "json"])
      let answers = try JSONSerialization.jsonObject(with: Data(rows.out.utf8)) as? [[String: Any]]
      let found = try #require(answers?.first?["rows"] as? [[String: Any]])
      let (fates, whats) = (found.map { $0["fate"] as? String }, found.map { $0["what"] as? String })
      #expect(fates == ["excluded", nil])
      #expect(whats == [nil, "header"])
    }
  }

  @Test func severalDraftsAreAskedByName() throws {
    try inDemo { draft in
      let folder = URL(filePath: draft).deletingLastPathComponent().path
      #expect(try Bigan.run(["draft", folder, "--length", "800", "-o", folder + "/短.txt"]).status == 0)
      let run = try Bigan.run(["trace", folder])
      #expect(run.status == 2)
      #expect(run.err.contains("短.txt"))
      // A row is looked up in each.
      let rows = try Bigan.run(["trace", folder, "--row", "5"])
      #expect(rows.status == 0)
      #expect(rows.out.components(separatedBy: "台账.csv:5  ").count == 3)
      #expect(try Bigan.run(["trace", draft, "--row", "5", "--format", "html"]).status == 2)
    }
    try Bigan.inNewFolder { folder in
      let run = try Bigan.run(["trace", folder])
      #expect(run.err.contains("没有起草过的稿子"))
      #expect(try Bigan.run(["trace", folder + "/没有"]).status == 2)
    }
  }
}
