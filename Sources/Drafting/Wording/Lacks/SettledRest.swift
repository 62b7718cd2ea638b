import Records
import TextCore

/// What is left of a number and has its place already: handed over, within its time, on its schedule, or brought to its end
/// later in the same cell. It is no shortfall.
extension UnfinishedWording {
  /// Whether what a row leaves over by its numbers is settled: 其余5处落实度汛措施，6月30日前全部销号, 另5个在整改期内, 38件转街道在办.
  func isRestSettled(_ record: TaskRecord) -> Bool {
    let result = record.outcome
    guard result.hasDigit || record.note.hasDigit || !record.isEmpty(.note) || !record.isEmpty(.next) else {
      return false
    }
    let all = Clause.split(cleaner.clean(result, keepsHead: true)).map(\.text)
    let noted = Clause.split(record.note).map(\.text) + Clause.split(record.next).map(\.text)
    // 计划3期，办2期，1期因经费压减取消: the plan was missed, whatever became of the rest.
    if all.contains(where: { ClauseSense.of($0, year: cleaner.year) == .aim }),
      all.contains(where: { $0.hasSuffix("取消") })
    {
      return false
    }
    if noted.contains(where: Self.isPlaced) { return true }
    guard let at = all.firstIndex(where: { Remainder($0) != nil }) ?? Self.partAt(all) else { return false }
    // 剩余2条，清淤完成，验收材料上报市局 of a row that its own column tells to be done.
    if record.state == .done, !record.stateText.isEmpty, at + 1 < all.count, case let next = all[at + 1],
      next.count <= 10,
      next.ends(inOneOf: ["完成", "完工", "完毕", "到位", "验收", "整改"]), !next.holds(oneOf: Self.meant), !next.hasDigit
    {
      return true
    }
    return all[at...].contains { Self.isPlaced($0) || isPlannedIn($0) || Self.isOver($0) || Self.isAnswered($0) }
  }

  /// Whether what is left came to its end within the year: 剩下3条6月办完.
  static func isOver(_ clause: String) -> Bool {
    guard let rest = Remainder(clause), rest.noun.ends(inOneOf: ended), !rest.noun.holds(oneOf: meant),
      let (before, time, deed) = TimePhrase.split(rest.noun)
    else { return false }
    // 到3月底全部改完 of checks in February.
    let isAll = deed.starts(withOneOf: ["全部", "均", "都", "已", "也"])
    return before.count <= 6 && deed.count <= (isAll ? 6 : 4) && time.hasDigit && !time.holds("年")
      && (time.hasSuffix("月") || isAll && time.ends(inOneOf: ["月底", "月初", "旬", "月末"]))
  }

  /// 月底前全部回复 of what was handed on in January.
  private static func isAnswered(_ clause: String) -> Bool {
    clause.count <= 12 && clause.starts(withOneOf: ["月底前全部", "当月全部", "月底全部", "月底前均已", "当月均已"])
  }

  private static let ended: SearchWords = [
    "办完", "办好", "办结", "改完", "改好", "整改", "整改完成", "整改完毕", "全部完成", "解决", "修好", "装好", "答复", "补齐", "补上", "到位",
  ]
  private static let meant: SearchWords = ["前", "明年", "计划", "预计", "争取", "力争", "将", "拟", "待", "未", "没"]

  /// Whether a clause is about one or two of the many that a row counts: 1人待补考 of 9人. It stays with them.
  func isTail(_ clause: String, of all: [String]) -> Bool {
    let words = clause.withoutHead(of: ["另有", "另外", "还有", "其余", "另", "剩"])
    guard clause.count <= 10, let count = words.first, count == "1" || count == "2",
      let unit = words.dropFirst().first, unit == "人" || unit == "名", words.count >= 4,
      !clause.holds(oneOf: Self.vacant)
    else { return false }
    let least = (count == "1" ? 1 : 2) * 5
    return all.contains { other in
      other != clause && !other.holds(oneOf: Self.planned)
        && QuantityParser.find(in: other).contains {
          $0.quantity.unit == String(unit) && Int($0.quantity.digits).map { $0 >= least } ?? false
        }
    }
  }

  /// Whether all that a row leaves open is such a tail.
  func isTailOnly(_ record: TaskRecord) -> Bool {
    let all = ownClauses(record)
    let opens = all.filter { ClauseSense.of($0, year: cleaner.year) == .open }
    return !opens.isEmpty && record.isEmpty(.note) && opens.allSatisfy { isTail($0, of: all) }
  }

  private static let vacant: SearchWords = ["到岗", "缺", "招", "空", "退", "违", "处分", "死", "伤"]

  /// 2处列入2026年维修.
  private func isPlannedIn(_ clause: String) -> Bool {
    clause.holds("列入") && (clause.holds("明年") || cleaner.year.map { clause.holds(String($0 + 1)) } ?? false)
  }

  /// Whether of what a row counts 19 of 20 parts are done.
  func isMostlyDone(_ record: TaskRecord, atLeast share: Double = 0.95) -> Bool {
    let all = Clause.split(cleaner.clean(record.outcome, keepsHead: true)).map(\.text)
    // 毕业生3018人中2987人按期毕业.
    if let one = all.first(where: { $0.holds("中") && $0.hasDigit }), one.count <= 30, record.isEmpty(.target),
      case let found = QuantityParser.find(in: one).map(\.quantity), found.count == 2, found[0].unit == found[1].unit,
      let whole = Double(found[0].value.description), let part = Double(found[1].value.description), part < whole
    {
      return part / whole >= share
    }
    // 计划2000卷，完成1920卷 is a plan that was missed, whatever is left.
    guard let at = Self.partAt(all), all[at].starts(withOneOf: Self.answered), !all[at - 1].holds(oneOf: Self.planned)
    else { return false }
    let found = (QuantityParser.find(in: all[at - 1]) + QuantityParser.find(in: all[at])).map(\.quantity.value)
    guard found.count == 2, let part = Double(found[1].description), let whole = Double(found[0].description) else {
      return false
    }
    return part / whole >= share
  }

  /// Whether a row says of a few that are left what they are and what is in their way: 剩3个是老旧小区楼道，产权不清.
  func saysWhyOfRest(_ record: TaskRecord) -> Bool {
    guard !isRestSettled(record) else { return false }
    let all = ownClauses(record)
    guard let at = all.lastIndex(where: { Remainder($0) != nil }), let rest = Remainder(all[at]) else { return false }
    let isNamed = rest.noun.starts(withOneOf: ["是", "为", "涉及", "均为", "都是", "因"]) && rest.noun.count >= 4
    return isNamed && at + 1 < all.count && !all[at + 1].hasDigit && all[at + 1].holds(oneOf: Self.hindrances)
      || rest.noun.hasPrefix("等") && rest.noun.count >= 3 && rest.noun.dropFirst().first != "待"
  }

  private static let hindrances: SearchWords = ["不", "未", "没", "难", "缺", "无", "等", "待"]

  /// Whether all that a row leaves open is a remainder of its numbers.
  func restOnly(_ record: TaskRecord) -> Bool {
    guard record.isEmpty(.problem) else { return false }
    let opens = ownClauses(record).filter { ClauseSense.of($0, year: cleaner.year) == .open }
    return opens.allSatisfy { clause in
      Remainder(clause) != nil || clause.first?.isDigit == true || Self.isPlaced(clause) || Self.inHand.contains(clause)
    }
  }

  /// The clause behind a whole and its part: 2处已报消防所 of 隐患87处，整改85处.
  private static func partAt(_ all: [String]) -> Int? {
    for at in all.indices.dropFirst() {
      let found = (QuantityParser.find(in: all[at - 1]) + QuantityParser.find(in: all[at])).map(\.quantity)
      if found.count == 2, found[0].unit == found[1].unit, found[1].value < found[0].value { return at }
    }
    return nil
  }

  private static func isPlaced(_ clause: String) -> Bool {
    if clause.holds(oneOf: placed) || WithinTime.isTold(by: clause) { return true }
    // 2处已报消防所, 38件转街道在办.
    if clause.starts(withOneOf: passedOn), clause.count >= 4 { return true }
    let counted = Remainder(clause)?.noun ?? behindCount(clause)
    return counted.map { $0.withoutHead(of: ["已", "均已", "均", "全部"]).starts(withOneOf: handedOn) } ?? false
  }

  private static func behindCount(_ clause: String) -> String? {
    guard clause.first?.isDigit == true, let found = QuantityParser.find(in: clause).first, found.range.lowerBound == 0
    else { return nil }
    return Remainder("剩" + clause)?.noun ?? String(clause.dropFirst(found.quantity.amount().count))
  }

  private static let placed: SearchWords = [
    "未到期", "未到回复期", "未到整改期", "未到时限", "未到办理期", "未到答复期", "全部销号", "全部办结", "全部闭合", "全部清零", "已全部整改", "期限内", "时限内", "整改期内",
    "办理期内", "限期内", "序时进度", "长期整改", "长期坚持", "移送公安",
    "移交公安",
    "列了清单", "核减", "进入行政裁决", "走行政裁决", "另案处理", "法律程序", "司法程序", "诉讼程序", "取消",
  ]
  private static let answered: SearchWords = [
    "整改", "改", "办结", "办理", "化解", "销号", "完成整改", "已整改", "已办结", "已化解", "办成", "解决", "验收", "交办", "答复",
  ]
  private static let planned: SearchWords = ["计划", "目标", "任务", "应"]
  private static let inHand: WordSet = ["在办", "在办理", "办理中", "正在办理", "在处理", "正在处理"]
  private static let passedOn: SearchWords = [
    "转县", "转市", "转省", "转区", "转街道", "转镇", "转乡", "转相关", "转有关", "转公安", "转纪", "已转", "移送", "移交",
  ]
  private static let handedOn: SearchWords = [
    "农户自", "农户种", "由农户", "由大户", "由村集体", "由业主自", "自种", "自用", "自管", "自行",
    "移送", "移交", "立案", "转街道", "转镇", "转乡", "转县", "转市", "转区", "转相关", "转有关", "转交", "报消防", "报街道", "走行政裁决",
  ]

  /// Whether so much of what came in is settled that the rest is no lack: 办结率98%.
  static func isNearlyAll(_ part: ExactNumber, of whole: ExactNumber) -> Bool {
    guard let part = Double(part.description), let whole = Double(whole.description), whole > 0 else { return false }
    return part / whole >= 0.9
  }
}
