import Drafting
import Records
import TextCore

/// `bigan ledger [DIR|FILE…]`: what was understood of a ledger.
struct LedgerCommand: Command {
  static let name = "ledger"
  static let summary = Message("看看台账被读成了什么", "show what was understood of a ledger")
  static let usage = [Message("[文件夹|文件…] [选项]", "[DIR|FILE…] [OPTIONS]")]
  static let details: Message? = Message(
    "列出：每类有多少行、完成了多少，哪个表头当作什么，哪些行没有算、为什么，还有每处疑问和办法。",
    "Shows the rows by section and state, which header was taken for what, which rows were left out and why,\n"
      + "and each doubt with its remedy.")
  static let options: [Option<LedgerCommand>] = [
    .choice(
      "--format", ["table", "csv", "json", "count", "cells"],
      Message(
        "表格、CSV、JSON，只要行数，或原样的各格（JSON）", "a table, CSV, JSON, the number of task rows, or the plain cells as JSON")
    ) { $0.format = $1 },
    .value(
      "--sheet", Message("名称|序号", "NAME|N"),
      Message("工作簿里的哪一张表，与 cells 同用；不写就是第一张", "with cells: which sheet of a workbook; the first by default")
    ) { $0.sheet = $1 },
    .value("--year", Message("年度", "YEAR"), Message("没写年份的日期算哪一年", "the year of dates that name none")) {
      $0.year = $1
    },
  ]
  static let operandCount = 0...Int.max

  var operands: [String] = []
  var format = "table"
  var sheet: String?
  var year: String?

  func run(_ context: Context) throws -> ExitStatus {
    let targets = try (operands.isEmpty ? ["."] : operands).flatMap(targets)
    var read: [Ledger] = []
    if format == "cells" { return try PlainCells(context, sheet: sheet).print(targets) }
    guard sheet == nil else {
      throw Failure(
        "usage", Message("--sheet 只与 --format cells 同用", "--sheet goes with --format cells only"),
        remedy: Message("去掉 --sheet；各张表都会读", "leave --sheet out: all sheets are read"))
    }
    var worst = ExitStatus.done
    for (i, target) in targets.enumerated() {
      if format == "count" {
        let count = try reading(target, context) { try target.count() }
        context.out.line(targets.count > 1 ? "\(count) \(target.name)" : "\(count)")
        continue
      }
      let ledger = try reading(target, context) { try target.read() }
      read.append(ledger)
      // Doubts are part of the table; of a ledger that cannot be used they are the errors of the run.
      if ledger.hasErrors {
        worst = .failed
        context.report(ledger.diagnostics)
        if ledger.records.isEmpty { continue }
      }
      switch format {
      case "csv": context.out.write(preparing(context) { LedgerExport.csv(ledger) })
      case "json": context.out.write(try preparing(context) { try LedgerExport.json(ledger, context.language) })
      default:
        if i > 0 { context.out.line() }
        context.out.write(
          preparing(context) { LedgerSummary(ledger).text(context.language, withDoubts: !ledger.hasErrors) })
      }
      if format != "table", !ledger.hasErrors { context.report(ledger.diagnostics) }
    }
    context.report(TwinFinder.acrossFiles(read))
    if operands.count < 2, PathKind.of(operands.first ?? ".") == .folder {
      let workspace = try Workspace.open(operands.first)
      context.report(
        UnusedAliases.findings(workspace.settings.headerAliases, read, at: workspace.place(of: .columns)))
    }
    return worst
  }

  private func reading<R>(_ file: LedgerFile, _ context: Context, _ body: () throws -> R) rethrows -> R {
    try context.progress.during(Message("正在读 \(file.name)", "reading \(file.name)"), body)
  }

  private func preparing(_ context: Context, _ body: () throws -> String) rethrows -> String {
    try context.progress.during(Message("正在整理", "preparing what to show"), body)
  }

  /// A file itself, or the ledgers of a workspace.
  private func targets(_ operand: String) throws -> [LedgerFile] {
    let asked = try wantedYear()
    guard PathKind.of(operand) == .folder else {
      return [LedgerFile(path: operand, name: operand, year: asked, aliases: [:])]
    }
    let workspace = try Workspace.open(operand)
    return try workspace.ledgers().map {
      LedgerFile(
        path: $0.path, name: $0.path, year: asked ?? workspace.settings.year, aliases: workspace.settings.headerAliases,
        states: workspace.settings.stateWords)
    }
  }

  private func wantedYear() throws -> Int? {
    guard let year else { return nil }
    var settings = Settings()
    let findings = settings.set(.year, to: year, from: "--year")
    if findings.contains(where: { $0.severity == .error }) { throw Failure(findings) }
    return settings.year
  }
}
