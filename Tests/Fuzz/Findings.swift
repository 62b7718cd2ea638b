import TextCore

/// What holds of all findings, whatever the input.
enum Findings {
  /// Stops the program where a finding lies outside its source, or where a failure has no error that explains it.
  static func check(_ findings: [Diagnostic], explain failure: Bool) {
    precondition(!failure || findings.contains { $0.severity == .error }, "a failure without an error")
    for finding in findings {
      if case .span(let source, let span)? = finding.place { check(span, in: source) }
    }
    // Printing is slow beside parsing: one is enough.
    guard let first = findings.first else { return }
    for language in [Language.chinese, .english] {
      precondition(!DiagnosticPrinter(language).text(first).isEmpty, "a finding that prints as nothing")
    }
  }

  /// Stops the program where a span lies outside its source.
  static func check(_ span: Span, in source: SourceText) {
    precondition(
      span.start >= 0 && span.start <= span.end && span.end <= source.bytes.count, "a span outside its source")
  }
}
