import Records
import TextCore

/// Rows whose rest a remark says to be settled since: 剩余1处为氧气站围墙 with 四季度已补. They are done, and what was open of them is told nowhere.
enum SettledByNote {
  /// The rows, those that were settled as done.
  static func read(_ records: [TaskRecord]) -> [TaskRecord] {
    var out = records
    for row in records.indices {
      if let record = settled(records[row]) { out[row] = record }
    }
    return out
  }

  private static func settled(_ record: TaskRecord) -> TaskRecord? {
    guard record.state == .notDone || record.state == .ongoing, !record.isEmpty(.note), !record.isEmpty(.result) else {
      return nil
    }
    let notes = Clause.split(MarkWidth.widened(record.note)).map(\.text)
    guard let note = notes.first(where: isSettling) else { return nil }
    let clauses = Clause.split(MarkWidth.widened(record.result))
    let open = clauses.filter { ClauseSense.isOpen($0.text) || $0.text.starts(withOneOf: rests) }
    let kept = clauses.filter { !open.contains($0) }
    guard !open.isEmpty, !kept.isEmpty else { return nil }
    var texts: [Meaning: String] = [.result: Clause.joined(kept)]
    for meaning in [Meaning.problem, .next] where !record.isEmpty(meaning) { texts[meaning] = "" }
    texts[.note] = notes.filter { $0 != note }.joined(separator: "；")
    let gone = [Meaning.problem, .next].map(record.text).filter { !$0.isEmpty }
    return record.asDone.reading(texts, leftOut: open.map(\.text) + gone + [note])
  }

  /// 四季度已补, 12月已整改到位, 年底已全部销号: when and that it was, and no more.
  private static func isSettling(_ note: String) -> Bool {
    guard (4...14).contains(note.count), let place = note.place(of: "已"), place.lowerBound > note.startIndex,
      case let time = note[..<place.lowerBound], PeriodStem.isPeriod(String(time)) || times.contains(String(time)),
      case let deed = String(note[place.upperBound...]).withoutHead(of: ["全部", "于"])
    else { return false }
    return deeds.contains(deed)
  }

  private static let times: WordSet = ["年底", "年末", "后", "后来", "现", "目前", "11月底", "12月底", "10月底"]
  private static let deeds: WordSet = [
    "补", "补齐", "补上", "补办", "整改", "整改到位", "整改完成", "完成", "完成整改", "办结", "销号", "解决", "修复", "落实", "到位",
  ]
  private static let rests: SearchWords = ["剩余", "其余", "还剩", "还有"]
}
