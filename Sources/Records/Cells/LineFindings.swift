import TextCore

/// Gathers what is found in the lines of a text: the same thing in many lines becomes one finding that lists
/// them all, runs of lines as ranges.
struct LineFindings {
  private struct Entry {
    let severity: Severity
    let code: String
    let message: Message
    let remedy: Message
    var runs: [ClosedRange<Int>]
    var count: Int
  }

  /// How many runs of lines a finding lists, and how many findings are kept apart before the rest of a code is
  /// put together.
  private static let listed = 60
  private static let distinct = 40

  private let file: String
  private var entries: [Entry] = []
  private var places: [String: Int] = [:]
  private var kinds: [String: Int] = [:]

  init(file: String) {
    self.file = file
  }

  /// Adds a finding about a line, counted from 1. `detail` tells findings of one code apart.
  mutating func add(
    _ severity: Severity, _ code: String, _ detail: String = "", line: Int, remedy: Message,
    _ message: @autoclosure () -> Message
  ) {
    let isNew = places["\(code) \(detail)"] == nil
    let key = isNew && kinds[code, default: 0] >= Self.distinct ? code : "\(code) \(detail)"
    guard let at = places[key] else {
      let text = message()
      let shown =
        key == code ? Message("还有同类问题：例如，" + text.zh, "more of the same kind, such as: " + text.en) : text
      places[key] = entries.count
      kinds[code, default: 0] += 1
      entries.append(
        Entry(severity: severity, code: code, message: shown, remedy: remedy, runs: [line...line], count: 1))
      return
    }
    if let last = entries[at].runs.last, line >= last.lowerBound, line <= last.upperBound + 1 {
      if line > last.upperBound {
        entries[at].count += 1
        entries[at].runs[entries[at].runs.count - 1] = last.lowerBound...line
      }
    } else {
      entries[at].count += 1
      if entries[at].runs.count <= Self.listed { entries[at].runs.append(line...line) }
    }
  }

  /// The findings in the order of their first lines.
  func diagnostics() -> [Diagnostic] {
    let order = entries.indices.sorted {
      (entries[$0].runs[0].lowerBound, $0) < (entries[$1].runs[0].lowerBound, $1)
    }
    return order.map { at in
      let entry = entries[at]
      return Diagnostic(
        entry.severity, entry.code, entry.count > 1 ? Self.withLines(entry) : entry.message,
        remedy: entry.remedy, at: .cell(file: file, row: entry.runs[0].lowerBound, column: nil))
    }
  }

  private static func withLines(_ entry: Entry) -> Message {
    let runs = entry.runs.prefix(listed).map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
    }
    let hasMore = entry.runs.count > listed
    return Message(
      "\(entry.message.zh)（共 \(entry.count) 行：第 \(runs.joined(separator: "、"))\(hasMore ? "……" : "") 行）",
      "\(entry.message.en) (\(entry.count) lines: \(runs.joined(separator: ", "))\(hasMore ? ", …" : ""))")
  }
}
