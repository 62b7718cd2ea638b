#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
import TextCore

/// Finds the command that the words call, runs it and prints what it could not do.
struct Frame {
  /// The world that the program was started in.
  let environment: ProcessEnvironment

  /// Runs the words behind the program's name.
  func run(_ words: [String]) -> ExitStatus {
    signal(SIGPIPE, SIG_IGN)
    let (out, err) = (ByteWriter(1), ByteWriter(2))
    var language = environment.language
    var status = ExitStatus.failed
    do {
      let rest = try takeLanguage(words, &language)
      let context = Context(language: language, environment: environment, out: out, err: err)
      status = try start(rest, context)
    } catch {
      let context = Context(language: language, environment: environment, out: out, err: err)
      context.report(findings(of: error))
    }
    out.flush()
    if let code = out.failure {
      let context = Context(language: language, environment: environment, out: out, err: err)
      let text = String(cString: strerror(code))
      context.report([
        Diagnostic(.error, "output", Message("输出没有写成：\(text)", "writing the output failed: \(text)"))
      ])
      status = .failed
    }
    return status
  }

  /// Takes `--lang` out of the words, wherever it stands before `--`.
  private func takeLanguage(_ words: [String], _ language: inout Language) throws(Failure) -> [String] {
    var rest: [String] = []
    var words = words[...]
    while let word = words.popFirst() {
      guard word != "--" else { return rest + [word] + words }
      guard word == "--lang" || word.hasPrefix("--lang=") else {
        rest.append(word)
        continue
      }
      let value = word == "--lang" ? words.popFirst() ?? "" : String(word.dropFirst("--lang=".count))
      guard let chosen = Language(rawValue: value) else {
        throw Failure(
          "usage", Message("选项“--lang”不能是“\(value)”", "the option “--lang” cannot be “\(value)”"),
          remedy: Message(
            "中文写“--lang zh”，英文写“--lang en”", "write “--lang zh” for Chinese or “--lang en” for English"))
      }
      language = chosen
    }
    return rest
  }

  private func start(_ words: [String], _ context: Context) throws -> ExitStatus {
    guard let first = words.first else {
      context.out.write(HelpText.overview(context.language))
      return .done
    }
    switch first {
    case "--help", "-h":
      context.out.write(HelpText.overview(context.language))
      return .done
    case "--version", "-V":
      context.out.line("bigan \(Version.number)")
      return .done
    default:
      return try start(try Self.command(first), words.dropFirst(), context)
    }
  }

  /// The command that a word names.
  static func command(_ word: String) throws(Failure) -> any Command.Type {
    if let command = Commands.named(word) { return command }
    let look = Message("用“bigan help”看有哪些命令", "see “bigan help” for the commands")
    guard !word.hasPrefix("-") else {
      throw Suggestion.failure(
        Message("没有选项“\(word)”", "there is no option “\(word)”"), word,
        among: ["--help", "--version", "--lang"], otherwise: look)
    }
    throw Suggestion.failure(
      Message("没有命令“\(word)”", "there is no command “\(word)”"), word, among: Commands.all.map { $0.name },
      otherwise: look)
  }

  private func start<C: Command>(
    _ command: C.Type, _ words: ArraySlice<String>, _ context: Context
  ) throws -> ExitStatus {
    guard !words.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) else {
      context.out.write(HelpText.of(command, context.language))
      return .done
    }
    return try WordParser<C>.parse(words).run(context)
  }

  private func findings(of error: any Error) -> [Diagnostic] {
    switch error {
    case let failure as Failure: return failure.findings
    case let fault as FileError: return [fault.diagnostic]
    default: return [Diagnostic(.error, "unexpected", Message("\(error)", "\(error)"))]
    }
  }
}
