import TextCore

// To add a command: write `XCommand.swift` with a struct that conforms to `Command` (its stored properties hold
// the words as typed, `run` resolves them), and add one line to `Commands.all`. Parser, help and suggestions
// follow from the static properties.

/// How the process ends.
enum ExitStatus: Int32 {
  /// The work is done.
  case done = 0
  /// The work is done and has findings (`check`, `--strict`).
  case findings = 1
  /// It could not be done.
  case failed = 2
}

/// One command: a value that holds its options and operands as typed.
protocol Command: Sendable {
  /// The word that calls it.
  static var name: String { get }
  /// What it does, in one line without a full stop.
  static var summary: Message { get }
  /// How it is called, one form a line, without `bigan` and the name: `[DIR…] [选项]`.
  static var usage: [Message] { get }
  /// What there is to know beyond the options; a paragraph or two.
  static var details: Message? { get }
  /// Its options, in the order of the help.
  static var options: [Option<Self>] { get }
  /// How many operands it takes.
  static var operandCount: ClosedRange<Int> { get }

  /// The operands as typed.
  var operands: [String] { get set }
  /// The command before any option is read.
  init()
  /// Does the work. Throw `Failure` (or a `FileError`) for what cannot be done: the frame prints it.
  func run(_ context: Context) throws -> ExitStatus
}

extension Command {
  static var details: Message? { nil }
  static var operandCount: ClosedRange<Int> { 0...0 }
}

/// The commands of the program.
enum Commands {
  /// All commands in the order of the help.
  static let all: [any Command.Type] = [
    DemoCommand.self,
    InitCommand.self,
    DraftCommand.self,
    AddCommand.self,
    LedgerCommand.self,
    PlanCommand.self,
    CoverageCommand.self,
    TraceCommand.self,
    TemplatesCommand.self,
    PhrasesCommand.self,
    RenderCommand.self,
    HelpCommand.self,
  ]

  /// The command of this name.
  static func named(_ name: String) -> (any Command.Type)? { all.first { $0.name == name } }
}

/// The work could not be done: the findings say why.
struct Failure: Error {
  /// What to tell the user, at least one of them an error.
  let findings: [Diagnostic]

  /// A failure with several findings.
  init(_ findings: [Diagnostic]) {
    self.findings = findings
  }

  /// A failure with one finding.
  init(_ code: String, _ message: Message, remedy: Message? = nil, at place: Place? = nil) {
    findings = [Diagnostic(.error, code, message, remedy: remedy, at: place)]
  }
}
