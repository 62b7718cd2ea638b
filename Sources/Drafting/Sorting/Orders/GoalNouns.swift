import Records
import TextCore

/// Goals in words (改造老旧小区12个，新建口袋公园5处) beside what came of them without their nouns (改造12个全部完工，新建4处): each number is told of
/// what its goal names, by their unit and the deed that both have.
enum GoalNouns {
  /// The cell of the result with the goals' nouns; empty where it names everything itself.
  static func told(_ record: TaskRecord) -> [Meaning: String] {
    guard !record.isEmpty(.target), !record.isEmpty(.result), case let target = MarkWidth.widened(record.target),
      target.hasDigit, let first = target.first, Punctuation.isHan(first), target.count <= 80
    else { return [:] }
    let goals = Punctuation.split(target, at: ["，", "；", "、", "。"]).compactMap { Goal($0.text) }
    guard !goals.isEmpty else { return [:] }
    let result = MarkWidth.widened(record.result)
    var clauses = Clause.split(result)
    for at in clauses.indices {
      guard let told = told(clauses[at].text, by: goals), !result.holds(told) else { continue }
      clauses[at].text = told
    }
    let told = Clause.joined(clauses)
    return told == result ? [:] : [.result: told]
  }

  /// A clause whose number some goal names.
  private static func told(_ clause: String, by goals: [Goal]) -> String? {
    guard let digit = clause.firstIndex(where: \.isDigit),
      case let deed = String(clause[..<digit]).withoutHead(of: times), (2...3).contains(deed.count),
      deed.allSatisfy(Punctuation.isHan), !deed.ends(inOneOf: ["其中", "完成", "达到", "实现", "共", "另"])
    else { return nil }
    let number = clause[digit...].drop { $0.isDigit || ".余多".contains($0) }
    let fits = goals.filter {
      $0.unit == number.prefix($0.unit.count) && $0.noun.holds(deed) && $0.noun.count >= deed.count + 2
    }
    guard fits.count == 1, let goal = fits.first else { return nil }
    let time = clause[..<digit].dropLast(deed.count)
    return time + goal.noun + clause[digit...]
  }

  private static let times = ["全年", "累计", "已", "年内", "预计"]

  /// What a goal is of, and the unit that it is counted in: 新增规上工业企业 and 家.
  private struct Goal {
    let noun: String
    let unit: Substring

    init?(_ text: String) {
      guard let digit = text.firstIndex(where: \.isDigit) else { return nil }
      var noun = String(text[..<digit]).withoutHead(of: ["力争", "确保", "全年", "完成"])
      if let bound = noun.tail(of: Self.bounds) { noun = String(noun.dropLast(bound.count)) }
      unit = text[digit...].drop { $0.isDigit || $0 == "." }.prefix { Punctuation.isHan($0) || $0 == "%" }
        .withoutTail(of: ["以上", "以内", "左右", "全部交付", "全部完成"])
      guard (3...16).contains(noun.count), (1...4).contains(unit.count),
        noun.allSatisfy({ Punctuation.isHan($0) || "“”".contains($0) }), !noun.ends(inOneOf: ["增长", "下降", "第", "提高"])
      else { return nil }
      self.noun = noun
    }

    private static let bounds: SearchWords = ["不低于", "不少于", "不超过", "控制在", "达到", "突破", "超过", "达"]
  }
}

extension Substring {
  fileprivate func withoutTail(of words: [String]) -> Substring {
    for word in words where hasSuffix(word) && count > word.count { return dropLast(word.count) }
    return self
  }
}
