import Assets
import Drafting
import Liquid
import Records
import TextCore

/// A plan's coverage as one page of HTML that needs nothing else.
struct CoveragePage {
  private static let template = "coverage.html.liquid"

  /// The page in UTF-8.
  static func bytes(_ coverage: PlanCoverage, unit: String?) throws -> [UInt8] {
    let text = EmbeddedFiles.pages.named(template)?.text ?? ""
    let source = SourceText(name: template, text)
    let result = RenderCommand.render(source, data(coverage, unit), DictionaryPartials(sources: [:]), RenderOptions())
    guard let rendered = result.rendered else { throw Failure(result.diagnostics) }
    return Array(rendered.bytes)
  }

  private static func data(_ coverage: PlanCoverage, _ unit: String?) -> Value {
    let title = coverage.plan.title.isEmpty ? coverage.plan.name : coverage.plan.title
    return .object([
      ("标题", escaped(title)), ("单位", unit.map(escaped) ?? .null),
      ("计数", .array(PlanCoverage.Status.allCases.map { count($0, coverage.count($0)) })),
      ("条数", .int(coverage.items.count)), ("记录数", .int(coverage.recordCount)),
      ("章节", .array(sections(coverage))),
      ("其他", .array(coverage.others.map(line))),
    ])
  }

  private static func count(_ status: PlanCoverage.Status, _ number: Int) -> Value {
    .object([("名称", escaped(status.text.zh)), ("类", escaped(status.rawValue)), ("数", .int(number))])
  }

  private static func sections(_ coverage: PlanCoverage) -> [Value] {
    coverage.sections.map { section in
      let bars = PlanCoverage.Status.allCases.compactMap { status -> Value? in
        guard let number = section.counts[status], number > 0 else { return nil }
        return .object([
          ("名称", escaped(status.text.zh)), ("类", escaped(status.rawValue)), ("数", .int(number)),
        ])
      }
      let items = coverage.items.filter { $0.section == section.title }.map(item)
      return .object([
        ("标题", escaped(section.title)), ("条数", .int(section.total)),
        ("完成数", .int(section.counts[.done] ?? 0)), ("条", .array(bars)), ("要点", .array(items)),
      ])
    }
  }

  private static func item(_ item: PlanCoverage.Item) -> Value {
    let targets = item.targets.map { account -> Value in
      let kind = account.isMet.map { $0 ? "met" : "unmet" } ?? "unknown"
      return .object([("文字", escaped(account.text)), ("类", escaped(kind))])
    }
    return .object([
      ("位置", escaped(item.item.place)), ("要点", escaped(item.item.lead)),
      ("状态", escaped(item.status.text.zh)), ("类", escaped(item.status.rawValue)),
      ("记录", .array(item.serving.map(line))), ("可能", .array(item.possible.map(line))), ("目标", .array(targets)),
    ])
  }

  private static func line(_ line: PlanCoverage.Line) -> Value {
    var reason = ""
    switch line.reason {
    case .column: reason = "要点栏"
    case .likeness(let score): reason = "相近\(score)"
    case nil: break
    }
    return .object([
      ("来源", escaped(line.record.source.description)), ("任务", escaped(TextFold.singleLine(line.record.task))),
      ("状态", escaped(line.record.state.name.zh)), ("依据", escaped(reason)),
    ])
  }

  /// Text that stands for itself in HTML, in quoted attributes too.
  private static func escaped(_ text: String) -> Value {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return .string(out)
  }
}
