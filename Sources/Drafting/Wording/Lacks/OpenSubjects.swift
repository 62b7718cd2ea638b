import Records
import TextCore

/// Whose it is what a row leaves open: the noun that a number in a later clause counts (2处 of 易涝点), the things of which
/// as many are missing as fall short of the plan (2个 of 项目), and that what is lacking is the reason.
struct OpenSubjects: Sendable {
  let record: TaskRecord

  /// Words that tell how far a thing is, right behind its number.
  private static let standings: SearchWords = ["因", "仍", "尚", "未", "正在", "还在", "没有", "没"]
  private static let failures: SearchWords = ["未能", "没能", "无法", "不能", "未开工", "没有开工"]
  private static let rests: SearchWords = ["其余", "余下", "另外", "另", "还有", "剩余", "剩下", "剩"]

  private static let meant: SearchWords = ["计划", "原计划", "原拟", "原打算", "拟"]
  private static let hindered: SearchWords = ["因", "但", "未", "没", "尚未", "还没"]

  /// The clauses with those nouns in their places.
  func named(_ clauses: [Clause]) -> [Clause] {
    guard clauses.contains(where: \.hasNumber) else { return clauses }
    var out = clauses
    // 成书1部；图集稿件收齐，未付印: the second sentence has its own subject, and stays whole.
    if let last = out.indices.last, last > 1, out[last].mark == "，", out[last - 1].mark != "，",
      out[last].text.starts(withOneOf: ["未", "没", "尚未", "还没"]), case let subject = out[last - 1].text,
      (6...14).contains(subject.count), subject.allSatisfy(Punctuation.isHan), !ClauseSense.isOpen(subject)
    {
      out[last - 1].text += "，" + out[last].text
      out.remove(at: last)
    }
    // 1台质谱仪因二次招标，年底未到货: one of those counted, and why, stay with what came of it.
    if let last = out.indices.last, last > 0, out[last].mark == "，", !out[last].hasNumber, out[last].text.count <= 10,
      ClauseSense.isOpen(out[last].text), case let subject = out[last - 1].text, subject.first?.isDigit == true,
      (6...20).contains(subject.count), let cause = subject.place(of: "因"), cause.lowerBound > subject.startIndex,
      !subject[cause.upperBound...].contains(where: \.isDigit), !ClauseSense.isOpen(subject)
    {
      out[last - 1].text += "，" + out[last].text
      out.remove(at: last)
    }
    // 计划建电子会务系统，因信创适配没通过测评: what was meant is what did not come about.
    for i in out.indices.dropLast().reversed() where out[i].mark != "，" || i == 0 {
      guard out[i].text.starts(withOneOf: Self.meant), !out[i].hasNumber, (5...16).contains(out[i].text.count),
        out[i + 1].mark == "，", out[i + 1].text.starts(withOneOf: Self.hindered)
      else { continue }
      out[i].text += "，" + out[i + 1].text
      out.remove(at: i + 1)
      break
    }
    for i in out.indices where out[i].hasNumber {
      if let told = short(out[i].text, isFirst: i == 0) { out[i].text = told }
      let found = QuantityParser.find(in: out[i].text)
      guard found.count == 1, let quantity = found.first?.quantity, !quantity.unit.isEmpty,
        let place = out[i].text.place(of: quantity.digits + quantity.unit),
        case let head = out[i].text[..<place.upperBound], case let rest = out[i].text[place.upperBound...],
        rest.count >= 2
      else { continue }
      if rest.starts(withOneOf: Self.standings) {
        guard let noun = noun(of: quantity, before: out[..<i]), !out[i].text.holds(noun) else { continue }
        out[i].text = head + noun + rest
      } else if i + 1 < out.count, out[i + 1].text.starts(withOneOf: Self.failures), head.starts(withOneOf: Self.rests),
        let lack = rest.place(of: "没有") ?? rest.place(of: "未") ?? rest.place(of: "没"),
        rest.distance(from: rest.startIndex, to: lack.lowerBound) >= 2, !rest.hasPrefix("因")
      {
        let noun = noun(of: quantity, before: []) ?? ""
        guard noun.isEmpty || !rest.holds(noun) else { continue }
        out[i].text = head + noun + "因" + rest
      }
    }
    return out
  }

  /// What a number of a unit counts: by the column of problems (`2处易涝点未完工`), or by a clause before (`7处易涝点完成5处`).
  private func noun(of quantity: Quantity, before clauses: ArraySlice<Clause>) -> String? {
    if let noun = Self.noun(behind: quantity.digits + quantity.unit, in: record.problem) { return noun }
    for clause in clauses.reversed() {
      for found in QuantityParser.find(in: clause.text) where found.quantity.unit == quantity.unit {
        if let noun = Self.noun(behind: found.quantity.digits + found.quantity.unit, in: clause.text) { return noun }
      }
    }
    return nil
  }

  /// Characters at which the noun behind a number ends.
  private static let ends: ScalarSet = "完成建改整未已因仍正全均没尚通投达的，；。、（"

  private static func noun(behind number: String, in text: String) -> String? {
    guard let place = text.place(of: number) else { return nil }
    let rest = text[place.upperBound...]
    let noun = rest.prefix { character in
      Punctuation.isHan(character) && !character.unicodeScalars.contains(where: ends.contains)
    }
    return (2...5).contains(noun.count) && noun.count < rest.count ? String(noun) : nil
  }

  private static let things = ["项目", "工程", "企业", "小区", "学校", "公厕", "站点", "网点", "泵站", "路段", "支部", "敬老院"]

  /// `2个项目的设备仍在调试` for 2个设备仍在调试 where two projects fall short of the plan.
  private func short(_ text: String, isFirst: Bool) -> String? {
    guard isFirst, let thing = Self.things.first(where: { record.task.hasSuffix($0) }), !text.holds(thing),
      let plan = QuantityParser.parse(record.target).first, let came = record.quantities.first, plan.unit == came.unit,
      plan.scale == came.scale, let due = Int(plan.digits), let done = Int(came.digits), done < due,
      case let number = "\(due - done)" + plan.unit, text.hasPrefix(number),
      case let rest = text.dropFirst(number.count), (4...16).contains(rest.count),
      !rest.starts(withOneOf: Self.standings), let next = rest.first, Punctuation.isHan(next)
    else { return nil }
    return number + thing + "的" + rest
  }
}
