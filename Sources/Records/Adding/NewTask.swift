import TextCore

/// A task that is to be added to a ledger: its texts as a person gave them.
package struct NewTask: Sendable {
  /// The texts by what they mean; a blank one is as good as none.
  package var texts: [Meaning: String]
  /// Texts for columns that are named by their headers.
  package var fields: [Field]

  /// A task from its parts.
  package init(_ texts: [Meaning: String] = [:], fields: [Field] = []) {
    self.texts = texts
    self.fields = fields
  }

  /// The text of a meaning as a cell holds it, "" where there is none.
  func cell(_ meaning: Meaning) -> String { texts[meaning].map { Self.cell($0) } ?? "" }

  /// A text without blanks at its ends, with LF for every line break in it, as spreadsheets have it in a cell.
  static func cell(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in TextFold.trimmed(text).unicodeScalars {
      if scalar != "\n" || !afterReturn { out.append(scalar == "\r" ? "\n" : scalar) }
      afterReturn = scalar == "\r"
    }
    return String(out)
  }
}

/// A ledger with one task more.
package struct AddedTask: Sendable {
  /// The whole file: the old bytes with one row put in.
  package let bytes: [UInt8]
  /// The row of the task from 1, as the user's spreadsheet or editor numbers it.
  package let row: Int
  /// The number that the task has or was given, "" for none.
  package let id: String
  /// What is doubtful about the task as it was written.
  package let doubts: [Diagnostic]
}

/// The task cannot be added; the file is left as it is.
package struct AddingFault: Error {
  /// Why, and what to do about it.
  package let findings: [Diagnostic]

  init(_ findings: [Diagnostic]) {
    self.findings = findings
  }

  init(_ code: String, _ message: Message, remedy: Message, at place: Place) {
    findings = [Diagnostic(.error, code, message, remedy: remedy, at: place)]
  }
}
