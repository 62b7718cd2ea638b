import TextCore

/// The plain tables of a file, before any meaning: what `bigan ledger --format cells` shows.
package enum PlainTables {
  /// The file cannot be read as tables.
  package struct Fault: Error {
    /// Why, and what to do about it.
    package let finding: Diagnostic
  }

  /// The tables in the bytes of a file, as its reader finds them: one of a text file, one a sheet of a workbook.
  ///
  /// A separated text may be empty or blank. One in neither UTF-8 nor GB18030 is taken as ISO 8859-1, in which any bytes are a
  /// text, and a finding says so.
  package static func read(_ bytes: [UInt8], name: String) -> Result<[SourceTable], Fault> {
    let format = SourceFormat.of(bytes, name: name)
    guard format == .separated else {
      let (tables, findings) = SourceFormat.tables(bytes, name: name, as: format)
      return findings.first.map { .failure(Fault(finding: $0)) } ?? .success(tables)
    }
    switch RawText.decoded(bytes, name: name, mayBeBlank: true) {
    case .success(let text): return .success([SourceFormat.separated(text.bytes, name: name)])
    case .failure(let fault):
      guard fault.diagnostic.code == RawText.unknownEncoding, !bytes.contains(0) else {
        return .failure(Fault(finding: fault.diagnostic))
      }
      let text = String(String.UnicodeScalarView(bytes.lazy.map { Unicode.Scalar($0) }))
      let finding = Diagnostic(
        .warning, "latin-1",
        Message(
          "既不是 UTF-8 也不是 GB18030 编码；当作 ISO 8859-1（西文）来读",
          "the text is in neither UTF-8 nor GB18030; it was read as ISO 8859-1"),
        remedy: Message("字不对的，另存为 UTF-8 编码", "where characters are wrong, save it in UTF-8"), at: .file(name))
      return .success([SourceFormat.separated(Array(text.utf8), name: name, findings: [finding])])
    }
  }
}
