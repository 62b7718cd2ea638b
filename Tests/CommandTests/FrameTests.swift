import Foundation
import Testing
import TextCore

@testable import bigan

@Suite struct FrameTests {
  @Test func versionIsOneLine() throws {
    let run = try Bigan.run(["--version"])
    #expect(run.status == 0 && run.out == "bigan \(Version.number)\n" && run.err.isEmpty)
  }

  @Test(arguments: [[], ["--help"], ["-h"], ["help"]])
  func theOverviewListsEveryCommand(words: [String]) throws {
    let run = try Bigan.run(words)
    #expect(run.status == 0 && run.err.isEmpty)
    #expect(run.out.hasPrefix("笔杆 "))
    for command in Commands.all { #expect(run.out.contains("\n  \(command.name) ")) }
  }

  @Test(arguments: Commands.all.map { $0.name }, Language.allCases)
  func everyCommandHasHelpInBothForms(name: String, language: Language) throws {
    let one = try Bigan.run(["help", name, "--lang", language.rawValue])
    let other = try Bigan.run([name, "--help", "--lang=\(language.rawValue)"])
    #expect(one.status == 0 && one.err.isEmpty)
    #expect(one.out == other.out)
    #expect(one.out.contains("bigan \(name)") && one.out.contains("--help"))
    for line in one.out.split(separator: "\n") { #expect(DisplayWidth.of(line) <= 120, "\(line)") }
  }

  @Test(arguments: [
    (["inti"], "错误：没有命令“inti”\n  办法：是不是“init”？\n"),
    (["写"], "错误：没有命令“写”\n  办法：用“bigan help”看有哪些命令\n"),
    (["--verison"], "错误：没有选项“--verison”\n  办法：是不是“--version”？\n"),
    (["init", "--yaer", "2023"], "错误：命令“init”没有选项“--yaer”\n  办法：是不是“--year”？\n"),
    (["init", "-z"], "错误：命令“init”没有选项“-z”\n  办法：用“bigan help init”看有哪些选项；以“-”开头的文件名写在“--”后面\n"),
    (["init", "--unit"], "错误：选项“--unit”后面没有内容\n  办法：写成“--unit 单位”\n"),
    (["init", "--unit", "--year", "2023"], "错误：选项“--unit”后面没有内容\n  办法：写成“--unit 单位”\n"),
    (["init", "甲", "乙"], "错误：命令“init”后面多了“乙”\n  办法：写法：bigan init [文件夹] [选项]\n"),
    (["--lang", "fr"], "错误：选项“--lang”不能是“fr”\n  办法：中文写“--lang zh”，英文写“--lang en”\n"),
    (["help", "int"], "错误：没有命令“int”\n  办法：是不是“init”？\n"),
  ])
  func wrongWordsAreAnsweredWithARemedy(words: [String], expected: String) throws {
    let run = try Bigan.run(words)
    #expect(run.status == 2)
    #expect(run.out.isEmpty)
    #expect(run.err == expected)
  }

  @Test(arguments: [
    (["LANG": "zh_CN.UTF-8"], true), (["LC_ALL": "zh_TW.UTF-8", "LANG": "en_US.UTF-8"], true),
    (["LC_MESSAGES": "en_GB.UTF-8", "LANG": "zh_CN.UTF-8"], false), (["LC_ALL": "", "LANG": "zh_CN"], true),
    (["LANG": "C.UTF-8"], false), ([:], false),
  ])
  func theLocaleChoosesTheLanguage(variables: [String: String], chinese: Bool) throws {
    #expect(try Bigan.run([], variables).out.hasPrefix(chinese ? "笔杆" : "bigan"))
  }

  @Test func theOptionBeatsTheLocale() throws {
    #expect(try Bigan.run(["--lang", "en"]).out.hasPrefix("bigan"))
    #expect(try Bigan.run(["help", "--lang=zh"], ["LANG": "en_US.UTF-8"]).out.hasPrefix("笔杆"))
  }

  @Test func aPipeOrFileGetsNoColour() throws {
    let run = try Bigan.run(["inti"], ["TERM": "xterm-256color", "LANG": "zh_CN.UTF-8"])
    #expect(!run.err.contains("\u{1B}"))
  }

  @Test func aReaderThatGoesAwayIsNoError() throws {
    let run = try shell("'\(Bigan.program.path)' help init; echo $? >&2) | true")
    #expect(run == "0\n")
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func aFullDiskIsToldAndNotHidden() throws {
    let run = try shell("LANG=zh_CN.UTF-8 '\(Bigan.program.path)' help >/dev/full; echo $? >&2)")
    #expect(run.hasPrefix("错误：输出没有写成："))
    #expect(run.hasSuffix("\n2\n"))
  }

  /// Runs a shell command that begins inside a parenthesis, and gives its standard error.
  private func shell(_ command: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "(" + command]
    let err = Pipe()
    process.standardError = err
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let data = err.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  @Test func findingsAreSortedByPlace() {
    let source = SourceText(name: "甲.txt", "一二三")
    func finding(_ code: String, _ severity: Severity, _ place: Place?) -> Diagnostic {
      Diagnostic(severity, code, Message(code, code), at: place)
    }
    let findings = [
      finding("f", .error, .cell(file: "台账.csv", row: 10, column: nil)),
      finding("e", .warning, .cell(file: "台账.csv", row: 9, column: 2)),
      finding("d", .error, .span(source, Span(3, 6))),
      finding("c", .note, .span(source, Span(0, 3))),
      finding("b", .error, .span(source, Span(0, 3))),
      finding("a", .warning, nil),
    ]
    // 台 is U+53F0, 甲 U+7532: files in the order of their bytes, and what has no place ahead.
    #expect(FindingOrder.sorted(findings).map(\.code) == ["a", "e", "f", "b", "c", "d"])
  }

  @Test(arguments: [
    ("总结", "总结"), ("a b", "'a b'"), ("a'b", "'a'\\''b'"), ("", "''"), ("-x", "./-x"), ("$HOME", "'$HOME'"),
    ("/a/b-1.txt", "/a/b-1.txt"), ("全\u{3000}角", "'全\u{3000}角'"),
  ])
  func wordsForTheShell(word: String, expected: String) {
    #expect(ShellWord.quoted(word) == expected)
  }
}
