import Drafting
import Records
import TextCore

/// A report's sentences as a listing for people.
struct TraceListing {
  private let report: Report
  private let draft: SourceText
  private let language: Language
  private let records: [String: Report.Record]

  init(_ report: Report, _ draft: SourceText, _ language: Language) {
    self.report = report
    self.draft = draft
    self.language = language
    records = Dictionary(report.records.map { ($0.source, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The listing of one line of the draft, or of all; empty where no sentence of ours stands there.
  func text(line: Int?) -> String {
    // A line that a person inserted moves those behind it: sentences are found by their text.
    var places: [String: Int] = [:]
    for number in 1...draft.lineStarts.count {
      let text = draft.lineText(number)
      for range in Sentences.split(text) {
        let sentence = String(decoding: Array(text.utf8)[range], as: UTF8.self)
        if places[sentence] == nil { places[sentence] = number }
      }
    }
    var out = ""
    var shown: Set<String> = []
    for sentence in report.sentences {
      shown.insert(sentence.text)
      if let now = places[sentence.text] {
        if line == nil || line == now { out += entry(sentence, at: now) }
      } else if line == nil {
        out += entry(sentence, at: nil)
      }
    }
    for (sentence, number) in places.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) })
    where !shown.contains(sentence) && (line == nil || line == number) {
      out +=
        head(number) + sentence + "\n  "
        + say("这一句是您改过或写的，没有出处记录", "changed or written by you: no record of its source")
        + "\n"
    }
    return out
  }

  private func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  private func head(_ line: Int) -> String { say("第\(line)行：", "line \(line): ") }

  private func entry(_ sentence: Report.Sentence, at line: Int?) -> String {
    var out = (line.map(head) ?? say("（草稿里已经没有）", "(no longer in the draft) ")) + sentence.text + "\n"
    for source in sentence.sources where source.kind == "record" {
      out += "  \(source.at)  \(matter(source.at))\n"
    }
    for sum in sentence.sums {
      if sum.kind == "sum" {
        let parts = sum.of.map { "\($0.value)（\($0.at)）" }.joined(separator: "＋")
        out += "  " + say("算式", "sum") + "  \(parts)＝\(sum.shown)\n"
      } else {
        out += "  " + say("计数", "count") + "  \(sum.shown)" + say("，数的是台账的行", ", counting rows of the ledger") + "\n"
      }
    }
    let others = [
      ("phrase", say("词库", "phrase")), ("template", say("模板", "template")), ("setting", say("设置", "setting")),
      ("plan", say("要点", "plan")),
    ]
    for (kind, name) in others {
      let places = sentence.sources.filter { $0.kind == kind }.map(\.at)
      if !places.isEmpty { out += "  \(name)  " + places.joined(separator: "、") + "\n" }
    }
    return out
  }

  /// The row in short: its cells but the empty ones, up to sixty characters.
  private func matter(_ source: String) -> String {
    guard let record = records[source] else { return "" }
    let told: [Meaning] = [.task, .result, .quantity]
    let cells = record.fields.compactMap { name, value in
      HeaderVocabulary.meaning(of: name).flatMap(told.firstIndex).map { (rank: $0, value: value) }
    }.sorted { $0.rank < $1.rank }.map(\.value)
    let text = cells.joined(separator: "｜")
    return text.count > 60 ? text.prefix(60) + "…" : text
  }
}
