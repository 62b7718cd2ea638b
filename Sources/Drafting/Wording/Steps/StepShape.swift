import Records
import TextCore

/// A step that stands behind 推动 or behind the bare name of its work, where it is no clause that the work is the subject of: 推动院感监测重点抓,
/// 营养餐配保温箱. It is told as what is done about the problem beside it, or behind the name with a comma.
extension UnfinishedWording {
  /// The step as it can stand in a list of what comes next.
  func shaped(_ step: String, _ record: TaskRecord) -> String { Self.hopedOnce(reshaped(step, record)) }

  /// 争取2月取得用地批复，5月建成 of 争取2月取得用地批复，争取5月建成.
  private static func hopedOnce(_ step: String) -> String {
    guard step.hasPrefix("争取"), let place = step.place(of: "，争取"),
      !TimePhrase.head(of: step[place.upperBound...]).isEmpty
    else { return step }
    return step[..<place.lowerBound] + "，" + step[place.upperBound...]
  }

  private func reshaped(_ step: String, _ record: TaskRecord) -> String {
    let name = stepName(record)
    guard (2...24).contains(name.count), !name.contains(where: { "，；：。".contains($0) }) else { return step }
    if let told = coordinated(step, name, record) ?? handled(step, name, record) ?? watched(step, name, record)
      ?? answering(step, name, record)
    {
      return told
    }
    // 剩余6项多涉及资金，2024年一季度再次调度: of what?
    if step.starts(withOneOf: ["剩余", "其余"]), step.holds("，"), !step.holds(name), Remainder(step)?.noun.isEmpty == false,
      let first = Clause.split(step).first?.text, !sharesWord(first, name)
    {
      return pursued(record) + "，" + step
    }
    // 努力降低产销差率，2024年上半年完成城西DMA分区计量 of 抓好产销差率，….
    if step.hasPrefix("抓好" + name + "，"), LackForm.isMeasure(name), let raised = raise(name) {
      return raised + step.dropFirst(name.count + 2)
    }
    guard let head = ["推动" + name, name].first(where: { step.hasPrefix($0) }), step.count > head.count
    else { return step }
    return apart(String(step.dropFirst(head.count)), name, record) ?? step
  }

  /// Nil where what stands behind the name goes on from it.
  private func apart(_ tail: String, _ name: String, _ record: TaskRecord) -> String? {
    guard let first = Clause.split(tail).first?.text, !tail.hasPrefix("，") else { return nil }
    let rest = String(tail.dropFirst(first.count))
    let (part, time, deed) = TimePhrase.split(first) ?? ("", "", first)
    guard part.isEmpty else { return rest.isEmpty ? ofPart(part, time, deed, name, record) : nil }
    // 禁毒宣传2024年向企业延伸.
    if rest.isEmpty, deed.hasPrefix("向"), deed.ends(inOneOf: ["延伸", "拓展", "覆盖", "倾斜", "推广"]) {
      return "推动" + name + time + deed
    }
    guard !deed.isEmpty else { return nil }
    if rest.isEmpty, let listed = listed(time, deed, name) ?? ahead(time, deed, name) { return listed }
    guard isOwnAct(deed) else { return nil }
    if !sharesWord(deed, name), let trouble = trouble(of: record, beside: deed) {
      return "针对" + trouble + "的问题，" + time + deed + rest
    }
    // 规范开展“三会一课” is a deed already.
    let isDeed = wordbook.headVerb(name) != nil || name.starts(withOneOf: ["规范", "加强", "深化", "推行"])
    return (isDeed ? "" : deed.contains("抓") ? "做好" : "抓好") + name + "，" + time + deed + rest
  }

  /// `协调电力部门2024年3月完成剩余2眼机井通电` of 协调电力部门推进高标准农田 and 剩余机井2眼未通电: what waits for others.
  private func coordinated(_ step: String, _ name: String, _ record: TaskRecord) -> String? {
    guard step.hasPrefix("协调"), step.hasSuffix("推进" + name), case let body = step.dropFirst(2).dropLast(name.count + 2),
      (2...10).contains(body.count)
    else { return nil }
    let day =
      TimePhrase.split(TimePhrase.dated(next(record), year: cleaner.year)).map { $0.behind.isEmpty ? $0.time : "" }
      ?? ""
    for clause in ownClauses(record) {
      guard let place = ["尚未", "仍未", "未", "没有", "没"].lazy.compactMap({ clause.place(of: $0) }).first,
        case let act = clause[place.upperBound...], (2...3).contains(act.count),
        case let what = clause[..<place.lowerBound].description.withoutHead(of: ["剩余", "其余", "还有", "剩下", "余下"]),
        case let noun = what.prefix(while: { !$0.isDigit }), case let count = what.dropFirst(noun.count),
        Self.isBareCount(String(count)), (2...8).contains(noun.count), noun.allSatisfy(Punctuation.isHan)
      else { continue }
      return "协调" + body + day + "完成剩余" + count + noun + act
    }
    return nil
  }

  /// `抓紧办理停产的2座采石场关闭手续` of 停产的2座关闭手续 and 采石场5座: what is counted is called by its name.
  private func handled(_ step: String, _ name: String, _ record: TaskRecord) -> String? {
    guard let at = step.place(of: "，抓紧办理"), step[..<at.lowerBound].hasSuffix(name), step.hasSuffix("手续"),
      case let what = String(step[at.upperBound...]), let found = what.firstIndex(where: \.isDigit),
      case let digits = what[found...].prefix(while: { $0.isDigit }),
      let unit = what[found...].dropFirst(digits.count).first,
      case let behind = what[found...].dropFirst(digits.count + 1),
      wordbook.headVerb(behind) != nil || behind.count == 4
    else { return nil }
    for clause in ownClauses(record) {
      let noun = clause.prefix { !$0.isDigit }
      guard (2...6).contains(noun.count), noun.allSatisfy(Punctuation.isHan), wordbook.headVerb(noun) == nil,
        clause.dropFirst(noun.count).drop(while: { $0.isDigit }).first == unit
      else { continue }
      return "抓紧办理" + what[..<found] + digits + String(unit) + noun + behind
    }
    return nil
  }

  /// `盯紧2个项目土地摘牌` of 盯紧摘牌 and 2个项目土地没有摘牌.
  private func watched(_ step: String, _ name: String, _ record: TaskRecord) -> String? {
    guard step.hasPrefix("盯紧" + name), case let act = step.dropFirst(name.count + 2), (2...3).contains(act.count),
      let first = Clause.split(problem(record)).first?.text
    else { return nil }
    for denial in ["尚未", "没有", "未", "没"] where first.hasSuffix(denial + act) {
      let what = first.dropLast(denial.count + act.count)
      return (3...12).contains(what.count) ? "盯紧" + what + act : nil
    }
    return nil
  }

  /// `针对2家无专用库房的问题，报县财政申请经费` of 开展年度执法检查，报县财政申请经费: of a work that is done the problem says what for.
  private func answering(_ step: String, _ name: String, _ record: TaskRecord) -> String? {
    guard record.state == .done, record.hasOwnProblem,
      let tail = told(step, besides: name, record), !tail.starts(withOneOf: ["抓紧", "加快", "尽快", "继续"]),
      let first = Clause.split(tail).first?.text,
      !sharesWord(first, name), TimePhrase.split(first).map({ !$0.before.isEmpty }) ?? true,
      let trouble = trouble(of: record, beside: first)
    else { return nil }
    return "针对" + trouble + "的问题，" + tail
  }

  /// What a step says beside that its work goes on: 推进X，…, and …，抓好X.
  private func told(_ step: String, besides name: String, _ record: TaskRecord) -> String? {
    if step.hasSuffix("，抓好" + name) { return String(step.dropLast(name.count + 3)) }
    let head = [pursued(record) + "，", "开展" + name + "，", "推进" + name + "，"].first { step.hasPrefix($0) }
    return head.map { String(step.dropFirst($0.count)) }
  }

  /// `将老年读者智能手机培训列入计划`: whoever lists it is the office itself.
  private func listed(_ time: String, _ deed: String, _ name: String) -> String? {
    guard deed.starts(withOneOf: ["列入", "纳入"]), deed.ends(inOneOf: ["计划", "预算", "要点", "重点", "项目库", "清单", "考核", "日程"]),
      !time.starts(withOneOf: ["争取", "力争"])
    else { return nil }
    return "将" + name + deed.prefix(2) + time + deed.dropFirst(2)
  }

  /// `2024年春季开展学生体质健康测试复测`, `2024年1月完成创业担保贷款发放`: a deed that takes the work as its object.
  private func ahead(_ time: String, _ deed: String, _ name: String) -> String? {
    if let full = Self.heldOf[deed] { return time + full.verb + name + full.deed }
    // 提前谋划招生宣传.
    if deed.hasPrefix("提前"), deed.count == 4, Self.beforehand.contains(String(deed.dropFirst(2))) {
      return time + deed + name
    }
    // 提前上门做好研发费用加计扣除辅导.
    if deed.hasPrefix("提前"), deed.count == 4, Self.manners.contains(String(deed.dropFirst(2))) {
      return time + deed + "做好" + name
    }
    // 赴高校招 of 招聘.
    if let last = deed.last, let verb = wordbook.tailVerb(name), verb.count == 2, verb.hasPrefix(String(last)),
      deed.count >= 3, deed.starts(withOneOf: ["赴", "到", "去", "向", "面向"]), name.count >= 4
    {
      return time + deed.dropLast() + verb + name.dropLast(2)
    }
    guard deed.count == 1, let act = Self.givenOut(deed, name) else { return nil }
    return time + "完成" + name + act
  }

  /// 发放 of money and goods, 印发 of papers.
  private static func givenOut(_ deed: String, _ name: String) -> String? {
    guard deed == "发" else { return nil }
    if name.ends(inOneOf: papers) { return "印发" }
    return name.ends(inOneOf: paid) ? "发放" : nil
  }

  private static let papers: SearchWords = ["方案", "办法", "文件", "通知", "制度", "规划", "意见", "细则", "汇编", "手册"]
  private static let paid: SearchWords = [
    "贷款", "补贴", "补助", "资金", "奖金", "津贴", "待遇", "养老金", "救助金", "抚恤金", "工资", "奖励", "证", "卡", "物资", "金", "款", "慰问品",
  ]

  /// `2024年暑假完成食堂改造二楼部分` hardly says it: a part of the work with a light deed has the work's own verb.
  private func ofPart(_ part: String, _ time: String, _ deed: String, _ name: String, _ record: TaskRecord) -> String? {
    // 未到期的15条1月份复查 of 隐患721条，已整改706条.
    if ["复查", "复核", "核查", "复检", "复验"].contains(deed), let digit = part.firstIndex(where: \.isDigit),
      case let count = String(part[digit...]), Self.isBareCount(count), let own = restNoun(count, record)
    {
      return time + deed + name + part + own.noun
    }
    // 剩下140本一季度换完 of 残疾人证换发.
    if deed.hasSuffix("完"), deed.count == 2, let rest = Remainder(part), rest.noun.isEmpty, rest.aside.isEmpty,
      let verb = wordbook.tailVerb(name), deed.first.map(verb.contains) == true
    {
      return time + "完成剩余" + rest.count + name
    }
    // 推进少儿馆改造，财政资金48万元列入2026年预算.
    if part.ends(inOneOf: ["列入", "纳入"]), part.holds("元"), ["预算", "计划"].contains(deed) {
      return pursued(record) + "，" + part + time + deed
    }
    // 奖金2024年春节前发.
    if deed == "发", let act = Self.givenOut(deed, part) { return time + act + name + part }
    // 二楼暑假再弄 of 食堂改造.
    if Self.light.contains(deed), let verb = wordbook.tailVerb(name), (1...6).contains(part.count), !part.hasDigit,
      name.count >= verb.count + 2
    {
      return time + "完成" + name.dropLast(verb.count) + part + verb
    }
    let isOf = part.first?.isDigit == true || part.starts(withOneOf: ["缺的", "剩下的", "剩余", "其余", "余下的"])
    guard isOf, isOwnAct(deed) || Self.fetched(deed, wordbook.tailVerb(name)) != nil else { return nil }
    let full = Self.fetched(deed, wordbook.tailVerb(name)) ?? deed
    return "做好" + name + "，" + part + time + full
  }

  /// 赴高校招聘 of 赴高校招 and 招聘.
  private static func fetched(_ deed: String, _ verb: String?) -> String? {
    guard let verb, verb.count == 2, let last = deed.last, verb.hasPrefix(String(last)), deed.count >= 3 else {
      return nil
    }
    return deed.dropLast() + verb
  }

  private static let light: WordSet = ["再弄", "弄", "再做", "做", "再搞", "搞", "再干", "干", "接着弄", "接着干", "接着做", "继续做"]

  /// Whether what stands behind a name is one's own act and not what becomes of the work: 配保温箱, 把背街小巷打包外包, 提前报计划.
  private func isOwnAct(_ deed: String) -> Bool {
    if deed.ends(inOneOf: Self.comesOfItself) || deed.starts(withOneOf: Self.onwards) { return false }
    if deed.starts(withOneOf: Self.acts) { return true }
    guard let verb = wordbook.headVerb(deed) else { return false }
    return deed.count >= verb.count + 2 && !deed.hasPrefix("完成")
  }

  /// What becomes of a work by itself.
  static let comesOfItself: SearchWords = [
    "完工", "竣工", "通水", "通车", "通气", "通电", "投产", "投用", "投入使用", "上线", "达标", "交付", "开工", "动工", "建成", "启用", "运行", "验收", "结题",
    "入住",
    "开业", "开馆", "开园", "开放", "完成", "到位", "清零", "获批", "落地", "落实", "见效", "延伸", "拓展", "覆盖", "倾斜", "审议", "出台", "印发", "挂牌",
    "移交",
    "封顶", "复工", "收尾", "评审", "送审", "招标", "结项", "试运行", "并网",
  ]
  private static let onwards: SearchWords = ["按", "尽快", "如期", "顺利", "全面", "全部", "逐步", "稳步", "分期", "分批", "待", "等", "由"]
  private static let acts: SearchWords = [
    "重点", "要", "加密", "加大", "强化", "压减", "压缩", "推广", "增开", "增派", "增加", "再", "早", "提前", "还要", "多", "到", "赴", "去", "给", "把",
    "将", "跟", "和", "与", "同", "请", "换", "派", "找", "配",
    "外聘", "聘", "增",
    "催", "送", "走", "当场", "按时", "定期", "借调", "招", "补充", "专人", "安排", "另", "先", "引进", "进一步", "加强", "约谈", "组织", "联系", "发",
    "编", "协调", "督促", "接着", "继续",
    "办", "推行", "推出", "实行", "拟",
    "结合", "通过", "采取", "利用", "依托", "开展", "做", "抓", "争取",
  ]
  private static let beforehand: WordSet = ["谋划", "部署", "准备", "启动", "安排"]
  private static let manners: WordSet = ["上门", "介入", "入户", "下沉", "对接", "摸底", "动手", "着手"]
  private static let heldOf: [String: (verb: String, deed: String)] = [
    "抽评": ("开展", "抽评"), "复测": ("开展", "复测"), "补测": ("开展", "补测"), "复查": ("开展", "复查"), "复训": ("开展", "复训"),
    "补训": ("开展", "补训"),
    "补考": ("开展", "补考"),
    "补验": ("完成", "补验"), "复评": ("开展", "复评"), "复检": ("开展", "复检"), "复审": ("开展", "复审"), "复验": ("开展", "复验"),
    "抽查": ("开展", "抽查"),
    "回访": ("开展", "回访"), "轮训": ("开展", "轮训"), "再查": ("再次开展", "核查"),
  ]
}
