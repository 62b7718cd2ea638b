import TextCore

/// Arithmetic that a draft shows: a number and the records it was made from.
package struct Sum: Sendable, Hashable {
  /// What was done with the records.
  package enum Kind: String, Sendable {
    /// The records' own numbers were added.
    case sum
    /// The number counts the records themselves.
    case count
  }

  /// One record's part of the number.
  package struct Part: Sendable, Hashable {
    /// Index of the record.
    package let record: Int
    /// The value as the record writes it, such as `2次`.
    package let value: String

    /// A part from its record and value.
    package init(record: Int, value: String) {
      self.record = record
      self.value = value
    }
  }

  /// What was done.
  package let kind: Kind
  /// The number with its unit, as the draft shows it.
  package let shown: String
  /// What it was made from, in the order of the ledger.
  package let of: [Part]

  /// A sum from its parts.
  package init(_ kind: Kind, shown: String, of: [Part]) {
    self.kind = kind
    self.shown = shown
    self.of = of
  }

  /// Few sums look alike: the parts, which may be thousands, need not be hashed.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(shown)
    hasher.combine(of.count)
    hasher.combine(of.first)
  }

  /// The number alone, without its unit.
  var digits: String { shown.filter { $0.isDigit || $0 == "." } }

  /// Whether a text has what the sum shows: its number, or the date that was read.
  /// - Parameter numbers: the text's.
  func stands(in text: String, _ numbers: Set<String>) -> Bool {
    numbers.contains(digits) || shown.ends(inOneOf: ["日", "月"]) && text.holds(shown)
  }

  /// The sum in words of arithmetic: `2次＋1次＝3次`; nil for a count, and for a date as it was read.
  package var arithmetic: String? {
    kind == .count || of.count == 1 && of[0].value == shown ? nil : of.map(\.value).joined(separator: "＋") + "＝" + shown
  }
}

/// Where a piece of a draft's text came from.
package enum Origin: Sendable, Hashable {
  /// The words of records, with the arithmetic among them.
  case records([Int], sums: [Sum])
  /// A phrase of the bank, by its place (`思想.md:12`).
  case phrase(String)
  /// A setting, by its name.
  case setting(String)
  /// A heading or lead of the work plan, by its place (`工作要点.txt:5`).
  case plan(String)
}

/// The origins of one draft; a mark in the template engine's output is an index into them.
package struct Origins: Sendable {
  /// All origins, in the order in which they were met.
  package private(set) var all: [Origin] = []
  private var marks: [Origin: Int] = [:]

  /// The mark that stands for an origin.
  mutating func mark(_ origin: Origin) -> Int {
    if let known = marks[origin] { return known }
    all.append(origin)
    marks[origin] = all.count - 1
    return all.count - 1
  }
}
