import TextCore

/// The help, made from the list of commands and their options.
enum HelpText {
  /// The help of the program as a whole.
  static func overview(_ language: Language) -> String {
    let head = Message(
      "笔杆 \(Version.number)：由工作台账起草年终总结",
      "bigan \(Version.number): drafts year-end summaries from ledgers of work")
    let usage = Message("写法：bigan 命令 [选项]", "usage: bigan COMMAND [OPTIONS]")
    let more = Message("“bigan help 命令”看一个命令的详细说明。", "“bigan help COMMAND” tells more about one.")
    let commands = Commands.all.map { ($0.name, $0.summary.text(language)) }
    let version = ("--version", Message("显示版本", "show the version").text(language))
    return ([head, usage].map { $0.text(language) }.joined(separator: "\n\n")) + "\n"
      + section(Message("命令", "Commands"), commands, language)
      + section(Message("选项", "Options"), global(language) + [version], language)
      + "\n" + more.text(language) + "\n"
  }

  /// The help of one command.
  static func of<C: Command>(_ command: C.Type, _ language: Language) -> String {
    let label = Message("写法：", "usage: ").text(language)
    let indent = String(repeating: " ", count: DisplayWidth.of(label))
    let usage = C.usage.enumerated().map { index, form in
      "\(index == 0 ? label : indent)bigan \(C.name) \(form.text(language))"
    }
    var out = "bigan \(C.name)" + (language == .chinese ? "：" : ": ")
    out += C.summary.text(language) + "\n\n" + usage.joined(separator: "\n") + "\n"
    if let details = C.details { out += "\n" + details.text(language) + "\n" }
    let own = C.options.map { option in
      let names = (option.short.map { $0 + ", " } ?? "") + option.name
      return (names + (option.value.map { " " + $0.text(language) } ?? ""), option.help.text(language))
    }
    return out + section(Message("选项", "Options"), own + global(language), language)
  }

  private static func global(_ language: Language) -> [(String, String)] {
    [
      ("--lang zh|en", Message("用中文或英文显示信息", "show messages in Chinese or English").text(language)),
      ("-h, --help", Message("显示说明", "show this help").text(language)),
    ]
  }

  /// A heading with rows of two columns below it, aligned by display width.
  private static func section(_ title: Message, _ rows: [(String, String)], _ language: Language) -> String {
    let widest = rows.map { DisplayWidth.of($0.0) }.filter { $0 <= 28 }.max() ?? 0
    let lines = rows.map { name, help in
      let gap = DisplayWidth.of(name) > widest ? "\n  " + String(repeating: " ", count: widest) : ""
      return "  \(DisplayWidth.padded(name, to: widest))\(gap)  \(help)\n"
    }
    return "\n" + title.text(language) + (language == .chinese ? "：\n" : ":\n") + lines.joined()
  }
}
