import Drafting
import Records
import TextCore

/// What was understood of a plan, for people: counts, and what was left out with its place.
struct PlanNews {
  private let plan: WorkPlan
  private let rows: Int
  /// So many lines are listed of each kind.
  private static let most = 100

  init(_ plan: WorkPlan, rows: Int) {
    self.plan = plan
    self.rows = rows
  }

  /// The lines of the account.
  var lines: [Message] { [counts] + leftOut + masks }

  private var counts: Message {
    let title = plan.title.isEmpty ? plan.name : plan.title
    let closing = plan.closing.isEmpty ? "" : "，结尾\(plan.closing.count)段"
    return Message(
      "《\(title)》：标题\(plan.headings.count)个，要点\(plan.items.count)条，任务\(rows)行\(closing)",
      "\(title): \(plan.headings.count) headings, \(plan.items.count) items, \(rows) rows")
  }

  private var leftOut: [Message] {
    guard !plan.leftOut.isEmpty else { return [] }
    let shown = plan.leftOut.prefix(Self.most).map { left in
      let text = Self.clipped(left.text)
      return Message(
        "  第\(left.line)行 \(left.kind.text.zh)：\(text)", "  line \(left.line), \(left.kind.text.en): \(text)")
    }
    return [Message("不属于计划、没有用的内容\(plan.leftOut.count)处：", "left out, \(plan.leftOut.count) places:")] + shown
      + more(plan.leftOut.count)
  }

  private var masks: [Message] {
    guard !plan.masks.isEmpty else { return [] }
    let shown = plan.masks.prefix(Self.most).map { mask in
      let text = "…\(mask.around)…"
      return Message("  第\(mask.line)行 “\(mask.text)”：\(text)", "  line \(mask.line), “\(mask.text)”: \(text)")
    }
    return [Message("隐去的字\(plan.masks.count)处，已略去，请对照原文补上：", "blotted out, \(plan.masks.count) places:")] + shown
      + more(plan.masks.count)
  }

  private func more(_ count: Int) -> [Message] {
    guard count > Self.most else { return [] }
    return [Message("  ……另有\(count - Self.most)处", "  … and \(count - Self.most) more")]
  }

  private static func clipped(_ text: String) -> String { text.count <= 30 ? text : text.prefix(30) + "…" }
}

/// The headings and items of a plan as an indented list.
enum PlanOutlineText {
  /// The list; an item shows its number of rows.
  static func text(_ plan: WorkPlan, _ tasks: [PlanTask]) -> String {
    let title = plan.title.isEmpty ? "" : plan.title + "\n"
    func indent(_ level: Int) -> String { String(repeating: "  ", count: level) }
    let headings = plan.headings.map { heading in
      (heading.line, "\(indent(heading.level - 1))\(numbered(heading.number, heading.title))（第\(heading.line)行）\n")
    }
    let items = plan.items.map { item in
      let rows = tasks.count { $0.place == item.place }
      let level = item.heading.map { plan.headings[$0].level } ?? 0
      let text = indent(level) + numbered(item.number, item.lead)
      return (item.line, "\(text)（\(item.place)，第\(item.line)行，\(rows)项任务）\n")
    }
    // A heading that runs its items on shares their line and goes before them.
    let lines = (headings + items).enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
    return title + lines.map(\.element.1).joined()
  }

  private static func numbered(_ number: String, _ text: String) -> String {
    number.isEmpty ? text : number + " " + text
  }
}
