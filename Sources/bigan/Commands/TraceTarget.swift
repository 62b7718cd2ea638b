import Drafting
import TextCore

/// A draft with the account that was kept of it.
struct TracedDraft {
  /// The path of the draft.
  let path: String
  /// The draft as it stands now.
  let source: SourceText
  /// The account.
  let report: Report
  /// The name of the draft that the account was kept for, where this one is a copy under another name.
  let original: String?

  /// Reads a draft and its account.
  init(_ path: String) throws {
    self.path = path
    source = try TextFile.read(path)
    let own = DraftTrace.path(of: path)
    if PathKind.of(own) == .file {
      report = try Self.report(at: own)
      original = nil
    } else {
      let found = try Self.nearest(to: source, beside: path)
      guard let found else { throw Self.noTrace(path) }
      (report, original) = (found.report, found.name)
    }
  }

  /// The account of the draft that this one was made from, told by the sentences that both have: at least a third.
  private static func nearest(to draft: SourceText, beside path: String) throws -> (report: Report, name: String)? {
    let folder = FilePath.folder(of: DraftTrace.path(of: path))
    let names = PathKind.of(folder) == .folder ? try Folder.names(in: folder) : []
    var best: (report: Report, name: String, share: Int)?
    for name in names where name.hasSuffix(".json") {
      guard let report = try? self.report(at: FilePath.join(folder, name)) else { continue }
      let audit = TraceAudit(report, draft)
      let known = audit.sentences.count { $0.match.status == .unchanged }
      let share = known * 100 / max(1, audit.sentences.count)
      if share > (best?.share ?? 33) { best = (report, String(name.dropLast(".json".count)), share) }
    }
    return best.map { ($0.report, $0.name) }
  }

  private static func report(at stored: String) throws -> Report {
    let bytes = try FileReading.read(stored)
    guard let report = try? Report(json: bytes) else {
      throw Failure(
        "bad-trace", Message("出处记录读不懂", "the record cannot be read"),
        remedy: Message("删掉这个文件，重新运行 bigan draft", "remove this file and draft again"), at: .file(stored))
    }
    return report
  }

  private static func noTrace(_ path: String) -> Failure {
    Failure(
      "no-trace",
      Message("没有这份草稿的出处记录", "there is no record of where this draft comes from"),
      remedy: Message(
        "出处在起草时记下，存在草稿旁边的“.bigan”里；稿子挪了地方就挪回来，或者重新运行 bigan draft",
        "it is written by bigan draft into .bigan beside the draft: move the file back there, or draft again"),
      at: .file(path))
  }
}

/// What the operand of `trace` names.
enum TraceTarget {
  /// `草稿.txt:12` is line 12, unless a file of that very name exists.
  static func parts(_ operand: String) throws(Failure) -> (path: String, line: Int?) {
    guard PathKind.of(operand) == .nothing,
      let colon = operand.lastIndex(where: { $0 == ":" || $0 == "：" })
    else { return (operand, nil) }
    let number = operand[operand.index(after: colon)...]
    guard let line = Int(number), line > 0 else {
      throw Failure(
        "usage", Message("“\(number)”不是行号", "“\(number)” is no line number"),
        remedy: Message("写成“草稿.txt:12”", "write “draft.txt:12”"), at: .file(String(operand[..<colon])))
    }
    return (String(operand[..<colon]), line)
  }

  /// The drafts of a folder that an account is kept of, in the order of their names.
  static func drafts(in folder: String) throws -> [String] {
    let names = Set(try Folder.names(in: folder))
    let memory = FilePath.join(folder, ".bigan")
    let kept = PathKind.of(memory) == .folder ? try Folder.names(in: memory) : []
    let drafts = kept.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(".json".count)) }.filter(names.contains)
    guard drafts.isEmpty else { return drafts.map { FilePath.join(folder, $0) } }
    throw Failure(
      "no-trace", Message("这个文件夹里没有起草过的稿子", "there is no draft in this folder that was made here"),
      remedy: Message(
        "先运行 bigan draft；稿子写在别处的，写明稿子：bigan trace 草稿.txt",
        "run bigan draft first, or name the draft where it is elsewhere: bigan trace DRAFT.txt"),
      at: .file(folder))
  }
}
