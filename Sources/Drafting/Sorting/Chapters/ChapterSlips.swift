import Phrases
import TextCore

/// Chapters that the setting 章节 lists and that neither the phrase bank nor any row knows: slips, most likely, and
/// then all rows of the chapter that was meant are left out.
struct ChapterSlips: Sendable {
  /// The chapters, as the setting writes them.
  let names: [String]
  /// A warning for each, with the nearest name that is known.
  let diagnostics: [Diagnostic]

  init(_ settings: Settings, _ sorting: Sorting, _ bank: PhraseBank) {
    let ofRows = Set(sorting.accounts.map(\.section)).filter { !$0.isEmpty }
    names = sorting.emptyChapters.filter {
      bank.section(named: $0) == nil && !ofRows.contains($0) && !Self.isClosing($0)
    }
    let known = bank.sections.map(\.name)
    let place = Self.place(settings)
    diagnostics = names.map { name in
      let near = NearestName.of(name, in: ofRows.sorted() + known)
      return Diagnostic(
        .warning, "unknown-chapter",
        Message(
          "设置“章节”里的“\(name)”，词库和台账里都没有" + (near.map { "；是不是“\($0)”？" } ?? ""),
          "“\(name)” in the setting 章节 is in neither the phrase bank nor the ledger"
            + (near.map { "; did you mean “\($0)”?" } ?? "")),
        remedy: Message(
          "照台账的类别写；词库里有：\(known.joined(separator: "、"))",
          "write it as the ledger does; the bank has: \(known.joined(separator: ", "))"),
        at: place)
    }
  }

  /// 问题和打算: every draft ends with it.
  private static func isClosing(_ chapter: String) -> Bool {
    ["不足", "打算", "下一步", "下步"].contains { chapter.holds($0) } || chapter.holds("问题") && !chapter.holds("整改")
  }

  private static func place(_ settings: Settings) -> Place {
    guard case .line(let line, _)? = settings.entry(SettingName.chapters.rawValue)?.origin else {
      return .file(settings.fileName)
    }
    return .cell(file: settings.fileName, row: line, column: nil)
  }
}
