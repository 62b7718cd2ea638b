import Records
import TextCore

/// What a row says of just so many as its numbers leave: 13户安置点三通一平晚了, 余6个在改, 氯库2处要停产才能改.
extension StatedGaps {
  struct Rest {
    let count: String
    let said: String
    /// Whether nothing but the number says that it is the rest.
    let isBare: Bool
    var inResult: Set<Int> = []
    var inNote: Set<Int> = []
  }

  /// What the row says of so many: 13户安置点三通一平晚了, 余6个在改.
  func restTold(of count: String, but found: Found?) -> Rest? {
    for (clauses, isNote) in [(result, false), (note, true)] {
      for (at, clause) in clauses.enumerated() {
        if isNote ? found?.inNote.contains(at) ?? false : found?.inResult.contains(at) ?? false { continue }
        guard let (head, words, place) = Self.rest(clause.text, count, isNote) else { continue }
        var said = Self.withoutPlan(words, year)
        var taken: Set<Int> = [at]
        // 剩2家明年底前 is of what comes next, and tells as well that they are left.
        let isPlanned = said != words
        if isPlanned { taken = [] }
        said = Self.withoutDelay(said)
        guard
          said.isEmpty
            ? isPlanned || !head.isEmpty && words.isEmpty
            : Self.isLack(said)
              || head.isEmpty && said.hasPrefix("是") && at + 1 < clauses.count && clauses[at + 1].mark == "，"
                && Self.isLack(clauses[at + 1].text) && !clauses[at + 1].hasNumber
              || Self.left.contains(head) && !Self.isOver(said)
        else { continue }
        guard !Self.isOver(words) else { continue }
        if !said.isEmpty, !isNote, at + 1 < clauses.count, clauses[at + 1].mark == "，",
          case let more = clauses[at + 1].text, !Self.isLack(more), !Self.isKind(more), !isPlanned
        {
          // What hangs behind it would be left alone: 先住闺女家.
          return nil
        }
        if !said.isEmpty, at + 1 < clauses.count, clauses[at + 1].mark == "，", case let more = clauses[at + 1].text,
          more.count <= 14, !more.hasDigit || more.hasPrefix("涉及"), ClauseSense.of(more, year: year) != .plan,
          Self.isLack(more) || Self.isKind(more) || more.hasPrefix("涉及"),
          !Self.isTimed(more), !more.holds("会同")
        {
          said += "，" + more
          taken.insert(at + 1)
        }
        return Rest(
          count: place + count, said: said, isBare: head.isEmpty, inResult: isNote ? [] : taken,
          inNote: isNote ? taken : [])
      }
    }
    return nil
  }

  /// 因办公用房未落实 of 因办公用房未落实延至, whose day is a plan.
  static func withoutDelay(_ said: String) -> String {
    let end = [
      "推迟到", "推迟至", "结转到", "结转至", "顺延到", "顺延至", "延期到", "延期至", "延到", "延至", "推到", "拖到", "转到", "移到", "排到", "放到", "列入",
      "转入", "结转", "转", "限于", "限",
    ].first { said.hasSuffix($0) }
    let kept = String(said.dropLast(end?.count ?? 0))
    return kept.hasSuffix("，") ? String(kept.dropLast()) : kept
  }

  /// What stands behind `6个` of 余6个在改; nil where the clause does not begin with so many.
  static func rest(_ clause: String, _ count: String, _ isNote: Bool)
    -> (head: String, words: String, place: String)?
  {
    let head = heads.first { clause.hasPrefix($0) } ?? ""
    let rest = clause.dropFirst(head.count)
    if rest.hasPrefix(count) { return (head, String(rest.dropFirst(count.count)), "") }
    // 氯库2处要停产才能改: where they are.
    let place = rest.prefix { !$0.isDigit }
    guard isNote, (2...5).contains(place.count), place.allSatisfy(Punctuation.isHan),
      rest.dropFirst(place.count).hasPrefix(count),
      !place.starts(withOneOf: asides), !place.holds(oneOf: notDone),
      // 考察1名没过 says why one is lacking.
      !place.ends(inOneOf: trials)
    else { return nil }
    return (head, String(rest.dropFirst(place.count + count.count)), String(place))
  }

  private static let trials: SearchWords = [
    "考察", "面试", "笔试", "体检", "审查", "政审", "评审", "招标", "申报", "报名", "公示", "试用", "考核", "论证", "复审", "验收",
  ]

  /// Whether a clause counts what is left of something.
  static func rest(_ clause: String) -> Character? {
    guard let head = heads.first(where: { clause.hasPrefix($0) }) else { return nil }
    let next = clause.dropFirst(head.count).first
    return next?.isDigit == true ? next : nil
  }

  /// The words ahead of a day that is meant: 是老宿舍楼线路 of 是老宿舍楼线路明年改; "" of 明年底前.
  static func withoutPlan(_ words: String, _ year: Int?) -> String {
    // 因企业年底赶工推到明年: why, ahead of until when.
    if let delay = pushed.lazy.compactMap({ words.place(of: $0) }).first, words[..<delay.lowerBound].count >= 4,
      ClauseSense.isPlan(String(words[delay.lowerBound...]), year: year)
    {
      return String(words[..<delay.lowerBound])
    }
    if let (before, time, deed) = TimePhrase.split(words), deed.count <= 8,
      time.ends(inOneOf: ["前", "底", "年", "季度", "春"]),
      // 统计员上半年换人 is over.
      !ofYear.contains(time)
    {
      return before
    }
    return ClauseSense.isPlan(words, year: year) ? "" : words
  }

  private static let ofYear: WordSet = ["上半年", "下半年", "今年", "今年上半年", "今年下半年", "去年", "上年", "当年", "年内"]
  static let pushed = ["推迟到", "推迟至", "延期到", "延期至", "顺延到", "顺延至", "延到", "延至", "推到", "拖到", "挪到", "改到", "移到"]

  static func isTimed(_ clause: String) -> Bool { TimePhrase.split(clause).map { !$0.time.isEmpty } ?? false }

  /// Whether words tell of something that is not as it should be or still in hand.
  static func isLack(_ words: String) -> Bool { words.holds(oneOf: lacks) || LackForm.isGround(words) }

  static func isKind(_ words: String) -> Bool {
    words.starts(withOneOf: ["都是", "均为", "均是", "多是", "多为", "主要是"])
  }

  /// Whether words tell that the matter is over or was never one's own to finish: 退回修改, 属政策限制, 转司法所.
  static func isOver(_ words: String) -> Bool {
    words.starts(withOneOf: overs) || WithinTime.isTold(by: words)
      || words.ends(inOneOf: [
        "退回修改", "已作解释", "期限内", "期内", "改完", "办完", "完成", "办结", "参了", "在走程序", "在走流程", "不罚", "免罚", "不予处罚", "免予处罚",
      ])
  }
}
