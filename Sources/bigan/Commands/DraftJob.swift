import Drafting
import Phrases
import Records
import TextCore

/// One workspace drafted: everything read, the draft made, nothing written yet.
struct DraftJob {
  /// The workspace, with the options over its settings.
  let workspace: Workspace
  /// The draft with its account.
  let draft: Draft
  /// What there is to say of settings, phrases, ledgers, template and draft; no errors.
  let findings: [Diagnostic]

  /// Reads a workspace and drafts it.
  ///
  /// - Parameter shelf: the banks of a batch; nil where the workspace is drafted alone, on all processors.
  ///
  /// Throws `Failure` with every finding where one of them is an error: then there is no draft.
  static func make(
    _ workspace: Workspace, templates folder: String?, shelf: PhraseShelf? = nil
  ) throws -> DraftJob {
    if shelf == nil, !workspace.hasPhrases { PhraseShelf.begin() }
    var findings: [Diagnostic] = []
    func check(_ found: [Diagnostic]) throws {
      findings += found
      if found.contains(where: { $0.severity == .error }) { throw Failure(findings) }
    }
    let templates = try workspace.templates(folder)
    let chosen = workspace.settings.template
    let template = try templates.main(
      chosen ?? workspace.settings.usualTemplate, namedAt: chosen == nil ? nil : workspace.place(of: .template))
    try check(templates.warnings)
    if chosen == nil, workspace.settings.usualTemplate != Settings().usualTemplate {
      findings.append(Self.ownTemplate(workspace.settings))
    }
    var workspace = workspace
    workspace.settings = workspace.settings.over(TemplateHead(template).defaults)
    let settings = workspace.settings
    let ledgers = try workspace.ledgers().map { file in
      try LedgerFile(
        path: file.path, name: file.name, year: settings.year, aliases: settings.headerAliases,
        states: settings.stateWords
      ).read()
    }
    try check(
      ledgers.flatMap(\.diagnostics)
        + UnusedAliases.findings(settings.headerAliases, ledgers, at: workspace.place(of: .columns)))
    let shelved = try (shelf ?? PhraseShelf()).bank(workspace, ledgers)
    try check(shelved.findings)
    var plan: WorkPlan?
    if settings.followsPlan {
      let read = try workspace.planFile().read()
      try check(read.findings)
      plan = read.plan
    }
    var request = DraftRequest(
      ledgers: ledgers, settings: settings, bank: shelved.bank, template: template, partials: templates,
      version: Version.number, plan: plan, wordbook: shelved.wordbook)
    request.usesAllProcessors = shelf == nil
    let result = Drafter.draft(request)
    try check(result.diagnostics)
    guard let draft = result.draft else { throw Failure(findings) }
    return DraftJob(workspace: workspace, draft: draft, findings: findings)
  }

  /// That the title of one person's report chose the template.
  private static func ownTemplate(_ settings: Settings) -> Diagnostic {
    let name = settings.usualTemplate
    return Diagnostic(
      .note, "template-chosen",
      Message("标题是个人述职，按模板“\(name)”起草", "the title is of one person's report: drafted by the template “\(name)”"),
      remedy: Message("要用别的模板，在设置里写一行“模板：名称”", "for another one put a line 模板：NAME into the settings"),
      at: .file(settings.fileName))
  }

  /// The report as it goes into a file, under the name of the draft.
  func report(named path: String) -> [UInt8] { draft.reportJSON(named: FilePath.lastPart(path)) }

  /// Writes the draft where nothing of a person's is lost by it, and its trace beside it.
  func write(to option: String?, force: Bool) throws -> DraftMemory.Outcome {
    let bytes = try OutputText.bytes(draft.text, workspace.settings, encodingAt: workspace.place(of: .encoding))
    let path = workspace.outputPath(title: draft.title, option: option)
    let outcome = try workspace.memory.write(bytes, to: path, force: force)
    let trace = DraftTrace.path(of: outcome.path)
    try Folder.make(FilePath.folder(of: trace))
    try AtomicFile.write(report(named: outcome.path), to: trace, isLasting: false)
    return outcome
  }
}
