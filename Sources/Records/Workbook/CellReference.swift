/// A cell as spreadsheets name it: row and column from 1, `C5`.
struct CellReference: Hashable, Sendable {
  let row: Int
  let column: Int

  /// The last row and column of a sheet (ECMA-376 part 1, 18.3.1.73).
  static let rowLimit = 1_048_576
  static let columnLimit = 16_384

  /// The name, such as `C5`.
  var name: String { Self.letters(column) + String(row) }

  /// The letters of a column.
  static func letters(_ column: Int) -> String {
    var letters = ""
    var rest = column
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(0x41 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  /// The column of a name, nil where it has none.
  @inline(__always)
  static func column(_ name: UnsafeBufferPointer<UInt8>) -> Int? {
    var column = 0
    for byte in name {
      let letter = byte & 0xDF
      guard letter >= 0x41, letter <= 0x5A else { break }
      column = column * 26 + Int(letter - 0x40)
      if column > columnLimit { return nil }
    }
    return column > 0 ? column : nil
  }

  /// The range of `A1:C5`, or of one cell, from 0.
  static func range(_ name: UnsafeBufferPointer<UInt8>) -> MergedRange? {
    let ends = name.split(separator: 0x3A).compactMap { part in cell(part.filter { $0 != 0x24 }) }
    guard let first = ends.first, let last = ends.last else { return nil }
    return MergedRange(
      rows: min(first.row, last.row) - 1...max(first.row, last.row) - 1,
      columns: min(first.column, last.column) - 1...max(first.column, last.column) - 1)
  }

  private static func cell(_ name: [UInt8]) -> CellReference? {
    let letters = name.prefix { $0 & 0xDF >= 0x41 && $0 & 0xDF <= 0x5A }
    guard let column = letters.withUnsafeBufferPointer({ column($0) }),
      let row = Int(String(decoding: name.dropFirst(letters.count), as: UTF8.self)), row > 0, row <= rowLimit
    else { return nil }
    return CellReference(row: row, column: column)
  }
}
