import Records
import TextCore

/// The unfinished tasks that a ledger tells in stages, one row for each: 塔楼封顶, 设备到货, 天线吊装完成，正在联调. How far
/// the task is stands in the last row, and that alone in 不足 and 打算; the stages before it are told with the results, in their order.
struct Stages: Sendable {
  /// By the last row of each such task the rows before it, in their order.
  let earlier: [Int: [Int]]
  /// All rows that a later one goes on from.
  let superseded: Set<Int>
  /// By the place of the row: what is told of the last ones, "" of those before it.
  private let words: [RecordSource: String]

  /// None.
  static let none = Stages(earlier: [:], superseded: [], words: [:])

  private init(earlier: [Int: [Int]], superseded: Set<Int>, words: [RecordSource: String]) {
    (self.earlier, self.superseded, self.words) = (earlier, superseded, words)
  }

  /// - Parameter unfinished: the rows of tasks that are not finished.
  init(_ records: [TaskRecord], _ unfinished: [Int], _ wording: UnfinishedWording) {
    var groups: [String: [Int]] = [:]
    var order: [String] = []
    for row in unfinished where unfinished.count > 1 {
      let record = records[row]
      guard record.state == .ongoing, !record.isEmpty(.result), record.isEmpty(.quantity), !record.task.isEmpty else {
        continue
      }
      let key = record.section + "\n" + record.topic + "\n" + record.task
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(row)
    }
    var earlier: [Int: [Int]] = [:]
    var superseded: Set<Int> = []
    var words: [RecordSource: String] = [:]
    for rows in order.compactMap({ groups[$0] }) where rows.count > 1 {
      let dates = rows.map { Importance.date(records[$0]) }
      // Known days tell the order; else the ledger's own.
      guard zip(dates, dates.dropFirst()).allSatisfy({ $0 < $1 }) || dates.allSatisfy({ $0 == 0 }) else { continue }
      let stages = rows.map { wording.ownClauses(records[$0]) }
      guard let last = rows.last,
        zip(rows, stages).dropLast().allSatisfy({ row, clauses in
          Self.isStage(records[row], clauses, wording)
        })
      else { continue }
      if Self.areCounts(stages) {
        superseded.formUnion(rows.dropLast())
        continue
      }
      var told: [String] = []
      for clause in stages.joined() where ClauseSense.of(clause, year: wording.cleaner.year) == .done {
        if !told.contains(clause) { told.append(clause) }
      }
      guard !told.isEmpty else { continue }
      earlier[last] = Array(rows.dropLast())
      superseded.formUnion(rows.dropLast())
      words[records[last].source] = wording.under(wording.named(records[last]), told.joined(separator: "，"))
      for row in rows.dropLast() { words[records[row].source] = "" }
    }
    superseded.formUnion(Self.goneOn(records, unfinished, wording))
    self.init(earlier: earlier, superseded: superseded, words: words)
  }

  /// Whether each row tells a number of its own part of the year (6个, 14个): grouping adds them.
  private static func areCounts(_ stages: [[String]]) -> Bool {
    stages.allSatisfy { clauses in
      clauses.first.map { first in
        let skeleton = NumberSkeleton(first)
        return skeleton.quantities.count == 1 && skeleton.between.allSatisfy(\.isEmpty)
      } ?? false
    }
  }

  /// Of a ledger that tells and does not name, the open rows whose matter a later row of the section goes on with:
  /// `年度计划改造公厕18座，上半年完成10座` ahead of `公厕改造又完成6座，累计16座`.
  private static func goneOn(_ records: [TaskRecord], _ unfinished: [Int], _ wording: UnfinishedWording) -> [Int] {
    unfinished.flatMap { later -> [Int] in
      let record = records[later]
      guard record.isEmpty(.result), record.task.holds("又"), record.task.holds("累计"), TaskTale(record) != nil,
        let first = wording.ownClauses(record).first, let place = first.place(of: "又")
      else { return [] }
      let matter = first[..<place.lowerBound]
      guard (4...8).contains(matter.count), matter.allSatisfy(Punctuation.isHan) else { return [] }
      return unfinished.filter { row in
        let before = records[row]
        return row < later && before.state == .ongoing && before.section == record.section && TaskTale(before) != nil
          && before.task.holds(matter.prefix(2)) && before.task.holds(matter.suffix(2))
          && isStage(before, wording.ownClauses(before), wording)
      }
    }
  }

  /// Whether a row tells only what was reached by then: nothing of it is open but the next stage.
  private static func isStage(_ record: TaskRecord, _ clauses: [String], _ wording: UnfinishedWording) -> Bool {
    !clauses.isEmpty && clauses.allSatisfy { ClauseSense.of($0, year: wording.cleaner.year) == .done }
      && wording.partlyAnswered(clauses, "") == nil && wording.problem(record).isEmpty && wording.next(record).isEmpty
  }

  /// What is told of a row as a stage; nil where it is none.
  func told(_ record: TaskRecord) -> String? { words.isEmpty ? nil : words[record.source] }
}
