import Foundation
import Phrases
import Testing
import TextCore

/// Each file of Fixtures/Faults is read, and all that is said of it compared with the `.txt` beside it.
///
/// `BIGAN_UPDATE=1 swift test --filter PhraseFaultTests` writes the expectations anew, for review.
struct PhraseFaultTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/Faults")

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".md") }.sorted()

  @Test func thereAreFixtures() {
    #expect(Self.names.count >= 15)
  }

  @Test(arguments: names)
  func findingsReadAsExpected(name: String) throws {
    let file = SourceText(name: name, bytes: Array(try Data(contentsOf: Self.folder.appending(path: name))))
    let (bank, findings) = PhraseBank.parse(files: [file])
    var text = ""
    for language in Language.allCases {
      text += findings.map { DiagnosticPrinter(language).text($0) + "\n" }.joined() + "---\n"
    }
    text += bank.phrases.map { "\($0.id) \($0.kind.rawValue) \($0.text)\n" }.joined()
    let expected = Self.folder.appending(path: name + ".txt")
    if ProcessInfo.processInfo.environment["BIGAN_UPDATE"] != nil {
      try text.write(to: expected, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: expected, encoding: .utf8) == text)
  }
}
