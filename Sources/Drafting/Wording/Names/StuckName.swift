import TextCore

/// A name of some work, stuck to words that do not go on from it: `队伍训练组织夜间拉动6次`, `冷链项目县级冷链物流中心`. Work does nothing by
/// itself, whatever the verb behind it is: the name leads with a verb of its own and a comma.
struct StuckName: Sendable {
  let wordbook: Wordbook
  let seam: TitleSeam

  /// The clauses without the seam; nil where there is none.
  /// - Parameter stem: the task's name without its period.
  func told(_ clauses: [Clause], stem: String) -> [Clause]? {
    let whole = StockLead.apart(clauses)
    guard let told = unstuck(whole, stem) else { return listed(whole) }
    return listed(told) ?? told
  }

  private func unstuck(_ clauses: [Clause], _ stem: String) -> [Clause]? {
    guard let first = clauses.first, (4...16).contains(stem.count), let place = first.text.place(of: stem),
      // 春耕 of 春耕农资供应 is no part of the stem.
      case let season = first.text[..<place.lowerBound], season.isEmpty || Self.seasons.contains(String(season)),
      case let name = String(season) + stem, name.allSatisfy(Punctuation.isHan), wordbook.actor(headOf: stem) == nil,
      !Wordbook.isPeople(stem), case let rest = String(first.text[place.upperBound...]), rest.count >= 3,
      !rest.starts(withOneOf: TitleSeam.states)
    else { return nil }
    if stem.ends(inOneOf: Self.visits), rest.first?.isDigit == true, rest.holds("名") || rest.holds("人") {
      return parted("开展" + name + "活动", rest, clauses)
    }
    guard let next = rest.first, Punctuation.isHan(next), !rest.starts(withOneOf: TitleSeam.nouns) || rest.count > 6
    else {
      return nil
    }
    if let built = built(stem, rest, clauses) { return built }
    guard wordbook.headVerb(stem) == nil, DeedName.isWork(stem, wordbook) else { return nil }
    if isList(rest, before: clauses.dropFirst().first) { return lead(name, rest).map { parted($0, rest, clauses) } }
    guard let verb = wordbook.headVerb(rest), verb.count >= 2, !rest.starts(withOneOf: Self.statives),
      TaskObject.parted(rest).body != verb
    else { return nil }
    return lead(name, rest).map { parted($0, rest, clauses) }
  }

  private static let seasons: WordSet = [
    "春季", "夏季", "秋季", "冬季", "春耕", "秋冬", "春", "夏", "秋", "冬", "汛前", "汛期", "节前", "春节", "国庆",
  ]

  private func parted(_ lead: String, _ rest: String, _ clauses: [Clause]) -> [Clause] {
    var (head, next) = (clauses[0], clauses[0])
    head.text = lead
    next.text = rest
    next.mark = "，"
    return [head, next] + clauses.dropFirst()
  }

  private func lead(_ stem: String, _ rest: String) -> String? {
    if stem.hasSuffix("生产") || stem.ends(inOneOf: Self.kept) { return stem }
    return seam.lead(stem, rest)
  }

  /// Whether words only list what the deed and the number behind them are of: 烟花爆竹仓库、农资门店 before 检查48家次.
  private func isList(_ words: String, before next: Clause?) -> Bool {
    guard let next, next.mark == "，", !words.hasDigit, (3...20).contains(words.count), wordbook.headVerb(words) == nil,
      words.allSatisfy({ Punctuation.isHan($0) || $0 == "、" }), let verb = wordbook.headVerb(next.text),
      verb.count == 2,
      !words.hasSuffix(verb), Self.dealings.contains(verb),
      // 弹药当日清点 before 检查28次: how it was done is no list of what was looked into.
      DeedName.deed(of: words, wordbook) == nil, !words.holds(oneOf: Self.manners)
    else { return false }
    return next.text.dropFirst(verb.count).first?.isDigit == true
  }

  /// `检查烟花爆竹仓库、农资门店48家次` of 烟花爆竹仓库、农资门店，检查48家次, behind the lead.
  private func listed(_ clauses: [Clause]) -> [Clause]? {
    guard clauses.count > 2, clauses[1].mark == "，", isList(clauses[1].text, before: clauses[2]) else { return nil }
    var told = clauses[2]
    told.text = told.text.prefix(2) + clauses[1].text + told.text.dropFirst(2)
    return [clauses[0], told] + clauses.dropFirst(3)
  }

  /// `推进县级冷链物流中心项目，投资2800万元` of 冷链项目: the project by its full name.
  private func built(_ stem: String, _ rest: String, _ clauses: [Clause]) -> [Clause]? {
    guard let kind = ["项目", "工程"].first(where: { stem.hasSuffix($0) }), clauses.count > 1, !rest.hasDigit,
      (4...16).contains(rest.count), rest.ends(inOneOf: Self.works), wordbook.headVerb(rest) == nil,
      rest.holds(stem.prefix(2))
    else { return nil }
    var out = clauses
    out[0].text = "推进" + rest + (rest.hasSuffix(kind) ? "" : kind)
    return out
  }

  private static let visits: SearchWords = [
    "进社区", "进校园", "进企业", "进机关", "进农村", "进家庭", "进基层", "进网格", "进乡村", "进工地",
  ]
  private static let works: SearchWords = [
    "中心", "项目", "工程", "园", "厂", "站", "馆", "基地", "园区", "小镇", "公园", "广场", "大桥", "水库", "学校", "医院", "市场", "线", "公路", "道路",
  ]
  /// Verbs whose object may stand before them in a cell.
  private static let dealings: WordSet = [
    "检查", "抽查", "接待", "走访", "慰问", "排查", "巡查", "受理", "化解", "调解", "救助", "帮扶", "整治", "清理",
  ]
  /// Characters of words that say how something was done: 当日, 逐店, 每月.
  private static let manners: ScalarSet = "当逐每按随"
  private static let kept: SearchWords = [
    "维稳", "值班", "值守", "安保", "供应", "储备", "接待", "保密", "信访", "档案", "统计", "防疫", "审批", "采购",
  ]
  /// Verbs that go on from the name of a case, a measure or a work as from their subject: 行政复议受理151件.
  private static let statives: SearchWords = [
    "完成", "通过", "达", "实现", "获", "增", "减", "开工", "竣工", "完工", "投入", "投产", "覆盖", "惠及", "接入", "签约", "收到", "受理", "立案", "审结",
    "办结",
    "结案", "查处", "移送", "查办", "处理", "办理", "列入", "纳入", "入选", "评为", "上线", "运行", "启用", "投用", "销售", "成交", "涉及", "累计", "共",
    "到位",
    "支出", "收缴", "征收", "兑付", "发放", "兑现", "参保", "报名", "参加", "参训", "出动", "值守", "接待", "进",
  ]
}
