import Records
import TextCore

/// How a shortfall by numbers is put, so that the gap is said and not plan, number and rate one behind the other.
enum GapForm {
  /// `利润总额完成661万元，为680万元计划的97.2%` of 利润总额计划680万元，实际完成661万元，完成计划的97.2%.
  static func shortened(_ text: String) -> String {
    let text = withoutMere(text.replacing("计划计划", with: "计划"))
    var clauses = Clause.split(text)
    guard let at = clauses.indices.dropFirst().first(where: { clauses[$0].text.hasPrefix("实际") }),
      let place = clauses[at - 1].text.place(of: "计划"), case let plan = clauses[at - 1].text[place.upperBound...],
      plan.first?.isDigit == true
    else { return text }
    let name = clauses[at - 1].text[..<place.lowerBound]
    let deed = clauses[at].text.dropFirst(2)
    guard at + 1 < clauses.count, clauses[at + 1].text.hasPrefix("完成计划的"), clauses[at + 1].text.hasSuffix("%") else {
      // 计划3名，完成2名.
      clauses[at].text = String(deed)
      return Clause.joined(clauses)
    }
    let rate = clauses[at + 1].text.dropFirst(5)
    guard deed.hasPrefix("完成"), !name.isEmpty else {
      clauses[at].text = String(deed)
      clauses[at + 1].text = "为计划的" + rate
      return Clause.joined(clauses)
    }
    clauses[at - 1].text = String(name + deed)
    clauses[at].text = "为" + plan + "计划的" + rate
    clauses.remove(at: at + 1)
    return Clause.joined(clauses)
  }

  /// `没有完成1500张的计划，主要是上级行收紧准入` of 没有完成1500张的计划，未完成，主要是上级行收紧准入.
  private static func withoutMere(_ text: String) -> String {
    guard text.holds("，未") || text.holds("，没") else { return text }
    var clauses = Clause.split(text)
    guard let at = clauses.firstIndex(where: { clause in heads.contains { clause.text.hasPrefix($0) } }) else {
      // 原计划4500路，未完成，余640路为乡镇自建设备: what is left says it.
      guard
        let mere = clauses.indices.dropFirst().dropLast().first(where: {
          StatedGaps.mere.contains(clauses[$0].text) && clauses[$0 - 1].text.starts(withOneOf: ["计划", "原计划", "目标"])
            && clauses[$0 - 1].text.hasDigit && clauses[$0 + 1].text.starts(withOneOf: ["余", "剩", "其余"])
        })
      else { return text }
      clauses.remove(at: mere)
      return Clause.joined(clauses)
    }
    clauses = clauses[...at] + clauses[(at + 1)...].filter { !StatedGaps.mere.contains($0.text) }
    return Clause.joined(clauses)
  }

  /// A shortfall with what is between the number and its aim, and the arithmetic of it: `年报公示率90.3%，比92%的目标低1.7个百分点`; nil
  /// where the words are of no such form.
  static func withGap(_ text: String) -> (text: String, shown: String, arithmetic: String)? {
    var clauses = Clause.split(text)
    guard clauses.count >= 2 else { return nil }
    for at in clauses.indices.dropFirst() {
      let words = clauses[at].text
      if let over = over(words, behind: clauses[at - 1].text) {
        clauses[at].text = over.text
        while at + 1 < clauses.count, clauses[at + 1].text.hasPrefix("差" + over.shown) { clauses.remove(at: at + 1) }
        return (Clause.joined(clauses), over.shown, over.arithmetic)
      }
      guard let head = heads.first(where: { words.hasPrefix($0) }),
        let word = ["的目标", "的计划", "的任务"].first(where: { words.hasSuffix($0) }),
        case let aim = String(words.dropFirst(head.count).dropLast(word.count)),
        let came = amount(ending: clauses[at - 1].text, like: aim), let planned = number(aim),
        let gap = planned.value.subtracting(came), ExactNumber(0) < gap
      else { continue }
      // 没有完成63处的计划，还有2处是老旧锅炉: what is left says it.
      if at + 1 < clauses.count, clauses[at + 1].text.starts(withOneOf: ["还有", "其余", "还差", "余"]) { return nil }
      let isRate = planned.unit == "%"
      let shown = gap.description + (isRate ? "个百分点" : planned.unit)
      clauses[at].text = "比" + aim + (isRate ? "的目标" : word) + (isRate ? "低" : "少") + shown
      // 差62 says the gap again, 未完成 that there is one.
      while at + 1 < clauses.count, case let next = clauses[at + 1].text,
        next == "差" + shown || next == "差" + gap.description || StatedGaps.mere.contains(next)
      {
        clauses.remove(at: at + 1)
      }
      return (Clause.joined(clauses), shown, "\(shown)（\(aim)减\(came)\(planned.unit)）")
    }
    return nil
  }

  /// `比1.80%的上限高0.13个百分点` of 超过1.80%的上限 behind 不良贷款率1.93%; nil where the clause is no such one, or of no rate.
  private static func over(_ words: String, behind: String) -> (text: String, shown: String, arithmetic: String)? {
    guard words.hasPrefix("超过"), words.hasSuffix("%的上限"), case let most = String(words.dropFirst(2).dropLast(3)),
      let came = amount(ending: behind, like: most), let bound = number(most),
      let gap = came.subtracting(bound.value), ExactNumber(0) < gap
    else { return nil }
    let shown = gap.description + "个百分点"
    return ("比" + most + "的上限高" + shown, shown, "\(shown)（\(came)%减\(most)）")
  }

  private static let heads = ["没有达到", "没有完成"]

  /// The digits and the unit of 92%, 4.5个, 9800户次.
  private static func number(_ text: some StringProtocol) -> (value: ExactNumber, unit: String)? {
    let digits = text.prefix { $0.isASCII && ($0.isDigit || $0 == ".") }
    guard let value = ExactNumber(digits), case let unit = String(text.dropFirst(digits.count)), !unit.isEmpty,
      unit.count <= 4, !unit.hasDigit
    else { return nil }
    return (value, unit)
  }

  /// The number that a clause ends in, of the unit of an aim.
  private static func amount(ending clause: String, like aim: String) -> ExactNumber? {
    guard let unit = number(aim)?.unit, clause.hasSuffix(unit) else { return nil }
    let digits = String(
      clause.dropLast(unit.count).reversed().prefix { $0.isASCII && ($0.isDigit || $0 == ".") }.reversed())
    let before = clause.dropLast(unit.count + digits.count).last
    guard before != "约", before != "近" else { return nil }
    return ExactNumber(digits)
  }
}
