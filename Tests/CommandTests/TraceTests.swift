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
      #expect(run.out.contains("您改过或写的"))
      #expect(try Bigan.run(["trace", draft + ":4"]).out.hasPrefix("第4行："))
    }
  }
}
