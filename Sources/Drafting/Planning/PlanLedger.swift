import Records
import TextCore

/// The tasks of a plan as a ledger to fill in.
package enum PlanLedger {
  /// The columns. 目标 and 完成时限 say what the plan wants; 数量 and 完成情况 are left for what was done.
  package static let columns = [
    "序号", "类别", "事项", "工作任务", "完成情况", "数量", "目标", "完成时限", "完成状态", "责任科室", "重点", "佐证材料", "要点", "备注",
  ]

  /// The ledger as CSV (RFC 4180) in UTF-8 behind a byte order mark, by which spreadsheet programs know it.
  package static func csv(_ tasks: [PlanTask]) -> [UInt8] {
    var text = line(columns)
    for (index, task) in tasks.enumerated() {
      text += line([
        String(index + 1), task.section, task.topic, task.name, "", "", task.targets.map(\.text).joined(separator: "；"),
        task.deadline, "未开始", task.owner, "", "", task.place, task.note,
      ])
    }
    return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
  }

  private static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

  /// A cell that no spreadsheet runs as a formula, in quotes where it needs them.
  private static func cell(_ text: String) -> String {
    let isFormula = text.first.map { "=+-@\t".contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    guard safe.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return safe }
    return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
