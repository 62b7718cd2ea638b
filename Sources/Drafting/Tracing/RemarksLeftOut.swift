import Records
import TextCore

/// What a draft does not use of the remarks (备注) of the rows that it tells: said, so that nothing is lost in silence.
struct RemarksLeftOut: Sendable {
  /// By row, in the order of the ledger, the words that stand in no sentence that cites the row.
  private(set) var rows: [(record: Int, words: String)] = []

  /// Nothing left out.
  init() {}

  init(_ sentences: [SentenceTrace.Traced], _ composer: Composer, _ accounts: [RecordAccount]) {
    let told: Set<Fate> = [.used, .merged, .unfinished]
    let noted = accounts.indices.filter { told.contains(accounts[$0].fate) && !composer.records[$0].isEmpty(.note) }
    guard !noted.isEmpty else { return }
    var texts = Dictionary(uniqueKeysWithValues: noted.map { ($0, "") })
    for sentence in sentences {
      for record in sentence.records where texts[record] != nil { texts[record]? += sentence.text }
    }
    // 含上半年 was heeded where the half's numbers are left out for the year's.
    let totals = Set(composer.points.joined().joined().flatMap { $0.covered.values })
    for record in noted {
      let text = texts[record] ?? ""
      let words = composer.wording.note(composer.records[record]).all.filter { words in
        !text.holds(words.withoutPlanHead) && !(totals.contains(record) && NoteReading.isMark(words))
      }
      if !words.isEmpty { rows.append((record, words.joined(separator: "，"))) }
    }
  }

  /// One note on all of them, at the first.
  func diagnostics(_ accounts: [RecordAccount]) -> [Diagnostic] {
    guard let first = rows.first else { return [] }
    let source = accounts[first.record].source
    let more = rows.count > 1 ? "等\(rows.count)行备注" : ""
    return [
      Diagnostic(
        .note, "remark-left-out",
        Message(
          "备注“\(first.words)”\(more)没有写进草稿",
          "remarks of \(rows.count) rows were not drafted, the first “\(first.words)”"),
        remedy: Message("要写进去，就写在完成情况栏", "put what is to be told into the column of results"),
        at: .cell(file: source.file, row: source.row, column: nil))
    ]
  }
}

extension String {
  /// The words without 打算 and the like, which a sentence on what comes next has no need of.
  fileprivate var withoutPlanHead: Substring {
    let head = ["下一步", "打算", "拟", "将", "计划"].first { self.hasPrefix($0) }
    return dropFirst(head?.count ?? 0)
  }
}
