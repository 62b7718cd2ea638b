import Assets
import Drafting
import TextCore

/// Copies a built-in template, with the parts that it renders, into a workspace for the user to change.
enum TemplatesCopying {
  /// Writes the files that are not there yet and says of each what became of it.
  static func copy(_ name: String, to folder: String, _ context: Context) throws -> ExitStatus {
    let workspace = try Workspace.open(folder)
    let builtIn = try TemplateFolders([])
    let source = try builtIn.main(name, namedAt: nil)
    let target = FilePath.join(workspace.folder, "Templates")
    let main = FilePath.join(target, source.name)
    try refuse(main)
    try Folder.make(target)
    for file in [source] + TemplateTrial.parts(of: source, in: builtIn).map(\.source) {
      let path = FilePath.join(target, file.name)
      do {
        try AtomicFile.create(file.bytes, at: path)
        context.say(Message("已复制：\(path)", "copied: \(path)"))
      } catch {
        guard error.reason == .exists else { throw error }
        context.say(Message("已有，没有动它：\(path)", "there already, left alone: \(path)"))
      }
    }
    return .done
  }

  private static func refuse(_ path: String) throws(Failure) {
    guard PathKind.of(path) != .nothing else { return }
    throw Failure(
      "exists", Message("已经有这个模板，没有动它", "this template is there already and was left alone"),
      remedy: Message("直接修改它；要重新复制，先给它换个名字", "change it, or rename it first to copy the built-in one again"),
      at: .file(path))
  }
}
