import Records
import TextCore

/// Rows of one event in the quarters of a year that tell who came without a unit: `听众170`, `听众360`. Whether the same
/// people came again nobody knows, so that they are counted each time: `听众1095人次，一至四季度分别为170、360、255、310人次`.
enum BareAudiences {
  private static let audiences: WordSet = [
    "听众", "观众", "读者", "学员", "参加", "参与", "参训", "到场", "到会", "家长", "居民", "群众", "师生",
  ]
  private static let quarters = ["一季度", "二季度", "三季度", "四季度"]

  /// What the rows say together; nil where one of them tells anything else.
  /// - Parameter dates: what the column of dates says of each row.
  static func merged(_ rows: [Merging.Row], dates: [String], _ wordbook: Wordbook) -> Merged? {
    guard rows.count > 1, rows.count <= 4, let task = rows.first?.occasion.stem, (2...12).contains(task.count),
      let label = label(rows[0].text), rows.allSatisfy({ Self.label($0.text) == label }),
      rows.allSatisfy({ $0.occasion.stem == task && $0.quantities.count <= 1 })
    else { return nil }
    let periods = zip(rows, dates).map { $0.occasion.kind == .season ? $0.occasion.text : $1 }
    guard Set(periods).count == periods.count, periods.allSatisfy({ quarters.contains($0) || $0.hasSuffix("半年") })
    else {
      return nil
    }
    var clauses: [Clause] = []
    var sums: [Sum] = []
    let told = TaskLead(wordbook: wordbook).realised(task)
    let lead = told == "完成" + task || told == task ? "举办" + task : told
    let counts = rows.compactMap(\.quantities.first)
    if counts.count == rows.count, let unit = counts.first?.unit, EachTime.units.contains(unit),
      counts.allSatisfy({ $0.unit == unit && $0.isAddable && $0.label.isEmpty && $0.tail.isEmpty }),
      let total = counts.reduce(ExactNumber(0) as ExactNumber?, { $0?.adding($1.value) })
    {
      let shown = total.description + unit
      clauses.append(Clause(text: lead + shown, mark: "，"))
      sums.append(
        Sum(.sum, shown: shown, of: zip(rows, counts).map { Sum.Part(record: $0.index, value: $1.amount()) }))
    } else {
      clauses.append(Clause(text: lead, mark: "，"))
    }
    let numbers = rows.map { String($0.text.dropFirst(label.count)) }
    let names = periods == quarters ? "一至四季度" : periods.joined(separator: "、")
    // Who came to several events is counted each time.
    let total = numbers.reduce(ExactNumber(0) as ExactNumber?) { sum, digits in
      ExactNumber(digits).flatMap { sum?.adding($0) }
    }
    if let total {
      let shown = total.description + "人次"
      clauses.append(Clause(text: label + shown, mark: "，"))
      sums.append(
        Sum(.sum, shown: shown, of: zip(rows, numbers).map { Sum.Part(record: $0.index, value: $1) }))
    }
    let who = total == nil ? names + label : names
    clauses.append(Clause(text: who + "分别为" + numbers.joined(separator: "、") + "人次", mark: "，"))
    return Merged(task: "", clauses: clauses, sums: sums)
  }

  /// 听众 of 听众170.
  private static func label(_ text: String) -> String? {
    let label = text.prefix(while: Punctuation.isHan)
    let digits = text.dropFirst(label.count)
    guard audiences.contains(String(label)), !digits.isEmpty, digits.allSatisfy(\.isDigit) else { return nil }
    return String(label)
  }
}
