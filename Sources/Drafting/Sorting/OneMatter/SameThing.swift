import Records
import TextCore

/// Rows of one thing that two departments tell of under names that are one but for the order of their characters and what was
/// done: `滨河路北段` of 全长3.6公里 and `滨河北路建成通车` of 3.6公里. Neither has all numbers of the other; the fuller one tells, and goes
/// on with what the other one has besides.
enum SameThing {
  private static let mostRows = 400

  /// The teller of each row that tells of the same thing, and what that row has besides.
  static func twins(_ rows: [Int], _ records: [TaskRecord]) -> [(row: Int, teller: Int, added: [String])] {
    guard rows.count <= mostRows else { return [] }
    var byMeasure: [String: [Int]] = [:]
    for row in rows {
      guard records[row].state == .done || records[row].stateText.isEmpty, let measure = measure(of: records[row])
      else {
        continue
      }
      byMeasure[records[row].section + "|" + measure, default: []].append(row)
    }
    var out: [(row: Int, teller: Int, added: [String])] = []
    for group in byMeasure.values where group.count == 2 {
      let (one, other) = (SameMatter(records[group[0]]), SameMatter(records[group[1]]))
      guard isOne(records[group[0]].task, records[group[1]].task), one.mayBeSame(as: other), other.mayBeSame(as: one),
        one.numbersAreApart(from: other)
      else { continue }
      // The one that tells more does, whatever the order of rows.
      let counts = (weight(one, records[group[0]]), weight(other, records[group[1]]))
      let isFuller = one.fullness == other.fullness ? group[0] < group[1] : one.fullness > other.fullness
      let isFirst = counts.0 == counts.1 ? isFuller : counts.0 > counts.1
      let (teller, row) = isFirst ? (group[0], group[1]) : (group[1], group[0])
      let size = one.measures.intersection(other.measures).first ?? ""
      let added = (isFirst ? one : other).lacking(isFirst ? other : one).filter { clause in
        size.isEmpty || !clause.holds(size) || clause.count > size.count + 3
      }
      out.append((row, teller, added))
    }
    return out.sorted { $0.row < $1.row }
  }

  /// How much a row tells: by its numbers, then by its words.
  private static func weight(_ matter: SameMatter, _ record: TaskRecord) -> Int {
    matter.measures.count * 1000 + min(999, record.result.utf8.count)
  }

  /// The first number of what a row tells, where it is a size with a point in it: 3.6公里, 4.2万平方米.
  private static func measure(of record: TaskRecord) -> String? {
    let first = QuantityParser.find(in: record.result).first?.quantity ?? record.quantities.first
    guard let first, first.value.scale > 0, first.approximate.isEmpty, sizes.contains(Addends.measure(first)) else {
      return nil
    }
    return first.amount()
  }

  private static let sizes: WordSet = ["公里", "千米", "米", "平方米", "平方公里", "亩", "公顷", "立方米"]

  /// What was done, at the end of a name.
  private static let deeds = ["建成通车", "建成投用", "竣工通车", "通车", "建成", "竣工", "完工", "开工", "投用", "建设", "工程", "项目", "改造"]

  /// Whether all characters of one name, but for what was done, are in the other.
  private static func isOne(_ one: String, _ other: String) -> Bool {
    let names = [one, other].map { name -> [Character] in
      var name = name
      while let deed = deeds.first(where: { name.hasSuffix($0) && name.count > $0.count + 2 }) {
        name = String(name.dropLast(deed.count))
      }
      return Array(name)
    }
    let (short, long) = names[0].count <= names[1].count ? (names[0], names[1]) : (names[1], names[0])
    guard short.count >= 4, long.count <= short.count + 3, short.prefix(2) == long.prefix(2) else { return false }
    var rest = long
    for character in short {
      guard let at = rest.firstIndex(of: character) else { return false }
      rest.remove(at: at)
    }
    return !rest.contains { "一二三四五六七八九十东南西北第期支0123456789".contains($0) }
  }
}

extension SameMatter {
  /// Whether both rows count different things beside the number that they share.
  func numbersAreApart(from other: SameMatter) -> Bool { measures.intersection(other.measures).count <= 1 }
}
