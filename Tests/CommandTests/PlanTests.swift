import Foundation
import Testing

@Suite struct PlanTests {
  private static let plan = """
    某局2023年工作要点

    一、抓学习 <甲> & "乙"
    1.强化理论学习。组织中心组学习不少于12次。
    2.加强教育培训。在**举办培训班4期。
    更多范文请关注公众号：某某

    """
  private static let ledger = """
    序号,类别,工作任务,完成情况,数量,完成状态,要点
    1,思想,中心组学习,围绕<主题>开展研讨,12次,已完成,1

    """

  private func inWorkspace<R>(_ settings: String, _ body: (String) throws -> R) throws -> R {
    try Bigan.inNewFolder { folder in
      try Bigan.put(Self.plan, folder + "/要点.txt")
      try Bigan.put(Self.ledger, folder + "/台账.csv")
      try Bigan.put("年度：2023\n单位：某局\n" + settings, folder + "/设置.txt")
      return try body(folder)
    }
  }

  @Test func writesALedgerToFillIn() throws {
    try inWorkspace("") { folder in
      let run = try Bigan.run(["plan", "要点.txt", "-o", "新台账.csv"], in: folder)
      #expect(run.status == 0 && run.out.isEmpty)
      #expect(run.err.contains("标题1个，要点2条，任务2行"))
      #expect(run.err.contains("第6行 广告") && run.err.contains("第5行 “**”"))
      #expect(try Bigan.run(["ledger", "新台账.csv", "--format", "count"], in: folder).out == "2\n")
      #expect(try Bigan.run(["plan", "要点.txt"], in: folder).out == (try Bigan.text(folder + "/新台账.csv")))
    }
  }

  @Test func leavesAFileOfTheUsersAlone() throws {
    try inWorkspace("") { folder in
      let run = try Bigan.run(["plan", "要点.txt", "-o", "台账.csv"], in: folder)
      #expect(run.status == 2 && run.err.contains("--force"))
      #expect(try Bigan.text(folder + "/台账.csv") == Self.ledger)
      #expect(try Bigan.run(["plan", "要点.txt", "-o", "台账.csv", "--force"], in: folder).status == 0)
      #expect(try Bigan.text(folder + "/台账.1.csv") == Self.ledger)
    }
  }

  @Test(arguments: [("空.txt", ""), ("二进制.txt", "\u{0}\u{0}\u{0}\u{0}"), ("散文.txt", "只有一句话。\n")])
  func saysWhyThereIsNoPlan(name: String, text: String) throws {
    try Bigan.inNewFolder { folder in
      try Bigan.put(text, folder + "/" + name)
      let run = try Bigan.run(["plan", name], in: folder)
      #expect(run.status == 2 && run.out.isEmpty && run.err.contains("办法："))
      #expect(try Bigan.run(["plan", "没有.txt"], in: folder).status == 2)
      #expect(try Bigan.run(["plan", folder], in: folder).status == 2)
    }
  }

  @Test func showsTheCoverage() throws {
    try inWorkspace("要点：要点.txt\n") { folder in
      let table = try Bigan.run(["coverage"], in: folder)
      #expect(table.status == 0)
      #expect(table.out.contains("已完成1") && table.out.contains("无记录1"))
      #expect(table.out.contains("目标不少于12次，台账有12次（台账.csv:2），已达到"))
      #expect(table.out.contains("目标4期，台账无此数"))
      #expect(try Bigan.run(["coverage", "--strict"], in: folder).status == 1)
      let json = try Bigan.run(["coverage", folder, "--format", "json"])
      #expect(json.status == 0 && json.out.contains("\"status\" : \"none\""))
      #expect(try JSONSerialization.jsonObject(with: Data(json.out.utf8)) is [String: Any])
    }
  }

  @Test func makesAPageThatNeedsNothingElse() throws {
    try inWorkspace("要点：要点.txt\n") { folder in
      #expect(try Bigan.run(["coverage", "--format", "html", "-o", "落实.html"], in: folder).status == 0)
      let page = try Bigan.text(folder + "/落实.html")
      #expect(page.hasPrefix("<!DOCTYPE html>"))
      #expect(page.contains("抓学习 &lt;甲&gt; &amp; &quot;乙&quot;") && !page.contains("<甲>"))
      for outside in ["http:", "https:", "src=", "<script", "@import", "url("] { #expect(!page.contains(outside)) }
      #expect(try Bigan.run(["coverage", "--format", "html", "-o", "落实.html"], in: folder).status == 2)
    }
  }

  @Test(arguments: [("", "要点"), ("要点：没有.txt\n", "没有.txt"), ("要点：要点。txt\n", "要点.txt")])
  func saysWhichPlanIsMissing(settings: String, word: String) throws {
    try inWorkspace(settings) { folder in
      let run = try Bigan.run(["coverage"], in: folder)
      #expect(run.status == 2 && run.err.contains(word) && run.err.contains("办法："))
    }
  }

  @Test func draftsByThePlan() throws {
    try inWorkspace("要点：要点.txt\n结构：按要点\n模板：工作总结\n编号：1.\n") { folder in
      let run = try Bigan.run(["draft", "--stdout"], in: folder)
      #expect(run.status == 0)
      #expect(run.out.contains("1.强化理论学习。"))
      #expect(try Bigan.run(["draft"], in: folder).status == 0)
      let trace = try Bigan.run(["trace", "某局2023年度工作总结.txt"], in: folder)
      #expect(trace.out.contains("要点.txt:4"))
    }
    try inWorkspace("结构：按要点\n") { folder in
      let run = try Bigan.run(["draft", "--stdout"], in: folder)
      #expect(run.status == 2 && run.err.contains("要点："))
    }
  }
}
