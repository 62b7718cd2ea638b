import TextCore

/// The clause of a result that a labelled number belongs to: the one whose verb, object or deed the label is.
extension QuantityJoiner {
  /// Whether a clause holds a label as a deed, and not within a name: 宣讲 of 组织党员宣讲小分队进乡镇 is none.
  private func does(_ label: String, _ clause: String) -> Bool {
    // 开展排污口排查整治，沿河徒步排查 ends in another deed.
    let last = clause.lastIndex(of: "，").map { String(clause[clause.index(after: $0)...]) } ?? clause
    guard let found = last.place(of: label) else { return false }
    // 复耕后又荒了 tells what came after the deed, 出体检报告 of a paper, and 投放跟踪到项目 ends in another deed.
    let rest = last[found.upperBound...]
    if rest.holds("到") { return false }
    return rest.first.map { !"小队员团会班点站组台角室栏者教不情后前时中率又报表卡费单".contains($0) } ?? true
  }

  /// The clause without a number that tells a label's deed in other words: 清理不活跃工作群 of 清理工作群5个.
  func fitting(_ label: String, _ clauses: [Clause]) -> (Int, LabelFit)? {
    clauses.indices.lazy.compactMap { i in LabelFit.of(label, in: clauses[i].text).map { (i, $0) } }.first
  }

  private func isOfDeeds(_ clause: String, _ label: String) -> Bool {
    let items = Punctuation.split(clause, at: ["、"]).map(\.text)
    return items.count > 1 && label.count == 2 && items.allSatisfy { $0.count <= 4 }
  }

  /// What is done to things of which the number tells how many there were: 合并会议 beside 会议24次.
  private static let lessenings = ["合并", "精简", "压减", "减少", "取消", "缩减", "控制"]

  /// Puts a number behind the clause without one whose verb or object is the label.
  func joinToClause(_ amount: Amount, into clauses: inout [Clause]) -> Int? {
    // Hours are of the act, not of the place that its clause ends in.
    let label = amount.label
    guard label.count >= 2, amount.tail.isEmpty, !["小时", "学时", "课时", "天"].contains(amount.unit) else { return nil }
    // 每季开展检查一次 and 检查4次: of the year.
    if amount.unit == "次",
      let i = clauses.firstIndex(where: {
        $0.text.ends(inOneOf: ["一次", "1次"]) && $0.text.holds("每") && $0.text.holds(label)
      })
    {
      clauses.insert(Clause(text: "共" + amount.number, mark: "，"), at: i + 1)
      return i + 1
    }
    let isVerb = wordbook.headVerb(label) == label
    func isFree(_ clause: Clause) -> Bool { !clause.hasNumber && !clause.text.ends(inOneOf: Wordbook.statives) }
    let place =
      clauses.firstIndex { clause in
        // 复核、限期整改 is a list of deeds, and the number is of none but the last.
        !clause.endsInNumber && clause.text.hasSuffix(label) && !isOfDeeds(clause.text, label)
          && !clause.text.holds("来要") && !clause.text.hasPrefix("其中")
          && !clause.text.starts(withOneOf: Self.lessenings)
      }
      ?? clauses.firstIndex { isFree($0) && isVerb && wordbook.headVerb($0.text) == label && does(label, $0.text) }
      ?? clauses.firstIndex { isFree($0) && isVerb && does(label, $0.text) && wordbook.headVerb($0.text) == nil }
      ?? clauses.firstIndex { isFree($0) && isVerb && does(label, $0.text) }
      ?? clauses.firstIndex { isFree($0) && wordbook.tailVerb(label) != nil && does(label, $0.text) }
    if let place {
      clauses[place].text += amount.number
      return place
    }
    if let (place, fit) = fitting(label, clauses) {
      clauses[place].text = (fit == .labelLonger ? label : clauses[place].text) + amount.number
      return place
    }
    // 抽测尾气 and 抽测90台: the clause's own deed, whatever the lexicon knows of it.
    if label.count == 2,
      let same = clauses.firstIndex(where: {
        isFree($0) && $0.text.hasPrefix(label) && (4...6).contains($0.text.count)
          && $0.text.allSatisfy(Punctuation.isHan)
          && wordbook.tailVerb($0.text) == nil && !"按每由已均正全后又前".contains($0.text.dropFirst(2).first ?? " ")
      })
    {
      clauses[same].text += amount.number
      return same
    }
    // 家长签订责任书 and 签责任书486份: one deed, by its verb in short.
    if label.count >= 3, let verb = label.first,
      let same = clauses.firstIndex(where: { clause in
        isFree(clause) && clause.text.hasSuffix(label.dropFirst())
          && clause.text.dropLast(label.count - 1).suffix(2).contains(verb)
      })
    {
      clauses[same].text += amount.number
      return same
    }
    // 起底问题线索 and 排查问题线索14件: one deed, in the words that have the number.
    guard let verb = wordbook.headVerb(label), label.count >= verb.count + 3,
      let same = clauses.firstIndex(where: { clause in
        wordbook.headVerb(clause.text).map { clause.text.dropFirst($0.count) } == label.dropFirst(verb.count)
          || clause.text.count <= label.count && clause.text.hasSuffix(label.dropFirst(verb.count))
      })
    else { return nil }
    clauses[same].text = label + amount.number
    return same
  }
}
