import Records
import TextCore

/// What a remainder without a noun is of, by the row's own numbers: 其余2个限2025年3月底前整改到位 of 反馈问题87个，整改85个
/// leaves 2个问题.
extension UnfinishedWording {
  /// The noun that the row counts ahead of the remainder, and the verb that answers it; nil where it counts none that
  /// says by itself what is left.
  func ownRemainder(_ record: TaskRecord) -> (noun: String, verb: String)? {
    guard let left = leftOver(record), Self.countables.contains(left.noun) else { return nil }
    return (left.noun, left.verb)
  }

  /// `乡镇安全生产考核巡查剩余2个问题`, with the deed that is still to come where the plan names only the day.
  func remainder(of record: TaskRecord, _ rest: Remainder, _ name: String, _ deed: String) -> String? {
    guard rest.noun.isEmpty, let own = ownRemainder(record) else { return nil }
    let owner = name.hasSuffix(own.noun) ? name.dropLast(own.noun.count) : name[...]
    guard owner.count <= 16 else { return nil }
    return owner + "剩余" + rest.count + own.noun + (deed.isEmpty ? own.verb : "")
  }

  /// `防雷安全检查还有2处隐患没有整改`; nil where the row's numbers do not say of what 2处 are.
  func stillOpen(_ record: TaskRecord, _ rest: Remainder, _ name: String, _ deed: String) -> String? {
    guard rest.noun.isEmpty, rest.aside.isEmpty, let own = ownRemainder(record) else { return nil }
    let act = deed.isEmpty ? own.verb : deed
    guard !act.isEmpty else { return nil }
    let owner = name.hasSuffix(own.noun) ? name.dropLast(own.noun.count) : name[...]
    return owner + "还有" + rest.count + own.noun + "没有" + act
  }

  /// What is left of a number where the row says of just so many how they stand: 还有2个长期推进 of 反馈26个，整改24个.
  /// - Parameter words: what may say so.
  func restCounted(_ all: [String], _ words: [String]) -> String? {
    let told = words.lazy.compactMap { words in
      QuantityParser.find(in: words).first.flatMap { $0.range.lowerBound == 0 ? (words, $0.quantity) : nil }
    }.first
    guard let (words, rest) = told, let left = Int(rest.digits), words.count > rest.amount().count + 1 else {
      return nil
    }
    for (whole, part) in zip(all, all.dropFirst()) {
      let found = (QuantityParser.find(in: whole) + QuantityParser.find(in: part)).map(\.quantity)
      guard found.count == 2, found.allSatisfy({ $0.unit == rest.unit }), let a = Int(found[0].digits),
        let b = Int(found[1].digits), a - b == left
      else { continue }
      return "还有" + words
    }
    return nil
  }

  /// What a tale without a name leaves open, with the number that it is left of: `重复投诉较多的36件中还有3件尚未化解` of
  /// 对重复投诉较多的36件由局领导包案，化解33件 and 3件尚未化解.
  func ofTale(_ problem: String, _ record: TaskRecord) -> String? {
    guard problem.first?.isDigit == true, TaskTale(record)?.name.isEmpty == true,
      let rest = QuantityParser.find(in: problem).first?.quantity, let left = Int(rest.digits)
    else { return nil }
    let clauses = Clause.split(cleaner.clean(record.task, keepsHead: true)).map(\.text)
    for (whole, part) in zip(clauses, clauses.dropFirst()) {
      let found = QuantityParser.find(in: whole)
      guard found.count == 1, let all = found.first, all.quantity.unit == rest.unit, let a = Int(all.quantity.digits),
        let done = QuantityParser.find(in: part).first?.quantity, done.unit == rest.unit, let b = Int(done.digits),
        a - b == left, let place = whole.place(of: all.quantity.amount())
      else { continue }
      let subject = whole[..<place.upperBound].description.withoutHead(of: ["对", "将", "把"])
      guard subject.count > all.quantity.amount().count + 1 else { continue }
      return subject + "中还有" + problem
    }
    return nil
  }

  /// Whether words are a number with its unit and nothing else: 2户 of 2户2025年1月20日前入住.
  static func isBareCount(_ words: String) -> Bool {
    guard let digit = words.first, digit.isASCII, digit.isWholeNumber else { return false }
    return words.drop { $0.isASCII && $0.isWholeNumber || $0 == "." }.count == 1
  }
}
