import Assets
import Foundation
import Records
import Testing
import TextCore

@testable import Drafting

/// Settings that each by itself are fine must be so together: pairs of them on the embedded sample.
@Suite struct SettingsPairsTests {
  /// An orthogonal array of four settings of three values: every pair of values of any two stands in one row. The
  /// templates and lengths go round beside it.
  private static let rows: [(settings: String, template: String)] = {
    let numbering = ["一是", "1.", "（一）"]
    let period = ["全年", "上半年", "四季度"]
    let dress = ["少", "中", "多"]
    let chapters = ["", "章节：组织，作风\n", "章节：业务，作风，思想，政治，组织\n"]
    let lengths = [300, 1200, 8000, 800]
    var rows: [(String, String)] = []
    for i in 0..<9 {
      let (a, b) = (i / 3, i % 3)
      let settings =
        "编号：\(numbering[a])\n期间：\(period[b])\n套话：\(dress[(a + b) % 3])\n\(chapters[(a + 2 * b) % 3])"
        + "字数：\(lengths[i % 4])\n人称：\(i % 2 == 0 ? "单位" : "本人")\n"
      for step in [0, 5] { rows.append((settings, Support.documents[(i + step) % Support.documents.count])) }
    }
    return rows
  }()

  @Test(arguments: rows)
  func holdTogether(_ row: (settings: String, template: String)) throws {
    let sample = try #require(EmbeddedFiles.sample.named("台账.csv"))
    let ledger = LedgerReader.read(bytes: sample.bytes, name: "台账.csv", year: 2025)
    let settings = row.settings + "年度：2025\n"
    var request = Support.request(ledger, template: row.template)
    request.settings = Settings.parse(SourceText(name: "设置.txt", settings + "单位：某县水利局\n简称：我局\n上级：县委\n")).0
    let draft = try #require(Drafter.draft(request).draft)
    let text = draft.text
    let lines = text.components(separatedBy: "\n")

    // Nothing stands doubled, nothing stands empty.
    for marks in ["。。", "，，", "；。", "，。", "、，", "：。", "。，", "\n\n\n"] {
      #expect(!text.contains(marks), "\(marks)\n\(text)")
    }
    // Chapters count from one without a gap, and below each heading stands something.
    let heads = lines.indices.filter { lines[$0].firstMatch(of: /^[一二三四五六七八九十]+、/) != nil }
    for (number, at) in heads.enumerated() {
      #expect(lines[at].hasPrefix(ChineseNumeral.text(number + 1) + "、"), "\(lines[at])\n\(text)")
      let isRunOn = lines[at].hasSuffix("。")
      #expect(isRunOn || at + 1 < lines.count && !lines[at + 1].isEmpty && !heads.contains(at + 1), "\(text)")
    }
    // The year is the one that is summed up; a part of it is never called the whole.
    #expect(lines[0].contains("2025年"))
    if !settings.contains("期间：全年") {
      #expect(!lines[0].contains("年度") && !text.contains("一年来") && !text.contains("年终"), "\(text)")
    }
    if settings.contains("本人"), row.template != "完成情况表" { #expect(!lines[2].contains("我局"), "\(lines[2])") }
  }

  @Test func whatIsDueLaterIsNoTaskOfTheHalf() {
    let ledger = Support.ledger([
      "1,思想,理论学习,集体学习,围绕治水开展集体学习,2次,2023年3月,已完成,办公室,,,", "2,思想,理论学习,建学习室,选址未定,,2023年6月,未完成,办公室,,,",
      "3,组织,支部建设,建活动室,场地已落实,,2023年12月,未完成,办公室,,,", "4,组织,支部建设,建平台,方案已定,,2024年3月,进行中,办公室,,,",
    ])
    let counted = SourceText(name: "试.liquid", "{{ 任务数 }}-{{ 完成数 }}-{{ 未完成.size }}\n{{ 不足 }}\n{{ 打算 }}\n")
    func lines(_ settings: String) -> [String] {
      Drafter.draft(Support.request(ledger, settings: settings, source: counted)).draft?.text
        .components(separatedBy: "\n") ?? []
    }
    let half = lines("期间：上半年\n")
    #expect(half.first == "2-1-1")
    #expect(half.dropFirst().first?.contains("学习室") == true && half[1].contains("活动室") == false, "\(half)")
    #expect(half.dropFirst(2).joined().contains("活动室"), "\(half)")
    // To the whole year all of them belong, what was put off to the next too.
    #expect(lines("").first == "4-1-3")
  }
}
