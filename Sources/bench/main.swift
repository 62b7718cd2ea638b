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
  case "template":
    let given = try options(Array(words.dropFirst()), ["--template", "--data", "--seconds", "--expect"])
    guard let template = given["--template"], let data = given["--data"] else {
      throw BenchError("bench template needs --template FILE and --data FILE.json")
    }
    print(
      try templateBenchmark(
        template: template, data: data, seconds: given["--seconds"].flatMap { Double($0) } ?? 3,
        expect: given["--expect"]))
  default: throw BenchError("usage: bench [draft | ledger [ROWS] | template --template FILE --data FILE.json [--seconds N] [--expect FILE]]")
  }
} catch {
  FileHandle.standardError.write(Data("bench: \(error)\n".utf8))
  exit(2)
}

/// Options with their values; an unknown one is an error.
func options(_ words: [String], _ known: [String]) throws -> [String: String] {
  var given: [String: String] = [:]
  for i in stride(from: 0, to: words.count, by: 2) {
    guard known.contains(words[i]), i + 1 < words.count else {
      throw BenchError("unknown option or missing value: \(words[i])")
    }
    given[words[i]] = words[i + 1]
  }
  return given
}
