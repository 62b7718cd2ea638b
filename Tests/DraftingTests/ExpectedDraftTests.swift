import Assets
import Foundation
import Records
import Testing
import TextCore

@testable import Drafting

/// Drafts that are read as they are: a change of wording shows in review. `BIGAN_UPDATE=1` writes them anew.
@Suite struct ExpectedDraftTests {
  @Test(arguments: Support.documents)
  func ofTheEmbeddedSample(_ template: String) throws {
    let settings = try #require(EmbeddedFiles.sample.named("设置.txt"))
    let ledger = try #require(EmbeddedFiles.sample.named("台账.csv"))
    try expect(settings: settings.bytes, ledger: ledger.bytes, template, file: "示例-\(template).txt")
  }

  private static let officeNames = folders("Offices")
  private static let readingNames = folders("Readings")

  private static func folders(_ name: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: Support.fixture(name).path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  @Test func allLedgersAreThere() {
    #expect(Self.officeNames.count == 10)
    #expect(Self.readingNames.count == 34)
  }

  /// A year of ten offices as their clerks keep it, in all kinds of ledger; beside each draft stands what a practised
  /// hand made of the same ledger (参考稿.md), to be read against it.
  @Test(arguments: officeNames)
  func ofAnOffice(_ name: String) throws { try expect(folder: "Offices/" + name) }

  /// Ledgers that were written for readers who knew neither the drafts nor the program, each with what a draft of it
  /// must and must not say (应有事实.md).
  @Test(arguments: readingNames)
  func ofALedgerReadBlind(_ name: String) throws { try expect(folder: "Readings/" + name) }

  private func expect(folder name: String) throws {
    let folder = Support.fixture(name)
    let settings = Array(try Data(contentsOf: folder.appending(path: "设置.txt")))
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let ledger = try #require(files.first { $0.hasPrefix("台账.") })
    let template = Settings.parse(SourceText(name: "设置.txt", bytes: settings)).0.template ?? "工作总结"
    let bytes = Array(try Data(contentsOf: folder.appending(path: ledger)))
    try expect(
      settings: settings, ledger: bytes, named: ledger, template, file: "\(name)/草稿.txt")
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

  /// One office's year in five forms: the same records, the same text.
  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: ExpectedDraftTests.shared.path), "the shared samples are not here"),
    arguments: [
      ("ju-2023-gbk", "台账.csv"), ("ju-2023-xlsx", "台账.xlsx"), ("ju-2023-jsonl", "台账.jsonl"),
      ("ju-2023-checklist", "台账.md"),
    ])
  func ofTheOtherForms(_ folder: String, _ name: String) throws {
    let samples = Self.shared.deletingLastPathComponent()
    func read(_ folder: String, _ name: String) throws -> (ledger: Ledger, draft: Draft) {
      let settings = try Data(contentsOf: samples.appending(path: folder + "/设置.txt"))
      let bytes = try Data(contentsOf: samples.appending(path: folder + "/" + name))
      let ledger = LedgerReader.read(bytes: Array(bytes), name: name, year: 2023)
      var request = Support.request(ledger)
      request.settings = Settings.parse(SourceText(name: "设置.txt", bytes: Array(settings))).0
      return (ledger, try #require(Drafter.draft(request).draft))
    }
    let first = try read("ju-2023", "台账.csv")
    let other = try read(folder, name)
    #expect(other.ledger.records.count == 46 && other.ledger.rejected.isEmpty)
    Law.check(other.draft, other.ledger)
    #expect(other.draft.text == first.draft.text)
    func facts(_ ledger: Ledger) -> [String] {
      ledger.records.map { record in
        let texts = Meaning.allCases.filter { ![.id, .date, .state, .highlight].contains($0) }.map { record.text($0) }
        return (texts + [record.state.rawValue, "\(record.highlight)", record.date?.description ?? ""])
          .joined(separator: "|")
      }.sorted()
    }
    #expect(facts(other.ledger) == facts(first.ledger))
  }

  private func expect(
    settings: [UInt8], ledger: [UInt8], named name: String = "台账.csv", _ template: String, file: String
  ) throws {
    let parsed = Settings.parse(SourceText(name: "设置.txt", bytes: settings)).0
    let read = LedgerReader.read(bytes: ledger, name: name, year: parsed.year, aliases: parsed.headerAliases)
    var request = Support.request(read, template: template)
    request.settings = parsed
    _ = request.settings.set(.template, to: template, from: "--template")
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
