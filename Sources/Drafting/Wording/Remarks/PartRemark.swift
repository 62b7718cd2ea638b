import Records
import TextCore

/// Remarks on what a number holds and what it does not: `含今年新建3个` behind 15个分馆 is `其中今年新建3个`, and `没算进进馆数`
/// is `未计入进馆数`.
enum PartRemark {
  /// The part behind the number that it is of; nil where no number of a row has its unit, or one is parted already.
  static func told(_ remark: String, behind clauses: [Clause]) -> String? {
    if let outside = outside(remark, clauses) ?? planned(remark, clauses) { return outside }
    guard let head = ["包含", "包括", "含"].first(where: { remark.hasPrefix($0) }), remark.count <= 20,
      !remark.holds("，"), !clauses.contains(where: { $0.text.holds("其中") })
    else { return nil }
    let body = remark.dropFirst(head.count)
    let found = QuantityParser.find(in: String(body)).map(\.quantity)
    func wholes(_ clause: Clause, _ part: Quantity) -> [Quantity] {
      QuantityParser.find(in: clause.text).map(\.quantity).filter {
        Addends.measure($0) == Addends.measure(part) && NumberIndex.size($0) > NumberIndex.size(part)
      }
    }
    guard found.count == 1, let part = found.first, !part.unit.isEmpty, body.first.map(Punctuation.isHan) == true,
      let at = clauses.firstIndex(where: { $0.hasNumber && !wholes($0, part).isEmpty })
    else { return nil }
    // 其中森林督查17起 behind 责令补植复绿312亩 would be of the mu.
    if let last = clauses.last(where: \.hasNumber), wholes(last, part).isEmpty,
      let whole = wholes(clauses[at], part).first
    {
      // 救助2.34万人次 behind 资助参保1.9万人: 126人 may be of either, and nobody says of which.
      let isOfPeople = part.unit.holds("人") || part.unit.holds("名")
      let later = clauses[(at + 1)...].flatMap { QuantityParser.find(in: $0.text).map(\.quantity.unit) }
      if isOfPeople, later.contains(where: { $0.holds("人") || $0.holds("名") }) { return nil }
      return whole.amount() + "中含" + body
    }
    return "其中" + body
  }

  /// `公安机关办理的7人未计入` for 公安机关办理的7人不在33人内 behind 33人; of two numbers of one row nothing need be said.
  private static func outside(_ remark: String, _ clauses: [Clause]) -> String? {
    guard remark.hasSuffix("内"), let place = remark.place(of: "不在") else { return nil }
    let (part, whole) = (remark[..<place.lowerBound], remark[place.upperBound...].dropLast())
    guard whole.first?.isDigit == true, clauses.contains(where: { $0.text.tells(PartNote.Mention(whole)) }) else {
      return nil
    }
    if part.first?.isDigit == true {
      return nil
    }
    return part.hasDigit ? part + "未计入" : nil
  }

  /// `超额完成200人次的计划` for 计划200人次 behind 213人次, the only number of its measure.
  private static func planned(_ remark: String, _ clauses: [Clause]) -> String? {
    guard let head = ["原计划", "年初计划", "全年计划", "计划"].first(where: { remark.hasPrefix($0) }) else { return nil }
    let body = String(remark.dropFirst(head.count))
    guard let plan = QuantityParser.parse(body).first, plan.text == body, plan.label.isEmpty, plan.tail.isEmpty,
      !plan.unit.isEmpty, !"%％天日".contains(plan.unit), plan.approximate.isEmpty,
      !clauses.contains(where: { clause in ["压减", "控制", "降", "减少", "超支", "事故"].contains { clause.text.holds($0) } })
    else { return nil }
    let reached = clauses.flatMap { QuantityParser.find(in: $0.text).map(\.quantity) }.filter {
      Addends.measure($0) == Addends.measure(plan)
    }
    guard reached.count == 1, let number = reached.first, number.approximate.isEmpty,
      case let (done, due) = (NumberIndex.size(number), NumberIndex.size(plan)), done >= due
    else { return nil }
    return (done > due ? "超额完成" : "完成") + plan.amount() + "的计划"
  }

  private static let denials = ["没算进", "没算在", "没计入", "没算入", "没有算进", "不算在", "未算进", "不计入", "未计入", "没计在"]
  private static let ends = ["里头", "里面", "之内", "内", "里"]

  /// What a number does not count in: `未计入进馆数`; nil for any other remark.
  static func apart(_ remark: String) -> String? {
    guard let denial = denials.first(where: { remark.hasPrefix($0) }), !remark.hasDigit else { return nil }
    var whole = remark.dropFirst(denial.count)
    if let end = ends.first(where: { whole.hasSuffix($0) }) { whole = whole.dropLast(end.count) }
    guard (2...10).contains(whole.count), whole.allSatisfy(Punctuation.isHan),
      !whole.contains(where: { "表栏页行那这我他她咱".contains($0) }), !whole.starts(withOneOf: ["考核", "绩效", "成绩", "任务"])
    else { return nil }
    return "未计入" + whole
  }
}
