import Foundation
import Testing
import TextCore

@testable import bigan

@Suite struct ProgressTests {
  @Test func saysWhatIsDoneAndTakesItAway() throws {
    let terminal = try #require(Terminal())
    let progress = Progress(terminal.end, language: .chinese, after: .zero)
    let answer = progress.during(Message("正在起草 甲局", "drafting"), part: (2, 3)) { 42 }
    #expect(answer == 42)
    #expect(terminal.shown() == "\r正在起草 甲局…… 2/3（33%）\u{1B}[K\r\u{1B}[K")
  }

  @Test func rewritesTheLineWhileItLasts() throws {
    let terminal = try #require(Terminal())
    let progress = Progress(terminal.end, language: .english, after: .zero)
    progress.during(Message("正在读", "reading")) { _ = usleep(1_300_000) }
    let shown = terminal.shown()
    #expect(shown.hasPrefix("\rreading…\u{1B}[K"))
    #expect(shown.hasSuffix("\rreading… 1 s\u{1B}[K\r\u{1B}[K"))
  }

  @Test func neverWraps() throws {
    let terminal = try #require(Terminal())
    let progress = Progress(terminal.end, language: .chinese, after: .zero)
    let long = String(repeating: "长", count: 100)
    progress.during(Message("正在读 \(long)", ""), part: (1, 9)) {}
    let line = terminal.shown().prefix { $0 != "\u{1B}" }
    #expect(DisplayWidth.of(line) < 40 && line.hasSuffix("…… 1/9（0%）"))
  }

  @Test func saysNothingOfWhatIsQuickOrUnseen() throws {
    let terminal = try #require(Terminal())
    Progress(terminal.end, language: .chinese).during(Message("正在读", "")) {}
    Progress(nil, language: .chinese, after: .zero).during(Message("正在读", "")) {}
    #expect(throws: CancellationError.self) {
      try Progress(terminal.end, language: .chinese).during(Message("正在读", "")) { throw CancellationError() }
    }
    #expect(terminal.shown() == "")
  }

  /// Questions at a terminal, answered as a clerk would; a doubtful date is asked for again.
  @Test func asksForATask() throws {
    try Bigan.inNewFolder { folder in
      try Bigan.put("年度：2023\n", folder + "/设置.txt")
      try Bigan.put("序号,类别,工作任务,完成时间,状态,本地栏\n", folder + "/台账.csv")
      let terminal = try #require(Terminal())
      let process = Process()
      process.executableURL = Bigan.program
      process.arguments = ["add", folder, "--section", "组织"]
      process.environment = ["LANG": "zh_CN.UTF-8", "TERM": "xterm"]
      let screen = FileHandle(fileDescriptor: terminal.end, closeOnDealloc: false)
      (process.standardInput, process.standardError) = (screen, screen)
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      terminal.type("\n走访\n猴年\n5月\n已完成\n")
      process.waitUntilExit()
      let shown = terminal.shown()
      #expect(process.terminationStatus == 0)
      #expect(shown.contains("任务不能空着") && shown.contains("猴年”没有看懂"))
      #expect(try Bigan.text(folder + "/台账.csv") == "序号,类别,工作任务,完成时间,状态,本地栏\n1,组织,走访,5月,已完成,\n")
    }
  }
}
