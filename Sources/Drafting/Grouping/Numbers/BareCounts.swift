import Records
import TextCore

/// Rows of one task in several periods that tell the same counts without units: `议题7，定事项16，办结16` and
/// `议题5，定事项11，办结11` are `议题12，定事项27，办结27`.
struct BareCounts {
  let clauses: [Clause]
  let sums: [Sum]

  /// A row by its record and its text.
  typealias Row = (record: Int, text: String)

  /// The counts together with what only single rows tell behind theirs; nil where the rows do not begin alike, or a
  /// count is of what is there and not of what was done.
  init?(_ rows: [Row]) {
    guard rows.count > 1 else { return nil }
    let texts = rows.map { Clause.split($0.text) }
    let counts = texts.map { clauses in clauses.map { Self.count($0.text) }.prefix { $0 != nil }.compactMap(\.self) }
    guard let labels = counts.first?.map(\.label), labels.count > 1, Set(labels).count == labels.count,
      counts.allSatisfy({ $0.map(\.label) == labels }),
      !labels.contains(where: { label in Self.levels.contains { label.holds($0) } })
    else { return nil }
    var clauses: [Clause] = []
    var sums: [Sum] = []
    for (k, label) in labels.enumerated() {
      var total: ExactNumber? = ExactNumber(0)
      for count in counts { total = total?.adding(count[k].value) }
      guard let shown = total?.description else { return nil }
      clauses.append(Clause(text: label + shown, mark: k == 0 ? "，" : texts[0][k].mark))
      sums.append(
        Sum(
          .sum, shown: shown,
          of: zip(rows, counts).map { Sum.Part(record: $0.record, value: $1[k].value.description) }))
    }
    for own in texts.map({ $0.dropFirst(labels.count) }) {
      guard own.count <= 2 else { return nil }
      clauses += own
    }
    self.clauses = clauses
    self.sums = sums
  }

  /// Words before what is there at a time, which no period adds to.
  private static let levels = [
    "余", "剩", "存", "现有", "尚", "累计", "共", "在", "率", "均", "第", "占", "由", "从", "至", "到", "每", "计划", "应", "上年", "去年", "目标",
  ]

  /// `定事项16`: the words and the number.
  private static func count(_ text: String) -> (label: String, value: ExactNumber)? {
    let label = text.prefix { Punctuation.isHan($0) }
    let digits = text.dropFirst(label.count)
    guard (1...6).contains(label.count), !digits.isEmpty, digits.count <= 6, digits.allSatisfy(\.isASCIIDigit),
      let value = ExactNumber(digits)
    else { return nil }
    return (String(label), value)
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
