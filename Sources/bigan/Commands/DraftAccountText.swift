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
    let length = draft.length
    let share = Int((draft.recordShare * 100).rounded())
    let target = length.target.map { say("，要求\($0)字", ", \($0) asked for") } ?? ""
    let why = length.why.map { say("：\($0)", ": \($0)") } ?? ""
    return say("篇幅：\(length.actual)字\(target)\(why)", "length: \(length.actual) characters\(target)\(why)")
      + say("；\(share)%的字出自台账", "; \(share)% of them from the ledger")
  }

  private var rows: String {
    let fates = draft.fates
    let counts = Fate.allCases.compactMap { fate -> String? in
      guard let count = fates[fate] else { return nil }
      return say("\(fate.chinese)\(count)", "\(count) \(fate.english)")
    }
    let total = fates.values.reduce(0, +)
    return say("台账：\(total)项，", "ledger: \(total) tasks, ") + counts.joined(separator: say("，", ", "))
  }

  /// Rows that are not in the text as done, with the reason.
  private var rowsInDetail: [String] {
    let told = draft.rowsLeftOut(atMost: Self.most)
    let width = told.map { DisplayWidth.of($0.source) }.max() ?? 0
    var lines = told.map { row in
      let source = DisplayWidth.padded(row.source, to: width)
      return "  \(source)  \(DisplayWidth.padded(say(row.fate.chinese, row.fate.english), to: 6))  \(row.why)"
    }
    let rest = draft.fates.filter { $0.key != .used && $0.key != .merged }.values.reduce(0, +) - told.count
    if rest > 0 {
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
