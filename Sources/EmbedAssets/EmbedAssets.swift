import Foundation
import PackagePlugin

/// Embeds `Templates/`, `Phrasebank/`, the sample workspace and the pages in the module it is applied to.
///
/// All files are inputs of one command, so that a changed, new or removed one is embedded anew.
@main
struct EmbedAssets: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let root = context.package.directoryURL
    let sets: [(name: String, folder: URL, ending: String?)] = [
      ("templates", root.appending(path: "Templates"), "liquid"),
      ("phrasebank", root.appending(path: "Phrasebank"), "md"),
      ("sample", target.directoryURL.appending(path: "Sample"), nil),
      ("pages", target.directoryURL.appending(path: "Pages"), "liquid"),
    ]
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFileLists.swift")
    var arguments = [output.path]
    var inputs: [URL] = []
    for set in sets {
      let files = try files(in: set.folder, ending: set.ending)
      arguments += ["--set", set.name] + files.map(\.path)
      inputs += files
    }
    return [
      .buildCommand(
        displayName: "Embedding \(inputs.count) files",
        executable: try context.tool(named: "embed-assets").url,
        arguments: arguments, inputFiles: inputs, outputFiles: [output])
    ]
  }

  /// The plain files of a folder that people put there, by name; none where there is no folder.
  private func files(in folder: URL, ending: String?) throws -> [URL] {
    guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { !$0.hasPrefix(".") && (ending == nil || $0.hasSuffix("." + (ending ?? ""))) }
      .map { folder.appending(path: $0) }
  }
}
