import Liquid
import TextCore
import Testing

/// Our own cases of what Shopify documents: `Fixtures/Conformance/*.json`, each a list of templates with their
/// data, partials and result, where unknown names are null.
struct ConformanceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let file: String
    let fields: Fields
    var testDescription: String { "\(file): \(fields["template"]?.printed ?? "")" }
  }

  static let cases: [Case] = FixtureFiles.names("Conformance", "json").flatMap { file -> [Case] in
    guard case .array(let cases)? = try? FixtureFiles.json("Conformance/\(file).json") else { return [] }
    return cases.compactMap { if case .object(let fields) = $0 { Case(file: file, fields: fields) } else { nil } }
  }

  @Test func areMany() {
    #expect(Self.cases.count > 100)
  }

  @Test(arguments: cases)
  func holds(_ item: Case) throws {
    let template = try #require(item.fields["template"]).printed
    var partials: [String: String] = [:]
    if case .object(let texts)? = item.fields["partials"] {
      for (name, text) in texts.pairs { partials[name] = text.printed }
    }
    let data = item.fields["data"] ?? .object([])
    let trial = Trial(template, data, partials: partials, options: RenderOptions(undefined: .lenient))
    #expect(trial.text == item.fields["result"]?.printed, "\(FixtureFiles.print(trial.diagnostics))")
    // The record of where it comes from tiles the output, and leaves it as it is.
    let recorded = Trial(
      template, data, partials: partials, options: RenderOptions(undefined: .lenient, recordsRuns: true))
    #expect(recorded.text == trial.text)
    var at = 0
    for run in recorded.runs {
      #expect(run.range.lowerBound == at)
      at = run.range.upperBound
    }
    #expect(at == trial.text?.utf8.count)
  }
}
