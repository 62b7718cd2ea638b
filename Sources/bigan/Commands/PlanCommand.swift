import Drafting
import Phrases
import Records
import TextCore

/// `bigan plan FILE`: a work plan as a ledger to fill in.
struct PlanCommand: Command {
  static let name = "plan"
  static let summary = Message("把工作要点、工作计划变成一份待填的台账", "make a ledger to fill in of a work plan")
  static let usage = [Message("文件 [-o 台账.csv] [选项]", "FILE [-o LEDGER.csv] [OPTIONS]")]
  static let details: Message? = Message(
    "读文本、Markdown、.docx 的计划，每条能做、能看见的举措成为台账的一行，状态都是“未开始”，“要点”栏写它在计划里的位置。\n"
      + "不写 -o 就打印出来；已有的文件不会被覆盖，--force 才替换，原文件留一份带编号的副本。",
    "Reads a plan in text, Markdown or .docx. Each measure that can be done and shown becomes a row, not begun yet, with\n"
      + "its place in the plan. Without -o it is printed; a file that exists stays, unless with --force, which\n"
      + "keeps a numbered copy.")
  static let options: [Option<PlanCommand>] = [
    .value("--output", short: "-o", Message("文件", "FILE"), Message("台账写到哪里", "where the ledger goes")) {
      $0.output = $1
    },
    .choice(
      "--format", ["csv", "outline"],
      Message("csv 是台账；outline 列出读到的标题和要点", "csv is the ledger; outline lists headings and items")
    ) { $0.format = $1 },
    .flag("--force", Message("替换已有的文件，原文件留副本", "replace a file that exists, keeping a copy")) { $0.force = true },
  ]
  static let operandCount = 1...1

  var operands: [String] = []
  var output: String?
  var format = "csv"
  var force = false

  func run(_ context: Context) throws -> ExitStatus {
    let path = operands.first ?? ""
    if let output, !force { try NewFile.refuse(output) }
    let (plan, findings) = try PlanFile(path: path, name: path).read()
    context.report(findings)
    let bank = PhraseBank.parse(files: Workspace.embeddedPhrases).0
    let tasks = PlanTasks(bank).tasks(plan)
    let bytes = format == "csv" ? PlanLedger.csv(tasks) : Array(PlanOutlineText.text(plan, tasks).utf8)
    if let output {
      try NewFile.write(bytes, to: output, force: force, context)
    } else {
      context.out.write(bytes)
    }
    for line in PlanNews(plan, rows: tasks.count).lines { context.note(line) }
    return .done
  }
}
