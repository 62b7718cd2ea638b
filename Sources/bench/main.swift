import Foundation

// `bench` times what users wait for: whole processes of the release build. Quote ratios of one run: machines
// are noisy.

let words = Array(CommandLine.arguments.dropFirst())
do {
  switch words.first {
  case nil:
    try DraftBenchmark.run()
    try LedgerBenchmark.run(rows: 1_000_000)
  case "draft": try DraftBenchmark.run()
  case "ledger": try LedgerBenchmark.run(rows: words.dropFirst().first.flatMap { Int($0) } ?? 1_000_000)
  default: throw BenchError("usage: bench [draft | ledger [ROWS]]")
  }
} catch {
  FileHandle.standardError.write(Data("bench: \(error)\n".utf8))
  exit(2)
}
