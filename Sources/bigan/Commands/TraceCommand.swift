import Drafting
import TextCore

/// `bigan trace [DRAFT[:LINE]|DIR]`: where the sentences of a draft come from, and where rows of the ledger went.
struct TraceCommand: Command {
  static let name = "trace"
  static let summary = Message("查句子出自哪里、台账的行去了哪里", "show where sentences come from and rows went")
  static let usage = [
    Message("[草稿[:行号]|文件夹] [选项]", "[DRAFT[:LINE]|DIR] [OPTIONS]"),
    Message("[草稿|文件夹] --row 台账.csv:14", "[DRAFT|DIR] --row 台账.csv:14"),
  ]
  static let details: Message? = Message(
    "每一句列出：台账的哪几行、算式、词库和模板的哪一行。写了行号就只看那一行。\n"
      + "草稿可以在任何编辑器里改过：改过的、您自己写的、删去的句子都会标出来，没有依据的数字会点出来。\n"
      + "--row 反过来查台账的一行；写“14”“14-20”“台账.xlsx:表:14”都行，可以写几次。",
    "Lists for each sentence the rows of the ledger, the arithmetic, the phrase and the template line; with a line\n"
      + "number, for that line only. The draft may have been edited anywhere: what was changed, added or taken out is\n"
      + "marked, and numbers without support are named.\n"
      + "--row asks the other way round: 14, 14-20 or 台账.xlsx:SHEET:14, as often as you like.")
  static let options: [Option<TraceCommand>] = [
    .value("--row", Message("行", "ROW"), Message("台账的这一行去了哪里", "where this row of the ledger went")) {
      $0.rows.append($1)
    },
    .choice(
      "--format", Format.allCases.map(\.rawValue),
      Message("文字、一页对照的 HTML，或 JSON", "text, one page of HTML to look things up in, or JSON")
    ) { $0.format = Format(rawValue: $1) ?? .text },
    .value(
      "--output", short: "-o", Message("文件", "FILE"), Message("写到这个文件里，不打印", "write to this file instead of printing")
    ) { $0.output = $1 },
    .flag("--strict", Message("有数字没有依据时，退出码为 1", "exit with status 1 where a number has no support")) {
      $0.isStrict = true
    },
  ]
  static let operandCount = 0...1

  /// How the answer is given.
  enum Format: String, CaseIterable { case text, html, json }

  var operands: [String] = []
  var rows: [String] = []
  var format = Format.text
  var output: String?
  var isStrict = false

  func run(_ context: Context) throws -> ExitStatus {
    let (path, line) = try TraceTarget.parts(operands.first ?? ".")
    let paths = PathKind.of(path) == .folder ? try TraceTarget.drafts(in: path) : [path]
    let drafts = try paths.map(TracedDraft.init)
    for draft in drafts {
      guard let original = draft.original else { continue }
      context.note(
        Message("“\(draft.path)”是“\(original)”的改名稿，按它的记录核对", "\(draft.path) is taken for a copy of \(original)"))
    }
    if !rows.isEmpty {
      try answerRows(drafts, line, context)
      return .done
    }
    guard line == nil || format != .html else {
      throw Failure(
        "usage", Message("HTML 是整份草稿的，不带行号", "HTML shows the whole draft: leave the line number out"),
        remedy: Message("写成“bigan trace 草稿.txt --format html”", "write “bigan trace DRAFT.txt --format html”"))
    }
    guard let draft = drafts.first, drafts.count == 1 else { throw tooMany(paths) }
    let audit = TraceAudit(draft.report, draft.source)
    try checkLine(line, draft)
    try write(try answer(audit, draft, line, context), context, beside: draft)
    if format == .text, line == nil, output == nil || !audit.gone.isEmpty || audit.unsupported > 0 {
      let summary = TraceWords(language: context.language).summary(audit)
      context.note(Message(summary, summary))
    }
    return isStrict && audit.unsupported > 0 ? .findings : .done
  }

  private func answer(
    _ audit: TraceAudit, _ draft: TracedDraft, _ line: Int?, _ context: Context
  ) throws -> [UInt8] {
    let words = TraceWords(language: context.language)
    switch format {
    case .html: return try TracePage(audit, draft, words).bytes()
    case .json: return try TraceJSON.bytes(TraceJSON(audit, draft: FilePath.lastPart(draft.path), line: line))
    case .text:
      let text = TraceListing(audit, words).text(line: line)
      if text.isEmpty, let line { context.note(Message("第\(line)行是空行", "line \(line) is blank")) }
      return Array(text.utf8)
    }
  }

  private func answerRows(_ drafts: [TracedDraft], _ line: Int?, _ context: Context) throws {
    guard line == nil, format != .html else {
      throw Failure(
        "usage", Message("--row 不能与行号、HTML 一起用", "--row goes with neither a line number nor HTML"),
        remedy: Message("写成“bigan trace 草稿.txt --row 14”", "write “bigan trace DRAFT.txt --row 14”"))
    }
    let answers = try drafts.map { try TraceRowsAnswer($0, rows, TraceWords(language: context.language)) }
    if format == .json {
      try write(TraceJSON.bytes(answers), context, beside: drafts[0])
    } else {
      // Of several drafts each is named above its answers.
      let texts = answers.map { (drafts.count > 1 ? $0.path + "\n" : "") + $0.text }
      try write(Array(texts.joined(separator: "\n").utf8), context, beside: drafts[0])
    }
  }

  private func write(_ bytes: [UInt8], _ context: Context, beside draft: TracedDraft) throws {
    guard let output else {
      context.out.write(bytes)
      return
    }
    if let there = FilePath.resolved(output), there == FilePath.resolved(draft.path) {
      throw Failure(
        "usage", Message("--output 写的就是草稿自己", "--output names the draft itself"),
        remedy: Message("换一个文件名，如“核对.html”", "choose another name, such as audit.html"), at: .file(output))
    }
    try AtomicFile.write(bytes, to: output)
    context.note(Message("已写成：\(output)", "written: \(output)"))
  }

  private func checkLine(_ line: Int?, _ draft: TracedDraft) throws(Failure) {
    guard let line, line > draft.source.lineStarts.count else { return }
    let count = draft.source.lineStarts.count
    throw Failure(
      "no-line", Message("草稿只有\(count)行，没有第\(line)行", "the draft has \(count) lines, not \(line)"),
      at: .file(draft.path))
  }

  private func tooMany(_ paths: [String]) -> Failure {
    let first = paths.first.map(ShellWord.quoted) ?? ""
    return Failure(
      "which-draft",
      Message(
        "这里有几份稿子：" + paths.joined(separator: "、"), "there are several drafts: " + paths.joined(separator: ", ")),
      remedy: Message("写明是哪一份，如“bigan trace \(first)”", "say which, such as “bigan trace \(first)”"))
  }
}

/// Where a draft's account is kept for `trace`.
enum DraftTrace {
  /// `.bigan/NAME.json` in the draft's own folder.
  static func path(of draft: String) -> String {
    FilePath.join(FilePath.join(FilePath.folder(of: draft), ".bigan"), FilePath.lastPart(draft) + ".json")
  }
}
