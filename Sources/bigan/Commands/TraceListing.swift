import Drafting
import TextCore

/// The sentences of a draft with where they come from, as a listing for people.
struct TraceListing {
  private let audit: TraceAudit
  private let words: TraceWords
  private let records: [String: Report.Record]

  init(_ audit: TraceAudit, _ words: TraceWords) {
    self.audit = audit
    self.words = words
    records = Dictionary(audit.report.records.map { ($0.source, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The listing of one line of the draft, or of all with what is gone; empty where the line is blank.
  func text(line: Int?) -> String {
    let shown = audit.sentences.filter { line.map(($0.place.line...$0.place.lastLine).contains) ?? true }
    return shown.map(entry).joined() + (line == nil ? gone : "")
  }

  private func say(_ zh: String, _ en: String) -> String { words.say(zh, en) }

  private func entry(_ sentence: TraceAudit.Sentence) -> String {
    var lines = [words.line(of: sentence) + say("：", ": ") + sentence.place.text]
    if let status = words.status(sentence, in: audit) { lines.append("  " + status) }
    let sources = audit.sources(of: sentence)
    lines += sources.filter { $0.kind == "record" }.map { row($0.at) }
    for sum in audit.sums(of: sentence) where sum.of.count > 1 || sum.kind != Sum.Kind.count.rawValue {
      let name = sum.kind != Sum.Kind.count.rawValue ? say("算式", "sum") : say("计数", "count")
      lines.append("  \(name)  \(words.arithmetic(sum))")
    }
    lines += words.others(sources).map { "  \($0.name)  \($0.text)" }
    for number in sentence.numbers {
      switch number.support {
      case .none, .elsewhere:
        lines.append("  " + say("数字", "number") + "  \(number.shown)：\(words.support(number, in: sentence))")
      case .sum, .cited, .setting: break
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func row(_ source: String) -> String {
    "  \(source)  \(records[source].map(words.matter) ?? "")"
  }

  private var gone: String {
    audit.gone.map { gone in
      let sentence = audit.report.sentences[gone.sentence]
      var lines = [say("（草稿里已经没有）", "(no longer in the draft) ") + sentence.text]
      lines += TraceAudit.rows(of: sentence).map(row)
      if !gone.lost.isEmpty {
        lines.append("  " + say("别处也没有写：", "told nowhere else: ") + words.rows(gone.lost))
      }
      return lines.joined(separator: "\n") + "\n"
    }.joined()
  }
}
