import Records
import TextCore

/// Reads the figures of a year off the points of a draft.
extension YearFigures {
  static let weighty: WordSet = [
    "人", "人次", "名", "件", "起", "户", "户次", "家次", "万元", "亿元", "万人次", "家", "篇", "册", "万册次", "批次",
    "万吨", "公里", "万美元", "亿美元", "件次", "起次", "例", "台次", "批", "场次", "亿千瓦时", "万千瓦时",
  ]
  /// What an office is measured by where there was less of it.
  static let harms = ["事故", "发案", "警情", "火情", "火灾", "接警", "接处警", "来信来访", "信访总量", "信访事项", "越级"]

  /// 收到来信来访34件 is no measure of a school's year.
  func isHarm(_ text: String) -> Bool { !text.holds("收到") && Self.harms.contains { text.holds($0) } }
  /// What no opening boasts of, and what is no matter of the whole year.
  static let unfit = [
    "总建筑面积", "概算", "问题", "隐患", "不合格", "违纪", "违法", "死亡", "处分", "差错", "事故", "其中", "季度", "上半年", "下半年", "期间", "月", "每",
    "各1", "各2", "各3",
    "上年", "去年",
    "累计", "犯罪", "诈骗", "投诉",
    "均", "不良", "逾期", "亏", "拖欠", "欠费", "欠税", "约谈", "记录", "笔记", "信息", "收到", "发现", "查出", "退",
    "执法", "督导", "专报", "带动就业", "罚没", "罚款",
  ]

  /// Whether a clause is no boast, 拆除违法建设 aside; 全年累计 is of the year.
  static func isUnfit(_ text: String) -> Bool {
    let told = text.replacing("违法建设", with: "违建").replacing("全年累计", with: "全年")
      .replacing("查出主要问题金额", with: "金额").replacing("查出问题金额", with: "金额")
    return unfit.contains { told.holds($0) }
  }

  var figures: [Figure] {
    var out: [Figure] = []
    for (s, section) in points.enumerated() {
      for (t, topic) in section.enumerated() {
        for (p, point) in topic.enumerated() {
          let isWholly = point.records.allSatisfy { isDone(records[$0], of: point) }
          guard isWholly || point.clauses.first.map({ MainTrade.opens($0.text) }) == true else { continue }
          if MainTrade.isOfOthers(point) || RoutineWork.isTold(point)
            || point.records.contains(where: { RoutineWork.isUnsettled(records[$0]) })
          {
            continue
          }
          // 免疫规划疫苗接种（上半年） is of no whole year, whatever its clause says.
          if point.records.allSatisfy({ Self.isPartly(records[$0].task) }) { continue }
          let place = Place(section: s, topic: t, point: p)
          let clauses = point.partedClauses
          // What fell short of its plan is no figure to open with, but for what the trade measures a year by: its number alone.
          let isShort = !isWholly || isShort(point)
          let found = clauses.prefix(6).indices.compactMap { figure($0, of: clauses, point, place, isShort: isShort) }
            .filter { $0.isTrade || !isOfWays($0.words, point) }
          let told = Self.own(point).filter { point.covered[$0] == nil }
          if !found.isEmpty, !told.contains(where: { isWithinOther(records[$0]) }) { out += found }
        }
      }
    }
    return out
  }

  private static func isPartly(_ task: String) -> Bool {
    guard task.holds("上半年") || task.holds("季度") else { return false }
    return ["上半年", "一季度", "二季度", "三季度"].contains(PeriodStem.parts(task).period)
  }

  /// Whether a number is of how work was done, beside what came of it: 储备物资价值160万元 under 措施 of 转移群众312人.
  private func isOfWays(_ words: String, _ point: Point) -> Bool {
    guard let digit = words.firstIndex(where: \.isWholeNumber) else { return false }
    let number = words[digit...]
    return Self.own(point).contains { row in
      let record = records[row]
      return !record.isEmpty(.measures) && record.measures.holds(number)
        && ![Meaning.task, .result, .effect, .quantity].contains { record.text($0).holds(number) }
        && [Meaning.result, .effect].contains { record.text($0).hasDigit }
    }
  }

  /// Whether a point fell short of its plan.
  private func isShort(_ point: Point) -> Bool {
    MainTrade.isMissed(point, records) || point.records.contains { records[$0].amended?.gap?.isFound == false }
  }

  /// Whether a row is done; one that sums the year up has no state of its own.
  private func isDone(_ record: TaskRecord, of point: Point) -> Bool {
    record.state == .done || record.state == .unknown && record.isEmpty(.state) && MainTrade.isWhole(point)
  }

  /// Remarks that a number is counted by others, or for others.
  private static let others = ["口径", "自己的数", "别混", "不是我", "不是本", "不算我", "不算本"]

  /// 已含在税收收入内: the number of a row that is in another row's.
  func isWithinOther(_ record: TaskRecord) -> Bool {
    guard !record.isEmpty(.note) else { return false }
    let note = record.note
    // 半年数含在全年: the year's own number is in none.
    if note.starts(withOneOf: ["半年", "上半年", "季度"]) { return false }
    return ["含在", "之内", "里头", "里面"].contains { note.holds($0) } || note.holds("在") && note.hasSuffix("内")
      || Self.others.contains { note.holds($0) }
  }

  /// The two weightiest points of a chapter: what the chapter is about.
  func isMain(_ figure: Figure) -> Bool {
    let place = figure.place
    let weights = points[place.section].joined().map(\.weight).sorted(by: >)
    let own = points[place.section][place.topic][place.point].weight
    return weights.count < 3 || own >= weights[1]
  }

  func figure(
    _ clause: Int, of clauses: [Clause], _ point: Point, _ place: Place, isShort: Bool = false
  ) -> Figure? {
    let whole = FigureRemark.withoutCaveat(clauses[clause].text)
    // 同比增收1260万元 is said of the number ahead of it.
    if whole.starts(withOneOf: FigureChange.comparisons) { return nil }
    // 刑事、民商事、行政、执行四类合计审执结各类案件9074件: what the sum is of stands behind 合计.
    let text = named(Self.behindYear(Self.behindSum(Self.withoutAim(whole))), at: clause, of: clauses)
    guard text.count <= 20, text.hasDigit, !text.contains(where: { "“”《》（）：".contains($0) }) else { return nil }
    // What was found and put right is an office's measure where the ledger marks it.
    let answer = point.isHighlight ? answer(behind: clause, of: clauses) : nil
    let found = QuantityParser.find(in: text)
    guard let quantity = found.first?.quantity, let size = Self.size(quantity) else { return nil }
    let isTrade = MainTrade.opens(text)
    let change = (isShort ? nil : FigureChange(behind: clause, of: clauses)).flatMap { change -> FigureChange? in
      // 施工产值21700万元，为计划的92.34%: its number alone.
      if isTrade, change.isPlan, change.isFall { return nil }
      // 论文22篇，上年17篇: two small numbers side by side are no measure of a year.
      return change.isOfAmount && size < Self.weightyBeside && !isHarm(text) && !quantity.unit.hasSuffix("元")
        ? nil : change
    }
    if isShort, !isTrade || clause > 0 { return nil }
    let isCompared = change != nil || answer != nil
    let isFall = change?.isFall == true
    guard isCompared || isTrade || says(text) || clause == 0 && saysBehindName(text), !isFall || isHarm(text),
      answer != nil || isFall || !Self.isUnfit(text), !RoutineWork.isCounted(text)
    else { return nil }
    guard found.count == 1 || found.count == 2 && isCompared && Self.areSideBySide(found.map(\.range), in: text),
      found.last?.range.upperBound == text.utf8.count, quantity.isAddable, quantity.approximate.isEmpty,
      let digit = text.firstIndex(where: \.isWholeNumber)
    else { return nil }
    let object = String(text[..<digit]).replacing("全年累计", with: "")
    guard object.count >= 2, object.allSatisfy(Punctuation.isHan),
      isCompared || isTrade || isClear(object, quantity.unit)
    else {
      return nil
    }
    // 城镇燃气安全5.87万户: a task's name that counts nothing.
    if !isTrade, object.ends(inOneOf: Self.works), !says(text) { return nil }
    // 增资12.6亿元 behind 老企业增资扩产16个 does not say whose.
    if clause > 0,
      object.count <= 2
        || object.starts(withOneOf: ["惠及", "受益", "覆盖", "受众", "完成投资", "节约资金", "涉及", "投入", "支出", "补助", "累计"])
    {
      return nil
    }
    // 全年发放739.6万元 and 年末在册10860人 behind 发放高龄津贴 do not say of what.
    if clause > 0 || !text.hasPrefix(point.stem), Self.unnamed.contains(object.withoutHead(of: Self.times)) {
      return nil
    }
    // 全年接待18.3万人次 does not say whom.
    if object.hasPrefix("全年"), object.count <= 4, !isTrade, quantity.unit.hasSuffix("人次") { return nil }
    // 总产量1.03万吨 behind 粮食播种面积2.1万亩 does not say of what.
    if clause > 0, isTrade, !isCompared, object.count <= 4 { return nil }
    // A plan is the year's, whenever in the year it was passed.
    let isPlansYear = change?.holdsPlan == true && !Self.isOfPart(point.stem)
    let isPart = Self.isPart(clause, of: clauses)
    return Figure(
      words: text.replacing("全年累计", with: ""), change: answer == nil ? change : nil, answer: answer, object: object,
      unit: quantity.unit, value: size, place: place,
      isHighlight: point.isHighlight, isCompared: isCompared,
      isYearly: text.hasPrefix("全年") || isYearly(point) || isOfYear(point)
        || isTrade && isLate(point) || isCompared && isYearsEnd(point) || isPlansYear,
      clause: clause, isPart: isPart, isIndicator: indicators[place.section],
      verb: says(text) || isPart || wordbook.leadVerb(object) != nil ? "" : Self.verb(of: object),
      isVerbed: says(text), isTrade: isTrade, isWhole: MainTrade.isWhole(point))
  }

  /// A number that its row's name stands ahead of, behind it: 门急诊总量112680人次 of 门急诊总量，全院合计112680人次, and
  /// 下达少数民族发展任务资金1860万元 of 少数民族发展任务资金，下达1860万元.
  private func named(_ text: String, at clause: Int, of clauses: [Clause]) -> String {
    guard clause == 1, clauses[0].mark == "，", (4...12).contains(clauses[0].text.count),
      clauses[0].text.allSatisfy(Punctuation.isHan), wordbook.leadVerb(clauses[0].text) == nil,
      let digit = text.firstIndex(where: \.isWholeNumber)
    else { return text }
    let (name, head) = (clauses[0].text, text[..<digit])
    if head.isEmpty || Self.wholes.contains(head) { return name + text[digit...] }
    let isPaid = text.hasSuffix("元") && Self.payments.contains(head)
    return isPaid && name.ends(inOneOf: Self.moneys) ? head + name + text[digit...] : text
  }

  private static let times = ["全年", "年末", "年底", "截至年末", "年内", "共", "累计"]
  private static let unnamed: WordSet = [
    "发放", "拨付", "支付", "下达", "到位", "支出", "投入", "补助", "救助", "在册", "在岗", "在档", "在库", "在管", "登记在册", "发放补助", "发放补贴",
    "发放资金", "落实", "结算",
  ]

  private static let wholes: WordSet = ["全院", "全县", "全市", "全区", "全局", "全年", "共", "合计", "总计", "全院合计", "全年合计", "全年共"]
  private static let payments: WordSet = ["下达", "拨付", "发放", "到位", "争取", "支付", "归集"]
  private static let moneys = ["资金", "补贴", "补助", "贷款", "经费", "奖金", "抚恤金", "优待金"]

  /// 城镇新增就业1265人 of 城镇新增就业1265人（任务1200人）.
  private static func withoutAim(_ text: String) -> String {
    guard text.hasSuffix("）"), let open = text.lastIndex(of: "（"), open > text.startIndex,
      text[text.index(after: open)...].starts(withOneOf: ["任务", "计划", "目标", "年初任务", "年初计划", "年度任务"])
    else { return text }
    return String(text[..<open])
  }

  /// 审计成果汇总（市本级）查出问题金额8.63亿元: what the sum is of stands behind 汇总 and its bracket.
  private static func behindSum(_ text: String) -> String {
    guard let sum = text.place(of: "合计") ?? text.place(of: "汇总") else { return text }
    let rest = text[sum.upperBound...]
    // 组织税费收入合计49.26亿元 says what of ahead of it.
    if rest.first?.isDigit == true { return String(text[..<sum.lowerBound] + rest) }
    guard rest.hasPrefix("（"), let close = rest.firstIndex(of: "）") else { return String(rest) }
    return String(rest[rest.index(after: close)...])
  }

  /// 全年集体收入36.5万元 of 集体经济收账全年集体收入36.5万元, the name ahead of it being of the row.
  private static func behindYear(_ text: String) -> String {
    guard let year = text.place(of: "全年"), year.lowerBound > text.startIndex, text[..<year.lowerBound].count <= 8,
      text[..<year.lowerBound].allSatisfy(Punctuation.isHan), MainTrade.isTold(in: String(text[year.upperBound...]))
    else { return text }
    return String(text[year.lowerBound...])
  }

  /// From so large a number on last year's bare number beside it makes a measure.
  private static let weightyBeside = 1000.0

  /// A number with its scale, money in 万元; nil where it is not written in digits.
  private static func size(_ quantity: Quantity) -> Double? {
    let scale = quantity.scale == "万" ? 10_000.0 : quantity.scale == "亿" ? 100_000_000 : 1
    let isMoney = quantity.unit.hasSuffix("元")
    return Double(quantity.digits.replacing(",", with: "")).map { $0 * (isMoney ? max(1, scale / 10_000) : scale) }
  }

  /// Whether a clause stands behind 其中, or is of a list there: of what the point's first number measures.
  static func isPart(_ clause: Int, of all: [Clause]) -> Bool {
    let clauses = all[...clause]
    guard let at = clauses.lastIndex(where: { $0.text.hasPrefix("其中") || $0.within != nil }),
      !clauses[(at + 1)...].contains(where: { $0.mark == "。" || $0.mark == "；" && $0.within == nil }),
      // 年末实有2.31万户 is no part of what was newly registered.
      at == clause || !clauses[clause].text.starts(withOneOf: stocks)
    else { return false }
    func measure(_ clause: Clause) -> String? {
      QuantityParser.find(in: clause.text).first.map { Addends.measure($0.quantity) }
    }
    return at == clause || measure(clauses[clause]) == clauses[..<at].lazy.compactMap(measure).first
  }

  /// Heads of what there is at last, which is no part of what came in within the year.
  private static let stocks: SearchWords = [
    "年末", "年底", "期末", "截至", "现有", "实有", "共有", "累计", "在册", "在库", "在管", "总数", "总量", "存量", "全年", "合计",
  ]

  /// 386处、7.42万平方米; 事故7起、死亡5人: two numbers of one thing.
  static func areSideBySide(_ ranges: [Range<Int>], in text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard ranges.count == 2, ranges[0].upperBound <= ranges[1].lowerBound, ranges[1].lowerBound <= bytes.count else {
      return false
    }
    let between = String(decoding: bytes[ranges[0].upperBound..<ranges[1].lowerBound], as: UTF8.self)
    return between.hasPrefix("、") && between.count <= 3
  }

  /// 整改534项 behind 查出隐患542项: what was found is told with what was put right.
  func answer(behind clause: Int, of clauses: [Clause]) -> String? {
    guard clause + 1 < clauses.count, clauses[clause].text.holds("隐患"), !clauses[clause].text.hasPrefix("整改") else {
      return nil
    }
    let next = clauses[clause + 1]
    let isAnswer = next.text.hasPrefix("整改") && next.text.dropFirst(2).first?.isWholeNumber == true
    return next.mark == "，" && isAnswer && next.text.count <= 10 ? next.text : nil
  }

  /// Whether a clause opens with what was done.
  func says(_ text: String) -> Bool {
    let act = text.hasPrefix("全年") ? text.dropFirst(2) : text.hasPrefix("新") ? text.dropFirst() : text[...]
    return wordbook.headVerb(act) != nil || act.starts(withOneOf: Self.acts)
  }

  /// Whether a name of four characters or so stands ahead of what was done: 数字城管受理案件2876件.
  private func saysBehindName(_ text: String) -> Bool {
    (2...6).contains { at in
      text.prefix(at).allSatisfy(Punctuation.isHan) && text.dropFirst(at).starts(withOneOf: ["受理", "办结", "接访", "检测"])
    }
  }

  /// Whether words say what is counted: 登记备案2138人 does not say whom.
  func isClear(_ words: String, _ unit: String) -> Bool {
    // 老旧小区改造122名: what is built counts no people.
    if Wordbook.attendances.contains(unit), words.ends(inOneOf: ["改造", "建设", "工程", "项目", "整治", "修订", "改革"]) {
      return false
    }
    guard Wordbook.attendances.contains(unit) || Self.matters.contains(unit), !words.starts(withOneOf: Self.rescues)
    else { return true }
    var rest = words[...]
    while let verb = wordbook.headVerb(rest) ?? Self.acts.first(where: { rest.hasPrefix($0) }) {
      rest = rest.dropFirst(verb.count)
    }
    return rest.count >= 2 || Self.matters.contains(unit) && words.starts(withOneOf: Self.own)
  }

  /// Ends of names of work that is not counted itself.
  private static let works = ["安全", "管理", "建设", "工作", "治理", "整治", "保障", "监管", "创建", "保护", "防控"]

  /// Units of what is dealt with, which only its name tells: 办结145件.
  static let matters: WordSet = ["件", "起", "项", "个", "份", "条", "篇"]
  /// Verbs that say by themselves what is counted.
  static let own = ["接警", "出警", "立案", "审结", "执结", "审执结", "受理案件"]
  static let rescues = ["营救", "疏散", "转移", "救治", "接诊", "收治"]
  /// What offices count a year by, beside the verbs of the lexicon.
  static let acts = [
    "立案", "接警", "出警", "受理", "办结", "登记", "出动", "营救", "疏散", "挽回", "救治", "接诊", "播出", "刊播", "审结", "执结", "审执结", "检测", "检查",
    "新增",
    "调整", "资助", "接待", "创收", "征收", "入库", "收治", "处置", "培训", "慰问", "巡查", "借阅", "外借", "备案",
  ]

  /// What is there at the year's end is not of the whole year.
  static func isStock(_ object: String) -> Bool {
    ["有效", "实有", "在册", "在岗", "现有", "拥有", "在校", "在管"].contains { object.holds($0) }
  }

  /// The verb of what is measured and does nothing by itself; none where its clause has one.
  static func verb(of object: String) -> String {
    guard !["签约", "协议", "意向", "计划", "总投资", "人均"].contains(where: { object.holds($0) }) else { return "" }
    return achieved.first { object.ends(inOneOf: $0.nouns) }?.verb ?? ""
  }

  /// Work with hands and papers, whose verb may as well stand before what is worked on.
  static let handwork = ["架设", "轮换", "更换", "安装", "栽植", "发放", "签订", "预制", "浇筑", "清运", "抽检", "铺设", "采购", "修复"]

  private static let achieved: [(verb: String, nouns: [String])] = [
    ("完成", ["产值", "工程量", "投资", "投资额", "工作量"]),
    ("实现", ["收入", "利润", "利税", "税收", "营收", "销售额", "交易额", "贸易额", "增加值"]),
  ]
}
