import Assets
import Records
import Testing
import TextCore

@testable import Drafting

/// What a section chief strikes out: heard over twenty seeds of the embedded sample.
@Suite struct StyleTests {
  private static func draft(_ seed: Int, _ length: String = "") throws -> Draft {
    let settings = try #require(EmbeddedFiles.sample.named("设置.txt"))
    let ledger = try #require(EmbeddedFiles.sample.named("台账.csv"))
    var request = Support.request(LedgerReader.read(bytes: ledger.bytes, name: "台账.csv", year: 2025))
    let own = settings.text.replacing("字数：1500", with: length) + "\n种子：\(seed)\n"
    request.settings = Settings.parse(SourceText(name: "设置.txt", own)).0
    return try #require(Drafter.draft(request).draft)
  }

  /// The sentences of a draft behind its title, without their numbering.
  private static func sentences(_ draft: Draft) -> [String] {
    draft.report.sentences.dropFirst().map { sentence in
      var text = sentence.text
      if let number = text.prefixMatch(of: /[一二三四五六七八九十]+[、是]/) { text.removeSubrange(number.range) }
      return text
    }
  }

  @Test(arguments: 1...20)
  func noTwoNeighboursStartAlike(_ seed: Int) throws {
    let sentences = try Self.sentences(Self.draft(seed))
    for (a, b) in zip(sentences, sentences.dropFirst()) {
      #expect(a.prefix(2) != b.prefix(2), "\(a) \(b)")
    }
  }

  @Test(arguments: 1...20)
  func titlesDoNotSayWhatTheFirstSentenceSays(_ seed: Int) throws {
    let sentences = try Self.sentences(Self.draft(seed))
    for (title, first) in zip(sentences, sentences.dropFirst()) where title.count <= 14 {
      #expect(!first.contains(title.dropLast()), "\(title) \(first)")
    }
  }

  @Test(arguments: 1...20)
  func mostWordsAreTheLedgers(_ seed: Int) throws {
    #expect(try Self.draft(seed).report.recordShare >= 0.65)
  }

  @Test func otherSeedsGiveOtherWording() throws {
    let phrases = try (1...6).map { seed in
      Set(try Self.draft(seed).report.sentences.flatMap(\.sources).filter { $0.kind == "phrase" }.map(\.at))
    }
    for i in phrases.indices {
      for j in phrases.indices where j > i {
        let shared = phrases[i].intersection(phrases[j]).count
        #expect(shared * 2 < phrases[i].count, "seeds \(i + 1) and \(j + 1) share \(shared) of \(phrases[i].count)")
      }
    }
  }

  @Test(arguments: [300, 800, 1200, 1500])
  func lengthsHoldTheSameFacts(_ length: Int) throws {
    let full = try Self.draft(1)
    let fitted = try Self.draft(1, "字数：\(length)")
    #expect(abs(fitted.report.length.actual - length) * 20 <= length)
    // A shorter edition has no number that the full one lacks, but those of its own counting.
    let known = Set(SupportedNumbers.numbers(full.text))
    #expect(SupportedNumbers.numbers(fitted.text).allSatisfy(known.contains))
  }
}
