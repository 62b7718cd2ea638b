import Records
import TextCore

/// Last year's numbers that stand in the remarks, read as a column's.
extension RemarkOrders {
  /// 24年96.1% and 2024年96.1% of 2025 are last year's.
  mutating func lastYears() {
    guard let year else { return }
    let digits = String(year - 1)
    let short = String(digits.suffix(2))
    for meaning in [Meaning.result, .note] where !record.isEmpty(meaning) {
      guard case let own = text(meaning), own.holds(short + "年") else { continue }
      let cell = MarkWidth.widened(own)
      var out = ""
      var rest = cell[...]
      while let place = rest.place(of: short + "年") {
        var head = rest[..<place.lowerBound]
        if head.hasSuffix(digits.prefix(2)) { head = head.dropLast(2) }
        let behind = rest[place.upperBound...]
        let isSetOff = head.last.map { "（，；".contains($0) } ?? out.isEmpty
        let isNumber = behind.first?.isDigit == true && !Self.isMonth(behind)
        let isOwn = isSetOff && isNumber && !behind.prefix(while: { !"）".contains($0) }).contains("，")
        out += isOwn ? head + "上年" : rest[..<place.upperBound]
        rest = behind
      }
      out += rest
      if out != cell { texts[meaning] = out }
    }
    listed()
    dropList()
    labelled(heads: ["上年", "去年", digits + "年"])
    fromItsBeginning()
  }

  /// 去年3860件 under 同比: the number of the year before, and no change. With its name (去年救援203起) it is read as a remark.
  mutating func lastYearOfChange() {
    guard !record.isEmpty(.change) else { return }
    bareChange()
    guard record.lastYearText.isEmpty else { return }
    let clauses = Clause.split(MarkWidth.widened(text(.change)))
    guard clauses.count == 1, let clause = clauses.first?.text,
      let head = ["上年同期", "去年同期", "上年", "去年"].first(where: { clause.hasPrefix($0) }),
      case let rest = clause.dropFirst(head.count).description.withoutHead(of: ["为", "是"]), rest.hasDigit
    else { return }
    if rest.first?.isDigit == true {
      lastYear = rest
    } else {
      texts[.note] = ["上年" + rest, text(.note)].filter { !$0.isEmpty }.joined(separator: "；")
    }
    texts[.change] = ""
  }

  /// 增长7.2% of 7.2% under 增幅, 下降30.0% of -30.0%: of a rate nobody knows what they are shares of.
  private mutating func bareChange() {
    let cell = MarkWidth.widened(text(.change)).replacing("－", with: "-").replacing("％", with: "%")
    guard cell.hasSuffix("%"), case let size = cell.dropLast().drop(while: { "+-".contains($0) }), size.count <= 6,
      cell.dropLast().count - size.count <= 1, ExactNumber(String(size)).map({ ExactNumber(0) < $0 }) == true,
      !text(.result).hasSuffix("%"), !text(.quantity).hasSuffix("%"), !record.task.hasSuffix("率")
    else { return }
    texts[.change] = (cell.hasPrefix("-") ? "下降" : "增长") + size + "%"
  }

  private static func isMonth(_ text: Substring) -> Bool {
    let rest = text.drop { $0.isDigit || "-—～~".contains($0) }
    return rest.first.map { "月季年".contains($0) } ?? false
  }

  /// 上年溶栓151例、取栓47例 goes to the numbers that it is of.
  private mutating func listed() {
    let told = record.isEmpty(.result) ? Meaning.effect : .result
    guard !record.isEmpty(.note), !record.isEmpty(told), case let note = text(.note), note.hasDigit,
      let list = LastYearList(MarkWidth.widened(note), result: MarkWidth.widened(text(told)))
    else { return }
    texts[told] = list.result
    texts[.note] = Clause.joined(list.rest)
    leftOut += list.leftOut
  }

  /// 上年241起、36人、259人、97.2万元 beside 同比分别下降…: the row says how its numbers stand to that year's.
  private mutating func dropList() {
    guard !record.isEmpty(.note), case let note = text(.note), note.holds("年") else { return }
    var clauses = Clause.split(MarkWidth.widened(note))
    let told = [Meaning.result, .quantity, .effect, .measures].map(text).joined(separator: "，")
    let gone = clauses.enumerated().filter { at, clause in
      // 去年国庆7天20.1万，天数不一样: the two cannot be held against each other.
      isIncomparable(clauses, at) || at > 0 && isIncomparable(clauses, at - 1)
        || clause.text.starts(withOneOf: ["上年", "去年"]) && clause.text.count { $0 == "、" } >= 2
          && (told.holds("同比") || told.holds("上年"))
        || clause.text.hasPrefix("年初") && clause.text.hasDigit && told.holds("比年初")
        || Self.isOfNone(clause.text, in: told)
    }.map(\.element)
    for i in clauses.indices where Self.isList(clauses[i].text) {
      clauses[i].text = "上年分别为" + clauses[i].text.dropFirst(2)
      texts[.note] = Clause.joined(clauses)
    }
    guard !gone.isEmpty else { return }
    leftOut += gone.map(\.text)
    texts[.note] = Clause.joined(clauses.filter { !gone.contains($0) })
  }

  private func isIncomparable(_ clauses: [Clause], _ at: Int) -> Bool {
    at + 1 < clauses.count && clauses[at].text.starts(withOneOf: ["上年", "去年"])
      && clauses[at + 1].text.count <= 12
      && clauses[at + 1].text.ends(inOneOf: [
        "不一样", "不可比", "不好比", "没法比", "不同", "不一致", "不能比", "不要混", "别混", "别弄混", "别搞混", "勿混", "不能混", "不要比", "别比",
      ])
  }

  /// Whether last year's number is of nothing that the row counts (去年40人 beside 结对5对), or says again what the row does:
  /// 去年底25个 beside 新建6个，累计31个.
  private static func isOfNone(_ clause: String, in told: String) -> Bool {
    guard let head = ["去年底", "上年底", "上年末", "去年", "上年"].first(where: { clause.hasPrefix($0) }),
      case let number = clause.dropFirst(head.count), NumberOfTitle.isBare(String(number)), told.hasDigit,
      let before = QuantityParser.parse(String(number)).first, before.text == number, !before.unit.isEmpty,
      before.unit != "%"
    else { return false }
    let own = QuantityParser.find(in: told).map(\.quantity)
    let people = ["人", "名", "位", "人次"]
    let like = own.filter { $0.unit == before.unit || people.contains($0.unit) && people.contains(before.unit) }
    guard !like.isEmpty else {
      // 万元 beside 元 are of one thing, and so may be 起 and 件.
      return !own.isEmpty && !own.contains { $0.unit.hasSuffix("元") && before.unit.hasSuffix("元") }
        && (people.contains(before.unit) || own.allSatisfy { people.contains($0.unit) })
    }
    return like.contains { whole in
      whole.value.subtracting(before.value).map { added in like.contains { $0.value == added && $0.unit == whole.unit }
      }
        ?? false
    }
  }

  /// 上年703起、181起: two numbers of one unit, of which only their order says whose they are.
  private static func isList(_ clause: String) -> Bool {
    guard clause.starts(withOneOf: ["上年", "去年"]), clause.contains("、") else { return false }
    let items = clause.dropFirst(2).split(separator: "、")
    let units = Set(items.map { $0.drop { $0.isDigit || $0 == "." } })
    return items.allSatisfy { $0.first?.isDigit == true } && units.count == 1 && units.first?.isEmpty == false
  }

  /// `本科上线68人（上年53人）` of 去年本科上线53人, `满意率98.6%（上年97.9%）` of 满意率上年97.9%, `结婚登记2186对（比上年增长11.7%）` of
  /// 2024年结婚1957对，增11.7%: last year's number goes to the one of its name.
  private mutating func labelled(heads: [String]) {
    let told = record.isEmpty(.result) ? Meaning.effect : .result
    guard !record.isEmpty(told), case let note = text(.note), note.hasDigit else { return }
    var clauses = Clause.split(MarkWidth.widened(note))
    var result = MarkWidth.widened(text(told))
    for i in clauses.indices {
      guard let (label, number) = Self.named(clauses[i].text, heads), let end = Self.end(of: label, number, in: result)
      else { continue }
      var aside = "上年" + number
      if i + 1 < clauses.count, let change = Self.change(clauses[i + 1].text) {
        aside = "比上年" + change
        clauses[i + 1].text = ""
      }
      result.insert(contentsOf: "（" + aside + "）", at: end)
      clauses[i].text = ""
      texts[told] = result
      texts[.note] = Clause.joined(clauses.filter { !$0.text.isEmpty })
      return
    }
  }

  /// `年末在档132户（年初173户）` of 年初在档173户: what the year began with goes to what it ended with.
  private mutating func fromItsBeginning() {
    let told = record.isEmpty(.result) ? Meaning.effect : .result
    guard !record.isEmpty(.note), text(.note).holds("年初"), !record.isEmpty(told) else { return }
    var clauses = Clause.split(MarkWidth.widened(text(.note)))
    let result = MarkWidth.widened(text(told))
    for (i, clause) in clauses.enumerated() where clause.text.hasPrefix("年初") {
      let name = clause.text.dropFirst(2).prefix { !$0.isDigit }
      let number = clause.text.dropFirst(2 + name.count)
      let unit = number.drop { $0.isDigit || $0 == "." }
      guard !number.isEmpty, (1...2).contains(unit.count), !unit.hasDigit, name.count <= 4,
        let place = ["年末", "年底"].lazy.compactMap({ result.place(of: $0 + name) }).first,
        case let rest = result[place.upperBound...], rest.first?.isDigit == true,
        case let behind = rest.drop(while: { $0.isDigit || $0 == "." }), behind.hasPrefix(unit),
        case let end = behind.index(behind.startIndex, offsetBy: unit.count),
        behind[end...].first.map({ "，；。".contains($0) }) ?? true
      else { continue }
      texts[told] = result[..<end] + "（年初" + number + "）" + result[end...]
      clauses.remove(at: i)
      texts[.note] = Clause.joined(clauses)
      return
    }
  }

  /// 增长11.7% of 增11.7%.
  private static func change(_ text: String) -> String? {
    guard text.hasSuffix("%"), text.count <= 9,
      let (head, verb) = [("增长", "增长"), ("下降", "下降"), ("增", "增长"), ("降", "下降")].first(where: { text.hasPrefix($0.0) })
    else { return nil }
    let number = text.dropFirst(head.count)
    return number.dropLast().allSatisfy { $0.isDigit || $0 == "." } ? verb + number : nil
  }

  /// What last year's number is called, and the number with its unit.
  private static func named(_ clause: String, _ heads: [String]) -> (label: String, number: String)? {
    guard clause.count <= 18,
      let digit = clause.lastIndex(of: "年").flatMap({ year in clause[year...].firstIndex(where: \.isDigit) })
    else { return nil }
    let number = String(clause[digit...])
    let unit = number.drop { $0.isDigit || $0 == "." }
    guard (1...3).contains(unit.count), !unit.hasDigit, !unit.contains(where: { "月季、，".contains($0) }) else {
      return nil
    }
    let words = String(clause[..<digit])
    if let head = heads.first(where: { words.hasPrefix($0) }) {
      let label = words.dropFirst(head.count)
      return label.isEmpty || label.hasDigit ? nil : (String(label), number)
    }
    guard let head = heads.first(where: { words.hasSuffix($0) }) else { return nil }
    let label = words.dropLast(head.count)
    return label.count >= 2 && !label.hasDigit ? (String(label), number) : nil
  }

  /// Where the number of a name and of last year's unit ends in a result; nil where there is none, or it has an aside.
  private static func end(of label: String, _ number: String, in result: String) -> String.Index? {
    let unit = number.drop { $0.isDigit || $0 == "." }
    // 去年末266家 is held against 年末在册268家.
    let names = label == "末" || label == "底" ? ["年末", "年底"] : label.count >= 2 ? [label] : []
    for name in names {
      guard let place = result.place(of: name) else { continue }
      let rest = result[place.upperBound...]
      guard let digit = rest.firstIndex(where: \.isDigit), rest.distance(from: rest.startIndex, to: digit) <= 3,
        rest[..<digit].allSatisfy(Punctuation.isHan)
      else { continue }
      let behind = rest[digit...].drop { $0.isDigit || $0 == "." }
      guard behind.hasPrefix(unit) else { continue }
      let end = behind.index(behind.startIndex, offsetBy: unit.count)
      let next = behind[end...].first
      guard next.map({ "，；。、".contains($0) }) ?? true else { continue }
      return end
    }
    return nil
  }
}
