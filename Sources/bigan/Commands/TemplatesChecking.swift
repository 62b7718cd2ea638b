import Assets
import Drafting
import Liquid
import Phrases
import Records
import TextCore

/// Checks templates: each is parsed and tried on an empty, a small and a large ledger.
struct TemplatesChecking {
  let shelf: TemplateShelf

  /// Checks the files, or all templates at hand where none is named; status 1 where one has faults.
  func check(_ files: [String], _ context: Context) throws -> ExitStatus {
    let bank = PhraseBank.parse(files: Workspace.embeddedPhrases, extraSlots: shelf.settings.entries.map(\.name)).0
    let ledgers = [TrialLedgers.small, TrialLedgers.large]
    var documents = shelf.documents
    var folders: any PartialLoader = shelf.folders
    if !files.isEmpty {
      documents = try files.map(template)
      // Parts may lie beside the file that renders them.
      let beside = Set(files.filter { PathKind.of($0) != .nothing }.map(FilePath.folder(of:))).sorted()
      folders = try TemplateFolders(beside, above: shelf.folders)
    }
    let surroundings = TemplateTrial.Surroundings(
      settings: shelf.settings, bank: bank, partials: folders, ledgers: ledgers)
    var findings: [Diagnostic] = []
    for (index, template) in documents.enumerated() {
      let what = Message("正在检查 \(template.name)", "checking \(template.name)")
      findings += context.progress.during(what, part: (index + 1, documents.count)) {
        TemplateTrial.findings(template.source, surroundings)
      }
    }
    if files.isEmpty {
      for part in shelf.parts {
        findings += Template.parse(part.source, environment: DomainFilters.environment).diagnostics
      }
    }
    findings = TemplateTrial.once(findings)
    context.report(findings)
    let count = files.isEmpty ? documents.count + shelf.parts.count : documents.count
    let faults = findings.count { $0.severity > .note }
    context.say(
      faults == 0
        ? Message("检查了\(count)个文件，没有问题", "\(count) files checked, nothing wrong")
        : Message("检查了\(count)个文件，有\(faults)处问题", "\(count) files checked, \(faults) faults"))
    return faults == 0 ? .done : .findings
  }

  /// A file; where there is none, the template of that name.
  private func template(_ operand: String) throws -> (name: String, source: SourceText) {
    let isFile = PathKind.of(operand) != .nothing || FilePath.lastPart(operand) != operand
    let source = isFile ? try TemplateFolders.read(operand) : try shelf.folders.main(operand, namedAt: nil)
    return (FilePath.split(FilePath.lastPart(operand)).stem, source)
  }
}

/// The ledgers that templates are tried on: the sample, and one of some four hundred rows made of it, which is more than
/// drafts weigh candidates for.
enum TrialLedgers {
  /// The sample's ledger.
  static var small: Ledger { ledger(sample) }

  /// The sample's rows for many districts: no two rows say the same.
  static var large: Ledger {
    let rows = sample.split(whereSeparator: \.isNewline).map(String.init)
    guard let header = rows.first else { return ledger("") }
    var text = header
    for stem in "甲乙丙丁戊己庚辛壬癸" {
      for row in rows.dropFirst() {
        var cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard cells.count > 4 else { continue }
        cells[3] = "\(stem)片区" + cells[3]
        cells[4] = "\(stem)片区" + cells[4]
        text += "\n" + cells.joined(separator: ",")
      }
    }
    return ledger(text)
  }

  private static var sample: String { EmbeddedFiles.sample.named("台账.csv")?.text ?? "" }

  private static func ledger(_ text: String) -> Ledger {
    LedgerReader.read(bytes: Array(text.utf8), name: "台账.csv", year: 2025)
  }
}
