import Records
import TextCore

/// Rows of a part of the year whose numbers a row of the whole year has too, under a name of which theirs is a short form or
/// the other way about: 白内障复明手术（上半年）86例 beside 全年白内障手术173例, 上半年干部调整3批 beside 县管干部调整 of 全年提请7批; and rows
/// that only part the year's number by quarters. The year's row is told, and they are within it.
enum InterimRows {
  /// In ledgers of more rows none is looked for.
  private static let mostRows = 400

  /// The row of the year for each row that it has the numbers of.
  static func tellers(_ rows: [Int], _ records: [TaskRecord]) -> [(row: Int, teller: Int)] {
    guard rows.count <= mostRows else { return [] }
    let lists = rows.compactMap { row -> (row: Int, teller: Int)? in
      guard
        let parts = QuarterParts.whole(of: records[row].result) ?? QuarterParts.whole(of: records[row].quantityText),
        let teller = whole(parts, of: row, rows, records)
      else { return nil }
      return (row, teller)
    }
    let listed = Set(lists.map(\.row))
    var years: [Row]?
    return lists
      + rows.compactMap { row -> (row: Int, teller: Int)? in
        guard !listed.contains(row), let part = Row(row, records[row]), !part.isYear, part.saysLittle else {
          return nil
        }
        let all = years ?? rows.compactMap { Row($0, records[$0]) }.filter(\.isYear)
        years = all
        let wholes = all.filter { year in
          // Rows of one name meet by their clauses: that is YearTotals'.
          year.row != row && year.holds(part)
            && !(year.isCalled(as: part) && part.saysNoMore(than: records[year.row].result))
        }
        return wholes.count == 1 ? (row, wholes[0].row) : nil
      }
  }

  /// The one other row of the section that tells the sum of a list of quarters, of a name like its own.
  private static func whole(
    _ parts: (sum: ExactNumber, unit: String), of row: Int, _ rows: [Int], _ records: [TaskRecord]
  ) -> Int? {
    let name = Array(records[row].task.unicodeScalars.filter(Punctuation.isHan))
    let pairs = Set(zip(name, name.dropFirst()).map { String(String.UnicodeScalarView([$0, $1])) })
    let found = rows.filter { other in
      guard other != row, records[other].section == records[row].section,
        pairs.contains(where: { records[other].task.holds($0) })
      else { return false }
      let cells = [records[other].result, records[other].quantityText]
      return (cells.flatMap { QuantityParser.find(in: $0).map(\.quantity) } + records[other].quantities).contains {
        $0.value == parts.sum && (parts.unit.isEmpty || $0.unit.hasPrefix(parts.unit))
      }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// A row that says of what part of the year it is.
  private struct Row {
    let row: Int
    let isYear: Bool
    private let name: [Unicode.Scalar]
    private let stem: String
    /// The clauses that tell no number.
    private let words: [String]
    private let section: String
    private let numbers: [Quantity]
    /// Whether it tells its numbers and hardly more.
    let saysLittle: Bool

    init?(_ row: Int, _ record: TaskRecord) {
      let text = record.result
      let occasion = Occasion(task: record.task)
      let own = occasion.kind == .season ? occasion.text : ""
      let isYear = Self.years.contains(own) || own.isEmpty && text.hasPrefix("全年")
      let isPart = Self.parts.contains(own) || own.isEmpty && text.starts(withOneOf: Self.parts)
      guard isYear || isPart, record.state == .done || record.stateText.isEmpty else { return nil }
      (self.row, self.isYear, section, stem) = (row, isYear, record.section, occasion.stem)
      words = Clause.split(text).filter { !$0.hasNumber }.map(\.text)
      var name = occasion.stem
      for word in ["情况", "合计", "累计", "工作", "数"] where name.hasSuffix(word) { name = name.trimmingSuffix(word) }
      self.name = name.unicodeScalars.filter(Punctuation.isHan)
      numbers = QuantityParser.find(in: text).map(\.quantity) + record.quantities
      let note = record.note
      saysLittle =
        isPart && record.isEmpty(.problem) && record.isEmpty(.next) && record.isEmpty(.effect)
        && (!note.hasDigit && note.count <= 20 || note.holds("含在"))
        && words.allSatisfy { $0.count <= 8 } && !record.highlight
    }

    private static let years: Set<String> = ["全年", "全年度", "年度", "年底", "年末"]
    private static let parts = ["上半年", "下半年", "一季度", "二季度", "三季度", "四季度", "前三季度"]

    /// Whether both rows have one name.
    func isCalled(as other: Row) -> Bool { stem == other.stem }

    /// Whether each clause without a number stands in a text as well.
    func saysNoMore(than text: String) -> Bool {
      words.allSatisfy { $0.count < 6 || text.holds($0) }
    }

    /// Whether it is of the matter of a row of a part of the year, and has each of its numbers.
    func holds(_ part: Row) -> Bool {
      guard section == part.section, isKin(part.name), !part.numbers.isEmpty else { return false }
      return part.numbers.allSatisfy { own in
        own.isAddable && own.approximate.isEmpty && !own.unit.isEmpty
          && numbers.contains {
            Addends.measure($0) == Addends.measure(own) && $0.isAddable && NumberIndex.size($0) >= NumberIndex.size(own)
          }
      }
    }

    /// Whether one name has all characters of the other in their order, and no word that makes another matter of it.
    private func isKin(_ other: [Unicode.Scalar]) -> Bool {
      if name == other { return name.count >= 2 }
      let (short, long) = name.count <= other.count ? (name, other) : (other, name)
      guard short.count >= 4, short.suffix(2) == long.suffix(2) else { return false }
      var rest = short[...]
      var left = String.UnicodeScalarView()
      for scalar in long {
        if scalar == rest.first { rest = rest.dropFirst() } else { left.append(scalar) }
      }
      return rest.isEmpty
        && !["省", "市级", "校级", "第", "期", "批", "新增", "复查", "复评", "非", "未"].contains { String(left).holds($0) }
    }
  }
}
