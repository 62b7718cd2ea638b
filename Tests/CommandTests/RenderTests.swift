import Foundation
import Testing

/// `bigan render` by itself: its files, its options and its exit status.
@Suite struct RenderTests {
  /// Renders a template with the data in a new folder that also holds `files`.
  private func render(
    _ template: String, _ data: String? = nil, _ options: [String] = [], files: [String: String] = [:]
  ) throws -> Bigan.Run {
    try Bigan.inNewFolder { folder in
      for (path, text) in files {
        let parent = URL(filePath: folder + "/" + path).deletingLastPathComponent().path
        try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
        try Bigan.put(text, folder + "/" + path)
      }
      try Bigan.put(template, folder + "/模板.liquid")
      if let data { try Bigan.put(data, folder + "/数据.json") }
      return try Bigan.run(
        ["render", "模板.liquid"] + (data == nil ? [] : ["--data", "数据.json"]) + options, in: folder)
    }
  }

  @Test func printsTheResultAndNothingElse() throws {
    let run = try render(
      "{{ 单位 }}：{% for 人 in 名单 %}{{ 人 }}{% unless forloop.last %}、{% endunless %}{% endfor %}\r\n",
      "\u{FEFF}{\"单位\": \"市局\", \"名单\": [\"甲\", \"乙\"]}")
    #expect(run.out == "市局：甲、乙\r\n")
    #expect(run.err == "")
    #expect(run.status == 0)
  }

  @Test func knowsTheChineseFilters() throws {
    #expect(try render("{{ 105 | 汉字 }}{{ n | 汉字 }}", "{\"n\": 12}").out == "一百零五十二")
  }

  @Test func needsNoDataAndTakesItFromAnywhere() throws {
    #expect(try render("{{ 1 | plus: 1 }}").out == "2")
    #expect(try render("{{ a }}", nil, ["--data", "子/数 据.json"], files: ["子/数 据.json": "{\"a\": 1.0}"]).out == "1.0")
  }

  @Test func unknownNamesAreErrorsOrNull() throws {
    let strict = try render("{{ 单伟 }}", "{\"单位\": \"市局\"}")
    #expect(strict.status == 2)
    #expect(strict.out == "")
    #expect(strict.err.contains("模板.liquid:1:4") && strict.err.contains("单位"))
    let lenient = try render("[{{ 单伟 }}]", "{\"单位\": \"市局\"}", ["--undefined", "lenient"])
    #expect(lenient.out == "[]")
    #expect(lenient.status == 0)
    #expect(try render("", nil, ["--undefined", "lose"]).status == 2)
  }

  @Test func reportsAllFaultsInOneRun() throws {
    let run = try render("{{ 'a' | upcse }}\n{% fro x in y %}\n{{ a ｜ size }}")
    #expect(run.status == 2)
    for part in ["模板.liquid:1:10", "upcase", "模板.liquid:2:4", "for", "模板.liquid:3:6", "｜"] {
      #expect(run.err.contains(part), "\(run.err)")
    }
  }

  @Test(arguments: ["{\"a\": }", "{\"a\": 1", "", "{'a': 1}"])
  func dataThatIsNoJSONIsShown(data: String) throws {
    let run = try render("x", data)
    #expect(run.status == 2)
    #expect(run.out == "")
    #expect(run.err.contains("数据.json:1:"), "\(run.err)")
  }

  @Test(arguments: [["模板.liquid", "--data", "没有.json"], ["没有.json"], [], ["模板.liquid", "--data"]])
  func missingFilesAndWords(words: [String]) throws {
    try Bigan.inNewFolder { folder in
      try Bigan.put("x", folder + "/模板.liquid")
      let run = try Bigan.run(["render"] + words, in: folder)
      #expect(run.status == 2)
      #expect(run.out == "")
      #expect(words.contains("没有.json") ? run.err.contains("没有.json") : !run.err.isEmpty)
    }
  }

  @Test func partialsComeFromTheTemplatesFolderOrTheOneGiven() throws {
    let files = ["落款.liquid": "一", "部件/落款.liquid": "二", "部件/全名.txt": "三", "部件/下/深.liquid": "四"]
    #expect(try render("{% render '落款' %}", files: files).out == "一")
    let given = try render(
      "{% render '落款' %}{% render '全名.txt' %}{% render '下/深' %}", nil, ["--partials", "部件"], files: files)
    #expect(given.out == "二三四")
  }

  @Test(arguments: ["../外", "下/../../外", "链接", "上/外", "ABSOLUTE"])
  func partialsOutsideAreNotThere(name: String) throws {
    try Bigan.inNewFolder { folder in
      let files = FileManager.default
      try files.createDirectory(atPath: folder + "/部件/下", withIntermediateDirectories: true)
      try Bigan.put("机密", folder + "/外.liquid")
      try files.createSymbolicLink(atPath: folder + "/部件/链接.liquid", withDestinationPath: folder + "/外.liquid")
      try files.createSymbolicLink(atPath: folder + "/部件/上", withDestinationPath: folder)
      let name = name == "ABSOLUTE" ? folder + "/外.liquid" : name
      try Bigan.put("{% render '\(name)' %}", folder + "/模板.liquid")
      let run = try Bigan.run(["render", "模板.liquid", "--partials", "部件"], in: folder)
      #expect(run.status == 2)
      #expect(run.out == "")
      #expect(run.err.contains("模板.liquid:1:11") && !run.err.contains("机密"), "\(run.err)")
    }
  }

  @Test func faultsInPartialsNameTheirFileAndTheWayThere() throws {
    let run = try render("甲\n{% render '落款' %}", files: ["落款.liquid": "乙\n{{ 1 | divided_by: 0 }}"])
    #expect(run.status == 2)
    #expect(run.err.contains("落款.liquid:2:") && run.err.contains("模板.liquid:2:"), "\(run.err)")
  }
}
