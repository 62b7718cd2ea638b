import Foundation
import Records
import Testing
import TextCore

@testable import Drafting

/// Drafts of one ledger at many lengths: the shorter ones keep what weighs most and tell nothing of their own.
@Suite struct FittingTests {
  private static let lengths = [300, 600, 1000, 1500, 3000, 8000]

  /// The ten numbers of each office's year that a chief would look for, as its ledger tells them.
  private static let weightiest: [(office: String, numbers: [String])] = [
    (
      "chengguan-2026",
      [
        "1150户", "3080处", "1420处", "21.2万平方米", "36000余个", "318公里", "28640件", "1320卷", "126项", "286人",
      ]
    ),
    (
      "cun-2023",
      ["1260亩", "430万元", "32.6万元", "1100亩", "62场", "4.5公里", "41户", "37户", "1479人", "386份"]
    ),
    (
      "fayuan-2026",
      ["12次", "84个", "24个", "16个", "9名", "31人次", "240场", "386件", "2.86万件", "1436条"]
    ),
    (
      "guoqi-2021",
      ["42.6亿元", "31.8亿元", "3260万元", "412份", "1870人次", "18.63万元", "860人次", "74条", "20名", "304名"]
    ),
    (
      "jiedao-2024",
      ["2317户", "126名", "777人次", "3268件", "1240家次", "276件", "1106人", "28640人", "43处", "68项"]
    ),
    (
      "shuiwu-2022",
      ["23.86亿元", "15.42亿元", "4.17亿元", "8600余万元", "612户", "326人次", "120余人次", "41次", "213户", "60余名"]
    ),
    (
      "tushuguan-2025",
      ["1286400人次", "74.6万册次", "3.2万张", "15.6万人次", "6.8万册", "268万次", "9.4万人次", "2.4万册", "3216册", "52场"]
    ),
    (
      "xuexiao-2023",
      ["1860户", "512人次", "2140人", "312册", "22条", "83名", "21360元", "28次", "26对", "45人"]
    ),
    (
      "xueyuan-2024",
      ["420人", "96名", "1186万元", "312.5万元", "4260人次", "223人", "31个", "74条", "24项", "126间"]
    ),
    (
      "yiyuan-2025",
      ["61.3万人次", "3.28万人次", "9640台", "8600余人次", "4120人次", "4300余人次", "21名", "215个", "18个", "5136人"]
    ),
  ]

  private static func draft(_ office: String, length: Int) throws -> Draft {
    let folder = Support.fixture("Offices").appending(path: office)
    let settings = Array(try Data(contentsOf: folder.appending(path: "设置.txt")))
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let ledger = try #require(files.first { $0.hasPrefix("台账.") })
    var parsed = Settings.parse(SourceText(name: "设置.txt", bytes: settings)).0
    _ = parsed.set(.length, to: String(length), from: "--length")
    let bytes = Array(try Data(contentsOf: folder.appending(path: ledger)))
    let read = LedgerReader.read(bytes: bytes, name: ledger, year: parsed.year, aliases: parsed.headerAliases)
    var request = Support.request(read, template: parsed.template ?? "工作总结")
    request.settings = parsed
    return try #require(Drafter.draft(request).draft)
  }

  /// The numbers of a draft but those that count rows or the items of a list.
  private static func numbers(_ draft: Draft) -> Set<String> {
    Set(
      draft.report.sentences.flatMap { sentence in
        let counts = sentence.sums.filter { $0.kind == "count" }.map(\.shown).flatMap(SupportedNumbers.numbers)
        return SupportedNumbers.numbers(sentence.text).filter { !counts.contains($0) }
      })
  }

  @Test(arguments: weightiest.map(\.office))
  func aShorterDraftTellsNothingOfItsOwn(_ office: String) throws {
    let drafts = try Self.lengths.map { (length: $0, draft: try Self.draft(office, length: $0)) }
    // Between neighbours a trifle may fill the last line of the shorter one.
    for (shorter, longer) in zip(drafts, drafts.dropFirst(2)) {
      let own = Self.numbers(shorter.draft).subtracting(SupportedNumbers.numbers(longer.draft.text))
      #expect(own.isEmpty, "\(shorter.length) and \(longer.length): \(own.sorted())")
    }
    for (length, draft) in drafts {
      let actual = draft.length.actual
      #expect(abs(actual - length) * 20 <= length || draft.length.why != nil, "\(length): \(actual)")
      if length <= 1000 { #expect(draft.length.why == nil, "\(length): \(actual)") }
      // Nothing stands without what it is a part of.
      for line in draft.text.split(separator: "\n") {
        for sentence in line.split(whereSeparator: { "。；.".contains($0) }) {
          #expect(!sentence.starts(withOneOf: ["其中", "同比", "环比", "较上年", "比上年", "其余"]), "\(length): \(sentence)")
        }
      }
    }
  }

  @Test(arguments: weightiest)
  func theWeightiestNumbersStandInAThousandCharacters(_ office: String, _ numbers: [String]) throws {
    let text = try Self.draft(office, length: 1000).text
    let missing = numbers.filter { !text.contains($0) }
    #expect(missing.isEmpty, "\(missing)")
  }
}
