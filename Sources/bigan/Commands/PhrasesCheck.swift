import Phrases
import TextCore

/// `bigan phrases check [FILE…|DIR]`: what is wrong in phrase files.
struct PhrasesCheck {
  /// Files and folders as typed; none for the workspace's own files, or the built-in ones.
  let paths: [String]
  /// Whether the files are judged as a bank of their own.
  let isAlone: Bool

  func run(_ context: Context) throws -> ExitStatus {
    let (files, slots) = try files(context)
    // A built-in file given by its path is no addition to itself.
    let others =
      isAlone
      ? []
      : Workspace.embeddedPhrases.filter { known in
        !files.contains { $0.bytes == known.bytes }
      }
    let findings = PhraseCheck.findings(files, beside: others, extraSlots: slots)
    context.report(findings)
    let names = files.count == 1 ? files[0].name : ""
    context.note(
      findings.isEmpty
        ? Message("查了\(files.count)个短语文件，没有发现问题", "\(files.count) phrase files checked, nothing found")
        : Message(
          "查了\(files.count)个短语文件\(names.isEmpty ? "" : "（\(names)）")，发现\(findings.count)处问题",
          "\(files.count) phrase files checked, \(findings.count) findings"))
    return findings.isEmpty ? .done : .findings
  }

  private func files(_ context: Context) throws -> (files: [SourceText], slots: [String]) {
    guard paths.isEmpty else { return try (paths.flatMap(Self.read), []) }
    guard Workspace.isOne(".") else { return (Workspace.embeddedPhrases, []) }
    let workspace = try Workspace.open(nil)
    let own = try workspace.ownPhrases()
    guard own.isEmpty else { return (own, workspace.settings.entries.map(\.name)) }
    context.note(Message("这里没有自己的 Phrasebank/，查自带的短语", "there is no Phrasebank/ here: checking the built-in phrases"))
    return (Workspace.embeddedPhrases, [])
  }

  /// A file, or the phrase files of a folder: of a workspace those of its own.
  private static func read(_ path: String) throws -> [SourceText] {
    guard PathKind.of(path) == .folder else { return [try TextFile.read(path)] }
    if Workspace.isOne(path) { return try Workspace.open(path).ownPhrases() }
    let names = try Folder.names(in: path).filter { FilePath.split($0).ending == "md" }
    guard !names.isEmpty else {
      throw Failure(
        "no-phrase-files", Message("这个文件夹里没有短语文件（.md）", "there is no phrase file (.md) in this folder"),
        remedy: Message("写明文件，如“bigan phrases check 思想.md”", "name the file, such as “bigan phrases check 思想.md”"),
        at: .file(path))
    }
    return try names.map { try TextFile.read(FilePath.join(path, $0)) }
  }
}
