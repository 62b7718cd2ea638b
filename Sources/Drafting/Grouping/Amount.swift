import Records

/// A quantity as wording handles it: one record's own, or the sum of several.
struct Amount: Sendable, Hashable {
  /// The words before the number, such as 参加; may be empty.
  let label: String
  /// The number alone, as it is to be written.
  let digits: String
  /// The number itself, which digits may be Chinese numerals for.
  let value: ExactNumber?
  /// Number and unit with what makes them approximate: `100余次`.
  let number: String
  /// The measure word.
  let unit: String
  /// What stands behind the measure word, such as 支部; may be empty.
  let tail: String

  /// A record's own quantity.
  init(_ quantity: Quantity) {
    label = Punctuation.paired(quantity.label)
    digits = MarkWidth.ungrouped(quantity.digits)
    value = quantity.value
    number = Punctuation.paired(quantity.amount(digits))
    unit = quantity.unit
    tail = Punctuation.paired(quantity.tail)
  }

  /// A quantity with another record's form and a number of its own.
  private init(_ form: Quantity, digits: String) {
    label = Punctuation.paired(form.label)
    self.digits = digits
    value = ExactNumber(digits)
    number = Punctuation.paired(form.amount(digits))
    unit = form.unit
    tail = Punctuation.paired(form.tail)
  }

  /// The number counted in another measure word of the same kind: `8人` as `8名`.
  func counted(in other: String) -> String {
    number.hasSuffix(unit) ? number.dropLast(unit.count) + other : number
  }

  /// Whether the label says no more than that somebody took part, which is said in many words.
  var isParticipant: Bool { label.hasPrefix("参") || label.hasPrefix("培训") }

  /// The number with the noun behind it: `8个支部`.
  var whole: String { number + tail }

  /// Whether the number is exactly one.
  var isOne: Bool { number == "1" + unit || number == "一" + unit }

  /// Labels whose numbers are aims, running totals or shares of something: they are never added.
  private static let unaddable = ["计划", "应到", "应", "目标", "累计", "总计", "共", "合计", "现有", "共有", "达", "占"]

  /// The sum of like quantities, or nil where they do not add up: unlike units, aims, running totals, or
  /// approximations that point in different directions.
  static func sum(_ parts: [(record: Int, quantity: Quantity)]) -> (amount: Amount, sum: Sum)? {
    guard let first = parts.first?.quantity, parts.count > 1 else { return nil }
    var total = ExactNumber(0)
    for part in parts {
      guard part.quantity.adds(to: first), !unaddable.contains(where: { part.quantity.label.hasSuffix($0) }),
        let sum = total.adding(part.quantity.value)
      else { return nil }
      total = sum
    }
    let approximations = Set(parts.map(\.quantity.approximate)).subtracting([""])
    guard approximations.count <= 1 else { return nil }
    let form = parts.first { !$0.quantity.approximate.isEmpty }?.quantity ?? first
    let amount = Amount(form, digits: total.description)
    let sum = Sum(
      .sum, shown: amount.number,
      // The arithmetic is shown in figures, whatever the ledger wrote.
      of: parts.map { part in
        let isNumeral = ExactNumber(part.quantity.digits) == nil
        let digits = isNumeral ? part.quantity.value.description : part.quantity.digits
        return Sum.Part(record: part.record, value: part.quantity.amount(digits))
      })
    return (amount, sum)
  }
}
