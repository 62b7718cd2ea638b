import Foundation
import Testing

@Suite struct TemplatesTests {
  /// A workspace with the sample in a new folder.
  private func inWorkspace<R>(_ body: (String) throws -> R) throws -> R {
    try Bigan.inNewFolder { folder in
      let sample = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Sources/Assets/Sample").standardizedFileURL
      for name in ["设置.txt", "台账.csv"] {
        try Data(contentsOf: sample.appending(path: name)).write(to: URL(filePath: folder + "/" + name))
      }
      return try body(folder)
    }
  }

  @Test func listsWhatEachTemplateIsFor() throws {
    try inWorkspace { folder in
      try FileManager.default.createDirectory(atPath: folder + "/Templates", withIntermediateDirectories: true)
      try Bigan.put("{%- comment -%}\n我的：给自己看\n{%- endcomment -%}\n{{ 年度 }}", folder + "/Templates/我的.liquid")
      let run = try Bigan.run(["templates", "list"], in: folder)
      #expect(run.status == 0 && run.err.isEmpty)
      let lines = run.out.split(separator: "\n")
      #expect(lines.first == "模板：")
      #expect(lines.contains { $0.hasPrefix("  我的 ") && $0.hasSuffix("（自己的）给自己看") })
      let parts = try #require(lines.firstIndex(of: "部件（由模板引入）："))
      #expect(lines[parts...].contains { $0.hasPrefix("  章节 ") })
      #expect(lines[..<parts].contains { $0.hasPrefix("  工作简报 ") })
    }
  }

  @Test func showsATemplateAsItIs() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Templates/章节.liquid")
    let run = try Bigan.run(["templates", "show", "章节"])
    #expect(run.out == (try Bigan.text(file.standardizedFileURL.path)))
    let unknown = try Bigan.run(["templates", "show", "工作总节"])
    #expect(unknown.status == 2 && unknown.err.contains("是不是“工作总结”"))
  }

  @Test func copiesATemplateWithItsPartsAndNeverOverAFile() throws {
    try inWorkspace { folder in
      let first = try Bigan.run(["templates", "copy", "工作总结", folder])
      #expect(first.status == 0)
      #expect(try Bigan.names(folder + "/Templates") == ["不足与打算.liquid", "工作总结.liquid", "章节.liquid"].sorted())
      try Bigan.put("我改过的\n", folder + "/Templates/章节.liquid")
      let second = try Bigan.run(["templates", "copy", "党建工作总结"], in: folder)
      #expect(second.status == 0 && second.out.contains("已有，没有动它"))
      #expect(try Bigan.text(folder + "/Templates/章节.liquid") == "我改过的\n")
      let third = try Bigan.run(["templates", "copy", "工作总结"], in: folder)
      #expect(third.status == 2 && third.err.contains("没有动它"))
      // The copy is used from now on.
      let draft = try Bigan.run(["draft", "--template", "工作总结", "--stdout"], in: folder)
      #expect(draft.out.contains("我改过的"))
    }
  }

  @Test func checksTheBuiltInTemplates() throws {
    try Bigan.inNewFolder { folder in
      let run = try Bigan.run(["templates", "check"], in: folder)
      #expect(run.status == 0 && run.err.isEmpty, "\(run.err)")
    }
  }

  /// Faults in branches that no ledger of the trial comes to, too.
  @Test(arguments: [
    ("{{ 开投 }}", "没有名为“开投”", "是不是“开头”"), ("{% for 章 in 章节 %}{{ 章.标提 }}{% endfor %}", "没有“标提”", "是不是“标题”"),
    ("{% if 任务数 == '无' %}{% render '张节' %}{% endif %}", "没有部件“张节”", "是不是“章节”"),
    ("{% if 任务数 == '无' %}{{ 没有的名称 }}{% endif %}", "没有名为“没有的名称”", "在设置.txt里写"),
    ("{{ 章节[0].标题 | upcase: 3 }}", "upcase", "办法"), ("{{ 章节.first.标题.size }}{{ 章节[0].事项[0].正文 }}", "没有", "办法"),
    ("", "模板是空的", "templates copy"), (" \r\n\t\n", "模板是空的", "templates copy"),
    ("共9876项", "9876", "请核对"), ("{{ 年度 ｜ 汉字 }}", "半角", "办法"),
    ("{%- comment -%}\n用途\n默认设置：\n台账：a.csv\n{%- endcomment -%}\n正文", "不能由模板来定", "设置.txt"),
  ])
  func pointsFaultsOut(_ template: String, _ message: String, _ remedy: String) throws {
    try inWorkspace { folder in
      try Bigan.put(template, folder + "/试.liquid")
      let run = try Bigan.run(["templates", "check", "试.liquid"], in: folder)
      #expect(run.status == 1, "\(run.out)")
      #expect(run.err.contains(message) && run.err.contains(remedy), "\(run.err)")
      #expect(run.err.contains("试.liquid"))
    }
  }

  @Test(arguments: [
    [], ["shwo"], ["show"], ["copy"], ["list", "多"], ["copy", "章节", ".", "多"], ["check", "没有.liquid"],
  ])
  func refusesWhatItCannotDo(_ words: [String]) throws {
    try inWorkspace { folder in
      let run = try Bigan.run(["templates"] + words, in: folder)
      #expect(run.status == 2 && run.err.contains("错误"), "\(run.err)")
    }
  }

  @Test func readsTemplatesInTheEncodingOfTheirEditor() throws {
    try Bigan.inNewFolder { folder in
      // 总{% render '部' %} and 部件 in GB18030.
      let main: [UInt8] = [0xD7, 0xDC] + Array("{% render '".utf8) + [0xB2, 0xBF] + Array("' %}\n".utf8)
      try Data(main).write(to: URL(filePath: folder + "/总.liquid"))
      try Data([0xB2, 0xBF, 0xBC, 0xFE] as [UInt8]).write(to: URL(filePath: folder + "/部.liquid"))
      let run = try Bigan.run(["render", "总.liquid"], in: folder)
      #expect(run.out == "总部件\n", "\(run.err)")
    }
  }

  @Test func aTemplateSavedOnWindowsGivesOneKindOfLineEnd() throws {
    try inWorkspace { folder in
      try FileManager.default.createDirectory(atPath: folder + "/Templates", withIntermediateDirectories: true)
      let lines = ["{{ 年度 }}年", "", "{% for 章 in 章节 -%}", "{% render '章节', 章: 章, 编号: 编号 %}", "{% endfor -%}", ""]
      try Bigan.put(lines.joined(separator: "\r\n"), folder + "/Templates/窗.liquid")
      let run = try Bigan.run(["draft", "--template", "窗", "--stdout"], in: folder)
      #expect(run.status == 0 && run.out.utf8.count > 300)
      #expect(!run.out.utf8.contains(0x0D))
    }
  }

  @Test func checksByNameAndSaysASharedFaultOnce() throws {
    try inWorkspace { folder in
      #expect(try Bigan.run(["templates", "check", "工作简报"], in: folder).status == 0)
      let unknown = try Bigan.run(["templates", "check", "工作见报"], in: folder)
      #expect(unknown.status == 2 && unknown.err.contains("是不是“工作简报”"))
      try FileManager.default.createDirectory(atPath: folder + "/Templates", withIntermediateDirectories: true)
      try Bigan.put("{{ 章.标提 }}", folder + "/Templates/章节.liquid")
      let all = try Bigan.run(["templates", "check"], in: folder)
      #expect(all.status == 1)
      #expect(all.err.components(separatedBy: "没有“标提”").count == 2, "\(all.err)")
    }
  }

  /// The commands in the manual, each in its page's own workspace.
  @Test(arguments: ["templates.zh-CN.md", "templates.md"])
  func theCommandsOfTheManualRun(_ name: String) throws {
    let docs = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs").standardizedFileURL
    let page = try Bigan.text(docs.appending(path: name).path)
    var commands = 0
    for block in page.components(separatedBy: "```console\n").dropFirst() {
      let lines = block.components(separatedBy: "\n```")[0].components(separatedBy: "\n")
      let words = lines[0].dropFirst("$ bigan ".count).split(separator: " ").map(String.init)
      try inWorkspace { folder in
        let run = try Bigan.run(words, in: folder)
        #expect(run.status == 0, "\(run.err)")
        // A line …… stands for any lines.
        var rest = run.out.components(separatedBy: "\n")[...]
        for line in lines.dropFirst() where line != "……" {
          let place = rest.firstIndex(of: line)
          #expect(place != nil, "\(name): \(line)\n\(run.out)")
          if let place { rest = rest[(place + 1)...] }
        }
      }
      commands += 1
    }
    #expect(commands == 4)
  }
}
