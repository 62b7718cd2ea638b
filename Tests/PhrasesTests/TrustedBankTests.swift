import Phrases
import Testing
import TextCore

/// The built-in files read on trust give what they give when every line is looked at.
struct TrustedBankTests {
  /// Everything that a bank holds, line by line, in its order.
  private static func lines(_ bank: PhraseBank) -> [String] {
    let sections = bank.sections.flatMap { section in
      ["# \(section.name) \(section.file) \(section.aliases) \(section.keywords)"]
        + section.topics.map { "## \(section.name)/\($0.name) \($0.keywords)" }
    }
    let roles = bank.roles.flatMap { role in
      ["\(role.name) \(role.phrases.count)"]
        + role.phrases.map { "\($0.id) \($0.kind) \($0.text) \($0.parts) \($0.years) \($0.tags)" }
    }
    let lexicon = bank.lexicon
    let words =
      [lexicon.verbs, lexicon.actors, lexicon.participationVerbs].map { "\($0)" }
      + lexicon.collocations.map { "\($0)" } + lexicon.cleaning.map { "\($0)" } + lexicon.unitKinds.map { "\($0)" }
    return sections + roles + words + bank.usage.dated.map { "\($0)" } + bank.usage.claims.map { "\($0)" }
  }

  @Test func allFilesTogether() {
    let files = PhrasebankFilesTests.files
    let trusted = PhraseBank.trusted(files)
    #expect(Self.lines(trusted) == Self.lines(PhrasebankFilesTests.bank))
    // Asked twice, it says the same.
    #expect(trusted.phrases.map(\.id) == PhrasebankFilesTests.bank.phrases.map(\.id))
  }

  @Test func generalFilesFirst() {
    let isGeneral = { (file: SourceText) in PhraseBank.sectionNames(of: file.bytes).isEmpty }
    let common = PhraseBank.trusted(PhrasebankFilesTests.files.filter(isGeneral))
    common.readGeneral()
    let trusted = PhraseBank.trusted(PhrasebankFilesTests.files.filter { !isGeneral($0) }, beside: common)
    #expect(Self.lines(trusted) == Self.lines(PhrasebankFilesTests.bank))
  }

  @Test(arguments: PhrasebankFilesTests.files.indices)
  func aFileAlone(index: Int) {
    let files = [PhrasebankFilesTests.files[index]]
    #expect(Self.lines(PhraseBank.trusted(files)) == Self.lines(PhraseBank.parse(files: files).0))
  }

  @Test func groupsInPiecesStayInTheOrderOfTheFile() {
    let text = "# 思想\n## 标题\n- 甲\n## 导语\n- 乙 #2023 #短\n## 标题\n- 丙{{ 单位 }}\n\n- 丁\n"
    let files = [SourceText(name: "思想.md", text), SourceText(name: "更多.md", "# 思想\n## 标题\n- 戊\n")]
    let trusted = PhraseBank.trusted(files)
    #expect(trusted.sections.first?.groups[.title].map(\.id) == ["思想.md:3", "思想.md:7", "思想.md:9", "更多.md:3"])
    #expect(Self.lines(trusted) == Self.lines(PhraseBank.parse(files: files).0))
  }

  @Test func phrasesAreFoundByTheirPlaces() throws {
    let all = PhrasebankFilesTests.bank.phrases
    let last = try #require(all.last)
    let wanted = Set([all[0].id, all[all.count / 2].id, last.id, "思想.md:1", "没有.md:3", "设置.txt:2"])
    let expected = all.filter { wanted.contains($0.id) }.map(\.id)
    #expect(expected.count == 3)
    #expect(PhrasebankFilesTests.bank.phrases(at: wanted).map(\.id) == expected)
    #expect(PhraseBank.trusted(PhrasebankFilesTests.files).phrases(at: wanted).map(\.id) == expected)
  }
}
