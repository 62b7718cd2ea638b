import Records
import TextCore

/// The year's target of a score, a share or a time limit beside what came of it: `第三方测评96.2分，高于95分的目标`,
/// `平均2.6个工作日，控制在3个工作日以内`, `座席由4个增加到8个`.
enum TargetBeside {
  /// A result with its target, where it was reached and the result does not say so.
  static func worded(_ text: String, target: String) -> String {
    guard target.hasDigit, target.count <= 14, !text.holds("目标"), !text.holds("以内") else { return text }
    if let grown = grown(text, target) { return grown }
    if let scored = scored(text, target) { return scored }
    let found = QuantityParser.find(in: target)
    guard found.count == 1, let planned = found.first?.quantity, planned.approximate.isEmpty else { return text }
    let isLimit = target.hasSuffix("内")
    guard isLimit ? limits.contains(planned.unit) : planned.unit == "%" else { return text }
    let label = target.prefix { !$0.isWholeNumber }
    guard label.isEmpty || label.count <= 4 && text.holds(label) else { return text }
    var clauses = Clause.split(text)
    for (at, clause) in clauses.enumerated() {
      let own = QuantityParser.find(in: clause.text)
      guard own.count == 1, let came = own.first?.quantity, came.unit == planned.unit, came.scale == planned.scale,
        own.first?.range.upperBound == clause.text.utf8.count, came.approximate.isEmpty
      else { continue }
      let number = planned.amount()
      if isLimit {
        guard came.value <= planned.value else { return text }
        clauses.insert(Clause(text: "控制在\(number)以内", mark: "，"), at: at + 1)
      } else {
        guard planned.value < came.value, !label.isEmpty else { return text }
        clauses.insert(Clause(text: "高于\(number)的目标", mark: "，"), at: at + 1)
      }
      return Clause.joined(clauses)
    }
    return text
  }

  /// `电子送达率76.3%，高于75%的目标` of 电子送达率76.3%，目标75%; of a rate that stayed below, which 不足 tells, the rate alone.
  /// - Parameter isLacking: whether the row's own lack tells by how much it stayed below.
  static func withOwnAims(_ text: String, isLacking: Bool) -> String {
    guard text.holds("%"), text.holds("目标") || text.holds("要求") || text.holds("任务") else { return text }
    var clauses = Clause.split(text)
    for at in clauses.indices.dropFirst().reversed() where clauses[at].mark == "，" {
      guard let aim = aim(clauses[at].text), let digit = clauses[at - 1].text.firstIndex(where: \.isWholeNumber),
        case let noun = clauses[at - 1].text[..<digit], noun.ends(inOneOf: ["率", "度", "比例"]),
        noun.allSatisfy(Punctuation.isHan), !LessIsBetter.isOf(String(noun)),
        case let rate = clauses[at - 1].text[digit...], rate.hasSuffix("%"),
        let came = ExactNumber(rate.dropLast()), let wanted = ExactNumber(aim.dropLast())
      else { continue }
      if came < wanted {
        if isLacking { clauses.remove(at: at) }
        continue
      }
      clauses[at].text = (wanted < came ? "高于" : "达到") + aim + "的" + (clauses[at].text.holds("任务") ? "任务" : "目标")
    }
    return Clause.joined(clauses)
  }

  /// 75% of 目标75%, 年度目标为75%.
  private static func aim(_ clause: String) -> String? {
    guard let head = ["年度目标", "全年目标", "目标值", "目标", "要求", "年度任务", "任务数", "任务"].first(where: { clause.hasPrefix($0) })
    else { return nil }
    let rest = clause.dropFirst(head.count).description.withoutHead(of: ["为", "是", "达到", "不低于", "："])
    return rest.hasSuffix("%") && rest.dropLast().allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
      && rest.count > 1
      ? rest : nil
  }

  private static let limits: WordSet = ["个工作日", "工作日", "天", "日", "小时", "分钟", "个小时"]

  /// 第三方测评96.2分 of 95分.
  private static func scored(_ text: String, _ target: String) -> String? {
    guard target.hasSuffix("分"), let wanted = Double(String(target.dropLast())) else { return nil }
    var clauses = Clause.split(text)
    for (at, clause) in clauses.enumerated() where clause.text.hasSuffix("分") {
      let digits = clause.text.dropLast().reversed().prefix { $0.isASCII && $0.isWholeNumber || $0 == "." }
      guard let came = Double(String(digits.reversed())), wanted < came else { continue }
      clauses.insert(Clause(text: "高于\(target)的目标", mark: "，"), at: at + 1)
      return Clause.joined(clauses)
    }
    return nil
  }

  /// 座席4个增加到8个 of 扩容到位: what was aimed at is what was done.
  private static func grown(_ text: String, _ target: String) -> String? {
    for word in ["增加到", "增至", "扩大到", "提高到", "扩到"] {
      guard let place = target.place(of: word) else { continue }
      var clauses = Clause.split(text)
      guard let first = clauses.first?.text, first.ends(inOneOf: ["到位", "完成", "完毕"]), !first.hasDigit,
        let digit = target.firstIndex(where: \.isWholeNumber), digit < place.lowerBound,
        target[place.upperBound...].first?.isWholeNumber == true
      else { return nil }
      let noun = target[..<digit]
      guard (1...6).contains(noun.count), !noun.hasSuffix("由"), !noun.hasSuffix("从") else { return nil }
      clauses.insert(Clause(text: noun + "由" + target[digit...], mark: "，"), at: 1)
      return Clause.joined(clauses)
    }
    return nil
  }
}
