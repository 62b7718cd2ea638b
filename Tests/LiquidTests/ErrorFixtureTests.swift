import Foundation
import Liquid
import TextCore
import Testing

/// Each fault as a person sees it: `Fixtures/Errors/NAME.liquid` is a line of JSON (`data`, `partials`,
/// `lenient`, `limits`), a line `---` and a template; `NAME.expected` is all that is printed, first in Chinese,
/// then in English. `BIGAN_UPDATE=1 swift test` rewrites what is expected.
struct ErrorFixtureTests {
  @Test(arguments: FixtureFiles.names("Errors", "liquid"))
  func prints(_ name: String) throws {
    let found = try Self.messages(name)
    let file = FixtureFiles.folder.appendingPathComponent("Errors/\(name).expected")
    if ProcessInfo.processInfo.environment["BIGAN_UPDATE"] == "1" {
      try Data(found.utf8).write(to: file)
    }
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(found == expected)
  }

  @Test func areMany() {
    #expect(FixtureFiles.names("Errors", "liquid").count >= 60)
  }

  private static func messages(_ name: String) throws -> String {
    let bytes = try FixtureFiles.bytes("Errors/\(name).liquid")
    let mark = Array("\n---\n".utf8)
    let split = try #require(bytes.indices.first { bytes[$0...].starts(with: mark) })
    let setup = try FixtureFiles.value(SourceText(name: name, bytes: Array(bytes[..<split])))
    guard case .object(let fields) = setup else { throw Unreadable(why: name) }
    let template = SourceText(name: name + ".liquid", bytes: Array(bytes[(split + mark.count)...]))
    let findings = findings(template, fields)
    let hasError = findings.contains { $0.severity == .error }
    var text = ""
    for language in Language.allCases {
      for finding in findings { text += DiagnosticPrinter(language).text(finding) + "\n" }
      text += language == .chinese ? (hasError ? "没有输出\n\n" : "有输出\n\n") : (hasError ? "no output\n" : "output\n")
    }
    return text
  }

  private static func findings(_ template: SourceText, _ fields: Fields) -> [Diagnostic] {
    var options = RenderOptions(undefined: fields["lenient"] == .bool(true) ? .lenient : .strict)
    if case .object(let limits)? = fields["limits"] {
      if case .int(let value)? = limits["outputBytes"] { options.limits.outputBytes = value }
      if case .int(let value)? = limits["steps"] { options.limits.steps = value }
      if case .int(let value)? = limits["renderDepth"] { options.limits.renderDepth = value }
      if case .int(let value)? = limits["builtBytes"] { options.limits.builtBytes = value }
    }
    var partials: [String: String] = [:]
    if case .object(let texts)? = fields["partials"] {
      for (name, text) in texts.pairs { partials[name] = text.printed }
    }
    let parsed = Template.parse(template, environment: environment, undefined: options.undefined)
    guard let ready = parsed.template else { return parsed.diagnostics }
    let result = ready.render(
      fields["data"] ?? .object([]), partials: DictionaryPartials(partials), options: options)
    return parsed.diagnostics + result.diagnostics
  }

  /// The standard filters and two of a host.
  private static let environment: Environment = {
    var environment = Environment()
    environment.register("编号", [.required("位数", .integer), .keyword("前缀", .string)]) { value, _ in value }
    environment.register("拒绝") { _, _ throws(FilterFault) in
      throw FilterFault(Message("就是不行", "will not do it"), remedy: Message("换一个", "take another"))
    }
    return environment
  }()
}
