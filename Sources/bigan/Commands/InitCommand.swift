import Drafting
import TextCore

/// `bigan init [DIR]`: a new workspace, with explained settings and a ledger to fill in.
struct InitCommand: Command {
  static let name = "init"
  static let summary = Message("建一个新的工作文件夹", "make a new workspace")
  static let usage = [Message("[文件夹] [选项]", "[DIR] [OPTIONS]")]
  static let details: Message? = Message(
    "写两个文件：设置.txt（每项都有说明）和台账.csv（表头和三行示例）。\n已有其中任何一个时，什么也不写。在终端里会询问没有写明的内容。",
    "Writes two files: 设置.txt, with every setting explained, and 台账.csv, a header and three example rows.\n"
      + "Where one of them exists, nothing is written. At a terminal it asks for what was not given.")
  static let options: [Option<InitCommand>] = [
    .value(
      "--year", Message("年度", "YEAR"), Message("总结哪一年；不写就是今年", "the year to sum up; this year by default")
    ) {
      $0.year = $1
    },
    .value("--unit", Message("单位", "NAME"), Message("单位全称", "the full name of the office")) { $0.unit = $1 },
    .value("--superior", Message("上级", "NAME"), Message("上级单位", "who the office answers to")) {
      $0.superior = $1
    },
  ]
  static let operandCount = 0...1

  var operands: [String] = []
  var year: String?
  var unit: String?
  var superior: String?

  func run(_ context: Context) throws -> ExitStatus {
    let folder = operands.first ?? "."
    let (settingsPath, ledgerPath) = (FilePath.join(folder, "设置.txt"), FilePath.join(folder, "台账.csv"))
    try refuseExisting([settingsPath, ledgerPath])
    let prompt = Prompt(context)
    let thisYear = String(context.environment.thisYear)
    let year = try checked(.year, year, "--year", prompt, thisYear) ?? thisYear
    let unit = try checked(.unit, unit, "--unit", prompt) ?? ""
    let superior = try checked(.superior, superior, "--superior", prompt) ?? ""

    try Folder.make(folder)
    let settings = InitFiles.settings(year: year, unit: unit, superior: superior)
    try AtomicFile.create(settings.utf8, at: settingsPath)
    do {
      try AtomicFile.create(InitFiles.ledger(year: year), at: ledgerPath)
    } catch {
      // Half a workspace would keep the next attempt from working.
      AtomicFile.remove(settingsPath)
      throw error
    }
    tellNext(folder, settingsPath, ledgerPath, context)
    return .done
  }

  private func refuseExisting(_ paths: [String]) throws(Failure) {
    let findings = paths.filter { PathKind.of($0) != .nothing }.map { path in
      Diagnostic(
        .error, "exists", Message("已经有这个文件，什么也没有写", "it exists already; nothing was written"),
        remedy: Message(
          "直接修改它，或者换一个文件夹：bigan init 文件夹", "edit it, or choose another folder: bigan init DIR"),
        at: .file(path))
    }
    if !findings.isEmpty { throw Failure(findings) }
  }

  private func question(_ name: SettingName) -> Message {
    switch name {
    case .year: return Message("年度", "年度 (year)")
    case .unit: return Message("单位（全称）", "单位 (your office's full name)")
    default: return Message("上级（没有就直接回车）", "上级 (who it answers to; may be left empty)")
    }
  }

  /// What stands behind a `#` would be a comment when the settings are read.
  private func commentFault(_ name: SettingName, _ value: String?, _ option: String) -> [Diagnostic] {
    let line = SourceText(name: option, "\(name.rawValue)：\(value ?? "")")
    guard let value, Settings.parse(line).0[name.rawValue] != value else { return [] }
    return [
      Diagnostic(
        .error, "setting-value",
        Message(
          "“\(name.rawValue)”里“#”前面有空格，后面的会被当作说明",
          "in “\(name.rawValue)” what follows “ #” would be a comment"),
        remedy: Message("去掉“#”前面的空格，或换一个写法", "remove the space before “#”, or write it another way"),
        at: .file(option))
    ]
  }

  /// The value of an option in the form that settings have, or the answer of the person at the terminal.
  private func checked(
    _ name: SettingName, _ typed: String?, _ option: String, _ prompt: Prompt, _ usual: String? = nil
  ) throws(Failure) -> String? {
    var settings = Settings()
    guard let typed else {
      while let answer = try prompt.ask(question(name), usual) {
        var findings = settings.set(name, to: answer, from: name.rawValue)
        if findings.isEmpty { findings = commentFault(name, settings[name.rawValue], name.rawValue) }
        if findings.isEmpty { return settings[name.rawValue] }
        prompt.context.report(findings)
      }
      return nil
    }
    var findings = settings.set(name, to: typed, from: option)
    if findings.isEmpty { findings = commentFault(name, settings[name.rawValue], option) }
    guard findings.isEmpty else { throw Failure(findings) }
    return settings[name.rawValue]
  }

  private func tellNext(_ folder: String, _ settings: String, _ ledger: String, _ context: Context) {
    let target = folder == "." ? "" : " " + ShellWord.quoted(folder)
    context.say(Message("已建好：\(settings)、\(ledger)", "made \(settings) and \(ledger)"))
    context.say(Message("接下来：", "What to do next:"))
    context.say(
      Message(
        "  1. 打开\(settings)，填好单位等内容；", "  1. open \(settings) and fill in the name of your office;"))
    context.say(
      Message(
        "  2. 用表格软件打开\(ledger)，一项工作写一行（示例不会写进总结）；",
        "  2. open \(ledger) in a spreadsheet program, one task a row (the examples are never drafted);"))
    context.say(Message("  3. 运行 bigan draft\(target)", "  3. run: bigan draft\(target)"))
  }
}
