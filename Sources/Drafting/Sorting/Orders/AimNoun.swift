import Records
import TextCore

/// What an aim is of, where what came of it is told without its noun: `责任成本下降1.8%` of 责任成本下降1.5% and 下降1.8%, `QC成果2项` of the
/// same two, `建成职工书屋、浴室` of 建职工书屋、浴室 and 建成.
enum AimNoun {
  /// The result with the aim's noun; nil where it has one of its own or the aim has none.
  /// - Parameter task: the row's name, which needs no second word for what it says.
  static func told(_ result: String, target: String, of task: String) -> String? {
    guard !target.contains(where: { "，；。（".contains($0) }), (3...24).contains(target.count) else { return nil }
    var clauses = Clause.split(result)
    guard let first = clauses.first?.text else { return nil }
    let told = target.hasDigit && !target.hasPrefix("每") ? counted(first, target, task) : done(first, target)
    guard let told = told ?? ofThings(first, target, task) ?? completed(first, target), !result.holds(told) else {
      return nil
    }
    clauses[0].text = told
    return Clause.joined(clauses)
  }

  private static let bounds: SearchWords = ["不低于", "不高于", "不少于", "不超过", "达到", "控制在", "≥", "≤", ">", "<", "达"]
  private static let changes: SearchWords = ["下降", "增长", "提高", "降低", "减少", "增加", "压减"]
  /// What is said of an aim, and names nothing.
  private static let empty: SearchWords = [
    "计划", "目标", "任务", "力争", "争取", "确保", "至少", "完成", "全年", "年度", "年内", "每", "不", "约", "新", "再", "第", "月", "季度", "一", "二",
    "三", "超",
    "各", "全部", "总", "共", "累计", "同比", "比上年", "以上", "以内", "左右", "人均", "其中", "年",
  ]

  /// `高血压、糖尿病出院随访率92%` of 高血压、糖尿病出院随访率≥90% and 92%: one noun and one number of the same unit.
  private static func counted(_ first: String, _ target: String, _ task: String) -> String? {
    guard let digit = target.firstIndex(where: \.isDigit) else { return nil }
    var noun = String(target[..<digit])
    let unit = target[digit...].drop { $0.isDigit || $0 == "." }
    guard (1...4).contains(unit.count), !unit.hasDigit, !unit.contains("、") else { return nil }
    if let bound = noun.tail(of: bounds) { noun = String(noun.dropLast(bound.count)) }
    let change = noun.tail(of: changes) ?? ""
    let number = first.dropFirst(first.hasPrefix(change) ? change.count : 0).drop { "约近".contains($0) }
    guard (change.isEmpty ? 3...14 : 4...14).contains(noun.count), first.hasPrefix(change),
      number.first?.isDigit == true,
      number.drop(while: { $0.isDigit || $0 == "." }) == unit, !noun.holds(oneOf: empty),
      noun.allSatisfy({ Punctuation.isHan($0) || $0.isLetter || "、“”".contains($0) }),
      case let thing = noun.dropLast(change.count), !task.holds(thing.suffix(2)) || unit == "%" && !task.holds(thing)
    else { return nil }
    // 增值税按期申报率 of 增值税申报 and 按期申报率: of what.
    let act = String(task.suffix(2))
    if unit == "%", thing.holds(act), thing.starts(withOneOf: ["按期", "按时", "及时", "限时", "准时", "如期", act]),
      case let whose = task.dropLast(2), (2...6).contains(whose.count),
      whose.allSatisfy(Punctuation.isHan), !thing.holds(whose.suffix(2))
    {
      return whose + thing + first
    }
    return thing + first
  }

  /// `接管6个小区` of 接管8个小区 and 接管6个, `4个乡镇卫生院` of the same and 4个: what is counted, behind the measure word.
  private static func ofThings(_ first: String, _ target: String, _ task: String) -> String? {
    guard let digit = target.firstIndex(where: \.isDigit), case let verb = target[..<digit],
      verb.isEmpty || verb.count == 2,
      verb.allSatisfy(Punctuation.isHan), case let rest = target[digit...].drop(while: \.isDigit),
      let unit = rest.first, "个家所座处名条".contains(unit), case let noun = rest.dropFirst(), (2...6).contains(noun.count),
      noun.allSatisfy(Punctuation.isHan), !noun.holds(oneOf: empty), !noun.ends(inOneOf: ["以上", "以内", "左右", "全部完成"]),
      !task.holds(noun), first.hasPrefix(verb), case let number = first.dropFirst(verb.count), number.last == unit,
      number.count >= 2, number.dropLast().allSatisfy(\.isDigit)
    else { return nil }
    // 对口支援4个乡镇卫生院: a number alone needs the deed that is done to them.
    if verb.isEmpty { return task.ends(inOneOf: supports) && task.count <= 8 ? task + first + noun : nil }
    return first + noun
  }

  private static let supports: SearchWords = ["支援", "帮扶", "包联", "联系", "结对", "走访"]

  /// `开展库房检查12次` of 每月一次库房检查 and 12次均开展: what the aim wants so often.
  private static func held(_ first: String, _ target: String) -> String? {
    guard target.hasPrefix("每"), let often = ["一次", "1次"].lazy.compactMap({ target.place(of: $0) }).first,
      case let act = target[often.upperBound...], (3...10).contains(act.count), act.allSatisfy(Punctuation.isHan),
      target[..<often.lowerBound].count <= 4, case let digits = first.prefix(while: \.isDigit), !digits.isEmpty,
      case let rest = first.dropFirst(digits.count), rest.hasPrefix("次"),
      ["", "均开展", "都开展", "全部开展", "均完成", "全部完成", "均已开展", "开展"].contains(String(rest.dropFirst()))
    else { return nil }
    return "开展" + act + digits + "次"
  }

  private static let buildings: SearchWords = ["新建", "建成", "建设", "建"]

  /// `建成职工书屋、浴室` of 建职工书屋、浴室 and 建成, `实现零死亡、零重伤` of 零死亡、零重伤 and 实现: a word that says only that it was done.
  private static func done(_ first: String, _ target: String) -> String? {
    if let held = held(first, target) { return held }
    return switch first {
    case "实现", "已实现": target.hasPrefix("零") || target.hasSuffix("全覆盖") || target.hasSuffix("清零") ? "实现" + target : nil
    case "建成", "已建成":
      target.head(of: buildings).flatMap { verb in
        (2...16).contains(target.count - verb.count) ? "建成" + target.dropFirst(verb.count) : nil
      }
    default: nil
    }
  }

  /// `3户房屋、2处坟地全部完成` of 完成3户房屋、2处坟地 and 全部完成.
  private static func completed(_ first: String, _ target: String) -> String? {
    guard ["全部完成", "已完成", "完成", "已全部完成"].contains(first), target.hasPrefix("完成"), target.count >= 5,
      !target.hasSuffix("%"), target.dropFirst(2).contains(where: Punctuation.isHan)
    else { return nil }
    return first.holds("全部") ? target.dropFirst(2) + "全部完成" : target
  }
}
