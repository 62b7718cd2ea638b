import Foundation
import Testing

/// Expected texts that lie in `Fixtures`, so that every change of wording is seen in review.
enum Expected {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  /// Holds a text against a file of `Fixtures`; with `BIGAN_UPDATE=1` the file is written anew instead.
  static func check(
    _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["BIGAN_UPDATE"] != nil {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let expected = try Data(contentsOf: file)
    #expect(
      Data(text.utf8) == expected, "unlike Fixtures/\(name): BIGAN_UPDATE=1 writes it anew",
      sourceLocation: sourceLocation)
  }
}
