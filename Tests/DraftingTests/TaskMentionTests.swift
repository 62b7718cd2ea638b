import Foundation
import Records
import Testing
import TextCore

@testable import Drafting

/// Every statement says which task it tells of.
@Suite struct TaskMentionTests {
  private static let offices = Support.fixture("Offices")

  /// The rows of a ledger whose point does not name them, with what it says.
  private static func lost(_ ledger: Ledger) -> [String] {
    let mention = TaskMention(wordbook: Support.wordbook)
    let records = ledger.records
    return Support.grouping.points(Array(records.indices), of: records).flatMap { point in
      point.records.compactMap { index in
        let task = Support.cleaner.clean(records[index].task)
        let text = point.text(.full)
        return task.isEmpty || mention.isTold(task, in: text) ? nil : "\(task)（\(mention.core(of: task))）｜\(text)"
      }
    }
  }

  @Test func dump() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.offices.path).sorted() {
      let folder = Self.offices.appending(path: name)
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      let file = try #require(files.first { $0.hasPrefix("台账.") })
      let bytes = Array(try Data(contentsOf: folder.appending(path: file)))
      let ledger = LedgerReader.read(bytes: bytes, name: file, year: 2023)
      for line in Self.lost(ledger) { print("LOST", name, line) }
    }
  }
}
