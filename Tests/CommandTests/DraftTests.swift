import Foundation
import Testing

/// `bigan draft` as users run it: what it writes, what it says, and what it leaves alone.
@Suite struct DraftTests {
  private static let header = "序号,类别,事项,工作任务,完成情况,数量,完成时间,完成状态,责任科室,重点,佐证材料,备注\n"
  private static let settings = "年度：2023\n单位：某市某局\n简称：我局\n模板：党建工作总结\n台账：台账.csv\n"
  private static let ledger =
    header + """
      1,思想,理论学习,中心组学习（一季度）,围绕高质量发展开展集体学习研讨,2次,2023/3/28,已完成,办公室,是,,
      2,思想,理论学习,中心组学习（二季度）,围绕安全生产开展集体学习研讨,1次,2023/6/15,已完成,办公室,,,
      3,组织,支部建设,主题党日,组织各支部开展主题党日活动,48次,全年,已完成,各支部,,,
      4,组织,支部建设,建设党员活动室,场地已落实，待装修,,2024年3月,未完成,机关党委,,,

      """

  private func inWorkspace<R>(
    settings: String = settings, ledger: String = ledger, _ body: (String) throws -> R
  ) throws -> R {
    try Bigan.inNewFolder { folder in
      try Bigan.put(settings, folder + "/设置.txt")
      try Bigan.put(ledger, folder + "/台账.csv")
      return try body(folder)
    }
  }

  @Test func writesTheDraftUnderItsTitle() throws {
    try inWorkspace { folder in
      let run = try Bigan.run(["draft", folder, "--report", folder + "/交代.json"])
      #expect(run.status == 0)
      #expect(run.out.isEmpty)
      #expect(run.err.contains("已写成：\(folder)/2023年度党建工作总结.txt"))
      #expect(run.err.contains("台账：4项，写入2，合并1，未完成1"))
      let draft = try Bigan.text(folder + "/2023年度党建工作总结.txt")
      #expect(draft.hasPrefix("2023年度党建工作总结\n"))
      #expect(draft.contains("围绕高质量发展和安全生产开展集体学习研讨3次。"))
      #expect(draft.contains("党员活动室场地已落实，待装修"))
      #expect(try Bigan.names(folder) == [".bigan", "2023年度党建工作总结.txt", "交代.json", "台账.csv", "设置.txt"])
    }
  }

  @Test func printsTheDraftAloneOnRequest() throws {
    try inWorkspace { folder in
      let run = try Bigan.run(["draft", folder, "--stdout"])
      #expect(run.status == 0)
      #expect(run.out.hasPrefix("2023年度党建工作总结\n"))
      #expect(try Bigan.names(folder) == ["台账.csv", "设置.txt"])
    }
  }

  /// The built-in bank knows the year's campaigns, and names none that the ledger does not.
  @Test func noTitleNamesACampaignByItself() throws {
    let rows = "1,思想,学习,部务会学习,每月学,学习14次,全年,已完成,办公室,,,\n2,组织,公务员,公务员招录,,录用53名,8月,已完成,公务员股,,,\n"
    try inWorkspace(settings: "年度：2025\n单位：中共青山县委组织部\n模板：党建工作总结\n台账：台账.csv\n", ledger: Self.header + rows) { folder in
      let draft = try Bigan.run(["draft", folder, "--stdout"]).out
      #expect(draft.contains("14次") && !draft.contains("八项规定"), "\(draft)")
    }
  }

  @Test func leavesAnEditedDraftAlone() throws {
    try inWorkspace { folder in
      let path = folder + "/2023年度党建工作总结.txt"
      #expect(try Bigan.run(["draft", folder]).status == 0)
      #expect(try Bigan.run(["draft", folder]).err.contains("没有变化"))
      try Bigan.put("我改过的稿子\n", path)
      let beside = try Bigan.run(["draft", folder])
      #expect(beside.status == 0)
      #expect(beside.err.contains("没有动它"))
      #expect(try Bigan.text(path) == "我改过的稿子\n")
      #expect(try Bigan.names(folder).contains("2023年度党建工作总结（新稿）.txt"))
      let forced = try Bigan.run(["draft", folder, "--force"])
      #expect(forced.status == 0)
      #expect(try Bigan.text(path).hasPrefix("2023年度党建工作总结\n"))
      #expect(try Bigan.text(folder + "/2023年度党建工作总结.1.txt") == "我改过的稿子\n")
    }
  }

  @Test func optionsGoBeforeSettings() throws {
    try inWorkspace { folder in
      let run = try Bigan.run(["draft", folder, "--stdout", "--template", "工作总结"])
      #expect(run.out.split(separator: "\n")[0].hasSuffix("2023年度工作总结"))
      #expect(run.out.contains("\n一、"))
    }
  }

  /// Bad input: a message with its place and a remedy, exit status 2, and nothing written.
  @Test(arguments: [
    ("header only", settings, header, "台账.csv"),
    (
      "states of its own", settings,
      header + (1...5).map { "\($0),思想,理论学习,学习\($0),学习,2次,5月,老样子,,,,\n" }.joined(), "“老样子”5项"
    ),
    ("empty", settings, "", "台账.csv"),
    ("no task column", settings, "编号,颜色\n1,红\n", "栏目"),
    ("NUL bytes", settings, header + "1,思想,理论学习,学\u{0}习,学习,2次,5月,已完成,,,,\n", "台账.csv"),
    (
      "a cell of a megabyte", settings, header + "1,思想,理论学习,\(String(repeating: "长", count: 350_000)),,,,已完成,,,,\n",
      "台账.csv:2"
    ),
    ("misspelt setting", "年渡：2023\n", ledger, "设置.txt:1:1"),
    ("unknown template", "年度：2023\n模板：党建工作总节\n", ledger, "党建工作总结"),
    ("no year", "单位：某局\n", ledger, "年度"),
    ("bad length", "年度：2023\n字数：很多\n", ledger, "设置.txt:2"),
    ("missing ledger", "年度：2023\n台账：没有.csv\n", ledger, "没有.csv"),
  ])
  func badInput(_ name: String, _ settings: String, _ ledger: String, _ said: String) throws {
    try inWorkspace(settings: settings, ledger: ledger) { folder in
      let run = try Bigan.run(["draft", folder])
      #expect(run.status == 2, "\(name)")
      #expect(run.out.isEmpty)
      #expect(run.err.contains(said), "\(name): \(run.err)")
      #expect(run.err.contains("办法："), "\(name): \(run.err)")
      #expect(run.err.utf8.count < 4000, "\(name): the message is not readable")
      #expect(try Bigan.names(folder) == ["台账.csv", "设置.txt"], "\(name)")
    }
  }

  @Test func badFilesBesideTheLedger() throws {
    let cases = [
      ("Templates/党建工作总结.liquid", "{% for 章 in 章节 %}{{ 章.标题 }}", "党建工作总结.liquid:1:1"),
      ("Templates/章节.liquid", "{{ 章.标体 }}", "标题"),
      ("Phrasebank/思想.md", "# 思想\n\n## 标题\n- 围绕{{ 单味 }}抓学习\n", "思想.md:4"),
    ]
    for (file, text, said) in cases {
      try inWorkspace { folder in
        let path = folder + "/" + file
        try FileManager.default.createDirectory(
          at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
        try Bigan.put(text, path)
        let before = try Bigan.names(folder)
        let run = try Bigan.run(["draft", folder])
        #expect(run.status == 2, "\(file)")
        #expect(run.err.contains(said), "\(file): \(run.err)")
        #expect(try Bigan.names(folder) == before)
      }
    }
  }

  /// A template that cannot be read is told of, and stops only the drafts that ask for it.
  @Test func anUnreadableTemplateStopsNoOther() throws {
    try inWorkspace { folder in
      let path = folder + "/Templates/乱码.liquid"
      try FileManager.default.createDirectory(atPath: folder + "/Templates", withIntermediateDirectories: true)
      try Data([0x00, 0xFF, 0x81, 0x00, 0xC3]).write(to: URL(filePath: path))
      let run = try Bigan.run(["draft", folder, "--stdout"])
      #expect(run.status == 0)
      #expect(run.out.hasPrefix("2023年度党建工作总结\n"))
      #expect(run.err.contains("乱码.liquid: 提醒：这个模板没有用上：这不是文本文件"), "\(run.err)")
      let asked = try Bigan.run(["draft", folder, "--template", "乱码", "--stdout"])
      #expect(asked.status == 2 && asked.out.isEmpty)
      #expect(asked.err.contains("乱码.liquid: 错误：这不是文本文件"), "\(asked.err)")
    }
  }

  /// A table lists every task: a length that was set for summaries is none of its matter.
  @Test func aTableOfTasksHasNoLengthToMeet() throws {
    try inWorkspace(settings: Self.settings + "字数：1000\n") { folder in
      let run = try Bigan.run(["draft", folder, "--template", "完成情况表", "--stdout"])
      #expect(run.status == 0)
      #expect(!run.err.contains("1000"), "\(run.err)")
    }
  }

  @Test func aBinaryIsNoLedger() throws {
    try inWorkspace { folder in
      let bytes: [UInt8] =
        [0x7F, 0x45, 0x4C, 0x46, 0xFF, 0xFE, 0x00, 0x01, 0x80, 0x81] + Array(repeating: 0xC3, count: 200)
      try Data(bytes).write(to: URL(filePath: folder + "/台账.csv"))
      let run = try Bigan.run(["draft", folder])
      #expect(run.status == 2)
      #expect(run.err.contains("台账.csv"))
      #expect(try Bigan.names(folder) == ["台账.csv", "设置.txt"])
    }
  }

  @Test func aFolderThatIsNotThere() throws {
    let run = try Bigan.run(["draft", "/没有这个文件夹"])
    #expect(run.status == 2)
    #expect(run.err.contains("/没有这个文件夹"))
    let english = try Bigan.run(["draft", "/没有这个文件夹", "--lang", "en"])
    #expect(english.err.contains("error: "))
  }

  @Test func strictTurnsWarningsIntoFindings() throws {
    try inWorkspace(ledger: Self.ledger + "5,组织,支部建设,换届,指导换届,3个,6月,差不多,,,,\n") { folder in
      #expect(try Bigan.run(["draft", folder, "--stdout"]).status == 0)
      let strict = try Bigan.run(["draft", folder, "--stdout", "--strict"])
      #expect(strict.status == 1)
      #expect(strict.err.contains("差不多"))
    }
  }
}
