import Drafting
import TextCore

/// The templates as the folder at hand sees them: its own before the built-in ones, and which of them are parts.
struct TemplateShelf {
  /// Where templates are looked for.
  let folders: TemplateFolders
  /// The settings of the folder at hand; none where it is no workspace.
  let settings: Settings
  /// Whole documents, in the order of the names.
  let documents: [(name: String, source: SourceText)]
  /// Parts that others render, in the order of the names.
  let parts: [(name: String, source: SourceText)]

  /// The templates from a folder that an option names, of the workspace at hand, and the built-in ones.
  init(_ optionFolder: String?) throws {
    let workspace = Workspace.isOne(".") ? try Workspace.open(nil) : nil
    let folders = try workspace?.templates(optionFolder) ?? TemplateFolders(optionFolder.map { [$0] } ?? [])
    // Who looks the templates through wants to know of each.
    if let failure = folders.unreadable.first?.failure { throw failure }
    let all = folders.partialNames.compactMap { name in folders.partial(name).map { (name: name, source: $0) } }
    let rendered = Set(all.flatMap { TemplateTrial.parts(of: $0.source, in: folders).map(\.name) })
    // A part that nothing renders yet may say in its first line that it is one.
    func isPart(_ template: (name: String, source: SourceText)) -> Bool {
      rendered.contains(template.name) || TemplateHead(template.source).purpose.hasPrefix("部件")
    }
    self.folders = folders
    settings = workspace?.settings ?? Settings()
    documents = all.filter { !isPart($0) }
    parts = all.filter(isPart)
  }
}
