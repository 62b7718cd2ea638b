import Drafting
import TextCore

/// `bigan draft [DIR…]`: ledgers become drafts.
struct DraftCommand: Command {
  static let name = "draft"
  static let summary = Message("用台账起草总结", "draft the summary from the ledger")
  static let usage = [Message("[文件夹…] [选项]", "[DIR…] [OPTIONS]")]
  static let details: Message? = Message(
    "读设置.txt和台账，写出总结。选项盖过设置里的同名内容。\n您改过的稿子不会被覆盖：新稿写在旁边；--force 才替换，原稿留一份带编号的副本。",
    "Reads 设置.txt and the ledger and writes the summary. Options override the settings.\n"
      + "A draft that you edited is never overwritten: the new one goes beside it; with --force it is replaced\n"
      + "and a numbered copy kept.")
  static let options: [Option<DraftCommand>] = [
    .value("--template", Message("名称", "NAME"), Message("模板，如“党建工作总结”", "the template, such as 党建工作总结")) {
      $0.overrides.append((.template, $1, "--template"))
    },
    .value("--length", Message("字数", "COUNT"), Message("要写多少字", "how many characters to write")) {
      $0.overrides.append((.length, $1, "--length"))
    },
    .value("--seed", Message("种子", "NUMBER"), Message("换一个数，套话就换一批", "another number, other set wording")) {
      $0.overrides.append((.seed, $1, "--seed"))
    },
    .value(
      "--output", short: "-o", Message("文件", "FILE"),
      Message("草稿写到哪里；不写就以标题命名", "where the draft goes; named after its title by default")
    ) {
      $0.output = $1
    },
    .flag("--stdout", Message("草稿打印出来，不写文件", "print the draft and write no file")) { $0.toStandardOutput = true },
    .value(
      "--report", Message("文件", "FILE"),
      Message("每行台账、每句话的来龙去脉（JSON）", "the account of every row and sentence, as JSON")
    ) {
      $0.report = $1
    },
    .value("--templates", Message("文件夹", "DIR"), Message("先在这个文件夹里找模板", "look for templates in this folder first")) {
      $0.templates = $1
    },
    .flag("--strict", Message("有提醒时，退出码为 1", "exit with status 1 where there are warnings")) { $0.isStrict = true },
    .flag("--force", Message("替换改过的稿子，原稿留副本", "replace an edited draft, keeping a copy")) { $0.force = true },
  ]
  static let operandCount = 0...Int.max

  var operands: [String] = []
  var overrides: [(name: SettingName, value: String, option: String)] = []
  var output: String?
  var report: String?
  var templates: String?
  var toStandardOutput = false
  var isStrict = false
  var force = false

  func run(_ context: Context) throws -> ExitStatus {
    if operands.count > 1, output != nil || report != nil {
      throw Failure(
        "usage",
        Message("--output 和 --report 只能用于一个文件夹", "--output and --report go with one folder only"),
        remedy: Message("一个一个地起草，或者不写这两个选项", "draft one by one, or leave the two options out"))
    }
    guard operands.count > 1 else {
      let folder = operands.first
      let drafted = try context.progress.during(Message("正在起草 \(folder ?? ".")", "drafting \(folder ?? ".")")) {
        try draft(folder, nil)
      }
      // The program ends here: the system takes its memory back at once, we would piece by piece.
      _ = Unmanaged.passRetained(Kept(drafted))
      return tell(drafted, context)
    }
    var worst = ExitStatus.done
    try DraftBatch(folders: operands, progress: context.progress).run({ try draft($0, $1) }) { result in
      var status = ExitStatus.failed
      do {
        status = tell(try result.get(), context)
      } catch let failure as Failure {
        context.report(failure.findings)
      } catch let fault as FileError {
        context.report([fault.diagnostic])
      }
      if status.rawValue > worst.rawValue { worst = status }
    }
    return worst
  }

  /// A workspace drafted, and where the draft went.
  private struct Drafted: Sendable {
    let job: DraftJob
    /// Nil where the draft goes to standard output.
    let outcome: DraftMemory.Outcome?
  }

  /// What is kept to the end of the program.
  private final class Kept {
    let drafted: Drafted
    init(_ drafted: Drafted) { self.drafted = drafted }
  }

  private func draft(_ folder: String?, _ shelf: PhraseShelf?) throws -> Drafted {
    var workspace = try Workspace.open(folder)
    for override in overrides {
      let findings = workspace.settings.set(override.name, to: override.value, from: override.option)
      if findings.contains(where: { $0.severity == .error }) { throw Failure(findings) }
    }
    let job = try DraftJob.make(workspace, templates: templates, shelf: shelf)
    let outcome = toStandardOutput ? nil : try job.write(to: output, force: force)
    if let report { try AtomicFile.write(job.report(named: outcome?.path ?? "-"), to: report) }
    return Drafted(job: job, outcome: outcome)
  }

  private func tell(_ drafted: Drafted, _ context: Context) -> ExitStatus {
    let job = drafted.job
    let gravest = context.report(job.findings)
    if let outcome = drafted.outcome {
      DraftNews(context).tell(outcome)
    } else {
      context.out.write(job.draft.text)
    }
    for line in DraftAccountText(job.draft, context.language).lines { context.note(Message(line, line)) }
    return isStrict && (gravest ?? .note) >= .warning ? .findings : .done
  }
}

/// Says where a draft was written.
struct DraftNews {
  private let context: Context

  init(_ context: Context) {
    self.context = context
  }

  /// One line, or two where the user's own draft stays.
  func tell(_ outcome: DraftMemory.Outcome) {
    switch outcome {
    case .written(let path): context.note(Message("已写成：\(path)", "written: \(path)"))
    case .unchanged(let path): context.note(Message("没有变化：\(path)", "unchanged: \(path)"))
    case .beside(let path, let kept):
      context.note(Message("“\(kept)”是您改过或写的，没有动它", "“\(kept)” holds your own work and was left alone"))
      context.note(
        Message("新稿写在旁边：\(path)；要替换，请加 --force", "the new draft is beside it: \(path); use --force to replace"))
    case .replaced(let path, let copy):
      context.note(Message("已替换：\(path)；原稿留在：\(copy)", "replaced: \(path); the old one is kept as \(copy)"))
    }
  }
}
