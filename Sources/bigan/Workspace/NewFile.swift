import TextCore

/// Writes files that people may have changed since: one that exists stays unless they say so.
enum NewFile {
  /// Writes a new file and says so; with `force` one that exists is replaced, and a numbered copy kept.
  static func write(_ bytes: [UInt8], to path: String, force: Bool, _ context: Context) throws {
    if force, PathKind.of(path) == .file {
      let copy = try AtomicFile.numberedCopy(of: path)
      try AtomicFile.write(bytes, to: path)
      context.note(Message("已替换：\(path)；原文件留在：\(copy)", "replaced: \(path); the old file is kept as \(copy)"))
      return
    }
    try refuse(path)
    do {
      try AtomicFile.create(bytes, at: path)
    } catch {
      // Somebody made it a moment ago.
      if error.reason == .exists { throw exists(path) }
      throw error
    }
    context.note(Message("已写成：\(path)", "written: \(path)"))
  }

  /// Refuses a path where something stands.
  static func refuse(_ path: String) throws(Failure) {
    if PathKind.of(path) != .nothing { throw exists(path) }
  }

  private static func exists(_ path: String) -> Failure {
    Failure(
      "exists", Message("已经有这个文件，没有动它", "it exists already and was left alone"),
      remedy: Message(
        "用 -o 换一个名字；要替换，请加 --force（原文件留副本）",
        "choose another name with -o, or use --force, which keeps a copy of the old file"), at: .file(path))
  }
}
