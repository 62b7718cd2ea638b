import Assets
import Drafting
import Liquid
import TextCore

/// A page of HTML that is made by an embedded template.
enum PageTemplate {
  /// The page of a template under `Pages/`; the filter `转义` makes text safe in it.
  static func render(_ name: String, _ data: Value) throws(Failure) -> [UInt8] {
    var environment = DomainFilters.environment
    environment.register("转义") { value, _ throws(FilterFault) in .string(escaped(value.printed)) }
    let source = SourceText(name: name, bytes: EmbeddedFiles.pages.named(name)?.bytes ?? [])
    let parsed = Template.parse(source, environment: environment)
    guard let template = parsed.template else { throw Failure(parsed.diagnostics) }
    let result = template.render(data)
    guard let rendered = result.rendered else { throw Failure(result.diagnostics) }
    return rendered.bytes
  }

  /// The text as it stands for itself in HTML, in quoted attributes too (HTML standard, section 13.1.2.3).
  ///
  /// Characters that HTML does not allow at all are shown as U+FFFD.
  static func escaped(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out.append(contentsOf: "&amp;".unicodeScalars)
      case "<": out.append(contentsOf: "&lt;".unicodeScalars)
      case ">": out.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": out.append(contentsOf: "&quot;".unicodeScalars)
      case "'": out.append(contentsOf: "&#39;".unicodeScalars)
      case "\t", "\n": out.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": out.append("\u{FFFD}")
      default: out.append(scalar)
      }
    }
    return String(out)
  }
}
