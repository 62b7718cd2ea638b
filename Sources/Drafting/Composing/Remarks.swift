import Phrases
import Records
import TextCore

/// What the user should know beyond single rows.
extension Composer {
  /// What the user should know beyond single rows: sections of the bank without records, rows that tell nothing.
  ///
  /// - Parameter cited: the rows that the draft tells, unsorted ones among them where its template lists all.
  func remarks(cited: Set<Int>) -> [Diagnostic] {
    chapterSlips.diagnostics + absentSections + unfilled + unsorted(cited) + placedByFrame
      + rivalCorrections + misnamed
  }

  private var absentSections: [Diagnostic] {
    let present = Set(sorting.bankSections.map(\.name))
    var absent = sorting.emptyChapters
    if absent.isEmpty, isParty { absent = PhraseBank.usualSections.filter { !present.contains($0) } }
    absent.removeAll(where: chapterSlips.names.contains)
    guard !absent.isEmpty else { return [] }
    let names = absent.joined(separator: "、")
    return [
      Diagnostic(
        .note, "empty-section",
        Message("没有“\(names)”方面已完成的任务，草稿里不写这一部分", "no finished task belongs to \(names): the draft leaves it out"))
    ]
  }

  /// Rows by the name of their first task: “主题党日”等3项.
  private func which(_ rows: [Int]) -> String {
    let name = rows.first.map { "“\(records[$0].task)”" } ?? ""
    return rows.count == 1 ? name : name + "等\(rows.count)项"
  }

  /// Rows that are ticked, or not even that, and tell nothing.
  private var unfilled: [Diagnostic] {
    let rows = records.indices.filter { index in
      sorting.accounts[index].fate == .rejected && sorting.accounts[index].why?.hasSuffix(Sorting.unfilled) == true
    }
    guard let first = rows.first else { return [] }
    let (task, source) = (records[first].task, records[first].source)
    return [
      Diagnostic(
        .warning, "unfilled-row",
        Message(
          "\(which(rows))的完成情况、成效和数量都空着，没有写进草稿，也没有算进任务数",
          "\(Message.count(rows.count, "row")) that told nothing of what was done stayed out, the first “\(task)”"),
        remedy: Message(
          "做了的，填上完成情况；没做的，把状态写成“未完成”", "fill in what was done, or set the state to 未完成"),
        at: .cell(file: source.file, row: source.row, column: nil))
    ]
  }

  private func unsorted(_ cited: Set<Int>) -> [Diagnostic] {
    let rows = records.indices.filter { sorting.accounts[$0].fate == .unsorted && !cited.contains($0) }
    guard let first = rows.first else { return [] }
    let source = records[first].source
    let task = records[first].task
    return [
      Diagnostic(
        .warning, "unsorted",
        Message(
          "\(which(rows))归不了类，没有写进草稿",
          "\(rows.count) finished tasks belong to no section and were not drafted, the first “\(task)”"),
        remedy: Message(
          "在台账的类别栏写上：\(bank.sections.map(\.name).joined(separator: "、"))，或者自定的类别", "give them a section in the ledger"),
        at: .cell(file: source.file, row: source.row, column: nil))
    ]
  }

  /// Rows that nothing sorts and that stand in the chapter of the unit's own work.
  private var placedByFrame: [Diagnostic] {
    let rows = sorting.placedByFrame
    guard let first = rows.first else { return [] }
    let (task, section) = (records[first].task, sorting.accounts[first].section)
    return [
      Diagnostic(
        .note, "no-section",
        Message(
          "\(which(rows))没有类别，写在“\(section)”一章",
          "\(Message.count(rows.count, "finished task")) without a section, placed under \(section), the first “\(task)”"
        ),
        remedy: Message(
          "要分章写，就在台账里加一栏“类别”，或者在设置里写“归类”", "to part them, add a column 类别 to the ledger or set 归类"))
    ]
  }

  /// Rows that hold two words of the setting 归类 of one length: the one that is written first was taken.
  private var rivalCorrections: [Diagnostic] {
    let rows = sorting.accounts.indices.filter { Corrections.hasRival(sorting.accounts[$0].reason) }
    guard let first = rows.first else { return [] }
    let (task, reason) = (records[first].task, sorting.accounts[first].reason)
    let more = rows.count > 1 ? "等\(rows.count)项" : ""
    return [
      Diagnostic(
        .note, "rival-corrections",
        Message(
          "“\(task)”\(more)合“归类”的两个词：\(reason)",
          "\(rows.count) tasks hold two words of 归类 of one length, the first “\(task)”"),
        remedy: Message("把要用的那个词写长一点，或者写在前面", "make the word that is meant longer, or write it first"))
    ]
  }
}
