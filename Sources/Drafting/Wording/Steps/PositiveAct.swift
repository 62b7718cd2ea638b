import Records
import TextCore

/// What is done about a lack where the ledger says nothing of it, by what is lacking: a figure is raised, who is missing
/// is found, what others have to grant is pressed for, what has not begun is begun.
extension UnfinishedWording {
  /// `努力提高县域内住院率`, `推动设计变更尽快获批`; nil where the row's words are of no such kind.
  func positiveAct(_ record: TaskRecord) -> String? {
    let name = stepName(record)
    let all = ownClauses(record)
    if let raised = raised(record, name, all) { return raised }
    guard (2...24).contains(name.count), !name.contains(where: { "，；：。".contains($0) }) else { return nil }
    let state = record.stateText.holds(oneOf: Self.denials) ? Clause.split(record.stateText).map(\.text) : []
    for clause in (all + Clause.split(problem(record)).map(\.text) + state).map(LackForm.inWriting) {
      if let act = sited(clause, name) ?? granted(clause, name, record) ?? arrived(clause, name) ?? begun(clause, name)
      {
        return act
      }
    }
    let said = all + note(record).all + Clause.split(problem(record)).map(\.text)
    return said.lazy.compactMap { self.pressed($0, name) }.first ?? restDone(record, name)
  }

  /// `尽快定下大坳站选址` of 大坳站选址没有定: what comes before all else.
  private func sited(_ clause: String, _ name: String) -> String? {
    guard let place = clause.place(of: "选址"), case let end = clause[place.upperBound...],
      ["没有定", "没定", "未定", "未确定", "没有确定", "尚未确定", "没有落实", "未落实", "尚未落实", "没有定下", "尚未定"].contains(String(end))
    else { return nil }
    let what = clause[..<place.lowerBound].description.withoutHead(of: ["但", "因"])
    guard what.count <= 10, what.allSatisfy(Punctuation.isHan) else { return nil }
    return "尽快定下" + (what.count < 2 ? name : what) + "选址"
  }

  /// `跟进档案室改造资金批复` of 档案室改造等资金批复.
  private func pressed(_ clause: String, _ name: String) -> String? {
    guard clause.count <= 18, let end = ["批复", "审批", "拨付", "验收", "评审"].first(where: { clause.hasSuffix($0) }),
      let place = clause.place(of: "等待") ?? clause.place(of: "等") ?? clause.place(of: "待")
    else { return nil }
    let what = clause[..<place.lowerBound]
    let whose = clause[place.upperBound...].dropLast(end.count)
    guard (3...10).contains(what.count), what.allSatisfy(Punctuation.isHan), wordbook.headVerb(what) == nil,
      whose.count <= 4, whose.allSatisfy(Punctuation.isHan)
    else { return nil }
    return "跟进" + what + whose + end
  }

  /// `抓紧化解剩余9起矛盾纠纷` of a number and its parts.
  func restOfWhole(_ record: TaskRecord) -> String? {
    guard let parts = wholeAndRest(record) else { return nil }
    let name = stepName(record)
    guard (3...16).contains(name.count), !name.contains(where: { "，；：。".contains($0) }) else { return nil }
    let thing =
      wordbook.tailVerb(name).map { name.count >= $0.count + 2 ? String(name.dropLast($0.count)) : name } ?? name
    return "抓紧\(parts.verb)剩余\(parts.rest)" + thing.trimmingSuffix("大")
  }

  private static let denials: SearchWords = ["未", "没"]

  // MARK: - Figures

  private func raised(_ record: TaskRecord, _ name: String, _ all: [String]) -> String? {
    let task = spokenTask(record)
    if task.starts(withOneOf: ["招聘", "引进", "招录", "招引"]), (4...20).contains(task.count), !task.holds("，"),
      !task.holds("；")
    {
      return "加大\(task)力度"
    }
    if let stated = statedAim(record, name, all) ?? statedRate(record, name, all) ?? missed(name, all) {
      // 12345热线满意率 of 12345热线满意率94.6%，没有达到95%的目标.
      let first = Clause.split(stated).first?.text ?? stated
      let figure =
        first.hasSuffix("%")
        ? String(first.reversed().drop { $0.isDigit || "%.".contains($0) }.reversed())
        : String(stated.prefix { !$0.isDigit })
      // 居民准确投放率抽查为78%.
      let bare =
        ["抽查为", "测评为", "为", "达到", "达", "是", "只有", "仅"].first { figure.hasSuffix($0) }
        .map { String(figure.dropLast($0.count)) } ?? figure
      return LackForm.isMeasure(bare) && !bare.holds("，") ? raise(bare) : nil
    }
    if record.target.starts(withOneOf: ["≤", "<", "＜", "不超过", "不高于", "不多于", "控制在"]), aimMissed(record, name, all) != nil
    {
      let digits = record.target.drop { !$0.isDigit }.prefix { $0.isDigit || $0 == "." }
      return record.quantities.first.map { "努力把\(name)控制在\($0.amount(String(digits)))以内" }
    }
    guard LackForm.isMeasure(name),
      aimMissed(record, name, all) != nil || rateMissed(record) != nil || FigureReached(record, all) != nil
        || isOver(record, name)
    else { return nil }
    return raise(name)
  }

  /// Whether a figure of which less is better stayed above its aim: 2.36% of 2.2%.
  private func isOver(_ record: TaskRecord, _ name: String) -> Bool {
    guard name.holds(oneOf: PlanOpening.burdens), let came = record.quantities.first,
      case let digits = record.target.prefix(while: { $0.isASCII && ($0.isNumber || $0 == ".") }),
      let aim = ExactNumber(digits)
    else { return false }
    return record.target.dropFirst(digits.count) == came.unit && aim < came.value
  }

  /// `努力提高县域内住院率`, `努力降低原料损耗率`; nil of anything else of which less is better.
  func raise(_ figure: String) -> String? {
    let isGood = GoodRates.isOne(figure) && !figure.holds("降")
    guard isGood || !figure.holds(oneOf: PlanOpening.burdens) else {
      // Of 能耗下降率 more is better again.
      return figure.ends(inOneOf: ["率", "占比", "成本", "费用", "能耗", "消耗"]) && !figure.holds("降") ? "努力降低" + figure : nil
    }
    if figure.ends(inOneOf: ["考评", "测评", "评分", "得分"]) { return "努力提升" + figure.trimmingSuffix("得分") + "成绩" }
    return (figure.hasSuffix("数") && !figure.hasSuffix("指数") ? "努力增加" : "努力提高") + figure
  }

  // MARK: - Others

  /// `推动其余2项设计变更尽快获批` of 设计变更上报 and 另2项约520万元尚未获批.
  private func granted(_ clause: String, _ name: String, _ record: TaskRecord) -> String? {
    guard let end = Self.ungranted.first(where: { clause.hasSuffix($0) }) else { return nil }
    let thing = Self.withoutReport(name)
    var subject = String(clause.dropLast(end.count)).withoutHead(of: ["但", "其余", "另外", "另有", "还有", "另"])
    // 预算 of 预算报财政未批: to whom it was handed in is none of it.
    if let place = subject.place(of: "报"), case let whom = subject[place.upperBound...], (2...5).contains(whom.count),
      whom.ends(inOneOf: Self.authorities) || whom == "财政", subject[..<place.lowerBound].count >= 2
    {
      subject = String(subject[..<place.lowerBound]).trimmingSuffix("已").trimmingSuffix("上")
    }
    if (2...8).contains(subject.count), subject.allSatisfy(Punctuation.isHan), wordbook.headVerb(subject) == nil,
      !subject.hasPrefix("已"), !subject.ends(inOneOf: Self.authorities), !Self.reports.contains(subject)
    {
      return "推动" + (sharesWord(subject, thing) ? "" : thing) + subject + "尽快获批"
    }
    if subject.isEmpty, let at = ownClauses(record).firstIndex(of: clause) {
      let things = handedIn(ownClauses(record), behind: at).compactMap { Self.handed(ownClauses(record)[$0]) }
      if !things.isEmpty {
        return "推动" + thing.trimmingSuffix("筹备").trimmingSuffix("准备") + things.joined(separator: "、") + "尽快获批"
      }
    }
    let digits = subject.prefix { $0.isASCII && $0.isDigit }
    // 2人岗位没批 of 人才引进: posts are granted, and not the work.
    let ungranted = digits.isEmpty ? "" : subject.dropFirst(digits.count + 1)
    if (2...4).contains(ungranted.count), ungranted.allSatisfy(Punctuation.isHan),
      wordbook.headVerb(ungranted) == nil, !sharesWord(String(ungranted), thing)
    {
      return "推动" + thing + ungranted + "尽快获批"
    }
    let own = record.quantities.first?.unit ?? ""
    let count = !digits.isEmpty && !own.isEmpty && subject.dropFirst(digits.count).hasPrefix(own) ? digits + own : ""
    return "推动" + (count.isEmpty ? "" : "其余" + count) + thing + "尽快获批"
  }

  private static let ungranted = [
    "没有批下来", "尚未批复", "没有批复", "尚未获批", "未获批准", "没有获批", "未获批", "未批复", "没有批", "未批准", "待审批", "待批复", "未批", "待批",
  ]
  private static let authorities = ["局", "厅", "委", "办", "院", "部", "政府", "部门", "上级", "里", "公司", "单位"]
  private static let reports: WordSet = ["上报", "申报", "报批", "报上去"]

  private static func withoutReport(_ name: String) -> String {
    ["上报", "申报", "报批", "审批", "报审"].lazy.filter { name.hasSuffix($0) && name.count >= $0.count + 2 }
      .map { String(name.dropLast($0.count)) }.first ?? name
  }

  /// `争取心理辅导室专职教师尽快到岗` of 但专职教师尚未到.
  private func arrived(_ clause: String, _ name: String) -> String? {
    guard let end = Self.absent.first(where: { clause.hasSuffix($0) }) else { return nil }
    let who = String(clause.dropLast(end.count)).withoutHead(of: ["但"])
    guard (2...10).contains(who.count), who.allSatisfy(Punctuation.isHan), !who.holds("资金"), !who.holds("经费") else {
      return nil
    }
    let isPeople = who.ends(inOneOf: ["师", "员", "人", "医生", "护士", "专家", "干部", "人才"])
    return "争取" + (sharesWord(who, name) ? "" : name) + who + "尽快" + (isPeople ? "到岗" : "到位")
  }

  private static let absent = ["尚未到岗", "尚未到位", "没有到岗", "没有到位", "没有来", "尚未来", "未到岗", "未到位", "未到齐", "尚未到", "没有到", "未到"]

  /// `尽快启动县中医医院整体迁建内外装修` of 内外装修尚未开始.
  private func begun(_ clause: String, _ name: String) -> String? {
    guard let end = Self.unbegun.first(where: { clause.hasSuffix($0.said) }) else { return nil }
    let what = String(clause.dropLast(end.said.count)).withoutHead(of: ["但"])
    if what.isEmpty || name.hasSuffix(what) { return "推动\(name)尽快" + end.deed }
    guard (2...8).contains(what.count), what.allSatisfy(Punctuation.isHan), what.ends(inOneOf: Self.works) else {
      return nil
    }
    return "尽快启动" + (sharesWord(what, name) ? "" : name) + what
  }

  private static let works = [
    "装修", "施工", "建设", "改造", "安装", "工程", "招标", "采购", "拆除", "布展", "整治", "检修", "铺设", "绿化", "修复", "装饰", "试点", "工作",
  ]
  /// Longest first.
  private static let unbegun = [
    ("尚未开始", "启动"), ("没有开始", "启动"), ("尚未启动", "启动"), ("没有启动", "启动"), ("尚未动工", "开工"), ("没有动工", "开工"), ("尚未开工", "开工"),
    ("没有开工", "开工"), ("未开始", "启动"), ("未启动", "启动"), ("未动工", "开工"), ("未开工", "开工"),
  ].map { (said: $0.0, deed: $0.1) }

  /// `抓紧完成剩余3个承台`: what is left of things that are done one by one.
  private func restDone(_ record: TaskRecord, _ name: String) -> String? {
    if let short = shortOf(record) { return "抓紧完成剩余" + short + name }
    guard let rest = leftOver(record), rest.noun.isEmpty, rest.verb.isEmpty, let unit = rest.count.last,
      "个根片座台套处口公里栋幢间条".contains(unit), !name.holds("问题"), !name.holds("项目"),
      !name.ends(inOneOf: ["自建房", "危房", "老房", "旧房", "户", "案", "矛盾", "纠纷"])
    else { return nil }
    // 剩余5条欠薪线索 of 受理欠薪线索386条，办结381条, and not 剩余5条根治欠薪.
    if let own = restThing(record), own.count == rest.count, !own.noun.isEmpty, !own.deed.isEmpty {
      return "抓紧"
        + (Self.settled.contains(own.deed) ? own.deed + own.count + own.noun : "完成" + own.count + own.noun + own.deed)
    }
    if wordbook.headVerb(name) != nil, wordbook.tailVerb(name) == nil { return nil }
    return "抓紧完成" + rest.words(of: name)
  }

  private static let settled: WordSet = ["办结", "化解", "解决", "处置", "补齐"]

  /// 44片 of 差44片, where it is the row's plan less what came of it.
  private func shortOf(_ record: TaskRecord) -> String? {
    guard !record.isEmpty(.quantity), let came = record.quantities.first, came.unit.count == 1 || came.unit == "公里",
      let unit = came.unit.last, "个根片座台套处口公里栋幢间条".contains(unit), let plan = ExactNumber(record.target),
      let left = plan.subtracting(came.value)
    else { return nil }
    let short = left.description + came.unit
    return ownClauses(record).contains { $0 == "差" + short || $0 == "还差" + short || $0 == "尚差" + short } ? short : nil
  }
}
