/// How grave a finding is.
public enum Severity: Int, Sendable, Comparable {
  case note, warning, error

  /// A note weighs less than a warning, a warning less than an error.
  public static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
}

/// Where a finding is.
public enum Place: Sendable {
  /// A file as a whole.
  case file(String)
  /// A row of a table, as the user's spreadsheet numbers it, and a column from 1 where it is known.
  case cell(file: String, row: Int, column: Int?)
  /// A span of a text: printed with line, column and an excerpt.
  case span(SourceText, Span)
}

/// A finding as a value: built where the fault is found, printed by the command line only.
public struct Diagnostic: Sendable {
  /// A second place that explains the first, such as where an open block began.
  public struct Note: Sendable {
    /// What is to be said of the place.
    public let message: Message
    /// The place, if it has one.
    public let place: Place?

    /// A note from its message and place.
    public init(_ message: Message, at place: Place? = nil) {
      self.message = message
      self.place = place
    }
  }

  /// How grave it is.
  public let severity: Severity
  /// A short stable name, such as `unclosed-tag`, for tests and filters.
  public let code: String
  /// What was found and what was expected.
  public let message: Message
  /// What to do about it.
  public let remedy: Message?
  /// Where it is.
  public let place: Place?
  /// Further places, such as the chain of renders that led here.
  public let notes: [Note]

  /// A finding from its parts.
  public init(
    _ severity: Severity, _ code: String, _ message: Message, remedy: Message? = nil,
    at place: Place? = nil, notes: [Note] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.remedy = remedy
    self.place = place
    self.notes = notes
  }
}
