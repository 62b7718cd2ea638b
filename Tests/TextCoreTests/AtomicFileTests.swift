import Foundation
import Testing

@testable import TextCore

@Suite struct AtomicFileTests {
  /// A new folder for one test, removed behind it.
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "笔杆 \(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  private func reason(_ body: () throws -> Void) -> FileError.Reason? {
    do {
      try body()
      return nil
    } catch {
      return (error as? FileError)?.reason
    }
  }

  @Test func writesNewFilesAndReplacesOldOnes() throws {
    try withFolder { folder in
      let path = folder + "/年度 总结.txt"
      for text in ["一\r\n二", "", String(repeating: "长", count: 200_000)] {
        for isLasting in [true, false] {
          try AtomicFile.write(text.utf8, to: path, isLasting: isLasting)
          #expect(try FileReading.read(path) == Array(text.utf8))
          #expect(try names(folder) == ["年度 总结.txt"])
        }
      }
    }
  }

  @Test func keepsTheModeOfTheOldFile() throws {
    try withFolder { folder in
      let path = folder + "/a"
      try AtomicFile.write("a".utf8, to: path)
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
      try AtomicFile.write("b".utf8, to: path)
      #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
    }
  }

  @Test func writesWhatALinkPointsTo() throws {
    try withFolder { folder in
      try AtomicFile.write("a".utf8, to: folder + "/real")
      try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "real")
      try AtomicFile.write("b".utf8, to: folder + "/link")
      #expect(try FileReading.read(folder + "/real") == Array("b".utf8))
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link") == "real")
    }
  }

  @Test func saysWhyItCannotWrite() throws {
    try withFolder { folder in
      #expect(reason { try AtomicFile.write("a".utf8, to: folder) } == .isFolder)
      #expect(reason { try AtomicFile.write("a".utf8, to: folder + "/none/a") } == .folderMissing)
      let long = folder + "/" + String(repeating: "长", count: 100)
      #expect(reason { try AtomicFile.write("a".utf8, to: long) } == .nameTooLong)
      try AtomicFile.write("a".utf8, to: folder + "/a")
      #expect(reason { try AtomicFile.write("a".utf8, to: folder + "/a/b") } == .notAFolder)
      #expect(try names(folder) == ["a"])
    }
  }

  @Test(.enabled(if: geteuid() != 0, "root may write anywhere"))
  func aProtectedFileStays() throws {
    try withFolder { folder in
      let path = folder + "/a"
      try AtomicFile.write("a".utf8, to: path)
      try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
      #expect(reason { try AtomicFile.write("b".utf8, to: path) } == .notPermitted)
      #expect(try FileReading.read(path) == Array("a".utf8))
    }
  }

  @Test func createNeverReplaces() throws {
    try withFolder { folder in
      let path = folder + "/a"
      try AtomicFile.create("a".utf8, at: path)
      #expect(reason { try AtomicFile.create("b".utf8, at: path) } == .exists)
      #expect(try FileReading.read(path) == Array("a".utf8))
    }
  }

  @Test func copiesGetTheFirstFreeNumber() throws {
    try withFolder { folder in
      let path = folder + "/总结.txt"
      try AtomicFile.write("a".utf8, to: path)
      #expect(try AtomicFile.numberedCopy(of: path) == folder + "/总结.1.txt")
      #expect(try AtomicFile.numberedCopy(of: path) == folder + "/总结.2.txt")
      #expect(try FileReading.read(folder + "/总结.2.txt") == Array("a".utf8))
    }
  }

  @Test(arguments: [
    ("总结.txt", "总结.1.txt"), ("a.b/总结", "a.b/总结.1"), (".bashrc", ".bashrc.1"), ("/x/一.二.csv", "/x/一.二.1.csv"),
  ])
  func numbersStandBeforeTheEnding(path: String, expected: String) {
    #expect(AtomicFile.numbered(path, 1) == expected)
  }
}
