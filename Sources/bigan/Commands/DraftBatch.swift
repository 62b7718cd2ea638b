#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import TextCore

/// Many workspaces drafted on all processors, and told in the order in which they were given.
struct DraftBatch {
  /// The workspaces, each once however often it was named: two writers of one folder would meet.
  private let folders: [String]
  private let progress: Progress

  init(folders: [String], progress: Progress) {
    var seen: Set<String> = []
    self.folders = folders.filter { seen.insert(FilePath.resolved(FilePath.join($0, "x")) ?? $0).inserted }
    self.progress = progress
  }

  /// Drafts every workspace with one shelf of phrase banks, and tells each result, an error too, in order.
  ///
  /// A slice at a time, so that a thousand accounts are never held at once.
  func run<R: Sendable>(
    _ draft: @Sendable (String, PhraseShelf) throws -> R, tell: (Result<R, any Error>) throws -> Void
  ) throws {
    let shelf = PhraseShelf()
    let size = max(1, ProcessInfo.processInfo.activeProcessorCount) * 32
    for start in stride(from: 0, to: folders.count, by: size) {
      let slice = Array(folders[start..<min(start + size, folders.count)])
      let what = Message("正在起草 \(slice[0])", "drafting \(slice[0])")
      let results = progress.during(what, part: (start + 1, folders.count)) {
        Parallel.map(slice) { folder in Result { try draft(folder, shelf) } }
      }
      for result in results { try tell(result) }
    }
  }
}
