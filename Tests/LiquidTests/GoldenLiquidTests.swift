import Foundation
import Liquid
import TextCore
import Testing

/// The golden-liquid suite, where it is at hand: it is not part of this repository.
struct GoldenLiquidTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let fields: Fields
    var testDescription: String { name }
  }

  static let path = FixtureFiles.folder.path + "/../../../../shared/conformance/golden-liquid.json"

  static let cases: [Case] = {
    guard let data = FileManager.default.contents(atPath: path),
      case .object(let root)? = JSONValue.parse(SourceText(name: path, bytes: Array(data))).value,
      case .array(let tests)? = root["tests"]
    else { return [] }
    return tests.compactMap { test in
      guard case .object(let fields) = test else { return nil }
      return Case(name: fields["name"]?.printed ?? "", fields: fields)
    }
  }()

  @Test(.enabled(if: FileManager.default.fileExists(atPath: path)), arguments: cases)
  func holds(_ golden: Case) throws {
    let template = try #require(golden.fields["template"]).printed
    var partials: [String: String] = [:]
    if case .object(let texts)? = golden.fields["templates"] {
      for (name, text) in texts.pairs { partials[name] = text.printed }
    }
    let trial = Trial(
      template, golden.fields["data"] ?? .null, partials: partials,
      options: RenderOptions(undefined: .lenient))
    if golden.fields["invalid"] == .bool(true) {
      #expect(trial.text == nil)
      return
    }
    var wanted: [String] = []
    if let result = golden.fields["result"] { wanted = [result.printed] }
    if case .array(let results)? = golden.fields["results"] { wanted = results.map(\.printed) }
    let text = try #require(trial.text, "\(FixtureFiles.print(trial.diagnostics))")
    #expect(wanted.contains(text))
  }
}
