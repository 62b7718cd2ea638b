import Drafting
import TextCore

/// The list of templates, each with what it is for.
struct TemplatesListing {
  let shelf: TemplateShelf

  /// Whole documents first, then parts; a file of the user's own is said to be one.
  func write(_ context: Context) -> ExitStatus {
    context.say(Message("模板：", "Templates:"))
    write(shelf.documents, context)
    context.say(Message("部件（由模板引入）：", "Parts, which templates render:"))
    write(shelf.parts, context)
    return .done
  }

  private func write(_ templates: [(name: String, source: SourceText)], _ context: Context) {
    let width = templates.map { DisplayWidth.of($0.name) }.max() ?? 0
    for (name, source) in templates {
      let own =
        FilePath.lastPart(source.name) == source.name ? "" : Message("（自己的）", "(your own) ").text(context.language)
      let purpose = Self.purpose(source, name)
      context.out.line("  " + DisplayWidth.padded(name, to: width) + "  " + own + purpose)
    }
  }

  /// The first line of the comment at the head, without the name that it begins with.
  private static func purpose(_ source: SourceText, _ name: String) -> String {
    let purpose = TemplateHead(source).purpose
    for head in [name + "：", "部件："] where purpose.hasPrefix(head) { return String(purpose.dropFirst(head.count)) }
    return purpose
  }
}
