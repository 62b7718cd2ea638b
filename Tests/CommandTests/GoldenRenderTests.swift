import Foundation
import Liquid
import TextCore
import Testing

/// The golden-liquid suite through the program, where it is at hand: it is not part of this repository.
@Suite struct GoldenRenderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let fields: Fields
    var testDescription: String { fields["name"]?.printed ?? "" }
  }

  static let path =
    URL(filePath: #filePath).deletingLastPathComponent().path
    + "/../../../shared/conformance/golden-liquid.json"

  static let cases: [Case] = {
    guard let data = FileManager.default.contents(atPath: path),
      case .object(let root)? = JSONValue.parse(SourceText(name: path, bytes: Array(data))).value,
      case .array(let tests)? = root["tests"]
    else { return [] }
    return tests.compactMap { if case .object(let fields) = $0 { Case(fields: fields) } else { nil } }
  }()

  @Test(.enabled(if: FileManager.default.fileExists(atPath: path)), arguments: cases)
  func holds(_ golden: Case) throws {
    let fields = golden.fields
    let run = try Bigan.inNewFolder { folder in
      let partials = folder + "/partials"
      try FileManager.default.createDirectory(atPath: partials, withIntermediateDirectories: true)
      if case .object(let texts)? = fields["templates"] {
        for (name, text) in texts.pairs { try Bigan.put(text.printed, partials + "/" + name) }
      }
      try Bigan.put(try #require(fields["template"]).printed, folder + "/t.liquid")
      try Bigan.put(JSONQuoting.of(fields["data"] ?? .object([])), folder + "/data.json")
      return try Bigan.run(
        ["render", "t.liquid", "--data", "data.json", "--partials", "partials", "--undefined", "lenient"], in: folder)
    }
    if fields["invalid"] == .bool(true) {
      #expect(run.status == 2)
      #expect(run.out == "")
      #expect(!run.err.isEmpty)
      return
    }
    var wanted: [String] = []
    if let result = fields["result"] { wanted = [result.printed] }
    if case .array(let results)? = fields["results"] { wanted = results.map(\.printed) }
    #expect(run.status == 0, "\(run.err)")
    #expect(wanted.contains(run.out))
  }
}

/// Writes values as JSON with the order of keys and the form of numbers kept, unlike Foundation's.
enum JSONQuoting {
  static func of(_ value: Value) -> String {
    switch value {
    case .null, .range: "null"
    case .bool(let value): value ? "true" : "false"
    case .int(let value): String(value)
    case .double(let value): "\(value)"
    case .string(let text): quoted(text.string)
    case .array(let items): "[" + items.map(of).joined(separator: ",") + "]"
    case .object(let fields):
      "{" + fields.pairs.map { quoted($0.0) + ":" + of($0.1) }.joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar in
      scalar == "\"" || scalar == "\\" || scalar.value < 0x20
        ? "\\u" + String(repeating: "0", count: scalar.value < 0x10 ? 3 : 2) + String(scalar.value, radix: 16)
        : String(scalar)
    }
    return "\"" + scalars.joined() + "\""
  }
}
