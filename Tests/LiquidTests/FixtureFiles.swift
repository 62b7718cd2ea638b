import Foundation
import Liquid
import TextCore

/// The files beside these tests.
enum FixtureFiles {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")

  /// The names, without extension, of the files of a folder that have the extension, sorted.
  static func names(_ folder: String, _ fileExtension: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: Self.folder.appendingPathComponent(folder).path))
    return (files ?? []).filter { $0.hasSuffix("." + fileExtension) }
      .map { String($0.dropLast(fileExtension.count + 1)) }.sorted()
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent(path)))
  }

  /// The value of a JSON file.
  static func json(_ path: String) throws -> Value {
    try value(SourceText(name: path, bytes: bytes(path)))
  }

  static func value(_ source: SourceText) throws -> Value {
    let read = JSONValue.parse(source)
    guard let value = read.value else { throw Unreadable(why: print(read.diagnostics)) }
    return value
  }

  /// Findings as the command line prints them, in English.
  static func print(_ findings: [Diagnostic]) -> String {
    findings.map { DiagnosticPrinter(.english).text($0) }.joined(separator: "\n")
  }
}

struct Unreadable: Error {
  let why: String
}

/// A render for tests.
struct Trial {
  var text: String?
  var runs: [Run] = []
  var diagnostics: [Diagnostic]
  var codes: [String] { diagnostics.map(\.code) }

  init(
    _ template: String, _ data: Value = .object([]), partials: [String: String] = [:],
    environment: Environment = Environment(), options: RenderOptions = RenderOptions()
  ) {
    let source = SourceText(name: "模板.liquid", template)
    let parsed = Template.parse(source, environment: environment, undefined: options.undefined)
    diagnostics = parsed.diagnostics
    guard let ready = parsed.template else { return }
    let result = ready.render(data, partials: DictionaryPartials(partials), options: options)
    diagnostics += result.diagnostics
    text = result.rendered?.text
    runs = result.rendered?.runs ?? []
  }
}
