import Records
import TextCore

/// What a row that is done leaves over by its own words: `余8`, `其余2个列为长期整改事项`, `1条（中控室搬迁）转2025`,
/// `粉碎岗噪声2点超，正在加隔声罩`. It stands in 不足 as well, and in 打算.
extension UnfinishedWording {
  /// What is left over of a row, as lacking and as what comes next; nil where nothing is.
  /// - Parameter isLast: whether no later row of the task tells what became of it.
  func remnant(_ record: TaskRecord, isLast: Bool) -> (lack: String, step: String)? {
    guard record.state == .done else { return nil }
    if let waiting = undecided(record) { return waiting }
    let result = record.outcome
    guard result.hasDigit, result.holds(oneOf: Self.remnantSigns) else { return nil }
    guard Self.remnantWords.contains(where: { result.holds($0) }) else { return nil }
    let name = stepName(record)
    guard name.count >= 2, name.count <= 16 else { return nil }
    let all = Clause.split(cleaner.clean(result)).map(\.text)
    if let carried = carriedOver(all, name) { return carried }
    if let exceeded = exceeded(all, name) { return exceeded }
    guard isLast, !isRestSettled(record), !isMostlyDone(record, atLeast: 0.98) else { return nil }
    return leftOver(all, name, record) ?? unanswered(all, name)
  }

  /// One of these is in each sign of what is left over.
  private static let remnantSigns: ScalarSet = "余剩超转还另改结正"

  /// One of these is in what leaves something over, or in its answer.
  private static let remnantWords = [
    "余", "剩", "还有", "尚有", "另", "转20", "转入", "正在", "仍在", "还在", "改", "办结", "办理", "销号", "清退", "化解",
  ]

  /// 1条（中控室搬迁）转2025.
  private func carriedOver(_ all: [String], _ name: String) -> (lack: String, step: String)? {
    guard let year = cleaner.year else { return nil }
    for clause in all {
      guard let place = ["结转", "转入", "转"].lazy.compactMap({ clause.place(of: $0 + String(year + 1)) }).first,
        let rest = Remainder("剩" + clause[..<place.lowerBound])
      else { continue }
      let aside = rest.aside.isEmpty ? "" : "（" + rest.aside + "）"
      let what = rest.aside.isEmpty ? name + "剩余" + rest.count + "事项" : rest.aside
      return (name + "还有" + rest.count + aside + "没有办结", "\(year + 1)年抓紧办理" + what)
    }
    return nil
  }

  /// 粉碎岗噪声2点超，正在加隔声罩.
  private func exceeded(_ all: [String], _ name: String) -> (lack: String, step: String)? {
    for (before, after) in zip(all, all.dropFirst()) where after.starts(withOneOf: ["正在", "仍在", "还在"]) {
      let isOver = before.ends(inOneOf: ["超", "超标", "不合格", "不达标", "未达标"]) && before.hasDigit
      guard isOver, before.count <= 20, after.count <= 14 else { continue }
      let lack = before.hasSuffix("超") ? before + "标" : before
      let act = String(after.dropFirst(2))
      let isShort = act.hasPrefix("加") && !act.starts(withOneOf: ["加装", "加强", "加快", "加大", "加固"])
      return (lack + "，" + after, "抓紧" + (isShort ? "加装" + act.dropFirst() : act) + "，确保达标")
    }
    return nil
  }

  /// 余8, 其余2个列为长期整改事项.
  private func leftOver(_ all: [String], _ name: String, _ record: TaskRecord) -> (lack: String, step: String)? {
    // 查出隐患326条，闭合321条，5条在整改.
    if let rest = restCounted(all, all), let count = Remainder(rest)?.count,
      rest.hasSuffix("整改") || rest.hasSuffix("在改")
    {
      return (
        remaining(name, rest.hasSuffix("在改") ? rest.dropLast(2) + "正在整改" : rest, all),
        "抓好" + name + "剩余" + count + (name.holds("隐患") || all.contains { $0.holds("隐患") } ? "隐患" : "问题") + "整改销号"
      )
    }
    guard let at = all.lastIndex(where: { Remainder($0) != nil || Self.bareRest($0) != nil }) else { return nil }
    let clause = all[at]
    if let digits = Self.bareRest(clause) {
      // 查542，改534，余8: what is left of what was found.
      guard digits != "0", all[..<at].contains(where: { $0.hasPrefix("查") || $0.hasPrefix("排查") || $0.hasPrefix("发现") })
      else { return nil }
      let what = name.holds("隐患") ? "隐患" : "问题"
      return (name + "还有" + digits + "项" + what + "没有整改", "抓紧整改" + name + "剩余" + digits + "项" + what)
    }
    guard let rest = Remainder(clause) else { return nil }
    // 另有2人获奖 is none.
    guard ClauseSense.isOpen(clause) || rest.noun.starts(withOneOf: Self.openly), !rest.noun.holds("已") else {
      return nil
    }
    // 剩余14户通水 of a row that is done: the deed alone says that they are done as well.
    if Self.finished.contains(rest.noun) { return nil }
    // 其余6件属政策限制 are not one's own to finish.
    if rest.noun.starts(withOneOf: ["属", "均属", "系", "退回", "均已", "已"]) { return nil }
    // 剩2条（停车难）9月也改完 is over.
    if let also = clause.place(of: "也"), clause.ends(inOneOf: Self.made),
      !clause[also.upperBound...].contains(where: { "未没待将".contains($0) })
    {
      return nil
    }
    // 其余2处72小时内抢通 is over.
    if clause.ends(inOneOf: Self.ended), !clause.holds(oneOf: Self.notYet) { return nil }
    let isTold = rest.noun.isEmpty && !clause.hasPrefix("剩")
    guard !isTold else { return nil }
    // 8.5万等验收: money that is left has no name of its own.
    let isMoney = rest.count.last.map { "万元亿".contains($0) } ?? false
    let left = isMoney ? nil : LeftOver(all, wordbook)
    // 余8个村合并办公搬迁，未验.
    let behind = at + 1 < all.count && !all[at + 1].hasDigit && all[at + 1].count <= 10 ? all[at + 1] : ""
    let isOpen = ClauseSense.of(behind, year: cleaner.year) == .open || behind.ends(inOneOf: ["不够", "不足"])
    return (
      remaining(name, clause, all) + (isOpen && !clause.holds("未") ? "，" + behind : ""),
      left.map { nextOfPeople(rest, record) ?? "抓好" + $0.words(of: name) + Self.work($0) } ?? ""
    )
  }

  private static let finished: WordSet = [
    "通水", "通电", "通气", "通网", "通车", "接通", "开通", "完工", "竣工", "建成", "交付", "投用", "办结", "销号",
  ]
  private static let ended: SearchWords = ["抢通", "恢复", "修复", "修好", "移交", "到位", "完工", "竣工", "完毕"]
  private static let made: SearchWords = ["改完", "完成", "办完", "办结", "到位", "销号", "解决", "补齐", "完毕", "修好", "修复", "整改"]
  private static let notYet: SearchWords = ["未", "没", "待", "将", "拟", "尚", "年底前", "月底前", "明年", "计划", "争取", "年", "月"]
  private static let openly = ["在", "正", "转", "列为", "等", "待", "要", "跟", "与", "涉及", "因", "尚", "未", "没"]

  /// What is still done with the rest: its 整改 or 办理.
  private static func work(_ rest: LeftOver) -> String {
    rest.verb.holds("改") ? "整改" : rest.noun.holds("问题") ? "整改" : "后续办理"
  }

  /// The digits of 余8.
  private static func bareRest(_ clause: String) -> String? {
    guard let head = ["还剩", "剩余", "剩", "余"].first(where: { clause.hasPrefix($0) }) else { return nil }
    let digits = clause.dropFirst(head.count)
    return !digits.isEmpty && digits.allSatisfy { $0.isASCII && $0.isDigit } ? String(digits) : nil
  }

  /// `医疗质量检查还有病历归档超时、抗菌药物使用强度偏高2个问题正在整改` of 查出问题87个，整改85个；病历归档超时、抗菌药物使用强度偏高2个在改.
  private func openFindings(_ all: [String], _ name: String) -> (lack: String, step: String)? {
    for clause in all {
      guard let end = ["正在整改", "在整改", "在改", "未整改", "没整改", "未改", "没改"].first(where: { clause.hasSuffix($0) }),
        case let words = clause.dropLast(end.count), let found = QuantityParser.find(in: String(words)).last,
        case let count = found.quantity.amount(), words.hasSuffix(count), case let what = words.dropLast(count.count),
        what.count >= 4, !what.hasDigit, RestNoun(of: count, in: all, wordbook) != nil
      else { continue }
      let noun = all.contains { $0.holds("隐患") } ? "隐患" : "问题"
      let isOpen = end.contains("未") || end.contains("没")
      return (
        "\(name)还有\(what)\(count)\(noun)\(isOpen ? "没有整改" : "正在整改")",
        "抓好\(name)剩余\(count)\(noun)整改"
      )
    }
    return nil
  }

  /// 反馈21条，改20条.
  private func unanswered(_ all: [String], _ name: String) -> (lack: String, step: String)? {
    if let open = openFindings(all, name) { return open }
    guard let body = partlyAnswered(all, ""), let first = Clause.split(body).first?.text else { return nil }
    // 受理2847件，办结2791件 is an achievement; of what was found each one is to be put right.
    let counts = QuantityParser.find(in: body).map(\.quantity.value)
    if !body.hasSuffix("整改"), counts.count >= 2, Self.isNearlyAll(counts[1], of: counts[0]) { return nil }
    // 集团巡察反馈问题36个 of 巡察整改 says whose they are.
    let words = Array(name)
    let isNamed = zip(words, words.dropFirst()).contains { first.holds(String([$0, $1])) }
    let told = body.withoutHead(of: ["全年", "共"])
    let isMended = body.hasSuffix("整改")
    let what = name.trimmingSuffix("整改")
    return (
      isNamed ? told : under(name, told), isMended ? "抓好" + what.trimmingSuffix("问题") + "问题整改" : "抓紧办理" + name + "未办结事项"
    )
  }

  /// Whether what is left is by rule due in a later year: 另外3项按要求2025年完成, or the whole: 计划2025年6月投运. It is no
  /// shortfall.
  func isDueLater(_ record: TaskRecord) -> Bool {
    guard let year = cleaner.year else { return false }
    // A row dated in a later year is planned for then.
    if record.state == .ongoing, let date = record.date, date.start.year > year, !namesGap(record) { return true }
    guard record.result.holds("按") else { return false }
    return ownClauses(record).contains { clause in
      guard let place = ["按要求", "按规定", "按计划", "按上级要求", "按方案"].lazy.compactMap({ clause.place(of: $0) }).first else {
        return false
      }
      return (year + 1...year + 5).contains { clause[place.upperBound...].hasPrefix("\($0)年") }
    }
  }
}
