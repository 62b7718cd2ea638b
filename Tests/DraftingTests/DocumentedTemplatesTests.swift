import Assets
import Foundation
import Liquid
import Records
import Testing
import TextCore

@testable import Drafting

/// The manual of templates: what it shows is what comes out.
///
/// A block `liquid` is a template, with a file name behind it a file of `Templates/`; `设置` is lines of the settings;
/// `text` is the draft by the template before it, or by the one it names, and `出错` part of the first message. A line
/// `……` stands for anything.
@Suite struct DocumentedTemplatesTests {
  private static func manual(_ name: String) throws -> String {
    let docs = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs").standardizedFileURL
    return try String(contentsOf: docs.appending(path: name), encoding: .utf8)
  }

  @Test(arguments: ["templates.zh-CN.md", "templates.md"])
  func theExamplesRun(_ name: String) throws {
    var templates = Dictionary(
      uniqueKeysWithValues: EmbeddedFiles.templates.map { ($0.name, SourceText(name: $0.name, bytes: $0.bytes)) })
    var settings = try #require(EmbeddedFiles.sample.named("设置.txt")).text
    var last = SourceText(name: "例子.liquid", "")
    var shown = 0
    for block in Fences.of(try Self.manual(name)) {
      let (kind, about) = (block.info.first ?? "", block.info.dropFirst().first ?? "")
      switch kind {
      case "liquid" where about.isEmpty: last = SourceText(name: "例子.liquid", block.text)
      case "liquid":
        let file = String(about.drop { $0 != "/" }.dropFirst())
        templates[file] = SourceText(name: file, block.text)
      case "设置": settings += block.text
      case "text":
        let isNamed = !about.isEmpty && about != "出错"
        let template = isNamed ? try #require(templates[about + ".liquid"], "\(about)") : last
        let ledger = LedgerReader.read(
          bytes: try #require(EmbeddedFiles.sample.named("台账.csv")).bytes, name: "台账.csv", year: 2025)
        var request = Support.request(ledger, source: template)
        request.settings = Settings.parse(SourceText(name: "设置.txt", settings)).0
        request.partials = DictionaryPartials(sources: templates)
        let result = Drafter.draft(request)
        let text = about == "出错" ? result.diagnostics.first?.message.zh : result.draft?.text
        let found = try #require(text, "\(result.diagnostics.map(\.message.zh))")
        #expect(Fences.isLike(block.text, found), "\(name):\(block.line): \(found)")
        #expect(!result.diagnostics.contains { $0.code == "unsupported-number" }, "\(name):\(block.line)")
        shown += 1
      default: break
      }
    }
    #expect(shown >= 7)
  }

  @Test(arguments: ["templates.zh-CN.md", "templates.md"])
  func theFiltersGiveWhatTheTableSays(_ name: String) throws {
    var rows = 0
    for line in try Self.manual(name).split(separator: "\n") where line.contains("{{") && line.hasPrefix("|") {
      let cells = line.replacing("\\|", with: "\u{1}").split(separator: "|").map {
        $0.replacing("\u{1}", with: "|").trimmingCharacters(in: CharacterSet(charactersIn: " "))
      }
      let example = try #require(cells.dropLast().last).trimmingCharacters(in: CharacterSet(charactersIn: "`"))
      let parsed = Template.parse(SourceText(name: "例子", example), environment: DomainFilters.environment)
      let result = try #require(parsed.template?.render([]), "\(parsed.diagnostics)")
      #expect(result.rendered?.text == cells.last, "\(line)")
      rows += 1
    }
    #expect(rows == 12)
  }

  /// Every name that templates have stands in the manual.
  @Test(arguments: ["templates.zh-CN.md", "templates.md"])
  func everyNameIsThere(_ name: String) throws {
    let manual = try Self.manual(name)
    for known in DraftData.names { #expect(manual.contains("`\(known)`"), "\(known)") }
    for template in Support.documents { #expect(manual.contains(template), "\(template)") }
  }
}

/// The fenced blocks of a page.
enum Fences {
  struct Block {
    let info: [String]
    let text: String
    /// The line of the opening fence, from 1.
    let line: Int
  }

  static func of(_ page: String) -> [Block] {
    var blocks: [Block] = []
    var open: (info: [String], lines: [String], line: Int)?
    for (i, line) in page.components(separatedBy: "\n").enumerated() {
      if line.hasPrefix("```") {
        if let block = open {
          let text = block.lines.map { $0 + "\n" }.joined()
          blocks.append(Block(info: block.info, text: text, line: block.line))
          open = nil
        } else {
          open = (line.dropFirst(3).split(separator: " ").map(String.init), [], i + 1)
        }
      } else {
        open?.lines.append(line)
      }
    }
    return blocks
  }

  /// Whether a text begins with the expected one and holds what stands between its lines `……`, in that order.
  static func isLike(_ expected: String, _ text: String) -> Bool {
    var rest = text[...]
    let parts = ("\n" + expected).components(separatedBy: "\n……\n")
    for (i, part) in parts.enumerated() {
      let part = part.trimmingCharacters(in: .newlines)
      guard let place = rest.range(of: part) else {
        if part.isEmpty { continue }
        return false
      }
      if i == 0, place.lowerBound != rest.startIndex { return false }
      rest = rest[place.upperBound...]
    }
    return parts.count > 1 || rest.allSatisfy(\.isNewline)
  }
}
