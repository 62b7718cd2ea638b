import Foundation
import Testing

@testable import TextCore

@Suite struct FileUpdateTests {
  private struct Refused: Error {}

  private func withFile(_ text: String, _ body: (String, String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "笔杆 \(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data(text.utf8).write(to: URL(filePath: folder + "/台账.csv"))
    try body(folder, folder + "/台账.csv")
  }

  private func append(_ text: String, to path: String, patience: Duration = .seconds(10)) throws -> Int {
    try FileUpdate.update(path, patience: patience) { bytes in
      Result<(bytes: [UInt8], result: Int), Never>.success((bytes + text.utf8, bytes.count))
    }
  }

  /// Why appending failed, nil where it did not.
  private func reason(_ text: String, to path: String, patience: Duration = .seconds(10)) -> FileError.Reason? {
    do {
      _ = try append(text, to: path, patience: patience)
      return nil
    } catch {
      return (error as? FileError)?.reason
    }
  }

  @Test func putsTheChangedFileInPlace() throws {
    try withFile("甲") { (folder: String, path: String) throws in
      #expect(try append("乙", to: path) == 3)
      #expect(try FileReading.read(path) == Array("甲乙".utf8))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["台账.csv"])
    }
  }

  @Test func refusedChangesLeaveTheFile() throws {
    try withFile("甲") { (folder: String, path: String) throws in
      #expect(throws: Refused.self) {
        try FileUpdate.update(path) { _ in Result<(bytes: [UInt8], result: Int), Refused>.failure(Refused()) }
      }
      #expect(try FileReading.read(path) == Array("甲".utf8))
      #expect(reason("乙", to: path + "没有") == .missing)
      #expect(reason("乙", to: folder) == .isFolder)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["台账.csv"])
    }
  }

  @Test func manyAtOnceLoseNothing() throws {
    try withFile("") { (_: String, path: String) throws in
      DispatchQueue.concurrentPerform(iterations: 8) { number in
        for _ in 0..<25 { _ = try? append("\(number)", to: path) }
      }
      let bytes = try FileReading.read(path)
      for number in 0..<8 { #expect(bytes.count { $0 == UInt8(ascii: "0") + UInt8(number) } == 25) }
    }
  }

  /// A program that knows nothing of the lock saves between our reading and our writing, in either way to save.
  @Test(arguments: [true, false])
  func readsAgainWhatOthersWroteMeanwhile(replacing: Bool) throws {
    try withFile("甲") { (_: String, path: String) throws in
      var calls = 0
      _ = try FileUpdate.update(path) { bytes -> Result<(bytes: [UInt8], result: Int), any Error> in
        calls += 1
        return Result {
          if calls == 1 {
            try Data("别人写的".utf8).write(to: URL(filePath: path), options: replacing ? .atomic : [])
          }
          return (bytes + Array("乙".utf8), 0)
        }
      }
      #expect(calls == 2)
      #expect(try FileReading.read(path) == Array("别人写的乙".utf8))
    }
  }

  @Test func saysSoWhenAnotherHoldsTheFile() throws {
    try withFile("甲") { (_: String, path: String) throws in
      let held = open(path, O_RDONLY)
      defer { close(held) }
      try #require(flock(held, LOCK_EX | LOCK_NB) == 0)
      #expect(reason("乙", to: path, patience: .milliseconds(50)) == .busy)
      #expect(FileError(.write, path, .busy).diagnostic.remedy != nil)
      #expect(try FileReading.read(path) == Array("甲".utf8))
      flock(held, LOCK_UN)
      #expect(try append("乙", to: path, patience: .milliseconds(50)) == 3)
    }
  }

  @Test func takesAwayWhatKilledWritersLeft() throws {
    try withFile("甲") { (folder: String, path: String) throws in
      // No process has this number: it is beyond the system's limit. Number 1 is always there.
      let (dead, living, foreign) = (".bigan-999999999-0.tmp", ".bigan-1-0.tmp", ".bigan-x-0.tmp")
      for name in [dead, living, foreign] { try Data("半".utf8).write(to: URL(filePath: "\(folder)/\(name)")) }
      _ = try append("乙", to: path)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == [living, foreign, "台账.csv"])
    }
  }
}
