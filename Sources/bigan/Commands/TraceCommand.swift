import Drafting
import TextCore

/// `bigan trace DRAFT[:LINE]`: where the sentences of a draft come from.
struct TraceCommand: Command {
  static let name = "trace"
  static let summary = Message("查草稿里的句子出自哪里", "show where a draft's sentences come from")
  static let usage = [Message("草稿[:行号]", "DRAFT[:LINE]")]
  static let details: Message? = Message(
    "每一句列出：台账的哪几行、合计的算式、词库和模板的哪一行。\n写了行号就只看那一行。草稿改过以后，改动的句子会标出来。",
    "Lists for each sentence: the rows of the ledger, the arithmetic, the phrase and the template line.\n"
      + "With a line number, that line only. Sentences that were changed since are marked.")
  static let options: [Option<TraceCommand>] = []
  static let operandCount = 1...1

  var operands: [String] = []

  func run(_ context: Context) throws -> ExitStatus {
    let (path, line) = try target(operands[0])
    let draft = try TextFile.read(path)
    let report = try storedReport(of: path)
    if let line, line > draft.lineStarts.count {
      throw Failure(
        "no-line",
        Message(
          "草稿只有\(draft.lineStarts.count)行，没有第\(line)行", "the draft has \(draft.lineStarts.count) lines, not \(line)"),
        at: .file(path))
    }
    let listing = TraceListing(report, draft, context.language)
    let text = listing.text(line: line)
    if text.isEmpty, let line {
      context.note(Message("第\(line)行是空行，或者是您自己写的", "line \(line) is blank, or your own"))
    }
    context.out.write(text)
    return .done
  }

  /// `草稿.txt:12` is line 12, unless a file of that very name exists.
  private func target(_ operand: String) throws(Failure) -> (path: String, line: Int?) {
    guard PathKind.of(operand) == .nothing, let colon = operand.lastIndex(of: ":") else { return (operand, nil) }
    let number = operand[operand.index(after: colon)...]
    guard let line = Int(number), line > 0 else {
      throw Failure(
        "usage", Message("“\(number)”不是行号", "“\(number)” is no line number"),
        remedy: Message("写成“草稿.txt:12”", "write “draft.txt:12”"), at: .file(String(operand[..<colon])))
    }
    return (String(operand[..<colon]), line)
  }

  private func storedReport(of path: String) throws -> Report {
    let stored = DraftTrace.path(of: path)
    guard PathKind.of(stored) == .file else {
      throw Failure(
        "no-trace",
        Message("没有这份草稿的出处记录", "there is no record of where this draft comes from"),
        remedy: Message(
          "出处在起草时记下，存在草稿旁边的“.bigan”里；重新运行 bigan draft",
          "it is written by bigan draft into .bigan beside the draft: draft again"),
        at: .file(path))
    }
    guard let report = try? Report(json: FileReading.read(stored)) else {
      throw Failure(
        "bad-trace", Message("出处记录读不懂", "the record cannot be read"),
        remedy: Message("删掉这个文件，重新运行 bigan draft", "remove this file and draft again"), at: .file(stored))
    }
    return report
  }
}

/// Where the account of a draft is kept for `trace`.
enum DraftTrace {
  /// `.bigan/NAME.json` in the draft's own folder.
  static func path(of draft: String) -> String {
    FilePath.join(FilePath.join(FilePath.folder(of: draft), ".bigan"), FilePath.lastPart(draft) + ".json")
  }
}
