import Foundation
import Phrases
import Records
import Testing

@testable import Drafting

/// How well keywords sort the items of real plans, with what their headings say of where they belong.
///
/// A heading names the sections whose name or alias stands in it, and an item may also go where its own lead says
/// (加强作风建设 under a heading on political work). An item whose heading names no section is not counted.
@Suite struct PlanItemSortingTests {
  private static let plans = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/seeds").standardizedFileURL

  private struct Item {
    let place: String
    let lead: String
    let text: String
    /// The sections that the heading and the lead name.
    let sections: Set<String>
  }

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: PlanItemSortingTests.plans.path), "the shared plans are not here"))
  func itemsAreSortedWhereTheirHeadingsSay() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.plans.path).filter { $0.hasSuffix(".txt") }
    let items = try names.sorted().flatMap(Self.items)
    #expect(items.count >= 40)
    let sorter = KeywordSorter(Support.bank)
    var sorted = 0
    var wrong: [String] = []
    for item in items {
      guard let match = Self.match(item, sorter) else { continue }
      sorted += 1
      guard !item.sections.contains(match.section) else { continue }
      wrong.append("\(item.place) \(item.lead): \(match.reason), not \(item.sections.sorted().joined(separator: "|"))")
    }
    let precision = Double(sorted - wrong.count) / Double(max(1, sorted))
    #expect(precision >= 0.95, "\(sorted) of \(items.count) sorted, wrong:\n\(wrong.joined(separator: "\n"))")
    #expect(Double(sorted) / Double(items.count) >= 0.85)
  }

  /// As rows are sorted: the task's name decides, the rest is asked where it says nothing.
  private static func match(_ item: Item, _ sorter: KeywordSorter) -> KeywordMatch? {
    for text in [item.lead, item.lead + "\n" + item.text] {
      if case .sorted(let match) = sorter.classify(text) { return match }
    }
    return nil
  }

  /// The items of a plan under headings that name a section; none of a file that is no plan.
  private static func items(_ name: String) throws -> [Item] {
    let bytes = try [UInt8](Data(contentsOf: plans.appending(path: name)))
    let (read, findings) = PlanReader.read(bytes: bytes, name: name)
    guard let plan = read, findings.isEmpty else { return [] }
    return plan.items.compactMap { item in
      let named = sections(namedIn: plan.section(of: item)?.title ?? "")
      guard !named.isEmpty else { return nil }
      return Item(
        place: "\(name.prefix(3)) \(item.place)", lead: item.lead, text: item.measures.joined(separator: "，"),
        sections: named.union(sections(namedIn: item.lead)))
    }
  }

  private static func sections(namedIn text: String) -> Set<String> {
    Set(Support.bank.sections.filter { ([$0.name] + $0.aliases).contains(where: text.contains) }.map(\.name))
  }
}
