import TextCore

/// The kinds of file that a ledger can be read from: the one place that says which reader takes which.
enum SourceFormat {
  /// The tables of a file, and what its reader found to say of the whole.
  ///
  /// No tables where the file cannot be read at all; one of the findings is then an error.
  static func tables(_ bytes: [UInt8], name: String) -> (tables: [SourceTable], findings: [Diagnostic]) {
    separatedText(bytes, name: name)
  }

  /// CSV and its kin.
  private static func separatedText(
    _ bytes: [UInt8], name: String
  ) -> (tables: [SourceTable], findings: [Diagnostic]) {
    switch RawText.utf8(bytes, name: name) {
    case .failure(let fault): return ([], [fault.diagnostic])
    case .success(let text):
      let content = CSVReader.read(text)
      return ([SourceTable(cells: content.table)], TableFindings.quotes(content.faults, name))
    }
  }
}
