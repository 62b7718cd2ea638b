import TextCore

/// What a command works with: the language, where results and messages go, and the world around.
struct Context {
  /// The language of messages.
  let language: Language
  /// The world that the program was started in.
  let environment: ProcessEnvironment
  /// Where results go.
  let out: ByteWriter
  /// Where everything else goes.
  let err: ByteWriter
  /// What is told of work that takes long.
  let progress: Progress
  private let printed = PrintedLines()

  /// A context that writes to two writers.
  init(language: Language, environment: ProcessEnvironment, out: ByteWriter, err: ByteWriter) {
    self.language = language
    self.environment = environment
    self.out = out
    self.err = err
    progress = Progress(environment.canRewrite ? 2 : nil, language: language)
  }

  /// Writes a line of results in the language of the user.
  func say(_ message: Message) { out.line(message.text(language)) }

  /// Writes a line of news to standard error.
  func note(_ message: Message) {
    out.flush()
    err.line(message.text(language))
    err.flush()
  }

  /// Prints findings in the order of their places, each once, and gives the gravest severity among them.
  @discardableResult
  func report(_ findings: [Diagnostic]) -> Severity? {
    guard !findings.isEmpty else { return nil }
    out.flush()
    let printer = DiagnosticPrinter(language)
    for finding in FindingOrder.sorted(findings) {
      let text = printer.text(finding)
      guard printed.isNew(text) else { continue }
      err.line(environment.colour ? Colour.headPainted(text, finding.severity) : text)
    }
    err.flush()
    return findings.map(\.severity).max()
  }
}

/// The findings that were printed before, so that none is printed twice in a run.
private final class PrintedLines {
  private var seen: Set<String> = []

  func isNew(_ text: String) -> Bool { seen.insert(text).inserted }
}

/// The order of findings: by file, place in it, gravity and code, so that it never depends on who found first.
enum FindingOrder {
  /// The findings in order; equal ones keep theirs.
  static func sorted(_ findings: [Diagnostic]) -> [Diagnostic] {
    findings.enumerated().sorted { a, b in
      let (left, right) = (key(a.element), key(b.element))
      return left == right ? a.offset < b.offset : left < right
    }.map(\.element)
  }

  private struct Key: Comparable {
    let file: String
    let numbers: [Int]
    let code: String

    static func < (a: Key, b: Key) -> Bool {
      if a.file != b.file { return a.file.utf8.lexicographicallyPrecedes(b.file.utf8) }
      if a.numbers != b.numbers { return a.numbers.lexicographicallyPrecedes(b.numbers) }
      return a.code < b.code
    }
  }

  private static func key(_ finding: Diagnostic) -> Key {
    let weight = -finding.severity.rawValue
    switch finding.place {
    case nil: return Key(file: "", numbers: [0, 0, weight], code: finding.code)
    case .file(let name): return Key(file: name, numbers: [0, 0, weight], code: finding.code)
    case .cell(let file, let row, let column):
      return Key(file: file, numbers: [row, column ?? 0, weight], code: finding.code)
    case .span(let source, let span):
      return Key(file: source.name, numbers: [span.start, span.end, weight], code: finding.code)
    }
  }
}

/// Colours for terminals (ECMA-48 SGR).
enum Colour {
  /// The text with its first line in the colour of a severity.
  static func headPainted(_ text: String, _ severity: Severity) -> String {
    let end = text.unicodeScalars.firstIndex(of: "\n") ?? text.endIndex
    let code =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    return "\u{1B}[\(code)m\(text[..<end])\u{1B}[0m\(text[end...])"
  }
}
