import Foundation
import Testing

/// The guide docs/phrasebank.md: its files are written, its commands run, and what it shows is what comes out.
@Suite struct PhraseGuideTests {
  /// A fenced block of the guide: what stands behind ``` and the lines within.
  private struct Block {
    let kind: Substring
    let file: String
    let lines: [Substring]
  }

  private static let guide = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../docs/phrasebank.md")

  private static func blocks() throws -> [Block] {
    var blocks: [Block] = []
    var open: (Substring, String, [Substring])?
    for line in try String(contentsOf: guide, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    {
      guard line.hasPrefix("```") else {
        open?.2.append(line)
        continue
      }
      if let (kind, file, lines) = open {
        blocks.append(Block(kind: kind, file: file, lines: lines))
        open = nil
      } else {
        let words = line.dropFirst(3).split(separator: " ")
        open = (words.first ?? "", words.dropFirst().joined(separator: " "), [])
      }
    }
    return blocks
  }

  @Test func holdsWhatItShows() throws {
    let blocks = try Self.blocks()
    #expect(blocks.count { $0.kind == "console" } >= 6)
    try Bigan.inNewFolder { folder in
      #expect(try Bigan.run(["demo", "示例"], in: folder).status == 0)
      let workspace = folder + "/示例"
      try FileManager.default.createDirectory(atPath: workspace + "/Phrasebank", withIntermediateDirectories: true)
      for block in blocks {
        guard block.kind == "console" else {
          try Bigan.put(block.lines.joined(separator: "\n") + "\n", workspace + "/" + block.file)
          continue
        }
        try check(block.lines, in: workspace)
        // The faulty file shows what a check finds and is taken away again.
        try? FileManager.default.removeItem(atPath: workspace + "/Phrasebank/问题.md")
      }
    }
  }

  private func check(_ lines: [Substring], in folder: String) throws {
    var output: [String] = []
    var at = 0
    for line in lines {
      if line.hasPrefix("$ bigan ") {
        let run = try Bigan.run(line.dropFirst(8).split(separator: " ").map(String.init), in: folder)
        #expect(run.status < 2, "\(line): \(run.err)")
        output = (run.out + run.err).split(separator: "\n").map(String.init)
        at = 0
      } else if line != "……" {
        // …… within a line stands for what is left out there.
        let parts = line.split(separator: "……").map(String.init)
        let found = output[at...].firstIndex { shown in parts.allSatisfy(shown.contains) }
        #expect(found != nil, "the guide shows “\(line)”, which is not in:\n\(output.joined(separator: "\n"))")
        at = found.map { $0 + 1 } ?? at
      }
    }
  }
}
