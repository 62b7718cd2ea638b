import Records
import TextCore

/// What is left, as a step: told by its number where the row itself says what is counted, else by the work alone. 剩余14户风险, 剩余1.5公里全铺完 and
/// 剩余2个意见征询 have the words of a deed for a noun.
extension UnfinishedWording {
  /// Nil where the step names what is left soundly, or is about no rest.
  func soundRest(_ step: String, _ record: TaskRecord) -> String? {
    guard let first = Clause.split(step).first?.text, let place = first.place(of: "剩余") ?? first.place(of: "其余"),
      let rest = Remainder(String(first[place.lowerBound...])), rest.count.hasDigit
    else { return nil }
    let lead = String(first[..<place.lowerBound])
    guard lead.ends(inOneOf: Self.restLeads) || lead.hasPrefix("抓好") else { return nil }
    let behind = String(step.dropFirst(first.count))
    let left = first[place.lowerBound...].prefix(2) + rest.count
    let unit = String(rest.count.drop { $0.isDigit || $0 == "." })
    var noun = rest.noun
    // 隐患整改后续办理.
    if noun.hasSuffix("后续办理"), noun.dropLast(4).description.ends(inOneOf: Self.works) {
      noun = String(noun.dropLast(4))
    }
    if let counted = countedNoun(unit, record), isDeed(noun, record) {
      // 其余7个工地扬尘在线监测安装联网.
      let name = stepName(record)
      if noun == name, !name.holds(counted) { return lead + left + counted + noun + behind }
      if noun != name { return "继续" + bareWork(record) + "，做好" + left + counted + "有关工作" + behind }
    }
    if isUnsound(noun, unit, record) { return "继续" + bareWork(record) + restOfWork(left, unit, record) + behind }
    let name = stepName(record)
    // 剩余5个上报项目落地 is what is to happen, and nothing that one does.
    if lead == "抓好" + name, noun.ends(inOneOf: Self.happening) { return "推动" + left + noun + behind }
    // 居民投诉（漏水反复修） of 城镇老旧小区改造质量安全监督.
    var short = noun
    if short.hasSuffix("）"), let open = short.lastIndex(of: "（"), short[..<open].count >= 2 {
      short = String(short[..<open])
    }
    if short.hasPrefix(name), name.count >= 6, case let own = String(short.dropFirst(name.count)), own.count >= 2,
      isCounted(own, unit, record)
    {
      short = own
    }
    return noun == rest.noun && short == noun
      ? nil : lead + left + (rest.aside.isEmpty ? "" : "（\(rest.aside)）") + short + behind
  }

  private func bareWork(_ record: TaskRecord) -> String { pursued(record).withoutHead(of: ["继续"]) }

  /// What is said of a rest whose noun nobody knows: people and households by their number, lengths and the like as what is finished.
  private func restOfWork(_ left: some StringProtocol, _ unit: String, _ record: TaskRecord) -> String {
    if ["户", "人", "名", "家"].contains(unit) { return "，做好剩余" + left.drop { !$0.isDigit } + "工作" }
    if Self.lengths.contains(unit) { return "，完成剩余" + left.drop { !$0.isDigit } }
    return "，完成剩余任务"
  }

  /// Whether a rest is called by words that name no things: 全铺完, 风险 of 14户.
  private func isUnsound(_ noun: String, _ unit: String, _ record: TaskRecord) -> Bool {
    guard !noun.isEmpty else { return false }
    if noun.starts(withOneOf: ["全", "都", "已", "未", "没", "被", "为", "是", "因", "均", "多", "在"]) { return true }
    if noun.ends(inOneOf: ["后续办理"]), noun.dropLast(4).contains(where: { "完好掉了过".contains($0) }) { return true }
    let bare = noun.trimmingSuffix("后续办理")
    if bare.ends(inOneOf: ["完", "好", "掉", "了"]) { return true }
    if unit == "户", !bare.holds(oneOf: Self.households), Self.evilsOfHouseholds.contains(bare) { return true }
    // 剩余12个摸底.
    return bare.count == 2 && bare != stepName(record) && isDeed(bare, record)
      && ["个", "家", "户", "处", "名", "人"].contains(unit)
  }

  /// Whether words tell a deed: 意见征询, 摸底.
  private func isDeed(_ noun: String, _ record: TaskRecord) -> Bool {
    noun == stepName(record) || Self.acts2.contains(String(noun.suffix(2))) && noun.count <= 4
  }

  /// 单元 of 受理申请6个单元, 工地 of 应装96个工地: what a row counts in a unit, by the words behind the number.
  private func countedNoun(_ unit: String, _ record: TaskRecord) -> String? {
    guard ["个", "家", "处", "座", "所"].contains(unit) else { return nil }
    for clause in ownClauses(record) {
      guard let place = clause.place(of: unit), place.lowerBound > clause.startIndex,
        clause[clause.index(before: place.lowerBound)].isDigit,
        case let noun = String(clause[place.upperBound...]), (2...4).contains(noun.count),
        noun.allSatisfy(Punctuation.isHan), wordbook.headVerb(noun) == nil, wordbook.tailVerb(noun) == nil,
        !noun.ends(inOneOf: ["以上", "左右", "以内", "完成", "达标"])
      else { continue }
      return noun
    }
    return nil
  }

  /// Whether the row counts things by this name in the unit: 居民投诉46件.
  private func isCounted(_ noun: String, _ unit: String, _ record: TaskRecord) -> Bool {
    ownClauses(record).contains { clause in
      guard let place = clause.place(of: noun) else { return false }
      let behind = clause[place.upperBound...]
      return behind.first?.isDigit == true && behind.drop { $0.isDigit || $0 == "." }.hasPrefix(unit)
    }
  }

  private static let restLeads: SearchWords = [
    "抓好", "继续推进", "继续完成", "抓紧完成", "抓紧办结", "抓紧整改", "继续办结", "推进", "完成", "做好", "抓紧办理", "办结",
  ]
  private static let works: SearchWords = ["整改", "处置", "化解", "销号", "清退", "复查", "办理", "验收", "改造", "安装", "整治", "更换"]
  private static let happening: SearchWords = ["落地", "开工", "投产", "投用", "入住", "交付", "通车", "通水", "达标", "入库"]
  private static let lengths: WordSet = ["公里", "米", "亩", "平方米", "万亩", "吨", "千米", "万平方米"]
  private static let households: SearchWords = ["户", "家庭", "居民", "村民", "住房", "房", "厕", "企业", "用户", "人家", "店"]
  private static let evilsOfHouseholds: WordSet = ["风险", "问题", "隐患", "困难", "监测", "识别", "帮扶", "脱贫"]
  private static let acts2: WordSet = [
    "征询", "摸底", "排查", "勘察", "征求", "走访", "签约", "登记", "调查", "摸排", "审核", "评估", "入户", "上门",
  ]
}
