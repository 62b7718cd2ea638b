import Foundation
import Testing

@testable import Records

/// Words that people write, held against what they mean: the tables stand in Fixtures/vocabulary.
@Suite struct VocabularyTableTests {
  /// The lines of a table: its first word, and the words behind it.
  static func table(_ name: String) -> [(String, [String])] {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/vocabulary/\(name).txt")
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let words = line.split(separator: " ").map(String.init)
      return (words[0], Array(words.dropFirst()))
    }
  }

  @Test func states() {
    var wrong: [String] = []
    var count = 0
    for (name, words) in Self.table("states") {
      for word in words {
        count += 1
        let found = StateVocabulary.state(of: word, byStem: true)
        if found.rawValue != name { wrong.append("\(word): \(found), not \(name)") }
      }
    }
    #expect(count > 300)
    #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
  }
}

extension VocabularyTableTests {
  /// The lines of a table whose parts stand between bars.
  static func lines(_ name: String) -> [[String]] {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/vocabulary/\(name).txt")
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { $0.split(separator: "|").map(String.init) }
  }

  @Test func unmet() {
    var wrong: [String] = []
    var counts: [String: Int] = [:]
    for line in Self.lines("unmet") where line.count == 2 {
      counts[line[0], default: 0] += 1
      let found = UnmetWords.find(line[1])?.state ?? .done
      if found.rawValue != line[0] { wrong.append("\(line[1]): \(found), not \(line[0])") }
    }
    #expect(counts["done", default: 0] >= 60 && counts["notDone", default: 0] >= 60)
    #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
  }
}
