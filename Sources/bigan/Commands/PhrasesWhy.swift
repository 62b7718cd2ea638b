import Drafting
import Phrases
import TextCore

/// `bigan phrases why RECORD`: where a row belongs, and which phrases could be used for it.
struct PhrasesWhy {
  private let row: String
  private let folder: String

  /// - Parameter operands: `14`, `台账.csv:14` or `DIR/台账.csv:14`, and a folder where it is not in the first.
  init(_ operands: [String]) throws(Failure) {
    guard let first = operands.first, operands.count <= 2 else {
      throw Failure(
        "usage", Message("没有写明台账的哪一行", "which row of the ledger is not said"),
        remedy: Message("写成“bigan phrases why 台账.csv:14”", "write “bigan phrases why 台账.csv:14”"))
    }
    let asked = first.replacing("：", with: ":")
    row = FilePath.lastPart(asked)
    folder = operands.count == 2 ? operands[1] : FilePath.folder(of: asked)
  }

  func run(_ context: Context) throws {
    let workspace = try Workspace.open(folder)
    let job = try DraftJob.make(workspace, templates: nil)
    let report = job.draft.report
    let record = try record(report)
    let fate = TraceWords(language: context.language).fate(record.fate)
    context.out.line("\(record.source)  \(fate)" + (record.why.map { "：\($0)" } ?? ""))
    let place = record.section.isEmpty ? nil : record.section + (record.topic.isEmpty ? "" : "/" + record.topic)
    let (reason, none) = (record.reason, Message("没有归类", "none").text(context.language))
    context.say(Message("归类：\(place ?? none)（\(reason)）", "section: \(place ?? none) (\(reason))"))
    guard !record.section.isEmpty else { return }
    let bank = PhraseBank.parse(
      files: Workspace.embeddedPhrases + (try workspace.ownPhrases()),
      extraSlots: workspace.settings.entries.map(\.name)
    ).0
    guard let section = bank.section(named: record.section) else {
      context.say(Message("短语库里没有这个版块，标题就用它的名称", "the bank has no such section: its own name is the heading"))
      return
    }
    let topic = section.topic(named: record.topic)
    if topic == nil, !record.topic.isEmpty {
      context.say(Message("短语库里没有这个事项，小标题由它的名称变来", "the bank has no such topic: its own name makes the title"))
    }
    let used = Set(report.sentences.flatMap(\.sources).filter { $0.kind == "phrase" }.map(\.at))
    for role in bank.roles where role.section == section.name {
      let isTitle = role.topic == nil && role.kind == .title
      guard isTitle || topic != nil && role.topic == topic?.name else { continue }
      tell(role, used, workspace.settings, report, context)
    }
  }

  private func record(_ report: Report) throws(Failure) -> Report.Record {
    let found = report.records.filter { record in
      record.source == row || record.source.hasSuffix("/" + row) || record.source.hasSuffix(":" + row)
    }
    if let only = found.first, found.count == 1 { return only }
    let first = report.records.first?.source ?? ""
    guard found.isEmpty else {
      let list = found.map(\.source).joined(separator: "、")
      throw Failure(
        "which-row", Message("“\(row)”不止一处：\(list)", "“\(row)” is in several places: \(list)"),
        remedy: Message("写全，如“\(found[0].source)”", "write it in full, such as “\(found[0].source)”"))
    }
    throw Failure(
      "no-row", Message("台账里没有“\(row)”这一行任务", "no task stands in row “\(row)” of the ledger"),
      remedy: Message("行号与表格软件里的一样，如“\(first)”", "rows are numbered as in the spreadsheet, such as “\(first)”"))
  }

  /// The phrases of a role: those used, those that could be, and those that could not, with the reason.
  private func tell(_ role: PhraseRole, _ used: Set<String>, _ settings: Settings, _ report: Report, _ context: Context)
  {
    context.out.line("")
    context.out.line("# \(role.name)")
    let foreign = settings.foreignTags
    var filled = Self.filled(role.kind, settings, report)
    // What openings are made of is known by the one that was taken.
    filled.formUnion(role.phrases.filter { used.contains($0.id) }.flatMap(\.slots))
    for phrase in role.phrases {
      let refusal = phrase.refusal(year: settings.year ?? 0, foreign: foreign, filled: filled)
      let mark =
        used.contains(phrase.id)
        ? Message("用了", "used")
        : refusal.map { Message("不能用：\($0.zh)", "not: \($0.en)") } ?? Message("能用", "could be")
      context.out.line("\(phrase.id)  \(phrase.text)  \(mark.text(context.language))")
    }
  }

  /// The slots that a draft has something for at a role.
  private static func filled(_ kind: PhraseKind, _ settings: Settings, _ report: Report) -> Set<String> {
    var names = Set(settings.entries.filter { !$0.value.isEmpty }.map(\.name) + ["年度", "单位", "简称"])
    let isUnfinished = report.records.contains { $0.fate == Fate.unfinished.rawValue }
    names.formUnion(isUnfinished ? ["任务数", "完成数"] : ["全部完成数"])
    if kind == .practice { names.insert("做法") }
    if kind == .effect { names.insert("成效") }
    return names
  }
}
