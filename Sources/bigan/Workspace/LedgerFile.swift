import Records
import TextCore

/// A ledger's file and what it takes to read it.
struct LedgerFile {
  /// The path from where the program runs.
  let path: String
  /// The name that messages, traces and reports show.
  let name: String
  /// The year of dates that name none.
  let year: Int?
  /// Headers of the ledger and the standard ones that they stand for.
  let aliases: [String: String]

  /// The ledger with its findings; a file that cannot be opened, or of a kind that is not read, is thrown.
  func read() throws -> Ledger {
    LedgerReader.read(bytes: try bytes(), name: name, year: year, aliases: aliases)
  }

  /// The number of task rows; a ledger that cannot be read is thrown with its findings.
  func count() throws -> Int {
    let bytes = try bytes()
    let count = LedgerReader.count(bytes: bytes, name: name, aliases: aliases)
    if count == 0 {
      let ledger = LedgerReader.read(bytes: bytes, name: name, year: year, aliases: aliases)
      if ledger.hasErrors { throw Failure(ledger.diagnostics) }
    }
    return count
  }

  private func bytes() throws -> [UInt8] {
    let ending = FilePath.split(FilePath.lastPart(path)).ending
    // Without this, the first line of such a file would be taken for a header.
    if ["json", "jsonl", "md", "html", "htm"].contains(ending) {
      throw Failure(
        "ledger-kind", Message("还读不了 .\(ending) 台账", "ledgers in .\(ending) are not read yet"),
        remedy: Message("在表格软件里存成 CSV，一行一项工作", "save it as CSV, one task a row"), at: .file(name))
    }
    return try FileReading.read(path)
  }
}
