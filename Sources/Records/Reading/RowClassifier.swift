/// Tells the task rows of a table from titles, totals, remarks and blanks: the same for reading and counting.
struct RowClassifier {
  /// What a row is.
  enum Kind: Equatable {
    case task
    case skipped(SkipReason)
    case rejected(Rejection)
  }

  /// Why a task row cannot be used; columns from 0.
  enum Rejection: Equatable {
    case nothingToTell
    case cellTooLarge(column: Int, bytes: Int)
  }

  /// The most bytes that one cell may have.
  static let cellLimit = 256 << 10

  private let header: [[UInt8]]
  private let task: Int
  private let result: Int
  private let id: Int
  private let note: Int

  init(_ found: HeaderFinder.Header, _ table: CellTable) {
    var header: [[UInt8]] = []
    table.forEach([found.row]) { _, cells in header = (0..<cells.count).map { Array(cells.core($0)) } }
    self.header = header
    task = found.columnOf[Meaning.task.rawValue]
    result = found.columnOf[Meaning.result.rawValue]
    id = found.columnOf[Meaning.id.rawValue]
    note = found.columnOf[Meaning.note.rawValue]
  }

  /// What a row below the header is.
  func kind(_ row: CellRow) -> Kind {
    if row.size > Self.cellLimit {
      for column in 0..<row.count where row.raw(column).count > Self.cellLimit {
        return .rejected(.cellTooLarge(column: column, bytes: row.raw(column).count))
      }
    }
    var first = 0
    while first < row.count, row.core(first).isEmpty { first += 1 }
    guard first < row.count else { return .skipped(.blank) }
    let head = row.core(first)
    if RowWords.begins(row.core(id), RowWords.example) || RowWords.begins(row.core(note), RowWords.example) {
      return .skipped(.example)
    }
    if head.count <= 48, RowWords.isTotal(head) { return .skipped(.total) }
    if repeatsHeader(row) { return .skipped(.repeatedHeader) }
    if RowWords.isRemark(head), isRemark(row, from: first) { return .skipped(.remark) }
    return row.core(task).isEmpty && row.core(result).isEmpty ? .rejected(.nothingToTell) : .task
  }

  /// The task's header again, and that of another column.
  private func repeatsHeader(_ row: CellRow) -> Bool {
    let name = header[task]
    let cell = row.core(task)
    guard cell.count == name.count, cell.elementsEqual(name) else { return false }
    let equal = header.indices.count { !header[$0].isEmpty && row.core($0).elementsEqual(header[$0]) }
    return equal > 1 || header.count { !$0.isEmpty } == 1
  }

  /// A remark stands alone in its row, or every cell of the row is one: 填表人：…, 审核人：….
  private func isRemark(_ row: CellRow, from first: Int) -> Bool {
    var filled = 0
    var remarks = 0
    for column in first..<row.count {
      let cell = row.core(column)
      if cell.isEmpty { continue }
      filled += 1
      if RowWords.isRemark(cell) { remarks += 1 }
    }
    return filled == 1 || filled == remarks
  }
}

/// The words by which a row shows that it is no task, looked for in bytes.
enum RowWords {
  static let example: [UInt8] = Array("示例".utf8)
  private static let sum: [UInt8] = Array("计".utf8)
  private static let totals = ["合计", "小计", "总计", "共计", "累计"]
  private static let heads = "合小总共累".map { Array(String($0).utf8) }
  private static let remarks: [[UInt8]] = [
    "注：", "注:", "说明：", "说明:", "备注：", "备注:", "填表说明", "填报说明", "填表要求", "填报要求", "填报单位", "填报人", "填表人",
    "填报时间", "填报日期", "填表日期", "制表人", "制表：", "制表:", "审核人", "审核：", "审核:", "单位负责人", "主要负责人签字", "联系人：",
    "联系人:", "联系电话", "统计时间", "统计日期", "（以上", "(以上", "单位（盖章", "单位(盖章",
  ].map { Array($0.utf8) }

  /// Whether bytes begin with a word.
  @inline(__always)
  static func begins(_ text: UnsafeBufferPointer<UInt8>, _ word: [UInt8]) -> Bool {
    guard text.count >= word.count, text.first == word.first else { return false }
    return text.starts(with: word)
  }

  /// 合计, 小计, 总计, 共计, 累计, with a colon or brackets behind it and up to six characters before it
  /// (本页合计, 思想小计); blanks within (合　计) are folded.
  static func isTotal(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard contains(text, sum), heads.contains(where: { contains(text, $0) }) else { return false }
    var word = TextFold.fold(String(decoding: text, as: UTF8.self))
    if let open = word.firstIndex(where: { "([【".contains($0) }) { word = String(word[..<open]) }
    while let last = word.last, ":：".contains(last) { word.removeLast() }
    return word.count <= 8 && totals.contains { word.hasSuffix($0) }
  }

  static func isRemark(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    // Most rows begin with a digit: they are done with here.
    guard let first = text.first, first >= 0x80 || first == 0x28 else { return false }
    return remarks.contains { begins(text, $0) }
  }

  /// Whether bytes hold a word.
  static func contains(_ text: UnsafeBufferPointer<UInt8>, _ word: [UInt8]) -> Bool {
    guard let first = word.first, text.count >= word.count else { return false }
    for at in 0...(text.count - word.count) where text[at] == first {
      if text[at..<(at + word.count)].elementsEqual(word) { return true }
    }
    return false
  }
}
