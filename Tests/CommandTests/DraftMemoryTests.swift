import Foundation
import Testing

@testable import bigan

@Suite struct DraftMemoryTests {
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test func ourOwnDraftIsRefreshed() throws {
    try Bigan.inNewFolder { folder throws in
      let memory = DraftMemory(workspace: folder)
      let path = folder + "/总结.txt"
      #expect(try memory.state(of: path) == .absent)
      #expect(try memory.write(bytes("一"), to: path) == .written(path))
      #expect(try memory.state(of: path) == .ours)
      #expect(try memory.write(bytes("一"), to: path) == .unchanged(path))
      #expect(try memory.write(bytes("二"), to: path) == .written(path))
      #expect(try Bigan.text(path) == "二")
      #expect(try Bigan.names(folder) == [".bigan", "总结.txt"])
    }
  }

  @Test func aPersonsTextStaysAndTheDraftGoesBeside() throws {
    try Bigan.inNewFolder { folder in
      let memory = DraftMemory(workspace: folder)
      let path = folder + "/总结.txt"
      let (first, second) = (folder + "/总结（新稿）.txt", folder + "/总结（新稿2）.txt")
      try Bigan.put("别人的", path)
      #expect(try memory.state(of: path) == .foreign)
      #expect(try memory.write(bytes("一"), to: path) == .beside(first, instead: path))
      #expect(try memory.write(bytes("二"), to: path) == .beside(first, instead: path))
      try Bigan.put("二，改过", first)
      #expect(try memory.state(of: first) == .edited)
      #expect(try memory.write(bytes("三"), to: path) == .beside(second, instead: path))
      #expect(try Bigan.text(path) == "别人的")
      #expect(try Bigan.text(first) == "二，改过")
      #expect(try Bigan.text(second) == "三")
    }
  }

  @Test func forceKeepsANumberedCopy() throws {
    try Bigan.inNewFolder { folder in
      let memory = DraftMemory(workspace: folder)
      let path = folder + "/总结.txt"
      _ = try memory.write(bytes("一"), to: path)
      for number in 1...2 {
        try Bigan.put("改\(number)", path)
        let copy = folder + "/总结.\(number).txt"
        #expect(try memory.write(bytes("新\(number)"), to: path, force: true) == .replaced(path, copy: copy))
        #expect(try Bigan.text(copy) == "改\(number)")
        #expect(try memory.state(of: path) == .ours)
      }
    }
  }

  @Test func aMovedWorkspaceAndASpoiltListAreSafe() throws {
    try Bigan.inNewFolder { folder in
      _ = try Bigan.run(["init", "甲"], in: folder)
      _ = try DraftMemory(workspace: folder + "/甲").write(bytes("一"), to: folder + "/甲/总结.txt")
      try FileManager.default.moveItem(atPath: folder + "/甲", toPath: folder + "/乙")
      let moved = DraftMemory(workspace: folder + "/乙")
      #expect(try moved.state(of: folder + "/乙/../乙/总结.txt") == .ours)
      try Bigan.put("乱写的\n\n x\n", folder + "/乙/.bigan/drafts.txt")
      #expect(try moved.state(of: folder + "/乙/总结.txt") == .foreign)
    }
  }

  @Test func fingerprintsAreThoseOfFNV() {
    // The published test vectors of FNV-1a, 64 bits.
    #expect(Fingerprint.of([]) == "cbf29ce484222325")
    #expect(Fingerprint.of(bytes("a")) == "af63dc4c8601ec8c")
    #expect(Fingerprint.of(bytes("foobar")) == "85944171f73967e8")
  }

  @Test(arguments: [
    ("2023年度党建工作总结", "2023年度党建工作总结.txt"), ("思想/组织:总结?", "思想／组织：总结？.txt"), ("  ..总结\n. ", "总结.txt"),
    ("", "总结.txt"), ("/", "／.txt"),
  ])
  func namesOfTitles(title: String, expected: String) {
    #expect(DraftName.of(title: title) == expected)
  }

  @Test func aLongTitleFitsIntoAName() {
    let name = DraftName.of(title: String(repeating: "长", count: 300))
    #expect(DraftName.beside(name, 99).utf8.count <= 255)
  }
}
