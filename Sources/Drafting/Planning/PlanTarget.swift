import Records
import TextCore

/// A number that a plan sets: 不低于30％, 4次, 每季度1次.
package struct PlanTarget: Sendable, Hashable {
  /// How the number is to be met.
  package enum Bound: Sendable, Hashable { case atLeast, atMost }

  /// The words as the plan has them: `不低于30％`.
  package let text: String
  /// The number for the whole year.
  package let value: ExactNumber
  /// What it counts: `次`, `%`.
  package let unit: String
  /// Whether more is better.
  package let bound: Bound
  /// How often in a year the number is asked for; 1 where the plan names no period.
  package let timesAYear: Int

  /// The targets in a clause, in order.
  package static func find(in clause: String) -> [PlanTarget] {
    var scan = TargetScan(Array(clause))
    return scan.targets()
  }

  /// Whether an amount of the same unit meets it.
  package func isMet(by amount: ExactNumber) -> Bool {
    bound == .atLeast ? amount >= value : amount <= value
  }
}

/// Reads the targets of one clause.
private struct TargetScan {
  private let text: [Character]

  private static let periods: [(word: String, times: Int)] = [
    ("每半月", 24), ("每半年", 2), ("每季度", 4), ("每学期", 2), ("每两月", 6), ("每两个月", 6), ("每个月", 12), ("每个季度", 4),
    ("每季", 4), ("每月", 12), ("每周", 52), ("每年", 1), ("全年", 1), ("年内", 1),
  ]
  private static let least = ["不低于", "不少于", "至少", "达到", "超过", "突破", "力争达到", "不得少于", "不得低于", "达", "高于"]
  private static let most = ["不超过", "不高于", "控制在", "不多于", "低于", "少于", "压减到", "降到", "降至"]
  private static let units = [
    "万人次", "万元", "亿元", "万亩", "万吨", "万户", "万人", "万份", "吨", "盏", "台", "辆", "棵", "株", "间", "栋", "幅", "版", "队", "班", "组",
    "人次", "场次", "批次", "户次", "学时", "课时", "个百分点", "次", "场", "期", "篇", "堂", "名", "项", "份", "轮", "批", "户", "家", "件",
    "条", "节", "人", "个", "所", "门", "套", "部", "亩", "公里", "元", "天", "支", "位", "本", "册", "起", "处", "座",
  ]
  /// Units that a Chinese numeral before them may count; 三个 and 两项 belong to set expressions too often.
  private static let hanUnits = ["次", "场", "期", "篇", "堂", "份", "轮", "批次", "学时", "课时", "节"]
  private static let hanDigits: [Character: Int] = [
    "一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
  ]

  init(_ text: [Character]) {
    self.text = text
  }

  mutating func targets() -> [PlanTarget] {
    var found: [PlanTarget] = []
    var at = 0
    var depth = 0
    while at < text.count {
      if "“《".contains(text[at]) { depth += 1 }
      if "”》".contains(text[at]) { depth = max(0, depth - 1) }
      guard depth == 0, let (target, end) = target(at) else {
        at += 1
        continue
      }
      found.append(target)
      at = end
    }
    return found
  }

  /// The target whose number stands at an offset, and where it ends.
  private func target(_ at: Int) -> (PlanTarget, Int)? {
    guard at == 0 || digit(text[at - 1]) == nil && !".．第—-～~".contains(text[at - 1]) else { return nil }
    var end = at
    var digits = ""
    while end < text.count, let value = digit(text[end]) {
      digits += String(value)
      end += 1
    }
    let isArabic = !digits.isEmpty
    if isArabic, end + 1 < text.count, ".．".contains(text[end]), digit(text[end + 1]) != nil {
      digits += "."
      end += 1
      while end < text.count, let value = digit(text[end]) {
        digits += String(value)
        end += 1
      }
    }
    if !isArabic {
      guard let value = Self.hanDigits[text[at]] else { return nil }
      if at > 0, Self.hanDigits[text[at - 1]] != nil || "第几".contains(text[at - 1]) { return nil }
      digits = String(value)
      end = at + 1
    }
    while end < text.count, text[end] == " " { end += 1 }
    let numberEnd = end
    guard let unit = unit(end, isArabic: isArabic) else { return nil }
    end += unit.count
    if unit == "小时" || text[end...].starts(with: "不间断") || text[end...].starts(with: "以外") { return nil }
    let period = period(before: at)
    let (bound, boundStart) = bound(before: period?.start ?? at, number: at)
    var shownEnd = end
    let behind = text[end...].starts(with: "以上") || text[end...].starts(with: "以内") || text[end...].starts(with: "以下")
    if behind { shownEnd += 2 }
    // 一次 alone is how people say that a thing is done at all, and 一个 begins many words.
    guard isArabic || period != nil || bound != nil || digits != "1" && Self.hanUnits.contains(unit) else { return nil }
    guard let number = ExactNumber(digits) else { return nil }
    let times = period?.times ?? 1
    let whole = ExactNumber(number.mantissa &* times, scale: number.scale)
    guard number.mantissa < 1 << 40, numberEnd <= end else { return nil }
    let isMost = bound == .atMost || text[end...].starts(with: "以内") || text[end...].starts(with: "以下")
    let start = boundStart ?? at
    // 每季度举办1期 is shown as 每季度1期: the deed between is told by the task.
    let rhythm = times > 1 ? period?.word ?? "" : ""
    let folded = unit == "％" ? "%" : unit
    return (
      PlanTarget(
        text: rhythm + String(text[start..<shownEnd]), value: folded == "%" ? number : whole, unit: folded,
        bound: isMost ? .atMost : .atLeast, timesAYear: folded == "%" ? 1 : times), shownEnd
    )
  }

  private func digit(_ character: Character) -> Int? {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return nil }
    let value = TextFold.halfWidth(scalar).value
    return (0x30...0x39).contains(value) ? Int(value) - 0x30 : nil
  }

  private func unit(_ at: Int, isArabic: Bool) -> String? {
    let rest = text[at...]
    if rest.first == "%" || rest.first == "％" { return "％" }
    guard let unit = Self.units.first(where: { rest.starts(with: Array($0)) }) else { return nil }
    if unit == "个", rest.dropFirst().first == "月" || rest.starts(with: "个工作日") || rest.starts(with: "个百分点") {
      return nil
    }
    // 5人以上 counts, 1人1岗 and 3天内 do not.
    return unit == "天" ? nil : unit
  }

  /// The period that stands before a number, with what may stand between: 每季度召开1次.
  private func period(before at: Int) -> (word: String, times: Int, start: Int)? {
    let from = max(0, at - 16)
    let head = text[from..<at]
    for (word, times) in Self.periods {
      let letters = Array(word)
      var start = head.endIndex - letters.count
      while start >= head.startIndex {
        if text[start..<(start + letters.count)].elementsEqual(letters) {
          let between = text[(start + letters.count)..<at]
          guard !between.contains(where: { "，。；、“”《》".contains($0) || digit($0) != nil }) else { return nil }
          return (word, times, start)
        }
        start -= 1
      }
    }
    return nil
  }

  private func bound(before period: Int, number at: Int) -> (PlanTarget.Bound?, Int?) {
    let head = text[max(0, at - 5)..<at]
    for (words, bound) in [(Self.most, PlanTarget.Bound.atMost), (Self.least, .atLeast)] {
      for word in words.sorted(by: { $0.count > $1.count }) where head.count >= word.count {
        if head.suffix(word.count).elementsEqual(Array(word)) {
          // 不低于 ends with 低于: the longer word was looked for in its own list.
          if bound == .atMost, head.dropLast(word.count).last == "不" { continue }
          return (bound, at - word.count)
        }
      }
    }
    return (nil, nil)
  }
}
