import Records
import TextCore

/// Tasks that were cancelled or stopped: one sentence with the reason, where the row gives one. Without a reason a row
/// says nothing that a summary could tell, and stays in the ledger.
extension UnfinishedWording {
  /// `县应急指挥中心升级改造改由市级统建，本级不再立项`, `智能装备项目因企业战略调整终止`; "" where the row gives no reason.
  func dropped(_ record: TaskRecord) -> String {
    guard record.state == .cancelled || isGivenUp(record), !isWithheld(record) else { return "" }
    // 光伏二期 keeps its phase.
    let name = Self.thing(noun(record))
    guard (2...24).contains(name.count), !name.holds("，") else { return "" }
    var ground = ""
    var outcomes: [String] = []
    for clause in reasons(record) {
      if clause.starts(withOneOf: Self.outcomes) || clause.holds("不再") {
        if !clause.hasDigit, !outcomes.contains(clause) { outcomes.append(clause) }
      } else if clause.hasPrefix("先"), clause.count >= 4 {
        outcomes.append(clause.replacing("先加了", with: "先增加"))
      } else if ground.isEmpty, let found = Self.ground(clause) {
        ground = found
      }
    }
    // 因连续降雨未举办 says by itself that it did not take place.
    if ground.ends(inOneOf: ["未举办", "没有举办", "未开展", "未实施", "没有实施", "未召开"]) { return name + ground }
    let isSaid = outcomes.contains { $0.holds("不再") }
    if ground.isEmpty {
      guard isSaid || outcomes.contains(where: { $0.starts(withOneOf: Self.turned) }) else { return "" }
      return name + (isSaid ? "" : "取消，") + outcomes.joined(separator: "，")
    }
    let what = (ground.hasPrefix("因") ? "" : "因") + ground
    if isSaid { return name + what + "，" + outcomes.joined(separator: "，") }
    let end = end(record)
    return ([name + what + (what.hasSuffix(end) ? "" : end)] + outcomes).joined(separator: "，")
  }

  /// Whether what is told of a cancelled row is a lack of one's own: it was broken off, or too little was there for it.
  /// What others decided, a changed plan or the weather is none.
  static func isOwnLack(_ told: String) -> Bool {
    if told.holds("终止") || told.holds("中止") { return true }
    return told.holds(oneOf: ownLacks) && !told.holds(oneOf: decided)
  }

  private static let ownLacks: SearchWords = [
    "不足", "不够", "人手", "没人", "无人", "准备", "未达成", "没有达成", "谈不拢", "未落实", "没有落实", "不到位", "未获批准", "未获批", "流标", "不成熟",
  ]
  private static let decided: SearchWords = [
    "改由", "不再", "同意", "设计变更", "调整", "合并", "并入", "纳入", "统建", "汛", "雨", "天气", "疫情", "冲突",
  ]

  /// Whether a row without a tick says that the thing is not done any more: 不搞了，场地被收回.
  func isGivenUp(_ record: TaskRecord) -> Bool {
    if isWithheld(record) { return true }
    // 4月定的，下雨没办，后来取消了.
    if record.state == .notDone, record.result.ends(inOneOf: ["取消了", "后来取消", "最后取消", "已取消", "不办了", "不搞了"]) {
      return true
    }
    if record.state == .notDone, [record.problem, record.note, record.result].contains(where: Self.isConsent) {
      return true
    }
    guard record.state == .notDone, record.result.holds("不"), !record.result.hasDigit, record.isEmpty(.next) else {
      return false
    }
    return clauses(record.result).first.map { $0.hasPrefix("不再") && $0.count <= 6 } ?? false
  }

  /// Whether a row that is not done is not to be spoken of, or nobody has decided on it yet: 领导意见：今年不提, 董事会没过，待定.
  private func isWithheld(_ record: TaskRecord) -> Bool {
    guard record.state == .notDone || record.state == .ongoing, record.isEmpty(.next) else { return false }
    return [record.result, record.note, record.problem].contains { cell in
      cell.holds("不提") && !cell.holds("不提供") && !cell.holds("不提高") && !cell.holds("不提升")
        || cell.hasSuffix("待定")
          && ["没过", "未过", "未通过", "没通过"].contains { cell.holds($0) }
    }
  }

  /// 镇里同意不办: it was agreed that a thing is not done.
  private static func isConsent(_ cell: String) -> Bool {
    guard cell.holds("同意") else { return false }
    return ["同意不办", "同意不搞", "同意取消", "同意不再", "同意停办", "同意不实施", "同意今年不"].contains { cell.holds($0) }
  }

  /// The clauses of a row that may say why: its own words without those that only name its state.
  private func reasons(_ record: TaskRecord) -> [String] {
    let own = [record.problem, record.result].flatMap(clauses)
    let aside = [record.note, record.next].flatMap(clauses).filter { !NoteReading.isBookkeeping($0) }
    return (own + aside).map { $0.trimmingSuffix("了").withoutHead(of: ["今年", "本年度", "本年"]) }
      .map { Self.ends.contains($0) ? "不再实施" : $0 }
      .filter { !$0.isEmpty && $0.count <= 24 && !Self.marks.contains($0) }
  }

  private func clauses(_ cell: String) -> [String] {
    guard !cell.isEmpty else { return [] }
    // 预算砍了 is a smaller budget and no cancelled one.
    let cell = cell.holds("砍") ? cell.replacing("砍掉", with: "砍").replacing("砍了", with: "削减") : cell
    return Clause.split(cleaner.clean(cell, keepsHead: true)).map(\.text)
  }

  /// How the row calls its end: 终止 of 终止, 取消 else.
  private func end(_ record: TaskRecord) -> String {
    let words = record.stateText + record.result
    return ["终止", "中止"].first { words.holds($0) } ?? "取消"
  }

  /// A clause that says why a thing was not done; nil for numbers and for what is no reason.
  private static func ground(_ clause: String) -> String? {
    if clause.holds("上报") || clause.holds("报上去"), clause.ends(inOneOf: ["没有批", "没批", "未批", "未批准", "未获批"]) {
      return "上报后未获批准"
    }
    // 尚未招标 tells how far it was, and not why it was given up.
    if clause.starts(withOneOf: ["尚未", "未", "已"]) { return nil }
    guard (4...20).contains(clause.count), !clause.hasDigit || clause.hasPrefix("因") else { return nil }
    if clause.starts(withOneOf: ["因", "由于", "受"]) {
      let why = clause.hasPrefix("由于") ? "因" + clause.dropFirst(2) : clause
      return why.ends(inOneOf: ["取消", "终止", "中止"]) ? String(why.dropLast(2)) : why
    }
    return clause.holds(oneOf: grounds) && !clause.starts(withOneOf: ["原定", "计划", "拟"]) ? clause : nil
  }

  private static let marks: WordSet = ["取消", "已取消", "终止", "已终止", "中止", "已中止", "作废", "撤销", "—", "-", "无"]
  /// What is said of a thing that is given up.
  private static let ends: WordSet = ["不上", "不搞", "不办", "不做", "不建", "不弄", "不再搞", "不再办", "不再做"]
  private static let turned = ["改由", "改为", "并入", "纳入", "转由", "划归", "合并到", "合并至", "由"]
  private static let outcomes = SearchWords(turned.dropLast())
  /// Words that tell of a change, a lack or a hindrance.
  private static let grounds: SearchWords = [
    "调整", "变更", "变化", "列入", "规划", "搬迁", "合并", "撤并", "紧张", "压减", "压缩", "削减", "砍", "冲突", "重复", "未", "没", "不", "停", "缺",
    "难", "疫情", "降雨", "暴雨", "天气", "高温", "台风", "政策", "改革", "统建", "统一", "意见", "退出", "撤资", "流标", "破产", "收回", "被",
  ]
}
