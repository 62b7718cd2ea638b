import Records
import TextCore

/// `bigan add [DIR|FILE]`: one task more in the ledger.
struct AddCommand: Command {
  static let name = "add"
  static let summary = Message("往台账里添加一项工作", "append a task to the ledger")
  static let usage = [
    Message("[文件夹|台账] --task 任务 [选项]", "[DIR|LEDGER] --task TASK [OPTIONS]"),
    Message("[文件夹|台账]（在终端里逐项询问）", "[DIR|LEDGER] (asks at a terminal)"),
  ]
  static let details: Message? = Message(
    "写在最后一项任务后面（合计、说明之前），照台账原来的编码、栏目、分隔和换行；序号接着排。\n"
      + "没有写明的栏空着，不会替您填；空着的状态不算已完成。能用于 CSV、TSV 和 JSON Lines（.jsonl）。\n"
      + "以 = + - @ 开头、表格软件会当作公式的内容，前面加一个 '，读的时候去掉。",
    "The task goes behind the last one, before totals and remarks, in the ledger's own encoding, columns,\n"
      + "separators and line ends; running numbers go on. What is not given stays blank and is never made up: a\n"
      + "blank state does not count as done. For CSV, TSV and JSON Lines (.jsonl).\n"
      + "A text that a spreadsheet would run as a formula (= + - @ at its head) gets a ' before it, which reading\n"
      + "takes away again.")
  static let options: [Option<AddCommand>] =
    [
      text("--task", .task, Message("什么任务", "what was to be done")),
      text("--section", .section, Message("类别，如“思想”", "the section, such as 思想")),
      text("--topic", .topic, Message("事项，如“理论学习”", "the topic, such as 理论学习")),
      text("--result", .result, Message("完成情况：做了什么，做成了什么", "what was done")),
      text("--measures", .measures, Message("主要做法", "how it was done")),
      text("--effect", .effect, Message("成效", "what came of it")),
      text("--quantity", .quantity, Message("数量，如“2次”“1期；参加42人”", "how much, such as 2次")),
      text("--date", .date, Message("完成时间，如“2023年5月”", "when, such as 2023年5月")),
      text("--state", .state, Message("完成状态：已完成、进行中、未完成、已取消", "the state: 已完成, 进行中, 未完成 or 已取消")),
      text("--owner", .owner, Message("责任单位或责任人", "who answers for it")),
      text("--highlight", .highlight, Message("是重点的写“是”", "是 for a highlight")),
      text("--evidence", .evidence, Message("佐证材料", "what proves it")),
      text("--problem", .problem, Message("存在问题", "what stands in the way")),
      text("--next", .next, Message("下一步打算", "what comes next")),
      text("--note", .note, Message("备注", "remarks")),
      text("--plan-item", .planItem, Message("对应的工作要点", "the item of the plan that it serves")),
      text("--id", .id, Message("序号；不写就接着排", "the number; the next one by default")),
      .value(
        "--field", Message("栏名=内容", "HEADER=TEXT"),
        Message("写进别的栏；可以写几次", "a text for any other column; may be repeated")
      ) {
        $0.fields.append($1)
      },
      .value("--ledger", Message("文件", "FILE"), Message("有几个台账时，写进哪一个", "which ledger, where there are several")) {
        $0.ledger = $1
      },
    ]
  static let operandCount = 0...1

  var operands: [String] = []
  var task = NewTask()
  var fields: [String] = []
  var ledger: String?

  func run(_ context: Context) throws -> ExitStatus {
    let file = try target()
    let appender = LedgerAppender(name: file.name, year: file.year, aliases: file.aliases)
    var task = task
    task.fields = try fields.map(Self.field)
    if (task.texts[.task] ?? "").allSatisfy(\.isWhitespace) {
      try AddQuestions(context, appender).complete(&task, for: try FileReading.read(file.path))
    }
    let added: AddedTask
    do {
      added = try context.progress.during(Message("正在写 \(file.name)", "writing \(file.name)")) {
        try FileUpdate.update(file.path) { bytes in
          appender.add(task, to: bytes).map { ($0.bytes, $0) }
        }
      }
    } catch let fault as AddingFault {
      throw Failure(fault.findings)
    }
    let number = added.id.isEmpty ? Message("", "") : Message("（序号 \(added.id)）", " (number \(added.id))")
    context.say(
      Message(
        "已添加：\(file.name) 第 \(added.row) 行\(number.zh)", "added: \(file.name), row \(added.row)\(number.en)"))
    context.report(added.doubts)
    return .done
  }

  private static func text(_ name: String, _ meaning: Meaning, _ help: Message) -> Option<AddCommand> {
    .value(name, Message("内容", "TEXT"), help) { $0.task.texts[meaning] = $1 }
  }

  private static func field(_ word: String) throws(Failure) -> Field {
    let parts = word.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "=" || $0 == "＝" }
    guard parts.count == 2, !parts[0].allSatisfy(\.isWhitespace) else {
      throw Failure(
        "usage", Message("选项“--field”不能是“\(word)”", "the option “--field” cannot be “\(word)”"),
        remedy: Message("写成“--field 栏名=内容”", "write “--field HEADER=TEXT”"))
    }
    return Field(name: String(parts[0]), value: String(parts[1]))
  }

  /// The ledger to write into: the operand itself, or the one of a workspace.
  private func target() throws -> LedgerFile {
    if let path = operands.first, PathKind.of(path) != .folder {
      guard ledger == nil else {
        throw Failure(
          "usage", Message("已经写明了台账，不必再写 --ledger", "the ledger is named already; --ledger is one too many"),
          remedy: Message("只写一个", "name it once"))
      }
      // The settings beside a ledger hold its year and its headers.
      let folder = FilePath.folder(of: path)
      let workspace = Workspace.isOne(folder) ? try Workspace.open(folder) : nil
      return LedgerFile(
        path: path, name: path, year: workspace?.settings.year, aliases: workspace?.settings.headerAliases ?? [:])
    }
    let workspace = try Workspace.open(operands.first)
    let path = try ledger.map { try named($0, workspace) } ?? only(try workspace.ledgers(), workspace)
    return LedgerFile(
      path: path, name: path, year: workspace.settings.year, aliases: workspace.settings.headerAliases)
  }

  private func named(_ name: String, _ workspace: Workspace) throws -> String {
    let candidates = [FilePath.join(workspace.folder, name), name]
    if let path = candidates.first(where: { PathKind.of($0) == .file }) { return path }
    let known = (try? workspace.ledgers().map(\.name)) ?? []
    throw Suggestion.failure(
      Message("没有台账文件“\(name)”", "there is no ledger “\(name)”"), name, among: known,
      otherwise: Message("请检查文件名", "check the name"), at: .file("--ledger"), code: "no-ledger")
  }

  private func only(_ ledgers: [Workspace.File], _ workspace: Workspace) throws -> String {
    if ledgers.count == 1 { return ledgers[0].path }
    let names = ledgers.map(\.name)
    throw Failure(
      "which-ledger",
      Message(
        "有 \(names.count) 个台账：\(names.joined(separator: "、"))",
        "there are \(names.count) ledgers: \(names.joined(separator: ", "))"),
      remedy: Message(
        "写明一个，如 --ledger \(names.first.map(ShellWord.quoted) ?? "")",
        "name one, such as --ledger \(names.first.map(ShellWord.quoted) ?? "")"),
      at: .file(workspace.folder))
  }
}
