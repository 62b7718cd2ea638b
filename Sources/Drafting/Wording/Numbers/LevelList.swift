import TextCore

/// Clauses that are no more than a level and a number, and shares without a noun: they go with what was won or done.
/// `大创项目国家级6项；省级14项；校级25项` is `大创项目立项国家级6项、省级14项、校级25项`, `落实386人，93.7%` says that it is the rate.
enum LevelList {
  private static let levels = ["国家级", "省部级", "省级", "市厅级", "市级", "县级", "区级", "校级", "院级", "镇级"]
  private static let units = ["项", "篇", "个", "门", "人", "名", "件", "家"]
  /// Things that one applies for.
  private static let applied = ["项目", "课题", "大创"]

  /// The clauses with such lists joined.
  static func told(_ clauses: [Clause]) -> [Clause] {
    var out: [Clause] = []
    for clause in clauses {
      if isItem(clause.text[...]), let last = out.last, let unit = endsInItem(last.text), clause.text.hasSuffix(unit) {
        out[out.count - 1].text += "、" + clause.text
        continue
      }
      if let rate = out.last.flatMap({ share(clause.text, behind: $0.text) }) {
        var clause = clause
        clause.text = rate
        out.append(clause)
        continue
      }
      out.append(clause)
    }
    return out.count == clauses.count && out == clauses ? clauses : out.map(headed)
  }

  /// Whether a text is `省级14项` and nothing else.
  private static func isItem(_ text: Substring) -> Bool {
    guard let level = levels.first(where: { text.hasPrefix($0) }), case let number = text.dropFirst(level.count),
      number.first?.isDigit == true, case let unit = number.drop(while: \.isDigit)
    else { return false }
    return units.contains(String(unit))
  }

  /// The unit of the item at the end of a text.
  private static func endsInItem(_ text: String) -> String? {
    for level in levels {
      guard let place = text.place(of: level), case let item = text[place.lowerBound...],
        isItem(item.split(separator: "、").last ?? "")
      else {
        continue
      }
      return item.last.map(String.init)
    }
    return nil
  }

  /// A list that has its verb: `论文获省级奖2篇、市级奖7篇`.
  private static func headed(_ clause: Clause) -> Clause {
    var clause = clause
    guard clause.text.holds("、"), let level = levels.compactMap({ clause.text.place(of: $0)?.lowerBound }).min(),
      case let name = clause.text[..<level], name.count >= 2, name.allSatisfy(Punctuation.isHan)
    else { return clause }
    let items = clause.text[level...].split(separator: "、")
    guard items.allSatisfy({ isItem($0) }) else { return clause }
    if name.hasSuffix("获奖"), name.count > 2 {
      let prizes = items.map { item in
        let level = levels.first { item.hasPrefix($0) } ?? ""
        return level + "奖" + item.dropFirst(level.count)
      }
      clause.text = name.dropLast() + prizes.joined(separator: "、")
    } else if name.ends(inOneOf: applied) {
      clause.text = name + "立项" + clause.text[level...]
    }
    return clause
  }

  private static let reached = ["落实", "化解", "办结", "整改", "合格", "达标", "参保", "就业", "签约"]

  /// `落实率93.7%` of 落实386人 and 93.7%.
  private static func share(_ text: String, behind before: String) -> String? {
    guard text.hasSuffix("%"), text.dropLast().allSatisfy({ $0.isDigit || $0 == "." }),
      let verb = reached.first(where: { before.hasPrefix($0) }), before.dropFirst(verb.count).first?.isDigit == true
    else { return nil }
    return verb + "率" + text
  }
}
