import Records
import TextCore

/// A next step that leaves to the problem beside it what it is about: 两户走诉讼 beside 还有87万元欠租没收回.
extension UnfinishedWording {
  /// `对两户欠租通过诉讼追缴`, `2026年一季度择机发行第二期公司债4亿元`; nil where the step says it by itself.
  func stepOfProblem(_ plan: String, _ record: TaskRecord) -> String? {
    guard !record.isEmpty(.problem), plan.count <= 20, !plan.holds("，") else { return nil }
    let problem = problem(record)
    guard !problem.isEmpty else { return nil }
    return byCause(plan, problem, record) ?? byLaw(plan, problem, stepName(record)) ?? issued(plan, problem)
      ?? finishedOf(plan, problem)
      ?? letOf(plan, problem, record) ?? putRight(plan, problem) ?? solved(plan, problem, record)
      ?? forPlace(plan, problem)
  }

  /// `确保建材巷2026年4月完工` of 建材巷因地下管线图对不上 and 预计2026年4月完工: what was stopped is what is to be done.
  private func byCause(_ plan: String, _ problem: String, _ record: TaskRecord) -> String? {
    guard record.state == .done, let first = Clause.split(problem).first?.text, let place = first.place(of: "因"),
      case let what = first[..<place.lowerBound], (3...10).contains(what.count), what.allSatisfy(Punctuation.isHan),
      wordbook.headVerb(what) == nil, let (before, time, deed) = TimePhrase.split(plan), before.isEmpty,
      !time.isEmpty, (2...4).contains(deed.count), pending(plan) == deed
    else { return nil }
    return "确保" + what + time.withoutHead(of: Self.meant) + deed
  }

  /// `为麻岭村寻找备用水源` of 找备用水源 and 麻岭村枯水期水源不足.
  private func forPlace(_ plan: String, _ problem: String) -> String? {
    guard (4...10).contains(plan.count), plan.allSatisfy(Punctuation.isHan), plan.starts(withOneOf: Self.giving),
      !plan.hasPrefix("配合"),
      !plan.contains(where: { "村镇乡".contains($0) }),
      let end = Self.spots.lazy.compactMap({ problem.prefix(7).description.place(of: $0) }).first,
      case let place = problem.prefix(7).description[..<end.upperBound], (3...6).contains(place.count),
      place.allSatisfy(Punctuation.isHan), !place.starts(withOneOf: ["部分", "个别", "有的", "少数", "多数", "各"])
    else { return nil }
    return "为" + place + StepVerb.told(plan)
  }

  private static let giving: SearchWords = ["找", "寻找", "配", "装", "安装", "增设", "架设", "铺设", "购置", "新建", "修建", "增配", "补配"]
  private static let spots = ["村", "社区", "小学", "中学", "小区", "乡", "镇"]

  private static let meant = ["预计在", "预计", "计划在", "计划", "争取", "力争", "将于", "拟于"]

  /// `确保围墙裂缝2026年暑假前修复` of 暑假前修复 and 围墙裂缝仍未修.
  private func putRight(_ plan: String, _ problem: String) -> String? {
    guard let (before, time, deed) = TimePhrase.split(plan), before.isEmpty, (2...4).contains(deed.count),
      !time.isEmpty,
      let first = Clause.split(problem).first?.text
    else { return nil }
    for denial in ["仍未", "还未", "尚未", "仍没有", "没有", "仍没", "还没", "未", "没"] {
      guard let place = first.place(of: denial), case let noun = first[..<place.lowerBound],
        case let act = first[place.upperBound...], (1...3).contains(act.count), act.contains(where: deed.contains)
      else { continue }
      guard (3...12).contains(noun.count), noun.allSatisfy({ Punctuation.isHan($0) || $0 == "、" }) else { return nil }
      return "确保" + noun + time.withoutHead(of: Self.meant) + deed
    }
    return nil
  }

  /// `通过走教解决教学点实验课开不齐问题` of 走教解决.
  private func solved(_ plan: String, _ problem: String, _ record: TaskRecord) -> String? {
    guard plan.hasSuffix("解决"), (4...6).contains(plan.count), plan.allSatisfy(Punctuation.isHan),
      !plan.starts(withOneOf: ["推动", "协调", "抓紧", "尽快", "逐步", "争取", "分批", "及时", "全部", "彻底", "集中"]),
      let whole = ownSentence(problem, named(record), record), (4...16).contains(whole.count), !whole.holds("，")
    else { return nil }
    return "通过" + plan + whole + "问题"
  }

  /// `2026年4月前完成书库喷淋更换` of 剩1个书库喷淋更换, `1月办结剩余2家违规收费问题` of 发现违规收费23家，处理21家，2家在走听证.
  func stepOfRest(_ plan: String, _ record: TaskRecord) -> String? {
    guard !plan.holds("，"), let (before, time, deed) = TimePhrase.split(plan), before.isEmpty, !time.isEmpty,
      (2...4).contains(deed.count)
    else { return nil }
    let all = ownClauses(record) + (record.state == .done ? Clause.split(self.problem(record)).map(\.text) : [])
    guard let clause = all.last(where: { Remainder($0) != nil || $0.first?.isDigit == true }),
      let rest = Remainder(clause) ?? Remainder("剩" + clause)
    else { return nil }
    let noun = rest.noun
    if Remainder(clause) != nil, (4...12).contains(noun.count), noun.allSatisfy(Punctuation.isHan),
      !noun.starts(withOneOf: ["涉及", "是", "为", "正在", "在", "因", "等", "未", "没"]), let act = wordbook.tailVerb(noun),
      act.contains(where: deed.contains), noun.count >= act.count + 2
    {
      return time + "完成" + noun
    }
    guard Self.settling.contains(deed), let own = restNoun(rest.count, record),
      own.isFault || own.noun == "隐患" || own.noun == "问题"
    else { return nil }
    let name = own.isFault ? "" : stepName(record)
    if deed == "销号" { return time + "完成" + (name.holds(own.noun) ? "" : name) + "剩余" + rest.count + own.counted + "销号" }
    return time + (deed.hasPrefix("整改") ? "整改" : deed) + (name.holds(own.noun) ? "" : name) + "剩余" + rest.count
      + own.counted
  }

  private static let settling: WordSet = [
    "办结", "办完", "整改", "整改到位", "处理", "处理完", "销号", "改完", "完成整改", "整改完", "整改完成", "结案",
  ]

  /// Whether a step is to do nothing for now: 暂缓.
  static func isPutAside(_ plan: String) -> Bool { aside.contains(plan) }

  private static let aside: WordSet = ["暂缓", "暂停", "搁置", "暂缓实施", "暂不实施", "暂不推进", "取消", "不再推进", "暂时搁置"]

  /// 两户走诉讼, 走法律程序.
  private func byLaw(_ plan: String, _ problem: String, _ name: String) -> String? {
    // 陈欠水费清收 says by itself what is sued for.
    guard !name.holds("欠") else { return nil }
    guard let way = ["走诉讼程序", "走诉讼", "走法律程序", "走司法程序", "提起诉讼", "起诉"].first(where: { plan.hasSuffix($0) }) else {
      return nil
    }
    let who = plan.dropLast(way.count)
    guard who.count <= 6 else { return nil }
    let means = way.holds("法律") || way.holds("司法") ? "法律程序" : "诉讼"
    if let debt = ["欠租", "欠费", "欠款", "欠薪", "租金", "物业费", "水费"].first(where: { problem.holds($0) }) {
      return "对\(who)\(debt)通过\(means)追缴"
    }
    let clause = Clause.split(problem).map(\.text).last { clause in
      clause.first?.isDigit == true && clause.count <= 10 && ["不", "拒"].contains { clause.holds($0) }
    }
    return clause.map { "对\($0)的通过\(means)解决" }
  }

  /// 一季度择机发行 of 第二期公司债4亿元拿到批文没发.
  private func issued(_ plan: String, _ problem: String) -> String? {
    guard plan.hasSuffix("发行"), let (before, time, deed) = TimePhrase.split(plan), before.isEmpty,
      let first = Clause.split(problem).first?.text, let sum = QuantityParser.find(in: first).first,
      let place = first.place(of: sum.quantity.amount()), case let thing = first[..<place.upperBound],
      (4...20).contains(thing.count), thing.holds("债") || thing.holds("票据") || thing.holds("基金")
    else { return nil }
    return time + deed + thing
  }

  /// 4月底前完工 of 两个家属院管线迁改慢: what is left, and not the whole work.
  private func finishedOf(_ plan: String, _ problem: String) -> String? {
    guard let (before, time, deed) = TimePhrase.split(plan), before.isEmpty, pending(plan) == deed, !deed.isEmpty,
      let first = Clause.split(problem).first?.text,
      let head = first.unicodeScalars.first.map({ Character($0) }), "两一二三四五六七八九23456789".contains(head),
      let thing = Self.counted.lazy.compactMap({ first.place(of: $0) }).first,
      case let what = first[..<thing.upperBound], what.count <= 8, thing.upperBound < first.endIndex
    else { return nil }
    return "确保" + what + time + deed
  }

  /// 免租3个月招商 of 剩17个多在二楼.
  private func letOf(_ plan: String, _ problem: String, _ record: TaskRecord) -> String? {
    guard plan.hasSuffix("招商") || plan.hasSuffix("招租"), let rest = Remainder(problem), !rest.count.hasSuffix("元"),
      let unit = rest.count.last
    else { return nil }
    // 摊位168个.
    let noun = Clause.split(record.quantityText).lazy.map(\.text).compactMap { clause -> String? in
      let lead = clause.prefix { !$0.isDigit }
      let isCounted =
        clause.hasSuffix(String(unit)) && (2...4).contains(lead.count) && lead.allSatisfy(Punctuation.isHan)
      return isCounted && wordbook.headVerb(lead) == nil ? String(lead) : nil
    }.first
    return "对剩余" + rest.count + (noun ?? "") + plan
  }

  private static let counted = ["家属院", "小区", "项目", "网点", "站点", "学校", "社区", "标段", "路段", "泵站", "支部", "村", "乡镇"]

  /// `2026年1月完成4K演播室安装` of a task that is under way, by the date in the coming year that its row has.
  func byDate(_ record: TaskRecord) -> String? {
    guard record.state == .ongoing || record.state == .notDone, let year = cleaner.year, let date = record.date,
      date.end.year == year + 1, let month = date.end.month, date.start.month == month
    else { return nil }
    let name = stepName(record)
    guard (2...16).contains(name.count), !name.holds("，"), !record.dateText.holds("原") else { return nil }
    let act = ownClauses(record).lazy.compactMap { clause -> String? in
      guard clause.hasPrefix("正在"), case let act = clause.dropFirst(2), act.count == 2 else { return nil }
      return String(act)
    }.first
    return act.map { "\(year + 1)年\(month)月完成" + name + (name.holds($0) ? "" : $0) }
  }

  /// `剩余2个2026年底前完成` of 2个时限均为2026年底.
  static func dueWritten(_ plan: String) -> String {
    guard plan.holds("时限") || plan.holds("限期") || plan.holds("期限") else { return plan }
    var clauses = Clause.split(plan)
    for at in clauses.indices {
      let text = clauses[at].text
      guard let (before, time, deed) = TimePhrase.split(text), deed.isEmpty,
        let end = ["完成时限均为", "时限均为", "限期均为", "期限均为", "完成时限为", "时限为", "限期为", "期限为", "时限是", "期限是", "时限", "期限"].first(
          where: {
            before.hasSuffix($0)
          })
      else { continue }
      let what = before.dropLast(end.count)
      let count = what.first?.isDigit == true ? "剩余" + what : String(what)
      clauses[at].text = count + time + (time.hasSuffix("前") ? "" : "前") + "完成"
    }
    return Clause.joined(clauses)
  }

  /// `2026年2月装完` of 2026.2装完: a month of the coming years with a point for its year.
  func monthWritten(_ text: String) -> String {
    guard let year = cleaner.year, text.holds("20") else { return text }
    var text = text
    for later in year + 1...year + 2 {
      guard let place = text.place(of: "\(later)."), case let behind = text[place.upperBound...],
        case let digits = behind.prefix(while: { $0.isASCII && $0.isDigit }), (1...2).contains(digits.count),
        let month = Int(digits), (1...12).contains(month),
        behind.dropFirst(digits.count).first.map({ $0 != "." && $0 != "%" }) ?? true
      else { continue }
      text = text[..<place.lowerBound] + "\(later)年\(month)月" + behind.dropFirst(digits.count)
    }
    return text
  }
}
