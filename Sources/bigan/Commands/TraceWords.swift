import Drafting
import Records
import TextCore

/// How a trace puts things, the same in listings, pages and answers.
struct TraceWords {
  let language: Language

  /// A text in the language of the user.
  func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  /// `第5行`.
  func line(_ number: Int) -> String { say("第\(number)行", "line \(number)") }

  /// `第5—6行` for a sentence that an editor broke.
  func line(of sentence: TraceAudit.Sentence) -> String {
    let place = sentence.place
    guard place.lastLine > place.line else { return line(place.line) }
    return say("第\(place.line)—\(place.lastLine)行", "lines \(place.line)–\(place.lastLine)")
  }

  /// `2次（台账.csv:4）＋3次（台账.csv:9）＝5次`; of a count which rows were counted.
  func arithmetic(_ sum: Report.Arithmetic) -> String {
    if sum.kind != Sum.Kind.count.rawValue {
      return sum.of.map { "\($0.value)（\($0.at)）" }.joined(separator: "＋") + "＝" + sum.shown
    }
    let places = rows(sum.of.map(\.at))
    return say(
      "\(sum.shown)：数的是台账的\(sum.of.count)行，\(places)",
      "\(sum.shown): counts \(Message.count(sum.of.count, "row")), \(places)")
  }

  /// Rows in short: `台账.csv:4、6—9`.
  func rows(_ places: [String]) -> String {
    var groups: [(file: String, rows: [Int])] = []
    for place in places {
      let (file, row) = RowPlace.parts(place)
      if groups.last?.file == file {
        groups[groups.count - 1].rows.append(row)
      } else {
        groups.append((file, [row]))
      }
    }
    return groups.map { "\($0.file):" + Self.ranges($0.rows).map(range).joined(separator: comma) }
      .joined(separator: say("；", "; "))
  }

  private var comma: String { say("、", ", ") }

  private func range(_ range: ClosedRange<Int>) -> String {
    if range.count == 1 { return "\(range.lowerBound)" }
    if range.count == 2 { return "\(range.lowerBound)\(comma)\(range.upperBound)" }
    return "\(range.lowerBound)" + say("—", "–") + "\(range.upperBound)"
  }

  /// Numbers that follow one another as ranges.
  static func ranges(_ numbers: [Int]) -> [ClosedRange<Int>] {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges
  }

  /// Where a number of a sentence comes from.
  func support(_ number: TraceAudit.Number, in sentence: TraceAudit.Sentence) -> String {
    switch number.support {
    case .sum(let sum): return arithmetic(sum)
    case .cited(let places): return rows(places)
    case .setting(let name): return say("设置：\(name)", "setting \(name)")
    case .elsewhere(let places):
      let some = rows(Array(places.prefix(5))) + (places.count > 5 ? say("等\(places.count)行", " and more") : "")
      return sentence.match.status == .own
        ? say("\(some)有这个数", "in \(some)")
        : say("不在这一句引用的行里；\(some)有这个数", "in no row that this sentence cites, but in \(some)")
    case .none: return say("台账、设置和算式里都没有这个数", "in no row, setting or sum")
    }
  }

  /// What became of a sentence; nil where it stands as it was written.
  func status(_ sentence: TraceAudit.Sentence, in audit: TraceAudit) -> String? {
    switch sentence.match.status {
    case .unchanged: return nil
    case .own: return say("您自己写的，没有出处记录", "your own: no record of its source")
    case .changed:
      let before = audit.origins(of: sentence).map { say("“\($0.text)”", "“\($0.text)”") }.joined()
      let likeness = sentence.match.likeness
      return say("您改过，与原句有\(likeness)%相同；原句：\(before)", "changed by you, \(likeness)% alike; it was \(before)")
    }
  }

  /// The sources of a sentence but its rows: those with a text of their own singly, bare places of a kind together.
  func others(_ sources: [Report.Source]) -> [(name: String, text: String)] {
    ["phrase", "template", "setting", "plan"].flatMap { kind in
      let found = sources.filter { $0.kind == kind }
      let bare = found.filter { $0.text == nil }.map(\.at).joined(separator: comma)
      let texts =
        found.compactMap { source in source.text.map { "\(source.at)  \($0)" } } + (bare.isEmpty ? [] : [bare])
      return texts.map { (self.kind(kind), $0) }
    }
  }

  /// What is said of phrases, templates, settings and plans.
  private func kind(_ kind: String) -> String {
    switch kind {
    case "phrase": return say("词库", "phrase")
    case "template": return say("模板", "template")
    case "setting": return say("设置", "setting")
    case "plan": return say("要点", "plan")
    default: return kind
    }
  }

  /// A fate by its word.
  func fate(_ name: String) -> String {
    Fate(rawValue: name).map { say($0.chinese, $0.english) } ?? name
  }

  /// Where a row was sorted, and why there; empty where nowhere.
  func sorted(_ record: Report.Record) -> String {
    guard !record.section.isEmpty else { return "" }
    let place = record.section + (record.topic.isEmpty ? "" : "/" + record.topic)
    return record.reason.isEmpty ? place : say("\(place)（\(record.reason)）", "\(place) (\(record.reason))")
  }

  /// A row in short: its task, result and quantity, up to sixty characters.
  func matter(_ record: Report.Record) -> String {
    let told: [Meaning] = [.task, .result, .quantity]
    let cells = record.fields.compactMap { name, value in
      HeaderVocabulary.meaning(of: name).flatMap(told.firstIndex).map { (rank: $0, name: name, value: value) }
    }.sorted { ($0.rank, $0.name) < ($1.rank, $1.name) }.map(\.value)
    let text = TextFold.singleLine(cells.joined(separator: "｜"))
    return text.count > 60 ? text.prefix(60) + "…" : text
  }

  /// The account of a whole draft in one line.
  func summary(_ audit: TraceAudit) -> String {
    func count(_ status: SentenceMatching.Status) -> Int { audit.sentences.count { $0.match.status == status } }
    let (same, changed, own) = (count(.unchanged), count(.changed), count(.own))
    let missing = audit.unsupported
    return say(
      "\(audit.sentences.count)句：原样\(same)，改过\(changed)，您自己写的\(own)；删去\(audit.gone.count)句；没有依据的数字\(missing)个",
      "\(audit.sentences.count) sentences: \(same) unchanged, \(changed) changed, \(own) your own; "
        + "\(audit.gone.count) gone; \(missing) numbers without support")
  }
}

/// The place of a row in parts.
enum RowPlace {
  /// `台账.xlsx:表:14` as its file with the sheet, and its row.
  static func parts(_ place: String) -> (file: String, row: Int) {
    guard let colon = place.lastIndex(of: ":"), let row = Int(place[place.index(after: colon)...]) else {
      return (place, 0)
    }
    return (String(place[..<colon]), row)
  }
}
