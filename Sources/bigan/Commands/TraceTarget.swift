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

  /// Reads a draft and its account.
  init(_ path: String) throws {
    self.path = path
    source = try TextFile.read(path)
    report = try Self.storedReport(of: path)
  }

  private static func storedReport(of path: String) throws -> Report {
    let stored = DraftTrace.path(of: path)
    guard PathKind.of(stored) == .file else {
      throw Failure(
        "no-trace",
        Message("没有这份草稿的出处记录", "there is no record of where this draft comes from"),
        remedy: Message(
          "出处在起草时记下，存在草稿旁边的“.bigan”里；改了文件名就改回来，或者重新运行 bigan draft",
          "it is written by bigan draft into .bigan beside the draft: give the file its old name, or draft again"),
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
