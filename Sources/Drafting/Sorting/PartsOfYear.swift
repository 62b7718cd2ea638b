import Records
import TextCore

/// Rows of a part of the year that begins with it, all of whose numbers rows of the whole year have under names of their own:
/// `上半年收入：租金868万元，物业费812万元` beside `全年租金收入` and `全年物业费收入`. They are of one matter with the first of these.
enum PartsOfYear {
  /// In ledgers of more rows none is looked for.
  private static let mostRows = 400

  /// The row of the year for each row that it has the number of.
  static func tellers(_ rows: [Int], _ records: [TaskRecord]) -> [(row: Int, teller: Int)] {
    guard rows.count <= mostRows else { return [] }
    let named = rows.compactMap { row -> (row: Int, stem: String, month: Int)? in
      guard records[row].task.holds("年") || records[row].task.holds("季度") else { return nil }
      let own = Occasion(task: records[row].task)
      return own.kind == .season ? RunningSpan.end(of: own.text).map { (row, own.stem, $0) } : nil
    }
    let years = named.filter { $0.month == 12 }
    if years.isEmpty { return [] }
    return named.filter { $0.month < 12 }.compactMap { part in
      guard let numbers = numbers(of: records[part.row], part.stem) else { return nil }
      let wholes = numbers.map { number in
        years.filter { year in
          let more = year.stem.count - number.name.count
          return year.stem.hasPrefix(number.name) && (0...2).contains(more)
            && holds(records[year.row], number.quantity)
        }
      }
      guard wholes.allSatisfy({ $0.count == 1 }), let first = wholes.first?.first else { return nil }
      return (part.row, first.row)
    }
  }

  /// What a row counts, each with its name; nil where it says anything else.
  private static func numbers(of record: TaskRecord, _ stem: String) -> [(name: String, quantity: Quantity)]? {
    guard record.isEmpty(.problem), record.isEmpty(.effect), record.state == .done || record.stateText.isEmpty,
      [Meaning.note, .next].allSatisfy({ record.text($0).count <= 8 && !record.text($0).hasDigit })
    else { return nil }
    var out: [(name: String, quantity: Quantity)] = []
    for clause in Clause.split(record.result) {
      let skeleton = NumberSkeleton(clause.text)
      guard skeleton.quantities.count == 1, skeleton.between.count == 2, skeleton.between[1].isEmpty else { return nil }
      let name = ["累计", "合计", "共", "完成", "实现"].reduce(skeleton.between[0]) { $0.replacing($1, with: "") }
      guard name.allSatisfy(Punctuation.isHan) else { return nil }
      out.append((name.count >= 2 ? name : stem, skeleton.quantities[0]))
    }
    return out.isEmpty || out.contains { $0.name.count < 2 } ? nil : out
  }

  /// Whether a row tells a number of the same measure that is no smaller.
  private static func holds(_ record: TaskRecord, _ part: Quantity) -> Bool {
    (QuantityParser.find(in: record.result).map(\.quantity) + record.quantities).contains {
      Addends.measure($0) == Addends.measure(part) && NumberIndex.size($0) >= NumberIndex.size(part)
    }
  }
}
