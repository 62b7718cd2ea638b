import Records
import TextCore

/// What is done and what is left of a number that the row has in a column of its own: `省里交办积案32件，已化解29件，还有3件没有化解` of
/// 32件 beside 化了29，还有3件. It is told so only where the numbers add up.
struct WholeAndRest: Sendable, Hashable {
  /// `32件`.
  let whole: String
  /// `化解`.
  let verb: String
  /// `29件`.
  let done: String
  /// `3件`.
  let rest: String
  /// What is said of the rest: `没有化解`, `等待供电`.
  let tail: String

  /// Nil where the clauses have no part and rest that add up to the row's only number.
  init?(_ record: TaskRecord, _ all: [String], _ wordbook: Wordbook) {
    guard !record.isEmpty(.quantity), record.isEmpty(.target), all.count >= 2 else { return nil }
    let own = record.quantities
    guard own.count == 1, let whole = own.first, whole.label.isEmpty, whole.tail.isEmpty, whole.approximate.isEmpty,
      whole.scale.isEmpty, !whole.unit.isEmpty, let total = Int(whole.digits), total > 1,
      !all.contains(where: { $0.holds(whole.digits) })
    else { return nil }
    for at in all.indices.dropFirst() {
      guard let rest = Self.rest(all[at], whole.unit) else { continue }
      for part in all[..<at].reversed() {
        guard let done = Self.done(part, whole.unit), done.number + rest.number == total else { continue }
        guard wordbook.headVerb(done.verb) == done.verb || Self.verbs.values.contains(done.verb) else { continue }
        self.whole = whole.amount()
        verb = done.verb
        self.done = "\(done.number)\(whole.unit)"
        self.rest = "\(rest.number)\(whole.unit)"
        tail = rest.words.isEmpty || rest.words.hasPrefix("（") ? "没有" + done.verb + rest.words : rest.words
        return
      }
    }
    return nil
  }

  /// The number and the words behind it of 剩8等供电.
  private static func rest(_ clause: String, _ unit: String) -> (number: Int, words: String)? {
    guard let head = heads.first(where: { clause.hasPrefix($0) }) else { return nil }
    let text = clause.dropFirst(head.count)
    let digits = text.prefix { $0.isASCII && $0.isDigit }
    guard let number = Int(digits), number > 0 else { return nil }
    let behind = text.dropFirst(digits.count)
    let words = String(behind.hasPrefix(unit) ? behind.dropFirst(unit.count) : behind)
    // 剩2人 of 12件 counts something else.
    guard behind.hasPrefix(unit) || words.isEmpty || words.starts(withOneOf: ["等", "未", "没", "尚", "（", "在", "正"]) else {
      return nil
    }
    return (number, words.hasPrefix("等") && !words.hasPrefix("等待") ? "等待" + words.dropFirst() : words)
  }

  /// The verb and the number of 化了29.
  private static func done(_ clause: String, _ unit: String) -> (verb: String, number: Int)? {
    let lead = clause.prefix { !$0.isDigit }
    let text = clause.dropFirst(lead.count)
    let digits = text.prefix { $0.isASCII && $0.isDigit }
    guard (1...6).contains(lead.count), let number = Int(digits), text.dropFirst(digits.count) == unit || text == digits
    else { return nil }
    let verb = String(lead).withoutHead(of: ["目前已", "已经", "已"]).trimmingSuffix("了")
    let core = verb.count > 1 ? verb.trimmingSuffix("好").trimmingSuffix("完") : verb
    return (verbs[core] ?? verb, number)
  }

  private static let heads = ["还剩下", "剩下", "剩余", "还剩", "还有", "尚有", "还差", "其余", "剩", "差", "余"]
  private static let verbs = [
    "化": "化解", "办": "办理", "改": "整改", "装": "安装", "建": "建成", "清": "清理", "查": "核查", "签": "签订", "拆": "拆除", "修": "修复",
    "补": "补齐",
  ]
}

extension UnfinishedWording {
  func wholeAndRest(_ record: TaskRecord) -> WholeAndRest? { WholeAndRest(record, ownClauses(record), wordbook) }

  /// `高标准农田1.2万亩，完成0.9万亩` of a task that is named with its number.
  func ofNamedNumber(_ name: String, _ all: [String]) -> String? {
    guard name.hasDigit, let whole = QuantityParser.find(in: name).last?.quantity, whole.approximate.isEmpty,
      name.hasSuffix(whole.amount()), name.count >= whole.amount().count + 3, !name.contains("，")
    else { return nil }
    for clause in all {
      let found = QuantityParser.find(in: clause).map(\.quantity)
      guard found.count == 1, let part = found.first, part.unit == whole.unit, part.scale == whole.scale,
        part.value < whole.value, clause.hasSuffix(part.amount()), clause.count <= part.amount().count + 4
      else { continue }
      return name + "，完成" + part.amount()
    }
    return nil
  }

  /// What a report of a page leaves open by its numbers: `化工专业工程教育认证11条问题改完8条，还有3条`.
  func restOfReport(_ name: String, _ all: [String]) -> String? {
    guard all.count >= 12 else { return nil }
    for (told, left) in zip(all, all.dropFirst()) {
      guard let rest = Remainder(left), told.count <= 20 else { continue }
      let found = QuantityParser.find(in: told).map(\.quantity)
      guard found.count == 2, found[0].unit == found[1].unit, let whole = Int(found[0].digits),
        let part = Int(found[1].digits), rest.count == "\(whole - part)" + found[0].unit
      else { continue }
      return under(name, told) + "，还有" + rest.count
    }
    return nil
  }
}
