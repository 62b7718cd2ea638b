import Records
import TextCore

/// Steps that lean on what else the row tells: which of a count goes on for good, what money is waited for, of what there is a second time.
extension UnfinishedWording {
  /// Nil where the step says it by itself.
  func leaning(_ plan: String, _ record: TaskRecord) -> String? {
    resubmitted(plan, record) ?? lasting(plan, record) ?? funded(plan, record) ?? secondTime(plan, record) ?? againOf(
      plan, record) ?? planted(
        plan, record)
      ?? restWork(plan, record) ?? considered(plan, record) ?? atPlaces(plan, record)
  }

  /// `持续抓好剩余1条巡察问题整改` of 剩1条长期坚持 and 配合巡察整改问题8条，完成7条.
  private func lasting(_ plan: String, _ record: TaskRecord) -> String? {
    guard let rest = Remainder(plan), Self.forGood.contains(rest.noun), let own = restNoun(rest.count, record) else {
      return nil
    }
    let noun = own.counted
    guard let fault = ["问题", "隐患", "意见"].first(where: { noun.hasSuffix($0) }) else {
      return "持续推进剩余" + rest.count + noun
    }
    let whose = noun.dropLast(fault.count).description.trimmingSuffix("整改").trimmingSuffix("反馈")
    return "持续抓好剩余" + rest.count + whose + fault + "整改"
  }

  /// `再次申报机关党员活动室改造，争取列入2024年预算` of 列入2024年预算再报.
  private func resubmitted(_ plan: String, _ record: TaskRecord) -> String? {
    guard plan.starts(withOneOf: ["列入", "纳入"]), plan.hasSuffix("预算再报") || plan.hasSuffix("计划再报"), plan.count <= 16
    else {
      return nil
    }
    return "再次申报" + stepName(record) + "，争取" + plan.dropLast(2)
  }

  private static let forGood: WordSet = ["长期坚持", "长期推进", "持续推进", "长期整改", "持续整改", "长期抓", "持续坚持", "需长期坚持", "长期落实"]

  /// `落实2024年数字资源经费` of 数字资源等2024年经费, `争取专项债资金，推进污水站改造` of 等专项债.
  private func funded(_ plan: String, _ record: TaskRecord) -> String? {
    guard plan.count <= 16, !plan.holds("，"), let fund = Self.funds.first(where: { plan.hasSuffix($0) }),
      let place = plan.place(of: "等") ?? plan.place(of: "待"), case let what = plan[..<place.lowerBound],
      case let whose = plan[place.upperBound...].dropLast(fund.count), whose.count <= 6,
      !plan[place.upperBound...].hasPrefix("级")
    else { return nil }
    let money = fund.hasSuffix("债") ? fund + "资金" : fund
    if what.isEmpty {
      // 县里, 上级: who gives it.
      return "争取" + whose + money + "，" + pursued(record)
    }
    guard (2...8).contains(what.count), what.allSatisfy(Punctuation.isHan),
      !what.ends(inOneOf: ["还", "在", "就", "需", "要", "均", "都"])
    else {
      return nil
    }
    return "落实" + whose + what + money
  }

  private static let funds = ["专项债券", "专项债", "专项资金", "补助资金", "配套资金", "经费", "资金", "拨款", "债券"]

  /// `2024年3月组织第二次拍卖` of 第二次预计2024年3月 behind 已申请法院拍卖，第一次流拍.
  private func secondTime(_ plan: String, _ record: TaskRecord) -> String? {
    guard let first = Clause.split(plan).first?.text, let (before, time, deed) = TimePhrase.split(first), deed.isEmpty,
      ["第二次", "第三次", "二次", "第四次"].contains(before)
    else { return nil }
    let said =
      Clause.split(cleaner.clean(record.problem, keepsHead: true)).map(\.text) + ownClauses(record) + note(record).all
    guard let act = Self.events.first(where: { event in said.contains { $0.holds(event) && !$0.hasPrefix(before) } })
    else { return nil }
    let day = time.withoutHead(of: ["预计在", "预计", "计划在", "计划", "拟于", "定于", "定在"])
    let hope = ["争取", "力争"].contains { day.hasPrefix($0) }
    let again = before.hasPrefix("第") ? before : "第" + before
    return (hope ? day : "争取" + day) + "完成" + again + act
  }

  private static let events = ["拍卖", "招标", "开庭", "听证", "评审", "招募", "招聘", "挂网", "竞标", "磋商"]

  /// `针对小微企业流动党员底数还不够清的问题，2024年一季度再次摸排` of 2024年一季度再次摸排.
  private func againOf(_ plan: String, _ record: TaskRecord) -> String? {
    guard case let (before, time, deed) = occasion(plan) ?? TimePhrase.split(plan) ?? ("", "", plan), before.isEmpty,
      deed.count == 4, deed.hasPrefix("再次"), Self.rounds.contains(String(deed.dropFirst(2)))
    else { return nil }
    if let trouble = trouble(of: record, beside: deed) ?? troubleAhead(of: plan, record) {
      return "针对" + trouble + "的问题，" + time + deed
    }
    let name = stepName(record)
    guard (2...16).contains(name.count), !name.contains(where: { "，；：。".contains($0) }), !sharesWord(deed, name) else {
      return nil
    }
    return time + "再次开展" + name + deed.dropFirst(2)
  }

  /// `推进生活垃圾分类，2024年上半年完成剩余8个小区分类投放点设置` of 2024年上半年完成: where it is done is not what is done.
  private func atPlaces(_ plan: String, _ record: TaskRecord) -> String? {
    guard let (before, time, deed) = TimePhrase.split(plan), before.isEmpty, !time.isEmpty,
      ["完成", "做完", "全部完成"].contains(deed),
      let rest = leftOver(record), rest.noun.ends(inOneOf: Self.workplaces), rest.count.hasDigit,
      case let name = stepName(record), (3...16).contains(name.count), !sharesWord(rest.noun, name)
    else { return nil }
    return pursued(record) + "，" + time.withoutHead(of: ["预计在", "预计", "计划在", "计划"]) + "完成" + rest.count + rest.noun
      + setUp(record)
  }

  /// `推动剩余6处围墙、挡墙改造寒假动工` of 剩6处为围墙、挡墙改造，…，寒假动工: which work is left, and not the inspection that found it.
  private func restWork(_ plan: String, _ record: TaskRecord) -> String? {
    guard let (before, time, deed) = TimePhrase.split(plan), before.isEmpty,
      ["动工", "开工", "完工", "实施", "完成"].contains(deed)
    else {
      return nil
    }
    for clause in note(record).all + Clause.split(problem(record)).map(\.text) {
      guard let rest = Remainder(clause), rest.aside.isEmpty,
        let head = ["均为", "都是", "为", "是", "属"].first(where: { rest.noun.hasPrefix($0) }),
        case let work = String(rest.noun.dropFirst(head.count)), (4...14).contains(work.count),
        work.allSatisfy({ Punctuation.isHan($0) || $0 == "、" }), let verb = wordbook.tailVerb(work),
        work.count >= verb.count + 2
      else { continue }
      let thing = "剩余" + rest.count + work
      return ["实施", "完成"].contains(deed) ? time + deed + thing : "推动" + thing + time + deed
    }
    return nil
  }

  /// 草莓季前 of 草莓季前再次抽查.
  private func occasion(_ plan: String) -> (before: String, time: String, behind: String)? {
    guard let place = plan.place(of: "再次"), case let when = plan[..<place.lowerBound], (3...10).contains(when.count),
      when.allSatisfy(Punctuation.isHan), when.ends(inOneOf: ["前", "后", "期", "时", "期间", "季"])
    else { return nil }
    return ("", String(when), String(plan[place.lowerBound...]))
  }

  /// `抓好秋季招生，提前考虑编班` of 提前考虑编班: what is thought of says not of what work it is a part.
  private func considered(_ plan: String, _ record: TaskRecord) -> String? {
    let name = stepName(record)
    guard (4...8).contains(plan.count), plan.starts(withOneOf: ["提前考虑", "提前谋划", "提前安排", "提前准备", "尽早考虑", "及时考虑"]),
      plan.allSatisfy(Punctuation.isHan), (2...16).contains(name.count), !name.contains(where: { "，；：。".contains($0) }),
      !sharesWord(plan, name)
    else { return nil }
    return "抓好" + name + "，" + plan
  }

  private static let rounds: WordSet = [
    "摸排", "核查", "催办", "清理", "排查", "清扫", "抽查", "宣讲", "走访", "梳理", "核对", "检测", "协商", "督办", "催缴", "清收", "巡查", "检查", "复查",
  ]

  /// `推进撂荒地整治，剩余52亩拟种植油茶，与林业站对接，2024年春季落实` of 剩下的拟种油茶，…: what is to become of the rest.
  private func planted(_ plan: String, _ record: TaskRecord) -> String? {
    guard let head = ["剩下的拟", "剩余的拟", "余下的拟", "其余拟", "其余的拟"].first(where: { plan.hasPrefix($0) }) else { return nil }
    let count = (ownClauses(record) + Clause.split(problem(record)).map(\.text)).lazy.compactMap {
      Remainder($0)?.count
    }.first
    var rest = String(plan.dropFirst(head.count))
    if rest.hasPrefix("种"), !rest.hasPrefix("种植") { rest = "种植" + rest.dropFirst() }
    return pursued(record) + "，" + (count.map { "剩余" + $0 } ?? "其余部分")
      + rest.replacing("，正与", with: "，与").replacing("，正在与", with: "，与")
  }
}
