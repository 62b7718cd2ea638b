import Foundation
import Testing

@testable import Drafting

/// The writer of reports gives what Foundation's encoder gives.
struct ReportJSONTests {
  @Test func isWhatTheEncoderWrites() throws {
    let odd = "引号“\"”反斜\\线/斜线\u{1}\u{8}\u{C}\u{1F}\u{7F}\n\r\t𠮷"
    let record = Report.Record(
      source: "台账.csv:2", id: "1", fate: "used", why: nil, section: "思想", topic: "", reason: odd,
      fields: ["序号": "1", "类别": "思想", "B2": "", "b1": odd, "A10": "x", "A9": "y", "完成情况": "开展", "é": "e"])
    let sum = Report.Arithmetic(shown: "5次", kind: "sum", of: [.init(at: "台账.csv:2", value: "2次")])
    let report = Report(
      bigan: "0.1.0", draft: odd, seed: .max, settings: ["字数": "3000", "年度": "2023"],
      length: .init(target: nil, actual: 3000, why: odd), recordShare: 0.734, records: [record, record],
      otherRows: [.init(source: "台账.csv:1", what: "header")], columns: ["序号", odd],
      sentences: [
        .init(line: 1, text: odd, sources: [], sums: []),
        .init(line: 2, text: "", sources: [.init(kind: "phrase", at: "a:1", text: odd)], sums: [sum]),
      ])
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    #expect(
      try String(decoding: encoder.encode(report), as: UTF8.self) + "\n"
        == String(decoding: report.json(), as: UTF8.self))
  }

  @Test(arguments: [0, 1, 0.5, 0.001])
  func writesShares(_ share: Double) throws {
    let report = Report(
      bigan: "", draft: "", seed: 0, settings: [:], length: .init(target: 1, actual: 0, why: nil), recordShare: share,
      records: [], otherRows: [], columns: [], sentences: [])
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    #expect(try [UInt8](encoder.encode(report)) + [0x0A] == report.json())
  }
}
