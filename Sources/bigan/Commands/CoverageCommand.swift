import Drafting
import Records
import TextCore

/// `bigan coverage [DIR]`: what became of each item of the plan.
struct CoverageCommand: Command {
  static let name = "coverage"
  static let summary = Message("看要点落实得怎样：每条有哪些记录", "hold the plan's items against the ledger")
  static let usage = [Message("[文件夹] [选项]", "[DIR] [OPTIONS]")]
  static let details: Message? = Message(
    "设置里的“要点”是计划文件。记录先按台账的“要点”栏归到要点，没有写的按文字相近来找，只取分明的，其余列为“可能”。\n"
      + "目标和完成数一并列出，相加的写明算式。",
    "The setting 要点 names the plan. A record serves the item that its column 要点 names; where it names none,\n"
      + "likeness decides, and only where it is clear: other records are listed as possible.")
  static let options: [Option<CoverageCommand>] = [
    .choice(
      "--format", ["table", "json", "html"], Message("输出的格式", "the form of the output")
    ) { $0.format = $1 },
    .value("--output", short: "-o", Message("文件", "FILE"), Message("写到文件里", "write it to a file")) { $0.output = $1 },
    .flag("--strict", Message("有要点没有记录时，退出码为 1", "exit with status 1 where an item has no record")) {
      $0.isStrict = true
    },
    .flag("--force", Message("替换已有的文件，原文件留副本", "replace a file that exists, keeping a copy")) { $0.force = true },
  ]
  static let operandCount = 0...1

  var operands: [String] = []
  var format = "table"
  var output: String?
  var isStrict = false
  var force = false

  func run(_ context: Context) throws -> ExitStatus {
    let workspace = try Workspace.open(operands.first)
    let file = try workspace.planFile()
    let (plan, inPlan) = try file.read()
    let settings = workspace.settings
    let ledgers = try workspace.ledgers().map { file in
      try LedgerFile(
        path: file.path, name: file.name, year: settings.year, aliases: settings.headerAliases,
        states: settings.stateWords
      ).read()
    }
    let doubts = ledgers.flatMap(\.diagnostics)
    if doubts.contains(where: { $0.severity == .error }) { throw Failure(doubts) }
    let coverage = PlanCoverage(plan, ledgers.flatMap(\.records).filter { !$0.isExample })
    context.report(inPlan + coverage.diagnostics)
    try write(coverage, workspace, context)
    return isStrict && coverage.count(.none) > 0 ? .findings : .done
  }

  private func write(_ coverage: PlanCoverage, _ workspace: Workspace, _ context: Context) throws {
    let bytes: [UInt8]
    switch format {
    case "json": bytes = try CoverageJSON(coverage).bytes()
    case "html": bytes = try CoveragePage.bytes(coverage, unit: workspace.settings.unit)
    default: bytes = Array(CoverageTable(coverage, context.language).text.utf8)
    }
    guard let output else {
      context.out.write(bytes)
      return
    }
    try NewFile.write(bytes, to: output, force: force, context)
  }
}
