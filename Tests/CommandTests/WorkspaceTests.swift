import Foundation
import Testing
import TextCore

@testable import bigan

@Suite struct WorkspaceTests {
  private func withWorkspace(_ settings: String, _ body: (String) throws -> Void) throws {
    try Bigan.inNewFolder { folder in
      try Bigan.put(settings, folder + "/设置.txt")
      try body(folder)
    }
  }

  /// The printed findings of what cannot be done, with the folder's path as DIR.
  private func fault(_ folder: String, _ body: () throws -> Void) -> String {
    let printer = DiagnosticPrinter(.chinese)
    do {
      try body()
      return ""
    } catch let failure as Failure {
      return failure.findings.map(printer.text).joined(separator: "\n").replacing(folder, with: "DIR")
    } catch let error as FileError {
      return printer.text(error.diagnostic).replacing(folder, with: "DIR")
    } catch {
      return "\(error)"
    }
  }

  @Test func aFolderWithoutSettingsIsSentToInit() throws {
    try Bigan.inNewFolder { folder in
      #expect(
        fault(folder) { _ = try Workspace.open(folder) }
          == "DIR: 错误：这个文件夹里没有“设置.txt”\n  办法：用“bigan init 'DIR'”建一份")
      try Bigan.put("", folder + "/设置.txt.txt")
      #expect(fault(folder) { _ = try Workspace.open(folder) }.hasSuffix("把“设置.txt.txt”改名为“设置.txt”"))
      #expect(fault(folder) { _ = try Workspace.open(folder + "/无") }.hasPrefix("DIR/无: 错误：没有这个文件"))
    }
  }

  @Test func faultySettingsStopEverything() throws {
    try withWorkspace("年度：2023\n单为：某局\n") { folder in
      #expect(fault(folder) { _ = try Workspace.open(folder) }.hasPrefix("DIR/设置.txt:2:1: 错误：没有“单为”这项设置"))
    }
  }

  @Test func settingsMayComeInGB18030AndUTF16() throws {
    try withWorkspace("") { folder in
      let path = folder + "/设置.txt"
      try Data([0xB5, 0xA5, 0xCE, 0xBB, 0xA3, 0xBA, 0xC4, 0xB3, 0xBE, 0xD6]).write(to: URL(filePath: path))
      #expect(try Workspace.open(folder).settings.unit == "某局")
      try Data([0xFF, 0xFE] + "单位：某局".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }).write(
        to: URL(filePath: path))
      #expect(try Workspace.open(folder).settings.unit == "某局")
      try Data([0x50, 0x4B, 0, 0, 0xFF]).write(to: URL(filePath: path))
      #expect(fault(folder) { _ = try Workspace.open(folder) }.hasPrefix("DIR/设置.txt: 错误：这不是文本文件"))
    }
  }

  @Test func theLedgerIsFoundOrAskedFor() throws {
    try withWorkspace("年度：2023\n") { folder in
      #expect(fault(folder) { _ = try Workspace.open(folder).ledgers() }.hasPrefix("DIR: 错误：这个文件夹里没有台账"))
      try Bigan.put("", folder + "/工作.CSV")
      #expect(try Workspace.open(folder).ledgers().map(\.name) == ["工作.CSV"])
      try Bigan.put("", folder + "/党建.csv")
      #expect(
        fault(folder) { _ = try Workspace.open(folder).ledgers() }.hasPrefix("DIR: 错误：不知道哪个是台账：党建.csv、工作.CSV"))
      try Bigan.put("", folder + "/台账.csv")
      #expect(
        try Workspace.open(folder).ledgers()
          == [Workspace.File(path: folder + "/台账.csv", name: "台账.csv")])
    }
  }

  @Test func namedLedgersMustBeThere() throws {
    try withWorkspace("台账：甲.csv、乙 丙.csv\n") { folder in
      try Bigan.put("", folder + "/甲.csv")
      #expect(
        fault(folder) { _ = try Workspace.open(folder).ledgers() } == """
          DIR/设置.txt:1:4: 错误：没有台账文件“乙”
            |
          1 | 台账：甲.csv、乙 丙.csv
            |       ^^^^^^^^^^^^^^^^^
            办法：请检查文件名，或把台账放进这个文件夹
          """)
      try Bigan.put("台账：乙 丙.csv\n", folder + "/设置.txt")
      try Bigan.put("", folder + "/乙 丙.csv")
      #expect(try Workspace.open(folder).ledgers().map(\.name) == ["乙 丙.csv"])
    }
  }

  @Test func ownTemplatesGoFirstAndLinksOutsideAreLeftAside() throws {
    try withWorkspace("") { folder in
      let (own, option) = (folder + "/Templates", folder + "/别处")
      for path in [own, option] {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try Bigan.put(path, path + "/甲.liquid")
      }
      try Bigan.put("乙", own + "/乙.liquid")
      try FileManager.default.createSymbolicLink(atPath: own + "/外.liquid", withDestinationPath: "../设置.txt")
      let workspace = try Workspace.open(folder)
      let templates = try workspace.templates()
      #expect(templates.partial("甲")?.text == own)
      #expect(templates.partial("甲.liquid")?.name == own + "/甲.liquid")
      #expect(templates.partial("外") == nil && templates.partial("../设置") == nil)
      #expect(templates.partialNames.contains("乙") && !templates.partialNames.contains("外"))
      #expect(try workspace.templates(option).partial("甲")?.text == option)
      #expect(try workspace.templates(option).partial("乙")?.text == "乙")
      #expect(workspace.shortName(own + "/甲.liquid") == "Templates/甲.liquid")
    }
  }

  @Test func theDraftGoesWhereItWasAskedFor() throws {
    try withWorkspace("输出：稿子/\n") { folder in
      let set = try Workspace.open(folder)
      #expect(set.outputPath(title: "总结") == folder + "/稿子/总结.txt")
      #expect(set.outputPath(title: "总结", option: "a.txt") == "a.txt")
      #expect(set.outputPath(title: "总结", option: folder) == folder + "/总结.txt")
      try Bigan.put("", folder + "/设置.txt")
      #expect(try Workspace.open(folder).outputPath(title: "总结") == folder + "/总结.txt")
    }
  }
}
