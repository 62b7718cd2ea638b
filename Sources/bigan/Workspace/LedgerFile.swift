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
  /// Words of its state column and the states that they stand for.
  var states: [String: String] = [:]

  /// The ledger with its findings; a file that cannot be opened is thrown.
  func read() throws -> Ledger {
    LedgerReader.read(bytes: try FileReading.read(path), name: name, year: year, aliases: aliases, states: states)
  }

  /// The number of task rows; a ledger that cannot be read is thrown with its findings.
  func count() throws -> Int {
    let bytes = try FileReading.read(path)
    let count = LedgerReader.count(bytes: bytes, name: name, aliases: aliases)
    if count == 0 {
      let ledger = LedgerReader.read(bytes: bytes, name: name, year: year, aliases: aliases)
      if ledger.hasErrors { throw Failure(ledger.diagnostics) }
    }
    return count
  }
}
