import TextCore

/// Asks the person at the terminal; where nobody is there, nothing is asked.
struct Prompt {
  /// What the command works with.
  let context: Context

  /// A prompt on a context.
  init(_ context: Context) {
    self.context = context
  }

  /// The answer, the usual one where the line is left empty, nil where there is nobody to ask.
  ///
  /// A person who ends the input instead does not want the work done.
  func ask(_ question: Message, _ usual: String?) throws(Failure) -> String? {
    guard context.environment.isInteractive else { return nil }
    context.out.flush()
    let (label, hint) = (question.text(context.language), usual.map { " [\($0)]" } ?? "")
    context.err.write(label + hint + (context.language == .chinese ? "：" : ": "))
    context.err.flush()
    guard let line = readLine() else {
      context.err.line("")
      throw Failure("cancelled", Message("已中止，什么也没有写", "stopped; nothing was written"))
    }
    return line.allSatisfy(\.isWhitespace) ? usual ?? "" : line
  }
}
