import Records
import TextCore

/// Like quantities of several records that are added up exactly.
struct Addends {
  /// One record's quantity.
  typealias Part = (record: Int, quantity: Quantity)

  private let parts: [Part]
  private let first: Quantity

  /// The addends, or nil where fewer than two are given or they are not all of one kind.
  init?(_ parts: [Part]) {
    guard let first = parts.first?.quantity, parts.count > 1 else { return nil }
    for part in parts {
      let quantity = part.quantity
      guard quantity.isAddable, quantity.label == first.label, quantity.tail == first.tail,
        Self.measure(quantity) == Self.measure(first)
      else { return nil }
    }
    self.parts = parts
    self.first = first
  }

  /// The unit without the scale before it: 元 of 万元.
  static func measure(_ quantity: Quantity) -> String { String(quantity.unit.dropFirst(quantity.scale.count)) }

  /// The sum with its arithmetic, or nil where the numbers do not add up exactly, or are approximate in different
  /// directions.
  /// - Parameter again: whether people and bodies may be among several parts: 人 become 人次. Households keep their
  ///   unit: 户次 is a word that only the ledger's own hand may use.
  func sum(again: Bool = false) -> (amount: Amount, sum: Sum)? {
    guard let approximation else { return nil }
    let scaled = self.scaled
    guard let scaled else { return nil }
    var total = ExactNumber(0)
    for value in scaled.values {
      guard let sum = total.adding(value) else { return nil }
      total = sum
    }
    let measure = Self.measure(first)
    let unit = scaled.scale + (again ? Self.again[measure] ?? measure : measure)
    let digits = total.description
    let form = parts.first { $0.quantity.approximate == approximation }?.quantity
    let number: String
    if approximation.isEmpty {
      number = digits + unit
    } else if let form, unit == form.unit {
      number = form.amount(digits)
    } else if let form, form.approximatePlace == .behindNumber {
      number = digits + approximation + unit
    } else {
      number = approximation + digits + unit
    }
    let amount = Amount(like: first, digits: digits, number: number, unit: unit)
    return (
      amount, Sum(.sum, shown: number, of: zip(parts, scaled.shown).map { Sum.Part(record: $0.record, value: $1) })
    )
  }

  /// The quantity as its record writes it, but for commas between its digits.
  private static func plain(_ quantity: Quantity) -> String {
    // The arithmetic is shown in figures, whatever numerals the ledger wrote.
    let isNumeral = ExactNumber(quantity.digits) == nil
    // 200来户 is 约200户: what is added up has one unit.
    if quantity.approximate == "来" { return "约" + quantity.value.description + quantity.unit }
    return quantity.amount(isNumeral ? quantity.value.description : quantity.digits.replacing(",", with: ""))
  }

  /// Units of people and bodies, of whom one may be counted twice.
  static let attendance: Set<String> = ["人", "名", "位", "户", "家"]
  /// What they are called then.
  private static let again = ["人": "人次", "名": "人次", "位": "人次", "个": "个次"]

  // MARK: - Approximations

  private static let above: Set<String> = ["余", "多", "以上", "超", "超过", "逾"]
  private static let below: Set<String> = ["近", "将近", "以内", "以下"]

  /// The word that makes the sum approximate, empty where none is; nil where the parts point in different
  /// directions or stand where the sum cannot have them.
  private var approximation: String? {
    let approximate = parts.map(\.quantity).filter { !$0.approximate.isEmpty }
    guard let lead = approximate.first else { return "" }
    // 3万余人 and 2万人 are approximate to a different place; so are 100次以上 and 20次.
    if approximate.contains(where: { [.behindScale, .behindUnit].contains($0.approximatePlace) }) {
      let isSame = parts.allSatisfy {
        $0.quantity.approximate == lead.approximate && $0.quantity.approximatePlace == lead.approximatePlace
          && $0.quantity.unit == lead.unit
      }
      return isSame ? lead.approximate : nil
    }
    let words = Set(approximate.map(\.approximate))
    if words.count == 1 { return lead.approximate == "来" ? "约" : lead.approximate }
    let isAbove = !words.isDisjoint(with: Self.above)
    let isBelow = !words.isDisjoint(with: Self.below)
    if isAbove, isBelow { return nil }
    if words.isSubset(of: Self.above) || words.isSubset(of: Self.below) { return lead.approximate }
    // 约 and 来 have no direction: with them the sum has none either.
    return "约"
  }

  // MARK: - Scales

  private static let powers = ["": 0, "万": 4, "亿": 8]

  /// The values in one scale, with how each part is shown in it; nil where the scales are not ones of counting or the
  /// sum would be long-winded in each.
  private var scaled: (scale: String, values: [ExactNumber], shown: [String])? {
    let scales = Set(parts.map(\.quantity.scale))
    if scales.count == 1 {
      return (first.scale, parts.map(\.quantity.value), parts.map { Self.plain($0.quantity) })
    }
    guard scales.allSatisfy({ Self.powers[$0] != nil }), parts.allSatisfy({ $0.quantity.approximate.isEmpty }) else {
      return nil
    }
    for scale in ["亿", "万", ""] where scales.contains(scale) {
      let values = parts.compactMap { part -> ExactNumber? in
        let quantity = part.quantity
        let shift = (Self.powers[scale] ?? 0) - (Self.powers[quantity.scale] ?? 0)
        return shift >= 0
          ? ExactNumber(quantity.value.mantissa, scale: quantity.value.scale + shift)
          : quantity.value.multiplied(byTenTo: -shift)
      }
      if values.count == parts.count, values.allSatisfy({ $0.scale <= 2 }) {
        return (scale, values, values.map { $0.description + scale + Self.measure(first) })
      }
    }
    return nil
  }
}

extension ExactNumber {
  /// The number times a power of ten, or nil where it has more digits than can be held.
  fileprivate func multiplied(byTenTo power: Int) -> ExactNumber? {
    var value = self
    for _ in 0..<power {
      if value.scale > 0 {
        value = ExactNumber(value.mantissa, scale: value.scale - 1)
      } else {
        let (product, overflow) = value.mantissa.multipliedReportingOverflow(by: 10)
        if overflow { return nil }
        value = ExactNumber(product)
      }
    }
    return value
  }
}
