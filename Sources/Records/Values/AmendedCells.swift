import TextCore

/// What a row's remarks make of its cells: `谈话提醒19人次` is taken out where 谈话人数内部掌握，不写 stands beside it, and
/// `（含在24期里）` goes from the result to what is known of the number. The file stays as it is; only what a draft reads
/// of the row changes.
package final class AmendedCells: Sendable {
  /// By meaning the cells that read otherwise.
  package let texts: [Meaning: String]
  /// What the year before's number was, "" where the remarks do not say.
  package let lastYear: String
  /// The words that are to stand in no sentence, for the report.
  package let leftOut: [String]
  /// What the row's number is a part of, in the clerk's words: 24期, 上一行; "" where nothing says so.
  package let whole: String
  /// Whether the number is expressly none of that.
  package let isApart: Bool
  /// Index of the row that has that; nil where it is found by those words.
  package let wholeRow: Int?
  /// Who led the work, which the office only helped with: 住建部门; "" where it is the office's own.
  package let leader: String
  /// What the aim is called that another row sets: 任务; "" where the row has its own.
  package let aimWord: String
  /// Index of the row that sets it; nil where the row has its own.
  package let aimRow: Int?
  /// What the row's own numbers leave undone; nil where they leave nothing.
  package let gap: StatedGap?
  /// Index of the row that tells how the thing was begun, which this one tells as well; nil where there is none.
  package let startRow: Int?

  /// From its parts.
  package init(
    texts: [Meaning: String], lastYear: String = "", leftOut: [String] = [], whole: String = "", isApart: Bool = false,
    wholeRow: Int? = nil, leader: String = "", aimWord: String = "", aimRow: Int? = nil, startRow: Int? = nil,
    gap: StatedGap? = nil
  ) {
    (self.texts, self.lastYear, self.leftOut, self.whole, self.isApart) = (texts, lastYear, leftOut, whole, isApart)
    (self.wholeRow, self.leader) = (wholeRow, leader)
    (self.aimWord, self.aimRow, self.startRow, self.gap) = (aimWord, aimRow, startRow, gap)
  }
}

extension TaskRecord {
  /// The row with its remarks obeyed.
  package func amended(_ cells: AmendedCells) -> TaskRecord {
    var record = self
    record.amended = cells
    record.read = nil
    return record
  }

  /// The row as done, whatever its words say of what others left undone.
  package var asDone: TaskRecord {
    var record = self
    record.state = .done
    return record
  }

  /// The row with other texts in some of its cells, beside what its remarks made of it.
  /// - Parameters:
  ///   - texts: by meaning the cells that read otherwise.
  ///   - lastYear: the year before's number; nil leaves it.
  ///   - aim: what the aim is called that another row sets, and which row; nil leaves it.
  ///   - startRow: the row that tells how the thing was begun; nil leaves it.
  ///   - gap: what the row's own numbers leave undone; nil leaves it.
  ///   - leftOut: further words that are to stand in no sentence.
  package func reading(
    _ texts: [Meaning: String] = [:], lastYear: String? = nil, aim: (word: String, row: Int)? = nil,
    startRow: Int? = nil, gap: StatedGap? = nil, leftOut: [String] = []
  ) -> TaskRecord {
    let known = amended
    return amended(
      AmendedCells(
        texts: (known?.texts ?? [:]).merging(texts) { $1 }, lastYear: lastYear ?? known?.lastYear ?? "",
        leftOut: (known?.leftOut ?? []) + leftOut, whole: known?.whole ?? "", isApart: known?.isApart ?? false,
        wholeRow: known?.wholeRow, leader: known?.leader ?? "",
        aimWord: aim?.word ?? known?.aimWord ?? "", aimRow: aim?.row ?? known?.aimRow,
        startRow: startRow ?? known?.startRow, gap: gap ?? known?.gap))
  }
}

extension [TaskRecord] {
  /// Index of the row that a row's 上一行 means: the one above, and for each of several rows of 其中 the whole of all of them.
  package func above(_ row: Int) -> Int? { self[row].amended?.wholeRow ?? (row > 0 ? row - 1 : nil) }
}
