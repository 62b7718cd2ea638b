import Records
import TextCore

/// What of a result waits for others to decide: `中央预算内资金1200万元已申报，待批`. It is no result yet and stands
/// in 不足 and 打算, whatever state the row is in.
struct Undecided: Sendable, Hashable {
  /// The result without it; "" where nothing else is told.
  let told: String
  /// The clauses that wait, each run as one text: `申报副高2人、一级5人，结果未公布`.
  let waiting: [String]

  /// - Parameter result: the cleaned result.
  init?(_ result: String) {
    guard Self.mayWait(result) else { return nil }
    let clauses = Clause.split(result)
    var told: [Clause] = []
    var waiting: [String] = []
    var run: [Clause] = []
    func close(_ run: [Clause]) {
      guard let last = run.lastIndex(where: { Self.waits($0.text) }) else {
        told += run
        return
      }
      // 已申报 goes with 待批, 成本监审已完成 does not.
      let first = run[..<last].lastIndex { !Self.applies($0.text) }.map { $0 + 1 } ?? 0
      told += run[..<first]
      waiting.append(Clause.joined(run[first...last]))
      told += run[(last + 1)...]
    }
    for clause in clauses {
      if clause.mark != "，", !run.isEmpty {
        close(run)
        run = []
      }
      run.append(clause)
    }
    close(run)
    guard !waiting.isEmpty else { return nil }
    self.waiting = waiting
    self.told = Clause.joined(told)
  }

  /// Whether a result may hold words of waiting: asked of every row, the cheapest question first.
  static func mayWait(_ result: String) -> Bool {
    result.holds(oneOf: signs) && words.contains { result.holds($0) }
  }

  private static let words = ["待批", "待审", "公布", "未批", "没批", "未获批", "审批中", "结果未出", "结果没出"]
  /// One of these is in each of them.
  private static let signs: ScalarSet = "批审布出"

  private static func waits(_ text: String) -> Bool {
    text.ends(
      inOneOf: [
        "待批", "待批复", "待审批", "待审核", "未公布", "未批复", "没批", "未批", "没批复", "未获批", "审批中", "结果未出", "结果没出", "没公布",
      ])
  }

  private static func applies(_ text: String) -> Bool {
    ["申报", "上报", "已报", "报送", "提交", "参评", "推荐", "申请", "报上去"].contains { text.holds($0) }
  }
}

extension UnfinishedWording {
  /// What a done row has left to others to decide, as lacking and as what comes next.
  func undecided(_ record: TaskRecord) -> (lack: String, step: String)? {
    let result = record.result
    guard Undecided.mayWait(result), let found = Undecided(cleaner.clean(result)), let first = found.waiting.first
    else { return nil }
    let name = stepName(record)
    let awaitsConsent = first.contains("批")
    var lack = first
    for (spoken, written) in Self.awaited where lack.hasSuffix(spoken) && !lack.hasSuffix("尚" + spoken) {
      lack = lack.dropLast(spoken.count) + written
      break
    }
    let object = Clause.split(first).first.map { clause in
      let text = clause.text
      return text.ends(inOneOf: ["已申报", "已上报", "已报"]) ? String(text.dropLast(text.hasSuffix("已报") ? 2 : 3)) : ""
    }
    // 东苑、华庭、锦江3栋维修资金没批 of 高层建筑整治: which of them wait, and for what.
    if awaitsConsent, first.hasDigit, !sharesWord(first, name), !first.holds("，"),
      let count = QuantityParser.find(in: first).last,
      let place = first.place(of: count.quantity.amount()), place.upperBound < first.endIndex
    {
      let behind = first[place.upperBound...]
      let end = ["没有批", "没批", "未批", "待批", "待审批", "未获批", "未批复", "没批复", "待批复"].first { behind.hasSuffix($0) }
      if let end, case let thing = behind.dropLast(end.count), (2...8).contains(thing.count),
        thing.allSatisfy(Punctuation.isHan)
      {
        return (name + "还有" + lack, "争取" + thing + "获批")
      }
    }
    // 县城停车场一项因用地报批未批下来: what waits is the land, and for whose sake.
    if awaitsConsent, !first.holds("，"), let place = first.place(of: "因"),
      case let whose = first[..<place.lowerBound].description.trimmingSuffix("一项").trimmingSuffix("1项"),
      (3...12).contains(whose.count), whose.allSatisfy(Punctuation.isHan),
      let denial = first[place.upperBound...].description.firstIndex(where: { "未没待".contains($0) }),
      case let what = first[place.upperBound...].description[..<denial].description.trimmingSuffix("报批"),
      (2...8).contains(what.count), what.allSatisfy(Punctuation.isHan)
    {
      return (lack, "争取" + whose + what + "获批")
    }
    // 申报副高2人 of 职称评审: whose result it is.
    if lack.hasPrefix("申报") || lack.hasPrefix("推荐") { lack = name + lack }
    if let object, !object.isEmpty, awaitsConsent { return (lack, "争取" + object + "获批") }
    return (lack, awaitsConsent ? "争取" + name + "获批" : "跟进" + name + "结果")
  }

  /// Longest first.
  private static let awaited = [
    ("待批复", "尚未批复"), ("待审批", "尚未获批"), ("待审核", "尚未审核"), ("待批", "尚未获批"), ("未公布", "尚未公布"), ("没公布", "尚未公布"),
    ("未批复", "尚未批复"), ("没批复", "尚未批复"), ("没批", "未获批准"), ("结果没出", "结果尚未公布"), ("结果未出", "结果尚未公布"),
  ]
}
