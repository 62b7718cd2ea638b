import Records
import TextCore

/// A next step with a subject of its own ahead of its day: 河西支部2025年上半年达标, 剩余23户2025年4月底前改造完.
extension UnfinishedWording {
  /// A plan with a subject of its own before the time: `河西支部2025年上半年达标`, `剩余23户2025年4月底前改造完`.
  func owned(
    _ subject: String, _ time: String, _ deed: String, _ record: TaskRecord, _ name: String
  ) -> String {
    guard let rest = Remainder(subject) else {
      // 2栋危房春节前拆完: the things by number and name, and their verb in full.
      if let turned = countedDeed(subject, time, deed) { return turned }
      // 麻岭、石塘村阵地 of 村阵地偏旧 is what the problem is about.
      if subject.count >= 5, !record.isEmpty(.problem), wordbook.headVerb(subject) == nil,
        record.problem.holds(subject.suffix(2))
      {
        return subject + time + deed
      }
      // 剩余厂房 of what?
      let isRest = subject.starts(withOneOf: ["剩余", "其余", "剩下", "余下"]) && !name.holds(subject)
      if isNamed(subject + deed, name), !isRest { return subject + time + deed }
      // 在建2个项目 of 衔接资金项目.
      let owner =
        subject.hasDigit && name.count >= 5 && subject.hasSuffix(name.suffix(2)) ? String(name.dropLast(2)) : name
      return owner + subject + time + deed
    }
    if !rest.aside.isEmpty { return rest.aside + time + deed }
    if let own = remainder(of: record, rest, name, deed) { return own + time + deed }
    let own = restNoun(rest.count, record).flatMap { name.holds($0.noun) ? nil : $0.counted }
    let thing = rest.noun.isEmpty ? own ?? counted(of: record) : rest.noun
    let count = "剩余" + rest.count
    // 1件定于2024年1月开庭.
    if Self.appointed.contains(rest.noun), !deed.isEmpty {
      let isCase = rest.count.hasSuffix("件") && Self.hearings.contains(deed)
      let own = isCase ? "案件" : restNoun(rest.count, record)?.counted ?? ""
      let day = time.withoutHead(of: ["在", "于"])
      return Self.hearings.contains(deed) ? "做好" + count + own + day + deed + "工作" : "推动" + count + own + day + deed
    }
    if deed == "办完" || deed == "办好" { return time + "办结" + count + thing }
    if deed.hasPrefix("完成"), deed.count > 2 { return time + "完成" + count + thing + deed.dropFirst(2) }
    for end in ["完毕", "完成", "完"] where deed.hasSuffix(end) && deed.count > end.count {
      let act = deed.dropLast(end.count)
      // What 改完 of 户厕改造 is short for is the task's own verb.
      let own = wordbook.tailVerb(stepName(record)).flatMap { verb in act.contains(where: verb.contains) ? verb : nil }
      let full = act.count == 1 ? act.first.flatMap { Self.finishing[$0] } : nil
      return time + "完成" + count + thing + (own ?? full ?? String(act))
    }
    return count + thing + time + deed
  }

  /// `春节前完成2栋危房拆除` of 2栋危房 and 拆完; nil where a number has no noun, or the deed is none of that kind.
  private func countedDeed(_ subject: String, _ time: String, _ deed: String) -> String? {
    guard deed.count == 2, deed.hasSuffix("完"), let verb = deed.first, let full = Self.finishing[verb],
      subject.first?.isDigit == true,
      case let noun = subject.drop(while: { $0.isDigit }).dropFirst(), (2...8).contains(noun.count),
      noun.allSatisfy(Punctuation.isHan)
    else { return nil }
    return time + "完成" + subject + full
  }

  private static let hearings: WordSet = ["开庭", "宣判", "听证", "评审", "验收", "答辩", "复审", "终审", "庭审"]
  private static let finishing: [Character: String] = [
    "拆": "拆除", "改": "改造", "扫": "扫描", "修": "维修", "装": "安装", "搬": "搬迁", "办": "办理", "验": "验收", "换": "更换",
  ]
}
