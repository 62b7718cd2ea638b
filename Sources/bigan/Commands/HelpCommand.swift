import TextCore

/// `bigan help [COMMAND]`: how the program or one command is used.
struct HelpCommand: Command {
  static let name = "help"
  static let summary = Message("看一个命令怎么用", "tell how a command is used")
  static let usage = [Message("[命令]", "[COMMAND]")]
  static let options: [Option<HelpCommand>] = []
  static let operandCount = 0...1

  var operands: [String] = []

  func run(_ context: Context) throws -> ExitStatus {
    guard let word = operands.first else {
      context.out.write(HelpText.overview(context.language))
      return .done
    }
    context.out.write(HelpText.of(try Frame.command(word), context.language))
    return .done
  }
}
