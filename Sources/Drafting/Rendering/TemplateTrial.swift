import Liquid
import Phrases
import Records
import TextCore

/// Tries a template before a year's work depends on it: its names, its parts, and how it takes ledgers of any size.
package enum TemplateTrial {
  /// What a trial is made with.
  package struct Surroundings: Sendable {
    let settings: Settings
    let bank: PhraseBank
    /// The bank's words, made ready once for all trials.
    let wordbook: Wordbook
    let partials: any PartialLoader
    let ledgers: [Ledger]

    /// - Parameters:
    ///   - settings: the user's, for the names of their own; a year is put in where there is none.
    ///   - ledgers: those to try, each by itself; an empty one is tried besides.
    package init(settings: Settings, bank: PhraseBank, partials: any PartialLoader, ledgers: [Ledger]) {
      self.settings = settings
      self.bank = bank
      wordbook = Wordbook(bank.lexicon)
      self.partials = partials
      self.ledgers = ledgers
    }
  }

  /// What is wrong with a template, each fault once; empty where nothing is.
  package static func findings(_ source: SourceText, _ surroundings: Surroundings) -> [Diagnostic] {
    let head = TemplateHead(source)
    let parsed = Template.parse(source, environment: DomainFilters.environment)
    var findings = head.diagnostics + parsed.diagnostics
    guard let template = parsed.template else { return findings }
    if !source.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) {
      findings.append(
        Diagnostic(
          .error, "empty-template", Message("模板是空的，写出来的总结也是空的", "the template is empty, and so is what it makes"),
          remedy: Message(
            "写上内容，或者用“bigan templates copy 工作总结”复制一个来改",
            "write it, or copy one to change with “bigan templates copy 工作总结”"),
          at: .file(source.name)))
    }
    findings += unknownParts(template, surroundings.partials)
    findings += unknownNames(template, surroundings.settings.over(head.defaults))
    var seen = Set(findings.compactMap(\.key))
    for ledger in [Ledger?.none] + surroundings.ledgers.map(Optional.some) {
      for finding in tried(source, ledger, surroundings) {
        guard let key = finding.key, isOfTemplate(finding), seen.insert(key).inserted else { continue }
        findings.append(finding)
      }
    }
    return findings
  }

  /// Findings without those that several templates share, as of a part that each of them renders.
  package static func once(_ findings: [Diagnostic]) -> [Diagnostic] {
    var seen: Set<String> = []
    return findings.filter { finding in finding.key.map { seen.insert($0).inserted } ?? true }
  }

  /// The parts of a template and theirs, by the name under which they are rendered, each once; not those that are
  /// missing.
  package static func parts(of source: SourceText, in partials: any PartialLoader) -> [(
    name: String, source: SourceText
  )] {
    var found: [(name: String, source: SourceText)] = []
    var open = [source]
    while let next = open.popLast() {
      let template = Template.parse(next, environment: DomainFilters.environment).template
      for part in template?.partialNames ?? [] where !found.contains(where: { $0.name == part.name }) {
        guard let source = partials.partial(part.name) else { continue }
        found.append((part.name, source))
        open.append(source)
      }
    }
    return found
  }

  private static func tried(_ source: SourceText, _ ledger: Ledger?, _ surroundings: Surroundings) -> [Diagnostic] {
    var settings = surroundings.settings
    if settings.year == nil { _ = settings.set(.year, to: "2025", from: "--year") }
    return Drafter.trial(
      DraftRequest(
        ledgers: ledger.map { [$0] } ?? [], settings: settings, bank: surroundings.bank, template: source,
        partials: surroundings.partials, version: "", wordbook: surroundings.wordbook))
  }

  /// Whether a finding is the template's doing: the trial's ledgers have their own.
  private static func isOfTemplate(_ finding: Diagnostic) -> Bool {
    finding.severity == .error || finding.code == "unsupported-number"
  }

  /// Parts that are not there, wherever they are rendered.
  private static func unknownParts(_ template: Template, _ partials: any PartialLoader) -> [Diagnostic] {
    template.partialNames.filter { partials.partial($0.name) == nil }.map { part in
      let names = partials.partialNames
      let near = NearestName.of(part.name, in: names)
      return Diagnostic(
        .error, "unknown-partial", Message("没有部件“\(part.name)”", "there is no part “\(part.name)”"),
        remedy: near.map { Message("是不是“\($0)”？", "did you mean “\($0)”?") }
          ?? Message("有这些：" + names.joined(separator: "、"), "there are: " + names.joined(separator: ", ")),
        at: .span(template.source, part.span))
    }
  }

  /// Names that no draft has, in branches that no trial comes to, too.
  private static func unknownNames(_ template: Template, _ settings: Settings) -> [Diagnostic] {
    let known = DraftData.names + settings.entries.map(\.name)
    return template.rootNames.filter { !$0.isOptional && !known.contains($0.name) }.map { read in
      let near = NearestName.of(read.name, in: known)
      return Diagnostic(
        .error, "unknown-name", Message("没有名为“\(read.name)”的变量", "unknown variable `\(read.name)`"),
        remedy: near.map { Message("是不是“\($0)”？", "did you mean “\($0)”?") }
          ?? Message(
            "在设置.txt里写“\(read.name)：内容”，或者改用：" + DraftData.names.joined(separator: "、"),
            "put “\(read.name)：VALUE” into 设置.txt, or use one of: " + DraftData.names.joined(separator: ", ")),
        at: .span(template.source, read.span))
    }
  }
}

extension Diagnostic {
  /// What makes two findings the same: file, place and kind; for those without a place the text.
  fileprivate var key: String? {
    switch place {
    case .span(let source, let span): "\(source.name):\(span.start):\(code)"
    case .cell(let file, let row, _): "\(file):\(row):\(code)"
    case .file(let file): "\(file):\(code):\(message.zh)"
    case nil: code + (remedy?.zh ?? message.zh)
    }
  }
}
