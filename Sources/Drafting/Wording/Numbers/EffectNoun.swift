import Records
import TextCore

/// Numbers in the column of what came of the work that do not say what they count: the task's name does, behind how it was
/// done: `推行视频快处，简易程序事故快处6842起`, `赶集日、采茶季盯守，查处违法载人458起`. A number of nothing is not said where the words say
/// so: 未发生…事故.
enum EffectNoun {
  /// The clauses of the column with their nouns.
  /// - Parameters:
  ///   - stem: the task's name without its period.
  ///   - told: what is told ahead of them.
  static func named(_ clauses: [Clause], _ stem: String, behind told: [Clause]) -> [Clause] {
    guard let first = clauses.first, first.text.first?.isDigit == true else { return clauses }
    let text = Clause.joined(told)
    if first.text.hasPrefix("0"), NumberOfTitle.isBare(first.text), text.holds(oneOf: denials) {
      return Array(clauses.dropFirst())
    }
    if first.text.contains("元") { return clauses }
    guard let head = bareNumber(first.text), (2...16).contains(stem.count),
      !stem.contains(where: { "，：；（".contains($0) })
    else { return clauses }
    var out = clauses
    // 23起，破23起.
    if out.count > 1, out[1].text.hasPrefix("破"), out[1].text.dropFirst() == first.text, first.text.hasSuffix("起") {
      out.remove(at: 1)
      let name = stem.trimmingSuffix("侦破").trimmingSuffix("侦办")
      out[0].text = (text.holds(name) ? "" : name) + first.text + "全部侦破"
      return out
    }
    // 交通违法查处总量24.63万起: the title and its number stand side by side.
    if told.isEmpty || told.count == 1 && told[0].text.hasSuffix(stem)
      || text.holds(stem) && told.last?.text.hasSuffix(stem) == true
    {
      return clauses
    }
    guard !said(stem, told) else {
      if head.hasSuffix("起"), !text.holds("查处"), stem.ends(inOneOf: campaigns) { out[0].text = "查处" + first.text }
      return out
    }
    let name = stem.trimmingSuffix("情况").trimmingSuffix("工作")
    out[0].text = lead(name, head) + first.text
    return out
  }

  /// `完成马拉松、丰收节、高考中考等大型活动安保27场次` of the list and the number, `城区主干道早晚高峰车速26.4公里/小时` of a noun that the
  /// name goes on from; nil of any other.
  static func listed(_ told: [Clause], _ effects: [Clause], _ stem: String) -> [Clause]? {
    guard let first = effects.first, bareNumber(first.text.withoutHead(of: [stem])) != nil, let last = told.last,
      !last.hasNumber, stem.count >= 4, stem.allSatisfy(Punctuation.isHan)
    else { return nil }
    let number = first.text.withoutHead(of: [stem])
    guard !number.contains("元") else { return nil }
    if last.text.hasSuffix("等"), last.text.contains("、"), told.count <= 2 {
      let list = last.text.split(separator: "，").last.map(String.init) ?? last.text
      let lead = told.count == 2 ? told[0].text : String(last.text.dropLast(list.count))
      guard lead.isEmpty || lead.holds(stem) else { return nil }
      return [Clause(text: "完成" + list + stem + number, mark: told[0].mark)] + effects.dropFirst()
    }
    guard told.count == 1, last.text.hasSuffix(stem.prefix(2)), !last.text.holds(stem),
      number.ends(inOneOf: ["公里/小时", "分", "天", "小时"])
    else { return nil }
    return [Clause(text: last.text + stem.dropFirst(2) + number, mark: last.mark)] + effects.dropFirst()
  }

  private static let denials: SearchWords = ["未发生", "没发生", "没有发生", "无一", "未出现", "零事故", "未发现"]
  private static let campaigns = ["整治", "行动", "专项", "检查", "巡查", "布控", "执法", "违法载人", "假牌套牌"]

  /// The number with its unit at the head of a clause, where nothing names what it counts.
  private static func bareNumber(_ text: String) -> String? {
    let digits = text.prefix { $0.isDigit || ".余多万亿".contains($0) }
    let unit = text[digits.endIndex...]
    guard !digits.isEmpty, (1...5).contains(unit.count),
      ActionAhead.Title.units.contains(String(unit)) || rates.contains(String(unit))
    else { return nil }
    return text
  }

  private static let rates: WordSet = ["公里/小时", "天", "小时", "场次", "架次", "分"]

  /// Whether what is told has the name's noun: its last two characters but a deed.
  private static func said(_ stem: String, _ told: [Clause]) -> Bool {
    let text = Clause.joined(told)
    return text.holds(stem) || stem.count >= 4 && text.holds(stem.suffix(4))
      || stem.count <= 3 && text.holds(stem.suffix(2))
  }

  /// The name before its number: 查处假牌套牌67起.
  private static func lead(_ name: String, _ number: String) -> String {
    guard number.hasSuffix("起") || number.hasSuffix("辆"), name.ends(inOneOf: campaigns) else { return name }
    return name.ends(inOneOf: ["违法载人", "假牌套牌"]) ? "查处" + name : name + "查处"
  }
}
