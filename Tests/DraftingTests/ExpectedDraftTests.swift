import Assets
import Foundation
import Records
import Testing
import TextCore

@testable import Drafting

/// Drafts that are read as they are: a change of wording shows in review. `BIGAN_UPDATE=1` writes them anew.
@Suite struct ExpectedDraftTests {
  @Test(arguments: ["党建工作总结", "工作总结"])
  func ofTheEmbeddedSample(_ template: String) throws {
    let settings = try #require(EmbeddedFiles.sample.named("设置.txt"))
    let ledger = try #require(EmbeddedFiles.sample.named("台账.csv"))
    try expect(settings: settings.bytes, ledger: ledger.bytes, template, file: "示例-\(template).txt")
  }

  /// The shared sample, where it is; a stranger's clone has none.
  private static let shared = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/samples/ju-2023").standardizedFileURL

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: ExpectedDraftTests.shared.path), "the shared samples are not here"),
    arguments: ["党建工作总结", "工作总结"])
  func ofTheSharedSample(_ template: String) throws {
    let settings = try Data(contentsOf: Self.shared.appending(path: "设置.txt"))
    let ledger = try Data(contentsOf: Self.shared.appending(path: "台账.csv"))
    try expect(settings: Array(settings), ledger: Array(ledger), template, file: "ju-2023-\(template).txt")
  }

  private func expect(settings: [UInt8], ledger: [UInt8], _ template: String, file: String) throws {
    let parsed = Settings.parse(SourceText(name: "设置.txt", bytes: settings)).0
    let read = LedgerReader.read(bytes: ledger, name: "台账.csv", year: parsed.year)
    var request = Support.request(read, template: template)
    request.settings = parsed
    let draft = try #require(Drafter.draft(request).draft)
    Law.check(draft, read)
    let expected = Support.fixture(file)
    if ProcessInfo.processInfo.environment["BIGAN_UPDATE"] != nil {
      try Data(draft.text.utf8).write(to: expected)
    }
    let text = try String(contentsOf: expected, encoding: .utf8)
    #expect(draft.text == text)
  }
}
