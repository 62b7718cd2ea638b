import Foundation
import Phrases
import Records
import Testing

@testable import Drafting

/// How well keywords sort: tasks written without a look at the keyword lists, with where they belong.
@Suite struct SortingMeasureTests {
  private struct Case {
    let task: String
    /// The sections that are right; empty where none of the four is.
    let sections: [String]
  }

  private struct Score {
    var right = 0
    var wrong: [String] = []
    var left: [String] = []
    var sorted: Int { right + wrong.count }
    var precision: Double { Double(right) / Double(max(1, sorted)) }
  }

  private func cases(_ name: String) throws -> [Case] {
    let bytes = try Data(contentsOf: Support.fixture("Sorting/" + name))
    return CSVReader.read(Array(bytes)).table.cells.dropFirst().filter { $0.count > 1 }.map { row in
      Case(task: row[0], sections: row[1].split(separator: "|").map(String.init))
    }
  }

  private func score(_ cases: [Case], sections: [String] = PhraseBank.usualSections) -> Score {
    let sorter = KeywordSorter(Support.bank, sections: sections)
    return cases.reduce(into: Score()) { score, item in
      guard case .sorted(let match) = sorter.classify(item.task) else {
        return score.left.append(item.task)
      }
      if item.sections.contains(match.section) {
        score.right += 1
      } else {
        score.wrong.append("\(item.task): \(match.reason), not \(item.sections.joined(separator: "|"))")
      }
    }
  }

  /// 95 % of those sorted are right, and 85 % of those that belong somewhere are sorted.
  @Test(arguments: ["tasks.csv", "unseen.csv"])
  func tasksAreSortedRightOrLeftToTheUser(_ file: String) throws {
    let all = try cases(file)
    let score = score(all)
    let share = Double(score.sorted) / Double(all.count { !$0.sections.isEmpty })
    #expect(score.precision >= 0.95, "\(score.wrong.joined(separator: "\n"))")
    #expect(share >= 0.85, "\(score.left.joined(separator: "\n"))")
  }

  /// The same where an office asks for the sections beyond the usual four: all of them at once, the hardest case.
  @Test func tasksOfFurtherSectionsAreSortedRightOrLeftToTheUser() throws {
    let all = try cases("sections.csv")
    let named = Set(all.flatMap(\.sections))
    let score = score(all, sections: Support.bank.sections.map(\.name).filter(named.contains))
    #expect(score.precision >= 0.95, "\(score.wrong.joined(separator: "\n"))")
    #expect(Double(score.sorted) / Double(all.count) >= 0.85, "\(score.left.joined(separator: "\n"))")
  }
}
