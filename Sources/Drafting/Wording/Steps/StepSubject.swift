import Records
import TextCore

/// Steps of a column that say neither what they are about nor what for, as each cell stood beside its task: 随老旧小区改造同步实施,
/// 继续按市里政策执行, 评选年度先锋岗10个, 新增1000个.
extension UnfinishedWording {
  /// The step with its work: `二次网水力平衡调节随老旧小区改造同步实施`, `困难群众热费减免继续按市里政策执行`, `新增室温采集点1000个`.
  func withSubject(_ step: String, _ record: TaskRecord) -> String {
    guard !record.isEmpty(.next) else { return step }
    let name = stepName(record)
    if let counted = withCountedNoun(step, name, record) { return counted }
    guard let first = Clause.split(step).first?.text, (2...16).contains(first.count), (3...16).contains(name.count),
      !name.contains(where: { "，。；：".contains($0) }), !sharesWord(step, name), step.count <= 24
    else { return step }
    // How or when it goes on is said of the work itself.
    if first.starts(withOneOf: Self.predicates) {
      let work = name.trimmingSuffix("收官").trimmingSuffix("工作")
      return first.starts(withOneOf: ["列入", "纳入"]) ? "将" + work + step : work + step
    }
    return step
  }

  /// What stands behind its subject: 随…同步实施, 继续按…执行, 进入考核评估.
  private static let predicates: SearchWords = [
    "随", "继续按", "按市", "按县", "按省", "按上级", "进入", "列入", "纳入", "由", "与年度", "结合", "同步", "转入", "转为", "维持", "保持现", "控制在", "降到",
    "降至", "压到", "保持在", "推到", "推广到", "延伸到", "扩大到", "扩到", "覆盖到", "提高到", "提升到", "增加到",
  ]

  /// `新增室温采集点1000个` of 新增智慧供热平台1000个 beside 接入换热站186座、室温采集点4200个: of what the row counts in that unit.
  private func withCountedNoun(_ step: String, _ name: String, _ record: TaskRecord) -> String? {
    guard name.count >= 3, let place = step.place(of: name), case let behind = step[place.upperBound...],
      case let digits = behind.prefix(while: \.isDigit), !digits.isEmpty,
      step[..<place.lowerBound].description.ends(inOneOf: ["新增", "增加", "新建", "新装", "增设", "再建", "再装", "增配"])
    else { return nil }
    let unit = behind.dropFirst(digits.count).prefix { Punctuation.isHan($0) }
    guard (1...2).contains(unit.count) else { return nil }
    let nouns = Clause.split(record.result).flatMap { Punctuation.split($0.text, at: ["、"]) }.compactMap {
      item -> String? in
      guard let found = QuantityParser.find(in: item.text).last?.quantity, found.unit == unit,
        item.text.hasSuffix(found.amount())
      else { return nil }
      let noun = item.text.dropLast(found.amount().count).description
      let verb = wordbook.headVerb(noun).map { $0.count < noun.count ? $0 : "" } ?? ""
      return String(noun.dropFirst(verb.count))
    }
    guard nouns.count == 1, let noun = nouns.first, (2...8).contains(noun.count), noun.allSatisfy(Punctuation.isHan),
      !name.holds(noun)
    else { return nil }
    return step[..<place.lowerBound] + noun + behind
  }
}
