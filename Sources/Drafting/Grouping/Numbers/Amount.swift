import Records
import TextCore

/// A quantity as wording handles it: one record's own, or several records' together.
struct Amount: Sendable, Hashable {
  /// The words before the number, such as 参加; may be empty.
  let label: String
  /// The number alone, as it is to be written; empty where several are listed.
  let digits: String
  /// The number itself, which digits may be Chinese numerals for; nil where several are listed.
  let value: ExactNumber?
  /// Number and unit with what makes them approximate: `100余次`; several are set off with 、.
  let number: String
  /// The measure word.
  let unit: String
  /// What stands behind the measure word, such as 支部; may be empty.
  let tail: String

  /// A record's own quantity.
  init(_ quantity: Quantity) {
    let digits = MarkWidth.ungrouped(quantity.digits)
    self.init(like: quantity, digits: digits, number: quantity.amount(digits), value: quantity.value)
  }

  /// A quantity with another record's label and tail and a number of its own.
  init(like form: Quantity, digits: String, number: String, unit: String? = nil, value: ExactNumber? = nil) {
    label = Punctuation.paired(form.label)
    self.digits = digits
    self.value = value ?? ExactNumber(digits)
    self.number = Punctuation.paired(number)
    self.unit = unit ?? form.unit
    tail = Punctuation.paired(form.tail)
  }

  /// A number and its unit, with neither label nor tail.
  init(_ digits: String, _ unit: String) {
    label = ""
    self.digits = digits
    value = ExactNumber(digits)
    number = digits + unit
    self.unit = unit
    tail = ""
  }

  /// A number under another word: 惠及640人 of 参加640人.
  init(_ amount: Amount, under label: String) {
    (self.label, digits, value) = (label, amount.digits, amount.value)
    (number, unit, tail) = (amount.number, amount.unit, amount.tail)
  }

  /// The number counted in another measure word of the same kind: `8人` as `8名`.
  func counted(in other: String) -> String {
    number.hasSuffix(unit) ? number.dropLast(unit.count) + other : number
  }

  /// Whether the label says no more than that somebody took part, which is said in many words.
  var isParticipant: Bool { label.hasPrefix("参") || label.hasPrefix("培训") }

  /// The number with the noun behind it: `8个支部`.
  var whole: String { number + (QuantityJoiner.wholes[tail] ?? tail) }

  /// Whether the number is exactly one.
  var isOne: Bool { number == "1" + unit || number == "一" + unit }
}
