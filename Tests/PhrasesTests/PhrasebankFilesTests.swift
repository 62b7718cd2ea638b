import Foundation
import Phrases
import Testing
import TextCore

/// The phrase files of the repository: no fault in them, and enough wording for two units to differ.
struct PhrasebankFilesTests {
  static let files: [SourceText] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Phrasebank")
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    return names.filter { $0.hasSuffix(".md") }.compactMap { name in
      (try? Data(contentsOf: folder.appending(path: name))).map { SourceText(name: name, bytes: Array($0)) }
    }
  }()
  static let parsed = PhraseBank.parse(files: files)
  static var bank: PhraseBank { parsed.0 }

  @Test func nothingIsWrongInThem() {
    #expect(Self.files.count >= 6)
    #expect(Self.parsed.1.map { DiagnosticPrinter(.chinese).text($0) } == [])
  }

  @Test func theFourSectionsHaveWhatASummaryNeeds() {
    let names = Self.bank.sections.map(\.name)
    #expect(names.filter(PhraseBank.usualSections.contains) == PhraseBank.usualSections)
    #expect(Self.bank.section(named: "正风肃纪")?.name == "作风")
    #expect(Self.bank.section(named: "廉政建设")?.name == "纪律")
    #expect(Self.bank.sections.allSatisfy { $0.topics.count >= 6 })
  }

  @Test(arguments: bank.sections.map(\.name), [2019, 2021, 2023, 2025, 2026])
  func aSectionHasWordingInEveryYear(name: String, year: Int) throws {
    let section = try #require(Self.bank.section(named: name))
    func valid(_ groups: PhraseGroups, _ kind: PhraseKind) -> Int {
      groups[kind].count { $0.years.contains(year) }
    }
    #expect(valid(section.groups, .title) >= 6)
    for kind in PhraseKind.kinds(at: .section) {
      #expect(valid(section.groups, kind) >= 1, "\(kind.rawValue)")
    }
    for topic in section.topics {
      #expect(valid(topic.groups, .heading) >= 4, "\(topic.name)")
      #expect(!topic.keywords.isEmpty, "\(topic.name)")
    }
  }

  @Test func everyGeneralGroupIsThere() {
    for kind in PhraseKind.kinds(at: .general) {
      #expect(!Self.bank.general[kind].isEmpty, "\(kind.rawValue)")
    }
  }

  @Test func noPhraseHoldsADigitOutsideItsSlotsOrAnOddYear() {
    for phrase in Self.bank.phrases {
      for case .wording(let words) in phrase.parts {
        let digits = words.unicodeScalars.filter { $0.properties.generalCategory == .decimalNumber }
        #expect(digits.isEmpty, "\(phrase.id)")
      }
      let years = [phrase.years.from, phrase.years.through].compactMap { $0 }
      #expect(years.allSatisfy { (2012...2030).contains($0) }, "\(phrase.id)")
    }
  }

  @Test func theLexiconIsFilled() {
    let words = Self.bank.lexicon
    #expect(words.verbs.count >= 50 && words.collocations.count >= 40 && words.cleaning.count >= 10)
    #expect(!words.actors.isEmpty && !words.participationVerbs.isEmpty && !words.unitKinds.isEmpty)
  }

  @Test func twoSeedsChooseDifferentHeadings() {
    func headings(_ seed: UInt64) -> [String] {
      var chooser = PhraseChooser(seed: seed, year: 2023)
      return Self.bank.sections.flatMap { section in
        [section.groups[.title]] + section.topics.map { $0.groups[.heading] }
      }.compactMap { phrases in
        chooser.choose(phrases, PhraseRequest(role: phrases.first?.id ?? ""))?.text
      }
    }
    let (a, b) = (headings(1), headings(2))
    let same = zip(a, b).count { $0 == $1 }
    #expect(a.count >= 28 && same * 2 < a.count)
    #expect(Set(a).count == a.count)
  }
}
