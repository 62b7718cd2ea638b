import Records
import TextCore

/// Puts the reason of a shortfall in front of what it kept from being done, or marks it as the reason: a clause that hangs
/// behind by a bare comma does not say what it is there for.
///
/// `综合实验楼…，未能按计划在12月竣工，装修招标流标一次` becomes `综合实验楼…，因装修招标流标一次未能按计划在12月竣工`, `计划15个，建成12个，还差3个，选址难`
/// ends in `主要是选址难`.
enum LackGround {
  /// - Parameter name: what its task is called.
  static func marked(_ text: String, of name: String = "") -> String {
    let text = withoutEcho(text)
    guard !text.holds(oneOf: said) else { return text }
    var clauses = Clause.split(text)
    guard clauses.count >= 2, clauses.allSatisfy({ $0.mark == "，" }),
      // 剩7台：4台等物资，3台用地未定: each of a list has its own reason.
      !clauses.contains(where: { $0.text.holds("：") && $0.hasNumber })
    else { return text }
    let last = clauses.count - 1
    // 未完成计划 and 全年未达目标 say no more than the two numbers did.
    if last >= 3 && empty.contains(clauses[last].text) || again.contains(clauses[last].text),
      clauses[..<last].count(where: { $0.text.hasDigit }) >= 2
    {
      clauses.removeLast()
      return marked(Clause.joined(clauses), of: name)
    }
    if let moved = inFront(clauses) { return moved }
    // 城北水厂扩建进口阀门到货晚了2个月，未能按计划年底通水: behind the name.
    if name.count >= 3, clauses[0].text.hasPrefix(name), case let cause = clauses[0].text.dropFirst(name.count),
      isGround(String(cause)), clauses[1].text.starts(withOneOf: ["未能按", "没有按", "未能"])
    {
      clauses[0].text = name + "因" + cause
      return Clause.joined(clauses)
    }
    // What is told of a rest has its reason there.
    let words = clauses.map(\.text)
    guard isGround(words[last]), let end = words[..<last].lastIndex(where: isEnding),
      !words[(end + 1)..<last].contains(where: { $0.starts(withOneOf: rests) }),
      // 电费、药剂涨价，多支约45万元: one reason of two clauses.
      // 3部未开工 beside 在建5部 is a part of the plan, and the reason stands behind it.
      case let first = words[(end + 1)..<last].firstIndex(where: {
        isGround($0) && (isRest($0, of: words[...end]) || !isPart($0, of: words[...end]))
      })
        ?? last
    else {
      return twoGrounds(clauses) ?? text
    }
    // 均为设备间被小区占用，业主不同意腾退: what they all are says why already.
    if first > end + 1, words[(end + 1)..<first].contains(where: { $0.starts(withOneOf: ["均为", "都是", "都为", "均因"]) }) {
      return text
    }
    // 高年资医生调走1人，病区也没腾出来: the first of two reasons has the word.
    if first == end + 2, case let before = words[end + 1], !isPart(before, of: words[...end]),
      !before.starts(withOneOf: noGrounds), !isEnding(before)
    {
      clauses[end + 1].text = "主要是" + before
      return Clause.joined(clauses)
    }
    clauses[first].text = (isRest(clauses[first].text, of: words[..<first]) ? "其余" : "主要是") + clauses[first].text
    return Clause.joined(clauses)
  }

  /// Whether a clause opens with a number of what the plan counts.
  private static func isPart(_ clause: String, of before: ArraySlice<String>) -> Bool {
    let digits = clause.prefix { $0.isASCII && $0.isDigit }
    guard !digits.isEmpty, let unit = clause.dropFirst(digits.count).first else { return false }
    return before.flatMap { QuantityParser.find(in: $0) }.contains { $0.quantity.unit == String(unit) }
  }

  /// Whether a clause opens with just what two numbers before it leave: 3处小区业主意见不一 of 25处 and 22处.
  private static func isRest(_ clause: String, of before: ArraySlice<String>) -> Bool {
    let digits = clause.prefix { $0.isASCII && $0.isDigit }
    guard let count = Int(digits), let unit = clause.dropFirst(digits.count).first else { return false }
    let numbers = before.flatMap { QuantityParser.find(in: $0) }.map(\.quantity)
      .filter { $0.unit.hasPrefix(String(unit)) && $0.scale.isEmpty }.compactMap { Int($0.digits) }
    return numbers.count == 2 && abs(numbers[0] - numbers[1]) == count
  }

  /// `主要是电费、药剂涨价，多支约45万元`: the reason is the clause before the last one.
  private static func twoGrounds(_ clauses: [Clause]) -> String? {
    guard clauses.count >= 3 else { return nil }
    let at = clauses.count - 2
    guard isGround(clauses[at].text), isEnding(clauses[at - 1].text),
      clauses[at + 1].text.starts(withOneOf: ["多支", "少收", "增支", "减收", "无力", "难以", "无法"])
    else { return nil }
    var marked = clauses
    marked[at].text = "主要是" + marked[at].text
    return Clause.joined(marked)
  }

  /// The reason before what did not come about: behind its subject, or behind the clause before.
  private static func inFront(_ clauses: [Clause]) -> String? {
    var moved = clauses
    let last = clauses.count - 1
    // 城关敬老院消防改造未完，中途增加设计.
    if isGround(clauses[last].text), clauses[last].text.count <= 14, !clauses[last].text.hasDigit || last > 1 {
      let deed = clauses[last - 1].text
      if let end = undone.first(where: { deed.hasSuffix($0.said) }), case let subject = deed.dropLast(end.said.count),
        subject.count >= 4, !subject.hasDigit, subject.allSatisfy(Punctuation.isHan), last >= 2
      {
        moved[last - 1].text = subject + "因" + clauses[last].text + end.told
        moved.removeLast()
        return Clause.joined(moved)
      }
      // 未能按计划在12月竣工，装修招标流标一次.
      if last >= 2, deed.starts(withOneOf: ["未能按", "没有按"]) {
        moved[last - 1].text = "因" + clauses[last].text + deed
        moved.removeLast()
        return Clause.joined(moved)
      }
    }
    // 拆除完成一半，水位偏高，推迟到2025年1月.
    if last >= 2, isGround(clauses[last - 1].text), clauses[last - 1].text.count <= 14,
      clauses[last].text.starts(withOneOf: ["推迟", "延期", "暂停", "暂缓", "停工", "取消", "未能"])
    {
      moved[last - 1].text = "因" + clauses[last - 1].text + clauses[last].text
      moved.removeLast()
      return Clause.joined(moved)
    }
    return nil
  }

  /// Whether a clause says why.
  private static func isGround(_ clause: String) -> Bool {
    (3...30).contains(clause.count) && !clause.starts(withOneOf: noGrounds)
      && (LackForm.isGround(clause) || clause.holds(oneOf: more))
      // 没有完成3个的计划 is what was missed.
      && !clause.ends(inOneOf: ["的计划", "的目标", "的上限"])
  }

  private static func isEnding(_ clause: String) -> Bool {
    clause.holds(oneOf: endings) || clause.hasDigit && clause.starts(withOneOf: ["完成", "实际", "建成"])
      || clause.hasSuffix("推迟")
  }

  /// 余下104户主要是外出联系不上 behind 还有104户未完成，主要是外出联系不上 says it again.
  private static func withoutEcho(_ text: String) -> String {
    guard text.holds("主要是"), text.holds("余下") || text.holds("剩余") || text.holds("其余") else { return text }
    let clauses = Clause.split(text)
    let kept = clauses.indices.filter { i in
      guard i > 0, clauses[i].text.starts(withOneOf: ["余下", "剩余", "其余"]),
        let place = clauses[i].text.place(of: "主要是")
      else { return true }
      let ground = String(clauses[i].text[place.lowerBound...])
      return !clauses[..<i].contains { $0.text == ground }
    }
    return kept.count == clauses.count ? text : Clause.joined(kept.map { clauses[$0] })
  }

  private static let said: SearchWords = ["主要", "因", "由于", "受", "影响，", "原因"]
  private static let again: WordSet = ["未达目标", "全年未达目标", "未完成目标", "未达到目标", "全年未完成目标"]
  private static let empty: WordSet = ["未完成计划", "没有完成计划", "未完成任务", "没有完成任务", "未完成年度任务"]
  private static let noGrounds: SearchWords = [
    "但", "仍", "正", "尚", "还", "差", "剩", "余", "其余", "已", "均", "都", "共", "含", "比", "上年", "同比", "目前", "未", "需", "限", "并",
    "待", "要",
    "是", "多为", "多是", "均为", "大多", "多数",
    "等", "暂", "占", "为", "完成",
  ]
  private static let more: SearchWords = ["流标", "涨价", "增加设计", "设计变更", "涉及", "征地", "停产", "改制", "调整"]
  private static let endings: SearchWords = [
    "还差", "未能按", "没有按", "只完成", "没有完成", "未完成", "尚未全部", "尚未完成", "没有达到", "实际完成", "的计划", "的目标", "计划的",
  ]
  private static let rests: SearchWords = ["还有", "其余", "余下", "剩余", "剩下", "尚有"]
  /// Longest first.
  private static let undone = [
    ("没有完成", "没有完成"), ("没有完工", "没有完工"), ("未完成", "没有完成"), ("未完工", "没有完工"), ("未完", "没有完成"),
  ].map { (said: $0.0, told: $0.1) }
}
