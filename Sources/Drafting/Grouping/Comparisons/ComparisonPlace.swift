import Records
import TextCore

/// Puts what a number is held against behind that number: the year before's (`立案31件，罚款168.5万元，上年24件、121万元，
/// 其中事故类3件`), what was planned (`服务1130户，超额完成1100户的计划，制作专报46期`), and the rank of the year before
/// (`列全省第3位，上年列第5位`).
enum ComparisonPlace {
  /// What a row tells with its remarks behind it, each comparison beside its own number.
  /// - Parameters:
  ///   - number: the number that 与上年持平 is said of.
  ///   - own: the row's only number: what it fell or rose by is of that, and of no other in its unit.
  static func placed(
    _ told: [Clause], remarks: [Clause], of number: String = "", own: Quantity? = nil
  ) -> [Clause] {
    guard remarks.contains(where: { isComparison($0.text) }) else { return told + remarks }
    var out = told
    var rest: [Clause] = []
    for remark in remarks.flatMap({ split($0, told) }) {
      // 上年27例 behind 全年22例 of the same remark is of that.
      if let before = rest.last, remark.mark == "，", isPair(before.text, remark.text) {
        rest.append(remark)
        continue
      }
      // 网办率63.5%，比上年提高7.1个百分点 of one remark: the points are of its own rate.
      if let before = rest.last, remark.mark == "，", before.text.hasSuffix("%"), remark.text.hasSuffix("百分点") {
        rest.append(remark)
        continue
      }
      guard isComparison(remark.text),
        let at = place(
          of: remark.text == same ? number : remark.text, in: out,
          beside: remarks.contains(remark)
            ? number.isEmpty ? changed(by: remark.text, own) : number : numbers(out, of: remark.text))
      else {
        rest.append(remark)
        continue
      }
      var remark = remark
      remark.mark = "，"
      out.insert(remark, at: at)
    }
    return out + rest
  }

  /// Whether a number and the year before's stand side by side in one remark.
  private static func isPair(_ before: String, _ next: String) -> Bool {
    guard next.starts(withOneOf: ["上年", "去年"]), before.starts(withOneOf: ["全年", "今年", "本年", "共", "累计"]),
      let unit = QuantityParser.find(in: next).last?.quantity.unit, !unit.isEmpty
    else { return false }
    return QuantityParser.find(in: before).last?.quantity.unit == unit && before.hasSuffix(unit)
  }

  /// 分别比上年增加1712件、25.3万元 as two, where other numbers stand between those that they are of.
  private static func split(_ remark: Clause, _ told: [Clause]) -> [Clause] {
    guard remark.text.hasPrefix("分别比上年"), case let parts = remark.text.dropFirst(5).split(separator: "、"),
      parts.count == 2, let verb = ["增加", "减少", "提高", "缩短"].first(where: { parts[0].hasPrefix($0) })
    else { return [remark] }
    let texts = [parts[0], parts[1].hasPrefix(verb) ? parts[1] : verb + parts[1]].map { "比上年" + $0 }
    let places = texts.map { text in
      told.firstIndex { $0.text.holds(numbers(told, of: text)) && !numbers(told, of: text).isEmpty }
    }
    guard let one = places[0], let other = places[1], other > one + 1,
      told[(one + 1)..<other].contains(where: \.hasNumber)
    else { return [remark] }
    return texts.map { Clause(text: $0, mark: "，") }
  }

  /// 19个 of 较上年减少11个, where that is the row's only number; "" of other units.
  private static func changed(by text: String, _ own: Quantity?) -> String {
    guard let own, !own.unit.isEmpty, text.starts(withOneOf: differences), text.hasSuffix(own.unit),
      QuantityParser.find(in: text).count == 1
    else { return "" }
    return own.amount()
  }

  /// The first number of a row in the unit of a difference: 18642件 of 比上年增加1712件.
  private static func numbers(_ told: [Clause], of text: String) -> String {
    guard let unit = QuantityParser.find(in: text).last?.quantity.unit, !unit.isEmpty else { return "" }
    return told.lazy.flatMap { QuantityParser.find(in: $0.text) }.first { $0.quantity.unit == unit }?.quantity.amount()
      ?? ""
  }

  /// The clauses without the year before's number that a column or a remark has, where this year's is no better and nobody
  /// says why: `住院分娩1168人` beside 上年1213人.
  static func withoutWorse(_ clauses: [Clause]) -> [Clause] {
    var out = clauses
    for at in out.indices.dropFirst().reversed()
    where out[at].text.starts(withOneOf: ["上年", "去年"]) && out[at].hasNumber && !out[at].text.hasPrefix("上年列第") {
      if at + 1 < out.count, out[at + 1].text.starts(withOneOf: reasons) { continue }
      let gone = out.remove(at: at)
      if at < out.count, out[at].mark == "，" { out[at].mark = gone.mark }
    }
    return out
  }

  private static let reasons: SearchWords = ["主要", "因", "由于", "受", "原因"]

  /// The clauses without a difference that another one tells: 少了65件 behind 比上年减少65件.
  static func toldOnce(_ clauses: [Clause]) -> [Clause] {
    guard clauses.count > 1, clauses.contains(where: { $0.text.hasPrefix("比上年") }) else { return clauses }
    return clauses.filter { clause in
      let number = clause.text.withoutHead(of: ["少了", "多了", "降了", "增了", "少", "多", "降", "增"])
      guard number.count < clause.text.count, number.first?.isDigit == true else { return true }
      // 多了6.7万 of 29.8万 is of 万元 as well.
      let numbers = number.ends(inOneOf: ["万", "亿"]) ? [number, number + "元"] : [number]
      return !clauses.contains { other in
        other.text.hasPrefix("比上年")
          && numbers.contains { other.text.hasSuffix($0) && other.text.dropLast($0.count).last?.isDigit == false }
      }
    }
  }

  /// `招聘引进卫技人员33人（上年为36人），其中硕士4人`: behind a number of the year before 其中 would be of that.
  static func bracketed(_ clauses: [Clause]) -> [Clause] {
    var out = clauses
    for at in out.indices.dropFirst().dropLast().reversed()
    where out[at + 1].text.hasPrefix("其中") && out[at + 1].mark == "，" && out[at].mark == "，" {
      let text = out[at].text
      guard text.starts(withOneOf: ["上年", "去年"]), text.count <= 10, NumberSkeleton(text).quantities.count == 1,
        Clause(text: text, mark: "，").endsInNumber, out[at - 1].endsInNumber, !out[at - 1].text.hasSuffix("）")
      else { continue }
      out[at - 1].text += "（" + text + "）"
      out.remove(at: at)
    }
    return out
  }

  private static func isComparison(_ text: String) -> Bool {
    text == same || text.starts(withOneOf: heads) && text.hasDigit
  }

  /// Whether a clause says how the number before it stands to its plan or to the year before.
  static func isTail(_ text: String) -> Bool {
    text == same || text.starts(withOneOf: ["比上年", "分别比上年", "上年为", "上年分别为", "同比", "超额完成", "超过", "比计划", "比目标"])
      || text.hasPrefix("增长") && text.hasSuffix("%")
  }

  private static let same = "与上年持平"
  /// What a difference to the year before begins with.
  private static let differences = ["比上年", "分别比上年", "较上年", "比去年", "较去年"]
  private static let heads = ["上年", "去年", "超额完成", "完成"] + differences

  /// Where a comparison goes, as the place of the clause that it is put ahead of; nil where it stays at the end.
  private static func place(of text: String, in clauses: [Clause], beside number: String) -> Int? {
    // 比上年提高1.8个百分点: of the number that it is a difference of.
    if text.starts(withOneOf: differences) {
      guard !number.isEmpty, var at = clauses.firstIndex(where: { $0.text.holds(number) }) else { return nil }
      while at + 1 < clauses.count, !clauses[at + 1].hasNumber, clauses[at + 1].text.starts(withOneOf: all) { at += 1 }
      return at + 1
    }
    // 上年末592台、占80.5% is of what has its share too: 新能源车652台，占89.6%.
    if text.holds("占"), text.hasSuffix("%"),
      let at = clauses.firstIndex(where: { $0.text.hasPrefix("占") && $0.text.hasSuffix("%") })
    {
      return at + 1
    }
    let isPlan = text.hasPrefix("超额完成") || text.hasPrefix("完成")
    if isPlan, !text.ends(inOneOf: ["的计划", "的目标", "的任务"]) { return nil }
    let units = QuantityParser.find(in: text).map { Addends.measure($0.quantity) }.filter { !$0.isEmpty }
    // 去年本科上线53人 behind 本科上线68人.
    let named = text.dropFirst(2).prefix { !$0.isDigit }
    if !isPlan, named.count >= 2, named.allSatisfy(Punctuation.isHan), !named.hasPrefix("列"), !named.hasSuffix("第"),
      var at = clauses.firstIndex(where: { clause in
        // 去年春节19.3万辆 is of no 春节免费8天.
        clause.hasNumber && clause.text.holds(named)
          && (units.isEmpty || !Set(units).isDisjoint(with: Self.units(clause.text)))
      })
    {
      // 上年资助83名、41.5万元 behind 资助96名，发放助学金48万元.
      for other in units.dropFirst() where !Self.units(clauses[at].text).contains(other) {
        guard at + 1 < clauses.count, Self.units(clauses[at + 1].text).contains(other) else { break }
        at += 1
      }
      return at + 1
    }
    // Its parts, and what did not happen, are told behind the comparison.
    let end = clauses.indices.dropFirst().first { isPart(clauses[$0].text) } ?? clauses.count
    if units.isEmpty {
      guard let figure = LastYear.Figure(text) else { return nil }
      return clauses.firstIndex { figure.isLike(numberOf: $0.text) }.map { $0 + 1 }
    }
    guard let unit = units.first,
      var at = clauses[..<end].firstIndex(where: { $0.hasNumber && Self.units($0.text).contains(unit) })
    else { return isPlan || end == clauses.count ? nil : end }
    // 24件、121万元 behind 31件，罚款168.5万元: the numbers follow each other.
    for other in units.dropFirst() where !Self.units(clauses[at].text).contains(other) {
      guard at + 1 < end, Self.units(clauses[at + 1].text).contains(other) else { break }
      at += 1
    }
    // 去年末266家 is of 年末在册268家 and not of 新成立11家.
    if ["末", "底"].contains(named.prefix(1)),
      clauses[..<end].count(where: { Self.units($0.text).contains(unit) }) > 1
    {
      guard
        let of = clauses[..<end].lastIndex(where: { clause in
          Self.units(clause.text).contains(unit) && Self.stocks.contains { clause.text.holds($0) }
        })
      else { return nil }
      at = of
    }
    // 发生3起，均在当日扑灭: what is said of all of them stays with them.
    while at + 1 < end, !isPlan, !clauses[at + 1].hasNumber, clauses[at + 1].text.starts(withOneOf: all) { at += 1 }
    return at + 1
  }

  private static let stocks = ["年末", "年底", "在册", "现有", "总数", "累计", "达到"]
  private static let all = ["均", "全部", "都", "已全部"]

  private static func units(_ text: String) -> [String] {
    QuantityParser.find(in: text).map { Addends.measure($0.quantity) }
  }

  private static func isPart(_ text: String) -> Bool {
    text.starts(withOneOf: ["其中", "含", "未发生", "受害率", "上年", "去年"])
  }
}
