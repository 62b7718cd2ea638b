import TextCore

/// Holds rows of totals against the rows above them: 小计 against those since the last total, 合计 and 总计
/// against all of the table.
///
/// A column is added up only where every cell in it is blank or one number with the same unit: what cannot be
/// added up is not judged. 累计 may count from earlier years and is left alone. The last total of a workbook may
/// be that of all its sheets.
struct TotalsCheck {
  /// What some rows of one column add up to.
  private struct Tally {
    var sum: ExactNumber? = ExactNumber(0)
    var unit: String?
    var count = 0
    var terms: [String] = []

    mutating func add(_ cell: UnsafeBufferPointer<UInt8>) {
      guard !cell.isEmpty, sum != nil else { return }
      guard let (number, unit) = PlainAmount.parse(cell), self.unit == nil || self.unit == unit else {
        sum = nil
        return
      }
      self.unit = unit
      count += 1
      sum = sum?.adding(number)
      if terms.count < 8 { terms.append(number.description) }
    }

    /// `2+3+1=6次`, the terms behind the eighth left out.
    var arithmetic: String {
      guard let sum else { return "" }
      return terms.joined(separator: "+") + (count > terms.count ? "+……" : "") + "=\(sum)\(unit ?? "")"
    }
  }

  private struct Column {
    var all = Tally()
    var part = Tally()
    var next = 0
  }

  private let left: Set<Int>
  private let names: [String]
  /// By header what the tables before this one add up to.
  private let earlier: [String: ExactNumber]
  private let quantity: Int
  private let task: Int
  private var columns: [Int: Column] = [:]
  /// The number of task rows at the last total, and whether that was a 小计.
  private var partStart = 0
  private var lastWasPart = true

  /// - Parameter earlier: by header what the tables before this one add up to.
  init(_ header: HeaderFinder.Header, earlier: [String: ExactNumber] = [:]) {
    names = header.columns.map(\.header)
    self.earlier = earlier
    let meanings: [Meaning] = [.id, .date, .state, .section, .topic, .owner, .highlight, .planItem, .task]
    left = Set(meanings.map { header.columnOf[$0.rawValue] })
    quantity = header.columnOf[Meaning.quantity.rawValue]
    task = header.columnOf[Meaning.task.rawValue]
  }

  /// Checks a row of totals. `tasks` are the task rows above it in its table; `rejected` says how many rows
  /// beside them were no use, whose numbers may be in the totals.
  mutating func check(
    _ row: Int, _ views: RowViews, tasks: [CarryDown.Row], rejected: Int, _ doubts: inout DoubtCollector
  ) {
    let view = views[row]
    var head = 0
    while head < view.count, view.core(head).isEmpty { head += 1 }
    let word = TextFold.fold(view.text(head))
    let isPart = word.contains("小计")
    defer {
      partStart = tasks.count
      lastWasPart = isPart
      for column in columns.keys { columns[column]?.part = Tally() }
    }
    guard !word.contains("累计") else { return }
    // 合计 under a 合计 is of the rows between them; under 小计 it is of all.
    let usesPart = partStart < tasks.count && (isPart || !lastWasPart && partStart > 0)
    let scope = usesPart ? tasks.count - partStart : tasks.count
    checkCount(row, view, head, [scope, tasks.count, tasks.count + rejected], &doubts)
    guard rejected == 0 else { return }
    for column in 0..<view.count where column != head && !left.contains(column) {
      guard let (shown, unit) = PlainAmount.parse(view.core(column)) else { continue }
      extend(column, views, tasks)
      guard let known = columns[column] else { continue }
      let tally = usesPart ? known.part : known.all
      guard tally.count > 0, let sum = tally.sum, unit.isEmpty || tally.unit == unit || tally.unit == "" else {
        continue
      }
      if sum == shown || known.all.sum == shown || known.part.count > 0 && known.part.sum == shown { continue }
      if let before = earlier[name(column)], let all = known.all.sum, before.adding(all) == shown { continue }
      let cell = TextFold.trimmed(view.text(column))
      doubts.add("wrong-total", "\(row)", row: row, column: column) {
        (
          .warning,
          Message(
            "\(TableFindings.clipped(word))写的是“\(cell)”，上面各行相加是 \(tally.arithmetic)（\(tally.count) 行）",
            "the total says “\(cell)”, the rows above add up to \(tally.arithmetic) (\(Message.count(tally.count, "row")))"
          ),
          Message("核对各行的数和合计；起草只用各行的数", "check the rows and the total; drafts use the rows only")
        )
      }
    }
  }

  /// A total that counts the tasks: 合计46项, or 46项 in the column of the task.
  private func checkCount(
    _ row: Int, _ view: CellRow, _ head: Int, _ accepted: [Int], _ doubts: inout DoubtCollector
  ) {
    for column in Set([head, task]).sorted() where column >= 0 {
      let word = TextFold.fold(view.text(column))
      let digits = word.drop { !$0.isNumber }.prefix { $0.isASCII && $0.isNumber }
      let before = word.prefix { !$0.isNumber }
      let behind = word.drop { !$0.isNumber }.dropFirst(digits.count)
      guard let count = Int(digits), RowWords.isTotalWord(String(before)) || column == task && "共".hasPrefix(before),
        ["项", "项任务", "项工作", "条", "件", "个任务", "项重点工作", "项工作任务"].contains(behind)
          || behind.isEmpty && column == task && column != head,
        !accepted.contains(count), accepted[0] > 0
      else { continue }
      doubts.add("wrong-total", "\(row)", row: row, column: column) {
        (
          .warning,
          Message(
            "合计写的是“\(digits)\(behind)”，上面有 \(accepted[0]) 行任务",
            "the total says “\(digits)\(behind)”, there are \(accepted[0]) task rows above"),
          Message("核对是不是漏了行，或合计没有更新", "see whether rows are missing, or the total is out of date")
        )
      }
    }
  }

  private func name(_ column: Int) -> String { column < names.count ? names[column] : "" }

  /// What the columns that totals were held against add up to, with the tables before.
  func sums() -> [String: ExactNumber] {
    var out = earlier
    for (column, known) in columns where !name(column).isEmpty {
      guard let all = known.all.sum, known.all.count > 0 else { continue }
      out[name(column)] = earlier[name(column)].map { $0.adding(all) } ?? all
    }
    return out
  }

  /// Takes in the task rows of a column that were not yet.
  private mutating func extend(_ column: Int, _ views: RowViews, _ tasks: [CarryDown.Row]) {
    var known = columns[column] ?? Column()
    for at in known.next..<tasks.count {
      let cell = views[Int(tasks[at].row)].core(column)
      known.all.add(cell)
      if at >= partStart { known.part.add(cell) }
    }
    known.next = tasks.count
    columns[column] = known
  }
}

/// A cell that is a number with at most a unit behind it.
enum PlainAmount {
  /// Number and unit, nil for anything else; percentages are no amounts.
  static func parse(_ cell: UnsafeBufferPointer<UInt8>) -> (ExactNumber, String)? {
    guard let first = cell.first, cell.count <= 40 else { return nil }
    guard first >= 0x30 && first <= 0x39 || first == 0xEF else { return numeral(String(decoding: cell, as: UTF8.self)) }
    let text = TextFold.fold(String(decoding: cell, as: UTF8.self))
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    let unit = text.dropFirst(digits.count)
    guard let number = ExactNumber(digits), unit.count <= 6,
      unit.allSatisfy({ $0.isLetter && !"余多来年月日第".contains($0) })
    else { return nil }
    return (number, String(unit))
  }

  /// `两次`: a numeral with a unit.
  private static func numeral(_ text: String) -> (ExactNumber, String)? {
    let found = QuantityParser.parse(text)
    guard let only = found.first, found.count == 1, only.isAddable, only.label.isEmpty, only.tail.isEmpty,
      only.approximate.isEmpty
    else { return nil }
    return (only.value, only.unit)
  }
}
