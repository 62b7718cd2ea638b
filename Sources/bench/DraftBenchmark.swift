import Assets
import Foundation

/// The sample drafted, as a whole process.
enum DraftBenchmark {
  /// Prints the time of `bigan draft` on the embedded sample.
  static func run() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "bigan-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in EmbeddedFiles.sample {
      try Data(file.bytes).write(to: folder.appending(path: file.name))
    }
    print(try ProcessTimer.line("draft of the sample", runs: 20, ["draft", folder.path, "--stdout"]))
  }
}
