import Drafting
import Records
import TextCore

/// A plan's coverage as a table for the terminal, aligned by display width.
struct CoverageTable {
  private let coverage: PlanCoverage
  private let language: Language

  init(_ coverage: PlanCoverage, _ language: Language) {
    self.coverage = coverage
    self.language = language
  }

  /// The table, with a line end behind each line.
  var text: String {
    let width = coverage.items.map { DisplayWidth.of($0.item.place) }.max() ?? 0
    var lines: [String] = [head, ""]
    var section: String?
    for item in coverage.items {
      if item.section != section, !item.section.isEmpty { lines.append(item.section) }
      section = item.section
      lines += self.lines(item, width)
    }
    lines += rest
    return lines.map { $0 + "\n" }.joined()
  }

  private func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  private var head: String {
    let counts = PlanCoverage.Status.allCases.map { status in
      say("\(status.text.zh)\(coverage.count(status))", "\(coverage.count(status)) \(status.text.en)")
    }
    let title = coverage.plan.title.isEmpty ? coverage.plan.name : coverage.plan.title
    return say("《\(title)》要点\(coverage.items.count)条：", "\(title), \(coverage.items.count) items: ")
      + counts.joined(separator: say("，", ", "))
      + say("；台账\(coverage.recordCount)项", "; \(coverage.recordCount) records")
  }

  private func lines(_ item: PlanCoverage.Item, _ width: Int) -> [String] {
    let status = DisplayWidth.padded(item.status.text.text(language), to: language == .chinese ? 6 : 9)
    let head = "  \(DisplayWidth.padded(item.item.place, to: width))  \(status)  \(item.item.lead)"
    let indent = String(repeating: " ", count: width + 4)
    let records =
      item.serving.map { indent + record($0, "") } + item.possible.map { indent + record($0, say("可能 ", "maybe ")) }
    return [head] + records + item.targets.map { indent + $0.text }
  }

  private func record(_ line: PlanCoverage.Line, _ prefix: String) -> String {
    let state = line.record.state.name.text(language)
    let task = TextFold.singleLine(line.record.task)
    return "\(prefix)\(line.record.source)  \(task)（\(state)\(reason(line.reason))）"
  }

  private func reason(_ reason: PlanMatching.Reason?) -> String {
    switch reason {
    case .column: say("，要点栏", ", by its column 要点")
    case .likeness(let score): say("，相近\(score)", ", likeness \(score)")
    case nil: ""
    }
  }

  private var rest: [String] {
    guard !coverage.others.isEmpty else { return [] }
    let width = coverage.others.map { DisplayWidth.of($0.record.source.description) }.max() ?? 0
    return ["", say("不在要点里的记录\(coverage.others.count)项：", "\(coverage.others.count) records serve no item:")]
      + coverage.others.map { line in
        let source = DisplayWidth.padded(line.record.source.description, to: width)
        return "  \(source)  \(TextFold.singleLine(line.record.task))（\(line.record.state.name.text(language))）"
      }
  }
}
