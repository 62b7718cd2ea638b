import Drafting
import TextCore

/// The account of a draft for people: its length, what became of the rows, what to look at.
struct DraftAccountText {
  private let draft: Draft
  private let language: Language
  /// Up to so many rows and sentences are listed; the report has all.
  private static let most = 12

  init(_ draft: Draft, _ language: Language) {
    self.draft = draft
    self.language = language
  }

  /// The lines of the account.
  var lines: [String] {
    [length, rows] + rowsInDetail + confirmations
  }

  private func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  private var length: String {
    let length = draft.report.length
    let share = Int((draft.report.recordShare * 100).rounded())
    let target = length.target.map { say("，要求\($0)字", ", \($0) asked for") } ?? ""
    let why = length.why.map { say("：\($0)", ": \($0)") } ?? ""
    return say("篇幅：\(length.actual)字\(target)\(why)", "length: \(length.actual) characters\(target)\(why)")
      + say("；\(share)%的字出自台账", "; \(share)% of them from the ledger")
  }

  private var rows: String {
    let counts = Fate.allCases.compactMap { fate -> String? in
      let count = draft.report.records.count { $0.fate == fate.rawValue }
      return count == 0 ? nil : say("\(fate.chinese)\(count)", "\(count) \(fate.english)")
    }
    let total = draft.report.records.count
    return say("台账：\(total)项，", "ledger: \(total) tasks, ") + counts.joined(separator: say("，", ", "))
  }

  /// Rows that are not in the text as done, with the reason.
  private var rowsInDetail: [String] {
    let told = draft.report.records.filter { ![Fate.used.rawValue, Fate.merged.rawValue].contains($0.fate) }
    let width = told.prefix(Self.most).map { DisplayWidth.of($0.source) }.max() ?? 0
    var lines = told.prefix(Self.most).map { record in
      let fate = Fate(rawValue: record.fate).map { say($0.chinese, $0.english) } ?? record.fate
      let source = DisplayWidth.padded(record.source, to: width)
      return "  \(source)  \(DisplayWidth.padded(fate, to: 6))  \(record.why ?? "")"
    }
    if told.count > Self.most {
      let rest = told.count - Self.most
      lines.append("  " + say("……另有\(rest)项，用 --report 看全部", "… and \(rest) more: see --report"))
    }
    return lines
  }

  private var confirmations: [String] {
    guard !draft.toConfirm.isEmpty else { return [] }
    let head = say("这几句多是套话，请核对是否合乎实际：", "mostly set wording, please confirm that it holds:")
    return [head]
      + draft.toConfirm.prefix(Self.most).map { sentence in
        "  " + say("第\(sentence.line)行：", "line \(sentence.line): ") + sentence.text
      }
  }
}
