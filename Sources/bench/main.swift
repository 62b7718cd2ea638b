import Foundation

// `bench` times what users wait for: whole processes of the release build. Quote ratios of one run: machines
// are noisy.

let words = Array(CommandLine.arguments.dropFirst())
do {
  switch words.first {
  case nil:
    try DraftBenchmark.run(workspaces: 1000, rows: 100_000)
    try LedgerBenchmark.run(rows: 1_000_000)
    print(try templateBenchmark(records: 1000, seconds: 3, save: nil))
  case "draft":
    let given = try options(Array(words.dropFirst()), ["--workspaces", "--rows"])
    try DraftBenchmark.run(
      workspaces: given["--workspaces"].flatMap { Int($0) } ?? 1000,
      rows: given["--rows"].flatMap { Int($0) } ?? 100_000)
  case "ledger": try LedgerBenchmark.run(rows: words.dropFirst().first.flatMap { Int($0) } ?? 1_000_000)
  case "workbook":
    let given = try options(Array(words.dropFirst()), ["--rows", "--save"])
    try LedgerBenchmark.workbook(rows: given["--rows"].flatMap { Int($0) } ?? 1_000_000, save: given["--save"])
  case "template":
    let given = try options(
      Array(words.dropFirst()), ["--template", "--data", "--seconds", "--expect", "--records", "--save"])
    let seconds = given["--seconds"].flatMap { Double($0) } ?? 3
    switch (given["--template"], given["--data"]) {
    case (let template?, let data?):
      print(try templateBenchmark(template: template, data: data, seconds: seconds, expect: given["--expect"]))
    case (nil, nil):
      let records = given["--records"].flatMap { Int($0) } ?? 1000
      print(try templateBenchmark(records: max(1, records), seconds: seconds, save: given["--save"]))
    default: throw BenchError("bench template needs both --template FILE and --data FILE.json, or neither")
    }
  default:
    throw BenchError(
      "usage: bench [draft [--workspaces N] [--rows N] | ledger [ROWS] | workbook [--rows ROWS] [--save FILE] | template [--template FILE --data FILE.json [--expect FILE]]"
        + " [--seconds N] [--records N] [--save FOLDER]]")
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
