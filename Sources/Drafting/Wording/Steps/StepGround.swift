import Records
import TextCore

/// What a step answers, where the row itself sets it just ahead of the plan, or in its column of problems beside the column of next steps: a
/// relation that nobody wrote is none.
extension UnfinishedWording {
  /// `塘冲村冬季水量还是小` of 塘冲村冬季水量还是小，明年打一口深井; nil where nothing wrong stands ahead of the plan.
  /// - Parameter sharingName: whether the plan may tell by itself what work it is of.
  func ground(of tail: String, _ record: TaskRecord, sharingName: Bool = false) -> String? {
    guard record.state == .done, let first = Clause.split(tail).first?.text,
      !first.starts(withOneOf: Self.goingOnWords), !first.holds(oneOf: Self.noMeasure),
      sharingName || !sharesWord(first, stepName(record)),
      !isOwnAmount(first, record)
    else { return nil }
    if let told = groundAhead(of: first, record) { return told }
    guard record.hasOwnProblem, !record.problemIsRemark else { return nil }
    let isPaired = !record.isEmpty(.next)
    // 全覆盖14个乡镇 is about 覆盖乡镇12个, whatever stands wrong beside.
    if isPaired, !sharingName, sharesWord(first, record.result), !sharesWord(first, record.problem) { return nil }
    let found = trouble(of: record, beside: first)
    let isCount = found.map { $0.hasPrefix("还有") && $0.count <= 9 } ?? true
    guard let told = isCount && isPaired ? ownTrouble(record) ?? found : found,
      !told.ends(inOneOf: Self.unsaid)
    else { return nil }
    return told
  }

  /// Whether a step is the next part of the work itself: 再换2万只 of 智慧水表更换.
  func isOwnAmount(_ act: String, _ record: TaskRecord) -> Bool {
    let verb = act.withoutHead(of: ["再"]).prefix { !$0.isDigit }
    guard (1...2).contains(verb.count), let last = wordbook.tailVerb(stepName(record)) else { return false }
    return Self.isAmount(act.drop { !$0.isDigit }) && verb.contains(where: last.contains)
  }

  /// A number with its unit and nothing behind: 2万只, 12公里.
  private static func isAmount(_ text: Substring) -> Bool {
    let unit = text.drop { $0.isDigit || $0 == "." }.drop { "万千百亿余多".contains($0) }
    return text.first?.isDigit == true && (1...2).contains(unit.count) && unit.allSatisfy(Punctuation.isHan)
  }

  /// What is wrong by the clause that stands ahead of the plan in its own sentence.
  private func groundAhead(of act: String, _ record: TaskRecord) -> String? {
    for cell in [record.problem, record.note, record.next, record.result] where !cell.isEmpty {
      let clauses = Clause.split(cleaner.clean(cell, keepsHead: true))
      guard let at = clauses.indices.first(where: { isPlan(clauses[$0].text, act) }), at > 0, clauses[at].mark == "，"
      else { continue }
      let raw = clauses[at - 1].text
      if raw.starts(withOneOf: ["主要", "其中", "原因", "因", "如", "特别", "尤其", "已", "现"]) || raw.holds("已") { return nil }
      let words = Self.still(LackForm.inWriting(raw.withoutHead(of: Self.turns)))
      guard (4...24).contains(words.count), words.holds(oneOf: Self.faults) || words.holds(oneOf: Self.otherFaults),
        !words.ends(inOneOf: Self.unsaid), !Self.isBareOpen(words), !words.contains("但")
      else { return nil }
      return words
    }
    return nil
  }

  /// 水量仍小 of 水量还是小.
  private static func still(_ text: String) -> String {
    for word in ["还是", "还"] {
      guard let place = text.place(of: word), text[place.upperBound...].count == 1,
        let last = text.last, "小大少多低高难慢松弱紧差乱".contains(last)
      else { continue }
      return text[..<place.lowerBound] + "仍" + String(last)
    }
    return text
  }

  /// `更换灰口铸铁管12公里` of 更换12公里 and 灰口铸铁管还有21公里: the row names what it counts in the unit.
  func withCountedObject(_ plan: String, _ record: TaskRecord) -> String? {
    guard let first = Clause.split(plan).first?.text, !isOwnAmount(first, record) else { return nil }
    let (before, time, act) = TimePhrase.split(first) ?? ("", "", first)
    let verb = act.prefix { !$0.isDigit }
    let count = String(act.dropFirst(verb.count))
    guard before.isEmpty, (2...3).contains(verb.count), verb.allSatisfy(Punctuation.isHan), Self.isAmount(count[...]),
      case let bare = verb.description.withoutHead(of: ["再"]),
      wordbook.headVerb(bare) == bare || Self.doing.contains(bare)
    else { return nil }
    let unit = String(count.drop { $0.isDigit || $0 == "." })
    for clause in Clause.split(problem(record)).map(\.text) {
      let lead = clause.prefix { !$0.isDigit }
      let noun = lead.description.trimmingSuffix("约").trimmingSuffix("有").trimmingSuffix("还").trimmingSuffix("仍")
        .trimmingSuffix("尚").trimmingSuffix("共")
      guard lead.count < clause.count, clause.dropFirst(lead.count).drop(while: { $0.isDigit || $0 == "." }) == unit,
        (2...12).contains(noun.count), noun.allSatisfy(Punctuation.isHan), noun.count < lead.count,
        wordbook.headVerb(noun) == nil, wordbook.tailVerb(noun) == nil
      else { continue }
      return time + verb + noun + count + plan.dropFirst(first.count)
    }
    return nil
  }

  /// Whether a clause of a cell is the plan that a step tells.
  private func isPlan(_ clause: String, _ act: String) -> Bool {
    guard ClauseSense.isPlan(clause, year: cleaner.year) || clause.hasPrefix("拟") else { return false }
    let tail = String(clause.suffix(2))
    return act.hasSuffix(tail) || act.holds(tail) || clause.count <= 8 || sharesWord(act, clause)
  }

  /// 1个未整改: nobody knows what.
  private static func isBareOpen(_ words: String) -> Bool {
    words.first?.isDigit == true
      && words.drop { $0.isDigit || $0 == "." }.dropFirst().starts(withOneOf: ["未", "没", "尚", "不", "在"])
  }

  /// The first clause of a column of problems beside the column of next steps, whatever its words.
  private func ownTrouble(_ record: TaskRecord) -> String? {
    var clauses = Clause.split(problem(record)).map(\.text)
    // 还有3座未完成，均为设备间被小区占用: why, and not how many.
    if clauses.count > 1, clauses[0].hasPrefix("还有"), clauses[0].count <= 9,
      let kind = ["均为", "都是", "都为", "均因"].first(where: { clauses[1].hasPrefix($0) })
    {
      clauses = [String(clauses[1].dropFirst(kind.count))] + clauses.dropFirst(2)
    }
    guard let told = clauses.first, !told.hasPrefix("其中") else { return nil }
    // 有7个小区物业要补偿: how many they are says enough.
    let first = told.hasPrefix("有") && told.dropFirst().first?.isDigit == true ? String(told.dropFirst()) : told
    var words = LackForm.inWriting(first.withoutHead(of: Self.turns))
    if let next = clauses.dropFirst().first, next.count <= 10, words.count + next.count <= 24,
      !next.starts(withOneOf: ["其中", "有的", "如", "主要"])
    {
      words += "、" + LackForm.inWriting(next)
    }
    return (4...26).contains(words.count) && !Self.isBareOpen(words) && !words.holds("已") ? words : nil
  }

  private static let doing: WordSet = [
    "更换", "改造", "新建", "建设", "维修", "修复", "安装", "整治", "治理", "清理", "疏浚", "铺设", "拓宽", "新增", "购置", "清退", "拆除", "加固",
  ]
  /// Beside what `faults` has.
  private static let otherFaults: SearchWords = ["只", "仅", "小", "有意见", "反弹", "勤", "过期", "退出", "重复", "单一", "怕", "薄弱"]
  private static let turns = [
    "但是", "但", "还有", "仍有", "尚有", "另有", "就是", "只是", "主要是", "差在", "因为", "因",
  ]
  /// What is expected or wished for is no answer to anything: 小班估计只有80人上下, 盼同工同酬方案.
  private static let noMeasure: SearchWords = ["估计", "预计", "只有", "盼", "还是要", "还得", "上下", "可能", "大概", "希望", "但愿", "看情况"]
  private static let goingOnWords: SearchWords = ["剩余", "其余", "余下", "继续", "抓紧", "加快", "尽快", "待", "按"]
  /// What says of nothing what is wrong with it: 目标14%未到.
  static let unsaid: SearchWords = ["未到", "没到", "没有到", "未达到", "没有达到", "没有达到目标", "未达到目标", "未达标", "没有达标"]
}
