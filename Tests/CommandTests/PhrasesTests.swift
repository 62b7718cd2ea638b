import Foundation
import Testing

/// `bigan phrases` as users run it.
@Suite struct PhrasesTests {
  @Test func checksTheBuiltInBank() throws {
    try Bigan.inNewFolder { folder in
      let run = try Bigan.run(["phrases", "check"], in: folder)
      #expect(run.status == 0 && run.out.isEmpty)
      #expect(run.err.contains("没有发现问题"))
    }
  }

  @Test func checksAFileAndEndsWithOneWhereItFindsSomething() throws {
    try Bigan.inNewFolder { folder in
      try Bigan.put("# 思想\n## 标题\n- 群众满意度名列前茅\n", folder + "/我的.md")
      let run = try Bigan.run(["phrases", "check", "我的.md"], in: folder)
      #expect(run.status == 1)
      #expect(run.err.contains("我的.md:3:5: 提醒：短语断言了“满意度”") && run.err.contains("发现2处问题"))
      let english = try Bigan.run(["phrases", "check", "我的.md", "--lang", "en"], in: folder)
      #expect(english.status == 1 && english.err.contains("claims `满意度`"))
      #expect(try Bigan.run(["phrases", "check", folder]).status == 1)
    }
  }

  @Test(arguments: [
    (["phrases", "没有"], "可以是：list"), (["phrases", "chek"], "是不是“check”"), (["phrases", "show"], "少写了"),
    (["phrases", "search", "a", "b"], "多了“b”"), (["phrases", "list", "思相"], "是不是“思想”"),
    (["phrases", "show", "思想/理论学系"], "是不是“理论学习”"), (["phrases", "show", "思想.md:1"], "最近的一条在第"),
    (["phrases", "show", "没有.md:1"], "phrases list"), (["phrases", "check", "没有.md"], "没有"),
    (["phrases", "check", "."], ".md"),
    (["phrases", "why"], "哪一行"), (["phrases", "why", "14"], "设置.txt"), (["phrases", "harvest"], "旧稿"),
    (["phrases", "list", "--alone"], "--alone"), (["phrases", "list", "-o", "x"], "--output"),
  ])
  func saysWhatIsWrongWithTheWords(words: [String], remedy: String) throws {
    try Bigan.inNewFolder { folder in
      let run = try Bigan.run(words, in: folder)
      #expect(run.status == 2 && run.out.isEmpty && run.err.contains(remedy), "\(run.err)")
    }
  }

  @Test func listsShowsAndSearches() throws {
    try Bigan.inNewFolder { folder in
      let list = try Bigan.run(["phrases", "list"], in: folder)
      #expect(list.status == 0 && list.out.hasPrefix("思想") && list.out.contains("\n通用"))
      #expect(try Bigan.run(["phrases", "list", "正风肃纪"], in: folder).out.contains("标题："))
      #expect(try Bigan.run(["phrases", "list", "思想/理论学习"], in: folder).out.contains("小标题："))
      let show = try Bigan.run(["phrases", "show", "思想/理论学习/小标题"], in: folder).out
      #expect(show.hasPrefix("# 思想/理论学习/小标题\n思想.md:"))
      let place = try #require(show.split(separator: "\n").dropFirst().first?.split(separator: " ").first)
      let one = try Bigan.run(["phrases", "show", String(place)], in: folder)
      #expect(one.out.hasPrefix("\(place)  思想/理论学习/小标题\n"))
      let found = try Bigan.run(["phrases", "search", "第一议题"], in: folder)
      #expect(found.status == 0 && found.out.contains("思想/理论学习  关键词："))
      #expect(try Bigan.run(["phrases", "search", "绝无此词"], in: folder).err.contains("没有带“绝无此词”"))
    }
  }

  @Test func takesInTheWorkspacesOwnPhrases() throws {
    try Bigan.inNewFolder { folder in
      #expect(try Bigan.run(["demo", "示例"], in: folder).status == 0)
      let workspace = folder + "/示例"
      let own = workspace + "/Phrasebank"
      try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
      try Bigan.put("# 思想\n## 标题 覆盖\n- 聚焦学思用，打牢思想底子\n## 停用\n- 抓实理论学习\n- 没有这一条\n", own + "/我的.md")
      let run = try Bigan.run(["draft", "--stdout"], in: workspace)
      #expect(run.status == 0 && run.out.contains("聚焦学思用，打牢思想底子"))
      #expect(run.err.contains("我的.md:6:3: 提醒：要停用的短语没有找到"))
      let show = try Bigan.run(["phrases", "show", "思想/标题"], in: workspace)
      #expect(show.out == "# 思想/标题\nPhrasebank/我的.md:3  聚焦学思用，打牢思想底子\n")
      #expect(try Bigan.run(["phrases", "search", "抓实理论学习"], in: workspace).out.isEmpty)
      #expect(try Bigan.run(["phrases", "check"], in: workspace).status == 1)
    }
  }

  /// Sections that a draft has no use for are not read for it, but what own files say of them must find its place.
  @Test func knowsSectionsThatOnlyOwnFilesSpeakOf() throws {
    try Bigan.inNewFolder { folder in
      #expect(try Bigan.run(["demo", "示例"], in: folder).status == 0)
      let own = folder + "/示例/Phrasebank"
      try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
      try Bigan.put("# 人才工作\n## 标题 覆盖\n- 聚焦引育留用，建好人才队伍\n", own + "/人才.md")
      let run = try Bigan.run(["draft", "--stdout"], in: folder + "/示例")
      #expect(run.status == 0 && !run.err.contains("没有可覆盖"), "\(run.err)")
    }
  }

  @Test func saysWhyARowStandsWhereItDoes() throws {
    try Bigan.inNewFolder { folder in
      #expect(try Bigan.run(["demo", "示例"], in: folder).status == 0)
      let run = try Bigan.run(["phrases", "why", "示例/台账.csv:2"], in: folder)
      #expect(run.status == 0 && run.out.hasPrefix("台账.csv:2  "))
      #expect(run.out.contains("归类：思想/") && run.out.contains("不能用：") && run.out.contains("  用了"))
      #expect(try Bigan.run(["phrases", "why", "2", "示例"], in: folder).out == run.out)
      let none = try Bigan.run(["phrases", "why", "999", "示例"], in: folder)
      #expect(none.status == 2 && none.err.contains("台账.csv:2"))
    }
  }

  @Test func harvestsWithoutTouchingAFile() throws {
    try Bigan.inNewFolder { folder in
      try Bigan.put("某局2022年度总结\n一、提振治水队伍作风\n（一）常敲河畔警钟。坚持警钟常敲在河畔，组织观看警示教育片3场。\n", folder + "/旧稿.txt")
      let run = try Bigan.run(["phrases", "harvest", "旧稿.txt"], in: folder)
      #expect(run.status == 0 && run.out.contains("- 坚持警钟常敲在河畔，{{ 做法 }}") && run.err.contains("旧稿.txt:1 没有收"))
      try Bigan.put("我的文件", folder + "/收集.md")
      #expect(try Bigan.run(["phrases", "harvest", "旧稿.txt", "-o", "收集.md"], in: folder).status == 2)
      #expect(try Bigan.text(folder + "/收集.md") == "我的文件")
      #expect(try Bigan.run(["phrases", "harvest", "旧稿.txt", "-o", "新.md"], in: folder).status == 0)
      #expect(try Bigan.text(folder + "/新.md") == run.out)
      #expect(try Bigan.run(["phrases", "check", "新.md"], in: folder).status == 0)
      try Bigan.put("没有标题。\n", folder + "/散文.txt")
      #expect(try Bigan.run(["phrases", "harvest", "散文.txt"], in: folder).status == 2)
    }
  }
}
