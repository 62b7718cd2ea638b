import Foundation
import Testing

@testable import TextCore

@Suite struct FileReadingTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "bigan-\(UUID().uuidString)")
    .path

  private func withFolder(_ body: () throws -> Void) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body()
  }

  private func reason(_ path: String) -> FileError.Reason? {
    do throws(FileError) {
      _ = try FileReading.read(path)
      return nil
    } catch {
      return error.reason
    }
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 1_000_000])
  func readsFilesOfAnySize(count: Int) throws {
    try withFolder {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      let path = folder + "/台账.csv"
      try AtomicFile.write(bytes, to: path)
      #expect(try FileReading.read(path) == bytes)
    }
  }

  @Test func refusesWhatIsNoRegularFile() throws {
    try withFolder {
      #expect(reason(folder) == .isFolder)
      #expect(reason(folder + "/none") == .missing)
      #expect(reason("/dev/null") == .notAFile)
      #expect(mkfifo(folder + "/pipe", 0o600) == 0)
      #expect(reason(folder + "/pipe") == .notAFile)
      try AtomicFile.write("a".utf8, to: folder + "/a")
      #expect(reason(folder + "/a/b") == .notAFolder)
      #expect(reason("a\0b") == .missing)
    }
  }

  @Test(arguments: [
    FileError.Reason.missing, .folderMissing, .notPermitted, .readOnly, .noSpace, .isFolder, .notAFolder,
    .notAFile,
    .nameTooLong, .exists,
  ])
  func everyReasonHasItsOwnWordsAndARemedy(reason: FileError.Reason) {
    let finding = FileError(.write, "总结.txt", reason).diagnostic
    #expect(finding.severity == .error)
    #expect(!finding.message.zh.isEmpty && finding.message.zh != finding.message.en)
    #expect(finding.remedy != nil)
    #expect(DiagnosticPrinter(.chinese).text(finding).hasPrefix("总结.txt: 错误："))
  }
}
