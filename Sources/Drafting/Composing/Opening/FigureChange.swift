import Records
import TextCore

/// What stands behind a number and says how it stands to the year before, or to a plan: 同比增长5.2%.
struct FigureChange: Sendable {
  /// The words, as an opening tells them.
  let text: String
  /// The clauses that they come from.
  let clauses: [String]
  /// Whether only a plan is what the number is held against.
  let isPlan: Bool
  /// Whether last year's number stands there without a word of how it changed.
  private(set) var isBare = false
  /// Whether last year's number, or how much more or less there is, is all that it says: 上年17篇, 比上年多5篇.
  var isOfAmount: Bool { isBare || !isPlan && !holdsPlan && !text.hasSuffix("%") && text.hasPrefix("比上年") }
  /// Whether it is a plan that the number passed, or its share.
  private(set) var holdsPlan = false
  /// Whether last year's number was larger.
  private var isLess = false
  /// Whether it is a share of a plan that was not reached: 为年初目标7.2亿元的81%.
  private var isShort: Bool {
    guard isPlan, text.hasSuffix("%"), let share = text.lastIndex(of: "的") else { return false }
    return Double(text[text.index(after: share)...].dropLast()).map { $0 < 100 } ?? false
  }

  /// What the clauses behind one say of its number: how it grew, else how it stands to the plan; nil where they say
  /// neither at once.
  init?(behind clause: Int, of clauses: [Clause]) {
    var plan: FigureChange?
    var passed = 0
    for (at, next) in clauses.enumerated().dropFirst(clause + 1) {
      guard next.mark == "，", next.text.count <= 20 else { break }
      if let change = Self.change(at, of: clauses) {
        // Beside last year's bare number the plan says more.
        self = change.isBare ? plan.map { $0.compared(with: change) } ?? change : change
        return
      }
      if plan == nil, Self.isOfPlan(next.text, of: clauses[clause].text) {
        plan = FigureChange(text: next.text, clauses: [next.text], isPlan: true)
      } else if passed > 0 || plan != nil || !next.text.hasPrefix("据") || next.hasNumber {
        break
      }
      passed += 1
      if passed > 1 { break }
    }
    guard let plan else { return nil }
    self = plan
  }

  private init(text: String, clauses: [String], isPlan: Bool = false, isBare: Bool = false, isLess: Bool = false) {
    (self.text, self.clauses, self.isPlan) = (text, clauses, isPlan)
    (self.isBare, self.isLess, holdsPlan) = (isBare, isLess, isPlan)
  }

  /// A plan beside last year's number: the office measures itself by it.
  private func compared(with change: FigureChange) -> FigureChange {
    var both = FigureChange(text: text, clauses: clauses, isLess: change.isLess)
    both.holdsPlan = true
    return both
  }

  static let comparisons = ["同比", "比上年", "较上年", "比去年", "较去年", "比年初", "较年初"]
  private static let plans = ["为计划的", "为年度计划的", "为年初计划的", "超额完成"]
  private static let moves = ["增长", "下降"]

  private static func change(_ at: Int, of clauses: [Clause]) -> FigureChange? {
    let text = clauses[at].text
    if text.hasPrefix("比上年"), isDifference(text) {
      return FigureChange(text: text, clauses: [text], isBare: true, isLess: text.hasPrefix("比上年减少"))
    }
    if text.starts(withOneOf: comparisons) {
      // 同比增长4.6%（上年27.38亿元）: the rate says enough.
      let told = text.firstIndex(of: "（").map { String(text[..<$0]) } ?? text
      // 同比增收1260万元，增长6.23%: the rate alone says as much.
      if !told.holds("%"), at + 1 < clauses.count, case let next = clauses[at + 1], next.mark == "，", isRate(next.text)
      {
        return FigureChange(text: "比上年" + next.text, clauses: [text, next.text])
      }
      return FigureChange(text: told, clauses: [text])
    }
    if isRate(text) {
      return FigureChange(text: text, clauses: [text])
    }
    guard text.starts(withOneOf: ["去年", "上年"]),
      text.dropFirst(text.dropFirst(2).hasPrefix("为") ? 3 : 2).first?.isWholeNumber == true
    else { return nil }
    // 上年142300人次，增长31%: how much it grew says more.
    if at + 1 < clauses.count {
      let next = clauses[at + 1]
      if next.mark == "，", isRate(next.text) {
        return FigureChange(text: "比上年" + next.text, clauses: [text, next.text])
      }
      if next.mark == "，", next.text.starts(withOneOf: comparisons), next.text.hasSuffix("%"), next.text.count <= 20 {
        return FigureChange(text: next.text, clauses: [text, next.text])
      }
    }
    // 上年29.8万 behind 36.5万元 lacks its unit.
    if text.hasSuffix("万") || text.hasSuffix("亿") { return nil }
    let told = text.replacing("去年", with: "上年")
    let isLess = at > 0 && Self.isLess(clauses[..<at], than: text)
    return FigureChange(text: told, clauses: [text], isBare: true, isLess: isLess)
  }

  /// Whether a clause is no more than a rate of change: 增长6.23%.
  private static func isRate(_ text: String) -> Bool {
    text.count <= 9 && text.hasSuffix("%") && text.starts(withOneOf: moves)
  }

  /// Whether it is how many more or fewer there were, which weighs no more than last year's number: 比上年增加22期.
  private static func isDifference(_ text: String) -> Bool {
    text.dropFirst(3).starts(withOneOf: ["多", "增加", "减少"]) && !text.hasSuffix("%") && !text.hasSuffix("百分点")
  }

  /// Whether last year's number is larger than the one that it stands behind.
  private static func isLess(_ clauses: ArraySlice<Clause>, than lastYear: String) -> Bool {
    func amounts(_ text: String) -> [(unit: String, value: Double)] {
      QuantityParser.find(in: text).map { ($0.quantity.unit, Double($0.quantity.value.description) ?? 0) }
    }
    guard let before = amounts(lastYear).first else { return false }
    let own = clauses.reversed().lazy.filter { !$0.text.holds("计划") && !$0.text.holds("目标") && !$0.text.holds("任务") }
      .compactMap { clause in
        let found = amounts(clause.text)
        return found.last { $0.unit == before.unit || before.unit.isEmpty }
      }.first
    return own.map { $0.value < before.value } ?? false
  }

  /// 达到8600万元计划的106%, 完成年度任务7万平方米的106%, 超额完成2.05万亩的计划.
  private static func isOfPlan(_ text: String, of number: String) -> Bool {
    if !text.starts(withOneOf: plans) {
      guard text.hasSuffix("%"), text.starts(withOneOf: ["达到", "完成", "为"]) else { return false }
      guard text.holds("的"), ["计划", "任务", "目标", "预算"].contains(where: { text.holds($0) }) else { return false }
    }
    // 制作专报46期，超额完成1100户的计划: the plan of another number.
    let planned = QuantityParser.find(in: text).map(\.quantity.unit).filter { $0 != "%" && !$0.isEmpty }
    guard !planned.isEmpty else { return true }
    let units = QuantityParser.find(in: number).map(\.quantity.unit)
    return planned.allSatisfy(units.contains)
  }

  /// The words in an opening of a whole year, other than in the chapter where the same is told: 比上年增长5.2%.
  func told(inYear isYear: Bool) -> String {
    guard isYear else { return text }
    if text.hasPrefix("同比") { return "比上年" + text.dropFirst(2) }
    if isPlan, text.hasPrefix("为"), text.holds("计划的") { return "完成" + text.dropFirst() }
    for (spoken, written) in [("比上年少", "比上年下降"), ("比上年多", "比上年增长")] {
      if text.hasPrefix(spoken), text.hasSuffix("%") { return written + text.dropFirst(spoken.count) }
    }
    return text
  }

  /// Whether it says that there is less of it.
  var isFall: Bool { isLess || isShort || text.holds("下降") || text.holds("减少") }
}
