import Assets
import Drafting
import TextCore

/// `bigan demo [DIR]`: a sample workspace, drafted, with the draft on the screen.
struct DemoCommand: Command {
  static let name = "demo"
  static let summary = Message("用示例台账演示一遍", "show it all on a sample ledger")
  static let usage = [Message("[文件夹]", "[DIR]")]
  static let details: Message? = Message(
    "在文件夹（不写就是“bigan-demo”）里放一份示例设置和台账，起草并显示。已有的文件不动。",
    "Puts sample settings and a sample ledger into a folder (bigan-demo by default), drafts and shows the draft.\n"
      + "Files that are there already stay.")
  static let options: [Option<DemoCommand>] = []
  static let operandCount = 0...1

  var operands: [String] = []

  func run(_ context: Context) throws -> ExitStatus {
    let folder = operands.first ?? "bigan-demo"
    try Folder.make(folder)
    for file in EmbeddedFiles.sample {
      let path = FilePath.join(folder, file.name)
      if PathKind.of(path) == .nothing { try AtomicFile.create(file.bytes, at: path) }
    }
    let job = try DraftJob.make(try Workspace.open(folder), templates: nil)
    context.report(job.findings)
    let outcome = try job.write(to: nil, force: false)
    context.out.write(job.draft.text)
    context.out.line()
    DraftNews(context).tell(outcome)
    for line in DraftAccountText(job.draft, context.language).lines { context.note(Message(line, line)) }
    tellNext(outcome.path, folder, context)
    return .done
  }

  private func tellNext(_ path: String, _ folder: String, _ context: Context) {
    let draft = ShellWord.quoted(path)
    let place = ShellWord.quoted(folder)
    context.note(Message("接下来可以：", "What you can do next:"))
    context.note(
      Message("  bigan trace \(draft):3    看第3行的话出自哪里", "  bigan trace \(draft):3    where line 3 comes from"))
    context.note(
      Message(
        "  bigan draft \(place) --seed 2 --length 800    换一批套话，写短一些",
        "  bigan draft \(place) --seed 2 --length 800    other wording, shorter"))
    context.note(Message("  bigan init 我的总结    建自己的工作文件夹", "  bigan init MY-SUMMARY    a workspace of your own"))
  }
}
