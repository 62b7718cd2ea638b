import Records
import TextCore

/// A day that was missed, by the remarks or by the column of plans: 原定8月底交付 beside 延到2026年7月, and why.
extension StatedGaps {
  /// 原定8月底交付，地基遇溶洞停工70天，延到2026年7月 of a row that counts as done by what was done so far.
  func late() -> Found? {
    guard record.state == .done,
      let at = note.firstIndex(where: { clause in
        clause.text.starts(withOneOf: ["原定", "原计划"]) && clause.text.count <= 14
          && TimePhrase.split(clause.text.withoutHead(of: ["原定", "原计划"])).map {
            $0.before.isEmpty && !$0.behind.isEmpty
          } ?? false
      }),
      let end = note[(at + 1)...].firstIndex(where: { $0.text.starts(withOneOf: Self.delays) }), end <= at + 3,
      note[end].text.count <= 12
    else { return lateByTarget() }
    // 环评变更耽误3个月，原定12月投产，改到明年5月: the reason may stand ahead.
    let isLed = end == at + 1 && at > 0 && note[at].mark == "，" && MissGrounds.isSure(note[at - 1].text)
    let why = isLed ? (at - 1)..<at : (at + 1)..<end
    let causes = note[why].map(\.text)
    guard causes.allSatisfy({ (3...20).contains($0.count) }) else { return nil }
    let gap = StatedGap(
      whole: note[at].text, aim: "", reached: "", came: "", rest: "", said: note[end].text, grounds: causes,
      isFound: false)
    return Found(gap: gap, inNote: Set(why))
  }

  /// 12月底主体完工 of the column of plans, beside 雨季停工，主体推到2026年4月.
  private func lateByTarget() -> Found? {
    guard record.state == .done, (4...12).contains(record.target.count),
      let (before, time, deed) = TimePhrase.split(record.target), before.isEmpty, !time.isEmpty,
      (2...6).contains(deed.count), deed.allSatisfy(Punctuation.isHan),
      case let told = note.isEmpty ? result : note,
      let end = told.firstIndex(where: { clause in
        clause.text.count <= 14 && Self.delayed(clause.text).map { $0.first?.isDigit == true } ?? false
      }), let day = Self.delayed(told[end].text)
    else { return nil }
    let causes = told[..<end].suffix(2).drop { $0.hasNumber || !LackForm.isGround($0.text) }
    guard causes.allSatisfy({ !$0.hasNumber && (3...20).contains($0.text.count) }) else { return nil }
    let gap = StatedGap(
      whole: "原定" + record.target, aim: "", reached: "", came: "", rest: "", said: day,
      grounds: causes.map(\.text), isFound: false)
    if !note.isEmpty { return Found(gap: gap, inNote: Set(causes.indices)) }
    return Found(gap: gap, inResult: Set(causes.indices).union([end]), plan: told[end].text)
  }

  /// 2026年4月 of 主体推到2026年4月.
  private static func delayed(_ clause: String) -> String? {
    for word in ["推到", "推迟到", "推迟至", "顺延至", "顺延到", "延期至", "延期到", "延到", "延至", "挪到", "拖到", "改到", "推后到"] {
      guard let place = clause.place(of: word), clause[..<place.lowerBound].count <= 4 else { continue }
      return String(clause[place.upperBound...])
    }
    return nil
  }
}
