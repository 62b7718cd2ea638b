import TextCore

/// The texts of a record as bytes, for loops over all rows of a large ledger: no text is made for them.
extension TaskRecord {
  /// Runs a body with the UTF-8 of a meaning's text; the bytes must not leave the body.
  package func withBytes(of meaning: Meaning, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    if let read { return read.texts[meaning.rawValue].withBytes(body) }
    let column = table.columnOf[meaning.rawValue]
    if column < 0 || meaning == .section && sectionRow < 0 || meaning == .topic && topicRow < 0
      || meaning == .quantity && table.figures != nil
      || meaning == .effect && table.hasFurtherEffects
      || table.telling != nil && (meaning == .state || meaning == .result || meaning == .note)
      || table.tellsInTask && meaning == .task || amended?.texts[meaning] != nil
    {
      var text = text(meaning)
      text.withUTF8(body)
    } else {
      withBytes(column: column, body)
    }
  }

  /// Whether a meaning's text is empty.
  package func isEmpty(_ meaning: Meaning) -> Bool {
    var isEmpty = true
    withBytes(of: meaning) { isEmpty = $0.isEmpty }
    return isEmpty
  }

  /// Whether a row tells nothing of its task but the name, no result, number or remark, and nobody has written that it
  /// is done: it has no state, a blank one, or a bare tick or 是, which is set in passing. 已完成 is an answer.
  package var saysNothingOfBeingDone: Bool {
    if let word = table.told(Int(row))?.word, !word.isEmpty { return Self.ticks.contains(word) }
    let state = table.columnOf[Meaning.state.rawValue]
    guard state < 0 || isEmpty(column: state) || Self.ticks.contains(text(column: state)) else { return false }
    // 高标准农田二期，涉及本村1260亩，修渠4.3公里: the cell of the task tells what was done.
    if tellsClauses { return false }
    return (table.columnOf[Meaning.result.rawValue] >= 0 || table.figures != nil)
      && [.result, .quantity, .measures, .effect, .note, .evidence, .problem, .next].allSatisfy(isEmpty)
  }

  /// Whether the task's cell has a number behind its first clause.
  private var tellsClauses: Bool {
    var tells = false
    withBytes(of: .task) { bytes in
      let comma: [UInt8] = [0xEF, 0xBC, 0x8C]
      guard bytes.count >= 12,
        let at = bytes.indices.first(where: { bytes[$0] == 0x2C || bytes[$0...].starts(with: comma) })
      else { return }
      tells = at >= 6 && bytes[at...].contains { (0x31...0x39).contains($0) }
    }
    return tells
  }

  private static let ticks: Set<String> = ["是", "√", "✓", "✔", "☑", "✅", "1", "Y", "y", "对"]

  /// Whether a cell is empty, by its column from 0.
  package func isEmpty(column: Int) -> Bool {
    var isEmpty = true
    withBytes(column: column) { isEmpty = $0.isEmpty }
    return isEmpty
  }

  /// A hash of what some meanings say: equal texts have equal hashes, in every run.
  package func hash(of meanings: [Meaning]) -> UInt64 {
    var hash = ByteHash()
    for meaning in meanings { withBytes(of: meaning) { hash.combine($0) } }
    return hash.value
  }

  /// A hash of the cells whose columns have no meaning for us, with their headers.
  package var hashOfOtherFields: UInt64 {
    var hash = ByteHash()
    for column in 0..<width where column >= table.columns.count || table.columns[column].meaning == nil {
      withBytes(column: column) { bytes in
        if bytes.isEmpty { return }
        hash.combine(ByteHash.of(name(ofColumn: column)))
        hash.combine(bytes)
      }
    }
    return hash.value
  }

  /// Whether a cell says one of some words as a clause of its own: the whole cell, or between marks or brackets
  /// (`谈话1次（不公开）`). 依申请不公开3件 does not.
  package func hasClause(_ words: [String]) -> Bool {
    for column in 0..<width {
      var isOne = false
      withBytes(column: column) { bytes in
        isOne = !bytes.isEmpty && words.contains { word in word.withBytes { ClauseBytes.hold($0, in: bytes) } }
      }
      if isOne { return true }
    }
    return false
  }

  /// The headers of the columns of the record's table, as `fields` names them.
  package var columnNames: [String] { table.columns.map(\.name) }

  /// The number of cells that the record can have: more than there are headers where its row is longer.
  package var width: Int { max(table.columns.count, table.cells.cellCount(Int(row))) }

  /// What tells the table of this record from others while both are there.
  package var tableIdentity: ObjectIdentifier { ObjectIdentifier(table) }

  /// Whether another record is the same row of the same table.
  package func isSame(as other: TaskRecord) -> Bool { row == other.row && table === other.table }

  /// The name of a column; one without a header is named by its place.
  func name(ofColumn column: Int) -> String {
    column < table.columns.count
      ? table.columns[column].name : ColumnMeaning(header: "", index: column, meaning: nil).name
  }

  /// Runs a body with the UTF-8 of a cell's text, by its column from 0; the bytes must not leave the body.
  package func withBytes(column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    if table.dittos.isEmpty, table.cells.withPlainBytes(sourceRow(ofColumn: column), column, body) { return }
    var text = text(column: column)
    text.withUTF8(body)
  }
}

extension CellTable {
  /// Runs a body with the bytes of a cell where they are its text as it stands: false for a cell in quotation
  /// marks, and for one with a blank or an apostrophe at an end.
  func withPlainBytes(_ row: Int, _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) -> Bool {
    bytes.withUnsafeBufferPointer { text in
      ends.withUnsafeBufferPointer { ends in
        let first = Int(rows[row].firstCell)
        guard column >= 0, first + column < Int(rows[row + 1].firstCell) else {
          body(UnsafeBufferPointer(start: nil, count: 0))
          return true
        }
        let end = Int(ends[first + column] & ~Self.literalBit)
        let start = column == 0 ? Int(rows[row].start) : Int(ends[first + column - 1] & ~Self.literalBit) + 1
        guard start < end else {
          body(UnsafeBufferPointer(start: nil, count: 0))
          return true
        }
        let part = UnsafeBufferPointer(rebasing: text[start..<end])
        var last = part.count - 1
        while last > 0, part[last] & 0xC0 == 0x80 { last -= 1 }
        guard part[0] != 0x22, part[0] != 0x27, !TextFold.mayBeBlank(part, 0), !TextFold.mayBeBlank(part, last) else {
          return false
        }
        body(part)
        return true
      }
    }
  }
}
