import Foundation
import Testing

@testable import Assets

/// What is embedded is, byte for byte, what lies in the package.
@Suite struct EmbeddedFilesTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test(arguments: [
    ("Templates", ".liquid", EmbeddedFiles.templates), ("Phrasebank", ".md", EmbeddedFiles.phrasebank),
    ("Sources/Assets/Sample", "", EmbeddedFiles.sample),
  ])
  func embeddedFilesAreThoseOfThePackage(folder: String, ending: String, embedded: [EmbeddedFile]) throws {
    let folder = Self.root.appending(path: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    #expect(!names.isEmpty)
    #expect(embedded.map(\.name) == names)
    for file in embedded {
      #expect(try Data(contentsOf: folder.appending(path: file.name)) == Data(file.bytes))
      #expect(embedded.named(file.name)?.text == String(decoding: file.bytes, as: UTF8.self))
    }
  }
}
