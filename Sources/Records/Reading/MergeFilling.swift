import TextCore

/// Gives every cell of a merged range the text of its first, as people read it.
enum MergeFilling {
  /// A table with its merged cells filled in.
  struct Filled {
    let cells: CellTable
    /// The rows in which a merge across several columns holds all the text there is: titles and headings.
    let across: Set<Int>
  }

  /// The most cells that are filled in: a range over a whole sheet means nothing.
  private static let limit = 4_000_000

  /// The table of a source with its merges filled in.
  ///
  /// A row takes a merge's text only where it has text of its own beside it: so a title over all columns stays
  /// one cell, and spare rows beside a merged cell stay blank. `except` names merges that are left alone.
  static func fill(_ source: SourceTable, except left: Set<MergedRange> = []) -> Filled {
    let cells = source.cells
    guard !source.merges.isEmpty, cells.rowCount > 0 else { return Filled(cells: cells, across: []) }
    var byRow: [Int: [MergedRange]] = [:]
    var budget = limit
    for merge in source.merges where (merge.rows.count > 1 || merge.columns.count > 1) && !left.contains(merge) {
      for row in merge.rows.clamped(to: 0...(cells.rowCount - 1)) where merge.rows.contains(row) && budget > 0 {
        byRow[row, default: []].append(merge)
        budget -= 1
      }
    }
    let width = (0..<cells.rowCount).reduce(0) { max($0, cells.cellCount($1)) }
    var across: Set<Int> = []
    var replaced: [Int: [String]] = [:]
    budget = limit
    for row in byRow.keys.sorted() {
      let merges = byRow[row] ?? []
      var texts = cells.cells(row)
      let inked = texts.indices.filter { !TextFold.trimmed(texts[$0]).isEmpty }
      var isChanged = false
      for merge in merges {
        guard inked.contains(where: { !merge.columns.contains($0) }) else {
          if merge.rows.lowerBound == row, merge.columns.count > 1, !inked.isEmpty { across.insert(row) }
          continue
        }
        let text = cells.text(merge.rows.lowerBound, merge.columns.lowerBound)
        let last = min(merge.columns.upperBound, max(width, merge.columns.lowerBound + 1) - 1)
        guard !TextFold.trimmed(text).isEmpty, merge.columns.lowerBound <= last, budget > 0 else { continue }
        while texts.count <= last { texts.append("") }
        for column in merge.columns.lowerBound...last { texts[column] = text }
        budget -= last - merge.columns.lowerBound + 1
        isChanged = true
      }
      if isChanged { replaced[row] = texts }
    }
    return Filled(cells: cells.replacing(replaced), across: across)
  }
}

extension CellTable {
  /// The table with other cells in some of its rows; as it is where it would grow too large.
  fileprivate func replacing(_ changed: [Int: [String]]) -> CellTable {
    let more = changed.values.reduce(0) { sum, cells in sum + cells.reduce(0) { $0 + $1.utf8.count + 1 } }
    guard !changed.isEmpty, bytes.count + more < Self.capacity else { return self }
    var newBytes: [UInt8] = []
    var newEnds: [UInt32] = []
    var newRows: [Row] = []
    newBytes.reserveCapacity(bytes.count + more)
    newEnds.reserveCapacity(ends.count)
    newRows.reserveCapacity(rows.count)
    for row in 0..<rowCount {
      newRows.append(Row(start: UInt32(newBytes.count), firstCell: UInt32(newEnds.count)))
      if let cells = changed[row] {
        for cell in cells {
          newBytes.append(contentsOf: cell.utf8)
          newEnds.append(UInt32(newBytes.count) | Self.literalBit)
          newBytes.append(0x2C)
        }
        continue
      }
      let start = Int(rows[row].start)
      let shift = newBytes.count - start
      newBytes.append(contentsOf: bytes[start..<max(start, Int(rows[row + 1].start))])
      for cell in Int(rows[row].firstCell)..<Int(rows[row + 1].firstCell) {
        let end = Int(ends[cell] & ~Self.literalBit) + shift
        newEnds.append(UInt32(end) | (ends[cell] & Self.literalBit))
      }
    }
    newRows.append(Row(start: UInt32(newBytes.count), firstCell: UInt32(newEnds.count)))
    return CellTable(bytes: newBytes, ends: newEnds, rows: newRows)
  }
}
