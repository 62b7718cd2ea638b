import Records
import TextCore

/// Rates that stayed below their aim, and numbers above their limit, of a ledger that has both in columns:
/// `年报公示率90.3%，没有达到92%的目标`, `10千伏线路跳闸67条次，超过60条次的上限`.
extension UnfinishedWording {
  private static let limits = ["≤", "<", "＜", "不超过", "不高于", "不多于", "低于", "控制在"]
  private static let aims = ["≥", ">", "＞", "不低于", "不少于", "达到", "高于"]

  /// What a row of an indicator missed, with the reason that its text gives; nil where it is none or missed nothing.
  func aimMissed(_ record: TaskRecord, _ name: String, _ all: [String]) -> String? {
    if let rate = rateBelowPlan(record, name, all) ?? rateBelowAim(record, name, all) { return rate }
    guard !record.isEmpty(.quantity), !record.isEmpty(.target) else { return nil }
    let target = record.target
    let limit = Self.limits.first { target.hasPrefix($0) }
    let aim = Self.aims.first { target.hasPrefix($0) }
    let number = target.dropFirst((limit ?? aim ?? "").count)
    let digits = number.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let came = record.figures.first, record.figures.count == 1, came.label.isEmpty, came.tail.isEmpty,
      !came.unit.isEmpty, let planned = ExactNumber(digits), case let unit = number.dropFirst(digits.count).description,
      unit.isEmpty || unit == came.unit || unit == "以内" || unit == came.unit + "以内"
    else { return nil }
    let isRate = ["%", "％", "‰"].contains(came.unit)
    // 差0.4 says again what lies between both.
    let gap = (planned < came.value ? came.value.subtracting(planned) : planned.subtracting(came.value))?.description
    func isGap(_ clause: String) -> Bool {
      guard let gap, clause.starts(withOneOf: ["差", "还差", "欠", "低", "少", "高", "超"]) else { return false }
      return clause.drop { !$0.isNumber }.prefix { $0.isNumber || $0 == "." } == gap
    }
    let missed: String
    if limit != nil {
      guard planned < came.value else { return nil }
      missed = "超过\(came.amount(String(digits)))的上限"
    } else {
      guard isRate, came.value < planned else { return nil }
      missed = "没有达到\(came.amount(String(digits)))的目标"
    }
    let reasons = all.filter { clause in
      clause.count <= Self.longestReason && ClauseSense.of(clause, year: cleaner.year) != .plan
        && !clause.holds(came.digits) && !clause.holds("目标") && !isGap(clause) && !StatedGaps.mere.contains(clause)
    }
    return ([name + came.amount(), missed] + reasons.prefix(3)).joined(separator: "，")
  }

  private static let longestReason = 24

  /// `业主计量回款率86.7%，没有达到90%的计划`: the rate of a column of rates, held against the one that the row says was planned.
  func rateBelowPlan(_ record: TaskRecord, _ name: String, _ all: [String]) -> String? {
    for clause in all where clause.hasSuffix("%") {
      guard let word = ["计划", "目标"].first(where: { clause.holds("率" + $0) }), let place = clause.place(of: "率" + word),
        case let noun = clause[..<place.lowerBound], (2...6).contains(noun.count), noun.allSatisfy(Punctuation.isHan),
        let wanted = Self.percent(clause),
        let cell = record.otherFields.first(where: { Self.rates.contains($0.name) })?.value, cell.hasSuffix("%"),
        let reached = Self.percent(cell), reached < wanted
      else { continue }
      let rate = (name.hasSuffix(noun) ? name : String(noun)) + "率"
      let rest = all.filter {
        $0 != clause && ClauseSense.of($0, year: cleaner.year) != .plan && $0.count <= Self.longestReason
      }
      let aim = clause[place.upperBound...].drop { !$0.isDigit }
      return ([rate + cell, "没有达到\(aim)的\(word)"] + rest.prefix(2)).joined(separator: "，")
    }
    return nil
  }

  /// `初次信访按期办结率98.6%，没有达到99%的目标` of 98.6% and 要99%.
  private func rateBelowAim(_ record: TaskRecord, _ name: String, _ all: [String]) -> String? {
    guard !record.isEmpty(.quantity), record.isEmpty(.target), record.quantities.count == 1,
      let came = record.quantities.first, came.unit == "%", came.label.isEmpty, came.tail.isEmpty,
      !all.contains(where: { $0.holds(came.digits) })
    else { return nil }
    let noted = record.isEmpty(.note) ? [] : Clause.split(cleaner.clean(record.note, keepsHead: true)).map(\.text)
    for clause in all + noted where clause.hasSuffix("%") && clause.count <= 12 {
      let head = clause.prefix { !$0.isDigit }
      guard Self.aimed.contains(String(head)), let wanted = Self.percent(clause), let reached = Double(came.digits),
        reached < wanted
      else { continue }
      return name + came.amount() + "，没有达到" + clause.dropFirst(head.count) + "的目标"
    }
    return nil
  }

  private static let aimed: WordSet = ["要", "目标", "目标是", "目标为", "要求", "要求达到", "年初定的是", "年初定", "计划", "应达到", "应达", "应"]
  private static let rates: WordSet = ["完成率", "完成比例", "执行率", "实际完成率", "达成率"]
}
