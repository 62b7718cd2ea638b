import TextCore

/// What the comment at the head of a template says: what it is for, and the settings that it would like.
///
/// The first line is the purpose. Below a line `默认设置：` each line is a setting as in `设置.txt`; those of the user
/// and the options of the command line go before them.
///
///     {%- comment -%}
///       工作简报：几百字，只写要紧的。
///       默认设置：
///       字数：600
///       套话：少
///     {%- endcomment -%}
package struct TemplateHead: Sendable {
  /// What the template is for, in one line; empty where it does not say.
  package let purpose: String
  /// The settings that hold where the user set none.
  package let defaults: Settings
  /// What is wrong with them.
  package let diagnostics: [Diagnostic]

  /// Settings that are for the workspace to say, not for a template.
  private static let reserved: Set<SettingName> = [
    .year, .template, .ledger, .plan, .output, .encoding, .lineEnd, .columns, .corrections, .excludeMarks, .structure,
  ]

  /// The head of a template; empty where it begins with no comment.
  package init(_ source: SourceText) {
    let lines = Self.commentLines(source)
    purpose = lines.map { Self.trimmed(source.lineText($0)) }.first { !$0.isEmpty } ?? ""
    (defaults, diagnostics) = Self.defaults(in: lines, of: source)
  }

  /// The settings below the line 默认设置, with what is wrong with them.
  private static func defaults(in lines: Range<Int>, of source: SourceText) -> (Settings, [Diagnostic]) {
    let start = lines.first { trimmed(source.lineText($0)).hasPrefix("默认设置") } ?? lines.upperBound
    guard start < lines.upperBound else { return (Settings(fileName: source.name), []) }
    let kept = source.lineStarts[start]..<source.lineStarts[lines.upperBound - 1]
    let (settings, findings) = Settings.parse(blanked(source, but: kept))
    let mayNot = settings.entries.filter { SettingName(rawValue: $0.name).map(reserved.contains) == true }
    return (asDefaults(settings, of: source), findings + mayNot.map { notHere($0, source) })
  }

  /// Settings that say of themselves which line of a template they come from.
  private static func asDefaults(_ settings: Settings, of source: SourceText) -> Settings {
    settings.entries.reduce(into: Settings(fileName: source.name)) { defaults, entry in
      let line = entry.line.map { ":\($0)" } ?? ""
      defaults.put(.init(name: entry.name, value: entry.value, origin: .template(source.name + line)))
    }
  }

  /// A source whose bytes are blanked but for a range and the line ends, so that findings keep their places.
  private static func blanked(_ source: SourceText, but kept: Range<Int>) -> SourceText {
    let bytes = source.bytes.indices.map { at in
      let byte = source.bytes[at]
      return kept.contains(at) || byte == 0x0A || byte == 0x0D ? byte : 0x20
    }
    return SourceText(name: source.name, bytes: bytes)
  }

  /// The lines of the first comment, from 1, with the line of its end; empty where the file begins otherwise.
  private static func commentLines(_ source: SourceText) -> Range<Int> {
    let count = source.lineStarts.count
    guard let first = (1...count).first(where: { !trimmed(source.lineText($0)).isEmpty }),
      tag(source.lineText(first)) == "comment",
      let last = (first...count).first(where: { tag(source.lineText($0)) == "endcomment" })
    else { return 1..<1 }
    return (first + 1)..<(last)
  }

  /// The tag that a line consists of, without its marks.
  private static func tag(_ line: String) -> String? {
    let line = trimmed(line)
    guard line.hasPrefix("{%"), line.hasSuffix("%}") else { return nil }
    return line.filter { !"{}%- ".contains($0) }
  }

  private static func trimmed(_ line: String) -> String { SettingValue.trimmed(line.filter { $0 != "\u{FEFF}" }) }

  private static func notHere(_ entry: Settings.Entry, _ source: SourceText) -> Diagnostic {
    Diagnostic(
      .error, "template-setting",
      Message("“\(entry.name)”不能由模板来定", "a template cannot say what “\(entry.name)” is"),
      remedy: Message("把这一行写进“设置.txt”", "put this line into 设置.txt"),
      at: entry.valueSpan.map { .span(source, $0) })
  }
}
