import Foundation
import Liquid
import TextCore

/// Measures how long a template takes to parse and to render, for at least so many seconds.
///
/// The result is one line of JSON with medians in milliseconds: `parse_ms`, `render_ms`, the fastest render as
/// `min_ms`, and the number of renders as `n`. With `expect`, the output must be the same as that file's bytes.
func templateBenchmark(template: String, data: String, seconds: Double, expect: String?) throws -> String {
  try templateBenchmark(
    SourceText(name: template, bytes: try FileReading.read(template)),
    SourceText(name: data, bytes: try FileReading.read(data)), seconds: seconds,
    expect: try expect.map { try FileReading.read($0) })
}

/// Measures the same on a sample of so many records, which is also written to a folder where one is given.
func templateBenchmark(records: Int, seconds: Double, save: String?) throws -> String {
  let sample = TemplateSample(records: records)
  if let save { try sample.save(to: save) }
  return try templateBenchmark(
    SourceText(name: "sample.liquid", TemplateSample.template), SourceText(name: "sample.json", sample.json),
    seconds: seconds, expect: Array(sample.output.utf8))
}

private func templateBenchmark(
  _ source: SourceText, _ data: SourceText, seconds: Double, expect: [UInt8]?
) throws -> String {
  let read = JSONValue.parse(data)
  guard let value = read.value else { throw fault(read.diagnostics) }
  let parsed = Template.parse(source)
  guard let parsedTemplate = parsed.template else { throw fault(parsed.diagnostics) }
  let first = parsedTemplate.render(value)
  guard let rendered = first.rendered else { throw fault(first.diagnostics) }
  if let expect, expect != rendered.bytes {
    throw BenchError("\(source.name): the output differs from what is expected")
  }
  let clock = ContinuousClock()
  var parses: [Double] = []
  var parseTime = 0.0
  repeat {
    let time = milliseconds(clock.measure { _ = Template.parse(source) })
    parses.append(time)
    parseTime += time
  } while parses.count < 3 || (parseTime < seconds * 100 && parses.count < 10_000)
  var renders: [Double] = []
  let start = clock.now
  repeat {
    renders.append(milliseconds(clock.measure { _ = parsedTemplate.render(value) }))
  } while renders.count < 3 || milliseconds(clock.now - start) < seconds * 1000
  parses.sort()
  renders.sort()
  return "{\"peer\":\"bigan\",\"parse_ms\":\(shown(parses[parses.count / 2])),"
    + "\"render_ms\":\(shown(renders[renders.count / 2])),\"min_ms\":\(shown(renders[0])),\"n\":\(renders.count)}"
}

private func fault(_ findings: [Diagnostic]) -> BenchError {
  BenchError(findings.map { DiagnosticPrinter(.english).text($0) }.joined(separator: "\n"))
}

private func milliseconds(_ duration: Duration) -> Double {
  let (seconds, attoseconds) = duration.components
  return Double(seconds) * 1000 + Double(attoseconds) / 1e15
}

private func shown(_ milliseconds: Double) -> String { String(format: "%.4f", milliseconds) }
