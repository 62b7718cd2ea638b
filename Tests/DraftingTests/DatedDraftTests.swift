import Assets
import Foundation
import Phrases
import Records
import Testing
import TextCore

@testable import Drafting

/// Drafts say what their year says: no set expression outside its years, whatever the seed and the template.
@Suite struct DatedDraftTests {
  /// The templates that are a document of their own: no other renders them.
  static let templates: [String] = {
    let sources = EmbeddedFiles.templates.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
    return sources.map(\.0).filter { name in
      let stem = name.split(separator: "/").last.map(String.init) ?? name
      let bare = stem.hasSuffix(".liquid") ? String(stem.dropLast(7)) : stem
      return !sources.contains { $0.1.contains("render '\(bare)'") }
    }.sorted()
  }()

  /// A ledger whose own words are of no year, with a row for each topic of the usual sections and two of each other.
  private static let rows: [String] = {
    var rows: [String] = []
    for section in Support.bank.sections {
      let isUsual = PhraseBank.usualSections.contains(section.name)
      for (index, topic) in section.topics.enumerated() where isUsual || index < 2 {
        let number = rows.count + 1
        let state = number % 17 == 0 ? "进行中" : "已完成"
        rows.append("\(number),\(section.name),\(topic.name),整理第\(number)批材料,整理归档第\(number)批材料,,,\(state),办公室,,,")
      }
    }
    return rows
  }()

  private static let units = ["某市某局", "某局办公室", "某局机关第一党支部"]
  private static let lengths = ["", "字数：800\n", "字数：3000\n"]

  private func draft(_ year: Int, _ seed: Int, _ template: String) throws -> Draft {
    let text =
      "年度：\(year)\n单位：\(Self.units[seed % 3])\n简称：我们\n上级：上级组织\n指导单位：主管部门\n种子：\(seed)\n" + Self.lengths[seed % 3]
    var request = Support.request(Support.ledger(Self.rows), template: template)
    request.settings = Settings.parse(SourceText(name: "设置.txt", text)).0
    let result = Drafter.draft(request)
    return try #require(result.draft, "\(result.diagnostics.map(\.message.zh))")
  }

  @Test(arguments: 2018...2027, templates)
  func sayNothingOutOfDate(_ year: Int, _ template: String) throws {
    let expressions = Support.bank.usage.dated
    let finder = ExpressionFinder(expressions.map(\.text))
    // Each template has seeds of its own, and not the same for each.
    let place = Self.templates.firstIndex(of: template) ?? 0
    for seed in (place * 6 + 1)...(place * 6 + 6) {
      let draft = try draft(year, seed, template)
      for index in Set(finder.find(in: draft.text)) where !expressions[index].isValid(in: year) {
        // The name of a topic is the ledger's own word.
        let lines = draft.text.split(separator: "\n").filter { $0.contains(expressions[index].text) }
        Issue.record("\(expressions[index].text) in \(year), seed \(seed), \(template): \(lines)")
      }
    }
  }

  /// The campaign of a year stands in the title of its topic, where the draft is not cut short.
  @Test(arguments: [(2019, "主题教育"), (2021, "党史学习教育"), (2023, "主题教育"), (2024, "党纪学习教育")])
  func nameTheCampaignOfTheirYear(_ year: Int, _ campaign: String) throws {
    for seed in 1...20 where !Self.lengths[seed % 3].contains("800") {
      #expect(try draft(year, seed, "党建工作总结").text.contains(campaign), "seed \(seed)")
    }
  }
}

/// Two offices with the same ledger and other seeds differ in their set wording.
@Suite struct PhraseSharingTests {
  /// The phrases of a draft of the embedded sample, by place, with the characters of their own wording.
  private static func phrases(_ seed: Int, _ template: String) throws -> [String: Int] {
    let settings = try #require(EmbeddedFiles.sample.named("设置.txt"))
    let ledger = try #require(EmbeddedFiles.sample.named("台账.csv"))
    let text = String(decoding: settings.bytes, as: UTF8.self) + "\n种子：\(seed)\n"
    var request = Support.request(
      LedgerReader.read(bytes: ledger.bytes, name: "台账.csv", year: 2023), template: template)
    request.settings = Settings.parse(SourceText(name: "设置.txt", text)).0
    let draft = try #require(Drafter.draft(request).draft)
    let lengths = Dictionary(
      Support.bank.phrases.map { phrase in
        (
          phrase.id,
          phrase.parts.reduce(0) { if case .wording(let words) = $1 { $0 + CharacterCount.count(words) } else { $0 } }
        )
      }, uniquingKeysWith: { first, _ in first })
    var used: [String: Int] = [:]
    for source in draft.report.sentences.flatMap(\.sources) where source.kind == "phrase" {
      used[source.at] = lengths[source.at]
    }
    return used
  }

  @Test(arguments: ["党建工作总结", "工作总结"])
  func isUnderFortyInAHundred(_ template: String) throws {
    let drafts = try (1...20).map { try Self.phrases($0, template) }
    var shares: [Double] = []
    for (index, one) in drafts.enumerated() {
      for other in drafts[..<index] {
        let shared = one.filter { other[$0.key] != nil }.values.reduce(0, +)
        let smaller = min(one.values.reduce(0, +), other.values.reduce(0, +))
        shares.append(Double(shared) / Double(max(1, smaller)))
      }
    }
    let mean = shares.reduce(0, +) / Double(shares.count)
    #expect(drafts.allSatisfy { $0.count >= 10 })
    #expect(mean < 0.2)
    // Two seeds may meet in a long opening once in a while.
    #expect(shares.count { $0 >= 0.4 } <= shares.count / 50, "\(shares.sorted().suffix(8))")
  }
}
