import Assets
import Drafting
import TextCore

/// A folder with settings, a ledger and drafts, as the commands see it.
struct Workspace {
  /// A file in the workspace.
  struct File: Sendable, Hashable {
    /// Its path from where the program runs, for reading and for messages.
    let path: String
    /// Its path from the workspace, the same on every machine: for the report.
    let name: String
  }

  /// The folder as the user gave it; `.` where none was given.
  let folder: String
  /// The settings; commands put their options over them.
  var settings: Settings
  /// The text of the settings, for findings about them.
  let settingsSource: SourceText
  /// The names of what is in the folder, in the order of their bytes.
  private let names: [String]

  private static let settingsName = "设置.txt"
  private static let ledgerName = "台账.csv"
  /// The endings of the files that are ledgers where no setting names one. Checklists in `.txt` must be named.
  private static let ledgerEndings: Set<String> = ["csv", "tsv", "xlsx", "xlsm", "json", "jsonl", "md"]

  /// Whether a folder has settings in it.
  static func isOne(_ folder: String) -> Bool { PathKind.of(FilePath.join(folder, settingsName)) == .file }

  /// Opens a workspace: the folder must be there with settings in it, and they without fault.
  static func open(_ folder: String?) throws -> Workspace {
    let folder = folder ?? "."
    let names = try Folder.names(in: folder)
    guard names.contains(settingsName) else { throw noSettings(folder, names) }
    let source = try TextFile.read(FilePath.join(folder, settingsName))
    var (settings, findings) = Settings.parse(source)
    if findings.contains(where: { $0.severity == .error }) { throw Failure(findings) }
    settings.fileName = settingsName
    return Workspace(folder: folder, settings: settings, settingsSource: source, names: names)
  }

  private init(folder: String, settings: Settings, settingsSource: SourceText, names: [String]) {
    self.folder = folder
    self.settings = settings
    self.settingsSource = settingsSource
    self.names = names
  }

  private static func noSettings(_ folder: String, _ names: [String]) -> Failure {
    let command = "bigan init" + (folder == "." ? "" : " " + ShellWord.quoted(folder))
    var remedy = Message("用“\(command)”建一份", "make them with “\(command)”")
    // Systems that hide endings lead people to write it twice.
    if let near = names.first(where: { $0.hasPrefix("设置") }) {
      remedy = Message("把“\(near)”改名为“\(settingsName)”", "rename “\(near)” to “\(settingsName)”")
    }
    return Failure(
      "no-settings", Message("这个文件夹里没有“\(settingsName)”", "there is no “\(settingsName)” in this folder"),
      remedy: remedy, at: .file(folder))
  }

  /// A file by its path from the workspace.
  func file(_ name: String) -> File { File(path: FilePath.join(folder, name), name: name) }

  /// The place of a setting's value for findings: in the file, or the option that gave it.
  func place(of setting: SettingName) -> Place {
    switch settings.entry(setting.rawValue)?.origin {
    case .line(_, let span): return .span(settingsSource, span)
    case .option(let option): return .file(option)
    case .template(let place): return .file(place)
    case nil: return .file(settingsSource.name)
    }
  }

  /// A path without the workspace's folder before it, as the report shows it.
  func shortName(_ path: String) -> String {
    let head = FilePath.join(folder, "x").dropLast()
    return path.hasPrefix(head) ? String(path.dropFirst(head.count)) : path
  }
}

// MARK: - What is in it

extension Workspace {
  /// The ledgers: those that the settings name, else `台账.csv`, else the only `台账` with another ending, else the
  /// only file that can be one.
  func ledgers() throws(Failure) -> [File] {
    if let value = settings[SettingName.ledger.rawValue] { return try named(value) }
    if names.contains(Self.ledgerName) { return [file(Self.ledgerName)] }
    let plan = settings.plan.map(FilePath.lastPart)
    let candidates = names.filter { Self.ledgerEndings.contains(FilePath.split($0).ending) && $0 != plan }
    let named = candidates.filter { FilePath.split($0).stem == FilePath.split(Self.ledgerName).stem }
    if named.count == 1 { return named.map(file) }
    if candidates.count == 1 { return candidates.map(file) }
    let list = candidates.joined(separator: "、")
    throw candidates.isEmpty
      ? Failure(
        "no-ledger", Message("这个文件夹里没有台账", "there is no ledger in this folder"),
        remedy: Message(
          "把台账存为“\(Self.ledgerName)”放进来，或在“\(Self.settingsName)”里写明“台账：文件名.csv”",
          "save it as “\(Self.ledgerName)” in the folder, or write “台账：NAME.csv” in “\(Self.settingsName)”"),
        at: .file(folder))
      : Failure(
        "which-ledger", Message("不知道哪个是台账：\(list)", "which of these is the ledger: \(list)?"),
        remedy: Message(
          "在“\(Self.settingsName)”里写明，如“台账：\(candidates[0])”",
          "say so in “\(Self.settingsName)”, such as “台账：\(candidates[0])”"),
        at: .file(folder))
  }

  private func named(_ value: String) throws(Failure) -> [File] {
    // A file name may hold white space or commas itself.
    if PathKind.of(FilePath.join(folder, value)) == .file { return [file(value)] }
    for name in settings.ledger where PathKind.of(FilePath.join(folder, name)) == .nothing {
      throw Suggestion.failure(
        Message("没有台账文件“\(name)”", "there is no ledger “\(name)”"), name, among: names,
        otherwise: Message("请检查文件名，或把台账放进这个文件夹", "check the name, or put the ledger in the folder"),
        at: place(of: .ledger), code: "no-ledger")
    }
    if let twice = settings.ledger.enumerated().first(where: { settings.ledger[..<$0].contains($1) })?.element {
      throw Failure(
        "ledger-twice", Message("台账“\(twice)”写了两遍", "the ledger “\(twice)” is named twice"),
        remedy: Message("删去一个", "remove one of the two"), at: place(of: .ledger))
    }
    return settings.ledger.map(file)
  }

  /// The templates: of the folder that an option names, of the workspace, and the embedded ones.
  func templates(_ optionFolder: String? = nil) throws -> TemplateFolders {
    let own = FilePath.join(folder, "Templates")
    return try TemplateFolders((optionFolder.map { [$0] } ?? []) + (PathKind.of(own) == .folder ? [own] : []))
  }

  /// The embedded phrase files.
  static var embeddedPhrases: [SourceText] {
    EmbeddedFiles.phrasebank.map { SourceText(name: $0.name, bytes: $0.bytes) }
  }

  /// Where its own phrase files are, if it has any.
  private var phraseFolder: String { FilePath.join(folder, "Phrasebank") }
  /// Whether it has a folder for phrase files of its own.
  var hasPhrases: Bool { PathKind.of(phraseFolder) == .folder }

  /// The workspace's own phrase files.
  func ownPhrases() throws -> [SourceText] {
    guard hasPhrases else { return [] }
    return try Folder.names(in: phraseFolder).filter { FilePath.split($0).ending == "md" }.map {
      try TextFile.read(FilePath.join(phraseFolder, $0))
    }
  }

  /// The work plan that the settings name.
  func planFile() throws(Failure) -> PlanFile {
    guard let name = settings.plan else {
      throw Failure(
        "no-plan", Message("设置里没有写“要点”，不知道对照哪份计划", "the settings name no plan: there is no 要点 in them"),
        remedy: Message(
          "在“\(Self.settingsName)”里写一行“要点：工作要点.txt”，把计划放进这个文件夹",
          "put the plan in the folder, and a line such as “要点：工作要点.txt” into “\(Self.settingsName)”"),
        at: .file(settingsSource.name))
    }
    let path = FilePath.join(folder, name)
    guard PathKind.of(path) != .nothing else {
      throw Suggestion.failure(
        Message("没有计划文件“\(name)”", "there is no plan “\(name)”"), name, among: names,
        otherwise: Message("请检查文件名，或把计划放进这个文件夹", "check the name, or put the plan in the folder"),
        at: place(of: .plan), code: "no-plan")
    }
    return PlanFile(path: path, name: name)
  }

  /// What we last wrote here.
  var memory: DraftMemory { DraftMemory(workspace: folder) }

  /// Where the draft goes: the option's path, else the setting's in the workspace, else the title's.
  ///
  /// A folder takes the draft under its title.
  func outputPath(title: String, option: String? = nil) -> String {
    let titled = DraftName.of(title: title)
    guard let path = option ?? settings.output.map({ FilePath.join(folder, $0) }) else {
      return FilePath.join(folder, titled)
    }
    return path.hasSuffix("/") || PathKind.of(path) == .folder ? FilePath.join(path, titled) : path
  }
}
