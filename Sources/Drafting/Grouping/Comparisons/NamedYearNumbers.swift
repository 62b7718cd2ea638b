import Records
import TextCore

/// A cell of the year before with several numbers, each under a name of its own: `起数358，死亡25人，受伤311人` beside 事故326起，死亡21人，
/// 受伤287人. They are told behind the last of the row's own as `分别比上年减少32起、4人、24人`, or, where what changed is nobody's merit, as
/// `上年分别为655起、108起`.
enum NamedYearNumbers {
  /// Such numbers in words; nil where one of them is of none of the row's, or the row tells others between them.
  /// - Parameters:
  ///   - cell: the column's cell.
  ///   - told: the clauses that tell the row's own numbers.
  ///   - row: the row's index.
  static func comparison(_ cell: String, _ told: [Clause], of task: String, row: Int) -> LastYear.Comparison? {
    let items = MarkWidth.ungrouped(MarkWidth.widened(cell)).split { "，；、。 ".contains($0) }.map(String.init)
    guard (2...4).contains(items.count) else { return nil }
    var pairs: [Match] = []
    var last = -1
    for item in items {
      guard let item = Item(item), let found = own(item, told, of: task, after: last) else { return nil }
      // Numbers of two sentences, or with others between them, are not told together.
      guard last < 0 || found.place == last + 1 && !found.isBehindStop else { return nil }
      last = found.place
      pairs.append(found)
    }
    guard Set(pairs.map { $0.now.amount() }).count == pairs.count, let end = pairs.last else { return nil }
    let changes = pairs.map { pair in
      YearChange(
        [(YearChange.Number(pair.now), YearChange.Number(pair.before))], of: pair.clause, in: task, record: row)
    }
    // A few more are 多5篇 where they stand alone.
    let texts = changes.compactMap { $0?.text.replacing("比上年多", with: "比上年增加") }
    if texts.count == pairs.count,
      let verb = ["减少", "增加"].first(where: { verb in texts.allSatisfy { $0.hasPrefix("比上年" + verb) } })
    {
      return LastYear.Comparison(
        text: "分别比上年" + verb + texts.map { $0.dropFirst(5) }.joined(separator: "、"), number: end.now.amount(),
        sums: changes.flatMap { $0?.sums ?? [] })
    }
    return LastYear.Comparison(
      text: "上年分别为" + pairs.map { $0.before.amount() }.joined(separator: "、"), number: end.now.amount())
  }

  /// A number of the year before: what it counts by the word ahead of it, its digits, and its unit or "".
  private struct Item {
    let label: String
    let digits: String
    let unit: String

    init?(_ item: String) {
      label = String(item.prefix { Punctuation.isHan($0) && !$0.isNumber })
      digits = String(item.dropFirst(label.count).prefix { $0.isDigit || $0 == "." })
      unit = String(item.dropFirst(label.count + digits.count))
      guard (2...6).contains(label.count), !digits.isEmpty, !digits.hasSuffix("."), unit.count <= 3,
        unit.allSatisfy(Punctuation.isHan)
      else { return nil }
    }
  }

  /// A number of the row with that of the year before.
  private struct Match {
    let now: Quantity
    let before: Quantity
    let clause: String
    /// Which of the row's numbers it is, from 1.
    let place: Int
    /// Whether it is the first behind a stop or semicolon.
    let isBehindStop: Bool
  }

  /// The row's own number of the same name, behind those before it; the one in the unit of 起数, 件数.
  private static func own(
    _ item: Item, _ told: [Clause], of task: String, after last: Int
  ) -> Match? {
    let counted = item.label.count == 2 && item.label.hasSuffix("数") ? String(item.label.prefix(1)) : ""
    var matches: [Match] = []
    var at = 0
    for (index, clause) in told.enumerated() {
      let found = QuantityParser.find(in: clause.text).map(\.quantity)
      for (i, now) in found.enumerated() where now.approximate.isEmpty && !now.unit.isEmpty {
        at += 1
        guard at > last, item.unit.isEmpty || item.unit == now.unit else { continue }
        let head = clause.text.place(of: now.amount()).map { String(clause.text[..<$0.lowerBound]) } ?? ""
        // Bare digits are in the unit of the row's own number, but for its 万.
        guard
          counted == now.unit || head.hasSuffix(item.label) || head.isEmpty && task.hasSuffix(item.label)
            || found.count == 1 && head.holds(item.label),
          !item.unit.isEmpty || !now.unit.hasPrefix("万") && !now.unit.hasPrefix("亿"),
          let was = QuantityParser.find(in: item.digits + now.unit).first
        else { continue }
        let isBehindStop = i == 0 && index > 0 && told[index - 1].mark != "，" && told[index - 1].mark != "、"
        matches.append(
          Match(now: now, before: was.quantity, clause: clause.text, place: at, isBehindStop: isBehindStop))
      }
    }
    return matches.count == 1 ? matches[0] : nil
  }
}
