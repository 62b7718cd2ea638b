import Liquid
import Records
import TextCore

/// The rows of the ledger as data for templates that list them: all that may be shown, done or not.
///
/// Rows that are not to be written, were cancelled, could not be used or are due behind the period are left out.
struct LedgerRows {
  /// The origins that marks stand for, with those that were handed in.
  private(set) var origins: Origins

  private let composer: Composer
  private let year: Int?
  private let shown: [Int]

  init(_ composer: Composer, year: Int?, _ origins: Origins) {
    self.composer = composer
    self.year = year
    self.origins = origins
    let accounts = composer.sorting.accounts
    shown = accounts.indices.filter {
      [.used, .unfinished, .unsorted].contains(accounts[$0].fate) && !composer.sorting.notYetDue.contains($0)
    }
  }

  /// The names of the data, in the order of the manual.
  static let names = ["任务", "清单", "未完成", "任务数", "完成数", "未完成数"]

  /// The data for those of the names that a template reads; for the others there is nothing, so that names stay known.
  mutating func pairs(_ wanted: Set<String>) -> [(String, Value)] {
    Self.names.map { ($0, wanted.contains($0) ? value($0) : .null) }
  }

  private mutating func value(_ name: String) -> Value {
    switch name {
    case "任务": .array(groups.flatMap(\.rows).map { row($0) })
    case "清单": .array(groups.enumerated().map { group($1.name, $1.rows, $0 + 1) })
    case "未完成": .array(shown.filter { !isDone($0) }.map { row($0) })
    case "任务数": count(shown)
    case "完成数": count(shown.filter(isDone))
    default: count(shown.filter { !isDone($0) })
    }
  }

  private func isDone(_ index: Int) -> Bool { composer.sorting.accounts[index].fate != .unfinished }

  /// The rows by section: those of the draft in its order, then those with unfinished rows only, the unsorted last.
  private var groups: [(name: String, rows: [Int])] {
    let accounts = composer.sorting.accounts
    var names = composer.sorting.sections.map(\.name)
    var known = Set(names)
    for index in shown where !accounts[index].section.isEmpty && known.insert(accounts[index].section).inserted {
      names.append(accounts[index].section)
    }
    let rows = Dictionary(grouping: shown) { accounts[$0].section }
    let sorted = names.compactMap { name in rows[name].map { (name: name, rows: $0) } }
    return sorted + (rows[""].map { [(name: "其他", rows: $0)] } ?? [])
  }

  private mutating func group(_ name: String, _ rows: [Int], _ number: Int) -> Value {
    .object([
      ("名称", .string(name, mark: origins.mark(.records(Array(rows.prefix(1)), sums: [])))), ("序号", .int(number)),
      ("任务数", count(rows)), ("完成数", count(rows.filter(isDone))),
      ("未完成数", count(rows.filter { !isDone($0) })), ("任务", .array(rows.map { row($0) })),
    ])
  }

  private mutating func row(_ index: Int) -> Value {
    let record = composer.records[index]
    let account = composer.sorting.accounts[index]
    let cleaner = composer.wording.cleaner
    let mark = origins.mark(.records([index], sums: []))
    func text(_ words: String) -> Value {
      let words = LedgerCell.plain(words)
      return words.isEmpty ? .null : .string(words, mark: mark)
    }
    return .object([
      ("编号", text(record.id)), ("名称", text(cleaner.clean(record.task))),
      ("完成情况", text(cleaner.clean(record.result, keepsHead: true))), ("数量", text(record.quantityText)),
      ("时间", text(LedgerCell.date(record, year: year))), ("状态", text(LedgerCell.state(record))),
      ("责任", text(record.owner)), ("类别", text(account.section)), ("事项", text(account.topic)),
      ("重点", .bool(record.highlight)), ("完成", .bool(isDone(index))),
    ])
  }

  /// How many rows there are, traced to each of them.
  private mutating func count(_ rows: [Int]) -> Value {
    .string(pieces: Counting.text(rows, unit: "").pieces.map { ($0.text, origins.mark($0.origin)) })
  }
}

/// The words of single cells as a list shows them.
enum LedgerCell {
  /// A cell on one line; empty where it was never filled in.
  static func plain(_ text: String) -> String {
    guard Sorting.mask(in: text) == nil, !text.contains("**") else { return "" }
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.replacing("。", with: "；").trimmingEnd("；")
  }

  /// The day or month in the usual form, where its numbers stand in the cell; else the cell.
  static func date(_ record: TaskRecord, year: Int?) -> String {
    let cell = record.dateText
    guard let date = record.date, date.start == date.end, let month = date.start.month else { return cell }
    let head = date.start.year == year ? "" : "\(date.start.year)年"
    let shown = head + "\(month)月" + (date.start.day.map { "\($0)日" } ?? "")
    let known = Set(SupportedNumbers.numbers(cell))
    return SupportedNumbers.numbers(shown).allSatisfy(known.contains) ? shown : cell
  }

  /// The state in the ledger's own words; in plain ones where it is a tick or a letter.
  static func state(_ record: TaskRecord) -> String {
    let own = record.stateText
    if own.count > 1, own.contains(where: { Punctuation.isHan($0) || "%％".contains($0) }) { return own }
    switch record.state {
    case .done: return "已完成"
    case .ongoing: return "进行中"
    case .notDone: return "未完成"
    case .cancelled: return "已取消"
    case .unknown: return "未填状态"
    }
  }
}

extension String {
  /// The text without a mark at its end.
  fileprivate func trimmingEnd(_ mark: Character) -> String {
    var text = self
    while text.last == mark { text.removeLast() }
    return text
  }
}
